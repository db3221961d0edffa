"""Edit, delete and undo: only the entry in question changes, and undo to the beginning gives the first files back."""

import json
import os
import random
import re
import shutil
import stat
import subprocess
import threading
import time
import tomllib
import unittest

from softly_test import LONG, SOFTLY, SoftlyTest, entry_block, identity, month_text
from typist import SittingTest

MONTHS = ("2026-09", "2026-10", "2026-11")


class WithAnEditor(SoftlyTest):
    def editor(self, script, name="editor"):
        """An editor that is a Python script; it is given the file's name."""
        path = self.scratch / name
        path.write_text("#!/usr/bin/python3\nimport pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n"
                        "text = path.read_bytes().decode()\n" + script)
        path.chmod(0o700)
        return {"EDITOR": str(path)}

    def replacing(self, old, new):
        return self.editor(f"path.write_bytes(text.replace({old!r}, {new!r}).encode())\n")

    def files(self):
        return {path.name: path.read_bytes() for path in self.journal.iterdir()} if self.journal.is_dir() else {}


class AtATerminal(WithAnEditor, SittingTest):
    def test_ctrl_c_at_the_question(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        for key, code in (("\x03", 130), ("q", 0), ("d", 1), ("x", 1)):
            someone = self.sit("edit", identity(1), **self.replacing('"one"', '"a new word'))
            someone.wait_for("draft")
            someone.type(key)
            someone.end(code)
            self.assertEqual(self.files(), before)
            for draft in self.files_in_state("drafts"):
                draft.unlink()


class Edits(WithAnEditor):
    # One entry

    def test_an_edit_changes_the_block_and_nothing_else(self):
        before = (b"\xef\xbb\xbf# my own file\r\nschema = 1\r\nowner   = 'me'\r\n\r\n# above one\r\n[[entry]] # odd\r\n"
                  b"  id = \"a000000001\"\r\nat=2026-11-20T10:00:00+00:00\r\ntext   =   \"one\"  # words\r\n"
                  b"[entry.ratings]\r\nmood=3\r\n\r\n\r\n# above two\r\n[[entry]]\r\nid = \"a000000002\"\r\n"
                  b"at = 2026-11-21T10:00:00Z\r\ntext = \"two\"")
        path = self.write_month(before)
        self.run_softly("edit", "a000000001", env=self.replacing('"one"', '"One, at last"\nextra = 5 # mine'), exit_code=0)
        self.assertEqual(path.read_bytes(), before.replace(b'"one"', b'"One, at last"\r\nextra = 5 # mine'))
        self.run_softly("edit", "a000000002", env=self.replacing('"two"', '"Two"'), exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.assertEqual(path.read_bytes(), before)

    def test_the_editor_sees_the_entry_alone_in_a_private_file(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"'), entry_block(identity(2), text='"other"')))
        look = self.editor("import os, json, pathlib as p\n"
                           f"p.Path({str(self.scratch / 'seen')!r}).write_text(json.dumps([str(path), text, "
                           "os.stat(path).st_mode, os.stat(path.parent).st_mode]))\n")
        self.run_softly("edit", identity(1), env=look, exit_code=0)
        path, text, mode, directory_mode = json.loads((self.scratch / "seen").read_text())
        self.assertEqual(text.strip(), entry_block(identity(1), text='"one"').strip())
        self.assertNotIn("other", text)
        self.assertTrue(path.endswith(".toml"))
        self.assertEqual((stat.S_IMODE(mode), stat.S_IMODE(directory_mode)), (0o600, 0o700))
        self.assertFalse(os.path.exists(path))

    def test_unchanged_writes_nothing(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        self.run_softly("note", "warm", exit_code=0)
        before = self.snapshot(self.journal)
        finished = self.run_softly("edit", identity(1), env={"EDITOR": "true"}, exit_code=0)
        self.assertIn("Nothing was written", finished.err)
        self.assertEqual(self.snapshot(self.journal), before)
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_emptied_changes_nothing(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        for left in ("", "\n\n  \n", "# only a comment\n"):
            finished = self.run_softly("edit", identity(1), env=self.editor(f"path.write_text({left!r})\n"), exit_code=1)
            self.assertIn("stays as it was", finished.err)
            self.assertEqual(self.files(), before)

    def test_what_cannot_be_read_is_kept_as_a_draft_and_opens_again(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        finished = self.run_softly("edit", identity(1), env=self.replacing('"one"', '"a new word'), exit_code=1)
        self.assertIn("line 5", finished.err)
        draft, = [path for path in self.files_in_state("drafts") if ".base." not in path.name]
        self.assertIn("a new word", draft.read_text())
        self.assertIn(str(draft), finished.err)
        self.assertEqual(self.files(), before)
        self.run_softly("edit", identity(1), env=self.replacing("a new word", 'a new word"'), exit_code=0)
        self.assertEqual(self.texts(), ["a new word"])
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_a_draft_that_is_only_looked_at_changes_nothing(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        self.run_softly("edit", identity(1), env=self.replacing('"one"', '"a new word'), exit_code=1)
        self.run_softly("edit", identity(1), env={"EDITOR": "true"}, exit_code=0)
        self.assertEqual(self.files(), before)
        self.assertEqual(len(self.files_in_state("drafts")), 2)

    def test_a_draft_does_not_write_over_newer_words(self):
        path = self.write_month(month_text(entry_block(identity(1), text='"one"')))
        self.run_softly("edit", identity(1), env=self.replacing('"one"', '"a new word'), exit_code=1)
        path.write_text(path.read_text().replace("one", "newer, by hand"))
        finished = self.run_softly("edit", identity(1), env=self.replacing("by hand", "by hand, and more"), exit_code=0)
        self.assertEqual(self.texts(), ["newer, by hand, and more"])
        rescued, = self.files_in_state("rescue")
        self.assertIn("a new word", rescued.read_text())
        self.assertIn(str(rescued), finished.err)

    def test_a_text_that_a_killed_run_left_is_named(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        self.run_softly("note", "warm", exit_code=0)
        left = self.state() / "edit"
        left.mkdir(exist_ok=True)
        (left / "abc.toml").write_text(entry_block(identity(1), text='"half a thought"'))
        finished = self.run_softly("edit", identity(1), env={"EDITOR": "true"}, exit_code=0)
        self.assertIn(str(left / "abc.toml"), finished.err)
        finished = self.run_softly("delete", identity(1), "--purge", exit_code=0)
        self.assertIn(str(left / "abc.toml"), finished.err)

    def test_doubles_in_one_file(self):
        one = entry_block(identity(1), text='"one"')
        other = "[[entry]]\n" + "\n".join(reversed(one.strip().split("\n")[1:])) + "\n"
        for text in (month_text(one, one), month_text(one, entry_block(identity(2)), one), month_text(one) + other):
            with self.subTest(text=text):
                self.clear()
                self.write_month(text)
                before = self.files()
                self.run_softly("edit", identity(1), env=self.replacing("one", "uno"), exit_code=0)
                self.assertNotIn("one", self.month_path().read_text())
                self.run_softly("delete", identity(1), exit_code=0)
                self.assertNotIn(identity(1), self.month_path().read_text())
                self.run_softly("undo", exit_code=0)
                self.run_softly("undo", exit_code=0)
                self.assertEqual(self.files(), before)

    def test_purging_one_leaves_the_undo_of_its_neighbour(self):
        self.write_month(month_text(*(entry_block(identity(n), text=f'"{n}"') for n in (1, 2, 3))))
        self.run_softly("delete", identity(2), exit_code=0)
        self.run_softly("delete", identity(3), "--purge", exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.assertEqual(sorted(self.texts()), ["1", "2"])

    def test_a_draft_of_an_edit_is_no_sitting_to_go_on_with(self):
        kept = self.kept("check-in", "--mood", "5")
        self.run_softly("edit", kept["id"], env=self.replacing("id = ", "x = 1\nidd = "), exit_code=1)
        self.assertEqual(len(self.files_in_state("drafts")), 2, "the draft, and what it began from")
        self.run_softly("check-in", "--resume", exit_code=1)
        self.assertNotIn("stopped", self.run_softly(exit_code=0).out)

    def test_an_id_cannot_change_and_nothing_else_belongs_there(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        for old, new in ((identity(1), identity(2)), ('id = "', '#id = "'),
                         ("[[entry]]", "schema = 2\n[[entry]]"), ("[[entry]]", "[entry]"),
                         ('"one"', '"one"\n\n[[entry]]\nid = "a000000009"'), ('"one"', '"one"\n[other]\nx = 1'),
                         ('"one"', '"one"\n\n[[person]]\nid = "x"'), ("[[entry]]", "")):
            with self.subTest(new=new):
                self.run_softly("edit", identity(1), env=self.replacing(old, new), exit_code=1)
                self.assertEqual(self.files(), before)
                for draft in self.files_in_state("drafts"):
                    draft.unlink()

    def test_an_odd_value_is_kept_and_named(self):
        self.write_month(month_text(entry_block(identity(1), ratings__mood="4")))
        finished = self.run_softly("edit", identity(1), env=self.replacing("mood = 4", "mood = 44"), exit_code=4)
        self.assertIn("line 5", finished.err)
        self.assertIn("mood = 44", self.month_path().read_text())

    def test_too_large_or_no_text_is_kept_elsewhere(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        self.run_softly("edit", identity(1), env=self.replacing('"one"', '"' + "x" * (1 << 20) + '"'), exit_code=1)
        self.assertEqual(self.files(), before)
        kept, = self.files_in_state("rescue")
        self.assertGreater(kept.stat().st_size, 1 << 20)
        kept.unlink()
        self.run_softly("edit", identity(1), env=self.editor("path.write_bytes(b'[[entry]]\\ntext = \"\\xff\\xfe kept\"\\n')\n"),
                        exit_code=1)
        self.assertEqual(self.files(), before)
        self.assertIn(b"\xff\xfe kept", self.files_in_state("rescue")[0].read_bytes())
        self.assertEqual(self.files_in_state("drafts"), [])

    def test_another_month_moves_the_entry(self):
        first = "# november\n" + month_text(entry_block(identity(1), text='"one"'), entry_block(identity(2), text='"two"'))
        self.write_month(first)
        before = self.files()
        self.run_softly("edit", identity(1), env=self.replacing("2026-11-20", "2026-09-20"), exit_code=0)
        self.assertEqual([entry["id"] for entry in self.entries("2026-09")], [identity(1)])
        self.assertEqual([entry["id"] for entry in self.entries()], [identity(2)])
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.files(), before)

    def test_a_move_into_a_month_that_cannot_be_read_waits_whole(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        self.write_month("<<<<<<< HEAD\n", "2026-09.toml")
        before = self.files()
        self.run_softly("edit", identity(1), env=self.replacing("2026-11-20", "2026-09-20"), exit_code=5)
        self.assertEqual(self.files(), before)
        shown, = [entry for entry in self.listed(exit_code=4) if entry["id"] == identity(1)]
        self.assertEqual((shown["at"][:7], shown["filed"]), ("2026-09", False))
        self.write_month("schema = 1\n", "2026-09.toml")
        self.run_softly("init", exit_code=0)
        self.assertEqual([entry["id"] for entry in self.entries("2026-09")], [identity(1)])
        self.assertEqual(self.month_path().read_text(), "schema = 1\n\n")

    def test_ids_by_prefix_or_last_and_what_is_no_id(self):
        self.write_month(month_text(entry_block("abcdefghj1"), entry_block("abcdefghj2", at="2026-11-21T10:00:00Z")))
        self.run_softly("edit", "abcdefghj", env={"EDITOR": "true"}, exit_code=1)
        self.run_softly("delete", "abcdefghj", exit_code=1)
        self.run_softly("edit", "abc", env={"EDITOR": "true"}, exit_code=1)
        self.run_softly("delete", "zzzz", exit_code=1)
        self.run_softly("delete", "", exit_code=1)
        self.run_softly("delete", exit_code=2)
        self.run_softly("delete", "last", exit_code=0)
        self.assertEqual([entry["id"] for entry in self.listed()], ["abcdefghj1"])
        self.run_softly("delete", "ABCD", exit_code=0)
        self.run_softly("delete", "last", exit_code=1)
        self.assertEqual(self.listed(), [])

    def test_last_is_refused_where_the_newest_month_cannot_be_read(self):
        self.write_month(month_text(entry_block(identity(1), at="2026-10-01T10:00:00Z")), "2026-10.toml")
        self.write_month("<<<<<<< HEAD\n")
        before = self.files()
        for command in (("delete", "last"), ("delete", "last", "--purge"), ("edit", "last")):
            finished = self.run_softly(*command, env={"EDITOR": "false"}, exit_code=1)
            self.assertIn("2026-11.toml:1", finished.err)
        self.assertEqual(self.files(), before)
        self.run_softly("delete", identity(1), exit_code=0)

    def test_an_entry_without_an_id_is_named_by_last(self):
        text = "schema = 1\n\n[[entry]]\ntext = \"a\"\n\n[[entry]]\nat = 2026-11-21T10:00:00Z\ntext = \"b\"\n\n[[entry]]\ntext = \"a\"\n"
        self.write_month(text)
        self.run_softly("edit", "last", env=self.replacing('"b"', '"bb"'), exit_code=(0, 4))
        self.assertEqual(self.month_path().read_text(), text.replace('"b"', '"bb"'))
        self.run_softly("delete", "last", exit_code=0)
        self.assertEqual(self.month_path().read_text(), text.replace("\n[[entry]]\nat = 2026-11-21T10:00:00Z\ntext = \"b\"\n", ""))
        self.run_softly("undo", exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.month_path().read_text(), text)

    def test_comments_above_a_deleted_entry_stay(self):
        text = ("schema = 1\n\n[[entry]]\nid = \"a000000001\"\n\n# about two\n[[entry]]\nid = \"a000000002\"\n# inside\ntext = \"x\"\n"
                "# after\n\n[[entry]]\nid = \"a000000003\"\n")
        self.write_month(text)
        self.run_softly("delete", "a000000002", exit_code=0)
        self.assertEqual(self.month_path().read_text(),
                         "schema = 1\n\n[[entry]]\nid = \"a000000001\"\n\n# about two\n# after\n\n[[entry]]\nid = \"a000000003\"\n")
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.month_path().read_text(), text)

    def test_what_is_written_in_brackets_is_left_alone(self):
        path = self.write_month('schema = 1\nentry = [{id = "a000000001", at = 2026-11-20T10:00:00Z, text = "x"}]\n')
        before = path.read_bytes()
        for command in ("edit", "delete"):
            finished = self.run_softly(command, "a000000001", env={"EDITOR": "true"}, exit_code=1)
            self.assertIn(f"{path}:2", finished.err)
        self.assertEqual(path.read_bytes(), before)

    def test_a_newer_schema_is_not_changed_in_place(self):
        path = self.write_month("schema = 2\n\n" + entry_block(identity(1), text='"one"'))
        before = path.read_bytes()
        self.run_softly("edit", identity(1), env=self.replacing("one", "two"), exit_code=1)
        self.run_softly("delete", identity(1), exit_code=1)
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(self.texts(), ["one"])

    def test_a_conflict_copy_is_changed_along(self):
        text = month_text(entry_block(identity(1), text='"one"'), entry_block(identity(2), text='"two"'))
        self.write_month(text)
        self.write_month(text, "2026-11.sync-conflict-20261120-101010-ABCDEFG.toml")
        before = self.files()
        self.run_softly("edit", identity(1), env=self.replacing("one", "uno"), exit_code=0)
        self.assertEqual(sorted(self.texts()), ["two", "uno"])
        self.run_softly("delete", identity(2), exit_code=0)
        self.assertEqual(self.texts(), ["uno"])
        self.run_softly("undo", exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.files(), before)

    def test_two_that_share_an_id_are_left_for_the_person(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"'), entry_block(identity(1), text='"two"')))
        before = self.files()
        for command in ("edit", "delete"):
            finished = self.run_softly(command, identity(1), env=self.replacing("o", "u"), exit_code=1)
            self.assertIn("2026-11.toml:3", finished.err)
        self.assertEqual(self.files(), before)

    def test_what_waits_can_be_edited_deleted_and_withdrawn(self):
        self.write_month("<<<<<<< HEAD\n")
        kept = self.kept("note", "waits", exit_code=5)
        self.run_softly("edit", kept["id"], env=self.replacing("waits", "waits on"), exit_code=5)
        self.assertEqual(self.texts(exit_code=4), ["waits on"])
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.texts(exit_code=4), ["waits"])
        self.run_softly("delete", kept["id"], exit_code=5)
        self.assertEqual(self.texts(exit_code=4), [])
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.texts(exit_code=4), ["waits"])
        self.write_month("schema = 1\n")
        self.run_softly("init", exit_code=0)
        self.assertEqual(self.texts(), ["waits"])

    def test_editor_trouble(self):
        self.write_month(month_text(entry_block(identity(1), text='"one"')))
        before = self.files()
        self.run_softly("edit", identity(1), env={"EDITOR": "no-such-editor-here"}, exit_code=1)
        self.run_softly("edit", identity(1), env={"EDITOR": "false"}, exit_code=1)
        self.assertEqual(self.files_in_state("rescue"), [])
        failing = self.editor("path.write_text(text.replace('one', 'new words'))\nsys.exit(3)\n")
        finished = self.run_softly("edit", identity(1), env=failing, exit_code=1)
        rescued, = self.files_in_state("rescue")
        self.assertIn("new words", rescued.read_text())
        self.assertIn(str(rescued), finished.err)
        self.assertEqual(self.files(), before)

    # The trash and purging

    def test_deleted_lies_in_the_trash_as_toml(self):
        kept = self.kept("note", "an old sorrow", "--tag", "x")
        self.run_softly("delete", kept["id"], exit_code=0)
        trashed, = self.files_in_state("trash")
        entry, = tomllib.loads(trashed.read_text())["entry"]
        self.assertEqual((entry["id"], entry["text"]), (kept["id"], "an old sorrow"))
        self.assertEqual(stat.S_IMODE(trashed.stat().st_mode), 0o600)
        self.run_softly("note", "next", exit_code=0)
        self.assertEqual(self.json("doctor")["receipts_gone"], 0)

    def test_purged_leaves_no_copy(self):
        kept = self.kept("note", "canary-words")
        self.run_softly("note", "stays", exit_code=0)
        self.run_softly("edit", kept["id"], env=self.replacing("canary-words", "canary-words more"), exit_code=0)
        finished = self.run_softly("delete", kept["id"], "--purge", exit_code=0)
        for word in ("git", "synced", "backups"):
            self.assertIn(word, finished.err)
        for path in self.scratch.rglob("*"):
            if path.is_file() and path.name != "editor":
                self.assertNotIn(b"canary-words", path.read_bytes(), path)
                self.assertNotIn(kept["id"].encode(), path.read_bytes(), path)
        self.assertEqual(self.texts(), ["stays"])

    def test_purging_what_is_deleted_already(self):
        kept = self.kept("note", "canary-words")
        self.run_softly("delete", kept["id"], exit_code=0)
        finished = self.run_softly("delete", kept["id"][:5], "--purge", exit_code=0)
        self.assertIn("git", finished.err)
        self.assertEqual([path for path in self.home.rglob("*") if path.is_file() and b"canary" in path.read_bytes()], [])
        self.run_softly("delete", kept["id"], "--purge", exit_code=1)
        self.run_softly("undo", exit_code=1)

    def test_a_purge_that_has_to_wait_purges_when_it_is_filed(self):
        kept = self.kept("note", "canary-words")
        good = self.month_path().read_bytes()
        self.journal.chmod(0o700)
        holder = subprocess.Popen(["flock", str(self.journal), "sleep", "30"])
        self.addCleanup(holder.kill)
        time.sleep(0.3)
        self.run_softly("delete", kept["id"], "--purge", exit_code=5)
        holder.kill()
        holder.wait()
        subprocess.run(["pkill", "-f", "sleep 30"], check=False)
        self.assertEqual(self.month_path().read_bytes(), good)
        self.run_softly("init", exit_code=0)
        self.assertEqual([path for path in self.home.rglob("*") if path.is_file() and b"canary" in path.read_bytes()], [])

    # Undo

    def test_nothing_to_undo(self):
        finished = self.run_softly("undo", exit_code=1)
        self.assertIn("nothing was changed", finished.err)
        self.assertEqual(self.written_months(), [])

    def test_undo_refuses_where_the_same_words_changed(self):
        kept = self.kept("note", "first")
        self.write_month(self.month_path().read_text().replace("first", "changed by hand"))
        before = self.files()
        finished = self.run_softly("undo", exit_code=1)
        self.assertIn("say something else by now", finished.err)
        self.assertEqual(self.files(), before)
        self.assertEqual(self.texts(), ["changed by hand"])
        self.assertEqual(kept["text"], "first")

    def test_edits_elsewhere_stay(self):
        first = self.kept("note", "first")
        second = self.kept("note", "second")
        self.run_softly("delete", first["id"], exit_code=0)
        text = self.month_path().read_text()
        self.write_month("# my file now\n" + text.replace("second", "second, by hand") + "\n# the end\n")
        self.run_softly("undo", exit_code=0)
        self.assertEqual(sorted(self.texts()), ["first", "second, by hand"])
        content = self.month_path().read_text()
        self.assertTrue(content.startswith("# my file now\n"))
        self.assertTrue(content.endswith("\n# the end\n"))
        self.assertLess(content.index(first["id"]), content.index(second["id"]), "it is back in its place")
        finished = self.run_softly("undo", exit_code=1)
        self.assertIn("say something else by now", finished.err)

    def test_what_undo_takes_out_lies_in_the_trash(self):
        self.run_softly("note", "a few words", exit_code=0)
        self.run_softly("undo", exit_code=0)
        self.assertEqual(self.texts(), [])
        self.assertIn("a few words", self.files_in_state("trash")[0].read_text())
        self.assertEqual(self.json("doctor")["receipts_gone"], 0)

    def test_random_journals_give_the_first_files_back(self):
        for seed in range(120 if LONG else 16):
            with self.subTest(seed=seed):
                self.play(random.Random(seed))

    def clear(self):
        for path in self.home.iterdir():
            shutil.rmtree(path)

    def play(self, chance):
        self.clear()
        for month in MONTHS[:chance.randint(1, 3)]:
            self.write_month(hand_written(chance, month), month + ".toml")
        first = self.files()
        done = 0
        for _ in range(chance.randint(3, 9)):
            done += self.change(chance)
        for _ in range(done):
            self.run_softly("undo", exit_code=0)
        self.assertEqual(self.files(), first)
        self.run_softly("undo", exit_code=1)

    def change(self, chance):
        """One change; how many undos it takes to take it back. Bytes outside the entry in question are the same."""
        before = self.files()
        ids = re.findall(r'id\s*=\s*"([a-hjkmnp-tv-z0-9]{10})"', b"\n".join(before.values()).decode())
        ids = [each for each in ids if ids.count(each) == 1]
        kind = chance.choice(("note", "edit", "edit", "delete", "undo"))
        if kind == "note":
            self.run_softly("note", f"words {chance.random()}", "--at", chance.choice(MONTHS) + "-03", exit_code=0)
            for name, content in before.items():
                self.assertTrue(self.files()[name].startswith(content))
            return 1
        if kind == "undo" or not ids:
            code = self.run_softly("undo", exit_code=(0, 1)).returncode
            return -1 if code == 0 else 0
        identity_ = chance.choice(ids)
        if kind == "delete":
            self.run_softly("delete", identity_, exit_code=0)
            self.check_rest(before, identity_, gone=True)
            return 1
        script = chance.choice((
            "text += '# a thought\\n'", "text = text.rstrip('\\n') + '\\nmore = [1, 2]\\n'",
            "text = text.replace('text', 'words', 1)", "text = '# above\\n' + text",
            "text = text.replace('2026-1', '2026-0', 1).replace('2026-00', '2026-09', 1)",
            "text = text.replace('\\n', '\\r\\n') + 'x.y = 1\\r\\n'"))
        finished = self.run_softly("edit", identity_, env=self.editor(script + "\npath.write_bytes(text.encode())\n"),
                                   exit_code=(0, 1, 4))
        if self.files() == before:
            for draft in self.files_in_state("drafts"):
                draft.unlink()
            return 0
        self.assertNotEqual(finished.returncode, 1, finished.err)
        self.check_rest(before, identity_, gone=False)
        return 1

    def check_rest(self, before, identity_, gone):
        """Every file is what it was around the block of that id."""
        after = self.files()
        for name, old in before.items():
            new = after[name]
            if old == new:
                continue
            if identity_.encode() not in old:
                self.assertTrue(new.startswith(old), "it moved here")
                continue
            begin, end = around(old, identity_)
            self.assertEqual(new[:begin], old[:begin], name)
            self.assertEqual(new[len(new) - (len(old) - end):], old[end:], name)
        if gone:
            self.assertNotIn(identity_, b"".join(after.values()).decode())

    # At once

    def test_two_at_once_have_one_outcome_and_the_other_is_told(self):
        for _ in range(20 if LONG else 6):
            text = month_text(entry_block(identity(1), text='"one"'), entry_block(identity(2), text='"two"'),
                              entry_block(identity(3), text='"three"'))
            self.clear()
            self.write_month(text)
            barrier = self.scratch / "go"
            barrier.unlink(missing_ok=True)
            wait = self.editor(f"import time\nwhile not pathlib.Path({str(barrier)!r}).exists(): time.sleep(0.002)\n"
                               "path.write_text(text.replace('two', 'changed'))\n")
            edit = subprocess.Popen([SOFTLY, "edit", identity(2)], env=self.environment(**wait), stdin=subprocess.DEVNULL,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            while not list(self.home.rglob("edit/*.toml")):
                pass
            results = {}

            def delete(number):
                results[number] = self.run_softly("delete", identity(2), exit_code=(0, 1)).returncode

            threads = [threading.Thread(target=delete, args=(number,)) for number in range(2)]
            for thread in threads:
                thread.start()
            barrier.touch()
            for thread in threads:
                thread.join()
            said = edit.communicate()[1].decode()
            deleted = sorted(results.values())
            entries = {entry["id"]: entry["text"] for entry in self.listed()}
            self.assertEqual({entries.pop(identity(1)), entries.pop(identity(3))}, {"one", "three"})
            if edit.returncode == 0 and deleted == [1, 1]:
                self.assertEqual(entries, {identity(2): "changed"})
            elif edit.returncode == 0:  # a delete that began only when the edit was done
                self.assertEqual((deleted, entries), ([0, 1], {}), said)
                self.run_softly("undo", exit_code=0)
            else:
                self.assertEqual((edit.returncode, deleted, entries), (1, [0, 1], {}), said)
                self.assertTrue(any("changed" in path.read_text() for path in self.files_in_state("drafts")))
            self.assertEqual(self.files_in_state("pending") + self.files_in_state("quarantine"), [])
            self.run_softly("undo", exit_code=0)
            self.assertEqual(self.month_path().read_text(), text)
            self.run_softly("undo", exit_code=1)


HEADER = re.compile(rb"^(?:\xef\xbb\xbf)?[ \t]*(?:\[\[ ?entry ?\]\](?! is not)|\[tail\])", re.MULTILINE)


def around(content, identity_):
    """Where the block of an id begins, with the blank line before it, and where the next one begins."""
    at = content.index(identity_.encode())
    begin = [header.start() for header in HEADER.finditer(content, 0, at)][-1]
    before = content.rfind(b"\n", 0, max(begin - 1, 0)) + 1
    if content[before:begin].strip() == b"":
        begin = before
    following = HEADER.search(content, at)
    return begin, following.start() if following else len(content)


def hand_written(chance, month):
    """A month as a person might have formatted it."""
    ending = chance.choice(("\n", "\r\n"))
    lines = chance.choice(([], ["# my journal"], ["schema = 1"], ["schema = 1", "", "# mine", "color = 'blue'"]))
    blank = [""] if lines else []
    for number in range(chance.randint(1, 5)):
        lines = lines + chance.choice((blank, blank, ["", "  "], ["", "# about the next one"], []))
        blank = [""]
        own = f"{chance.choice('abcdefgh')}{chance.randrange(10 ** 9):09}"
        indent = chance.choice(("", "", "  ", "\t"))
        equals = chance.choice((" = ", "=", "   =  "))
        block = [chance.choice(("[[entry]]", "[[ entry ]]", "[[entry]]  # here"))]
        pairs = [f'{indent}id{equals.replace("   ", " ")}"{own}"',
                 f"{indent}at{equals}{month}-{chance.randint(1, 28):02}T10:{number:02}:00{chance.choice(('Z', '+02:00', '-05:30'))}"]
        extra = [f"{indent}text{equals}\"plain שלום\"", f"{indent}text{equals}'literal'  # mine",
                 f'{indent}text{equals}"""', f"{indent}kind{equals}\"note\"", f"{indent}ratings.mood{equals}4",
                 f"{indent}tags{equals}[ \"a\",", f"{indent}odd{equals}{{ a = 1, b = \"x\" }}"]
        chosen = chance.sample(extra, chance.randint(0, 4))
        keys = set()
        for pair in chosen:
            key = pair.strip().split("=")[0].strip()
            if key in keys:
                continue
            keys.add(key)
            pairs.append(pair)
            if pair.endswith('"""'):
                pairs += ["[[entry]] is not a header here", "", 'the end"""']
            if pair.endswith('"a",'):
                pairs += ["  # inside", '  "b" ]']
        head = pairs[:2]
        chance.shuffle(head)
        block += head + pairs[2:]
        if chance.random() < 0.3:
            block += chance.choice((["[entry.contact]", "how = 'call'"], ["# inside", "later = 1"]))
        lines = lines + block
    lines += chance.choice(([], [""], ["", "# the end"], ["", "[tail]", "x = 1"]))
    text = ending.join(lines) + chance.choice((ending, ""))
    mark = chance.choice(("", "", "\ufeff"))
    tomllib.loads(text)
    return (mark + text).encode()


if __name__ == "__main__":
    unittest.main()
