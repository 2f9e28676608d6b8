"""Where on a page a fact stands: the selectors that reading back hangs on, and the only place that knows them.

Ids of facts, classes, `data` and `time` elements and links are promises of the pages; nothing else of the look matters.
"""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import join, normpath

from generator.readback.elements import Element

CARD = "pb-card"
HOMES = frozenset({"pb-fact", CARD})
SENTENCE, BY, META, NOTE, DATE = "pb-sentence", "pb-by", "pb-meta", "pb-note", "pb-date"
REFS, VALUE, ACCOUNTS, DIFFERENCE, MOMENT = "pb-refs", "pb-value", "pb-accounts", "pb-difference", "pb-moment"
MENTION, CHANGE, BRIEFING, BRIEFING_TITLE = "pb-mention", "pb-change", "pb-briefing", "pb-briefing-title"
FIRMNESS, STRIP, GONE, SERIES = "pb-firmness", "pb-strip", "pb-gone", "pb-series"
SPEAKER_NAME, AS_OF, STATE, GLOSSARY = "pb-speaker-name", "pb-as-of", "pb-state", "pb-glossary"
# What stands in a sentence's paragraph and is none of its words.
ASIDE = frozenset({STATE, "pb-label"})
SOURCE_ANCHOR, MONTH_ANCHOR, TITLE_ANCHOR = "source_", "month_", "on_title"
_STANDING, _STATE = "pb-standing--", "pb-state--"
_ATTRIBUTES = {"data": "value", "time": "datetime"}


def of_class(element: Element, name: str) -> list[Element]:
    """Return the descendants of a class."""
    return [inner for inner in element.inside() if name in inner.raw and name in inner.classes]


def values(element: Element) -> list[Element]:
    """Return the descendants that state a value."""
    return [inner for inner in element.inside() if inner.tag in _ATTRIBUTES]


def stated(element: Element) -> str:
    """Return the value that a `data` or `time` element states to machines."""
    return element.attributes.get(_ATTRIBUTES[element.tag], "")


def is_value(element: Element) -> bool:
    """Tell whether the element states a value."""
    return element.tag in _ATTRIBUTES


def standings(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the standings that are shown inside, each as the word of the class and the visible text."""
    for inner in element.inside():
        if _STANDING in inner.raw:
            for name in inner.classes:
                if name.startswith(_STANDING):
                    yield name.removeprefix(_STANDING), inner.text()


def language(element: Element, default: str) -> str:
    """Return the language that the element is in: that of the nearest `lang` around or on it."""
    for one in (element, *element.around()):
        if "lang" in one.raw and (code := one.attributes.get("lang")):
            return code
    return default


def home_of(element: Element) -> Element | None:
    """Return the fact's home that an element stands in."""
    return next((outer for outer in element.around() if not HOMES.isdisjoint(outer.classes)), None)


def states(element: Element) -> list[str]:
    """Return the states that are shown inside, as the words of their classes."""
    return [
        name.removeprefix(_STATE)
        for inner in element.inside()
        if STATE in inner.raw
        for name in inner.classes
        if name.startswith(_STATE)
    ]


def target(href: str, path: str) -> tuple[str, str] | None:
    """Return the page below the language's folder and the anchor that a link leads to; None outside of the language.

    >>> target("../../story/a/#first", "story/b"), target("#first", "story/a"), target("https://example.org/#x", "")
    (('story/a', 'first'), ('story/a', 'first'), None)
    """
    page, _, anchor = href.partition("#")
    if ":" in page or page.startswith("/"):
        return None
    found = normpath(join(path or ".", page)) if page else path
    return None if found.startswith("..") else ("" if found == "." else found, anchor)
