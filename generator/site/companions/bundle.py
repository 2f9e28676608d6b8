"""A language as a ZIP that opens from a phone's memory or a stick: its pages and what they load, nothing else.

The same content gives the same bytes: entries are in order and carry the day of their content. What did not change is
copied from the ZIP of the build before as it is there, compressed.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from generator.errors import OutsideError
from generator.model.values import Date
from generator.site.companions.built import BuiltPage, target
from generator.site.companions.language import LanguageSite

_LINK = re.compile(r""" (href|src)="(?!#|data:)([^"]*)\"""")
# What the pages of the ZIP leave out: links to copies, which are not in it.
_COPIES = re.compile(r"<nav class=\"pb-copies\".*?</nav>\n?|<link rel=\"alternate\"[^>]*>\n?", re.DOTALL)
_ASSETS, _INDEX = "assets", "index.html"
_ZIP_BEGINS = (1980, 1, 1, 0, 0, 0)  # the format knows no earlier day; a site without content is of 1970
_HEADER = 30  # bytes of an entry before its name (APPNOTE 4.3.7)


def bundle_name(code: str, part: str = "") -> str:
    """Return the name of a language's ZIP, in its folder, or of a part that has a name."""
    return f"polybrief-{code}{part and '-'}{part}.zip"


@dataclass
class Bundle:
    """Writes a ZIP of a language, page by page; `before` is the ZIP of the build before, where there is one to keep of.

    `within` are the addresses of the pages in it, None for all; links to others lead to the site.
    """

    site: LanguageSite
    part: str = ""
    within: frozenset[str] | None = None
    before: Path | None = None
    _zip: zipfile.ZipFile = field(init=False)
    _old: zipfile.ZipFile | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.site.folder.mkdir(parents=True, exist_ok=True)
        self._zip = zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        if self.before:
            self._old = zipfile.ZipFile(self.before)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
        if self._old:
            self._old.close()

    @property
    def _code(self) -> str:
        return self.site.edition.code

    @property
    def _path(self) -> Path:
        return self.site.folder / bundle_name(self._code, self.part)

    @property
    def _folder(self) -> str:
        return self._path.stem

    @staticmethod
    def pages_of(path: Path) -> frozenset[str]:
        """Return the addresses of the pages in a ZIP."""
        with zipfile.ZipFile(path) as bundle:
            names = [name.partition("/")[2] for name in bundle.namelist()]
        return frozenset(name.removesuffix(_INDEX) for name in names if name.endswith(_INDEX))

    def _has(self, address: str) -> bool:
        return self.within is None or address in self.within or not address

    def add(self, page: BuiltPage, changed: Date) -> None:
        """Add a page as of the day of its latest change, its links leading to other files of the ZIP, else to the site."""
        html = _COPIES.sub("", page.html)
        html = _LINK.sub(lambda match: self._link(page, match), html)
        stamp = (changed.year, changed.month or 1, changed.day or 1, 0, 0, 0)
        self._add(f"{page.address}index.html", html.encode(), max(stamp, _ZIP_BEGINS))

    def _link(self, page: BuiltPage, match: re.Match[str]) -> str:
        found = target(self._code, page, match[2], "")
        if found is None:
            return match[0]
        if found.code == self._code and (
            (found.is_page and self._has(found.address)) or found.address.startswith(f"{_ASSETS}/")
        ):
            index = "index.html" if found.is_page else ""
            return f' {match[1]}="{page.root}{found.address}{index}{found.anchor}"'
        if not self.site.site_url:
            return ""
        return f' {match[1]}="{self.site.site_url}{found.code}/{found.address}{found.anchor}"'

    def add_start(self, html: str, changed: Date) -> None:
        """Add the page that opens first where the home page is not in this ZIP."""
        stamp = (changed.year, changed.month or 1, changed.day or 1, 0, 0, 0)
        self._add(_INDEX, html.encode(), max(stamp, _ZIP_BEGINS))

    def add_asset(self, name: str, data: bytes) -> None:
        """Add a file that pages load."""
        self._add(name, data, _ZIP_BEGINS)

    def _add(self, name: str, data: bytes, stamp: tuple[int, int, int, int, int, int]) -> None:
        entry = zipfile.ZipInfo(f"{self._folder}/{name}", stamp)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 3  # Unix, on whatever system this is built
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, data)

    def keep(self, name: str) -> None:
        """Take a file from the ZIP of the build before, without compressing it again."""
        if self._old is None or self._old.fp is None or self._zip.fp is None:
            raise ValueError("there is no ZIP to keep files of")
        old = self._old.getinfo(f"{self._folder}/{name}")
        self._old.fp.seek(old.header_offset)
        header = self._old.fp.read(_HEADER)
        lengths = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        self._old.fp.seek(lengths, 1)
        data = self._old.fp.read(old.compress_size)
        if len(data) != old.compress_size:
            raise OutsideError(f"{self.before} ends in the middle of a file", hint="build with --clean")
        entry = zipfile.ZipInfo(old.filename, old.date_time)
        entry.compress_type, entry.create_system, entry.external_attr = 8, 3, old.external_attr
        entry.CRC, entry.compress_size, entry.file_size = old.CRC, old.compress_size, old.file_size
        # What writestr does once the data is compressed; zipfile itself has no way to copy an entry.
        out = self._zip.fp
        out.seek(self._zip.start_dir)
        entry.header_offset = out.tell()
        out.write(entry.FileHeader(zip64=False))
        out.write(data)
        self._zip.filelist.append(entry)
        self._zip.NameToInfo[entry.filename] = entry
        self._zip.start_dir = out.tell()
