"""Packs meet people: what a sitting tells of contact, of whom, and where its words go."""

import json
import os
import unittest

from softly_test import SOURCE, SoftlyTest
from typist import CTRL_BACKSLASH, CTRL_C, SittingTest

PEOPLE = '\n[[person]]\nid = "dana"\nname = "Dana"\nevery = "1w"\n\n[[person]]\nid = "robin"\nname = "Robin"\nunsafe = true\n'
DRAFT = 'who = "Dana"\nsafe = "good"\ndial = "mood"\nhow = "It has been a week."\nhelp = "Tea with you."\nnot = "answer"\n'
WORDS = "It has been a week.\nTea with you.\nNo need to answer.\n"
OWN = '''schema = 1
id = "who"
title = "Who"
[[prompt]]
id = "who"
kind = "person"
ask = "Who?"
keep = "people"
goto = { unnamed = "close" }
OPTIONS
[[prompt]]
id = "more"
kind = "text"
ask = "More?"
[close]
say = "Bye."
'''


class Reflecting(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)

    def reflect(self, pack, answers, *flags, exit_code=0, **options):
        return self.run_softly("reflect", pack, "--answers", "-", *flags, stdin=answers, exit_code=exit_code, **options)

    def entry(self, pack, answers):
        return json.loads(self.reflect(pack, answers, "--json").out)["entry"]

    def own_pack(self, text, name="who"):
        (self.home / "prompts").mkdir(exist_ok=True)
        (self.home / "prompts" / f"{name}.toml").write_text(text)

    def with_dana(self):
        """How often the summary counts contact with her."""
        people = {each["id"]: each["moments"] for each in self.json("summary")["people"]}
        return people.get("dana", 0)


class Contact(Reflecting):
    TOLD = (
        ("heard", 'felt = "yes"\nwho = "Dana"\ncontact = "call"\n', {"how": "call", "heard": True}, ["dana"]),
        ("heard", 'felt = "almost"\nwho = "Dana"\ncontact = "near"\n', {"how": "near"}, ["dana"]),
        ("heard", 'felt = "yes"\nwho = "unnamed"\ncontact = "pet"\n', {"how": "pet", "heard": True}, []),
        ("good-things", 'which = "received"\nreceived = "Soup."\nwho = "Dana"\ncontact = "in-person"\n',
         {"how": "in-person", "from_them": True}, ["dana"]),
        ("good-things", 'which = "given"\ngiven = "Soup."\nwho = "Dana"\ncontact = "message"\n',
         {"how": "message", "from_them": False}, ["dana"]),
        ("calm-company", 'company = "person"\nwho = "Dana"\nbefore = 5\nafter = 3\n', {"how": "in-person"}, ["dana"]),
        ("calm-company", 'company = "animal"\nwho = "Rex"\n', {"how": "pet"}, ["Rex"]),
        ("calm-company", 'company = "phone"\nwho = "unnamed"\n', {"how": "call"}, []),
        ("calm-company", 'company = "near"\nbefore = 4\n', {"how": "near"}, []),
        ("same-road", 'been = "yes"\nwho = "Dana"\ncontact = "online"\nfelt = "same"\n', {"how": "online"}, ["dana"]),
    )
    NOT_TOLD = (
        ("heard", 'felt = "yes"\nwho = "Dana"\n', "nobody said that it was today"),
        ("heard", 'felt = "yes"\nwho = "Dana"\ncontact = "earlier"\n', "another day"),
        ("heard", 'felt = "no"\nunseen = "All of it."\n', "nobody"),
        ("good-things", 'which = "received"\nreceived = "Soup."\nwho = "Dana"\ncontact = "earlier"\n', "another day"),
        ("good-things", 'which = "small"\nsmall = "Sun."\n', "nobody"),
        ("good-things", 'which = "small"\nsmall = "Sun."\ntell = "yes"\ntell-who = "Dana"\n', "not yet"),
        ("calm-company", 'company = "warmth"\nbefore = 4\n', "a blanket"),
        ("calm-company", 'company = "voice"\nbefore = 4\n', "a recording"),
        ("calm-company", 'company = "none"\n', "nobody"),
        ("same-road", 'been = "yes"\nwho = "nobody"\nfelt = "same"\n', "something to read"),
        ("same-road", 'been = "yes"\nwho = "Dana"\ncontact = "earlier"\nfelt = "same"\n', "another day"),
        ("same-road", 'been = "no"\ninterest = "one-person"\ncandidate = "Dana"\nrung = "look"\n', "not yet"),
        ("words", DRAFT, "a draft"),
        ("after-step", 'how = "not-now"\nrest-of-it = "leave"\n', "not this time"),
    )

    def test_what_happened_today_is_contact(self):
        for pack, answers, contact, people in self.TOLD:
            before = self.with_dana()
            entry = self.entry(pack, answers)
            self.assertEqual((entry.get("contact"), entry["people"]), (contact, people), (pack, answers))
            self.assertEqual(self.with_dana() - before, people.count("dana"), (pack, answers))

    def test_what_did_not_is_none(self):
        for pack, answers, why in self.NOT_TOLD:
            entry = self.entry(pack, answers)
            self.assertNotIn("contact", entry, (pack, why))
        self.assertEqual(self.with_dana(), 0)
        self.assertEqual(self.json("summary")["moments"]["n"], 0)

    def test_a_step_that_was_done_in_its_own_way(self):
        for way, how in (("message", {"how": "message"}), ("presence", {"how": "near"}), ("greet", {"how": "in-person"}), ("join", None)):
            self.run_softly("step", "add", "it", "--person", "dana", "--way", way, exit_code=0)
            entry = self.entry("after-step", 'how = "done"\nwent = 7\n')
            self.assertEqual((entry["kind"], entry["people"], entry.get("contact")), ("try", ["dana"], how), way)
        self.run_softly("step", "add", "it", "--person", "dana", "--way", "message", exit_code=0)
        self.assertNotIn("contact", self.entry("after-step", 'how = "tried"\n'), "what was tried may not have been sent")
        self.assertEqual(self.with_dana(), 5, "each of them is a try with her")

    def test_after_a_step_with_nobody_it_asks_who_it_was(self):
        self.assertEqual(self.entry("after-step", 'how = "done"\nwho = "Dana"\n')["people"], ["dana"])
        self.run_softly("step", "add", "it", "--person", "dana", exit_code=0)
        said = self.reflect("after-step", 'how = "done"\nwho = "Robin"\n', "--json")
        self.assertEqual(json.loads(said.out)["entry"]["people"], ["dana"], "her name stands in the step")
        self.assertIn("who", said.err)

    def test_nobody_unsafe_is_counted(self):
        self.entry("heard", 'felt = "yes"\nwho = "Robin"\ncontact = "call"\n')
        self.assertEqual(self.json("summary")["people"], [])


