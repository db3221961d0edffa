"""When a note comes and when none does, by the clock, the settings and the journal alone."""

import collections
import datetime
import subprocess
import unittest

from remind_test import BLAND, RemindTest, instant, later, quarters, written
from softly_test import SANITIZED, SOFTLY

EVENING = "2026-11-22T20:30:00Z"  # a Sunday
STEP = '[[step]]\nid = "t4q8w2nmcx"\nwhat = "Send a photo"\nday = {}\n'


def evening(number):
    """The same time so many days later."""
    return later(EVENING, days=number)


class Windows(RemindTest):
    def test_nothing_chosen(self):
        self.person("2026-11-20T10:00:00Z")
        (self.home / "steps.toml").write_text("schema = 1\n" + STEP.format("2026-11-20"))
        for config in ("", "[reminders]\n", "[reminders]\ntimes = []\n", "[reminders]\nper_day = 5\nquiet = ['21:00', '09:00']\n"):
            self.write_config(config)
            first = "2026-11-22T20:00:00Z" if SANITIZED else "2026-11-22T00:00:00Z"
            for now in quarters(first, "2026-11-23T00:00:00Z"):
                self.silent(now)

    def test_a_home_that_is_not_there(self):
        for home in (self.scratch / "nowhere", self.scratch / "nowhere" / "deep"):
            self.silent(EVENING, SOFTLY_HOME=str(home))

    def test_the_chosen_time(self):
        self.choose("20:30")
        self.silent("2026-11-22T20:29:59Z")
        self.comes("2026-11-22T20:30:00Z")
        self.silent("2026-11-22T20:30:00Z")
        self.silent("2026-11-22T20:45:00Z")
        self.comes("2026-11-23T20:59:59Z")

    def test_a_journal_that_nobody_has_begun(self):
        self.choose("20:30")
        self.comes(EVENING)
        self.silent(later(EVENING, minutes=15))

    def test_the_window_closes_after_an_hour_and_at_the_quiet_hours(self):
        for times, more, closes in ((["12:00"], "", "13:00"), (["20:30"], "", "21:00"), (["20:30"], 'quiet = ["23:00", "09:00"]', "21:30"),
                                    (["22:00"], "", "23:00"), (["08:30"], "", "09:30"), (["12:00"], 'quiet = ["12:30", "13:00"]', "12:30")):
            with self.subTest(times=times, more=more):
                self.choose(*times, more=more)
                closed = f"2026-11-22T{closes}:00Z"
                self.assertEqual(self.look(closed), "")
                self.comes(later(closed, seconds=-1))
                self.remembered().unlink()

    def test_none_in_the_quiet_hours(self):
        self.choose("20:30")
        for now in quarters("2026-11-22T21:00:00Z", "2026-11-23T20:30:00Z"):
            self.silent(now)

    def test_a_time_within_the_quiet_hours_was_chosen(self):
        self.choose("22:30")
        heard = [now for now in quarters("2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z") if self.look(now)]
        self.assertEqual(heard, ["2026-11-22T22:30:00Z"])

    def test_over_midnight(self):
        self.choose("23:45")
        heard = [now for now in quarters("2026-11-23T00:00:00Z", "2026-11-23T23:45:00Z") if self.look(now)]
        self.assertEqual(heard, ["2026-11-23T00:00:00Z"], "the hour of the evening before")
        self.silent("2026-11-23T23:45:00Z")  # of either kind of day it would be the second
        self.comes("2026-11-24T23:45:00Z")

    def test_times_in_any_order_and_twice(self):
        self.choose("18:00", "10:00", "18:00", more="per_day = 9\nper_week = 50\n")
        heard = []
        for now in quarters("2026-11-22T09:00:00Z", "2026-11-23T09:00:00Z"):
            if self.look(now):
                heard.append(now[11:16])
                self.person(later(now, minutes=5))
        self.assertEqual(heard, ["10:00", "18:00"])


