"""What leads to the help card by itself: each way when it is meant to, none in a script, and nothing left of it but one date."""

import pathlib
import unittest

from softly_test import SoftlyTest
from typist import (CONNECTION, CONTACT, CTRL_BACKSLASH, CTRL_C, ENERGY, MOOD, SAFETY, WORDS, SittingTest)

CARD = "findahelpline"  # stands on the card alone


class Asked(SittingTest):
    """A check-in at a terminal."""

    def check_in(self, mood="", safety="", words="", end=None, code=0, arguments=(), **environment):
        typist = self.sit("check-in", *arguments, **environment)
        for question, keys in ((MOOD, mood), (CONNECTION, ""), (ENERGY, ""), (SAFETY, safety), (CONTACT, ""), (WORDS, words)):
            if end and question == end[0]:
                typist.answer(question, end[1])
                break
            typist.answer(question, keys + "\r")
        typist.end(code)
        return typist

    def has_card(self, typist):
        return CARD in typist.bytes.decode(errors="replace")

    def state_files(self):
        return [path for path in self.state().rglob("*") if path.is_file()]

    def let_draft_go(self):
        for path in self.files_in_state("drafts"):
            path.unlink()

    def test_low_ratings_lead_to_the_card_every_time(self):
        for ratings in ({"mood": "2"}, {"mood": "0"}, {"safety": "3"}, {"mood": "9", "safety": "0"}):
            for _ in range(2):
                self.assertTrue(self.has_card(self.check_in(**ratings)), ratings)

    def test_ratings_that_are_not_low_do_not(self):
        for ratings in ({}, {"mood": "3"}, {"safety": "4"}, {"mood": "n", "safety": "n"}, {"mood": "10"}):
            typist = self.check_in(**ratings)
            self.assertFalse(self.has_card(typist), ratings)
            self.assertNotIn("beside you now", typist.bytes.decode())

    def test_stopping_shows_it_too_and_leaving_at_once_shows_nothing(self):
        self.assertTrue(self.has_card(self.check_in(mood="1", end=(CONNECTION, "q"))))
        self.let_draft_go()
        self.assertTrue(self.has_card(self.check_in(mood="1", end=(CONNECTION, CTRL_C), code=130)))
        self.let_draft_go()
        self.assertTrue(self.has_card(self.check_in(mood="1", end=(CONNECTION, "x"))))
        typist = self.check_in(mood="1", end=(CONNECTION, CTRL_BACKSLASH))
        self.assertEqual(typist.text().strip(), "", "the screen is bare")

    def test_three_low_moods_of_the_last_five_show_it_once_a_week(self):
        def evening(day, mood):
            return self.has_card(self.check_in(mood=mood, SOFTLY_NOW=f"2026-11-{day:02}T19:00:00Z"))

        seen = [evening(day, mood) for day, mood in
                ((1, "3"), (2, "8"), (3, "3"), (4, "3"), (5, "3"), (6, "8"), (10, "3"), (11, "3"), (12, "3"))]
        self.assertEqual(seen, [False, False, False, True, False, False, False, True, False])
        dates = [path for path in self.state_files() if path.name == "help-shown"]
        self.assertEqual([path.read_text() for path in dates], ["2026-11-11\n"])

    def test_a_low_check_in_notes_no_date_and_nothing_of_the_card(self):
        self.check_in(mood="1")
        names = {path.name for path in self.state_files()}
        self.assertNotIn("help-shown", names)
        entry = self.only_entry()
        self.assertEqual(set(entry), {"id", "at", "kind", "ratings"})
        for path in pathlib.Path(self.home).rglob("*"):
            if path.is_file() and path.name != "reserve":
                for word in (b"card", b"crisis", b"low", b"risk"):
                    self.assertNotIn(word, path.read_bytes().lower(), path)

    def test_by_flags_at_a_terminal_it_is_one_line(self):
        typist = self.sit("check-in", "--mood", "1")
        typist.end(0)
        self.assertFalse(self.has_card(typist))
        self.assertEqual(typist.text().count("beside you now"), 1)

    def test_the_card_and_the_line_about_words_do_not_both_come(self):
        typist = self.check_in(mood="1", words="I want to die")
        text = typist.bytes.decode(errors="replace")
        self.assertTrue(self.has_card(typist))
        self.assertNotIn("heavy words", text)

    def test_with_standard_output_in_a_pipe_the_card_is_talk(self):
        typist = self.shell('"$SOFTLY" check-in --json | cat >"$SOFTLY_HOME/out"')
        for question, keys in ((MOOD, "1\r"), (CONNECTION, "\r"), (ENERGY, "\r"), (SAFETY, "\r"), (CONTACT, "\r"), (WORDS, "\r")):
            typist.answer(question, keys)
        typist.end(0)
        self.assertTrue(self.has_card(typist))
        self.assertNotIn(CARD, (self.home / "out").read_text())


class InScripts(SoftlyTest):
    def test_no_card_and_no_line_where_nobody_looks(self):
        for _ in range(4):
            run = self.run_softly("check-in", "--mood", "1", "--safety", "0", "-m", "I want to die", exit_code=0)
            self.assertNotIn(CARD, run.out + run.err)
            self.assertNotIn("beside you now", run.out + run.err)
            self.assertNotIn("heavy words", run.out + run.err)
        self.assertEqual(list(self.state().rglob("help-shown")), [])


if __name__ == "__main__":
    unittest.main()
