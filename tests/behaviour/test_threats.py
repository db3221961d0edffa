"""What softly holds against others: each row of the threat model is a test, a sentence in softly-security(7), or
comes with the feature that it is about. The table is read by the test at the end of this file.

row  risk                          held by
1    files that others can read    test_threats.Made.test_with_every_command_and_no_umask
                                   test_threats.Made.test_every_new_file_is_made_under_its_own_name
                                   test_attackers.OpenDirectories.test_a_journal_that_everyone_can_write_in
                                   test_attackers.OpenDirectories.test_a_directory_above_it
                                   test_doctor.Doctor.test_modes_that_let_others_read
                                   page "A checkout by git makes files that everyone may read"
2    links and races               test_attackers.Links.test_a_month_that_is_swapped_all_the_time
                                   test_attackers.Links.test_temporary_names_that_lead_elsewhere
                                   test_attackers.OtherAccounts.test_a_month_of_another_account
                                   test_attackers.OtherAccounts.test_a_link_of_another_account
                                   test_attackers.OtherAccounts.test_a_kept_change_of_another_account
                                   test_attackers.OtherAccounts.test_a_report_over_a_link_of_another_account
3    editor and pager              test_threats.Programs.test_names_that_a_shell_would_take_apart
                                   test_privacy.Privacy.test_an_editor_with_options_and_an_odd_name
                                   test_threats.Pagers.test_no_pager_is_run
4    terminal escapes              test_escapes.Escapes.test_every_control_in_every_field
                                   test_escapes.Escapes.test_sequences_that_are_commands
                                   test_escapes.Escapes.test_names_of_files
                                   test_escapes.Escapes.test_a_name_of_several_lines
                                   test_hostile.Hostile.test_words_that_are_repeated_in_an_error
5    code from the synced tree     test_threats.Programs.test_nothing_of_the_journal_is_run
                                   test_attackers.Links.test_a_kept_change_that_leads_elsewhere
                                   page "softly runs nothing that lies in the journal"
                                   test_threats.Programs.test_one_place_starts_programs
6    prompt packs                  page "A prompt pack is data"
                                   test_packs.PackCommand.test_hostile_packs_are_refused_or_harmless
                                   test_reflect.OwnPacks.test_a_pack_runs_nothing_and_reaches_no_file
7    the editor's file             test_privacy.Privacy.test_the_editor_gets_a_private_file_that_is_gone_afterwards
                                   test_threats.Programs.test_the_editor_works_in_a_private_directory
                                   test_threats.Programs.test_vim_leaves_no_copies
                                   test_attackers.OpenDirectories.test_a_runtime_directory_that_others_can_write_in
                                   page "Other editors keep such copies too"
8    command line and history      test_canary.CommandLine.test_while_it_waits
                                   test_discreet.CommandLine.test_while_a_listing_waits_for_its_reader
                                   test_discreet.CommandLine.test_while_something_is_asked_or_read
                                   test_canary.CommandLine.test_the_hint_about_history
                                   page "Words typed after a command stay in the history of the shell"
9    memory                        test_privacy.Privacy.test_the_process_leaves_no_core_and_hides_its_memory
                                   test_attackers.Process.test_its_memory_belongs_to_nobody
                                   test_prompts_canary.InEveryPrompt.test_no_core_file
10   notifications                 page "A note names nobody, tells no mood and counts nothing"
                                   test_threats.Programs.test_one_place_starts_programs
11   logs                          test_canary.Canary.test_words_stand_in_their_own_files_alone
                                   test_prompts_canary.InEveryPrompt.test_it_stays_where_it_belongs
                                   test_privacy.Privacy.test_error_messages_do_not_repeat_the_words
12   copies that softly keeps      test_canary.Canary.test_copies_go_with_time
                                   test_canary.Canary.test_purge_leaves_nothing
                                   page "It cannot reach the history of git"
13   CSV                           page "softly writes no CSV or ICS"
                                   later export
14   ICS                           page "softly writes no CSV or ICS"
                                   later export
15   HTML and Markdown             test_page.HostileWords.test_nothing_a_person_wrote_becomes_an_element
                                   test_share.Chosen.test_what_was_not_chosen_is_in_no_page
                                   page "asks the network for nothing"
16   environment                   test_attackers.Process.test_borrowed_rights_are_refused
                                   test_attackers.Process.test_zones_that_are_none
                                   test_attackers.Process.test_homes_that_are_no_full_path
17   limits                        test_limits.Limits.test_shapes_that_break_parsers
                                   test_limits.Limits.test_files_that_are_too_large
                                   test_limits.Limits.test_little_memory
                                   test_limits.Limits.test_entries_that_take_long_to_compare
                                   test_limits.Limits.test_no_regular_expressions
18   network                       test_threats.Network.test_no_call_and_no_other_program
                                   test_threats.Network.test_everything_works_without_one
"""

