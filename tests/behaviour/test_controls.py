"""Without fsync, and without the exchange of names, the fault suite has to turn red: else its green shows nothing."""

import unittest

from fault_test import FaultTest


class Controls(FaultTest):
    def test_the_suite_notices_what_is_taken_away(self):
        self.play("controls")


if __name__ == "__main__":
    unittest.main()
