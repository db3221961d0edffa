"""Guided reflections: by answers from a file, at a terminal, stopped and taken up again, and what is suggested."""

import json
import os
import re
import signal
import time
import tomllib
import unittest

from softly_test import SoftlyTest
from typist import CTRL_BACKSLASH, CTRL_C, MOOD, SittingTest

CARD = "findahelpline"


class Answers(SoftlyTest):
    def answer(self, pack, text, *arguments, exit_code=0, **options):
        return self.run_softly("reflect", pack, "--answers", "-", *arguments, stdin=text, exit_code=exit_code, **options)

    def test_answers_become_an_entry(self):
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana"\n')
        finished = self.answer("heard", 'felt = "yes"\nwho = "Dana"\ntell = ["asked", "stayed"]\nmoment = "Tea.\\n"\n')
        entry = self.entries()[0]
        self.assertEqual((entry["kind"], entry["pack"], entry["people"], entry["text"]), ("reflection", "heard", ["dana"], "Tea."))
        self.assertEqual(entry["answers"], {"felt": "yes", "who": "dana", "tell": ["asked", "stayed"], "moment": "Tea."})
        self.assertEqual(finished.out, "")
        self.assertIn(entry["id"], finished.err)

    def test_json_says_what_was_kept(self):
        document = json.loads(self.answer("heard", 'felt = "no"\nunseen = "Tea."\n', "--json").out)
        self.assertEqual((document["filed"], document["entry"]["answers"]["unseen"]), (True, "Tea."))

    def test_a_file(self):
        path = self.home / "answers.toml"
        path.write_text('felt = "almost"\n')
        self.run_softly("reflect", "heard", "--answers", str(path), exit_code=0)
        self.assertEqual(self.entries()[0]["answers"], {"felt": "almost"})
        self.run_softly("reflect", "heard", "--answers", "/nowhere", exit_code=1)

    def test_what_does_not_fit_is_named_and_nothing_is_kept(self):
        for text, word in (('felt = "yex"', "felt"), ('fellt = "yes"', "fellt"), ("felt = 4", "felt"), ('tell = ["flew"]', "tell"),
                           ("felt = ", "line|:1"), ('felt = [["yes"]]', "felt")):
            finished = self.answer("heard", text + "\n", exit_code=2)
            self.assertRegex(finished.err, word)
            self.assertIn("Nothing was kept", finished.err)
        self.nothing_filed()

    def test_nothing_answered_keeps_nothing(self):
        for text in ("", 'moment = ""\n', 'moment = "  "\n'):
            self.answer("heard", text)
        self.nothing_filed()

    def test_usage(self):
        self.run_softly("reflect", "--answers", "-", stdin="", exit_code=2)
        self.assertIn("heard", self.answer("heart", "", exit_code=1).err)

    def test_the_plan_is_written_into_its_own_file_alone(self):
        (self.home / "plan.toml").write_text('signs = [\n    "no mail", # mine\n]\n')
        self.answer("plan", 'signs = "no mail\\nno sleep"\nalone = ["walk"]\nperson = "Noa"\n')
        plan = tomllib.loads((self.home / "plan.toml").read_text())
        self.assertEqual((plan["signs"], plan["alone"], plan["people"]), (["no mail", "no sleep"], ["a walk"], ["Noa"]))
        self.assertIn("# mine", (self.home / "plan.toml").read_text())
        entry = self.entries()[0]
        self.assertEqual((entry["pack"], "answers" in entry), ("plan", False))
        self.run_softly("undo", exit_code=0)
        self.assertEqual(tomllib.loads((self.home / "plan.toml").read_text()), {"signs": ["no mail"]})
        self.nothing_filed()

    def test_a_plan_that_cannot_be_changed_keeps_the_words_in_the_entry(self):
        for text in ("signs = [\n", "signs = 3\n"):
            (self.home / "plan.toml").write_text(text)
            self.answer("plan", 'signs = "no sleep"\n')
            self.assertEqual((self.home / "plan.toml").read_text(), text)
            self.assertEqual(self.entries()[-1]["answers"]["signs"], "no sleep")

    def test_a_check_in_by_answers_is_the_entry_of_the_flags(self):
        self.answer("check-in", 'mood = 6\nconnection = 7\ncontact_since = "little"\ntext = "Tea."\n')
        self.run_softly("check-in", "--mood", "6", "--connection", "7", "--contact", "little", "-m", "Tea.", exit_code=0)
        first, second = ({key: value for key, value in entry.items() if key != "id"} for entry in self.entries())
        self.assertEqual(first, second)

    def test_what_was_asked_for_is_named(self):
        self.assertIn("softly reflect words", self.answer("heard", 'felt = "no"\nthen = "words"\n').err)


    def test_what_is_not_asked_for_is_named(self):
        finished = self.answer("heard", 'felt = "no"\nwho = "Dana"\nunseen = "Tea."\n')
        self.assertRegex(finished.err, r"does\s+not\s+ask\s+for\s+who")
        self.assertNotIn("Dana", self.month_path().read_text())
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        finished = self.answer("plan", 'reasons = "the dog"\n', exit_code=2)
        self.assertRegex(finished.err, r"reasons, so\s+nothing was kept")
        self.assertFalse((self.home / "plan.toml").exists())

    def test_show_tells_it_in_the_words_of_the_questions(self):
        self.answer("words", 'who = "Dana"\ndial = "mood"\nhow = "A hard week."\nnot = "advice"\n')
        shown = self.run_softly("show", "last", exit_code=0).out
        self.assertRegex(shown, r"Who would you like to say something to\?\n +Dana\n")
        self.assertRegex(shown, r"don't need from them\?\n +You don't need to fix it\.\n")
        self.assertNotIn("Dana", self.run_softly("show", "last", "--discreet", exit_code=0).out)
        self.assertEqual(self.json("show", "last")["entries"][0]["answers"]["not"], "advice")
        (self.home / "prompts").mkdir()
        (self.home / "prompts/words.toml").write_text("schema = [")
        self.assertIn("Dana", self.run_softly("show", "last", exit_code=(0, 4)).out)

    def test_a_hard_day_asks_for_no_goal(self):
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        for pack, answers in (("after-step", 'how = "not-now"\nrest-of-it = "another-day"\n'),
                              ("therapy", 'when = "none"\nnone-yet = "book"\n'), ("step", 'way = "greet"\n')):
            finished = self.answer(pack, answers, exit_code=(0, 2))
            self.assertRegex(finished.err, r"not\s+ask\s+for\s+(rest-of-it|none-yet|way)")


