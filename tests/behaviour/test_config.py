"""`config`, and the values that come from a file, the environment or a flag."""

import tomllib
import unittest

from softly_test import SoftlyTest

CONFIG = ('# my settings\r\n\r\ncountry="IL"   # two letters\r\nunknown = { a = 1 }\r\n\r\n[privacy]\r\n'
          "discreet = false # for now\r\n\r\n[mine]\r\nday_start = 'not that one'\r\n")


class Config(SoftlyTest):
    def path(self):
        return self.home / "config.toml"

    def settings(self, *arguments):
        return self.json("config", "get", *arguments)["settings"]

    def test_defaults_are_shown(self):
        settings = self.settings()
        self.assertEqual(settings["language"], "en")
        self.assertEqual(settings["reminders"]["quiet"], ["21:00", "09:00"])
        self.assertEqual((settings["reminders"]["per_day"], settings["reminders"]["per_week"]), (1, 3))
        self.assertEqual(settings["privacy"], {"alternate_screen": True, "signpost": True, "receipts_days": 7, "clear_scrollback": True, "quiet_home": False,
                                               "discreet": False})
        shown = self.run_softly("config", "get", exit_code=0).out
        self.assertIn("receipts_days", shown)
        self.assertFalse(self.path().exists())

    def test_the_path(self):
        self.assertEqual(self.run_softly("config", "path", exit_code=0).out, f"{self.path()}\n")

    def test_set_and_get(self):
        for key, value, stored in (("country", "IL", "IL"), ("day_start", "04:00", "04:00"), ("privacy.discreet", "true", True),
                                   ("privacy.receipts_days", "3", 3), ("reminders.times", '["20:30", "08:00"]', ["20:30", "08:00"]),
                                   ("reminders.text", "A moment, if you like: true", "A moment, if you like: true"),
                                   ("contact_floor", "1w", "1w"), ("language", "en", "en")):
            with self.subTest(key=key):
                self.run_softly("config", "set", key, value, exit_code=0)
                table = tomllib.loads(self.path().read_text())
                for part in key.split("."):
                    table = table[part]
                self.assertEqual(table, stored)
                self.assertTrue(self.run_softly("config", "get", key, exit_code=0).out.strip())
        settings = self.settings()
        self.assertEqual((settings["country"], settings["reminders"]["times"]), ("IL", ["20:30", "08:00"]))

    def test_nothing_else_in_the_file_changes(self):
        self.path().write_bytes(CONFIG.encode())
        self.run_softly("config", "set", "country", "DE", exit_code=0)
        self.assertEqual(self.path().read_bytes().decode(), CONFIG.replace('"IL"', '"DE"'))
        self.run_softly("config", "set", "privacy.discreet", "true", exit_code=0)
        self.assertEqual(self.path().read_bytes().decode(), CONFIG.replace('"IL"', '"DE"').replace("= false", "= true"))
        self.run_softly("config", "set", "day_start", "04:00", exit_code=0)
        self.run_softly("config", "set", "privacy.signpost", "false", exit_code=0)
        self.run_softly("config", "set", "reminders.per_day", "2", exit_code=0)
        text = self.path().read_bytes().decode()
        table = tomllib.loads(text)
        self.assertEqual((table["day_start"], table["privacy"]["signpost"], table["reminders"]["per_day"]), ("04:00", False, 2))
        self.assertEqual(table["mine"], {"day_start": "not that one"})
        for line in CONFIG.replace('"IL"', '"DE"').replace("= false", "= true").splitlines():
            self.assertIn(line, text.splitlines())

    def test_what_cannot_be_set(self):
        self.path().write_text(CONFIG)
        before = self.path().read_bytes()
        for key, value, hint in (("contry", "IL", "country"), ("day_start", "25:00", ""), ("privacy.discreet", "maybe", ""),
                                 ("reminders.per_day", "many", ""), ("privacy.discret", "true", "privacy.discreet"),
                                 ("reminders.times", "[", ""), ("privacy", "true", "")):
            with self.subTest(key=key):
                finished = self.run_softly("config", "set", key, value, exit_code=2)
                self.one_sentence(finished)
                self.assertIn(hint, finished.err)
        self.assertEqual(self.path().read_bytes(), before)
        self.assertIn("country", self.run_softly("config", "get", "contry", exit_code=2).err)

    def test_a_file_that_cannot_be_read_is_not_written(self):
        self.path().write_text('country = "IL\n')
        self.run_softly("config", "set", "country", "DE", exit_code=(1, 4, 5))
        self.assertEqual(self.path().read_text(), 'country = "IL\n')

    def test_a_linked_file_stays_a_link(self):
        target = self.scratch / "dotfile.toml"
        target.write_text(CONFIG)
        self.path().symlink_to(target)
        self.run_softly("config", "set", "country", "DE", exit_code=0)
        self.assertTrue(self.path().is_symlink())
        self.assertIn('"DE"', target.read_text())

    def test_edit_needs_no_terminal(self):
        editor = self.scratch / "editor"
        editor.write_text("#!/bin/sh\necho 'day_start = \"05:00\"' >\"$1\"\n")
        editor.chmod(0o700)
        self.run_softly("config", "edit", exit_code=0, env={"VISUAL": str(editor)})
        self.assertEqual(self.settings()["day_start"], "05:00")


