"""What waits, for a person, a shell prompt and a script: read without a trace, and nothing said where nothing waits."""

import datetime
import json
import os
import re
import shutil
import subprocess
import tomllib
import unittest

from softly_test import SANITIZED, SOFTLY, SOURCE, SoftlyTest, entry_block, identity, month_text
from typist import SittingTest

PEOPLE = '''
[[person]]
id = "dana"
name = "Dana"
every = "2w"
[[person]]
id = "נועה"
name = "נועה"
every = "1mo"
[[person]]
id = "ex"
name = "Robin"
every = "1d"
unsafe = true
'''
STEPS = '''schema = 1
# mine
[[step]]
id = "t4q8w2nmcx"
what = "Send Dana a photo"
person = "dana"
day = 2026-11-20
[[step]]
id = "u4q8w2nmcx"
what = "לשתות תה בגינה"
day = 2026-11-22T18:00:00
[[step]]
id = "v4q8w2nmcx"
what = "Later"
day = 2026-11-26
[[step]]
id = "x4q8w2nmcx"
what = "Write to Robin"
person = "ex"
day = 2026-11-20
'''
LETTERS = '[[letter]]\nid = "wa00000001"\nopen_on = 2026-11-21\ntext = "a secret"\n'
FORMS = ((), ("--json",), ("--short",), ("--days", "30"), ("--discreet",), ("--plain",), ("--short", "--plain"), ("--exit-code",))
BROKEN = ("people.toml", "steps.toml", "letters.toml", "config.toml")


class DueTest(SoftlyTest):
    def write(self, name, text):
        (self.home / name).write_text(text, encoding="utf-8")

    def seed(self):
        self.write_people(PEOPLE)
        self.write("steps.toml", STEPS)
        self.write("letters.toml", LETTERS)

    def waiting(self, *arguments, **options):
        return [(each["type"], each["id"]) for each in self.json("due", *arguments, **options)["waiting"]]


