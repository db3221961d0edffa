"""100,000 random texts: written by softly's own TOML writer, read by Python's tomllib, equal."""

import os
import pathlib
import random
import subprocess
import tomllib
import unittest

SANITIZED = os.environ.get("SOFTLY_SANITIZED") == "1"
PIECES = ('"', '""', '"""', '"""""', "'", "'''", "\\", "\\\\", "\\u0041", "\\\n", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  \n",
          "\x00", "\x01", "\x1b[31m", "\x7f", "\x80", "\x9b", "\u00a0", "\u061c", "\u200f", "\u202e", "\u2028", "\u2069",
          "\ufeff", "\uffff", "\U0010ffff", "é", "שלום", "日本", "😀", "👩\u200d👩\u200d👧", "e\u0301", "[[entry]]", "#", "=",
          "x = 1", "a", "word ")


def find_probe():
    """The program that CMake builds from tests/tools/writer_probe.cpp, beside or below softly itself."""
    named = os.environ.get("SOFTLY_WRITER_PROBE")
    if named:
        return pathlib.Path(named)
    beside = pathlib.Path(os.environ.get("SOFTLY", "softly")).absolute().parent
    places = [beside / folder / "softly_writer_probe" for folder in ("", "tests", "tests/tools")]
    return next((place for place in places if place.is_file()), None)


def random_text(chance):
    return "".join(
        chance.choice(PIECES) if chance.random() < 0.85 else chr(chance.choice((
            chance.randrange(0x80), chance.randrange(0x80, 0xd800), chance.randrange(0xe000, 0x110000))))
        for _ in range(chance.randrange(13)))


class Writer(unittest.TestCase):
    def setUp(self):
        self.probe = find_probe()
        if self.probe is None:
            self.skipTest("softly_writer_probe is not built")

    def written(self, texts):
        encoded = [text.encode() for text in texts]
        feed = b"".join(b"%d\n%s" % (len(each), each) for each in encoded)
        ran = subprocess.run([self.probe], input=feed, capture_output=True, check=False, timeout=120)
        self.assertEqual((ran.returncode, ran.stderr), (0, b""))
        return ran.stdout.decode()

    def compare(self, texts):
        file = tomllib.loads(self.written(texts))
        for number, text in enumerate(texts):
            name = str(number)
            read = (file["text"][name], file["line"][name], file["keys"][name])
            if read != (text, [text], {text: number}):
                self.fail(f"{text!r} came back as {read!r}")

    def test_random_texts(self):
        chance = random.Random(20261122)
        count, batch = (10_000 if SANITIZED else 100_000), 2_000
        for _ in range(count // batch):
            self.compare([random_text(chance) for _ in range(batch)])
        print(f"{count} random texts")

    def test_every_character_of_the_basic_plane(self):
        points = [chr(point) for point in range(0x10000) if not 0xD800 <= point < 0xE000]
        self.compare(["\n".join(points[at:at + 64]) for at in range(0, len(points), 64)])

    def test_what_nobody_can_see_is_escaped(self):
        hidden = [*range(0x20), 0x7F, *range(0x80, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F),
                  *range(0x2066, 0x206A), 0xFEFF]
        text = "".join(map(chr, hidden))
        shown = self.written([text, text.replace("\n", "")])
        self.assertEqual(set(shown) & set(map(chr, hidden)) - set("\n\t"), set())

    def test_the_probe_notices_a_cut_feed(self):
        ran = subprocess.run([self.probe], input=b"9\nshort", capture_output=True, check=False, timeout=10)
        self.assertEqual(ran.returncode, 1)


if __name__ == "__main__":
    unittest.main()
