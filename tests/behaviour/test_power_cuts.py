"""The power goes while softly writes, on ext4 and XFS: what it said it keeps is there when it comes back."""

import unittest

from fault_test import FaultTest


class PowerCuts(FaultTest):
    def test_the_power_goes(self):
        self.play("cuts")


if __name__ == "__main__":
    unittest.main()
