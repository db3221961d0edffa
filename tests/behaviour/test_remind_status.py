"""What `remind status` says is so, and what keeps a note back is not only the journal's newest entry."""

import json
import re
import shutil
import subprocess
import unittest

from remind_test import RemindTest, later
from softly_test import SOFTLY, entry_block, identity, month_text

EVENING = "2026-11-22T20:30:00Z"


class StatusTest(RemindTest):
    def status(self, now, exit_code=0, **env):
        return self.json("remind", "status", env={"SOFTLY_NOW": now} | env, exit_code=exit_code)["remind"]

    def told(self, now, exit_code=0, *arguments):
        finished = self.run_softly("remind", "status", *arguments, env={"SOFTLY_NOW": now}, exit_code=exit_code)
        return re.sub(r"\s+", " ", finished.out)


class Alone(StatusTest):
    def test_remind_alone_is_its_status(self):
        self.choose("20:30")
        for arguments in ((), ("--json",), ("--discreet",)):
            with self.subTest(arguments=arguments):
                alone = self.run_softly("remind", *arguments, exit_code=0)
                self.assertEqual(alone.out, self.run_softly("remind", "status", *arguments, exit_code=0).out)
                self.assertIn("20:30", alone.out)


class Next(StatusTest):
    def test_what_it_says_of_the_next_one_holds(self):
        for times, more in ((("20:30",), ""), (("20:50",), ""), (("08:59",), ""), (("23:50",), "per_week = 7\n"),
                            (("22:10", "07:05"), "per_day = 2\n"), (("03:50",), ""), (("23:59",), "per_week = 2\n")):
            with self.subTest(times=times):
                for directory in (self.home / "state", self.journal):
                    shutil.rmtree(directory, ignore_errors=True)
                self.choose(*times, more=more)
                now = "2026-11-22T12:00:00Z"
                for _ in range(6):
                    wanted = self.status(now)["next"]
                    self.assertIsNotNone(wanted)
                    before = later(wanted, minutes=-15)
                    if before > now:
                        self.silent(before)
                    self.comes(wanted)
                    self.run_softly("note", "here", env={"SOFTLY_NOW": later(wanted, minutes=2)}, exit_code=0)
                    now = later(wanted, minutes=5)

    def test_a_time_before_midnight_is_about_the_day_that_ends(self):
        self.write_config('day_start = "00:00"\nreminders.times = ["23:50"]\n')
        self.silent("2026-11-22T23:45:00Z")
        self.comes("2026-11-23T00:00:00Z")
        for at in ("2026-11-23T23:55:00Z", "2026-11-24T00:05:00Z"):
            with self.subTest(at=at):
                self.run_softly("check-in", "--mood", "6", env={"SOFTLY_NOW": at}, exit_code=0)
                self.silent("2026-11-24T00:15:00Z")
                self.run_softly("delete", "last", exit_code=0, env={"SOFTLY_NOW": at})

    def test_while_a_pause_holds(self):
        self.choose("20:30")
        self.run_softly("pause", "3d", env={"SOFTLY_NOW": EVENING}, exit_code=0)
        self.assertEqual(self.status(EVENING)["now"], "paused")
        self.assertEqual(self.status(EVENING)["next"], "2026-11-25T20:30:00+00:00")
        self.run_softly("pause", env={"SOFTLY_NOW": EVENING}, exit_code=0)
        self.assertIn("Next None until softly resume.", self.told(EVENING))


