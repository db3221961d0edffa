"""What the tests of reminders stand on: a home with chosen times, and looks at any moment."""

import datetime
import re
import shutil
import subprocess

from softly_test import SANITIZED, SOFTLY, SoftlyTest

BLAND = "The evening note is here if you want it."
ANY = re.compile("The (morning|afternoon|evening|night) note is here if you want it.\n")


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def written(moment):
    return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def later(text, **length):
    """Some time after a moment, as softly takes it."""
    return written(instant(text) + datetime.timedelta(**length))


def quarters(begin, end):
    """Every quarter of an hour from one moment to another, the last not with them."""
    moment = instant(begin)
    while moment < instant(end):
        yield written(moment)
        moment += datetime.timedelta(minutes=15)


class RemindTest(SoftlyTest):
    """Whose notes come on standard output: here is no program that could show them elsewhere, and no bus."""

    def setUp(self):
        super().setUp()
        self.programs = self.scratch / "bin"
        self.programs.mkdir()

    def environment(self, **changes):
        return super().environment(**({"PATH": str(self.programs), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/dev/null/none",
                                       "XDG_RUNTIME_DIR": None} | changes))

    def choose(self, *times, more=""):
        """Sets the times; `more` is TOML of the same table."""
        self.write_config(f"[reminders]\ntimes = {list(times)}\n{more}")

    def look(self, now, exit_code=0, **env):
        """What comes of a look: nothing, or a note. Never a word on stderr."""
        finished = self.run_softly("remind", "run", env={"SOFTLY_NOW": now} | env, exit_code=exit_code)
        self.assertEqual(finished.err, "", now)
        return finished.out

    def comes(self, now, **env):
        self.assertRegex(self.look(now, **env), ANY, now)

    def silent(self, now, **env):
        self.assertEqual(self.look(now, **env), "", now)

    def person(self, now, *arguments):
        """The person does something."""
        self.run_softly(*(arguments or ("note", "Tea.")), env={"SOFTLY_NOW": now}, exit_code=0)

    def remembered(self):
        """The file that reminders are remembered in."""
        return self.state() / "reminders"

    def traced(self, calls, *arguments, **env):
        """The lines of strace for those calls, of softly and its children."""
        if SANITIZED:
            self.skipTest("the leak checker and strace do not work together; the dev build runs this")
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        log = self.scratch / "trace"
        finished = subprocess.run([shutil.which("strace"), "-f", "-v", "-s", "100000", "-o", log, "-e", "trace=" + calls, SOFTLY,
                                   *arguments], env=self.environment(**env), capture_output=True, check=False, timeout=60)
        if b"ptrace" in finished.stderr and b"not permitted" in finished.stderr:
            self.skipTest("strace may not trace here")
        self.assertEqual((finished.returncode, finished.stderr), (0, b""))
        return log.read_text(errors="replace").splitlines(), finished.stdout.decode()
