"""Prompt packs: the shipped ones carry what they are to carry and read easily; own ones are found, checked and begun."""

import re
import tomllib
import unittest

import pack_ideas
from softly_test import ESCAPE, SOURCE, SoftlyTest
from typist import SittingTest

SIXTEEN = ("after-step", "calm-company", "check-in", "circles", "good-things", "heard", "kind-break", "letter", "patience",
           "plan", "same-road", "steady", "step", "therapy", "week", "words")
IDEA_COUNTS = {"S0": 3, "S1": 8, "S2": 5, "S3": 5, "S4": 6, "S5": 3, "S6": 5, "C": 2}
TEN_MISTAKES = '''schema = 1
id = "tea"
titel = "Tea"
title = "Tea"
depth = 3
[[prompt]]
id = "a"
kind = "choise"
ask = "You should choose."
[[prompt]]
id = "b"
kind = "choice"
ask = "?"
options = [{ id = "yes", say = "yes" }, { id = "skip", say = "no" }]
goto = { yes = "aa", maybe = "close" }
[[prompt]]
id = "a"
kind = "text"
ask = "?"
when = { moood = "<=3" }
keep = "texts"
'''


def shipped():
    """The packs by their files' names; the words that the signpost looks for lie beside them."""
    files = sorted((SOURCE / "prompts" / "en").glob("*.toml"))
    return {path.stem: tomllib.loads(path.read_text()) for path in files if path.stem != "signpost"}


def sentences(pack, options=True):
    """Everything of a pack that a person reads, with or without what they choose from."""
    found = [pack["title"], pack["close"]["say"]]
    for prompt in pack["prompt"]:
        found.append(prompt.get("ask", "") + prompt.get("say", ""))
        if not options:
            continue
        found += [*prompt.get("items", ()), *prompt.get("ends", ())]
        found += [option["say"] for option in prompt.get("options", ())]
    return [re.sub(r"\{[\w-]*\}", "tea", text) for text in found if text.strip()]


def syllables(word):
    """A plain count: groups of vowels, without a silent e at the end."""
    word = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith("le") and groups > 1:
        groups -= 1
    return max(groups, 1)


def grade(texts):
    """Flesch and Kincaid's school grade of texts."""
    parts = [part for text in texts for part in re.split(r"[.?:;\n]+", text) if re.search(r"\w", part)]
    words = [word for part in parts for word in re.findall(r"[\w']+", part)]
    return 0.39 * len(words) / len(parts) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


class ShippedPacks(SoftlyTest):
    def test_list_names_sixteen(self):
        listed = self.json("pack", "list")["packs"]
        self.assertEqual([pack["id"] for pack in listed], list(SIXTEEN))
        self.assertEqual({pack["source"] for pack in listed}, {"shipped"})
        self.assertEqual([pack["id"] for pack in listed if pack["depth"] == 2], ["letter"])
        text = self.run_softly("pack", "list", exit_code=0).out
        self.assertEqual([line.split()[0] for line in text.splitlines() if not line.startswith(" ")], list(SIXTEEN))

    def test_lint_finds_nothing(self):
        finished = self.run_softly("pack", "lint", exit_code=0)
        self.assertEqual(finished.out, "")
        self.assertIn("16", finished.err)

    def test_each_file_is_named_by_its_id_and_language(self):
        for stem, pack in shipped().items():
            self.assertEqual((pack["id"], pack["language"]), (stem, "en"))

    def test_each_section_of_the_article_is_carried(self):
        packs = shipped()
        for section, carriers in pack_ideas.SECTIONS.items():
            for carrier in carriers:
                self.assertIn(section, packs[carrier]["from"], carrier)
        self.assertEqual(set(packs["week"]["from"]), {*pack_ideas.SECTIONS, "S0"})

    def test_each_idea_of_the_article_has_its_carrier(self):
        wanted = {f"{section}.{number}" for section, count in IDEA_COUNTS.items() for number in range(1, count + 1)}
        self.assertEqual(set(pack_ideas.IDEAS) | set(pack_ideas.ELSEWHERE), wanted)
        packs = shipped()
        for idea, places in pack_ideas.IDEAS.items():
            for place in places:
                pack, _, prompt = place.partition(".")
                self.assertIn(prompt, [each["id"] for each in packs[pack]["prompt"]], idea)

    def test_each_says_once_that_others_know_this_too(self):
        for name, pack in shipped().items():
            if name not in ("asides", "check-in"):  # a check-in is six short questions
                self.assertRegex(" ".join(sentences(pack)).lower(), r"many people|some people|others carry", name)

    def test_each_reads_easily(self):
        self.assertGreater(grade(["The organisational methodology necessitates considerable familiarity."]), 12)
        for name, pack in shipped().items():
            self.assertLessEqual(grade(sentences(pack, options=False)), 6, name)  # short options would only flatter it

    def test_each_question_fits_a_screen(self):
        for name, pack in shipped().items():
            for prompt in pack["prompt"]:
                words = prompt.get("ask", "") + prompt.get("say", "")
                self.assertLessEqual(len(words.split()), 40, f"{name}.{prompt['id']}")
                self.assertLessEqual(words.count("?"), 1, f"{name}.{prompt['id']} asks one thing")

    def test_nothing_is_promised(self):
        for name, pack in shipped().items():
            for text in sentences(pack):
                self.assertNotRegex(text, r"(?i)\b(heals? you|always works|you will feel|oxytocin|!)", name)

    def test_every_person_question_takes_someone_who_is_not_named(self):
        for name, pack in shipped().items():
            for prompt in pack["prompt"]:
                if prompt["kind"] == "person" and prompt["id"] != "person-more":
                    self.assertIn("unnamed", [option["id"] for option in prompt["options"]], f"{name}.{prompt['id']}")

    def test_the_plan_asks_for_its_sections_in_order(self):
        seen = []
        for prompt in shipped()["plan"]["prompt"][2:]:
            section = prompt.get("keep", "").removeprefix("plan.")
            if section and section not in seen:
                seen.append(section)
        self.assertEqual(seen, ["signs", "alone", "company", "people", "services", "safer", "reasons"])


