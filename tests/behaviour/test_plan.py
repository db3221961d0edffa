"""The plan for a hard day: made in a terminal, edited by hand, edited again, and never lost on the way."""

import json
import os
import signal
import time
import tomllib
import unittest

from softly_test import SoftlyTest
from typist import CTRL_BACKSLASH, CTRL_C, SittingTest

SIGNS, ALONE, COMPANY, PEOPLE, SERVICES, SAFER, REASONS = (
    r"coming", r"by yourself", r"near people", r"call|may know", r"clinic", r"safer", r"holds you")
SECTIONS = ("signs", "alone", "company", "people", "services", "safer", "reasons")
NEW_LINE = "\x1b\r"  # Alt-Enter
KILL_LINE = "\x15"


class Plan:
    """What the tests of the plan share."""

    def path(self):
        return self.home / "plan.toml"

    def plan(self):
        return tomllib.loads(self.path().read_text())

    def write(self, text):
        self.path().write_bytes(text.encode())

    def people(self, *blocks):
        (self.home / "people.toml").write_text("schema = 1\n" + "".join(blocks))


class Asked(Plan, SittingTest):
    def test_made_then_edited_by_hand_then_edited_again_keeps_every_comment(self):
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, "I stop answering\r")
        typist.answer(ALONE, "tea" + NEW_LINE + "a walk to the harbour\r")
        typist.answer(COMPANY, "\r")
        typist.answer(PEOPLE, "אחותי נועה, 050-1234567\r")
        typist.answer(SERVICES, "/s\r")
        typist.answer(SAFER, "pills stay with my neighbour\r")
        typist.answer(REASONS, "the dog\r")
        typist.end(0)
        self.assertEqual(self.plan(), {
            "schema": 1, "signs": ["I stop answering"], "alone": ["tea", "a walk to the harbour"],
            "people": ["אחותי נועה, 050-1234567"], "safer": ["pills stay with my neighbour"], "reasons": ["the dog"]})
        by_hand = ("# my plan, 2026\nschema = 1\n\nsigns = [\n  'I stop answering',  # usually on Thursdays\n"
                   "  # and once in spring\n]\nalone = [\"tea\", \"a walk to the harbour\"]  # both help\nreasons = [\"the dog\"]\n"
                   "\n[mine]\ncolour = \"blue\"  # mine too\n")
        self.write(by_hand)
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, NEW_LINE + "the dishes pile up\r")
        typist.answer(ALONE, KILL_LINE + "tea with honey\r")
        for question in (COMPANY, PEOPLE, SERVICES, SAFER):
            typist.answer(question, "\r")
        typist.answer(REASONS, NEW_LINE + "my sister\r")
        typist.end(0)
        self.assertEqual(self.path().read_text(), (
            "# my plan, 2026\nschema = 1\n\nsigns = [\n  'I stop answering',  # usually on Thursdays\n"
            "  \"the dishes pile up\",\n  # and once in spring\n]\nalone = [\"tea with honey\"]  # both help\n"
            "reasons = [\"the dog\", \"my sister\"]\n\n[mine]\ncolour = \"blue\"  # mine too\n"))
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.path().read_text(), by_hand)

    def test_one_section_alone_and_the_way_back_out(self):
        self.write("people = [\"Noa, 050\"]\nsigns = [\"x\"]\n")
        typist = self.sit("plan", "edit", "people")
        typist.answer(PEOPLE, KILL_LINE + "Noa, 051\r")
        typist.end(0)
        self.assertEqual(self.path().read_text(), "people = [\"Noa, 051\"]\nsigns = [\"x\"]\n")

    def test_every_way_out_keeps_what_was_answered_but_discarding(self):
        for keys, code in (("/q\r", 0), (CTRL_C, 130), (CTRL_BACKSLASH, 0)):
            self.path().unlink(missing_ok=True)
            typist = self.sit("plan", "edit")
            typist.answer(SIGNS, "one\r")
            typist.answer(ALONE, keys)
            typist.end(code)
            self.assertEqual(self.plan(), {"schema": 1, "signs": ["one"]}, keys)
        before = self.path().read_bytes()
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, NEW_LINE + "two\r")
        typist.answer(ALONE, "/x\r")
        typist.end(0)
        self.assertEqual(self.path().read_bytes(), before)
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, "/s\r")
        typist.answer(ALONE, "/q\r")
        typist.end(0)
        self.assertEqual(self.path().read_bytes(), before, "a skipped section stays")

    def test_emptying_a_section_takes_it_out(self):
        self.write("signs = [\"one\"]\nreasons = [\"the dog\"]\n")
        typist = self.sit("plan", "edit", "signs")
        typist.answer(SIGNS, KILL_LINE + "\r")
        typist.end(0)
        self.assertEqual(self.path().read_text(), "reasons = [\"the dog\"]\n")

    def test_a_killed_sitting_goes_on_next_time(self):
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, "one\r")
        typist.answer(ALONE, "half of a tho")
        time.sleep(2.5)
        os.kill(typist.child.pid, signal.SIGKILL)
        self.assertFalse(self.path().exists())
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, "\r")
        typist.answer(ALONE, "ught\r")
        typist.answer(COMPANY, "/q\r")
        typist.end(0)
        self.assertEqual(self.plan(), {"schema": 1, "signs": ["one"], "alone": ["half of a thought"]})
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_line_mode_reads_well_and_takes_semicolons(self):
        self.write("alone = [\"tea\", \"a walk\"]\n")
        typist = self.sit("plan", "edit", "--plain")
        typist.answer(SIGNS, "one; two\r")
        typist.answer(ALONE, "\r")
        typist.answer(COMPANY, "/q\r")
        typist.end(0)
        self.assertEqual(self.plan(), {"alone": ["tea", "a walk"], "signs": ["one", "two"]})
        self.assertNotIn(b"\x1b", typist.bytes)
        typist = self.sit("plan", "edit", "alone", "--plain")
        typist.answer(ALONE, "-\r")
        typist.end(0)
        self.assertEqual(self.plan(), {"signs": ["one", "two"]})

    def test_the_card_is_one_key_away(self):
        typist = self.sit("plan", "edit")
        typist.answer(SIGNS, "/h\r")
        typist.wait_for(r"911|112")
        typist.type(" ")
        typist.answer(SIGNS, "/q\r")
        typist.end(0)


