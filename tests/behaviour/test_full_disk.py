"""The whole home on a disk of 64 kB, until it is full and beyond."""

import json
import os
import tomllib
import unittest

from fault_test import FaultTest, machine
from softly_test import SoftlyTest

from disks import SmallDisk, fill, remount

SIZE = 64 * 1024
WORDS = ", ".join(["a few words of an ordinary length that somebody would not like to lose"] * 5)


class FullDisk(SoftlyTest):
    def setUp(self):
        super().setUp()
        if machine.no_tmpfs():
            self.skipTest(machine.no_tmpfs())

    def small_disk(self, size=SIZE):
        return SmallDisk(self.home, size)

    def more_room(self):
        remount(self.home, "size=4m")

    def note(self, text, **options):
        """Writes a note on a disk that may be full; its exit code, once what it printed is known to be right."""
        finished = self.run_softly("note", text, exit_code=(0, 5, 1), **options)
        if finished.returncode == 1:
            self.assertEqual([entry["text"] for entry in tomllib.loads(finished.out)["entry"]], [text])
        else:
            self.assertEqual(finished.out, "")
        if finished.returncode:
            self.assertTrue(finished.err.strip())
        return finished.returncode

    def check_kept(self, texts):
        """With room again and one more write, everything that was said to be kept is in the journal, once."""
        self.more_room()
        self.run_softly("note", "room again", exit_code=0)
        filed = [entry["text"] for entry in self.entries()]
        self.assertEqual(sorted(filed), sorted([*texts, "room again"]))
        self.assertEqual(sorted(self.texts("-n", "1000")), sorted(filed))
        self.assertEqual(self.written_months(), ["2026-11.toml"])
        self.assertEqual(self.files_in_state("pending"), [])

    def test_notes_until_it_is_full_and_beyond(self):
        with self.small_disk():
            codes, kept = [], []
            while len(codes) < 400 and codes.count(1) < 12:
                text = f"{len(codes)}: {WORDS}"
                codes.append(self.note(text))
                if codes[-1] != 1:
                    kept.append(text)
                    self.assertEqual(len(self.texts("-n", "1000")), len(kept), "every listing shows what was kept")
                else:
                    reserve = next(self.home.glob("state/journals/*")) / "reserve"
                    self.assertFalse(reserve.exists(), "the reserve is there for this, printing is the very last way")
            print(f"64 kB: {codes.count(0)} filed, {codes.count(5)} kept for later, {codes.count(1)} printed")
            self.assertGreater(len(kept), 4)
            self.check_kept(kept)

    def test_a_month_that_has_no_room_for_its_next_version(self):
        large = f"large: {WORDS * 48}"
        with self.small_disk(128 * 1024):
            self.run_softly("note", large, exit_code=0)
            fill(self.home, leave=0)
            codes = [self.note(f"{n} more") for n in range(3)]
            self.assertEqual(codes[0], 5, "the reserve is there for this")
            self.check_kept([large] + [f"{n} more" for n in range(3) if codes[n] != 1])

    def test_any_amount_of_room_left(self):
        for room in range(0, 48 * 1024, 4096 if "SOFTLY_LONG" not in os.environ else 1024):
            with self.subTest(room=room), self.small_disk(256 * 1024):
                self.run_softly("note", "before", exit_code=0)
                fill(self.home, leave=room)
                texts = [f"{n}: {WORDS}" for n in range(4)]
                kept = ["before"] + [text for text in texts if self.note(text) != 1]
                self.assertGreater(len(kept), 1, "the first entry on a full disk is always kept")
                self.check_kept(kept)

    def test_a_check_in_on_a_full_disk(self):
        with self.small_disk():
            self.run_softly("note", "before", exit_code=0)
            fill(self.home, leave=0)
            finished = self.run_softly("check-in", "--mood", "3", "-m", "It was a long day.", "--json", exit_code=(0, 5))
            self.assertEqual(json.loads(finished.out)["filed"], finished.returncode == 0)
            self.assertEqual(self.texts(), ["It was a long day.", "before"])
            self.check_kept(["before", "It was a long day."])

    def test_a_runtime_directory_takes_what_the_disk_does_not(self):
        runtime = self.scratch / "runtime"
        runtime.mkdir(mode=0o700)
        env = {"XDG_RUNTIME_DIR": str(runtime)}
        with self.small_disk():
            self.run_softly("note", "before", exit_code=0, env=env)
            fill(self.home, leave=0)
            codes = [self.note(f"{n}: {WORDS}", env=env) for n in range(12)]
            self.assertNotIn(1, codes)
            self.assertIn(5, codes)
            self.assertEqual(len(self.texts(env=env)), 13)
            self.more_room()
            self.run_softly("note", "room again", exit_code=0, env=env)
            self.assertEqual(len(self.entries()), 14)
            self.assertEqual([path for path in runtime.rglob("*") if path.is_file()], [])

    def test_a_first_run_on_a_full_disk(self):
        with self.small_disk():
            fill(self.home, leave=0)
            self.assertEqual(self.note(WORDS), 1)
            self.check_kept([])


class EveryObstacle(FaultTest):
    def test_disks_and_directories_that_take_nothing(self):
        """Every command that writes, on disks with any room left, under limits, in places that are closed."""
        self.play("disk")


if __name__ == "__main__":
    unittest.main()