import importlib
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from every_command import ASKED, RUNS, WORD, EveryCommandTest
from softly_test import SANITIZED, SOFTLY, SOURCE, SoftlyTest
from test_words import manual_text
from typist import SittingTest

ROWS = 18
PAGE = SOURCE / "man" / "softly-security.7"


class Made(EveryCommandTest):
    def test_with_every_command_and_no_umask(self):
        for run in self.known_runs():
            with self.subTest(arguments=run.arguments):
                self.run_one(run, umask=0)
                for place in (self.person, pathlib.Path(self.here), *self.places.values()):
                    for path in place.rglob("*"):
                        self.assertEqual(oct(self.mode(path)), oct(0o700 if path.is_dir() else 0o600), path)
        self.assertTrue(self.files(self.places["XDG_STATE_HOME"]))
        self.assertEqual(set(self.log("umask").split()), {"0077"}, "what the editor writes is private too")
        self.assertEqual(set(os.listdir(self.here)), {"softly-demo", "look-around"},
                         "nothing is left where one happens to stand but the half years that demo was asked for")

    def test_every_new_file_is_made_under_its_own_name(self):
        if SANITIZED or not shutil.which("strace"):
            self.skipTest("strace is not installed, or the sanitizers do not work under it")
        for run in self.known_runs():
            if run.edits:
                continue  # what an editor opens is its own affair
            trace = self.logs / "trace"
            done = subprocess.run(["strace", "-f", "-o", trace, "-e", "trace=open,openat,creat", SOFTLY, *run.arguments],
                                  env=self.environment(), input=run.stdin or b"", capture_output=True, check=False, timeout=60)
            if done.returncode not in run.codes:
                self.skipTest("strace may not trace here")
            for line in trace.read_text(errors="replace").splitlines():
                if "/dev/" in line or not re.search(r"O_CREAT|O_WRONLY|O_RDWR", line):
                    continue
                with self.subTest(line=line):
                    self.assertIn("O_NOFOLLOW", line)
                    if "O_CREAT" in line:
                        self.assertRegex(line, r"O_EXCL.*, 0600\)")


