"""Part "disk": disks that are really full, limits that are really there, places that really take nothing.

Each obstacle stands in the way of one command and is gone again for the next run.
"""

import collections
import contextlib
import dataclasses
import os
import random
import shutil
import subprocess
from collections.abc import Callable

import machine
from commands import known_commands
from disks import Disk, SmallDisk, fill, make_room, remount, say_no
from judging import Room, Wrong, judge
from tally import Tally, play_all

CHANCE = 20261125
SHORT_SECONDS = 10
SHORT_COMMANDS = ("note", "edit", "delete")
SMALL = 1 << 20
SMALLEST = 8 << 20  # of an ext4 with a log
ROOM = 64 * 1024
AS_NOBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")


class Case(collections.namedtuple("Case", "place obstacle amount command start")):
    def __str__(self):
        return "disk:" + ":".join(map(str, self))


@dataclasses.dataclass(frozen=True)
class Obstacle:
    place: str  # which of the places below it is put up in
    name: str
    put: Callable = lambda home, amount: None
    take: Callable = lambda home: None
    before: Callable = lambda amount: ()  # a program that runs softly
    amounts: tuple = (0,)


def run_tool(*words):
    say_no(subprocess.run(words, capture_output=True, check=False))


def bind_journal(home):
    if home.month().parent.is_dir():
        run_tool("mount", "--bind", home.month().parent, home.month().parent)
        run_tool("mount", "-o", "remount,bind,ro", home.month().parent)


def unbind_journal(home):
    subprocess.run(["umount", home.month().parent], capture_output=True, check=False)


def attribute(letter, of):
    def put(home, _):
        if of(home).exists():
            run_tool("chattr", f"+{letter}", of(home))

    def take(home):
        if of(home).exists():
            run_tool("chattr", f"-{letter}", of(home))

    return {"put": put, "take": take}


def closed(of):
    def put(home, _):
        for path in of(home):
            path.chmod(0o500)

    def take(home):
        for path in of(home):
            path.chmod(0o700)

    return {"put": put, "take": take}


def journal_of(home):
    return home.month().parent


def pending_of(home):
    return list((home.path / "state" / "journals").glob("*/pending"))


OBSTACLES = (
    Obstacle("tmpfs", "room", lambda home, amount: fill(home.path, amount), lambda home: make_room(home.path),
             amounts=tuple(range(0, ROOM + 1, 4096))),
    Obstacle("ext4", "room", lambda home, amount: fill(home.path, amount), lambda home: make_room(home.path),
             amounts=tuple(range(0, ROOM + 1, 1024))),
    Obstacle("memory", "file-size", before=lambda amount: ("prlimit", f"--fsize={amount}"),
             amounts=(*range(0, 2048, 32), 4096, 16383, 16384, 20000)),
    Obstacle("tmpfs", "read-only", lambda home, _: remount(home.path, "ro"), lambda home: remount(home.path, "rw")),
    Obstacle("tmpfs", "read-only-journal", lambda home, _: bind_journal(home), unbind_journal),
    Obstacle("ext4", "immutable-month", **attribute("i", lambda home: home.month())),
    Obstacle("ext4", "append-only-month", **attribute("a", lambda home: home.month())),
    Obstacle("ext4", "immutable-journal", **attribute("i", journal_of)),
    Obstacle("nobody", "closed-journal", **closed(lambda home: [journal_of(home)] if journal_of(home).is_dir() else [])),
    Obstacle("nobody", "closed-pending", **closed(pending_of)),
    Obstacle("nobody", "closed-home", **closed(lambda home: [home.path])),
)


@contextlib.contextmanager
def open_place(name, scratch):
    """A room to put obstacles up in; an ExitStack of what has to be taken down again."""
    place = scratch / f"disk-{name}"
    place.mkdir()
    with contextlib.ExitStack() as stack:
        if name == "tmpfs":
            machine.need(machine.no_tmpfs())
            (place / "home").mkdir()
            stack.enter_context(SmallDisk(place / "home", SMALL))
            yield Room(place)
        elif name == "ext4":
            machine.need(machine.no_file_system("ext4"))
            disk = stack.enter_context(Disk("ext4", place, SMALLEST))
            yield Room(place, disk.path / "home")
        elif name == "nobody":
            yield open_to_nobody(place)
        else:
            yield Room(place)


def open_to_nobody(place):
    """Root is not kept out by any mode, so that softly has to run as someone else."""
    if os.geteuid() != 0:
        return Room(place)
    if not shutil.which("setpriv"):
        raise machine.Skip("setpriv is not installed")
    for path in (place, *place.parents):
        if path.stat().st_mode & 0o001 == 0:
            path.chmod(0o711)
    room = Room(place, prefix=AS_NOBODY)
    room.home.program = shutil.copy(room.home.program, place / "softly")
    if room.home.run("--version").code != 0:
        raise machine.Skip("nobody cannot run softly here")
    return room


def play(room, case, commands, obstacle):
    command = commands[case.command]
    room.story(command, case.start)
    room.begin(command, case.start)
    try:
        obstacle.put(room.home, int(case.amount))
        finished = room.call(command, before=obstacle.before(case.amount))
    except OSError as reason:
        return [Wrong("unplayed", str(reason))]
    finally:
        obstacle.take(room.home)
    wrong = judge(room, command, case.start, finished, str(case))
    if obstacle.name == "room" and command.adds and case.start != "empty" and finished.code == 1:
        wrong.append(Wrong("lost", "the reserve is there so that even a full disk takes one entry"))
    return wrong


def run_in(place, scratch, tally, form, wanted, only):
    """How many cases there are, or why none."""
    obstacles = {obstacle.name: obstacle for obstacle in OBSTACLES if obstacle.place == place}
    with open_place(place, scratch) as room:
        if form == "short":
            wanted = wanted or SHORT_COMMANDS
        commands = {command.name: command for command in known_commands(room.home, wanted)[0]}
        if only:
            cases = [Case(*only.split(":")[1:])]
        else:
            cases = [Case(place, obstacle.name, amount, command.name, start)
                     for obstacle in obstacles.values() for amount in obstacle.amounts
                     for command in commands.values() for start in command.homes(form)]
        random.Random(CHANCE).shuffle(cases)
        play_all(tally, cases, [room], lambda room, case: play(room, case, commands, obstacles[case.obstacle]),
                 SHORT_SECONDS / 4 if form == "short" else None)
        return len(cases)


def run(scratch, form, wanted=None, only=None):
    tally, count = Tally("full, small and closed places"), 0
    for place in ("tmpfs", "ext4", "memory", "nobody"):
        if only and only.split(":")[1] != place:
            continue
        try:
            count += run_in(place, scratch, tally, form, wanted, only)
        except machine.Skip as reason:
            tally.notes.append(f"SKIP: disk in {place}: {reason}")
    tally.notes.insert(0, f"{tally.played} of {count} cases played")
    return tally
