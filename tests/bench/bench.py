#!/usr/bin/python3
"""bench.py SOFTLY: what each command costs, as numbers and as ratios to /bin/true, to Timewarrior and to grep in the
same run.

It only reports. A busy machine makes times drift, so nothing here turns a build red; instructions hardly drift at all.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import journal

MEGA = 1_000_000
CHECK_IN = ["check-in", "--mood", "6", "--connection", "3", "-m", "Slept a little better.", "--tag", "evening"]


# Words of ten years: in no entry, in five of as many years, in one of every fourth month, in every month, and a key of
# every entry.
SEARCHED = (("absent", "xylophone"), ("rare", "peacock"), ("now and then", "marmalade"), ("common", "harbour"),
            ("no ASCII", "שקט"), ("a key", "kind"))


def environment(home):
    return {"SOFTLY_HOME": home, "SOFTLY_NOW": journal.NOW, "TZ": "Asia/Jerusalem", "LANG": "C.UTF-8", "HOME": home,
            "PATH": os.environ["PATH"], "TIMEWARRIORDB": home}


def run(command, env):
    """Wall seconds and exit code of one run."""
    begun = time.perf_counter()
    finished = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begun, finished.returncode


def peak_memory(command, env, scratch):
    """Peak memory in kilobytes, or None. GNU time forks from a small process: a child of this one would begin
    with Python's own peak."""
    if not shutil.which("/usr/bin/time"):
        return None
    report = os.path.join(scratch, "peak")
    subprocess.run(["/usr/bin/time", "-q", "-f", "%M", "-o", report, *command], env=env, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    with open(report, encoding="ascii") as file:
        return int(file.read())


def instructions(command, env, scratch):
    """Instructions that callgrind counts, or None where it cannot."""
    if not shutil.which("valgrind"):
        return None
    finished = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/callgrind.out", *command],
        env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"Collected : (\d+)", finished.stderr)
    return int(found.group(1)) if found else None


class Home:
    """A journal that each timed run finds as it was made."""

    def __init__(self, scratch, name, years):
        self.path = os.path.join(scratch, name)
        self.kept = os.path.join(scratch, name + ".kept")
        os.makedirs(self.kept, mode=0o700)
        if years:
            journal.write_journal(self.kept, 10.0, only=None if years > 1 else "2026-11")
        self.restore()

    def restore(self):
        shutil.rmtree(self.path, ignore_errors=True)
        shutil.copytree(self.kept, self.path)

    def settle(self, softly):
        """Runs a writing command once, so that first-run work is not what is measured, and keeps that."""
        subprocess.run([softly, "note", "-"], input=b"First.", env=environment(self.path), check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.kept)
        shutil.copytree(self.path, self.kept)


def measure(row, scratch):
    label, command, home, env, runs, target = row
    taken, reference, code = [], [], 0
    for number in range(runs):
        # A writer leaves one more entry behind; after a few the month would no longer be the same.
        if home and number % 10 == 0:
            home.restore()
        seconds, code = run(command, env)
        taken.append(seconds)
        reference.append(run(["/bin/true"], env)[0])
    if home:
        home.restore()
    peak = peak_memory(command, env, scratch)
    if home:
        home.restore()
    # The peer's billions of instructions would take minutes to count.
    counted = instructions(command, env, scratch) if command[0] != "timew" else None
    wall = statistics.median(taken)
    return {"label": label, "wall": wall, "ratio": wall / statistics.median(reference), "peak": peak,
            "instructions": counted, "code": code, "target": target}


