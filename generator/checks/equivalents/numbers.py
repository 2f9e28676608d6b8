"""One text of a pair while its numbers are accounted for, and what all rules ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.atoms import Atom
from generator.checks.quantities.reading import Reading

MOST = 12  # numbers that are weighed against each other; the rest are left as they are
_LEAST_YEAR = 1000
_WORDS_BEFORE = 16  # characters


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one text in their order, and the text."""

    atoms: Sequence[Atom]
    reading: Reading

    @property
    def open(self) -> list[Atom]:
        """Return the numbers that nothing on the other side stands for yet."""
        return [atom for atom in self.atoms if atom.partner is None and not atom.repeated]

    @property
    def unfound(self) -> list[Atom]:
        """Return those of the open numbers that must be found."""
        return [atom for atom in self.open if atom.strict]

    @property
    def loose(self) -> set[Decimal]:
        """Return what the loose number words may say."""
        return {value for values in self.reading.loose for value in values}

    def before(self, atom: Atom) -> str:
        """Return the words before a number; more of a long text would be much work for many numbers."""
        return self.reading.text[max(atom.quantity.start - _WORDS_BEFORE, 0) : atom.quantity.start]

    def in_a_word(self, value: Decimal, unit: str) -> bool:
        """Return whether the text says one or two of a unit without a number: دقيقة, ساعتان."""
        said = [entry for entry in self.reading.meanings.entries if unit in entry.unit]
        if any(value in entry.loose for entry in said):
            return True
        is_counted = any(
            atom.quantity.unit == unit and atom.value < _LEAST_YEAR for atom in self.atoms
        )  # عام 2014 بدقيقة
        return value == 1 and not is_counted and any(not entry.loose for entry in said)


def measures(atom: Atom, value: Decimal, unit: str) -> bool:
    """Return whether a number is so many of a unit."""
    return atom.value == value and atom.quantity.unit == unit
