"""The sitemaps of a language, where the site's address is known (sitemaps.org; the alternates as Google documents them)."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Sequence

from generator.pipeline.digests import in_one
from generator.rendering.pages import load_template
from generator.site.companions.language import LanguageSite

# The protocol's limits of one file are 50,000 addresses and 50 MB, of which an address with its alternates, each of
# up to two hundred bytes, uses more than the first allows from four languages on.
_MOST, _BYTES, _LINE = 50_000, 50_000_000, 200


def sitemap_names(pages: int, languages: int) -> tuple[str, ...]:
    """Return the names of the sitemaps of a language with so many pages, in a site of so many languages.

    >>> sitemap_names(90, 8), sitemap_names(60_000, 2)
    (('sitemap.xml',), ('sitemap.xml', 'sitemap-2.xml'))
    """
    parts = max(1, -(-pages // _most(languages)))
    return ("sitemap.xml", *(f"sitemap-{number}.xml" for number in range(2, parts + 1)))


def _most(languages: int) -> int:
    return min(_MOST, _BYTES // (_LINE * (languages + 3)))


def sitemaps(
    site: LanguageSite, pages: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, Callable[[], Sequence[str]], object]]:
    """Yield every sitemap: its name, what writes it and returns its files, and what it shows.

    `pages` are the addresses below the language with their days.
    """
    most = _most(len(site.codes))
    for number, name in enumerate(sitemap_names(len(pages), len(site.codes))):
        shown = pages[number * most : (number + 1) * most]
        yield name, _writer(site, name, shown), in_one(text for page in shown for text in page)


def _writer(site: LanguageSite, name: str, pages: Sequence[tuple[str, str]]) -> Callable[[], Sequence[str]]:
    def write() -> Sequence[str]:
        text = load_template("sitemap.xml.j2").render(pages=pages, publication=site.publication) + "\n"
        (site.folder / name).write_text(text, encoding="utf-8")
        (site.folder / f"{name}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
        return name, f"{name}.gz"

    return write
