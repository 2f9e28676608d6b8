"""A sentence with typed slots, as `About {people} migrants remain in Belarus.`; one syntax in every language.

A pattern never holds a value. Braces that are meant as text are doubled, as in Python's format strings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SLOT_NAME = r"[a-z][a-z0-9_]*"
_PIECE = re.compile(rf"\{{\{{|\}}\}}|\{{(?P<slot>{SLOT_NAME})\}}|(?P<stray>[{{}}])")


class PatternError(ValueError):
    """A brace that opens or closes no slot; `offset` is its place in the text, from 0."""

    def __init__(self, text: str, offset: int) -> None:
        super().__init__(f"a brace at character {offset + 1} opens or closes no slot in {text!r}")
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a pattern that a value fills."""

    name: str


@lru_cache(maxsize=16384)  # the same few patterns are filled on every page
def parse(text: str) -> tuple[str | Slot, ...]:
    """Split a pattern's text into literal text and slots; raise PatternError on a stray brace.

    >>> parse("About {people} remain.")
    ('About ', Slot(name='people'), ' remain.')
    >>> parse("{{not a slot}}")
    ('{not a slot}',)
    """
    pieces: list[str | Slot] = []
    literal, start = "", 0
    for match in _PIECE.finditer(text):
        literal += text[start : match.start()]
        start = match.end()
        if match["stray"]:
            raise PatternError(text, match.start())
        if match["slot"] is None:
            literal += match[0][0]
            continue
        if literal:
            pieces.append(literal)
            literal = ""
        pieces.append(Slot(match["slot"]))
    literal += text[start:]
    return (*pieces, literal) if literal else tuple(pieces)


def slot_names(text: str) -> tuple[str, ...]:
    """Return the names of the slots in the order of their first use, each once; raise PatternError on a stray brace.

    >>> slot_names("{a} of {b}, {a}")
    ('a', 'b')
    """
    return tuple(dict.fromkeys(piece.name for piece in parse(text) if isinstance(piece, Slot)))


@dataclass(frozen=True, slots=True)
class Pattern:
    """An English sentence with slots.

    `one` is the wording for exactly one, where it differs; `driver` is the slot whose number chooses the plural form
    in every language, empty where none does. At most one slot of a pattern may drive it.
    """

    text: str
    one: str = ""
    driver: str = ""

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of the slots in order."""
        return slot_names(self.text)
