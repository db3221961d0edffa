"""`summary`, checked against Python's own statistics."""

import datetime
import json
import random
import re
import statistics
import unittest

from softly_test import SoftlyTest, entry_block, identity, month_text

RATINGS = ("mood", "connection", "energy", "safety")


def day_text(day):
    return day if isinstance(day, str) else day.isoformat()


class SummaryTest(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.write_config('day_start = "00:00"\n')

    def write_moods(self, moods):
        """One check-in for each (day, mood), mood "n" is numb."""
        months = {}
        for number, (day, mood) in enumerate(moods):
            values = {"numb": '["mood"]'} if mood == "n" else {"ratings__mood": mood}
            months.setdefault(day_text(day)[:7], []).append(
                entry_block(identity(number), f"{day_text(day)}T{number % 24:02}:10:00+00:00", "check-in", **values))
        for month, blocks in months.items():
            self.write_month(month_text(*blocks), f"{month}.toml")

    def summary(self, *arguments, **options):
        return self.json("summary", *arguments, **options)


class Counts(SummaryTest):
    def test_against_python(self):
        chance = random.Random(7)
        first = datetime.date(2026, 10, 20)
        rows, months = [], {}
        for number in range(120):
            day = first + datetime.timedelta(days=chance.randrange(30))
            at = f"{day}T{chance.randrange(24):02}:{chance.randrange(60):02}:{number % 60:02}+00:00"
            ratings = {name: chance.choice((None, "n", *range(11))) for name in RATINGS}
            rows.append((at, ratings))
        rows.sort(key=lambda row: row[0])
        for number, (at, ratings) in enumerate(rows):
            values = {f"ratings__{name}": value for name, value in ratings.items() if isinstance(value, int)}
            numb = [name for name, value in ratings.items() if value == "n"]
            if numb:
                values["numb"] = json.dumps(numb)
            months.setdefault(at[:7], []).append(
                entry_block(identity(number), at, "check-in" if number % 3 else "reflection", **values))
        for month, blocks in months.items():
            self.write_month(month_text(*blocks), f"{month}.toml")

        document = self.summary("--from", "2026-10-20", "--to", "2026-11-18")
        self.assertEqual((document["from"], document["to"]), ("2026-10-20", "2026-11-18"))
        self.assertEqual(document["entries"], 120)
        self.assertEqual(document["kinds"], {"check-in": 80, "reflection": 40})
        self.assertEqual(sorted(document["ratings"]), sorted(RATINGS))
        for name in RATINGS:
            said = document["ratings"][name]
            values = [ratings[name] for _, ratings in rows if isinstance(ratings[name], int)]
            self.assertEqual((said["n"], said["numb"]), (len(values), sum(r[name] == "n" for _, r in rows)))
            self.assertEqual((said["median"], said["low"], said["high"]),
                             (statistics.median(values), min(values), max(values)))
            self.assertNotIn("values", said)
            days = {}
            for at, ratings in rows:
                if isinstance(ratings[name], int):
                    days.setdefault(at[:10], []).append(ratings[name])
            self.assertEqual(said["days"], [{"day": day, "n": len(of_day), "median": statistics.median(of_day)}
                                            for day, of_day in sorted(days.items())])

    def test_fewer_than_five_are_listed(self):
        self.write_moods([("2026-11-20", 7), ("2026-11-19", 2), ("2026-11-21", "n"), ("2026-11-22", 5)])
        mood = self.summary("--week")["ratings"]["mood"]
        self.assertEqual((mood["n"], mood["numb"]), (3, 1))
        self.assertEqual((mood["median"], mood["low"], mood["high"], mood["trend"]), (None,) * 4)
        self.assertEqual(mood["values"], [2, 7, 5])
        self.assertNotIn("median", self.run_softly("summary", "--week", exit_code=0).out.lower())

    def test_five_have_a_median(self):
        self.write_moods([(f"2026-11-{20 - n}", value) for n, value in enumerate((3, 8, 4, 4, 9))])
        mood = self.summary()["ratings"]["mood"]
        self.assertEqual((mood["n"], mood["median"], mood["low"], mood["high"]), (5, 4, 3, 9))

    def test_a_rating_that_is_none_is_not_counted(self):
        self.write_month(month_text(
            entry_block(identity(1), ratings__mood="11"), entry_block(identity(2), ratings__mood="4"),
            entry_block(identity(3), ratings__mood="-1"), entry_block(identity(4), ratings__mood="4.5")))
        document = self.summary(exit_code=4)
        self.assertEqual(document["ratings"]["mood"]["values"], [4])
        self.assertEqual(len(document["problems"]), 3)

    def test_numb_is_never_zero(self):
        self.write_moods([(f"2026-11-{10 + n}", "n") for n in range(8)])
        mood = self.summary()["ratings"]["mood"]
        self.assertEqual((mood["n"], mood["numb"], mood["median"], mood["days"]), (0, 8, None, []))


class Expected(SummaryTest):
    """What one thought would happen, and what did: nothing is said of it before five pairs."""

    def said(self, *pairs, kind="try"):
        self.write_month(month_text(*(
            entry_block(identity(n), kind=kind, how='"done"', **{key: str(value) for key, value in zip(("expected", "happened"), pair)
                                                                 if value is not None}) for n, pair in enumerate(pairs))))
        lines, words = (re.findall(r"[^\n]*thought.*", re.sub(r"\n {4}", " ", self.run_softly("summary", *flags, exit_code=0).out))
                        for flags in ((), ("--no-numbers",)))
        self.assertEqual(len(lines), len(words))
        self.assertNotRegex("".join(words), "[0-9]")
        return lines, self.summary()["expected"]

    def test_four_are_too_few(self):
        for pairs in ((), ((3, 7),) * 4, ((3, 7),) * 4 + ((3, None), (None, 7))):
            lines, document = self.said(*pairs)
            self.assertEqual(lines, [])
            self.assertEqual(document["n"], min(len(pairs), 4))

    def test_from_five_on(self):
        for pairs, wanted in ((((3, 7), (2, 5), (0, 1), (4, 4), (6, 2), (5, 9)), "better than you had thought in 4 of 6, as you had thought in 1, harder"),
                              (((3, 7),) * 5, "better than you had thought in 5 of 5"), (((7, 3),) * 5, "harder than you had thought in 5 of 5"),
                              (((7, 7),) * 5, "as you had thought in 5 of 5")):
            lines, document = self.said(*pairs)
            self.assertEqual(len(lines), 1, lines)
            self.assertIn(wanted, lines[0])
            said = document.pop("pairs")
            self.assertCountEqual([(each["expected"], each["happened"]) for each in said], pairs)
            self.assertEqual(document, {"n": len(pairs), "better": sum(b > a for a, b in pairs), "as": sum(b == a for a, b in pairs),
                                        "worse": sum(b < a for a, b in pairs)})

    def test_of_tries_alone(self):
        lines, document = self.said(*((3, 7),) * 6, kind="note")
        self.assertEqual((lines, document["n"]), ([], 0))

    def test_through_steps(self):
        for number in range(6):
            self.run_softly("step", "add", "tea", "--expected", "3", exit_code=0)
            self.run_softly("step", "done", "1", "--happened", str(number), exit_code=0)
            self.assertEqual("thought" in self.run_softly("summary", exit_code=0).out, number >= 4)
        self.assertIn("in 2 of 6, as you had thought in 1", self.run_softly("summary", exit_code=0).out)


class OtherEntries(SummaryTest):
    def test_moments_people_tries_and_the_rest(self):
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana"\n\n[[person]]\nid = "rex"\nname = "Rex"\n'
                          "unsafe = true\n")
        blocks = [
            entry_block(identity(1), kind="moment", people='["noa"]', contact__how='"call"', contact__heard="true"),
            entry_block(identity(2), kind="moment", people='["dana"]', contact__how='"call"'),
            entry_block(identity(3), kind="moment", people='["dana"]', contact__how='"near"', contact__heard="false"),
            entry_block(identity(4), kind="moment", contact__how='"pet"'),
            entry_block(identity(5), kind="moment", people='["rex"]', contact__how='"message"'),
            entry_block(identity(6), kind="try", how='"done"', expected="3", happened="7"),
            entry_block(identity(7), kind="try", how='"done"', expected="5", happened="5"),
            entry_block(identity(8), kind="try", how='"partly"', expected="6", happened="2"),
            entry_block(identity(9), kind="try", how='"tried"', expected="6"),
            entry_block(identity(20), kindness__self='"harsh"', kindness__received='"tea"'),
            entry_block(identity(21), kindness__self='"kind"', kindness__given='"a call"'),
            entry_block(identity(22), kindness__self='"kind"')]
        blocks += [entry_block(identity(10 + n), kind="exercise", exercise='"breathe"', tension__before=before,
                               tension__after=after)
                   for n, (before, after) in enumerate(((8, 5), (7, 5), (6, 4), (5, 5), (9, 8)))]
        self.write_month(month_text(*blocks))
        document = self.summary()
        self.assertEqual(document["kinds"], {"moment": 5, "try": 4, "note": 3, "exercise": 5})
        self.assertEqual(document["moments"], {"n": 4, "with_people": 3, "heard": 1,
                                               "by_how": {"call": 2, "near": 1, "pet": 1}})
        self.assertEqual(document["people"], [{"id": "dana", "moments": 2}, {"id": "noa", "moments": 1}])
        self.assertEqual(document["tries"], {"done": 2, "partly": 1, "tried": 1})
        self.assertEqual([(each["expected"], each["happened"]) for each in document["expected"].pop("pairs")],
                         [(3, 7), (5, 5), (6, 2)])
        self.assertEqual(document["expected"], {"n": 3, "better": 1, "as": 1, "worse": 1})
        self.assertEqual(document["tension"], [{"exercise": "breathe", "n": 5, "median_change": -2, "pairs": [
            {"before": before, "after": after} for before, after in ((8, 5), (7, 5), (6, 4), (5, 5), (9, 8))]}])
        self.assertEqual(document["kindness"], {"self": {"harsh": 1, "kind": 2}, "received": 1, "given": 1})
        self.assertNotIn("quotes", document)
        text = self.run_softly("summary", exit_code=0).out
        self.assertNotIn("Rex", text)

    def test_the_persons_own_words(self):
        self.write_month(month_text(
            entry_block(identity(1), "2026-11-20T10:00:00+00:00", text='"first words"'),
            entry_block(identity(2), "2026-11-21T10:00:00+00:00", text='"later words"'),
            entry_block(identity(3), "2026-11-22T10:00:00+00:00", "check-in", ratings__mood="4")))
        self.assertEqual(self.summary("--quotes")["quotes"], [
            {"id": identity(2), "day": "2026-11-21", "text": "later words"},
            {"id": identity(1), "day": "2026-11-20", "text": "first words"}])
        self.assertNotIn("later words", self.run_softly("summary", exit_code=0).out)
        self.assertIn("later words", self.run_softly("summary", "--quotes", exit_code=0).out)

    def test_an_entry_that_waits_counts(self):
        self.write_month("<<<<<<< mine\n")
        self.run_softly("check-in", "--mood", "4", exit_code=5)
        self.assertEqual(self.summary(exit_code=4)["ratings"]["mood"]["values"], [4])


