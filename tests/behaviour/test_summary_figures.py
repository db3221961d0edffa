"""`summary --json` of made-up journals of every shape, judged by figures worked out here from the files' own values.

Nothing of softly's is used but the promises of its format: Python's statistics, datetime and itertools do the rest.
"""

import datetime
import itertools
import json
import math
import os
import random
import statistics
import unittest

from softly_test import LONG, SANITIZED, SoftlyTest, identity

JOURNALS = 600 if LONG else 10 if SANITIZED else 60
NAMES = ("mood", "connection", "energy", "safety")
TODAY = datetime.date(2026, 11, 22)
OFFSETS = ("+00:00", "+02:00", "-08:00", "+05:45", "+13:00", "-03:30")
EDGES = ((23, 59), (0, 1), (3, 59), (4, 0), (0, 0))
PEOPLE = 'schema = 1\n' + "".join(f'\n[[person]]\nid = "{name}"\nname = "{name.title()}"\n{more}' for name, more in
                                  (("dana", 'every = "2w"\n'), ("noa", ""), ("robin", "unsafe = true\n")))
UNSAFE = {"robin"}
WORDS = ("Tea.", "tea.", "A walk.", "Rain all day, and a book.", "שלום", "Two buses.", "The dog again.", "Quiet.")
ODD = "odd"  # not in the file: something in the entry is no good, and softly says so


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


