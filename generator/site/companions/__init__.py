"""What a build writes beside the pages of a language, from the pages or from the edition; one companion a module.

A companion is a function that takes a finished language and writes into its folder. It refuses to change what a page says.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.site.companions.copies import write_copies
from generator.site.companions.feed import write_feed
from generator.site.companions.language import LanguageSite
from generator.site.companions.search import write_search

__all__ = ["COMPANIONS", "LanguageSite", "write_companions"]

# In the order in which they are written: a later one may read what an earlier one wrote.
COMPANIONS: tuple[Callable[[LanguageSite], None], ...] = (write_feed, write_copies, write_search)


def write_companions(site: LanguageSite) -> None:
    """Write everything that stands beside the pages of a language."""
    for write in COMPANIONS:
        write(site)
