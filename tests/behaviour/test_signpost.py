"""The one line that names a way to help: when it comes, when it does not, and how the lists do."""

import os
import pathlib
import re
import subprocess
import tomllib
import unittest

from softly_test import IDENTITY, SOFTLY, SOURCE, SoftlyTest
from typist import WORDS, SittingTest

HEAVY = "Some days I want to die."
HEBREW = "אֲנִי רוֹצָה לָמוּת"
CALM = "Slept a little better."
LINE = r"heavy words[\s\S]*softly\s+now"
SENTENCES = SOURCE / "tests" / "signpost" / "sentences.toml"


class OnATerminal(SittingTest):
    def run_there(self, *arguments, code=0, **changes):
        someone = self.sit(*arguments, **changes)
        someone.end(code)
        return someone.text()

    def lines_in(self, text):
        return len(re.findall(LINE, text))

    def settle_in(self):
        self.run_softly("init", exit_code=0)

    def test_a_note_in_both_languages(self):
        self.settle_in()
        for text in (HEAVY, HEBREW, "I don’t want to be alive", "I want\nto  DIE", HEAVY + " " + HEAVY + HEBREW):
            with self.subTest(text=text):
                self.assertEqual(self.lines_in(self.run_there("note", text)), 1)
        self.assertEqual(self.lines_in(self.run_there("note", CALM)), 0)
        self.assertEqual(len(self.entries()), 6)

    def test_it_comes_after_what_was_kept_and_on_standard_error(self):
        self.settle_in()
        text = self.run_there("note", HEAVY)
        self.assertLess(text.index("Kept"), re.search(LINE, text).start())
        shown = self.shell(f'"$SOFTLY" note "{HEAVY}" 2>/dev/null; echo done')
        shown.end(0)
        self.assertNotRegex(shown.text(), LINE)
        shown = self.shell(f'"$SOFTLY" note "{HEAVY}" --json >/dev/null; echo done')
        shown.end(0)
        self.assertRegex(shown.text(), LINE)

    def test_never_while_typing(self):
        self.settle_in()
        for plain in ((), ("--plain",)):
            someone = self.sit("note", *plain)
            someone.answer("keep", HEAVY)
            someone.settle()
            self.assertNotRegex(someone.text(), LINE)
            someone.type("\r")
            someone.end(0)
            self.assertEqual(self.lines_in(someone.text()), 1)

    def test_the_words_of_a_check_in(self):
        self.settle_in()
        self.assertEqual(self.lines_in(self.run_there("check-in", "--mood", "6", "-m", HEAVY)), 1)
        someone = self.sit("check-in", "--ask", "--mood", "6", "--connection", "6", "--energy", "6", "--safety", "6",
                           "--contact", "some")
        someone.answer(WORDS, f"{HEAVY}\r")
        someone.finish(0)
        self.assertEqual(self.lines_in(someone.text()), 1)

    def test_stopping_and_leaving(self):
        self.settle_in()
        flags = ("check-in", "--ask", "--mood", "6", "-m", HEAVY)
        for keys, told in (("q", 1), ("\x1c", 0)):
            home = self.scratch / f"home{told}"
            self.run_softly("init", exit_code=0, env={"SOFTLY_HOME": str(home)})
            someone = self.sit(*flags, SOFTLY_HOME=str(home))
            someone.wait_for("connect|close")
            someone.type(keys)
            someone.end(0)
            self.assertEqual(self.lines_in(someone.text()), told, keys)

    def test_not_where_the_way_to_help_is_named_already(self):
        self.settle_in()
        text = self.run_there("check-in", "--mood", "0", "--safety", "0", "-m", HEAVY)
        self.assertNotRegex(text, LINE)
        self.assertIn("softly now", text, "the line for low ratings, or the card")

    def test_a_change_that_is_about_it(self):
        self.settle_in()
        editor = self.scratch / "editor"
        for before, after, told in ((CALM, HEAVY, 1), (HEAVY, f"{HEAVY} Rain.", 0), (HEAVY, CALM, 0), (CALM, "Rain.", 0)):
            with self.subTest(before=before, after=after):
                self.run_softly("note", before, exit_code=0)
                editor.write_text(f"#!/bin/sh\nsed -i 's/^text = .*/text = \"{after}\"/' \"$1\"\n")
                editor.chmod(0o700)
                text = self.run_there("edit", "last", VISUAL=str(editor))
                self.assertEqual(self.entries()[-1]["text"], after)
                self.assertEqual(self.lines_in(text), told)

    def test_an_old_draft_that_is_filed_by_itself(self):
        self.settle_in()
        someone = self.sit("check-in", "--ask", "--mood", "6", "-m", HEAVY)
        someone.wait_for("connect|close")
        someone.type("q")
        someone.end(0)
        draft, = self.files_in_state("drafts")
        os.utime(draft, (1_600_000_000, 1_600_000_000))
        someone = self.sit("check-in")
        someone.wait_for("mood")
        someone.type("q")
        someone.end(0)
        self.assertEqual([entry["text"] for entry in self.entries()], [HEAVY])
        self.assertNotRegex(someone.text(), LINE)

    def test_it_can_be_turned_off(self):
        self.settle_in()
        self.run_softly("config", "set", "privacy.signpost", "false", exit_code=0)
        self.assertNotRegex(self.run_there("note", HEAVY), LINE)

    def test_no_trace(self):
        """But for the words themselves, the files are those that a calm text leaves."""
        left = []
        for name, text in (("one", HEAVY), ("two", "x" * len(HEAVY))):
            home = self.scratch / name
            self.run_softly("init", exit_code=0, env={"SOFTLY_HOME": str(home)})
            for _ in range(2):
                self.assertEqual(self.lines_in(self.run_there("note", text, SOFTLY_HOME=str(home))), int(name == "one"))
            left.append(sorted(self.without_names(path, home, text) for path in home.rglob("*") if path.is_file()))
        self.assertEqual(*left)

    def without_names(self, path, home, text):
        """A file's place and content without what differs between any two homes: ids, times, places and the text."""
        content = path.read_text(errors="replace").replace(text, "TEXT").replace(str(home), "HOME")
        place = re.sub(r"journals/[^/]+", "journals/HASH", str(path.relative_to(home)))
        ids = IDENTITY.findall(place) + re.findall(r'(?m)^id = "(.*)"', content)
        for each in ids:
            place, content = place.replace(each, "ID"), content.replace(each, "ID")
        return re.sub(r"[0-9a-f]{16,}|\d+", "N", place), re.sub(r"[0-9a-f]{16,}|\d{6,}", "N", content)


