"""A pause: nothing speaks, nothing is suggested, and nobody comes back to a pile."""

import concurrent.futures
import tomllib
import unittest

from test_due import LETTERS, STEPS, DueTest
from typist import SittingTest

LATER = {"SOFTLY_NOW": "2026-12-10T12:00:00Z"}
FORMS = ((), ("--json",), ("--short",), ("--days", "30"), ("--plain",))


class PauseTest(DueTest):
    def seed(self):
        super().seed()
        self.write_config('contact_floor = "1w"\nreminders.times = ["18:30"]\n')

    def steps(self):
        return tomllib.loads((self.home / "steps.toml").read_text())["step"]

    def pause_file(self):
        return self.state() / "pause"

    def says_nothing(self, env=None):
        for form in FORMS:
            finished = self.run_softly("due", *form, exit_code=0, env=env)
            self.assertEqual((finished.out, finished.err), ('{"schema":1,"waiting":[]}\n' if "--json" in form else "", ""), form)
        self.run_softly("due", "--exit-code", exit_code=3, env=env)


class Pause(PauseTest):
    def test_until_when(self):
        for typed, wanted in ((("1w",), "2026-11-29T19:15:03+00:00"), (("3d",), "2026-11-25T19:15:03+00:00"),
                              (("2", "weeks"), "2026-12-06T19:15:03+00:00"), (("2 weeks",), "2026-12-06T19:15:03+00:00"),
                              (("tomorrow",), "2026-11-23T04:00:00+00:00"), (("friday",), "2026-11-27T04:00:00+00:00"),
                              (("sun",), "2026-11-29T04:00:00+00:00"), (("2026-12-01",), "2026-12-01T04:00:00+00:00"),
                              (("tomorrow", "18:00"), "2026-11-23T18:00:00+00:00"), (("20:00",), "2026-11-22T20:00:00+00:00"),
                              (("90min",), "2026-11-22T20:45:03+00:00"), (("in 2 weeks",), "2026-12-06T19:15:03+00:00"),
                              (("2026-12-01T10:00:00+02:00",), "2026-12-01T10:00:00+02:00"), (("1y",), "2027-11-22T19:15:03+00:00"), (("for", "1w"), "2026-11-29T19:15:03+00:00"),
                              (("until", "friday"), "2026-11-27T04:00:00+00:00")):
            finished = self.run_softly("pause", *typed, exit_code=0)
            self.assertEqual(finished.out, "")
            self.assertRegex(finished.err, r"20\d\d, \d\d:\d\d", "the day is echoed")
            self.assertIn(f"until = {wanted}\n", self.pause_file().read_text(), typed)
            self.assertEqual(tomllib.loads(self.pause_file().read_text())["schema"], 1)
        self.run_softly("pause", exit_code=0)
        self.assertNotIn("until", self.pause_file().read_text())
        self.says_nothing(LATER)

    def test_what_is_no_time_to_come(self):
        for typed in ("", " ", "someday", "yesterday", "3d ago", "today", "2026-11-22", "2026-11-21T10:00", "19:15", "0d", "-1w", "1w 1w",
                      "2026-02-30", "99999y", "-", "\x1b[31mred", "שלום"):
            before = self.snapshot()
            finished = self.run_softly("pause", "--", typed, exit_code=2)
            self.one_sentence(finished)
            self.assertNotIn("\x1b", finished.err)
            self.assertEqual(self.snapshot(), before, "nothing is written")
        self.run_softly("pause", "--no-such", exit_code=2)
        self.run_softly("resume", "now", exit_code=2)

    def test_a_day_is_quiet_until_it_begins(self):
        self.seed()
        self.run_softly("pause", "tomorrow", exit_code=0)
        self.says_nothing({"SOFTLY_NOW": "2026-11-23T03:59:59Z"})
        self.assertTrue(self.waiting(env={"SOFTLY_NOW": "2026-11-23T04:00:00Z"}))
        self.run_softly("pause", "today", exit_code=0, env={"SOFTLY_NOW": "2026-11-24T01:00:00Z"})
        self.says_nothing({"SOFTLY_NOW": "2026-11-24T03:00:00Z"})

    def test_no_hints_either(self):
        def told():
            self.run_softly("step", "add", "tea", "--confidence", "1", exit_code=0)
            return "".join(self.run_softly("step", "move", "1", day, exit_code=0).err for day in ("tomorrow", "friday", "sunday"))

        self.assertRegex(told(), "(?s)softly step smaller.*rest of two weeks")
        self.run_softly("step", "let-go", "1", exit_code=0)
        self.run_softly("pause", "1w", exit_code=0)
        self.assertNotRegex(told(), "softly step smaller|rest of two weeks")

    def test_nothing_speaks(self):
        self.seed()
        self.run_softly("check-in", "--mood", "4", "--connection", "3", "--safety", "8", exit_code=0)
        self.assertTrue(self.json("reflect", "--suggest")["packs"])
        self.run_softly("pause", "1w", exit_code=0)
        before = self.snapshot()
        self.says_nothing()
        home = self.run_softly(exit_code=0)
        self.assertEqual(home.out.count("softly resume"), 1)
        self.assertIn("29 November 2026", home.out)
        for word in ("photo", "softly due", "If you like", "softly reflect"):
            self.assertNotIn(word, home.out)
        for arguments in (("reflect", "--suggest"), ("step", "suggest")):
            finished = self.run_softly(*arguments, exit_code=0)
            self.assertEqual(finished.out, "")
            self.assertEqual(finished.err.count("softly resume"), 1)
            self.assertEqual(len(finished.err.splitlines()), 1)
        self.assertEqual(self.json("reflect", "--suggest")["packs"], [])
        self.assertEqual(self.json("step", "suggest")["ideas"], [])
        self.assertNotIn("waiting", self.run_softly("step", "list", exit_code=0).out)
        self.assertEqual([step["waiting"] for step in self.json("step", "list")["steps"]], [False] * 3)
        self.assertEqual(self.snapshot(), before)
        self.write_config("[privacy]\nquiet_home = true\n")
        self.assertIn("softly resume", self.run_softly(exit_code=0).out)

    def test_everything_else_works(self):
        self.run_softly("pause", exit_code=0)
        self.run_softly("note", "Tea.", exit_code=0)
        self.run_softly("moment", "-m", "Waved.", exit_code=0)
        self.run_softly("step", "add", "tea", exit_code=0)
        self.run_softly("now", exit_code=0)
        self.assertEqual(len(self.listed()), 2)

    def test_steps_are_laid_to_rest_and_every_other_byte_stays(self):
        self.seed()
        self.run_softly("pause", "1w", exit_code=0)
        self.assertEqual((self.home / "steps.toml").read_text(),
                         STEPS.replace('day = 2026-11-20\n[[step]]\nid = "u', 'day = 2026-11-20\nstate = "resting"\n[[step]]\nid = "u'))
        self.run_softly("undo", exit_code=0)
        self.assertEqual((self.home / "steps.toml").read_text(), STEPS)
        self.says_nothing()

    def test_after_it_nothing_has_piled_up(self):
        self.seed()
        self.assertEqual(len(self.waiting()), 7)
        self.run_softly("pause", exit_code=0)
        self.says_nothing(LATER)
        finished = self.run_softly("resume", exit_code=0, env=LATER)
        self.assertIn("softly step list", finished.err)
        self.assertNotRegex(finished.err, r"\d", "no counts")
        self.assertEqual(self.waiting(env=LATER), [("letter", "wa00000001")], "a letter keeps, and nothing else has come")
        self.assertEqual([step.get("state") for step in self.steps()], ["resting"] * 3 + [None])
        self.assertEqual(self.waiting(env={"SOFTLY_NOW": "2026-12-17T12:00:00Z"}), [("letter", "wa00000001"), ("contact", None)])
        self.assertEqual(self.run_softly("due", "--short", exit_code=0, env=LATER).out, "• 1\n")
        self.assertNotIn("waiting", self.run_softly("step", "list", exit_code=0, env=LATER).out)

    def test_the_same_where_it_runs_out_by_itself(self):
        self.seed()
        self.run_softly("pause", "2026-12-10", exit_code=0)
        self.says_nothing({"SOFTLY_NOW": "2026-12-10T03:59:00Z"})
        self.assertEqual(self.waiting(env=LATER), [("letter", "wa00000001")])
        self.assertNotIn("waiting", self.run_softly("step", "list", exit_code=0, env=LATER).out)
        self.run_softly("step", "move", "v4q8", "2026-12-11", exit_code=0, env=LATER)
        self.assertEqual(self.waiting(env={"SOFTLY_NOW": "2026-12-11T12:00:00Z"}), [("step", "v4q8w2nmcx"), ("letter", "wa00000001")])

    def test_resume_without_a_pause_says_so_and_writes_nothing(self):
        before = self.snapshot()
        finished = self.run_softly("resume", exit_code=0)
        self.assertEqual((finished.out, len(finished.err.splitlines())), ("", 1))
        self.assertEqual(self.snapshot(), before)
        self.run_softly("pause", "tomorrow", exit_code=0)
        before = self.snapshot()
        self.run_softly("resume", exit_code=0, env=LATER)
        self.assertEqual(self.snapshot(), before, "one that ran out is none")

    def test_another_pause_goes_on_from_the_first(self):
        self.run_softly("pause", "1w", exit_code=0)
        begun = self.pause_file().read_text().splitlines()[1]
        self.run_softly("pause", "2w", exit_code=0, env={"SOFTLY_NOW": "2026-11-24T12:00:00Z"})
        self.assertEqual(self.pause_file().read_text().splitlines()[1], begun)
        self.run_softly("resume", exit_code=0, env=LATER)
        self.run_softly("pause", exit_code=0, env=LATER)
        self.assertNotEqual(self.pause_file().read_text().splitlines()[1], begun)

    def test_a_pause_file_that_says_none(self):
        self.seed()
        self.run_softly("pause", "1w", exit_code=0)
        path = self.pause_file()
        for text in ("", "[[oops\n", "until = 2027-01-01T00:00:00Z\n", "from = 2026-11-01\n", "quiet\n", "\0"):
            path.write_text(text)
            self.assertTrue(self.waiting(), "not paused")
            self.assertIn(str(path), self.run_softly("doctor", exit_code=4).out)
            self.run_softly("resume", exit_code=0)
            self.assertEqual(path.read_text(), text)
        path.unlink()
        path.mkdir()
        self.assertTrue(self.waiting())
        self.assertIn(str(path), self.run_softly("doctor", exit_code=4).out)
        finished = self.run_softly("pause", "1w", exit_code=1)
        self.one_sentence(finished)
        path.rmdir()
        self.run_softly("pause", "1w", exit_code=0)
        self.says_nothing()
        self.assertNotIn(str(path), self.run_softly("doctor", exit_code=(0, 4)).out)

    def test_a_home_that_takes_nothing(self):
        self.seed()
        (self.home / "state").write_text("in the way")
        before = (self.home / "steps.toml").read_bytes()
        finished = self.run_softly("pause", "1w", exit_code=1)
        self.one_sentence(finished)
        self.assertIn("Nothing was changed", finished.err)
        self.assertEqual((self.home / "steps.toml").read_bytes(), before)
        self.assertTrue(self.waiting())

    def test_steps_that_cannot_be_read_do_not_keep_it_from_being_quiet(self):
        self.seed()
        for text in ("[[oops\n", STEPS.replace("schema = 1", "schema = 2"), STEPS.replace('id = "t4q8w2nmcx"\n', ""),
                     STEPS + STEPS.replace("schema = 1\n", "")):
            self.write("steps.toml", text)
            self.run_softly("pause", "1w", exit_code=(0, 4))
            self.says_nothing()
            self.run_softly("resume", exit_code=(0, 4))
            if "oops" not in text:
                self.assertNotIn(("step", "t4q8w2nmcx"), self.waiting(exit_code=(0, 4)))

    def test_where_names_it_and_it_is_private(self):
        self.run_softly("pause", exit_code=0)
        self.assertEqual(self.json("where")["paths"]["pause"], str(self.pause_file()))
        self.assertEqual(self.pause_file().stat().st_mode & 0o777, 0o600)

    def test_two_at_once(self):
        self.seed()
        for command in (("pause", "1w"), ("resume",)) * 5:
            with concurrent.futures.ThreadPoolExecutor(4) as pool:
                list(pool.map(lambda _, command=command: self.run_softly(*command, exit_code=0), range(4)))
            self.assertEqual([path.name for path in self.state().iterdir() if path.name.startswith("pause")], ["pause"])
            tomllib.loads(self.pause_file().read_text())
            if command == ("resume",):
                self.assertTrue(self.waiting())
            else:
                self.says_nothing()
        text = (self.home / "steps.toml").read_text()
        self.assertEqual(text.count('state = "resting"'), 1, text)
        self.run_softly("undo", exit_code=0)
        self.assertEqual((self.home / "steps.toml").read_text(), STEPS)

    def test_another_journal_has_its_own(self):
        self.seed()
        self.run_softly("pause", exit_code=0)
        other = self.scratch / "other"
        other.mkdir(mode=0o700)
        (other / "letters.toml").write_text(LETTERS)
        self.assertEqual(len(self.json("due", "--journal", str(other))["waiting"]), 3)

    def test_in_other_zones(self):
        self.seed()
        for zone in ("Asia/Jerusalem", "America/New_York", "Pacific/Auckland"):
            self.run_softly("pause", "tomorrow 12:00", exit_code=0, env={"TZ": zone})
            until = tomllib.loads(self.pause_file().read_text())["until"]
            self.assertEqual((until.hour, until.minute), (12, 0))
            self.run_softly("resume", exit_code=0, env={"TZ": zone})


