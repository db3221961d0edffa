"""Part "calls": a fault at every file-system call of every command that writes, played by strace.

Each call gives each error once, then that error for good (a disk that stays full), then the program is killed at it.
The calls that the loader makes before the program's own are left alone.
"""

import collections
import random
import re
import subprocess

import machine
from commands import known_commands
from judging import Room, Wrong, judge
from tally import WORKERS, Tally, play_all

CALLS = ("openat", "openat2", "open", "creat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "close",
         "rename", "renameat", "renameat2", "unlink", "unlinkat", "flock", "fcntl", "fstat", "newfstatat", "statx",
         "stat", "lstat", "mkdir", "mkdirat", "rmdir", "getdents64", "ftruncate", "fchmod", "fchmodat", "chmod",
         "readlink", "readlinkat", "symlink", "symlinkat", "link", "linkat", "utimensat", "listxattr", "getxattr",
         "setxattr", "access", "faccessat", "faccessat2", "copy_file_range", "sendfile")
CHANGING = ("write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir",
            "mkdirat", "rmdir", "ftruncate", "fchmod", "fchmodat", "chmod", "symlink", "symlinkat", "link", "linkat",
            "utimensat", "setxattr")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EDQUOT", "EINTR")
SPEECH = re.compile(r"(?:\d+\s+)?write\([12],")
AT_LEAST = 40  # calls of any command; fewer means that the calibration saw nothing
CHANCE = 20261122
SHORT_SECONDS = 25
LASTING = 2  # of the errors that stay, so many at each call in the full form; the long one takes all


class Case(collections.namedtuple("Case", "command start call fault when")):
    """`when` is 7, the seventh such call; 7+, it and all after it; or 7..14."""

    def __str__(self):
        return f"calls:{self.command}:{self.start}:{self.call}:{self.fault}:{self.when}"

    def silences(self, spoken):
        """Whether it is softly's own words that cannot be written."""
        first, _, last = self.when.partition("..")
        last = float("inf") if first.endswith("+") else int(last or first)
        return self.call == "write" and any(int(first.rstrip("+")) <= when <= last for when in spoken)

    def tracer(self, command, log):
        if self.fault == "KILL":
            return killing(command, log, self.call, self.when)
        return strace(command, log, self.call, "-e", f"inject={self.call}:error={self.fault}:when={self.when}")


def strace(command, log, call, *options, kills=False):
    """strace before softly. Only softly is traced, not the editor it starts, whose calls are not meant."""
    # The fast way stops at the traced calls alone; it follows children, and signals do not get through on it.
    fast = () if command.editor or kills else ("-f", "--seccomp-bpf")
    return ["strace", *fast, "-o", log, "-e", f"trace={call}", *options]


def killing(command, log, call, when):
    """The run that ends on the way into one call."""
    return strace(command, log, call, "-e", f"inject={call}:signal=KILL:when={when}", kills=True)


class Calls:
    """What a command asks of the system in a run without faults."""

    def __init__(self, room, command, start):
        room.begin(command, start)
        log = room.place / "calibration"
        room.call(command, before=strace(command, log, ",".join(f"?{call}" for call in CALLS)))
        room.heal(command)
        self.made = []  # (call, which one of its name), in order, the loader's left out
        self.changing = []  # those of them before which the disk is about to change
        self.spoken = []  # which of the writes speak to the person
        counted, ours = collections.Counter(), False
        for line in log.read_text(errors="replace").splitlines():
            found = re.match(r"(?:\d+\s+)?(\w+)\(", line)
            if not found:
                continue
            call = found[1]
            counted[call] += 1
            if SPEECH.match(found.string):
                self.spoken.append(counted[call])
            ours = ours or str(room.home.path) in line
            if ours:
                self.made.append((call, counted[call]))
                if call in CHANGING or "O_CREAT" in line or "O_TRUNC" in line:
                    self.changing.append((call, counted[call]))
        if len(self.made) < AT_LEAST:
            raise AssertionError(f"strace saw only {len(self.made)} calls of {command.name}")


def cases_of(calls, command, start, chance, form):
    for call, when in calls.made:
        for fault in (*ERRORS, "KILL"):
            yield Case(command.name, start, call, fault, f"{when}")
        for fault in ERRORS if form != "full" else chance.sample(ERRORS, LASTING):
            # A call that is interrupted for ever does not exist; one that is interrupted often does.
            yield Case(command.name, start, call, fault, f"{when}..{when + 7}" if fault == "EINTR" else f"{when}+")


def play(room, case, commands):
    command = commands[case.command]
    room.story(command, case.start)
    if (command, case.start) not in room.calls:
        room.calls[command, case.start] = Calls(room, command, case.start)
    silent = case.silences(room.calls[command, case.start].spoken)
    room.begin(command, case.start)
    log = room.place / "trace"
    try:
        finished = room.call(command, before=case.tracer(command, log))
    except subprocess.TimeoutExpired:
        return [Wrong("stuck", "it hangs")]
    if not finished.killed and "(INJECTED)" not in log.read_text(errors="replace"):
        return [Wrong("unplayed", "the fault did not come to pass")]
    return judge(room, command, case.start, finished, str(case), silent)


def parse_case(text):
    _, command, start, call, fault, when = text.split(":")
    return Case(command, start, call, fault, when)


def run(scratch, form, wanted=None, only=None):
    """Gives the tally. `form` is "short", "full" or "long"; `wanted` names some of the commands, `only` one case."""
    machine.need(machine.no_strace())
    rooms = [Room(scratch / f"calls{number}") for number in range(1 if only else WORKERS)]
    there, _ = known_commands(rooms[0].home, wanted)
    commands = {command.name: command for command in there}
    tally = Tally("injected faults")
    if only:
        return play_all(tally, [parse_case(only)], rooms, lambda room, case: play(room, case, commands))
    chance, cases, points = random.Random(CHANCE), [], 0
    for command in there:
        for start in command.homes(form):
            calls = Calls(rooms[0], command, start)
            points += len(calls.made)
            cases += cases_of(calls, command, start, chance, form)
    chance.shuffle(cases)
    seconds = SHORT_SECONDS if form == "short" else None
    play_all(tally, cases, rooms, lambda room, case: play(room, case, commands), seconds)
    tally.notes.insert(0, f"{len(there)} commands, {points} calls, {tally.played} of {len(cases)} cases played")
    return tally


