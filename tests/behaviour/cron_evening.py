"""cron_evening.py DIR SOFTLY: some days with a real cron, as what was seen in JSON on standard output.

It has to run as root in mounts and processes of its own (`unshare`): over what the machine has it lays its own
accounts, crontabs and sendmail, so that nothing of the machine changes. Cron lives 600 times as fast. Its
children see the real time, so softly is told its own by the shell that the person's crontab names.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

SPEED = 600
LOOK = 15 * 60 / SPEED  # seconds from one look to the next
PERSON = "softly-noa"
OWN_TABLE = """# mine, m h  dom mon dow   command
SHELL={shell}
MAILTO={person}

  */5\t*  * * *   echo it is 100\\% mine >> {home}/own   # odd spacing
#0 4 * * *  switched off
@yearly    true
"""
SHELL = """#!/bin/sh
echo "$2" >> {root}/runs
SOFTLY_NOW=$(cat {root}/now)
export SOFTLY_NOW
exec /bin/sh "$@"
"""
SENDMAIL = """#!/bin/sh
exec cat > "$(mktemp {root}/mail/XXXXXXXX)"
"""


class Evening:
    def __init__(self, root, softly):
        self.root = pathlib.Path(root)
        self.home = self.root / "home"
        self.softly = self.root / "softly"
        shutil.copy(softly, self.softly)

    def lay(self, directory, over, mode=None, group=None):
        """Lets a directory of the scratch stand in the place of the machine's."""
        directory.mkdir(exist_ok=True)
        if group:
            shutil.chown(directory, "root", group)
        if mode:
            directory.chmod(mode)
        subprocess.run(["mount", "--bind", directory, over], check=True)

    def prepare(self):
        self.root.chmod(0o755)
        (self.root / "mail").mkdir()
        (self.root / "mail").chmod(0o1777)
        (self.root / "runs").touch()
        (self.root / "runs").chmod(0o666)
        self.put("shell", SHELL)
        etc = self.root / "etc"
        shutil.copytree("/etc", etc, symlinks=True, ignore=lambda directory, names: [
            name for name in names if directory == "/etc" and name.startswith(("cron", "anacron"))])
        for name in ("passwd", "shadow", "group", "gshadow"):
            shutil.copystat(f"/etc/{name}", etc / name)
        self.lay(etc, "/etc")
        self.lay(self.root / "spool", "/var/spool/cron/crontabs", 0o1730, "crontab")
        self.lay(self.root / "run", "/run")
        # faketime leaves names there by process number, and the numbers here are small.
        self.lay(self.root / "shared-memory", "/dev/shm", 0o1777)
        # sendmail may be a link to what else the machine has, or not be there at all.
        machine = self.root / "machine"
        machine.mkdir()
        subprocess.run(["mount", "--bind", "/usr/sbin", machine], check=True)
        sbin = self.root / "sbin"
        sbin.mkdir()
        for name in os.listdir(machine):
            if name != "sendmail":
                (sbin / name).symlink_to(machine / name)
        self.put("sbin/sendmail", SENDMAIL)
        self.lay(sbin, "/usr/sbin")
        subprocess.run(["/usr/sbin/useradd", "-M", "-d", self.home, "-s", "/bin/sh", PERSON], check=True)
        self.home.mkdir(mode=0o700)
        shutil.chown(self.home, PERSON, PERSON)

    def put(self, name, text):
        path = self.root / name
        path.write_text(text.format(root=self.root))
        path.chmod(0o755)

    def as_person(self, *words, given="", check=True):
        finished = subprocess.run(["setpriv", f"--reuid={PERSON}", f"--regid={PERSON}", "--init-groups", *words], input=given, text=True,
                                  capture_output=True, check=False, cwd="/", timeout=30,
                                  env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "TZ": "Asia/Jerusalem", "LANG": "C.UTF-8",
                                       "LOGNAME": PERSON, "SOFTLY_NOW": (self.root / "now").read_text()})
        if check and finished.returncode != 0:
            raise RuntimeError(f"{words}: {finished.returncode} {finished.stdout}{finished.stderr}")
        return finished

    def table(self):
        return self.as_person("crontab", "-l").stdout

    def looks(self):
        return (self.root / "runs").read_text().count("remind run")

    def own_jobs(self):
        own = self.home / "own"
        return own.read_text().count("it is 100% mine\n") if own.exists() else 0

    def mails(self):
        return [path.read_text() for path in sorted((self.root / "mail").iterdir(), key=lambda path: path.stat().st_mtime_ns)]

    def at(self, now, looks=2):
        """Lets cron look that often at a time; the mails that came meanwhile."""
        before = len(self.mails())
        (self.root / "now").write_text(now)
        # A look that is under way may have begun at the time before.
        wanted = self.looks() + looks + 1
        self.wait(lambda: self.looks() >= wanted, (looks + 3) * LOOK * 4)
        time.sleep(0.3)
        return self.mails()[before:]

    def wait(self, happened, longest):
        end = time.monotonic() + longest
        while not happened():
            if time.monotonic() > end:
                raise RuntimeError(f"cron did not do it in {longest} s; it said {(self.root / 'cron-said').read_text()!r} and ran:\n"
                                   f"{(self.root / 'runs').read_text()}")
            time.sleep(0.05)

    def play(self):
        seen = {}
        (self.root / "now").write_text("2026-11-22T15:00:00+02:00")
        self.prepare()
        own = OWN_TABLE.format(shell=self.root / "shell", home=self.home, person=PERSON)
        self.as_person("crontab", "-", given=own)
        self.as_person(self.softly, "config", "set", "reminders.times", '["20:30"]')
        before = self.table()
        seen["own table"] = before == own
        seen["installed"] = self.as_person(self.softly, "remind", "install", "--cron").stdout
        seen["table"] = self.table() == own + seen["installed"]
        with (self.root / "cron-said").open("w") as said:
            cron = subprocess.Popen(["faketime", "-f", f"+0 x{SPEED}", "/usr/sbin/cron", "-f"], stdout=said, stderr=said)
        try:
            seen["in the afternoon"] = self.at("2026-11-22T15:00:00+02:00")
            seen["at the chosen time"] = self.at("2026-11-22T20:30:00+02:00")
            seen["a little later"] = self.at("2026-11-22T20:45:00+02:00")
            seen["in the night"] = self.at("2026-11-22T23:30:00+02:00")
            seen["in quiet hours, awake late"] = self.at("2026-11-23T21:05:00+02:00")
            seen["two days later"] = self.at("2026-11-24T20:40:00+02:00")
            seen["installed again"] = self.as_person(self.softly, "remind", "install", "--cron").stderr
            seen["uninstalled"] = self.as_person(self.softly, "remind", "uninstall").stderr
            seen["table after"] = self.table() == own
            (self.root / "now").write_text("2026-11-28T20:30:00+02:00")
            time.sleep(LOOK)  # for a look that is under way
            looks, mails, jobs = self.looks(), len(self.mails()), self.own_jobs()
            self.wait(lambda: self.own_jobs() >= jobs + 7, LOOK * 20)
            seen["looks after"], seen["mails after"] = self.looks() - looks, len(self.mails()) - mails
            seen["cron lives"] = cron.poll() is None
        finally:
            cron.kill()
            cron.wait()
        return seen


if __name__ == "__main__":
    print(json.dumps(Evening(sys.argv[1], sys.argv[2]).play()))