class PackCommand(SoftlyTest):
    def own(self, name, text):
        directory = self.home / "prompts"
        directory.mkdir(exist_ok=True)
        path = directory / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def test_show_prints_the_file_and_says_where_it_is_from(self):
        finished = self.run_softly("pack", "show", "heard", exit_code=0)
        self.assertEqual(finished.out, (SOURCE / "prompts/en/heard.toml").read_text())
        self.assertIn("came with softly", finished.err)
        path = self.own("heard", finished.out.replace("Seen and heard", "Mine"))
        finished = self.run_softly("pack", "show", "heard", exit_code=0)
        self.assertIn('"Mine"', finished.out)
        self.assertIn(str(path), finished.err)
        listed = {pack["id"]: pack for pack in self.json("pack", "list")["packs"]}
        self.assertEqual((listed["heard"]["title"], listed["heard"]["source"]), ("Mine", str(path)))
        self.assertEqual(len(listed), 16)

    def test_preview_shows_every_prompt_and_way_and_keeps_nothing(self):
        before = self.snapshot()
        for name, pack in shipped().items():
            if name == "asides":
                continue
            finished = self.run_softly("pack", "preview", name, exit_code=0)
            self.assertNotIn(ESCAPE, finished.out)
            for prompt in pack["prompt"]:
                self.assertRegex(finished.out, rf"(?m)^{prompt['id']} \({prompt['kind']}\)$")
            for target in re.findall(r'goto = "([\w-]+)"', (SOURCE / f"prompts/en/{name}.toml").read_text()):
                self.assertIn("on to " + ("the close" if target == "close" else target), finished.out)
        self.assertEqual(self.snapshot(), before)
        self.assertIn("gate-steady", self.run_softly("pack", "preview", "letter", exit_code=0).out)

    def test_unknown_packs(self):
        for command in ("show", "preview", "lint"):
            finished = self.run_softly("pack", command, "herd", exit_code=1)
            self.assertIn("heard", finished.err)
            self.one_sentence(finished)

    def test_ten_mistakes_are_ten_lines(self):
        path = self.own("tea", TEN_MISTAKES)
        for arguments in ((), ("tea",), (str(path),)):
            lines = self.run_softly("pack", "lint", *arguments, exit_code=4).out.splitlines()
            self.assertGreaterEqual(len(lines), 10)
            for line in lines:
                self.assertRegex(line, rf"^{re.escape(str(path))}:\d+:\d+: .+\.?$")
        said = "\n".join(lines)
        for suggestion in ("title", "choice", '"should"', "mean a?", "maybe", "mood", "text", "second time", "skip", "1 to 2"):
            self.assertIn(suggestion, said)
        finished = self.run_softly("pack", "list", exit_code=4)
        self.assertEqual(len(finished.out.splitlines()), 16)
        self.assertIn(str(path), finished.err)

    def test_a_file_anywhere_can_be_checked(self):
        path = self.scratch / "tea.toml"
        path.write_text((SOURCE / "prompts/en/heard.toml").read_text())
        self.assertEqual(self.run_softly("pack", "lint", "tea.toml", exit_code=0, cwd=self.scratch).out, "")
        path.write_text(path.read_text().replace('offer = ["words", "kind-break"]', 'offer = ["wurds"]'))
        finished = self.run_softly("pack", "lint", "tea.toml", exit_code=4, cwd=self.scratch)
        self.assertRegex(finished.out, rf"^{re.escape(str(path))}:\d+:\d+: .*words")
        self.one_sentence(self.run_softly("pack", "lint", "./none.toml", exit_code=1, cwd=self.scratch))

    def test_hostile_packs_are_refused_or_harmless(self):
        head = 'id = "tea"\ntitle = "Tea"\n'
        prompt = '[[prompt]]\nid = "{}"\nkind = "text"\nask = "{}"\n'
        hostile = {
            "large": head.replace("Tea", "T" * (1 << 20)) + prompt.format("a", "?"),
            "many": head + "".join(prompt.format(f"a{n}x", "?") for n in range(10000)),
            "escape": head + prompt.format("a", "\\u001b]0;x\\u0007"),
            "bidi": head.replace("Tea", "\u202eTea") + prompt.format("a", "?"),
            "round": head + prompt.format("a", "?") + 'goto = "a"\n',
            "raw": head + "[[prompt]]\nid = \"\x1b[2J\"\n",
            "deep": head + "x = " + "[" * 1000 + "\n",
        }
        for name, text in hostile.items():
            with self.subTest(name):
                path = self.own("tea", text)
                for arguments in (("pack", "list"), ("pack", "lint"), ("pack", "preview", "tea"), ("pack", "show", "tea")):
                    finished = self.run_softly(*arguments)
                    for stream in (finished.out, finished.err):
                        self.assertNotIn(ESCAPE, stream)
                        self.assertNotIn("\u202e", stream)
                    self.assertLess(len(finished.out) + len(finished.err), 20000)
                self.assertEqual(path.read_text(encoding="utf-8"), text)
                if name != "bidi":
                    self.run_softly("pack", "lint", exit_code=4)

    def test_a_pack_in_another_language(self):
        self.own("heard-he", 'id = "heard"\nlanguage = "he"\ntitle = "לראות"\n[[prompt]]\nid = "felt"\nkind = "text"\nask = "מה?"\n')
        self.write_config('language = "he"\n')
        listed = {pack["id"]: pack for pack in self.json("pack", "list")["packs"]}
        self.assertEqual((listed["heard"]["language"], listed["heard"]["title"]), ("he", "לראות"))
        self.assertEqual(listed["words"]["language"], "en")
        self.assertIn("מה?", self.run_softly("pack", "preview", "heard", exit_code=0).out)

    def test_new_writes_a_skeleton_once(self):
        finished = self.run_softly("pack", "new", "tea-time", exit_code=0)
        path = self.home / "prompts" / "tea-time.toml"
        self.assertIn(str(path), finished.err)
        self.assertEqual(path.stat().st_mode & 0o777, 0o600)
        self.assertIn("#", path.read_text())
        self.run_softly("pack", "lint", "tea-time", exit_code=0)
        self.assertIn("weather", self.run_softly("pack", "preview", "tea-time", exit_code=0).out)
        path.write_text(path.read_text() + "# mine\n")
        before = path.read_bytes()
        self.one_sentence(self.run_softly("pack", "new", "tea-time", exit_code=1))
        self.assertEqual(path.read_bytes(), before)
        path.write_text("broken = ")
        self.run_softly("pack", "new", "tea-time", exit_code=1)
        self.assertEqual(path.read_text(), "broken = ")

    def test_new_refuses_what_is_no_name_and_what_is_shipped(self):
        for name in ("Tea", "../tea", "tea-2", "a/b", "טי", ""):
            self.one_sentence(self.run_softly("pack", "new", name, exit_code=2))
        for name in ("heard", "asides"):
            self.one_sentence(self.run_softly("pack", "new", name, exit_code=1))
        self.assertFalse((self.home / "prompts").exists())

    def test_a_link_to_nowhere_is_not_written_through(self):
        (self.home / "prompts").mkdir()
        link = self.home / "prompts" / "tea.toml"
        link.symlink_to(self.scratch / "elsewhere.toml")
        self.run_softly("pack", "new", "tea", exit_code=1)
        self.assertFalse((self.scratch / "elsewhere.toml").exists())

    def test_packs_are_completed(self):
        out = self.run_softly("_complete", "--", "pack", "show", "he", exit_code=0).out
        self.assertIn("heard\tSeen and heard", out.splitlines())
        self.assertEqual(len(out.splitlines()), 16)


