"""`search`: what is found, what is left out, and how it is shown."""

import re
import unittest

from softly_test import ESCAPE, SOFTLY, SoftlyTest, entry_block, identity, month_text
from typist import SittingTest, Typist

SHALOM, POINTED = "שלום", "שָׁלוֹם"
INVERSE = re.compile(r"\x1b\[7m(.*?)\x1b\[27m", re.DOTALL)


class SearchTest(SoftlyTest):
    def found(self, *words, exit_code=0, **options):
        return [entry.get("text") for entry in self.json("search", *words, exit_code=exit_code, **options)["entries"]]

    def ids(self, *words, exit_code=0, **options):
        return [entry["id"] for entry in self.json("search", *words, exit_code=exit_code, **options)["entries"]]

    def write_texts(self, *literals, **values):
        """A month with one entry for each TOML string, numbered from 1, the last the newest."""
        self.write_month(month_text(*(
            entry_block(identity(number), f"2026-11-{number:02}T10:00:00+00:00", text=literal, **values)
            for number, literal in enumerate(literals, 1))))


class Words(SearchTest):
    def test_case_accents_and_points_do_not_count(self):
        self.write_texts('"At the CAFÉ"', '"at the cafe\u0301"', f'"{POINTED} to you"', '"Straße"', '"مَرْحَبًا"')
        self.assertEqual(len(self.found("cafe")), 2)
        self.assertEqual(len(self.found("CAFÉ")), 2)
        self.assertEqual(len(self.found("cafe\u0301")), 2)
        self.assertEqual(self.found(SHALOM), [f"{POINTED} to you"])
        self.assertEqual(self.found(POINTED), [f"{POINTED} to you"])
        self.assertEqual(self.found("STRASSE"), ["Straße"])
        self.assertEqual(len(self.found("مرحبا")), 1)

    def test_however_the_file_writes_it(self):
        for number, literal in enumerate((
                '"the harbour"', "'the harbour'", '"""\nat the\nharbour"""', "'''\nat the harbour'''",
                '"the \\u0068\\U00000061rbour"', '"the \\"harbour\\""', '"""the har\\\n     bour"""',
                '"""\nthe \\\n   har\\\n\n  bour"""', '"\\u05e9 harbour"', '"har\\u00adbour"')):
            with self.subTest(literal=literal):
                self.write_texts('"nothing"', literal, '"nothing more"')
                self.assertEqual(self.ids("harbour"), [identity(2)])
                self.assertEqual(self.ids("HARBOUR", "-absent"), [identity(2)])
        self.write_texts('"\\u05e9\\u05dc\\u05d5\\u05dd"')
        self.assertEqual(self.found(SHALOM), [SHALOM])

    def test_several_words_have_to_be_there_all(self):
        self.write_texts('"tea and rain"', '"tea"', '"rain"')
        self.assertEqual(self.found("tea"), ["tea", "tea and rain"])
        self.assertEqual(self.found("tea", "rain"), ["tea and rain"])
        self.assertEqual(self.found("rain", "tea"), ["tea and rain"])
        self.assertEqual(self.found("ea", "ai"), ["tea and rain"])

    def test_phrases(self):
        self.write_texts('"slept better"', '"better slept"', '"slept a little better"', '"""\nslept\n  better"""',
                         '"slept\\nbetter"', '"""slept\\\n better"""')
        expected = [identity(number) for number in (5, 4, 1)]
        for words in (("slept better",), ('"slept better"',), ('"slept', 'better"'), ("“slept better”",),
                      ("„slept", "better“"), ("slept   better",)):
            with self.subTest(words=words):
                self.assertEqual(self.ids(*words), expected)
        self.assertEqual(len(self.ids("slept", "better")), 6)

    def test_left_out(self):
        self.write_texts('"tea"', '"tea at work"', '"tea at the harbour"')
        self.assertEqual(self.found("tea", "-work"), ["tea at the harbour", "tea"])
        self.assertEqual(self.found("tea", "-at the"), ["tea at work", "tea"])
        self.assertEqual(self.found("-harbour"), ["tea at work", "tea"])
        self.assertEqual(self.found("-at"), ["tea"])
        self.assertEqual(self.found("-nothing", "-night"), ["tea at the harbour", "tea at work", "tea"])

    def test_after_dashes_each_word_is_looked_for_as_it_stands(self):
        self.write_texts('"plain"', '"the flag -x here"', '"tag:rain"', '"--tag"')
        self.assertEqual(self.after_dashes("-x"), ["the flag -x here"])
        self.assertEqual(self.after_dashes("tag:rain"), ["tag:rain"])
        self.assertEqual(self.after_dashes("--tag"), ["--tag"])
        self.assertEqual(self.after_dashes("flag", "-x"), ["the flag -x here"])

    def after_dashes(self, *words):
        shown = self.run_softly("search", "--", *words, exit_code=0).out
        return [line.strip() for line in shown.splitlines() if line.startswith("  ")]

    def test_a_url_and_unknown_prefixes_are_words(self):
        self.write_texts('"see https://example.org/a?b=c now"', '"foo:bar"')
        self.assertEqual(len(self.found("https://example.org/a?b=c")), 1)
        self.assertEqual(self.found("foo:bar"), ["foo:bar"])

    def test_everywhere_that_is_the_persons_own(self):
        self.write_month(month_text(entry_block(
            identity(1), tags='["rainy"]', people='["Noa"]', pack='"heard"', answers__felt='"seen"',
            answers__many='["one", "more"]', ideas='["walk"]', helped='["sunlight"]', kindness__received='"soup"',
            weather__sky='"grey"', felt='"softer"', kindness__self='"distant"')))
        for word in ("rainy", "noa", "heard", "seen", "more", "walk", "sunlight", "soup", "grey"):
            with self.subTest(word=word):
                self.assertEqual(self.ids(word), [identity(1)])
                self.assertIn(word, self.run_softly("search", word, exit_code=0).out.lower())
        for word in ("kind", "note", identity(1), "softer", "distant", "weather", "2026"):
            with self.subTest(word=word):
                self.assertEqual(self.ids(word), [])

    def test_words_of_an_odd_journal(self):
        """Sub-tables, quoted keys, values of the wrong type: what list shows, search finds."""
        self.write_month('schema = 1\n[[entry]]\nid = "a000000001"\nat = 2026-11-20T10:00:00+00:00\nfelt = "harbour"\n'
                         '[entry.weather]\nkind = "sleet"\n[entry.answers]\n"a b" = "quoted"\n'
                         '[[ "entry" ]]\nid = "a000000002"\nat = 2026-11-20T11:00:00+00:00\ntags = "lone"\n')
        for word, expected in (("harbour", 1), ("sleet", 1), ("quoted", 1), ("lone", 2)):
            with self.subTest(word=word):
                self.assertEqual(self.ids(word, exit_code=4), [identity(expected)])


