"""The verdict on one case: was anything lost, doubled or torn, and did softly say how it really went?

Whatever happens to a command, its home shows the state before it or the state after it; the exit code tells which;
every other byte is as it was; one clean run later nothing waits and nothing lies about.
"""

import contextlib
import dataclasses
import difflib
import json
import os
import re
import subprocess
import time
import tomllib

import machine
from commands import STARTS, WORDS
from homes import Home, parity

AFTER = "after the fault"
AFTER_BLOCK = re.compile(rb'(?:^|\n)\[\[entry\]\]\nid = "[^"]*"\nat = [^\n]*\nkind = "note"\ntext = "after the fault"\n')
NOTHING = (b"", b"schema = 1\n")
TWO_MINUTES = 120


@dataclasses.dataclass
class Wrong:
    """One thing that is not as promised."""

    kind: str  # lost, doubled, torn; untrue: an exit code that lies; left: litter; stuck; and a few more
    words: str


@dataclasses.dataclass
class Story:
    """A command's two states: as it finds and leaves the home, and as both are after one more writing run."""

    known: set
    before: object = None
    before_end: object = None
    after: object = None
    after_end: object = None


class Room:
    """A home and what is known about its starts and commands; cases are played in it one after another."""

    def __init__(self, place, home_path=None, **options):
        place.mkdir(exist_ok=True)
        self.place = place
        starts = place / "starts"
        starts.mkdir(exist_ok=True)
        self.home = Home(home_path or place / "home", starts, **options)
        self.made = set()
        self.stories = {}
        self.calls = {}  # what each command asks of the system, where a part wants to know

    def begin(self, command, start):
        if machine.stopping.is_set():
            raise machine.Skip("stopped")
        self.put_back(start)
        if command.hinder:
            command.hinder(self.home)

    def put_back(self, start):
        if start not in self.made:
            self.home.clear()
            someone_else, self.home.prefix = self.home.prefix, ()
            STARTS[start](self.home)
            self.home.prefix = someone_else
            self.home.keep_start(start)
            self.made.add(start)
        self.home.restore(start)

    def call(self, command, **options):
        """Runs a command; `before` and such go to the home."""
        return self.home.run(*command.arguments, editor=command.editor, stdin=command.stdin, **options)

    def story(self, command, start):
        """Played once without a fault, so that there is something to compare with."""
        key = (command.name, start)
        if key not in self.stories:
            self.begin(command, start)
            known = self.home.identities()
            story = Story(known, before=self.home.look(known))
            self.heal(command)
            self.home.must("init")
            story.before_end = self.home.look(known)
            self.begin(command, start)
            finished = self.call(command)
            if finished.code != command.code:
                raise AssertionError(f"{command.name} in a {start} home gave {finished.code} without any fault, where "
                                     f"{command.code} was expected:\n{finished.out}{finished.err}")
            story.after = self.home.look(known)
            self.heal(command)
            self.home.must("init")
            story.after_end = self.home.look(known)
            self.stories[key] = story
        return self.stories[key]

    def heal(self, command):
        if command.heal:
            command.heal(self.home)


def claims(command, finished):
    """Whether softly said that it keeps this."""
    if finished.code in (0, 5):
        return True
    if command.adds and finished.out.strip().startswith("{"):
        with contextlib.suppress(ValueError):
            return "entry" in json.loads(finished.out)
    return False


