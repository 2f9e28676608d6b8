"""Furniture for templates: a text borrowed from English says so where it stands as HTML.

Attributes cannot hold an element: there templates use the plain texts.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import SupportsIndex

from markupsafe import Markup


class Borrowed(str):
    """An English text on a page in another language: escaped as HTML, it comes in an element with its language.

    >>> from markupsafe import escape
    >>> escape(Borrowed("Menu & more"))
    Markup('<span lang="en" dir="ltr">Menu &amp; more</span>')
    >>> Markup("<b>{}</b>").format(Borrowed("Menu"))
    Markup('<b><span lang="en" dir="ltr">Menu</span></b>')
    """

    __slots__ = ()

    def __html__(self) -> Markup:
        """Return the text as HTML, in its element; as Markup, for Markup.format escapes whatever is none."""
        return Markup('<span lang="en" dir="ltr">{}</span>').format(str(self))

    def replace(self, old: str, new: str, count: SupportsIndex = -1, /) -> Borrowed:
        """Return the text with words in its slots, still borrowed."""
        return Borrowed(str(self).replace(old, new, count))


def marked_texts(texts: Mapping[str, str], borrowed: AbstractSet[str]) -> dict[str, str]:
    """Return the texts by context, with those that are borrowed from English marked."""
    return {context: Borrowed(text) if context in borrowed else text for context, text in texts.items()}
