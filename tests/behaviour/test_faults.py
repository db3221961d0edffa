"""A fault at every file-system call of a write: killed, disk full, I/O error, no access, interrupted.

Whatever softly said it kept is there afterwards, no file is torn, and nothing is doubled. strace plays the faults.
SOFTLY_LONG=1 runs every case and takes minutes; otherwise a fixed choice runs until its time is used up.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import time
import tomllib
import unittest

from softly_test import LONG, SANITIZED, SOFTLY, SoftlyTest, entry_block, identity, month_text

BUDGET = 60.0  # seconds for the short form, all tests of this file together
CALLS = ("openat", "openat2", "open", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "close", "rename",
         "renameat", "renameat2", "unlink", "unlinkat", "flock", "fcntl", "fstat", "newfstatat", "statx", "mkdir",
         "mkdirat", "getdents64", "ftruncate", "fchmod", "fchmodat", "readlink", "readlinkat", "symlinkat", "linkat")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR")
OLD = month_text(*(entry_block(identity(n), text=f'"old {n}"') for n in range(3)))
WORDS = "the words of this case"
NOTE = ("note", WORDS)
CHECK_IN = ("check-in", "--mood", "4", "--energy", "n", "-m", WORDS, "--tag", "rain")


class Case(collections.namedtuple("Case", "command start call when fault")):
    def injection(self):
        fault = "signal=KILL" if self.fault == "KILL" else f"error={self.fault}"
        return f"inject={self.call}:{fault}:when={self.when}"

    def __str__(self):
        return f"{self.command[0]} in {self.start} home, {self.injection()}"


class Faults(SoftlyTest):
    def setUp(self):
        super().setUp()
        if SANITIZED:
            self.skipTest("the leak checker and strace do not work together; the dev build runs this")
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        probe = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "inject=getppid:error=EIO:when=1", "true"],
                               capture_output=True, check=False)
        if probe.returncode != 0:
            self.skipTest(f"strace cannot inject here: {probe.stderr.decode().strip()[:200]}")
        self.starts = {}
        for name in ("empty", "lived-in", "waiting"):
            self.starts[name] = self.make_start(name)

    def make_start(self, name):
        """A home to begin each case from; its copy has to stand at the same path, which its state is named after."""
        if name != "empty":
            self.write_month(OLD)
            self.run_softly("note", "warm", "--at", "2026-10-05", exit_code=0)
        if name == "waiting":
            self.write_month("<<<<<<<\n")
            self.run_softly("note", "waited", exit_code=5)
            self.write_month(OLD)
        kept = self.scratch / f"start-{name}"
        shutil.copytree(self.home, kept, symlinks=True)
        shutil.rmtree(self.home)
        self.home.mkdir(mode=0o700)
        return kept

    def calibrate(self, command, start, room):
        """How often each call is made by a run without faults, and how many of them the loader makes before it."""
        room.begin(self.starts[start])
        log = room.path / "calibration"
        subprocess.run(["strace", "-f", "-o", log, "-e", "trace=" + ",".join("?" + call for call in CALLS), SOFTLY,
                        *command], env=room.environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        made, before = collections.Counter(), None
        for line in log.read_text(errors="replace").splitlines():
            if before is None and str(room.home) in line:
                before = collections.Counter(made)
            found = re.match(r"\d+\s+(\w+)\(", line)
            if found:
                made[found[1]] += 1
        return made, before or collections.Counter()

    def cases(self, room):
        """Every case there is: first what matters most, each choice in a fixed random order."""
        first, rest = [], []
        for command in (NOTE, CHECK_IN):
            for start in self.starts:
                made, before = self.calibrate(command, start, room)
                for call, times in made.items():
                    for when in range(before[call] + 1, times + 1):
                        for fault in ("KILL", *ERRORS):
                            case = Case(command, start, call, when, fault)
                            plain = command is NOTE and start == "lived-in"
                            (first if plain and fault in ("KILL", "ENOSPC", "EIO") else rest).append(case)
        chance = random.Random(20261122)
        chance.shuffle(first)
        chance.shuffle(rest)
        return first + rest

    def test_every_call(self):
        rooms = [Room(self, n) for n in range(2)]
        cases = self.cases(rooms[0])
        self.assertGreater(len(cases), 200, "the calibration saw hardly any call")
        broken, done = self.run_all(rooms, cases)
        print(f"{done} of {len(cases)} fault cases run" + ("" if LONG else "; SOFTLY_LONG=1 runs all"))
        self.assertEqual(broken, [], "\n\n".join(broken[:8]))

    def run_all(self, rooms, cases):
        until = time.monotonic() + (float("inf") if LONG else BUDGET)
        waiting, broken, done = iter(cases), [], 0

        def work(room):
            count = 0
            while time.monotonic() < until:
                case = next(waiting, None)
                if case is None:
                    break
                wrong = room.play(case, self.starts[case.start])
                count += 1
                if wrong:
                    broken.append(f"{case}\n{wrong}")
            return count

        with concurrent.futures.ThreadPoolExecutor(len(rooms)) as pool:
            done = sum(pool.map(work, rooms))
        return broken, done

    def test_a_disk_that_stays_full_or_broken(self):
        """From the N-th call on, every further one gives the error too."""
        room = Room(self, 9)
        made, before = self.calibrate(NOTE, "lived-in", room)
        broken, done = [], 0
        for call, error in (("write", "ENOSPC"), ("fsync", "EIO"), ("openat", "EACCES"), ("renameat2", "EIO"),
                            ("flock", "EIO"), ("write", "EDQUOT"), ("mkdir", "ENOSPC"), ("ftruncate", "EIO")):
            for when in range(before[call] + 1, made[call] + 1):
                case = Case(NOTE, "lived-in", call, f"{when}+", error)
                wrong = room.play(case, self.starts["lived-in"])
                done += 1
                if wrong:
                    broken.append(f"{case}\n{wrong}")
        print(f"{done} cases of a fault that stays")
        self.assertEqual(broken, [], "\n\n".join(broken[:8]))

    def test_killed_at_any_moment(self):
        room = Room(self, 8)
        chance = random.Random(9)
        broken = []
        for number in range(300 if LONG else 40):
            room.begin(self.starts["lived-in"])
            child = subprocess.Popen([SOFTLY, *NOTE, "--json"], env=room.environment, stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * 0.03)
            child.kill()
            out = child.communicate()[0].decode()
            wrong = room.look(f"killed after a moment ({number})", child.returncode, out, "lived-in")
            if wrong:
                broken.append(wrong)
        self.assertEqual(broken, [])


class Room:
    """A home where one case after another is played and looked at."""

    def __init__(self, test, number):
        self.path = test.scratch / f"room{number}"
        self.path.mkdir()
        self.home = pathlib.Path(f"{self.path}/home")
        self.environment = test.environment(SOFTLY_HOME=str(self.home))

    def begin(self, start):
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(start, self.home, symlinks=True)
        journals = self.home / "state" / "journals"
        if journals.is_dir():
            self.rename_state(journals)

    def rename_state(self, journals):
        """Gives the copied state the name that softly would give it at this path."""
        if not hasattr(self, "state_name"):
            probe = subprocess.run([SOFTLY, "where", "--json"], env=self.environment, stdin=subprocess.DEVNULL,
                                   capture_output=True, check=True)
            paths = json.loads(probe.stdout)["paths"]
            found = {match[1] for value in paths.values() if isinstance(value, str)
                     for match in [re.search(r"/state/journals/([^/]+)", value)] if match}
            assert len(found) == 1, paths
            self.state_name = found.pop()
        for directory in journals.iterdir():
            (directory / "path").write_text(str(self.home) + "\n")
            if directory.name != self.state_name:
                directory.rename(journals / self.state_name)

    def run(self, *arguments):
        return subprocess.run([SOFTLY, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              capture_output=True, check=False, timeout=60)

    def play(self, case, start):
        """Plays a case; what was wrong, or nothing."""
        self.begin(start)
        finished = subprocess.run(
            ["strace", "-f", "-o", "/dev/null", "-e", case.injection(), SOFTLY, *case.command, "--json"],
            env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120)
        if finished.returncode == 127 and b"loading shared libraries" in finished.stderr:
            return None
        wrong = self.look(str(case), finished.returncode, finished.stdout.decode(), case.start)
        return f"{wrong}\nexit {finished.returncode}, stdout {finished.stdout[-300:]}, stderr {finished.stderr[-300:]}" \
            if wrong else None

    def look(self, case, code, out, start):
        killed = code in (-9, 137)
        claimed = False
        if code not in (0, 1, 4, 5) and not killed:
            return f"{case}: exit code {code}"
        if out.strip().startswith("{"):
            try:
                claimed = "entry" in json.loads(out)
            except ValueError:
                if not killed and code != 1:
                    return "half a JSON document"
        elif code == 1 and out.strip():
            try:
                if tomllib.loads(out)["entry"][0]["text"] != WORDS:
                    return "the printed entry does not hold the words"
            except (tomllib.TOMLDecodeError, KeyError, IndexError) as reason:
                return f"the printed entry is no TOML: {reason}"
        if code in (0, 5) and not claimed and "write" not in case:  # stdout may be what was broken
            return "it said nothing of what it kept"
        return self.torn(start) or self.lost(code in (0, 5) or claimed, start)

    def torn(self, start):
        """Every month file is whole, with its old bytes in front."""
        for path in (self.home / "journal").glob("2*.toml"):
            content = path.read_text()
            if start != "empty" and path.name == "2026-11.toml" and not content.startswith(OLD):
                return f"{path.name} lost old bytes"
            try:
                tomllib.loads(content)
            except tomllib.TOMLDecodeError as reason:
                return f"{path.name} is torn: {reason}"
        return None

    def lost(self, claimed, start):
        listing = self.run("list", "--json", "-n", "100")
        texts = [entry.get("text") for entry in json.loads(listing.stdout)["entries"]]
        if claimed and texts.count(WORDS) != 1:
            return f"right after: {texts}"
        after = self.run("note", "after")
        if after.returncode != 0:
            return f"the next note gave {after.returncode}: {after.stderr.decode()}"
        listing = self.run("list", "--json", "-n", "100")
        if listing.returncode != 0:
            return f"list gave {listing.returncode}: {listing.stderr.decode()}"
        entries = json.loads(listing.stdout)["entries"]
        texts = [entry["text"] for entry in entries]
        wanted = {"after": 1, **({"waited": 1} if start == "waiting" else {}),
                  **({} if start == "empty" else {"old 0": 1, "old 1": 1, "old 2": 1, "warm": 1})}
        wrong = [text for text, times in wanted.items() if texts.count(text) != times]
        if wrong or texts.count(WORDS) > 1 or (claimed and WORDS not in texts):
            return f"after one clean run: {texts}"
        if [entry for entry in entries if entry.get("filed") is False]:
            return "an entry still waits after a clean run"
        litter = [name for name in os.listdir(self.home / "journal") if name not in ("2026-10.toml", "2026-11.toml")]
        return f"litter: {litter}" if litter else self.torn(start)


if __name__ == "__main__":
    unittest.main()
