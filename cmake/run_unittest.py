"""run_unittest.py FILE: one file of unittests, verbosely.

Every skip is said as `SKIP: reason`, and a file that only skipped ends with 77, so that ctest and
`./dev test` can tell what was not tested. A file without tests is a failure.
"""

import os
import sys
import unittest

path = os.path.abspath(sys.argv[1])
sys.dont_write_bytecode = True
os.chdir(os.path.dirname(path))
sys.path.insert(0, os.getcwd())

name = os.path.splitext(os.path.basename(path))[0]
suite = unittest.defaultTestLoader.loadTestsFromName(name)
result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(suite)

for test, reason in result.skipped:
    print(f"SKIP: {test.id()}: {reason}")
if not result.wasSuccessful():
    sys.exit(1)
if result.testsRun == 0 and not result.skipped:
    print("no tests were found")
    sys.exit(1)
skipped = len(result.skipped)
sys.exit(77 if skipped and result.testsRun <= skipped else 0)
