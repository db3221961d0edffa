"""Any text at all comes back from the month file as it was, as Python's own TOML reader sees it."""

import random
import unittest

from softly_test import SANITIZED, SoftlyTest

PIECES = ("\n", "\n\n", "\r", "\r\n", "\t", '"', '""', '"""', '""""', "'", "'''", "\\", "\\\\", "\\n", "\\u0041", "\b", "\f", "\x01",
          "\x1b", "\x7f", "\x80", "\x9b", "\u00a0", "\u200e", "\u202e", "\u2028", "\u2029", "\ufeff", "\ufffd", "\u3000",
          "\U0001f9d1\u200d\U0001f9d1\u200d\U0001f9d2", "e\u0301", "שלום", "مرحبا", "\U0010ffff", "\ud7ff", "\ue000", "\x00", " ", "  ",
          "#", "[[entry]]", "[a]", "=", "a = 1", "schema = 2", "<<<<<<<", "=======", ">>>>>>>", "{", "}", ",", "word", "é", "\\\n",
          "\\ \n  ")
# Two letters that nothing may ever trim, at each end of each text.
LEFT, RIGHT = "\u2060a", "z\u2060"


def random_text(chance):
    return LEFT + "".join(
        chance.choice(PIECES) if chance.random() < 0.8 else chr(chance.choice((
            chance.randrange(0x80), chance.randrange(0xd800), chance.randrange(0xe000, 0x110000))))
        for _ in range(chance.randrange(1, 30))) + RIGHT


class Writer(SoftlyTest):
    def test_texts_in_batches(self):
        """Each note holds many random texts, so that a few runs of the program try thousands of them."""
        chance = random.Random(20261122)
        rounds, size = (10, 40) if SANITIZED else (60, 60)
        written = []
        for _ in range(rounds):
            written.append("".join(random_text(chance) for _ in range(size)))
            self.run_softly("note", "-", stdin=written[-1], exit_code=0)
        self.compare(written)
        print(f"{rounds * size} random texts in {rounds} notes")

    def test_short_texts_each_alone(self):
        """Quotes and newlines at the very ends, where a multi-line string has its traps."""
        chance = random.Random(1)
        ends = ("\n", "\n\n", '"', '""', '"""', "\\", "\r\n", "'", "\t", "\x1b", "\u202e", "\ufeff")
        written = [a + "x" + b + "y" + c for a in ends for b in ("\n", "") for c in ends]
        chance.shuffle(written)
        written = written[:60 if SANITIZED else 150]
        for text in written:
            self.run_softly("note", text, exit_code=0)
        # Whether white space around a note is part of it is not for this test to say.
        self.compare(written, lambda text: text.strip(" \t\r\n\f\v"))

    def test_tags_and_people(self):
        chance = random.Random(2)
        words = [random_text(chance).replace("\x00", "") for _ in range(40)]
        for first, second in zip(words[::2], words[1::2]):
            self.run_softly("note", "x", "--tag", first, "--tag", second, "--person", second, exit_code=0)
        self.assertEqual([entry["tags"] for entry in self.entries()], [list(pair) for pair in zip(words[::2], words[1::2])])
        self.assertEqual([entry["people"] for entry in self.entries()], [[word] for word in words[1::2]])

    def compare(self, written, shape=lambda text: text):
        filed = [shape(entry["text"]) for entry in self.entries()]
        self.assertEqual(len(filed), len(written))
        wrong = [(ours, theirs) for ours, theirs in zip(map(shape, written), filed) if ours != theirs]
        self.assertEqual(wrong[:1], [])
        shown = [shape(entry["text"]) for entry in self.listed("-n", "100000")][::-1]
        self.assertEqual(shown, filed)


if __name__ == "__main__":
    unittest.main()
