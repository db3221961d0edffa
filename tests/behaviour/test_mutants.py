"""The planted faults of tests/mutants still fit the sources, and the tests that are to notice them do.

SOFTLY_LONG=1 tries them all, as ./dev mutants does; otherwise one does.
"""

import collections
import contextlib
import io
import pathlib
import subprocess
import sys
import unittest

from softly_test import LONG, SANITIZED, SOFTLY, SOURCE

sys.path.insert(0, str(SOURCE / "tests" / "mutants"))
import mutants  # noqa: E402

BUILD = pathlib.Path(SOFTLY).parent
SHORT = "a sanitiser that lets C1 controls through"


class Mutants(unittest.TestCase):
    def test_there_are_31_and_each_fits_the_sources(self):
        planted = mutants.read_list()
        names = collections.Counter(mutant["name"] for mutant in planted)
        self.assertEqual(len(names), 31)
        self.assertEqual(max(names.values()), 1)
        for mutant in planted:
            with self.subTest(mutant["name"]):
                self.assertTrue(mutated := mutants.mutated(mutant))
                for file in mutated:
                    self.assertRegex(file, r"^src/.*[.]cpp$", "only one source is compiled anew")

    def test_a_mutant_that_does_not_fit_is_trouble(self):
        for find in ("no such text at all", "return"):
            mutant = {"edit": [{"file": "src/store/rewrite.cpp", "find": find, "replace": ""}]}
            with self.assertRaises(mutants.Trouble):
                mutants.mutated(mutant)

    def test_every_killer_is_a_test_that_there_is(self):
        tests = BUILD / "tests" / "softly_tests"
        if not tests.exists():
            self.skipTest("softly_tests is not built")
        listed = subprocess.run([tests, "--no-intro", "--list-test-cases"], capture_output=True, text=True, check=True)
        names = set(listed.stdout.splitlines())
        for mutant in mutants.read_list():
            self.assertTrue(mutant["killers"], mutant["name"])
            for killer in mutant["killers"]:
                if "unit" in killer:
                    self.assertIn(killer["unit"], names)
                else:
                    case = next(iter(unittest.defaultTestLoader.loadTestsFromName(killer["behaviour"])))
                    self.assertNotIsInstance(case, unittest.loader._FailedTest)

    def workshop(self):
        if SANITIZED:
            self.skipTest("the dev build does this")
        if not ((BUILD / "compile_commands.json").exists() and (BUILD / "build.ninja").exists()):
            self.skipTest("the build says nothing of how it compiles")
        return mutants.Workshop(BUILD)

    def test_a_planted_fault_is_noticed(self):
        workshop = self.workshop()
        if LONG:
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                ends = mutants.try_all(BUILD)
            print(said.getvalue())
            self.assertEqual(ends["trouble"], 0)
            self.assertLessEqual(ends["survived"], mutants.MAY_SURVIVE)
            return
        mutant = next(each for each in mutants.read_list() if each["name"] == SHORT)
        for killer in mutant["killers"]:
            mutants.check_killer(killer, workshop)
        self.assertIsNotNone(mutants.try_mutant(mutant, workshop))

    def test_a_change_that_changes_nothing_survives(self):
        mutant = {"name": "no fault", "killers": [{"unit": "what a terminal could obey becomes visible"}],
                  "edit": [{"file": "src/view/screen_text.cpp", "find": "std::string sanitized(std::string_view text) {",
                            "replace": "std::string sanitized(std::string_view text) { // the same"}]}
        self.assertIsNone(mutants.try_mutant(mutant, self.workshop()))

    def test_a_mutant_that_does_not_compile_is_trouble(self):
        mutant = {"name": "no program", "killers": [{"unit": "what a terminal could obey becomes visible"}],
                  "edit": [{"file": "src/core/median.cpp", "find": "namespace softly {", "replace": "namespace softly }"}]}
        with self.assertRaises(mutants.Trouble):
            mutants.try_mutant(mutant, self.workshop())


if __name__ == "__main__":
    unittest.main()
