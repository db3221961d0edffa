"""`summary --format html` and `--format md`: what stands in them, what never does, and what others say of the page."""

import html.parser
import pathlib
import re
import sys
import unittest

from softly_test import SOURCE, SoftlyTest, entry_block, identity, month_text

sys.path.insert(0, str(SOURCE / "tests" / "page"))
import judges  # noqa: E402
from journals import NOW, write_journal  # noqa: E402

EMPTY = {"meta", "line", "path", "circle"}
CANARY = "xyzzycanary"
HOSTILE = ('</style><script>alert(1)</script>', '"><img onerror=x src=x>', '<!-- ', ']]>', '\x00', '\u202eabc', "' onload='x",
           '&lt;b&gt;', '</title></svg><b>', '\x1b[31m')


class Page(html.parser.HTMLParser):
    """A page as a browser sees it: every element closed, and what was found on the way."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.faults, self.shown, self.comments = [], [], [], [], []
        self.feed(source)
        self.close()
        if self.open:
            self.faults.append(f"left open: {self.open}")

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes), tuple(self.open)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes), tuple(self.open)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"closed out of turn: {tag}")

    def handle_comment(self, data):
        self.comments.append(data)

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.shown.append(data)

    def text(self):
        return " ".join(self.shown)

    def elements(self, name):
        return [attributes for tag, attributes, _ in self.tags if tag == name]


class PageTest(SoftlyTest):
    def summary(self, *arguments, **options):
        return self.run_softly("summary", *arguments, exit_code=0, **options).out

    def page(self, *arguments, **options):
        page = Page(self.summary("--format", "html", *arguments, **options))
        self.assertEqual(page.faults, [])
        return page

    def write_made_up(self, days, language="en"):
        self.home.rmdir()
        write_journal(self.home, days, language)


class WhatIsInIt(PageTest):
    def test_one_file_that_asks_for_nothing(self):
        self.write_made_up(180)
        source = self.summary("--format", "html", "--year", "--quotes")
        page = Page(source)
        self.assertEqual(page.faults, [])
        self.assertEqual(page.comments, [])
        names = {tag for tag, _, _ in page.tags}
        self.assertFalse(names & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "input", "a", "image", "use"})
        self.assertNotRegex(source, r"https?:|//[a-z]|@import|url\(|javascript:")
        for _, attributes, _ in page.tags:
            self.assertFalse({name for name in attributes if name.startswith("on") or name in ("style", "src", "href")})
        policies = [meta["content"] for meta in page.elements("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
        self.assertEqual(len(policies), 1)
        self.assertIn("default-src 'none'", policies[0])
        self.assertNotIn("script-src", policies[0])
        named = {meta.get("name"): meta.get("content") for meta in page.elements("meta")}
        self.assertEqual((named["referrer"], named["robots"]), ("no-referrer", "noindex"))
        self.assertIn("width=device-width", named["viewport"])
        self.assertEqual(page.elements("html"), [{"lang": "en", "dir": "ltr"}])

    def test_every_chart_is_named_and_has_its_table(self):
        self.write_made_up(180)
        source = self.summary("--format", "html", "--year")
        page = Page(source)
        identities = [attributes["id"] for _, attributes, _ in page.tags if "id" in attributes]
        self.assertEqual(len(identities), len(set(identities)), "every id once")
        charts = page.elements("svg")
        self.assertEqual(len(charts), 7, "four ratings, what was expected, two exercises")
        for chart in charts:
            self.assertEqual(chart["role"], "img")
            names = chart["aria-labelledby"].split()
            self.assertEqual(len(names), 2)
            self.assertLessEqual(set(names), set(identities))
        self.assertEqual(len(re.findall(r"</svg>\s*<details><summary>", source)), len(charts))
        inside = [parents for tag, _, parents in page.tags if tag == "table"]
        self.assertEqual(sum("details" in parents for parents in inside), len(charts))
        for title in re.findall(r"<(?:title|desc) id=[^>]*>([^<]*)<", source):
            self.assertTrue(title.strip())

    def test_the_table_is_what_json_says(self):
        self.write_made_up(30)
        source = self.summary("--format", "html")
        for name, rating in self.json("summary")["ratings"].items():
            figure = re.search(rf'<figure>\n<figcaption>{name}:.*?</figure>', source, re.DOTALL)[0]
            rows = re.findall(r'<tr><th scope="row">([^<]*)</th><td class="number">(\d+)</td><td class="number">([^<]*)</td></tr>', figure)
            self.assertEqual([(day, int(n), float(median)) for day, n, median in rows],
                             [(day["day"], day["n"], day["median"]) for day in rating["days"]])
            self.assertEqual(figure.count('<circle class="dot"'), len(rating["days"]), "a dot for each day, and none for the others")

    def test_the_order_of_the_sections(self):
        self.write_made_up(180)
        source = self.summary("--format", "html", "--year", "--quotes")
        headings = re.findall(r"<h2[^>]*>([^<]*)", source)
        order = ["What you noticed", "Moments of connection", "Steps you took", "Kindness", "Ratings", "Tension", "What seemed to help",
                 "What felt sharp", "Calendar"]
        found = [next((number for number, word in enumerate(order) if heading.startswith(word)), None) for heading in headings]
        found = [number for number in found if number is not None]
        self.assertEqual(found, list(range(len(order))), headings)
        self.assertIn("a gap says nothing", source[source.rindex("</section>"):])

    def test_own_words_only_where_asked_for(self):
        self.write_month(month_text(
            entry_block(identity(1), text=f'"{CANARY}"', helped=f'["{CANARY}"]', kindness__received=f'"{CANARY}"',
                        kindness__given=f'"{CANARY}"')))
        for form in ("html", "md"):
            self.assertNotIn(CANARY, self.summary("--format", form))
            self.assertEqual(self.summary("--format", form, "--quotes").count(CANARY), 3)
            self.assertNotIn(CANARY, self.summary("--format", form, "--quotes", "--discreet"))

    def test_discreet_is_initials(self):
        self.write_people('[[person]]\nid = "dana"\nname = "Dana Levi"\naliases = ["D. L."]\n')
        self.write_month(month_text(entry_block(identity(1), kind="moment", people='["dana"]')))
        for form in ("html", "md"):
            self.assertIn("Dana Levi", self.summary("--format", form))
            shown = self.summary("--format", form, "--discreet")
            self.assertNotIn("Dana", shown)
            self.assertIn("D. L.", shown)

    def test_no_digit_without_numbers(self):
        self.write_made_up(180)
        page = self.page("--year", "--no-numbers")
        self.assertNotRegex(page.text(), r"\d")
        self.assertFalse(page.elements("svg"))
        self.assertFalse(page.elements("table"))
        self.assertIn("mostly", page.text())
        self.assertNotRegex(self.summary("--format", "md", "--year", "--no-numbers"), r"\d")

    def test_few_ratings_and_numb_ones(self):
        self.write_month(month_text(*(entry_block(identity(number), f"2026-11-1{number}T10:00:00+00:00", "check-in", **values)
                                      for number, values in enumerate((
                                          {"ratings__mood": 3}, {"ratings__mood": 7}, {"numb": '["mood", "safety"]'})))))
        page = self.page()
        self.assertFalse(page.elements("svg"), "under five there is a list")
        self.assertIn("mood: 3, 7; numb or hard to tell 1 time", page.text())
        self.assertIn("safety: numb or hard to tell 1 time", page.text())
        self.assertNotIn("median", page.text())

    def test_nothing_kept(self):
        page = self.page()
        self.assertIn("that is all right", page.text())
        self.assertIn("softly check-in", page.text())
        self.assertIn("softly check-in", self.summary("--format", "md"))

    def test_a_years_gap_is_not_drawn_over(self):
        blocks = {}
        for day in ("2024-11-01", "2024-11-02", "2024-11-03", "2026-11-01", "2026-11-02", "2026-11-03"):
            blocks.setdefault(day[:7], []).append(entry_block(identity(int(day.replace("-", ""))), f"{day}T10:00:00+00:00", "check-in",
                                                              ratings__mood=5))
        for month, entries in blocks.items():
            self.write_month(month_text(*entries), f"{month}.toml")
        source = self.summary("--format", "html", "--all")
        self.assertEqual(source.count('<circle class="dot"'), 2)
        self.assertNotIn("<path", source)

    def test_the_calendar(self):
        self.write_config('day_start = "04:00"\n')
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-03T23:59:00+00:00", "check-in", ratings__mood=3),
            entry_block(identity(2), "2026-11-04T00:01:00+00:00", "check-in", ratings__mood=8),
            entry_block(identity(3), "2026-11-09T10:00:00+00:00")))
        row = re.search(r"Nov 2026</th>(.*)</tr>", self.summary("--format", "html"))[1]
        cells = re.findall(r"<td[^>]*>([^<]*)</td>", row)
        self.assertEqual(len(cells), 31)
        self.assertEqual({day + 1: cell for day, cell in enumerate(cells) if cell}, {3: "5½", 9: "•"})


class HostileWords(PageTest):
    def test_nothing_a_person_wrote_becomes_an_element(self):
        def write(words):
            text = "".join(f"\\u{ord(letter):04x}" for letter in words)
            blocks = [entry_block(identity(number), f"2026-11-{number + 10}T10:00:00+00:00", "moment", text=f'"{text}"', tags=f'["{text}"]',
                                  people=f'["{text}"]', kindness__received=f'"{text}"', helped=f'["{text}"]', exercise=f'"{text}"', tension__before=7,
                                  tension__after=4, felt='"sharper"', pack=f'"{text}"', ratings__mood=number)
                      for number in range(6)]
            self.write_month(month_text(*blocks))

        write("sea")
        calm = self.page("--quotes")
        for words in (*HOSTILE, "".join(HOSTILE)):
            with self.subTest(words=words):
                write(words)
                source = self.summary("--format", "html", "--quotes")
                page = Page(source)
                self.assertEqual(page.faults, [])
                self.assertEqual(page.comments, [])
                self.assertEqual(page.tags, calm.tags, "the same elements and attributes, whatever was written")
                self.assertNotRegex(source, "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")

    def test_hebrew_and_emoji_stay(self):
        self.write_config('language = "he"\n')
        words = "שלום, ים 🙂 👨‍👩‍👧"
        self.write_month(month_text(entry_block(identity(1), text=f'"{words}"', tags=f'["{words}"]')))
        page = self.page("--quotes")
        self.assertEqual(page.elements("html"), [{"lang": "he", "dir": "rtl"}])
        self.assertEqual(page.text().count(words), 2)
        self.assertEqual([quote["dir"] for quote in page.elements("blockquote")], ["auto"])
        for tag, attributes, _ in page.tags:
            if tag == "span" and "lang" in attributes:
                self.assertEqual((attributes["lang"], attributes["dir"]), ("en", "ltr"))

    def test_markdown_stays_text(self):
        self.write_month(month_text(entry_block(
            identity(1), kind="moment", text=r'"# loud\n- [a](b) <b> `c`\n1. *d* | e @f https://g.example"', tags='["a|b", "_c_"]',
            people='["**d**"]')))
        said = self.summary("--format", "md", "--quotes")
        self.assertIn("> \\# loud\\\n> \\- \\[a\\](b) \\<b\\> \\`c\\`\\\n> 1\\. \\*d\\* \\| e \\@f https\\://g.example\n", said)
        self.assertIn(r"\_c\_ 1, a\|b 1", said)
        self.assertIn(r"\*\*d\*\* 1", said)


class Command(PageTest):
    def test_into_a_file(self):
        self.write_made_up(30)
        path = self.scratch / "page.html"
        finished = self.run_softly("summary", "--format", "html", "-o", str(path), exit_code=0)
        self.assertEqual(finished.out, "")
        self.assertEqual(path.read_text(encoding="utf-8"), self.summary("--format", "html"))

    def test_another_format_names_those_there_are(self):
        finished = self.run_softly("summary", "--format", "pdf", exit_code=2)
        self.one_sentence(finished)
        for form in ("text", "json", "md", "html"):
            self.assertIn(form, finished.err)

    def test_a_journal_with_problems_gives_a_page_of_the_rest(self):
        self.write_month("broken = \n", "2026-10.toml")
        self.write_month(month_text(entry_block(identity(1))))
        for form in ("html", "md"):
            finished = self.run_softly("summary", "--format", form, "--all", exit_code=4)
            self.assertIn("2026-10.toml", finished.err)
            self.assertIn("note 1", finished.out)


@unittest.skipIf(judges.lacking(), f"SKIP: not on this machine: {', '.join(judges.lacking())}")
class WhatOthersSay(PageTest):
    def test_the_page_of_a_month(self):
        for language in ("en", "he"):
            home = self.scratch / language
            write_journal(home, 30, language)
            path = self.scratch / f"{language}.html"
            self.run_softly("summary", "--format", "html", "--quotes", "-o", str(path), exit_code=0,
                            env={"SOFTLY_HOME": str(home), "SOFTLY_NOW": NOW})
            with self.subTest(language=language):
                self.assertEqual(judges.html_validate(path), "")
                for scheme in judges.SCHEMES:
                    broken, kept = judges.axe(path, scheme)
                    self.assertEqual(broken, [])
                    self.assertGreater(kept, 20)
                content, window = judges.widths(path, 360)
                self.assertLessEqual(content, window)
                self.assertLessEqual(judges.print_to(path, path.with_suffix(".pdf")), 2)

    def test_the_judges_can_find_something(self):
        path = pathlib.Path(self.scratch / "bad.html")
        path.write_text('<!DOCTYPE html><html><head><title>x</title></head><body><img src="x"><p id="a">a<p id="a">b'
                        '<div style="width: 4000px">c</div></body></html>')
        self.assertNotEqual(judges.html_validate(path), "")
        broken, _ = judges.axe(path, "light")
        self.assertIn("html-has-lang", [rule for rule, *_ in broken])
        content, window = judges.widths(path, 360)
        self.assertGreater(content, window)


if __name__ == "__main__":
    unittest.main()
