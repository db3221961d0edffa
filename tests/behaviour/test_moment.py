"""Moments of contact, by flags and at a terminal, and the circles that fill the list of people."""

import tomllib
import unittest

from softly_test import SoftlyTest
from typist import CTRL_BACKSLASH, SittingTest

PEOPLE = ('[[person]]\nid = "tom"\nname = "Tom"\ncircle = "outer"\n\n[[person]]\nid = "dana"\nname = "Dana"\ncircle = "inner"\n\n'
          '[[person]]\nid = "ben"\nname = "Uncle Ben"\nunsafe = true\n')


class ByFlags(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)

    def test_everything_is_kept(self):
        entry = self.kept("moment", "--with", "Dana", "--with", "the lake", "--how", "near", "--from-them", "--ease", "8", "--heard",
                          "-m", "We sat.", "--at", "2026-10-03", "--tag", "water")
        self.assertEqual({key: entry[key] for key in ("kind", "people", "contact", "text", "tags", "at")},
                         {"kind": "moment", "people": ["dana", "the lake"], "text": "We sat.", "tags": ["water"], "at": "2026-10-03T12:00:00+00:00",
                          "contact": {"how": "near", "from_them": True, "ease": 8, "heard": True}})
        self.assertEqual(self.entries("2026-10")[0]["contact"]["how"], "near")

    def test_any_size_counts(self):
        for arguments in (("--with", "tom"), ("--how", "message"), ("--heard",), ("--ease", "0"), ("-m", "A nod."), ("--from-them",)):
            self.run_softly("moment", *arguments, exit_code=0)
        self.assertEqual(len(self.entries()), 6)
        self.assertEqual(self.run_softly("moment", "-m", "-", stdin="From a pipe.\n", exit_code=0).out, "")
        self.assertEqual(self.entries()[-1]["text"], "From a pipe.")

    def test_bad_input_keeps_nothing(self):
        for arguments, code in ((("--ease", "11"), 2), (("--ease", "-1"), 2), (("--ease", "4.5"), 2), (("--how", "pigeon"), 2),
                                (("--heard", "--at", "tomorrow"), 2), (("--heard", "--at", "someday"), 2), (("-m", " "), 2),
                                ((), 6), (("--at", "yesterday"), 6), (("tea",), 2)):
            with self.subTest(arguments):
                self.one_sentence(self.run_softly("moment", *arguments, exit_code=code))
                self.nothing_filed()

    def test_a_name_that_is_near_to_one(self):
        finished = self.run_softly("moment", "--with", "Danna", exit_code=0)
        self.assertIn("Dana", finished.err)
        self.assertEqual(self.entries()[0]["people"], ["Danna"])
        self.assertNotIn("Uncle Ben", self.run_softly("moment", "--with", "Uncle Benn", exit_code=0).err)

    def test_the_summary_and_show_count_it_but_nobody_unsafe(self):
        self.run_softly("moment", "--with", "dana", "--how", "call", "--heard", exit_code=0)
        self.run_softly("moment", "--with", "ben", "--how", "call", exit_code=0)
        summary = self.json("summary")
        self.assertEqual((summary["moments"]["n"], summary["moments"]["heard"]), (1, 1))
        self.assertEqual(summary["people"], [{"id": "dana", "moments": 1}])
        self.assertIn("call", self.run_softly("people", "show", "dana", exit_code=0).out)

    def test_back_dated_is_when_it_was(self):
        self.run_softly("moment", "--with", "dana", "--at", "2026-10-01", exit_code=0)
        self.assertIn("1 October 2026 (52 days ago)", self.run_softly("people", "show", "dana", "--since", exit_code=0).out)

    def test_broken_people_do_not_keep_it_out(self):
        (self.home / "people.toml").write_text(PEOPLE + "broken = [\n")
        finished = self.run_softly("moment", "--with", "dana", exit_code=4)
        self.assertIn("people.toml", finished.err)
        self.assertEqual(self.entries()[0]["people"], ["dana"])


