"""Fetches one file over HTTP and goes on where a broken download stopped.

It judges no content and publishes nothing.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import urlsplit

from generator.engine.faults import PackageFault
from generator.errors import OutsideError

LARGEST = 1 << 30
_CHUNK = 1 << 16
_TIMEOUT = 30.0
_ATTEMPTS = 5
_RETRIED = {408, 425, 429, 500, 502, 503, 504}
_OK, _PARTIAL, _RANGE_REFUSED = 200, 206, 416
_CONTENT_RANGE = re.compile(r"bytes (?:(?P<start>\d+)-\d+|\*)/(?P<total>\d+|\*)")
# Not every OSError: one of the disk must not be taken for one of the network.
_NETWORK = (urllib.error.URLError, ConnectionError, TimeoutError, ssl.SSLError, http.client.HTTPException)
_HINT = (
    "run the command again, it goes on where it stopped; "
    "or fetch the file elsewhere and run: polybrief packages install FILE"
)


class Watch(Protocol):
    """Is told how far a file is: its name, the bytes that are there, how many there will be (None when not known)."""

    def __call__(self, name: str, done: int, total: int | None) -> None:
        """Take note."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole file; `resumed` tells that it was put together from more than one answer of the server."""

    path: Path
    resumed: bool


@dataclass(slots=True)
class Download:
    """A file that is being fetched into `folder`, under a name that is not its final one.

    Beside it stands what the server called its version (ETag or Last-Modified), so that a later run can ask for the
    rest of the same version only. `largest` (bytes) ends a download that is too long.
    """

    url: str
    folder: Path
    watch: Watch
    largest: int = LARGEST
    pause: Callable[[float], None] = time.sleep
    _resumed: bool = field(default=False, init=False)

    def fetch(self) -> Fetched:
        """Fetch the file, trying again after a broken connection.

        Raises OutsideError when the server or the network fails, OSError when the disk does, PackageFault when the file
        is larger than it may be.
        """
        reason = ""
        for attempt in range(_ATTEMPTS):
            if attempt:
                self.pause(2.0 ** (attempt - 2))
            try:
                if self._attempt():
                    return Fetched(self.part, self._resumed)
                reason = "the connection ended too early"
            except urllib.error.HTTPError as error:
                error.close()
                reason = f"the server answers {error.code} {error.reason}"
                if error.code not in _RETRIED:
                    break
            except _NETWORK as error:
                reason = str(getattr(error, "reason", error)) or type(error).__name__
        raise OutsideError(f"{self.url} cannot be fetched: {reason}", hint=_HINT)

    def forget(self) -> None:
        """Remove what was fetched, because it is not what it should be."""
        self.part.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    @property
    def part(self) -> Path:
        """Return where the bytes are gathered."""
        return self.folder / f"{hashlib.sha256(self.url.encode()).hexdigest()[:16]}.part"

    @property
    def _note(self) -> Path:
        return self.part.with_suffix(".json")

    def _attempt(self) -> bool:
        """Ask once for what is missing, and tell whether the file is whole now."""
        have = self.part.stat().st_size if self.part.exists() else 0
        validator = self._validator()
        if have and not validator:
            have = 0  # nothing says that the rest would be of the same file
        try:
            with _open(self.url, have, validator) as answer:
                return self._take(answer, have, validator)
        except urllib.error.HTTPError as error:
            if error.code != _RANGE_REFUSED or not have:
                raise
            span = _CONTENT_RANGE.fullmatch(error.headers.get("Content-Range", ""))
            error.close()
            if span and span["total"] == str(have):
                self._resumed = True
                return True
            self.forget()
            return False

    def _take(self, answer: Any, have: int, validator: str) -> bool:
        """Append the answer to what is there, or start anew with it when the server sends the whole file."""
        start, total = _span(answer)
        if start and (start != have or _version(answer) not in {"", validator}):
            self.forget()  # the rest of something else
            return False
        if start:
            self._resumed = True
        else:
            self._note.write_text(json.dumps({"url": self.url, "validator": _version(answer)}), encoding="utf-8")
        if total is not None and total > self.largest:
            self.forget()
            raise PackageFault("package-size", f"{self.url} has {total} bytes, at most {self.largest} are expected")
        with self.part.open("ab" if start else "wb") as file:
            done = self._copy(answer, file, start, total)
        return total is None or done == total

    def _copy(self, answer: Any, file: IO[bytes], done: int, total: int | None) -> int:
        name = urlsplit(self.url).path.rpartition("/")[2] or self.url
        while chunk := answer.read(_CHUNK):
            done += len(chunk)
            if done > self.largest:
                self.forget()
                raise PackageFault(
                    "package-size", f"{self.url} sends more than the {self.largest} bytes that are expected"
                )
            file.write(chunk)
            self.watch(name, done, total)
        return done

    def _validator(self) -> str:
        try:
            note = json.loads(self._note.read_bytes())
            return str(note["validator"]) if note["url"] == self.url else ""
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return ""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, but never from an encrypted address to one that is not."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the signature is urllib's
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Any:
        allowed = {"https"} if urlsplit(req.full_url).scheme == "https" else {"http", "https"}
        if urlsplit(newurl).scheme not in allowed:
            raise urllib.error.HTTPError(req.full_url, code, f"redirect to {newurl}, which is less safe", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _open(url: str, have: int, validator: str) -> Any:
    """Ask for a file, or for what follows its first `have` bytes if it did not change (RFC 9110, 13.1.5 and 14.2)."""
    headers = {"User-Agent": "polybrief", "Accept-Encoding": "identity"}
    if have:
        headers |= {"Range": f"bytes={have}-", "If-Range": validator}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - callers pass http and https only
    return urllib.request.build_opener(_Redirects).open(request, timeout=_TIMEOUT)


def _span(answer: Any) -> tuple[int, int | None]:
    """Return where the answer begins in the file, and the length of the whole file when the server gives it."""
    if answer.status == _PARTIAL:
        span = _CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        if span and span["start"]:
            return int(span["start"]), int(span["total"]) if span["total"] != "*" else None
        return -1, None  # a part of we do not know what: never equal to what is there
    length = answer.headers.get("Content-Length", "")
    return 0, int(length) if length.isdigit() else None


def _version(answer: Any) -> str:
    """Return what If-Range may compare: a strong ETag, else the time of the last change, else nothing."""
    tag = answer.headers.get("ETag", "")
    if tag and not tag.startswith("W/"):
        return str(tag)
    return str(answer.headers.get("Last-Modified", ""))
