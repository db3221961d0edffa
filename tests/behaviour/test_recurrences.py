"""Steps that come back, over a decade in four time zones, held against Python's own calendar."""

import calendar
import concurrent.futures
import datetime
import random
import tomllib
import unittest
import zoneinfo

from softly_test import LONG, SANITIZED, SoftlyTest

ZONES = ("Asia/Jerusalem", "America/New_York", "Pacific/Auckland", "Europe/Lisbon")


class OverADecade(SoftlyTest):
    """Python's own calendar, and softly's, through daylight-saving changes."""

    @staticmethod
    def after(happened, every, anchor):
        """The next day and what it is counted by; written from the description, not from softly's code."""
        if every.endswith("mo"):
            month = happened.month + int(every[:-2])
            year, month = happened.year + (month - 1) // 12, (month - 1) % 12 + 1
            clamped = happened.day == min(anchor, calendar.monthrange(happened.year, happened.month)[1])
            anchor = anchor if clamped else happened.day
            return datetime.date(year, month, min(anchor, calendar.monthrange(year, month)[1])), anchor
        days = int(every[:-1]) * (7 if every.endswith("w") else 1)
        return happened + datetime.timedelta(days), anchor

    def walk(self, zone, every, home, most_days_more):
        chance = random.Random(f"{zone}{every}")
        here = zoneinfo.ZoneInfo(zone)
        home.mkdir(mode=0o700)
        env = {"SOFTLY_HOME": str(home), "TZ": zone}
        planned, anchor = datetime.date(2026, 1, 31), 31
        (home / "steps.toml").write_text(f'schema = 1\n[[step]]\nid = "a000000001"\nwhat = "tea"\nday = {planned}\nevery = "{every}"\n')
        runs = 0
        while planned < datetime.date(2036, 3, 1):
            happened = planned + datetime.timedelta(chance.randrange(most_days_more + 1))
            local = datetime.datetime.combine(happened, datetime.time(chance.randrange(24), chance.randrange(60)), here)
            instant = local.astimezone(datetime.timezone.utc)
            happened = instant.astimezone(here).date()
            if chance.random() < 0.5:
                arguments, now = (), instant
            else:
                arguments, now = ("--at", str(happened)), instant + datetime.timedelta(days=2)
            self.run_softly("step", "done", "a000", *arguments, exit_code=0, env=env | {"SOFTLY_NOW": now.strftime("%Y-%m-%dT%H:%M:%SZ")})
            planned, anchor = self.after(happened, every, anchor)
            step = tomllib.loads((home / "steps.toml").read_text())["step"][0]
            self.assertEqual(step["day"], planned, (zone, every, happened))
            runs += 1
        return runs

    def test_recurrences_are_those_of_pythons_calendar(self):
        # The calendar is the same under the sanitizers, which are slow: one zone shows them its code.
        zones = ZONES[:1] if SANITIZED else ZONES
        walks = [(zone, every, most) for zone in zones
                 for every, most in (("1mo", 0), ("1w", 20 if LONG else 120), ("2d", 20 if LONG else 120), ("3mo", 3))]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            runs = list(pool.map(lambda walk: self.walk(walk[0], walk[1], self.scratch / f"{walk[0].replace('/', '-')}{walk[1]}", walk[2]),
                                 walks))
        print(f"{sum(runs)} steps over ten years in {len(zones)} zones")
        self.assertGreater(sum(runs), 200 * len(zones))


if __name__ == "__main__":
    unittest.main()