class ByHand(Plan, SoftlyTest):
    def editor(self, script):
        path = self.scratch / "editor"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o700)
        return {"EDITOR": str(path)}

    def test_the_editor_gets_the_file_and_a_new_one_begins_with_every_section(self):
        env = self.editor("grep -c '= \\[' \"$1\" >&2; sed -i 's/^people = \\[/people = [\\n  \"Dana, 050\", # evenings/' \"$1\"\n")
        self.assertIn("7\n", self.run_softly("plan", "edit", "-e", exit_code=0, env=env).err)
        self.assertEqual(self.plan()["people"], ["Dana, 050"])
        self.assertIn("# evenings", self.path().read_text())
        self.assertEqual(self.path().stat().st_mode & 0o777, 0o600)

    def test_a_version_that_cannot_be_read_changes_nothing_and_is_kept_aside(self):
        self.write("people = [\"Noa\"]\n")
        run = self.run_softly("plan", "edit", "-e", exit_code=1, env=self.editor("echo 'people = [\"Noa' >\"$1\"\n"))
        self.assertEqual(self.path().read_text(), "people = [\"Noa\"]\n")
        kept = [path for path in self.files_in_state("drafts") if "people = [\"Noa" in path.read_text() and "base" not in path.name]
        self.assertEqual(len(kept), 1)
        self.assertIn(str(kept[0]), run.err)
        again = self.editor("cat \"$1\" >&2; echo 'people = [\"Noa\", \"Dana\"]' >\"$1\"\n")
        self.assertIn("people = [\"Noa\n", self.run_softly("plan", "edit", "-e", exit_code=0, env=again).err)
        self.assertEqual(self.plan()["people"], ["Noa", "Dana"])
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_a_file_that_changed_meanwhile_stays_and_the_new_version_is_kept_aside(self):
        self.write("people = [\"Noa\"]\n")
        env = self.editor(f"echo 'people = [\"mine\"]' >\"$1\"; echo 'people = [\"theirs\"]' >{self.path()}\n")
        self.run_softly("plan", "edit", "-e", exit_code=1, env=env)
        self.assertEqual(self.plan()["people"], ["theirs"])
        self.assertTrue(any("mine" in path.read_text() for path in self.files_in_state("drafts")))
        self.run_softly("plan", "edit", "-e", exit_code=0, env=self.editor("exit 0\n"))
        self.assertIn("mine", self.files_in_state("rescue")[0].read_text())
        self.assertEqual(self.plan()["people"], ["theirs"])

    def test_without_a_terminal_it_says_how_to_go_on(self):
        run = self.run_softly("plan", "edit", exit_code=6)
        self.assertIn("softly plan edit -e", run.err)
        self.assertEqual(run.out, "")


