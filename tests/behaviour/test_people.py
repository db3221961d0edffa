"""The list of people: what commands make of people.toml, and that everything else in it stays as it is."""

import datetime
import os
import random
import subprocess
import tomllib
import unittest

from softly_test import SOFTLY, SoftlyTest, entry_block, identity, month_text

BY_HAND = """schema = 1
# who is there, since 2024

# my oldest friend
[[person]]   # D
id = "dana"
name  =  "Dana"      # Levi
aliases = ["D."]
every = "2w"         # tea, if we can
qualities = [
  "listens",   # she does
    'easy to reach',
]
shoe = 44
unsafe = false   # never
[person.birthday]
day = 3

[[person]]
name = "Tom"
id = "tom"
kind = "friend"
# the end
"""


class People(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.path = self.home / "people.toml"

    def write(self, content=BY_HAND):
        self.path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def people(self):
        return tomllib.loads(self.path.read_bytes().decode("utf-8-sig")).get("person", [])

    def person(self, identity):
        return next(person for person in self.people() if person["id"] == identity)

    def do(self, *arguments, exit_code=0, **options):
        return self.run_softly("people", *arguments, exit_code=exit_code, **options)

    def refused(self, *arguments, exit_code, says=(), **options):
        """It says why in a few calm lines, and people.toml is as it was."""
        before = self.path.read_bytes()
        finished = self.do(*arguments, exit_code=exit_code, **options)
        self.one_sentence(finished)
        for words in says:
            self.assertIn(words, finished.err)
        self.assertEqual(self.path.read_bytes(), before, arguments)
        return finished

    # Adding

    def test_somebody_is_added(self):
        self.do("add", "Dana", "--kind", "friend", "--circle", "inner", "--quality", "listens", "--quality", "kind",
                "--good-for", "chat", "--every", "2w", "--alias", "D.")
        self.assertEqual(self.path.read_text(),
                         'schema = 1\n\n[[person]]\nid = "dana"\nname = "Dana"\naliases = ["D."]\nkind = "friend"\n'
                         'circle = "inner"\nqualities = ["listens", "kind"]\ngood_for = ["chat"]\nevery = "2w"\n')
        self.assertEqual(self.path.stat().st_mode & 0o777, 0o600)

    def test_ids(self):
        for name, wanted in (("Dana", "dana"), ("Dana", "dana-2"), ("DANA", "dana-3"), ("Noa Levi", "noa-levi"), ("דנה כהן", "דנה-כהן"),
                             ("Zoe\u0308", "zoë"), ("李", "李"), ("unnamed", "unnamed-2"), ("the choir", "the-choir"), ("O'Brien", "o'brien"),
                             ('Quo"te', 'quo"te')):
            self.do("add", name)
            self.assertEqual(self.people()[-1]["id"], wanted)
            self.assertEqual(self.people()[-1]["name"], name)
        self.do("add", "Noa", "from", "the", "choir", "--kind", "friend")
        self.assertEqual(self.people()[-1]["name"], "Noa from the choir")

    def test_an_id_stays_when_the_name_changes(self):
        self.do("add", "Dana")
        self.do("edit", "dana", "--name", "Dana Cohen")
        self.assertEqual(self.people(), [{"id": "dana", "name": "Dana Cohen"}])
        self.do("show", "dana cohen")

    def test_two_at_once(self):
        runs = [subprocess.Popen([SOFTLY, "people", "add", "Dana", "--quality", f"q{number}"], env=self.environment(),
                                 stderr=subprocess.DEVNULL) for number in range(6)]
        self.assertEqual([run.wait(60) for run in runs], [0] * 6)
        self.assertEqual(sorted(person["id"] for person in self.people()), ["dana"] + [f"dana-{n}" for n in range(2, 7)])
        self.assertEqual(len({tuple(person["qualities"]) for person in self.people()}), 6)

    # Changing

    def test_what_does_not_change_stays_byte_for_byte(self):
        self.write()
        steps = ((("edit", "dana", "--every", "3w"), ('"2w"', '"3w"')),
                 (("edit", "dana", "--quality", "funny"), ("    'easy to reach',\n", "    'easy to reach',\n  \"funny\",\n")),
                 (("edit", "D.", "--unsafe"), ("unsafe = false", "unsafe = true")),
                 (("edit", "dana", "--safe"), ("unsafe = true", "unsafe = false")),
                 (("edit", "dana", "--circle", "outer"), ("# never\n", '# never\ncircle = "outer"\n')),
                 (("edit", "dana", "--every", "none"), ('every = "3w"         # tea', "# tea")),
                 (("rest", "tom", "--until", "2026-12-24"), ('kind = "friend"\n', 'kind = "friend"\nrest_until = 2026-12-24\n')),
                 (("wake", "tom"), ("rest_until = 2026-12-24\n", "")),
                 (("edit", "tom", "--alias", "T."), ('kind = "friend"\n', 'kind = "friend"\naliases = ["T."]\n')),
                 (("edit", "tom", "--alias", "none"), ('aliases = ["T."]\n', "")),
                 (("edit", "tom", "--kind", ""), ('kind = "friend"\n', "")))
        text = BY_HAND
        for arguments, (before, after) in steps:
            self.assertEqual(text.count(before), 1, before)
            text = text.replace(before, after)
            self.do(*arguments)
            self.assertEqual(self.path.read_text(), text, arguments)
        for _ in steps:
            self.run_softly("undo", exit_code=0)
        self.assertEqual(self.path.read_text(), BY_HAND)

    def test_line_endings_a_mark_and_no_last_newline(self):
        for content in (BY_HAND.replace("\n", "\r\n"), "\ufeff" + BY_HAND, BY_HAND.rstrip("\n").removesuffix("\n# the end")):
            self.write(content)
            self.do("edit", "tom", "--kind", "old friend")
            self.assertEqual(self.path.read_bytes(), content.replace('kind = "friend"', 'kind = "old friend"').encode())
            self.do("edit", "dana", "--every", "5d")
            self.assertEqual(self.path.read_bytes(),
                             content.replace('kind = "friend"', 'kind = "old friend"').replace('"2w"', '"5d"').encode())

    def test_nothing_to_change_writes_nothing(self):
        self.write()
        before = self.path.stat()
        self.do("edit", "dana", "--every", "2w", "--quality", "listens")
        self.do("wake", "tom")
        self.assertEqual((before.st_mtime_ns, before.st_ino), (self.path.stat().st_mtime_ns, self.path.stat().st_ino))

    def test_random_commands_keep_every_other_byte(self):
        chance = random.Random(6)
        names = ["dana", "tom", "noa", "דנה"]
        for trial in range(4):
            ending = "\r\n" if trial % 2 else "\n"
            text = "# top\nschema = 1\n"
            for name in names:
                text += (f"\n# about {name}\n[[person]]\nid = \"{name}\"  # id of {name}\nname = \"{name.title()}\"\n# between\n"
                         f"mine = [1, 2]   # {name} own\nqualities = [\n  \"a\", # first\n  \"b\",\n]\n[person.x]\ny = \"{name}\"\n")
            text += "# the end\n"
            self.write(text.replace("\n", ending))
            for _ in range(12):
                before = self.path.read_bytes()
                name = chance.choice(names)
                arguments = chance.choice((
                    ("edit", name, "--kind", chance.choice(("friend", "cat", ""))),
                    ("edit", name, "--every", chance.choice(("1w", "2mo", "none"))),
                    ("edit", name, "--circle", chance.choice(("inner", "outer"))),
                    ("edit", name, "--quality", chance.choice(("c", "d", "none"))),
                    ("edit", name, "--alias", chance.choice(("x" + name, "none"))),
                    ("edit", name, chance.choice(("--unsafe", "--safe"))),
                    ("rest", name, "--until", "2027-01-01"), ("wake", name)))
                self.do(*arguments)
                blocks_before, blocks_after = (self.blocks(data, names) for data in (before, self.path.read_bytes()))
                for other in names:
                    if other != name:
                        self.assertEqual(blocks_before[other], blocks_after[other], arguments)
                after = self.path.read_bytes()
                comments = [line[line.index(b"#"):] for line in before.splitlines() if b"#" in line]
                self.assertEqual(comments, [line[line.index(b"#"):] for line in after.splitlines() if b"#" in line], arguments)
                self.assertEqual(after.count(b"\n"), after.count(ending.encode()), "line endings")
                person = self.person(name)
                self.assertEqual((person["mine"], person["x"]), ([1, 2], {"y": name}))
                kept = {b"id = ", b"name = ", b"mine = ", b"y = "}
                for key in kept:
                    self.assertEqual([line for line in before.splitlines() if line.startswith(key)],
                                     [line for line in after.splitlines() if line.startswith(key)])

    def blocks(self, data, names):
        parts = data.split(b"[[person]]")
        return {name: part for name, part in zip(names, parts[1:], strict=True)}

    def test_the_editor(self):
        self.write()
        editor = self.scratch / "ed"
        editor.write_text("#!/bin/sh\nsed -i 's/\"2w\"/\"4w\"/' \"$1\"\n")
        editor.chmod(0o700)
        self.do("edit", "dana", env={"EDITOR": editor})
        self.assertEqual(self.path.read_text(), BY_HAND.replace('"2w"', '"4w"'))
        editor.write_text("#!/bin/sh\nsed -i 's/id = \"dana\"/id = \"d\"/' \"$1\"\n")
        refused = self.refused("edit", "dana", "-e", exit_code=1, env={"EDITOR": editor}, says=("the id stays",))
        self.assertIn("drafts", refused.err)
        editor.write_text("#!/bin/sh\nprintf '' >\"$1\"\n")
        self.refused("edit", "tom", "-e", exit_code=1, env={"EDITOR": editor})
        editor.write_text("#!/bin/sh\ntrue\n")
        self.do("edit", "tom", env={"EDITOR": editor})
        self.assertEqual(self.path.read_text(), BY_HAND.replace('"2w"', '"4w"'))

    # What cannot be

    def test_bad_input_changes_nothing(self):
        self.write()
        for arguments, code, says in (
                (("add",), 2, ()), (("add", " "), 2, ("name",)), (("add", "X", "--every", "0d"), 2, ("0d",)),
                (("add", "X", "--every", "soon"), 2, ("soon",)), (("add", "X", "--every", "90min"), 2, ("90min",)),
                (("add", "X", "--circle", "best"), 2, ("inner", "best")), (("add", "X", "--safe", "--unsafe"), 2, ()),
                (("edit", "dana", "--every", "0d"), 2, ("0d",)), (("edit", "dana", "--circle", "far"), 2, ("far",)),
                (("rest", "dana", "--until", "yesterday"), 2, ("21 November 2026",)), (("rest", "dana", "--until", "today"), 2, ()),
                (("rest", "dana", "--until", "someday"), 2, ("someday",)),
                (("show", "Danna"), 1, ("Dana",)), (("edit", "Tomm", "--kind", "x"), 1, ("Tom",)), (("rest", "zzz"), 1, ("zzz",)),
                (("wake", "zzz"), 1, ()), (("remove", "zzz", "--blank"), 1, ()), (("remove", "tom"), 6, ("--keep-name", "--blank")),
                (("remove", "tom", "--blank", "--keep-name"), 2, ())):
            with self.subTest(arguments):
                self.refused(*arguments, exit_code=code, says=says)

    def test_a_name_of_two(self):
        self.do("add", "Dana")
        self.do("add", "Dana")
        for command in (("show",), ("rest",), ("edit", "--kind", "x"), ("remove", "--blank")):
            finished = self.do(command[0], "Dana", *command[1:], exit_code=1)
            self.assertIn("dana-2", finished.err)
        self.do("rest", "dana-2")
        self.assertNotIn("rest_until", self.person("dana"))
        self.assertIn("dana-2", self.run_softly("moment", "--with", "Dana", exit_code=1).err)

    def test_nobody_unsafe_is_brought_up(self):
        self.do("add", "Dana", "--unsafe")
        self.do("add", "Tom")
        self.assertNotIn("Dana", self.do("list").out + self.do("list").err)
        self.assertIn("Dana", self.do("list", "--all").out)
        self.assertEqual([person["name"] for person in self.json("people", "list")["people"]], ["Tom"])
        self.assertEqual(len(self.json("people", "list", "--all")["people"]), 2)
        self.assertNotIn("Dana", self.do("show", "Danna", exit_code=1).err)
        self.assertNotIn("dana", self.run_softly("_complete", "--", "people", "show", "").out)
        self.assertIn("tom", self.run_softly("_complete", "--", "people", "show", "").out)
        self.assertIn("tom", self.run_softly("_complete", "--", "moment", "--with", "").out)
        self.run_softly("moment", "--with", "dana", "--ease", "1", exit_code=0)
        self.assertNotIn("ease", self.do("show", "dana", "--since").out)

    def test_a_file_that_cannot_be_read(self):
        self.write(BY_HAND + "broken = [\n")
        text = self.path.read_text()
        waits = self.do("add", "Noa", exit_code=5)
        self.assertIn("people.toml", waits.err)
        self.do("edit", "dana", "--unsafe", exit_code=5)  # its block reads by itself
        self.do("edit", "tom", "--unsafe", exit_code=1)
        self.assertEqual(self.path.read_text(), text)
        listed = self.json("people", "list", "--all", exit_code=4)
        self.assertEqual([person["id"] for person in listed["people"]], ["dana", "tom", "noa"])
        self.assertEqual([person["unsafe"] for person in listed["people"]], [True, False, False])
        self.assertEqual(self.listed_ids(4), ["tom", "noa"])
        self.path.write_text(BY_HAND)
        self.run_softly("note", "x", exit_code=0)
        self.assertEqual(self.path.read_text(),
                         BY_HAND.replace("unsafe = false", "unsafe = true") + '\n[[person]]\nid = "noa"\nname = "Noa"\n')

    def listed_ids(self, exit_code=0):
        return [person["id"] for person in self.json("people", "list", exit_code=exit_code)["people"]]

    def test_a_newer_file_is_read_and_not_changed(self):
        self.write(BY_HAND.replace("schema = 1", "schema = 2"))
        text = self.path.read_text()
        self.assertEqual(self.listed_ids(), ["dana", "tom"])
        self.do("edit", "dana", "--kind", "x", exit_code=1)
        self.do("remove", "dana", "--blank", exit_code=1)
        self.assertEqual(self.path.read_text(), text)

    def test_a_file_that_cannot_be_written(self):
        self.write()
        if os.geteuid() != 0 or subprocess.run(["chattr", "+i", self.path], capture_output=True, check=False).returncode:
            self.skipTest("chattr +i does not work here")
        self.addCleanup(subprocess.run, ["chattr", "-i", self.path], check=False, capture_output=True)
        for arguments in (("edit", "dana", "--kind", "sister"), ("add", "Noa")):
            self.assertIn("people.toml", self.do(*arguments, exit_code=5).err)
        self.assertEqual(self.path.read_text(), BY_HAND)
        self.assertEqual(self.listed_ids(), ["dana", "tom", "noa"])
        subprocess.run(["chattr", "-i", self.path], check=True)
        self.run_softly("note", "x", exit_code=0)
        self.assertEqual((self.person("dana")["kind"], self.people()[-1]["id"]), ("sister", "noa"))

    def test_written_in_its_own_way(self):
        self.write('person = [ { id = "dana", name = "Dana" } ]\n')
        self.do("edit", "dana", "--kind", "x", exit_code=1)
        self.assertEqual(self.listed_ids(), ["dana"])

    def test_odd_by_hand(self):
        self.write('[[person]]\nname = "No Id"\ncircle = "best"\nevery = "soon"\nrest_until = "later"\nunsafe = "maybe"\n')
        listed = self.do("list", "--all", exit_code=4)
        for line in (":1:", ":3:", ":4:", ":5:"):
            self.assertIn(line, listed.err)
        person, = self.json("people", "list", "--all", exit_code=4)["people"]
        self.assertEqual((person["id"], person["unsafe"]), (None, True))
        self.do("edit", "no id", "--kind", "x")
        self.assertEqual(self.people()[0]["kind"], "x")

    # Showing

    def test_show_tells_the_last_moments_and_what_contact_was_like(self):
        self.write()
        days = [entry_block(identity(n), f"2026-11-{n:02}T10:00:00+00:00", "moment", people='["dana"]', contact__ease=str(n % 8),
                            text=f'"day {n}"', **({"contact__heard": "true"} if n % 2 else {})) for n in range(1, 8)]
        days.append(entry_block(identity(20), "2026-11-20T10:00:00+00:00", "note", people='["dana"]', text='"names her"'))
        days.append(entry_block(identity(21), "2026-11-19T10:00:00+00:00", "moment", people='["Dana"]', text='"by name"'))
        self.write_month(month_text(*days))
        shown = self.do("show", "dana").out
        self.assertIn("by name", shown)
        self.assertNotIn("names her", shown)
        for number in (7, 6, 5, 4):
            self.assertIn(f"day {number}", shown)
        self.assertNotIn("day 3", shown)
        self.assertIn("median 4 (1-7)", shown)
        self.assertIn("4 times", shown)
        self.assertNotRegex(shown, "ago|since")
        self.assertIn("19 November 2026 (3 days ago)", self.do("show", "dana", "--since").out)
        discreet = self.do("show", "dana", "--discreet").out
        self.assertNotIn("Dana", discreet)
        self.assertNotIn("dana", discreet)
        self.assertNotIn("by name", discreet)
        document = self.json("people", "show", "dana")
        self.assertEqual(document["contact"], {"ease": {"n": 7, "median": 4.0, "low": 1, "high": 7}, "heard": 4})
        self.assertEqual(len(document["moments"]), 5)

    def test_few_values_are_shown_as_they_are(self):
        self.write()
        self.write_month(month_text(entry_block(identity(1), kind="moment", people='["tom"]', contact__ease="3"),
                                    entry_block(identity(2), "2026-11-21T10:00:00+00:00", "moment", people='["tom"]', contact__ease="9")))
        shown = self.do("show", "tom").out
        self.assertIn("3, 9", shown)
        self.assertNotIn("median", shown)

    # Removing

    def test_removing_and_keeping_the_name(self):
        self.write()
        self.run_softly("note", "Tea with Dana.", "--person", "dana", "--person", "tom", exit_code=0)
        (self.home / "plan.toml").write_text('people = ["dana", "my sister, 050"]  # mine\n')
        months, plan = self.month_path().read_bytes(), (self.home / "plan.toml").read_bytes()
        finished = self.do("remove", "dana", "--keep-name")
        self.assertIn("Dana", finished.err)
        entry, = self.entries()
        self.assertEqual((entry["people"], entry["text"]), (["Dana", "tom"], "Tea with Dana."))
        self.assertEqual((self.home / "plan.toml").read_text(), 'people = ["Dana", "my sister, 050"]  # mine\n')
        self.assertEqual([person["id"] for person in self.people()], ["tom"])
        self.assertIn("# my oldest friend", self.path.read_text())
        self.run_softly("undo", exit_code=0)
        self.assertEqual((self.path.read_text(), self.month_path().read_bytes(), (self.home / "plan.toml").read_bytes()),
                         (BY_HAND, months, plan))

    def test_removing_and_blanking_the_name(self):
        self.write()
        self.run_softly("note", "Dana's tea. Danain. Told D. too.", "--person", "D.", "--tag", "dana", "--tag", "tea", exit_code=0)
        self.run_softly("note", "Nothing of her.", "--at", "2025-03-01", exit_code=0)
        self.run_softly("reflect", "heard", "--answers", "-", stdin='felt = "yes"\nwho = "dana"\nmoment = "Dana\\nsat by me."\n', exit_code=0)
        self.run_softly("letter", "write", "-", stdin="Dear me, call Dana.", exit_code=0)
        (self.home / "plan.toml").write_text('people = ["dana", "Noa, 050"]\nreasons = ["Dana\'s laugh"]\n')
        march = self.month_path("2025-03").read_bytes()
        before = {path: path.read_bytes() for path in self.home.rglob("*.toml") if "state" not in path.parts}
        finished = self.do("remove", "dana", "--blank")
        self.assertIn("2 entries", finished.err)
        for path in before:
            if path != self.path:
                self.assertNotRegex(path.read_text(), r"\b[Dd]ana\b", path)
        note, reflection = self.entries()
        self.assertEqual((note["text"], note["tags"], note.get("people")), ("___'s tea. Danain. Told ___ too.", ["tea"], None))
        self.assertEqual(reflection["answers"]["moment"], "___\nsat by me.")
        self.assertEqual(self.month_path("2025-03").read_bytes(), march)
        self.run_softly("undo", exit_code=0)
        self.assertEqual({path: path.read_bytes() for path in before}, before)

    def test_what_cannot_be_changed_is_named(self):
        self.write()
        self.run_softly("note", "Dana.", "--person", "dana", exit_code=0)
        broken = self.write_month('[[entry]]\ntext = "Dana\n', "2026-01.toml")
        finished = self.do("remove", "dana", "--blank", exit_code=4)
        self.assertIn("2026-01.toml:2", finished.err)
        self.assertEqual(broken.read_text(), '[[entry]]\ntext = "Dana\n')
        self.assertNotIn("Dana", self.month_path().read_text())

    # A name in what was written

    def write_named(self):
        """People whose ids are words that packs and tags use too, and everything that may name them."""
        self.write("".join(f'[[person]]\nid = "{name.lower()}"\nname = "{name}"\n\n' for name in ("Dan", "Silence", "Friend"))
                   + '[[person]]\nid = "dan-2"\nname = "Dan Levi"\n')
        self.write_month(month_text(
            entry_block(identity(1), tags='["dan", "tea"]', people='["dan", "dan-2"]', text='"dan"'),
            entry_block(identity(2), kind="reflection", pack='"circles"', answers__who='"dan"', answers__who_2='"silence"',
                        answers__tie='"friend"', answers__good_for='["chat", "silence"]').replace("who_2", '"who-2"').replace("good_for", "good-for"),
            entry_block(identity(3), kind="reflection", pack='"mine"', answers__word='"dan"', answers__list='["dan"]'),
            entry_block(identity(4), kind="reflection", pack='"own"', answers__near='"dan"', answers__tone='"dan"', answers__told='"Dan sang"'),
            entry_block(identity(5), kindness__self='"kind"', kindness__received='"Dan waved"', ideas='["call Dan"]', helped='["silence"]')))
        (self.home / "prompts").mkdir()
        (self.home / "prompts" / "own.toml").write_text(
            'schema = 1\nid = "own"\ntitle = "Mine"\n[[prompt]]\nid = "near"\nkind = "person"\nask = "Who?"\n'
            '[[prompt]]\nid = "tone"\nkind = "choice"\nask = "How?"\noptions = [{ id = "dan", say = "a belt" }, { id = "b", say = "b" }]\n'
            '[[prompt]]\nid = "told"\nkind = "text"\nask = "What?"\n[close]\nsay = "Good."\n')
        (self.home / "steps.toml").write_text('schema = 1\n\n[[step]]\nid = "s000000001"\nwhat = "write to Dan"\nperson = "dan"\n'
                                              'if_then = "dan"\nstate = "open"\n\n[[step]]\nid = "s000000002"\nwhat = "x"\nperson = "dan-2"\nstate = "open"\n')
        (self.home / "plan.toml").write_text('people = ["dan", "dan-2"]\nreasons = ["dan"]\n')

    def steps(self):
        return tomllib.loads((self.home / "steps.toml").read_text())["step"]

    def plan(self):
        return tomllib.loads((self.home / "plan.toml").read_text())

    def test_keeping_the_name_changes_what_names_somebody_and_no_other_word(self):
        self.write_named()
        before = self.month_path().read_text()
        self.assertIn("in 5 places", self.do("remove", "dan", "--keep-name").err)
        first, second, third, fourth, fifth = self.entries()
        self.assertEqual((first["tags"], first["people"], first["text"]), (["dan", "tea"], ["Dan", "dan-2"], "dan"))
        self.assertEqual(second["answers"], {"who": "Dan", "who-2": "silence", "tie": "friend", "good-for": ["chat", "silence"]})
        self.assertEqual(third["answers"], {"word": "dan", "list": ["dan"]})
        self.assertEqual(fourth["answers"], {"near": "Dan", "tone": "dan", "told": "Dan sang"})
        self.assertEqual((fifth["kindness"]["received"], fifth["helped"]), ("Dan waved", ["silence"]))
        self.assertEqual([(step["person"], step.get("if_then")) for step in self.steps()], [("Dan", "dan"), ("dan-2", None)])
        self.assertEqual(self.plan(), {"people": ["Dan", "dan-2"], "reasons": ["dan"]})
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.month_path().read_text(), before)
        self.assertIn("in 1 place ", self.do("remove", "silence", "--keep-name").err)
        self.assertEqual(self.entries()[1]["answers"],
                         {"who": "dan", "who-2": "Silence", "tie": "friend", "good-for": ["chat", "silence"]})
        self.assertIn("stays as it is", self.do("remove", "friend", "--keep-name").err)

    def test_blanking_changes_words_too_and_no_option(self):
        self.write_named()
        finished = self.do("remove", "dan", "--blank")
        self.assertIn("in 5 entries and 3 other places", finished.err)
        first, second, third, fourth, fifth = self.entries()
        self.assertEqual((first["tags"], first["people"], first["text"]), (["tea"], ["dan-2"], "___"))
        self.assertEqual(second["answers"], {"who": "___", "who-2": "silence", "tie": "friend", "good-for": ["chat", "silence"]})
        self.assertEqual(third["answers"], {"word": "___", "list": ["___"]})
        self.assertEqual(fourth["answers"], {"near": "___", "tone": "dan", "told": "___ sang"})
        self.assertEqual((fifth["kindness"], fifth["ideas"]), ({"self": "kind", "received": "___ waved"}, ["call ___"]))
        self.assertEqual([(step["what"], step.get("person"), step.get("if_then")) for step in self.steps()],
                         [("write to ___", None, "___"), ("x", "dan-2", None)])
        self.assertEqual(self.plan(), {"people": ["dan-2"], "reasons": ["___"]})
        self.do("remove", "friend", "--blank")
        self.assertEqual(self.entries()[1]["answers"]["tie"], "friend")
        self.do("remove", "silence", "--blank")
        self.assertEqual(self.entries()[1]["answers"]["good-for"], ["chat", "silence"])
        self.assertEqual(self.entries()[1]["answers"]["who-2"], "___")

    def test_a_name_of_small_letters_does_not_reach_into_the_ids_of_others(self):
        self.write('[[person]]\nid = "dan"\nname = "dan"\n\n[[person]]\nid = "dan-2"\nname = "Tom"\n')
        self.write_month(month_text(entry_block(identity(1), people='["dan-2", "dan and a friend"]')))
        self.do("remove", "dan", "--blank")
        self.assertEqual(self.entries()[0]["people"], ["dan-2", "___ and a friend"])

    # The same id twice

    def test_an_id_that_stands_twice(self):
        twice = '[[person]]\nid = "dana"\nname = "Dana"\nevery = "1d"\n\n[[person]]\nid = "dana"\nname = "Dana L."\nunsafe = true\n\n' \
                '[[person]]\nid = "tom"\nname = "Tom"\n'
        for text in (twice, twice.replace("unsafe = true\n", "").replace('every = "1d"', "unsafe = true")):
            self.write(text)
            listed = self.do("list", exit_code=4)
            self.assertNotIn("Dana", listed.out)
            self.assertRegex(listed.err, r"people\.toml:[67]:6: ")
            self.assertRegex(self.run_softly("doctor", exit_code=4).out, r"people\.toml:[67]:6: ")
            self.assertNotIn("dana", self.run_softly("_complete", "--", "moment", "--with", "").out)
            self.assertEqual([person["unsafe"] for person in self.json("people", "list", "--all", exit_code=4)["people"]],
                             [True, True, False])
            for arguments in (("edit", "dana", "--kind", "x"), ("edit", "Dana L.", "--safe"), ("edit", "dana", "-e"), ("rest", "dana"),
                              ("wake", "dana"), ("remove", "dana", "--blank"), ("remove", "dana", "--keep-name"), ("remove", "dana")):
                with self.subTest(arguments):
                    self.refused(*arguments, exit_code=1, says=("dana", "twice", "another id"))
            self.run_softly("step", "add", "call", "--person", "dana", exit_code=1)
        self.do("edit", "tom", "--kind", "x")
        self.write(twice.replace("unsafe = true\n", ""))
        self.assertEqual([person["unsafe"] for person in self.json("people", "list", exit_code=4)["people"]], [False] * 3)
        self.refused("rest", "dana", exit_code=1, says=("twice",))

    # What waits, and what is in the way

    def test_changes_on_top_of_what_waits_for_a_broken_file(self):
        """A block of somebody else is broken: everything waits, one change after the other, and all of it comes when it is mended."""
        self.write(BY_HAND + '[[person]]\nid = "noa"\nname = "Noa"\n\n[[person]]\nid = "x"\nname = "X\n')
        text = self.path.read_text()
        self.do("edit", "noa", "--kind", "friend", exit_code=5)
        self.do("edit", "noa", "--kind", "sister", exit_code=5)
        self.do("rest", "noa", "--until", "2026-12-24", exit_code=5)
        self.do("add", "Ben", exit_code=5)
        self.do("edit", "ben", "--circle", "outer", exit_code=5)
        removed = self.do("remove", "tom", "--keep-name", exit_code=5)
        self.assertIn("people.toml: line ", removed.err)
        self.do("edit", "dana", "--every", "3w", exit_code=5)
        self.assertIn("waits", self.run_softly("doctor", exit_code=4).out)
        self.assertIn("off your list", self.do("remove", "dana", "--blank", exit_code=5).err)
        self.assertEqual(self.path.read_text(), text)
        self.assertEqual([person["id"] for person in self.json("people", "list", exit_code=4)["people"]], ["noa", "x", "ben"])
        self.path.write_text(text.replace('"X\n', '"X"\n'))
        self.run_softly("note", "hello", exit_code=0)
        self.assertEqual(self.people(), [{"id": "noa", "name": "Noa", "kind": "sister", "rest_until": datetime.date(2026, 12, 24)},
                                         {"id": "x", "name": "X"}, {"id": "ben", "name": "Ben", "circle": "outer"}])

    def immutable(self, path):
        if os.geteuid() != 0 or subprocess.run(["chattr", "+i", path], capture_output=True, check=False).returncode:
            self.skipTest("chattr +i does not work here")
        self.addCleanup(subprocess.run, ["chattr", "-i", path], check=False, capture_output=True)

    def test_removing_somebody_whose_change_waits(self):
        self.write()
        self.run_softly("note", "Tea.", "--person", "dana", exit_code=0)
        self.immutable(self.path)
        self.do("rest", "dana", exit_code=5)
        finished = self.do("remove", "dana", "--keep-name", exit_code=5)
        self.assertIn("off your list", finished.err)
        self.assertNotIn("somewhere else", finished.err)
        self.assertEqual(self.path.read_text(), BY_HAND)
        subprocess.run(["chattr", "-i", self.path], check=True)
        self.run_softly("note", "x", exit_code=0)
        self.assertEqual([person["id"] for person in self.people()], ["tom"])
        self.assertEqual(self.entries()[0]["people"], ["Dana"])

    def test_a_change_of_ones_own_that_waits_is_named_as_that(self):
        """Where the clock went back, what waits stands behind what comes: nobody else was at work."""
        self.write()
        self.run_softly("note", "Tea.", "--person", "dana", exit_code=0)
        self.immutable(self.path)
        self.do("rest", "dana", exit_code=5)
        waiting, = self.files_in_state("pending")
        later = waiting.stat().st_mtime + 3600
        os.utime(waiting, (later, later))
        finished = self.refused("remove", "dana", "--keep-name", exit_code=1, says=("Dana", "waits", "nothing was changed"))
        self.assertNotIn("somewhere else", finished.err)
        self.assertEqual(self.entries()[0]["people"], ["dana"])

    def test_a_name_in_what_waits_is_found_too(self):
        self.write()
        self.run_softly("note", "First, with Dana.", "--person", "dana", exit_code=0)
        self.immutable(self.month_path())
        self.run_softly("note", "Then Dana again.", "--person", "dana", exit_code=5)
        self.assertIn("2 entries", self.do("remove", "dana", "--blank", exit_code=5).err)
        subprocess.run(["chattr", "-i", self.month_path()], check=True)
        self.run_softly("note", "x", exit_code=0)
        self.assertEqual([entry["text"] for entry in self.entries()], ["First, with ___.", "Then ___ again.", "x"])

    # What is said

    def test_an_empty_new_name(self):
        self.write()
        for name in ("", " ", "\u00a0"):
            finished = self.refused("edit", "dana", "--name", name, exit_code=2, says=("nothing was changed", "people edit"))
            self.assertNotIn("added", finished.err)

    def test_a_name_or_an_alias_of_somebody_else_is_said(self):
        self.write()
        said = "Somebody else on your list goes by {} too"
        self.assertIn(said.format("Dana"), self.do("add", "Noa", "--alias", "Dana", "--alias", "N.").err)
        self.assertIn("answers to noa", self.do("edit", "noa", "--alias", "d.").err)
        self.assertIn(said.format("Tom"), self.do("edit", "noa", "--name", "Tom").err)
        self.assertIn("answers to dana-2", self.do("add", "Dana").err)
        for arguments in (("edit", "noa", "--kind", "x"), ("edit", "dana", "--alias", "Dee"), ("edit", "dana-2", "--alias", "Dana"),
                          ("add", "Ben", "--alias", "B.")):
            self.assertNotIn("Somebody else", self.do(*arguments).err, arguments)

    def test_control_characters_are_refused(self):
        self.write()
        for odd in ("a\nb", "a\tb", "a\x1bb", "a\x7fb", "a\u0085b", "a\u2028b"):
            for flag in ("--kind", "--alias", "--quality", "--good-for"):
                self.refused("edit", "dana", flag, odd, exit_code=2, says=("nothing was changed",))
            self.refused("edit", "dana", "--name", odd, exit_code=2)
            self.refused("add", odd, exit_code=2)
            self.refused("add", "X", "--alias", odd, exit_code=2)
        for fine in ("a\u200fb", "é", "à", "👩\u200d👩\u200d👧", "דנה", "\u00a0x"):
            self.do("edit", "dana", "--quality", fine)

    def test_a_list_has_a_line_each_whatever_the_file_says(self):
        self.write('[[person]]\nid = "dana"\nname = "Da\\nna"\nkind = "a\\nb"\naliases = ["x\\ny"]\nqualities = ["q\\tr"]\n')
        self.assertEqual(self.do("list").out.splitlines(), ["Also there", "  Da na (dana): a b; q r"])
        self.assertEqual(len(self.do("show", "dana").out.split("\n\n")[0].splitlines()), 5)
        self.assertEqual(len(self.do("wake", "dana").err.splitlines()), 1)

    def test_a_wish_is_stored_in_short(self):
        self.write()
        for typed, stored in (("2weeks", "2w"), ("a month", "1mo"), ("10 days", "10d"), ("1 Year", "1y"), ("14d", "14d"), (" 3w ", "3w")):
            self.do("edit", "dana", "--every", typed)
            self.assertEqual(self.person("dana")["every"], stored)
        self.run_softly("step", "add", "walk", "--every", "2 weeks", exit_code=0)
        self.assertIn('every = "2w"', (self.home / "steps.toml").read_text())

    def test_one_wording_for_one_thing(self):
        self.write()
        self.do("edit", "dana", "--circle", "inner")
        self.assertIn("Inner circle\n", self.do("list").out)
        self.assertIn("\n  inner circle\n", self.do("show", "dana").out)
        asked = [self.do("show", "Danna", exit_code=1).err, self.run_softly("step", "add", "x", "--person", "Danna", exit_code=1).err]
        self.assertEqual(asked[0], asked[1])
        self.assertIn('Nobody called "Danna" is on your list', self.run_softly("moment", "--with", "Danna", exit_code=0).err)

    def test_steps_with_somebody_unsafe(self):
        self.write()
        said = "Open steps with them"
        self.assertNotIn(said, self.do("edit", "dana", "--unsafe").err)
        self.do("edit", "dana", "--safe")
        self.run_softly("step", "add", "Send a photo", "--person", "dana", exit_code=0)
        self.assertNotIn(said, self.do("edit", "tom", "--unsafe").err)
        self.assertIn(said, self.do("edit", "dana", "--unsafe").err)
        self.assertNotIn(said, self.do("edit", "dana", "--kind", "x").err)
        self.assertEqual(self.json("step", "list")["steps"], [])
        self.do("edit", "dana", "--safe")
        editor = self.scratch / "ed"
        editor.write_text("#!/bin/sh\nsed -i 's/unsafe = false/unsafe = true/' \"$1\"\n")
        editor.chmod(0o700)
        self.assertIn(said, self.do("edit", "dana", env={"EDITOR": editor}).err)

    def test_nothing_of_it_scolds(self):
        self.write()
        said = ""
        for arguments in (("list",), ("list", "--all"), ("show", "dana", "--since"), ("edit", "dana", "--unsafe"), ("rest", "tom"),
                          ("wake", "tom"), ("add", "Noa"), ("remove", "tom", "--keep-name")):
            finished = self.do(*arguments)
            said += finished.out + finished.err
        self.assertNotRegex(said.lower(), r"\b(overdue|missed|streak|should|must|failed)\b")
        self.assertNotIn("!", said)


if __name__ == "__main__":
    unittest.main()
