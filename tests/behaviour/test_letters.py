"""Letters to oneself: written, listed, opened on their day or a hard one, and in no other file."""

import re
import signal
import time
import tomllib
import unittest

from softly_test import SoftlyTest
from typist import CONNECTION, CTRL_BACKSLASH, CTRL_C, MOOD, SittingTest

SECRET = "the harbour at six"


class Letters(SoftlyTest):
    def file(self):
        return self.home / "letters.toml"

    def letters(self):
        return tomllib.loads(self.file().read_text())["letter"] if self.file().exists() else []

    def write(self, *arguments, text=SECRET, exit_code=0, **options):
        return self.run_softly("letter", "write", "-", *arguments, stdin=text, exit_code=exit_code, **options)

    def open(self, *arguments, **options):
        return self.run_softly("letter", "open", *arguments, **options)


class Written(Letters):
    def test_the_block_is_that_of_the_format(self):
        self.write("--open-on", "2027-01-01", text="Dear me,\n\ntea.\n")
        self.write("--open-when", "hard")
        self.write()
        first, hard, any_time = self.letters()
        self.assertEqual(set(first), {"id", "written", "open_on", "text"})
        self.assertEqual((str(first["open_on"]), first["text"]), ("2027-01-01", "Dear me,\n\ntea."))
        self.assertEqual((hard["open_when"], "open_on" in hard), ("hard", False))
        self.assertEqual(set(any_time), {"id", "written", "text"})
        self.assertEqual(tomllib.loads(self.file().read_text())["schema"], 1)

    def test_the_words_are_in_their_file_and_nowhere_else(self):
        finished = self.write()
        self.assertNotIn(SECRET, finished.out + finished.err)
        holders = {path.relative_to(self.home).parts[0] for path in self.home.rglob("*")
                   if path.is_file() and SECRET.encode() in path.read_bytes()}
        self.assertEqual(holders - {"state"}, {"letters.toml"})
        self.assertFalse(self.journal.exists() and list(self.journal.iterdir()))

    def test_comments_and_unknown_keys_stay(self):
        begun = '# mine\nschema = 1\n\n[[letter]]\nid = "w7aaaaaaaa"\ntext = "old"   # kept\nmood = "sky"\n'
        self.file().write_text(begun)
        self.write()
        self.assertTrue(self.file().read_text().startswith(begun))
        self.open("w7aa", exit_code=0)
        self.assertIn('text = "old"   # kept\nmood = "sky"\nopened = ', self.file().read_text())

    def test_undo_takes_it_back(self):
        self.write()
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.letters(), [])

    def test_what_cannot_be_kept_is_said(self):
        for arguments, code in ((("--open-on", "gestern"), 2), (("--open-on", "2026-11-01"), 2), (("--open-when", "sad"), 2),
                                (("--open-on", "tomorrow", "--open-when", "hard"), 2)):
            finished = self.write(*arguments, exit_code=code)
            self.assertIn("no letter was kept", finished.err.lower())
        self.write(text="  \n", exit_code=2)
        self.run_softly("letter", "write", "Dear", exit_code=2)
        self.run_softly("letter", "write", exit_code=6)
        self.assertEqual(self.letters(), [])

    def test_bytes_that_are_no_text_are_rescued(self):
        self.write(text=b"tea \xff", exit_code=1)
        rescued = self.files_in_state("rescue")
        self.assertEqual([path.read_bytes() for path in rescued], [b"tea \xff"])

    def test_a_file_that_cannot_be_read_is_left_and_the_letter_waits(self):
        self.file().write_text("[[letter\n")
        self.write(exit_code=5)
        self.assertEqual(self.file().read_text(), "[[letter\n")
        listed = self.json("letter", "list", exit_code=4)
        self.assertEqual(len(listed["letters"]), 1)
        self.file().unlink()
        self.run_softly("init", exit_code=0)
        self.assertEqual([letter["text"] for letter in self.letters()], [SECRET])


class Listed(Letters):
    def test_it_never_shows_the_words(self):
        self.write()
        self.write("--open-on", "2027-01-01")
        self.open(exit_code=0)
        for arguments in ((), ("--json",)):
            finished = self.run_softly("letter", "list", *arguments, exit_code=0)
            self.assertNotIn(SECRET, finished.out + finished.err)
        self.assertIn("1 January 2027", self.run_softly("letter", "list", exit_code=0).out)
        opened = [letter["opened"] for letter in self.json("letter", "list")["letters"]]
        self.assertEqual([bool(each) for each in opened], [True, False])


