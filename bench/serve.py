"""Measure the preview: from saving a file to the new page in a real browser, for one language and for all.

usage: python bench/serve.py [--briefings N] [--rounds N]  (needs requirements/bench.lock and a Chromium or Chrome)

Each round changes one figure of a facts file and waits, in the open page, until its new value is seen; MkDocs reloads
the page by itself. Goals at 50 briefings: under 1 s for one language, under 2.5 s for all eight.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build import ROOT, write_project
from playwright.sync_api import Page, sync_playwright

FIGURE = re.compile(r"(?<=count: )\d+(?=\n\s+precision: about\n)")


@contextmanager
def preview(root: Path, *arguments: str) -> Iterator[str]:
    """Run the preview of a project, and yield its address when it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "generator", "serve", "--port", port, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 300
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", int(port))) == 0:
                    break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def change(page: Page, facts: Path, number: int) -> float:
    """Write another figure into the facts, and return the seconds until the page shows it."""
    text, count = FIGURE.subn(str(number), facts.read_text(encoding="utf-8"), count=1)
    if not count:
        raise SystemExit("the synthetic briefing has no figure to change")
    start = time.monotonic()
    facts.write_text(text, encoding="utf-8")
    page.wait_for_function(
        "number => document.querySelector(`data[value='${number}']`) !== null", arg=str(number), polling=20
    )
    return time.monotonic() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--briefings", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=8)
    options = parser.parse_args()
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    print(f"{'seconds from saving to seeing':34}{'median':>9}{'worst':>9}{'goal':>9}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        write_project(root, options.briefings, 12)
        facts = root / "facts/story-0/day-00007.yml"
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for name, arguments, goal in (("one language (ar)", ("--lang", "ar"), 1.0), ("all languages", (), 2.5)):
            with preview(root, *arguments) as address:
                page = browser.new_page()
                page.goto(f"{address}ar/story-0/day-00007/")
                seconds = [change(page, facts, 20_000 + number) for number in range(options.rounds)]
                print(f"{name:34}{statistics.median(seconds):9.2f}{max(seconds):9.2f}{goal:9.1f}")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
