"""What every behaviour test stands on: the real program, a private home, a fixed clock and a clean environment."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
SOFTLY = os.path.abspath(os.environ.get("SOFTLY") or SOURCE / "build/dev/softly")
SANITIZED = os.environ.get("SOFTLY_SANITIZED") == "1"
LONG = bool(os.environ.get("SOFTLY_LONG"))
NOW = "2026-11-22T19:15:03Z"  # a Sunday evening
IDENTITY = re.compile(r"[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{9}")
ESCAPE = "\x1b"


class SoftlyTest(unittest.TestCase):
    """One private home for each test; `run_softly` runs the program in it."""

    maxDiff = 4000

    def setUp(self):
        # A real path, so that what softly prints of it can be compared.
        self.scratch = pathlib.Path(os.path.realpath(tempfile.mkdtemp(prefix="softly-test-")))
        self.addCleanup(shutil.rmtree, self.scratch, ignore_errors=True)
        self.home = self.scratch / "home"
        self.home.mkdir(mode=0o700)
        self.journal = self.home / "journal"
        (self.scratch / "person").mkdir()

    def environment(self, **changes):
        """The environment of a run; a change to None takes a variable away."""
        variables = {"SOFTLY_HOME": str(self.home), "SOFTLY_NOW": NOW, "HOME": str(self.scratch / "person"),
                     "PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8", "TERM": "dumb"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                variables[name] = os.environ[name]
        variables |= changes
        return {name: str(value) for name, value in variables.items() if value is not None}

    def run_softly(self, *arguments, stdin=None, exit_code=None, env=None, **options):
        """Runs softly to its end. `exit_code` is what it has to be, an int or several; no fault of its own is ever accepted."""
        feed = {"stdin": subprocess.DEVNULL} if stdin is None else {
            "input": stdin if isinstance(stdin, bytes) else stdin.encode()}
        options.setdefault("timeout", 120)
        finished = subprocess.run([SOFTLY, *arguments], env=self.environment(**(env or {})), capture_output=True,
                                  check=False, **feed, **options)
        finished.out = finished.stdout.decode("utf-8", "surrogateescape")
        finished.err = finished.stderr.decode("utf-8", "surrogateescape")
        said = f"softly {' '.join(map(repr, arguments))} gave {finished.returncode}\n{finished.out}{finished.err}"
        self.assertIn(finished.returncode, (0, 1, 2, 3, 4, 5, 6, 130), said)
        if exit_code is not None:
            wanted = (exit_code,) if isinstance(exit_code, int) else exit_code
            self.assertIn(finished.returncode, wanted, said)
        return finished

    def json(self, *arguments, exit_code=0, **options):
        """What a command prints with --json."""
        document = json.loads(self.run_softly(*arguments, "--json", exit_code=exit_code, **options).out)
        self.assertEqual(document["schema"], 1)
        return document

    def listed(self, *arguments, exit_code=0, **options):
        """The entries that `list --json` gives."""
        return self.json("list", *arguments, exit_code=exit_code, **options)["entries"]

    def texts(self, *arguments, **options):
        return [entry.get("text") for entry in self.listed(*arguments, **options)]

    def kept(self, *arguments, **options):
        """Runs a writing command with --json; the entry it kept."""
        return self.json(*arguments, **options)["entry"]

    def month_path(self, month="2026-11"):
        return self.journal / f"{month}.toml"

    def month(self, month="2026-11"):
        """A month file as Python's own TOML reader sees it."""
        return tomllib.loads(self.month_path(month).read_bytes().decode("utf-8-sig"))

    def entries(self, month="2026-11"):
        return self.month(month)["entry"]

    def write_month(self, content, name="2026-11.toml"):
        self.journal.mkdir(mode=0o700, exist_ok=True)
        path = self.journal / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path.chmod(0o600)
        return path

    def write_config(self, content):
        (self.home / "config.toml").write_text(content, encoding="utf-8")

    def write_people(self, content):
        (self.home / "people.toml").write_text("schema = 1\n" + content, encoding="utf-8")

    def state(self):
        """This journal's own state directory; there is one."""
        found = list((self.home / "state" / "journals").iterdir())
        self.assertEqual(len(found), 1, "one state directory for one journal")
        return found[0]

    def files_in_state(self, name):
        """The files in one of the state's directories, none where it is not there."""
        directory = self.state() / name
        return sorted(path for path in directory.rglob("*") if path.is_file()) if directory.is_dir() else []

    def written_months(self):
        return sorted(path.name for path in self.journal.iterdir()) if self.journal.is_dir() else []

    def nothing_filed(self):
        self.assertEqual(self.written_months(), [])

    def one_sentence(self, finished):
        """An error is said on stderr in a few calm lines, and nothing else is printed."""
        self.assertEqual(finished.out, "")
        self.assertTrue(finished.err.strip(), "an error has to say what happened")
        self.assertNotIn("!", finished.err)
        for word in ("terminate called", "what():", "basic_string", "std::", "CLI::"):
            self.assertNotIn(word, finished.err)

    def snapshot(self, root=None):
        """Every name under a directory with what a reader could have changed."""
        seen = {}
        for path in sorted((root or self.scratch).rglob("*")):
            stat = path.lstat()
            content = os.readlink(path) if path.is_symlink() else path.read_bytes() if path.is_file() else None
            seen[str(path)] = (stat.st_mode, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, content)
        return seen


def entry_block(identity, at="2026-11-20T10:00:00+00:00", kind="note", **values):
    """One hand-made entry; a value is TOML already. Keys with a dot are written with __."""
    lines = ["[[entry]]", f'id = "{identity}"', f"at = {at}", f'kind = "{kind}"']
    lines += [f"{name.replace('__', '.')} = {value}" for name, value in values.items()]
    return "\n".join(lines) + "\n\n"


def month_text(*blocks):
    return "schema = 1\n\n" + "".join(blocks)


def identity(number):
    """A valid id of our own for a number."""
    return f"a{number:09}"