class Spans(SummaryTest):
    def setUp(self):
        super().setUp()
        day = datetime.date(2026, 11, 22)
        self.write_moods([(day - datetime.timedelta(days=n), 5) for n in range(400)])

    def span(self, *arguments, **options):
        document = self.summary(*arguments, **options)
        return document["from"], document["to"], document["entries"]

    def test_their_ends(self):
        self.assertEqual(self.span("--week"), ("2026-11-16", "2026-11-22", 7))
        self.assertEqual(self.span("--month"), ("2026-10-24", "2026-11-22", 30))
        self.assertEqual(self.span(), self.span("--month"))
        self.assertEqual(self.span("--year"), ("2025-11-23", "2026-11-22", 365))
        self.assertEqual(self.span("--all"), ("2025-10-19", "2026-11-22", 400))
        self.assertEqual(self.span("--from", "2026-11-01", "--to", "2026-11-03"), ("2026-11-01", "2026-11-03", 3))

    def test_an_open_end(self):
        self.assertEqual(self.summary("--from", "2026-11-20")["entries"], 3)
        self.assertEqual(self.summary("--to", "2025-10-20")["entries"], 2)

    def test_today_begins_at_day_start(self):
        self.write_config('day_start = "04:00"\n')
        before = self.span("--week", env={"SOFTLY_NOW": "2026-11-22T03:59:00Z"})
        self.assertEqual(before[:2], ("2026-11-15", "2026-11-21"))
        self.assertEqual(self.span("--week", env={"SOFTLY_NOW": "2026-11-22T04:00:00Z"})[:2],
                         ("2026-11-16", "2026-11-22"))

    def test_an_entry_in_the_night_belongs_to_the_evening_before(self):
        for path in self.journal.iterdir():
            path.unlink()
        self.write_moods([("2026-11-15", 1)])
        self.write_month(month_text(entry_block(identity(1), "2026-11-16T01:30:00+00:00", "check-in", ratings__mood="3"),
                                    entry_block(identity(2), "2026-11-16T04:00:00+00:00", "check-in", ratings__mood="5")))
        self.assertEqual(self.summary("--week")["entries"], 2)
        self.write_config("")
        self.assertEqual(self.summary("--week")["entries"], 1)
        self.assertEqual(self.summary("--all")["ratings"]["mood"]["days"],
                         [{"day": "2026-11-15", "n": 1, "median": 3}, {"day": "2026-11-16", "n": 1, "median": 5}])