class Conditions(SearchTest):
    def setUp(self):
        super().setUp()
        self.write_config('day_start = "00:00"\n')
        self.write_people('\n[[person]]\nid = "d7"\nname = "Dana Levi"\naliases = ["D.", "Aunt"]\n'
                          '\n[[person]]\nid = "omar"\nname = "Omar"\nunsafe = true\n')
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-10T10:00:00+00:00", "check-in", ratings__mood="2", text='"one"'),
            entry_block(identity(2), "2026-11-11T10:00:00+00:00", "check-in", ratings__mood="6", numb='["energy"]',
                        tags='["Rain", "two words"]'),
            entry_block(identity(3), "2026-11-12T10:00:00+00:00", people='["d7"]', text='"three"'),
            entry_block(identity(4), "2026-11-13T10:00:00+00:00", "reflection", pack='"heard"', people='["omar"]')))

    def numbers(self, *words, **options):
        return [int(identity[1:]) for identity in self.ids(*words, **options)]

    def test_ratings(self):
        for words, expected in ((("mood<=2",), [1]), (("mood<=3",), [1]), (("mood<2",), []), (("mood>2",), [2]),
                                (("mood>=2",), [2, 1]), (("mood=6",), [2]), (("-mood<=3",), [4, 3, 2]),
                                (("energy=n",), [2]), (("energy=numb",), [2]), (("mood≤2",), [1]),
                                (("mood >= 6",), [2]), (("mood<=3", "one"), [1]), (("mood<=3", "three"), [])):
            with self.subTest(words=words):
                self.assertEqual(self.numbers(*words), expected)

    def test_ratings_without_a_number(self):
        for word in ("mood<=", "mood<=x", "mood=11", "energy<numb", "safety>=-1"):
            with self.subTest(word=word):
                finished = self.run_softly("search", word, exit_code=2)
                self.one_sentence(finished)
                self.assertIn("Nothing was looked up.", finished.err.replace("\n", " "))

    def test_tags_kinds_packs(self):
        self.assertEqual(self.numbers("tag:rain"), [2])
        self.assertEqual(self.numbers("tag:two words"), [2])
        self.assertEqual(self.numbers('tag:"two', 'words"'), [2])
        self.assertEqual(self.numbers("--tag", "rain", "--tag", "two words"), [2])
        self.assertEqual(self.numbers("tag:rai"), [])
        self.assertEqual(self.numbers("kind:check-in"), [2, 1])
        self.assertEqual(self.numbers("--kind", "reflection"), [4])
        self.assertEqual(self.numbers("pack:heard"), [4])
        self.assertEqual(self.numbers("kind:check-in", "-tag:rain"), [1])

    def test_people_by_every_name(self):
        for name in ("d7", "Dana Levi", "dana levi", "D.", "aunt"):
            with self.subTest(name=name):
                self.assertEqual(self.numbers("person:" + name), [3])
                self.assertEqual(self.numbers("--person", name), [3])
        for word in ("levi", "aunt", "DANA"):
            with self.subTest(word=word):
                self.assertEqual(self.numbers(word), [3])
        self.assertEqual(self.numbers("person:levi"), [])
        self.assertEqual(self.numbers("-person:aunt"), [4, 2, 1])
        # Somebody asked for by name is found, whoever it is.
        self.assertEqual(self.numbers("person:omar"), [4])

    def test_spans(self):
        self.assertEqual(self.numbers("from:2026-11-12"), [4, 3])
        self.assertEqual(self.numbers("to:2026-11-10"), [1])
        self.assertEqual(self.numbers("on:2026-11-11"), [2])
        self.assertEqual(self.numbers("from:12d ago", "to:11d ago"), [2, 1])
        self.assertEqual(self.numbers("--from", "2026-11-11", "to:2026-11-12"), [3, 2])
        self.assertEqual(self.numbers("--from", "2026-11-11", "from:2026-11-13"), [4])
        self.one_sentence(self.run_softly("search", "from:2026-11-13", "to:2026-11-10", exit_code=2))
        self.one_sentence(self.run_softly("search", "on:someday", exit_code=2))

    def test_a_month_outside_the_span_is_not_read(self):
        self.write_month("three and no TOML\n", "2020-01.toml")
        self.assertEqual(self.numbers("three", "from:2026-11-01"), [3])
        self.assertEqual(self.numbers("three", exit_code=4), [3])


