#!/usr/bin/python3
"""mutants.py BUILD [NAME...]: plants the faults of mutants.toml one at a time, and says which test notices.

A mutated source is a copy in BUILD/mutants. It is compiled as BUILD compiles the source itself, and linked in front
of the library, which then gives only what the copy does not. The working tree is never touched.
Exits 1 where a mutant cannot be planted or built, where a killer is red without any, or where more than two survive
(any, where NAMEs choose some).
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import time
import tomllib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
LIST = pathlib.Path(__file__).resolve().parent / "mutants.toml"
MAY_SURVIVE = 2
PATIENCE = 180  # seconds; a test that takes longer has noticed something
PROGRAMS = {"unit": "tests/softly_tests", "behaviour": "softly"}  # what each kind of killer runs


class Trouble(Exception):
    """A mutant that tells nothing: it cannot be planted, built, or its killer cannot be trusted."""


def read_list(path=LIST):
    return tomllib.loads(path.read_text())["mutant"]


def mutated(mutant, source=SOURCE):
    """The changed texts of a mutant, by file."""
    texts = {}
    for edit in mutant["edit"]:
        text = texts.get(edit["file"]) or (source / edit["file"]).read_text()
        count = text.count(edit["find"])
        if count != 1:
            raise Trouble(f"the text to change stands {count} times in {edit['file']}: {edit['find'].strip()[:60]!r}")
        if edit["find"] == edit["replace"]:
            raise Trouble(f"the change in {edit['file']} changes nothing")
        texts[edit["file"]] = text.replace(edit["find"], edit["replace"])
    return texts


class Workshop:
    """Builds mutants beside a build that is up to date."""

    def __init__(self, build):
        self.build = pathlib.Path(build).resolve()
        commands = json.loads((self.build / "compile_commands.json").read_text())
        self.compiling = {entry["file"]: entry for entry in commands if "softly_lib" in entry["command"]}
        self.linking = {program: self.link_command(program) for program in PROGRAMS.values()}

    def link_command(self, program):
        told = subprocess.run(["ninja", "-C", self.build, "-t", "commands", "-s", program], capture_output=True,
                              text=True, check=True).stdout
        words = shlex.split(told.splitlines()[-1])
        begin, end = (words.index("&&") + 1, len(words) - words[::-1].index("&&") - 1)
        return words[begin:end]

    def run_tool(self, words):
        finished = subprocess.run(words, cwd=self.build, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if finished.returncode != 0:
            said = (finished.stderr or finished.stdout).decode(errors="replace")
            errors = [line for line in said.splitlines() if "error" in line] or said.splitlines()
            raise Trouble("does not build: " + "\n    ".join(errors[:4]))

    def compiled(self, file, text, place):
        """The object of a mutated source."""
        entry = self.compiling.get(str(SOURCE / file))
        if entry is None:
            raise Trouble(f"{file} is no source of the library")
        copy = place / pathlib.Path(file).name
        copy.write_text(text)
        words = shlex.split(entry["command"])
        made = str(copy.with_suffix(".o"))
        for at, word in enumerate(words):
            if words[at - 1] in ("-o", "-MT"):
                words[at] = made
            elif words[at - 1] == "-MF":
                words[at] = made + ".d"
            elif word == entry["file"]:
                words[at] = str(copy)
        self.run_tool(words)
        return made

    def linked(self, program, objects, place):
        words = list(self.linking[program])
        at = words.index("-o")
        made = place / pathlib.Path(program).name
        words[at + 1] = str(made)
        # In front of everything: what these define, the library is not asked for.
        words[at:at] = objects
        self.run_tool(words)
        return made

    def place_for(self, name):
        place = self.build / "mutants" / re.sub(r"\W+", "-", name)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        return place

    def plain(self, program):
        return self.build / program


def command_of(kind, name, program):
    if kind == "unit":
        return [program, "--no-intro", "--test-case=" + name.replace(",", "?")], SOURCE
    return [sys.executable, "-B", "-m", "unittest", name], SOURCE / "tests" / "behaviour"


def notices(killer, program):
    """Whether a killer is red with this program, and what it said."""
    (kind, name), = killer.items()
    words, place = command_of(kind, name, program)
    environment = os.environ | {"SOFTLY": str(program), "SOURCE_DIR": str(SOURCE), "TZ": "UTC", "LANG": "C.UTF-8"}
    try:
        finished = subprocess.run(words, cwd=place, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return True, "it did not come to an end"
    return finished.returncode != 0, finished.stdout.decode(errors="replace")


def check_killer(killer, workshop):
    """A killer that is red by itself, or tests nothing, proves nothing."""
    (kind, name), = killer.items()
    red, said = notices(killer, workshop.plain(PROGRAMS[kind]))
    if red:
        raise Trouble(f"{name}: red without any mutant\n{said[-2000:]}")
    if re.search(r"test cases: +0 \||Ran 0 tests", said):
        raise Trouble(f"{name}: there is no such test")
    if "skipped=" in said or "SKIP:" in said:
        print(f"{name}: skipped here, so it notices nothing", file=sys.stderr)


def try_mutant(mutant, workshop):
    """The name of the test that noticed the mutant, or None."""
    place = workshop.place_for(mutant["name"])
    objects = [workshop.compiled(file, text, place) for file, text in mutated(mutant).items()]
    programs = {}
    try:
        for killer in mutant["killers"]:
            (kind, name), = killer.items()
            program = PROGRAMS[kind]
            if program not in programs:
                programs[program] = workshop.linked(program, objects, place)
            if notices(killer, programs[program])[0]:
                return name
        return None
    finally:
        for program in programs.values():
            program.unlink(missing_ok=True)


def verdict(mutant, workshop):
    begun = time.monotonic()
    try:
        killer = try_mutant(mutant, workshop)
        said = f"killed by {killer}" if killer else "SURVIVED"
        kind = "killed" if killer else "survived"
    except Trouble as trouble:
        kind, said = "trouble", str(trouble)
    return kind, f"{mutant['name']:<54} {time.monotonic() - begun:5.1f} s  {said}"


def chosen(names):
    mutants = read_list()
    unknown = [name for name in names if name not in [mutant["name"] for mutant in mutants]]
    if unknown:
        raise Trouble(f"no mutant is called {unknown[0]!r}; there are:\n  "
                      + "\n  ".join(mutant["name"] for mutant in mutants))
    return [mutant for mutant in mutants if not names or mutant["name"] in names]


def try_all(build, names=()):
    """Tries mutants two at a time, and prints what became of each; how many ended in which way."""
    workshop, mutants = Workshop(build), chosen(names)
    killers = {json.dumps(killer): killer for mutant in mutants for killer in mutant["killers"]}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(lambda killer: check_killer(killer, workshop), killers.values()))
        ends = {"killed": 0, "survived": 0, "trouble": 0}
        for kind, line in pool.map(lambda mutant: verdict(mutant, workshop), mutants):
            ends[kind] += 1
            print(line, flush=True)
    print(f"{ends['killed']} of {len(mutants)} killed")
    return ends


def main(build, *names):
    try:
        ends = try_all(build, names)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return int(ends["trouble"] > 0 or ends["survived"] > (0 if names else MAY_SURVIVE))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
