"""The sitemap of a language, where the site's address is known (sitemaps.org; the alternates as Google documents them)."""

from __future__ import annotations

import gzip
from collections.abc import Sequence

from generator.rendering.pages import load_template
from generator.site.companions.language import LanguageSite

NAME = "sitemap.xml"


def write_sitemap(site: LanguageSite, pages: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Write sitemap.xml, and the same compressed; `pages` are the addresses below the language with their days."""
    text = load_template("sitemap.xml.j2").render(pages=pages, publication=site.publication) + "\n"
    (site.folder / NAME).write_text(text, encoding="utf-8")
    (site.folder / f"{NAME}.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    return NAME, f"{NAME}.gz"
