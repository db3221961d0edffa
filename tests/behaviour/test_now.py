"""`now`: the help card, which has to work when nothing else does."""

import os
import re
import socket
import subprocess
import tomllib
import unittest

from softly_test import SOFTLY, SOURCE, SoftlyTest

DATA = tomllib.loads((SOURCE / "prompts/helplines.toml").read_text(encoding="utf-8"))
COUNTRIES = {row["code"]: row for row in DATA["country"]}
DIRECTORIES = ("findahelpline.com", "iasp.info", "befrienders.org")
OPENING = "This is a lot."
ABOUT = "a tool for self-reflection"
DANGER = "emergency number; not dialled by us"


def services(code):
    return [row for row in DATA["service"] if row["country"] == code and row["kind"] != "emergency"]


def emergency(code):
    return next(row["phone"] for row in DATA["service"] if row["country"] == code and row["kind"] == "emergency")


def source_line(row):
    return f"listed by {row['source']}, {row.get('source_date', '')[:4] or 'year unknown'}; not dialled by us"


def on_one_line(card):
    """The card without the line breaks of long lines."""
    return " ".join(card.split())


class Card(SoftlyTest):
    def card(self, *arguments, **options):
        """What `now` prints, which is a card and nothing else."""
        finished = self.run_softly("now", *arguments, exit_code=0, **options)
        self.assertEqual(finished.err, "")
        return finished.out

    def whole(self, card, width=80):
        """It opens, names a number and the directories, says what softly is, and fits."""
        words = on_one_line(card)
        for part in (OPENING, DANGER, "findahelpline.com", ABOUT):
            self.assertIn(part, words)
        self.assertEqual(words.count(ABOUT), 1)
        for line in card.splitlines():
            self.assertLessEqual(len(line), width, card)  # no wide characters in the shipped data
        if width == 80:
            self.assertLessEqual(len(card.splitlines()), 10, card)
        return words

    def for_country(self, code, zone="UTC", **env):
        self.write_config(f'country = "{code}"\n')
        return self.card(env={"TZ": zone} | env)


