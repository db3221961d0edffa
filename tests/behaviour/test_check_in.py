"""`check-in` and `note` with everything said on the command line."""

import datetime
import json
import subprocess
import unittest

from softly_test import IDENTITY, NOW, SOFTLY, SoftlyTest


class Kept(SoftlyTest):
    def test_flags_become_the_keys_of_the_format(self):
        finished = self.run_softly(
            "check-in", "--mood", "6", "--connection", "3", "--energy", "n", "--contact", "little",
            "-m", "Slept a little better.", "--tag", "evening", "--tag", "rain", "--person", "Dana K", exit_code=0)
        self.assertEqual(self.month()["schema"], 1)
        entry = self.entries()[0]
        identity = entry.pop("id")
        self.assertRegex(identity, f"^{IDENTITY.pattern}$")
        self.assertEqual(entry, {
            "at": datetime.datetime(2026, 11, 22, 19, 15, 3, tzinfo=datetime.timezone.utc),
            "kind": "check-in", "tags": ["evening", "rain"], "people": ["Dana K"],
            "text": "Slept a little better.", "ratings": {"mood": 6, "connection": 3}, "numb": ["energy"],
            "contact_since": "little"})
        self.assertEqual(finished.out, "", "data goes to stdout only when it was asked for")
        self.assertIn(identity, finished.err)

    def test_the_block_is_flat_with_dotted_keys(self):
        self.run_softly("check-in", "--mood", "0", "--safety", "10", exit_code=0)
        lines = self.month_path().read_text().splitlines()
        self.assertEqual([line for line in lines if line.startswith("[")], ["[[entry]]"])
        self.assertIn("ratings.mood = 0", lines)
        self.assertIn("ratings.safety = 10", lines)
        self.assertIn("at = 2026-11-22T19:15:03+00:00", lines)

    def test_what_was_not_said_leaves_no_trace(self):
        self.run_softly("check-in", "--mood", "4", exit_code=0)
        self.assertEqual(set(self.entries()[0]), {"id", "at", "kind", "ratings"})

    def test_json_says_what_was_kept(self):
        finished = self.run_softly("check-in", "--mood", "6", "--energy", "n", "-m", "Tea.", "--json", exit_code=0)
        document = json.loads(finished.out)
        self.assertEqual(document["schema"], 1)
        self.assertIs(document["filed"], True)
        entry = document["entry"]
        self.assertEqual(entry["id"], self.entries()[0]["id"])
        self.assertEqual(entry["at"], "2026-11-22T19:15:03+00:00")
        self.assertEqual(entry["kind"], "check-in")
        self.assertEqual(entry["ratings"], {"mood": 6})
        self.assertEqual((entry["tags"], entry["people"], entry["numb"]), ([], [], ["energy"]))
        self.assertEqual(entry["answers"], {})
        self.assertEqual(entry["text"], "Tea.")

    def test_the_line_with_the_id_is_on_stderr_for_each_command(self):
        for command in (("check-in", "-m", "Tea."), ("note", "Tea.")):
            finished = self.run_softly(*command, exit_code=0)
            self.assertEqual(finished.out, "")
            self.assertTrue(any(entry["id"] in finished.err for entry in self.entries()), finished.err)

    def test_hints_are_said_once(self):
        said = []
        for _ in range(3):
            finished = self.run_softly("note", "Tea.", exit_code=0)
            said.append(IDENTITY.sub("ID", finished.err))
        self.assertEqual(said[1], said[2])
        self.assertLessEqual(len(said[1]), len(said[0]))

    def test_contact_words(self):
        for word in ("none", "little", "some", "plenty", "too-much"):
            self.assertEqual(self.kept("check-in", "--contact", word)["contact_since"], word)

    def test_each_rating_may_be_numb(self):
        entry = self.kept("check-in", "--mood", "n", "--connection", "n", "--energy", "n", "--safety", "n")
        self.assertEqual(sorted(entry["numb"]), ["connection", "energy", "mood", "safety"])
        self.assertEqual(entry["ratings"], {})

    def test_a_person_that_is_known_is_kept_by_id(self):
        self.write_people('\n[[person]]\nid = "dana"\nname = "Dana"\naliases = ["D."]\n')
        self.assertEqual(self.kept("note", "Tea.", "--person", "Dana")["people"], ["dana"])
        self.assertEqual(self.kept("note", "Tea.", "--person", "D.")["people"], ["dana"])
        self.assertEqual(self.kept("note", "Tea.", "--person", "Someone new")["people"], ["Someone new"])

    def test_flags_with_their_value_in_one_word(self):
        entry = self.kept("check-in", "--mood=7", "-mTea.", "--tag=rain")
        self.assertEqual((entry["ratings"], entry["text"], entry["tags"]), ({"mood": 7}, "Tea.", ["rain"]))

    def test_a_text_that_begins_with_a_dash(self):
        self.assertEqual(self.kept("check-in", "-m", "-not a flag")["text"], "-not a flag")


