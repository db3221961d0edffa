"""`doctor --fix` mends what needs no guess, `--restore` brings back what is gone; the rest is left and explained."""

import os
import stat
import tomllib
import unittest

from softly_test import SoftlyTest, entry_block, identity, month_text


class Mending(SoftlyTest):
    def fix(self, *arguments, exit_code=0):
        return self.run_softly("doctor", "--fix", *arguments, exit_code=exit_code)

    def files(self):
        return {path.name: path.read_bytes() for path in self.journal.iterdir()}

    def ids(self, month="2026-11"):
        return [entry.get("id") for entry in self.month(month).get("entry", [])]

    def test_nothing_to_mend_changes_nothing(self):
        self.run_softly("note", "Tea.", exit_code=0)
        before = self.snapshot(self.journal)
        finished = self.fix()
        self.assertIn("in order", finished.out)
        self.assertEqual(self.snapshot(self.journal), before)
        self.run_softly("doctor", "--restore", exit_code=0)
        self.assertEqual(self.snapshot(self.journal), before)

    def test_without_fix_it_only_looks_and_tells_of_fix(self):
        self.write_month(month_text(entry_block(identity(1))), "2026-10.toml")
        before = self.snapshot(self.journal)
        finished = self.run_softly("doctor", exit_code=4)
        self.assertIn("doctor --fix", finished.err)
        self.assertEqual(self.snapshot(self.journal), before)

    def test_modes(self):
        self.run_softly("note", "Tea.", exit_code=0)
        self.month_path().chmod(0o644)
        self.journal.chmod(0o755)
        self.home.chmod(0o777)
        finished = self.fix()
        self.assertIn(str(self.month_path()), finished.err)
        for path, mode in ((self.month_path(), 0o600), (self.journal, 0o700), (self.home, 0o700)):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), mode)

    def test_entries_in_another_months_file(self):
        october = "# october\n" + month_text(entry_block(identity(1), text='"here"', at="2026-10-03T10:00:00Z"),
                                             entry_block(identity(2), text='"elsewhere"', at="2026-12-01T00:30:00+02:00"))
        self.write_month(october, "2026-10.toml")
        finished = self.fix()
        self.assertIn(identity(2), finished.err)
        self.assertEqual((self.ids("2026-10"), self.ids("2026-12")), ([identity(1)], [identity(2)]))
        self.assertTrue((self.journal / "2026-10.toml").read_text().startswith("# october\n"))
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.files(), {"2026-10.toml": october.encode()})

    def test_exact_doubles(self):
        one, two = entry_block(identity(1), text='"one"'), entry_block(identity(2), text='"two"')
        self.write_month(month_text(one, two, one))
        self.write_month(month_text(one, two), "2026-11.sync-conflict-20261120-101010-ABCDEFG.toml")
        self.assertTrue(any(identity(1) in each["words"] for each in self.json("doctor", exit_code=4)["problems"]))
        self.fix()
        self.assertEqual(self.written_months(), ["2026-11.toml"])
        self.assertEqual(sorted(self.ids()), [identity(1), identity(2)])
        self.assertEqual(sorted(self.texts()), ["one", "two"])

    def test_what_differs_is_left_and_explained(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"'), entry_block(identity(1), text='"uno"')))
        copy = "2026-11.sync-conflict-20261120-101010-ABCDEFG.toml"
        self.write_month(month_text(entry_block(identity(3), text='"only in the copy"')), copy)
        before = self.files()
        finished = self.fix(exit_code=4)
        self.assertIn(identity(1), finished.out)
        self.assertIn(copy, finished.out)
        self.assertEqual(self.files(), before)

    def test_a_file_with_another_name(self):
        old = month_text(entry_block(identity(1), text='"one"', at="2025-03-03T10:00:00Z"),
                         entry_block(identity(2), text='"two"', at="2026-11-03T10:00:00Z"))
        self.write_month(old, "old notes.toml")
        self.write_month(month_text(entry_block(identity(5), text='"five"')))
        finished = self.fix()
        self.assertIn("old notes.toml", finished.err)
        self.assertEqual(self.written_months(), ["2025-03.toml", "2026-11.toml"])
        self.assertEqual(sorted(self.texts()), ["five", "one", "two"])
        self.assertEqual(self.files_in_state("trash")[-1].read_text(), old)
        self.run_softly("undo", exit_code=1)
        self.assertEqual(sorted(self.texts()), ["five", "one", "two"], "undo does not take them out to nowhere")

    def test_a_file_with_another_name_and_words_of_its_own_is_put_aside(self):
        old = "# years ago\n" + month_text(entry_block(identity(1), text='"one"'))
        self.write_month(old, "old.toml")
        self.fix(exit_code=4)
        self.assertEqual(self.written_months(), ["2026-11.toml"])
        self.assertEqual(self.files_in_state("quarantine")[0].read_text(), old)

    def test_a_file_with_another_name_and_no_ids(self):
        text = 'schema = 1\n\n[[entry]]\nat = 2026-11-03T10:00:00Z\ntext = "one"\n\n[[entry]]\nat = 2026-11-04T10:00:00Z\ntext = "two"\n'
        self.write_month(text, "mine.toml")
        self.fix()
        first = self.ids()
        self.assertEqual(len(set(first)), 2)
        self.write_month(text, "mine.toml")
        self.fix()
        self.assertEqual(self.ids(), first, "a second time adds nothing")

    def test_what_would_need_a_guess_is_left(self):
        self.write_month('schema = 1\n\n[[entry]]\nid = "a000000001"\ntext = "when?"\n', "no-time.toml")
        self.write_month("<<<<<<< HEAD\n", "torn.toml")
        (self.journal / "letter.txt").write_text("not a journal")
        (self.journal / "letter.txt").chmod(0o600)
        before = self.files()
        finished = self.fix(exit_code=4)
        for name in before:
            self.assertIn(name, finished.out)
        self.assertEqual(self.files(), before)

    def test_what_waits_and_stray_files(self):
        self.run_softly("note", "first", exit_code=0)
        good = self.month_path().read_text()
        self.write_month("<<<<<<< HEAD\n")
        self.run_softly("note", "waits", exit_code=5)
        self.write_month(good)
        (self.journal / ".2026-11.toml.softly-tmp").write_text(good)
        half = self.state() / "drafts" / "abcdefghjk.toml.tmp"
        half.write_text("half a draft")
        os.utime(half, (1, 1))
        finished = self.fix(exit_code=4)
        self.assertIn("softly-tmp", finished.err)
        self.assertEqual(sorted(self.texts()), ["first", "waits"])
        self.assertEqual(self.written_months(), ["2026-11.toml"])
        self.assertEqual(self.files_in_state("pending"), [])
        self.assertEqual([path.read_text() for path in self.files_in_state("quarantine")], ["half a draft"])

    def test_restore_brings_back_what_another_program_took_out(self):
        first = self.kept("note", "first")
        kept = self.kept("note", "second")
        text = self.month_path().read_text()
        self.write_month(text[:text.index("\n[[entry]]\nid = \"" + kept["id"])])
        self.assertEqual(self.json("doctor", exit_code=4)["receipts_gone"], 1)
        self.assertEqual(self.texts(), ["first"])
        finished = self.run_softly("doctor", "--restore", exit_code=0)
        self.assertIn(kept["id"], finished.err)
        self.assertEqual(self.month_path().read_text(), text)
        self.assertEqual(self.json("doctor")["receipts_gone"], 0)
        self.assertNotEqual(first["id"], kept["id"])

    def test_restore_brings_back_all_that_is_gone_at_once(self):
        for text in ("first", "second", "third"):
            self.run_softly("note", text, exit_code=0)
        self.write_month("schema = 1\n")
        finished = self.run_softly("doctor", "--restore", exit_code=0)
        self.assertEqual(finished.err.count("Bringing back"), 3)
        self.assertEqual(sorted(self.texts()), ["first", "second", "third"])

    def test_restore_leaves_alone_what_was_deleted_on_purpose(self):
        kept = self.kept("note", "second")
        self.run_softly("delete", kept["id"], exit_code=0)
        document = self.json("doctor", "--restore")
        self.assertEqual((document["mended"], self.texts()), ([], []))

    def test_restore_brings_the_words_as_they_were_last(self):
        kept = self.kept("note", "second")
        editor = self.scratch / "editor"
        editor.write_text("#!/bin/sh\nsed -i s/second/third/ \"$1\"\n")
        editor.chmod(0o700)
        self.run_softly("edit", kept["id"], env={"EDITOR": str(editor)}, exit_code=0)
        self.write_month("schema = 1\n")
        self.run_softly("doctor", "--restore", exit_code=0)
        self.assertEqual(self.texts(), ["third"])

    def test_a_month_that_cannot_be_read_is_not_taken_for_empty(self):
        self.run_softly("note", "first", exit_code=0)
        self.write_month(self.month_path().read_text() + "<<<<<<< HEAD\n")
        self.assertEqual(self.json("doctor", exit_code=4)["receipts_gone"], 0)
        self.assertEqual(self.json("doctor", "--restore", exit_code=4)["mended"], [])

    def test_json_says_what_was_done(self):
        self.write_month(month_text(entry_block(identity(1), at="2026-10-03T10:00:00Z")))
        document = self.json("doctor", "--fix")
        self.assertEqual(len(document["mended"]), 1)
        self.assertEqual(tomllib.loads((self.journal / "2026-10.toml").read_text())["entry"][0]["id"], identity(1))

    def test_a_disk_that_takes_nothing(self):
        self.write_month(month_text(entry_block(identity(1), at="2026-10-03T10:00:00Z")))
        before = self.files()
        environment = {"SOFTLY_HOME": None, "SOFTLY_JOURNAL": str(self.home), "XDG_STATE_HOME": "/proc/nowhere",
                       "XDG_CONFIG_HOME": str(self.scratch / "config")}
        self.run_softly("doctor", "--fix", env=environment, exit_code=4)
        self.assertEqual(self.files(), before)


if __name__ == "__main__":
    unittest.main()