class LastLook(StatusTest):
    def test_later_things_do_not_explain_it(self):
        self.choose("20:30")
        self.run_softly("check-in", "--mood", "7", env={"SOFTLY_NOW": "2026-11-22T20:00:00Z"}, exit_code=0)
        self.silent("2026-11-22T20:40:00Z")
        for arguments in (("check-in", "--mood", "1"), ("pause", "1w")):
            self.run_softly(*arguments, env={"SOFTLY_NOW": "2026-11-22T22:45:00Z"}, exit_code=0)
            self.assertIn("20:40. No note: nothing waits.", self.told("2026-11-22T23:00:00Z"))

    def test_settings_that_came_later_make_no_note_of_it(self):
        self.choose("09:30")
        self.silent("2026-11-22T20:30:00Z")
        self.choose("20:30")
        self.assertIn("Last look Sunday 22 November 2026, 20:30 Last note None came so far.", self.told("2026-11-22T20:40:00Z"))

    def test_a_note_that_found_no_way(self):
        self.choose("20:30")
        with open("/dev/null", "wb") as nowhere:
            self.run_to(nowhere, EVENING)
        self.assertIn("It was time for a note, and no way took it.", self.told(later(EVENING, minutes=1)))
        self.assertIsNone(self.status(later(EVENING, minutes=1))["last_note"])
        self.comes(later(EVENING, minutes=15))

    def test_a_full_disk_on_standard_output_is_no_way(self):
        self.choose("20:30")
        with open("/dev/full", "wb") as full:
            self.run_to(full, EVENING)
        self.comes(later(EVENING, minutes=15))

    def run_to(self, out, now):
        done = subprocess.run([SOFTLY, "remind", "run"], env=self.environment(SOFTLY_NOW=now), stdin=subprocess.DEVNULL,
                              stdout=out, stderr=subprocess.PIPE, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_that_nothing_looked_for_long_is_said_where_something_is_there_to_look(self):
        self.choose("20:30")
        self.silent("2026-11-01T12:00:00Z")
        self.assertNotIn("Nothing has looked since", self.told(EVENING))
        crontab = self.programs / "crontab"
        home = self.home
        crontab.write_text(f"#!/bin/sh\n/bin/echo '# softly reminders for {home}, begin'\n"
                           f"/bin/echo '*/15 * * * * /usr/bin/env /bin/true remind run'\n"
                           f"/bin/echo '# softly reminders for {home}, end'\n")
        crontab.chmod(0o755)
        self.assertIn("Nothing has looked since then.", self.told(EVENING))


class WhatCounts(StatusTest):
    def test_a_hard_evening_that_stopped_halfway_is_one(self):
        self.choose("20:30")
        self.silent("2026-11-01T12:00:00Z")
        drafts = self.state() / "drafts"
        drafts.mkdir(mode=0o700, exist_ok=True)
        (drafts / f"{identity(1)}.toml").write_text(
            entry_block(identity(1), at="2026-11-22T19:00:00+00:00", kind="check-in", ratings__mood="0"))
        self.silent(EVENING)
        self.silent(later(EVENING, days=1))
        self.comes(later(EVENING, days=2))
        self.assertEqual(self.status(later(EVENING, minutes=1))["now"], "free-day")
        self.assertNotIn("hard", self.told(later(EVENING, minutes=1), 0, "--discreet"))

    def test_moving_a_step_or_adding_somebody_answers_as_writing_does(self):
        for command in (("people", "add", "Somebody {}"), ("step", "add", "Walk {}", "--json"),
                        ("check-in", "--mood", "6", "--at", "2026-10-01", "-m", "day {}")):
            with self.subTest(command=command[0]):
                self.choose("20:30", more="per_week = 7\n")
                for day in range(12):
                    now = later(EVENING, days=day)
                    self.comes(now)
                    self.run_softly(*[word.format(day) for word in command], exit_code=0,
                                    env={"SOFTLY_NOW": later(now, minutes=20)})
                self.assertFalse(self.status(later(EVENING, days=12))["halved"])
                for path in self.state().iterdir():
                    if path.name == "reminders":
                        path.unlink()

    def test_the_very_step_moved_each_day(self):
        self.choose("20:30", more="per_week = 7\n")
        self.run_softly("step", "add", "Walk", "--day", "tomorrow", exit_code=0, env={"SOFTLY_NOW": later(EVENING, days=-30)})
        for day in range(8):
            now = later(EVENING, days=day)
            self.comes(now)
            self.run_softly("step", "move", "1", "tomorrow", exit_code=0, env={"SOFTLY_NOW": later(now, minutes=20)})

    def test_a_command_that_takes_the_note_and_ends_badly_is_not_given_it_again(self):
        teller = self.programs / "teller"
        teller.write_text(f"#!/bin/sh\n/bin/cat >>{self.scratch}/heard\nexit 3\n")
        teller.chmod(0o755)
        self.choose("20:30", more=f'command = ["{teller}"]\n')
        for minutes in (0, 15):
            subprocess.run([SOFTLY, "remind", "run"], env=self.environment(SOFTLY_NOW=later(EVENING, minutes=minutes)),
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        self.assertEqual((self.scratch / "heard").read_text().count("\n"), 1)
        tried = self.run_softly("remind", "test", exit_code=0)
        self.assertIn("ended with 3", tried.err)
        teller.unlink()
        self.assertIn("did not start", self.run_softly("remind", "test", exit_code=0).err)


class Times(StatusTest):
    def test_times_that_cannot_be_read(self):
        self.write_config('reminders.times = ["20:30", "8pm"]\n')
        self.assertIn("None that softly can read", self.told(EVENING, 4))

    def test_one_time_can_be_set_as_it_is_spoken(self):
        self.run_softly("config", "set", "reminders.times", "20:30", exit_code=0)
        self.assertEqual(self.status(EVENING)["times"], ["20:30"])
        self.run_softly("config", "set", "reminders.times", "8pm", exit_code=2)
        self.run_softly("config", "set", "reminders.per_day", "two", exit_code=2)

    def test_quiet_hours_that_are_none_are_not_told(self):
        self.choose("20:30", more='quiet = ["20:00", "20:00"]\n')
        self.assertNotIn("quiet", self.told(EVENING))

    def test_a_month_that_cannot_be_read(self):
        self.choose("20:30")
        self.write_month(month_text(entry_block(identity(1))) + "[[entry\n")
        self.assertEqual(self.status(EVENING, exit_code=4)["now"], "unread")
        told = self.told(EVENING, 4)
        self.assertIn("a month cannot be read", told)
        self.assertIn("Next None while that month cannot be read.", told)
        self.assertEqual(json.loads(self.run_softly("remind", "status", "--json", exit_code=4).out)["remind"]["next"], None)


if __name__ == "__main__":
    unittest.main()
