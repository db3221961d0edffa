"""Many of softly's own at once: nothing any of them wrote is lost. For other programs see test_foreign_writers.py."""

import concurrent.futures
import unittest

from softly_test import SANITIZED, SoftlyTest


class Concurrency(SoftlyTest):
    def write_notes(self, writer, count):
        return [self.run_softly("note", f"writer {writer} note {n}", exit_code=(0, 5)).returncode for n in range(count)]

    def write_at_once(self, writers, count):
        with concurrent.futures.ThreadPoolExecutor(writers) as pool:
            return [code for codes in pool.map(lambda writer: self.write_notes(writer, count), range(writers))
                    for code in codes]

    def check_all_there(self, wanted):
        """Everything is listed at once, and after one more run everything is in the month file, each once."""
        wanted = sorted(wanted)
        self.assertEqual(sorted(self.texts("-n", "100000")), wanted)
        self.run_softly("note", "one more", exit_code=0)
        entries = self.entries()
        self.assertEqual(sorted(entry["text"] for entry in entries), sorted([*wanted, "one more"]))
        self.assertEqual(len({entry["id"] for entry in entries}), len(entries))
        self.assertEqual(self.written_months(), ["2026-11.toml"], "no litter")
        self.assertEqual(self.files_in_state("pending"), [])

    def test_sixteen_writers_of_fifty_notes(self):
        each = 15 if SANITIZED else 50  # such a start takes ten times as long
        codes = self.write_at_once(16, each)
        print(f"{16 * each} notes by 16 writers: {codes.count(0)} filed at once, {codes.count(5)} a little later")
        self.check_all_there([f"writer {w} note {n}" for w in range(16) for n in range(each)])

    def test_the_first_ever_run_by_several_at_once(self):
        for _ in range(5):
            self.setUp()
            self.write_at_once(8, 1)
            self.check_all_there([f"writer {w} note 0" for w in range(8)])

    def test_two_homes_of_state_for_one_journal(self):
        data = self.scratch / "data"
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            def write(writer):
                env = {"SOFTLY_HOME": str(self.scratch / f"home{writer % 2}"), "SOFTLY_JOURNAL": str(data)}
                for n in range(15):
                    self.run_softly("note", f"writer {writer} note {n}", exit_code=(0, 5), env=env)
            list(pool.map(write, range(4)))
        for home in range(2):
            self.run_softly("note", f"last {home}", exit_code=0,
                            env={"SOFTLY_HOME": str(self.scratch / f"home{home}"), "SOFTLY_JOURNAL": str(data)})
        self.assertEqual(sorted(self.texts("-n", "1000", env={"SOFTLY_JOURNAL": str(data)})), sorted(
            [f"writer {w} note {n}" for w in range(4) for n in range(15)] + ["last 0", "last 1"]))


if __name__ == "__main__":
    unittest.main()
