"""Journals that were written by hand, broken, copied by a synchroniser, or come from a later softly."""

import re
import unittest

from softly_test import SoftlyTest, entry_block, identity, month_text

ODD = """schema = 1

[[entry]]
at = 2026-11-21T10:00:00+00:00
kind = "note"
text = "no id"

[[entry]]
id = "b000000001"
at = "the day before"
kind = "note"
text = "no usable time"

[[entry]]
id = "b000000002"
kind = "note"
text = "no time"

[[entry]]
id = "b000000003"
at = 2026-11-20T08:00:00
kind = "note"
text = "no offset"

[[entry]]
id = "b000000004"
at = 2026-11-19T08:00:00+00:00
kind = "check-in"
ratings.mood = 11
ratings.connection = 4
text = "eleven"

[[entry]]
id = "b000000005"
at = 2026-11-18T08:00:00+00:00
kind = "check-in"
text = "sub-table"
[entry.ratings]
mood = 5
energy = 2.5
"""


class ByHand(SoftlyTest):
    def line_of(self, words):
        return ODD[:ODD.index(words)].count("\n") + 1

    def test_odd_entries_are_shown_and_named(self):
        path = self.write_month(ODD)
        document = self.json("list", exit_code=4)
        entries = {entry["text"]: entry for entry in document["entries"]}
        self.assertEqual([entry["text"] for entry in document["entries"]][:4],
                         ["no id", "no offset", "eleven", "sub-table"])
        self.assertIsNone(entries["no id"]["id"])
        self.assertIsNone(entries["no usable time"]["at"])
        self.assertEqual(entries["no usable time"]["extra"], {"at": "the day before"})
        self.assertIsNone(entries["no time"]["at"])
        self.assertEqual(entries["no offset"]["at"], "2026-11-20T08:00:00+00:00")
        self.assertEqual(entries["eleven"]["ratings"], {"connection": 4, "extra": {"mood": 11}})
        self.assertEqual(entries["sub-table"]["ratings"], {"mood": 5, "extra": {"energy": 2.5}})

        lines = {problem["line"] for problem in document["problems"]}
        for words in ('at = "the day', "at = 2026-11-20T08:00:00\n", "ratings.mood = 11", "energy = 2.5"):
            self.assertIn(self.line_of(words), lines, words)
        self.assertIn(3, lines, "the header of the entry without an id")
        for problem in document["problems"]:
            self.assertEqual(problem["file"], str(path))
            self.assertEqual(set(problem), {"file", "line", "column", "words"})
            self.assertTrue(problem["words"])
        self.assertEqual(len(document["problems"]), 6, document["problems"])

    def test_problems_as_text_go_to_stderr(self):
        path = self.write_month(ODD)
        finished = self.run_softly("list", exit_code=4)
        self.assertIn("eleven", finished.out)
        line = self.line_of("ratings.mood = 11")
        self.assertRegex(finished.err, rf"(?m)^.*{re.escape(str(path))}:{line}:\d+: \S")
        self.assertNotIn(str(path), finished.out)

    def test_an_entry_without_an_offset_is_local(self):
        self.write_month(ODD)
        entries = self.json("list", exit_code=4, env={"TZ": "Asia/Jerusalem"})["entries"]
        self.assertIn("2026-11-20T08:00:00+02:00", [entry["at"] for entry in entries])

    def test_an_entry_without_a_time_is_in_no_span(self):
        self.write_month(ODD)
        texts = [entry["text"] for entry in
                 self.json("list", "--from", "2026-01-01", exit_code=(0, 4))["entries"]]
        self.assertNotIn("no time", texts)
        self.assertIn("no id", texts)

    def test_unknown_keys_are_shown_as_extra_and_are_no_problem(self):
        self.write_month('schema = 1\nmine = "kept"\n\n[[entry]]\nid = "b000000001"\n'
                         'at = 2026-11-20T08:00:00+00:00\nkind = "check-in"\nweather = "rain"\nratings.mood = 5\n'
                         'ratings.hope = 3\nsky.colour = "grey"\nsky.parts = [1, 2.5, "x"]\nborn = 1990-02-03\n'
                         "hour = 07:30:00\nodd = nan\nhuge = inf\nsmall = -inf\nyes = true\n\n[[other]]\na = 1\n")
        document = self.json("list")
        self.assertEqual(document["problems"], [])
        entry = document["entries"][0]
        self.assertEqual(entry["ratings"], {"mood": 5, "extra": {"hope": 3}})
        self.assertEqual(entry["extra"], {
            "weather": "rain", "sky": {"colour": "grey", "parts": [1, 2.5, "x"]}, "born": "1990-02-03",
            "hour": "07:30:00", "odd": "nan", "huge": "inf", "small": "-inf", "yes": True})

    def test_a_file_that_cannot_be_read_never_stops_the_others(self):
        broken = 'schema = 1\n\n[[entry]]\nid = "b000000001"\ntext = "no end\nkind = "note"\n'
        path = self.write_month(broken)
        self.write_month(month_text(entry_block(identity(1), "2026-10-05T10:00:00+00:00", text='"october"')),
                         "2026-10.toml")
        document = self.json("list", exit_code=4)
        self.assertEqual([entry["text"] for entry in document["entries"]], ["october"])
        self.assertEqual(len(document["problems"]), 1)
        problem = document["problems"][0]
        self.assertEqual((problem["file"], problem["line"]), (str(path), 5))
        self.assertIsInstance(problem["column"], int)
        self.assertRegex(self.run_softly("list", exit_code=4).err, rf"{re.escape(str(path))}:5:\d+: ")
        self.assertEqual(path.read_text(), broken)

    def test_dotted_and_sub_table_for_the_same_name(self):
        self.write_month('schema = 1\n\n[[entry]]\nid = "b000000001"\nat = 2026-11-20T08:00:00+00:00\n'
                         "ratings.mood = 5\n[entry.ratings]\nenergy = 2\n")
        self.assertEqual(len(self.json("list", exit_code=4)["problems"]), 1)

    def test_bytes_that_no_toml_file_may_hold(self):
        for content in (b"\x00\x01\x02", b"text = \"caf\xe9\"\n", b"[!", b"[", b"[[[", b"a." * 100_000 + b"a = 1\n",
                        b"[" * 100_000, b"x = " + b"[" * 100_000, b"\xff\xfes\x00", b"schema = 1\rtext = 2\n",
                        b'schema = 1\n[[entry]]\ntext = """\nno end', b"schema = 1\n" + b"\x00" * 5000):
            with self.subTest(content=content[:20]):
                self.write_month(content)
                self.assertEqual(self.json("list", exit_code=4)["entries"], [])
                self.assertEqual(self.month_path().read_bytes(), content)

    def test_things_of_the_wrong_type(self):
        self.write_month('schema = "one"\n\n[[entry]]\nid = 5\nat = 2026-11-20\nkind = ["note"]\ntags = "rain"\n'
                         "people = { a = 1 }\ntext = 7\nratings = 5\nnumb = true\nanswers = 1\ncontact = []\n"
                         "kept_words = \"yes\"\nkindness.self = 3\nfinished = 1\n")
        document = self.json("list", exit_code=4)
        entry = document["entries"][0]
        self.assertEqual((entry["tags"], entry["people"], entry["numb"]), ([], [], []))
        self.assertIsNone(entry["id"])
        self.assertNotIn("text", entry)
        self.assertEqual(entry["extra"]["text"], 7)
        self.assertEqual(entry["extra"]["tags"], "rain")
        self.run_softly("list", exit_code=4)
        self.run_softly("summary", "--all", exit_code=4)

    def test_entry_that_is_no_array_of_tables(self):
        for content in ("schema = 1\nentry = 5\n", "schema = 1\n[entry]\ntext = \"x\"\n", "schema = 1\nentry = [1, 2]\n"):
            with self.subTest(content=content):
                self.write_month(content)
                self.assertEqual(self.json("list", exit_code=4)["entries"], [])


