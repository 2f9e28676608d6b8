"""The copies of a page: its text edition, and the file of a briefing; both from one reading of the page."""

from __future__ import annotations

from generator.model.values import Date
from generator.site.companions.built import BuiltPage
from generator.site.companions.language import LanguageSite
from generator.site.companions.plain import plain
from generator.site.companions.single import SingleFiles
from generator.site.companions.text import TextEdition


class Copies:
    """Writes the copies of a language's pages."""

    def __init__(self, site: LanguageSite) -> None:
        self._text, self._single = TextEdition(site), SingleFiles(site)

    def write(self, page: BuiltPage, changed: Date) -> None:
        """Write the copies of a page; `changed` is the day of its latest change."""
        main = plain(page.main)
        self._text.write(page, main, changed)
        if page.is_briefing:
            self._single.write(page, main, changed)
