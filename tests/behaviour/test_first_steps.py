"""A first evening with people and steps, typed at a terminal from an empty home, and the files that it leaves."""

import datetime
import tomllib
import unittest

from typist import SittingTest

STEP_KEYS = ["id", "what", "person", "way", "size", "day", "every", "if_then", "obstacle", "confidence", "expected", "created", "state"]
PERSON_KEYS = ["id", "name", "kind", "circle", "qualities", "good_for", "every", "unsafe"]
ENTRY_KEYS = ["id", "at", "kind", "people", "text", "ratings", "pack", "answers", "contact", "step", "how", "expected", "happened"]


class FirstSteps(SittingTest):
    def blocks(self, name, key):
        """A file's blocks as Python's own reader sees them. It has to be good to read in an editor too: one
        header, one value on each line, a blank line before each block, nothing at the ends of lines."""
        path = self.home / name
        self.assertEqual(path.stat().st_mode & 0o777, 0o600, name)
        text = path.read_text(encoding="utf-8")
        self.assertTrue(text.startswith("schema = 1\n\n[["), text)
        self.assertTrue(text.endswith("\n") and not text.endswith("\n\n"), text)
        for line in text.splitlines():
            self.assertEqual(line, line.rstrip())
            self.assertRegex(line, r"^$|^schema = 1$|^\[\[\w+\]\]$|^[\w.-]+ = \S")
        self.assertNotIn("\n\n\n", text)
        self.assertEqual(text.count(f"\n\n[[{key}]]\n"), text.count("[["))
        document = tomllib.loads(text)
        self.assertEqual(list(document), ["schema", key])
        return document[key]

    def in_order(self, block, keys):
        self.assertEqual(list(block), [key for key in keys if key in block], block)

    def circles(self):
        someone = self.sit("reflect", "circles")
        someone.answer("no right size", "\r")
        for number, name in enumerate(("Dana", "Noa Levi", "the choir")):
            someone.answer("somewhere in your life", f"{name}\r")
            someone.answer("who are they", ("1\r", "4\r", "7\r")[number])
            someone.answer("how is it to be", "1\r")
            someone.answer("true of them", ("14\r", "2\r", "\r")[number])
            someone.answer("go to them", ("1\r", "3\r", "4\r")[number])
            someone.answer("how easy", "7\r")
            someone.answer("how near", f"{number + 1}\r")
            someone.answer("wish to be in touch", ("2\r", "1\r", "3\r")[number])
            someone.answer("someone else", "1\r" if number == 2 else "2\r")
        someone.finish(0)

    def step(self):
        someone = self.sit("reflect", "step")
        for question, answer in (
                ("want to hide", "\r"), ("kind of step", "3\r"), ("someone it is for", "1\r"), ("last in touch", "1\r"),
                ("small pieces", "\r"), ("smallest version", "Send Dana \"the\" photo\r"), ("how sure", "8\r"),
                ("expect of it", "6\r"), ("when could it happen", "When I have tea, I open the chat\r"), ("in your mind", " "),
                ("get in the way", "I run out of evening\r"), ("a day for it", "tomorrow\r"), ("move it, shrink it", " ")):
            someone.answer(question, answer)
        someone.finish(0)

    def after_step(self, env):
        someone = self.sit("reflect", "after-step", **env)
        for question, answer in (
                ("the step was: Send Dana", "1\r"), ("would happen", "Silence.\r"), ("what happened", "She sent a heart.\r"),
                ("all in all", "8\r"), ("close to others", "6\r"), ("take to do this", "A deep breath.\r"), ("does it feel like", "1\r"),
                ("like next", "1\r")):
            someone.answer(question, answer)
        someone.finish(0)

    def test_from_an_empty_home(self):
        self.circles()
        self.check_people()
        self.step()
        step = self.check_step()
        self.after_step({"SOFTLY_NOW": "2026-11-23T20:00:00Z"})
        self.check_try(step)
        self.check_summary()
        self.assertEqual(self.json("doctor", env={"SOFTLY_NOW": "2026-11-23T20:01:00Z"})["problems"], [])

    def check_people(self):
        people = self.blocks("people.toml", "person")
        for person in people:
            self.in_order(person, PERSON_KEYS)
        self.assertEqual(people, [
            {"id": "dana", "name": "Dana", "kind": "friend", "circle": "inner", "qualities": ["listens", "easy to reach"],
             "good_for": ["chat"], "every": "1w"},
            {"id": "noa-levi", "name": "Noa Levi", "kind": "neighbour", "circle": "middle", "qualities": ["respects no"],
             "good_for": ["feelings"]},
            {"id": "the-choir", "name": "the choir", "kind": "group", "circle": "outer", "good_for": ["silence"], "every": "1mo"}])

    def check_step(self):
        step, = self.blocks("steps.toml", "step")
        self.in_order(step, STEP_KEYS)
        self.assertEqual({key: value for key, value in step.items() if key not in ("id", "created")}, {
            "what": 'Send Dana "the" photo', "person": "dana", "way": "message", "size": 2, "day": datetime.date(2026, 11, 23),
            "if_then": "When I have tea, I open the chat", "obstacle": "I run out of evening", "confidence": 8, "expected": 6,
            "state": "open"})
        return step

    def check_try(self, step):
        self.assertEqual(tomllib.loads((self.home / "steps.toml").read_text()), {"schema": 1})
        ended, = self.blocks("steps-done.toml", "step")
        self.assertEqual(ended, step | {"state": "done", "ended": datetime.date(2026, 11, 23)})
        entries = self.blocks("journal/2026-11.toml", "entry")
        self.assertEqual([entry["kind"] for entry in entries], ["reflection", "reflection", "try"])
        tried = entries[-1]
        self.in_order(tried, ENTRY_KEYS)
        self.assertEqual({key: value for key, value in tried.items() if key not in ("id", "at", "answers")}, {
            "kind": "try", "people": ["dana"], "text": "She sent a heart.", "ratings": {"connection": 6}, "pack": "after-step",
            "step": step["id"], "how": "done", "expected": 6, "happened": 8})
        self.assertEqual(tried["answers"], {
            "how": "done", "expected": "Silence.", "happened": "She sent a heart.", "went": 8, "connection": 6,
            "asking": "A deep breath.", "promise": "yes", "next": "rest"})

    def check_summary(self):
        env = {"SOFTLY_NOW": "2026-11-23T20:01:00Z"}
        summary = self.json("summary", env=env)
        self.assertEqual(summary["tries"], {"done": 1, "partly": 0, "tried": 0})
        self.assertEqual(summary["moments"]["n"], 0, "a try is told of as a try, once")
        self.assertEqual(len(summary["expected"].pop("pairs")), 1)
        self.assertEqual(summary["expected"], {"n": 1, "better": 1, "as": 0, "worse": 0})
        text = self.run_softly("summary", env=env, exit_code=0).out
        self.assertRegex(text, r"Steps you took: .*done")
        self.assertIn("She sent a heart.", self.run_softly("people", "show", "dana", env=env, exit_code=0).out)


if __name__ == "__main__":
    unittest.main()