class Pace(RemindTest):
    def answered_evenings(self, count, more=""):
        """The numbers of the evenings on which a note came, each of them answered within the hour."""
        self.choose("20:30", more=more)
        heard = []
        for number in range(count):
            if self.look(evening(number)):
                heard.append(number)
                self.person(later(evening(number), minutes=20))
        return heard

    def test_three_in_seven_days(self):
        self.assertEqual(self.answered_evenings(10), [0, 1, 2, 7, 8, 9])

    def test_as_many_as_were_set(self):
        self.assertEqual(self.answered_evenings(9, "per_week = 20\n"), list(range(9)))

    @unittest.skipIf(SANITIZED, "such a start takes ten times as long; the dev build runs this")
    def test_every_quarter_of_an_hour_for_two_weeks(self):
        """About 1,300 looks; now and then the person writes."""
        self.choose("12:00", "20:30", "22:00", more="per_day = 2\nper_week = 5\n")
        windows = ((12 * 60, 13 * 60), (20 * 60 + 30, 21 * 60), (22 * 60, 23 * 60))
        heard, signs, runs = [], [], 0
        for now in quarters("2026-11-22T00:00:00Z", "2026-12-06T00:00:00Z"):
            runs += 1
            if self.look(now):
                heard.append(instant(now))
            if now[11:16] == "14:00" and now[8:10] in ("22", "23", "24", "26", "28", "30", "02", "04"):
                self.person(later(now, minutes=3))
                signs.append(instant(now))
        self.assertGreater(runs, 1300)
        self.assertGreaterEqual(len(heard), 8, "a judge of nothing would be content")
        places = []
        for note in heard:
            minute = note.hour * 60 + note.minute
            places += [(note.date(), number) for number, (begin, end) in enumerate(windows) if begin <= minute < end]
        self.assertEqual(len(places), len(heard), "each in a window")
        self.assertEqual(len(set(places)), len(places), "one a window")
        self.assertLessEqual(max(collections.Counter(note.date() for note in heard).values()), 2)
        for note in heard:
            week = [each for each in heard if note <= each < note + datetime.timedelta(7)]
            self.assertLessEqual(len(week), 5)
            alone = [each for each in heard if each < note and not any(each < sign <= note for sign in signs)]
            self.assertLessEqual(len(alone), 4)

    def test_two_unanswered_halve_it_and_four_end_it(self):
        self.choose("20:30")
        heard, said = [], []
        for number in range(70):
            if text := self.look(evening(number)):
                heard.append(number)
                said.append(text)
        self.assertEqual(len(heard), 5)
        self.assertEqual(said[:4], [BLAND + "\n"] * 4)
        self.assertEqual(heard[:2], [0, 1])
        for one, other in zip(heard[1:], heard[2:]):
            self.assertGreaterEqual(other - one, 2, "a day between")
        for number in heard[2:]:
            self.assertLessEqual(len([each for each in heard if number - 14 < each <= number]), 3)
        self.assertNotEqual(said[4], said[3], "the last one asks")
        self.assertIn("quiet", said[4])
        self.assertEqual(said[4].count("\n"), 1)
        self.assertLess(heard[4], 40, "it does not go on for ever")

    def test_the_answer_to_the_question_is_anything_written(self):
        for number, answer in enumerate((("note", "Tea."), ("check-in", "--mood", "5"), ("moment", "-m", "waved"),
                                         ("step", "add", "walk"))):
            with self.subTest(answer=answer):
                self.home = self.scratch / f"home{number}"
                self.home.mkdir(mode=0o700)
                self.choose("20:30")
                for day in range(25):
                    self.look(evening(day))
                self.silent(evening(25))
                self.person(later(evening(25), hours=10), *answer)
                self.assertEqual([bool(self.look(evening(day))) for day in (26, 27)].count(True), 1 if answer[0] == "check-in" else 2)

    def test_an_answer_to_the_second_ends_the_halving(self):
        self.choose("20:30", more="per_week = 20\n")
        self.comes(evening(0))
        self.comes(evening(1))
        self.silent(evening(2))
        self.comes(evening(3))
        self.person(later(evening(3), minutes=10))
        self.comes(evening(4))
        self.comes(evening(5))

    def test_a_done_check_in_leaves_nothing_to_say(self):
        self.choose("20:30")
        self.person("2026-11-22T12:00:00Z", "check-in", "--mood", "6")
        self.silent(EVENING)
        self.comes(evening(1))

    def test_a_step_is_said_twice(self):
        self.choose("20:30", more="per_week = 20\n")
        (self.home / "steps.toml").write_text("schema = 1\n" + STEP.format("2026-11-22"))
        heard = []
        for number in range(30):
            self.person(later(evening(number), hours=-8), "check-in", "--mood", "6")
            if self.look(evening(number)):
                heard.append(number)
        self.assertEqual(heard, [0, 1])


class Kindness(RemindTest):
    def test_a_pause(self):
        self.choose("20:30", more="per_week = 20\n")
        self.comes(evening(0))
        self.person(later(evening(0), minutes=10), "pause", "3d")
        for number in (1, 2):
            self.silent(evening(number))
        self.silent(later(evening(3), seconds=0))
        self.comes(later(evening(3), minutes=15))
        self.person(later(evening(3), minutes=20), "pause")
        for number in (4, 5, 6, 10, 20, 40, 59):
            self.silent(evening(number))
        self.person(later(evening(59), minutes=20), "resume")
        self.comes(evening(60))

    def test_the_day_of_a_low_entry_and_the_day_after(self):
        for number, low in enumerate((("check-in", "--mood", "2"), ("check-in", "--mood", "6", "--safety", "3"))):
            for asked in (False, True):
                with self.subTest(low=low, asked=asked):
                    self.home = self.scratch / f"home{number}{asked}"
                    self.home.mkdir(mode=0o700)
                    self.choose("20:30", more=f"after_hard_day = {str(asked).lower()}\n")
                    (self.home / "steps.toml").write_text("schema = 1\n" + STEP.format("2026-11-20"))
                    self.person("2026-11-22T09:00:00Z", *low)
                    said = []
                    for day in range(3):
                        said.append(bool(self.look(evening(day))))
                        self.person(later(evening(day), minutes=20))
                    self.assertEqual(said, [True, True, True] if asked else [False, False, True])

    def test_a_low_entry_of_the_night_belongs_to_the_day_before(self):
        self.choose("20:30")
        self.person("2026-11-22T03:30:00Z", "check-in", "--mood", "1")
        self.silent(evening(0))
        self.comes(evening(1))

    def test_a_low_entry_across_the_end_of_a_month(self):
        self.choose("20:30")
        self.person("2026-11-30T22:00:00Z", "check-in", "--mood", "1")
        self.silent("2026-12-01T20:30:00Z")
        self.comes("2026-12-02T20:30:00Z")