class EveryCountry(Card):
    def test_there_are_39(self):
        self.assertEqual(len(COUNTRIES), 39)

    def test_emergency_number_and_services(self):
        for code, country in COUNTRIES.items():
            for zone in ("UTC", "Asia/Jerusalem"):
                with self.subTest(code=code, zone=zone):
                    words = self.whole(self.for_country(code, zone))
                    self.assertIn(f"{' or '.join(emergency(code))} ({country['name']})", words)
                    for directory in DIRECTORIES:
                        self.assertIn(directory, words)
                    good = [row for row in services(code) if row["confidence"] in "AB"]
                    shown = [row for row in good if f"{row['name']}:" in words]
                    self.assertEqual(len(shown), len(good), "at 80 columns there is room for all")
                    for row in shown:
                        self.assertIn(source_line(row), words)
                        for number in row.get("phone", []):
                            self.assertIn(number, words)
                        if "text" in row:
                            self.assertIn(f"text {row['text']}", words)

    def test_what_is_not_sure_is_not_shown(self):
        for code in COUNTRIES:
            with self.subTest(code=code):
                words = on_one_line(self.for_country(code))
                sure = " ".join(number for row in services(code) if row["confidence"] in "AB" for number in row.get("phone", []))
                unsure = [row for row in services(code) if row["confidence"] == "C"]
                for row in unsure:
                    for number in row.get("phone", []) + [row.get("text", "")]:
                        if number and number not in sure and number not in emergency(code):
                            self.assertNotRegex(words, rf"(?<!\d){re.escape(number)}(?!\d)")
                for row in services(code):
                    if "hours" in row.get("uncertain", []) and row["confidence"] != "C":
                        after = words.split(row["phone"][0], 1)[1].split("listed by")[0]
                        self.assertNotIn("day and night", after.split(":")[0])

    def test_without_services_there_are_the_directories(self):
        for code in ("DK", "KE"):
            words = self.whole(self.for_country(code))
            self.assertNotIn("listed by", words)
            self.assertIn(" · ".join(DIRECTORIES), words)

    def test_five_by_hand(self):
        expected = {
            "US": ["988 Suicide & Crisis Lifeline: call or text 988, chat 988lifeline.org; day and night; English, Spanish",
                   "988 for veterans: 988 (press 1), text 838255; day and night",
                   "Crisis Text Line: text HOME to 741741; day and night",
                   "listed by 988lifeline.org, year unknown; not dialled by us",
                   "In danger now: 911 (United States); emergency number; not dialled by us"],
            "GB": ["Samaritans: 116 123; day and night, free; English",
                   "listed by samaritans.org, year unknown; not dialled by us",
                   "Shout: text SHOUT to 85258; day and night, free; English", "listed by Full Fact, 2022; not dialled by us",
                   "In danger now: 999 (United Kingdom); emergency number; not dialled by us"],
            "IL": ["ERAN: 1201, chat, WhatsApp; day and night; Hebrew, Arabic, Russian, English, Amharic, French, Spanish",
                   "for women: 1202; day and night", "for men: 1203", "listed by israel21c, Jerusalem Post, 2023; not dialled by us",
                   "In danger now: 101 or 100 (Israel); emergency number; not dialled by us"],
            "DE": ["TelefonSeelsorge: 0800 111 0 111 or 0800 111 0 222; day and night, free; German",
                   "listed by ekkw.de, domradio, year unknown; not dialled by us",
                   "In danger now: 112 (Germany); emergency number; not dialled by us"],
            "JP": ["Yorisoi Hotline: 0120-279-338; day and night, free; Japanese, English, Chinese, Korean, Spanish",
                   "listed by tascalne, year unknown; not dialled by us",
                   "Inochi no Denwa: 0120-783-556; 07:00-12:00; Japanese; all day on the 10th",
                   "listed by Akiruno city, 2023; not dialled by us",
                   "In danger now: 119 or 110 (Japan); emergency number; not dialled by us"]}
        never = {"US": "273-8255", "GB": "07725", "IL": "363-363", "DE": "116 123", "JP": "5774"}
        for code, parts in expected.items():
            with self.subTest(code=code):
                words = self.whole(self.for_country(code))
                for part in parts:
                    self.assertIn(part, words)
                self.assertNotIn(never[code], words)

    def test_hours_are_local(self):
        # 15:30-00:30 in Lisbon, 9-24 in Rome, 16-21 in Tokyo, 8-24 in Kuala Lumpur, in winter.
        for code, zone, hours in (("PT", "Europe/Lisbon", "15:30-00:30"), ("PT", "Asia/Jerusalem", "17:30-02:30"),
                                  ("PT", "America/New_York", "10:30-19:30"), ("IT", "Europe/Rome", "09:00-24:00"),
                                  ("IT", "Asia/Kolkata", "13:30-04:30"), ("JP", "Asia/Tokyo", "16:00-21:00"),
                                  ("JP", "America/Los_Angeles", "23:00-04:00"), ("MY", "Europe/London", "00:00-16:00"),
                                  ("MY", "Asia/Kuala_Lumpur", "08:00-24:00")):
            with self.subTest(code=code, zone=zone):
                self.assertIn(f"; {hours};", on_one_line(self.for_country(code, zone)))
        # Summer in Lisbon, and none in Japan.
        summer = {"SOFTLY_NOW": "2026-07-22T19:15:03Z"}
        self.assertIn("; 14:30-23:30;", on_one_line(self.for_country("PT", "UTC", **summer)))
        self.assertIn("; 07:00-12:00;", on_one_line(self.for_country("JP", "UTC", **summer)))

    def test_the_time_now_is_local(self):
        self.assertIn("It is 21:15.", self.for_country("IL", "Asia/Jerusalem"))


