"""Part "controls": what softly relies on is taken away, and the other parts have to notice.

A suite that stays green without fsync, or without the exchange of the two names, shows nothing. A small library stands
between the program and the system for this; see shim.cpp.
"""

import collections

import cuts
import foreign
import machine
from homes import SOFTLY
from judging import Wrong
from tally import Tally

ADDING = ("note", "check-in", "note-kept")


class Control(collections.namedtuple("Control", "name shim what play")):
    """`play` gives the tally of the part that has to report a loss."""

    def __str__(self):
        return f"controls:{self.name}"


def cut(scratch, form, library):
    return cuts.run(scratch, form, ADDING, variables={"LD_PRELOAD": str(library)}, promised=True)


def race(scratch, form, library):
    return foreign.run(scratch, form, variables={"LD_PRELOAD": str(library)})


CONTROLS = (
    Control("no-fsync", "NO_SYNC", "fsync does nothing", cut),
    Control("no-file-fsync", "NO_FILE_SYNC", "fsync does nothing for files", cut),
    Control("no-directory-fsync", "NO_DIRECTORY_SYNC", "fsync does nothing for directories", cut),
    Control("no-exchange", "NO_EXCHANGE", "RENAME_EXCHANGE replaces the file", race),
)


def run(scratch, form, wanted=None, only=None):
    machine.need(machine.no_shim(SOFTLY))
    tally = Tally("protections taken away")
    for control in CONTROLS:
        if only and str(control) != only:
            continue
        place = scratch / control.name
        place.mkdir()
        try:
            found = control.play(place, form, machine.build_shim(place, control.shim))
        except machine.Skip as reason:
            tally.notes.append(f"SKIP: {control}: {reason}")
            continue
        lost = found.count("lost")
        tally.notes.append(f"{control.what}: {lost} of {found.played} lost something: "
                           f"{'caught' if lost else 'NOT CAUGHT'}")
        tally.add(control, [] if lost else [Wrong("unnoticed", f"{control.what}, and nothing was lost in {found.line()}")])
    if not tally.played:
        raise machine.Skip("no control could be played: " + "; ".join(tally.notes))
    return tally
