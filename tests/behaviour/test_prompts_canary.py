"""One odd word, typed into every kind of prompt there is: afterwards it is in the journal and the state directory alone.

A new kind of prompt is one more line of PROMPTS.
"""

import dataclasses
import os
import pathlib
import secrets
import shutil
import signal
import subprocess
import threading
import time
import unittest

from every_command import EveryCommandTest
from softly_test import SANITIZED, SOFTLY
from typist import CONTACT, CTRL_BACKSLASH, MOOD, WORDS, SittingTest

SHARED = [pathlib.Path(name) for name in ("/tmp", "/var/tmp", "/dev/shm")]
NOTIFIERS = ("notify-send", "dbus-send", "gdbus", "logger", "wall", "write", "mail", "sendmail", "crontab", "at", "zenity")
STATE = {"receipts", "undo", "trash", "rescue", "drafts", "edit", "pending", "quarantine"}
RATED = ("--mood", "4", "--connection", "6", "--energy", "4", "--safety", "4")
STOPPED = ("check-in", "--ask", "-m", "WORD", "--mood", "4")


@dataclasses.dataclass(frozen=True)
class Prompt:
    """WORD in the arguments and keys stands for the word. `found` is where it has to be afterwards."""

    name: str
    arguments: tuple
    steps: tuple = ()  # what the screen shows, and what is typed then
    found: str = "journal"  # or "plan", "people", "state", "config", "nowhere"
    before: tuple = ()  # runs and their steps that come first
    adds: str = ""  # what the editor adds to its file
    code: int = 0
    later: str = ""  # what time it is then


