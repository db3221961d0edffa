"""A check-in typed at a terminal: keys, mistakes, every way out, and what is there the next time."""

import json
import os
import re
import signal
import time
import unittest

from softly_test import ESCAPE
from typist import (BACKSPACE, CONNECTION, CONTACT, CTRL_BACKSLASH, CTRL_C, CTRL_D, ENERGY, MOOD, PASTE_BEGINS, PASTE_ENDS,
                    QUESTIONS, SAFETY, WORDS, SittingTest)


class Whole(SittingTest):
    def test_a_check_in_with_mistakes_back_and_a_skip(self):
        typist = self.sit("check-in")
        typist.answer(MOOD, "11\r")
        typist.wait_for("mood")
        typist.type(BACKSPACE * 3)
        typist.settle()
        typist.answer(MOOD, "4\r")
        typist.answer(CONNECTION, "b")
        typist.answer(MOOD, BACKSPACE + "6\r")
        typist.answer(CONNECTION, "3\r")
        typist.answer(ENERGY, "s")
        typist.answer(SAFETY, "n\r")
        typist.answer(CONTACT, "2\r")
        typist.answer(WORDS, "Slept a litle" + BACKSPACE * 2 + "tle better.\r")
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual(entry["ratings"], {"mood": 6, "connection": 3})
        self.assertEqual(entry["numb"], ["safety"])
        self.assertEqual(entry["contact_since"], "little")
        self.assertEqual(entry["text"], "Slept a little better.")
        self.assertEqual(set(entry), {"id", "at", "kind", "ratings", "numb", "contact_since", "text"},
                         "a skip leaves no trace")
        self.assertIn(entry["id"], typist.text())
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_ten_is_two_digits(self):
        typist = self.sit("check-in")
        typist.answer(MOOD, "1")
        typist.answer(MOOD, "0\r")
        typist.answer(CONNECTION, "0\r")
        for question in QUESTIONS[2:5]:
            typist.answer(question, "\r")
        typist.answer(WORDS, "\r")
        typist.finish(0)
        self.assertEqual(self.only_entry()["ratings"], {"mood": 10, "connection": 0})

    def test_everything_skipped_files_nothing(self):
        for key in ("\r", "s"):
            typist = self.sit("check-in")
            for question in QUESTIONS[:5]:
                typist.answer(question, key)
            typist.answer(WORDS, "\r" if key == "\r" else "/s\r")
            typist.finish(0)
        self.nothing_filed()
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_flags_with_ask_leave_the_rest_to_ask(self):
        typist = self.sit("check-in", "--mood", "7", "--ask", "--tag", "rain")
        typist.answer(CONNECTION, "3\r")
        for question in QUESTIONS[2:5]:
            typist.answer(question, "\r")
        typist.answer(WORDS, "\r")
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["ratings"], entry["tags"]), ({"mood": 7, "connection": 3}, ["rain"]))

    def test_flags_ask_nothing_at_a_terminal_either(self):
        typist = self.sit("check-in", "--mood", "7")
        typist.end(0)
        self.assertEqual(self.only_entry()["ratings"], {"mood": 7})

    def test_help_and_the_keys_come_back_to_the_question(self):
        typist = self.sit("check-in")
        typist.answer(MOOD, "h")
        typist.wait_for(r"112|911")
        typist.type(" ")
        typist.answer(MOOD, "?")
        typist.wait_for(r"skip")
        typist.type(" ")
        typist.answer(MOOD, "5\r")
        typist.answer(CONNECTION, "q")
        typist.end(0)
        self.assertEqual(self.drafts()[0]["entry"][0]["ratings"], {"mood": 5})

    def test_note_asks_for_its_words(self):
        typist = self.sit("note")
        typist.wait_for("keep")
        typist.settle()
        typist.type("Tea at six.\r")
        typist.end(0)
        self.assertEqual(self.only_entry()["text"], "Tea at six.")