class Listed(SoftlyTest):
    def test_the_list_is_that_of_pack_list(self):
        for arguments in ((), ("--json",)):
            self.assertEqual(self.run_softly("reflect", "--list", *arguments, exit_code=0).out,
                             self.run_softly("pack", "list", *arguments, exit_code=0).out)
        self.assertEqual(len(self.json("reflect", "--list")["packs"]), 16)

    def test_without_a_terminal(self):
        for arguments in ((), ("heard",)):
            self.assertIn("nothing was", self.run_softly("reflect", *arguments, exit_code=6).err)
        self.run_softly("reflect", "hearrd", exit_code=1)
        self.run_softly("reflect", "--resume", exit_code=1)
        for command in ("breathe", "ground"):
            self.run_softly(command, exit_code=6)


class Suggested(SoftlyTest):
    def suggestion(self):
        packs = self.json("reflect", "--suggest")["packs"]
        return packs[0]["id"] if packs else None

    def test_the_day_decides(self):
        self.assertNotEqual(self.suggestion(), "steady")
        self.run_softly("check-in", "--connection", "3", "--safety", "8", exit_code=0)
        self.assertEqual(self.suggestion(), "heard")
        self.run_softly("reflect", "heard", "--answers", "-", stdin='felt = "no"\n', exit_code=0)
        self.assertEqual(self.suggestion(), "step", "not again within seven days")
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        self.assertEqual(self.suggestion(), "steady")

    def test_home_says_the_same_and_a_quiet_one_says_nothing_of_it(self):
        self.run_softly("check-in", "--mood", "1", exit_code=0)
        before = self.snapshot()
        self.assertIn("softly reflect steady", self.run_softly(exit_code=0).out)
        self.assertEqual(self.snapshot(), before, "it writes nothing")
        self.write_config("[privacy]\nquiet_home = true\n")
        self.assertNotIn("steady", self.run_softly(exit_code=0).out)

    def test_yesterday_says_nothing_of_today(self):
        self.run_softly("check-in", "--mood", "1", "--at", "yesterday", exit_code=0)
        self.assertNotEqual(self.suggestion(), "steady")


