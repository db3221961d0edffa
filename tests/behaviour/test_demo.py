"""The made-up half year: the same files each time, fit for every command, and never where anything is."""

import json
import os
import re
import shlex
import subprocess
import tomllib
import unittest

from fault_test import machine  # it finds what disks.py needs
from softly_test import NOW, SOFTLY, SoftlyTest

from disks import SmallDisk

UNSAFE = "Leander"
MADE_UP = re.compile(r"# Made up by softly demo\b.*\nschema = 1\n")
TALKS = ((), ("reflect", "--suggest"), ("step", "suggest"))  # what they say is no data
SPANS = (("--week",), ("--month",), ("--year",), ("--all",), ("--from", "90d ago", "--to", "today"))
READS = (
    (), ("now",), ("list",), ("list", "-n", "500"), ("list", "--json"), ("list", "--tag", "choir"), ("list", "--discreet"),
    ("show", "last"), ("show", "last", "--json"), ("search", "harbour"), ("search", "harbour", "--json"), ("kept",), ("kept", "--one"),
    ("kept", "--json"), ("due",), ("due", "--short"), ("due", "--json", "--days", "90"), ("letter", "list"), ("letter", "list", "--json"),
    ("step", "list"), ("step", "list", "--all"), ("step", "list", "--all", "--json"), ("step", "suggest"), ("people", "list"),
    ("people", "list", "--json"), ("people", "show", "נועה"), ("plan", "show"), ("plan", "show", "--print"), ("plan", "show", "--json"),
    ("reflect", "--suggest"), ("reflect", "--list"), ("remind", "status"), ("where",), ("config", "get"), ("pack", "list"),
    ("summary",), ("summary", "--quotes"), ("summary", "--no-numbers"), ("summary", "--discreet"),
)


class DemoTest(SoftlyTest):
    def demo(self, *arguments, exit_code=0, **options):
        options.setdefault("cwd", self.scratch)
        return self.run_softly("demo", *arguments, exit_code=exit_code, **options)

    def made(self, name="look-around", **options):
        self.demo(name, **options)
        return self.scratch / name

    def files(self, home):
        return {str(path.relative_to(home)): path.read_text(encoding="utf-8") for path in sorted(home.rglob("*")) if path.is_file()}

    def read(self, home):
        return {name: tomllib.loads(text) for name, text in self.files(home).items()}

    def entries_in(self, home):
        return [entry for name, table in self.read(home).items() if name.startswith("journal/") for entry in table["entry"]]

    def formats(self, home):
        page = self.run_softly("summary", "--help", exit_code=0, env={"SOFTLY_HOME": home}).out
        return re.search(r"--format ([\w|]+)", page)[1].split("|")