class Verdict:
    """Looks at a home in which a command has been through something."""

    def __init__(self, room, command, start, finished, name, silent=False):
        self.room = room
        self.home = room.home
        self.command = command
        self.finished = finished
        self.name = name
        self.silent = silent  # its words could not be written, which is exit 1 too
        self.same = same_blocks if start == "waiting" else same_files
        self.story = room.stories[command.name, start]
        self.wrong = []
        self.reached = finished.code == 0 or claims(command, finished)  # the state after is there for sure

    def say(self, kind, words):
        self.wrong.append(Wrong(kind, words))

    def give(self):
        self.look_at_words()
        now = self.home.look(self.story.known)
        self.look_at_visible(now)
        if not self.command.stepwise:
            self.look_at_bytes(now.files, (self.story.before, self.story.before_end, self.story.after,
                                           self.story.after_end))
        if self.finished.code == 0 and now.waiting and self.same is same_files and not self.story.after.waiting:
            self.say("untrue", "exit 0 says that it is in its file, but it waits")
        self.parse(now.files)
        self.room.heal(self.command)
        self.look_after_a_clean_run()
        return self.wrong

    def look_at_words(self):
        """The exit code is one of softly's, and where nothing could be kept the words were given back."""
        code, out = self.finished.code, self.finished.out
        if code not in (0, 1, 4, 5) and not self.finished.killed:
            self.say("untrue", f"exit code {code}")
        elif code == 1 and self.command.adds and out.strip() and not out.lstrip().startswith("{"):
            try:
                if tomllib.loads(out)["entry"][0]["text"] != WORDS:
                    self.say("lost", "the printed entry does not hold the words")
            except (tomllib.TOMLDecodeError, KeyError, IndexError) as reason:
                self.say("torn", f"the printed entry is no TOML: {reason}")
        elif code == 1 and self.command.adds and not self.finished.err.strip() and not self.silent:
            self.say("untrue", "exit 1 without a word")

    def look_at_visible(self, now):
        before, after = self.story.before.visible, self.story.after.visible
        missing = [item for item in before if now.visible[item] < min(before[item], after[item])]
        doubled = [item for item in now.visible if now.visible[item] > max(before[item], after[item])]
        if missing:
            self.say("lost", f"gone right after: {missing}")
        if doubled:
            self.say("doubled" if any(item in after for item in doubled) else "torn", f"too much right after: {doubled}")
        if missing or doubled:
            return
        if self.command.stepwise:
            if self.finished.code in (0, 5) and now.visible != after:
                self.say("untrue", f"exit {self.finished.code}, but not all of it was done")
            return
        is_before, is_after = now.visible == before, now.visible == after
        if not is_before and not is_after:
            self.say("torn", f"half done: {sorted((now.visible - before).elements())}, "
                             f"without {sorted((before - now.visible).elements())}")
        elif self.reached and not is_after:
            self.say("lost", f"exit {self.finished.code}, but {sorted((after - now.visible).elements())} is not there")
        elif self.finished.code == 1 and not is_before and not self.silent:
            self.say("untrue", "exit 1 says that nothing was changed, but it was")
        self.reached = self.reached or (is_after and not is_before)

    def look_at_bytes(self, files, states):
        """Each file is, byte for byte, one of those that it may be now."""
        for name in sorted(set(files).union(*(state.files for state in states))):
            held = files.get(name, b"")
            if not any(self.same({name: held}, {name: state.files.get(name, b"")}) for state in states) \
                    and not (self.same is same_blocks and is_between(held, *(state.files.get(name, b"")
                                                                             for state in states[::3]))):
                litter = not any(name in state.files for state in states)
                if litter and (os.path.basename(name).startswith(".") or self.finished.killed):
                    continue  # what a run was busy with is cleared by the next
                self.say("left" if litter else "torn", difference(name, held, states[0].files.get(name, b"")))

    def parse(self, files):
        for name, content in files.items():
            if name.startswith("journal/2") and not (self.command.hinder and name.endswith("2026-11.toml")):
                try:
                    tomllib.loads(content.decode())
                except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
                    self.say("torn", f"{name} is torn: {reason}")

    def look_after_a_clean_run(self):
        if self.finished.killed and parity(f"aged {self.name}"):
            self.age_unfinished()
        undoing = self.command.undone and self.finished.code == 0 and self.same is same_files
        adding = not undoing and parity(self.name)
        if self.command.stepwise:
            adding = False
        runs = [("note", AFTER) if adding else ("init",)]
        if self.command.stepwise and self.home.look(self.story.known).visible != self.story.after.visible:
            runs.append(self.command.arguments)  # what is left of it is done by doing it again
        for words in runs:
            finished = self.home.run(*words)
            if finished.code != 0:
                self.say("stuck", f"softly {' '.join(words)}, run after it, gave {finished.code}: {finished.err}")
                return
        self.look_at_the_end(adding)
        if undoing:
            self.undo()
        if not adding:
            finished = self.home.run("note", AFTER)
            if finished.code != 0 or len(AFTER_BLOCK.findall(self.home.month().read_bytes())) != 1:
                self.say("stuck", f"a note after it gave {finished.code}: {finished.err}")

    def look_at_the_end(self, added):
        files = self.home.files(self.story.known)
        self.parse(files)
        if added:
            self.take_out_the_note(files)
        ends = [self.story.after_end] if self.reached else [self.story.before_end, self.story.after_end]
        if self.command.stepwise:
            ends = [self.story.after_end]
            if self.home.look(self.story.known).visible != self.story.after_end.visible:
                self.say("lost", "a second run did not finish what the first began")
        elif not any(self.same(files, end.files) for end in ends):
            self.explain_end(files, ends[-1].files)
        if any(path.suffix == ".toml" for path in self.home.state_files("pending")):
            self.say("left", "a change still waits after a clean run")
        done = self.reached and not self.finished.code == 1
        if self.command.aside and done and not self.where_lies(self.command.aside, "undo", "trash"):
            self.say("lost", f"\"{self.command.aside}\" is neither in undo nor in the trash")
        if self.command.purged and self.finished.code == 0:
            for path in self.where_lies(self.command.purged):
                if str(path) not in self.finished.err:  # what it cannot clear for good it has to name
                    self.say("unpurged", f"\"{self.command.purged}\" still lies in {path.parent.name}, which it did not say")

    def explain_end(self, files, wanted):
        for name in sorted(set(files) | set(wanted)):
            held, expected = files.get(name, b""), wanted.get(name, b"")
            if same_files({name: held}, {name: expected}):
                continue
            if name not in wanted:
                self.say("left", f"{name} still lies there after a clean run")
            else:
                doubled = held.count(WORDS.encode()) > expected.count(WORDS.encode())
                self.say("doubled" if doubled else "lost", f"a clean run later {difference(name, held, expected)}")

    def take_out_the_note(self, files):
        name = "journal/2026-11.toml"
        files[name], times = AFTER_BLOCK.subn(b"", files.get(name, b""))
        if times != 1:
            self.say("lost" if times == 0 else "doubled", f"the note written after it is there {times} times")

    def undo(self):
        finished = self.home.run("undo")
        if finished.code != 0:
            self.say("stuck", f"undo gave {finished.code}: {finished.err}")
        else:
            held, wanted = self.home.files(self.story.known), self.story.before_end.files
            for name in sorted(set(held) | set(wanted)):
                there, expected = held.get(name, b""), wanted.get(name, b"")
                if same_files({name: there}, {name: expected}):
                    continue
                if same_lines(there, expected):
                    self.say("moved", f"undo brought them back in another place: {difference(name, there, expected)}")
                else:
                    self.say("not undone", f"undo did not bring the old words back: {difference(name, there, expected)}")

    def age_unfinished(self):
        """A later run takes up what a killed one had begun to keep; this makes it later."""
        for path in self.home.state_files("pending"):
            if path.suffix == ".tmp":
                os.utime(path, (time.time() - TWO_MINUTES,) * 2)

    def where_lies(self, words, *directories):
        return [path for path in self.home.state_files(*directories) if words.encode() in path.read_bytes()]