class Persons(Reflecting):
    def test_every_shipped_question_for_a_person_takes_no_name(self):
        seen = 0
        for path in sorted((SOURCE / "prompts" / "en").glob("*.toml")):
            text = path.read_text()
            for block in text.split("[[prompt]]")[1:]:
                if 'kind = "person"' in block:
                    seen += 1
                    self.assertIn('id = "unnamed"', block, path.name)
        self.assertGreater(seen, 10)

    def test_in_a_pack_of_ones_own_it_is_added(self):
        self.own_pack(OWN.replace("OPTIONS", ""))
        self.assertEqual(self.run_softly("pack", "lint", "who", exit_code=0).out, "")
        self.assertIn("unnamed: someone", self.run_softly("pack", "preview", "who", exit_code=0).out)
        entry = self.entry("who", 'who = "unnamed"\n')
        self.assertEqual((entry["people"], entry["answers"]), ([], {"who": "unnamed"}))
        self.own_pack(OWN.replace("OPTIONS", 'options = [{ id = "unnamed", say = "a secret" }]'))
        outline = self.run_softly("pack", "preview", "who", exit_code=0).out
        self.assertEqual(outline.count("- unnamed:"), 1)
        self.assertIn("a secret", outline)

    def test_an_option_says_what_is_kept(self):
        def pack(keep, options):
            how = f'[[prompt]]\nid = "how"\nkind = "choice"\nask = "How?"\n{keep}\noptions = [{options}]\n'
            return OWN.replace("OPTIONS", "") + how

        good = '{ id = "dog", say = "a dog", keep = "pet" }, { id = "other", say = "other", keep = "" }'
        self.own_pack(pack('keep = "contact.how"', good))
        self.assertEqual(self.run_softly("pack", "lint", "who", exit_code=0).out, "")
        self.assertEqual(self.entry("who", 'more = "x"\nhow = "dog"\n')["contact"], {"how": "pet"})
        self.assertNotIn("contact", self.entry("who", 'more = "x"\nhow = "other"\n'))
        for keep, options in (('keep = "contact.how"', good.replace('"pet"', '"zebra"')), ("", good), ('keep = "plan.people"', good),
                              ('keep = "draft.to"', '{ id = "moon", say = "there" }')):
            self.own_pack(pack(keep, options))
            self.assertIn("who.toml:", self.run_softly("pack", "lint", "who", exit_code=4).out, (keep, options))


