"""A language as a ZIP that opens from a phone's memory or a stick: its pages and what they load, nothing else.

The same content gives the same bytes: entries are in order and carry the day of the content.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from markupsafe import escape

from generator.site.companions.built import BuiltPage, target
from generator.site.companions.language import LanguageSite

_LINK = re.compile(r""" (href|src)="(?!#|data:)([^"]*)\"""")
# What the pages of the ZIP leave out: links to copies, which are not in it.
_COPIES = re.compile(r"<nav class=\"pb-copies\".*?</nav>\n?|<link rel=\"alternate\"[^>]*>\n?", re.DOTALL)
_ASSETS = "assets"
_ZIP_BEGINS = (1980, 1, 1, 0, 0, 0)  # the format knows no earlier day; a site without content is of 1970
_KILO, _MEGA = 1000, 1_000_000
# Where the home page says the size of the ZIP; no content can write this: it would be escaped.
_SIZE = "<bdi data-size></bdi>"


def bundle_name(code: str) -> str:
    """Return the name of a language's ZIP, in its folder."""
    return f"polybrief-{code}.zip"


@dataclass
class Bundle:
    """Writes the ZIP of a language, page by page."""

    site: LanguageSite
    _zip: zipfile.ZipFile = field(init=False)

    def __post_init__(self) -> None:
        self._zip = zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._add_assets()
        self._zip.close()

    @property
    def _code(self) -> str:
        return self.site.edition.code

    @property
    def _path(self) -> Path:
        return self.site.folder / bundle_name(self._code)

    @cached_property
    def _stamp(self) -> tuple[int, int, int, int, int, int]:
        day = self.site.edition.day
        return max((day.year, day.month or 1, day.day or 1, 0, 0, 0), _ZIP_BEGINS)

    def add(self, page: BuiltPage) -> None:
        """Add a page, its links leading to the other files of the ZIP, else to the site."""
        html = _COPIES.sub("", page.html)
        html = _LINK.sub(lambda match: self._link(page, match), html)
        self._add(f"{page.address}index.html", html.encode())

    def _link(self, page: BuiltPage, match: re.Match[str]) -> str:
        found = target(self._code, page, match[2], "")
        if found is None:
            return match[0]
        if found.code == self._code and (found.is_page or found.address.startswith(f"{_ASSETS}/")):
            index = "index.html" if found.is_page else ""
            return f' {match[1]}="{page.root}{found.address}{index}{found.anchor}"'
        if not self.site.site_url:
            return ""
        return f' {match[1]}="{self.site.site_url}{found.code}/{found.address}{found.anchor}"'

    def _add_assets(self) -> None:
        folder = self.site.folder / _ASSETS
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            self._add(path.relative_to(self.site.folder).as_posix(), path.read_bytes())

    def _add(self, name: str, data: bytes) -> None:
        entry = zipfile.ZipInfo(f"polybrief-{self._code}/{name}", self._stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 3  # Unix, on whatever system this is built
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, data)

    def finish(self) -> str:
        """Say on the home page how large the closed ZIP is; return the hash of its bytes."""
        home = self.site.folder / "index.html"
        size = str(escape(self._size(self._path.stat().st_size)))
        home.write_text(home.read_text(encoding="utf-8").replace(_SIZE, f"<bdi>{size}</bdi>"), encoding="utf-8")
        with self._path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def _size(self, size: int) -> str:
        number, unit = (Decimal(size) / _MEGA, "MB") if size >= _MEGA else (Decimal(-(-size // _KILO)), "kB")
        return f"{self.site.edition.voice.formatter.number(round(number, 1))} {unit}"
