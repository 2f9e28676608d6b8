"""Furniture for templates: a text borrowed from English says so where it stands as HTML.

Attributes cannot hold an element: there templates use the plain texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import SupportsIndex

from markupsafe import escape


class Borrowed(str):
    """An English text on a page in another language: escaped as HTML, it comes in an element with its language.

    >>> escape(Borrowed("Menu & more"))
    Markup('<span lang="en" dir="ltr">Menu &amp; more</span>')
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Return the text as HTML, in its element."""
        return f'<span lang="en" dir="ltr">{escape(str(self))}</span>'

    def replace(self, old: str, new: str, count: SupportsIndex = -1, /) -> Borrowed:
        """Return the text with words in its slots, still borrowed."""
        return Borrowed(str(self).replace(old, new, count))


def marked_texts(texts: Mapping[str, str], borrowed: AbstractSet[str]) -> dict[str, str]:
    """Return the texts by context, with those that are borrowed from English marked."""
    return {context: Borrowed(text) if context in borrowed else text for context, text in texts.items()}
