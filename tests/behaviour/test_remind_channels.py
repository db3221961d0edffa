"""How a note reaches the person, and that nothing of the journal ever does so on the way."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
import unittest

from remind_test import BLAND, RemindTest, later
from softly_test import LONG, SOFTLY, entry_block, identity, month_text

EVENING = "2026-11-22T20:30:00Z"
CANARY = "canary-4d1c-word"
PATH = "/usr/bin:/bin"


class ChannelTest(RemindTest):
    def teller(self, name="tell", ends_with=0):
        """A program of the person's own that notes what it was given."""
        path = self.programs / name
        path.write_text("#!/bin/sh\nexport PATH=/usr/bin:/bin\n"
                        f"cat >>{shlex.quote(str(self.scratch))}/heard\n"
                        f"cat /proc/$$/environ >{shlex.quote(str(self.scratch))}/environ\n"
                        f"cat /proc/$$/cmdline >{shlex.quote(str(self.scratch))}/words\n"
                        f"echo once >>{shlex.quote(str(self.scratch))}/runs\n"
                        f"exit {ends_with}\n")
        path.chmod(0o755)
        return path

    def log(self, name):
        path = self.scratch / name
        return path.read_bytes() if path.exists() else b""

    def command(self, *words):
        return "command = [" + ", ".join(f"'{word}'" for word in words) + "]\n"


