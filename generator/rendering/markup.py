"""Phrases as HTML inside Markdown: values as data, names and values isolated, other languages marked.

Everything that comes from content is escaped here, for HTML and, in headings, for Markdown as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.model.locales import Language
from generator.model.phrases import Insert, InsertKind, Phrase, Sentence

# Both Python-Markdown and CommonMark take a backslash before these; before the others only one of them does.
_ESCAPED = re.compile(r"([\\`*_{}\[\]#+!-])")
_ENTITIES = {ord(char): f"&#{ord(char)};" for char in '<>&|~$^="'}
_ELEMENT = {InsertKind.NUMBER: ("data", "value"), InsertKind.TIME: ("time", "datetime")}


def heading_text(text: str) -> Markup:
    r"""Escape a text for a Markdown heading: no character of it is markup.

    >>> heading_text("A *bold* <claim>")
    Markup('A \\*bold\\* &#60;claim&#62;')
    """
    shown = _ESCAPED.sub(r"\\\1", " ".join(text.split())).translate(_ENTITIES)
    return Markup(shown)  # noqa: S704 - escaped in the line above


@dataclass(frozen=True)
class Marker:
    """Marks phrases up for a page in one language of the site."""

    language: Language
    languages: Mapping[str, Language]

    def phrase(self, phrase: Phrase) -> Markup:
        """Return the phrase as HTML, in an element with its language where that is not the page's."""
        inner = self.inner(phrase)
        if phrase.language != self.language.code:
            return Markup(f'<span lang="{escape(phrase.language)}" dir="{phrase.direction}">{inner}</span>')  # noqa: S704 - escaped
        return inner

    def inner(self, phrase: Phrase) -> Markup:
        """Return the phrase as HTML for an element that says its language itself."""
        # Plain strings and one Markup at the end: a page has hundreds of phrases, and Markup escapes again at each step.
        inner = "".join(
            escape(piece) if isinstance(piece, str) else self._insert(piece, phrase.language) for piece in phrase.pieces
        )
        return Markup(inner)  # noqa: S704 - every piece is escaped above

    def insert(self, insert: Insert) -> Markup:
        """Return an insert that stands alone as HTML."""
        return Markup(self._insert(insert, self.language.code))  # noqa: S704 - escaped there

    def heading(self, sentence: Sentence) -> Markup:
        """Return a sentence as the text of a Markdown heading, in an element with its language where that is another."""
        text = heading_text(sentence.phrase.bare)
        language = sentence.phrase.language
        if language == self.language.code:
            return text
        opening = f'<span lang="{escape(language)}" dir="{sentence.phrase.direction}">'
        return Markup(f"{opening}{text}</span>")  # noqa: S704 - both parts are escaped

    def _insert(self, insert: Insert, around: str) -> str:
        # <bdi> isolates (HTML, 4.5.24): a number, unit or Latin name keeps its order inside right-to-left text.
        text = escape(insert.text)
        bdi = "<bdi>"
        if insert.language and insert.language != around:
            bdi = f'<bdi lang="{escape(insert.language)}" dir="{self.languages[insert.language].direction}">'
        if insert.kind is InsertKind.NAME:
            return f"{bdi}{text}</bdi>"
        element, attribute = _ELEMENT[insert.kind]
        slot = f' data-slot="{escape(insert.slot)}"' if insert.slot else ""
        return f'{bdi}<{element} {attribute}="{escape(insert.value)}"{slot}>{text}</{element}></bdi>'