class Story(DemoTest):
    def test_the_same_files_for_the_same_day(self):
        first = self.files(self.made("one"))
        self.assertEqual(first, self.files(self.made("two")))
        self.assertEqual(first, self.files(self.made("three", env={"SOFTLY_NOW": "2026-11-22T23:59:59Z"})))
        self.assertNotEqual(first, self.files(self.made("four", env={"SOFTLY_NOW": "2026-11-23T19:15:03Z"})))

    def test_on_another_day_it_is_the_same_story(self):
        there = [entry.get("text") for entry in self.entries_in(self.made("one"))]
        for name, now in (("two", "2028-03-01T12:00:00Z"), ("three", "2031-12-31T20:00:00Z")):
            home = self.made(name, env={"SOFTLY_NOW": now})
            self.assertEqual([entry.get("text") for entry in self.entries_in(home)], there)
            last = max(entry["at"] for entry in self.entries_in(home))
            self.assertEqual(last.date().isoformat(), now[:10])
            finished = self.run_softly("doctor", env={"SOFTLY_HOME": home, "SOFTLY_NOW": now})
            self.assertEqual(finished.returncode, 0, finished.out)

    def test_every_file_says_that_it_is_made_up(self):
        files = self.files(self.made())
        self.assertGreaterEqual(len([name for name in files if name.startswith("journal/")]), 6)
        for name in ("config.toml", "people.toml", "steps.toml", "steps-done.toml", "plan.toml", "letters.toml"):
            self.assertIn(name, files)
        for name, text in files.items():
            self.assertRegex(text, MADE_UP, name)
            self.assertEqual(tomllib.loads(text)["schema"], 1)

    def test_every_file_is_private(self):
        home = self.made()
        for path in (home, *home.rglob("*")):
            self.assertEqual(path.stat().st_mode & 0o777, 0o700 if path.is_dir() else 0o600, path)

    def test_it_is_a_life_of_many_kinds(self):
        home = self.made()
        entries = self.entries_in(home)
        for name, table in self.read(home).items():
            if name.startswith("journal/"):
                for entry in table["entry"]:
                    self.assertEqual(entry["at"].strftime("journal/%Y-%m.toml"), name)
        self.assertEqual({entry["kind"] for entry in entries}, {"check-in", "reflection", "note", "moment", "try", "exercise"})
        days = sorted({entry["at"].date() for entry in entries})
        self.assertAlmostEqual((days[-1] - days[0]).days, 180, delta=5)
        gaps = [(later - earlier).days for earlier, later in zip(days, days[1:])]
        self.assertGreaterEqual(max(gaps), 21)
        self.assertGreaterEqual(len([gap for gap in gaps if gap > 1]), 20)
        people = {person for entry in entries for person in entry.get("people", [])}
        self.assertEqual(len(people), 4)
        self.assertTrue(any(re.search(r"[א-ת]", person) for person in people))
        self.assertEqual({entry["how"] for entry in entries if entry["kind"] == "try"}, {"done", "partly", "tried"})
        self.assertTrue(any("numb" in entry for entry in entries))
        self.assertTrue(any("expected" in entry and "happened" in entry for entry in entries))
        self.assertGreaterEqual(len([entry for entry in entries if entry.get("felt") == "sharper"]), 1)
        self.assertGreaterEqual(len({entry["pack"] for entry in entries if "pack" in entry}), 6)
        for key in ("tension", "helped", "kindness", "kept_words", "tags", "contact"):
            self.assertTrue(any(key in entry for entry in entries), key)
        self.assertTrue(any(entry["at"].strftime("%H:%M") == "00:40" for entry in entries))
        times = sorted(entry["at"] for entry in entries)
        self.assertTrue(any(later.utcoffset() != earlier.utcoffset() and (later - earlier).days < 7
                            for earlier, later in zip(times, times[1:])), "two zones in one week")
        letters = self.read(home)["letters.toml"]["letter"]
        self.assertEqual(len(letters), 2)
        self.assertTrue(any("open_on" in letter and letter["open_on"].isoformat() > NOW[:10] for letter in letters))

    def test_no_number_of_anyone(self):
        for name, text in self.files(self.made()).items():
            words = re.sub(r"(?m)^\w+(\.\w+)? = [\d+:T-]+$|\bid = .*|\bstep = .*", "", text)
            self.assertNotRegex(words, r"\d[\d -]{3,}\d", name)

    def test_the_end_of_the_story_is_not_ahead_of_the_clock(self):
        home = self.made(env={"SOFTLY_NOW": "2026-11-22T05:00:00Z"})
        self.assertTrue(all(entry["at"].isoformat() <= "2026-11-22T05:00:00+00:00" for entry in self.entries_in(home)))

    def test_home_is_where_the_clock_is(self):
        home = self.made(env={"TZ": "IST-5:30"})
        offsets = {entry["at"].strftime("%z") for entry in self.entries_in(home)}
        self.assertEqual(offsets, {"+0530", "+0630"})