class SeveralFiles(SoftlyTest):
    def test_conflict_copies_are_read(self):
        self.write_month(month_text(entry_block(identity(1), text='"mine"')))
        self.write_month(month_text(entry_block(identity(1), text='"mine"'),
                                    entry_block(identity(2), "2026-11-20T11:00:00+00:00", text='"theirs"')),
                         "2026-11.sync-conflict-20261120-101010-ABCDEFG.toml")
        self.assertEqual(self.texts(), ["theirs", "mine"])

    def test_the_same_id_with_other_words_is_shown_twice(self):
        self.write_month(month_text(entry_block(identity(1), text='"mine"'), entry_block(identity(1), text='"ours"')))
        self.assertEqual(sorted(self.texts(exit_code=(0, 4))), ["mine", "ours"])
        self.run_softly("doctor", exit_code=4)

    def test_the_same_content_in_another_order_of_keys_is_the_same(self):
        self.write_month('schema = 1\n[[entry]]\nid = "b000000001"\nat = 2026-11-20T08:00:00+00:00\nkind = "note"\n'
                         'text = "x"\n\n[[entry]]\ntext = \'x\'\nkind = "note"\nat = 2026-11-20T08:00:00+00:00\n'
                         'id = "b000000001"\n')
        self.assertEqual(self.texts(), ["x"])

    def test_files_of_other_names_are_not_read(self):
        for name in (".2026-11.toml", ".2026-11.toml.swp", "notes.toml", "2026-13.toml", "README"):
            self.write_month(month_text(entry_block(identity(1), text='"other"')), name)
        self.assertEqual(self.texts(), [])
        found = {problem["file"] for problem in self.json("doctor", exit_code=4)["problems"]}
        self.assertIn(str(self.journal / "notes.toml"), found)

    def test_a_directory_named_like_a_month(self):
        (self.journal / "2026-10.toml").mkdir(parents=True)
        self.write_month(month_text(entry_block(identity(1), text='"mine"')))
        self.assertEqual(self.texts(exit_code=4), ["mine"])


class NewerSchema(SoftlyTest):
    def test_it_is_read_and_appended_to(self):
        content = 'schema = 7\nshape = "round"\n\n' + entry_block(identity(1), text='"from the future"', hue="4")
        path = self.write_month(content)
        self.assertEqual(self.texts(), ["from the future"])
        self.run_softly("note", "From today.", exit_code=0)
        self.assertTrue(path.read_text().startswith(content))
        self.assertEqual(self.texts(), ["From today.", "from the future"])


if __name__ == "__main__":
    unittest.main()
