"""What softly remind install writes, and uninstall takes out: exactly that. crontab and systemctl are stand-ins."""

import json
import shutil
import subprocess
import unittest

from softly_test import SOFTLY, SoftlyTest

ODD = "it's 100% \"mine\" $HOME ~ ; שלום \\\\ \\% a=b"

# Each call is written down before it is answered. What fails, and how, is said in a file beside it.
CRONTAB = """#!/usr/bin/python3
import json, os, pathlib, sys
here = pathlib.Path({here!r})
given = sys.stdin.buffer.read() if sys.argv[1:] == ["-"] else b""
with open(here / "calls", "a") as calls:
    calls.write(json.dumps(["crontab", *sys.argv[1:]]) + "\\n")
trouble = json.loads((here / "trouble").read_text()).get(sys.argv[1]) if (here / "trouble").exists() else None
if trouble and trouble[0] == "lose":
    sys.exit(0)
if trouble and trouble[0] == "spoil":
    given = b"something else\\n"
elif trouble:
    sys.stdout.write(trouble[2])
    sys.stderr.write(trouble[1])
    sys.exit(trouble[0])
table = here / "table"
if sys.argv[1] == "-l":
    if not table.exists():
        sys.exit("no crontab for noa")
    sys.stdout.buffer.write(table.read_bytes())
elif sys.argv[1] == "-r":
    table.unlink()
elif sys.argv[1] == "-" and (here / "strict").exists() and not given.endswith(b"\\n"):
    sys.exit("new crontab file is missing newline before EOF, can't install.")
else:
    table.write_bytes(given)
"""
SYSTEMCTL = """#!/usr/bin/python3
import json, pathlib, sys
here = pathlib.Path({here!r})
with open(here / "calls", "a") as calls:
    calls.write(json.dumps(["systemctl", *sys.argv[1:]]) + "\\n")
if (here / "refuses").exists():
    sys.exit("Failed to connect to bus: No medium found")
state = here / "enabled"
if sys.argv[2] == "enable":
    state.touch()
elif sys.argv[2] == "disable":
    state.unlink()
elif sys.argv[2].startswith("is-") and not state.exists():
    print("disabled")
    sys.exit(1)
"""
RELOAD = ["systemctl", "--user", "daemon-reload"]
ENABLE = ["systemctl", "--user", "enable", "--now", "softly-remind.timer"]
DISABLE = ["systemctl", "--user", "disable", "--now", "softly-remind.timer"]
QUESTIONS = [["systemctl", "--user", question, "softly-remind.timer"] for question in ("is-enabled", "is-active")]


def as_cron_gives_it(command):
    """What cron hands to the shell: a backslash goes where a % follows, and nothing else changes."""
    return command.replace("\\%", "%")


