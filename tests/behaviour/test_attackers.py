"""Someone else on the same machine, or one who may write in a synced directory: links, races, modes, other accounts."""

import ctypes
import os
import shutil
import stat
import subprocess
import threading
import time
import tomllib
import unittest

from softly_test import LONG, NOW, SANITIZED, SOFTLY, SoftlyTest, entry_block, identity, month_text

VICTIM, STRANGER = 65534, 64999
RENAME_EXCHANGE = 2
PRECIOUS = b"precious = \n"


def exchange(one, other):
    """renameat2(RENAME_EXCHANGE); False where a name is not there."""
    return ctypes.CDLL(None, use_errno=True).renameat2(-100, os.fsencode(one), -100, os.fsencode(other), RENAME_EXCHANGE) == 0


class AttackTest(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.elsewhere = self.scratch / "elsewhere"
        self.elsewhere.mkdir(mode=0o700)
        self.precious = self.elsewhere / "precious"
        self.precious.write_bytes(PRECIOUS)

    def check_untouched(self, before):
        self.assertEqual(self.snapshot(self.elsewhere), before)


class Links(AttackTest):
    def test_a_month_that_is_swapped_all_the_time(self):
        """The name of the month leads to its file at one moment and to someone's precious file at the next."""
        month = self.write_month(month_text(entry_block(identity(1), text='"old"')))
        link = self.journal / ".trap"
        link.symlink_to(self.precious)
        before = self.snapshot(self.elsewhere)
        rounds, swaps, over = 1000 if LONG else 60, [0], threading.Event()

        def swap():
            while not over.is_set():
                swaps[0] += exchange(month, link)

        attack = threading.Thread(target=swap)
        attack.start()
        try:
            told = [f"word {number}" for number in range(rounds)
                    if self.run_softly("note", f"word {number}", exit_code=(0, 5)).returncode in (0, 5)]
        finally:
            over.set()
            attack.join()
        self.assertGreater(swaps[0], rounds)
        self.check_untouched(before)
        copies = b"".join(path.read_bytes() for place in ("receipts", "pending") for path in self.files_in_state(place))
        for word in told:
            self.assertIn(f'"{word}"'.encode(), copies.replace(b'\\"', b'"'), "whoever owns the directory may delete, and copies stay")

    def test_temporary_names_that_lead_elsewhere(self):
        names = [f".2026-11.toml.softly-tmp{number}" for number in ("", *range(2, 10))]

        def plant(path, kind):
            if kind == "link":
                path.symlink_to(self.precious)
            elif kind == "dangling":
                path.symlink_to(self.elsewhere / "new")
            elif kind == "pipe":
                os.mkfifo(path)
            elif kind == "directory":
                path.mkdir()
            else:
                os.link(self.precious, path)

        for kind in ("link", "dangling", "pipe", "directory", "second name"):
            for count in (1, len(names)):
                with self.subTest(kind=kind, count=count):
                    shutil.rmtree(self.home)
                    self.home.mkdir(mode=0o700)
                    self.write_month(month_text(entry_block(identity(1), text='"old"')))
                    for name in names[:count]:
                        plant(self.journal / name, kind)
                    content = self.precious.read_bytes()
                    self.run_softly("note", "new", exit_code=(0, 5), timeout=30)
                    self.assertEqual(self.texts(exit_code=(0, 4)), ["new", "old"])
                    self.assertEqual(self.precious.read_bytes(), content)
                    self.assertEqual(os.listdir(self.elsewhere), ["precious"])
                    if "link" in kind:
                        copies = [path for path in self.files_in_state("quarantine") if content in path.read_bytes()]
                        self.assertEqual(copies, [], "what a stranger's link leads to is not carried into the journal's places")

    def test_months_that_are_no_files(self):
        for kind in ("pipe", "directory", "device", "pipe behind a link"):
            with self.subTest(kind=kind):
                shutil.rmtree(self.home)
                self.home.mkdir(mode=0o700)
                self.journal.mkdir(mode=0o700)
                if kind == "pipe":
                    os.mkfifo(self.month_path())
                elif kind == "directory":
                    self.month_path().mkdir()
                elif kind == "device":
                    self.month_path().symlink_to("/dev/zero")
                else:
                    os.mkfifo(self.elsewhere / "pipe")
                    self.month_path().symlink_to(self.elsewhere / "pipe")
                self.run_softly("note", "new", exit_code=5, timeout=30)
                for arguments in (("list",), ("show", "last"), ("summary",), ("doctor",)):
                    self.run_softly(*arguments, exit_code=4, timeout=30)
                self.assertEqual(self.texts(exit_code=4), ["new"])

    def test_a_device_is_not_even_opened(self):
        if SANITIZED or not shutil.which("strace"):
            self.skipTest("strace is not installed, or the sanitizers do not work under it")
        self.journal.mkdir(mode=0o700)
        self.month_path().symlink_to("/dev/full")
        trace = self.scratch / "trace"
        subprocess.run(["strace", "-o", trace, "-e", "trace=open,openat", SOFTLY, "list"], env=self.environment(), check=False,
                       capture_output=True, timeout=60)
        text = trace.read_text()
        if "journal" not in text:
            self.skipTest("strace may not trace here")
        self.assertNotRegex(text, r"2026-11\.toml|/dev/full")

    def test_a_kept_change_that_leads_elsewhere(self):
        """With SOFTLY_HOME in a synced directory the spool is synced too."""
        self.run_softly("note", "x", exit_code=0)
        before = self.snapshot(self.elsewhere)
        for number, file in enumerate(("../elsewhere/new.toml", str(self.elsewhere / "new.toml"), ".git/hooks/post-checkout",
                                       "journal/../../elsewhere/new.toml", ".profile", "config.toml", "journal/.2026-11.toml")):
            with self.subTest(file=file):
                pending = self.state() / "pending" / f"{identity(number)}.toml"
                pending.write_text(f'schema = 1\n[[change]]\nfile = "{file}"\nid = "{identity(number)}"\n'
                                   f'after = "[[entry]]\\nid = \\"{identity(number)}\\"\\ntext = \\"$(touch pwned)\\"\\n"\n')
                self.run_softly("note", "y", exit_code=0)
                self.assertTrue(pending.exists(), "it is left alone")
                self.assertIn(f"{pending}: ", self.run_softly("doctor", exit_code=4).out)
                pending.unlink()
        self.check_untouched(before)
        self.assertEqual(sorted(os.listdir(self.home)), ["journal", "state"])
        self.assertEqual(self.written_months(), ["2026-11.toml"])


class OpenDirectories(AttackTest):
    def check_waits(self, closed):
        finished = self.run_softly("note", "new", exit_code=5)
        self.assertIn("chmod o-w", finished.err)
        self.assertEqual(self.texts(exit_code=(0, 4)), ["new"])
        self.assertIn("chmod o-w", self.run_softly("doctor", exit_code=4).out)
        self.assertFalse(self.month_path().exists())
        closed()
        self.run_softly("note", "newer", exit_code=0)
        self.assertEqual(self.texts(), ["newer", "new"])

    def test_a_journal_that_everyone_can_write_in(self):
        self.journal.mkdir()
        self.journal.chmod(0o777)
        self.check_waits(lambda: self.journal.chmod(0o755))

    def test_a_directory_above_it(self):
        self.scratch.chmod(0o777)
        self.check_waits(lambda: self.scratch.chmod(0o1777))

    def test_a_month_that_leads_into_one(self):
        self.journal.mkdir(mode=0o700)
        target = self.elsewhere / "2026-11.toml"
        target.write_text("schema = 1\n")
        self.month_path().symlink_to(target)
        self.elsewhere.chmod(0o777)
        self.run_softly("note", "new", exit_code=5)
        self.assertEqual(target.read_text(), "schema = 1\n")
        self.elsewhere.chmod(0o770)
        self.run_softly("note", "newer", exit_code=0)
        self.assertEqual(sorted(self.texts()), ["new", "newer"])

    def test_settings_in_one(self):
        self.home.chmod(0o777)
        finished = self.run_softly("config", "set", "country", "IL", exit_code=1)
        self.assertIn("chmod o-w", finished.err)
        self.assertFalse((self.home / "config.toml").exists())

    def test_a_runtime_directory_that_others_can_write_in(self):
        editor = self.scratch / "editor"
        editor.write_text(f'#!/bin/sh\necho "$1" >>"{self.scratch}/argv"\necho words >"$1"\n')
        editor.chmod(0o700)
        runtime = self.scratch / "runtime"
        cases = [("open", lambda: runtime.chmod(0o777)), ("the group's", lambda: runtime.chmod(0o770)),
                 ("not there", lambda: (shutil.rmtree(runtime))), ("a file", lambda: runtime.write_text(""))]
        if os.geteuid() == 0:
            cases.insert(0, ("a stranger's", lambda: os.chown(runtime, STRANGER, STRANGER)))
        runtime.mkdir(mode=0o700)
        for kind, spoil in cases:
            with self.subTest(kind=kind):
                spoil()
                self.run_softly("note", "-e", exit_code=0, env={"XDG_RUNTIME_DIR": str(runtime), "VISUAL": str(editor)})
                path = (self.scratch / "argv").read_text().splitlines()[-1]
                self.assertTrue(path.startswith(str(self.state())), path)
                self.assertEqual(list(runtime.iterdir()) if runtime.is_dir() else [], [])


class OtherAccounts(AttackTest):
    """Needs to be root, to act as several accounts."""

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0:
            self.skipTest("acting as another account needs root")
        self.scratch.chmod(0o755)
        self.home.chmod(0o755)
        self.as_victim = {"user": VICTIM, "group": VICTIM, "extra_groups": []}
        os.chown(self.home, VICTIM, VICTIM)
        try:
            subprocess.run([SOFTLY, "--version"], check=True, capture_output=True, env=self.environment(), **self.as_victim)
        except (OSError, subprocess.CalledProcessError) as reason:
            self.skipTest(f"another user cannot run the program here ({reason})")

    def test_a_month_of_another_account(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"old"')))
        os.chown(self.journal, VICTIM, VICTIM)
        os.chown(path, STRANGER, STRANGER)
        path.chmod(0o666)
        before = path.read_bytes()
        self.assertIn("another account", self.run_softly("note", "new", exit_code=5, **self.as_victim).err)
        self.assertEqual((path.read_bytes(), path.stat().st_uid), (before, STRANGER))
        self.assertEqual(self.texts(**self.as_victim), ["new", "old"])

    def test_a_link_of_another_account(self):
        self.journal.mkdir(mode=0o755)
        target = self.elsewhere / "2026-11.toml"
        target.write_text("schema = 1\n")
        self.month_path().symlink_to(target)
        for path in (self.elsewhere, target, self.journal):
            os.chown(path, VICTIM, VICTIM)
        os.chown(self.month_path(), STRANGER, STRANGER, follow_symlinks=False)
        self.assertIn("another account", self.run_softly("note", "new", exit_code=5, **self.as_victim).err)
        self.assertEqual(target.read_text(), "schema = 1\n")
        os.chown(self.month_path(), VICTIM, VICTIM, follow_symlinks=False)
        self.run_softly("note", "newer", exit_code=0, **self.as_victim)
        self.assertEqual(sorted(self.texts(**self.as_victim)), ["new", "newer"])

    def test_a_kept_change_of_another_account(self):
        self.run_softly("note", "mine", exit_code=0, **self.as_victim)
        pending = self.state() / "pending" / f"{identity(1)}.toml"
        pending.write_text(f'schema = 1\n[[change]]\nfile = "journal/2026-11.toml"\nid = "{identity(1)}"\n'
                           f'after = "[[entry]]\\nid = \\"{identity(1)}\\"\\ntext = \\"theirs\\"\\n"\n')
        pending.chmod(0o644)
        os.chown(pending, STRANGER, STRANGER)
        self.assertEqual(self.texts(exit_code=4, **self.as_victim), ["mine"])
        self.run_softly("note", "more", exit_code=0, **self.as_victim)
        self.assertEqual(sorted(entry["text"] for entry in self.entries()), ["mine", "more"])
        self.assertIn(f"{pending}: ", self.run_softly("doctor", exit_code=4, **self.as_victim).out)
        os.chown(pending, VICTIM, VICTIM)
        self.run_softly("note", "last", exit_code=0, **self.as_victim)
        self.assertIn("theirs", self.texts(exit_code=4, **self.as_victim), "the test's record is a good one")

    def test_a_report_over_a_link_of_another_account(self):
        """As in /tmp, where everyone may put a link and wait."""
        self.run_softly("note", "x", exit_code=0, **self.as_victim)
        for path in (self.elsewhere, self.precious):
            os.chown(path, VICTIM, VICTIM)
        shared = self.scratch / "shared"
        shared.mkdir()
        shared.chmod(0o1777)
        report = shared / "summary.txt"
        report.symlink_to(self.precious)
        os.chown(report, STRANGER, STRANGER, follow_symlinks=False)
        before = self.snapshot(self.elsewhere)
        self.one_sentence(self.run_softly("summary", "-o", str(report), exit_code=1, **self.as_victim))
        self.check_untouched(before)
        self.assertEqual(os.listdir(shared), ["summary.txt"])

    def test_a_journal_of_another_account(self):
        self.run_softly("note", "mine", exit_code=0, **self.as_victim)
        os.chown(self.scratch / "person", STRANGER, STRANGER)
        stranger = {"user": STRANGER, "group": STRANGER, "extra_groups": []}
        data = {"SOFTLY_HOME": None, "SOFTLY_JOURNAL": str(self.home)}
        for arguments in (("list",), ("show", "last"), ("summary", "--quotes"), ("doctor",)):
            finished = self.run_softly(*arguments, env=data, **stranger)
            self.assertNotIn("mine", finished.out + finished.err)
        before = self.snapshot(self.home)
        self.run_softly("note", "theirs", exit_code=5, env=data, **stranger)
        self.assertEqual(self.snapshot(self.home), before)


class Process(AttackTest):
    def test_its_memory_belongs_to_nobody(self):
        if SANITIZED:
            self.skipTest("the sanitizers need the process to be readable")
        owner, options = os.geteuid(), {}
        if owner == 0:
            owner, options = VICTIM, {"user": VICTIM, "group": VICTIM, "extra_groups": []}
            for path in (self.scratch, self.home):
                os.chown(path, VICTIM, VICTIM)
        child = subprocess.Popen([SOFTLY, "note", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 env=self.environment(), **options)
        self.addCleanup(child.communicate)
        other = subprocess.Popen(["sleep", "60"], **options)
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        until = time.monotonic() + 20
        while os.stat(f"/proc/{child.pid}/mem").st_uid == owner and time.monotonic() < until:
            time.sleep(0.02)
        self.assertEqual(os.stat(f"/proc/{other.pid}/mem").st_uid, owner, "what an ordinary program shows")
        for name in ("mem", "environ", "maps", "fd"):
            self.assertNotEqual(os.stat(f"/proc/{child.pid}/{name}").st_uid, owner, name)
        if options or owner:
            looks = subprocess.run(["cat", f"/proc/{child.pid}/environ"], capture_output=True, check=False, **options)
            self.assertNotEqual(looks.returncode, 0, "not even the same account reads it")

    def test_borrowed_rights_are_refused(self):
        if os.geteuid() != 0:
            self.skipTest("making a setuid program needs root")
        if os.statvfs(self.scratch).f_flag & os.ST_NOSUID:
            self.skipTest("the place for temporary files takes no setuid programs")
        self.scratch.chmod(0o755)
        for mode, owner in ((0o4755, (STRANGER, STRANGER)), (0o2755, (STRANGER, STRANGER)), (0o4755, (0, 0))):
            with self.subTest(mode=oct(mode), owner=owner):
                program = self.scratch / "borrowed"
                shutil.copy(SOFTLY, program)
                os.chown(program, *owner)
                program.chmod(mode)
                os.chown(self.home, VICTIM, VICTIM)
                for arguments in (("note", "x"), ("list",), ("where",)):
                    done = subprocess.run([program, *arguments], env=self.environment(), capture_output=True, check=False,
                                          user=VICTIM, group=VICTIM, extra_groups=[], timeout=60)
                    self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
                    self.assertIn(b"setuid", done.stderr)
                self.assertEqual(os.listdir(self.home), [])
                program.unlink()

    def test_zones_that_are_none(self):
        for zone in ("", ":", "/", ".", "..", "../../../../etc/passwd", "/etc/passwd", ":/etc/passwd", "/dev/zero", ":/dev/full", "A" * 5000,
                     "Nowhere/City", "\x1b]0;title\x07", "UTC;touch pwned", "$(touch pwned)", "<%s%n>3", "CET-99999999999999:99:99",
                     "XXX+167:59:59YYY,J1/-167,J365/167", "EST5EDT,M13.9.9,M0.0.0", "\u202eUTC", "/proc/self/environ"):
            with self.subTest(zone=zone):
                for now in (NOW, None):
                    changes = {"TZ": zone, "SOFTLY_NOW": now}
                    self.run_softly("note", "x", exit_code=0, env=changes, timeout=30)
                    for arguments in (("list",), ("show", "last"), ("summary",), ("now",), ("where",)):
                        finished = self.run_softly(*arguments, exit_code=0, env=changes, timeout=30)
                        for letter in "\x1b\x07\u202e":
                            self.assertNotIn(letter, finished.out + finished.err)
                for path in self.journal.iterdir():
                    for entry in tomllib.loads(path.read_text())["entry"]:
                        self.assertIsNotNone(entry["at"].tzinfo)
                shutil.rmtree(self.journal)

    def test_homes_that_are_no_full_path(self):
        here = self.scratch / "here"
        here.mkdir()
        nowhere = {"SOFTLY_HOME": None, "HOME": "person", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "./state", "XDG_CONFIG_HOME": "~"}
        finished = self.run_softly("note", "a word", exit_code=1, env=nowhere, cwd=here)
        self.assertEqual(tomllib.loads(finished.out)["entry"][0]["text"], "a word", "it is printed, so that it is not lost")
        person = {"SOFTLY_HOME": None, "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "./state", "XDG_RUNTIME_DIR": "run"}
        self.run_softly("note", "a word", exit_code=0, env=person, cwd=here)
        self.assertTrue((self.scratch / "person/.local/share/softly/journal/2026-11.toml").is_file())
        self.assertEqual(os.listdir(here), [])

    def test_streams_that_are_closed(self):
        """A journal file never takes the place of standard output."""
        for closed in ("0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"):
            with self.subTest(closed=closed):
                subprocess.run(["sh", "-c", f'"$0" note x {closed}; "$0" list {closed}', SOFTLY], env=self.environment(), check=False,
                               capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
                self.assertEqual({entry["text"] for entry in self.entries()}, {"x"})
                self.assertTrue(stat.S_ISREG(self.month_path().stat().st_mode))


if __name__ == "__main__":
    unittest.main()
