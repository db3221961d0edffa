"""The corpus: every control character and the commands that terminals obey, through every output."""

import json
import os
import pathlib
import re
import subprocess
import unittest

from softly_test import ESCAPE, SOFTLY, SoftlyTest, entry_block, identity, month_text
from test_hostile import FORBIDDEN, toml_string

CONTROLS = [chr(code) for code in (*range(1, 0x20), *range(0x7f, 0xa0)) if chr(code) not in "\n\t"]
HIDDEN = [chr(code) for code in (0x61c, 0x200e, 0x200f, 0x2028, 0x2029, *range(0x202a, 0x202f), *range(0x2066, 0x206a), 0xfeff,
                                 *range(0xe0000, 0xe0080))]
SEQUENCES = {
    "clear": "\x1b[2J\x1b[H", "scroll back": "\x1b[3J", "alternate": "\x1b[?1049h", "mouse": "\x1b[?1003h\x1b[?1006h",
    "colour": "\x1b[31m", "hidden": "\x1b[8m", "insert": "\x1b[4h", "keys": "\x1b[>4;2m", "reset": "\x1bc", "charset": "\x1b(0\x0e",
    "where": "\x1b[6n", "who": "\x1b[c\x1b[>c\x05", "checksum": "\x1b[1;1;1;1;1;1*y", "window": "\x1b[21t\x1b[18t",
    "title": "\x1b]0;title\x07", "icon": "\x1b]1;icon\x1b\\", "clipboard": "\x1b]52;c;ZXZpbA==\x07", "clipboard asked": "\x1b]52;c;?\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\", "palette": "\x1b]4;1;?\x07", "font": "\x1b]50;?\x07",
    "directory": "\x1b]7;file:///\x07", "growl": "\x1b]9;words\x07", "notice": "\x1b]777;notify;a;b\x07", "shell": "\x1b]133;A\x07",
    "iTerm": "\x1b]1337;File=name=eA==:eA==\x07", "settings asked": "\x1bP$q\"p\x1b\\", "terminfo asked": "\x1bP+q544e\x1b\\",
    "sixel": "\x1bPq#0;2;0;0;0#0~~\x1b\\", "macro": "\x1bP1;0;0!z6d\x1b\\", "programme": "\x1b_Gf=24;x\x1b\\", "privacy": "\x1b^x\x1b\\",
    "tmux": "\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\", "screen": "\x1bk name\x1b\\", "text": "\x1bXx\x1b\\", "media": "\x1b[4i\x1b[5i",
    "eight bits": "\x9b2J\x9d0;t\x9c\x90q\x9c\x9fx\x9c\x9ex\x9c", "open": "\x1b]0;", "half": "\x1b[", "end": "\x1b"}
READERS = (("list",), ("list", "--plain"), ("show", "last"), ("summary", "--all", "--quotes"), ("doctor",), ("where",), ())
IN_JSON = (("list",), ("show", "last"), ("summary", "--all", "--quotes"), ("doctor",), ("where",))


class Escapes(SoftlyTest):
    def check_calm(self, finished):
        for stream in (finished.stdout, finished.stderr):
            text = stream.decode("utf-8")
            self.assertEqual({f"U+{ord(letter):04X}" for letter in text if letter in FORBIDDEN}, set(), text[:2000])

    def read_everything(self, **options):
        for arguments in READERS:
            for colour in ("never", "always") if arguments in (("list",), ("show", "last")) else ("never",):
                with self.subTest(arguments=arguments, colour=colour):
                    finished = self.run_softly(*arguments, "--color", colour, **options)
                    if colour == "always":  # its own bold and dim are the one thing that may be there
                        finished.stdout = re.sub(rb"\x1b\[[0-9;]*m", b"", finished.stdout)
                    self.check_calm(finished)
        for arguments in IN_JSON:
            with self.subTest(json=arguments):
                finished = self.run_softly(*arguments, "--json", **options)
                self.check_calm(finished)
                if finished.returncode != 1:  # no entry to show
                    json.loads(finished.out)

    def fields(self, number, value):
        """An entry that says a value in every place that an entry has."""
        return entry_block(identity(number), kind=value[1:-1], text=value, tags=f"[{value}]", people=f"[{value}]", pack=value,
                           answers__x=value, contact_since=value, contact__how=value, exercise=value, felt=value, step=value,
                           how=value, source=value, source_id=value, kindness__self=value, ideas=f"[{value}]", helped=f"[{value}]",
                           numb=f"[{value}]", ratings__mood=value, **{"extra." + value: value, "answers." + value: value})

    def test_every_control_in_every_field(self):
        values = [toml_string(f"a{letter}b") for letter in (*CONTROLS, *HIDDEN)]
        self.write_month(month_text(*(self.fields(number, value) for number, value in enumerate(values))))
        self.read_everything()
        texts = {entry["text"] for entry in self.listed("-n", "1000", exit_code=4)}
        self.assertEqual(texts, {f"a{letter}b" for letter in (*CONTROLS, *HIDDEN)}, "JSON loses none of them")

    def test_raw_ones_that_toml_lets_through(self):
        raw = [letter for letter in (*CONTROLS, *HIDDEN) if ord(letter) >= 0x80]
        self.write_month(month_text(*(self.fields(number, f'"a{letter}b"') for number, letter in enumerate(raw))))
        self.read_everything()

    def test_sequences_that_are_commands(self):
        values = [toml_string(f"a{sequence}b") for sequence in SEQUENCES.values()]
        self.write_month(month_text(*(self.fields(number, value) for number, value in enumerate(values))))
        self.read_everything()
        shown = self.run_softly("list", "-n", "1000", exit_code=4).out
        self.assertIn("\\x1b]52;c;", shown, "what is there is shown, and not obeyed")

    def test_bytes_that_are_no_text(self):
        for number, raw in enumerate((b"\xff", b"\x9b2J", b"\xc0\x9b", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80", b"\xf0\x9f\x98",
                                      b"\xc2", b"\x80\x80", b"\xfe\xff\x00a", b"\xff\xfea\x00")):
            for content in (b'schema = 1\n[[entry]]\ntext = "' + raw + b'"\n', raw, b"# " + raw, b"[[" + raw + b"]]\n"):
                with self.subTest(number=number, content=content):
                    self.write_month(content)
                    for arguments in (("list",), ("doctor",), ("doctor", "--json"), ("show", "last")):
                        self.check_calm(self.run_softly(*arguments))
        for raw in (b"\xff", b"\x9b2J", b"\xed\xa0\x80"):
            for arguments in ((b"note", b"x" + raw), (b"note", b"x", b"--tag", raw), (b"show", raw), (raw,), (b"list", b"--from", raw),
                              (b"config", b"set", b"reminders.text", raw), (b"--journal", b"/proc/" + raw, b"note", b"x")):
                done = subprocess.run([os.fsencode(SOFTLY), *arguments], env=self.environment(), capture_output=True, check=False,
                                      stdin=subprocess.DEVNULL, timeout=60)
                self.assertIn(done.returncode, (0, 1, 2, 4, 5), arguments)
                done.stderr.decode("utf-8")
                if done.returncode != 1:  # what cannot be kept anywhere is printed as it came
                    self.check_calm(done)

    def test_names_of_files(self):
        self.journal.mkdir(mode=0o700)
        for number, letter in enumerate((*CONTROLS, *HIDDEN, *SEQUENCES.values())):
            letter = letter.replace("/", "_").replace("\0", "")
            (self.journal / f"2026-11.{number}{letter}.toml").write_text("broken\n")
            (self.journal / f"{number}{letter}.toml").write_text("")
            (self.journal / f".2026-10.toml{letter}.softly-tmp").write_text(f"left {number}")
        for raw in (b"2026-10.\xff.toml", b"\xff\x9b.toml", b"2026-09.\xc3.toml"):
            pathlib.Path(os.fsdecode(os.fsencode(self.journal) + b"/" + raw)).write_text("broken\n")
        self.read_everything()
        self.check_calm(self.run_softly("note", "x", exit_code=(0, 4, 5)))
        self.read_everything()

    def test_a_name_of_several_lines(self):
        """A synced directory could bring a name that speaks in softly's place."""
        self.journal.mkdir(mode=0o700)
        (self.journal / "2026-11.x\nEverything is in order.\n.toml").write_text("broken\n")
        (self.journal / "y\n/etc/passwd:1:1: words\n".replace("/", "_")).write_text("broken\n")
        for arguments in (("doctor",), ("list",)):
            finished = self.run_softly(*arguments, exit_code=4)
            for line in (finished.out + finished.err).splitlines():
                self.assertFalse(line.startswith(("Everything", "_etc")), line)
        for problem in self.json("doctor", exit_code=4)["problems"]:
            self.assertTrue(os.path.exists(problem["file"]), "in JSON the name is as it is")

    def test_on_a_terminal_too(self):
        import pty  # a terminal of our own: what is drawn for people could take another way
        self.write_month(month_text(*(self.fields(number, toml_string(f"a{text}b")) for number, text in enumerate(SEQUENCES.values()))))
        for arguments in (("list",), ("show", "last"), ("summary", "--all", "--quotes"), ("doctor",), ()):
            with self.subTest(arguments=arguments):
                main, side = pty.openpty()
                child = subprocess.Popen([SOFTLY, *arguments], env=self.environment(TERM="xterm-256color"), stdin=side, stdout=side,
                                         stderr=side, close_fds=True)
                os.close(side)
                seen = b""
                while True:
                    try:
                        some = os.read(main, 65536)
                    except OSError:
                        break
                    if not some:
                        break
                    seen += some
                child.wait(60)
                os.close(main)
                text = re.sub(rf"{ESCAPE}\[[0-9;]*m", "", seen.decode("utf-8")).replace("\r\n", "\n")
                self.assertEqual({f"U+{ord(letter):04X}" for letter in text if letter in FORBIDDEN}, set())


if __name__ == "__main__":
    unittest.main()