class Nothing(Reflecting):
    """Words that say that there is no step, in the language of the pack."""

    HEBREW = '''schema = 1
id = "tea"
title = "תה"
language = "he"
nothing = ["כלום", "לא"]
[[prompt]]
id = "small"
kind = "step"
ask = "משהו קטן?"
[close]
say = "תודה."
'''

    def steps(self):
        return self.json("step", "list")["steps"]

    def test_in_english(self):
        for words in ("nothing", "No", "-", "not now"):
            self.reflect("week", f'next = "same"\nstep = "{words}"\n')
        self.assertEqual(self.steps(), [])
        self.reflect("week", 'next = "same"\nstep = "Nothing fancy, a walk"\n')
        self.assertEqual([step["what"] for step in self.steps()], ["Nothing fancy, a walk"])

    def test_in_another_language(self):
        self.own_pack(self.HEBREW, "tea")
        self.assertEqual(self.run_softly("pack", "lint", "tea", exit_code=0).out, "")
        for words in ("כלום", " לא "):
            self.reflect("tea", f'small = "{words}"\n')
        self.assertEqual(self.steps(), [])
        self.reflect("tea", 'small = "nothing"\n')
        self.assertEqual(len(self.steps()), 1, "its own words take the place of the English ones")

    def test_a_pack_without_any_keeps_the_english_ones(self):
        self.own_pack(self.HEBREW.replace('nothing = ["כלום", "לא"]\n', ""), "tea")
        self.reflect("tea", 'small = "nothing"\n')
        self.assertEqual(self.steps(), [])


class Words(Reflecting):
    def here(self, **changes):
        place = self.scratch / "here"
        place.mkdir(exist_ok=True)
        return {"cwd": place} | changes

    def test_it_stays_where_it_is(self):
        before = self.snapshot(self.scratch / "person")
        for answers in ("", 'where = "stay"\n'):
            said = self.reflect("words", DRAFT + answers, **self.here())
            self.assertEqual(said.out, "")
        self.assertEqual(list((self.scratch / "here").iterdir()), [])
        self.assertEqual(self.snapshot(self.scratch / "person"), before)

    def test_a_file(self):
        for typed, path in (("", "here/draft.txt"), ("letter to D.txt", "here/letter to D.txt"), ("~/d.txt", "person/d.txt"),
                            (str(self.scratch / "abs.txt"), "abs.txt")):
            self.reflect("words", DRAFT + 'where = "file"\n' + (f'file = "{typed}"\n' if typed else ""), **self.here())
            written = self.scratch / path
            self.assertEqual(written.read_text(), WORDS)
            self.assertEqual(written.stat().st_mode & 0o777, 0o600)
        self.assertEqual(sorted(os.listdir(self.scratch / "here")), ["draft.txt", "letter to D.txt"])
        self.assertEqual(self.listed("-n", "1")[0]["answers"]["how"], "It has been a week.")

    def test_what_is_there_stays(self):
        place = self.here()["cwd"]
        (place / "draft.txt").write_text("mine")
        (place / "link.txt").symlink_to(self.scratch / "elsewhere")
        (place / "folder").mkdir()
        for name in ("draft.txt", "link.txt", "folder", "none/x.txt"):
            said = self.reflect("words", DRAFT + f'where = "file"\nfile = "{name}"\n', exit_code=1, **self.here())
            self.assertIn("not written", said.err)
        self.assertEqual((place / "draft.txt").read_text(), "mine")
        self.assertFalse((self.scratch / "elsewhere").exists())
        self.assertEqual(len(self.listed()), 4, "the entry is kept all the same")

    def test_on_standard_output(self):
        self.assertEqual(self.reflect("words", DRAFT + 'where = "print"\n').out, WORDS)
        self.assertEqual(self.reflect("words", DRAFT + 'final = "Tea?"\nwhere = "print"\n').out, "Tea?\n")
        entry = self.entry("words", DRAFT + 'final = "Tea?"\nwhere = "print"\n')
        self.assertEqual(entry["text"], "Tea?")

    def test_without_words_it_is_not_asked(self):
        said = self.reflect("words", 'who = "Dana"\nwhere = "file"\n', **self.here())
        self.assertIn("where", said.err)
        self.assertEqual(list((self.scratch / "here").iterdir()), [])

    def test_nobody_unsafe_is_asked_about_as_if_they_were_not(self):
        said = self.reflect("words", 'who = "Robin"\nsafe = "good"\ninstead = "private"\nhow = "Hard."\nwhere = "print"\n')
        self.assertEqual(said.out, "Hard.\n")
        self.assertIn("safe", said.err, "that question was not asked")
        entry = self.entry("words", 'who = "Dana"\nsafe = "unsure"\ninstead = "small"\nhello = "Hi."\n')
        self.assertEqual(entry["answers"]["instead"], "small")


