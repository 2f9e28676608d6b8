"""Measure a reader's first visit: a real browser on a slow line, a cold cache, the built site served gzipped on loopback.

usage: python bench/reader.py [--site DIR] [--kbit N] [--delay MS] [--langs CODE ...]

Prints, for each language's newest briefing, longest briefing and home page: the bytes that the server sent (bodies as
sent, without headers) and the requests it got until the page had loaded, what came afterwards in the background, the
first contentful paint, the time until the page had loaded, and the layout shift. The line is the browser's own emulation
(Chrome DevTools Protocol, Network.emulateNetworkConditions). Exit code 1 where a page misses a goal.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update")
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest", ".txt")
MOST_BYTES, MOST_REQUESTS, MOST_SHIFT = 70_000, 5, 0.0
SETTLED = 1_500  # ms after the page has loaded, for what comes in the background
WATCH = """() => {
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({type: "layout-shift", buffered: true});
}"""
TIMES = """() => [
  performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
  performance.getEntriesByType("navigation")[0].loadEventStart,
  window.shift,
]"""


@dataclass
class Sent:
    """What the server has sent: the number of bytes of each answer, in order."""

    answers: list[tuple[str, int]] = field(default_factory=list)

    def total(self, since: int = 0) -> tuple[int, int]:
        """Return the bytes and the number of the answers since one of them."""
        return sum(size for _, size in self.answers[since:]), len(self.answers) - since


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with every text gzipped, and keeps count."""

    sent = Sent()

    def do_GET(self) -> None:
        """Answer with the file, gzipped where it is a text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix in TEXTS:
            body = gzip.compress(body, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.sent.answers.append((self.path, len(body)))
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine."""
    handler = functools.partial(Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Visit:
    """What a first visit took: bytes, requests, milliseconds, and the sum of layout shifts."""

    size: int
    requests: int
    later: int
    paint: float
    loaded: float
    shift: float

    @property
    def misses(self) -> list[str]:
        """Return the goals that it misses."""
        found = {
            "bytes": self.size > MOST_BYTES,
            "requests": self.requests > MOST_REQUESTS,
            "shift": self.shift > MOST_SHIFT,
        }
        return [name for name, missed in found.items() if missed]


def visit(browser: Browser, address: str, line: dict[str, float]) -> Visit:
    """Open a page as somebody who has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", {"offline": False, **line})
    page.add_init_script(f"({WATCH})()")
    Handler.sent.answers.clear()
    page.goto(address, wait_until="load", timeout=120_000)
    size, requests = Handler.sent.total()
    page.wait_for_timeout(SETTLED)
    later, _ = Handler.sent.total(requests)
    paint, loaded, shift = page.evaluate(TIMES)
    context.close()
    return Visit(size, requests, later, paint, loaded, shift)


def addresses(site: Path, code: str) -> dict[str, str]:
    """Return the pages to visit by what they are."""
    briefings = sorted((site / code).glob("*/*/briefing.json"), key=lambda path: (path.parent.name, path))
    longest = max(briefings, key=lambda path: path.with_name("index.html").stat().st_size)
    found = {"home": f"{code}/", "newest": briefings[-1].parent.relative_to(site).as_posix() + "/"}
    return found | {"longest": longest.parent.relative_to(site).as_posix() + "/"}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, help="a built site; without it, the project's own is built first")
    parser.add_argument("--kbit", type=float, default=400, help="kilobits a second, both ways")
    parser.add_argument("--delay", type=float, default=400, help="milliseconds there and back")
    parser.add_argument("--langs", nargs="*", help="codes of languages; all of the site by default")
    options = parser.parse_args()
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("no Chromium or Chrome is installed (Debian: apt-get install chromium)")
    missed = False
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or Path(folder) / "site"
        if options.site is None:
            command = [sys.executable, "-m", "generator", "build", "--root", str(ROOT), "--out", str(site)]
            subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        codes = options.langs or sorted(path.parent.name for path in site.glob("*/feed.xml"))
        bytes_a_second = options.kbit * 1000 / 8
        line = {"latency": options.delay, "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        print(f"first visit at {options.kbit:.0f} kbit/s and {options.delay:.0f} ms, Chromium {browser.version}")
        print(f"{'':14}{'KB gz':>8}{'requests':>10}{'KB later':>10}{'paint s':>9}{'loaded s':>10}{'shift':>8}")
        with served(site) as host:
            for code in codes:
                for name, address in addresses(site, code).items():
                    took = visit(browser, f"{host}/{address}", line)
                    missed = missed or bool(took.misses)
                    print(
                        f"{code:5}{name:9}{took.size / 1000:8.1f}{took.requests:10}{took.later / 1000:10.1f}"
                        f"{took.paint / 1000:9.2f}{took.loaded / 1000:10.2f}{took.shift:8.3f}  {' '.join(took.misses)}",
                        flush=True,
                    )
        browser.close()
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
