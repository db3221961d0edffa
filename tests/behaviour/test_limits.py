"""Files that are made to break a reader are ordinary trouble: said in words, in bounded time and memory."""

import os
import re
import resource
import subprocess
import time
import unittest

from softly_test import SANITIZED, SOFTLY, SOURCE, SoftlyTest, entry_block, identity, month_text

MEBIBYTE = 1 << 20
PATIENCE = 120  # for a debug build on a busy machine; seconds in practice
HEAD = 'schema = 1\n[[entry]]\nid = "a000000001"\nat = 2026-11-20T10:00:00+00:00\nkind = "note"\n'


class Limits(SoftlyTest):
    def run_measured(self, *arguments):
        """Runs softly; its exit code and what it took at most, in MiB."""
        child = subprocess.Popen([SOFTLY, *arguments], env=self.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
        begun = time.monotonic()
        out, err = child.communicate(timeout=PATIENCE)
        self.assertLess(time.monotonic() - begun, PATIENCE)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024  # of the largest child so far
        return child.returncode, out, err, peak

    def check_refused(self, content, most=600):
        self.write_month(content)
        for arguments in (("list",), ("doctor",)):
            code, out, err, peak = self.run_measured(*arguments)
            self.assertEqual(code, 4, err[:300])
            self.assertRegex(out + err, rb"2026-11\.toml:\d+:\d+: |2026-11\.toml: ")
            if not SANITIZED:
                self.assertLess(peak, most)
        self.assertEqual(self.run_measured("note", "x")[0], 5)
        self.assertEqual(self.texts(exit_code=4), ["x"])
        (self.home / "journal" / "2026-11.toml").unlink()
        self.run_softly("note", "y", exit_code=0)
        self.assertEqual(sorted(self.texts()), ["x", "y"])
        self.month_path().unlink()
        for path in self.files_in_state("receipts"):
            path.unlink()

    def test_shapes_that_break_parsers(self):
        shapes = {
            "a key of 400 kB of dots": "a." * 200_000 + "a = 1\n", "a header of dots": "[" + "a." * 200_000 + "a]\n",
            "quoted dots": '"a".' * 100_000 + "a = 1\n", "dots with spaces": "a . " * 100_000 + "a = 1\n",
            "100,000 brackets": "x = " + "[" * 100_000 + "]" * 100_000 + "\n", "100,000 open brackets": "x = " + "[" * 100_000,
            "100,000 braces": "x = " + "{a=" * 100_000 + "1" + "}" * 100_000 + "\n", "both": "x = " + "[{a=" * 50_000 + "1" + "}]" * 50_000,
            "dots in braces": "x = " + "{a.a.a.a.a.a.a.a.a.a=" * 5_000 + "1" + "}" * 5_000,
            "two million values": "x = [" + "1," * 2_000_000 + "]\n", "two million keys": "".join(f"k{n}=1\n" for n in range(1_200_000)),
            "300,000 tables": "[[entry]]\n" * 300_000, "300,000 headers": "".join(f"[t{n}]\n" for n in range(300_000)),
            "empty arrays": "x = [" + "[]," * 300_000 + "]\n", "a text without an end": 'x = """' + "y" * MEBIBYTE,
            "a key without an end": "k" * MEBIBYTE, "open quotes": '"' * 200_001, "NUL": "\0" * MEBIBYTE,
            "a number without an end": "x = " + "1" * MEBIBYTE, "a date without an end": "x = 2026-11-22T10:00:00." + "1" * MEBIBYTE + "!"}
        for name, content in shapes.items():
            with self.subTest(shape=name):
                self.check_refused(content)

    def test_shapes_that_are_large_and_read(self):
        for name, content in {"a long comment": HEAD + "# " + "x" * (8 * MEBIBYTE) + "\n", "many lines": HEAD + "\n" * (8 * MEBIBYTE),
                              "a long text": HEAD + 'text = "' + "x" * (4 * MEBIBYTE) + '"\n',
                              "long letters": HEAD + 'text = "' + "שלום " * (MEBIBYTE // 4) + '"\n',
                              "10,000 entries": month_text(*(entry_block(identity(n), text='"x"') for n in range(10_000)))}.items():
            with self.subTest(shape=name):
                self.write_month(content)
                code, _, err, peak = self.run_measured("list", "-n", "1")
                self.assertEqual(code, 0, err[:300])
                if not SANITIZED:
                    self.assertLess(peak, 1000)

    def test_entries_that_take_long_to_compare(self):
        """Sixty thousand entries of one id, and a leftover with as many in another order: seconds, not hours."""
        def entries(numbers, name):
            return month_text(*(entry_block(name(n), text=f'"{n}"') for n in numbers))

        self.write_month(entries(range(60_000), lambda n: identity(1)))
        for arguments in (("list", "-n", "1"), ("note", "x")):
            self.assertEqual(self.run_measured(*arguments)[0], 0)
        content = entries(range(60_000), identity)
        self.write_month(content)
        self.write_month(entries(reversed(range(60_000)), identity), ".2026-11.toml.softly-tmp")
        self.assertEqual(self.run_measured("note", "x")[0], 0)
        self.assertEqual(self.written_months(), ["2026-11.toml"], "all of the leftover is in the month")
        self.assertTrue(self.month_path().read_text().startswith(content))

    def test_files_that_are_too_large(self):
        path = self.write_month(HEAD)
        for size in (64 * MEBIBYTE + 1, 70 * MEBIBYTE, 1 << 40):
            with self.subTest(size=size):
                os.truncate(path, size)  # sparse: it takes no room
                code, out, err, peak = self.run_measured("list")
                self.assertEqual(code, 4)
                self.assertIn(b"64 MiB", out + err)
                if not SANITIZED:
                    self.assertLess(peak, 1000)
                self.assertEqual(self.run_measured("note", "x")[0], 5)
        for name in ("people.toml", "config.toml"):
            os.truncate(path, 0)
            (self.home / name).touch(mode=0o600)
            os.truncate(self.home / name, 70 * MEBIBYTE)
            self.assertEqual(self.run_measured("note", "x", "--person", "dana")[0], 4 if name == "people.toml" else 0)
            self.assertEqual(self.run_measured("list")[0], 4)
            (self.home / name).unlink()

    def test_little_memory(self):
        """Whatever does not fit is a sentence and exit code 1, also where several threads read."""
        if SANITIZED:
            self.skipTest("the sanitizers need more memory than is given here")
        for month in range(1, 10):
            self.write_month(HEAD.replace("1\n", "1\n", 1) + "x = [" + "1," * 400_000 + "]\n", f"2026-0{month}.toml")
        codes = set()
        for kilobytes in (24_000, 40_000, 80_000, 160_000, 320_000, 640_000, 4_000_000):
            for arguments in (("summary", "--all"), ("list",), ("note", "a word")):
                with self.subTest(kilobytes=kilobytes, arguments=arguments):
                    done = subprocess.run(["bash", "-c", f'ulimit -v {kilobytes}; exec "$0" "$@"', SOFTLY, *arguments], check=False,
                                          env=self.environment(), capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE)
                    if done.returncode == 127:
                        continue  # too little to load the program at all
                    codes.add((arguments[0], done.returncode))
                    self.assertIn(done.returncode, (0, 1), done.stderr[:300])
                    self.assertNotIn(b"terminate", done.stderr)
                    if done.returncode == 1:
                        self.assertIn(b"memory", done.stderr)
        self.assertTrue({("summary", 0), ("summary", 1), ("note", 0)} <= codes, codes)

    def test_few_threads(self):
        if SANITIZED:
            self.skipTest("the sanitizers need threads of their own")
        for month in range(1, 10):
            self.write_month(month_text(entry_block(identity(month), text=f'"word {month}"')), f"2026-0{month}.toml")
        done = subprocess.run(["bash", "-c", 'ulimit -u 1; exec "$0" list --json', SOFTLY], env=self.environment(), capture_output=True,
                              check=False, timeout=60, **({"user": 65534, "group": 65534} if self.open_to_nobody() else {}))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count(b'"word '), 9)

    def open_to_nobody(self):
        """Root is under no limit of processes: someone else has to run it."""
        if os.geteuid() != 0:
            return False
        for path in (self.scratch, *self.scratch.rglob("*")):
            os.chown(path, 65534, 65534, follow_symlinks=False)
        return True

    def test_no_regular_expressions(self):
        """std::regex recurses over what it reads; a long line would be a crash."""
        for path in (SOURCE / "src").rglob("*.?pp"):
            self.assertIsNone(re.search(r"<regex|std::w?regex|\bregcomp\b|<re2/|pcre", path.read_text()), path)


if __name__ == "__main__":
    unittest.main()
