"""Every command of softly in forms that need no terminal, and a home in the standard places to run them in."""

import dataclasses
import os

from softly_test import SoftlyTest

WORD = "canary-7f3a-word"
PATH = "/usr/local/bin:/usr/bin:/bin"
ASKED = ("crontab", "systemctl", "notify-send")
NO_BUS = "unix:path=/dev/null/none"


@dataclasses.dataclass(frozen=True)
class Run:
    """One way to call softly. `prints` is false where its words have no business on stdout or stderr; `asks` is true
    where it runs programs of the machine about reminders, each of them one of ASKED."""

    arguments: tuple
    stdin: bytes = None
    edits: bool = False
    prints: bool = True
    asks: bool = False
    codes: tuple = (0,)

    @property
    def command(self):
        return self.arguments[0] if self.arguments else ""


RUNS = (
    Run((), prints=False),
    Run(("init",), prints=False),
    Run(("note", WORD), prints=False),
    Run(("note", WORD, "--at", "2026-10-01", "--tag", WORD, "--person", WORD), prints=False),
    Run(("note", "-"), stdin=WORD.encode(), prints=False),
    Run(("note", "-e", "--tag", "evening"), edits=True, prints=False),
    Run(("note", "-e", WORD), edits=True, prints=False),
    Run(("note", "-"), stdin=WORD.encode() + b"\xff", prints=False, codes=(1,)),
    Run(("check-in", "--mood", "1", "-m", WORD), prints=False),
    Run(("check-in", "--mood", "4", "-m", "-", "--tag", WORD), stdin=WORD.encode(), prints=False),
    Run(("check-in", "--contact", "little", "-m", WORD, "--json")),
    Run(("edit", "last"), edits=True, prints=False),
    Run(("delete", "last"), prints=False),
    Run(("undo",), prints=False),
    Run(("delete", "last", "--purge"), prints=False),
    Run(("list",)),
    Run(("list", "--json")),
    Run(("list", "--discreet")),  # it shows tags
    Run(("show", "last")),
    Run(("show", "last", "--discreet")),
    Run(("search", WORD)),
    Run(("kept",)),
    Run(("kept", "--one")),
    Run(("summary", "--quotes")),
    Run(("summary", "--all", "--json", "--quotes")),
    Run(("summary", "--quotes", "--discreet")),
    Run(("summary", "--with", WORD)),
    Run(("summary", "--share", "--include", "ratings", "--know", WORD)),
    Run(("summary", "--share", "--include", "people", "--know", "-", "--format", "html"), stdin=WORD.encode()),
    Run(("summary", "--format", "md", "--quotes")),
    Run(("summary", "--format", "html", "--quotes")),
    Run(("doctor",), prints=False, codes=(0, 4)),
    Run(("doctor", "--fix"), prints=False, codes=(0, 4)),
    Run(("doctor", "--restore"), prints=False, codes=(0, 4)),
    Run(("where",), prints=False),
    Run(("now",), prints=False),
    Run(("plan", "edit", "-e"), edits=True, prints=False),
    Run(("plan", "show")),
    Run(("plan", "show", "--json")),
    Run(("plan", "show", "--print")),
    Run(("reflect", "--list"), prints=False),
    Run(("reflect", "--list", "--json"), prints=False),
    Run(("reflect", "--suggest"), prints=False),
    Run(("reflect", "heard", "--answers", "-"), stdin=f'felt = "yes"\nwho = "{WORD}"\nmoment = "{WORD}"\n'.encode(), prints=False),
    Run(("reflect", "plan", "--answers", "-"), stdin=f'signs = "{WORD}"\n'.encode(), prints=False),
    Run(("reflect", "heard", "--answers", "-", "--json"), stdin=f'felt = "no"\nunseen = "{WORD}"\n'.encode()),
    Run(("reflect", "words", "--answers", "-"), stdin=f'who = "{WORD}"\nhow = "{WORD}"\nwhere = "print"\n'.encode()),
    Run(("reflect", "heard"), prints=False, codes=(6,)),
    Run(("breathe",), prints=False, codes=(6,)),
    Run(("ground",), prints=False, codes=(6,)),
    Run(("letter", "write", "-"), stdin=WORD.encode(), prints=False),
    Run(("letter", "write", "-", "--open-on", "2027-01-01"), stdin=WORD.encode(), prints=False),
    Run(("letter", "write", "-e", "--open-when", "hard"), edits=True, prints=False),
    Run(("letter", "list"), prints=False),
    Run(("letter", "list", "--json"), prints=False),
    Run(("letter", "open")),
    Run(("people", "add", WORD, "--kind", WORD, "--quality", WORD, "--alias", "nobody else")),
    Run(("people", "list")),
    Run(("people", "list", "--json")),
    Run(("people", "list", "--discreet"), prints=False),
    Run(("moment", "--with", WORD, "--ease", "4", "-m", WORD), prints=False),
    Run(("moment", "-m", "-", "--how", "call", "--json"), stdin=WORD.encode()),
    Run(("moment",), prints=False, codes=(6,)),
    Run(("people", "show", WORD)),
    Run(("people", "show", WORD, "--json")),
    Run(("people", "show", WORD, "--discreet"), prints=False),
    Run(("people", "edit", WORD, "--every", "2w")),
    Run(("people", "edit", WORD, "-e"), edits=True),
    Run(("people", "rest", WORD)),
    Run(("people", "wake", WORD)),
    Run(("people", "remove", WORD), prints=False, codes=(6,)),
    Run(("people", "remove", WORD, "--keep-name")),
    Run(("people", "add", "Rex"), prints=False),
    Run(("people", "remove", "rex", "--blank"), prints=False),
    Run(("step", "add", WORD, "--if-then", WORD, "--every", "1w", "--confidence", "7"), prints=False, codes=(0, 1)),
    Run(("step", "add", WORD, "--json")),
    Run(("step", "list")),
    Run(("step", "list", "--discreet"), prints=False),
    Run(("step", "list", "--all", "--json")),
    Run(("step", "show", "1")),
    Run(("step", "suggest"), prints=False),
    Run(("step", "suggest", "--json"), prints=False),
    Run(("step", "move", "1", "friday"), prints=False),
    Run(("step", "keep", "1"), prints=False),
    Run(("step", "rest", "1", "--until", "in 2 weeks"), prints=False),
    Run(("step", "smaller", "1", "--what", WORD), prints=False),
    Run(("step", "done", "1", "-m", WORD, "--happened", "7"), prints=False),
    Run(("step", "partly", "1", "-m", "-", "--json"), stdin=WORD.encode()),
    Run(("step", "add", WORD), prints=False),
    Run(("step", "tried", "1"), prints=False),
    Run(("step", "add", WORD), prints=False),
    Run(("step", "let-go", "1"), prints=False),
    Run(("reflect", "step", "--answers", "-"), stdin=f'way = "message"\nwhat = "{WORD}"\n'.encode(), prints=False),
    Run(("reflect", "after-step", "--answers", "-"), stdin=f'how = "done"\nhappened = "{WORD}"\n'.encode(), prints=False),
    Run(("step", "add", WORD, "--day", "today"), prints=False),
    Run(("due",)),
    Run(("due", "--json", "--days", "30")),
    Run(("due", "--short"), prints=False),
    Run(("due", "--discreet", "--exit-code"), prints=False),
    Run(("pause", "1w"), prints=False),
    Run(("due",), prints=False),
    Run(("resume",), prints=False),
    Run(("pause",), prints=False),
    Run(("resume",), prints=False),
    Run(("config", "set", "country", "IL"), prints=False),
    Run(("config", "set", "reminders.times", '["19:00"]'), prints=False),
    Run(("remind", "run"), prints=False, asks=True),
    Run(("remind", "status"), prints=False, asks=True),
    Run(("remind", "status", "--json"), prints=False, asks=True),
    Run(("remind", "test"), prints=False, asks=True),
    Run(("config", "set", "reminders.times", "[]"), prints=False),
    Run(("config", "get")),
    Run(("config", "path"), prints=False),
    Run(("config", "edit"), edits=True, prints=False, codes=(0, 1, 4)),
    Run(("pack", "list"), prints=False),
    Run(("pack", "show", "heard"), prints=False),
    Run(("pack", "preview", "heard"), prints=False),
    Run(("pack", "new", "tea"), prints=False, codes=(0, 1)),
    Run(("pack", "lint"), prints=False),
    Run(("demo",), prints=False, codes=(0, 1)),
    Run(("demo", "look-around"), prints=False, codes=(0, 1)),
    Run(("completions", "bash"), prints=False),
    Run(("man",), prints=False),
    Run(("help",), prints=False),
    Run(("help", "note"), prints=False),
    Run(("_complete", "--", "show", ""), prints=False),
    Run(("--version",), prints=False),
)
# With flags that came later than their command.
LATER_FLAGS = (("doctor", "--fix"), ("doctor", "--restore"))