class Programs(EveryCommandTest):
    def test_names_that_a_shell_would_take_apart(self):
        for name in ("$(touch pwned)", "`touch pwned`", "a;touch pwned", "a\ntouch pwned\n", "-c touch pwned", "a'b\"c",
                     "a b", "$HOME", "*", "#", "~", "a\\", "&touch pwned&", "\x1b[31m"):
            with self.subTest(name=name):
                home = self.scratch / "homes" / name
                home.mkdir(parents=True)
                changes = {"SOFTLY_HOME": str(home), "XDG_RUNTIME_DIR": None}
                self.run_softly("note", "-e", exit_code=0, env=changes, cwd=self.here)
                self.assertIn(WORD, (home / "journal" / "2026-11.toml").read_text())
                self.assertEqual(os.listdir(self.here), [])
        self.assertEqual([path for path in self.scratch.rglob("pwned")], [])

    def test_editors_that_are_none(self):
        for command in (" ", "\t", "/nowhere/at/all", "false", "kill -9 $$", "exit 3", "'", "$(", "; exit 4;"):
            with self.subTest(command=command):
                finished = self.run_softly("note", "-e", WORD, exit_code=1, env={"VISUAL": command, "EDITOR": None, "PATH": "/nowhere"},
                                           timeout=30)
                self.assertNotIn("!", finished.err.replace(command, ""))
                self.assertEqual(list(self.places["XDG_RUNTIME_DIR"].rglob("*.*")), [])
                kept = [path for path in self.files(self.places["XDG_STATE_HOME"]) if WORD in path.read_text()]
                self.assertEqual({path.parent.name for path in kept}, {"rescue"}, "the words are somewhere, and it says where")
        self.assertFalse(self.months.exists() and list(self.months.iterdir()))

    def test_the_editor_works_in_a_private_directory(self):
        for runtime in (self.places["XDG_RUNTIME_DIR"], None):
            self.run_softly("note", "-e", exit_code=0, env={"XDG_RUNTIME_DIR": runtime})
            if runtime:
                self.assertEqual(self.files(runtime), [])
        file, directory, other_file, other_directory = self.log("modes").splitlines()
        for line, mode in ((file, "600"), (directory, "700"), (other_file, "600"), (other_directory, "700")):
            self.assertEqual(line.split(" ")[0], mode)
        self.assertTrue(directory.endswith("/edit") and f" {self.places['XDG_RUNTIME_DIR']}/softly/" in directory)
        self.assertTrue(other_directory.endswith("/edit") and f" {self.places['XDG_STATE_HOME']}/softly/" in other_directory)
        for line in (file, other_file):
            self.assertFalse(os.path.exists(line.split(" ", 1)[1]))

    def test_doctor_names_what_an_editor_left(self):
        self.run_softly("note", "x", exit_code=0)
        state = next((self.places["XDG_STATE_HOME"] / "softly" / "journals").iterdir())
        (state / "edit").mkdir(mode=0o700)
        (state / "edit" / "abc.txt").write_text(WORD)
        finished = self.run_softly("doctor", exit_code=4)
        self.assertIn("/edit/abc.txt: ", finished.out)
        self.assertNotIn(WORD, finished.out)

    def test_vim_leaves_no_copies(self):
        if not shutil.which("vim"):
            self.skipTest("vim is not installed")
        copies = self.person / "copies"
        copies.mkdir()
        (self.person / ".vimrc").write_text(
            "autocmd!\nset nocompatible undofile backup writebackup swapfile modeline modelines=5\n"
            f"set undodir={copies} backupdir={copies} directory={copies} viminfo='20,n{self.person}/.viminfo\n")
        command = f"vim --not-a-term -c 'normal! o{WORD} edited' -c 'write' -c 'call writefile([&textwidth], \"{self.logs}/width\")' -c 'quit'"
        self.run_softly("note", "-e", "first", "vim: set textwidth=33 :", exit_code=0, timeout=30,
                        env={"VISUAL": command, "TERM": "xterm"})
        self.assertIn(f"{WORD} edited", (self.months / "2026-11.toml").read_text())
        self.assertEqual((self.logs / "width").read_text().strip(), "0", "a text is no place for settings")
        self.assertEqual(self.files(self.person), [self.person / ".vimrc"])

    def test_nothing_of_the_journal_is_run(self):
        data = self.months.parent
        hooks = ("pre-commit", "post-commit", "post-checkout", "post-merge", "fsmonitor-watchman", "reference-transaction")
        self.plant(data / ".git" / "hooks", hooks)
        self.plant(data, ("vi", "vim", "git", "less", "kept", "hooks/kept", "softly", ".envrc", ".exrc", ".vimrc"))
        self.plant(self.months, ("vi", "2026-11.toml.sh", ".hook", "git"))
        for directory in (data, self.months):
            (directory / ".git").mkdir(exist_ok=True)
            (directory / ".git" / "config").write_text(f'[core]\n\tfsmonitor = "{data}/git"\n\thooksPath = "{data}/hooks"\n'
                                                       f'\tpager = "{data}/less"\n\teditor = "{data}/vi"\n')
            (directory / "config.toml").write_text(f'editor = "{data}/vi"\n[hooks]\nkept = ["{data}/kept"]\n'
                                                   f'[reminders]\ncommand = ["{data}/kept"]\n')
        beside = self.scratch / "programs"
        self.plant(beside, ("git", "less", "more", "pager", "sensible-pager", "notify-send", "dbus-send", "crontab", "systemctl",
                            "xdg-open", "gpg", "age", "curl", "wget", "logger", "mail", "sendmail"))
        path = f"{beside}:/usr/bin:/bin"
        for run in self.known_runs():
            for here in (data, self.months):
                with self.subTest(arguments=run.arguments, here=here):
                    # A config.toml in the journal's place is a file of another name to doctor.
                    self.run_softly(*run.arguments, stdin=run.stdin, exit_code=(*run.codes, 4), cwd=here, env={"PATH": path})
                    ran = {line.split()[0] for line in self.log("ran").splitlines()}
                    self.assertLessEqual(ran, {str(beside / name) for name in ASKED} if run.asks else set())
                    (self.logs / "ran").unlink(missing_ok=True)
        subprocess.run([beside / "git", "x"], stdin=subprocess.DEVNULL, check=True, capture_output=True)
        self.assertIn("git x", self.log("ran"), "the trap works")

    def test_one_place_starts_programs(self):
        """An editor gets the name of a file; what softly runs beside it gets paths and the text of a note."""
        starts = re.compile(r"\b(posix_spawnp?|v?fork|clone3?|execv\w*|execl\w*|execveat) *\(")
        found = [path.relative_to(SOURCE).as_posix() for path in sorted((SOURCE / "src").rglob("*.?pp"))
                 for _ in starts.finditer(path.read_text())]
        self.assertEqual(found, ["src/os/program.cpp", "src/os/system.cpp"])


