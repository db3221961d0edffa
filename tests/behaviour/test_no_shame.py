"""No sentence of softly's own, in any command and any state, scolds or counts what was not done."""

import re
import tomllib
import unittest

from every_command import RUNS, WORD, EveryCommandTest
from softly_test import SANITIZED, SOURCE, entry_block, identity, month_text
from test_words import scolding

LATER = "2027-06-01T10:00:00Z"
# A number with what was left undone, in whatever words; "no steps are waiting" counts nothing.
COUNTS = re.compile(r"\b(\d+|one|two|three|four|five|six|seven|several|many)\s+(\w+\s+){0,3}"
                    r"(waiting|wait|waits|undone|not done|not yet|left over|left|unanswered|skipped|moved|days? ago|days without)\b",
                    re.IGNORECASE)
PEOPLE = '''schema = 1
[[person]]
id = "dana"
name = "Dana"
every = "1d"
circle = "inner"
[[person]]
id = "ex"
name = "Robin"
unsafe = true
[[person]]
id = "noa"
name = "Noa"
every = "1w"
rest_until = 2027-12-01
'''
STEPS = '''schema = 1
[[step]]
id = "a000000001"
what = "Wave"
person = "dana"
day = 2026-11-01
moved = 3
[[step]]
id = "b000000002"
what = "Sit in the library"
day = 2026-11-02
every = "1d"
moved = 2
expected = 2
confidence = 1
[[step]]
id = "c000000003"
what = "Call"
state = "resting"
rest_until = 2026-11-10
[[step]]
id = "d000000004"
what = "Write"
day = 2026-11-21T08:00:00
asked_on = 2026-11-22
'''
MORE = (("step", "list", "--all"), ("step", "show", "a000"), ("step", "show", "zzzz"), ("step", "move", "a000", "tomorrow"),
        ("step", "move", "b000", "yesterday"), ("step", "rest", "b000"), ("step", "rest", "b000", "--until", "2020-01-01"),
        ("step", "smaller", "b000"), ("step", "partly", "b000", "--happened", "1"), ("step", "tried", "a000"), ("step", "done", "a000"),
        ("step", "let-go", "c000"), ("step", "done", "c000"), ("step", "add", "tea", "--confidence", "1", "--expected", "0"),
        ("step", "add", "x", "--person", "ex"), ("step", "add", "x", "--every", "0d"), ("step", "suggest", "--json"),
        ("people", "show", "dana"), ("people", "show", "dana", "--since"), ("people", "show", "dena"), ("people", "rest", "dana"),
        ("moment", "--with", "dana", "--at", "2026-11-01"), ("summary", "--all"), ("summary", "--week", "--no-numbers"),
        ("reflect", "--suggest"), ("reflect", "after-step"), ("check-in",), ("check-in", "--mood", "0", "--safety", "0"),
        ("check-in", "--mood", "8"), ("due",), ("due", "--short"), ("kept",), ("list", "--discreet"), ("doctor",), ("letter", "open"), ())


class NoShame(EveryCommandTest):
    def data(self):
        return self.places["XDG_DATA_HOME"] / "softly"

    def write(self, name, text):
        path = self.data() / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(text)

    def hard_weeks(self):
        return month_text(*(entry_block(identity(n), f"2026-11-{n + 1:02}T10:00:00+00:00", kind="check-in", ratings__mood="1",
                                        ratings__safety="2", contact_since='"none"') for n in range(20)))

    def tries(self):
        return month_text(*(entry_block(identity(n), f"2026-11-{n + 1:02}T10:00:00+00:00", kind="try", how='"tried"', people='["dana"]',
                                        expected="9", happened="1", step='"a000000001"') for n in range(8)))

    def states(self):
        """Names of states, each with what makes it from an empty home."""
        yield "empty", {}, {}
        yield "steps of every kind", {"steps.toml": STEPS, "people.toml": PEOPLE}, {}
        yield "months later", {"steps.toml": STEPS, "people.toml": PEOPLE, "journal/2026-11.toml": self.hard_weeks()}, {"SOFTLY_NOW": LATER}
        yield "weeks that were hard", {"people.toml": PEOPLE, "journal/2026-11.toml": self.hard_weeks()}, {}
        yield "tries that were hard", {"steps.toml": STEPS, "people.toml": PEOPLE, "journal/2026-11.toml": self.tries()}, {}
        yield "files that cannot be read", {"steps.toml": "[[step\n", "people.toml": "[[person\n", "journal/2026-11.toml": "<<<<\n"}, {}

    def check(self, state, arguments, finished):
        # The person's own words, and what a person wrote in a file, are theirs.
        said = (finished.out + finished.err).replace(WORD, "").removeprefix("<!DOCTYPE html>")
        self.assertEqual(scolding(said), [], (state, arguments))
        for match in COUNTS.finditer(said):
            self.fail(f"{state}: {arguments} counts what was not done: {match[0]!r} in\n{said}")

    def test_the_test_can_fail(self):
        for sentence in ("3 steps are waiting", "Two small things wait", "You moved it; 2 days ago", "four left"):
            self.assertRegex(sentence, COUNTS)
        for sentence in ("No step is waiting.", "It waits for you.", "A step waits: Wave."):
            self.assertNotRegex(sentence, COUNTS)
        self.assertTrue(scolding("That is overdue"))
        self.assertIn("overdue", tomllib.loads((SOURCE / "prompts" / "scolding.toml").read_text())["en"])

    def test_every_command_in_every_state(self):
        ran = 0
        # The sentences are the same under the sanitizers: two states show them the code.
        states = list(self.states())[::3] if SANITIZED else list(self.states())
        for state, files, env in states:
            self.setUp()
            for name, text in files.items():
                self.write(name, text)
            commands = self.commands()
            for arguments in MORE:
                if not arguments or arguments[0] in commands:
                    finished = self.run_softly(*arguments, cwd=self.here, env=env)
                    self.check(state, arguments, finished)
                    ran += 1
            for run in self.known_runs():
                if run.command not in ("man", "help", "completions", "pack", "_complete"):  # texts of their own tests
                    self.check(state, run.arguments, self.run_softly(*run.arguments, stdin=run.stdin, cwd=self.here, env=env))
                    ran += 1
        self.assertGreater(ran, 70 * len(states))
        self.assertGreater(len(RUNS), 60)


if __name__ == "__main__":
    unittest.main()