class OwnCommand(ChannelTest):
    def test_it_gets_the_text_and_nothing_else_is_said(self):
        self.choose("20:30", more=self.command(self.teller()))
        self.assertEqual(self.look(EVENING), "")
        self.assertEqual(self.log("heard").decode(), BLAND + "\n")
        self.assertEqual(self.look(later(EVENING, minutes=15)), "")
        self.assertEqual(self.log("runs"), b"once\n")

    def test_there_is_no_shell(self):
        words = ("a b", ";", "$HOME", "*", "-x", "`id`", '"', "&& touch x", "|", "~", "%")
        self.choose("20:30", more=self.command(self.teller("tell me"), *words))
        self.assertEqual(self.look(EVENING), "")
        given = self.log("words").decode().split("\0")
        # The kernel puts the interpreter before a script.
        self.assertEqual(given[given.index(str(self.programs / "tell me")) + 1:-1], list(words))

    def test_a_name_is_looked_for_along_the_path(self):
        self.teller("tell")
        self.choose("20:30", more=self.command("tell"))
        self.assertEqual(self.look(EVENING), "")
        self.assertEqual(self.log("heard").decode(), BLAND + "\n")

    def test_its_environment_is_the_one_it_would_have_anyway(self):
        self.choose("20:30", more=self.command(self.teller()))
        self.look(EVENING)
        given = {line for line in self.log("environ").decode().split("\0") if line}
        wanted = {f"{name}={value}" for name, value in self.environment(SOFTLY_NOW=EVENING).items()}
        self.assertEqual(given, wanted)

    def test_one_that_cannot_tell_leaves_it_to_the_next(self):
        for number, words in enumerate(((str(self.teller("no", ends_with=1)),), (str(self.programs / "not-there"),), ("not-there",),
                                        (str(self.programs),), (str(self.scratch / "home" / "config.toml"),))):
            with self.subTest(words=words):
                self.choose("20:30", more=self.command(*words) + "per_week = 50\n")
                self.comes(later(EVENING, days=2 * number))
                self.silent(later(EVENING, days=2 * number, minutes=15))
                self.person(later(EVENING, days=2 * number, minutes=20))

    def test_what_it_prints_is_nobodys_note(self):
        path = self.programs / "loud"
        path.write_text("#!/bin/sh\necho out\necho err >&2\n")
        path.chmod(0o755)
        self.choose("20:30", more=self.command(path))
        finished = self.run_softly("remind", "run", env={"SOFTLY_NOW": EVENING}, exit_code=0)
        self.assertNotIn(BLAND, finished.out, "it was told already")

    def test_one_that_reads_nothing(self):
        path = self.programs / "deaf"
        path.write_text("#!/bin/sh\nexec <&-\nexit 0\n")
        path.chmod(0o755)
        self.choose("20:30", more=self.command(path) + f'text = "{"long " * 40_000}"\n')
        self.assertEqual(self.look(EVENING), "")

    def test_while_it_runs_no_second_note_comes(self):
        path = self.programs / "slow"
        path.write_text(f"#!/bin/sh\n/bin/echo begun >>{shlex.quote(str(self.scratch))}/begun\n/bin/sleep 2\n")
        path.chmod(0o755)
        self.choose("20:30", more=self.command(path))
        runs = [subprocess.Popen([SOFTLY, "remind", "run"], env=self.environment(SOFTLY_NOW=EVENING), stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(3)]
        said = [run.communicate(timeout=60) for run in runs]
        self.assertEqual(said, [(b"", b"")] * 3)
        self.assertEqual(self.log("begun"), b"begun\n")

    @unittest.skipUnless(LONG, "waits half a minute; SOFTLY_LONG=1 runs it")
    def test_one_that_does_not_end_holds_nobody(self):
        path = self.programs / "stuck"
        number = self.scratch / "number"
        path.write_text(f"#!/bin/sh\necho $$ >{shlex.quote(str(number))}\nexec /bin/sleep 600\n")
        # It goes on by itself, as a window would that waits for a click.
        self.addCleanup(lambda: os.kill(int(number.read_text()), signal.SIGKILL))
        path.chmod(0o755)
        self.choose("20:30", more=self.command(path))
        begun = time.monotonic()
        self.look(EVENING)
        taken = time.monotonic() - begun
        self.assertGreater(taken, 10)
        self.assertLess(taken, 60)
        self.assertEqual(self.look(later(EVENING, minutes=15)), "")


class OwnWords(ChannelTest):
    def test_in_hebrew(self):
        self.choose("20:30", more='text = "רגע בשבילך, אם מתאים"\n')
        self.assertEqual(self.look(EVENING), "רגע בשבילך, אם מתאים\n")
        self.assertEqual(self.look(later(EVENING, days=1), LANG=None), "רגע בשבילך, אם מתאים\n")

    def test_in_hebrew_to_a_command(self):
        self.choose("20:30", more='text = "רגע בשבילך"\n' + self.command(self.teller()))
        self.look(EVENING, LANG=None)
        self.assertEqual(self.log("heard").decode(), "רגע בשבילך\n")

    def test_odd_texts(self):
        self.choose("20:30", more='text = ""\n')
        self.comes(EVENING)
        self.choose("20:30", more='text = "-n %s $HOME \\\\ <b>&"\n')
        self.assertEqual(self.look(later(EVENING, days=1)), "-n %s $HOME \\ <b>&\n")

    def test_no_escape_sequence_reaches_a_terminal(self):
        self.choose("20:30", more='text = "red \\u001b[31m and \\u0007 bell"\n')
        said = self.look(EVENING)
        self.assertIn("bell", said)
        self.assertNotRegex(said, r"[\x00-\x09\x0b-\x1f\x7f]")


class NothingPrivate(ChannelTest):
    def seed(self):
        self.write_people(f'[[person]]\nid = "{CANARY}"\nname = "{CANARY}"\nevery = "1d"\naliases = ["{CANARY} too"]\n')
        (self.home / "steps.toml").write_text(f'schema = 1\n[[step]]\nid = "t4q8w2nmcx"\nwhat = "{CANARY}"\nperson = "{CANARY}"\n'
                                              "day = 2026-11-20\n")
        (self.home / "letters.toml").write_text(f'[[letter]]\nid = "wa00000001"\nopen_on = 2026-11-21\ntext = "{CANARY}"\n')
        (self.home / "plan.toml").write_text(f'schema = 1\nsigns = ["{CANARY}"]\n')
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-19T10:00:00+00:00", text=f'"{CANARY}"', tags=f'["{CANARY}"]', people=f'["{CANARY}"]'),
            entry_block(identity(2), "2026-11-20T10:00:00+00:00", "check-in", ratings__mood="7", text=f'"{CANARY}"')))

    def check(self, now):
        lines, said = self.traced("execve,sendto,sendmsg,connect", "remind", "run", SOFTLY_NOW=now, PATH=f"{self.programs}:{PATH}")
        self.assertGreaterEqual(len([line for line in lines if "execve(" in line]), 2, "the trace sees children")
        for line in lines:
            self.assertNotIn(CANARY, line)
        for text in (said, self.remembered().read_text(), self.log("heard").decode(), self.log("environ").decode(),
                     self.log("words").decode()):
            self.assertNotIn(CANARY, text)
        return said

    def test_whatever_the_journal_holds(self):
        self.seed()
        self.choose("20:30", more=self.command(self.teller()))
        self.assertEqual(self.check(EVENING), "")
        self.assertEqual(self.log("heard").decode(), BLAND + "\n")

    def test_a_program_that_shows_notices(self):
        if not shutil.which("notify-send", path=PATH):
            self.skipTest("notify-send is not installed")
        self.seed()
        self.choose("20:30")
        self.assertEqual(self.check(EVENING), BLAND + "\n", "there is no bus, so it comes here")

    def test_the_same_words_whatever_waits(self):
        said = set()
        for number, change in enumerate((lambda: None, self.seed, lambda: (self.home / "steps.toml").write_text("schema = 1\n"))):
            change()
            self.choose("20:30", more="per_week = 50\n")
            said.add(self.look(later(EVENING, days=3 * number)))
            self.person(later(EVENING, days=3 * number, hours=14), "check-in", "--mood", str(4 + number))
        self.assertEqual(said, {BLAND + "\n"})


MACHINE = """
set -eu
mount -t tmpfs none /run
mkdir -p /run/user/0
chmod 700 /run/user/0
export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/0/bus
dbus-daemon --session --address="$DBUS_SESSION_BUS_ADDRESS" --nofork --nopidfile 2>/dev/null &
bus=$!
mock=
trap 'kill $mock $bus' EXIT
until [ -S /run/user/0/bus ]; do sleep 0.05; done
if [ "$MOCK" = 1 ]; then
  "$PYTHON" -m dbusmock --session -t notification_daemon >"$LOG" 2>&1 &
  mock=$!
  until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames | grep -q Notifications; do
    sleep 0.05
  done
fi >&2
unset DBUS_SESSION_BUS_ADDRESS
"$@"
"""