class Opened(Letters):
    def test_before_its_day_it_stays_closed(self):
        self.write("--open-on", "2026-11-24")
        self.assertEqual(self.open(exit_code=0).out, "")
        identity = self.letters()[0]["id"]
        self.assertNotIn(SECRET, self.open(identity, exit_code=1).out)
        self.assertNotIn("opened", self.letters()[0])
        self.assertIn(SECRET, self.open(identity, "--anyway", exit_code=0).out)
        self.assertIn("opened", self.letters()[0])

    def test_on_its_day_and_only_once_without_being_named(self):
        self.write("--open-on", "2026-11-24")
        later = {"SOFTLY_NOW": "2026-11-24T09:00:00Z"}
        self.assertIn(SECRET, self.open(exit_code=0, env=later).out)
        before = self.file().read_bytes()
        self.assertEqual(self.open(exit_code=0, env=later).out, "")
        self.assertIn(SECRET, self.open(self.letters()[0]["id"], exit_code=0, env=later).out)
        self.assertEqual(self.file().read_bytes(), before, "the day it was first opened stays")

    def test_a_hard_day_opens_the_letter_for_one(self):
        self.write(text="whenever")
        self.write("--open-when", "hard")
        self.run_softly("check-in", "--mood", "2", exit_code=0)
        self.assertIn(SECRET, self.open(exit_code=0).out)
        self.assertIn("whenever", self.open(exit_code=0).out)

    def test_on_another_day_it_waits_and_is_named(self):
        self.write("--open-when", "hard")
        finished = self.open(exit_code=0)
        self.assertEqual(finished.out, "")
        self.assertIn(self.letters()[0]["id"], finished.err)
        self.assertIn(SECRET, self.open(self.letters()[0]["id"], exit_code=0).out)

    def test_unknown_ids(self):
        self.assertIn("Nothing was opened", self.open("zzzz", exit_code=1).err)
        self.open("zz", exit_code=1)

    def test_escapes_in_a_letter_are_shown_as_words(self):
        self.write(text="a\x1b[31mb")
        self.assertNotIn("\x1b", self.open(exit_code=0).out)


class AtATerminal(SittingTest, Letters):
    def test_asked_for(self):
        someone = self.sit("letter", "write")
        someone.answer("say to yourself", SECRET + "\r")
        someone.end(0)
        self.assertEqual([letter["text"] for letter in self.letters()], [SECRET])
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_a_letter_that_was_cut_off_stands_there_again(self):
        ends = (lambda someone: someone.type(CTRL_C), lambda someone: someone.type(CTRL_BACKSLASH),
                lambda someone: (time.sleep(2.0), someone.child.kill(signal.SIGKILL)))
        for end in ends:
            someone = self.sit("letter", "write")
            someone.answer("say to yourself", SECRET)
            end(someone)
            while someone.pump(0.3):
                pass
            someone.child.wait()
            self.assertEqual(self.letters(), [])
            someone = self.sit("letter", "write")
            someone.wait_for(SECRET)
            someone.settle()
            someone.type("\r")
            someone.end(0)
            self.assertEqual(self.letters()[0]["text"], SECRET)
            self.file().unlink()
            self.assertEqual(self.files_in_state("drafts"), [])

    def test_let_go(self):
        someone = self.sit("letter", "write")
        someone.answer("say to yourself", SECRET + "\r")
        someone.end(0)
        self.file().unlink()
        someone = self.sit("letter", "write", "--plain")
        someone.answer("say to yourself", "/x\r")
        someone.end(0)
        self.assertEqual(self.letters(), [])

    def test_before_its_day_it_asks(self):
        self.write("--open-on", "2027-01-01")
        identity = self.letters()[0]["id"]
        someone = self.sit("letter", "open", identity)
        someone.answer("leave it closed", "\r")
        someone.end(0)
        self.assertNotIn("opened", self.letters()[0])
        someone = self.sit("letter", "open", identity)
        someone.answer("leave it closed", "o")
        someone.end(0)
        self.assertIn(SECRET, someone.text())
        self.assertIn("opened", self.letters()[0])

    def test_after_a_low_check_in_one_line_names_it(self):
        self.write("--open-when", "hard")
        someone = self.sit("check-in")
        someone.answer(MOOD, "1\r")
        someone.go_on_to(CONNECTION)
        someone.finish(0)
        self.assertEqual(len(re.findall(r"softly\s+letter\s+open", someone.bytes.decode(errors="replace"))), 1)
        self.assertNotIn(SECRET, someone.bytes.decode(errors="replace"))

    def test_after_a_low_check_in_by_flags_too(self):
        self.write("--open-when", "hard")
        someone = self.sit("check-in", "--safety", "0")
        someone.end(0)
        self.assertRegex(someone.text(), r"softly\s+letter\s+open")


if __name__ == "__main__":
    unittest.main()
