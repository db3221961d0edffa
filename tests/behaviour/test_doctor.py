"""`doctor` names what it finds, with file, line and column, and changes nothing unless asked."""

import re
import unittest

from softly_test import SoftlyTest, entry_block, identity, month_text


class Doctor(SoftlyTest):
    def found(self):
        return self.json("doctor", exit_code=4)["problems"]

    def files(self):
        return {problem["file"] for problem in self.found()}

    def test_nothing_to_say(self):
        for _ in range(2):
            self.assertEqual(self.json("doctor"), {"schema": 1, "problems": [], "pending": 0, "receipts_gone": 0})
            self.assertTrue(self.run_softly("doctor", exit_code=0).out.strip() or True)
            self.run_softly("note", "Tea.", exit_code=0)

    def test_a_file_that_cannot_be_read(self):
        path = self.write_month('schema = 1\n\n[[entry]]\nid = "a000000001"\ntext = "é" x\n')
        problem = self.found()[0]
        self.assertEqual((problem["file"], problem["line"]), (str(path), 5))
        self.assertIn(problem["column"], range(10, 14), "columns count characters")
        shown = self.run_softly("doctor", exit_code=4)
        self.assertRegex(shown.out + shown.err, rf"{re.escape(str(path))}:5:\d+: ")

    def test_both_forms_for_one_name_are_explained(self):
        path = self.write_month(month_text(entry_block(identity(1), ratings__mood="4")).rstrip("\n")
                                + "\n[entry.ratings]\nenergy = 5\n")
        self.assertEqual({problem["file"] for problem in self.found()}, {str(path)})

    def test_each_odd_value_of_an_entry(self):
        self.write_month(month_text(entry_block(identity(1), ratings__mood="11"), entry_block(identity(2), tags='"x"')))
        self.assertEqual(len(self.found()), 2)

    def test_the_same_id_twice(self):
        self.write_month(month_text(entry_block(identity(1), text='"a"'), entry_block(identity(1), text='"b"')))
        self.assertTrue(any(identity(1) in problem["words"] for problem in self.found()))

    def test_files_of_other_names_and_litter(self):
        self.write_month(month_text(entry_block(identity(1))))
        for name in ("notes.toml", "2026-11.toml~", ".2026-11.toml.softly-tmp"):
            (self.journal / name).write_text("schema = 1\n")
            (self.journal / name).chmod(0o600)
        self.assertIn(str(self.journal / "notes.toml"), self.files())

    def test_modes_that_let_others_read(self):
        self.run_softly("note", "Tea.", exit_code=0)
        self.month_path().chmod(0o644)
        self.assertIn(str(self.month_path()), self.files())
        self.month_path().chmod(0o600)
        self.journal.chmod(0o755)
        self.assertIn(str(self.journal), self.files())
        self.journal.chmod(0o700)
        self.run_softly("doctor", exit_code=0)

    def test_what_waits(self):
        path = self.write_month("<<<<<<<\n")
        for word in ("one", "two"):
            self.run_softly("note", word, exit_code=5)
        document = self.json("doctor", exit_code=4)
        self.assertEqual(document["pending"], 2)
        path.write_text("")
        document = self.json("doctor", exit_code=4)
        self.assertEqual(document["pending"], 2)
        self.run_softly("note", "three", exit_code=0)
        self.assertEqual(self.json("doctor")["pending"], 0)

    def test_what_was_written_and_is_gone(self):
        self.run_softly("note", "one", exit_code=0)
        self.run_softly("note", "two", exit_code=0)
        entries = self.entries()
        self.month_path().write_text(month_text(entry_block(entries[1]["id"], text='"two"')))
        self.assertEqual(self.json("doctor", exit_code=(0, 4))["receipts_gone"], 1)

    def test_other_files(self):
        (self.home / "config.toml").write_text("day_start = \"25:00\"\n")
        (self.home / "people.toml").write_text("broken = \n")
        files = self.files()
        self.assertIn(str(self.home / "config.toml"), files)
        self.assertIn(str(self.home / "people.toml"), files)

    def test_two_files_of_one_month(self):
        self.write_month(month_text(entry_block(identity(1), text='"a"')))
        self.write_month(month_text(entry_block(identity(1), text='"a"')), "2026-11.sync-conflict-x.toml")
        self.run_softly("doctor", exit_code=(0, 4))
        self.assertEqual(len(self.listed()), 1)


if __name__ == "__main__":
    unittest.main()
