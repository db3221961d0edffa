"""A fault at every file-system call of every command that writes, and kills at any moment: see tests/faults.

Whatever softly said it kept is there afterwards, no file is torn, and nothing is doubled. Here is a fixed choice that
runs until its time is used up; `./dev faults` plays all of it.
"""

import unittest

from fault_test import FaultTest


class Faults(FaultTest):
    def test_every_call(self):
        self.play("calls")

    def test_killed_at_any_moment(self):
        self.play("kills")


if __name__ == "__main__":
    unittest.main()