class OwnPacks(SoftlyTest):
    def test_a_pack_runs_nothing_and_reaches_no_file(self):
        (self.home / "prompts").mkdir(mode=0o700)
        words = "$(touch {0}/pwned) `touch {0}/pwned` ../../etc/passwd".format(self.home)
        (self.home / "prompts" / "mine.toml").write_text(
            f'schema = 1\nid = "mine"\ntitle = "{words}"\n[[prompt]]\nid = "one"\nkind = "text"\nask = "{words}"\nkeep = "text"\n'
            f'[close]\nsay = "{words}"\n')
        self.run_softly("reflect", "mine", "--answers", "-", stdin='one = "../../x"\n', exit_code=0)
        self.assertEqual(self.entries()[0]["text"], "../../x")
        self.assertEqual(list(self.scratch.rglob("pwned")), [])


class Sittings(SittingTest):
    def begin(self, *keys, pack="heard", flags=()):
        someone = self.sit("reflect", *flags, pack)
        for question, typed in keys:
            someone.answer(question, typed)
        return someone

    FIRST = (("feel seen", "1\r"), ("who was it", "Dana\r"), ("in which way", "\r"), ("how could you tell", "\r"), ("remember of it", "Tea, שלום.\r"))

    def drafts(self):
        return [tomllib.loads(path.read_text())["entry"][0] for path in self.files_in_state("drafts")]

    def test_the_same_sitting_by_answers_is_the_same_entry(self):
        someone = self.begin(("feel seen", "2\r"), ("who was it", "/b\r"), *self.FIRST, ("in your body", "warm\r"))
        someone.finish(0)
        (self.home / "answers").write_text('felt = "yes"\nwho = "Dana"\nmoment = "Tea, שלום."\nbody = "warm"\nstay = "done"\n')
        sat = self.entries()[0]
        self.assertEqual((sat["pack"], sat["people"], sat["text"]), ("heard", ["Dana"], "Tea, שלום."))
        table = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in sat["answers"].items())
        self.run_softly("reflect", "heard", "--answers", "-", stdin=table, exit_code=0)
        blocks = [re.sub(r"(?m)^(id|at) = .*\n", "", block) for block in self.month_path().read_text().split("[[entry]]\n")[1:]]
        self.assertEqual(blocks[0].strip(), blocks[1].strip())
        self.assertNotIn("Tea", someone.text(), "nothing of it is left on the screen")

    def test_killed_in_the_fifth_answer(self):
        someone = self.begin(*self.FIRST)
        someone.wait_for("in your body")
        someone.child.kill(signal.SIGKILL)
        someone.child.wait()
        self.nothing_filed()
        answers = self.drafts()[0]["answers"]
        self.assertEqual(answers, {"felt": "yes", "who": "Dana", "moment": "Tea, שלום."})
        self.assertRegex(self.run_softly(exit_code=0).out, r"softly reflect\s+--resume")
        someone = self.sit("reflect", "--resume")
        someone.answer("in your body", "warm\r")
        someone.finish(0)
        entry = self.only_entry()
        self.assertEqual((entry["answers"]["moment"], entry["answers"]["body"], "finished" in entry), ("Tea, שלום.", "warm", False))
        self.assertEqual(self.drafts(), [])

    def test_offered_once_and_kept_as_it_is(self):
        for command in (("reflect", "good-things"), ("check-in",)):
            self.begin(*self.FIRST, ("in your body", "/q\r")).end(0)
            someone = self.sit(*command)
            someone.answer("stopped in the middle", "k")
            someone.settle()
            someone.type(CTRL_C)
            while someone.pump(0.3):
                pass
            self.assertEqual(self.drafts(), [])
            entry = self.entries()[-1]
            self.assertEqual((entry["pack"], entry["finished"], entry["text"]), ("heard", False, "Tea, שלום."))

    def test_not_now_goes_on_with_what_was_asked_for_and_it_is_not_asked_again(self):
        self.begin(*self.FIRST, ("in your body", "/q\r")).end(0)
        self.assertIn("--resume", self.run_softly(exit_code=0).out)
        someone = self.sit("reflect", "good-things")
        someone.answer("stopped in the middle", "n")
        someone.wait_for("something good lately")
        someone.settle()
        someone.type("q")
        someone.end(0)
        self.assertEqual(len(self.drafts()), 1)
        self.assertNotIn("--resume", self.run_softly(exit_code=0).out)
        someone = self.sit("reflect", "good-things")
        someone.wait_for("something good lately")
        someone.settle()
        someone.type("q")
        someone.end(0)
        someone = self.sit("reflect", "--resume", "heard")
        someone.answer("in your body", "warm\r")
        someone.finish(0)
        self.assertEqual(self.only_entry()["answers"]["body"], "warm")

    def test_after_thirty_days_it_is_filed_as_it_is_without_a_question(self):
        for days, filed in ((29, False), (31, True)):
            with self.subTest(days=days):
                self.begin(*self.FIRST, ("in your body", "/q\r")).end(0)
                for path in self.files_in_state("drafts"):
                    os.utime(path, (time.time() - days * 86400,) * 2)
                someone = self.sit("reflect", "good-things")
                someone.wait_for("something good lately" if filed else "stopped in the middle")
                someone.settle()
                someone.type("q" if filed else "x")
                someone.settle()
                if not filed:
                    someone.type("q")
                someone.end(0)
                self.assertEqual(self.drafts(), [])
        self.assertEqual([entry["finished"] for entry in self.entries()], [False])

    def test_something_steadying_is_not_kept_waiting_by_an_old_draft(self):
        self.begin(*self.FIRST, ("in your body", "/q\r")).end(0)
        someone = self.sit("reflect", "steady")
        someone.wait_for("closest right now")
        someone.settle()
        someone.type("q")
        someone.end(0)

    def test_a_sitting_in_another_window_is_left_alone(self):
        first = self.begin(*self.FIRST)
        first.wait_for("in your body")
        self.assertNotIn("--resume", self.run_softly(exit_code=0).out)
        for command in (("reflect", "heard"), ("check-in",)):
            second = self.sit(*command)
            second.wait_for_anything()
            self.assertNotIn("stopped in the middle", second.text())
            second.type("q")
            second.end(0)
        second = self.sit("reflect", "--resume")
        second.wait_for("another window")
        second.end(1)
        first.answer("in your body", "words that were said last\r")
        first.finish(0)
        self.assertEqual(self.only_entry()["answers"]["body"], "words that were said last")
        self.assertEqual(self.drafts(), [])

    def test_let_go_and_discarded(self):
        self.begin(*self.FIRST, ("in your body", "/q\r")).end(0)
        someone = self.sit("reflect")
        someone.answer("stopped in the middle", "x")
        someone.settle()
        someone.type("q")
        while someone.pump(0.3):
            pass
        self.begin(*self.FIRST, ("in your body", "/x\r")).end(0)
        self.nothing_filed()
        self.assertEqual((self.drafts(), len(self.files_in_state("trash"))), ([], 2))

    def test_left_at_once(self):
        someone = self.begin(*self.FIRST)
        someone.answer("in your body", CTRL_BACKSLASH)
        someone.end(0)
        self.assertEqual(someone.text().strip(), "")
        self.assertEqual(self.drafts()[0]["answers"]["moment"], "Tea, שלום.")

    def test_the_plan_stopped_and_kept_as_it_is(self):
        someone = self.begin(("easier to lean", "\r"), ("hard time is coming", "no sleep\r"), ("by yourself", "q"), pack="plan")
        someone.end(0)
        self.assertFalse((self.home / "plan.toml").exists())
        someone = self.sit("reflect")
        someone.answer("stopped in the middle", "k")
        someone.settle()
        someone.type("q")
        while someone.pump(0.3):
            pass
        self.assertEqual(tomllib.loads((self.home / "plan.toml").read_text())["signs"], ["no sleep"])
        self.assertNotIn("no sleep", self.month_path().read_text())

    def test_a_suggestion_that_is_passed_by_twice_is_not_made_again(self):
        self.run_softly("check-in", "--connection", "3", "--safety", "8", exit_code=0)
        for _ in range(2):
            someone = self.sit("reflect")
            someone.answer("Seen and heard", "n")
            someone.end(0)
        noted = (self.state() / "passed-by").read_text()
        self.assertEqual(noted, "2026-11-22 heard\n" * 2, "a day and a pack, no reason")
        self.assertEqual(self.json("reflect", "--suggest")["packs"][0]["id"], "step")

    def test_the_list_leads_into_a_pack(self):
        someone = self.sit("reflect", "--plain")
        someone.wait_for("good things|like")
        someone.settle()
        if "l  " in someone.text():
            someone.type("l\r")
            someone.settle()
        number = re.search(r"(\d+)\W+Seen and heard", someone.text())[1]
        someone.type(f"{number}\r")
        someone.wait_for("feel seen")
        someone.settle()
        someone.type("q\r")
        someone.end(0)