class Shown(Plan, SoftlyTest):
    def test_no_plan_yet_is_no_trouble(self):
        run = self.run_softly("plan", exit_code=0)
        self.assertIn("softly plan edit", run.err)
        self.assertEqual(self.json("plan", "show")["plan"], {section: [] for section in SECTIONS})

    def test_somebody_unsafe_is_not_shown_by_id_and_pointed_out_in_words(self):
        self.people("[[person]]\nid = \"dana\"\nname = \"Dana\"\n", "[[person]]\nid = \"rafi\"\nname = \"Rafi\"\nunsafe = true\n")
        self.write("people = [\"dana\", \"rafi\", \"my cousin Rafi, 052\"]\n")
        run = self.run_softly("plan", "show", exit_code=0)
        self.assertIn("Dana\n", run.out)
        self.assertNotIn("rafi\n", run.out.lower())
        self.assertIn("my cousin Rafi, 052", run.err)
        self.assertEqual(self.json("plan", "show")["plan"]["people"], ["dana", "my cousin Rafi, 052"])
        self.assertEqual(self.plan()["people"], ["dana", "rafi", "my cousin Rafi, 052"], "the file is hers")

    def test_a_broken_plan_shows_the_sections_that_read(self):
        self.write("signs = [\"one\"]\npeople = \"Noa\nreasons = [\"the dog\"]\n")
        run = self.run_softly("plan", exit_code=4)
        self.assertIn("the dog", run.out)
        self.assertIn("plan.toml:2:", run.err)

    def section(self, name, count):
        return f"{name} = {json.dumps([f'{name} {number} with some more words' for number in range(count)])}\n"

    def test_print_fits_one_page_however_much_there_is(self):
        for count in (1, 3, 40, 400):
            self.write("".join(self.section(name, count) for name in SECTIONS))
            lines = self.run_softly("plan", "show", "--print", exit_code=0).out.splitlines()
            self.assertLessEqual(len(lines), 60)
            self.assertLessEqual(max(map(len, lines)), 76)
            for section in ("signs", "people", "reasons"):
                self.assertTrue(any(f"{section} 0" in line for line in lines), (count, section))
            if count > 3:
                self.assertTrue(any("more: softly plan show" in line for line in lines))

    def test_escapes_in_it_never_reach_the_screen(self):
        self.write('people = ["Noa\\u001b[31m \\u202e"]\n')
        for arguments in (("plan",), ("plan", "show", "--print"), ("plan", "show", "--json")):
            out = self.run_softly(*arguments, exit_code=0).stdout
            self.assertNotIn(b"\x1b", out)
            self.assertNotIn("\u202e".encode(), out)


class OnTheCard(Plan, SoftlyTest):
    def card(self, **options):
        return self.run_softly("now", exit_code=0, **options).out

    def test_the_people_of_the_plan_are_on_it_by_name_but_nobody_unsafe(self):
        self.people("[[person]]\nid = \"dana\"\nname = \"Dana Levi\"\n",
                    "[[person]]\nid = \"rafi\"\nname = \"Rafi\"\nunsafe = true\n")
        self.write("people = [\"dana\", \"rafi\", \"אחותי נועה, 050-1234567\"]\n")
        card = self.card()
        self.assertIn("Dana Levi", card)
        self.assertIn("050-1234567", card)
        self.assertNotIn("rafi", card.lower())
        self.assertLessEqual(len(card.splitlines()), 10)

    def test_where_people_cannot_be_read_nobody_is_named_who_may_be_unsafe(self):
        (self.home / "people.toml").write_text("[[person]]\nid = \"rafi\nunsafe = true\n")
        self.write("people = [\"rafi\", \"my sister Noa, 050\"]\n")
        card = self.card()
        self.assertNotIn("rafi", card)
        self.assertIn("my sister Noa, 050", card)

    def test_one_slip_in_the_plan_does_not_hide_the_people(self):
        self.write("signs = [\"one]\npeople = [\"my sister Noa, 050\"]\nreasons = [1, \n")
        self.assertIn("my sister Noa, 050", self.card())


class Trouble(Plan, SoftlyTest):
    def test_a_fifo_or_directory_in_its_place_is_named(self):
        os.mkfifo(self.path())
        self.assertEqual(self.run_softly("plan", timeout=20).returncode, 4)
        self.path().unlink()
        self.path().mkdir()
        self.assertEqual(self.run_softly("plan", timeout=20).returncode, 4)


if __name__ == "__main__":
    unittest.main()
