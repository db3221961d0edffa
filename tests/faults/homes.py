"""A home in which faults are played: put back as it was, run in, and looked at from outside."""

import collections
import dataclasses
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import time
import tomllib

SOURCE = pathlib.Path(os.environ.get("SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
SOFTLY = os.path.abspath(os.environ.get("SOFTLY") or SOURCE / "build/dev/softly")
NOW = "2026-11-22T19:15:03Z"  # a Sunday evening
IDENTITY = re.compile(rb'(id\s*= ")([a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9})(?=")')
AN_HOUR = 3600
PATIENCE = 60  # seconds; a run that takes longer hangs
KILLED = (-9, 137)


@dataclasses.dataclass
class Finished:
    code: int
    out: str
    err: str

    @property
    def killed(self):
        return self.code in KILLED


class State:
    """What a person can see of a home, and the bytes of every file that is theirs."""

    def __init__(self, entries, plan, people, steps, files):
        self.files = files
        self.waiting = (any(entry.get("filed") is False for entry in entries) or self.plan_waits(plan, files)
                        or self.list_waits(people, files, "people.toml", "person")
                        or self.list_waits(steps, files, "steps.toml", "step"))
        shown = [json.dumps({key: value for key, value in entry.items() if key != "filed"}, sort_keys=True)
                 for entry in entries]
        theirs = [f"{name}: {content!r}" for name, content in files.items()
                  if not name.startswith(("journal/", ".")) and name not in ("plan.toml", "people.toml", "steps.toml")]
        listed = [json.dumps(item, sort_keys=True) for item in [plan, *people, *steps]]
        self.visible = collections.Counter(shown + theirs + listed)

    @staticmethod
    def list_waits(shown, files, name, block):
        """Whether what is shown of people or steps is not what their file says."""
        try:
            written = tomllib.loads(files.get(name, b"").decode()).get(block, [])
        except (UnicodeDecodeError, tomllib.TOMLDecodeError):
            return True

        def told(items):
            return sorted((item.get("what") or item.get("name") or "", item.get("kind") or "", item.get("state") or "open")
                          for item in items)

        return told(item for item in shown if item.get("state") not in ("done", "let-go")) != told(written)

    @staticmethod
    def plan_waits(plan, files):
        """Whether what is shown of the plan is not what its file says."""
        try:
            written = tomllib.loads(files.get("plan.toml", b"").decode())
        except (UnicodeDecodeError, tomllib.TOMLDecodeError):
            return True
        return any(written.get(section, []) != items for section, items in plan.items())


class Home:
    """SOFTLY_HOME at one place. Its state is named after that place, so a start is kept and put back there."""

    def __init__(self, path, starts, variables=None, prefix=()):
        self.path = pathlib.Path(path)
        self.starts = pathlib.Path(starts)
        self.variables = variables or {}
        self.prefix = tuple(prefix)  # runs softly as someone else
        self.program = SOFTLY

    def environment(self, **changes):
        return {"SOFTLY_HOME": str(self.path), "SOFTLY_NOW": NOW, "HOME": str(self.path.parent), "TERM": "dumb",
                "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "TZ": "UTC", "LANG": "C.UTF-8",
                "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""), "UBSAN_OPTIONS": os.environ.get("UBSAN_OPTIONS", ""),
                **self.variables, **changes}

    def run(self, *arguments, before=(), editor=None, stdin=None, **options):
        """Runs softly to its end; `before` is a program that runs it, such as strace."""
        feed = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin.encode()}
        finished = subprocess.run([*before, *self.prefix, self.program, *arguments], env=self.with_editor(editor),
                                  capture_output=True, check=False, timeout=PATIENCE, **feed, **options)
        return Finished(finished.returncode, finished.stdout.decode(errors="replace"),
                        finished.stderr.decode(errors="replace"))

    def start_running(self, *arguments, editor=None, stdin=None):
        feed = subprocess.DEVNULL if stdin is None else subprocess.PIPE
        child = subprocess.Popen([*self.prefix, self.program, *arguments], env=self.with_editor(editor), text=True,
                                 stdin=feed, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if stdin is not None:
            child.stdin.write(stdin)
            child.stdin.close()
            child.stdin = None
        return child

    def with_editor(self, editor):
        return self.environment(EDITOR=editor or "false", VISUAL="")

    def must(self, *arguments, code=0, **options):
        """A run of the preparation, whose end is known."""
        finished = self.run(*arguments, **options)
        if finished.code != code:
            raise AssertionError(f"softly {' '.join(arguments)} gave {finished.code} where {code} was expected:\n"
                                 f"{finished.out}{finished.err}")
        return finished

    def knows(self, words, needle=""):
        finished = self.run(*words)
        return finished.code == 0 and needle in finished.out

    def clear(self):
        """Empties the home, which may be the root of a mounted disk."""
        self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in self.path.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.name != "filler":
                path.unlink()

    def keep_start(self, name):
        for path in self.path.rglob("*"):
            os.utime(path, (time.time() - AN_HOUR,) * 2)  # young files are looked at twice, which no two runs do alike
        shutil.copytree(self.path, self.starts / name, symlinks=True)

    def restore(self, name):
        self.clear()
        shutil.copytree(self.starts / name, self.path, symlinks=True, dirs_exist_ok=True)
        if self.prefix:
            for path in [self.path, *self.path.rglob("*")]:
                shutil.chown(path, "nobody", "nogroup")

    def month(self, name="2026-11"):
        return self.path / "journal" / f"{name}.toml"

    def state_files(self, *directories):
        """Every file that softly keeps for itself, or those in some of its directories."""
        places = [place / directory for place in (self.path / "state" / "journals").glob("*")
                  for directory in directories or ("",)]
        return [path for place in places for path in sorted(place.rglob("*")) if path.is_file()]

    def files(self, known):
        """The person's files, hidden ones too. An id that was not there before stands as "new"."""
        def named(match):
            return match[0] if match[2] in known else match[1] + b"new"

        found = {}
        for path in sorted(self.path.rglob("*")):
            name = str(path.relative_to(self.path))
            if path.is_file() and name != "filler" and not name.startswith("state/"):
                found[name] = IDENTITY.sub(named, path.read_bytes())
        return found

    def look(self, known):
        listing = self.run("list", "--json", "-n", "100000")
        if listing.code not in (0, 4):
            raise AssertionError(f"list gave {listing.code}: {listing.err}")
        entries = json.loads(listing.out)["entries"]
        for entry in entries:
            if (entry["id"] or "").encode() not in known:
                entry["id"] = "new"
        return State(entries, self.plan(), self.listed(known, "people"), self.listed(known, "step", "steps"), self.files(known))

    def listed(self, known, command, field=None):
        """What is shown of people or of steps that are open: a change to them may still wait."""
        shown = self.run(command, "list", "--all", "--json")
        if shown.code not in (0, 4):
            raise AssertionError(f"{command} list gave {shown.code}: {shown.err}")
        items = json.loads(shown.out)[field or command]
        for item in items:
            item.pop("waiting", None)  # what a pause alone changes is not written into the list
            if (item["id"] or "").encode() not in known and IDENTITY.search(f'id = "{item["id"]}"'.encode()):
                item["id"] = "new"
        return items

    def plan(self):
        """What is shown of the plan: a change to it may still wait."""
        shown = self.run("plan", "show", "--json")
        if shown.code not in (0, 4):
            raise AssertionError(f"plan show gave {shown.code}: {shown.err}")
        return json.loads(shown.out)["plan"]

    def identities(self):
        """Every id that stands anywhere in the home, as bytes."""
        return {found[2] for path in self.path.rglob("*") if path.is_file() for found in
                IDENTITY.finditer(path.read_bytes())}


def parity(name):
    """A coin for a case that falls the same way each time it is played."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1