class Notes(SoftlyTest):
    def test_words_are_joined(self):
        self.assertEqual(self.kept("note", "Slept", "a", "little.")["text"], "Slept a little.")
        self.assertEqual(self.entries()[0]["kind"], "note")

    def test_words_after_two_dashes(self):
        self.run_softly("note", "--tag", "rain", "--", "--mood", "is a word", exit_code=0)
        self.assertEqual(self.entries()[0]["text"], "--mood is a word")

    def test_one_word_of_several_lines(self):
        self.run_softly("note", "one\n\n  two", exit_code=0)
        self.assertEqual(self.entries()[0]["text"], "one\n\n  two")

    def test_standard_input_is_read_to_its_end(self):
        for arguments in (("note", "-"), ("check-in", "-m", "-")):
            entry = self.kept(*arguments, stdin="First line.\n\nLast line.\n")
            self.assertEqual(entry["text"].rstrip("\n"), "First line.\n\nLast line.")

    def test_standard_input_that_comes_slowly(self):
        child = subprocess.Popen([SOFTLY, "note", "-"], env=self.environment(), stdin=subprocess.PIPE,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for part in (b"caf\xc3", b"\xa9 ", b"at six"):
            child.stdin.write(part)
            child.stdin.flush()
        child.stdin.close()
        self.assertEqual(child.wait(60), 0)
        self.assertEqual(self.entries()[0]["text"], "café at six")

    def test_nothing_to_keep_is_a_usage_error(self):
        for arguments, stdin in ((("note", ""), None), (("note", "  ", "\n"), None), (("note", "-"), ""),
                                 (("note", "-"), " \n\n")):
            with self.subTest(arguments=arguments, stdin=stdin):
                self.one_sentence(self.run_softly(*arguments, stdin=stdin, exit_code=2))
        self.nothing_filed()

    def test_standard_input_is_left_alone_without_a_dash(self):
        for arguments in (("check-in", "--mood", "5"), ("note", "Tea.")):
            child = subprocess.Popen([SOFTLY, *arguments], env=self.environment(), stdin=subprocess.PIPE,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                self.assertEqual(child.wait(60), 0, "nobody closed standard input, and it was not needed")
            finally:
                child.stdin.close()


class NotAccepted(SoftlyTest):
    def test_ratings_that_are_none(self):
        for value in ("11", "abc", "-1", "6.5", "", "0x5", "999999999999999999999"):
            for flag in ("--mood", "--safety"):
                with self.subTest(flag=flag, value=value):
                    self.one_sentence(self.run_softly("check-in", flag, value, "-m", "Tea.", exit_code=2))
        self.nothing_filed()

    def test_the_message_names_what_may_stand_there(self):
        said = self.run_softly("check-in", "--mood", "11", exit_code=2).err
        self.assertIn("11", said)
        self.assertRegex(said, r"0.*10")

    def test_contact_words_that_are_none(self):
        for value in ("lots", "", "too much"):
            self.one_sentence(self.run_softly("check-in", "--contact", value, exit_code=2))
        self.nothing_filed()

    def test_commands_and_flags_that_are_none(self):
        for arguments in (("chek-in",), ("check-in", "--mod", "5"), ("check-in", "--mood"), ("list", "extra"),
                          ("--nothing",), ("config", "nothing"), ("note", "--mood", "5", "Tea.")):
            with self.subTest(arguments=arguments):
                self.one_sentence(self.run_softly(*arguments, exit_code=2))
        self.nothing_filed()

    def test_a_near_miss_is_named(self):
        self.assertIn("check-in", self.run_softly("chek-in", exit_code=2).err)
        self.assertIn("--mood", self.run_softly("check-in", "--mod", "5", exit_code=2).err)

    def test_without_a_terminal_there_is_nobody_to_ask(self):
        for arguments in (("check-in",), ("check-in", "--ask"), ("check-in", "--mood", "5", "--ask"),
                          ("check-in", "--tag", "rain"), ("note",)):
            for stdin in (None, "5\n5\n5\n5\n\n\n"):
                with self.subTest(arguments=arguments, stdin=stdin):
                    self.one_sentence(self.run_softly(*arguments, stdin=stdin, exit_code=6))
        self.nothing_filed()

    def test_a_draft_to_resume_that_is_not_there(self):
        self.one_sentence(self.run_softly("check-in", "--resume", exit_code=1))


class Clock(SoftlyTest):
    def at(self, *words, now=NOW, zone="UTC"):
        return self.kept("note", "Tea.", "--at", *words, env={"SOFTLY_NOW": now, "TZ": zone})["at"]

    def test_words_for_a_time(self):
        for words, expected in (
                ("2026-11-20", "2026-11-20T12:00:00+00:00"), ("2026-11-20T18:00", "2026-11-20T18:00:00+00:00"),
                ("2026-11-20 18:00", "2026-11-20T18:00:00+00:00"),
                ("2026-11-20T18:00:07", "2026-11-20T18:00:07+00:00"),
                ("today", "2026-11-22T19:15:03+00:00"), ("yesterday", "2026-11-21T12:00:00+00:00"),
                ("yesterday 18:00", "2026-11-21T18:00:00+00:00"), ("fri", "2026-11-20T12:00:00+00:00"),
                ("Friday 07:30", "2026-11-20T07:30:00+00:00"), ("mon", "2026-11-16T12:00:00+00:00"),
                ("sun 08:00", "2026-11-22T08:00:00+00:00"), ("3d ago", "2026-11-19T12:00:00+00:00"),
                ("3 days ago", "2026-11-19T12:00:00+00:00"), ("2h ago", "2026-11-22T17:15:03+00:00"),
                ("90min ago", "2026-11-22T17:45:03+00:00"), ("2w ago", "2026-11-08T12:00:00+00:00"),
                ("1mo ago", "2026-10-22T12:00:00+00:00"), ("1y ago", "2025-11-22T12:00:00+00:00"),
                ("3d ago 18:00", "2026-11-19T18:00:00+00:00"), ("today 08:00", "2026-11-22T08:00:00+00:00")):
            with self.subTest(words=words):
                self.assertEqual(self.at(words), expected)

    def test_a_written_offset_names_the_same_instant(self):
        said = datetime.datetime.fromisoformat(self.at("2026-11-20T18:00:00+05:00"))
        self.assertEqual(said, datetime.datetime.fromisoformat("2026-11-20T13:00:00+00:00"))

    def test_the_future_is_not_logged(self):
        for words in ("tomorrow", "2026-11-23", "in 2 weeks", "+3d", "2026-11-22T19:16", "2026-11-22T23:00"):
            with self.subTest(words=words):
                self.one_sentence(self.run_softly("note", "Tea.", "--at", words, exit_code=2))
        self.nothing_filed()

    def test_words_that_are_no_time(self):
        for words in ("someday", "2026-02-30", "2026-13-01", "25:00", ""):
            with self.subTest(words=words):
                self.one_sentence(self.run_softly("note", "Tea.", "--at", words, exit_code=2))
        self.nothing_filed()

    def test_the_resolved_date_is_said(self):
        said = self.run_softly("note", "Tea.", "--at", "fri", exit_code=0).err
        self.assertRegex(said, r"2026-11-20|20 Nov|Nov(ember)? 20")

    def test_an_entry_is_filed_by_the_month_of_its_time(self):
        self.run_softly("note", "Tea.", "--at", "2026-09-30", exit_code=0)
        self.run_softly("note", "Tea.", "--at", "2024-02-29T23:59", exit_code=0)
        self.assertEqual(self.written_months(), ["2024-02.toml", "2026-09.toml"])

    def test_the_month_is_that_of_the_persons_own_clock(self):
        entry = self.kept("note", "Tea.", env={"SOFTLY_NOW": "2026-11-30T23:30:00Z", "TZ": "Asia/Jerusalem"})
        self.assertEqual(entry["at"], "2026-12-01T01:30:00+02:00")
        self.assertEqual(self.written_months(), ["2026-12.toml"])

    def test_day_start_moves_no_file(self):
        self.write_config('day_start = "04:00"\n')
        self.run_softly("note", "Tea.", exit_code=0, env={"SOFTLY_NOW": "2026-12-01T01:30:00Z"})
        self.assertEqual(self.written_months(), ["2026-12.toml"])

    def test_offsets_follow_the_zone_of_the_day(self):
        self.assertEqual(self.at("2026-07-01 09:00", zone="Asia/Jerusalem"), "2026-07-01T09:00:00+03:00")
        self.assertEqual(self.at("2026-11-01 09:00", zone="Asia/Jerusalem"), "2026-11-01T09:00:00+02:00")

    def test_now_that_is_no_instant(self):
        for now in ("yesterday", "2026-11-22", "2026-11-22T19:15:03", "2026-99-99T00:00:00Z"):
            for arguments in (("note", "Tea."), ("list",)):
                with self.subTest(now=now, arguments=arguments):
                    finished = self.run_softly(*arguments, exit_code=2, env={"SOFTLY_NOW": now})
                    self.one_sentence(finished)
                    self.assertIn("SOFTLY_NOW", finished.err)
        self.nothing_filed()

    def test_an_empty_now_counts_as_unset(self):
        year = datetime.datetime.fromisoformat(self.kept("note", "Tea.", env={"SOFTLY_NOW": ""})["at"])
        self.assertLess(abs(year - datetime.datetime.now(datetime.timezone.utc)), datetime.timedelta(hours=1))


class Rescued(SoftlyTest):
    def rescued(self, finished):
        """The bytes in the one rescue file, which the message has to name."""
        files = self.files_in_state("rescue")
        self.assertEqual(len(files), 1)
        self.assertIn(str(files[0]), finished.err.replace("\n", ""))
        return files[0].read_bytes()

    def test_a_text_over_one_mebibyte(self):
        for size in (1 << 20, 3 << 20):
            with self.subTest(size=size):
                self.setUp()
                text = (b"a word or two and some more of them\n" * (size // 36 + 1))[:size]
                finished = self.run_softly("note", "-", stdin=text, exit_code=1)
                self.one_sentence(finished)
                self.assertRegex(finished.err, r"1 MiB|1,048,576|1048576|1 megabyte")
                self.assertIn(text, self.rescued(finished), "every byte is kept, not only the first mebibyte")
                self.assertEqual(self.listed(), [])

    def test_the_limit_counts_the_toml(self):
        text = b'"' * 600_000
        finished = self.run_softly("check-in", "--mood", "5", "-m", "-", stdin=text, exit_code=1)
        self.assertIn(text[:1000], self.rescued(finished).replace(b"\\", b""))

    def test_a_text_just_under_the_limit(self):
        text = "abcdefghi\n" * 100_000
        self.run_softly("note", "-", stdin=text, exit_code=0)
        self.assertEqual(self.entries()[0]["text"].rstrip("\n"), text.rstrip("\n"))

    def test_bytes_that_are_not_utf8(self):
        broken = b"A caf\xe9, \xff\xfe and \xed\xa0\x80."
        for arguments, stdin in ((("note", "-"), broken), (("check-in", "-m", "-"), broken),
                                 (("note", broken), None), (("check-in", "-m", broken), None)):
            with self.subTest(arguments=arguments):
                self.setUp()
                finished = self.run_softly(*arguments, stdin=stdin, exit_code=1)
                self.one_sentence(finished)
                self.assertIn(broken, self.rescued(finished))
                self.assertEqual(self.listed(), [])

    def test_what_was_rescued_is_never_replayed(self):
        self.run_softly("note", "-", stdin=b"\xff", exit_code=1)
        self.run_softly("note", "Later.", exit_code=0)
        self.assertEqual(self.texts(), ["Later."])
        self.assertEqual(len(self.files_in_state("rescue")), 1)

    def test_the_rest_of_an_entry_that_is_not_utf8(self):
        finished = self.run_softly("note", "Tea.", "--tag", b"caf\xe9", exit_code=1)
        self.one_sentence(finished)
        self.assertIn(b"Tea.", self.rescued(finished))


if __name__ == "__main__":
    unittest.main()
