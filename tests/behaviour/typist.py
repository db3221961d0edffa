"""Someone at a terminal, for the tests of what is typed."""

import pathlib
import re
import time
import tomllib

from softly_test import SANITIZED, SOFTLY, SoftlyTest

try:
    import pexpect
    import pyte
except ImportError:
    pexpect = pyte = None

PATIENCE = 30 if SANITIZED else 12
# A word of each question, in the order of the design; wording is the program's own.
MOOD, CONNECTION, ENERGY, SAFETY, CONTACT, WORDS = r"mood", r"close|connect", r"energy", r"safe", r"contact", r"words"
QUESTIONS = (MOOD, CONNECTION, ENERGY, SAFETY, CONTACT, WORDS)
REST, GLANCE = 0.2, 0.05  # seconds
CTRL_C, CTRL_D, CTRL_BACKSLASH, BACKSPACE = "\x03", "\x04", "\x1c", "\x7f"
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"


class Screens(pyte.Screen if pyte else object):
    """pyte's screen with an alternate one beside it, as terminals have."""

    main = None

    def set_mode(self, *modes, **options):
        super().set_mode(*modes, **options)
        if options.get("private") and 1049 in modes and self.main is None:
            self.main = ({y: dict(line) for y, line in self.buffer.items()}, self.cursor.y, self.cursor.x)
            self.erase_in_display(2)

    def reset_mode(self, *modes, **options):
        super().reset_mode(*modes, **options)
        if options.get("private") and 1049 in modes and self.main is not None:
            lines, self.cursor.y, self.cursor.x = self.main
            self.main = None
            self.erase_in_display(2)
            for y, line in lines.items():
                self.buffer[y].update(line)


class Typist:
    """Someone at a terminal."""

    def __init__(self, test, command, arguments, environment, columns=80):
        self.test = test
        self.screen = Screens(columns, 24)
        self.stream = pyte.ByteStream(self.screen)
        self.bytes = b""
        self.child = pexpect.spawn(command, arguments, env=environment, dimensions=(24, columns), timeout=PATIENCE,
                                   encoding=None)
        self.child.delaybeforesend = None
        test.addCleanup(self.child.close, force=True)

    def pump(self, seconds):
        """Takes in what comes within this time; False at the end."""
        try:
            some = self.child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.bytes += some
        self.stream.feed(some)
        return True

    def text(self):
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for_anything(self):
        """Waits until the screen shows something and comes to rest."""
        self.wait_for(r"\S")
        self.settle()

    def wait_for(self, pattern):
        """Waits until the screen shows a pattern, in any case of letters."""
        until = time.monotonic() + PATIENCE
        while not re.search(pattern, self.text(), re.IGNORECASE):
            alive = self.pump(0.2)
            if not alive and not re.search(pattern, self.text(), re.IGNORECASE) or time.monotonic() > until:
                self.test.fail(f"no {pattern!r} on the screen:\n{self.text()}\n{self.bytes[-1500:]!r}")

    def settle(self):
        """Waits until nothing has come for a moment; the shorter one where the program sleeps and runs no other."""
        quiet = 0
        while quiet < REST:
            size = len(self.bytes)
            if not self.pump(GLANCE):
                return
            quiet = quiet + GLANCE if size == len(self.bytes) else 0
            if quiet and self.sleeps_alone():
                return

    def sleeps_alone(self):
        try:
            process = pathlib.Path("/proc", str(self.child.pid))
            state = process.joinpath("stat").read_text().rpartition(")")[2].split()[0]
            return state == "S" and not process.joinpath("task", process.name, "children").read_text().strip()
        except OSError:
            return False

    def type(self, keys):
        self.child.send(keys if isinstance(keys, bytes) else keys.encode())

    def answer(self, question, keys):
        """Types an answer once its question is there, and lets the screen come to rest."""
        self.wait_for(question)
        self.settle()
        self.type(keys)
        self.settle()

    def go_on_to(self, question):
        """Past the help card and what is asked where it sounds heavy, to one of the check-in's own questions."""
        for _ in range(6):
            self.settle()
            text = self.text()
            further = text.rfind("go on with the check-in")
            if further >= 0 and not re.search(question, text[further + 23:], re.IGNORECASE):
                self.type("\r")  # a skip goes on too
            elif re.search("any key (goes|shows)", text, re.IGNORECASE):
                self.type("\r")
            else:
                break
        self.wait_for(question)

    def finish(self, exit_code):
        """Skips what is still asked, and waits for the program's end."""
        for _ in range(8):
            self.settle()
            if not self.child.isalive():
                break
            self.type("\r")
        self.end(exit_code)

    def end(self, exit_code):
        """Waits for the program's end."""
        until = time.monotonic() + PATIENCE
        while self.pump(0.3):
            if time.monotonic() > until:
                self.test.fail(f"it did not end:\n{self.text()}")
        self.child.wait()
        self.test.assertEqual((self.child.signalstatus, self.child.exitstatus), (None, exit_code), self.text())


class SittingTest(SoftlyTest):
    def setUp(self):
        super().setUp()
        if pexpect is None:
            self.skipTest("python3-pexpect and python3-pyte are not installed")

    def sit(self, *arguments, term="xterm-256color", **changes):
        return Typist(self, SOFTLY, list(arguments), self.environment(TERM=term, **changes))

    def shell(self, script, term="xterm-256color"):
        return Typist(self, "/bin/sh", ["-c", script], self.environment(TERM=term, SOFTLY=SOFTLY))

    def only_entry(self, month="2026-11"):
        entries = self.entries(month)
        self.assertEqual(len(entries), 1)
        return entries[0]

    def drafts(self):
        return [tomllib.loads(path.read_text()) for path in self.files_in_state("drafts")]