class WhichCountry(Card):
    def test_the_zone_alone(self):
        words = self.whole(self.card(env={"TZ": "Asia/Jerusalem", "LANG": "C"}))
        self.assertIn("ERAN: 1201", words)
        self.assertNotIn("config set", words)

    def test_zone_and_locale_agree(self):
        self.assertIn("ERAN: 1201", self.card(env={"TZ": "Asia/Jerusalem", "LANG": "he_IL.UTF-8"}))

    def test_zone_and_locale_disagree(self):
        for env in ({"LANG": "en_US.UTF-8"}, {"LC_ADDRESS": "en_US.UTF-8", "LANG": "he_IL.UTF-8"},
                    {"LC_ALL": "en_US", "LC_ADDRESS": "he_IL", "LANG": "he_IL.UTF-8"}):
            words = self.whole(self.card(env={"TZ": "Asia/Jerusalem"} | env))
            for part in ("101 or 100 (Israel)", "911 (United States)", "softly config set country IL",
                         "softly config set country US", *DIRECTORIES):
                self.assertIn(part, words)
            self.assertNotIn("listed by", words)
        self.run_softly("config", "set", "country", "US", exit_code=0)
        settled = self.card(env={"TZ": "Asia/Jerusalem", "LANG": "en_US.UTF-8"})
        self.assertIn("988lifeline.org", settled)
        self.assertNotIn("Israel", settled)

    def test_lc_all_c_names_no_country(self):
        self.assertIn("ERAN", self.card(env={"TZ": "Asia/Jerusalem", "LC_ALL": "C", "LANG": "en_US.UTF-8"}))

    def test_the_locale_alone(self):
        words = self.whole(self.card(env={"TZ": "UTC", "LANG": "de_DE.UTF-8"}))
        for part in ("112 (Germany)", "112, 911 or 999", "softly config set country DE"):
            self.assertIn(part, words)
        self.assertNotIn("TelefonSeelsorge", words)

    def test_a_country_without_data_is_not_replaced_by_the_zone(self):
        words = self.whole(self.for_country("XX", "Asia/Jerusalem"))
        self.assertIn("112, 911 or 999", words)
        self.assertNotIn("Israel", words)
        for directory in DIRECTORIES:
            self.assertIn(directory, words)

    def test_nothing_known(self):
        self.assertIn("softly config set country", self.whole(self.card()))


class OwnHelplines(Card):
    def write_helplines(self, text):
        (self.home / "helplines.toml").write_text(text, encoding="utf-8")

    def test_they_come_first_and_the_rest_stays(self):
        self.write_helplines('[[service]]\nname = "My clinic"\nphone = ["02-555"]\nhours = ["09:00-17:00"]\n'
                             'zone = "Asia/Tokyo"\nlanguages = ["he"]\nconfidence = "C"\nnote = "ask for Ruth"\n')
        words = self.whole(self.for_country("IL", "Asia/Jerusalem"))
        self.assertIn("My clinic: 02-555; 02:00-10:00; Hebrew; ask for Ruth", words)
        self.assertLess(words.index("My clinic"), words.index("ERAN"))
        self.assertNotIn("not dialled by us", words[:words.index("ERAN")])

    def test_an_unknown_zone_is_their_time(self):
        for zone in ("Nowhere/Else", "../../etc/passwd", "/etc/passwd"):
            self.write_helplines(f'[[service]]\nname = "Clinic"\nphone = "1"\nhours = "09:00-17:00"\nzone = "{zone}"\n')
            self.assertIn("Clinic: 1; 09:00-17:00 their time", self.card())

    def test_another_country_is_left_out(self):
        self.write_helplines('[[service]]\nname = "There"\nphone = "1"\ncountry = "US"\n'
                             '[[service]]\nname = "Here"\nphone = "2"\ncountry = "il"\n')
        words = self.for_country("IL")
        self.assertIn("Here: 2", words)
        self.assertNotIn("There", words)

    def test_every_country_keeps_ten_lines(self):
        self.write_helplines("".join(f'[[service]]\nname = "Helpline of my own, number {n}"\nphone = ["02-555-{n}", "03-555-{n}"]\n'
                                     'hours = ["09:00-17:00"]\nlanguages = ["he", "en", "ru"]\n' for n in range(9)))
        for code in COUNTRIES:
            with self.subTest(code=code):
                words = self.whole(self.for_country(code))
                self.assertIn("Helpline of my own, number 0: 02-555-0", words)
                if any(row["confidence"] in "AB" for row in services(code)):
                    self.assertIn("listed by", words)

    def test_terminal_bytes_are_never_raw(self):
        self.write_helplines('[[service]]\nname = "A\\u001b[2J\\u202eB"\nphone = "1\\u0007"\ntext = "\\u009b2J"\n')
        out = self.card()
        for byte in ("\x1b", "\x07", "\u202e", "\u009b"):
            self.assertNotIn(byte, out)

    def test_doctor_names_what_is_wrong_with_it(self):
        path = self.home / "helplines.toml"
        self.write_helplines("[[service]]\nname = \n")
        self.assertIn("findahelpline.com", self.card())
        self.assertRegex(self.run_softly("doctor", exit_code=4).out, rf"(?m)^{re.escape(str(path))}:2:\d+: ")
        self.write_helplines('[[service]]\nname = "Nobody"\n')
        self.assertRegex(self.run_softly("doctor", exit_code=4).out, rf"(?m)^{re.escape(str(path))}:1:\d+: ")
        os.truncate(path, 300 << 10)
        self.assertIn("findahelpline.com", self.card())
        self.assertIn(str(path), self.run_softly("doctor", exit_code=4).out)
        path.unlink()
        self.run_softly("doctor", exit_code=0)


