"""Other programs append to, rename over and rewrite the month that softly writes: nobody's entries are lost."""

import unittest

from fault_test import FaultTest


class ForeignWriters(FaultTest):
    def test_other_programs_write_meanwhile(self):
        self.play("foreign")


if __name__ == "__main__":
    unittest.main()
