"""The findings of one file while it is read: where they stand, what was expected, and the nearest name that exists.

It decides nothing about what is a fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Protocol

from generator.findings import Finding, Position, Severity
from generator.loading.codes import Code

# A file of nothing but faults must not cost minutes, nor hide the other files' findings in a flood.
LIMIT = 200
_SHOWN = 60
_LISTED = 12


class Place(Protocol):
    """Anything with a line and a column, both from 1."""

    @property
    def line(self) -> int:
        """Return the line."""

    @property
    def column(self) -> int:
        """Return the column."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A bare place."""

    line: int
    column: int


class Report:
    """Collects the findings of one file, `path` being relative to the project."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []

    @property
    def is_full(self) -> bool:
        """Tell whether further findings would only be dropped."""
        return len(self.findings) >= LIMIT

    def position(self, place: Place | None = None) -> Position:
        """Return a place in the file as a position, the file's beginning by default."""
        return Position(self.path, place.line, place.column) if place else Position(self.path)

    def error(self, code: Code, message: str, place: Place | None = None, hint: str = "") -> None:
        """Add an error."""
        self._add(code, message, place, hint, Severity.ERROR)

    def warning(self, code: Code, message: str, place: Place | None = None, hint: str = "") -> None:
        """Add a warning."""
        self._add(code, message, place, hint, Severity.WARNING)

    def note(self, code: Code, message: str, place: Place | None = None, hint: str = "") -> None:
        """Add a note."""
        self._add(code, message, place, hint, Severity.NOTE)

    def advise(self, code: Code, message: str, place: Place, hint: str, weight: Severity) -> None:
        """Add a piece of advice with the weight that it has where the settings say nothing."""
        self._add(code, message, place, hint, weight)

    def unknown(self, code: Code, what: str, name: str, place: Place, known: Iterable[str]) -> None:
        """Add an error about a name that is none of the known ones, with the nearest of them as a hint."""
        if not self.is_full:
            self.error(code, f"found {quoted(name)}, which is no {what}", place, suggestion(name, known))

    def _add(self, code: Code, message: str, place: Place | None, hint: str, severity: Severity) -> None:
        if self.is_full:
            return
        self.findings.append(Finding(code, message, self.position(place), hint, severity))
        if self.is_full:
            text = f"the first {LIMIT} faults of this file are listed, the rest is not"
            self.findings.append(Finding(Code.TOO_MANY_FINDINGS, text, self.position(place), "mend these first"))


def quoted(text: str) -> str:
    r"""Return a text as a message shows it: on one line, not too long, with nothing invisible in it.

    >>> quoted("a\u202eb")
    '"a<U+202E>b"'
    """
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    visible = "".join(char if char.isprintable() else f"<U+{ord(char):04X}>" for char in shown)
    return f'"{visible}"'


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return a hint with the known name nearest to one that is not known, or with all of them when they are few.

    >>> suggestion("belarsu", ["belarus", "poland"])
    'did you mean "belarus"?'
    >>> suggestion("x", ["belarus", "poland"])
    'known are: belarus, poland'
    """
    names = list(known)
    if len(name) <= _SHOWN:
        by_folded = {candidate.casefold(): candidate for candidate in names}
        near = get_close_matches(name.casefold(), by_folded, n=1)
        if near:
            return f'did you mean "{by_folded[near[0]]}"?'
    return f"known are: {', '.join(names)}" if 0 < len(names) <= _LISTED else ""
