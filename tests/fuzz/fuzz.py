#!/usr/bin/python3
"""fuzz.py DIRECTORY [SECONDS] [TARGET...]: libFuzzer on each target built in DIRECTORY, two at a time.

Each begins with the seeds of tests/fuzz/corpus and with what earlier runs found worth keeping. A find is kept and
printed. The last lines say for each target: runs, crashes, runs a second. Exits 1 if anything was found.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = "softly_fuzz_"
LIMITS = ["-max_len=4096", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]


def dictionary(target):
    own = HERE / f"{target}.dict"
    return own if own.exists() else HERE / "toml.dict"


class Run:
    """One target's run; what is to be kept of it lies below the build directory."""

    def __init__(self, build, target, seconds):
        self.target, self.seconds = target, seconds
        self.program = build / "tests" / "fuzz" / f"{PROGRAM}{target}"
        self.corpus = build / "corpus" / target
        self.finds = build / "finds" / target

    def play(self):
        seeds = HERE / "corpus" / self.target
        self.corpus.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.finds, ignore_errors=True)
        self.finds.mkdir(parents=True)
        environment = os.environ | {"UBSAN_OPTIONS": "print_stacktrace=1", "TZ": "UTC", "LANG": "C.UTF-8"}
        finished = subprocess.run(
            [self.program, *LIMITS, f"-max_total_time={self.seconds}", f"-dict={dictionary(self.target)}",
             f"-artifact_prefix={self.finds}/", self.corpus, *([seeds] if seeds.is_dir() else [])],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.said = finished.stdout.decode(errors="replace")
        (self.finds / "log").write_text(self.said)
        self.crashes = [path for path in sorted(self.finds.iterdir()) if path.name != "log"]
        self.broken = finished.returncode != 0 or bool(self.crashes)
        self.runs = self.number("number_of_executed_units")
        return self

    def number(self, name):
        found = re.search(rf"stat::{name}:\s*(\d+)", self.said)
        return int(found[1]) if found else 0

    def report_find(self):
        print(f"\n{self.target}: a find")
        lines = [line for line in self.said.splitlines() if re.search(
            r"BROKEN PROMISE|ERROR: |runtime error|SUMMARY|^ +#\d+ .* in softly::|terminate|what\(\)", line)]
        print("\n".join(lines[-25:] or self.said.splitlines()[-25:]))
        for path in self.crashes:
            print(f"the input: {path}\n  {path.read_bytes()[:300]!r}")

    def line(self):
        a_second = self.number("average_exec_per_sec")
        return f"{self.target:<20} {self.runs:>12,} runs {int(self.broken):>3} crashes {a_second:>9,} a second"


def main(arguments):
    build = pathlib.Path(arguments[0]).resolve()
    built = sorted(path.name.removeprefix(PROGRAM) for path in (build / "tests" / "fuzz").glob(f"{PROGRAM}*"))
    seconds = int(arguments[1]) if len(arguments) > 1 and arguments[1].isdigit() else 60
    wanted = [word for word in arguments[1:] if not word.isdigit()] or built
    unknown = [word for word in wanted if word not in built]
    if unknown or not built:
        print(f"no target {' '.join(unknown)}; there are: {' '.join(built)}", file=sys.stderr)
        return 2
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        runs = list(pool.map(lambda target: Run(build, target, seconds).play(), wanted))
    for run in runs:
        if run.broken:
            run.report_find()
    print(f"\n{seconds} seconds on each target:")
    for run in runs:
        print(run.line())
    return 1 if any(run.broken for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