class Texts(SittingTest):
    def at_the_words(self, **options):
        typist = self.sit("check-in", **options)
        for question in QUESTIONS[:5]:
            typist.answer(question, "s")
        typist.wait_for(WORDS)
        typist.settle()
        return typist

    def test_hebrew(self):
        typist = self.at_the_words()
        typist.type("שלום לךך")
        typist.settle()
        typist.type(BACKSPACE + " ונחת\r")
        typist.finish(0)
        self.assertEqual(self.only_entry()["text"], "שלום לך ונחת")

    def test_a_paste_of_two_lines(self):
        typist = self.at_the_words()
        typist.type(f"{PASTE_BEGINS}first line\nsecond line{PASTE_ENDS}")
        typist.settle()
        typist.type("\r")
        typist.finish(0)
        self.assertEqual(self.only_entry()["text"], "first line\nsecond line")

    def test_letters_that_are_keys_elsewhere(self):
        typist = self.at_the_words()
        typist.type("sbqxh!?e\r")
        typist.finish(0)
        self.assertEqual(self.only_entry()["text"], "sbqxh!?e")

    def test_back_with_a_slash(self):
        typist = self.at_the_words()
        typist.type("/b\r")
        typist.answer(CONTACT, "5\r")
        typist.answer(WORDS, "Too many people.\r")
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["contact_since"], entry["text"]), ("too-much", "Too many people."))

    def test_the_editor(self):
        editor = self.scratch / "editor"
        editor.write_text("#!/bin/sh\necho 'from the editor' >>\"$1\"\n")
        editor.chmod(0o700)
        typist = self.at_the_words(VISUAL=str(editor))
        typist.type("/e\r")
        typist.finish(0)
        self.assertIn("from the editor", self.only_entry()["text"])

    def test_bytes_that_are_not_utf8_do_no_harm(self):
        typist = self.at_the_words()
        typist.type(b"caf\xe9 and \xff tea\r")
        typist.finish(0)
        self.assertIn("tea", self.only_entry()["text"])


