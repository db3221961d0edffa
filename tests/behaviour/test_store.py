"""What a write does to the files: old bytes stay, links stay, modes are private, and reading never writes."""

import os
import shutil
import unittest

from softly_test import SoftlyTest, entry_block, identity, month_text

ODD_SPACING = ("# my own words above everything\n\n\nschema=1   # odd\nweather = { place = 'here', list = [1,2,\n  3] }"
               "\n\n\n[[entry]]\n\tid   =   'k9f3q7zd2m'\n at=2026-11-01 10:00:00Z\nkind=\"note\"  # a comment\n"
               "mood_of_the_sea = \"\"\"\nwild\n[[entry]]\nid = \"not an entry\"\"\"\"\nratings . mood = 6\n"
               "  # below the entry\n[other]\na.b.c = 1\n[[other_list]]\nx = 1\n\n\n\n# the end")


def crlf(text):
    return text.replace("\n", "\r\n")


class OldBytes(SoftlyTest):
    def grow(self, content):
        """Ten more entries behind `content`; the file's bytes."""
        path = self.write_month(content)
        before = self.listed("-n", "100")
        for number in range(10):
            self.run_softly("note", f"new {number}\nwith a second line", "--tag", "rain", exit_code=0)
        after = path.read_bytes()
        self.assertTrue(after.startswith(content), "old bytes are an untouched prefix")
        self.assertEqual(len(self.month().get("entry", [])), len(before) + 10)
        texts = self.texts("-n", "100")
        self.assertEqual(texts[:10], [f"new {n}\nwith a second line" for n in range(9, -1, -1)])
        self.assertEqual(len(texts), len(before) + 10)
        return after

    def test_comments_odd_spacing_and_unknown_keys(self):
        self.grow(ODD_SPACING.encode())

    def test_no_final_newline(self):
        for content in ("schema = 1\n\n" + entry_block(identity(1), text='"x"').rstrip("\n"), "schema = 1", "# mine",
                        "schema = 1\n[a.b]\nc = 1", "schema = 1\n[[entry]]\nkind = 'note'\n[entry.ratings]\nmood = 5"):
            with self.subTest(content=content):
                path = self.write_month(content)
                self.run_softly("note", "new", exit_code=(0, 4))
                self.assertTrue(path.read_bytes().startswith(content.encode() + b"\n"))
                self.assertEqual(self.entries()[-1]["text"], "new")

    def test_windows_line_ends(self):
        after = self.grow(crlf(ODD_SPACING).encode())
        self.assertEqual(after.count(b"\n"), after.count(b"\r\n"), "the file keeps its one kind of line end")

    def test_a_byte_order_mark(self):
        after = self.grow(b"\xef\xbb\xbf" + ODD_SPACING.encode())
        self.assertEqual(after.count(b"\xef\xbb\xbf"), 1)

    def test_everything_at_once(self):
        after = self.grow(b"\xef\xbb\xbf" + crlf(ODD_SPACING).encode())
        self.assertEqual(after.count(b"\n"), after.count(b"\r\n"))

    def test_an_empty_file(self):
        for content in (b"", b"\n\n", b"# a comment alone\n"):
            with self.subTest(content=content):
                self.grow(content)

    def test_a_new_file_begins_with_its_schema(self):
        self.run_softly("note", "new", exit_code=0)
        self.assertTrue(self.month_path().read_text().startswith("schema = 1"))

    def test_other_files_are_left_alone(self):
        others = [self.write_month(ODD_SPACING, name) for name in
                  ("2026-10.toml", "2026-11.sync-conflict-x.toml", "notes.md", ".2026-11.toml.swp")]
        before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in others}
        self.run_softly("note", "new", exit_code=0)
        self.assertEqual({path: (path.read_bytes(), path.stat().st_mtime_ns) for path in others}, before)


