"""A page for somebody else: what was chosen, and not a word more."""

import os
import pathlib
import unittest

from softly_test import SANITIZED, SoftlyTest, entry_block, identity, month_text
from typist import CTRL_C, SittingTest

CANARY = "Zanzibar"
PARTS = ("moments", "people", "tries", "ratings", "days", "tension", "kindness")
FORMATS = ("text", "md", "html")
# A sanitized start takes ten times as long.
SPANS_AND_FILTERS = ((), ("--tag", "Zanzibar")) if SANITIZED else (
    (), ("--all",), ("--no-numbers",), ("--tag", "Zanzibar"), ("--kind", "Zanzibar"), ("--with", "Zanzibar"))
PEOPLE = ('\n[[person]]\nid = "dana"\nname = "Dana Levi"\naliases = ["Danush"]\n'
          '\n[[person]]\nid = "noa"\nname = "נועה כץ"\n')


def secret_block(number, **values):
    """An entry that nobody chose, with the word in each place that takes words."""
    said = {"tags": f'["{CANARY}"]', "people": f'["{CANARY} Levi", "dana"]', "text": f'"{CANARY} in text"', "pack": f'"{CANARY}"',
            "answers__felt": f'"{CANARY}"', "felt": '"sharper"', "exercise": f'"{CANARY}"', "tension__before": "8", "tension__after": "4",
            "kindness__self": '"kind"', "kindness__received": f'"{CANARY} tea"', "kindness__given": f'"{CANARY} call"',
            "helped": f'["{CANARY}"]', "ideas": f'["{CANARY}"]', "step": f'"{CANARY}"', "source": f'"{CANARY}"', "source_id": f'"{CANARY}"',
            "mine": f'"{CANARY}"', f"{CANARY}": '"a key"', "ratings__mood": "4", "contact__how": '"call"', "kept_words": "true"}
    return entry_block(identity(number), at=f"2026-11-{1 + number % 20:02}T10:00:00+00:00", **{**said, **values})


class Chosen(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)
        self.write_month(month_text(
            *(secret_block(number, kind=kind) for number, kind in enumerate(("note", "check-in", "moment", "exercise", CANARY) * 2)),
            *(secret_block(10 + number, kind="try", how='"done"', expected="3", happened=str(number)) for number in range(6)),
            entry_block(identity(50), at="2026-11-20T18:00:00+00:00", kind="moment", people='["dana", "My Uncle"]', ratings__mood="7",
                        text='"Danush and Dana came. נועה כץ rang, My Uncle slept. Danas no."', helped='["soup with Dana Levi"]',
                        kindness__received='"a plant from נועה"', tags='["private"]', answers__x='"unseen"')))

    def page(self, *arguments, form="text", **options):
        return self.run_softly("summary", "--share", "--format", form, *arguments, **options)

    def test_what_was_not_chosen_is_in_no_page(self):
        everything = tuple(argument for part in PARTS for argument in ("--include", part))
        for form in FORMATS:
            for names in ((), ("--names",)):
                for chosen in (everything, (*everything, "--include", identity(50)), ("--include", identity(50)), ("--know", "A line.")):
                    for more in SPANS_AND_FILTERS:
                        if identity(50) in chosen and more and more[0] in ("--tag", "--kind"):
                            continue
                        with self.subTest(form=form, chosen=chosen, more=more, names=names):
                            finished = self.page(*chosen, *names, *more, form=form, exit_code=0)
                            self.assertNotIn(CANARY.lower(), (finished.out + finished.err).lower())
                            self.assertNotIn("private", finished.out)
                            self.assertNotIn("unseen", finished.out)
        self.assertIn(CANARY, self.run_softly("summary", "--quotes").out, "the word is there to be found")

    def test_names_are_initials_unless_they_are_allowed(self):
        for form in FORMATS:
            page = self.page("--include", identity(50), form=form, exit_code=0).out
            for name in ("Dana", "Levi", "Danush", "נועה", "כץ", "Uncle"):
                self.assertNotIn(name, page.replace("Danas", ""), form)
            self.assertIn("D. L. and D. L. came.", page)
            self.assertIn("Danas no.", page, "a longer word is another word")
            named = self.page("--include", identity(50), "--names", form=form, exit_code=0).out
            for name in ("Dana Levi", "Danush and Dana came", "נועה כץ rang", "My Uncle"):
                self.assertIn(name, named, form)

    def test_the_words_for_the_other_stand_first(self):
        for form in FORMATS:
            page = self.page("--know", "I tire when Dana calls.", "--include", "ratings", form=form, exit_code=0).out
            self.assertIn("I tire when D. L. calls.", page)
            self.assertLess(page.index("I tire"), page.index("mood"))
            typed = self.page("--know", "-", stdin="Read\nme slowly.\n", form=form, exit_code=0).out
            self.assertIn("me slowly.", typed)

    def test_without_numbers_there_is_no_digit_but_in_their_own_words(self):
        for form in ("text", "md"):
            page = self.page("--include", identity(50), "--include", "ratings", "--no-numbers", form=form, exit_code=0).out
            self.assertIn("came.", page)
            self.assertNotRegex(page.replace("##", ""), "[0-9]", form)

    def test_no_page_takes_the_place_of_the_journal(self):
        self.write_config("")
        link = pathlib.Path(self.home).parent / "page.html"
        link.symlink_to(self.month_path())
        taken = self.month_path()
        before = self.snapshot()
        for name in (taken, taken.parent / "2026-12.toml", self.home / "people.toml", self.home / "plan.toml", self.home / "config.toml",
                     os.path.relpath(taken), link):
            finished = self.run_softly("summary", "-o", str(name), exit_code=1)
            self.assertIn("not written", finished.err, name)
            self.page("--include", "moments", "-o", str(name), exit_code=1)
        finished = self.run_softly("summary", "-o", "2026-12.toml", exit_code=1, cwd=taken.parent)
        self.assertIn("not written", finished.err)
        self.assertEqual(self.snapshot(), before)

    def test_a_pipe_or_a_directory_stays_what_it_is(self):
        pipe = pathlib.Path(self.home).parent / "pipe"
        os.mkfifo(pipe)
        for name in (pipe, pipe.parent):
            finished = self.run_softly("summary", "-o", str(name), exit_code=1)
            self.assertIn("not written", finished.err)
        self.assertTrue(pipe.is_fifo())

    def test_one_part_is_that_part_alone(self):
        for part, words in (("tries", "Steps you took: 6 done"), ("ratings", "median 4"), ("days", "day by day"), ("kindness", "Kindness"),
                            ("tension", "another exercise"), ("people", "With: D. L."), ("moments", "Moments of connection")):
            alone = self.page("--include", part, exit_code=0).out
            self.assertIn(words, alone)
            for other in ("Steps you took", "median 4", "day by day", "Kindness", "another exercise", "With: ", "Moments of"):
                if not words.startswith(other) and (part, other) != ("ratings", "day by day"):
                    self.assertNotIn(other, alone, part)

    def test_nothing_is_chosen_to_begin_with(self):
        finished = self.run_softly("summary", "--share", exit_code=6)
        self.assertEqual(finished.out, "")
        self.assertIn("--include", finished.err)

    def test_words_that_name_nothing(self):
        for word in ("zzzz", identity(77), "rating", "all"):
            finished = self.page("--include", "ratings", "--include", word, exit_code=1)
            self.assertEqual(finished.out, "")
            self.assertIn(word, finished.err)

    def test_an_entry_of_another_month_is_not_in_these_days(self):
        self.page("--include", identity(50), "--week", "--to", "2026-11-30", exit_code=2)
        self.page("--include", identity(50), "--from", "2026-11-21", "--to", "2026-11-22", exit_code=1)
        self.page("--include", identity(50), "--from", "2026-11-20", "--to", "2026-11-20", exit_code=0)

    def test_flags_that_do_not_fit(self):
        for arguments in (("--include", "ratings"), ("--know", "words"), ("--names",), ("--share", "--json"), ("--share", "--quotes"),
                          ("--share", "--format", "json")):
            finished = self.run_softly("summary", *arguments, exit_code=2)
            self.assertEqual(finished.out, "")

    def test_a_file_is_written_whole_and_for_its_person_alone(self):
        path = pathlib.Path(self.home) / "for you.html"
        self.page("--include", "ratings", "-o", str(path), form="html", exit_code=0)
        self.assertTrue(path.read_text().startswith("<!DOCTYPE html>") or path.read_text().startswith("<!doctype html>"))
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertNotIn("\x1b", path.read_text())