class Due(DueTest):
    def test_an_empty_home_and_one_that_is_not_there_say_nothing_and_get_nothing(self):
        for home in (self.home, self.scratch / "nowhere", self.scratch / "nowhere" / "deep"):
            for form in FORMS:
                env = {"SOFTLY_HOME": str(home)}
                before = self.snapshot()
                finished = self.run_softly("due", *form, exit_code=3 if "--exit-code" in form else 0, env=env)
                wanted = '{"schema":1,"waiting":[]}\n' if "--json" in form else ""
                self.assertEqual((finished.out, finished.err), (wanted, ""), form)
                self.assertEqual(self.snapshot(), before, "due writes nothing and makes no directory")

    def test_what_waits_in_its_order(self):
        self.seed()
        self.write_config('contact_floor = "1w"\nreminders.times = ["18:30"]\n')
        before = self.snapshot()
        self.assertEqual(self.waiting(), [("step", "t4q8w2nmcx"), ("step", "u4q8w2nmcx"), ("letter", "wa00000001"),
                                          ("person", "dana"), ("person", "נועה"), ("contact", None), ("check-in", None)])
        self.assertEqual([each for each in self.waiting("--days", "4") if each[0] == "step"],
                         [("step", "t4q8w2nmcx"), ("step", "u4q8w2nmcx"), ("step", "v4q8w2nmcx")])
        lines = self.run_softly("due", exit_code=0).out.splitlines()
        self.assertEqual(len(lines), 7, "one line a thing")
        self.assertIn("לשתות תה בגינה", lines[1])
        for line, command in zip(lines, ("softly step show t4q8w2nmcx", "softly step show u4q8w2nmcx", "softly letter open wa00000001",
                                         "softly moment --with dana", "softly moment --with נועה", "softly moment", "softly check-in")):
            self.assertTrue(line.endswith(command), line)
        for form in FORMS:
            said = self.run_softly("due", *form, exit_code=0).out
            self.assertNotIn("Robin", said)
            self.assertNotIn("secret", said)
        self.assertEqual(self.snapshot(), before, "due writes nothing")

    def test_every_command_that_is_named_is_one(self):
        self.seed()
        for line in self.run_softly("due", exit_code=0).out.splitlines():
            arguments = line[line.rindex("softly ") + 7:].split()
            if arguments[0] == "moment":
                arguments += ["-m", "waved"]
            self.run_softly(*arguments, exit_code=0)
        self.assertEqual([each for each in self.waiting() if each[0] != "step"], [], "moments and an opened letter answer")

    def test_the_count_for_a_prompt(self):
        self.seed()
        for env, arguments, wanted in (({}, (), "• 5\n"), ({"LANG": "C"}, (), "* 5\n"), ({"LANG": None}, (), "* 5\n"),
                                       ({"LC_ALL": "C"}, (), "* 5\n"), ({"LC_CTYPE": "he_IL.utf8", "LANG": "C"}, (), "• 5\n"),
                                       ({"TERM": None}, (), "• 5\n"), ({"TERM": "xterm"}, ("--color", "always"), "• 5\n"),
                                       ({}, ("--plain",), "5 waiting\n"), ({"ACCESSIBLE": "1"}, (), "5 waiting\n")):
            finished = self.run_softly("due", "--short", *arguments, exit_code=0, env=env)
            self.assertEqual((finished.out, finished.err), (wanted, ""), (env, arguments))

    def test_exit_codes(self):
        self.run_softly("due", "--exit-code", exit_code=3)
        self.run_softly("due", exit_code=0)
        self.seed()
        self.run_softly("due", "--exit-code", exit_code=0)
        self.write_people("")
        self.run_softly("due", "--exit-code", exit_code=3, env={"SOFTLY_NOW": "2026-11-01T12:00:00Z"})
        self.run_softly("due", exit_code=2, env={"SOFTLY_NOW": "soon"})

    def test_days_that_are_none(self):
        for typed in ("-1", "x", "", "1.5", "3661", "99999999999999999999", "1w"):
            self.one_sentence(self.run_softly("due", "--days", typed, exit_code=2))
        self.run_softly("due", "--days", "3660", exit_code=0)

    def test_files_that_cannot_be_read(self):
        for broken in BROKEN:
            with self.subTest(broken=broken):
                self.seed()
                self.write_config("")
                self.write(broken, (self.home / broken).read_text() + "\n[[oops\n")
                for form in FORMS:
                    finished = self.run_softly("due", *form, exit_code=4)
                    self.assertEqual(finished.err, "", "silent where no terminal shows it")
                    self.assertNotIn("Robin", finished.out)
                self.assertTrue(self.waiting(exit_code=4), "the rest is used")

    def test_a_list_of_people_that_cannot_be_opened_names_nobody(self):
        self.seed()
        (self.home / "people.toml").unlink()
        (self.home / "people.toml").mkdir()
        self.assertEqual(self.waiting(exit_code=4), [("step", "u4q8w2nmcx"), ("letter", "wa00000001")])

    def test_a_month_that_cannot_be_read(self):
        self.seed()
        self.write_month("<<<<<<<\n")
        self.assertEqual(self.run_softly("due", exit_code=4).err, "")
        self.write_people("")
        self.run_softly("due", exit_code=0)  # nothing asks for a month any more

    def test_a_home_that_takes_nothing(self):
        self.seed()
        (self.home / "state").write_text("in the way")
        (self.home / "journal").mkdir(mode=0o500)
        self.home.chmod(0o500)
        self.addCleanup(self.home.chmod, 0o700)
        before = self.snapshot()
        self.assertEqual(len(self.waiting()), 5)
        self.assertEqual(self.snapshot(), before)

    def test_what_waits_to_be_filed_counts(self):
        self.seed()
        self.write_month("<<<<<<<\n")
        self.run_softly("moment", "--with", "dana", exit_code=5)
        self.assertNotIn(("person", "dana"), self.waiting(exit_code=4))

    def test_the_day_begins_where_day_start_says(self):
        self.write("steps.toml", STEPS)
        for now, wanted in (("2026-11-20T03:59:00Z", 0), ("2026-11-20T04:00:00Z", 2), ("2026-11-23T03:59:00Z", 3),
                            ("2026-11-26T03:59:00Z", 3), ("2026-11-26T04:00:00Z", 4)):
            self.assertEqual(len(self.waiting(env={"SOFTLY_NOW": now})), wanted, now)

    def test_a_moment_of_another_day(self):
        self.seed()
        self.run_softly("moment", "--with", "dana", "--at", "2026-11-01", exit_code=0)
        self.assertIn(("person", "dana"), self.waiting(), "one logged today for a day long ago is no contact of today")
        self.run_softly("moment", "--with", "dana", "--at", "3d ago", exit_code=0)
        self.assertNotIn(("person", "dana"), self.waiting(), "back-dated it counts from its day")
        self.assertNotIn(("person", "dana"), self.waiting(env={"SOFTLY_NOW": "2026-12-02T12:00:00Z"}))
        self.assertIn(("person", "dana"), self.waiting(env={"SOFTLY_NOW": "2026-12-03T12:00:00Z"}))

    def test_two_at_most_and_everybody_has_a_turn(self):
        self.write_people("".join(f'[[person]]\nid = "p{n}"\nname = "P{n}"\nevery = "1d"\n' for n in range(7)))
        seen = set()
        for day in range(7):
            now = (datetime.datetime(2026, 11, 22, 12) + datetime.timedelta(day)).strftime("%Y-%m-%dT%H:%M:%SZ")
            named = self.waiting(env={"SOFTLY_NOW": now})
            self.assertEqual(len(named), 2)
            self.assertEqual(named, self.waiting(env={"SOFTLY_NOW": now}), "the same all day")
            seen |= set(named)
        self.assertEqual(len(seen), 7)

    def test_a_check_in_answers_a_reminder_time(self):
        self.write_config('reminders.times = ["18:30"]\n')
        self.assertEqual(self.waiting(), [("check-in", None)])
        self.assertEqual(self.waiting(env={"SOFTLY_NOW": "2026-11-22T18:29:00Z"}), [])
        self.run_softly("note", "Tea.", exit_code=0)
        self.assertEqual(self.waiting(), [("check-in", None)])
        self.run_softly("check-in", "--mood", "5", exit_code=0)
        self.assertEqual(self.waiting(), [])

    def test_a_person_taken_for_unsafe_or_put_to_rest_is_silent_at_once(self):
        self.seed()
        self.run_softly("people", "rest", "dana", "--until", "in 2 weeks", exit_code=0)
        self.assertNotIn("dana", json.dumps(self.json("due")))
        self.run_softly("people", "wake", "dana", exit_code=0)
        self.run_softly("people", "edit", "dana", "--unsafe", exit_code=0)
        self.assertNotIn("dana", json.dumps(self.json("due")))

    def test_a_closed_pipe_is_no_trouble(self):
        self.seed()
        read_end, write_end = os.pipe()
        os.close(read_end)
        with os.fdopen(write_end, "wb") as closed:
            finished = subprocess.run([SOFTLY, "due"], env=self.environment(), stdout=closed, stderr=subprocess.PIPE, check=False)
        self.assertEqual((finished.returncode, finished.stderr), (0, b""))