class RemindInstallTest(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.stand_ins = self.scratch / "bin"
        self.stand_ins.mkdir()
        self.stand_in("crontab", CRONTAB.format(here=str(self.stand_ins)))
        self.stand_in("systemctl", SYSTEMCTL.format(here=str(self.stand_ins)))
        self.table_file = self.stand_ins / "table"
        self.units = self.scratch / "person" / ".config" / "systemd" / "user"

    def stand_in(self, name, text="#!/bin/sh\n"):
        path = self.stand_ins / name
        path.write_text(text)
        path.chmod(0o755)

    def environment(self, **changes):
        return super().environment(**({"PATH": str(self.stand_ins), "XDG_RUNTIME_DIR": str(self.scratch / "run")} | changes))

    def calls(self):
        """What was called since the last time this was asked."""
        file = self.stand_ins / "calls"
        lines = file.read_text().splitlines() if file.exists() else []
        file.unlink(missing_ok=True)
        return [json.loads(line) for line in lines]

    def crontab_fails(self, **how):
        (self.stand_ins / "trouble").write_text(json.dumps({{"list": "-l", "write": "-", "remove": "-r"}[on]: value for on, value in how.items()}))

    def install(self, *arguments, **options):
        return self.run_softly("remind", "install", *arguments, **({"exit_code": 0} | options))

    def uninstall(self, *arguments, **options):
        return self.run_softly("remind", "uninstall", *arguments, **({"exit_code": 0} | options))

    def table(self):
        return self.table_file.read_bytes() if self.table_file.exists() else None

    def line(self, *arguments, **options):
        """The one line that cron would run, without its times, of a dry run."""
        lines = self.install("--cron", "--dry-run", *arguments, **options).out.splitlines()
        self.assertEqual(len(lines), 3)
        self.assertTrue(lines[1].startswith("*/15 * * * * "))
        return lines[1].removeprefix("*/15 * * * * ")


class Usage(RemindInstallTest):
    def test_one_of_two_ways_has_to_be_said(self):
        for arguments in ((), ("--cron", "--systemd"), ("--dry-run",)):
            finished = self.install(*arguments, exit_code=2)
            self.one_sentence(finished)
            self.assertIn("--cron", finished.err)
            self.assertIn("--systemd", finished.err)
        self.assertEqual(self.calls(), [])

    def test_what_is_written_is_shown_before_it_is_told(self):
        for way, shown in (("--cron", "remind run"), ("--systemd", "OnCalendar")):
            with self.subTest(way=way):
                both = subprocess.run([SOFTLY, "remind", "install", way], env=self.environment(), stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True).stdout
                self.assertLess(both.index(shown), both.index("asks softly"))
        self.calls()

    def test_a_dry_run_changes_nothing(self):
        self.table_file.write_bytes(b"1 2 * * * a\n")
        self.calls()
        (self.stand_ins / "calls").touch()

        def seen():
            return {path: values for path, values in self.snapshot().items() if not path.startswith(str(self.stand_ins / "calls"))
                    and path != str(self.stand_ins)}

        before = seen()
        for way in ("--cron", "--systemd"):
            finished = self.install(way, "--dry-run")
            self.assertIn("softly remind run" if way == "--cron" else "OnCalendar=*:0/15", finished.out)
            self.assertIn("Nothing was changed.", finished.err)
        self.assertEqual(seen(), before)
        self.assertEqual(self.calls(), [["crontab", "-l"]] * 2)
        self.assertEqual(self.table(), b"1 2 * * * a\n")


class Cron(RemindInstallTest):
    def test_into_an_empty_table_and_out_again(self):
        finished = self.install("--cron")
        self.assertEqual(self.calls(), [["crontab", "-l"], ["crontab", "-"], ["crontab", "-l"]])
        self.assertEqual(self.table().decode(), finished.out)
        self.assertEqual(finished.out.splitlines()[0], f"# softly reminders for {self.home}, begin")
        self.assertEqual(finished.out.splitlines()[2], f"# softly reminders for {self.home}, end")
        self.assertIn("reminders.times", finished.err)
        self.assertIn("softly remind uninstall", finished.err)

        before = self.snapshot(self.home)
        again = self.install("--cron")
        self.assertEqual(again.out, finished.out)
        self.assertIn("already", again.err)
        self.assertEqual(self.calls(), [["crontab", "-l"]])
        self.assertEqual(self.snapshot(self.home), before)

        self.uninstall()
        self.assertEqual(self.calls(), [["crontab", "-l"], ["crontab", "-r"], ["crontab", "-l"]])
        self.assertIsNone(self.table())
        self.assertIn("nothing of this journal's", self.uninstall().err)

    def test_with_times_chosen_nothing_is_said_of_them(self):
        self.write_config('reminders.times = ["20:30"]\n')
        self.assertNotIn("reminders.times", self.install("--cron").err)

    def test_everything_else_stays_byte_for_byte(self):
        for strict in (False, True):
            for table in (b"# m h dom mon dow command\nMAILTO=noa\n\n  5\t4 * *  * date +\\%F % x\n", b"1 2 * * * a\r\n\r\n",
                          b"\xff\xfe not text\n", b"# softly reminders for /other, begin\n1 2 * * * softly remind run\n# softly reminders for /other, end\n",
                          b"1 2 * * * without a newline"):
                if strict and not table.endswith(b"\n"):
                    continue
                with self.subTest(table=table, strict=strict):
                    (self.stand_ins / "strict").touch() if strict else (self.stand_ins / "strict").unlink(missing_ok=True)
                    self.table_file.write_bytes(table)
                    finished = self.install("--cron")
                    self.assertTrue(self.table().startswith(table))
                    self.assertTrue(self.table().endswith(finished.stdout))
                    backup = self.state() / "crontab-before"
                    self.assertIn(str(backup), finished.err)
                    self.assertEqual((backup.read_bytes(), backup.stat().st_mode & 0o777), (table, 0o600))
                    self.uninstall()
                    self.assertEqual(self.table(), table)

    def test_a_last_line_without_a_break_is_no_trouble_for_a_crontab_that_wants_one(self):
        (self.stand_ins / "strict").touch()
        self.table_file.write_bytes(b"1 2 * * * a")
        self.install("--cron")
        self.uninstall()
        self.assertEqual(self.table(), b"1 2 * * * a\n")

    def test_the_backup_is_named_where_softly_names_its_paths(self):
        self.assertEqual(self.json("where")["paths"]["crontab_backup"].rsplit("/", 1)[1], "crontab-before")

    def test_a_table_that_cannot_be_read_is_not_written(self):
        for trouble, said in (((1, "You (noa) are not allowed to use this program (crontab)\n", ""), "not allowed to use"),
                              ((1, "/var/spool/cron/crontabs/noa: Permission denied\n", ""), "Permission denied"),
                              ((1, "no crontab for noa\n", "1 2 * * * a\n"), "no crontab for noa"),
                              ((1, "", ""), "crontab ended with 1"),
                              ((0, "", "1 2 * * * a\n" * 100_000), "larger than softly reads")):
            with self.subTest(said=said):
                self.crontab_fails(list=trouble)
                before = self.snapshot(self.home)
                finished = self.install("--cron", exit_code=1)
                self.assertIn(said, finished.err)
                self.assertIn("crontab -e", finished.err)
                self.assertIn("remind run", finished.out)
                finished = self.uninstall(exit_code=1)
                self.assertIn(said, finished.err)
                self.assertEqual({tuple(call) for call in self.calls() if call[0] == "crontab"}, {("crontab", "-l")})
                self.assertEqual(self.snapshot(self.home), before)

    def test_a_machine_without_crontab(self):
        (self.stand_ins / "crontab").unlink()
        finished = self.install("--cron", exit_code=1)
        self.assertIn("no crontab program", finished.err)
        self.assertIn("remind run", finished.out)
        self.uninstall()

    def test_a_table_that_is_not_taken(self):
        self.table_file.write_bytes(b"1 2 * * * a\n")
        for trouble, said in (((1, "errors in crontab file, can't install.\n", ""), "errors in crontab file"), (["lose"], "something else")):
            self.crontab_fails(write=trouble)
            finished = self.install("--cron", exit_code=1)
            self.assertIn(said, finished.err)
            self.assertIn("stands as it was", finished.err)
            self.assertEqual(self.table(), b"1 2 * * * a\n")
        self.crontab_fails(write=["spoil"])
        finished = self.install("--cron", exit_code=1)
        self.assertIn(str(self.state() / "crontab-before"), finished.err)
        self.assertNotIn("stands as it was", finished.err)

    def test_without_a_backup_the_table_is_not_written(self):
        self.table_file.write_bytes(b"1 2 * * * a\n")
        (self.home / "state").write_text("a file in the place of a directory")
        self.install("--cron", exit_code=1)
        self.assertEqual(self.calls(), [["crontab", "-l"]])

    def test_a_block_with_a_mark_missing_is_left_alone(self):
        begin, line, end = self.install("--cron").out.splitlines(keepends=True)
        for table in (begin + line, line + end, begin + line + end + begin + line + end):
            self.table_file.write_bytes(table.encode())
            for finished in (self.install("--cron", exit_code=1), self.uninstall(exit_code=1)):
                self.assertIn("Line ", finished.err)
                self.assertIn("Nothing was changed", finished.err)
                self.assertEqual(self.table(), table.encode())

    def test_what_was_written_into_the_block_stays(self):
        begin, line, end = self.install("--cron").out.splitlines(keepends=True)
        self.table_file.write_text(begin + "# mine\n" + "#" + line + "0 3 * * * mine too\n" + end + "below\n")
        finished = self.install("--cron")
        self.assertEqual(self.table().decode(), begin + "# mine\n" + line + "0 3 * * * mine too\n" + end + "below\n")
        self.assertTrue(finished.out.endswith("0 3 * * * mine too\n" + end))
        self.uninstall()
        self.assertEqual(self.table(), b"# mine\n0 3 * * * mine too\nbelow\n")

    def test_each_journal_has_a_block_of_its_own(self):
        other = str(self.scratch / "other")
        self.install("--cron")
        first = self.table()
        self.install("--cron", "--journal", other)
        self.assertTrue(self.table().startswith(first))
        self.assertIn(f"# softly reminders for {other}, begin\n".encode(), self.table())
        self.assertIn(f"SOFTLY_JOURNAL={other} ".encode(), self.table())
        self.uninstall("--journal", other)
        self.assertEqual(self.table(), first)

    def test_two_journals_blocks_go_in_any_order_from_a_table_without_a_last_break(self):
        other = str(self.scratch / "other")
        for order in ((), ("--journal", other)), (("--journal", other), ()):
            self.table_file.write_bytes(b"1 2 * * * a")
            self.install("--cron")
            self.install("--cron", "--journal", other)
            for which in order:
                self.uninstall(*which)
            self.assertEqual(self.table(), b"1 2 * * * a")

    def test_a_line_of_the_person_s_that_speaks_of_it_stays(self):
        begin, line, end = self.install("--cron").out.splitlines(keepends=True)
        mine = "5 4 * * * echo I remind run mother\n"
        self.table_file.write_text(begin + mine + line + end)
        self.install("--cron")
        self.assertEqual(self.table().decode(), begin + mine + line + end)
        self.uninstall()
        self.assertEqual(self.table().decode(), mine)


class Ways(RemindInstallTest):
    """Where a note could not show, install and doctor say so."""

    SAYS = "Nothing can show a note from"

    def setUp(self):
        super().setUp()
        self.write_config('reminders.times = ["20:30"]\n')

    def findings(self):
        finished = self.run_softly("doctor", "--json")
        return [(problem["file"], problem["words"]) for problem in json.loads(finished.out)["problems"]
                if "note" in problem["words"] and "no cron is running" not in problem["words"]]

    def test_cron_sends_mail_where_the_table_lets_it(self):
        for options in ((), ("--dry-run",)):
            self.assertNotIn(self.SAYS, self.install("--cron", *options).err)
        self.assertEqual(self.findings(), [])

    def test_a_table_that_turns_mail_off(self):
        self.table_file.write_text('MAILTO=""\n')
        for options in (("--dry-run",), (), ()):
            finished = self.install("--cron", *options)
            self.assertIn(self.SAYS, finished.err)
            self.assertIn("MAILTO", finished.err)
            self.assertIn("reminders.command", finished.err)
        self.write_config('reminders.times = ["20:30"]\nreminders.command = ["show"]\n')
        self.assertNotIn(self.SAYS, self.install("--cron").err)
        self.assertEqual(self.findings(), [])

    def test_the_timer_sends_no_mail(self):
        for options in (("--dry-run",), (), ()):
            finished = self.install("--systemd", *options)
            self.assertIn(self.SAYS, finished.err)
            self.assertIn("softly remind install --cron", finished.err)
        (file, words), = self.findings()
        self.assertEqual(file, str(self.units / "softly-remind.timer"))
        self.assertIn(self.SAYS, words)
        self.stand_in("notify-send")
        for options in (("--dry-run",), ()):
            finished = self.install("--systemd", *options, env={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
            self.assertNotIn(self.SAYS, finished.err)

    def test_the_timer_beside_a_line_that_sends_mail(self):
        self.install("--cron")
        self.assertNotIn(self.SAYS, self.install("--systemd").err)
        self.assertEqual(self.findings(), [])

    def test_doctor_tells_of_a_torn_block(self):
        begin, line, _ = self.install("--cron").out.splitlines(keepends=True)
        self.table_file.write_text("# mine\n" + begin + line)
        (file, words), = self.findings()
        self.assertEqual(file, str(self.home))
        self.assertIn("line 2 begins a block that does not end", words)
        self.assertIn("crontab -e", words)
        self.assertNotIn("Nothing was changed", words)


class Line(RemindInstallTest):
    def test_it_holds_what_cron_would_not_tell_and_nothing_more(self):
        person = self.scratch / "person"
        line = self.line(env={"TZ": "Asia/Jerusalem", "LANG": "he_IL.UTF-8", "LC_ALL": "", "LC_CTYPE": "C.UTF-8"})
        self.assertEqual(line, f"/usr/bin/env HOME={person} PATH={self.stand_ins} TZ=Asia/Jerusalem LANG=he_IL.UTF-8 LC_CTYPE=C.UTF-8 "
                               f"SOFTLY_HOME={self.home} {SOFTLY} remind run")
        line = self.line(env={"SOFTLY_HOME": None, "TZ": None, "LANG": None, "XDG_DATA_HOME": str(self.scratch / "d"),
                              "XDG_CONFIG_HOME": "relative", "XDG_STATE_HOME": str(self.scratch / "s")})
        self.assertEqual(line, f"/usr/bin/env HOME={person} PATH={self.stand_ins} XDG_DATA_HOME={self.scratch}/d XDG_STATE_HOME={self.scratch}/s "
                               f"{SOFTLY} remind run")

    def test_a_path_for_which_there_is_no_room_is_left_out(self):
        for path in (f"{self.stand_ins}:{'x' * 1000}", f"{self.stand_ins}:a\nb"):
            self.assertNotIn("PATH=", self.line(env={"PATH": path}).replace("XDG_DATA_HOME", ""))
        service = self.install("--systemd", "--dry-run", env={"PATH": f"{self.stand_ins}:a\nb"}).out
        self.assertNotIn("PATH=", service)
        self.assertIn(f'Environment="PATH={self.stand_ins}"\n', self.install("--systemd", "--dry-run").out)

    def test_a_command_that_is_on_the_person_s_path_alone_is_found_from_cron_s_bare_environment(self):
        shown = self.scratch / "shown"
        self.stand_in("show-it", f"#!/bin/sh\nread -r text\necho \"$text\" > {shown}\n")
        self.write_config('reminders.command = ["show-it"]\nreminders.times = ["00:00"]\nreminders.text = "A note."\n')
        command = as_cron_gives_it(self.line(env={"TZ": "UTC"}))
        subprocess.run(["/bin/sh", "-c", command], check=True, cwd="/",
                       env={"PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "LOGNAME": "noa", "SOFTLY_NOW": "2026-11-22T00:05:00Z"})
        self.assertEqual(shown.read_text(), "A note.\n")

    def test_paths_are_absolute(self):
        line = self.line(env={"SOFTLY_HOME": "home", "SOFTLY_JOURNAL": "some/where"}, cwd=self.scratch)
        self.assertIn(f"SOFTLY_HOME={self.home} SOFTLY_JOURNAL={self.scratch}/some/where ", line)

    def test_output_goes_to_mail_where_nothing_else_tells(self):
        unheard = " >/dev/null 2>&1"
        bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
        self.assertFalse(self.line(env=bus).endswith(unheard))
        self.stand_in("notify-send")
        self.assertTrue(self.line(env=bus).endswith(unheard))
        (self.stand_ins / "notify-send").chmod(0o644)
        self.assertFalse(self.line(env=bus).endswith(unheard))
        self.write_config('reminders.command = ["true"]\n')
        self.assertTrue(self.line().endswith(unheard))

    def test_it_runs_from_cron_s_bare_environment_whatever_the_paths_look_like(self):
        directory = self.scratch / ODD
        directory.mkdir()
        program = directory / "softly"
        program.symlink_to(SOFTLY)
        home = directory / "home"
        finished = subprocess.run([program, "remind", "install", "--cron"], check=True, capture_output=True, text=True,
                                  env=self.environment(SOFTLY_HOME=home, HOME=directory))
        command = finished.stdout.splitlines()[1].removeprefix("*/15 * * * * ")
        # Some crons leave a backslash before a % where it is.
        for given in (as_cron_gives_it(command), command):
            shutil.rmtree(home, ignore_errors=True)
            run = subprocess.run(["/bin/sh", "-c", given], check=False, capture_output=True, text=True, cwd="/",
                                 env={"PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "LOGNAME": "noa"})
            self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""), given)
            self.assertEqual([path.name for path in home.iterdir()], ["state"], given)

    def test_what_cannot_stand_in_a_line_is_refused(self):
        for environment, said in (({"LANG": "a\nb"}, "line break"), ({"LANG": "x" * 1000}, "longer than cron takes")):
            finished = self.install("--cron", exit_code=1, env=environment)
            self.assertIn(said, finished.err)
            self.assertEqual(finished.out, "")
            self.assertIsNone(self.table())


class Systemd(RemindInstallTest):
    def service(self):
        return self.units / "softly-remind.service"

    def timer(self):
        return self.units / "softly-remind.timer"

    def test_both_units_are_written_started_and_taken_out(self):
        # Whether cron sends mail is asked only where nothing else could show a note.
        self.write_config('reminders.command = ["show"]\n')
        finished = self.install("--systemd")
        self.assertEqual(self.calls(), [RELOAD, ENABLE])
        for path in (self.service(), self.timer()):
            self.assertIn(f"{path}\n\n{path.read_text()}", finished.out)
            self.assertTrue(path.read_text().startswith("# softly remind install wrote this for " + str(self.home)))
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)

        before = self.snapshot(self.scratch / "person")
        self.assertIn("already", self.install("--systemd").err)
        self.assertEqual(self.calls(), QUESTIONS)
        self.assertEqual(self.snapshot(self.scratch / "person"), before)

        self.uninstall()
        self.assertEqual(self.calls(), [["crontab", "-l"], DISABLE, RELOAD])
        self.assertEqual(list(self.units.iterdir()), [])

    def test_systemd_has_nothing_to_say_about_them(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("SKIP: no systemd-analyze here")
        for name in ("plain", ODD, "$", "a=b", "a b"):
            with self.subTest(name=name):
                directory = self.scratch / name
                directory.mkdir()
                (directory / "softly").symlink_to(SOFTLY)
                environment = self.environment(SOFTLY_HOME=directory / "home", XDG_CONFIG_HOME=directory / "config", TZ=":/a %b")
                subprocess.run([directory / "softly", "remind", "install", "--systemd"], check=True, capture_output=True, env=environment)
                units = directory / "config/systemd/user"
                self.assertEqual((self.analyze(units).returncode, self.analyze(units).stderr), (0, ""))
                # A fault is found: else all of this would say nothing.
                service = units / "softly-remind.service"
                service.write_text(service.read_text().replace("UMask", "Umask"))
                self.assertNotEqual(self.analyze(units).stderr, "")

    def analyze(self, units):
        """Under names without anything odd: those that install wrote are the contents."""
        plain = self.scratch / "verified"
        shutil.copytree(units, plain, dirs_exist_ok=True)
        return subprocess.run(["systemd-analyze", "--user", "verify", "--man=no", *sorted(plain.glob("softly-*"))], check=False,
                              capture_output=True, text=True, env={"XDG_RUNTIME_DIR": str(self.scratch), "PATH": "/usr/bin:/bin", "HOME": str(self.scratch)})

    def test_a_file_of_someone_else_s_is_left_alone(self):
        self.units.mkdir(parents=True)
        self.timer().write_text("[Timer]\nOnCalendar=daily\n")
        before = self.snapshot(self.scratch / "person")
        self.assertIn(str(self.timer()), self.install("--systemd", exit_code=1).err)
        self.assertIn("stays", self.uninstall().err)
        self.assertEqual(self.snapshot(self.scratch / "person"), before)
        self.timer().unlink()
        self.timer().symlink_to("/dev/null")
        self.install("--systemd", exit_code=1)
        self.assertTrue(self.timer().is_symlink())
        self.assertFalse(self.service().exists())

    def test_another_journal_s_timer_stays(self):
        other = str(self.scratch / "other")
        self.install("--systemd", "--journal", other)
        before = self.snapshot(self.units)
        self.calls()
        self.assertIn(other, self.install("--systemd", exit_code=1).err)
        self.uninstall()
        self.assertEqual(self.snapshot(self.units), before)
        self.assertEqual(self.calls(), [["crontab", "-l"]])
        self.uninstall("--journal", other)
        self.assertEqual(list(self.units.iterdir()), [])

    def test_where_systemctl_says_no_the_units_stay_and_the_command_is_named(self):
        for gone in (False, True):
            if gone:
                (self.stand_ins / "systemctl").unlink()
            else:
                (self.stand_ins / "refuses").touch()
            finished = self.install("--systemd", exit_code=1)
            self.assertIn("no systemctl" if gone else "No medium found", finished.err)
            self.assertIn("systemctl --user enable --now softly-remind.timer", finished.err)
            self.assertTrue(self.service().exists() and self.timer().exists())
            wants = self.units / "timers.target.wants"
            wants.mkdir()
            (wants / "softly-remind.timer").symlink_to(self.timer())
            (wants / "other.timer").symlink_to("/nowhere")
            finished = self.uninstall(exit_code=1)
            self.assertIn("systemctl --user stop softly-remind.timer", finished.err)
            self.assertEqual([path.name for path in self.units.rglob("*")], ["timers.target.wants", "other.timer"])
            shutil.rmtree(wants)

    def test_installed_again_after_trouble_it_starts_the_timer(self):
        (self.stand_ins / "refuses").touch()
        self.install("--systemd", exit_code=1)
        (self.stand_ins / "refuses").unlink()
        self.calls()
        self.install("--systemd")
        self.assertEqual(self.calls(), [["crontab", "-l"], QUESTIONS[0], RELOAD, ENABLE])

    def test_links_are_followed_and_modes_kept(self):
        self.install("--systemd")
        kept = self.scratch / "dotfiles.timer"
        self.timer().rename(kept)
        kept.chmod(0o644)
        kept.write_text(kept.read_text().replace("0/15", "0/30"))
        self.timer().symlink_to(kept)
        self.install("--systemd")
        self.assertTrue(self.timer().is_symlink())
        self.assertIn("0/15", kept.read_text())
        self.uninstall()
        self.assertFalse(self.timer().is_symlink())
        self.assertIn("0/15", kept.read_text())

    def test_both_kinds_are_taken_out_and_trouble_with_one_leaves_the_other_free(self):
        self.install("--systemd")
        self.install("--cron")
        self.crontab_fails(list=(1, "not now", ""))
        self.uninstall(exit_code=1)
        self.assertFalse(self.timer().exists())
        self.crontab_fails()
        self.install("--systemd")
        self.uninstall()
        self.assertFalse(self.timer().exists())
        self.assertIsNone(self.table())


if __name__ == "__main__":
    unittest.main()