class Trends(SummaryTest):
    def trend(self, moods):
        for path in self.journal.iterdir() if self.journal.is_dir() else ():
            path.unlink()
        first = datetime.date(2026, 11, 22) - datetime.timedelta(days=len(moods) - 1)
        self.write_moods([(first + datetime.timedelta(days=n), mood) for n, mood in enumerate(moods) if mood is not None])
        return self.summary("--all")["ratings"]["mood"]["trend"]

    def test_no_words_from_too_little(self):
        self.assertIsNone(self.trend([2] * 7 + [9] * 6), "13 ratings")
        self.assertIsNone(self.trend([2] * 10 + [9] * 10), "20 days")
        self.assertIsNone(self.trend([2] * 6 + [None] * 20 + [9] * 7), "13 ratings over a month")

    def test_a_change_that_nobody_could_doubt(self):
        self.assertEqual(self.trend([2] * 15 + [8] * 15), "higher")
        self.assertEqual(self.trend([8] * 15 + [2] * 15), "lower")
        self.assertEqual(self.trend([2, None, 2, None] * 5 + [9, None, 9, None] * 5), "higher")

    def test_no_change_and_noise(self):
        self.assertEqual(self.trend([5] * 30), "same")
        self.assertEqual(self.trend([3, 7] * 15), "same")
        self.assertEqual(self.trend([5] * 29 + [10]), "same", "one good day is no trend")

    def test_it_does_not_change_from_run_to_run(self):
        chance = random.Random(3)
        moods = [min(10, max(0, round(chance.gauss(4 + n / 20, 2)))) for n in range(40)]
        self.assertEqual(len({self.trend(moods) for _ in range(3)}), 1)