class WaysOut(SittingTest):
    def begin(self, *arguments, **options):
        typist = self.sit(*(arguments or ("check-in",)), **options)
        typist.answer(MOOD, "4\r")
        typist.answer(CONNECTION, "b")
        typist.answer(MOOD, "\r")
        typist.answer(CONNECTION, "s")
        typist.answer(ENERGY, "7\r")
        typist.wait_for(SAFETY)
        return typist

    def check_draft(self, ratings):
        self.nothing_filed()
        drafts = self.drafts()
        self.assertEqual(len(drafts), 1)
        self.assertEqual(drafts[0]["entry"][0].get("ratings"), ratings)

    def resumed(self):
        """Where a draft is taken up again: the questions that were skipped may come once more."""
        typist = self.sit("check-in", "--resume")
        for _ in range(8):
            typist.settle()
            if re.search(WORDS, typist.text(), re.IGNORECASE):
                break
            typist.type("\r")
        typist.finish(0)
        return self.only_entry()

    def test_interrupted(self):
        typist = self.begin()
        typist.settle()
        typist.type(CTRL_C)
        typist.end(130)
        self.check_draft({"mood": 4, "energy": 7})
        self.assertEqual(self.resumed()["ratings"], {"mood": 4, "energy": 7})

    def test_stopped(self):
        for key in ("q", CTRL_D):
            typist = self.begin()
            typist.settle()
            typist.type(key)
            typist.end(0)
            self.check_draft({"mood": 4, "energy": 7})
            for path in self.files_in_state("drafts"):
                path.unlink()

    def test_discarded(self):
        typist = self.begin()
        typist.settle()
        typist.type("x")
        typist.end(0)
        self.nothing_filed()
        self.assertEqual(self.files_in_state("drafts"), [])
        self.assertEqual(len(self.files_in_state("trash")), 1)
        self.run_softly("check-in", "--resume", exit_code=1)

    def leave(self, key):
        typist = self.shell('echo "an earlier line"; "$SOFTLY" check-in; exit $?')
        typist.answer(MOOD, "4\r")
        typist.answer(CONNECTION, "3\r")
        typist.wait_for(ENERGY)
        typist.settle()
        typist.type(key)
        typist.end(0)
        return typist

    def test_left_at_once(self):
        for key in (CTRL_BACKSLASH, "!"):
            typist = self.leave(key)
            lines = [line for line in typist.text().splitlines() if line]
            self.assertLessEqual(len(lines), 1, typist.text())
            for word in ("mood", "energy", "softly", "check", "earlier"):
                self.assertNotIn(word, typist.text().lower())
            self.assertEqual(len(self.drafts()), 1)
            self.assertEqual(self.drafts()[0]["entry"][0]["ratings"], {"mood": 4, "connection": 3})
            for path in self.files_in_state("drafts"):
                path.unlink()

    def test_left_at_once_in_the_middle_of_a_text(self):
        typist = self.sit("check-in")
        for question in QUESTIONS[:5]:
            typist.answer(question, "s")
        typist.answer(WORDS, "half a sentence")
        typist.type(CTRL_BACKSLASH)
        typist.end(0)
        self.assertNotIn("half", typist.text())
        self.assertEqual(self.drafts()[0]["entry"][0]["text"], "half a sentence")

    def killed_in_a_text(self, how):
        typist = self.sit("check-in")
        typist.answer(MOOD, "4\r")
        for question in QUESTIONS[1:5]:
            typist.answer(question, "s")
        typist.answer(WORDS, "half a sentence")
        time.sleep(2.0)
        how(typist)
        typist.child.wait()
        entry = self.drafts()[0]["entry"][0]
        self.assertEqual((entry["ratings"], entry["text"]), ({"mood": 4}, "half a sentence"))

    def test_killed_in_the_middle_of_a_text(self):
        self.killed_in_a_text(lambda typist: typist.child.kill(signal.SIGKILL))
        typist = self.sit("check-in")
        typist.wait_for_anything()
        self.assertNotRegex(typist.text().lower(), "how is your mood")
        typist.type("k")
        typist.answer(MOOD, "q")  # the new check-in that was asked for
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["ratings"], entry["text"], entry["finished"]), ({"mood": 4}, "half a sentence", False))
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_a_draft_that_is_let_go(self):
        self.killed_in_a_text(lambda typist: typist.child.kill(signal.SIGKILL))
        typist = self.sit("check-in")
        typist.wait_for_anything()
        typist.type("x")
        typist.answer(MOOD, "q")
        typist.end(0)
        self.nothing_filed()
        self.assertEqual(self.files_in_state("drafts"), [])
        self.assertEqual(len(self.files_in_state("trash")), 1)

    def test_told_to_end(self):
        self.killed_in_a_text(lambda typist: typist.child.kill(signal.SIGTERM))

    def test_the_terminal_is_gone(self):
        self.killed_in_a_text(lambda typist: os.close(os.dup(typist.child.fileno())) or typist.child.kill(signal.SIGHUP))

    def test_offered_and_gone_on_with(self):
        typist = self.begin()
        typist.settle()
        typist.type("q")
        typist.end(0)
        typist = self.sit("check-in")
        typist.wait_for_anything()
        typist.type("\r")
        for _ in range(6):
            typist.settle()
            if not typist.child.isalive() or re.search(WORDS, typist.text(), re.IGNORECASE):
                break
            typist.type("\r")
        typist.settle()
        typist.type("And now some words.\r")
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["ratings"], entry["text"]), ({"mood": 4, "energy": 7}, "And now some words."))
        self.assertNotIn("finished", entry)

    def test_a_draft_does_not_stand_in_the_way_of_flags(self):
        typist = self.begin()
        typist.settle()
        typist.type("q")
        typist.finish(0)
        self.run_softly("check-in", "--mood", "9", exit_code=0)
        self.assertEqual(self.only_entry()["ratings"], {"mood": 9})
        self.assertEqual(len(self.drafts()), 1)

    def test_the_terminal_is_as_it_was(self):
        for key in ("q", CTRL_C, "x", CTRL_BACKSLASH):
            typist = self.shell('stty -g >before; "$SOFTLY" check-in; stty -g >after; cmp before after')
            typist.answer(MOOD, "4\r")
            typist.wait_for(CONNECTION)
            typist.settle()
            typist.type(key)
            typist.end(0)
            for path in self.files_in_state("drafts"):
                path.unlink()

    def shell(self, script, term="xterm-256color"):
        return super().shell(f"cd {self.scratch}; trap : INT QUIT; {script}", term)