class Unreadable(SoftlyTest):
    MARKERS = (b"schema = 1\n\n<<<<<<< HEAD\n[[entry]]\nid = \"k9f3q7zd2m\"\n=======\n[[entry]]\n"
               b"id = \"m9f3q7zd2m\"\n>>>>>>> theirs\nat = 2026-11-01T10:00:00Z\nkind = \"note\"\n")
    MENDED = month_text(entry_block("k9f3q7zd2m", text='"mended"')).encode()

    def test_a_month_with_conflict_markers_waits_until_it_is_mended(self):
        path = self.write_month(self.MARKERS)
        finished = self.run_softly("check-in", "--mood", "4", "-m", "Kept anyway.", exit_code=5)
        self.assertEqual(finished.out, "")
        self.assertIn("2026-11.toml", finished.err)
        self.assertEqual(path.read_bytes(), self.MARKERS)

        entries = self.json("list", exit_code=4)["entries"]
        self.assertEqual([(entry["text"], entry["filed"]) for entry in entries], [("Kept anyway.", False)])
        self.assertIn("Kept anyway.", self.run_softly("show", entries[0]["id"], exit_code=4).out)
        self.assertEqual(self.json("doctor", exit_code=4)["pending"], 1)

        self.assertIs(self.json("note", "Another.", exit_code=5)["filed"], False)
        path.write_bytes(self.MENDED)
        self.assertIs(self.json("note", "The third.", exit_code=0)["filed"], True)
        self.assertTrue(path.read_bytes().startswith(self.MENDED))
        self.assertEqual(sorted(self.texts()), ["Another.", "Kept anyway.", "The third.", "mended"])
        self.assertTrue(all("filed" not in entry for entry in self.listed()))
        self.assertEqual(self.json("doctor")["pending"], 0)
        self.assertEqual(self.files_in_state("pending"), [])

    def test_another_month_is_written_meanwhile(self):
        path = self.write_month(self.MARKERS)
        self.run_softly("note", "October.", "--at", "2026-10-05", exit_code=0)
        self.assertEqual(self.entries("2026-10")[0]["text"], "October.")
        self.assertEqual(path.read_bytes(), self.MARKERS)

    def test_files_that_end_in_the_middle(self):
        for content in (b'schema = 1\n[[entry]]\ntext = """\nno end', b"schema = 1\n[[ent", b"schema = 1\nx = \n",
                        b"schema = 1\n\x00\x00\x00\x00", b'text = "caf\xe9"\n', b"[!", b"[[[",
                        b"a." * 100_000 + b"a = 1\n"):
            with self.subTest(content=content[:30]):
                self.setUp()
                path = self.write_month(content)
                self.run_softly("note", "Kept anyway.", exit_code=5)
                self.assertEqual(path.read_bytes(), content)
                self.assertEqual(self.texts(exit_code=4), ["Kept anyway."])

    def test_a_waiting_entry_is_filed_by_any_command_that_writes(self):
        path = self.write_month(self.MARKERS)
        self.run_softly("note", "Waits.", exit_code=5)
        path.write_bytes(self.MENDED)
        self.run_softly("list", exit_code=0)
        self.assertEqual(path.read_bytes(), self.MENDED, "reading never writes")
        self.assertEqual(sorted(self.texts()), ["Waits.", "mended"])
        self.run_softly("note", "October.", "--at", "2026-10-05", exit_code=0)
        self.assertIn("Waits.", [entry.get("text") for entry in self.entries()])

    def test_a_removed_month_comes_back_only_with_what_waited(self):
        path = self.write_month(self.MARKERS)
        self.run_softly("note", "Waits.", exit_code=5)
        path.unlink()
        self.run_softly("note", "Now.", exit_code=0)
        self.assertEqual(sorted(entry["text"] for entry in self.entries()), ["Now.", "Waits."])

    def test_an_entry_that_was_taken_out_by_hand_stays_out(self):
        self.run_softly("note", "One.", exit_code=0)
        self.run_softly("note", "Two.", exit_code=0)
        self.month_path().write_text("schema = 1\n")
        self.run_softly("note", "Three.", exit_code=0)
        self.assertEqual(self.texts(), ["Three."])
        document = self.json("doctor", exit_code=(0, 4))
        self.assertEqual(document["receipts_gone"], 2)