class Clocks(RemindTest):
    def test_asleep_for_a_week(self):
        self.choose("20:30")
        self.comes(EVENING)
        for now in quarters("2026-11-29T09:00:00Z", "2026-11-29T20:30:00Z"):
            self.silent(now)
        self.comes("2026-11-29T20:30:00Z")
        self.silent("2026-11-29T20:45:00Z")

    def test_set_back(self):
        self.choose("20:30")
        self.comes(EVENING)
        self.silent("2026-11-22T20:15:00Z")
        self.silent("2026-11-22T20:30:00Z")
        self.silent("2026-11-22T10:00:00Z")
        self.silent("2026-11-22T20:45:00Z")
        self.choose("10:00", "20:30")
        self.silent("2026-11-22T10:00:00Z")  # the day had its note, though it lies ahead

    def test_notes_of_a_clock_that_was_ahead_count(self):
        self.choose("20:30")
        for number in (4, 5, 6):
            self.comes(evening(number))
            self.person(later(evening(number), minutes=10))
        for number in range(0, 4):
            self.silent(evening(number))

    def test_a_month_ahead_and_back(self):
        self.choose("20:30", more="per_week = 20\n")
        self.comes(evening(0))
        self.person(later(evening(0), minutes=10))
        self.comes(evening(31))
        self.person(later(evening(31), minutes=10))
        self.silent(later(evening(0), minutes=20))
        self.comes(evening(1))

    def test_set_forward_within_the_window(self):
        self.choose("20:30")
        self.comes("2026-11-22T20:31:00Z")
        self.silent("2026-11-22T20:55:00Z")
        self.silent("2026-11-22T20:31:00Z")

    def nights(self, times, begin, end):
        """What is heard in a night in Jerusalem, as UTC, in a fresh home."""
        self.choose(*times, more="per_day = 9\nper_week = 50\n")
        return [now for now in quarters(begin, end) if self.look(now, TZ="Asia/Jerusalem")]

    def test_the_night_in_spring(self):
        """On 27 March 2026 the clock goes from 02:00 to 03:00, so 02:30 is not on it."""
        heard = self.nights(["02:30"], "2026-03-26T19:00:00Z", "2026-03-27T19:00:00Z")
        self.assertEqual(heard, ["2026-03-27T00:00:00Z"], "with the hour after it")
        self.remembered().unlink()
        heard = self.nights(["01:30"], "2026-03-26T19:00:00Z", "2026-03-27T19:00:00Z")
        self.assertEqual(heard, ["2026-03-26T23:30:00Z"])

    def test_the_night_in_autumn(self):
        """On 25 October 2026 the clock goes from 02:00 back to 01:00, so 01:30 comes twice."""
        heard = self.nights(["01:30"], "2026-10-24T19:00:00Z", "2026-10-25T19:00:00Z")
        self.assertEqual(heard, ["2026-10-24T22:30:00Z"])
        self.remembered().unlink()
        heard = self.nights(["02:30"], "2026-10-24T19:00:00Z", "2026-10-25T19:00:00Z")
        self.assertEqual(heard, ["2026-10-25T00:30:00Z"])

    def test_another_zone_the_next_day(self):
        self.choose("20:30", more="per_week = 20\n")
        self.comes("2026-11-22T20:30:00Z", TZ="UTC")
        self.silent("2026-11-23T01:30:00Z", TZ="America/New_York")  # half past eight again, the same day there
        self.comes("2026-11-24T01:30:00Z", TZ="America/New_York")


class AtOnce(RemindTest):
    def test_two_runs_at_once_give_one_note(self):
        self.choose("20:30", more="per_week = 50\n")
        for number in range(12):
            now = evening(number)
            runs = [subprocess.Popen([SOFTLY, "remind", "run"], env=self.environment(SOFTLY_NOW=now), stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2 + number % 3)]
            said = [run.communicate(timeout=60) for run in runs]
            self.assertEqual(sorted(out.decode() for out, _ in said), [""] * (len(runs) - 1) + [BLAND + "\n"], number)
            self.assertEqual([(run.returncode, err) for run, (_, err) in zip(runs, said)], [(0, b"")] * len(runs))
            self.person(written(instant(now) + datetime.timedelta(minutes=5)))


if __name__ == "__main__":
    unittest.main()
