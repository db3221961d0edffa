"""A look with nothing to say leaves no trace but its own file; what is broken is doctor's to report, never a note's."""

import os
import pathlib
import re
import resource
import subprocess
import unittest

from remind_test import BLAND, RemindTest, later, quarters
from softly_test import SANITIZED, SOFTLY, entry_block, identity, month_text

EVENING = "2026-11-22T20:30:00Z"
NOON = "2026-11-22T12:00:00Z"
PEOPLE = '[[person]]\nid = "dana"\nname = "Dana"\nevery = "2w"\n'
STEPS = 'schema = 1\n[[step]]\nid = "t4q8w2nmcx"\nwhat = "Send a photo"\nday = 2026-11-20\n'
LETTERS = '[[letter]]\nid = "wa00000001"\nopen_on = 2026-11-21\ntext = "a secret"\n'
WRITES = re.compile(r'open(?:at)?2?\(.*?"([^"]*)".*O_(?:WRONLY|RDWR|CREAT)')
OPENS = re.compile(r'open(?:at)?2?\([^"]*"([^"]*)"')
CHANGES = "open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,truncate"


class SilenceTest(RemindTest):
    def seed(self):
        self.choose("20:30")
        self.write_people(PEOPLE)
        (self.home / "steps.toml").write_text(STEPS)
        (self.home / "letters.toml").write_text(LETTERS)
        self.write_month(month_text(entry_block(identity(1), "2026-11-20T10:00:00+00:00")))


class NoTrace(SilenceTest):
    def changed(self, before):
        """What differs from a snapshot of the home, directories left out as their times tell nothing more."""
        after = self.snapshot(self.home)
        return {os.path.relpath(path, self.home) for path in before.keys() | after.keys()
                if before.get(path) != after.get(path) and not pathlib.Path(path).is_dir()}

    def own_file(self):
        return str(self.remembered().relative_to(self.home))

    def test_only_its_own_file_is_written(self):
        self.seed()
        self.person("2026-11-21T10:00:00Z")  # the state is there by now
        for now, said in ((NOON, ""), (later(NOON, minutes=15), ""), ("2026-11-22T02:00:00Z", ""), (EVENING, BLAND + "\n"),
                          (later(EVENING, minutes=15), "")):
            before = self.snapshot(self.home)
            self.assertEqual(self.look(now), said)
            self.assertLessEqual(self.changed(before), {self.own_file()}, now)
        self.assertEqual(self.remembered().stat().st_mode & 0o777, 0o600)
        self.assertLess(self.remembered().stat().st_size, 2000)

    def test_the_file_stays_small(self):
        self.choose("10:00", "12:00", "14:00", "16:00", "18:00", "20:00", more="per_day = 24\nper_week = 200\n")
        for day in range(4 if SANITIZED else 20):
            for time in ("10:00", "12:00", "14:00", "16:00", "18:00", "20:00"):
                now = later(f"2026-11-01T{time}:00Z", days=day)
                self.comes(now)
                self.person(later(now, minutes=10))
        self.assertLess(self.remembered().stat().st_size, 8000)
        before = self.remembered().stat().st_size
        self.silent("2027-03-01T11:30:00Z")
        self.assertLess(self.remembered().stat().st_size, before)

    def test_no_reason_is_remembered(self):
        self.seed()
        self.person("2026-11-21T10:00:00Z", "check-in", "--mood", "1", "--person", "dana")
        self.comes("2026-11-23T20:30:00Z")
        text = self.remembered().read_text().lower()
        for word in ("dana", "photo", "t4q8", "wa0000", "mood", "low", "hard", "step", "letter", "check", "person"):
            self.assertNotIn(word, text)

    def test_no_other_file_is_opened_for_writing_and_no_month_is_read_outside_a_window(self):
        self.seed()
        self.person("2026-11-21T10:00:00Z")
        self.silent(later(NOON, minutes=-15))
        own = str(self.remembered())
        lines, said = self.traced(CHANGES, "remind", "run", SOFTLY_NOW=NOON)
        self.assertEqual(said, "")
        home = str(self.home)
        lines = [line for line in lines if home in line and "ENOENT" not in line]
        for line in lines:
            if (found := WRITES.search(line)) or (not OPENS.search(line) and (found := re.search(r'"([^"]*)"', line))):
                self.assertTrue(found[1].startswith(own), line)
        opened = {os.path.relpath(found[1], home) for line in lines if (found := OPENS.search(line))}
        self.assertIn("config.toml", opened, "the trace sees what is opened")
        self.assertEqual({name for name in opened if name.startswith("journal/") or name == "steps-done.toml"}, set())

    def test_a_look_at_a_time_without_a_look_before(self):
        """On a home that has settings alone only state is made."""
        self.choose("20:30")
        self.silent(NOON)
        made = {path.relative_to(self.home).parts[0] for path in self.home.rglob("*")}
        self.assertLessEqual(made, {"config.toml", "state"})


