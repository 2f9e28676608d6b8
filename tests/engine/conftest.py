"""The fixture packages, archives with faults, and a web server on loopback that misbehaves on demand."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.engine.pins import Lock, Pin
from generator.engine.places import Places
from generator.findings import Position

FIXTURES = Path(__file__).parents[1] / "fixtures" / "packages"
NAMES = {code: f"translate-{code}-0_1" for code in ("en_ar", "en_pl", "en_ru")}
TOP = NAMES["en_pl"]
METADATA = {"package_version": "0.1", "argos_version": "1.11", "from_code": "en", "to_code": "pl"}
FILES = {
    "metadata.json": json.dumps(METADATA).encode(),
    "sentencepiece.model": b"pieces",
    "model/model.bin": b"weights",
}


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the fixture packages as a stock install leaves them: unpacked, without a receipt; for reading."""
    folder = tmp_path_factory.mktemp("unpacked")
    for name in NAMES.values():
        with zipfile.ZipFile(FIXTURES / f"{name}.argosmodel") as archive:
            archive.extractall(folder)
    return folder


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "argos" / "packages")


def fixture_archive(code: str = "en_pl") -> Path:
    return FIXTURES / f"{NAMES[code]}.argosmodel"


def archive_bytes(files: dict[str, bytes] | None = None, *, top: str = TOP) -> bytes:
    """Return a zip of files below one top folder; None gives the smallest thing that looks like a package."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (FILES if files is None else files).items():
            archive.writestr(f"{top}/{name}" if top else name, data)
    return buffer.getvalue()


def pin(
    code: str = "en_pl", *, url: str = "https://nowhere.invalid/x", sha256: str | None = None, size: int | None = None
) -> Pin:
    return Pin(code, "0.1", url, size, sha256, None, Position("translations/packages.lock", 3, 3))


def lock(*pins: Pin) -> Lock:
    return Lock({one.code: one for one in pins or (pin(),)}, {})


def no_watch(_name: str, _done: int, _total: int | None) -> None:
    pass


def trusting(_directory: Path, _code: str) -> str:
    """Stands in for the smoke translation where an archive has no real model."""
    return "Pierwszy lot."


@dataclass
class Site:
    """What a loopback server serves at every address, how, and what it was asked."""

    data: bytes
    url: str = ""
    etag: str = '"one"'
    last_modified: str = ""
    ranges: bool = True
    # For each answer in turn: the number of bytes after which the connection ends, or None for a whole answer.
    breaks: list[int | None] = field(default_factory=list)
    # For each answer in turn: a status to answer with instead, or None.
    statuses: list[int | None] = field(default_factory=list)
    send_length: bool = True
    location: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)
    before: Callable[[Site], None] = lambda _site: None


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        site = self.site
        site.asked.append(dict(self.headers.items()))
        site.before(site)
        status = site.statuses.pop(0) if site.statuses else None
        if status:
            self.send_response(status)
            if site.location:
                self.send_header("Location", site.location)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = self._start()
        if start is None:
            return
        body = site.data[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(site.data) - 1}/{len(site.data)}")
        if site.send_length:
            self.send_header("Content-Length", str(len(body)))
        for name, value in (("ETag", site.etag), ("Last-Modified", site.last_modified)):
            if value:
                self.send_header(name, value)
        self.end_headers()
        end = site.breaks.pop(0) if site.breaks else None
        try:
            self.wfile.write(body if end is None else body[:end])
        except OSError:
            self.close_connection = True

    def _start(self) -> int | None:
        """Where the answer begins; None when a range that does not exist was refused."""
        site, asked = self.site, self.headers.get("Range")
        if not site.ranges or not asked or self.headers.get("If-Range") not in {None, site.etag, site.last_modified}:
            return 0
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        if start < len(site.data):
            return start
        self.send_response(416)
        self.send_header("Content-Range", f"bytes */{len(site.data)}")
        self.send_header("Content-Length", "0")
        self.end_headers()
        return None

    def log_message(self, *_given: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Run a real HTTP server on loopback that serves the Polish fixture package."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    served = Site(fixture_archive().read_bytes())
    handler = type("Handler", (_Handler,), {"site": served})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.url = f"http://127.0.0.1:{server.server_port}/{TOP}.argosmodel"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield served
    server.shutdown()
    thread.join()
    server.server_close()
