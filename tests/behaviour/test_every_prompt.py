"""Every prompt of every shipped pack, one after the other at a terminal: one leaves at once, and takes it up again."""

import re
import time
import tomllib
import unittest

from softly_test import SANITIZED
from typist import CTRL_BACKSLASH, SittingTest

TYPED = r"/s skip"
MOST_PROMPTS = 60  # on one way through one pack


class EveryPrompt(SittingTest):
    def take_up(self, pack):
        typist = self.sit("reflect", pack, *(["--resume"] if self.any_draft() else []))
        typist.wait_for_anything()
        return typist

    def any_draft(self):
        try:
            return self.files_in_state("drafts")
        except FileNotFoundError:
            return []

    def answers(self):
        drafts = [tomllib.loads(path.read_text())["entry"][0] for path in self.any_draft()]
        self.assertLessEqual(len(drafts), 1)
        return drafts[0].get("answers", {}) if drafts else {}

    def leave(self, typist, way):
        """Seconds until the program has ended."""
        began = time.monotonic()
        typist.type(way)
        typist.end(0)
        taken = time.monotonic() - began
        self.assertEqual(typist.text().strip(), "")
        return taken

    def key_on(self, text):
        """Answers what stands on the screen: the first that can be chosen, a middle number, a few words."""
        if re.search(TYPED, text):
            return "words\r"
        if re.search(r"(?m)^ 1  |\[ \] 1 ", text):
            return "1\r"
        return "5\r" if re.search(r"0 1 2 3", text) else "\r"

    def come_back_to(self, text, pack):
        """Takes it up; what was shown without a question, and no answer after it, is shown again."""
        typist = self.take_up(pack)
        while re.search("any key goes on|^any key", typist.text()) and typist.text() != text:
            typist.type(" ")
            typist.settle()
        self.assertEqual(typist.text(), text, pack)
        return typist

    def walk(self, pack, taken):
        """Leaves at each prompt on one way through the pack and takes it up again; says how many there were."""
        prompts = 0
        typist = self.take_up(pack)
        while prompts < MOST_PROMPTS:
            text, before = typist.text(), self.answers()
            for way in (CTRL_BACKSLASH,) if re.search(TYPED, text) else (CTRL_BACKSLASH, "!"):
                taken.append((self.leave(typist, way), pack))
                if not self.any_draft() and before:
                    return prompts  # it was the close, and all of it is kept
                self.assertEqual(self.answers(), before, pack)
                typist = self.come_back_to(text, pack)
            prompts += 1
            typist.type(self.key_on(text))
            typist.settle()
            if not typist.child.isalive():
                return prompts  # a check-in has no page at its close
        self.fail(f"{pack} does not come to its close")

    def test_leaving_at_once_at_each_of_them(self):
        packs = [each["id"] for each in self.json("pack", "list")["packs"]]
        self.assertEqual(len(packs), 16)
        if SANITIZED:
            packs = packs[::4]  # the dev build walks them all
        taken, prompts = [], 0
        for pack in packs:
            with self.subTest(pack=pack):
                prompts += self.walk(pack, taken)
            for path in self.any_draft():
                path.unlink()
        taken.sort()
        print(f"{prompts} prompts of {len(packs)} packs left {len(taken)} times: median "
              f"{1000 * taken[len(taken) // 2][0]:.0f} ms, longest {1000 * taken[-1][0]:.0f} ms ({taken[-1][1]})")


if __name__ == "__main__":
    unittest.main()
