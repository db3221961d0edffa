"""What others say of a page: html-validate, axe-core in a headless Chromium, and Chromium's own printing."""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
MODULES = pathlib.Path(os.environ.get("SOFTLY_PAGE_TOOLS") or SOURCE / "build" / "page") / "node_modules"
HTML_VALIDATE = MODULES / ".bin" / "html-validate"
AXE = MODULES / "axe-core" / "axe.min.js"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SCHEMES = {"light": "1", "dark": "0"}
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n')
FOUND = re.compile(r'<pre id="axe-found">(.*?)</pre>', re.DOTALL)


def lacking():
    """What is not on this machine of what the judges need; `./dev page` installs it."""
    there = {"html-validate": HTML_VALIDATE.exists() and shutil.which("node"), "axe-core": AXE.exists(),
             "chromium": CHROMIUM, "pdfinfo": shutil.which("pdfinfo")}
    return [name for name, found in there.items() if not found]


def chromium(page, *arguments):
    """One headless run on a file, with a profile of its own and without a network."""
    with tempfile.TemporaryDirectory(prefix="softly-page-") as profile:
        return subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
             "--proxy-server=127.0.0.1:9", f"--user-data-dir={profile}", *arguments, pathlib.Path(page).resolve().as_uri()],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False).stdout.decode("utf-8", "replace")


def html_validate(page):
    """What html-validate finds, as text; empty where it is content."""
    finished = subprocess.run([str(HTML_VALIDATE), str(page)], capture_output=True, text=True, timeout=120, check=False)
    return "" if finished.returncode == 0 else finished.stdout + finished.stderr


def axe(page, scheme):
    """The rules that axe-core finds broken, with the elements, and how many it found kept."""
    # A copy, for the page itself allows no script.
    copied = POLICY.sub("", pathlib.Path(page).read_text(encoding="utf-8"))
    run = """axe.run().then(found => {
        const said = document.createElement("pre");
        said.id = "axe-found";
        said.textContent = btoa(JSON.stringify({kept: found.passes.length, broken: found.violations.map(
            rule => [rule.id, ...rule.nodes.map(node => unescape(encodeURIComponent(node.html)))])}));
        document.body.append(said);
    })"""
    source = AXE.read_text(encoding="utf-8").replace("</script", "<\\/script")
    copied = copied.replace("</body>", f"<script>{source}</script><script>{run}</script></body>")
    with tempfile.TemporaryDirectory(prefix="softly-page-") as directory:
        copy = pathlib.Path(directory) / "copy.html"
        copy.write_text(copied, encoding="utf-8")
        seen = chromium(copy, f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}", "--virtual-time-budget=20000", "--dump-dom")
    found = FOUND.search(seen)
    if not found:
        raise RuntimeError("axe-core said nothing")
    said = json.loads(base64.b64decode(found[1]))
    return said["broken"], said["kept"]


def screenshot(page, image, width, height, scheme):
    chromium(page, f"--window-size={width},{height}", f"--screenshot={pathlib.Path(image).resolve()}",
             f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}")


def widths(page, width):
    """How wide the page's content is in a window of so many pixels."""
    measured = POLICY.sub("", pathlib.Path(page).read_text(encoding="utf-8")).replace(
        "</body>", "<script>document.body.dataset.width = document.documentElement.scrollWidth + ' ' + innerWidth</script></body>")
    with tempfile.TemporaryDirectory(prefix="softly-page-") as directory:
        copy = pathlib.Path(directory) / "copy.html"
        copy.write_text(measured, encoding="utf-8")
        seen = chromium(copy, f"--window-size={width},800", "--dump-dom")
    content, window = re.search(r'data-width="(\d+) (\d+)"', seen).groups()
    return int(content), int(window)


def print_to(page, pdf):
    """Prints as Chromium does; how many sheets of paper it took."""
    chromium(page, "--no-pdf-header-footer", f"--print-to-pdf={pathlib.Path(pdf).resolve()}")
    said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, timeout=60, check=True).stdout
    return int(re.search(r"(?m)^Pages:\s+(\d+)", said)[1])