class EveryCommandTest(SoftlyTest):
    """A person with a home in the standard places, each of them a directory of its own."""

    def setUp(self):
        super().setUp()
        self.person = self.scratch / "person"
        self.person.chmod(0o700)
        self.places = {"XDG_CONFIG_HOME": self.scratch / "config", "XDG_DATA_HOME": self.scratch / "data",
                       "XDG_STATE_HOME": self.scratch / "state", "XDG_CACHE_HOME": self.scratch / "cache",
                       "XDG_RUNTIME_DIR": self.scratch / "runtime", "TMPDIR": self.scratch / "tmp"}
        self.here = self.scratch / "here"
        for place in (*self.places.values(), self.here):
            place.mkdir(mode=0o700)
        self.logs = self.scratch / "logs"
        self.logs.mkdir(mode=0o700)
        self.months = self.places["XDG_DATA_HOME"] / "softly" / "journal"

    def environment(self, **changes):
        return super().environment(**({"SOFTLY_HOME": None, "VISUAL": str(self.editor()), "PATH": f"{self.stand_ins()}:{PATH}",
                                       "DBUS_SESSION_BUS_ADDRESS": NO_BUS} | self.places | changes))

    def stand_ins(self):
        """Stand-ins for what softly asks about reminders, so that no table and no desktop of this machine is touched."""
        path = self.scratch / "stand-ins"
        if not path.exists():
            path.mkdir(mode=0o700)
            for name in ASKED:
                (path / name).write_text("#!/bin/sh\nexit 1\n")
                (path / name).chmod(0o700)
        return path

    def editor(self):
        """An editor that notes what it was given and how, and adds a line."""
        path = self.scratch / "editor"
        if not path.exists():
            path.write_text(
                "#!/bin/sh\n"
                f'tr "\\0" " " </proc/$$/cmdline >>"{self.logs}/argv"\n'
                f'tr "\\0" " " </proc/$PPID/cmdline >>"{self.logs}/parent"\n'
                f'tr "\\0" "\\n" </proc/$$/environ >>"{self.logs}/environ"\n'
                f'ls -ln /proc/$$/fd >>"{self.logs}/open"\n'
                f'ulimit -c >>"{self.logs}/core"\numask >>"{self.logs}/umask"\n'
                f'stat -c "%a %n" "$1" "${{1%/*}}" >>"{self.logs}/modes"\n'
                f"printf 'thought%s = \"{WORD} edited\"\\n' $$ >>\"$1\"\n")
            path.chmod(0o700)
        return path

    def log(self, name):
        path = self.logs / name
        return path.read_text(errors="replace") if path.exists() else ""

    def plant(self, directory, names):
        """Programs that would tell that they were run."""
        for name in names:
            path = directory / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f'#!/bin/sh\necho "$0 $*" >>"{self.logs}/ran"\ncat\n')
            path.chmod(0o755)

    def knows(self, run, commands):
        """Whether this softly has that command by now."""
        if run.command.startswith(("_", "-")) or not run.command:
            return True
        known = run.command in commands
        if known and run.arguments[:2] in LATER_FLAGS:
            known = run.arguments[1] in self.run_softly("help", run.command, exit_code=0).out
        return known

    def commands(self, *path):
        lines = self.run_softly("_complete", "--", *path, "", exit_code=0).out.splitlines()
        return {line.partition("\t")[0] for line in lines}

    def known_runs(self):
        commands = self.commands()
        return [run for run in RUNS if self.knows(run, commands)]

    def run_one(self, run, **options):
        """Runs one of the table, in a directory of its own."""
        return self.run_softly(*run.arguments, stdin=run.stdin, exit_code=run.codes, cwd=self.here, **options)

    def files(self, root=None):
        """Every ordinary file of the person, without the tests' own."""
        own = {self.scratch / "editor"}
        return [path for path in sorted((root or self.scratch).rglob("*")) if path.is_file() and not path.is_symlink()
                and path not in own and not {self.logs, self.scratch / "stand-ins"} & set(path.parents)]

    def mode(self, path):
        return os.stat(path, follow_symlinks=False).st_mode & 0o777
