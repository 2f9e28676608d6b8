"""A built page as a flat list of elements with their places in the text; it never fails, whatever the page holds.

A tokenizer of its own because html.parser needs 5 ms for a page that MkDocs builds in 5. It knows what built pages
have: tags, quoted attributes, comments, and scripts and styles, whose content is skipped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

# A tag, with possessive quantifiers: a tag that never ends costs one look at each of its characters.
_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/<>]*+)((?:[^<>"']|"[^"]*"|'[^']*')*+)>""")
# What no reader sees, by how it begins and ends.
_UNSEEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<template", "</template>"))
_DEEPEST = 200  # elements deeper than any of ours are taken as empty, so that no page costs more than its length
_ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_NO_CLASSES: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Element:
    """One element: `first` and `last` bound its whole text with its tags, `start` and `stop` what is inside.

    `index` is its place among the page's elements; its descendants are those up to `end`.
    """

    page: Page
    tag: str
    index: int
    raw: str
    first: int
    start: int
    parent: Element | None
    stop: int = 0
    last: int = 0
    end: int = 0

    @property
    def attributes(self) -> Mapping[str, str]:
        """Return the attributes by name; of two with one name, the first counts (HTML, 13.2.5.33)."""
        return _attributes(self.raw)

    @property
    def classes(self) -> frozenset[str]:
        """Return the names of its classes."""
        return _classes(self.raw) if "class" in self.raw else _NO_CLASSES

    def inside(self) -> Iterator[Element]:
        """Yield its descendants in the order of the page."""
        yield from self.page.elements[self.index + 1 : self.end]

    def around(self) -> Iterator[Element]:
        """Yield its ancestors, the nearest first."""
        element = self.parent
        while element:
            yield element
            element = element.parent

    def text(self, replaced: dict[Element, str] | None = None) -> str:
        """Return the visible text with single spaces; of some descendants, another text in the order of the page."""
        source, position, pieces = self.page.source, self.start, []
        for element, text in (replaced or {}).items():
            if element.first >= position:
                pieces += [source[position : element.first], text]
                position = element.last
        pieces.append(source[position : self.stop])
        return plain("".join(pieces))


@dataclass(slots=True, eq=False)
class Page:
    """A page: its HTML and its elements in their order."""

    source: str
    elements: list[Element] = field(default_factory=list)


@lru_cache(maxsize=4096)  # the same tags stand on every page
def _attributes(raw: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


@lru_cache(maxsize=4096)
def _classes(raw: str) -> frozenset[str]:
    return frozenset(_attributes(raw).get("class", "").split())


def plain(html: str) -> str:
    """Return a piece of HTML as text, with single spaces.

    >>> plain("<p>a&nbsp;&lt; <b>b</b></p>")
    'a < b'
    """
    text = _TAG.sub("", html) if "<" in html else html
    return " ".join(unescape(text).split())


def read(source: str) -> Page:
    """Return the elements of a page; one that is not closed ends where its parent does."""
    page = Page(_seen(source))
    depth = 0
    elements, depths = page.elements, Counter[str]()
    current: Element | None = None
    for match in _TAG.finditer(page.source):
        closes, tag, raw = match.groups()
        tag = tag.lower()
        if not closes:
            element = Element(page, tag, len(elements), raw, match.start(), match.end(), current)
            elements.append(element)
            if tag in _VOID or depth == _DEEPEST:
                element.stop = element.last = match.end()
                element.end = len(elements)
            else:
                current = element
                depth += 1
                depths[tag] += 1
        elif depths[tag]:
            while current:
                found = current.tag == tag
                depth -= 1
                depths[current.tag] -= 1
                current = _closed(current, match.start(), match.end() if found else match.start())
                if found:
                    break
    while current:
        current = _closed(current, len(page.source), len(page.source))
    return page


def _seen(source: str) -> str:
    """Return the page without comments, scripts and styles; one that does not end takes the rest with it."""
    for begins, ends in _UNSEEN:
        pieces, position = [], 0
        while (begin := source.find(begins, position)) >= 0:
            pieces.append(source[position:begin])
            end = source.find(ends, begin)
            position = len(source) if end < 0 else end + len(ends)
        source = "".join((*pieces, source[position:])) if pieces else source
    return source


def _closed(element: Element, stop: int, last: int) -> Element | None:
    element.stop, element.last, element.end = stop, last, len(element.page.elements)
    return element.parent
