"""`list` and `show`: order, filters and names of entries."""

import re
import subprocess
import unittest

from softly_test import SOFTLY, SoftlyTest, entry_block, identity, month_text


class Order(SoftlyTest):
    def test_newest_first_by_instant(self):
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-20T10:00:00+00:00", text='"second"'),
            entry_block(identity(2), "2026-11-20T11:00:00+02:00", text='"first"'),
            entry_block(identity(3), "2026-11-20T06:00:00-05:00", text='"third"')))
        self.assertEqual(self.texts(), ["third", "second", "first"])

    def test_ties_go_by_place_in_the_file(self):
        self.write_month(month_text(*(entry_block(identity(n), text=f'"{n}"') for n in range(5))))
        self.assertEqual(self.texts(), ["4", "3", "2", "1", "0"])
        self.assertEqual(self.json("show", "last")["entries"][0]["text"], "4")

    def test_months_are_one_journal(self):
        self.write_month(month_text(entry_block(identity(1), "2026-11-01T00:00:00+00:00", text='"november"')))
        self.write_month(month_text(entry_block(identity(2), "2026-10-31T23:59:59+00:00", text='"october"')),
                         "2026-10.toml")
        self.write_month(month_text(entry_block(identity(3), "2024-01-01T10:00:00+00:00", text='"long ago"')),
                         "2024-01.toml")
        self.assertEqual(self.texts(), ["november", "october", "long ago"])

    def test_an_entry_in_the_file_of_another_month_is_read_where_it_is(self):
        self.write_month(month_text(entry_block(identity(1), "2026-09-05T10:00:00+00:00", text='"september"')))
        self.write_month(month_text(entry_block(identity(2), "2026-10-05T10:00:00+00:00", text='"october"')),
                         "2026-10.toml")
        self.assertEqual(self.texts(), ["october", "september"])


