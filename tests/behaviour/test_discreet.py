"""What others may see over one's shoulder: initials for people, no sentence, and a home screen that can be silent."""

import os
import pathlib
import subprocess
import time
import unittest

from softly_test import SOFTLY, SoftlyTest, entry_block, identity, month_text
from typist import CTRL_BACKSLASH, MOOD, SittingTest

SECRET = "Zanzibar"
# Every place of an entry in which a person's own words may stand.
FIELDS = {"text": f'"{SECRET} in text"', "people": f'["dana", "{SECRET} Levi"]', "answers__felt": f'"{SECRET} answer"',
          "answers__many": f'["{SECRET}", "{SECRET}"]', "kindness__received": f'"{SECRET} received"', "kindness__given": f'"{SECRET} given"',
          "ideas": f'["{SECRET} idea"]', "helped": f'["{SECRET} helped"]', "expected": "4", "mine": f'"{SECRET} of my own"',
          "table__deep__er": f'"{SECRET} deep"', f"{SECRET}": '"a key"', "ratings__mood": "4", "kept_words": "true",
          "source_id": f'"{SECRET} source"', "contact__with": f'"{SECRET} contact"', "step": f'"{SECRET} step"'}
LISTINGS = (("list",), ("show", "last"), ("show", identity(1)), ("search", SECRET), ("search", SECRET, "-soup"), ("kept",), ("kept", "--one"),
            ("summary",), ("summary", "--quotes"), ("summary", "--all", "--quotes"), ("list", "--person", f"{SECRET} Levi"))
FORMS = ((), ("--json",), ("--color", "always"), ("--plain",))


