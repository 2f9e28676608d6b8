"""The copies of a language's pages: the text edition, a file of each briefing, the ZIP, and the worker that keeps pages.

Every page is read once for all of them.
"""

from __future__ import annotations

from generator.site.companions.built import built_pages
from generator.site.companions.bundle import Bundle
from generator.site.companions.language import LanguageSite
from generator.site.companions.plain import plain
from generator.site.companions.single import SingleFiles
from generator.site.companions.text import TextEdition
from generator.site.companions.worker import write_worker


def write_copies(site: LanguageSite) -> None:
    """Write the text edition, the single files, the ZIP and the service worker of a language."""
    text, single = TextEdition(site), SingleFiles(site)
    with Bundle(site) as bundle:
        for page in built_pages(site.folder):
            main = plain(page.main)
            text.write(page, main)
            if page.is_briefing:
                single.write(page, main)
            bundle.add(page)
    write_worker(site, bundle.finish())
