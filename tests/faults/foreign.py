"""Part "foreign": other programs write the month file while softly keeps, edits and deletes entries in it.

What is counted as lost:
- a foreign entry that is not in the journal afterwards, exactly once. For one that was appended quarantine is no place
  to be in; the two kinds that write a whole file back may find an older version of theirs there, and it is counted.
- an entry of ours that softly kept and that is not in the journal after `doctor --restore`. A foreign program that wrote
  back what it had read before takes ours out with it; the receipts are there for that, and bring it back.
- an edit or a deletion that is not in place though no foreign program was between its reading and its writing meanwhile.
  Where one was, its stale copy may stand again; then the edited words still have to be somewhere in the state.

What is outside of the promise, and of the count (storage.md 2.3): a program that holds the old file open for more than
the 3 ms that softly looks back: an append slower than that does not count, and a round in which a rewriter took longer
than the 12 ms after which softly takes a file for quiet is thrown away and played again. The entries come 10 to 100 ms
apart.
"""

import collections
import json
import pathlib
import random
import subprocess
import sys
import threading
import time
import tomllib

import machine
from commands import known_commands, write
from judging import Room, Wrong
from tally import Tally, play_all

KINDS = ("append", "rename", "rewrite")
# Rounds of each kind, and foreign entries in each of them.
ROUNDS = {"short": (2, 40), "full": (13, 60), "long": (90, 60)}
SLOW_APPEND = 0.002
SLOW_REWRITE = 0.008
HELD_UP = 40_000  # microseconds
MOST_VOID = 3  # times as many as are wanted
PREPARED = 200
WRITER = pathlib.Path(__file__).resolve().parent / "foreign_writer.py"


class Case(collections.namedtuple("Case", "part kind seed")):
    def __str__(self):
        return f"{self.part}:{self.kind}:{self.seed}"


class Run(collections.namedtuple("Run", "what target code begun ended")):
    """One run of softly: a note, an edit or a deletion of a prepared entry."""


def identity(number):
    return f"b{number:09}"


class Round:
    """A home in which one foreign program and two of ours write at once, for a while."""

    def __init__(self, room, case, writes, knows):
        self.home = room.home
        self.case = case
        self.writes = writes
        self.knows = knows
        self.log = room.place / "foreign.log"
        self.runs = []
        self.done = threading.Event()

    def play(self):
        self.home.clear()
        write(self.home.month(), "schema = 1\n" + "".join(
            f'\n[[entry]]\nid = "{identity(number)}"\nat = 2026-11-{1 + number % 20:02}T10:00:00+00:00\nkind = "note"\n'
            f'text = "prepared {number}"\n' for number in range(PREPARED)))
        self.home.must("init")
        self.log.write_text("")
        foreigner = subprocess.Popen([sys.executable, "-B", WRITER, self.case.kind, self.home.month(), self.log,
                                      str(self.case.seed)], stdin=subprocess.PIPE)
        ours = [threading.Thread(target=self.keep), threading.Thread(target=self.change)]
        for thread in ours:
            thread.start()
        try:
            while foreigner.poll() is None and len(self.foreign()) < self.writes:
                time.sleep(0.02)
        finally:
            foreigner.stdin.close()
            foreigner.wait()
            self.done.set()
            for thread in ours:
                thread.join()
        if foreigner.returncode:
            raise AssertionError(f"the foreign program ended with {foreigner.returncode}")

    def foreign(self):
        lines = self.log.read_text(encoding="ascii").splitlines(keepends=True)
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def run(self, what, target, *arguments, editor=None):
        begun = time.monotonic()
        finished = self.home.run(*arguments, editor=editor)
        self.runs.append(Run(what, target, finished.code, begun, time.monotonic()))

    def keep(self):
        chance, number = random.Random(self.case.seed), 0
        while not self.done.is_set():
            self.run("note", f"ours {number}", "note", f"ours {number}")
            number += 1
            time.sleep(chance.uniform(0, 0.02))

    def change(self):
        """Edits one prepared entry, deletes the next, where softly can; each only once."""
        chance = random.Random(self.case.seed + 1)
        for number in range(PREPARED):
            if self.done.is_set() or not self.knows:
                return
            if number % 2:
                self.run("delete", number, "delete", identity(number))
            else:
                self.run("edit", number, "edit", identity(number), editor="sed -i s/prepared/edited/")
            time.sleep(chance.uniform(0, 0.02))


