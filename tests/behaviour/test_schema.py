"""What --json prints fits the schemas in tests/schema, which scripts may rely on."""

import json
import random
import unittest

from softly_test import SOURCE, SoftlyTest, entry_block, identity, month_text

try:
    import jsonschema
except ImportError:
    jsonschema = None

EVERY_KEY = dict(
    tags='["rain"]', people='["dana"]', text='"words"', ratings__mood="4", ratings__safety="0", numb='["energy"]',
    contact_since='"little"', pack='"heard"', answers__who='"dana"', answers__many='["a", "b"]', contact__how='"call"',
    contact__from_them="true", contact__ease="5", contact__heard="false", exercise='"breathe"', tension__before="8",
    tension__after="5", felt='"softer"', step='"t4q8w2nmcx"', how='"done"', expected="4", happened="7",
    kept_words="true", kindness__self='"kind"', kindness__received='"tea"', kindness__given='"time"', ideas='["walk"]',
    helped='["rain"]', finished="false", source='"jrnl"', source_id='"1"', mine="1", sky__blue="true", ratings__hope="3")


class Schema(SoftlyTest):
    def setUp(self):
        super().setUp()
        if jsonschema is None:
            self.skipTest("python3-jsonschema is not installed")

    def check(self, name, *arguments, exit_code=0):
        schema = json.loads((SOURCE / "tests" / "schema" / f"{name}.json").read_text())
        document = self.json(*arguments, exit_code=exit_code)
        problems = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in
                    jsonschema.Draft202012Validator(schema).iter_errors(document)]
        self.assertEqual(problems, [], json.dumps(document, indent=1)[:3000])
        return document

    def check_all(self, exit_code=0):
        for arguments in (("list",), ("list", "--discreet"), ("show", "last"), ("search", "rain"), ("search", "-rain"),
                          ("search", "rain", "--discreet")):
            self.check("entries", *arguments, exit_code=exit_code)
        for arguments in ((), ("--one",), ("--discreet",)):
            self.check("kept", "kept", *arguments, exit_code=exit_code)
        for arguments in ((), ("--week",), ("--all", "--quotes"), ("--discreet", "--quotes")):
            self.check("summary", "summary", *arguments, exit_code=exit_code)
        self.check("doctor", "doctor", exit_code=(0, 4))
        self.check("where", "where")
        self.check("config-get", "config", "get")
        self.check("plan", "plan", "show")

    def test_schemas_are_schemas(self):
        files = sorted((SOURCE / "tests" / "schema").glob("*.json"))
        self.assertGreaterEqual(len(files), 7)
        for path in files:
            jsonschema.Draft202012Validator.check_schema(json.loads(path.read_text()))

    def test_an_empty_journal(self):
        self.check("entries", "list")
        self.check("entries", "search", "rain")
        self.check("kept", "kept")
        self.check("summary", "summary")
        self.check("summary", "summary", "--all")
        self.check("doctor", "doctor")
        self.check("where", "where")
        self.check("config-get", "config", "get")
        self.check("packs", "pack", "list")

    def test_what_was_kept(self):
        self.check("kept-entry", "note", "Tea.")
        self.check("kept-entry", "check-in", "--mood", "n", "--safety", "0", "-m", "Tea.", "--tag", "x", "--person", "y",
                   "--contact", "too-much", "--at", "yesterday")
        self.write_month("<<<<<<<\n")
        self.assertIs(self.check("kept-entry", "note", "Waits.", exit_code=5)["filed"], False)
        self.check("entries", "list", exit_code=4)

    def test_an_entry_with_every_key(self):
        self.write_month(month_text(*(entry_block(identity(n), f"2026-11-22T{n:02}:00:00+00:00", **EVERY_KEY)
                                      for n in range(7))))
        self.check_all()
        entry = self.listed("-n", "1")[0]
        for key in EVERY_KEY:
            if key not in ("mine", "sky__blue", "ratings__hope"):
                value = entry
                for part in key.split("__"):
                    self.assertIn(part, value)
                    value = value[part]

    def test_a_month_by_hand(self):
        self.write_month("schema = 1\n[[entry]]\n[[entry]]\nid = 4\nat = 12:00:00\nkind = 1\ntags = 2\nratings = 7\n"
                         "numb = [\"hope\", 4]\nanswers = 1\ncontact.how = \"pigeon\"\ncontact.ease = 99\nfelt = \"odd\"\n"
                         "tension = 5\nkindness = []\nideas = \"one\"\nsource = 1979-05-27T07:32:00Z\n")
        self.check("entries", "list", exit_code=4)
        self.check("entries", "search", "odd", exit_code=4)
        self.check("kept", "kept")
        self.check("summary", "summary", "--all", exit_code=4)
        self.check("doctor", "doctor", exit_code=4)

    def test_a_plan(self):
        self.check("plan", "plan")
        (self.home / "plan.toml").write_text('signs = ["one", "two"]\npeople = ["Noa, 050"]\nmine = 3\n')
        self.check("plan", "plan", "show")
        (self.home / "plan.toml").write_text('signs = ["one", 2]\npeople = "Noa\n')
        self.check("plan", "plan", "show", exit_code=4)

    def test_reminders(self):
        self.check("remind", "remind", "status")
        self.write_config('reminders.times = ["19:15"]\n')
        self.check("remind", "remind", "status")
        self.run_softly("remind", "run", exit_code=0)
        remind = self.check("remind", "remind", "status")["remind"]
        self.assertEqual((remind["now"], remind["channel"]), ("day-is-full", "stdout"))
        self.run_softly("pause", exit_code=0)
        self.assertIsNone(self.check("remind", "remind", "status")["remind"]["next"])
        self.write_config('reminders.times = ["25:15"]\n')
        self.check("remind", "remind", "status", exit_code=4)

    def test_letters(self):
        self.check("letters", "letter", "list")
        for arguments in ((), ("--open-on", "2027-01-01"), ("--open-when", "hard")):
            self.run_softly("letter", "write", "-", *arguments, stdin="Tea.", exit_code=0)
        self.run_softly("letter", "open", exit_code=0)
        self.check("letters", "letter", "list")
        (self.home / "letters.toml").write_text('[[letter]]\ntext = ["one"]\nopen_on = "soon"\nmine = 1\n[[letter]]\nopen_when = "sad"\n')
        self.check("letters", "letter", "list", exit_code=4)
        (self.home / "letters.toml").write_text("[[letter\n")
        self.check("letters", "letter", "list", exit_code=4)

    def test_people(self):
        self.check("people", "people", "list")
        self.check("kept-entry", "moment", "--with", "Dana", "--how", "near", "--from-them", "--ease", "3", "--heard")
        self.write_people('[[person]]\nid = "dana"\nname = "Dana"\nrest_until = 2027-01-01\nqualities = ["kind"]\nmine = 1\n'
                          '[[person]]\nname = 4\nunsafe = "yes"\n')
        for arguments in ((), ("--all",), ("--discreet",), ("--all", "--discreet")):
            self.check("people", "people", "list", *arguments, exit_code=4)
        for arguments in ((), ("--since",), ("--discreet",)):
            self.check("person", "people", "show", "dana", *arguments)
        for number in range(6):
            self.run_softly("moment", "--with", "dana", "--ease", str(number), exit_code=0)
        self.check("person", "people", "show", "dana", "--since")
        self.write_people("[[person\n")
        self.check("people", "people", "list", exit_code=4)

    def test_steps(self):
        self.check("steps", "step", "list")
        self.check("steps", "step", "add", "tea", "--day", "tomorrow 18:00", "--every", "1mo", "--size", "2", "--if-then", "x",
                   "--obstacle", "y", "--confidence", "7", "--expected", "5", "--way", "message")
        self.check("kept-entry", "step", "partly", "1", "--happened", "5")
        for arguments in (("list",), ("list", "--all"), ("list", "--discreet"), ("show", "1")):
            self.check("steps", "step", *arguments)
        (self.home / "steps.toml").write_text('[[step]]\nstate = "finished"\nday = "soon"\nmine = 1\nevery = "0d"\n[[step]]\nid = 3\nsize = 99\n')
        self.check("steps", "step", "list", exit_code=4)
        (self.home / "steps.toml").write_text("[[step\n")
        self.check("steps", "step", "list", exit_code=4)

    def test_what_waits(self):
        self.check("due", "due")
        self.write_people('[[person]]\nid = "dana"\nname = "Dana"\nevery = "1w"\n[[person]]\nname = "Noa"\nevery = "1d"\n')
        self.write_config('contact_floor = "1w"\nreminders.times = ["18:00"]\n')
        (self.home / "steps.toml").write_text('[[step]]\nwhat = "tea"\nday = 2026-11-20T18:00:00\nperson = "dana"\n'
                                              '[[step]]\nid = "b000000002"\nday = 2026-11-30\n')
        (self.home / "letters.toml").write_text('[[letter]]\nopen_on = 2026-11-20\n')
        # What has no id is a problem, and waits all the same.
        kinds = {each["type"] for each in self.check("due", "due", exit_code=4)["waiting"]}
        self.assertEqual(kinds, {"step", "letter", "person", "contact", "check-in"})
        for arguments in (("--discreet",), ("--days", "30"), ("--short",), ("--exit-code",)):
            self.check("due", "due", *arguments, exit_code=4)
        self.run_softly("moment", "--with", "dana", exit_code=0)
        self.check("due", "due", "--days", "30", exit_code=4)
        (self.home / "steps.toml").write_text("[[step\n")
        self.check("due", "due", exit_code=4)
        self.run_softly("pause", exit_code=(0, 4))
        self.assertEqual(self.check("due", "due")["waiting"], [])

    def test_step_ideas(self):
        self.assertEqual(len(self.check("step-ideas", "step", "suggest")["ideas"]), 1)
        self.write_people('[[person]]\nid = "dana"\nname = "Dana"\ncircle = "outer"\n[[person]]\nid = "noa"\nname = "Noa"\ncircle = "inner"\n')
        ideas = self.check("step-ideas", "step", "suggest")["ideas"]
        self.assertTrue(any(idea["person"] for idea in ideas), ideas)
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        self.assertEqual(self.check("step-ideas", "step", "suggest")["ideas"], [])
        (self.home / "people.toml").write_text("[[person\n")
        self.assertTrue(self.check("step-ideas", "step", "suggest", exit_code=4)["problems"])

    def test_reflections(self):
        self.check("packs", "reflect", "--list")
        self.check("packs", "reflect", "--suggest")
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        self.assertEqual(len(self.check("packs", "reflect", "--suggest")["packs"]), 1)
        (self.home / "answers.toml").write_text('felt = "no"\nunseen = "Tea."\n')
        self.check("kept-entry", "reflect", "heard", "--answers", str(self.home / "answers.toml"))

    def test_random_journals(self):
        chance = random.Random(11)
        for _ in range(10):
            blocks = []
            for number in range(chance.randrange(40)):
                values = dict(chance.sample(sorted(EVERY_KEY.items()), chance.randrange(12)))
                blocks.append(entry_block(identity(number), f"2026-11-{chance.randrange(1, 23):02}T10:00:00+00:00",
                                          chance.choice(("check-in", "note", "moment", "try")), **values))
            self.write_month(month_text(*blocks))
            if blocks:
                self.check_all()


if __name__ == "__main__":
    unittest.main()
