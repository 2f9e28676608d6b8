"""Measures that are said in another unit or in one word: 4in (10cm), a pound, trzymetrowy, كيلوغرام ونصف."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator.checks.atoms import Atom
from generator.checks.conversion import converts
from generator.checks.equivalents.numbers import MOST, Numbers
from generator.checks.quantities.units import CURRENCIES

_ONE_AND_A_HALF = Decimal("1.5")
_ARTICLES = frozenset({"a", "an"})
_BESIDE = 12  # characters between a measure and the same in another unit


def accept_one_and_a_half(here: Numbers, there: Numbers) -> None:
    """Accept one and a half where the translation says no one: كيلوغرام ونصف."""
    meanings = there.reading.meanings
    halves = any(
        entry.half and place and not meanings.entries[place - 1].is_number
        for place, entry in enumerate(meanings.entries)
    )
    for atom in here.unfound if halves else ():
        atom.repeated = atom.value == _ONE_AND_A_HALF


def accept_single_money(here: Numbers, there: Numbers) -> None:
    """Accept one dollar that the other side says without a number: دولار."""
    for atom in here.unfound[:MOST]:
        if atom.value == 1 and atom.quantity.unit in CURRENCIES and there.in_a_word(atom.value, atom.quantity.unit):
            atom.repeated = True


def accept_double_measures(here: Numbers, there: Numbers) -> None:  # noqa: ARG001 - a rule like the others
    """Accept a measure that its own text says in another unit as well, where that one is found: 4in (10cm)."""
    for atom in here.unfound[:MOST]:
        beside = (one for one in here.atoms if one is not atom and (one.partner is not None or one.repeated))
        if any(converts(atom.quantity, one.quantity) and _gap(atom, one) <= _BESIDE for one in beside):
            atom.repeated = True


def _gap(one: Atom, other: Atom) -> int:
    """Return how many characters stand between two numbers."""
    first, second = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    return second.start - first.end


def accept_measures_in_words(here: Numbers, there: Numbers) -> None:
    """Accept a measure that the other side says in one word: 11-foot and trzymetrowy, 2.5 acres and hektarowy."""
    words = [entry for entry in there.reading.meanings.entries if entry.unit]
    for atom in here.unfound[:MOST] if words else ():
        if any(
            converts(atom.quantity, replace(atom.quantity, value=value, unit=unit))
            for entry in words
            for value in entry.loose or (Decimal(1),)
            for unit in entry.unit
        ):
            atom.repeated = True


def accept_single_measures(here: Numbers, there: Numbers) -> None:
    """Accept what an English measure with an article is in another unit: a pound each, 450 grams."""
    tokens, entries = there.reading.meanings.tokens, there.reading.meanings.entries
    singles = [
        entries[place + 1].unit[0]
        for place in range(len(tokens) - 1)
        if tokens[place].text in _ARTICLES and entries[place + 1].unit
    ]
    for atom in here.unfound:
        for unit in singles[:MOST]:
            if converts(replace(atom.quantity, value=Decimal(1), unit=unit), atom.quantity):
                atom.repeated = True
