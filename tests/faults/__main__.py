"""python3 tests/faults [--short|--long] [--commands NAME,...] [--case CASE] [PART...]: what ./dev faults runs.

Ends with 1 where anything was lost, doubled, torn or told wrongly, and names each case so that it can be played alone.
"""

import argparse
import faulthandler
import signal
import sys
import time

import machine
import parts
from commands import known_commands
from judging import Room


def read_arguments():
    parser = argparse.ArgumentParser(prog="./dev faults", description=__doc__.splitlines()[2])
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--short", dest="form", action="store_const", const="short", help="what ./dev test runs")
    form.add_argument("--long", dest="form", action="store_const", const="long", help="every case there is: hours")
    parser.add_argument("--commands", help="only these commands, by their names in tests/faults/commands.py")
    parser.add_argument("--case", help="one case alone, as a broken run names it")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(parts.PARTS))
    arguments = parser.parse_args()
    unknown = set(arguments.parts) - set(parts.PARTS)
    if unknown:
        parser.error(f"no part is called {' '.join(sorted(unknown))}; there are {', '.join(parts.PARTS)}")
    return arguments


def say_commands(scratch, wanted):
    there, lacking = known_commands(Room(scratch / "asking").home, wanted)
    print("commands:", " ".join(command.name for command in there))
    for reason in lacking:
        print(f"SKIP: {reason}")


def main():
    arguments = read_arguments()
    wanted = arguments.commands.split(",") if arguments.commands else None
    chosen = [arguments.case.split(":")[0]] if arguments.case else arguments.parts or list(parts.PARTS)
    begun, broken = time.monotonic(), []
    machine.no_mounts()  # before there are threads
    with machine.scratch() as scratch:
        say_commands(scratch, wanted)
        for name in chosen:
            place = scratch / name
            place.mkdir()
            try:
                tally = parts.PARTS[name](place, arguments.form or "full", wanted, arguments.case)
            except machine.Skip as reason:
                print(f"SKIP: {name}: {reason}", flush=True)
                continue
            print(tally.line(), flush=True)
            if tally.bad:
                broken.append(name)
                print(tally.explain(), flush=True)
    print(f"{time.monotonic() - begun:.0f} s; " + (f"BROKEN: {', '.join(broken)}" if broken else "nothing was lost"))
    return 1 if broken else 0


def stop(*_):
    machine.stopping.set()
    raise KeyboardInterrupt


if __name__ == "__main__":
    faulthandler.register(signal.SIGUSR1)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
