"""A real cron daemon, sped up, with a person of its own and a stand-in for sendmail: what softly is for, from end to end."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

from softly_test import SANITIZED, SOFTLY, SOURCE, SoftlyTest

UNSHARE = ("unshare", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child", "--propagation", "private")
TOOLS = ("cron", "crontab", "faketime", "unshare", "setpriv", "useradd", "mount")


def why_not():
    """What this machine lacks; nothing where all of it is there."""
    if os.geteuid() != 0:
        return "only root can make an account and start a cron daemon"
    path = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    missing = [tool for tool in TOOLS if not shutil.which(tool, path=path)]
    if missing:
        return f"there is no {', '.join(missing)} here"
    tried = subprocess.run([*UNSHARE, "true"], check=False, capture_output=True)
    return None if tried.returncode == 0 else "no mounts of its own can be had here"


class Cron(SoftlyTest):
    def test_some_days_with_a_real_cron(self):
        reason = why_not()
        if reason:
            self.skipTest(f"SKIP: {reason}")
        if SANITIZED:
            self.skipTest("SKIP: cron hands on no options for the sanitizers")
        machine = self.of_the_machine()
        evening = self.scratch / "evening"
        evening.mkdir()
        self.scratch.chmod(0o755)  # another account lives in it
        finished = subprocess.run([*UNSHARE, sys.executable, SOURCE / "tests/behaviour/cron_evening.py", evening, SOFTLY], check=False,
                                  capture_output=True, text=True, timeout=120, env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))
        self.assertEqual(finished.returncode, 0, finished.stderr)
        seen = json.loads(finished.stdout.splitlines()[-1])

        self.assertTrue(seen["own table"], "crontab itself gives back what it was given")
        self.assertTrue(seen["table"], "the person's own lines stay, and softly's come below")
        self.assertNotIn("/dev/null", seen["installed"])
        self.assertEqual(seen["in the afternoon"], [])
        self.one_note(seen["at the chosen time"])
        self.assertEqual(seen["a little later"], [])
        self.assertEqual(seen["in the night"], [])
        self.assertEqual(seen["in quiet hours, awake late"], [])
        self.one_note(seen["two days later"])
        self.assertIn("already", seen["installed again"])
        self.assertNotIn("No cron is running", seen["installed again"])
        self.assertTrue(seen["table after"], "taken out, the table is what it was")
        self.assertEqual((seen["looks after"], seen["mails after"]), (0, 0), "after uninstall nothing comes")
        self.assertTrue(seen["cron lives"])
        self.assertEqual(self.of_the_machine(), machine, "nothing of the machine changed")

    def one_note(self, mails):
        self.assertEqual(len(mails), 1, mails)
        head, _, body = mails[0].partition("\n\n")
        self.assertIn("remind run", head)
        self.assertEqual(len(body.strip().splitlines()), 1, body)
        self.assertIn("evening note", body)

    @staticmethod
    def of_the_machine():
        passwd = pathlib.Path("/etc/passwd").read_text(encoding="utf-8")
        listed = subprocess.run(["crontab", "-l"], check=False, capture_output=True)
        return passwd, listed.stdout, os.listdir("/var/spool/cron/crontabs"), os.path.realpath("/usr/sbin/sendmail")


if __name__ == "__main__":
    unittest.main()