class LineByLine(SittingTest):
    def line_by_line(self, *arguments, **options):
        typist = self.sit("check-in", *arguments, **options)
        typist.answer(MOOD, "11\r")
        typist.wait_for("10")
        typist.type("6\r")
        typist.answer(CONNECTION, "s\r")
        typist.answer(ENERGY, "n\r")
        typist.answer(SAFETY, "\r")
        typist.answer(CONTACT, "2\r")
        typist.answer(WORDS, "Tea, שלום.\r")
        typist.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["ratings"], entry["numb"], entry["contact_since"], entry["text"]),
                         ({"mood": 6}, ["energy"], "little", "Tea, שלום."))
        return typist

    def test_plain(self):
        self.assertNotIn(ESCAPE.encode(), self.line_by_line("--plain").bytes)

    def test_a_terminal_that_can_do_nothing(self):
        self.assertNotIn(ESCAPE.encode(), self.line_by_line(term="dumb").bytes)

    def test_for_a_screen_reader(self):
        self.assertNotIn(ESCAPE.encode(), self.line_by_line(ACCESSIBLE="1").bytes)

    def test_standard_output_is_a_pipe(self):
        typist = self.shell(f'"$SOFTLY" check-in --json >{self.scratch}/out')
        typist.answer(MOOD, "6\r")
        for question in QUESTIONS[1:5]:
            typist.answer(question, "\r")
        typist.answer(WORDS, "\r")
        typist.finish(0)
        document = json.loads((self.scratch / "out").read_text())
        self.assertEqual(document["entry"]["ratings"], {"mood": 6})

    def test_interrupted(self):
        typist = self.sit("check-in", "--plain")
        typist.answer(MOOD, "6\r")
        typist.wait_for(CONNECTION)
        typist.settle()
        typist.type(CTRL_C)
        typist.end(130)
        self.assertEqual(self.drafts()[0]["entry"][0]["ratings"], {"mood": 6})


class AWayToHelp(SittingTest):
    def after(self, *arguments):
        self.run_softly("note", "the hints are said", exit_code=0)
        typist = self.sit("check-in", *arguments)
        typist.end(0)
        return typist.text()

    def test_low_is_answered_with_one_quiet_line(self):
        for arguments in (("--mood", "2"), ("--mood", "0"), ("--safety", "3"), ("--mood", "9", "--safety", "0")):
            self.assertEqual(self.after(*arguments).count("softly now"), 1, arguments)

    def test_else_nothing_is_said(self):
        for arguments in (("--mood", "3"), ("--mood", "n", "--safety", "n"), ("--safety", "4"), ("--energy", "0"),
                          ("--connection", "0")):
            self.assertNotIn("softly now", self.after(*arguments), arguments)

    def test_not_into_a_pipe(self):
        self.run_softly("note", "the hints are said", exit_code=0)
        finished = self.run_softly("check-in", "--mood", "0", exit_code=0)
        self.assertNotIn("softly now", finished.out + finished.err)


if __name__ == "__main__":
    unittest.main()
