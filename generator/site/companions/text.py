"""The text edition: every page once more below text/, in one request that fits one round trip of a slow network.

No script, no other file, no graphic; the same content, anchors and values (made from the page itself by `plain`).
"""

from __future__ import annotations

import gzip
import logging
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.model.values import Date
from generator.site.companions.built import TEXT, BuiltPage, target
from generator.site.companions.language import LanguageSite
from generator.site.companions.plain import relinked, shortened
from generator.site.companions.sheets import Sheets

log = logging.getLogger("mkdocs.plugins.polybrief")
# Ten packets of some 1,460 bytes: what a server sends before it waits for an answer (RFC 6928). Gzipped.
LIMIT = 14_000
_SURELY = 2 * LIMIT  # no page of ours is so hard to compress that this much of it is more than the limit
_LISTS = ("archive", "glossary", "corrections")


def fits(html: str) -> bool:
    """Tell whether a page comes in one round trip."""
    data = html.encode()
    return len(data) < _SURELY or len(gzip.compress(data, 6)) <= LIMIT


@dataclass(frozen=True)
class TextEdition:
    """Writes the text edition of a language."""

    site: LanguageSite

    @cached_property
    def _sheets(self) -> Sheets:
        return Sheets(self.site)

    @cached_property
    def _navigation(self) -> list[tuple[str, str]]:
        texts = self.site.edition.voice.furniture
        names = [*_LISTS, *(document.name for document in self.site.edition.project.documents)]
        return [(f"{name}/", texts[f"nav.{name}"]) for name in names if f"nav.{name}" in texts]

    def write(self, page: BuiltPage, main: str, changed: Date) -> None:
        """Write the text page of a page, given its content as plain HTML and the day of its latest change."""
        path = self.site.folder / TEXT / page.address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        html = self._text(page, main, changed)
        if not fits(html):
            html = self._text(page, shortened(main), changed)
            if page.is_briefing and not fits(html):
                log.warning("%s: its text edition is larger than %s bytes, gzipped", page.address, LIMIT)
        path.write_text(html, encoding="utf-8")

    def _text(self, page: BuiltPage, main: str, changed: Date) -> str:
        full = f"../{page.root}{page.address}"
        published = f"{self.site.site_url}{self.site.edition.code}/{page.address}" if self.site.site_url else full
        return self._sheets.render(
            "text.html",
            changed,
            page=page,
            main=Markup(relinked(main, lambda link: self._link(page, link))),  # noqa: S704 - from an escaped page
            full=full,
            canonical=published,
            others=f"../../{page.root}",
            navigation=self._navigation,
        )

    def _link(self, page: BuiltPage, link: str) -> str:
        """Lead to other text pages; pages of the same language stand to each other as those of the full edition do."""
        found = target(self.site.edition.code, page, link, self.site.site_url)
        if found is None or (found.is_page and found.code == self.site.edition.code):
            return link
        place = f"{found.code}/{TEXT}/" if found.is_page else f"{found.code}/"
        return f"../../{page.root}{place}{found.address}{found.anchor}"