class Discreet(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people(f'\n[[person]]\nid = "dana"\nname = "{SECRET} Katz"\naliases = ["{SECRET}"]\n')
        self.write_month(month_text(
            entry_block(identity(1), at="2026-11-22T10:00:00+00:00", **FIELDS),
            entry_block(identity(2), at="2026-11-21T10:00:00+00:00", kind="moment", people='["dana"]', contact__how='"call"',
                        contact__heard="true", text=f'"{SECRET}"', kept_words="true")))

    def runs(self):
        for listing in LISTINGS:
            for form in FORMS:
                if form != ("--json",) or listing[:2] != ("kept", "--one"):
                    yield (*listing, *form)

    def check(self, arguments):
        with self.subTest(arguments=arguments):
            finished = self.run_softly(*arguments, exit_code=0)
            for name in (SECRET, "Katz", "Levi"):
                self.assertNotIn(name.lower(), finished.out.lower())
                self.assertNotIn(name.lower(), finished.err.lower())

    def test_the_words_are_there_without_it(self):
        for listing in LISTINGS:
            if listing != ("summary",):
                self.assertIn(SECRET, self.run_softly(*listing, exit_code=0).out, listing)

    def test_with_the_flag(self):
        for arguments in self.runs():
            self.check((*arguments, "--discreet"))

    def test_with_the_setting(self):
        self.write_config("[privacy]\ndiscreet = true\n")
        for arguments in (*self.runs(), ()):
            self.check(arguments)

    def test_people_are_initials(self):
        shown = self.run_softly("list", "--discreet", exit_code=0).out
        self.assertRegex(shown, r"Z\.? ?K\b")
        self.assertRegex(shown, r"Z\.? ?L\b")


class QuietHome(SittingTest):
    def test_it_says_how_to_begin_and_the_way_to_help_alone(self):
        empty = self.run_softly(exit_code=0).out
        self.run_softly("note", SECRET, exit_code=0)
        someone = self.sit("check-in", "--ask", "--mood", "4", "--connection", "4")
        someone.wait_for("energy")
        someone.type("4\rq")
        someone.end(0)
        (self.journal / "2026-12.toml").write_text("broken = \n")
        self.assertIn("Last kept", self.run_softly(exit_code=4).out)
        self.assertIn("can be finished", self.run_softly(exit_code=4).out)
        self.run_softly("config", "set", "privacy.quiet_home", "true", exit_code=0)
        finished = self.run_softly(exit_code=0)
        self.assertEqual((finished.out, finished.err), (empty, ""), "the same as before the first word")
        self.assertIn("softly now", finished.out)
        self.assertIn("softly check-in", finished.out)

    def test_a_broken_setting_is_still_named(self):
        self.write_config("[privacy]\nquiet_home = true\ndiscreet = 3\n")
        self.assertIn("config.toml:3", self.run_softly(exit_code=4).err)


class Leaving(SittingTest):
    def test_what_is_cleared(self):
        for setting, scrollback in (("true", True), ("false", False)):
            self.run_softly("config", "set", "privacy.clear_scrollback", setting, exit_code=0)
            for flags, keys in (((), "!"), ((), CTRL_BACKSLASH), (("--plain",), "!\r")):
                with self.subTest(setting=setting, flags=flags, keys=keys):
                    someone = self.sit("check-in", *flags)
                    someone.wait_for(MOOD)
                    someone.settle()
                    before = len(someone.bytes)
                    someone.type(keys)
                    someone.end(0)
                    self.assertIn(b"\x1b[2J", someone.bytes[before:])
                    self.assertEqual(b"\x1b[3J" in someone.bytes[before:], scrollback)
                    self.assertEqual(someone.text().strip(), "")


class CommandLine(SittingTest):
    """The words of every flag and every word that may be private, in the list of processes while softly is there."""

    def seen(self, pid):
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()

    def test_while_a_listing_waits_for_its_reader(self):
        self.write_month(month_text(*(entry_block(identity(number), text=f'"{SECRET} {"rain " * 4000}"', tags=f'["{SECRET}"]',
                                                  people=f'["{SECRET}"]') for number in range(20))))
        for arguments in (("search", SECRET, "--json"), ("list", "--tag", SECRET, "--json"), ("list", "--person", SECRET, "--json"),
                          ("search", SECRET, "-x" + SECRET, "--json")):
            with self.subTest(arguments=arguments):
                child = subprocess.Popen([SOFTLY, *arguments], env=self.environment(), stdin=subprocess.DEVNULL,
                                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0)
                try:
                    child.stdout.read(1)  # more is to come than a pipe holds, so it waits
                    self.assertNotIn(SECRET.encode(), self.seen(child.pid))
                    time.sleep(0.05)
                    self.assertIsNone(child.poll())
                    self.assertTrue(self.seen(child.pid).startswith(os.fsencode(SOFTLY)))
                finally:
                    child.communicate(timeout=30)
                    self.assertEqual(child.returncode, 0)

    def test_while_something_is_asked_or_read(self):
        flags = ("--tag", SECRET, "--person", SECRET, f"--tag={SECRET}", f"--person={SECRET}")
        for arguments, question in ((("check-in", "--ask", "--mood", "4", "-m", SECRET, *flags), "connect|close"),
                                    (("check-in", "--ask", "--mood", "4", f"-m{SECRET}", *flags), "connect|close"),
                                    (("check-in", *flags), MOOD), (("note", *flags), "keep")):
            with self.subTest(arguments=arguments):
                home = self.scratch / f"home{len(list(self.scratch.iterdir()))}"
                someone = self.sit(*arguments, SOFTLY_HOME=str(home))
                someone.wait_for(question)
                self.assertNotIn(SECRET.encode(), self.seen(someone.child.pid))
                someone.type(CTRL_BACKSLASH)
                someone.end(0)

    def test_while_an_editor_is_open(self):
        editor = self.scratch / "editor"
        editor.write_text(f'#!/bin/sh\ncat /proc/$PPID/cmdline >"{self.scratch}/parent"\necho tea >>"$1"\n')
        editor.chmod(0o700)
        for arguments in (("note", "-e", SECRET), ("note", "-e", "--tag", SECRET, "--person", SECRET)):
            self.run_softly(*arguments, exit_code=0, env={"VISUAL": str(editor)})
            seen = (self.scratch / "parent").read_bytes()
            self.assertTrue(seen.startswith(os.fsencode(SOFTLY)))
            self.assertNotIn(SECRET.encode(), seen)


if __name__ == "__main__":
    unittest.main()