class Typed(SittingTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)
        self.write_month(month_text(
            entry_block(identity(1), at="2026-11-20T18:00:00+00:00", text='"first words with Dana"', ratings__mood="4"),
            entry_block(identity(2), at="2026-11-21T18:00:00+00:00", text='"second words"', pack='"therapy"', kind="reflection"),
            entry_block(identity(3), at="2026-11-22T08:00:00+00:00", text='"third words"')))
        self.page = pathlib.Path(self.home) / "page.md"

    def begin(self):
        return self.sit("summary", "--share", "--format", "md", "-o", str(self.page))

    def choose(self, typist, parts="1\r", words="2\r", entries="1\r", names="1\r", know="Go slowly.\r"):
        typist.answer("Figures alone", parts)
        typist.answer("some of your own words", words)
        if entries:
            typist.answer("would you like to show", entries)
        if names:
            typist.answer("Names of people", names)
        typist.answer("like them to know", know)

    def test_part_by_part_and_entry_by_entry(self):
        typist = self.begin()
        self.choose(typist)
        typist.answer("Write it to", "2\r")
        typist.finish(0)
        page = self.page.read_text()
        self.assertIn("Go slowly.", page)
        self.assertIn("second words", page, "what was written around a session comes first")
        self.assertNotIn("first words", page)
        self.assertNotIn("third words", page)
        self.assertIn("second words", typist.text(), "it is shown before it is written")

    def test_no_is_the_first_answer_and_writes_nothing(self):
        for answer in ("\r", "1\r", "s", "q"):
            typist = self.begin()
            self.choose(typist)
            typist.answer("Write it to", answer)
            typist.finish(0)
            self.assertFalse(os.path.exists(self.page), answer)

    def test_stopping_anywhere_writes_nothing(self):
        typist = self.begin()
        typist.answer("Figures alone", "1\r")
        typist.answer("some of your own words", CTRL_C)
        typist.finish(130)
        self.assertFalse(os.path.exists(self.page))
        self.assertFalse(os.path.exists(os.path.join(self.home, "state")), "nothing of it stays anywhere")

    def test_what_is_skipped_is_not_in_it(self):
        typist = self.begin()
        typist.answer("Figures alone", "\r")
        typist.answer("some of your own words", "\r")
        typist.answer("like them to know", "\r")
        typist.finish(0)
        self.assertIn("Nothing was chosen", typist.text())
        self.assertFalse(os.path.exists(self.page))


if __name__ == "__main__":
    unittest.main()
