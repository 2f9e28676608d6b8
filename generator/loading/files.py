"""Reading files below the project's folder, and nothing else: no path, link or device leads out of it or hangs it.

It never writes, and never raises for what it finds on the disk: that becomes a finding.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.loading.characters import check_controls, check_invisible, spot
from generator.loading.codes import Code
from generator.loading.report import Report

# Everything that content is read from, below the project's folder: what a preview watches.
WATCHED = ("facts", "translations", "docs", "polybrief.yml")
# 1 MiB: about three thousand facts. Larger files were not written by hand.
LARGEST = 2**20
_CHUNK = 2**18
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# A pipe must not block, and what became a link since its path was looked at must not be followed.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Folder:
    """The project's folder; every path is relative to it and written with slashes."""

    def __init__(self, root: Path) -> None:
        self._root = Path(os.path.realpath(root))

    def exists(self, path: str) -> bool:
        """Tell whether there is anything at the path, be it a link that leads nowhere."""
        return os.path.lexists(self._root / path)

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder at the path."""
        return os.path.isdir(self._root / path)  # noqa: PTH112 - unlike Path's, it never raises

    def names(self, path: str, report: Report) -> list[str]:
        """Return the names in a folder in order, without hidden files and editors' backups."""
        real = self._inside(path, report)
        try:
            found = [entry.name for entry in real.iterdir()] if real else []
        except OSError as error:
            _report_unreadable(error, report)
            return []
        return sorted(name for name in found if not name.startswith((".", "#")) and not name.endswith("~"))

    def read(self, path: str, report: Report) -> str | None:
        """Return a file's text without a byte order mark; None where it cannot be read, which is reported."""
        real = self._inside(path, report)
        try:
            data = _content(real, report) if real else None
        except OSError as error:
            _report_unreadable(error, report)
            return None
        text = None if data is None else _decoded(data, report)
        if text is None or not check_controls(text, report):
            return None
        check_invisible(text, report)
        return text

    def _inside(self, path: str, report: Report) -> Path | None:
        real = Path(os.path.realpath(self._root / path))
        if real.is_relative_to(self._root):
            return real
        hint = "put the file itself there instead of a link"
        report.error(Code.FILE_OUTSIDE, "the path leads out of the project's folder", hint=hint)
        return None


def _content(path: Path, report: Report) -> bytes | None:
    """Return a regular file's bytes; None for anything else and for a file that is too large."""
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or device"
            report.error(Code.FILE_TYPE, f"found {what}, expected a file", hint="move it away or give it another name")
            return None
        if status.st_size <= LARGEST:
            return b"".join(iter(lambda: os.read(descriptor, _CHUNK), b""))
    finally:
        os.close(descriptor)
    message = f"the file has {status.st_size} bytes, more than the {LARGEST} that are read"
    report.error(Code.FILE_TOO_LARGE, message, hint="split it into several files")
    return None


def _decoded(data: bytes, report: Report) -> str | None:
    hint = "save the file as UTF-8"
    if data.startswith(_UTF_16):
        report.error(Code.ENCODING, "the file is in UTF-16, expected UTF-8", hint=hint)
        return None
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        message = f"byte {error.start + 1} of the file, 0x{data[error.start]:02X}, is not UTF-8"
        report.error(Code.ENCODING, message, spot(before, len(before)), hint)
        return None


def _report_unreadable(error: OSError, report: Report) -> None:
    message = f"the file or folder cannot be read: {error.strerror or error}"
    report.error(Code.FILE_UNREADABLE, message, hint="look at its permissions and where it links to")