class Usage(SearchTest):
    def test_nothing_to_look_for(self):
        for words in ((), ("",), (" ",), ("\u05b8",), ("-n", "3"), ("--exit-code",), ("--",), ("--", "")):
            with self.subTest(words=words):
                self.one_sentence(self.run_softly("search", *words, exit_code=2))

    def test_only_n_and_long_flags_are_flags(self):
        self.write_texts(*(f'"tea {number:02}"' for number in range(1, 26)))
        self.assertEqual(len(self.found("tea")), 20)
        self.assertEqual(self.found("tea", "-n", "2"), ["tea 25", "tea 24"])
        self.assertEqual(self.found("tea", "-n2"), ["tea 25", "tea 24"])
        self.assertEqual(self.found("-n2", "tea", "-25"), ["tea 24", "tea 23"])
        self.assertEqual(len(self.found("tea", "-n", "100", "-night", "-mile", "-e", "-h2o")), 0)
        self.assertEqual(len(self.found("tea", "-n", "100", "-night", "-mile", "-h2o")), 25)
        self.one_sentence(self.run_softly("search", "tea", "--nope", exit_code=2))
        self.assertIn("Examples", self.run_softly("search", "-h", exit_code=0).out)

    def test_nothing_found(self):
        self.write_texts('"tea"')
        finished = self.run_softly("search", "harbour", exit_code=0)
        self.one_sentence(finished)
        self.assertEqual(self.run_softly("search", "harbour", "--exit-code", exit_code=3).out, "")
        self.run_softly("search", "tea", "--exit-code", exit_code=0)
        self.assertEqual(self.found("harbour", "--exit-code", exit_code=3), [])

    def test_it_writes_nothing(self):
        self.write_texts('"tea"')
        before = self.snapshot()
        self.run_softly("search", "tea", exit_code=0)
        self.assertEqual(self.snapshot(), before)

    def test_any_bytes_are_taken(self):
        self.write_texts('"tea"')
        for word in (b"\xff\xfe", b"\xd7", b"tea\xff", b"\xed\xa0\x80"):
            with self.subTest(word=word):
                self.assertEqual(self.run_softly("search", word, exit_code=0).out, "")


