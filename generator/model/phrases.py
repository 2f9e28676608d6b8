"""Text as one reader sees it: pieces of wording with the values and names inserted into it, in a known language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.units import Record, State


class InsertKind(StrEnum):
    """What was inserted, which decides the element of a page that marks it."""

    NUMBER = "number"
    TIME = "time"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Insert:
    """A value or name put into a wording: the text shown, and the value as data (ISO 8601, plain number, id of a term).

    `language` is set only where the text is in another language than the wording around it.
    """

    text: str
    value: str
    kind: InsertKind
    language: str = ""
    slot: str = ""


Piece = str | Insert


@dataclass(frozen=True, slots=True)
class Phrase:
    """A run of text in one language."""

    pieces: tuple[Piece, ...]
    language: str
    direction: str = "ltr"

    @property
    def text(self) -> str:
        r"""Return the plain text, each insert isolated (U+2068, U+2069) so that it keeps its own direction (UAX #9).

        >>> Phrase(("About ", Insert("7,000", "7000", InsertKind.NUMBER), " remain."), "en").text
        'About \u20687,000\u2069 remain.'
        """
        return "".join(piece if isinstance(piece, str) else f"\u2068{piece.text}\u2069" for piece in self.pieces)

    @property
    def bare(self) -> str:
        """Return the plain text without isolates, for places that keep no direction, as a page's title."""
        return "".join(piece if isinstance(piece, str) else piece.text for piece in self.pieces)

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return any(self.pieces)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit as shown: its phrase, who stands behind the wording, and whether it stands in for a missing one.

    `record` says who made or reviewed the wording, or which package; None for the original English.
    """

    phrase: Phrase
    state: State
    is_fallback: bool = False
    record: Record | None = None