class AtTheTerminal(SittingTest, Reflecting):
    def go_to_its_end(self, *keys, **options):
        place = self.scratch / "here"
        place.mkdir(exist_ok=True)
        typist = self.shell(f'cd "{place}" && exec "$SOFTLY" reflect words')
        for question, answer in (("know how to begin", "\r"), ("say something to", "1\r"), ("when things were hard", "1\r"),
                                 ("how much would you like", "1\r"), ("how would you say", "A long week.\r"), ("what would help", "\r"),
                                 ("don't need from them", "\r"), ("how could it reach", "5\r"), ("A long week", " "),
                                 ("put it together", "\r"), *keys):
            typist.answer(question, answer)
        return typist

    def test_a_file_and_another_name_where_one_is_taken(self):
        (self.scratch / "here").mkdir()
        (self.scratch / "here" / "draft.txt").write_text("mine")
        typist = self.go_to_its_end(("Where would you like", "2\r"), ("Which file", "\r"), ("It is yours", " "),
                                    ("other name", "b.txt\r"))
        typist.end(0)
        self.assertEqual((self.scratch / "here" / "draft.txt").read_text(), "mine")
        self.assertEqual((self.scratch / "here" / "b.txt").read_text(), "A long week.\n")
        self.assertEqual(self.only_entry()["answers"]["where"], "file")

    def test_no_other_name(self):
        (self.scratch / "here").mkdir()
        (self.scratch / "here" / "draft.txt").write_text("mine")
        typist = self.go_to_its_end(("Where would you like", "2\r"), ("Which file", "\r"), ("It is yours", " "), ("other name", "\r"))
        typist.end(0)
        self.assertIn("in the journal", " ".join(typist.text().split()))
        self.assertEqual(os.listdir(self.scratch / "here"), ["draft.txt"])

    def test_printed_when_the_screen_is_ones_own_again(self):
        typist = self.go_to_its_end(("Where would you like", "3\r"), ("It is yours", " "))
        typist.end(0)
        self.assertIn("A long week.", typist.text(), "on the main screen")

    def test_who_leaves_at_once_leaves_a_bare_screen(self):
        typist = self.go_to_its_end(("Where would you like", "3\r"), ("It is yours", CTRL_BACKSLASH))
        typist.end(0)
        self.assertEqual(typist.text().strip(), "")

    def begin_and_stop(self):
        typist = self.sit("reflect", "calm-company")
        for question, answer in (("Being near", " "), ("What company", "1\r"), ("Who is it", "1\r"), ("tense are you", "q")):
            typist.answer(question, answer)
        typist.end(0)

    def test_what_was_begun_and_left_is_no_contact(self):
        self.begin_and_stop()
        typist = self.sit("reflect", "heard")
        typist.answer("stopped in the middle", "k")
        typist.answer("feel seen", CTRL_C)
        typist.end(130)
        entry = self.only_entry()
        self.assertEqual((entry["finished"], entry["people"]), (False, ["dana"]))
        self.assertNotIn("contact", entry)
        self.assertEqual(self.with_dana(), 0)

    def test_what_was_taken_up_again_is(self):
        self.begin_and_stop()
        typist = self.sit("reflect", "--resume")
        for question, answer in (("tense are you", "5\r"), ("Take the time", " "), ("And now", "3\r")):
            typist.answer(question, answer)
        typist.finish(0)
        self.assertEqual(self.only_entry()["contact"], {"how": "in-person"})
        self.assertEqual(self.with_dana(), 1)

    def test_nobody_unsafe_is_offered(self):
        for pack, way in (("words", (("know how to begin", "\r"),)), ("heard", (("feel seen", "1\r"),))):
            typist = self.sit("reflect", pack)
            for question, answer in way:
                typist.answer(question, answer)
            typist.wait_for("Dana")
            typist.settle()
            self.assertIn("rather not name", typist.text())
            self.assertNotIn("Robin", typist.text())
            typist.type("x")
            typist.end(0)


if __name__ == "__main__":
    unittest.main()