class Files(SearchTest):
    def test_newest_first_over_months(self):
        self.write_month(month_text(entry_block(identity(1), "2024-03-01T10:00:00+00:00", text='"tea, long ago"')),
                         "2024-03.toml")
        self.write_month(month_text(entry_block(identity(2), "2025-07-01T10:00:00+00:00", text='"soup"')), "2025-07.toml")
        self.write_texts('"tea"', '"soup"')
        self.assertEqual(self.found("tea"), ["tea", "tea, long ago"])

    def test_a_broken_month_that_holds_the_word_is_named(self):
        self.write_texts('"tea"')
        self.write_month('schema = 1\n\n[[entry]]\nid = "b000000001"\ntext = "tea\n', "2026-10.toml")
        self.write_month('schema = 1\n\n[[entry]]\nid = "c000000001"\ntext = "soup\n', "2026-09.toml")
        document = self.json("search", "tea", exit_code=4)
        self.assertEqual([entry["text"] for entry in document["entries"]], ["tea"])
        self.assertEqual([(problem["file"][-12:], problem["line"]) for problem in document["problems"]],
                         [("2026-10.toml", 5)])
        finished = self.run_softly("search", "tea", exit_code=4)
        self.assertIn("2026-10.toml:5:", finished.err)
        self.assertIn("tea", finished.out)

    def test_a_break_far_from_the_word_is_named_too(self):
        blocks = "".join(entry_block(identity(number), text='"soup"') for number in range(10))
        self.write_month(month_text(entry_block("b000000001", text='"tea"')) + blocks + "<<<<<<< mine\n" + blocks)
        finished = self.run_softly("search", "tea", exit_code=4)
        self.assertRegex(finished.err, r"2026-11.toml:69:1:")
        self.assertEqual(self.found("harbour"), [])

    def test_an_odd_entry_in_the_same_month_is_named_at_its_line(self):
        self.write_month(month_text(entry_block("b000000001", text='"soup"'), "[[entry]]\nratings.mood = 12\n\n",
                                    entry_block("b000000002", text='"tea"')))
        listed = self.json("list", exit_code=4)["problems"]
        self.assertEqual(self.json("search", "tea", exit_code=4)["problems"], listed)
        self.assertEqual(self.json("search", "harbour")["problems"], [])

    def test_line_numbers_are_those_of_the_file(self):
        self.write_month(month_text(*(entry_block(identity(number), text=f'"""\nsoup\n{number}\n"""')
                                      for number in range(5))))
        shown = self.run_softly("show", identity(4), exit_code=0).out
        self.assertEqual(self.ids("soup 4"), [identity(4)])
        self.write_month(self.month_path().read_text() + "ratings.mood = 12\n")
        problems = self.json("search", "soup 4", exit_code=4)["problems"]
        self.assertEqual(problems, self.json("list", exit_code=4)["problems"])
        self.assertIn("line", shown)

    def test_what_waits_is_found(self):
        self.write_month("<<<<<<< mine\n")
        self.run_softly("note", "tea that waits", exit_code=5)
        document = self.json("search", "tea")
        self.assertEqual([(entry["text"], entry["filed"]) for entry in document["entries"]], [("tea that waits", False)])
        self.assertIn("not yet in the journal file", self.run_softly("search", "tea", exit_code=0).out)

    def test_a_month_in_carriage_returns_and_with_a_mark(self):
        self.write_texts('"tea"', '"""\nsoup and\ntea"""', '"soup"')
        text = "\ufeff" + self.month_path().read_text()
        self.write_month(text.replace("\n", "\r\n"))
        self.assertEqual(self.ids("tea"), [identity(2), identity(1)])
        self.assertEqual(self.ids("and tea"), [identity(2)])


