"""Stored text that would like to command the terminal is shown and never obeyed."""

import json
import unittest

from softly_test import SoftlyTest, identity, month_text

# ESC and CSI, OSC 52 (the clipboard), a title, C1 as UTF-8, bidi controls, a line separator, a tag character, DEL.
EVIL = ("\x1b[31m", "\x1b]52;c;ZXZpbA==\x07", "\x1b]0;title\x1b\\", "\x9b31m", "\x9d52;c;x\x9c", "\x90q\x9c", "\u202e", "\u2066",
        "\u2069", "\u200e", "\u061c", "\ufeff", "\u2028", "\U000e0041", "\x7f", "\x08\x08", "\r", "\x05", "\x00")
FORBIDDEN = ({chr(code) for code in range(0x20)} - {"\n", "\t"} | {chr(code) for code in range(0x7f, 0xa0)}
             | {chr(code) for code in (*range(0x202a, 0x202f), *range(0x2066, 0x206a), 0x200e, 0x200f, 0x061c, 0xfeff,
                                       0x2028, 0x2029, *range(0xe0000, 0xe0080))})
READERS = (("list",), ("list", "-n", "1"), ("search", "a"), ("search", "end", "word"), ("search", "-x"), ("kept",), ("show", "last"), ("summary",), ("summary", "--all", "--quotes"),
           ("summary", "--no-numbers"), ("doctor",), ("where",), (), ("now",), ("config", "get"), ("config", "path"))


def toml_string(text):
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'


