"""A pack gone through at a terminal: each kind of question, every way out, narrow screens, lines and signals."""

import signal
import time
import unittest

from softly_test import ESCAPE, SANITIZED
from typist import CTRL_BACKSLASH, CTRL_C, PASTE_BEGINS, PASTE_ENDS, SittingTest

AT_ONCE = 2 if SANITIZED else 0.1
TRIES = 3  # another program may hold the machine for a moment
CTRL_Z = "\x1a"
DOWN = "\x1b[B"


class Talk(SittingTest):
    def at(self, *arguments, columns=80, **options):
        typist = self.sit("reflect", *arguments, **options)
        if columns != 80:
            typist.child.setwinsize(24, columns)
            typist.screen.resize(24, columns)
        typist.wait_for_anything()
        return typist

    def through(self, typist, *keys):
        for key in keys:
            typist.type(key)
            typist.settle()

    def at_the_breath(self, **options):
        typist = self.at("steady", **options)
        self.through(typist, "3\r", "4\r", " ", "s", "3\r")
        typist.wait_for(r"(?m)^in +~")
        return typist

    def drafts(self):
        try:
            return super().drafts()
        except FileNotFoundError:
            return []

    def forget_drafts(self):
        """So that the next sitting is offered none."""
        if self.drafts():
            for path in self.files_in_state("drafts"):
                path.unlink()

    def only_draft(self):
        drafts = self.drafts()
        self.assertEqual(len(drafts), 1)
        return drafts[0]["entry"][0]


class Whole(Talk):
    def test_from_start_to_close_with_a_step_back_a_skip_hebrew_and_a_paste(self):
        typist = self.at("heard")
        self.through(typist, "3", "\r")
        typist.wait_for("lonely")
        self.through(typist, "b")
        typist.wait_for(r"\[3\] no")
        self.through(typist, "\x1b[A", "1\r", "דנה\r", "1\r")
        typist.wait_for("could you tell")
        self.through(typist, "3", "1", DOWN, " ", " ", "\r")
        typist.wait_for("remember")
        self.through(typist, f"{PASTE_BEGINS}היא הקשיבה\nsecond line{PASTE_ENDS}", "\r")
        for _ in range(12):
            if typist.pump(0) and "Kept" not in typist.text():
                self.through(typist, "\r")
        typist.end(0)
        entry = self.only_entry()
        self.assertEqual((entry["kind"], entry["pack"]), ("reflection", "heard"))
        self.assertEqual(entry["text"], "היא הקשיבה\nsecond line")
        self.assertEqual(entry["people"], ["דנה"])
        self.assertEqual(entry["answers"]["felt"], "yes")
        self.assertEqual(entry["contact"], {"how": "in-person", "heard": True})
        self.assertEqual(entry["answers"]["tell"], ["looked", "listened"])
        self.assertNotIn("body", entry["answers"], "a skip leaves no trace")
        self.assertNotIn("הקשיבה", typist.text(), "nothing of it is left on the screen")

    def test_a_heavy_mood_brings_the_ways_to_help_first_and_names_them_at_the_close(self):
        typist = self.at("steady")
        self.through(typist, "3\r", "9\r")
        typist.wait_for("hard times")
        self.assertRegex(typist.text(), r"(?s)(112|911).*To steady: .*hard times")
        for _ in range(14):
            if "Enough for now" in typist.text():
                break
            self.through(typist, "\r")
        typist.wait_for("Enough for now")
        self.assertIn("softly now", typist.text())

    def test_what_was_answered_is_there_before_the_next_question(self):
        typist = self.at("heard")
        self.through(typist, "1\r", "Dana\r", "2")
        typist.child.kill(signal.SIGKILL)
        self.assertEqual(self.only_draft()["answers"], {"felt": "yes", "who": "Dana"})


class Breath(Talk):
    def test_it_grows_calmly_and_any_key_ends_it(self):
        typist = self.at_the_breath()
        lengths = []
        before = len(typist.bytes)
        began = time.monotonic()
        while time.monotonic() - began < 3:
            typist.pump(0.05)
            lengths.append(typist.text().count("~"))
        frames = typist.bytes[before:].count(b"in ")
        self.assertLessEqual(frames, 3 * 8 + 2)
        self.assertEqual(lengths, sorted(lengths), "it grows while it goes in")
        self.assertGreater(lengths[-1], 15)
        self.assertNotIn(b"\x07", typist.bytes)
        self.assertNotIn(b"\x1b[5m", typist.bytes)
        typist.type("k")
        typist.wait_for("tense is it now")

    def test_a_resize_a_rest_and_the_help_card_do_not_end_it(self):
        typist = self.at_the_breath()
        typist.child.setwinsize(24, 30)
        typist.screen.resize(24, 30)
        typist.pump(0.5)
        typist.wait_for(r"(?m)^(in|out) +~")
        typist.type("h")
        typist.wait_for("112|911")
        typist.type(" ")
        typist.wait_for(r"(?m)^(in|out) +~")
        for line in typist.screen.display:
            self.assertLess(len(line.rstrip()), 30)
        typist.type("k")
        typist.wait_for("tense is it now")

    def test_it_goes_on_after_the_job_was_stopped(self):
        typist = self.shell('set -m; "$SOFTLY" reflect steady; echo STOPPED; fg %1; echo DONE; stty -a')
        typist.wait_for("closest")
        self.through(typist, "3\r", "4\r", " ", "s", "3\r")
        typist.wait_for(r"(?m)^in +~")
        typist.type(CTRL_Z)
        until = time.monotonic() + 10
        while b"STOPPED" not in typist.bytes and time.monotonic() < until:
            typist.pump(0.1)
        self.assertIn(b"STOPPED", typist.bytes)
        typist.wait_for(r"(?m)^(in|out) +~")
        typist.type(CTRL_C)
        typist.wait_for("DONE")
        typist.settle()
        self.assertRegex(typist.text(), r"(?s) icanon .* echo ")