class Shown(SearchTest):
    def shown(self, *words, color="always", **options):
        return self.run_softly("search", *words, "--color", color, exit_code=0, **options).out

    def test_matches_are_marked_where_there_is_colour(self):
        self.write_texts(f'"At the CAFÉ, {POINTED}, cafe\u0301s"', tags='["Café"]')
        self.assertEqual(INVERSE.findall(self.shown("cafe", SHALOM)), ["Café", "CAFÉ", POINTED, "cafe\u0301"])
        self.assertNotIn(ESCAPE, self.shown("cafe", color="never"))
        self.assertNotIn(ESCAPE, self.shown("cafe", color="auto"))

    def test_labels_and_ratings_are_not_marked(self):
        self.write_texts('"mood and tags of people"', ratings__mood="4", tags='["x"]', people='["y"]')
        self.assertEqual(INVERSE.findall(self.shown("mood", "tags", "people")), ["mood", "tags", "people"])

    def test_a_long_text_is_shown_around_the_match(self):
        lines = [f"line {number}" for number in range(1, 41)]
        lines[24] = "here is the tea"
        self.write_texts('"""\n' + "\n".join(lines) + '"""')
        shown = self.shown("tea", color="never").splitlines()
        self.assertEqual([line.strip() for line in shown[1:]],
                         ["…", "line 24", "here is the tea", "line 26", "line 27", "line 28", "line 29", "…"])
        self.assertEqual([line.strip() for line in self.shown("line 39", color="never").splitlines()[1:]],
                         ["…", *(f"line {number}" for number in range(35, 41))])
        self.assertEqual([line.strip() for line in self.shown("line 1", color="never").splitlines()[1:]],
                         [*(f"line {number}" for number in range(1, 7)), "…"])

    def test_what_a_list_leaves_out_is_shown_where_it_matches(self):
        self.write_texts('"soup"', answers__felt='"tea at last"', answers__more='"nothing"', ideas='["a walk"]')
        shown = self.shown("tea", color="never")
        self.assertIn("felt: tea at last", shown)
        self.assertNotIn("nothing", shown)
        self.assertNotIn("walk", shown)

    def test_discreet(self):
        self.write_texts('"a secret"', people='["Dana Levi"]', ratings__mood="4")
        for arguments in ((), ("--json",), ("--color", "always")):
            with self.subTest(arguments=arguments):
                shown = self.run_softly("search", "secret", "--discreet", *arguments, exit_code=0).out
                self.assertNotIn("secret", shown)
                self.assertNotIn("Dana", shown)
                self.assertNotIn("\x1b[7m", shown)
                self.assertIn("mood", shown)

    def test_stored_escapes_stay_words(self):
        self.write_texts('"tea \\u001b[31m and \\u202e tea\\u001b]0;x\\u0007"', tags='["tea\\u009b31m"]')
        for color in ("always", "never"):
            with self.subTest(color=color):
                shown = self.shown("tea", color=color)
                self.assertIn("\\x1b[31m", shown)
                self.assertEqual(re.sub(r"\x1b\[(1|2|7|22|27)m", "", shown).count(ESCAPE), 0)
                for letter in ("\u202e", "\x07", "\x9b"):
                    self.assertNotIn(letter, shown)
        self.assertEqual(len(INVERSE.findall(self.shown("tea"))), 3)

    def test_a_word_with_something_hidden_in_it_is_marked_whole(self):
        self.write_texts('"ha\\u200frbour"')
        self.assertEqual(INVERSE.findall(self.shown("harbour")), ["ha<U+200F>rbour"])


class OnATerminal(SittingTest):
    def test_forty_columns(self):
        self.write_month(month_text(entry_block(
            identity(1), text='"' + "soup " * 30 + f'a very long walk to the harbour {POINTED} and tea"',
            answers__where='"' + "by the water " * 8 + 'near the harbour"')))
        narrow = Typist(self, SOFTLY, ["search", "walk to the harbour"], self.environment(TERM="xterm-256color"),
                        columns=40)
        narrow.end(0)
        lines = narrow.bytes.decode().replace("\r", "").splitlines()
        self.assertTrue(any("\x1b[7m" in line for line in lines))
        plain = [re.sub(r"\x1b\[\d+m", "", line) for line in lines]
        self.assertLessEqual(max(len(line) for line in plain), 40)
        marked = " ".join(INVERSE.findall(narrow.bytes.decode()))
        self.assertEqual(marked, "walk to the harbour")
        for line in lines:
            self.assertEqual(line.count("\x1b[7m"), line.count("\x1b[27m"))


if __name__ == "__main__":
    unittest.main()
