"""Private words go into the person's own files and nowhere else; test_threats looks for the network."""

import os
import pathlib
import re
import shutil
import subprocess
import time
import unittest

from softly_test import SANITIZED, SOFTLY, SoftlyTest

CANARY = "canary-7f3a-word"
COMMANDS = (("check-in", "--mood", "1", "-m", CANARY), ("note", CANARY), ("note", CANARY, "--tag", CANARY, "--person", CANARY),
            ("list",), ("list", "--json"), ("show", "last"), ("summary", "--quotes"), ("doctor",), ("where",), (),
            ("now",), ("init",), ("config", "get"), ("config", "set", "country", "IL"), ("man",), ("completions", "bash"))


class Privacy(SoftlyTest):
    def traced(self, *arguments, calls, stdin=b""):
        """The lines that strace saw of these calls."""
        if SANITIZED:
            self.skipTest("the leak checker and strace do not work together; the dev build runs this")
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        log = self.scratch / "trace"
        finished = subprocess.run(["strace", "-f", "-s", "400", "-o", log, "-e", f"trace={calls}", SOFTLY, *arguments],
                                  env=self.environment(VISUAL=str(self.editor())), input=stdin, capture_output=True,
                                  check=False, timeout=60)
        if b"ptrace" in finished.stderr and b"not permitted" in finished.stderr:
            self.skipTest("strace may not trace here")
        return log.read_text(errors="replace").splitlines()

    def editor(self):
        """An editor that writes what it was given, and its own argv, beside the tests' home."""
        path = self.scratch / "editor"
        path.write_text(f'#!/bin/sh\ntr "\\0" " " </proc/$$/cmdline >>"{self.scratch}/argv"\n'
                        f'ls -l "$1" >>"{self.scratch}/modes"\necho "{CANARY} edited" >"$1"\n')
        path.chmod(0o700)
        return path

    def test_no_name_service_is_asked(self):
        lines = self.traced("check-in", "--mood", "4", calls="openat,open")
        for name in ("/etc/passwd", "/etc/hosts", "/etc/resolv.conf", "/etc/nsswitch.conf"):
            self.assertEqual([line for line in lines if name in line], [])

    def test_no_child_is_given_private_words(self):
        for arguments in COMMANDS:
            lines = self.traced(*arguments, calls="execve,clone,clone3,fork,vfork")
            children = [line for line in lines if "execve" in line][1:]
            self.assertEqual(children, [], "none of these needs another program")
        lines = self.traced("note", "-e", "--tag", CANARY, calls="execve")
        for line in [line for line in lines if "execve" in line][1:]:
            self.assertNotIn(CANARY, line)

    def test_the_editor_gets_a_private_file_that_is_gone_afterwards(self):
        before = set(pathlib.Path("/tmp").iterdir()) | set(pathlib.Path("/dev/shm").iterdir())
        env = {"VISUAL": str(self.editor()), "TMPDIR": str(self.scratch)}
        self.run_softly("note", "-e", exit_code=0, env=env)
        self.assertEqual([entry["text"].strip() for entry in self.entries()], [f"{CANARY} edited"])
        argv = (self.scratch / "argv").read_text()
        self.assertNotIn(CANARY, argv)
        path = pathlib.Path(argv.split()[-1])
        self.assertFalse(str(path).startswith("/tmp/softly-test-") and path.parent == self.scratch, "not in TMPDIR")
        self.assertFalse(path.exists())
        self.assertTrue((self.scratch / "modes").read_text().startswith("-rw-------"))
        after = set(pathlib.Path("/tmp").iterdir()) | set(pathlib.Path("/dev/shm").iterdir())
        self.assertEqual([path for path in after - before if CANARY in self.content_of(path)], [])

    def content_of(self, path):
        try:
            return path.read_text(errors="replace") if path.is_file() else ""
        except OSError:
            return ""

    def test_an_editor_with_options_and_an_odd_name(self):
        directory = self.scratch / "a b'c;$(touch pwned)"
        directory.mkdir()
        editor = directory / "ed itor"
        shutil.copy(self.editor(), editor)
        self.run_softly("note", "-e", exit_code=0, env={"VISUAL": "", "EDITOR": f"{self.editor()}"})
        quoted = "'" + str(editor).replace("'", "'\\''") + "'"
        self.run_softly("note", "-e", exit_code=0, env={"VISUAL": quoted})
        self.assertFalse((self.scratch / "pwned").exists() or pathlib.Path("pwned").exists())
        self.assertEqual(len(self.entries()), 2)

    def test_an_editor_that_changes_nothing_or_is_not_there(self):
        self.run_softly("note", "-e", exit_code=(0, 1, 2), env={"VISUAL": "true"})
        self.one_sentence(self.run_softly("note", "-e", exit_code=1, env={"VISUAL": "/nowhere/editor"}))
        self.nothing_filed()

    def test_words_are_only_in_the_persons_own_files(self):
        outside = {"XDG_RUNTIME_DIR": str(self.scratch / "runtime"), "TMPDIR": str(self.scratch / "tmp")}
        for name in ("runtime", "tmp"):
            (self.scratch / name).mkdir(mode=0o700)
        for arguments in COMMANDS:
            self.run_softly(*arguments, exit_code=0, env=outside)
        for path in self.scratch.rglob("*"):
            if path.is_file() and self.home not in path.parents:
                self.assertNotIn(CANARY, path.read_text(errors="replace"), path)
        for path in self.home.rglob("*"):
            if path.is_file() and CANARY in path.read_text(errors="replace"):
                self.assertTrue(path.parent == self.journal or path.parent.name in ("receipts", "undo"), path)

    def test_error_messages_do_not_repeat_the_words(self):
        self.write_month("broken = \n")
        for arguments, code in ((("note", CANARY), 5), (("check-in", "--mood", "4", "-m", CANARY), 5),
                                (("note", CANARY, "--at", "someday"), 2), (("check-in", "--mood", "11", "-m", CANARY), 2),
                                (("note", CANARY.encode() + b"\xff"), 1)):
            with self.subTest(arguments=arguments):
                finished = self.run_softly(*arguments, exit_code=code)
                self.assertNotIn(CANARY, finished.err)

    def test_the_words_of_a_broken_file_are_not_repeated(self):
        self.write_month(f'schema = 1\n[[entry]]\ntext = "{CANARY}\n')
        for arguments in (("list",), ("doctor",), ("note", "x")):
            self.assertNotIn(CANARY, self.run_softly(*arguments).err)

    def test_help_is_never_counted(self):
        self.run_softly("note", "x", exit_code=0)
        before = self.snapshot(self.home)
        self.run_softly("now", exit_code=0)
        self.assertEqual(self.snapshot(self.home), before)

    def test_the_process_leaves_no_core_and_hides_its_memory(self):
        if SANITIZED:
            self.skipTest("the sanitizers need the process to be readable")
        child = subprocess.Popen([SOFTLY, "note", "-"], env=self.environment(), stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        child.stdin.write(b"x")
        child.stdin.flush()
        try:
            for _ in range(200):
                limits = pathlib.Path(f"/proc/{child.pid}/limits").read_text()
                if re.search(r"Max core file size\s+0\s", limits):
                    break
                os.sched_yield()
                time.sleep(0.01)
            self.assertRegex(limits, r"Max core file size\s+0\s")
        finally:
            child.stdin.close()
            child.wait(60)


if __name__ == "__main__":
    unittest.main()