class WaysOut(Talk):
    def prompts(self):
        """Each kind of question, and the keys that lead to it."""
        return (("choice", "steady", ()),
                ("scale", "steady", ("3\r",)),
                ("say", "steady", ("3\r", "4\r")),
                ("ground", "steady", ("3\r", "4\r", " ")),
                ("breath", "steady", ("3\r", "4\r", " ", "s", "3\r")),
                ("multi", "heard", ("1\r", "Dana\r")),
                ("person", "heard", ("1\r",)),
                ("text", "heard", ("3\r",)))

    def leave(self, kind, pack, keys, way):
        typist = self.at(pack)
        self.through(typist, *keys)
        began = time.monotonic()
        typist.type(way)
        while typist.text().strip() and time.monotonic() - began < 5:
            typist.pump(0.01)
        taken = time.monotonic() - began
        typist.end(0)
        self.assertEqual(typist.text().strip(), "", kind)
        return taken

    def test_leaving_at_once_clears_the_screen_and_keeps_the_answers(self):
        for kind, pack, keys in self.prompts():
            for way in (CTRL_BACKSLASH,) if kind in ("person", "text") else (CTRL_BACKSLASH, "!"):
                with self.subTest(kind=kind, way=way):
                    slow = []
                    while not slow or slow[-1] >= AT_ONCE and len(slow) < TRIES:
                        self.forget_drafts()
                        slow.append(self.leave(kind, pack, keys, way))
                        self.assertEqual(len(self.drafts()), 1 if keys else 0)
                    self.assertLess(min(slow), AT_ONCE, f"seconds until the screen was clear, try by try: {slow}")

    def test_the_terminal_is_as_it_was(self):
        for way, code in ((CTRL_C, 130), ("q", 0), ("!", 0)):
            with self.subTest(way=way):
                typist = self.shell('"$SOFTLY" reflect steady; echo "CODE $?"; stty -a')
                typist.wait_for("closest")
                typist.settle()
                self.through(typist, "3\r", "4\r", " ", way)
                typist.wait_for(f"CODE {code}")
                typist.settle()
                self.assertRegex(typist.text(), r"(?s)isig icanon .* echo ")
                self.forget_drafts()


class Narrow(Talk):
    def test_no_line_is_cut_or_wrapped_by_a_narrow_screen(self):
        for columns in (40, 20):
            with self.subTest(columns=columns):
                typist = self.sit("reflect", "words")
                typist.child.setwinsize(24, columns)
                typist.screen.resize(24, columns)
                typist.settle()
                for _ in range(6):
                    for line in typist.screen.display:
                        self.assertLess(len(line.rstrip()), columns, typist.text())
                    self.assertRegex(typist.text(), r"keys\b")
                    self.through(typist, "\r")
                typist.type(CTRL_BACKSLASH)
                typist.end(0)


class Lines(Talk):
    def walk_in_lines(self, typist):
        for words, keys in (("closest", "3\r"), ("How tense", "4\r"), ("hard times", "\r"), ("five things", "\r"),
                            ("four things", "s\r"), ("come next", "3\r")):
            typist.answer(words, keys)
        typist.wait_for(r"(?m)^in\r?$")
        typist.pump(5.5)
        typist.wait_for(r"(?m)^out\r?$")
        typist.type("\r")
        typist.answer("tense is it now", "3\r")
        typist.answer("(?s)And now.*more", "1\r")
        typist.wait_for("Enough for now")
        typist.end(0)
        self.assertEqual(self.only_entry()["tension"], {"before": 4, "after": 3})
        self.assertNotIn(ESCAPE.encode(), typist.bytes)

    def test_a_dumb_terminal_sees_no_escape_byte_and_can_finish(self):
        self.walk_in_lines(self.sit("reflect", "steady", term="dumb"))

    def test_plain_and_accessible_do_the_same(self):
        typist = self.sit("--plain", "reflect", "heard", ACCESSIBLE="1")
        typist.answer("feel seen", "1\r")
        typist.answer("Who was it", "Dana\r")
        typist.answer("in which way", "6\r")
        typist.answer("could you tell", "1 3\r")
        typist.answer("remember", "q\r")
        self.through(typist, "/q\r")
        typist.end(0)
        answers = self.only_draft()["answers"]
        self.assertEqual((answers["who"], len(answers["tell"])), ("Dana", 2))
        self.assertNotIn(ESCAPE.encode(), typist.bytes)

    def test_with_stdout_a_pipe_the_talk_is_on_stderr(self):
        typist = self.shell('"$SOFTLY" reflect steady | cat > /dev/null')
        self.walk_in_lines(typist)

    def test_the_editor_is_on_the_terminal_when_data_goes_elsewhere(self):
        editor = self.scratch / "editor"
        editor.write_text("#!/bin/sh\necho 'the editor draws here'\necho 'in the editor' >>\"$1\"\n")
        editor.chmod(0o700)
        for errors in ("", f"2>{self.scratch}/err"):
            with self.subTest(errors=errors):
                typist = self.shell(f'VISUAL={editor} "$SOFTLY" reflect good-things {errors} >{self.scratch}/out')
                typist.settle()
                self.through(typist, "3\r", "/e\r")
                typist.wait_for("the editor draws here")
                self.through(typist, "/x\r", "x\r")
                typist.end(0)
                self.assertEqual((self.scratch / "out").read_text(), "")


if __name__ == "__main__":
    unittest.main()