class Heavy(SittingTest):
    def test_help_and_steadying_come_before_anything_else(self):
        someone = self.sit("check-in")
        someone.answer(MOOD, "2\r")
        someone.wait_for("close to others")
        self.assertRegex(someone.text(), rf"(?s){CARD}.*To steady: .*close to others")
        for _ in range(5):
            someone.settle()
            someone.type("\r")
        someone.wait_for(r"softly reflect steady, softly\s+now")
        someone.end(0)
        self.assertNotIn("reflect step", someone.text())
        self.assertEqual(someone.bytes.decode(errors="replace").count(CARD), 1, "the card comes once")
        self.assertEqual(self.entries()[0]["ratings"], {"mood": 2})
        self.assertFalse((self.home / "steps.toml").exists())


class Exercises(SittingTest):
    def test_answers_are_kept_and_nothing_else(self):
        someone = self.sit("ground")
        someone.answer("before you begin", "7\r")
        for _ in range(12):
            someone.settle()
            if re.search("tense is it now", someone.text()):
                break
            someone.type("\r")
        someone.answer("tense is it now", "4\r")
        someone.answer("How was that", "1\r")
        someone.finish(0)
        entry = self.only_entry()
        self.assertEqual({key: entry[key] for key in entry if key not in ("id", "at")},
                         {"kind": "exercise", "exercise": "ground", "tension": {"before": 7, "after": 4}, "felt": "softer"})
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_sharper_leads_out_into_the_room(self):
        someone = self.sit("breathe")
        someone.answer("before you begin", "3\r")
        someone.settle()
        someone.type(" ")
        someone.answer("tense is it now", "9\r")
        someone.answer("How was that", "3\r")
        someone.wait_for("out into the room")
        for _ in range(3):
            someone.settle()
            someone.type(" ")
        someone.answer("good now", "2\r")
        someone.settle()
        someone.type("\r")
        someone.wait_for("closest right now")
        someone.settle()
        someone.type("q")
        someone.end(0)
        self.assertEqual(self.only_entry()["felt"], "sharper")

    def test_nothing_answered_leaves_nothing(self):
        someone = self.sit("breathe", "--plain")
        someone.answer("before you begin", "\r")
        someone.settle()
        someone.type("\r")
        someone.wait_for("tense is it now")
        someone.finish(0)
        self.nothing_filed()


if __name__ == "__main__":
    unittest.main()