class Numbers(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_month(month_text(*(
            entry_block(identity(n), f"2026-11-{n // 2 + 1:02}T{10 + n % 2}:00:00+00:00", text=f'"word{n:02}"')
            for n in range(30))))

    def test_twenty_are_shown(self):
        expected = [f"word{n:02}" for n in range(29, 9, -1)]
        self.assertEqual(self.texts(), expected)
        shown = self.run_softly("list", exit_code=0).out
        self.assertEqual(re.findall(r"word\d\d", shown), expected)

    def test_as_many_as_asked(self):
        self.assertEqual(self.texts("-n", "3"), ["word29", "word28", "word27"])
        self.assertEqual(self.texts("-n3"), ["word29", "word28", "word27"])
        self.assertEqual(len(self.texts("-n", "1000")), 30)
        self.assertEqual(re.findall(r"word\d\d", self.run_softly("list", "-n", "2", exit_code=0).out),
                         ["word29", "word28"])

    def test_numbers_that_are_none(self):
        for value in ("abc", "-1", "", "1.5", "99999999999999999999"):
            with self.subTest(value=value):
                self.one_sentence(self.run_softly("list", "-n", value, exit_code=2))

    def test_a_closed_pipe_is_fine(self):
        for arguments in (("list", "-n", "1000"), ("list", "--json"), ("summary",), ("--help",)):
            with self.subTest(arguments=arguments):
                child = subprocess.Popen([SOFTLY, *arguments], env=self.environment(), stdin=subprocess.DEVNULL,
                                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                child.stdout.close()
                said = child.stderr.read().decode()
                child.stderr.close()
                self.assertEqual((child.wait(60), said), (0, ""))

    def test_a_full_disk_on_stdout_is_not(self):
        with open("/dev/full", "wb") as full:
            finished = subprocess.run([SOFTLY, "list"], env=self.environment(), stdin=subprocess.DEVNULL, stdout=full,
                                      stderr=subprocess.PIPE, check=False, timeout=60)
        self.assertEqual(finished.returncode, 1)
        self.assertTrue(finished.stderr.strip())


class Filters(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_config('day_start = "00:00"\n')
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana"\naliases = ["D."]\n')
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-10T10:00:00+00:00", text='"one"', tags='["rain", "evening"]'),
            entry_block(identity(2), "2026-11-11T10:00:00+00:00", text='"two"', tags='["rain"]', people='["dana"]'),
            entry_block(identity(3), "2026-11-12T10:00:00+00:00", "check-in", text='"three"', tags='["evening"]'),
            entry_block(identity(4), "2026-11-13T01:30:00+00:00", text='"four"', people='["Noa"]')))
        self.write_month(month_text(entry_block(identity(5), "2026-12-01T01:30:00+00:00", text='"five"')),
                         "2026-12.toml")
        self.late = {"env": {"SOFTLY_NOW": "2026-12-05T12:00:00Z"}}

    def test_days_are_inclusive(self):
        self.assertEqual(self.texts("--from", "2026-11-11", "--to", "2026-11-12"), ["three", "two"])
        self.assertEqual(self.texts("--from", "2026-11-13", **self.late), ["five", "four"])
        self.assertEqual(self.texts("--to", "2026-11-10"), ["one"])

    def test_days_may_be_words(self):
        self.assertEqual(self.texts("--from", "2w ago", "--to", "11d ago"), ["two", "one"])

    def test_a_day_begins_at_day_start(self):
        """At four, unless the person says otherwise."""
        self.write_config("")
        self.assertEqual(self.texts("--from", "2026-11-12", "--to", "2026-11-12"), ["four", "three"])
        self.assertEqual(self.texts("--from", "2026-11-13", "--to", "2026-11-13"), [])
        # The evening of the 30th goes on into the file of the next month.
        self.assertEqual(self.texts("--from", "2026-11-30", "--to", "2026-11-30", **self.late), ["five"])
        self.assertEqual(self.texts("--from", "2026-12-01", "--to", "2026-12-01", **self.late), [])

    def test_each_tag_narrows(self):
        self.assertEqual(self.texts("--tag", "rain"), ["two", "one"])
        self.assertEqual(self.texts("--tag", "rain", "--tag", "evening"), ["one"])
        self.assertEqual(self.texts("--tag", "snow"), [])

    def test_kind_and_person(self):
        self.assertEqual(self.texts("--kind", "check-in"), ["three"])
        for name in ("dana", "Dana", "D."):
            self.assertEqual(self.texts("--person", name), ["two"])
        self.assertEqual(self.texts("--person", "Noa"), ["four"])

    def test_filters_together_and_a_number(self):
        self.assertEqual(self.texts("--tag", "evening", "-n", "1"), ["three"])
        self.assertEqual(self.texts("--tag", "rain", "--kind", "note", "--to", "2026-11-10"), ["one"])

    def test_days_that_are_none(self):
        self.one_sentence(self.run_softly("list", "--from", "someday", exit_code=2))

    def test_a_month_that_was_not_asked_for_is_not_read(self):
        self.write_month("this is no TOML\n", "2020-01.toml")
        self.assertEqual(self.texts("--from", "2026-11-12", "--to", "2026-11-12"), ["three"])


class Names(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_month(month_text(
            entry_block("k9f3q7zd2m", text='"one"'), entry_block("k9f3q7zzzz", text='"two"'),
            entry_block("m000000000", "2026-11-21T10:00:00+00:00", text='"three"')))

    def shown(self, name):
        return [entry["text"] for entry in self.json("show", name)["entries"]]

    def test_whole_or_by_a_beginning(self):
        self.assertEqual(self.shown("k9f3q7zd2m"), ["one"])
        self.assertEqual(self.shown("k9f3q7zd"), ["one"])
        self.assertEqual(self.shown("m000"), ["three"])
        self.assertEqual(self.shown("last"), ["three"])

    def test_as_text(self):
        shown = self.run_softly("show", "m000", exit_code=0).out
        self.assertIn("three", shown)
        self.assertIn("m000000000", shown)

    def test_a_beginning_that_fits_two(self):
        finished = self.run_softly("show", "k9f3", exit_code=1)
        self.one_sentence(finished)

    def test_a_beginning_that_is_too_short(self):
        self.one_sentence(self.run_softly("show", "m00", exit_code=1))

    def test_an_id_that_nobody_has(self):
        for name in ("zzzz", "zzzzzzzzzz", "../../etc/passwd", "k9f3q7zd2mm", "%s%s%s%s"):
            with self.subTest(name=name):
                self.one_sentence(self.run_softly("show", name, exit_code=1))

    def test_the_last_of_nothing(self):
        self.month_path().unlink()
        self.one_sentence(self.run_softly("show", "last", exit_code=1))

    def test_no_id_at_all_is_a_usage_error(self):
        self.one_sentence(self.run_softly("show", exit_code=2))


class Discreet(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana Katz"\n')
        self.write_month(month_text(entry_block(
            identity(1), "2026-11-22T10:00:00+00:00", text='"a secret word"', people='["dana", "Yonatan"]',
            answers__felt='"another secret"', ratings__mood="4", kindness__received='"a third secret"')))

    def test_initials_and_no_text(self):
        for arguments in (("list",), ("list", "--json"), ("show", "last"), ("show", "last", "--json"), ("summary",),
                          ("summary", "--quotes"), ("summary", "--json", "--quotes")):
            with self.subTest(arguments=arguments):
                out = self.run_softly(*arguments, "--discreet", exit_code=0).out.lower()
                for word in ("secret", "dana", "katz", "yonatan"):
                    self.assertNotIn(word, out)

    def test_the_setting_does_the_same(self):
        self.write_config("[privacy]\ndiscreet = true\n")
        self.assertNotIn("secret", self.run_softly("list", exit_code=0).out)


class Empty(SoftlyTest):
    def test_a_listing_of_nothing(self):
        document = self.json("list")
        self.assertEqual((document["entries"], document["problems"]), ([], []))
        finished = self.run_softly("list", exit_code=0)
        self.assertIn("softly ", finished.out + finished.err, "it shows how to begin")

    def test_an_empty_file(self):
        self.write_month("")
        self.assertEqual(self.listed(), [])


if __name__ == "__main__":
    unittest.main()
