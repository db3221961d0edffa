"""Small steps: kept in steps.toml as a person wrote them, tried, moved, shrunk, laid to rest and let go."""

import collections
import concurrent.futures
import datetime
import json
import os
import random
import re
import time
import tomllib
import unittest

from softly_test import LONG, SOURCE, SoftlyTest
from typist import CTRL_BACKSLASH, CTRL_C, QUESTIONS, SittingTest

PEOPLE = '''
[[person]]
id = "dana"
name = "Dana"
circle = "inner"
qualities = ["easy to reach"]
[[person]]
id = "ex"
name = "Robin"
unsafe = true
[[person]]
id = "noa"
name = "Noa"
circle = "outer"
[[person]]
id = "ben"
name = "Ben"
circle = "outer"
'''
BY_HAND = '''# mine
schema = 1   # do not touch

# the garden
[[step]]   # a header
id = "t4q8w2nmcx"   # an id
what   = 'Send Dana a photo of the garden'
person = "dana"
day = 2026-11-24     # after tea
every = "1w"
mood = "sky"   # mine
confidence = 7
# below

[[step]]
id = "b000000002"
what = """
Sit in
the library"""   # two lines
created = 2026-11-20T09:20:00+02:00
state = "open"

# the last one

[[step]]
id = "c000000003"
what = "Wave"
day = 2026-11-20T18:00:00
# end
'''


def scolding():
    words = tomllib.loads((SOURCE / "prompts" / "scolding.toml").read_text())["en"]
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, words)) + r")(?![\w-])", re.IGNORECASE)


