"""The text edition: every page once more below text/, in one request that fits one round trip of a slow network.

No script, no other file, no graphic; the same content, anchors and values (made from the page itself by `plain`).
"""

from __future__ import annotations

import gzip
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from generator.rendering.texts import marked_texts
from generator.site.companions.built import TEXT, BuiltPage, target
from generator.site.companions.language import LanguageSite
from generator.site.companions.parts import anchors, cut, part_name
from generator.site.companions.plain import relinked, shortened
from generator.site.companions.sheets import Sheets

log = logging.getLogger("mkdocs.plugins.polybrief")
# Ten packets of some 1,460 bytes: what a server sends before it waits for an answer (RFC 6928). Gzipped.
LIMIT = 14_000
_SURELY = 2 * LIMIT  # no page of ours is so hard to compress that this much of it is more than the limit
_TRIES = 5  # at parts of like length; what is not cut small enough then has an item that is too long by itself
_PART = re.compile(r"(?:\.\./)?(?:part_\d+/|\./)?#")
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
        voice = self.site.edition.voice
        texts = marked_texts(voice.furniture, voice.borrowed)
        names = [*_LISTS, *(document.name for document in self.site.edition.project.documents)]
        return [(f"{name}/", texts[f"nav.{name}"]) for name in names if f"nav.{name}" in texts]

    def write(self, page: BuiltPage, main: str) -> tuple[str, ...]:
        """Write the text page of a page, given its content as plain HTML; return the paths below the language's folder.

        One that is too long comes in several parts. Links from elsewhere need not know of them: the first part has the
        anchors of the others at the links that lead there.
        """
        whole = self._text(page, [main], 0)
        if fits(whole):
            return (self._write(page, 0, whole),)
        parts = self._parts(page, main)
        written = []
        for place in range(len(parts)):
            html = self._text(page, parts, place)
            if not fits(html):
                log.warning("%s: a part of its text edition is larger than %s bytes, gzipped", page.address, LIMIT)
            written.append(self._write(page, place, html))
        return tuple(written)

    def _write(self, page: BuiltPage, place: int, html: str) -> str:
        name = f"{TEXT}/{page.address}{part_name(place)}index.html"
        path = self.site.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
        return name

    def _parts(self, page: BuiltPage, main: str) -> list[str]:
        """Return the content of a long page in as many parts as it needs: in one where it fits without its details."""
        short = shortened(main)
        if fits(self._text(page, [short], 0)):
            return [short]
        number = len(gzip.compress(main.encode(), 6)) // LIMIT + 2
        parts = cut(main, number)
        for more in range(1, _TRIES):
            if all(fits(self._text(page, parts, place)) for place in range(len(parts))):
                break
            parts = cut(main, number + more)
        return parts

    def _text(self, page: BuiltPage, parts: Sequence[str], place: int) -> str:
        part = part_name(place)
        here = BuiltPage(f"{page.address}{part}", page.html)
        full = f"../{here.root}{page.address}"
        published = f"{self.site.site_url}{self.site.edition.code}/{page.address}" if self.site.site_url else full
        up = "../" if part else ""
        return self._sheets.render(
            "text.html",
            page=here,
            main=Markup(relinked(parts[place], lambda link: self._link(page, link, up))),  # noqa: S704 - from an escaped page
            full=full,
            canonical=published,
            others=f"../../{here.root}",
            address=page.address,
            navigation=self._navigation,
            parts=[*self._ways(parts, place)],
            place=place,
        )

    def _ways(self, parts: Sequence[str], place: int) -> Iterator[tuple[str, str, list[str]]]:
        """Yield the way to each part, its number, and for the first part the anchors that are in the others."""
        up = "../" if place else ""
        for other, html in enumerate(parts):
            number = self.site.edition.voice.formatter.number(Decimal(other + 1))
            yield f"{up}{part_name(other)}" or "./", number, anchors(html) if other and not place else []

    def _link(self, page: BuiltPage, link: str, up: str) -> str:
        """Lead to other text pages; pages of the same language stand to each other as those of the full edition do."""
        if _PART.match(link):  # to another part of this page
            return link
        found = target(self.site.edition.code, page, link, self.site.site_url)
        if found is None:
            return link
        if found.is_page and found.code == self.site.edition.code:
            return f"{up}{link}"
        place = f"{found.code}/{TEXT}/" if found.is_page else f"{found.code}/"
        return f"{up}../../{page.root}{place}{found.address}{found.anchor}"