class Hostile(SoftlyTest):
    def check_calm(self, finished, allowed=""):
        for stream in (finished.stdout, finished.stderr):
            text = stream.decode("utf-8")  # and nothing that is not UTF-8
            found = {f"U+{ord(letter):04X}" for letter in text if letter in FORBIDDEN and letter not in allowed}
            self.assertEqual(found, set(), text)

    def read_everything(self, exit_code=None, **options):
        for arguments in READERS:
            for plain in ((), ("--plain",), ("--color", "never")):
                with self.subTest(arguments=arguments, plain=plain):
                    self.check_calm(self.run_softly(*arguments, *plain, exit_code=exit_code, **options))
        for arguments in (("list",), ("search", "a"), ("kept",), ("show", "last"), ("summary", "--all", "--quotes"), ("doctor",), ("where",)):
            with self.subTest(json=arguments):
                finished = self.run_softly(*arguments, "--json", exit_code=exit_code, **options)
                self.check_calm(finished)
                if finished.returncode != 1:
                    json.loads(finished.out)

    def evil_month(self):
        evil = toml_string("word " + " ".join(EVIL) + " end")
        blocks = []
        for number, letters in enumerate((*EVIL, "".join(EVIL))):
            value = toml_string("a" + letters + "b")
            blocks.append(f'[[entry]]\nid = "{identity(number)}"\nat = 2026-11-20T10:00:00+00:00\nkind = {value}\n'
                          f"tags = [{value}, {evil}]\npeople = [{value}]\ntext = {evil}\nanswers.felt = {value}\n"
                          f"answers.{value} = {value}\ncontact_since = {value}\npack = {value}\nexercise = {value}\n"
                          f"kindness.self = {value}\nkindness.received = {value}\nideas = [{value}]\nhelped = [{value}]\n"
                          f"step = {value}\nsource = {value}\nkept_words = true\n{value} = {value}\nratings.{value} = 4\nnumb = [{value}]\n"
                          f"contact.how = {value}\nratings.mood = {value}\n\n")
        return month_text(*blocks)

    def test_entries_from_end_to_end(self):
        self.write_month(self.evil_month())
        self.read_everything()

    def test_what_is_shown_is_visible(self):
        self.write_month('schema = 1\n[[entry]]\nid = "a000000001"\nat = 2026-11-20T10:00:00+00:00\nkind = "note"\n'
                         'text = "one \\u001b[31m two \\u202e three"\n')
        shown = self.run_softly("show", "last", exit_code=0).out
        for word in ("one", "\\x1b", "two", "<U+202E>", "three"):
            self.assertIn(word, shown)

    def test_json_keeps_every_character(self):
        text = "word " + " ".join(EVIL).replace("\r", "") + " end"
        self.write_month('schema = 1\n[[entry]]\nid = "a000000001"\nat = 2026-11-20T10:00:00+00:00\nkind = "note"\n'
                         f"text = {toml_string(text)}\n")
        self.assertEqual(self.texts(), [text])

    def test_kept_on_the_command_line(self):
        text = "word " + " ".join(EVIL).replace("\x00", "") + " end"
        for arguments in (("note", text, "--tag", text, "--person", text), ("note", text, "--json")):
            self.check_calm(self.run_softly(*arguments, exit_code=0))
        self.check_calm(self.run_softly("note", "-", stdin=text + "\x00", exit_code=0))
        self.assertIn(text, [entry["text"] for entry in self.entries()])
        self.read_everything(exit_code=0)

    def test_words_that_are_repeated_in_an_error(self):
        evil = "".join(EVIL).replace("\x00", "")
        for arguments in ((evil,), ("check-in", evil), ("check-in", "--mood", evil), ("check-in", "--contact", evil),
                          ("check-in", "--" + evil), ("note", "x", "--at", evil), ("show", evil), ("list", "--from", evil),
                          ("list", "-n", evil), ("help", evil), ("config", "get", evil), ("config", "set", evil, "1"),
                          ("config", "set", "day_start", evil), ("completions", evil), ("--color", evil, "list"),
                          ("summary", "--format", evil), ("summary", "-o", "/nowhere/" + evil),
                          ("--journal", "/proc/" + evil, "note", "x")):
            with self.subTest(arguments=arguments):
                finished = self.run_softly(*arguments, exit_code=(1, 2, 5))
                self.check_calm(finished)

    def test_file_names(self):
        self.journal.mkdir(mode=0o700)
        for number, letters in enumerate(EVIL[:-1]):
            (self.journal / f"2026-11.sync-conflict-{number}{letters}.toml").write_text("broken = \n")
            (self.journal / f"{letters}other.toml").write_text("")
        (self.journal / b"2026-10.\xff\xfe.toml".decode("utf-8", "surrogateescape")).write_text("broken = \n")
        self.read_everything()

    def test_a_home_of_such_a_name(self):
        home = self.scratch / ("home" + "".join(EVIL[:7]))
        env = {"SOFTLY_HOME": str(home)}
        self.check_calm(self.run_softly("note", "x", exit_code=0, env=env))
        (home / "journal" / "2026-10.toml").write_text("broken = \n")
        self.read_everything(env=env)

    def test_errors_of_the_parser(self):
        for letters in EVIL[:-1]:
            for content in (f"{letters} = 1\n", f"a = {letters}\n", f'a = "{letters}\n', f"[{letters}\n", f"a.{letters}"):
                with self.subTest(content=content):
                    self.write_month(content.encode())
                    self.check_calm(self.run_softly("list"))
                    self.check_calm(self.run_softly("doctor", "--json"))
        self.write_month("schema = 1\n[[entry]]\n" + self.evil_month().split("\n", 3)[3] + "\n= ")
        self.read_everything()

    def test_other_files_of_the_person(self):
        evil = toml_string("x" + "".join(EVIL))
        self.write_config(f"{evil} = {evil}\ncountry = {evil}\nlanguage = {evil}\nday_start = {evil}\n")
        self.write_people(f"[[person]]\nid = {evil}\nname = {evil}\nkind = {evil}\naliases = [{evil}]\n")
        self.write_month(f'schema = 1\n[[entry]]\nid = "a000000001"\nat = 2026-11-20T10:00:00+00:00\nkind = "moment"\n'
                         f"people = [{evil}]\n")
        self.read_everything()

    def test_a_pile_of_combining_marks(self):
        self.run_softly("note", "a" + "\u0301" * 20_000 + " end", exit_code=0)
        for arguments in (("list",), ("show", "last"), ("summary", "--quotes")):
            self.run_softly(*arguments, exit_code=0)


if __name__ == "__main__":
    unittest.main()
