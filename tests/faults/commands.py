"""Every command that writes, as data: how its home is prepared, what it is called with, what it leaves behind.

A command that this program does not know yet is left out, and said to be. It joins by itself once it is there.
"""

import dataclasses
import os
from collections.abc import Callable

WORDS = "the words of this case"
EDITED = "a000000001"

MONTH = """schema = 1
# November, by hand
mood_of_the_month = "grey"

[[entry]]
id = "a000000000"
at = 2026-11-18T10:00:00+00:00
kind = "note"
text = "old 0"

# a line that stands above the second entry
[[entry]]
  id   = "a000000001"   # indented, with words behind it
  at   = 2026-11-19T10:00:00+00:00
  kind = "note"
  text = "old 1"
  mine = [ 1,
           2 ]

[[entry]]
id = "a000000002"
at = 2026-11-20T10:00:00+00:00
kind = "note"
text = '''
old 2
[[entry]]
is only what someone wrote'''
"""
PEOPLE = 'schema = 1\n\n[[person]]\nid = "dana"   # from work\nname = "Dana"\n'
PLAN = 'schema = 1\n# made with Noa\nsigns = ["quiet"]  # mostly\nreasons = [\n  "the dog",  # always\n]\n'
CONFIG = '# mine\ncountry = "FR"   # for now\n'


