"""What the tests that play parts of ./dev faults stand on; the engine is in tests/faults."""

import sys
import unittest

from softly_test import LONG, SOURCE

sys.path.insert(0, str(SOURCE / "tests" / "faults"))
# Its modules are found only now.
import machine  # noqa: E402
import parts  # noqa: E402
from commands import known_commands  # noqa: E402
from judging import Room  # noqa: E402

machine.no_mounts()  # asked before there are threads, it gives this process mounts of its own


class FaultTest(unittest.TestCase):
    def play(self, part):
        """Plays the short form of a part, or with SOFTLY_LONG=1 the whole of it; prints its figures."""
        with machine.scratch() as scratch:
            for reason in known_commands(Room(scratch / "asking").home)[1]:
                print(f"SKIP: {reason}")
            try:
                tally = parts.PARTS[part](scratch, "full" if LONG else "short")
            except machine.Skip as reason:
                self.skipTest(str(reason))
        print(tally.line())
        self.assertFalse(tally.bad, tally.explain())
