"""`kept`: the words one asked to keep."""

import unittest

from softly_test import ESCAPE, SoftlyTest, entry_block, identity, month_text


class Kept(SoftlyTest):
    def write_three(self):
        self.write_month(month_text(entry_block(identity(1), "2024-03-01T10:00:00+00:00", text='"You may rest."',
                                                kept_words="true")), "2024-03.toml")
        self.write_month(month_text(
            entry_block(identity(2), "2026-11-01T01:30:00+00:00", text='"""\nOne line,\nand another."""', kept_words="true"),
            entry_block(identity(3), "2026-11-02T10:00:00+00:00", text='"Not kept."', kept_words="false"),
            entry_block(identity(4), "2026-11-03T10:00:00+00:00", text='"About kept_words = true."'),
            entry_block(identity(5), "2026-11-04T10:00:00+00:00", text='"Newest."', kept_words="true")))

    def kept_texts(self, *arguments, **options):
        return [each["text"] for each in self.json("kept", *arguments, **options)["kept"]]

    def test_newest_first_with_the_day(self):
        self.write_three()
        self.assertEqual(self.json("kept")["kept"], [
            {"id": identity(5), "day": "2026-11-04", "text": "Newest."},
            # An evening goes on until day_start.
            {"id": identity(2), "day": "2026-10-31", "text": "One line,\nand another."},
            {"id": identity(1), "day": "2024-03-01", "text": "You may rest."}])
        self.assertEqual(self.run_softly("kept", exit_code=0).out,
                         "4 November 2026\n  Newest.\n\n31 October 2026\n  One line,\n  and another.\n\n"
                         "1 March 2024\n  You may rest.\n")

    def test_one_turns_by_day(self):
        self.write_three()
        days = [self.kept_texts("--one", env={"SOFTLY_NOW": f"2026-11-{day:02}T12:00:00Z"}) for day in range(10, 19)]
        self.assertEqual({len(texts) for texts in days}, {1})
        for begin in range(0, 7):
            self.assertEqual(len({texts[0] for texts in days[begin:begin + 3]}), 3, days)
        evening = {"SOFTLY_NOW": "2026-11-10T22:00:00Z"}
        night = {"SOFTLY_NOW": "2026-11-11T03:59:00Z"}
        morning = {"SOFTLY_NOW": "2026-11-11T04:00:00Z"}
        self.assertEqual(self.kept_texts("--one", env=evening), self.kept_texts("--one", env=night))
        self.assertNotEqual(self.kept_texts("--one", env=night), self.kept_texts("--one", env=morning))
        self.assertEqual(self.run_softly("kept", "--one", exit_code=0).out.count("\n  "),
                         self.kept_texts("--one")[0].count("\n") + 1)

    def test_nothing_there(self):
        for arguments in ((), ("--one",)):
            self.one_sentence(self.run_softly("kept", *arguments, exit_code=0))
            self.assertEqual(self.json("kept", *arguments)["kept"], [])
        self.run_softly("note", "tea", exit_code=0)
        self.one_sentence(self.run_softly("kept", exit_code=0))

    def test_empty_texts_are_left_out_of_what_is_read(self):
        self.write_month(month_text(entry_block(identity(1), kept_words="true"),
                                    entry_block(identity(2), text='" \\n "', kept_words="true")))
        self.one_sentence(self.run_softly("kept", exit_code=0))
        self.assertEqual(self.kept_texts("--one"), [])
        self.assertEqual(self.kept_texts(), [" \n ", None])

    def test_however_it_is_written(self):
        for line in ("kept_words = true", "kept_words=true # mine", '"kept_words" = true', '"kept\\u005fwords" = true',
                     "[entry.x]\na = 1\n[[entry]]\nid = \"b000000002\"\nat = 2026-11-20T10:00:00+00:00\ntext = \"b\"\n"
                     "kept_words = true"):
            with self.subTest(line=line):
                self.write_month(month_text(entry_block("b000000001", text='"a"') + line + "\n"))
                self.write_month(self.month_path().read_text().replace("\n\n" + line, "\n" + line))
                self.assertEqual(len(self.kept_texts()), 1)

    def test_discreet(self):
        self.write_three()
        for arguments in ((), ("--one",), ("--json",)):
            shown = self.run_softly("kept", "--discreet", *arguments, exit_code=0).out
            for word in ("Newest", "line", "rest"):
                self.assertNotIn(word, shown)
            self.assertIn("20", shown)

    def test_stored_escapes_stay_words(self):
        self.write_month(month_text(entry_block(identity(1), text='"a \\u001b[31m \\u202e b"', kept_words="true")))
        shown = self.run_softly("kept", exit_code=0).out
        self.assertIn("\\x1b[31m", shown)
        self.assertNotIn(ESCAPE, shown)
        self.assertNotIn("\u202e", shown)

    def test_a_broken_month_is_named(self):
        self.write_three()
        self.write_month('[[entry]]\ntext = "x\nkept_words = true\n', "2025-01.toml")
        finished = self.run_softly("kept", exit_code=4)
        self.assertIn("2025-01.toml:2:", finished.err)
        self.assertIn("Newest.", finished.out)
        self.assertEqual(len(self.json("kept", exit_code=4)["problems"]), 1)

    def test_what_waits_is_there(self):
        self.write_month("<<<<<<< mine\n")
        self.run_softly("note", "Waits.", exit_code=5)
        record = self.files_in_state("pending")[0]
        record.write_text(record.read_text().replace('"Waits."\n', '"Waits."\nkept_words = true\n'))
        self.assertEqual(self.kept_texts(), ["Waits."])

    def test_it_writes_nothing(self):
        self.write_three()
        before = self.snapshot()
        self.run_softly("kept", "--one", exit_code=0)
        self.assertEqual(self.snapshot(), before)


if __name__ == "__main__":
    unittest.main()
