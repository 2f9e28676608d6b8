"""Every briefing as one file to pass on by messenger or Bluetooth: whatever opens it needs neither network nor site."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.site.companions.built import BuiltPage, target
from generator.site.companions.language import LanguageSite
from generator.site.companions.plain import relinked, shortened, with_originals
from generator.site.companions.sheets import Sheets

log = logging.getLogger("mkdocs.plugins.polybrief")
LIMIT = 60_000  # bytes


def single_name(address: str, code: str) -> str:
    """Return the name of a briefing's file, which says what it is wherever it lands.

    >>> single_name("belarus-border/2021-11-18/", "ar")
    'belarus-border-2021-11-18-ar.html'
    """
    return f"{address.strip('/').replace('/', '-')}-{code}.html"


@dataclass(frozen=True)
class SingleFiles:
    """Writes the briefings of a language as single files, each beside its page."""

    site: LanguageSite

    @cached_property
    def _sheets(self) -> Sheets:
        return Sheets(self.site)

    def write(self, page: BuiltPage, main: str) -> None:
        """Write the file of a briefing, given its content as plain HTML."""
        for less in (main, with_originals(main), shortened(main)):
            html = self._html(page, less)
            if len(html.encode()) <= LIMIT:
                break
        else:
            log.warning("%s: as one file it is larger than %s bytes", page.address, LIMIT)
        name = single_name(page.address, self.site.edition.code)
        (self.site.folder / page.address / name).write_text(html, encoding="utf-8")

    def _html(self, page: BuiltPage, main: str) -> str:
        site_url = self.site.site_url
        return self._sheets.render(
            "single.html",
            page=page,
            main=Markup(relinked(main, lambda link: self._link(page, link))),  # noqa: S704 - from an escaped page
            online=f"{site_url}{self.site.edition.code}/{page.address}" if site_url else "",
        )

    def _link(self, page: BuiltPage, link: str) -> str | None:
        """Lead to the site; nowhere where its address is not known: beside this file, there are no others."""
        found = target(self.site.edition.code, page, link, self.site.site_url)
        if found is None:
            return link
        return f"{self.site.site_url}{found.code}/{found.address}{found.anchor}" if self.site.site_url else None
