"""One odd word, kept in every way there is, and then looked for in every place where it has no business."""

import os
import pathlib
import shutil
import subprocess
import time
import unittest

from every_command import WORD, EveryCommandTest
from softly_test import SOFTLY
from typist import SittingTest

SHARED = [pathlib.Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm")]
DAY = 24 * 60 * 60


def names_in_shared_places():
    return {path for place in SHARED if place.is_dir() for path in place.iterdir()}


class Canary(EveryCommandTest):
    def holders(self):
        """Where the word is: names of directories below the places, "journal/2026-11.toml" for months."""
        return {path for path in self.files() if WORD in path.read_text(errors="replace") or WORD in str(path)}

    def check_places(self):
        states = self.places["XDG_STATE_HOME"] / "softly" / "journals"
        config = self.places["XDG_CONFIG_HOME"] / "softly" / "config.toml"
        for path in self.holders():
            data = self.months.parent
            own = path.parent == self.months or path in (config, data / "plan.toml", data / "letters.toml", data / "people.toml",
                                                         data / "steps.toml", data / "steps-done.toml")
            kept = states in path.parents and path.parent.name in ("receipts", "undo", "trash", "rescue")
            self.assertTrue(own or kept, path)
            self.assertNotIn(WORD, path.name)

    def test_words_stand_in_their_own_files_alone(self):
        before = names_in_shared_places()
        for run in self.known_runs():
            with self.subTest(arguments=run.arguments):
                finished = self.run_one(run)
                self.check_places()
                if not run.prints:
                    said = finished.out + finished.err
                    self.assertNotIn(WORD, said.replace(f'"{WORD}"', "") if run.command == "_complete" else said)
        self.assertTrue([path for path in self.holders() if path.parent == self.months], "the word was kept at all")
        for path in names_in_shared_places() - before - {self.scratch}:
            if path.is_file() and os.access(path, os.R_OK):
                self.assertNotIn(WORD.encode(), path.read_bytes()[:1 << 20], path)
        self.assertEqual(self.files(self.person), [], "no history and no log in the person's home")
        self.assertEqual(self.files(self.places["TMPDIR"]) + self.files(self.places["XDG_CACHE_HOME"])
                         + self.files(self.places["XDG_RUNTIME_DIR"])
                         + [path for path in self.files(self.here) if not path.read_text().startswith("# Made up by softly demo")], [])

    def test_what_the_editor_is_given(self):
        for arguments in (("note", "-e", WORD, "--tag", WORD, "--person", WORD), ("note", "-e", "--tag", WORD)):
            self.run_softly(*arguments, exit_code=0)
        for name in ("argv", "parent", "environ", "open"):
            self.assertTrue(self.log(name), name)
            self.assertNotIn(WORD, self.log(name), name)
        self.assertEqual(set(self.log("core").split()), {"0"}, "and it leaves no core file either")
        # sh holds its script; what is open beyond that would be a file of softly's.
        opened = [line.split(" -> ")[1] for line in self.log("open").splitlines() if " -> " in line]
        own = ("/dev/null", "pipe:", str(self.scratch / "editor"), f"{self.logs}/open", f"{self.logs}/")
        self.assertEqual([name for name in opened if not name.startswith(own)], [])

    def test_settings_stay_in_the_settings(self):
        self.run_softly("config", "set", "reminders.text", WORD, exit_code=0)
        self.assertEqual(self.holders(), {self.places["XDG_CONFIG_HOME"] / "softly" / "config.toml"})
        for arguments in (("config", "set", "reminders.txt", WORD), ("config", "set", "day_start", "04:00")):
            self.assertNotIn(WORD, self.run_softly(*arguments, exit_code=(0, 2)).err)

    def test_a_month_that_cannot_be_read_repeats_nothing(self):
        self.months.mkdir(parents=True, mode=0o700)
        for broken in (f'a = "{WORD}\n', f"{WORD}\n", f"{WORD} = {WORD}\n", f'x = "\\{WORD}"\n', f"[{WORD}\n", f"[[{WORD}]\n",
                       f"{WORD} = 1\n{WORD} = 2\n", f"a = 2026-13-45{WORD}\n", f"a = 1{WORD}\n", f"a = tru{WORD}\n",
                       f'entry = "{WORD}"\n', f'<<<<<<< {WORD}\n', f"a.{WORD}.{WORD} = 1\na.{WORD} = 1\n"):
            with self.subTest(broken=broken):
                (self.months / "2026-11.toml").write_text(broken)
                for arguments in (("list",), ("doctor",), ("summary",), ("show", "last"), ("note", "x")):
                    finished = self.run_softly(*arguments)
                    self.assertNotIn(WORD, finished.out + finished.err)

    def test_copies_go_with_time(self):
        self.run_softly("note", WORD, exit_code=0)
        state = next((self.places["XDG_STATE_HOME"] / "softly" / "journals").iterdir())
        copies = [next((state / name).iterdir()) for name in ("receipts", "undo")]
        self.run_softly("config", "set", "privacy.receipts_days", "3", exit_code=0)
        for days, there in ((2, True), (4, False)):
            for index, copy in enumerate(copies):
                name = copy.name.split(".")
                name[2] = time.strftime("%Y-%m-%d", time.gmtime(time.time() - days * DAY))
                copies[index] = copy.rename(copy.with_name(".".join(name)))
            self.run_softly("note", "another", exit_code=0)
            self.assertEqual([copy.exists() for copy in copies], [there, there], f"after {days} days of 3")
        self.assertEqual({path.parent for path in self.holders()}, {self.months})

    def test_purge_leaves_nothing(self):
        if "delete" not in self.commands():
            self.skipTest("this softly has no delete yet")
        self.run_softly("note", "another", exit_code=0)
        self.run_softly("note", WORD, exit_code=0)
        if "edit" in self.commands():
            self.run_softly("edit", "last", exit_code=0)
        finished = self.run_softly("delete", "last", "--purge", exit_code=0)
        self.assertIn("git", finished.err)
        self.assertEqual(self.holders(), set())
        self.assertIn("another", (self.months / "2026-11.toml").read_text())


class Typed(EveryCommandTest, SittingTest):
    def test_what_is_typed_stays_out_of_every_other_file(self):
        before = names_in_shared_places()
        for plain in ((), ("--plain",)):
            someone = self.sit("note", *plain)
            someone.answer("keep", f"{WORD}\r")
            someone.wait_for_anything()
            someone.type("\x04" if plain else "")
            someone.end(0)
        holders = {path.parent.name for path in self.files() if WORD in path.read_text(errors="replace")}
        self.assertEqual(holders, {"journal", "receipts", "undo"})
        self.assertEqual(self.files(self.person), [], "no .history, no .inputrc of softly's")
        for path in names_in_shared_places() - before - {self.scratch}:
            if path.is_file() and os.access(path, os.R_OK):
                self.assertNotIn(WORD.encode(), path.read_bytes()[:1 << 20], path)

    def test_the_screen_is_left_clear(self):
        someone = self.sit("check-in", "--ask", "-m", WORD, "--mood", "4")
        someone.wait_for("connect|close")
        someone.type("\x1c")
        someone.end(0)
        self.assertNotIn(WORD, someone.text())


class CommandLine(EveryCommandTest, SittingTest):
    def words_seen(self, pid):
        return pathlib.Path(f"/proc/{pid}/cmdline").read_bytes()

    def test_while_it_waits(self):
        child = subprocess.Popen([SOFTLY, "note", "-", "--tag", WORD, "--person", WORD], env=self.environment(), stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(child.communicate, b"x")
        until = time.monotonic() + 20
        seen = b""  # what it is at first too, until the kernel has taken up the new program
        while (not seen or WORD.encode() in seen) and time.monotonic() < until:
            time.sleep(0.02)
            seen = self.words_seen(child.pid)
        self.assertNotIn(WORD.encode(), seen)
        self.assertTrue(seen.startswith(os.fsencode(SOFTLY)), "the program's own name stays")
        if os.geteuid() == 0 and shutil.which("setpriv"):
            said = subprocess.run(["setpriv", "--reuid=65534", "--clear-groups", "cat", f"/proc/{child.pid}/cmdline"],
                                  capture_output=True, check=False)
            self.assertNotIn(WORD.encode(), said.stdout)

    def test_while_a_question_is_on_the_screen(self):
        someone = self.sit("check-in", "--ask", "-m", WORD, "--tag", WORD, "--mood", "4")
        someone.wait_for("connect|close")
        self.assertNotIn(WORD.encode(), self.words_seen(someone.child.pid))
        someone.type("q")
        someone.end(0)

    def test_the_hint_about_history(self):
        for number, told in enumerate((True, False)):
            someone = self.sit("note", f"words {number}")
            someone.end(0)
            self.assertEqual("history" in someone.text(), told, "it is said once")


if __name__ == "__main__":
    unittest.main()
