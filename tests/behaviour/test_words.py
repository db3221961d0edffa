"""No sentence scolds: the words in the sources, in the prompts and in every help page."""

import re
import tomllib
import unittest

from softly_test import SOURCE, SoftlyTest

# No guilt, no orders, no clichés, no labels, no scores: the list that `softly pack lint` reads too.
LIST = SOURCE / "prompts" / "scolding.toml"
SCOLDING = tuple(tomllib.loads(LIST.read_text())["en"])
PATTERN = re.compile(r"(?<![\w-])(" + "|".join(re.escape(word) for word in SCOLDING) + r")(?![\w-])", re.IGNORECASE)


def scolding(text):
    """Each scolding word and each exclamation mark in a text, with what stands around it."""
    found = [match for pattern in (PATTERN, re.compile(r"!(?!=)")) for match in pattern.finditer(text)]
    # The key `!` of a sitting is named as a key.
    found = [match for match in found if match[0] != "!" or not re.search(r"[\"'`(]!|^!\s|\s!\s", text[max(0, match.start() - 1):match.end() + 1])]
    return [f"{match[0]}: …{text[max(0, match.start() - 40):match.end() + 40]!r}…" for match in found]


def cpp_strings(source):
    """The string literals of a C++ file, neighbours joined; comments and #include lines do not count."""
    source = re.sub(r"(?m)^\s*#.*$", "", source)
    literal = r'"((?:[^"\\\n]|\\.)*)"'
    found, end = [], None
    for match in re.finditer(rf"R\"(\w*)\((.*?)\)\1\"|{literal}|//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])'", source, re.DOTALL):
        text = match[2] if match[2] is not None else match[3]
        if text is None:
            if end is not None and match[0].startswith("/") and not source[end:match.start()].strip():
                end = match.end()
            continue
        if end is not None and not source[end:match.start()].strip():
            found[-1] += text
        else:
            found.append(text)
        end = match.end()
    return [text.replace("\\n", "\n") for text in found]


def manual_text(page):
    """What a reader sees of a page of the manual: its words without mdoc's macros, on one line."""
    words = []
    for line in page.splitlines():
        if line.startswith('.\\"'):
            continue
        if line.startswith("."):
            line = re.sub(r"(?<!\S)(?:[A-Z][a-z]|Bl|El|Op)(?!\S)|-(?:tag|width|offset|bullet|compact|literal)\b", "", line[1:])
        words.append(re.sub(r"\\([e&-])", lambda found: {"e": "\\", "&": "", "-": "-"}[found[1]], line))
    return " ".join(" ".join(words).split())


class Words(SoftlyTest):
    def test_the_test_itself_can_fail(self):
        self.assertTrue(scolding("You missed four days."))
        self.assertTrue(scolding("Well kept!"))
        self.assertTrue(scolding("You should rest"))
        self.assertFalse(scolding("A missing file is named; mustard is fine. Press ! to leave."))
        self.assertEqual(cpp_strings('a("one " // "no"\n  "two"); b(\'"\', "three \\" four");'),
                         ["one two", 'three \\" four'])

    def test_every_sentence_of_the_program(self):
        files = sorted((SOURCE / "src" / "view").glob("words*"))
        self.assertTrue(files, "the sentences live in src/view/words*")
        found = [f"{path.name}: {hit}" for path in files for text in cpp_strings(path.read_text()) for hit in scolding(text)]
        self.assertEqual(found, [], "\n".join(found))

    def test_every_prompt(self):
        found = []
        for path in sorted((SOURCE / "prompts").rglob("*.toml")):
            if path.name in ("signpost.toml", LIST.name):
                continue  # what people may write, never shown
            text = "\n".join(line for line in path.read_text().splitlines() if not line.lstrip().startswith("#"))
            found += [f"{path.name}: {hit}" for hit in scolding(text)]
        self.assertEqual(found, [], "\n".join(found))

    def test_every_help_page(self):
        overview = self.run_softly("--help", exit_code=0).out
        commands = ["check-in", "note", "list", "show", "summary", "where", "doctor", "init", "config", "completions",
                    "man", "help", "now", "pack"]
        for command in commands:
            self.assertRegex(overview, rf"(?m)^\s*(softly )?{command}\b", "the overview names every command")
        found = scolding(overview)
        for command in commands:
            found += [f"{command} --help: {hit}" for hit in
                      scolding(self.run_softly(command, "--help", exit_code=0).out)]
        found += [f"man: {hit}" for hit in scolding(self.run_softly("man", exit_code=0).out)]
        self.assertEqual(found, [], "\n".join(found))

    def test_every_page_of_the_manual(self):
        pages = sorted((SOURCE / "man").glob("*.[1-9]"))
        self.assertIn("softly-security.7", [page.name for page in pages])
        found = [f"{page.name}: {hit}" for page in pages for hit in scolding(manual_text(page.read_text()))]
        self.assertEqual(found, [], "\n".join(found))

    def test_what_it_says_day_by_day(self):
        runs = [((), 0), (("list",), 0), (("summary",), 0), (("doctor",), 0), (("note", "Tea."), 0), (("check-in", "--mood", "1"), 0),
                ((), 0), (("list",), 0), (("summary",), 0), (("now",), 0), (("init",), 0), (("where",), 0),
                (("config", "get"), 0), (("show", "zzzz"), 1), (("check-in",), 6), (("check-in", "--mood", "11"), 2),
                (("note", ""), 2), (("chek-in",), 2), (("note", "x", "--at", "tomorrow"), 2), (("note", "x", "--at", "someday"), 2),
                (("config", "set", "contry", "IL"), 2), (("check-in", "--resume"), 1)]
        found = []
        for arguments, code in runs:
            finished = self.run_softly(*arguments, exit_code=code)
            found += [f"softly {' '.join(arguments)}: {hit}" for hit in scolding(finished.out + finished.err)]
        self.write_month("broken = \n")
        for arguments in (("note", "x"), ("list",), ("doctor",), ()):
            finished = self.run_softly(*arguments)
            found += [f"softly {' '.join(arguments)} (broken month): {hit}" for hit in scolding(finished.err)]
        self.assertEqual(found, [], "\n".join(found))

    def test_the_first_line_of_help_is_for_the_hardest_evening(self):
        for arguments in (("--help",), ("help",)):
            first = "\n".join(self.run_softly(*arguments, exit_code=0).out.splitlines()[:6])
            self.assertIn("softly now", first)


if __name__ == "__main__":
    unittest.main()