PROMPTS = (
    Prompt("a scale that refuses it", ("check-in", "--plain"), ((MOOD, "WORD\r"), (MOOD, "q\r")), "nowhere"),
    Prompt("a scale, then an answer", ("check-in", "--plain"), ((MOOD, "WORD\r"), (MOOD, "4\r"), ("connect|close", "q\r")), "nowhere"),
    Prompt("a choice that refuses it", ("check-in", "--ask", *RATED, "--plain"), ((CONTACT, "WORD\r"), (CONTACT, "q\r")), "nowhere"),
    Prompt("the words of a check-in", ("check-in", "--ask", *RATED, "--contact", "some"), ((WORDS, "WORD\r"),)),
    Prompt("the words of a check-in, line by line", ("check-in", "--ask", *RATED, "--contact", "some", "--plain"),
           ((WORDS, "WORD\r"),)),
    Prompt("a check-in that is thrown away", STOPPED, (("connect|close", "x"),), "state"),
    Prompt("a note", ("note",), (("keep", "WORD\r"),)),
    Prompt("a note, line by line", ("note", "--plain"), (("keep", "WORD\r"),)),
    Prompt("a note that is left at once", ("note",), (("keep", "WORD"), ("WORD", CTRL_BACKSLASH))),
    Prompt("the editor from a prompt", ("note",), (("keep", "/e\r"),), adds="WORD\n"),
    Prompt("the editor by -e", ("note", "-e"), (), adds="WORD\n"),
    Prompt("the editor by -e with words", ("note", "-e", "WORD"), (), adds="WORD\n"),
    Prompt("edit", ("edit", "last"), (), before=((("note", "tea"), ()),), adds='mine = "WORD"\n'),
    Prompt("edit that cannot be read", ("edit", "last"), (("draft", "d"),), "state", before=((("note", "tea"), ()),),
           adds='mine = "WORD\n', code=1),
    Prompt("edit that is let go", ("edit", "last"), (("draft", "x"),), "state", before=((("note", "tea"), ()),),
           adds='mine = "WORD\n', code=1),
    Prompt("the plan", ("plan", "edit", "people"), (("may know", "WORD\r"),), "plan"),
    Prompt("the plan, line by line", ("plan", "edit", "people", "--plain"), (("may know", "tea; WORD\r"),), "plan"),
    Prompt("the plan that is let go", ("plan", "edit"), (("coming", "WORD\r"), ("by yourself", "/x\r")), "state"),
    Prompt("the plan in the editor", ("plan", "edit", "-e"), (), "plan", adds='mine = "WORD"\n'),
    Prompt("a reflection's person and text", ("reflect", "heard"),
           (("feel seen", "1\r"), ("who was it", "WORD\r"), ("in which way", "\r"), ("how could you tell", "\r"), ("remember of it", "WORD\r"),
            ("in your body", "/q\r")), "state"),
    Prompt("a reflection that stopped and is kept", ("reflect",), (("keep", "k"), ("", "q")),
           before=((("reflect", "heard"), (("feel seen", "1\r"), ("who was it", "WORD\r"), ("in which way", "\r"), ("how could you tell", "q"))),)),
    Prompt("a reflection that stops", ("reflect", "heard"),
           (("feel seen", "1\r"), ("who was it", "WORD\r"), ("in which way", "\r"), ("how could you tell", "q")), "state"),
    Prompt("a reflection that is let go", ("reflect", "heard"),
           (("feel seen", "1\r"), ("who was it", "WORD\r"), ("in which way", "\r"), ("how could you tell", "x")), "state"),
    Prompt("a letter", ("letter", "write"), (("say to yourself", "WORD\r"),), "letters"),
    Prompt("a letter, line by line", ("letter", "write", "--plain"), (("say to yourself", "WORD\r"),), "letters"),
    Prompt("a letter that stops", ("letter", "write"), (("say to yourself", "WORD"), ("WORD", CTRL_BACKSLASH)), "state"),
    Prompt("a letter in the editor", ("letter", "write", "-e"), (), "letters", adds="WORD\n"),
    Prompt("a step", ("step", "add", "WORD"), (), "steps"),
    Prompt("a smaller step in one's own words", ("step", "add", "tea", "--confidence", "3"),
           (("smaller one counts", "w"), ("smaller version", "WORD\r")), "steps"),
    Prompt("a step made smaller", ("step", "smaller", "1"), (("something smaller", "w"), ("smaller version", "WORD\r")), "steps",
           before=((("step", "add", "tea"), ()),)),
    Prompt("another day that is none", ("step", "list"), (("waiting", "d"), ("which day", "WORD\r"), ("not read that as a day", "\r")), "nowhere",
           before=((("step", "add", "tea", "--day", "2026-11-22"), ()),), later="2026-11-24T19:15:03Z"),
    Prompt("a try", ("step", "done", "1", "-m", "WORD"), (), before=((("step", "add", "tea"), ()),)),
    Prompt("the step pack that stops", ("reflect", "step"), (("want to hide", "\r"), ("kind of step", "1\r"), ("smallest version", "WORD\r"),
           ("how sure", "q")), "state"),
    Prompt("the plan as a reflection", ("reflect", "plan"),
           (("easier to lean", "\r"), ("hard time is coming", "WORD\r"), ("by yourself", "q")), "state"),
    Prompt("a moment's person and words", ("moment",),
           (("who or what", "WORD\r"), ("how was it", "\r"), ("begin", "\r"), ("easy", "\r"), ("heard", "\r"), ("keep", "WORD\r"))),
    Prompt("a moment, line by line", ("moment", "--plain"), (("who or what", "WORD\r"), ("how was it", "q\r"))),
    Prompt("a moment that is let go", ("moment",), (("who or what", "WORD\r"), ("how was it", "x")), "state"),
    Prompt("a moment by flags", ("moment", "--with", "WORD", "-m", "WORD")),
    Prompt("somebody in the circles", ("reflect", "circles"),
           (("no right size", "\r"), ("who is somewhere", "WORD\r"), ("who are they", "q")), "state"),
    Prompt("somebody on the list", ("people", "add", "WORD", "--quality", "WORD"), (), "people"),
    Prompt("somebody in the editor", ("people", "edit", "tea"), (), "people", before=((("people", "add", "tea"), ()),), adds='mine = "WORD"\n'),
    Prompt("somebody in the editor, unreadable", ("people", "edit", "tea"), (("cannot be read", "k"),), "state",
           before=((("people", "add", "tea"), ()),), adds='mine = "WORD\n', code=1),
    Prompt("somebody who is removed", ("people", "remove", "WORD"), (("leave the list", "k"),), "state",
           before=((("people", "add", "WORD"), ()),)),
    Prompt("search", ("search", "WORD"), (), "nowhere", before=((("note", "tea"), ()),)),
    Prompt("search that finds it", ("search", "WORD"), (), before=((("note", "WORD"), ()),)),
    Prompt("a draft", STOPPED, (("connect|close", "q"),), "state"),
    Prompt("the offer of a draft, kept", ("check-in",), (("keep", "k"), (MOOD, "q")), before=((STOPPED, (("connect|close", "q"),)),)),
    Prompt("the offer of a draft, let go", ("check-in",), (("keep", "x"), (MOOD, "q")), "state",
           before=((STOPPED, (("connect|close", "q"),)),)),
    Prompt("the offer of a draft that refuses it", ("check-in", "--plain"), (("keep", "WORD\r"), ("keep", "k\r"), (MOOD, "q\r")), "nowhere",
           before=((("check-in", "--ask", "--mood", "4"), (("connect|close", "q"),)),)),
    Prompt("config edit", ("config", "edit"), (), "config", adds='[reminders]\ntext = "WORD"\n'),
    Prompt("config edit that cannot be read", ("config", "edit"), (), "state", adds='reminders.text = "WORD\n', code=1),
    Prompt("config set", ("config", "set", "reminders.text", "WORD"), (), "config"),
    Prompt("flags, while a question is open", ("check-in", "--ask", "--mood", "4", "-m", "WORD", "--tag", "WORD", "--person", "WORD"),
           (("connect|close", "4\r"), ("energy", "q")), "state"),
    Prompt("flags and words", ("note", "WORD", "--tag", "WORD", "--person", "WORD")),
)