def write(path, text, mode=0o600):
    path.parent.mkdir(mode=0o700, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def lived_in(home):
    write(home.path / "config.toml", CONFIG)
    write(home.path / "people.toml", PEOPLE)
    write(home.path / "plan.toml", PLAN)
    write(home.month(), MONTH)
    home.must("note", "warm", "--at", "2026-10-05")


STEPS = """schema = 1
# mine
[[step]]
id = "b000000001"
what = "tea"   # with Noa
day = 2026-11-20

[[step]]
id = "b000000002"
what = "bread"
day = 2026-11-21
"""


def with_steps(home):
    lived_in(home)
    write(home.path / "steps.toml", STEPS)


def waiting(home):
    lived_in(home)
    write(home.month(), "<<<<<<<\n")
    home.must("note", "waited", code=5)
    write(home.month(), MONTH)


def written(home):
    lived_in(home)
    home.must("note", "words to be gone")


def edited(home):
    lived_in(home)
    home.must("edit", EDITED, editor="sed -i s/old.1/old.one/")


def deleted(home):
    lived_in(home)
    home.must("delete", EDITED)


def moved(home):
    lived_in(home)
    home.must("edit", EDITED, editor="sed -i s/2026-11-19/2026-10-19/")


def untidy(home):
    """One of each thing that `doctor --fix` can mend."""
    waiting(home)
    write(home.month(), MONTH + '\n[[entry]]\nid = "a000000003"\nat = 2026-09-02T10:00:00+00:00\nkind = "note"\n'
          'text = "of another month"\n\n[[entry]]\nid = "a000000000"\nat = 2026-11-18T10:00:00+00:00\nkind = "note"\n'
          'text = "old 0"\n', 0o644)
    write(home.path / "journal" / ".2026-11.toml.softly-tmp", MONTH)
    write(home.path / "journal" / "scraps.toml", 'schema = 1\n\n[[entry]]\nid = "a000000004"\n'
          'at = 2026-11-21T10:00:00+00:00\nkind = "note"\ntext = "from a scrap"\n')
    (home.path / "journal").chmod(0o755)


def overwritten(home):
    """Two notes are gone again, because someone put back an old copy of the month."""
    lived_in(home)
    home.must("note", "gone 1")
    home.must("note", "gone 2")
    write(home.month(), MONTH)


STARTS = {"empty": lambda home: None, "lived-in": lived_in, "with-steps": with_steps, "waiting": waiting, "written": written, "edited": edited,
          "deleted": deleted, "moved": moved, "untidy": untidy, "overwritten": overwritten}


def break_month(home):
    write(home.month(), MONTH + "<<<<<<< ours\n")


def mend_month(home):
    write(home.month(), MONTH)


def second_name(home):
    """A file with two names can only be added to."""
    os.link(home.month(), home.path.parent / "second-name")


def no_second_name(home):
    (home.path.parent / "second-name").unlink(missing_ok=True)


@dataclasses.dataclass(frozen=True)
class Command:
    name: str
    arguments: tuple
    starts: tuple = ("lived-in",)
    editor: str | None = None  # what it finds in EDITOR
    stdin: str | None = None
    adds: bool = False  # prints its entry as JSON, or as TOML where nothing could be kept
    undone: bool = False  # `undo` brings back the very bytes
    stepwise: bool = False  # several changes, each whole by itself
    code: int = 0  # what it gives where nothing stands in its way
    aside: str = ""  # words it takes away, which then lie in undo or trash
    purged: str = ""  # words it takes away for good
    hinder: Callable | None = None  # put in its way before it runs
    heal: Callable | None = None  # taken away again before the next run
    needs: tuple = ()  # what the program has to know: words to ask it with, and what has to be in the answer

    def homes(self, form):
        """The starts that a form plays: of every command the first, of the one used most all of them."""
        return self.starts if form == "long" or self.name == "note" else self.starts[:1]


EDIT_KNOWN = (("help", "edit"), "")
DELETE_KNOWN = (("help", "delete"), "")
PLAN_KNOWN = (("help", "plan"), "")
PEOPLE_KNOWN = (("help", "people"), "")
UNDO_KNOWN = (("help", "undo"), "")
PAUSE_KNOWN = (("help", "pause"), "")
CHANGE = "sed -i s/old.1/old.one/"

COMMANDS = (
    Command("note", ("note", WORDS, "--json"), ("lived-in", "empty", "waiting"), adds=True, undone=True),
    Command("check-in", ("check-in", "--mood", "4", "--energy", "n", "-m", WORDS, "--tag", "rain", "--json"),
            ("lived-in", "empty", "waiting"), adds=True, undone=True),
    Command("note-kept", ("note", WORDS, "--json"), adds=True, code=5, hinder=break_month, heal=mend_month),
    Command("edit", ("edit", EDITED), ("lived-in", "waiting"), CHANGE, undone=True, aside="old 1", needs=(EDIT_KNOWN,)),
    Command("move", ("edit", EDITED), editor="sed -i s/2026-11-19/2026-10-19/", undone=True, needs=(EDIT_KNOWN,)),
    Command("edit-kept", ("edit", EDITED), editor=CHANGE, code=5, hinder=second_name, heal=no_second_name,
            needs=(EDIT_KNOWN,)),
    Command("delete", ("delete", EDITED), ("lived-in", "waiting"), undone=True, aside="old 1", needs=(DELETE_KNOWN,)),
    Command("purge", ("delete", "last", "--purge"), ("written",), purged="words to be gone", needs=(DELETE_KNOWN,)),
    Command("undo", ("undo",), ("edited",), needs=(EDIT_KNOWN, UNDO_KNOWN)),
    Command("undo-delete", ("undo",), ("deleted",), needs=(DELETE_KNOWN, UNDO_KNOWN)),
    Command("undo-move", ("undo",), ("moved",), stepwise=True, needs=(EDIT_KNOWN, UNDO_KNOWN)),
    Command("fix", ("doctor", "--fix"), ("untidy",), stepwise=True, needs=((("doctor", "--help"), "--fix"),)),
    Command("restore", ("doctor", "--restore"), ("overwritten",), stepwise=True,
            needs=((("doctor", "--help"), "--restore"),)),
    Command("plan-section", ("plan", "edit", "reasons", "-"), stdin="the cat\nthe dog\n", undone=True, needs=(PLAN_KNOWN,)),
    Command("plan-file", ("plan", "edit", "-e"), editor="sed -i s/the.dog/the.cat/", aside="the dog", needs=(PLAN_KNOWN,)),
    Command("moment", ("moment", "--with", "dana", "-m", WORDS, "--json"), adds=True, undone=True, needs=(PEOPLE_KNOWN,)),
    Command("people-add", ("people", "add", "Noa"), undone=True, needs=(PEOPLE_KNOWN,)),
    Command("people-edit", ("people", "edit", "dana", "--kind", "friend"), undone=True, needs=(PEOPLE_KNOWN,)),
    Command("pause", ("pause", "1w"), ("with-steps",), undone=True, needs=(PAUSE_KNOWN,)),
    Command("config-set", ("config", "set", "country", "IL")),
    Command("init", ("init",), ("waiting", "empty")),
)


def known_commands(home, wanted=None):
    """The commands this program has, and for each of the others why it is left out."""
    there, lacking = [], []
    for command in COMMANDS:
        if wanted and command.name not in wanted:
            continue
        missing = next((words for words, needle in command.needs if not home.knows(words, needle)), None)
        if missing:
            lacking.append(f"{command.name}: this program does not know `softly {' '.join(command.arguments)}`")
        else:
            there.append(command)
    return there, lacking