class WhenAllElseIsBroken(Card):
    def shows(self, width=80, **options):
        self.whole(self.card(**options), width)

    def test_no_home_or_a_wrong_one(self):
        for env in ({"SOFTLY_HOME": None, "HOME": None}, {"SOFTLY_HOME": None, "HOME": "nowhere"},
                    {"SOFTLY_HOME": self.scratch / "none" / "at" / "all"}, {"SOFTLY_HOME": "/dev/null"},
                    {"SOFTLY_HOME": "/proc/self/mem"}):
            self.shows(env=env)
        self.home.rmdir()
        self.home.write_text("a file")
        self.shows()

    def test_a_working_directory_that_is_gone(self):
        place = self.scratch / "gone"
        place.mkdir()
        self.shows(env={"SOFTLY_HOME": "home"}, cwd=place, preexec_fn=lambda: os.rmdir(place))

    def test_files_of_anything(self):
        for name in ("config.toml", "plan.toml", "helplines.toml", "people.toml"):
            path = self.home / name
            for content in (os.urandom(5000), b"\xff" * 100, b"[", b"country = \n", b"country = [1, {a = 2}]", b"[" * 5000, b"\0"):
                path.write_bytes(content)
                self.shows()
            os.truncate(path, 10 << 30)
            self.shows(timeout=10)
            path.unlink()
            os.mkfifo(path)
            self.shows(timeout=10)
            path.unlink()
            path.mkdir()
            self.shows()
            path.rmdir()
            path.symlink_to(path)
            self.shows()
            path.unlink()
            path.symlink_to("/dev/zero")
            self.shows(timeout=10)
            path.unlink()
            end = socket.socket(socket.AF_UNIX)
            self.addCleanup(end.close)
            end.bind(str(path))
            self.shows()
            path.unlink()

    def test_a_config_that_is_broken_does_not_hide_the_zones_country(self):
        self.write_config("country = \n")
        self.assertIn("ERAN", self.card(env={"TZ": "Asia/Jerusalem"}))

    def test_what_may_not_be_read(self):
        if os.geteuid() == 0:
            self.skipTest("SKIP: root reads every file")
        for name in ("config.toml", "plan.toml", "helplines.toml"):
            (self.home / name).write_text('country = "IL"\n')
            (self.home / name).chmod(0)
        self.shows()
        self.home.chmod(0)
        self.addCleanup(self.home.chmod, 0o700)
        self.shows()

    def test_a_journal_of_ten_gigabytes(self):
        self.journal.mkdir()
        for month in ("2026-10.toml", "2026-11.toml"):
            (self.journal / month).touch()
            os.truncate(self.journal / month, 10 << 30)
        self.shows(timeout=10)

    def test_streams_that_are_closed(self):
        for feed, said in ((" <&-", "out"), (" 2>&-", "out"), (" >&-", "err"), (" >/dev/full", "err")):
            finished = subprocess.run(["/bin/sh", "-c", f'"$0" now{feed}', SOFTLY], env=self.environment(), capture_output=True,
                                      check=False, timeout=60)
            self.assertEqual(finished.returncode, 0, feed)
            text = (finished.stdout if said == "out" else finished.stderr).decode()
            self.whole(text)
        finished = subprocess.run(["/bin/sh", "-c", '"$0" now <&- >&- 2>&-', SOFTLY], env=self.environment(), check=False, timeout=60)
        self.assertEqual(finished.returncode, 0)

    def test_surroundings(self):
        for env in ({"TERM": "dumb"}, {"TERM": None}, {"LANG": "C"}, {"LANG": None}, {"LANG": "xx_YY.nonsense"}, {"LC_ALL": "en_US"},
                    {"TZ": "Nowhere/Else"}, {"TZ": None}, {"SOFTLY_NOW": "yesterday"}, {"SOFTLY_NOW": "9999-12-31T23:59:59-23:59"},
                    {"XDG_CONFIG_HOME": "relative"}, {"SOFTLY_JOURNAL": "/dev/null/x"}, {"COLUMNS": "0"}, {"COLUMNS": "-4"}):
            with self.subTest(env=env):
                self.shows(env=env)

    def test_narrow_screens(self):
        self.write_config('country = "US"\n')
        for width in (40, 60, 79):
            words = self.whole(self.card(env={"COLUMNS": str(width)}), width)
            self.assertIn("call or text 988", words)

    def test_it_needs_no_home_to_write_to(self):
        before = self.snapshot()
        self.shows()
        self.assertEqual(self.snapshot(), before)

    def test_wrong_words_give_the_card(self):
        card = self.card()
        for arguments in (("--nonsense",), ("words", "more words"), ("--color", "blue"), ("-x",), ("--json",), ("--plain",),
                          ("--journal",), ("",), ("--", "-x"), ("--color",)):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.card(*arguments), card)
        self.whole(self.card("--nonsense", env={"SOFTLY_NOW": "never"}))
        self.assertEqual(self.run_softly("help-now", "--nonsense", exit_code=0).out, card)
        self.run_softly("--nonsense", exit_code=2)