class Notices(ChannelTest):
    """A machine's session bus, in a mount namespace of its own so that nothing of this machine changes."""

    def setUp(self):
        super().setUp()
        for tool in ("unshare", "dbus-daemon", "dbus-send", "notify-send"):
            if not shutil.which(tool):
                self.skipTest(f"{tool} is not installed")
        self.unshare = ["unshare", "-m"] if os.getuid() == 0 else ["unshare", "-rm"]
        tried = subprocess.run([*self.unshare, "sh", "-c", "mount -t tmpfs none /run"], capture_output=True, check=False)
        if tried.returncode:
            self.skipTest("no mount namespaces here")
        self.person_home = self.scratch / "person"
        self.config = self.person_home / ".config" / "softly"
        self.config.mkdir(parents=True)

    def choose(self, *times, more=""):
        (self.config / "config.toml").write_text(f"[reminders]\ntimes = {list(times)}\n{more}")

    def look_from_cron(self, now, mock=True, **variables):
        """Looks as from `env -i`; what came on standard output, and the calls that the bus heard."""
        log = self.scratch / "calls"
        log.unlink(missing_ok=True)
        if mock and subprocess.run([sys.executable, "-c", "import dbusmock"], capture_output=True, check=False).returncode:
            self.skipTest("python3-dbusmock is not installed")
        bare = {"HOME": self.person_home, "PATH": PATH, "SOFTLY_NOW": now, "TZ": "UTC"} | variables
        bare |= {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        finished = subprocess.run(
            [*self.unshare, "bash", "-c", MACHINE, "machine", "env", "-i", *(f"{name}={value}" for name, value in bare.items()), SOFTLY,
             "remind", "run"],
            env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "MOCK": str(int(mock)), "LOG": str(log),
                 "PYTHON": sys.executable, "HOME": str(self.scratch)},
            stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60)
        said = finished.stderr.decode()
        self.assertEqual(finished.returncode, 0, said)
        self.assertNotIn("softly", said)
        calls = log.read_text().splitlines() if log.exists() else []
        return finished.stdout.decode(), [line.split(" ", 1)[1] for line in calls if " Notify " in line]

    def one_notice(self, calls, text):
        """Exactly one, from softly, with this text and nothing beneath it."""
        self.assertEqual(len(calls), 1, calls)
        found = re.fullmatch(r'Notify "softly" 0 "([^"]*)" "(.*)" "" \[\] \{(.*)\} -?\d+', calls[0])
        self.assertTrue(found, calls[0])
        self.assertEqual(found[2], text)
        return found[3]

    def test_from_the_bare_environment_of_cron(self):
        self.choose("20:30")
        said, calls = self.look_from_cron(EVENING)
        self.assertEqual(said, "")
        self.one_notice(calls, BLAND)
        self.assertEqual(self.look_from_cron(later(EVENING, minutes=15)), ("", []))
        self.assertEqual(self.look_from_cron(later(EVENING, days=1, minutes=-15)), ("", []))

    def test_words_of_ones_own(self):
        for number, text in enumerate(("רגע בשבילך", "-h", "--version", "a <b>bold</b> & word", "50% of $HOME")):
            self.choose("20:30", more=f"per_week = 50\nper_day = 50\ntext = '{text}'\n")
            said, calls = self.look_from_cron(later(EVENING, days=40 * number))
            self.assertEqual(said, "", text)
            self.one_notice(calls, text)
            self.run_softly("note", "tea", env={"SOFTLY_HOME": None, "HOME": str(self.person_home), "SOFTLY_NOW": later(EVENING, days=40 * number,
                                                                                                                        hours=1)}, exit_code=0)

    def test_no_daemon_on_the_bus(self):
        self.choose("20:30")
        self.assertEqual(self.look_from_cron(EVENING, mock=False), (BLAND + "\n", []))
        self.assertEqual(self.look_from_cron(later(EVENING, minutes=15), mock=False), ("", []))

    def test_no_bus(self):
        self.choose("20:30")
        bare = {"HOME": str(self.person_home), "SOFTLY_HOME": None, "PATH": PATH, "LANG": None, "TERM": None,
                "DBUS_SESSION_BUS_ADDRESS": "unix:path=/dev/null/none"}
        self.assertEqual(self.look(EVENING, **bare), BLAND + "\n")
        self.assertEqual(self.look(later(EVENING, minutes=15), **bare), "")

    def test_a_command_comes_first(self):
        self.choose("20:30", more=self.command(self.teller()))
        self.assertEqual(self.look_from_cron(EVENING), ("", []))
        self.assertEqual(self.log("heard").decode(), BLAND + "\n")


if __name__ == "__main__":
    unittest.main()
