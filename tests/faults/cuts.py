"""Part "cuts": the power goes at each call that changes the disk, and right after softly said that it keeps something.

The program is killed on the way into the call, and the file system is shut down at once, as it was: nothing that
still had to be written gets out any more. On some of the cuts the power goes once more during the first run after it.
"""

import collections
import concurrent.futures
import contextlib
import dataclasses
import random

import machine
from calls import Calls, killing
from commands import known_commands
from disks import CUTS, Disk
from judging import Room, Wrong, judge
from tally import Tally, play_all

KINDS = ("ext4", "xfs")
RECOVERY_CALLS = ("write", "fsync", "renameat", "renameat2", "unlink", "ftruncate")
CHANCE = 20261123
SHORT_SECONDS = 10


class Case(collections.namedtuple("Case", "kind how command start point again")):
    """`point` is "renameat2.1", the call at which the power goes, or "end"; `again` the same for the next run."""

    def __str__(self):
        return "cuts:" + ":".join(self)


def ending(command, room, point):
    """The run that ends at this point."""
    return () if point == "end" else killing(command, room.place / "trace", *point.split("."))


def play(room, disk, case, commands):
    command = commands[case.command]
    room.story(command, case.start)
    room.begin(command, case.start)
    disk.settle()
    finished = room.call(command, before=ending(command, room, case.point))
    disk.cut(case.how)
    if case.point != "end" and not finished.killed:
        return [Wrong("unplayed", "the program was not killed there")]
    if case.again:
        room.home.run("init", before=ending(command, room, case.again))  # it files what waits and adds nothing
        disk.cut(case.how)
    return judge(room, command, case.start, finished, str(case))


def cases_of(kind, calls, command, start, chance):
    points = [f"{call}.{when}" for call, when in calls.changing] + ["end"]
    for point in points:
        for how in CUTS:
            yield Case(kind, how, command.name, start, point, "")
        again = f"{chance.choice(RECOVERY_CALLS)}.{chance.randint(1, 8)}"
        yield Case(kind, "cold", command.name, start, point, again)


def run_on(kind, scratch, tally, options):
    with contextlib.ExitStack() as stack:
        place = scratch / f"cuts-{kind}"
        place.mkdir()
        disk = stack.enter_context(Disk(kind, place))
        room = Room(place, disk.path / "home", variables=options.variables)
        there, _ = known_commands(room.home, options.wanted)
        commands = {command.name: command for command in there}
        if options.only:
            cases = [Case(*options.only.split(":")[1:])]
        else:
            chance, cases = random.Random(CHANCE), []
            for command in there:
                for start in command.homes(options.form):
                    cases += cases_of(kind, Calls(room, command, start), command, start, chance)
            chance.shuffle(cases)
            # What softly has just said that it keeps comes first: there a cut bites most.
            cases.sort(key=lambda case: case.point != "end")
        if options.promised:
            cases = [case for case in cases if case.point == "end"]
        seconds = SHORT_SECONDS if options.form == "short" and not options.promised else None
        play_all(tally, cases, [room], lambda room, case: play(room, disk, case, commands), seconds)
        return len(cases)


@dataclasses.dataclass(frozen=True)
class Options:
    form: str
    wanted: tuple | None
    only: str | None
    variables: dict | None
    promised: bool


def run(scratch, form, wanted=None, only=None, variables=None, promised=False):
    """`variables` go into softly's environment, for a control; `promised` plays only the cuts after its last word."""
    options = Options(form, wanted, only, variables, promised)
    machine.need(machine.no_strace())
    machine.need(machine.no_mounts())
    lacking = {kind: machine.no_file_system(kind) for kind in KINDS if not only or kind == only.split(":")[1]}
    kinds = [kind for kind, why_not in lacking.items() if not why_not]
    if not kinds:
        raise machine.Skip("; ".join(lacking.values()))
    tally = Tally("power cuts")
    tally.notes += [f"SKIP: cuts on {kind}: {why_not}" for kind, why_not in lacking.items() if why_not]
    with concurrent.futures.ThreadPoolExecutor(len(kinds)) as pool:
        done = list(pool.map(lambda kind: run_on(kind, scratch, tally, options), kinds))
    tally.notes.insert(0, f"{tally.played} of {sum(done)} cases played, on {' and '.join(kinds)}")
    return tally
