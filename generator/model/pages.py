"""A page of one language as the rendering stage hands it on: Markdown and what a site builder must know of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.values import Date

# How the names of the archive's pages of single months begin.
ARCHIVE_PAGE = "archive-"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class StateCounts:
    """How many sentences of a page are in which state; `fallback` counts those shown in another language."""

    reviewed: int = 0
    draft: int = 0
    machine: int = 0
    fallback: int = 0
    source: int = 0

    @property
    def total(self) -> int:
        """Return the number of sentences."""
        return self.reviewed + self.draft + self.machine + self.fallback + self.source

    def __add__(self, other: StateCounts) -> StateCounts:
        """Return the sums, state by state."""
        return StateCounts(
            self.reviewed + other.reviewed,
            self.draft + other.draft,
            self.machine + other.machine,
            self.fallback + other.fallback,
            self.source + other.source,
        )

    @property
    def is_reviewed(self) -> bool:
        """Tell whether no sentence waits for a native speaker: all are reviewed, or the original."""
        return self.total == self.reviewed + self.source


@dataclass(frozen=True, slots=True)
class Machine:
    """What a briefing's page says to machines: a file of JSON, JSON-LD for its head, and the day of its last change."""

    data: str
    linked: str
    modified: Date


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one language.

    `path` is the Markdown file's path below the language's folder and the same in every language. `date` is the day
    of the content: sitemaps and feeds take their dates from it, never from the clock. `machine` is there for a
    briefing, where it is known where the page is published.
    """

    path: str
    title: str
    description: str
    date: Date
    markdown: str
    states: StateCounts = StateCounts()
    machine: Machine | None = None

    @property
    def changed(self) -> Date:
        """Return the day of the latest change of the content."""
        return self.machine.modified if self.machine else self.date

    @property
    def address(self) -> str:
        """Return the page's address below its language: a folder with a slash at its end, empty for the home page.

        >>> Page("story/2021-11-18.md", "", "", Date(2021), "").address, Page("index.md", "", "", Date(2021), "").address
        ('story/2021-11-18/', '')
        """
        return address_of(self.path)


def address_of(path: str) -> str:
    """Return the address of a page, given its path."""
    place = path.removesuffix(".md")
    return "" if place == "index" else f"{place}/"


@dataclass(frozen=True, slots=True)
class Publication:
    """Where one language of a site is published: the root's address, ending in a slash, and the site's languages.

    `site_url` is empty where the address is not known: then every address is empty too, never a guess.
    """

    site_url: str
    code: str
    codes: tuple[str, ...]

    def address(self, path: str = "", code: str = "") -> str:
        """Return the address of something below a language, this one by default.

        >>> Publication("https://example.org/", "ar", ("en", "ar")).address("feed.xml")
        'https://example.org/ar/feed.xml'
        """
        return f"{self.site_url}{code or self.code}/{path}" if self.site_url else ""
