"""Help pages, the manual, near misses, global flags and exit code 2, through the real program."""

import fcntl
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import termios
import unittest

from softly_test import SOFTLY, SOURCE, SoftlyTest


class Help(SoftlyTest):
    def commands(self):
        """Every visible command, children too, as lists of words."""
        found = []
        for line in self.run_softly("_complete", "--", "", exit_code=0).out.splitlines():
            name = line.partition("\t")[0]
            found.append([name])
            page = self.run_softly(name, "--help", exit_code=0).out
            children = re.search(r"\nCommands\n((?:  .*\n)+)", page)
            if children:
                found += [[name, child] for child in re.findall(r"(?m)^  ([a-z-]+)  ", children[1])]
        return found

    def refused(self, *arguments, says=()):
        """A usage error: exit 2, one calm sentence on stderr that says what was not done."""
        finished = self.run_softly(*arguments, exit_code=2)
        self.one_sentence(finished)
        self.assertIn("Nothing was done.", finished.err)
        for part in says:
            self.assertIn(part, finished.err)
        return finished.err

    def test_every_command_has_a_page_with_examples_first(self):
        commands = self.commands()
        self.assertGreater(len(commands), 12)
        for words in commands:
            with self.subTest(command=words):
                finished = self.run_softly(*words, "--help", exit_code=0)
                self.assertEqual(finished.err, "")
                page = finished.out
                self.assertIn("softly now", "\n".join(page.splitlines()[:3]))
                self.assertIn("\nExamples\n", page)
                self.assertLess(page.index("\nExamples\n"), page.index("\nUsage\n"))
                self.assertIn("softly " + " ".join(words), page)
                self.assertEqual(self.run_softly("help", *words, exit_code=0).out, page)
                self.assertEqual(self.run_softly("--plain", words[0], "-h", *words[1:], exit_code=0).out.splitlines()[0].split()[1].rstrip(":"),
                                 words[0])

    def test_examples_are_softly_and_name_their_command(self):
        for words in self.commands():
            page = self.run_softly(*words, "--help", exit_code=0).out
            examples = page[page.index("\nExamples\n"):page.index("\nUsage\n")]
            typed = re.findall(r"(?m)^  (\S.*)$", examples)
            self.assertTrue(typed, words)
            for example in typed:
                self.assertIn("softly", example)

    def test_pages_fit_a_narrow_and_a_wide_terminal(self):
        for columns in (40, 60, 80, 200):
            for arguments in (["--help"], ["check-in", "--help"], ["summary", "--help"], ["config", "--help"]):
                with self.subTest(columns=columns, arguments=arguments):
                    page = self.on_a_terminal(arguments, columns)
                    widest = max(len(line) for line in page.splitlines())
                    self.assertLessEqual(widest, min(columns, 100))
                    self.assertNotIn("\x1b", page)

    def on_a_terminal(self, arguments, columns):
        """What a run prints on a pseudo-terminal of this width."""
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        child = subprocess.Popen([SOFTLY, *arguments], stdin=slave, stdout=slave, stderr=slave,
                                 env=self.environment(TERM="xterm"))
        os.close(slave)
        said = b""
        try:
            while piece := os.read(master, 65536):
                said += piece
        except OSError:  # The end of a pseudo-terminal.
            pass
        os.close(master)
        self.assertEqual(child.wait(60), 0)
        return said.decode().replace("\r\n", "\n")

    def test_a_terminal_without_a_width(self):
        self.assertIn("check-in", self.on_a_terminal(["--help"], 0))

    def test_near_misses(self):
        self.refused("chek-in", says=('"chek-in"', "check-in?"))
        self.refused("lsit", says=("list?",))
        self.refused("config", "gett", says=("get?",))
        self.refused("check-in", "--moood", "5", says=('"--moood"', "--mood?"))
        self.refused("list", "--jsn", says=("--json?",))
        self.refused("check-in", "--contact", "plentty", says=("plenty?", "too-much"))
        self.refused("completions", "bsh", says=("bash?",))
        self.refused("--colr", "always", "list", says=("--color?",))
        self.refused("help", "summry", says=("summary?",))
        self.nothing_filed()

    def test_what_is_missing_or_too_much(self):
        self.refused("config", says=("softly config get", "softly config set"))
        self.refused("completions", says=("bash, zsh or fish",))
        self.refused("show", says=("ID",))
        self.refused("check-in", "--mood", says=("--mood N",))
        self.refused("list", "--json=yes", says=("--json",))
        self.refused("list", "extra")
        self.refused("--journal", says=("--journal DIR",))
        self.refused("--journal=", "list", says=("--journal DIR",))
        self.refused("note", "-5", says=("softly note -- ",))
        self.refused("--mood", "5", says=("softly check-in --mood",))

    def test_private_words_are_not_said_back(self):
        for arguments in (("check-in", "canary"), ("note", "--canary"), ("note", "-canary"), ("check-in", "-m", "canary", "--moood"),
                          ("note", "canary", "--nope"), ("I am a canary",), ("show", "ID", "canary")):
            self.assertNotIn("canary", self.refused(*arguments))

    def test_global_flags_before_and_after(self):
        other = self.scratch / "other"
        for before, after in ((("--journal", other), ()), ((), ("--journal", other)), ((f"--journal={other}",), ()),
                              ((), (f"--journal={other}",)), (("--journal", "/nowhere"), ("--journal", other))):
            self.run_softly(*before, "note", "Tea.", *after, exit_code=0)
        self.assertEqual(len(self.listed("--journal", str(other))), 5)
        self.assertEqual(self.listed(), [])
        for arguments in (("--plain", "--color", "never", "list"), ("list", "--plain", "--color=never"), ("--colour", "auto", "list")):
            self.run_softly(*arguments, exit_code=0)

    def test_two_dashes_end_flags(self):
        self.run_softly("note", "--", "-5", "--help", "->", exit_code=0)
        self.run_softly("note", "a", "->", "b", "-", "c", exit_code=0)
        self.run_softly("check-in", "-m", "-x", exit_code=0)
        self.assertEqual(self.texts(), ["-x", "a -> b - c", "-5 --help ->"])

    def test_words_that_look_like_lists_stay_as_they_are(self):
        self.run_softly("note", "[a,b]", "--tag", "[c,d]", exit_code=0)
        entry = self.listed()[0]
        self.assertEqual((entry["text"], entry["tags"]), ("[a,b]", ["[c,d]"]))

    def test_version(self):
        version = re.search(r"VERSION (\d+\.\d+\.\d+)", (SOURCE / "CMakeLists.txt").read_text())[1]
        for arguments in (("--version",), ("list", "--version"), ("--plain", "--version")):
            self.assertEqual(self.run_softly(*arguments, exit_code=0).out, f"softly {version}\n")

    def test_help_works_when_everything_else_is_broken(self):
        broken = {"SOFTLY_HOME": None, "HOME": None, "SOFTLY_NOW": "never", "TERM": None, "LANG": None}
        for arguments in (("--help",), ("help",), ("help", "check-in"), ("check-in", "--help"), ("--version",), ("now",), ("help-now",)):
            with self.subTest(arguments=arguments):
                self.assertTrue(self.run_softly(*arguments, exit_code=0, env=broken).out)
        finished = self.run_softly("list", exit_code=2, env={"SOFTLY_NOW": "never"})
        self.one_sentence(finished)
        self.assertIn("SOFTLY_NOW", finished.err)

    def test_a_closed_pipe_is_no_trouble(self):
        child = subprocess.Popen(["sh", "-c", f'"$0" man; echo $? >&2', SOFTLY], env=self.environment(),
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        child.stdout.close()
        self.assertEqual(child.communicate(timeout=60)[1], b"0\n")

    def test_a_full_output_is_said(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full here")
        with open("/dev/full", "wb") as full:
            finished = subprocess.run([SOFTLY, "man"], env=self.environment(), stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(finished.returncode, 1)
        self.assertTrue(finished.stderr)

    def test_closed_streams_take_no_file(self):
        """With stdout and stderr closed, what softly says must not land in a journal file that got their numbers."""
        for closing in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            with self.subTest(closing=closing):
                subprocess.run(["sh", "-c", f'"$0" note Tea --json {closing}', SOFTLY], env=self.environment(),
                               stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
                for entry in self.entries():
                    self.assertEqual(entry["text"], "Tea")

    def test_other_users_cannot_read_the_words_in_the_process_list(self):
        child = subprocess.Popen([SOFTLY, "note", "-", "--tag", "canary"], env=self.environment(), stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            deadline = 200
            while deadline:
                line = pathlib.Path(f"/proc/{child.pid}/cmdline").read_bytes()
                if line and b"canary" not in line:
                    break
                deadline -= 1
                subprocess.run(["sleep", "0.05"], check=True)
            self.assertNotIn(b"canary", line)
            self.assertIn(b"softly", line)
        finally:
            child.communicate(b"words", timeout=60)
        self.assertEqual(child.returncode, 0)


class Manual(SoftlyTest):
    def test_mandoc_finds_nothing_to_say(self):
        if not shutil.which("mandoc"):
            self.skipTest("mandoc is not installed")
        page = self.scratch / "softly.1"
        page.write_text(self.run_softly("man", exit_code=0).out)
        self.assertEqual(self.lint(page), [])

    def lint(self, page):
        """What mandoc has to say, but for references to pages that are not installed here."""
        said = subprocess.run(["mandoc", "-Tlint", "-Wall", page], capture_output=True, text=True, timeout=60, check=False)
        return [line for line in (said.stdout + said.stderr).splitlines()
                if "referenced manual not found: Xr" not in line and "outdated mandoc.db" not in line]

    def test_mandoc_finds_nothing_to_say_of_pages_written_by_hand(self):
        if not shutil.which("mandoc"):
            self.skipTest("mandoc is not installed")
        for page in sorted((SOURCE / "man").glob("*.[57]")):
            self.assertEqual(self.lint(page), [], page.name)
        page = SOURCE / "man" / "softly-security.7"
        broken = self.scratch / "broken.7"
        broken.write_text(page.read_text().replace(".El\n", "", 1))
        self.assertTrue(self.lint(broken), "the test can fail")

    def test_the_manual_leads_to_the_page_about_security(self):
        self.assertIn(".Xr softly-security 7", self.run_softly("man", exit_code=0).out)
        self.assertIn("softly-security", (SOURCE / "README.md").read_text())
        self.assertIn("1 5 7", (SOURCE / "cmake" / "Packaging.cmake").read_text(), "and it is installed")

    def test_the_page_about_packs_names_what_packs_may_say(self):
        page = re.sub(r"(?m)^\.(It|Ic|Ns|Ql)? ?", "", (SOURCE / "man" / "softly-packs.7").read_text()).replace("Ic ", "")
        read = "".join((SOURCE / "src" / "store" / name).read_text() for name in ("pack_read.cpp", "prompt_read.cpp"))
        keys = set(re.findall(r'(?:text|texts|flag|table|array|number|has|two_numbers)\("(\w+)"', read))
        self.assertLess({"nothing", "keep", "inward", "help_if", "options"}, keys)
        for key in keys - {"schema", "from", "min", "max", "ends", "in", "out", "cycles", "items", "seconds", "prompt", "goto"}:
            self.assertRegex(page, rf"\b{key}\b")
        self.assertIn(".Xr softly-packs 7", self.run_softly("man", exit_code=0).out)

    def test_man_shows_it_on_a_narrow_screen(self):
        if not shutil.which("man") or not shutil.which("groff"):
            self.skipTest("man and groff are not installed")
        page = self.scratch / "softly.1"
        page.write_text(self.run_softly("man", exit_code=0).out)
        said = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", page], capture_output=True, text=True, timeout=60,
                              check=False, env=self.environment(MANWIDTH="60", LC_ALL="C.UTF-8"))
        self.assertEqual((said.stderr, said.returncode), ("", 0))
        self.assertIn("check-in", said.stdout.replace("\u2010", "-"))

    def test_the_manual_names_every_command_and_flag_of_the_help_pages(self):
        manual = self.run_softly("man", exit_code=0).out.replace("\\&", "").replace("\\-", "-")
        for line in self.run_softly("_complete", "--", "", exit_code=0).out.splitlines():
            name = line.partition("\t")[0]
            self.assertIn(f"\n.Ss softly {name}\n", manual)
            for flag in re.findall(r"(?m)^  (?:-\w, )?--([a-z-]+)", self.run_softly(name, "--help", exit_code=0).out):
                self.assertRegex(manual, rf"\n\.It (Fl \w , )?Fl -{flag}\b")


if __name__ == "__main__":
    unittest.main()
