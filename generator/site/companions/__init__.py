"""What a build writes beside the pages of a language, from the pages or from the edition; one companion a module.

A companion is a function that takes a finished language and writes into its folder. It refuses to change a page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline.pages import Edition


@dataclass(frozen=True, slots=True)
class LanguageSite:
    """One language as MkDocs built it: its folder, its edition, the languages of the site and where it is published.

    `site_url` is the address of the site's root, ending in a slash; empty where it is not known.
    """

    folder: Path
    edition: Edition
    codes: tuple[str, ...]
    site_url: str


from generator.site.companions.search import write_search  # noqa: E402 - a companion needs the class above

# In the order in which they are written: a later one may read what an earlier one wrote.
COMPANIONS: tuple[Callable[[LanguageSite], None], ...] = (write_search,)


def write_companions(site: LanguageSite) -> None:
    """Write everything that stands beside the pages of a language."""
    for write in COMPANIONS:
        write(site)