class ItIsNamed(Card):
    def test_help_and_home_name_it_first(self):
        for arguments in ((), ("--help",), ("help",)):
            first = self.run_softly(*arguments, exit_code=0).out.splitlines()[:3]
            self.assertIn("softly now", " ".join(first))

    def test_what_softly_is_stands_once_in_help(self):
        for arguments in (("--help",), ("help",)):
            self.assertEqual(on_one_line(self.run_softly(*arguments, exit_code=0).out).count(ABOUT), 1)

    def test_the_other_name(self):
        self.assertEqual(self.run_softly("help-now", exit_code=0).out, self.card())

    def test_doctor_says_how_old_it_is(self):
        finished = self.run_softly("doctor", exit_code=0)
        self.assertEqual(finished.err, "", "softly doctor >/dev/null stays silent where all is well")
        words = on_one_line(finished.out + finished.err)
        self.assertIn("2026-11-22", words)
        years = [row["source_date"][:4] for row in DATA["service"] if row["confidence"] != "C" and "source_date" in row]
        undated = [row for row in DATA["service"] if row["confidence"] != "C" and "source_date" not in row]
        self.assertIn(f"from pages of {min(years)} to {max(years)} and {len(undated)} of no known year", words)
        self.run_softly("doctor", exit_code=0, env={"SOFTLY_NOW": "2066-11-22T19:15:03Z"})


if __name__ == "__main__":
    unittest.main()