class Unknown(DueTest):
    def test_a_month_that_cannot_be_read_brings_up_no_wish(self):
        """Whoever was met in it was met; softly cannot know, so it is silent about it."""
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana"\nevery = "2w"\n')
        self.write_config('contact_floor = "1w"\n')
        self.assertEqual(len(self.waiting()), 2)
        self.write_month("<<<<<<< ours\n")
        told = self.run_softly("due", "--json", exit_code=4)
        self.assertEqual(json.loads(told.out)["waiting"], [])


class Discreet(DueTest):
    def test_initials_and_no_words(self):
        self.seed()
        self.write_config("")
        for switch, config in ((("--discreet",), ""), ((), "[privacy]\ndiscreet = true\n")):
            self.write_config(config)
            for form in FORMS:
                said = self.run_softly("due", *switch, *form, exit_code=0).out
                for word in ("Dana", "dana", "photo", "נועה", "תה", "Robin"):
                    self.assertNotIn(word, said, (switch, form))
            self.assertIn("D.", self.run_softly("due", *switch, exit_code=0).out)
        self.assertNotIn("Dana", self.run_softly(exit_code=0).out)


class OnlyWhatIsNeeded(DueTest):
    def opened(self, *arguments):
        """The paths below the home that this run opens."""
        if SANITIZED:
            self.skipTest("the leak checker and strace do not work together; the dev build runs this")
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        log = self.scratch / "trace"
        finished = subprocess.run(["strace", "-f", "-s", "400", "-o", log, "-e", "trace=open,openat,openat2", SOFTLY, *arguments],
                                  env=self.environment(), capture_output=True, check=False, timeout=60)
        if b"ptrace" in finished.stderr and b"not permitted" in finished.stderr:
            self.skipTest("strace may not trace here")
        self.assertEqual(finished.returncode, 0, finished.stderr)
        home = str(self.home) + "/"
        return {line.split('"')[1].removeprefix(home) for line in log.read_text(errors="replace").splitlines()
                if home in line and "ENOENT" not in line}

    def ten_years(self):
        for year in range(2016, 2027):
            for month in range(1, 13):
                self.write_month(month_text(entry_block(identity(year * 100 + month), f"{year}-{month:02}-10T10:00:00+00:00", "moment",
                                                        people='["dana"]')), f"{year}-{month:02}.toml")
        ended = "".join(f'[[step]]\nid = "{identity(n)}"\nwhat = "done"\nstate = "done"\n' for n in range(1000))
        self.write("steps-done.toml", ended)

    def test_no_month_and_no_ended_step_without_a_wish(self):
        self.ten_years()
        self.seed()
        self.write_people('[[person]]\nid = "dana"\nname = "Dana"\n')
        opened = self.opened("due", "--short")
        self.assertIn("steps.toml", opened)
        self.assertEqual({name for name in opened if name.startswith("journal") or name == "steps-done.toml"}, set())

    def test_the_months_that_a_wish_reaches(self):
        self.ten_years()
        for every, wanted in (("1w", {"2026-11"}), ("3w", {"2026-11"}), ("1mo", {"2026-10", "2026-11"}),
                              ("3mo", {"2026-08", "2026-09", "2026-10", "2026-11"})):
            self.write_people(f'[[person]]\nid = "dana"\nname = "Dana"\nevery = "{every}"\n')
            months = {name for name in self.opened("due", "--short") if name.startswith("journal/")}
            self.assertEqual(months, {f"journal/{month}.toml" for month in wanted}, every)

    def test_a_reminder_time_reaches_today_alone(self):
        self.ten_years()
        self.write_config('reminders.times = ["18:30"]\n')
        self.assertEqual({name for name in self.opened("due") if name.startswith("journal/")}, {"journal/2026-11.toml"})