class Where(SoftlyTest):
    def paths(self, **options):
        return self.json("where", **options)["paths"]

    def test_every_path_is_shown(self):
        values = [str(value) for value in self.paths().values()]
        shown = self.run_softly("where", exit_code=0).out
        for name in ("config.toml", "prompts", "helplines.toml", "journal", "people.toml", "pending", "receipts", "drafts",
                     "undo", "trash", "quarantine", "rescue", "reserve"):
            self.assertTrue(any(value.endswith("/" + name) or f"/{name}/" in value for value in values), name)
            self.assertIn(name, shown)

    def data_of(self, *arguments, **variables):
        self.run_softly("note", "Tea.", *arguments, exit_code=0, env=variables)
        found = [path.parent.parent for path in self.scratch.rglob("journal/2026-11.toml")]
        self.assertEqual(len(found), 1)
        for path in found:
            (path / "journal" / "2026-11.toml").unlink()
        return str(found[0].relative_to(self.scratch))

    def test_flag_then_environment_then_default(self):
        base = str(self.scratch)
        nothing = {"SOFTLY_HOME": None}
        self.assertEqual(self.data_of(**nothing), "person/.local/share/softly")
        self.assertEqual(self.data_of(**nothing, XDG_DATA_HOME=f"{base}/xdg"), "xdg/softly")
        self.assertEqual(self.data_of(**nothing, XDG_DATA_HOME=""), "person/.local/share/softly")
        self.assertEqual(self.data_of(), "home")
        self.assertEqual(self.data_of(SOFTLY_JOURNAL=f"{base}/named"), "named")
        self.assertEqual(self.data_of(SOFTLY_JOURNAL=""), "home")
        self.assertEqual(self.data_of("--journal", f"{base}/flag", SOFTLY_JOURNAL=f"{base}/named"), "flag")
        self.assertEqual(self.data_of(f"--journal={base}/flag"), "flag")

    def test_a_global_flag_before_the_command(self):
        flag = str(self.scratch / "flag")
        self.run_softly("--journal", flag, "note", "Tea.", exit_code=0)
        self.assertEqual(self.texts("--journal", flag), ["Tea."])
        self.assertEqual(self.texts(), [])

    def test_an_xdg_variable_that_is_not_absolute_counts_for_nothing(self):
        self.assertEqual(self.data_of(SOFTLY_HOME=None, XDG_DATA_HOME="relative"), "person/.local/share/softly")

    def test_state_is_kept_for_each_journal(self):
        for name in ("one", "two"):
            self.run_softly("note", "Tea.", exit_code=0, env={"SOFTLY_JOURNAL": str(self.scratch / name)})
        states = list((self.home / "state" / "journals").iterdir())
        self.assertEqual(sorted((state / "path").read_text().strip() for state in states),
                         [str(self.scratch / "one"), str(self.scratch / "two")])


class Init(SoftlyTest):
    def test_it_makes_what_is_needed_and_may_be_said_again(self):
        for _ in range(2):
            self.run_softly("init", exit_code=0)
        self.assertTrue(self.journal.is_dir())
        self.assertEqual((self.state() / "reserve").stat().st_size, 16 * 1024)
        self.assertEqual((self.state() / "path").read_text().strip(), str(self.home))
        self.run_softly("doctor", exit_code=0)

    def test_it_leaves_what_is_there(self):
        self.run_softly("note", "Tea.", exit_code=0)
        before = self.month_path().read_bytes()
        self.run_softly("init", exit_code=0)
        self.assertEqual(self.month_path().read_bytes(), before)

    def test_the_first_entry_makes_the_reserve_too(self):
        self.run_softly("note", "Tea.", exit_code=0)
        self.assertEqual((self.state() / "reserve").stat().st_size, 16 * 1024)


class Smoke(SoftlyTest):
    def test_home_asks_and_writes_nothing(self):
        finished = self.run_softly(exit_code=0)
        self.assertIn("softly", finished.out + finished.err)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_version(self):
        self.assertRegex(self.run_softly("--version", exit_code=0).out, r"^softly \d+\.\d+\.\d+\n$")

    def test_now_and_its_other_name(self):
        out = self.run_softly("now", exit_code=0).out
        self.assertEqual(self.run_softly("help-now", exit_code=0).out, out)
        self.assertTrue(any(number in out for number in ("112", "911", "999")))
        israel = self.run_softly("now", exit_code=0, env={"TZ": "Asia/Jerusalem"}).out
        for number in ("100", "101"):
            self.assertIn(number, israel)
        self.write_config('country = "DE"\n')
        self.assertIn("112", self.run_softly("now", exit_code=0, env={"TZ": "Asia/Jerusalem"}).out)

    def test_completions(self):
        for shell in ("bash", "zsh", "fish"):
            self.assertIn("softly", self.run_softly("completions", shell, exit_code=0).out)
        self.one_sentence(self.run_softly("completions", "csh", exit_code=2))

    def test_no_colour_into_a_pipe(self):
        self.run_softly("check-in", "--mood", "4", "-m", "Tea.", exit_code=0)
        for arguments in ((), ("list",), ("show", "last"), ("summary",), ("--help",), ("now",), ("doctor",)):
            finished = self.run_softly(*arguments, env={"TERM": "xterm-256color"})
            self.assertNotIn("\x1b", finished.out + finished.err)
            finished = self.run_softly(*arguments, "--color", "always", env={"NO_COLOR": "1"})
        self.assertIn("\x1b[", self.run_softly("list", "--color", "always", exit_code=0).out)
        self.assertIn("\x1b[", self.run_softly("list", exit_code=0, env={"CLICOLOR_FORCE": "1", "TERM": "xterm"}).out)
        self.one_sentence(self.run_softly("list", "--color", "blue", exit_code=2))


if __name__ == "__main__":
    unittest.main()