class Linked(SoftlyTest):
    def setUp(self):
        super().setUp()
        self.repository = self.scratch / "dotfiles"
        self.repository.mkdir(mode=0o700)
        self.old = month_text(entry_block(identity(1), text='"old"'))

    def target(self, name="2026-11.toml"):
        path = self.repository / name
        path.write_text(self.old)
        path.chmod(0o600)
        return path

    def test_a_month_that_is_a_link(self):
        for absolute in (True, False):
            with self.subTest(absolute=absolute):
                shutil.rmtree(self.journal, ignore_errors=True)
                self.journal.mkdir(mode=0o700)
                target = self.target()
                text = str(target) if absolute else "../../dotfiles/2026-11.toml"
                self.month_path().symlink_to(text)
                self.run_softly("note", "new", exit_code=0)
                self.assertEqual(os.readlink(self.month_path()), text)
                self.assertFalse(target.is_symlink())
                self.assertTrue(target.read_text().startswith(self.old))
                self.assertEqual(self.texts(), ["new", "old"])
                self.assertEqual(sorted(os.listdir(self.repository)), ["2026-11.toml"], "no litter beside the target")
                self.assertEqual(self.written_months(), ["2026-11.toml"])

    def test_a_link_to_a_link(self):
        self.journal.mkdir(mode=0o700)
        target = self.target("real.toml")
        (self.repository / "between").symlink_to("real.toml")
        self.month_path().symlink_to(self.repository / "between")
        self.run_softly("note", "new", exit_code=0)
        self.assertTrue(self.month_path().is_symlink() and (self.repository / "between").is_symlink())
        self.assertIn("new", target.read_text())

    def test_a_journal_directory_that_is_a_link(self):
        self.journal.symlink_to("../dotfiles")
        self.run_softly("note", "new", exit_code=0)
        self.assertEqual(os.readlink(self.journal), "../dotfiles")
        self.assertIn("new", (self.repository / "2026-11.toml").read_text())

    def test_a_home_that_is_a_link(self):
        link = self.scratch / "link"
        link.symlink_to(self.home)
        self.run_softly("note", "one", exit_code=0, env={"SOFTLY_HOME": str(link)})
        self.run_softly("note", "two", exit_code=0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(self.texts(env={"SOFTLY_HOME": str(link)}), ["two", "one"])
        self.state()  # both names mean one journal

    def test_a_new_month_beside_linked_siblings(self):
        self.journal.mkdir(mode=0o700)
        for month in ("2026-09.toml", "2026-10.toml"):
            self.target(month).write_text("schema = 1\n")
            (self.journal / month).symlink_to(f"../../dotfiles/{month}")
        self.run_softly("note", "new", exit_code=0)
        self.assertTrue(self.month_path().is_symlink(), "it would silently stay out of the person's repository")
        self.assertIn("new", (self.repository / "2026-11.toml").read_text())
        self.assertFalse((self.repository / "2026-11.toml").is_symlink())

    def test_a_link_to_nothing_yet(self):
        self.journal.mkdir(mode=0o700)
        self.month_path().symlink_to("../../dotfiles/2026-11.toml")
        finished = self.run_softly("note", "new", exit_code=(0, 5))
        self.assertTrue(self.month_path().is_symlink())
        if finished.returncode == 5:
            self.target()
            self.run_softly("note", "newer", exit_code=0)
        self.assertIn("new", (self.repository / "2026-11.toml").read_text())

    def test_a_link_that_leads_nowhere(self):
        self.journal.mkdir(mode=0o700)
        self.month_path().symlink_to("2026-11.toml")
        self.run_softly("note", "new", exit_code=5)
        self.assertEqual(self.texts(exit_code=4), ["new"])
        self.assertTrue(self.month_path().is_symlink())

    def test_two_names_for_one_file(self):
        self.journal.mkdir(mode=0o700)
        target = self.target()
        os.link(target, self.month_path())
        for word in ("new", "newer"):
            self.run_softly("note", word, exit_code=0)
        self.assertTrue(os.path.samefile(target, self.month_path()))
        self.assertTrue(target.read_text().startswith(self.old))
        self.assertEqual(self.texts(), ["newer", "new", "old"])


class Modes(SoftlyTest):
    def check_private(self, root):
        for path in (root, *root.rglob("*")):
            if not path.is_symlink():
                self.assertEqual(oct(path.stat().st_mode & 0o777), oct(0o700 if path.is_dir() else 0o600), path)

    def test_everything_made_is_private(self):
        home = self.scratch / "deep" / "down" / "home"
        for arguments in (("note", "x"), ("check-in", "--mood", "4"), ("note", "x", "--at", "2026-10-01"), ("init",),
                          ("config", "set", "day_start", "04:00")):
            self.run_softly(*arguments, exit_code=0, env={"SOFTLY_HOME": str(home)}, umask=0)
        self.run_softly("note", "-", stdin=b"\xff", exit_code=1, env={"SOFTLY_HOME": str(home)}, umask=0)
        self.check_private(home)

    def test_in_the_standard_places_too(self):
        person = self.scratch / "person"
        person.chmod(0o700)
        for arguments in (("note", "x"), ("config", "set", "day_start", "04:00")):
            self.run_softly(*arguments, exit_code=0, env={"SOFTLY_HOME": None}, umask=0)
        self.check_private(person)
        self.assertTrue((person / ".local/share/softly/journal/2026-11.toml").is_file())
        self.assertTrue((person / ".config/softly/config.toml").is_file())
        states = list((person / ".local/state/softly/journals").iterdir())
        self.assertEqual(len(states), 1)
        self.assertEqual((states[0] / "path").read_text().strip(), str(person / ".local/share/softly"))

    def test_a_mode_is_never_widened(self):
        path = self.write_month(month_text())
        for mode in (0o600, 0o400):
            path.chmod(mode)
            self.run_softly("note", "x", exit_code=(0, 5), umask=0)
            self.assertEqual(oct(path.stat().st_mode & 0o777 & ~mode), "0o0")


class ReadingNeverWrites(SoftlyTest):
    READERS = (("list",), ("list", "--json"), ("show", "last"), ("summary",), ("summary", "--all", "--json"), ("doctor",),
               ("where",), (), ("now",), ("config", "get"), ("config", "path"), ("man",), ("help",), ("list", "--help"),
               ("completions", "zsh"), ("--version",))

    def look_around(self):
        before = self.snapshot()
        for arguments in self.READERS:
            self.run_softly(*arguments)
            self.assertEqual(self.snapshot(), before, f"softly {' '.join(arguments)} wrote")

    def test_in_a_lived_in_home(self):
        self.run_softly("note", "one", "--at", "2026-10-01", exit_code=0)
        self.run_softly("note", "two", exit_code=0)
        self.write_month("<<<<<<< broken\n")
        self.run_softly("note", "three", exit_code=5)
        self.write_config('day_start = "04:00"\nunknown = 1\n')
        self.journal.chmod(0o755)
        (self.journal / ".2026-10.toml.softly-tmp").write_text("litter")
        self.look_around()

    def test_in_an_empty_home(self):
        self.look_around()

    def test_where_there_is_no_home_yet(self):
        self.home.rmdir()
        self.look_around()
        self.assertFalse(self.home.exists())


if __name__ == "__main__":
    unittest.main()
