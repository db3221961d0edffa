"""Playing many cases on every core, and the figures that come of it."""

import collections
import concurrent.futures
import os
import threading
import time

import machine
from judging import Wrong

SHOWN = 8
MOST_UNPLAYED = 20  # one in so many
MILD = ("moved",)  # said, and not held against softly: undo brought the words back, at the end of their file
WORKERS = max(2, min(4, os.cpu_count() or 2))


class Tally:
    """What came of the cases of one part."""

    def __init__(self, what):
        self.what = what
        self.played = 0
        self.broken = []  # (case, its wrongs)
        self.unplayed = []  # cases whose fault found no place: a run asks for one file more or less at times
        self.mild = collections.Counter()
        self.notes = []
        self.lock = threading.Lock()
        self.begun = time.monotonic()

    def add(self, case, wrong):
        with self.lock:
            if any(each.kind == "unplayed" for each in wrong):
                self.unplayed.append(str(case))
                return
            self.played += 1
            self.mild.update(each.kind for each in wrong if each.kind in MILD)
            wrong = [each for each in wrong if each.kind not in MILD]
            if wrong:
                self.broken.append((str(case), wrong))

    @property
    def bad(self):
        """Something was broken, or so few faults came to pass that nothing was shown."""
        return bool(self.broken) or self.played == 0 or len(self.unplayed) > self.played // MOST_UNPLAYED

    def count(self, kind):
        return sum(any(wrong.kind == kind for wrong in all_wrong) for _, all_wrong in self.broken)

    def line(self):
        kinds = collections.Counter(wrong.kind for _, all_wrong in self.broken for wrong in all_wrong)
        others = {kind: self.count(kind) for kind in kinds if kind not in ("lost", "doubled")}
        seconds = time.monotonic() - self.begun
        said = f"{self.played} {self.what}: {self.count('lost')} lost, {self.count('doubled')} doubled"
        said += f", {len(self.unplayed)} found no place" if self.unplayed else ""
        said += "".join(f", {times} {kind}" for kind, times in sorted(others.items()))
        said += f"; {self.mild['moved']} undone in another place" if self.mild["moved"] else ""
        return "\n  ".join([f"{said} ({seconds:.0f} s)", *self.notes])

    def explain(self):
        """The broken cases, as they can be played again alone."""
        text = []
        for case, all_wrong in self.broken[:SHOWN]:
            text.append(f"BROKEN ./dev faults --case '{case}'")
            text += [f"    {wrong.kind}: {wrong.words[:1500]}" for wrong in all_wrong]
        if len(self.unplayed) > self.played // MOST_UNPLAYED:
            text.append(f"BROKEN: {len(self.unplayed)} faults did not come to pass, as {self.unplayed[0]}")
        if len(self.broken) > SHOWN:
            text.append(f"... and {len(self.broken) - SHOWN} more: " +
                        " ".join(repr(case) for case, _ in self.broken[SHOWN:SHOWN + 40]))
        return "\n".join(text)


def play_all(tally, cases, rooms, play, seconds=None):
    """Plays cases in rooms, one worker each, until they or the time are used up."""
    until = time.monotonic() + seconds if seconds else float("inf")
    waiting, next_lock = iter(cases), threading.Lock()

    def work(room):
        while time.monotonic() < until and not machine.stopping.is_set():
            with next_lock:
                case = next(waiting, None)
            if case is None:
                return
            try:
                wrong = play(room, case)
            except (AssertionError, OSError) as reason:
                wrong = [Wrong("stuck", f"{type(reason).__name__}: {reason}")]
            tally.add(case, wrong)

    with concurrent.futures.ThreadPoolExecutor(len(rooms)) as pool:
        for done in [pool.submit(work, room) for room in rooms]:
            done.result()
    return tally