class Forms(SummaryTest):
    def setUp(self):
        super().setUp()
        chance = random.Random(5)
        self.write_moods([(f"2026-11-{n % 20 + 1:02}", chance.randrange(11)) for n in range(40)])

    def test_format_json_is_json(self):
        asked = self.run_softly("summary", "--json", exit_code=0).out
        self.assertEqual(self.run_softly("summary", "--format", "json", exit_code=0).out, asked)
        self.assertEqual(self.run_softly("summary", "--format", "text", exit_code=0).out,
                         self.run_softly("summary", exit_code=0).out)
        self.one_sentence(self.run_softly("summary", "--format", "pdf", exit_code=2))

    def test_into_a_file(self):
        path = self.scratch / "summary.txt"
        finished = self.run_softly("summary", "-o", str(path), exit_code=0, umask=0)
        self.assertEqual(finished.out, "")
        self.assertEqual(path.read_text(), self.run_softly("summary", exit_code=0).out)
        self.assertEqual(path.stat().st_mode & 0o777, 0o600, "it is as private as the journal")
        self.run_softly("summary", "--json", "-o", str(self.scratch / "summary.json"), exit_code=0)
        self.assertEqual(json.loads((self.scratch / "summary.json").read_text())["schema"], 1)

    def test_a_file_that_cannot_be_written(self):
        finished = self.run_softly("summary", "-o", "/proc/nowhere/summary.txt", exit_code=1)
        self.one_sentence(finished)
        self.assertIn("/proc/nowhere/summary.txt", finished.err)

    def test_in_words(self):
        said = self.run_softly("summary", "--no-numbers", exit_code=0).out
        self.assertTrue(said.strip())
        self.assertIsNone(re.search(r"\d", said), said)

    def test_text_holds_the_numbers(self):
        moods = [entry["ratings"]["mood"] for entry in self.listed("-n", "100")]
        said = self.run_softly("summary", exit_code=0).out.lower()
        self.assertIn("mood", said)
        self.assertIn("40", said)
        self.assertIn(f"{statistics.median(moods):g}", said)

    def test_it_may_be_narrow(self):
        for columns in ("40", "20", "0", "abc"):
            self.run_softly("summary", exit_code=0, env={"COLUMNS": columns})


class Empty(SummaryTest):
    def test_a_summary_of_nothing(self):
        document = self.summary("--all")
        self.assertEqual((document["entries"], document["kinds"]), (0, {}))
        self.assertEqual((document["from"], document["to"]), (None, None))
        self.assertEqual((document["people"], document["tension"], document["problems"]), ([], [], []))
        for name in RATINGS:
            said = document["ratings"][name]
            self.assertEqual((said["n"], said["numb"], said["median"], said["low"], said["high"], said["trend"],
                              said["days"], said["values"]), (0, 0, None, None, None, None, [], []))
        week = self.summary("--week")
        self.assertEqual((week["from"], week["to"]), ("2026-11-16", "2026-11-22"))

    def test_it_shows_how_to_begin(self):
        for arguments in ((), ("--all",), ("--no-numbers",)):
            finished = self.run_softly("summary", *arguments, exit_code=0)
            self.assertIn("softly check-in", finished.out + finished.err)


if __name__ == "__main__":
    unittest.main()