class Count:
    """What a round has left, entry by entry."""

    def __init__(self, played, restores):
        self.home = played.home
        self.kind = played.case.kind
        self.foreign = played.foreign()
        self.runs = played.runs
        self.wrong = []
        self.figures = collections.Counter()
        self.home.must("init")
        before = self.texts()
        self.figures["ours that a stale copy took out, brought back"] = sum(
            run.what == "note" and run.code in (0, 5) and not before[run.target] for run in self.runs)
        if restores:
            self.home.must("doctor", "--restore")
        self.held = self.texts()

    def texts(self):
        return collections.Counter(each.get("text") for each in tomllib.loads(self.home.month().read_text())["entry"])

    def void(self):
        return self.kind == "rewrite" and any(each["ended"] - each["opened"] > SLOW_REWRITE for each in self.foreign)

    def say(self, kind, words):
        self.wrong.append(Wrong(kind, words))

    def look(self, restores):
        self.look_at_theirs()
        for run in self.runs:
            if run.code not in (0, 1, 5):
                self.say("untrue", f"{run.what} of {run.target} gave {run.code}")
            elif run.what == "note":
                self.look_at_note(run, restores)
            else:
                self.look_at_change(run)
        changed = {run.target for run in self.runs if run.what != "note"}
        for number in set(range(PREPARED)) - changed:
            if self.held[f"prepared {number}"] != 1:
                self.say("lost", f"the untouched entry {number} is there {self.held[f'prepared {number}']} times")
        return self.wrong

    def look_at_theirs(self):
        for each in self.foreign:
            text, held = f"foreign {each['number']}", self.held[f"foreign {each['number']}"]
            if self.kind == "append" and each["ended"] - each["opened"] > SLOW_APPEND:
                self.figures["too slow to count"] += 1
                continue
            self.figures["counted"] += 1
            if held > 1:
                self.say("doubled", f"\"{text}\" is there {held} times")
            elif held == 0 and self.lies(text, "quarantine", "pending"):
                self.figures["set aside in quarantine"] += 1
                if self.kind == "append":
                    self.say("lost", f"\"{text}\" was appended and now is only in quarantine")
            elif held == 0:
                self.say("lost", f"\"{text}\" is nowhere")

    def look_at_note(self, run, restores):
        held = self.held[run.target]
        if held > 1:
            self.say("doubled", f"\"{run.target}\" is there {held} times")
        elif run.code in (0, 5) and held == 0 and (restores or not self.lies(run.target, "receipts", "pending")):
            self.say("lost", f"our \"{run.target}\", exit {run.code}, is not there")

    def look_at_change(self, run):
        old, new = self.held[f"prepared {run.target}"], self.held[f"edited {run.target}"]
        wanted = {"edit": (0, 1), "delete": (0, 0)}[run.what] if run.code in (0, 5) else (1, 0)
        if (old, new) == wanted:
            return
        stale = self.kind != "append" and any(each["begun"] < run.ended and each["ended"] > run.begun
                                              for each in self.foreign)
        if stale and (old, new) == (1, 0):
            self.figures["changes undone by a stale copy"] += 1
            if run.what == "edit" and not self.lies(f"edited {run.target}"):
                self.say("lost", f"the words of our edit of {run.target} are nowhere")
            return
        self.say("doubled" if old + new > 1 else "lost", f"after our {run.what} of {run.target}, exit {run.code}, the old "
                                                          f"words are there {old} times and the new {new} times")

    def lies(self, text, *directories):
        """Whether words lie in the state as a whole text."""
        return any(f'"{text}"'.encode() in content or f'\\"{text}\\"'.encode() in content
                   for content in (path.read_bytes() for path in self.home.state_files(*directories)))


def play(room, case, writes, knows, figures):
    for _ in range(MOST_VOID):
        played = Round(room, case, writes, knows["edit"])
        try:
            played.play()
            count = Count(played, knows["restore"])
        except (AssertionError, tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
            return [Wrong("torn", str(reason))]
        if not count.void():
            wrong = count.look(knows["restore"])
            figures[case.kind].update(count.figures)
            figures[case.kind]["ours"] += len(played.runs)
            return wrong
        figures[case.kind]["rounds thrown away"] += 1
    return [Wrong("unplayed", "the foreign program was never quick enough: this machine is too busy")]


def run_held_up(scratch, form, wanted=None, only=None):
    """The same where every change of names takes as long as on the busiest of machines: time for others to read what is
    in place for the moment."""
    machine.need(machine.no_strace())
    return run(scratch, form, wanted, only, prefix=("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2,fsync",
                                                    "-e", f"inject=renameat2,fsync:delay_exit={HELD_UP}"))


def run(scratch, form, wanted=None, only=None, variables=None, prefix=()):
    rooms = [Room(scratch / f"foreign{number}", variables=variables, prefix=prefix) for number in range(1 if only else 2)]
    there = {command.name for command in known_commands(rooms[0].home)[0]}
    knows = {"edit": {"edit", "delete"} <= there, "restore": "restore" in there}
    rounds, writes = ROUNDS[form]
    part = "held-up" if prefix else "foreign"
    cases = [Case(part, kind, seed) for seed in range(rounds) for kind in KINDS if not wanted or kind in wanted]
    if only:
        _, kind, seed = only.split(":")
        cases = [Case(part, kind, int(seed))]
    figures = {kind: collections.Counter() for kind in KINDS}
    tally = Tally("rounds of foreign writes")
    play_all(tally, cases, rooms, lambda room, case: play(room, case, writes, knows, figures))
    tally.what = f"rounds of {sum(figure['counted'] for figure in figures.values())} foreign writes and " \
                 f"{sum(figure['ours'] for figure in figures.values())} of ours"
    for kind, figure in figures.items():
        if figure:
            tally.notes.append(f"{kind}: " + ", ".join(f"{times} {what}" for what, times in figure.items() if times))
    if not knows["restore"]:
        tally.notes.append("SKIP: doctor --restore is not known; a receipt counts as kept")
    return tally