class InAScript(SoftlyTest):
    def test_nothing_is_said_without_a_terminal(self):
        self.run_softly("init", exit_code=0)
        for arguments in (("note", HEAVY), ("note", HEBREW), ("check-in", "--mood", "6", "-m", HEAVY)):
            finished = self.run_softly(*arguments, exit_code=0)
            self.assertNotRegex(finished.out + finished.err, LINE)
        finished = self.run_softly("edit", "last", exit_code=0, env={"VISUAL": "sed -i 's/die/die now/'"})
        self.assertNotRegex(finished.err, LINE)

    def test_it_is_announced_once(self):
        said = self.run_softly("note", CALM, exit_code=0).err
        self.assertIn("privacy.signpost", said)
        self.assertIn("softly now", said)
        self.assertNotIn("privacy.signpost", self.run_softly("note", CALM, exit_code=0).err)
        said = self.run_softly("init", exit_code=0, env={"SOFTLY_HOME": str(self.scratch / "other")}).err
        self.assertIn("config set privacy.signpost false", said)


class Figures(SoftlyTest):
    def figures(self, *arguments):
        tool = pathlib.Path(SOFTLY).parent / "tests" / "softly_signpost"
        if not tool.exists():
            self.skipTest("softly_signpost is not built")
        return subprocess.run([tool, SENTENCES, *arguments], capture_output=True, text=True, check=True, timeout=60).stdout

    def test_the_manual_prints_what_is_counted(self):
        page = self.run_softly("man", exit_code=0).out.replace("\\-", "-")
        self.assertIn(self.figures(), page, "./dev signpost, then view/words_manual.cpp and ./dev regenerate")

    def test_the_manual_says_what_it_is_not(self):
        page = " ".join(self.run_softly("man", exit_code=0).out.replace("\\-", "-").split())
        for words in ("a signpost, not a safety net", "not yet reviewed by a clinician", "native speakers",
                      "said in other words", "softly config set privacy.signpost false"):
            self.assertIn(words, page)

    def test_the_sentences(self):
        sentences = tomllib.loads(SENTENCES.read_text())["sentences"]
        self.assertGreaterEqual(len(sentences), 140)
        self.assertEqual(len({each["text"] for each in sentences}), len(sentences))
        self.assertEqual({each["category"] for each in sentences},
                         {"plain", "indirect", "typo", "idiom", "negation", "third person", "quotation", "calm", "other language"})
        for language in ("en", "he"):
            own = [each for each in sentences if each["language"] == language]
            self.assertGreaterEqual(len(own), 50)
            self.assertEqual({each["wanted"] for each in own}, {True, False})
        self.assertIn(f"all {len(sentences)} sentences", self.figures())

    def test_what_went_astray_can_be_read(self):
        printed = self.figures("--sentences")
        counted = re.search(r"all \d+ sentences\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)", printed)
        self.assertEqual(printed.count("miss        "), int(counted[2]))
        self.assertEqual(printed.count("false line  "), int(counted[3]))


if __name__ == "__main__":
    unittest.main()