class Broken(SilenceTest):
    def fortnight(self, codes=(0, 4)):
        """The evenings of two weeks, three looks each; what came."""
        heard = []
        for day in range(14):
            for minutes in (0, 15, 25):
                now = later(EVENING, days=day, minutes=minutes)
                finished = self.run_softly("remind", "run", env={"SOFTLY_NOW": now}, exit_code=codes)
                self.assertEqual(finished.err, "", "silent where no terminal shows it")
                if finished.out:
                    self.assertEqual(finished.out, BLAND + "\n")
                    heard.append(day)
        self.assertEqual(len(set(heard)), len(heard), "one a window")
        return heard

    def test_lists_that_cannot_be_read_leave_the_rest(self):
        for name in ("people.toml", "steps.toml", "letters.toml"):
            for broken in ("[[oops\n", "\x00\x01", "directory"):
                with self.subTest(name=name, broken=broken):
                    self.home = self.scratch / f"home{name}{len(broken)}"
                    self.home.mkdir(mode=0o700)
                    self.journal = self.home / "journal"
                    self.seed()
                    (self.home / name).unlink()
                    if broken == "directory":
                        (self.home / name).mkdir()
                    else:
                        (self.home / name).write_text(broken)
                    self.assertIn(self.look(EVENING, exit_code=(0, 4)), (BLAND + "\n",), "a check-in waits all the same")
                    self.assertEqual(self.look(later(EVENING, minutes=15), exit_code=(0, 4)), "")

    def test_settings_that_cannot_be_read_choose_nothing(self):
        self.seed()
        for broken in ('[reminders]\ntimes = ["20:30"\n', "\x00", '[reminders]\ntimes = "20:30"\n', "[reminders]\ntimes = [25]\n",
                       '[reminders]\ntimes = ["25:99"]\n'):
            self.write_config(broken)
            for now in (NOON, EVENING):
                self.assertEqual(self.look(now, exit_code=(0, 4)), "", broken)

    def test_one_odd_setting_leaves_the_others(self):
        for odd in ('quiet = ["21:00"]', "quiet = 9", 'per_day = "many"', "per_week = -1", "text = 5", 'command = "notify me"',
                    "no_such = 1", "after_hard_day = 1"):
            with self.subTest(odd=odd):
                self.choose("20:30", more=odd + "\n")
                self.assertEqual(self.look(EVENING, exit_code=(0, 4)), BLAND + "\n")
                self.remembered().unlink()

    def test_a_month_that_cannot_be_read_is_silent_about_what_nobody_can_know(self):
        self.choose("20:30")
        self.write_month("<<<<<<< ours\n")
        self.assertEqual(self.look(EVENING, exit_code=4), "", "nobody can say whether the check-in is done")
        self.assertEqual(self.look(NOON, exit_code=(0, 4)), "")

    def test_a_month_that_may_hold_a_hard_day(self):
        self.seed()
        self.write_month("<<<<<<< ours\n")
        self.assertEqual(self.look(EVENING, exit_code=4), "", "yesterday may have been one")
        self.seed()
        (self.journal / "2026-10.toml").write_text("<<<<<<< ours\n")
        self.comes("2026-11-24T20:30:00Z")

    def test_a_memory_that_cannot_be_read(self):
        for broken in (b"", b"<<<<<<<\n", b"\x00\xff\xfe", b"schema = 1\nnotes = 7\n", b'schema = 1\nnotes = ["yesterday", 4]\n',
                       b"schema = 99\n", b"x" * 5_000):
            with self.subTest(broken=broken[:20]):
                self.choose("20:30")
                self.person("2026-11-22T10:00:00Z")
                self.remembered().write_bytes(broken)
                heard = self.fortnight()
                self.assertTrue(heard, "it is not silent for ever")
                self.remembered().unlink()

    def test_a_memory_that_is_no_file(self):
        self.choose("20:30")
        self.person("2026-11-22T10:00:00Z")
        self.remembered().mkdir()
        self.assertEqual(self.fortnight(codes=(0, 1, 4, 5)), [], "what cannot be remembered is not said")


class NoRoom(SilenceTest):
    """What cannot be remembered would come again every quarter of an hour, so it does not come at all."""

    def never(self, **options):
        for minutes in (0, 15, 25):
            finished = subprocess.run([SOFTLY, "remind", "run"], env=self.environment(SOFTLY_NOW=later(EVENING, minutes=minutes)),
                                      stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60, **options)
            self.assertEqual((finished.stdout, finished.stderr), (b"", b""))
            self.assertIn(finished.returncode, (0, 1, 4, 5))

    def test_something_stands_in_the_way_of_state(self):
        self.choose("20:30")
        (self.home / "state").write_text("in the way")
        self.never()

    def test_a_disk_that_takes_no_byte(self):
        def no_room():
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

        self.choose("20:30")
        self.person("2026-11-22T10:00:00Z")
        self.silent(NOON)
        kept = self.remembered().read_bytes()
        self.never(preexec_fn=no_room)
        self.assertEqual(self.remembered().read_bytes(), kept)
        self.comes(later(EVENING, minutes=28))

    def test_a_state_that_may_not_be_written(self):
        self.choose("20:30")
        self.person("2026-11-22T10:00:00Z")
        self.silent(NOON)
        options = {}
        if os.getuid() == 0:
            # Nothing is closed to root.
            somebody = 65534
            options = {"user": somebody, "group": somebody, "extra_groups": []}
            for path in (self.scratch, *self.scratch.rglob("*")):
                os.chown(path, somebody, somebody)
            tried = subprocess.run([SOFTLY, "--version"], env=self.environment(), capture_output=True, check=False, **options) \
                if os.access(SOFTLY, os.X_OK) else None
            if tried is None or tried.returncode != 0:
                self.skipTest("another user cannot run the program here")
        self.state().chmod(0o500)
        self.addCleanup(self.state().chmod, 0o700)
        self.never(**options)

    def test_a_home_of_whole_days(self):
        """Looks through a day in which nothing can be kept, and the first after it."""
        self.choose("20:30")
        (self.home / "state").write_text("in the way")
        for now in quarters("2026-11-22T20:00:00Z", "2026-11-22T21:30:00Z"):
            self.assertEqual(self.look(now, exit_code=(0, 1, 4, 5)), "")
        (self.home / "state").unlink()
        self.comes("2026-11-23T20:30:00Z")


if __name__ == "__main__":
    unittest.main()
