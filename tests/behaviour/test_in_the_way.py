"""Whatever stands in the way of a write has one clear sentence, its own exit code, and loses no word."""

import fcntl
import os
import subprocess
import tomllib
import unittest

from softly_test import SOFTLY, SoftlyTest, entry_block, identity, month_text

NOBODY = 65534


class InTheWay(SoftlyTest):
    """Each of these has one clear sentence, its own exit code, and loses nothing."""

    def printed(self, finished):
        """The text of the entry that was printed as TOML because it could be kept nowhere."""
        self.assertTrue(finished.err.strip())
        return [entry["text"] for entry in tomllib.loads(finished.out)["entry"]]

    def as_nobody(self):
        """Options that run softly as an ordinary user who owns the scratch directory."""
        if os.geteuid() != 0:
            return {}
        for path in (self.scratch, *self.scratch.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        try:
            subprocess.run([SOFTLY, "--version"], check=True, capture_output=True, env=self.environment(), **options)
        except (OSError, subprocess.CalledProcessError) as reason:
            self.skipTest(f"another user cannot run the program here ({reason})")
        return options

    def test_a_journal_that_may_only_be_read(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"old"')))
        (self.home / "state").mkdir(mode=0o700)
        before = path.read_bytes()
        ordinary = self.as_nobody()
        path.chmod(0o400)
        self.journal.chmod(0o500)
        finished = self.run_softly("note", "new", exit_code=5, **ordinary)
        self.assertTrue(finished.err.strip())
        self.assertEqual(path.read_bytes(), before)
        entries = self.listed(**ordinary)
        self.assertEqual([(entry["text"], entry.get("filed")) for entry in entries], [("new", False), ("old", None)])
        self.journal.chmod(0o700)
        path.chmod(0o600)
        self.run_softly("note", "newer", exit_code=0, **ordinary)
        self.assertEqual(sorted(entry["text"] for entry in self.entries()), ["new", "newer", "old"])

    def test_a_month_that_may_not_be_read(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"old"')))
        ordinary = self.as_nobody()
        path.chmod(0)
        self.run_softly("note", "new", exit_code=5, **ordinary)
        self.assertEqual(self.texts(exit_code=4, **ordinary), ["new"])
        path.chmod(0o600)
        self.run_softly("note", "newer", exit_code=0, **ordinary)
        self.assertEqual(sorted(self.texts(**ordinary)), ["new", "newer", "old"])

    def test_a_home_that_may_not_be_written(self):
        ordinary = self.as_nobody()
        self.home.chmod(0o500)
        finished = self.run_softly("note", "a word of mine", exit_code=1, **ordinary)
        self.assertEqual(self.printed(finished), ["a word of mine"])
        finished = self.run_softly("check-in", "--mood", "4", "-m", "another", exit_code=1, **ordinary)
        self.assertEqual(self.printed(finished), ["another"])
        self.assertEqual(self.listed(**ordinary), [])

    def test_a_home_that_may_not_be_written_but_a_runtime_directory(self):
        runtime = self.scratch / "runtime"
        runtime.mkdir(mode=0o700)
        ordinary = self.as_nobody()
        self.home.chmod(0o500)
        env = {"XDG_RUNTIME_DIR": str(runtime)}
        self.run_softly("note", "a word of mine", exit_code=5, env=env, **ordinary)
        self.assertEqual(len(list(runtime.glob("softly/*/pending/*"))), 1)
        self.assertEqual(self.texts(env=env, **ordinary), ["a word of mine"])
        self.home.chmod(0o700)
        self.run_softly("note", "later", exit_code=0, env=env, **ordinary)
        self.assertEqual(sorted(self.texts(env=env, **ordinary)), ["a word of mine", "later"])
        self.assertEqual(list(runtime.glob("softly/*/pending/*")), [])

    def test_a_home_that_cannot_be_made(self):
        finished = self.run_softly("note", "a word of mine", exit_code=1, env={"SOFTLY_HOME": "/proc/softly"})
        self.assertEqual(self.printed(finished), ["a word of mine"])

    def test_a_month_that_cannot_be_changed_by_anyone(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"old"')))
        if os.geteuid() != 0 or subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode:
            self.skipTest("chattr +i does not work here")
        self.addCleanup(subprocess.run, ["chattr", "-i", path], check=False, capture_output=True)
        before = path.read_bytes()
        self.run_softly("note", "new", exit_code=5)
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(self.texts(), ["new", "old"])
        subprocess.run(["chattr", "-i", path], check=True)
        self.run_softly("note", "newer", exit_code=0)
        self.assertEqual(sorted(entry["text"] for entry in self.entries()), ["new", "newer", "old"])
        self.assertEqual(self.written_months(), ["2026-11.toml"])

    def test_a_journal_that_is_a_file(self):
        self.journal.write_text("my own file\n")
        finished = self.run_softly("note", "a word of mine", exit_code=5)
        self.assertEqual(finished.out, "")
        self.assertIn("journal", finished.err)
        self.assertEqual(self.texts(exit_code=(0, 4)), ["a word of mine"])
        self.assertEqual(self.journal.read_text(), "my own file\n")
        self.journal.unlink()
        self.run_softly("note", "later", exit_code=0)
        self.assertEqual(sorted(self.texts()), ["a word of mine", "later"])

    def test_a_home_that_is_a_file(self):
        path = self.scratch / "file"
        path.write_text("my own file\n")
        finished = self.run_softly("note", "a word of mine", exit_code=1, env={"SOFTLY_HOME": str(path)})
        self.assertEqual(self.printed(finished), ["a word of mine"])
        self.assertEqual(path.read_text(), "my own file\n")

    def test_a_data_directory_that_is_a_file(self):
        path = self.scratch / "file"
        path.write_text("my own file\n")
        finished = self.run_softly("--journal", str(path), "note", "a word of mine", exit_code=(1, 5))
        if finished.returncode == 1:
            self.assertEqual(self.printed(finished), ["a word of mine"])
        else:
            self.assertEqual(self.texts("--journal", str(path), exit_code=(0, 4)), ["a word of mine"])
        self.assertEqual(path.read_text(), "my own file\n")

    def test_no_home_at_all(self):
        nowhere = {"SOFTLY_HOME": None, "HOME": None}
        finished = self.run_softly("note", "a word of mine", exit_code=1, env=nowhere)
        self.assertEqual(self.printed(finished), ["a word of mine"])
        self.one_sentence(self.run_softly("list", exit_code=1, env=nowhere))
        for arguments in (("now",), ("--help",), ("--version",), ("help", "note"), ("completions", "bash"), ("man",)):
            self.run_softly(*arguments, exit_code=0, env=nowhere)

    def test_help_works_when_everything_else_is_broken(self):
        self.write_config("this is no TOML [[[")
        self.write_month(b"\x00")
        (self.home / "state").write_text("in the way")
        self.assertTrue(self.run_softly("now", exit_code=(0, 4)).out.strip())
        self.assertTrue(self.run_softly("help-now", exit_code=(0, 4), env={"SOFTLY_HOME": "/proc/softly"}).out.strip())

    def test_settings_that_cannot_be_read_stop_nothing(self):
        self.write_config('country = "IL\n')
        self.run_softly("note", "new", exit_code=(0, 4))
        finished = self.run_softly("list", exit_code=4)
        self.assertIn("new", finished.out)
        self.assertRegex(finished.err, r"config\.toml:1:\d+: ")

    def test_a_file_that_is_too_large_for_the_disk_is_an_ordinary_error(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"' + "old " * 2000 + '"')))
        before = path.read_bytes()
        limited = f"ulimit -f 4; exec {SOFTLY} note new"
        finished = subprocess.run(["bash", "-c", limited], env=self.environment(), capture_output=True, check=False,
                                  timeout=60)
        self.assertIn(finished.returncode, (1, 5), finished.stderr)
        self.assertEqual(path.read_bytes(), before)
        self.run_softly("note", "later", exit_code=0)
        self.assertTrue(path.read_bytes().startswith(before))
        if finished.returncode == 5:
            self.assertIn("new", self.texts())

    def test_a_busy_journal_keeps_the_entry(self):
        self.run_softly("note", "one", exit_code=0)
        descriptor = os.open(self.journal, os.O_RDONLY)
        self.addCleanup(os.close, descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        self.run_softly("note", "two", exit_code=5)
        self.assertEqual(self.texts(), ["two", "one"])
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        self.run_softly("note", "three", exit_code=0)
        self.assertEqual(sorted(entry["text"] for entry in self.entries()), ["one", "three", "two"])


if __name__ == "__main__":
    unittest.main()