def add_rare_words(home):
    """Puts the words that the made-up journal does not hold into a few of its months."""
    months = sorted(name for name in os.listdir(os.path.join(home, "journal")))
    for word, step in (("peacock", len(months) // 5), ("marmalade", 4)):
        for number, name in enumerate(months[::step]):
            with open(os.path.join(home, "journal", name), "a", encoding="utf-8") as file:
                file.write(f'\n[[entry]]\nid = "z{word[:3]}00{number:04}"\nat = {name[:7]}-10T10:00:00+02:00\nkind = "note"\n'
                           f'text = "A {word}, once."\n')


def seconds_piped(command, env):
    """Wall seconds of one run whose output is read: for /dev/null grep stops at the first line of each file."""
    begun = time.perf_counter()
    subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                   check=False)
    return time.perf_counter() - begun


def compare_search(softly, scratch, runs=21):
    """search against grep over the same files, turn about; the ratio is the median of pairs."""
    home = Home(scratch, "searched", 10)
    add_rare_words(home.path)
    env = environment(home.path)
    print()
    print(f"{'search, ten years':34}{'wall ms':>9}{'grep ms':>9}{'ratio':>8}  target 2")
    for label, word in SEARCHED:
        ours, greps = [], []
        for _ in range(runs):
            ours.append(seconds_piped([softly, "search", word], env))
            greps.append(seconds_piped(["grep", "-ri", word, os.path.join(home.path, "journal")], env))
        ratio = statistics.median(our / grep for our, grep in zip(ours, greps))
        print(f"{'  ' + label:34}{statistics.median(ours) * 1000:9.2f}{statistics.median(greps) * 1000:9.2f}{ratio:8.2f}")


def show(results):
    print(f"{'':34}{'wall ms':>9}{'x true':>8}{'Minstr':>9}{'peak MB':>9}  target")
    for result in results:
        counted = f"{result['instructions'] / MEGA:.2f}" if result["instructions"] else "-"
        peak = f"{result['peak'] / 1024:.1f}" if result["peak"] else "-"
        note = f"  (exit {result['code']})" if result["code"] else ""
        print(f"{result['label']:34}{result['wall'] * 1000:9.2f}{result['ratio']:8.2f}{counted:>9}"
              f"{peak:>9}  {result['target']}{note}")


def show_ratios(results):
    by = {result["label"]: result for result in results}

    def ratio(key, above, below):
        top, bottom = by[above][key], by[below][key]
        return f"{top / bottom:.2f}" if top and bottom else "-"

    print()
    print(f"check-in, ten years : month alone   wall {ratio('wall', 'check-in, ten years', 'check-in, month alone')},"
          f" instructions {ratio('instructions', 'check-in, ten years', 'check-in, month alone')}   target 1.10")
    if by["remind run, no chosen time now"]["code"] == 0:
        print(f"remind run : due                    wall {ratio('wall', 'remind run, no chosen time now', 'due, reminders chosen')},"
              f" instructions {ratio('instructions', 'remind run, no chosen time now', 'due, reminders chosen')}   target 1.20")
    if "timew summary, ten years" in by:
        print(f"summary --all : timew summary       wall {ratio('wall', 'summary --all', 'timew summary, ten years')}"
              "   target 0.15")


def rows(softly, scratch):
    empty, month, years = Home(scratch, "empty", 0), Home(scratch, "month", 1), Home(scratch, "years", 10)
    yield "/bin/true", ["/bin/true"], None, environment(empty.path), 100, ""
    yield "--version", [softly, "--version"], None, environment(empty.path), 100, "2x true, 5 Minstr"
    yield "check-in, first ever", [softly, *CHECK_IN], empty, environment(empty.path), 1, ""
    for home in (empty, month, years):
        home.settle(softly)
    yield "check-in, empty journal", [softly, *CHECK_IN], empty, environment(empty.path), 50, ""
    yield "check-in, month alone", [softly, *CHECK_IN], month, environment(month.path), 50, ""
    yield "check-in, ten years", [softly, *CHECK_IN], years, environment(years.path), 50, "1.1x the month alone"
    for label, every, target in (("due --short", "", "3x true, 8 Minstr"), ("due --short, every 2w", "2w", ""),
                                 ("due --short, every 1mo", "1mo", ""), ("due --short, every 3mo", "3mo", "")):
        home = Home(scratch, "due" + every, 10)
        journal.write_people_and_steps(home.path, every)
        yield label, [softly, "due", "--short"], None, environment(home.path), 100, target
    # Most looks of cron fall on no chosen time. Where there is nothing else to read, due costs least.
    home = Home(scratch, "remind", 0)
    journal.write_reminder_times(home.path)
    yield "due, reminders chosen", [softly, "due"], None, environment(home.path), 100, ""
    yield "remind run, no chosen time now", [softly, "remind", "run"], None, environment(home.path), 100, "1.2x due"
    yield "list -n 5", [softly, "list", "-n", "5"], None, environment(years.path), 50, ""
    yield "summary --week", [softly, "summary", "--week"], None, environment(years.path), 50, ""
    yield "summary --all", [softly, "summary", "--all"], None, environment(years.path), 15, "0.15x timew, 64 MB"
    if shutil.which("timew"):
        database = os.path.join(scratch, "timew")
        journal.write_intervals(database)
        yield ("timew summary, ten years", ["timew", "summary", "2016-01-01", "-", "2026-12-01"], None,
               environment(database), 7, "the peer")
    else:
        print("SKIP: timew is not installed, so summary --all has no peer")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    softly = os.path.abspath(sys.argv[1])
    if not shutil.which("valgrind"):
        print("SKIP: valgrind is not installed, so instructions are not counted")
    if not shutil.which("/usr/bin/time"):
        print("SKIP: GNU time is not installed, so peak memory is not measured")
    with tempfile.TemporaryDirectory(prefix="softly-bench-") as scratch:
        results = [measure(row, scratch) for row in rows(softly, scratch)]
        show(results)
        show_ratios(results)
        if shutil.which("grep"):
            compare_search(softly, scratch)
        else:
            print("SKIP: grep is not installed, so search has no peer")
        print("Times are medians on this machine at this moment; ratios and instructions travel better.")


if __name__ == "__main__":
    main()
