"""python3 tests/page PROGRAM DIRECTORY: what ./dev page runs.

Makes pages of made-up journals, says what html-validate, axe-core and Chromium find in each, and leaves the pages,
screenshots and printed sheets in the directory to be looked at. Ends with 1 where anything was found.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import judges
from journals import NOW, write_journal

# (name, days of journal, language, what to ask for, sheets of paper at most)
PAGES = (("month", 30, "en", (), 2), ("month-hebrew", 30, "he", (), 2), ("few", 4, "en", ("--week",), 1),
         ("half-year", 180, "en", ("--year",), None), ("ten-years", 3650, "en", ("--all",), None),
         ("no-numbers", 180, "en", ("--year", "--no-numbers"), 2), ("empty", 0, "en", (), 1), ("empty-hebrew", 0, "he", (), 1))
WINDOWS = (("phone", 390, 4000), ("desktop", 1280, 2600))


def make_page(program, home, arguments, page):
    environment = {"SOFTLY_HOME": str(home), "SOFTLY_NOW": NOW, "TZ": "UTC", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    subprocess.run([program, "summary", "--format", "html", "--quotes", *arguments, "-o", str(page)], env=environment, check=True,
                   stderr=subprocess.DEVNULL)


def judge(page, sheets_at_most):
    """Each thing found in a page, as a line."""
    for line in judges.html_validate(page).splitlines():
        yield f"html-validate: {line}"
    for scheme in judges.SCHEMES:
        broken, kept = judges.axe(page, scheme)
        print(f"  axe-core, {scheme}: {kept} rules kept, {len(broken)} broken")
        for rule, *nodes in broken:
            yield f"axe-core, {scheme}: {rule}: {nodes[0]}"
        for name, width, height in WINDOWS:
            judges.screenshot(page, page.with_name(f"{page.stem}-{name}-{scheme}.png"), width, height, scheme)
    content, window = judges.widths(page, 360)
    if content > window:
        yield f"{content} pixels wide in a window of {window}"
    sheets = judges.print_to(page, page.with_suffix(".pdf"))
    print(f"  printed on {sheets} sheets, {page.stat().st_size} bytes")
    if sheets_at_most is not None and sheets > sheets_at_most:
        yield f"printed on {sheets} sheets, more than {sheets_at_most}"


def main():
    program, directory = sys.argv[1], pathlib.Path(sys.argv[2])
    lacking = judges.lacking()
    if lacking:
        print(f"SKIP: not on this machine: {', '.join(lacking)}")
        return 0
    directory.mkdir(parents=True, exist_ok=True)
    found = 0
    with tempfile.TemporaryDirectory(prefix="softly-page-") as scratch:
        for name, days, language, arguments, sheets in PAGES:
            home, page = pathlib.Path(scratch) / name, directory / f"{name}.html"
            write_journal(home, days, language)
            make_page(program, home, arguments, page)
            print(f"{name}:", flush=True)
            for line in judge(page, sheets):
                found += 1
                print(f"  {line}")
    print(f"{found} findings; look at the pictures in {directory}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
