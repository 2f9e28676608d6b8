"""The pages of a language as MkDocs wrote them, one at a time: where each is, what it is called, what it says.

It refuses to hold more than one page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

TEXT = "text"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_UP = re.compile(r"(?:\.\./)*")


@dataclass(frozen=True)
class BuiltPage:
    """A page below a language's folder; `address` is its folder, ending in a slash, empty for the home page."""

    address: str
    html: str

    @property
    def depth(self) -> int:
        """Return how many folders the page is below the language's own."""
        return self.address.count("/")

    @property
    def root(self) -> str:
        """Return the way from the page to the language's folder."""
        return "../" * self.depth

    @property
    def is_briefing(self) -> bool:
        """Tell whether this is a briefing: their addresses hold a story and a day."""
        return self.depth > 1

    @cached_property
    def title(self) -> Markup:
        """Return the page's title as HTML."""
        match = _TITLE.search(self.html)
        return Markup(match[1] if match else "")  # noqa: S704 - escaped by the page's own template

    @cached_property
    def main(self) -> str:
        """Return the content of the page as HTML."""
        begin = self.html.find("<main")
        end = self.html.rfind("</main>")
        return self.html[self.html.find(">", begin) + 1 : end] if 0 <= begin < end else ""


def built_pages(folder: Path) -> Iterator[BuiltPage]:
    """Yield the pages of a language in the order of their addresses, without those of the text edition."""
    addresses = (path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    for place in sorted(addresses):
        address = "" if place == "." else f"{place}/"
        if not address.startswith(f"{TEXT}/"):
            yield BuiltPage(address, (folder / place / "index.html").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: the language's code, the address below its folder, and the anchor with its number sign."""

    code: str
    address: str
    anchor: str

    @property
    def is_page(self) -> bool:
        """Tell whether this is a page of the site, not another file."""
        return not self.address or self.address.endswith("/")


def target(code: str, page: BuiltPage, link: str, site_url: str) -> Target | None:
    """Return where a link of a page leads within the site; None for the page itself and for another site.

    >>> page = BuiltPage("story/2021-11-18/", "")
    >>> target("ar", page, "../../glossary/#eu", "")
    Target(code='ar', address='glossary/', anchor='#eu')
    >>> target("ar", page, "../../../en/story/2021-11-18/", "")
    Target(code='en', address='story/2021-11-18/', anchor='')
    >>> target("ar", page, "#first", ""), target("ar", page, "https://example.org/", "")
    (None, None)
    """
    if link.startswith("#"):
        return None
    path, mark, anchor = link.partition("#")
    if site_url and path.startswith(site_url):
        path = path.removeprefix(site_url)
    elif path.startswith("/") or ":" in path:
        return None
    else:
        path = _resolved([code, *page.address.split("/")[:-1]], path)
    language, _, address = path.partition("/")
    return Target(language, address, f"{mark}{anchor}")


def _resolved(folder: list[str], path: str) -> str:
    """Return a path relative to a folder from the root; its steps up are at its beginning, as MkDocs writes them.

    >>> _resolved(["en", "story", "day"], "../../glossary/"), _resolved(["en", "story", "day"], "../..")
    ('en/glossary/', 'en/')
    """
    path = path.removeprefix("./")
    if path == ".." or path.endswith("/.."):
        path += "/"
    up = _UP.match(path)
    steps = up.end() // 3 if up else 0
    rest = path[steps * 3 :]
    return "/".join([*folder[: max(0, len(folder) - steps)], "" if rest == "." else rest])