class Pagers(EveryCommandTest, SittingTest):
    def test_no_pager_is_run(self):
        self.plant(self.scratch / "programs", ("mypager",))
        pager = str(self.scratch / "programs" / "mypager")
        pagers = {"PAGER": pager, "MANPAGER": pager, "GIT_PAGER": pager, "SOFTLY_PAGER": pager, "LESSOPEN": f"|{pager} %s"}
        for number in range(40):
            self.run_softly("note", f"{WORD} {number}", exit_code=0)
        for arguments in (("list",), ("show", "last"), ("summary",), ("man",), ("help",), ("--help",)):
            with self.subTest(arguments=arguments):
                self.sit(*arguments, **pagers).end(0)
                self.run_softly(*arguments, exit_code=0, env=pagers)
        self.assertEqual(self.log("ran"), "")
        for source in (SOURCE / "src").rglob("*.?pp"):
            self.assertNotRegex(source.read_text(), r'"(\w*PAGER|less|more)"', source)


class Network(EveryCommandTest):
    def test_no_call_and_no_other_program(self):
        if SANITIZED:
            self.skipTest("the leak checker and strace do not work together; the dev build runs this")
        if not shutil.which("strace"):
            self.skipTest("strace is not installed")
        trace = self.logs / "trace"
        for run in self.known_runs():
            with self.subTest(arguments=run.arguments):
                done = subprocess.run(["strace", "-f", "-o", trace, "-e", "trace=%network,execve,execveat", SOFTLY, *run.arguments],
                                      env=self.environment(), input=run.stdin or b"", capture_output=True, check=False, timeout=60)
                if b"ptrace" in done.stderr and b"not permitted" in done.stderr:
                    self.skipTest("strace may not trace here")
                calls = [line.split(maxsplit=1)[1] for line in trace.read_text(errors="replace").splitlines() if "(" in line]
                begun = [call for call in calls if call.startswith("execve")]
                self.assertEqual([call for call in calls if not call.startswith("execve")], [])
                self.assertTrue(begun[0].startswith(f'execve("{SOFTLY}"'))
                if run.asks:
                    asked = {call.split('"')[1] for call in begun[1:] if call.endswith(" = 0")}
                    self.assertLessEqual(asked, {str(self.stand_ins() / name) for name in ASKED})
                elif not run.edits:
                    self.assertEqual(begun[1:], [])

    def test_everything_works_without_one(self):
        if subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode:
            self.skipTest("unshare -n does not work here")
        for run in self.known_runs():
            done = subprocess.run(["unshare", "-rn", SOFTLY, *run.arguments], env=self.environment(), capture_output=True,
                                  input=run.stdin or b"", check=False, timeout=60)
            self.assertIn(done.returncode, run.codes, (run.arguments, done.stderr))


def table():
    """The docstring's rows: number to the list of what holds it."""
    rows, number = {}, 0
    lines = __doc__.splitlines()
    for line in lines[lines.index("row  risk                          held by") + 1:]:
        number = int(line[:5].strip() or number)
        rows.setdefault(number, []).append(line[35:].strip())
    return rows


class Table(EveryCommandTest):
    def test_every_command_is_in_the_table_of_runs(self):
        covered = {run.command for run in RUNS}
        self.assertEqual(self.commands() - covered, set(), "tests/behaviour/every_command.py has no run of these")
        children = {run.arguments[1] for run in RUNS if run.command == "config"}
        self.assertEqual(self.commands("config") - children, set())

    def test_which_commands_are_to_come(self):
        known = self.known_runs()
        waiting = sorted({" ".join(run.arguments[:2]) for run in RUNS if run not in known})
        if waiting:
            self.skipTest(f"this softly does not have them yet: {', '.join(waiting)}")

    def test_every_row_is_held(self):
        self.assertEqual(sorted(table()), list(range(1, ROWS + 1)))
        page = manual_text(PAGE.read_text())
        for number, holders in table().items():
            self.assertTrue([each for each in holders if not each.startswith("later")], number)
            for holder in holders:
                with self.subTest(row=number, holder=holder):
                    self.check(holder, page)

    def check(self, holder, page):
        if holder.startswith("page"):
            self.assertIn(holder[len('page "'):-1], page)
        elif holder.startswith("later"):
            command, *words = holder.split()[1:]
            there = command in self.commands()
            there = there and all(word in self.run_softly("help", command, exit_code=0).out for word in words)
            self.assertFalse(there, "the feature has come: this row wants a test of its own")
        else:
            module, test_class, method = holder.split(".")
            self.assertTrue(callable(getattr(getattr(importlib.import_module(module), test_class), method)))


if __name__ == "__main__":
    unittest.main()
