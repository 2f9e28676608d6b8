"""A language's ZIPs for reading offline: one, or for a large site one for each group of briefings, as far as they changed.

Hosts refuse large files, and a poor phone wants no archive of years: above some number of briefings, the home page, the
lists and the latest briefings are one ZIP, and older ones are in ZIPs of their own. Each opens without the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.model.pages import address_of
from generator.model.values import Date
from generator.pipeline.digests import digest_of, in_one
from generator.site.companions.built import BuiltPage
from generator.site.companions.bundle import Bundle, bundle_name
from generator.site.companions.groups import Group, groups_of
from generator.site.companions.language import LanguageSite
from generator.site.companions.shelves import Shelf, start_page
from generator.site.differential.manifest import Manifest, Row

# Of so many briefings and no more, all pages are one ZIP: hosts refuse files of 25 MiB, which are some 4,000 briefings of
# six facts or 1,700 of twenty.
LARGEST_WHOLE = 1500
_PART, _HOME, _INDEX = "bundle", "index.md", "index.html"


@dataclass(frozen=True)
class Offline:
    """Writes the ZIPs of a language; `published` is the folder of the build before, `assets` the digests of what pages load.

    `home` is the home page before it says how large the ZIPs are, `written` are the paths of the pages written now.
    """

    site: LanguageSite
    published: Path
    before: Manifest
    rows: Mapping[str, Row]
    written: AbstractSet[str]
    assets: Sequence[tuple[str, str]]
    home: str

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Return the groups of briefings that have ZIPs, the newest first; its ZIP has all other pages as well."""
        return groups_of([(each.date, path) for path, each in self.rows.items() if each.entry], LARGEST_WHOLE)

    def part(self, group: Group) -> str:
        """Return the name of a group's ZIP among the parts of the language."""
        return f"{_PART}/{group.name}" if self._is_divided else _PART

    def digest(self, group: Group) -> str:
        """Return a digest of all that a group's ZIP is made from."""
        pages = in_one(f"{path} {self.rows[path].html}" for path in self._paths(group))
        home = "" if group.name else self.home
        return digest_of(self.before.common, self._is_divided, home, pages, self.assets)

    def write(self, group: Group) -> tuple[str, ...]:
        """Write a group's ZIP; what did not change is copied from the ZIP before."""
        paths = self._paths(group)
        within = frozenset(map(address_of, paths)) if self._is_divided else None
        old = self._old(group, within)
        with Bundle(self.site, group.name, within, old) as bundle:
            for path in paths:
                if old and path not in self.written:
                    bundle.keep(f"{address_of(path)}{_INDEX}")
                else:
                    bundle.add(self._page(path), date_of(self.rows[path].changed))
            if group.name:
                bundle.add_start(start_page(self.site, self.shelf(group)), date_of(self._changed(group)))
            for name, _ in self.assets:
                if old:
                    bundle.keep(name)
                else:
                    bundle.add_asset(name, self._place(name).read_bytes())
        return (bundle_name(self.site.edition.code, group.name),)

    def shelf(self, group: Group) -> Shelf:
        """Return what is said of a group: its briefings and the days from which to which they are."""
        first, last = (date_of(self.rows[path].date) for path in (group.paths[0], group.paths[-1]))
        return Shelf(group.name, tuple(path.removesuffix(".md") for path in reversed(group.paths)), first, last)

    @property
    def _is_divided(self) -> bool:
        return len(self.groups) > 1

    def _paths(self, group: Group) -> list[str]:
        return sorted(group.paths if group.name else self._newest, key=address_of)

    @cached_property
    def _newest(self) -> list[str]:
        elsewhere = {path for each in self.groups if each.name for path in each.paths}
        return [path for path in self.rows if path not in elsewhere]

    def _changed(self, group: Group) -> str:
        return max(self.rows[path].changed for path in group.paths)

    def _old(self, group: Group, within: frozenset[str] | None) -> Path | None:
        """Return the ZIP before, where its pages may be copied: where links lead to follows from which pages are in it."""
        if self.part(group) not in self.before.parts:
            return None
        old = self.published / bundle_name(self.site.edition.code, group.name)
        if within is None:
            return old
        earlier = {address_of(path) for path in self.before.paths}
        now = {address_of(path) for path in self.rows}
        had = Bundle.pages_of(old) - {""} if group.name else Bundle.pages_of(old)
        return old if had & now == within & earlier else None

    def _page(self, path: str) -> BuiltPage:
        if path == _HOME:
            return BuiltPage("", self.home)
        address = address_of(path)
        return BuiltPage(address, self._place(f"{address}{_INDEX}").read_text(encoding="utf-8"))

    def _place(self, name: str) -> Path:
        """Return where a file is: in this build, or as the build before left it."""
        new = self.site.folder / name
        return new if new.exists() else self.published / name


def date_of(text: str) -> Date:
    """Return the date of a text in ISO 8601; of an empty one, the first day there is."""
    year, month, day = (*map(int, text.split("-")), None, None)[:3] if text else (1, None, None)
    return Date(year or 1, month, day)
