"""Part "kills": the program is killed at a random moment, which the calls alone may not cover."""

import collections
import random
import statistics
import subprocess
import time

from commands import known_commands
from homes import PATIENCE, Finished
from judging import Room, Wrong, judge
from tally import WORKERS, Tally, play_all

EACH = {"short": 12, "full": 300, "long": 1000}
CHANCE = 20261124
SHORT_SECONDS = 15
MEASURED = 5


class Case(collections.namedtuple("Case", "command start after")):
    """`after` is the moment of the kill, in thousandths of a second."""

    def __str__(self):
        return f"kills:{self.command}:{self.start}:{self.after:.2f}"


def usual_time(room, command, start):
    """How long the command takes here, in thousandths of a second."""
    times = []
    for _ in range(MEASURED):
        room.begin(command, start)
        begun = time.monotonic()
        room.call(command)
        times.append((time.monotonic() - begun) * 1000)
        room.heal(command)
    return statistics.median(times)


def play(room, case, commands):
    command = commands[case.command]
    room.story(command, case.start)
    room.begin(command, case.start)
    child = room.home.start_running(*command.arguments, editor=command.editor, stdin=command.stdin)
    time.sleep(case.after / 1000)
    child.kill()
    try:
        out, err = child.communicate(timeout=PATIENCE)  # an editor that was left alone holds these open until its end
    except subprocess.TimeoutExpired:
        return [Wrong("stuck", "its output stays open")]
    return judge(room, command, case.start, Finished(child.returncode, out, err), str(case))


def run(scratch, form, wanted=None, only=None):
    rooms = [Room(scratch / f"kills{number}") for number in range(1 if only else WORKERS)]
    there, _ = known_commands(rooms[0].home, wanted)
    commands = {command.name: command for command in there}
    chance, cases = random.Random(CHANCE), []
    if only:
        _, name, start, after = only.split(":")
        cases = [Case(name, start, float(after))] * MEASURED  # the moment is never quite the same
    else:
        for command in there:
            usual = usual_time(rooms[0], command, command.starts[0])
            cases += [Case(command.name, command.starts[number % len(command.starts)], chance.uniform(0, usual * 1.3))
                      for number in range(EACH[form])]
    chance.shuffle(cases)
    tally = Tally("kills at random moments")
    seconds = SHORT_SECONDS if form == "short" else None
    play_all(tally, cases, rooms, lambda room, case: play(room, case, commands), seconds)
    tally.notes.append(f"{len(there)} commands")
    return tally