def same_files(held, wanted):
    """A month with nothing in it says as little as no month."""
    return {name: content for name, content in held.items() if content not in NOTHING} == \
        {name: content for name, content in wanted.items() if content not in NOTHING}


def difference(name, held, wanted):
    lines = difflib.unified_diff(wanted.decode(errors="replace").splitlines(), held.decode(errors="replace").splitlines(),
                                 "expected", "there", n=0, lineterm="")
    return f"{name} differs: " + " | ".join(list(lines)[2:])


def blocks(content):
    return sorted(content.strip().split(b"\n\n[[entry]]\n"))


def is_between(held, before, after):
    """Some of what waited is in the file, and nothing else has changed."""
    old, now, new = set(blocks(before)), set(blocks(held)), set(blocks(after))
    return old & new <= now <= old | new and len(blocks(held)) == len(now)


def same_lines(held, wanted):
    """Nothing is there that was not there, and nothing is gone; it may stand in another place."""
    return sorted(filter(None, held.splitlines())) == sorted(filter(None, wanted.splitlines()))


def same_blocks(held, wanted):
    """The same, but what waited may have come into a file in another order."""
    return same_files({name: b"".join(blocks(content)) for name, content in held.items()},
                      {name: b"".join(blocks(content)) for name, content in wanted.items()})


def judge(room, command, start, finished, name, silent=False):
    """What is wrong with a home in which this command ended like this; nothing is the good answer."""
    try:
        wrong = Verdict(room, command, start, finished, name, silent).give()
        if wrong:
            wrong[0].words += f"\n      it gave {finished.code} and said {(finished.out + finished.err).strip()[-500:]!r}"
        return wrong
    except (AssertionError, subprocess.TimeoutExpired, UnicodeDecodeError) as reason:
        return [Wrong("stuck", f"{reason}")]