class Steps(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_people(PEOPLE)

    def file(self, name="steps.toml"):
        return self.home / name

    def steps(self, name="steps.toml"):
        return tomllib.loads(self.file(name).read_text()).get("step", []) if self.file(name).exists() else []

    def ended(self):
        return self.steps("steps-done.toml")

    def write(self, text):
        self.file().write_text(text)

    def step(self, *arguments, exit_code=0, **options):
        return self.run_softly("step", *arguments, exit_code=exit_code, **options)

    def add(self, *arguments, **options):
        """Adds one; its id."""
        return self.json("step", "add", *arguments, **options)["steps"][0]["id"]

    def tries(self):
        return [entry for entry in self.listed("-n", "100000") if entry["kind"] == "try"]


class Added(Steps):
    def test_the_block_is_that_of_the_format(self):
        self.add("Send", "Dana a photo", "--person", "Dana", "--way", "message", "--day", "tomorrow 18:00", "--every", "1w",
                 "--size", "2", "--if-then", "When I have tea, I open the chat", "--obstacle", "no evening", "--confidence", "7",
                 "--expected", "5")
        step, = self.steps()
        self.assertEqual(step | {"id": "", "created": ""}, {
            "id": "", "what": "Send Dana a photo", "person": "dana", "way": "message", "size": 2,
            "day": datetime.datetime(2026, 11, 23, 18), "every": "1w", "if_then": "When I have tea, I open the chat",
            "obstacle": "no evening", "confidence": 7, "expected": 5, "created": "", "state": "open"})
        self.assertEqual(tomllib.loads(self.file().read_text())["schema"], 1)
        self.assertEqual(self.file().stat().st_mode & 0o777, 0o600)

    def test_words_that_cannot_be_used_change_nothing(self):
        self.write(BY_HAND)
        for arguments, code in (((), 2), ((" ",), 2), (("x", "--person", "Dena"), 1), (("x", "--person", "Robin"), 1),
                                (("x", "--day", "soonish"), 2), (("x", "--day", "2026-11-01"), 2), (("x", "--every", "0d"), 2),
                                (("x", "--every", "90min"), 2), (("x", "--size", "0"), 2), (("x", "--confidence", "11"), 2),
                                (("x", "--expected", "-1"), 2), (("x", "--way", "shout"), 2)):
            finished = self.step("add", *arguments, exit_code=code)
            self.one_sentence(finished)
            self.assertEqual(self.file().read_text(), BY_HAND, arguments)
        self.assertIn("Did you mean Dana", self.step("add", "x", "--person", "Dena", exit_code=1).err)

    def test_a_smaller_one_is_named_in_one_line_where_nobody_can_be_asked(self):
        for arguments in (("--confidence", "5"), ("--expected", "4")):
            self.assertIn("softly step smaller", self.step("add", "tea", *arguments).err)
        for arguments in (("--confidence", "6"), ("--expected", "5"), ()):
            self.assertNotIn("softly step smaller", self.step("add", "tea", *arguments).err)

    def test_a_second_step_toward_someone_new_rests(self):
        first = self.add("Hello", "--person", "noa")
        second = self.add("Hello", "--person", "ben")
        self.assertEqual([step["state"] for step in self.steps()], ["open", "resting"])
        before = self.file().read_bytes()
        for arguments in (("keep", second), ("move", second, "friday")):
            self.assertIn(first, self.step(*arguments, exit_code=1).err)
            self.assertEqual(self.file().read_bytes(), before)
        self.add("Hello", "--person", "dana")
        self.assertEqual(self.steps()[-1]["state"], "open", "she is near")
        self.run_softly("moment", "--with", "ben", exit_code=(0, 2))
        self.run_softly("note", "He waved.", "--person", "ben", exit_code=0)
        self.step("keep", second)
        self.assertEqual(self.steps()[1]["state"], "open", "they met")
        self.write_config("[steps]\nnew_contact_open = 2\n")
        self.file().unlink()
        self.add("Hello", "--person", "noa")
        self.add("Hello", "--person", "Noa")
        self.assertEqual([step["state"] for step in self.steps()], ["open", "open"])

    def test_one_that_comes_back_is_open_once(self):
        self.add("tea", "--every", "1w")
        before = self.file().read_bytes()
        self.one_sentence(self.step("add", "Tea", "--every", "1w", exit_code=1))
        self.assertEqual(self.file().read_bytes(), before)
        self.add("tea")

    def test_hebrew_and_quotes(self):
        what = "לשלוח לדנה \"תמונה\" של הגינה 🌱"
        identity = self.add(what, "--obstacle", "ערב")
        self.assertEqual(self.steps()[0]["what"], what)
        self.assertIn(what, self.step("list").out)
        self.assertIn("ערב", self.step("show", identity[:4]).out)
        self.step("done", "1", "-m", "הלך טוב")
        self.assertEqual(self.tries()[0]["text"], "הלך טוב")

    def test_bytes_that_are_no_text(self):
        self.one_sentence(self.step("add", b"tea \xff", exit_code=1))
        self.step("add", "tea")
        self.step("done", "1", "-m", "-", stdin=b"tea \xff", exit_code=1)
        self.assertEqual([path.read_bytes() for path in self.files_in_state("rescue")], [b"tea \xff"])
        self.assertEqual(len(self.steps()), 1)


class Found(Steps):
    def setUp(self):
        super().setUp()
        self.write(BY_HAND)

    def test_by_number_prefix_or_id(self):
        listed = self.json("step", "list")["steps"]
        self.assertEqual([step["id"] for step in listed], ["c000000003", "t4q8w2nmcx", "b000000002"])
        for name in ("2", "t4q8", "T4Q8W2", "t4q8w2nmcx"):
            self.assertIn("t4q8w2nmcx", self.step("show", name).out)
        for name in ("0", "4", "99999", "t4q", "zzzz", "t4q8w2nmcy", ""):
            for command in (("done", name), ("move", name, "friday"), ("let-go", name), ("smaller", name)):
                self.one_sentence(self.step(*command, exit_code=1))
        self.assertEqual(self.file().read_text(), BY_HAND)

    def test_a_beginning_that_fits_two(self):
        self.write(BY_HAND.replace("b000000002", "c000000004"))
        finished = self.step("done", "c000", exit_code=1)
        self.one_sentence(finished)
        self.assertIn("c000000003", finished.err)
        self.assertFalse(self.journal.exists() and list(self.journal.iterdir()))

    def test_a_state_written_by_hand(self):
        text = BY_HAND.replace('state = "open"', 'state = "finished"')
        self.write(text)
        listed = self.json("step", "list", exit_code=4)
        self.assertEqual([step["state"] for step in listed["steps"]], ["open", "open", "finished"])
        problem, = listed["problems"]
        line = text.splitlines().index('state = "finished"') + 1
        self.assertEqual((problem["file"], problem["line"]), (str(self.file()), line))
        self.assertIn('"finished"', self.step("list", exit_code=4).out)
        for command in (("done",), ("move",), ("keep",), ("rest",), ("let-go",), ("smaller",), ("tried",)):
            finished = self.step(*command, "b000", *(("friday",) if command == ("move",) else ()), exit_code=1)
            self.assertIn(f"{self.file()}:{line}", finished.err)
            self.assertEqual(self.file().read_text(), text)
        self.assertEqual(self.tries(), [])
        self.step("keep", "c000", exit_code=4)
        self.assertIn('state = "finished"', self.file().read_text())

    def test_steps_toward_someone_unsafe_are_out_of_sight(self):
        self.write(BY_HAND.replace('person = "dana"', 'person = "ex"'))
        self.assertNotIn("garden", self.step("list").out)
        self.assertIn("garden", self.step("list", "--all").out)

    def test_for_other_eyes(self):
        for arguments in (("list",), ("list", "--json"), ("show", "2"), ("show", "2", "--json")):
            out = self.step(*arguments, "--discreet").out
            self.assertIn("D.", out)
            for word in ("garden", "library", "Dana", "sky"):
                self.assertNotIn(word, out)

    def test_nothing_there(self):
        self.file().unlink()
        self.assertEqual(self.json("step", "list")["steps"], [])
        self.assertEqual(self.step("list").out, "")
        self.step("list", "--exit-code", exit_code=3)


class Tried(Steps):
    def setUp(self):
        super().setUp()
        self.write(BY_HAND)

    def test_a_try_is_an_entry_and_ends_the_step(self):
        entry = self.kept("step", "partly", "c000", "--happened", "7", "-m", "She waved.", "--at", "yesterday")
        self.assertEqual((entry["kind"], entry["step"], entry["how"], entry["happened"], entry["text"], entry["at"][:10]),
                         ("try", "c000000003", "partly", 7, "She waved.", "2026-11-21"))
        self.assertEqual(self.file().read_text(), BY_HAND[:BY_HAND.index('[[step]]\nid = "c0')].rstrip("\n") + "\n# end\n")
        done, = self.ended()
        self.assertEqual((done["what"], done["state"], str(done["ended"])), ("Wave", "done", "2026-11-22"))

    def test_one_that_comes_back_moves_on_from_when_it_happened(self):
        entry = self.kept("step", "done", "t4q8", "--at", "2026-11-20")
        self.assertEqual(entry["people"], ["dana"])
        self.assertEqual(self.file().read_text(), BY_HAND.replace("2026-11-24", "2026-11-27"))
        self.step("tried", "t4q8", "--at", "2026-10-01")
        self.assertEqual(str(self.steps()[0]["day"]), "2026-11-27", "one told of later does not turn the calendar back")
        self.assertEqual(self.ended(), [])
        self.assertEqual(len(self.tries()), 2)

    def test_expected_and_happened_are_kept_as_a_pair(self):
        for happened in (3, 5, 7, 7, 9):
            self.add(f"tea {happened}", "--expected", "5")
            listed = self.json("step", "list")["steps"]
            self.step("done", next(step["id"] for step in listed if step["what"] == f"tea {happened}"), "--happened", str(happened))
        summary = self.json("summary")
        self.assertEqual(sorted(pair["happened"] for pair in summary["expected"].pop("pairs")), [3, 5, 7, 7, 9])
        self.assertEqual(summary["expected"], {"n": 5, "better": 3, "as": 1, "worse": 1})
        self.assertEqual(summary["tries"], {"done": 5, "partly": 0, "tried": 0})

    def test_one_that_has_ended_can_be_told_of_all_the_same(self):
        self.step("done", "c000")
        before = self.file("steps-done.toml").read_bytes(), self.file().read_bytes()
        self.step("done", "c000", "-m", "Once more.")
        self.assertEqual((self.file("steps-done.toml").read_bytes(), self.file().read_bytes()), before)
        self.assertEqual(len(self.tries()), 2)
        for command in (("move", "c000", "friday"), ("keep", "c000"), ("rest", "c000"), ("let-go", "c000")):
            self.one_sentence(self.step(*command, exit_code=1))

    def test_undo_takes_both_back(self):
        for command in ("done", "let-go"):
            self.step(command, "c000")
            self.run_softly("undo", exit_code=0)
            self.assertEqual(self.file().read_text(), BY_HAND)
            self.assertEqual((self.ended(), self.tries()), ([], []))

    def test_words_that_cannot_be_used_change_nothing(self):
        for arguments, code in ((("--happened", "11"), 2), (("--happened", "x"), 2), (("-m", " "), 2), (("--at", "tomorrow"), 2)):
            self.one_sentence(self.step("done", "c000", *arguments, exit_code=code))
        self.assertEqual(self.file().read_text(), BY_HAND)
        self.nothing_filed()

    def test_two_at_once_lose_nothing(self):
        for round_number in range(6):
            self.write(BY_HAND)
            self.file("steps-done.toml").unlink(missing_ok=True)
            for name, days in (("t4q8", ("2026-11-18", "2026-11-19")), ("c000", ("2026-11-18", "2026-11-19"))):
                with concurrent.futures.ThreadPoolExecutor(2) as pool:
                    list(pool.map(lambda day, name=name: self.step("done", name, "-m", f"{name} {day} {round_number}", "--at", day), days))
            texts = [entry["text"] for entry in self.tries()]
            for name in ("t4q8", "c000"):
                for day in ("2026-11-18", "2026-11-19"):
                    self.assertEqual(texts.count(f"{name} {day} {round_number}"), 1)
            self.assertEqual([step["id"] for step in self.ended()], ["c000000003"])
            self.assertEqual([step["id"] for step in self.steps()], ["t4q8w2nmcx", "b000000002"])
            self.assertIn(str(self.steps()[0]["day"]), ("2026-11-25", "2026-11-26"))
            self.assertEqual(self.files_in_state("pending"), [])
            for month in self.journal.iterdir():
                month.unlink()


class AtOnce(Steps):
    """Two processes that say of the same step, by its id, that it was done. Each has somebody's words, so each
    keeps its try, whichever comes first; the step ends or moves on once. A step that is named by its number is
    another one once the first has ended, which is why scripts use ids."""

    ROUNDS = 60 if LONG else 12

    def say_done(self, name, text, chance):
        time.sleep(chance.choice((0, 0, 0.001, 0.004, 0.02)))
        return self.step("done", name, "-m", text, "--happened", "7", exit_code=0)

    def race(self, name, number):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            said = list(pool.map(lambda each: self.say_done(name, f"{name} {number} {each}", random.Random(number * 2 + each)), range(2)))
        self.assertEqual([finished.out for finished in said], ["", ""])

    def check_tries(self, name, number):
        """One try each, whole and filed, and nothing that waits."""
        tries = [entry for entry in self.tries() if entry["text"].startswith(f"{name} {number} ")]
        self.assertEqual(sorted(entry["text"][-1] for entry in tries), ["0", "1"])
        for entry in tries:
            self.assertEqual((entry["step"][:4], entry["how"], entry["happened"]), (name, "done", 7))
        self.assertEqual(self.files_in_state("pending"), [])

    def test_a_step_that_ends(self):
        for number in range(self.ROUNDS):
            self.write(BY_HAND)
            self.file("steps-done.toml").unlink(missing_ok=True)
            self.race("c000", number)
            self.check_tries("c000", number)
            self.assertEqual([(step["id"], step["state"]) for step in self.ended()], [("c000000003", "done")], "it ended once")
            self.assertEqual([step["id"] for step in self.steps()], ["t4q8w2nmcx", "b000000002"])
        self.assertEqual(len(self.tries()), 2 * self.ROUNDS)

    def test_a_step_that_comes_back(self):
        for number in range(self.ROUNDS):
            self.write(BY_HAND)
            self.race("t4q8", number)
            self.check_tries("t4q8", number)
            self.assertFalse(self.file("steps-done.toml").exists())
            self.assertEqual(str(self.steps()[0]["day"]), "2026-11-29", "a week from today, and not two")
            self.assertEqual(self.file().read_text(), BY_HAND.replace("2026-11-24 ", "2026-11-29 "))

    def test_who_comes_second_is_told(self):
        self.write(BY_HAND)
        self.step("done", "c000")
        self.assertIn("before", self.step("done", "c000").err)
        self.assertEqual((len(self.ended()), len(self.tries())), (1, 2))


class Changed(Steps):
    def setUp(self):
        super().setUp()
        self.write(BY_HAND)

    def check(self, *changes):
        text = BY_HAND
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after, 1)
        self.assertEqual(self.file().read_text(), text)

    def test_move(self):
        finished = self.step("move", "t4q8", "in 3 weeks")
        self.check(("2026-11-24", "2026-12-13"), ("confidence = 7\n", "confidence = 7\nmoved = 1\n"))
        self.assertIn("13 December 2026", finished.err)
        self.assertNotIn("softly step smaller", finished.err)
        self.assertIn("softly step smaller", self.step("move", "t4q8", "friday").err)
        self.assertIn("softly step rest", self.step("move", "t4q8", "friday").err)
        self.assertEqual(self.steps()[0]["moved"], 3)

    def test_keep_leaves_the_comment(self):
        self.step("keep", "t4q8")
        self.check(("day = 2026-11-24     # after tea", "# after tea"))

    def test_rest(self):
        self.step("rest", "t4q8", "--until", "in 2 weeks")
        self.check(("confidence = 7\n", 'confidence = 7\nrest_until = 2026-12-06\nstate = "resting"\n'))
        for until, code in (("yesterday", 2), ("today", 2), ("never", 2)):
            self.one_sentence(self.step("rest", "b000", "--until", until, exit_code=code))
        self.step("keep", "t4q8")
        self.check(("day = 2026-11-24     # after tea", "# after tea"), ("confidence = 7\n", 'confidence = 7\nstate = "open"\n'))

    def test_let_go_keeps_the_words(self):
        self.step("let-go", "t4q8")
        begin, end = BY_HAND.index("[[step]]   #"), BY_HAND.index("# below")
        self.assertEqual(self.file().read_text(), BY_HAND[:begin] + BY_HAND[end:])
        self.assertIn(BY_HAND[begin:end], self.file("steps-done.toml").read_text())
        self.assertEqual(self.json("summary")["tries"], {"done": 0, "partly": 0, "tried": 0})

    def test_smaller_links_back_and_lets_the_other_go(self):
        self.add("Call Dana", "--person", "dana", "--way", "ask", "--size", "3")
        asked = self.steps()[-1]["id"]
        self.step("smaller", asked)
        smaller = self.steps()[-1]
        self.assertEqual((smaller["smaller_than"], smaller["way"], smaller["size"], smaller["person"]), (asked, "message", 2, "dana"))
        self.assertIn("Dana", smaller["what"])
        self.assertEqual([(step["id"], step["state"]) for step in self.ended()], [(asked, "let-go")])
        self.step("smaller", smaller["id"], "--what", "Look at the photo")
        self.assertEqual((self.steps()[-1]["what"], self.steps()[-1]["size"]), ("Look at the photo", 1))
        self.step("smaller", asked)
        self.assertEqual(self.steps()[-1]["smaller_than"], asked, "an ended one may go on as a smaller one")
        self.assertEqual(len(self.ended()), 2)

    def test_any_commands_in_any_order_leave_every_other_byte(self):
        chance = random.Random(6)
        own = {"move": {"day", "moved", "state", "rest_until"}, "keep": {"day", "state", "rest_until"},
               "rest": {"state", "rest_until"}, "done": {"day", "state", "rest_until", "moved", "ended"}}
        for round_number in range(60 if LONG else 12):
            text = BY_HAND if chance.random() < 0.7 else BY_HAND.replace("\n", "\r\n")
            self.file().write_bytes(text.encode())
            self.file("steps-done.toml").unlink(missing_ok=True)
            for _ in range(8):
                listed = [step["id"] for step in self.json("step", "list")["steps"]]
                if not listed:
                    break
                name, command = chance.choice(listed), chance.choice(("move", "keep", "rest", "done", "let-go", "smaller", "add"))
                before = self.file().read_bytes().decode()
                more = {"move": (name, f"in {chance.randrange(1, 30)} days"), "add": ("tea",),
                        "rest": (name, *chance.choice(((), ("--until", "in 9 days"))))}.get(command, (name,))
                self.step(command, *more)
                self.compare(before, self.file().read_bytes().decode(), name, command, own)
            comments = {line.partition("#")[2] for line in text.splitlines() if "#" in line}
            held = self.file().read_text() + (self.file("steps-done.toml").read_text() if self.file("steps-done.toml").exists() else "")
            for comment in comments:
                self.assertIn("#" + comment, held, f"round {round_number}")

    def compare(self, before, after, name, command, own):
        """Every line that went or came is a key of that step that the command is for."""
        ended = name not in [step["id"] for step in self.steps()]
        block = re.search(r"\[\[step\]\](?:(?!\[\[step\]\])[\s\S])*?id = \"" + name + r"\"(?:(?!\[\[step\]\])[\s\S])*", before).group(0)
        old, new = (collections.Counter(text.splitlines(keepends=True)) for text in (before, after))
        for words in (line for line in old - new if line.strip()):
            self.assertIn(words, block, command)
            self.assertTrue(ended or words.partition("=")[0].strip() in own[command], (command, words))
        for words in (line for line in new - old if line.strip() and command not in ("smaller", "add")):
            self.assertTrue(words.partition("=")[0].strip() in own.get(command, ()) or words.startswith("#"), (command, words))
        others = [line for line in before.splitlines(keepends=True) if old[line] == new[line] == 1 and line not in block]
        self.assertEqual([line for line in after.splitlines(keepends=True) if line in others], others, "in their order")
        if command in ("smaller", "add"):
            self.assertTrue(after.endswith('state = "open"' + ("\r\n" if "\r\n" in before else "\n")))