class Home(DueTest):
    def test_two_lines_at_most(self):
        self.seed()
        home = self.run_softly(exit_code=0).out
        self.assertIn("Send Dana a photo", home)
        self.assertIn("softly due", home)
        self.assertNotIn("תה", home)
        self.write("letters.toml", "")
        self.write_people('[[person]]\nid = "ex"\nname = "Robin"\nunsafe = true\n')
        home = self.run_softly(exit_code=0).out
        self.assertIn("Send Dana a photo", home)
        self.assertIn("תה", home)
        self.assertNotIn("softly due", home)

    def test_it_is_before_the_suggestion_and_writes_nothing(self):
        self.seed()
        before = self.snapshot()
        lines = self.run_softly(exit_code=0).out.splitlines()
        self.assertLess(next(n for n, line in enumerate(lines) if "photo" in line),
                        next(n for n, line in enumerate(lines) if line.startswith("If you like")))
        self.assertEqual(self.snapshot(), before)

    def test_a_quiet_home_says_nothing_of_it(self):
        self.write_config("[privacy]\nquiet_home = true\n")
        empty = self.run_softly(exit_code=0).out
        self.seed()
        self.assertEqual(self.run_softly(exit_code=0).out, empty)

    def test_a_month_that_cannot_be_read_is_named_once(self):
        self.seed()
        self.write_month("<<<<<<<\n")
        finished = self.run_softly(exit_code=4)
        self.assertEqual(finished.err.count("2026-11.toml"), 1, finished.err)


