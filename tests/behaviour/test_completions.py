"""Each shell, the real one, completes commands, flags and values, and what Tab does never writes or asks."""

import shutil
import subprocess
import unittest

from softly_test import SOFTLY, SoftlyTest, entry_block, month_text

try:
    import pexpect
except ImportError:
    pexpect = None

# A key that says what stands on the command line, so that no test reads a redrawn screen.
BASH_SETUP = """bind -x '"\\C-x\\C-p": printf "LINE=<%s>\\n" "$READLINE_LINE"'
bind 'set bell-style none'
bind 'set show-all-if-ambiguous on'
bind 'set completion-query-items 0'
bind 'set page-completions off'
"""
ZSH_SETUP = """autoload -Uz compinit && compinit -u -D
zmodload zsh/complist
unsetopt beep
LISTMAX=0
say_line() { zle -I; print -r -- "LINE=<$BUFFER>" }
zle -N say_line
bindkey '^X^P' say_line
"""


class Completions(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.programs = self.scratch / "bin"
        self.programs.mkdir()
        (self.programs / "softly").symlink_to(SOFTLY)
        self.write_month(month_text(
            entry_block("a000000001", tags='["evening", "two words", "שקט"]', text='"The canary sings."'),
            entry_block("b000000002", tags='["$(touch bad)", "semi;colon"]', people='["dana"]')))
        self.write_people('[[person]]\nid = "dana"\nname = "Dana"\n\n'
                          '[[person]]\nid = "omar"\nname = "Omar"\nunsafe = true\n')

    def shell_environment(self):
        return self.environment(PATH=f"{self.programs}:/usr/local/bin:/usr/bin:/bin", TERM="xterm",
                                XDG_CONFIG_HOME=str(self.scratch / "xdg"), INPUTRC="/dev/null")

    def ask(self, *words):
        finished = self.run_softly("_complete", "--", *words, exit_code=0)
        self.assertEqual(finished.err, "")
        return dict(line.partition("\t")[::2] for line in finished.out.splitlines())

    def script(self, shell):
        path = self.scratch / ("_softly" if shell == "zsh" else "softly." + shell)
        path.write_text(self.run_softly("completions", shell, exit_code=0).out)
        return path

    def need(self, shell):
        if not shutil.which(shell):
            self.skipTest(f"{shell} is not installed")

    def interactive(self, shell, command, setup):
        """A shell on a pseudo-terminal that has read its setup and the script."""
        self.need(shell)
        if pexpect is None:
            self.skipTest("python3-pexpect is not installed")
        rc = self.scratch / "rc"
        rc.write_text(setup + f"source {self.script(shell)}\nPS1='ready> '\n")
        # The prompt reaches the terminal before any Tab: its words must not be found in what was typed.
        child = pexpect.spawn(command[0], command[1:], env=self.shell_environment(), cwd=str(self.scratch),
                              encoding="utf-8", timeout=60, dimensions=(50, 200))
        self.addCleanup(child.close, force=True)
        child.sendline(f". {rc}")
        child.expect("ready> ")
        return child

    def line_after_tab(self, child, typed):
        child.send("\x15" + typed + "\t")
        child.send("\x18\x10")
        child.expect(r"LINE=<([^\r\n]*)>\r?\n")
        line = child.match[1]
        child.send("\x15")
        return line

    def check_shell(self, complete):
        """`complete` gives what a line becomes at Tab."""
        self.assertEqual(complete("softly chec"), "softly check-in ")
        self.assertEqual(complete("softly config g"), "softly config get ")
        self.assertEqual(complete("softly check-in --conn"), "softly check-in --connection ")
        self.assertEqual(complete("softly --pla"), "softly --plain ")
        self.assertEqual(complete("softly check-in --contact pl"), "softly check-in --contact plenty ")
        self.assertEqual(complete("softly check-in --contact=pl"), "softly check-in --contact=plenty ")
        self.assertEqual(complete("softly --plain check-in --tag eve"), "softly --plain check-in --tag evening ")
        self.assertEqual(complete("softly list --tag=eve"), "softly list --tag=evening ")
        self.assertEqual(complete("softly list --tag two"), "softly list --tag two\\ words ")
        self.assertEqual(complete("softly show b00"), "softly show b000000002 ")
        self.assertEqual(complete("softly config get day"), "softly config get day_start ")
        self.assertEqual(complete("softly note --person dan"), "softly note --person dana ")
        self.assertEqual(complete("softly help config se"), "softly help config set ")
        self.assertEqual(complete("softly completions fi"), "softly completions fish ")
        self.assertEqual(complete("softly show zzz"), "softly show zzz")
        (self.scratch / "folder").mkdir()
        self.assertEqual(complete("softly --journal fold"), "softly --journal folder/")

    def test_bash(self):
        child = self.interactive("bash", ["bash", "--norc", "--noprofile", "-i"], BASH_SETUP)
        self.check_shell(lambda typed: self.line_after_tab(child, typed))
        hostile = self.line_after_tab(child, "softly list --tag sem")
        self.assertEqual(hostile, "softly list --tag semi\\;colon ")
        self.assertFalse((self.scratch / "bad").exists())

    def test_bash_lists_what_there_is(self):
        child = self.interactive("bash", ["bash", "--norc", "--noprofile", "-i"], BASH_SETUP)
        child.send("softly co\t")
        child.expect("completions *config|config *completions")

    def test_zsh(self):
        child = self.interactive("zsh", ["zsh", "-f", "-i"], ZSH_SETUP)
        self.check_shell(lambda typed: self.line_after_tab(child, typed))

    def test_zsh_from_fpath(self):
        self.need("zsh")
        if pexpect is None:
            self.skipTest("python3-pexpect is not installed")
        directory = self.script("zsh").parent
        rc = self.scratch / "rc"
        rc.write_text(f"fpath=({directory} $fpath)\n{ZSH_SETUP}PS1='ready> '\n")
        child = pexpect.spawn("zsh", ["-f", "-i"], env=self.shell_environment(), cwd=str(self.scratch),
                              encoding="utf-8", timeout=60, dimensions=(50, 200))
        self.addCleanup(child.close, force=True)
        child.sendline(f". {rc}")
        child.expect("ready> ")
        self.assertEqual(self.line_after_tab(child, "softly chec"), "softly check-in ")
        self.assertEqual(self.line_after_tab(child, "softly check-in --conn"), "softly check-in --connection ")

    def fish_candidates(self, script, typed):
        said = subprocess.run(["fish", "--no-config", "-c", f"source {script}; complete -C $argv[1]", typed],
                              env=self.shell_environment(), cwd=str(self.scratch), capture_output=True, text=True,
                              timeout=60, check=True)
        self.assertEqual(said.stderr, "")
        return [line.partition("\t")[0] for line in said.stdout.splitlines()]

    def test_fish(self):
        self.need("fish")
        script = self.script("fish")
        (self.scratch / "folder").mkdir()
        for typed, wanted in (
                ("softly chec", ["check-in"]), ("softly config g", ["get"]), ("softly --pla", ["--plain"]),
                ("softly check-in --conn", ["--connection"]), ("softly check-in --contact pl", ["plenty"]),
                ("softly check-in --contact=pl", ["--contact=plenty"]), ("softly list --tag eve", ["evening"]),
                ("softly show b00", ["b000000002"]), ("softly help config se", ["set"]),
                ("softly --journal fold", ["folder/"]), ("softly --journal=fold", ["--journal=folder/"]),
                ("softly show zzz", [])):
            with self.subTest(typed=typed):
                self.assertEqual(self.fish_candidates(script, typed), wanted)

    def test_every_visible_command_and_none_that_is_hidden(self):
        offered = self.ask("")
        overview = self.run_softly("--help", exit_code=0).out
        self.assertIn("check-in", offered)
        for name, summary in offered.items():
            self.assertRegex(overview, rf"(?m)^  {name}\b")
            self.assertTrue(summary)
        self.assertNotIn("home", offered)
        self.assertFalse([name for name in offered if name.startswith("_")])

    def test_no_words_of_the_journal_and_nobody_unsafe(self):
        for words in (("show", ""), ("check-in", "--tag", ""), ("note", "--person", ""), ("note", "")):
            said = str(self.ask(*words))
            self.assertNotIn("canary", said)
            self.assertNotIn("mar", said)

    def test_tab_reads_and_never_writes(self):
        before = self.snapshot()
        for words in (("",), ("show", ""), ("check-in", "--tag", ""), ("note", "--person", "d"), ("nonsense", "")):
            self.ask(*words)
        self.assertEqual(self.snapshot(), before)

    def test_tab_is_quiet_when_everything_is_broken(self):
        self.write_month("broken = \n")
        self.write_config("also broken\n")
        self.assertIn("--mood", self.ask("check-in", "--m"))
        self.ask("check-in", "--tag", "")
        self.ask("show", "")
        self.run_softly("_complete", "--", "show", "", env={"SOFTLY_HOME": None, "HOME": None}, exit_code=0)

    def test_the_journal_that_was_named_is_the_one_that_is_asked(self):
        other = self.scratch / "other"
        (other / "journal").mkdir(parents=True)
        (other / "journal" / "2026-11.toml").write_text(month_text(entry_block("c000000003", tags='["elsewhere"]')))
        self.assertEqual(list(self.ask("--journal", str(other), "list", "--tag", "")), ["elsewhere"])
        self.assertEqual(list(self.ask(f"--journal={other}", "list", "--tag", "")), ["elsewhere"])


if __name__ == "__main__":
    unittest.main()