class Maker:
    """Makes one journal: entries as flat dicts of TOML keys, with `local` and `offset` beside them."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.day_start = self.chance.choice((0, 4))
        self.instants = set()
        self.count = self.chance.choice((1, 2, 4, 7, 14, 20, 40, 90, 120, 150, 200, 260))
        self.days = self.chance.choice((1, 3, 21, 22, 30, 45, 60, 90, 120, 400, 900))
        self.odd = self.chance.random() < 0.4
        self.shape = self.chance.choice(("all", "all", "all", "ratings", "ratings", "moments", "numb"))
        self.drift = self.chance.choice((0, 0, 4, -4))
        self.last = TODAY - datetime.timedelta(days=self.chance.choice((0, 0, 0, 1, 40)))

    def some(self, likely, value):
        return value() if self.chance.random() < likely else None

    def moment(self):
        while True:
            ago = self.chance.randrange(self.days)
            day = self.last - datetime.timedelta(days=ago)
            hour, minute = self.chance.choice((*EDGES, (self.chance.randrange(24), self.chance.randrange(60))))
            local = datetime.datetime(day.year, day.month, day.day, hour, minute, self.chance.randrange(60))
            offset = self.chance.choice(OFFSETS) if self.chance.random() < 0.3 else OFFSETS[0]
            instant = datetime.datetime.fromisoformat(f"{local.isoformat()}{offset}").timestamp()
            if instant not in self.instants:  # so that no order rests on ties
                self.instants.add(instant)
                return local, offset, instant, 1 - ago / self.days

    def entry(self, number):
        pick = self.chance.choice
        local, offset, instant, progress = self.moment()
        kind = pick(("check-in", "check-in", "check-in", "note", "moment", "try", "exercise", "reflection"))
        kind = {"moments": "moment", "numb": "check-in", "ratings": "check-in"}.get(self.shape, kind)
        entry = {"id": identity(number), "local": local, "offset": offset, "instant": instant, "kind": kind, "order": number}
        if self.shape == "all" and self.chance.random() < 0.5:
            entry["tags"] = [pick(("work", "Work", "evening", "Straße", "STRASSE")) for _ in range(self.chance.randint(1, 3))]
        if self.chance.random() < 0.4:
            entry["people"] = self.chance.sample(("dana", "noa", "robin", "the choir", "Ilan"), self.chance.randint(1, 3))
            if self.chance.random() < 0.3:
                entry["people"] = ["robin"]
        if self.chance.random() < 0.5:
            entry["text"] = pick(WORDS) if self.chance.random() < 0.3 else f"Words {number}."
        if kind in ("check-in", "reflection") or self.chance.random() < 0.1:
            self.rate(entry, progress)
        if kind == "moment" or self.chance.random() < 0.05:
            entry |= {key: value for key, value in (
                ("contact.how", self.some(0.8, lambda: pick(("in-person", "call", "message", "pet")))),
                ("contact.heard", self.some(0.5, lambda: pick((True, False)))),
                ("contact.from_them", self.some(0.3, lambda: pick((True, False)))),
                ("contact.ease", self.some(0.3, lambda: self.chance.randrange(11)))) if value is not None}
        if kind == "try":
            entry["how"] = pick(("done", "partly", "tried"))
            entry |= {key: self.chance.randrange(11) for key in ("expected", "happened") if self.chance.random() < 0.8}
        if kind == "exercise":
            entry["exercise"] = pick(("breathe", "ground"))
            entry |= {key: self.chance.randrange(11) for key in ("tension.before", "tension.after") if self.chance.random() < 0.8}
        if kind in ("exercise", "reflection") and self.chance.random() < 0.7:
            entry["felt"] = pick(("softer", "same", "sharper"))
            if kind == "reflection":
                entry["pack"] = pick(("letter", "kind-break"))
        if self.chance.random() < 0.2:
            entry["kindness.self"] = pick(("harsh", "distant", "fair", "kind"))
        for key in ("kindness.received", "kindness.given"):
            if self.chance.random() < 0.15:
                entry[key] = pick(WORDS) if self.chance.random() < 0.5 else f"Kind {number}."
        if self.chance.random() < 0.2:
            entry["helped"] = [pick(("tea", "Tea", "a walk", "the dog", f"thing {number}", "nothing")) for _ in range(self.chance.randint(1, 2))]
        if self.chance.random() < 0.1:
            entry["weather"] = "rain"
            entry["own.key"] = 4
        return entry

    def rate(self, entry, progress):
        numb = []
        for name in NAMES:
            roll = self.chance.random()
            if self.shape == "numb" or roll < 0.1:
                numb.append(name)
            if roll < 0.02 or 0.1 <= roll < 0.8:  # now and then both, where a number counts
                entry[f"ratings.{name}"] = max(0, min(10, round(self.chance.gauss(5 + self.drift * (progress - 0.5), 1.5))))
        if numb:
            entry["numb"] = numb

    def make_odd(self, entry):
        how = self.chance.choice(("no id", "no at", "bad at", "floating", "rating"))
        entry[ODD] = how
        if how == "no id":
            entry["id"] = None
        elif how in ("no at", "bad at"):
            entry["local"] = entry["instant"] = None
        elif how == "floating":
            entry["offset"] = ""
            entry["instant"] = datetime.datetime.fromisoformat(entry["local"].isoformat() + "+00:00").timestamp() + 0.5
        else:
            entry["ratings.mood"] = self.chance.choice(("eleven", 11, -1, 4.5))

    def journal(self):
        entries = [self.entry(number) for number in range(self.count)]
        if self.odd:
            for entry in self.chance.sample(entries, max(1, self.count // 15)):
                self.make_odd(entry)
        return entries


def literal(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(quoted, value))}]"
    return quoted(value) if isinstance(value, str) else str(value)


def block(entry):
    lines = ["[[entry]]"]
    if entry["id"]:
        lines.append(f'id = "{entry["id"]}"')
    if entry["local"]:
        lines.append(f"at = {entry['local'].isoformat()}{entry['offset']}")
    elif entry[ODD] == "bad at":
        lines.append('at = "yesterday"')
    beside = ("id", "local", "offset", "instant", "order", ODD)
    lines += [f"{key} = {literal(value)}" for key, value in entry.items() if key not in beside]
    return "\n".join(lines) + "\n"


def day_of(entry, day_start):
    return (entry["local"] - datetime.timedelta(hours=day_start)).date() if entry["local"] else None


def rating_of(entry, name):
    value = entry.get(f"ratings.{name}")
    return value if type(value) is int and 0 <= value <= 10 else None


def levels(values):
    if len(values) < 5:
        return {"n": len(values), "median": None, "low": None, "high": None, "values": values}
    return {"n": len(values), "median": statistics.median(values), "low": min(values), "high": max(values)}


def newest(pairs):
    """The first five distinct words of what is given newest first."""
    found = []
    for entry, words in pairs:
        if words.strip() and words.casefold() not in [other.casefold() for _, other in found]:
            found.append((entry, words))
    return found[:5]


class Judge:
    """What a summary of these entries has to say."""

    def __init__(self, entries, day_start, span, wanted):
        self.day_start = day_start
        self.all = entries
        self.span = span
        self.wanted = wanted
        self.taken = self.within(span)

    def within(self, span):
        first, last = span
        taken = []
        for entry in self.all:
            day = day_of(entry, self.day_start)
            fits = (first is None and last is None) if day is None else (first or day) <= day <= (last or day)
            if fits and self.wanted(entry):
                taken.append(entry)
        # Those that nobody can date stand before all others.
        return sorted(taken, key=lambda entry: (entry["instant"] is not None, entry["instant"] or 0, entry["order"]))

    def day(self, entry):
        day = day_of(entry, self.day_start)
        return day.isoformat() if day else None

    def count(self, words):
        counts = {}
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        return counts

    def rating(self, name):
        rated = [(day_of(entry, self.day_start), rating_of(entry, name)) for entry in self.taken if rating_of(entry, name) is not None]
        said = levels([value for _, value in rated])
        said["numb"] = sum(name in entry.get("numb", []) and rating_of(entry, name) is None for entry in self.taken)
        days = {}
        for day, value in rated:
            if day:
                days.setdefault(day, []).append(value)
        medians = sorted((day, statistics.median(values)) for day, values in days.items())
        said["days"] = [{"day": day.isoformat(), "n": len(days[day]), "median": median} for day, median in medians]
        dated = sum(map(len, days.values()))
        told = dated >= 14 and (medians[-1][0] - medians[0][0]).days + 1 >= 21
        slopes = [(b - a) / (later - earlier).days for (earlier, a), (later, b) in itertools.combinations(medians, 2)]
        said["slope"] = statistics.median(slopes) if told else None
        return said, told

    def earlier(self, name):
        first, last = self.span
        if first is None or last is None:
            return None
        length = (last - first).days + 1
        before = self.within((first - datetime.timedelta(days=length), first - datetime.timedelta(days=1)))
        values, now = ([rating_of(entry, name) for entry in entries if rating_of(entry, name) is not None] for entries in (before, self.taken))
        return levels(values) if len(values) >= 8 and len(now) >= 8 else None

    def company(self, entry):
        """Those who may be counted, and whether the entry may be: with nobody but unsafe people it may not."""
        people = entry.get("people", [])
        safe = list(dict.fromkeys(person for person in people if person not in UNSAFE))
        return safe, bool(safe) or not people

    def figures(self):
        taken = self.taken
        ends = sorted(day_of(entry, self.day_start) for entry in taken if entry["local"])
        counted = [entry for entry in taken if self.company(entry)[1]]
        moments = [entry for entry in counted if entry["kind"] == "moment" or any(key.startswith("contact.") for key in entry)]
        tries = [entry for entry in counted if entry["kind"] == "try"]
        pairs = [entry for entry in tries if "expected" in entry and "happened" in entry]
        people = self.count(person for entry in moments for person in self.company(entry)[0])
        tension = {}
        for entry in taken:
            if "exercise" in entry and "tension.before" in entry and "tension.after" in entry:
                tension.setdefault(entry["exercise"], []).append((entry["tension.before"], entry["tension.after"]))
        first, last = (end.isoformat() if end else None for end in (self.span[0] or (ends or [None])[0], self.span[1] or (ends or [None])[-1]))
        return {
            "schema": 1, "from": first, "to": last, "entries": len(taken),
            "kinds": self.count(entry["kind"] for entry in taken),
            "tags": self.count(tag for entry in taken for tag in dict.fromkeys(entry.get("tags", []))),
            "days": [{"day": day.isoformat(), "entries": len(list(same))} for day, same in itertools.groupby(ends)],
            "moments": {"n": len(moments), "with_people": sum(bool(self.company(entry)[0]) for entry in moments),
                        "by_how": self.count(entry["contact.how"] for entry in moments if "contact.how" in entry),
                        "heard": sum(entry.get("contact.heard", False) for entry in moments)},
            "people": [{"id": person, "moments": people[person]} for person in sorted(people)],
            "tries": {how: sum(entry["how"] == how for entry in tries) for how in ("done", "partly", "tried")},
            "expected": {"n": len(pairs), "better": sum(entry["happened"] > entry["expected"] for entry in pairs),
                         "as": sum(entry["happened"] == entry["expected"] for entry in pairs),
                         "worse": sum(entry["happened"] < entry["expected"] for entry in pairs),
                         "pairs": [{"day": self.day(entry), "expected": entry["expected"], "happened": entry["happened"]} for entry in pairs]},
            "tension": [{"exercise": name, "n": len(of), "median_change": statistics.median(b - a for a, b in of) if len(of) >= 5 else None,
                         "pairs": [{"before": a, "after": b} for a, b in of]} for name, of in sorted(tension.items())],
            "sharper": self.count(entry.get("pack") or entry["exercise"] for entry in taken if entry.get("felt") == "sharper"),
            "kindness": {"self": self.count(entry["kindness.self"] for entry in taken if "kindness.self" in entry),
                         "received": sum("kindness.received" in entry for entry in taken),
                         "given": sum("kindness.given" in entry for entry in taken),
                         "words": self.quotes(lambda entry: [entry.get("kindness.received", "")])},
            "quotes": self.quotes(lambda entry: [entry.get("text", "")]),
            "helped": self.quotes(lambda entry: [words for words in entry.get("helped", []) if words != "nothing"]),
        }

    def quotes(self, words):
        return [{"id": entry["id"], "day": self.day(entry), "text": said} for entry, said in
                newest((entry, said) for entry in reversed(self.taken) for said in words(entry))]


class Figures(SoftlyTest):
    def write(self, maker, entries, strays):
        for path in self.journal.glob("*") if self.journal.exists() else ():
            path.unlink()
        months = {}
        for entry in entries:
            month = entry["local"].strftime("%Y-%m") if entry["local"] else TODAY.strftime("%Y-%m")
            if strays and maker.chance.random() < 0.1:
                month = maker.chance.choice(("2024-02", "2026-11", "2031-07"))
            months.setdefault(month, []).append(entry)
        order = 0
        for month, members in sorted(months.items()):
            maker.chance.shuffle(members)
            texts = []
            for entry in members:
                entry["order"] = order = order + 1
                texts.append(block(entry))
            if maker.chance.random() < 0.5 and any(entry["id"] for entry in members):
                double = block(maker.chance.choice([entry for entry in members if entry["id"]]))
                # The same bytes once more, in this file or in a copy of it, are the same entry.
                if maker.chance.random() < 0.5:
                    texts.append(double)
                else:
                    self.write_month("schema = 1\n\n" + double, f"{month}.sync-conflict-20261101-101010-ABCDEFG.toml")
            self.write_month("schema = 1\n\n" + "\n".join(texts), f"{month}.toml")
        self.write_config(f'day_start = "0{maker.day_start}:00"\n')

    def spans(self, maker):
        """Flags of a span, with its ends."""
        day = datetime.timedelta(days=1)
        yield ("--all",), (None, None)
        for flag, length in (("--week", 7), ("--month", 30), ("--year", 365)):
            yield (flag,), (TODAY - (length - 1) * day, TODAY)
        for _ in range(2):
            last = TODAY - maker.chance.randrange(60) * day
            first = last - maker.chance.choice((0, 6, 20, 30, 100)) * day
            yield ("--from", first.isoformat(), "--to", last.isoformat()), (first, last)
        yield ("--from", (TODAY - 25 * day).isoformat()), (TODAY - 25 * day, None)
        yield ("--to", (TODAY - 10 * day).isoformat()), (None, TODAY - 10 * day)

    def filters(self, maker):
        yield (), lambda entry: True
        yield maker.chance.choice((
            (("--tag", "WORK"), lambda entry: "work" in [tag.casefold() for tag in entry.get("tags", [])]),
            (("--tag", "strasse"), lambda entry: "strasse" in [tag.casefold() for tag in entry.get("tags", [])]),
            (("--tag", "work", "--tag", "evening"),
             lambda entry: {"work", "evening"} <= {tag.casefold() for tag in entry.get("tags", [])}),
            (("--kind", "check-in"), lambda entry: entry["kind"] == "check-in"),
            (("--kind", "moment"), lambda entry: entry["kind"] == "moment"),
            (("--person", "dana"), lambda entry: "dana" in entry.get("people", [])),
            (("--person", "the choir"), lambda entry: "the choir" in entry.get("people", []))))

    def check(self, arguments, entries, day_start, span, wanted):
        with_quotes = "--quotes" in arguments
        codes = (4,) if "--all" in arguments and any(ODD in entry for entry in entries) else (0, 4) if any(
            ODD in entry for entry in entries) else (0,)
        document = self.json("summary", *arguments, exit_code=codes)
        judge = Judge(entries, day_start, span, wanted)
        expected = judge.figures()
        if not with_quotes:
            for holder, key in ((expected, "quotes"), (expected, "helped"), (expected["kindness"], "words")):
                self.assertNotIn(key, document if holder is expected else document["kindness"])
                del holder[key]
        for key, value in expected.items():
            self.assertEqual(document[key], value, (key, arguments))
        trends = 0
        for name in NAMES:
            said = dict(document["ratings"][name])
            figures, told = judge.rating(name)
            trend, slope, wanted_slope = said.pop("trend"), said.pop("slope"), figures.pop("slope")
            self.assertEqual(trend is not None, told, (name, arguments))
            self.assertIn(trend, (None, "higher", "lower", "same"))
            self.assertEqual(slope is None, wanted_slope is None, (name, arguments))
            if slope is not None:
                self.assertTrue(math.isclose(slope, wanted_slope, rel_tol=1e-9, abs_tol=1e-9), (name, slope, wanted_slope, arguments))
                trends += 1
            earlier = judge.earlier(name)
            self.assertEqual(said.pop("earlier", None), earlier, (name, "earlier", arguments))
            self.earlier += earlier is not None
            self.assertEqual(said, figures, (name, arguments))
        self.trends += trends

    def test_generated_journals(self):
        self.trends = self.earlier = runs = 0
        self.write_people(PEOPLE.removeprefix("schema = 1\n"))
        first = int(os.environ.get("SOFTLY_SEED", "1"))
        for seed in range(first, first + JOURNALS):
            maker = Maker(seed)
            entries = maker.journal()
            strays = seed % 6 == 0
            self.write(maker, entries, strays)
            with self.subTest(seed=seed, entries=len(entries), day_start=maker.day_start, odd=maker.odd):
                for flags, span in self.spans(maker):
                    if strays and flags != ("--all",):
                        continue  # a file is read where its month is asked for, whatever stands in it
                    for more, wanted in self.filters(maker):
                        quotes = ("--quotes",) if maker.chance.random() < 0.5 else ()
                        self.check((*flags, *more, *quotes), entries, maker.day_start, span, wanted)
                        runs += 1
        print(f"{JOURNALS} journals, {runs} summaries, {self.trends} slopes and {self.earlier} earlier spans compared")
        self.assertGreater(self.trends, JOURNALS // 2)
        self.assertGreater(self.earlier, JOURNALS // 2)


if __name__ == "__main__":
    unittest.main()
