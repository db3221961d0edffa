"""Other programs append to, rename over and rewrite the month that softly writes: nobody's entries are lost."""

import unittest

from fault_test import FaultTest


class ForeignWriters(FaultTest):
    def test_other_programs_write_meanwhile(self):
        self.play("foreign")

    def test_they_write_while_softly_is_held_up_in_the_middle(self):
        self.play("held-up")


if __name__ == "__main__":
    unittest.main()