class AtATerminal(PauseTest, SittingTest):
    def check_in(self):
        someone = self.sit("check-in", "--ask", "--mood", "4", "--connection", "3", "--safety", "8")
        someone.wait_for("energy")
        someone.type("6\r")
        someone.finish(0)
        return someone.text()

    def test_a_check_in_asks_nothing_more(self):
        self.run_softly("pause", "1w", exit_code=0)
        self.write("steps.toml", STEPS)
        said = self.check_in()
        self.assertIn("Kept", said)
        self.assertNotIn("stays as it is", said)
        self.assertNotIn("If you like", said)

    def test_without_a_pause_it_does(self):
        self.assertIn("If you like", self.check_in())
        self.write("steps.toml", STEPS)
        self.assertIn("stays as it is", self.check_in())

    def test_the_patience_reflection_leads_to_it(self):
        self.seed()
        someone = self.sit("reflect", "patience")
        for question, keys in (("the pace been like", "2\r"), ("no right way", "\r"), ("see these days", "\r"), ("besides all this", "\r"),
                               ("quiet from softly", "4\r")):
            someone.answer(question, keys)
        someone.finish(0)
        self.assertIn("softly resume", someone.text())
        self.assertNotIn("until", self.pause_file().read_text())
        self.says_nothing()

    def test_reflect_offers_none_and_shows_the_list(self):
        self.run_softly("check-in", "--connection", "3", "--safety", "8", exit_code=0)
        self.run_softly("pause", exit_code=0)
        someone = self.sit("reflect")
        someone.wait_for("patience|At my own pace")
        someone.settle()
        self.assertNotIn("may fit", someone.text())
        if someone.child.isalive():
            someone.type("q")
        while someone.pump(0.3):
            pass


if __name__ == "__main__":
    unittest.main()
