"""Measure the search: what a reader's first search transfers, and what its index costs the build.

usage: python bench/search.py [--pages N] [--facts N] [--lang CODE]…  (needs a Chromium, and requirements/bench.lock)

Builds a site of N synthetic briefings, opens the search of a page in a browser that has never been here and asks for a
word of every page. Prints the bytes until the first results stand there, as a host sends them that compresses text and
as one that does not, the requests, and the CPU time of the index a page: our words, our files, and Pagefind itself.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build import environment, write_project
from playwright.sync_api import Browser, sync_playwright

from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition
from generator.search.indexing import index_files
from generator.site.companions.search import SearchPages

# A word of every page of the synthetic story, as a reader of the language types it.
QUERIES = {
    "en": "belarus flight",
    "ckb": "گەشت",
    "kmr": "firin",
    "ar": "رحلة",
    "fa": "پرواز",
    "tr": "ucus",
    "pl": "lot",
    "ru": "рейс",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
TEXT = (".html", ".js", ".css", ".json")


class _Host(http.server.SimpleHTTPRequestHandler):
    """A host of static files; `compresses` says whether it compresses text, as nearly all do."""

    compresses = True

    def send_head(self) -> object:
        path = Path(self.translate_path(self.path))
        if not (self.compresses and path.suffix in TEXT and path.is_file()):
            return super().send_head()
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        return None

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def hosted(site: Path, *, compresses: bool) -> Iterator[str]:
    """Serve a site and yield its address."""
    handler = type("_Host", (_Host,), {"compresses": compresses})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def search(browser: Browser, address: str, query: str) -> tuple[int, int, int, float]:
    """Return the bytes and requests of a first search, the results shown, and the seconds until they were."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address, wait_until="networkidle")
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    received: list[float] = []
    client.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    begin = time.perf_counter()
    page.locator(".pb-search").click()
    page.locator(".pb-find input").fill(query)
    page.locator(".pb-find-results li").first.wait_for()
    seconds = time.perf_counter() - begin
    page.wait_for_load_state("networkidle")
    shown = page.locator(".pb-find-results > li").count()
    page.close()
    return round(sum(received)), len(received), shown, seconds


def index(folder: Path, code: str) -> str:
    """Return the CPU milliseconds a page of words, files and Pagefind, and the size of the index, as columns."""
    edition = Edition(read_project(folder), code)
    list(edition.pages())  # the build has made the pages when the search comes
    begin, before = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
    pages = list(SearchPages(edition).all())
    words = time.process_time() - begin
    size = sum(len(data) for _, data in index_files((page.shown(), page.indexed()) for page in pages))
    files = time.process_time() - begin - words
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    pagefind = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    columns = "".join(f"{1000 * each / len(pages):9.2f}" for each in (words, files, pagefind, words + files + pagefind))
    return f"{columns}{size / 2**20:9.1f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--facts", type=int, default=6, help="facts of a page")
    parser.add_argument("--lang", action="append", choices=QUERIES, help="measure this language only; may be repeated")
    options = parser.parse_args()
    codes = options.lang or ["en", "ar", "ckb"]
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.exit("no Chromium or Chrome is installed")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_project(folder, options.pages, options.facts)
        only = [word for code in codes for word in ("--lang", code)]
        command = [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--root",
            str(folder),
            "--out",
            str(folder / "site"),
            *only,
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment())
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        print(f"{options.pages} briefings of {options.facts} facts; the first search of a reader")
        print(f"{'':5}{'KB compressed':>15}{'KB plain':>10}{'requests':>10}{'results':>9}{'s':>7}")
        for code in codes:
            costs = []
            for compresses in (True, False):
                with hosted(folder / "site", compresses=compresses) as address:
                    costs.append(search(browser, f"{address}/{code}/archive/", QUERIES[code]))
            (small, requests, shown, seconds), (plain, *_) = costs
            print(f"{code:5}{small / 1000:15.1f}{plain / 1000:10.1f}{requests:10}{shown:9}{seconds:7.2f}", flush=True)
        browser.close()
        print(f"\n{'':5}{'words':>9}{'files':>9}{'Pagefind':>9}{'CPU ms/p':>9}{'MiB':>9}")
        for code in codes:
            print(f"{code:5}{index(folder, code)}", flush=True)


if __name__ == "__main__":
    main()