class Looking(DemoTest):
    def test_doctor_finds_nothing(self):
        finished = self.run_softly("doctor", exit_code=0, env={"SOFTLY_HOME": self.made()})
        self.assertIn("in order", finished.out + finished.err)

    def test_every_command_that_reads(self):
        home = self.made()
        before = self.files(home)
        summaries = [("summary", *span, "--format", format, *more) for span in SPANS for format in self.formats(home)
                     for more in ((), ("--quotes",), ("--no-numbers",), ("--discreet",))]
        for arguments in (*READS, *summaries):
            finished = self.run_softly(*arguments, exit_code=0, env={"SOFTLY_HOME": home})
            self.assertTrue(finished.out or arguments in TALKS, arguments)
            self.assertNotIn(UNSAFE.lower(), (finished.out + finished.err).lower(), arguments)
        for letter in json.loads(self.run_softly("letter", "list", "--json", env={"SOFTLY_HOME": home}).out)["letters"]:
            self.assertTrue(letter["id"])
        self.assertEqual({name: text for name, text in self.files(home).items() if not name.startswith("state/")}, before)

    def test_who_is_unsafe_stands_in_one_file_alone(self):
        home = self.made()
        found = [name for name, text in self.files(home).items() if UNSAFE.lower() in text.lower()]
        self.assertEqual(found, ["people.toml"])
        (person,) = [person for person in self.read(home)["people.toml"]["person"] if person["name"] == UNSAFE]
        self.assertTrue(person["unsafe"])
        self.assertNotIn("every", person)

    def test_the_commands_it_names_work(self):
        said = self.demo("it's a $HOME `demo`").err
        lines = [line.strip() for line in said.splitlines() if "SOFTLY_HOME=" in line]
        self.assertEqual(len(lines), 5)
        home = self.scratch / "it's a $HOME `demo`"
        formats = self.formats(home)
        for line in lines:
            if " html " in line and "html" not in formats:
                continue
            self.assertEqual(shlex.split(line)[0], f"SOFTLY_HOME={home}")
            program = line.replace(" softly ", f" {shlex.quote(SOFTLY)} ", 1)
            finished = subprocess.run(["sh", "-c", program], env=self.environment(SOFTLY_HOME=None), cwd=self.scratch,
                                      capture_output=True, check=False)
            self.assertEqual(finished.returncode, 0, (line, finished.stderr))

    def test_one_can_write_in_it(self):
        home = self.made()
        self.run_softly("note", "Mine.", exit_code=0, env={"SOFTLY_HOME": home})
        self.assertIn("Mine.", self.run_softly("list", env={"SOFTLY_HOME": home}).out)
        self.run_softly("doctor", exit_code=0, env={"SOFTLY_HOME": home})