class AtATerminal(SittingTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)

    def people(self):
        return {person["id"]: person for person in tomllib.loads((self.home / "people.toml").read_text())["person"]}

    def test_it_asks(self):
        someone = self.sit("moment")
        someone.wait_for("who or what")
        text = someone.text()
        self.assertLess(text.index("Dana"), text.index("Tom"), "nearer ones first")
        self.assertNotIn("Ben", text)
        self.assertIn("rather not name", text)
        someone.answer("who or what", "1\r")
        someone.answer("how was it", "3\r")
        someone.answer("begin", "2\r")
        someone.answer("easy", "7\r")
        someone.answer("heard", "1\r")
        someone.answer("keep", "She asked twice.\r")
        someone.end(0)
        entry = self.only_entry()
        self.assertEqual((entry["people"], entry["contact"], entry["text"]),
                         (["dana"], {"how": "message", "from_them": True, "ease": 7, "heard": True}, "She asked twice."))
        self.assertEqual(self.drafts(), [])

    def test_a_typed_name_and_stopping(self):
        someone = self.sit("moment", "--plain")
        someone.answer("who or what", "uncle ben\r")
        someone.answer("how was it", "q\r")
        someone.end(0)
        self.assertEqual(self.only_entry()["people"], ["ben"])

    def test_someone_not_named(self):
        someone = self.sit("moment", "--plain")
        someone.answer("who or what", "3\r")
        someone.answer("how was it", "1\r")
        someone.answer("begin", "q\r")
        someone.end(0)
        self.assertNotIn("people", self.only_entry())

    def test_leaving_keeps_and_letting_go_does_not(self):
        someone = self.sit("moment")
        someone.answer("who or what", "1\r")
        someone.wait_for("how was it")
        someone.settle()
        someone.type(CTRL_BACKSLASH)
        someone.end(0)
        self.assertEqual(self.only_entry()["people"], ["dana"])
        someone = self.sit("moment")
        someone.answer("who or what", "2\r")
        someone.answer("how was it", "x")
        someone.end(0)
        self.only_entry()
        someone = self.sit("moment")
        someone.finish(0)
        self.only_entry()

    def test_removing_asks_first(self):
        self.run_softly("note", "Dana.", "--person", "dana", exit_code=0)
        someone = self.sit("people", "remove", "dana")
        someone.answer("leave the list", "\r")
        someone.end(0)
        self.assertIn("dana", self.people())
        someone = self.sit("people", "remove", "dana")
        someone.answer("leave the list", "b")
        someone.end(0)
        self.assertNotIn("dana", self.people())
        self.assertEqual(self.only_entry()["text"], "___.")

    def test_three_people_through_the_circles(self):
        (self.home / "people.toml").unlink()
        someone = self.sit("reflect", "circles")
        someone.answer("no right size", "\r")
        for number, (name, harm) in enumerate((("Noa", False), ("the choir", False), ("Uncle Ben", True))):
            someone.answer("who is somewhere", f"{name}\r")
            someone.answer("who are they", "\r" if harm else f"{(1, 7)[number]}\r")
            someone.answer("how is it to be", "3\r" if harm else "1\r")
            if harm:
                someone.answer("no need to be close", "\r")
            else:
                someone.answer("true of them", "1\r")
                someone.answer("go to them", "1\r")
                someone.answer("how easy", "7\r")
                someone.answer("how near", f"{number + 1}\r")
                someone.answer("wish to be in touch", f"{number + 1}\r")
            someone.answer("someone else", "1\r" if harm else "2\r")
        someone.finish(0)
        people = self.people()
        self.assertEqual(people["noa"], {"id": "noa", "name": "Noa", "kind": "friend", "circle": "inner", "qualities": ["listens"],
                                         "good_for": ["chat"]})
        self.assertEqual(people["the-choir"], {"id": "the-choir", "name": "the choir", "kind": "group", "circle": "middle",
                                               "qualities": ["listens"], "good_for": ["chat"], "every": "1w"})
        self.assertEqual(people["uncle-ben"], {"id": "uncle-ben", "name": "Uncle Ben", "unsafe": True})
        self.run_softly("undo", exit_code=0)
        self.assertFalse((self.home / "people.toml").exists() and self.people())


class Circles(SoftlyTest):
    """The same by a script, over what is there."""

    def reflect(self, answers, exit_code=0):
        return self.run_softly("reflect", "circles", "--answers", "-", stdin=answers, exit_code=exit_code)

    def text(self):
        return (self.home / "people.toml").read_text()

    def test_who_is_there_is_changed_and_not_doubled(self):
        self.write_people("# mine\n" + PEOPLE.replace('"outer"', '"outer" # for now'))
        before = self.text()
        self.reflect('who = "TOM"\nsafe = "good"\nqualities = ["easy-to-reach"]\ncircle = "middle"\nevery = "month"\n')
        self.assertEqual(self.text(), before.replace('"outer" # for now\n', '"middle" # for now\nqualities = ["easy to reach"]\nevery = "1mo"\n'))
        entry, = self.entries()
        self.assertEqual(entry["answers"]["who"], "tom")
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.text(), before)

    def test_who_does_harm_is_kept_and_not_counted(self):
        told = self.reflect('who = "Zoe"\nsafe = "harm"\n').err
        self.assertIn('unsafe = true', self.text())
        self.assertNotIn("On your list", told)
        self.assertIn("1 person more", self.reflect('who = "Ada"\nsafe = "good"\n').err)

    def test_nobody_is_named(self):
        for answers in ('who = "unnamed"\nsafe = "harm"\n', 'who = "nobody"\n', 'groups = "choir"\n'):
            self.reflect(answers)
        self.assertFalse((self.home / "people.toml").exists())

    def test_harm_marks_as_unsafe_and_good_does_not_take_it_back(self):
        self.write_people(PEOPLE)
        self.reflect('who = "dana"\nsafe = "harm"\n')
        self.reflect('who = "dana"\nsafe = "good"\ncircle = "inner"\n')
        dana = next(person for person in tomllib.loads(self.text())["person"] if person["id"] == "dana")
        self.assertIs(dana["unsafe"], True)

    def test_a_wish_is_taken_back_where_there_is_none(self):
        self.write_people(PEOPLE.replace('circle = "outer"', 'every = "1w"  # why not'))
        self.reflect('who = "tom"\nsafe = "good"\nevery = "none"\n')
        self.assertIn("# why not", self.text())
        self.assertNotIn("every", self.text())

    def test_a_file_that_cannot_be_read_waits_with_the_entry(self):
        self.write_people(PEOPLE + "broken = [\n")
        before = self.text()
        self.reflect('who = "Noa"\nsafe = "harm"\n', exit_code=5)
        self.assertEqual(self.text(), before)
        people = self.json("people", "list", "--all", exit_code=4)["people"]
        self.assertIs(next(person for person in people if person["id"] == "noa")["unsafe"], True)
        self.write_people(PEOPLE)
        self.run_softly("note", "x", exit_code=0)
        self.assertEqual(len(self.entries()), 2)
        self.assertIn('id = "noa"', self.text())


if __name__ == "__main__":
    unittest.main()