class Preview(SittingTest):
    def test_at_a_terminal_it_is_gone_through_and_nothing_is_kept(self):
        someone = self.sit("pack", "preview", "good-things")
        someone.answer("something good lately", "3\r")
        someone.answer("Sun on a wall", "the sea\r")
        for _ in range(8):
            someone.settle()
            if not someone.child.isalive():
                break
            someone.type("\r")
        someone.end(0)
        self.assertRegex(someone.text(), r"Nothing of this preview was\s+kept")
        self.nothing_filed()
        self.assertFalse((self.home / "state").exists())

    def test_the_outline_at_a_terminal(self):
        someone = self.sit("pack", "preview", "patience", "--outline")
        someone.wait_for("nothing to catch up on")
        someone.end(0)


class Scolding(SoftlyTest):
    def test_each_word_is_named(self):
        path = self.scratch / "tea.toml"
        path.write_text('schema = 1\nid = "tea"\ntitle = "Tea"\n\n[[prompt]]\nid = "a"\nkind = "text"\n'
                        'ask = "You must, you missed it!"\n\n[close]\nsay = "Well."\n')
        said = self.run_softly("pack", "lint", str(path), exit_code=4).out
        for word in ("must", "missed", "!"):
            self.assertRegex(said, rf":8:\d+: .*{re.escape(word)}")
        self.assertEqual(len(said.splitlines()), 3)


if __name__ == "__main__":
    unittest.main()