class Places(DemoTest):
    def test_without_a_name(self):
        finished = self.demo()
        self.assertIn(str(self.scratch / "softly-demo"), finished.err)
        self.assertTrue((self.scratch / "softly-demo" / "people.toml").is_file())
        before = self.snapshot(self.scratch / "softly-demo")
        self.one_sentence(self.demo(exit_code=1))
        self.assertEqual(self.snapshot(self.scratch / "softly-demo"), before)

    def test_an_empty_directory_and_a_deep_one(self):
        for name in ("empty", "softly-demo", "dots/../deep/er/", "./here"):
            if name in ("empty", "softly-demo"):
                (self.scratch / name).mkdir(mode=0o755)
            self.demo(*(() if name == "softly-demo" else (name,)))
            home = (self.scratch / name).resolve()
            self.assertEqual(home.stat().st_mode & 0o777, 0o700)
            self.run_softly("doctor", exit_code=0, env={"SOFTLY_HOME": home})
        (self.scratch / "inside").mkdir()
        self.demo(".", cwd=self.scratch / "inside")
        self.assertTrue((self.scratch / "inside" / "plan.toml").is_file())

    def test_a_link_to_an_empty_directory(self):
        (self.scratch / "real").mkdir()
        (self.scratch / "link").symlink_to("real")
        self.demo("link")
        self.assertTrue((self.scratch / "real" / "plan.toml").is_file())
        self.assertTrue((self.scratch / "link").is_symlink())

    def refused(self, *arguments, code=1, **options):
        """Nothing under the scratch directory changes, and one sentence says so."""
        before = self.snapshot()
        finished = self.demo(*arguments, exit_code=code, **options)
        self.one_sentence(finished)
        self.assertRegex(finished.err.lower(), "nothing .*(was|is)|was not")
        self.assertEqual(self.snapshot(), before)
        return finished

    def test_what_holds_anything_is_left_alone(self):
        for name in ("file.txt", ".hidden", "directory", "link"):
            home = self.scratch / f"with-{name}"
            home.mkdir()
            if name == "directory":
                (home / name).mkdir()
            elif name == "link":
                (home / name).symlink_to("nowhere")
            else:
                (home / name).write_text("mine\n")
            self.assertIn(str(home), self.refused(str(home)).err)

    def test_what_is_no_directory(self):
        (self.scratch / "file").write_text("mine\n")
        (self.scratch / "dangling").symlink_to("nowhere")
        (self.scratch / "to-file").symlink_to("file")
        os.mkfifo(self.scratch / "pipe")
        for name in ("file", "dangling", "to-file", "pipe", "file/below", "dangling/below"):
            self.refused(name)
        self.refused("", code=2)

    def test_ones_own_journal_is_never_touched(self):
        self.run_softly("note", "Mine.", exit_code=0)
        self.write_config('day_start = "05:00"\n')
        before = self.snapshot(self.home)
        self.made()
        self.refused(str(self.home))
        self.refused(str(self.journal))
        self.assertEqual(self.snapshot(self.home), before)
        for place in ("new", "new/journal"):
            self.refused(str(self.scratch / place), env={"SOFTLY_HOME": self.scratch / "new"})
        self.refused(str(self.scratch / "new"), env={"SOFTLY_JOURNAL": self.scratch / "new"})

    def test_a_place_that_may_not_be_written(self):
        (self.scratch / "closed").mkdir(mode=0o500)
        options = {}
        if os.geteuid() == 0:
            nobody = 65534
            for path in (self.scratch, *self.scratch.rglob("*")):
                os.chown(path, nobody, nobody, follow_symlinks=False)
            options = {"user": nobody, "group": nobody, "extra_groups": []}
            try:
                subprocess.run([SOFTLY, "--version"], check=True, capture_output=True, env=self.environment(), **options)
            except (OSError, subprocess.CalledProcessError) as reason:
                self.skipTest(f"another user cannot run the program here ({reason})")
        self.refused("closed/new", **options)
        (self.scratch / "unreadable").mkdir(mode=0o000)
        if os.geteuid() == 0:
            os.chown(self.scratch / "unreadable", nobody, nobody)
        self.refused("unreadable", **options)

    def test_without_a_home_of_ones_own(self):
        self.demo("look-around", env={"SOFTLY_HOME": None, "HOME": None})


class FullDisk(DemoTest):
    def test_it_is_there_whole_or_not_at_all(self):
        if machine.no_tmpfs():
            self.skipTest(machine.no_tmpfs())
        place = self.scratch / "disk"
        place.mkdir()
        whole = 0
        for size in (4, 8, 16, 24, 36, 48, 64, 128):
            with SmallDisk(place, size * 1024):
                finished = self.demo(str(place / "new"), exit_code=(0, 1))
                if finished.returncode:
                    self.assertEqual(list(place.iterdir()), [], size)
                    self.assertIn("full", finished.err)
                else:
                    whole += 1
                    self.run_softly("doctor", exit_code=0, env={"SOFTLY_HOME": place / "new"})
        self.assertTrue(0 < whole < 8, whole)


if __name__ == "__main__":
    unittest.main()
