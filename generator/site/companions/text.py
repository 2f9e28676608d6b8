"""The text edition: every page once more below text/, in one request that fits one round trip of a slow network.

No script, no other file, no graphic; the same content, anchors and values (made from the page itself by `plain`).
"""

from __future__ import annotations

import gzip
import logging
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from generator.rendering.texts import marked_texts
from generator.site.companions.built import TEXT, BuiltPage, target
from generator.site.companions.language import LanguageSite
from generator.site.companions.parts import anchors, cut, part_name
from generator.site.companions.plain import plain, relinked, shortened
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
    _known: dict[str, dict[str, int]] = field(default_factory=dict)

    @cached_property
    def _sheets(self) -> Sheets:
        return Sheets(self.site)

    @cached_property
    def _navigation(self) -> list[tuple[str, str]]:
        voice = self.site.edition.voice
        texts = marked_texts(voice.furniture, voice.borrowed)
        names = [*_LISTS, *(document.name for document in self.site.edition.project.documents)]
        return [(f"{name}/", texts[f"nav.{name}"]) for name in names if f"nav.{name}" in texts]

    def write(self, page: BuiltPage, main: str) -> None:
        """Write the text page of a page, given its content as plain HTML; one that is too long in several parts."""
        whole = self._text(page, main)
        if fits(whole):
            self._write(page, 0, whole)
            return
        parts = self._parts(page, main)
        for place, part in enumerate(parts):
            html = self._text(page, part, place, len(parts))
            if not fits(html):
                log.warning("%s: a part of its text edition is larger than %s bytes, gzipped", page.address, LIMIT)
            self._write(page, place, html)

    def _write(self, page: BuiltPage, place: int, html: str) -> None:
        path = self.site.folder / TEXT / page.address / part_name(place) / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")

    def _parts(self, page: BuiltPage, main: str) -> list[str]:
        """Return the content of a long page in as many parts as it needs: in one where it fits without its details."""
        short = shortened(main)
        if fits(self._text(page, short)):
            return [short]
        number = len(gzip.compress(main.encode(), 6)) // LIMIT + 2
        parts = cut(main, number)
        for more in range(1, _TRIES):
            if all(fits(self._text(page, part, 1, number)) for part in parts):
                break
            parts = cut(main, number + more)
        return parts

    def _text(self, page: BuiltPage, main: str, place: int = 0, number: int = 1) -> str:
        part = part_name(place)
        here = BuiltPage(f"{page.address}{part}", page.html)
        full = f"../{here.root}{page.address}"
        published = f"{self.site.site_url}{self.site.edition.code}/{page.address}" if self.site.site_url else full
        up = "../" if part else ""
        native = self.site.edition.voice.formatter
        return self._sheets.render(
            "text.html",
            page=here,
            main=Markup(relinked(main, lambda link: self._link(page, link, up))),  # noqa: S704 - from an escaped page
            full=full,
            canonical=published,
            others=f"../../{here.root}",
            address=page.address,
            navigation=self._navigation,
            parts=[(f"{up}{part_name(each)}" or "./", native.number(Decimal(each + 1))) for each in range(number)],
            place=place,
        )

    def _link(self, page: BuiltPage, link: str, up: str) -> str:
        """Lead to other text pages; pages of the same language stand to each other as those of the full edition do."""
        if _PART.match(link):  # to another part of this page
            return link
        found = target(self.site.edition.code, page, link, self.site.site_url)
        if found is None:
            return link
        if found.is_page and found.code == self.site.edition.code:
            address, mark, anchor = link.partition("#")
            return f"{up}{address}{part_name(self._places(found.address).get(anchor, 0))}{mark}{anchor}"
        place = f"{found.code}/{TEXT}/" if found.is_page else f"{found.code}/"
        return f"{up}../../{page.root}{place}{found.address}{found.anchor}"

    def _places(self, address: str) -> dict[str, int]:
        """Return the parts that the anchors of another page are in, by their places; nothing where it has one part only."""
        if address not in self._known:
            path = self.site.folder / address / "index.html"
            self._known[address] = {}  # also while it is found out: pages lead to each other
            html = path.read_text(encoding="utf-8") if path.is_file() else ""
            if not fits(html):  # else less of it fits all the more
                page = BuiltPage(address, html)
                parts = self._parts(page, plain(page.main))
                self._known[address] = anchors(parts) if len(parts) > 1 else {}
        return self._known[address]
