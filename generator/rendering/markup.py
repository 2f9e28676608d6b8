"""Phrases as HTML inside Markdown: values as data, names and values isolated, other languages marked.

Everything that comes from content is escaped here, for HTML and, in headings, for Markdown as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.model.locales import Language
from generator.model.phrases import Insert, InsertKind, Phrase

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!~&$^+=-])")
_ELEMENT = {InsertKind.NUMBER: ("data", "value"), InsertKind.TIME: ("time", "datetime")}


def heading_text(text: str) -> Markup:
    r"""Escape a text for a Markdown heading: no character of it is markup.

    >>> heading_text("A *bold* <claim>")
    Markup('A \\*bold\\* &lt;claim&gt;')
    """
    shown = _MARKDOWN.sub(lambda match: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(match[0], f"\\{match[0]}"), text)
    return Markup(" ".join(shown.split()))  # noqa: S704 - escaped in the line above


@dataclass(frozen=True)
class Marker:
    """Marks phrases up for a page in one language of the site."""

    language: Language
    languages: Mapping[str, Language]

    def phrase(self, phrase: Phrase) -> Markup:
        """Return the phrase as HTML, in an element with its language where that is not the page's."""
        inner = Markup("").join(
            escape(piece) if isinstance(piece, str) else self._insert(piece, phrase.language) for piece in phrase.pieces
        )
        if phrase.language == self.language.code:
            return inner
        return Markup('<span lang="{}" dir="{}">{}</span>').format(phrase.language, phrase.direction, inner)

    def _insert(self, insert: Insert, around: str) -> Markup:
        # <bdi> isolates (HTML, 4.5.24): a number, unit or Latin name keeps its order inside right-to-left text.
        if insert.kind is InsertKind.NAME:
            if not insert.language or insert.language == around:
                return Markup("<bdi>{}</bdi>").format(insert.text)
            direction = self.languages[insert.language].direction
            return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(insert.language, direction, insert.text)
        element, attribute = _ELEMENT[insert.kind]
        slot = Markup(' data-slot="{}"').format(insert.slot) if insert.slot else ""
        opening = Markup('<bdi><{} {}="{}"{}>').format(Markup(element), Markup(attribute), insert.value, slot)
        return opening + escape(insert.text) + Markup("</{}></bdi>").format(Markup(element))