class Readme(DueTest):
    """The lines that the README gives for prompts and status bars, each in the real shell or read by a real reader."""

    def setUp(self):
        super().setUp()
        self.seed()
        programs = self.scratch / "bin"
        programs.mkdir()
        (programs / "softly").symlink_to(SOFTLY)
        self.path = f"{programs}:/usr/local/bin:/usr/bin:/bin"

    def block(self, language):
        found = re.findall(rf"(?ms)^```{language}\n(.*?)^```$", (SOURCE / "README.md").read_text())
        found = [block for block in found if "softly due --short" in block]
        self.assertEqual(len(found), 1, language)
        return found[0]

    def output(self, *command):
        if not shutil.which(command[0]):
            self.skipTest(f"{command[0]} is not installed")
        env = self.environment(PATH=self.path, XDG_CONFIG_HOME=str(self.scratch / "xdg"))
        finished = subprocess.run(command, env=env, capture_output=True, check=False, timeout=60, stdin=subprocess.DEVNULL)
        self.assertEqual((finished.returncode, finished.stderr), (0, b""), command)
        return finished.stdout.decode()

    def shows(self, wanted, *command):
        """What it shows while something waits, and that nothing is left of it in a pause."""
        self.assertEqual(self.output(*command), wanted)
        self.run_softly("pause", exit_code=0)
        self.assertEqual(self.output(*command), wanted.replace("• 5 ", "").replace("• 5", "").lstrip("\n"))

    def test_bash(self):
        self.shows("• 5 $ ", "bash", "--norc", "-c", "PS1='$ '\n" + self.block("bash") + 'printf %s "${PS1@P}"')

    def test_zsh(self):
        self.shows("• 5", "zsh", "-f", "-c", self.block("zsh") + 'print -rn -- "${(%%)RPROMPT}"')

    def test_fish(self):
        self.shows("• 5\n", "fish", "--no-config", "-c", self.block("fish") + "fish_right_prompt")

    def test_starship(self):
        module = tomllib.loads(self.block("toml"))["custom"]["softly"]
        self.shows("• 5\n", *module["shell"], "-c", module["command"])

    def test_waybar(self):
        module = json.loads(self.block("json"))["custom/softly"]
        self.shows("• 5\n", "sh", "-c", module["exec"])

    def test_tmux(self):
        block = self.block("tmux")
        path = self.scratch / "tmux.conf"
        path.write_text(block)
        self.shows("• 5\n", "sh", "-c", re.search(r"#\((.*?)\)", block)[1])
        socket = str(self.scratch / "socket")
        try:
            said = self.output("tmux", "-S", socket, "-f", "/dev/null", "new-session", "-d", ";", "source-file", str(path), ";",
                               "show-options", "-gv", "status-right")
            self.assertIn("softly due --short", said)
        finally:
            if shutil.which("tmux"):
                subprocess.run(["tmux", "-S", socket, "kill-server"], env=self.environment(), capture_output=True, check=False)


class AtATerminal(DueTest, SittingTest):
    def test_broken_files_are_named_there(self):
        self.write("steps.toml", "[[oops\n")
        someone = self.sit("due")
        someone.wait_for("steps.toml")
        someone.end(4)

    def test_a_prompt_that_sends_stderr_away_stays_clean(self):
        self.write("steps.toml", "[[oops\n")
        someone = self.shell('"$SOFTLY" due --short 2>/dev/null; echo "code $?"')
        someone.wait_for("code 4")
        self.assertNotIn("steps.toml", someone.text())


if __name__ == "__main__":
    unittest.main()