class InTrouble(Steps):
    def test_a_file_that_cannot_be_read_is_left_and_the_rest_works(self):
        self.write("[[step\n")
        self.step("add", "tea", exit_code=5)
        listed = self.json("step", "list", exit_code=4)
        self.assertEqual([step["what"] for step in listed["steps"]], ["tea"])
        self.assertEqual(self.file().read_text(), "[[step\n")
        self.run_softly("note", "tea", exit_code=0)
        self.run_softly("check-in", "--mood", "5", exit_code=0)
        self.step("done", "c000", exit_code=1)
        self.step("suggest", exit_code=4)
        self.write("schema = 1\n")
        self.run_softly("note", "again", exit_code=0)
        self.assertEqual([step["what"] for step in self.steps()], ["tea"])

    def test_ended_ones_that_cannot_be_read_stop_nothing(self):
        self.write(BY_HAND)
        self.file("steps-done.toml").write_text("[[step\n")
        self.step("keep", "c000")
        self.step("list")
        self.step("list", "--all", exit_code=4)
        self.step("done", "c000", exit_code=5)
        self.assertEqual(self.file("steps-done.toml").read_text(), "[[step\n")
        self.assertEqual(len(self.tries()), 1)
        self.assertNotIn("Wave", self.step("list").out, "what waits counts as done")
        self.file("steps-done.toml").unlink()
        self.run_softly("note", "again", exit_code=0)
        self.assertEqual([step["id"] for step in self.ended()], ["c000000003"])

    def test_where_nothing_can_be_written(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.write(BY_HAND)
        self.step("list")
        self.file().chmod(0o400)
        self.home.chmod(0o500)
        self.addCleanup(self.home.chmod, 0o700)
        for command in (("done", "c000", "-m", "tea"), ("move", "c000", "friday"), ("add", "tea")):
            finished = self.step(*command, exit_code=(1, 5))
            self.assertTrue(finished.err.strip())
        self.assertEqual(self.file().read_text(), BY_HAND)

    def test_a_newer_file_is_read_and_added_to(self):
        self.write(BY_HAND.replace("schema = 1", "schema = 2"))
        self.step("list")
        self.step("add", "tea")
        before = self.file().read_bytes()
        self.one_sentence(self.step("keep", "t4q8", exit_code=1))
        self.assertEqual(self.file().read_bytes(), before)

    def test_a_list_in_braces_is_read_and_left(self):
        self.write('step = [{ id = "t4q8w2nmcx", what = "tea", day = 2026-11-24 }]\n')
        self.assertIn("tea", self.step("list").out)
        before = self.file().read_bytes()
        self.one_sentence(self.step("keep", "t4q8", exit_code=1))
        self.step("done", "t4q8", "-m", "kept")
        self.assertEqual(self.file().read_bytes(), before)
        self.assertEqual(len(self.tries()), 1)


class Suggested(Steps):
    def test_one_with_its_reason_and_how_to_take_it(self):
        finished = self.step("suggest")
        self.assertRegex(finished.out, r"Send Dana .*\n  because .*Dana is easy to reach")
        command = re.search(r"softly (step add .*)", finished.err).group(1)
        self.assertNotIn("Robin", finished.out + finished.err)
        self.assertFalse(self.file().exists())
        words = re.findall(r"'([^']*)'|(\S+)", command)
        self.run_softly(*[quoted or bare for quoted, bare in words], exit_code=0)
        self.assertEqual((self.steps()[0]["person"], self.steps()[0]["size"]), ("dana", 1))

    def test_never_on_a_heavy_day(self):
        for rating in (("--mood", "2"), ("--safety", "3")):
            self.run_softly("check-in", *rating, exit_code=0)
            finished = self.step("suggest")
            self.assertEqual(finished.out, "")
            self.assertIn("softly now", finished.err)
            self.run_softly("undo", exit_code=0)
        self.assertTrue(self.step("suggest").out)

    def test_the_one_reason_that_is_known(self):
        self.write_month('schema = 1\n\n[[entry]]\nid = "a000000001"\nat = 2026-11-18T10:00:00+00:00\nkind = "moment"\n'
                         'people = ["noa"]\ncontact.how = "message"\ncontact.ease = 9\n')
        self.assertRegex(self.step("suggest").out, r"Noa(.|\n)*because .*Noa felt easy")


class InPacks(Steps):
    def reflect(self, pack, exit_code=0, **answers):
        text = "".join(f"{json.dumps(key.replace('_', '-'))} = {json.dumps(value)}\n" for key, value in answers.items())
        return self.run_softly("reflect", pack, "--answers", "-", stdin=text, exit_code=exit_code)

    def test_the_step_pack_makes_one_with_its_entry(self):
        self.reflect("step", way="message", who="Dana", what="Send Dana a photo", confidence=4, smaller="Send a heart",
                     confidence_now=8, expected=3, gentler="", if_then="After tea", obstacle="sleep", day="friday")
        step, = self.steps()
        self.assertEqual((step["what"], step["person"], step["way"], step["size"], step["confidence"], step["expected"],
                          str(step["day"]), step["if_then"], step["obstacle"]),
                         ("Send a heart", "dana", "message", 1, 8, 3, "2026-11-27", "After tea", "sleep"))
        self.run_softly("undo", exit_code=0)
        self.assertEqual((self.steps(), self.listed()), ([], []), "one record")

    def test_other_packs_make_one_where_something_was_answered(self):
        for pack, answers, what, way in (
                ("words", {"who": "Dana", "dial": "nothing", "hello": "Hi", "medium": "text", "when": "tomorrow"}, "Dana", "message"),
                ("therapy", None, "", ""),
                ("week", {"next": "same", "step": "Sit outside"}, "Sit outside", None)):
            if answers is None:
                continue
            self.reflect(pack, **answers)
            self.assertIn(what, self.steps()[-1]["what"])
            self.assertEqual(self.steps()[-1].get("way"), way)
        before = len(self.steps())
        self.reflect("week", next="same", step="nothing")
        self.reflect("words", who="Dana", dial="nothing", hello="Hi", medium="not-yet")
        self.reflect("step", way="message", who="Robin", what="Write to Robin")
        self.assertEqual(len(self.steps()), before)

    def test_no_step_on_a_heavy_day(self):
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        self.reflect("step", not_today="stop", what="Send Dana a photo")
        self.assertEqual(self.steps(), [])

    def test_after_a_step(self):
        for wish, check in (
                ({"how": "done", "happened": "She wrote.", "went": 8}, lambda: self.assertEqual(self.ended()[0]["state"], "done")),
                ({"how": "tried", "went": 7, "next": "same"}, lambda: self.assertNotIn("day", self.steps()[-1])),
                ({"how": "partly", "went": 7, "next": "smaller"}, lambda: self.assertEqual(self.steps()[-1]["smaller_than"], "c000000003")),
                ({"how": "not-now", "rest-of-it": "another-day", "which-day": "friday"},
                 lambda: self.assertEqual(str(self.steps()[-1]["day"]), "2026-11-27")),
                ({"how": "not-now", "rest-of-it": "some-day"}, lambda: self.assertNotIn("day", self.steps()[-1])),
                ({"how": "not-now", "rest-of-it": "rest"}, lambda: self.assertEqual(str(self.steps()[-1]["rest_until"]), "2026-12-06")),
                ({"how": "not-now", "rest-of-it": "smaller"}, lambda: self.assertEqual(self.ended()[0]["state"], "let-go")),
                ({"how": "not-now", "rest-of-it": "leave"}, lambda: self.assertEqual(str(self.steps()[-1]["asked_on"]), "2026-11-22")),
                ({"how": "let-go"}, lambda: self.assertEqual(self.ended()[0]["state"], "let-go"))):
            self.write(BY_HAND)
            self.file("steps-done.toml").unlink(missing_ok=True)
            self.reflect("after-step", **wish)
            check()
            entry = self.listed("-n", "1")[0]
            self.assertEqual(entry["step"], "c000000003")
            self.assertEqual(entry["kind"], "try" if wish["how"] in ("done", "tried", "partly") else "reflection")
            self.assertEqual(entry.get("happened"), wish.get("went"))
            self.run_softly("undo", exit_code=0)
            self.assertEqual(self.file().read_text(), BY_HAND, wish)
            self.assertEqual(self.listed(), [])

    def test_after_a_step_that_comes_back(self):
        text = BY_HAND.replace("2026-11-24 ", "2026-11-21 ").replace("2026-11-20T18:00:00", "2026-12-20")
        self.write(text)
        self.reflect("after-step", how="done", went=7, next="rest")
        step = self.steps()[0]
        self.assertEqual((str(step["day"]), step["state"], str(step["rest_until"])), ("2026-11-29", "resting", "2026-12-06"))

    def test_a_broken_file_keeps_no_entry_waiting(self):
        self.write("[[step\n")
        finished = self.reflect("step", way="message", what="Send Dana a photo")
        self.assertIn("steps.toml", finished.err)
        self.assertEqual(len(self.listed()), 1)


class Asked(Steps, SittingTest):
    WAITS = "This one is waiting"

    def setUp(self):
        super().setUp()
        self.write(BY_HAND)

    def answer_it(self, keys, *more, arguments=("step", "list"), code=0):
        typist = self.sit(*arguments)
        typist.answer(self.WAITS, keys)
        for question, words in more:
            typist.answer(question, words)
        typist.end(code)
        return typist

    def wave(self):
        return next((step for step in self.steps() if step["id"] == "c000000003"), None)

    def test_the_six_answers(self):
        self.answer_it("\r")
        self.assertEqual(self.file().read_text(), BY_HAND.replace('# end', 'asked_on = 2026-11-22\n# end'))
        typist = self.sit("step", "list")
        typist.end(0)
        self.assertNotIn(self.WAITS, typist.text(), "once")
        for keys, more, check in (
                ("d", (("Which day", "friday\r"),), lambda: self.assertEqual(str(self.wave()["day"]), "2026-11-27")),
                ("d", (("Which day", "yesterday\r"), ("not read that as a day", "friday\r")),
                 lambda: self.assertEqual(str(self.wave()["day"]), "2026-11-27")),
                ("d", (("Which day", "yesterday\r"), ("not read that as a day", "\r")),
                 lambda: self.assertEqual(self.wave()["day"].day, 20)),
                ("d", (("Which day", "/s\r"),), lambda: self.assertEqual(self.wave()["day"].day, 20)),
                ("k", (), lambda: self.assertNotIn("day", self.wave())),
                ("r", (), lambda: self.assertEqual(str(self.wave()["rest_until"]), "2026-12-06")),
                ("g", (), lambda: self.assertEqual(self.ended()[-1]["state"], "let-go")),
                ("m", (("Something smaller", "t"),), lambda: self.assertEqual(self.steps()[-1]["smaller_than"], "c000000003")),
                ("m", (("Something smaller", "w"), ("smaller version", "Smile\r")),
                 lambda: self.assertEqual(self.steps()[-1]["what"], "Smile")),
                ("m", (("Something smaller", "\r"),), lambda: self.assertEqual(str(self.wave()["asked_on"]), "2026-11-22"))):
            self.write(BY_HAND)
            self.file("steps-done.toml").unlink(missing_ok=True)
            self.answer_it(keys, *more)
            check()

    def test_one_question_a_day_however_many_wait(self):
        self.write(BY_HAND + """
[[step]]
id = "d000000004"
what = "Feed the ducks"
day = 2026-11-18
""")
        self.answer_it("g")
        for _ in range(2):
            typist = self.sit("step", "list")
            typist.end(0)
            self.assertNotIn(self.WAITS, typist.text())
        self.assertNotIn("asked_on", self.steps()[-1])

    def test_leaving_is_an_answer_too(self):
        for keys, code in ((CTRL_C, 130), (CTRL_BACKSLASH, 0), ("q", 0)):
            self.write(BY_HAND)
            self.answer_it(keys, code=code)
            self.assertEqual(self.wave()["state"] if "state" in self.wave() else "open", "open")
            self.assertEqual(str(self.wave()["asked_on"]), "2026-11-22", keys)

    def check_in(self, *ratings):
        typist = self.sit("check-in")
        for question, rating in zip(QUESTIONS, (*ratings, "\r", "\r")):
            typist.go_on_to(question)
            typist.settle()
            typist.type(rating)
        typist.settle()
        return typist

    def test_a_check_in_asks_after_its_own_questions(self):
        typist = self.check_in("6\r", "6\r", "6\r", "7\r")
        typist.answer(self.WAITS, "k")
        typist.end(0)
        self.assertNotIn("day", self.wave())
        self.assertEqual(len(self.listed()), 1)

    def test_never_on_a_heavy_day(self):
        typist = self.check_in("1\r", "6\r", "6\r", "7\r")
        typist.finish(0)
        self.assertNotIn(self.WAITS, typist.bytes.decode(errors="replace"))
        typist = self.sit("step", "list")
        typist.end(0)
        self.assertNotIn(self.WAITS, typist.text())
        self.assertEqual(self.file().read_text(), BY_HAND)

    def test_an_id_that_stands_twice_is_not_guessed_about(self):
        twice = BY_HAND.rstrip("\n") + '\n\n[[step]]\nid = "c000000003"\nwhat = "Precious"\n'
        self.write(twice)
        for command in ("done", "let-go", "rest", "keep"):
            told = self.run_softly("step", command, "c000000003", exit_code=(1, 4))
            self.assertIn("Two steps have the id", told.err)
            self.assertEqual(self.file().read_text(), twice)
        self.assertIn("stands at another step too", self.run_softly("doctor", exit_code=4).out)

    def test_what_ended_under_the_same_id_keeps_its_words(self):
        self.write(BY_HAND)
        ended = '[[step]]\nid = "c000000003"\nwhat = "Old"\nstate = "done"\n'
        self.file("steps-done.toml").write_text(ended)
        told = self.run_softly("step", "let-go", "c000000003", exit_code=1)
        self.assertIn("has ended already", told.err)
        self.assertEqual(self.file().read_text(), BY_HAND)
        self.assertEqual(self.file("steps-done.toml").read_text(), ended)

    def test_nobody_is_asked_where_a_program_reads_the_list(self):
        self.write(BY_HAND)
        typist = self.shell('"$SOFTLY" step list | cat')
        typist.finish(0)
        self.assertNotIn(self.WAITS, typist.bytes.decode(errors="replace"))
        self.assertEqual(self.file().read_text(), BY_HAND)

    def test_a_file_that_cannot_be_read_is_not_taken_for_an_empty_one(self):
        self.write("[[step\n")
        for arguments in (("step", "list"), ("step", "done", "c000"), ("step",)):
            told = self.run_softly(*arguments, exit_code=(1, 4)).err
            self.assertIn("still in it", told, arguments)
            self.assertNotIn("No small steps", told)
        self.assertEqual(self.file().read_text(), "[[step\n")

    def test_nobody_is_asked_without_a_terminal(self):
        self.step("list")
        self.run_softly("check-in", "--mood", "6", exit_code=0)
        self.assertEqual(self.file().read_text(), BY_HAND)

    def test_a_smaller_one_is_offered_once_when_it_is_made(self):
        for keys, more, count in (("\r", (), 1), ("t", (), 1), ("w", (("smaller version", "Smile\r"),), 1)):
            self.file().unlink(missing_ok=True)
            typist = self.sit("step", "add", "Call Dana", "--confidence", "3")
            typist.answer("smaller one counts", keys)
            for question, words in more:
                typist.answer(question, words)
            typist.end(0)
            self.assertEqual(len(self.steps()), count)
            self.assertEqual("smaller_than" in self.steps()[0], keys != "\r")

    def test_a_proposal_is_taken_passed_or_left(self):
        self.file().unlink()
        typist = self.sit("step", "suggest")
        typist.answer("Dana", "e")
        typist.answer("One small step could be", "n")
        typist.end(0)
        self.assertFalse(self.file().exists())
        typist = self.sit("step", "suggest")
        typist.answer("Dana", "t")
        typist.end(0)
        self.assertEqual(self.steps()[0]["person"], "dana")

    def test_after_a_step_shows_the_step(self):
        typist = self.sit("reflect", "after-step")
        typist.answer("The step was: Wave", "q")
        typist.end(0)


class Spoken(Steps):
    def test_no_sentence_scolds_or_counts_what_was_not_done(self):
        said = []
        self.write(BY_HAND)
        env = {"SOFTLY_NOW": "2027-06-01T10:00:00Z"}
        for command in (("list",), ("list", "--all"), ("show", "1"), ("suggest",), ("move", "1", "friday"), ("move", "1", "friday"),
                        ("move", "1", "friday"), ("keep", "1"), ("rest", "1"), ("smaller", "1"), ("done", "1"), ("partly", "1"),
                        ("tried", "1"), ("let-go", "1"), ("list",), ("add", "tea", "--confidence", "2"), ("add", "x", "--person", "ex"),
                        ("done", "zzzz"), ("rest", "1", "--until", "yesterday"), ("--help",), ("add", "--help"), ("done", "--help")):
            finished = self.step(*command, exit_code=(0, 1, 2, 4), env=env)
            said.append(finished.out + finished.err)
        self.run_softly(env=env)
        pattern = scolding()
        for text in said:
            self.assertNotRegex(text, pattern)
            self.assertNotRegex(text, r"(?i)\b(overdue|missed|streak|\d+ (steps? )?(not done|undone|left over|waiting))\b")
        self.assertRegex("You missed 4 days", pattern, "the pattern bites")


if __name__ == "__main__":
    unittest.main()