class InEveryPrompt(EveryCommandTest, SittingTest):
    def setUp(self):
        super().setUp()
        self.word = f"canary{secrets.token_hex(5)}"
        self.begun = time.time() - 1
        self.programs = self.scratch / "programs"
        self.programs.mkdir()
        for name in NOTIFIERS:
            path = self.programs / name
            path.write_text(f'#!/bin/sh\n{{ echo "ran $0 $*"; cat; env; }} >>"{self.logs}/ran"\n')
            path.chmod(0o755)
        self.addition = self.logs / "addition"
        self.own_editor = self.scratch / "editor"  # files() knows that it is the tests' own
        self.own_editor.write_text(f'#!/bin/sh\ncat "{self.addition}" >>"$1"\nsleep 0.1\n')
        self.own_editor.chmod(0o700)

    def editor(self):
        return self.own_editor

    def environment(self, **changes):
        return super().environment(**({"PATH": f"{self.programs}:/usr/local/bin:/usr/bin:/bin"} | changes))

    def move_in(self, number):
        """A home of its own for each prompt."""
        root = self.scratch / f"prompt{number}"
        root.mkdir()
        self.places = {name: root / path.name for name, path in self.places.items()}
        for place in self.places.values():
            place.mkdir(mode=0o700)
        self.months = self.places["XDG_DATA_HOME"] / "softly" / "journal"

    def with_word(self, text):
        return text.replace("WORD", self.word)

    def someone_at(self, arguments, steps, code, watched=None, later=""):
        someone = self.sit(*map(self.with_word, arguments), **({"SOFTLY_NOW": later} if later else {}))
        for pattern, keys in steps:
            someone.wait_for(self.with_word(pattern))
            if watched:
                watched.set()  # its first act, which hides the arguments, is done
            someone.settle()
            someone.type(self.with_word(keys))
            someone.settle()
        someone.end(code)
        return someone

    def processes_with_it(self, stop, watched, found):
        """Until the end, every process whose command line or environment shows the word."""
        needle = self.word.encode()
        while not stop.is_set():
            if not watched.wait(0.02):
                continue
            for process in pathlib.Path("/proc").iterdir():
                if not process.name.isdigit():
                    continue
                for name in ("cmdline", "environ"):
                    try:
                        shown = (process / name).read_bytes()
                    except OSError:
                        continue
                    if needle in shown:
                        found.append((name, shown[:200]))
            time.sleep(0.02)

    def holders(self):
        needle = self.word.encode()
        return [path for path in self.files() if needle in path.read_bytes() or self.word in str(path)]

    def check(self, prompt):
        """Where the word is, and that it is nowhere else."""
        months, state, config = [], [], []
        for path in self.holders():
            self.assertNotIn(self.word, str(path))
            root = self.places["XDG_STATE_HOME"] / "softly" / "journals"
            if path.parent == self.months:
                months.append(path)
            elif root in path.parents and path.parent.name in STATE:
                state.append(path)
            elif prompt.found == "letters" and path == self.places["XDG_DATA_HOME"] / "softly" / "letters.toml":
                months.append(path)
            elif prompt.found == "people" and path == self.places["XDG_DATA_HOME"] / "softly" / "people.toml":
                months.append(path)
            elif prompt.found == "steps" and path.name in ("steps.toml", "steps-done.toml"):
                months.append(path)
            elif prompt.found == "plan" and path == self.places["XDG_DATA_HOME"] / "softly" / "plan.toml":
                months.append(path)
            elif prompt.found == "config" and path == self.places["XDG_CONFIG_HOME"] / "softly" / "config.toml":
                config.append(path)
            else:
                self.fail(f"{path} holds the word")
        wanted = {"journal": (True, None, False), "plan": (True, None, False), "letters": (True, None, False),
                  "people": (True, None, False),
                  "steps": (True, None, False), "state": (False, True, False), "config": (False, None, True),
                  "nowhere": (False, False, False)}[prompt.found]
        for there, want, name in zip((months, state, config), wanted, ("journal", "state", "config")):
            if want is not None:
                self.assertEqual(bool(there), want, f"{name}: {there}")

    def check_shared_places(self):
        needle = self.word.encode()
        for place in SHARED:
            for directory, names, files in os.walk(place):
                names[:] = [name for name in names if pathlib.Path(directory, name) != self.scratch]
                for name in (pathlib.Path(directory, file) for file in files):
                    try:
                        stat = name.lstat()
                        newer = max(stat.st_mtime, stat.st_ctime) >= self.begun
                        if not newer or name.is_symlink() or not name.is_file() or stat.st_size > 32 << 20:
                            continue
                        self.assertNotIn(needle, name.read_bytes(), name)
                    except OSError:
                        continue  # gone by now, or another account's

    def test_it_stays_where_it_belongs(self):
        for number, prompt in enumerate(PROMPTS):
            with self.subTest(prompt=prompt.name):
                self.move_in(number)
                self.addition.write_text("")
                for arguments, steps in prompt.before:
                    self.someone_at(arguments, steps, 0)
                self.addition.write_text(self.with_word(prompt.adds))
                stop, watched, found = threading.Event(), threading.Event(), []
                if not any("WORD" in word for word in prompt.arguments):
                    watched.set()
                watcher = threading.Thread(target=self.processes_with_it, args=(stop, watched, found))
                watcher.start()
                try:
                    self.someone_at(prompt.arguments, prompt.steps, prompt.code, watched, prompt.later)
                    self.check(prompt)
                finally:
                    stop.set()
                    watcher.join()
                    shutil.rmtree(self.scratch / f"prompt{number}")
                self.assertEqual(found, [], "no list of processes shows it")
        self.assertEqual(self.log("ran"), "", "nothing was notified, logged or mailed")
        self.check_shared_places()

    def test_the_traps_work(self):
        self.move_in("s")
        subprocess.run(["notify-send", "x"], env=self.environment(), stdin=subprocess.DEVNULL, check=True)
        self.assertIn("notify-send x", self.log("ran"))
        (self.here / "stray").write_text(self.word)
        with self.assertRaises(self.failureException):
            self.check(PROMPTS[0])
        (self.here / "stray").unlink()
        self.check(PROMPTS[0])
        stop, watched, found = threading.Event(), threading.Event(), []
        watched.set()
        watcher = threading.Thread(target=self.processes_with_it, args=(stop, watched, found))
        watcher.start()
        subprocess.run(["sleep", "0.3"], env={"A": self.word, "PATH": "/usr/bin:/bin"}, check=True)
        stop.set()
        watcher.join()
        self.assertTrue(found)
        path = pathlib.Path("/tmp") / f"softly-stray-{os.getpid()}"
        self.addCleanup(path.unlink, missing_ok=True)
        path.write_text(self.word)
        with self.assertRaises(self.failureException):
            self.check_shared_places()

    def test_no_core_file(self):
        if SANITIZED:
            self.skipTest("the sanitizers catch these signals themselves")
        pattern = pathlib.Path("/proc/sys/kernel/core_pattern").read_text().strip()
        falls_here = not pattern.startswith(("|", "/"))
        script = f'ulimit -c unlimited 2>/dev/null; cd "{self.here}"; exec "$@"'
        crash = subprocess.run(["/bin/sh", "-c", script, "sh", "/bin/sh", "-c", "kill -SEGV $$"], check=False,
                               capture_output=True)
        self.assertEqual(crash.returncode, -signal.SIGSEGV)
        if falls_here and not list(self.here.iterdir()):
            falls_here = False  # core files are off for every program here
        for left in self.here.iterdir():
            left.unlink()
        for number, fatal in enumerate((signal.SIGSEGV, signal.SIGABRT)):
            self.move_in(f"c{number}")
            someone = self.shell(script.replace('"$@"', f'"{SOFTLY}" note'))
            someone.answer("keep", self.word)
            someone.wait_for(self.word)
            someone.child.kill(fatal)
            while someone.pump(0.3):
                pass
            someone.child.wait()
            self.assertEqual(someone.child.signalstatus, fatal)
            self.assertFalse(os.WCOREDUMP(someone.child.status), "the kernel wrote no core file")
            self.assertEqual(list(self.here.iterdir()), [])
            for path in self.holders():
                self.assertIn(path.parent.name, STATE, path)
        self.check_shared_places()
        if not falls_here:
            print(f"SKIP: the crash of another program leaves no core file here either (core_pattern {pattern}); "
                  "that softly left none was seen from its wait status", flush=True)


if __name__ == "__main__":
    unittest.main()
