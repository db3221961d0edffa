"""foreign_writer.py KIND FILE LOG SEED: another program that adds to a month file without asking anyone.

append: opens, writes at the end, closes, as `>>` does. rename: reads, writes a new file, renames it over the old, as
editors and Syncthing do. rewrite: reads, then truncates and writes in place. It goes on until its input is closed, and
logs for each of its entries when it began, when it opened the file to write, and when it was done.
"""

import contextlib
import json
import os
import random
import select
import sys
import time

GAPS = (0.010, 0.100)  # seconds between two of its writes


def write_all(descriptor, content):
    while content:
        content = content[os.write(descriptor, content):]


def append(path, block):
    opened = time.monotonic()
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    write_all(descriptor, block)
    os.close(descriptor)
    return opened


def read(path):
    with open(path, "rb") as file:
        return file.read()


def rename(path, block):
    fresh = os.path.join(os.path.dirname(path), ".foreign")
    content = read(path) + block
    opened = time.monotonic()
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    write_all(descriptor, content)
    os.close(descriptor)
    os.rename(fresh, path)
    return opened


def rewrite(path, block):
    content = read(path) + block
    opened = time.monotonic()
    descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)
    write_all(descriptor, content)
    os.close(descriptor)
    return opened


def entry(number):
    return (f'\n[[entry]]\nid = "z{number:09}"\nat = 2026-11-20T10:00:00+00:00\nkind = "note"\n'
            f'text = "foreign {number}"\n').encode()


def main():
    kind, path, log, seed = sys.argv[1:]
    write = {"append": append, "rename": rename, "rewrite": rewrite}[kind]
    chance = random.Random(int(seed))
    with contextlib.suppress(OSError):
        # It is quick where it is meant to be: nobody interrupts it in the middle of a write.
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    with open(log, "w", encoding="ascii", buffering=1) as notes:
        for number in range(10 ** 6):
            if select.select([sys.stdin], [], [], chance.uniform(*GAPS))[0]:
                return
            begun = time.monotonic()
            opened = write(path, entry(number))
            notes.write(json.dumps({"number": number, "begun": begun, "opened": opened, "ended": time.monotonic()}) + "\n")


if __name__ == "__main__":
    main()
