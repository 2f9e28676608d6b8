"""Numbers that stand for another in words: a dozen, all but two of fourteen, the last eight, two by an ending, an age."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.checks.equivalents.numbers import MOST, Numbers
from generator.checks.folding import fold
from generator.checks.quantities.model import Kind

_HUNDRED = 100
_SHARES = frozenset(map(Decimal, (25, 50, 75)))
_ALL_BUT = re.compile(r"\ball but\b", re.IGNORECASE)
_UNCOUNTED = frozenset({"percent"})
_DASHES = ("-", "–")
_LONGER = 4  # letters of a noun in the dual
_PART = re.compile(r"\b1/$")
LAST = re.compile(r"\b(?:last|final|round of)[ -]$", re.IGNORECASE)  # before the number of those who are left in a cup
_TENS = re.compile(r"ties\b|\ds\b", re.IGNORECASE)
_TO_THE_NEXT = (9, 10)  # years: from 30 to 39, or to 40
_LATE = re.compile(r"\blate[ -]$", re.IGNORECASE)


def accept_repeat(here: Numbers, there: Numbers) -> None:
    """Accept a number that the other side has, although fewer times, or in a loose word: a dozen, a quarter point and 0.25."""
    known = {key for atom in there.atoms for key in atom.keys}
    loose = there.loose
    loose |= {value / _HUNDRED for value in loose & _SHARES}
    for atom in here.unfound:
        if not atom.keys.isdisjoint(known) or not atom.keys.isdisjoint(loose):
            atom.repeated = True


def accept_the_rest(here: Numbers, there: Numbers) -> None:
    """Accept 12 of 14 for all but two of 14."""
    values = [one.value for one in there.atoms[: 2 * MOST]]
    for atom in here.unfound[:MOST] if _ALL_BUT.search(there.reading.text) else ():
        atom.repeated = any(one - other == atom.value for one in values for other in values)


def accept_duals(here: Numbers, there: Numbers) -> None:
    """Accept two that a noun says by its ending, in a language that has a dual: صوتين."""
    duals = fold(there.reading.meanings.table.words.duals).split()
    two = [atom for atom in here.unfound if atom.value == 2 and atom.quantity.unit not in _UNCOUNTED] if duals else []  # noqa: PLR2004 - a dual
    if two and any(
        len(token.text) > _LONGER and token.text.endswith(tuple(duals)) for token in there.reading.meanings.tokens
    ):
        two[0].repeated = True


def accept_single_votes(here: Numbers, there: Numbers) -> None:
    """Accept the one of a vote that is told in words: 2-1 and “two votes to one”, which many languages say with an ending."""
    words = {atom.value for atom in there.atoms if not atom.quantity.in_digits}
    for place, atom in enumerate(here.atoms[: 2 * MOST]):
        first = here.atoms[place - 1] if place else None
        if (
            first
            and atom.value == 1
            and atom.partner is None
            and first.value in words
            and here.before(atom).endswith(_DASHES)
        ):
            atom.repeated = True


def accept_rounds(here: Numbers, there: Numbers) -> None:
    """Accept the last 16 of a cup that are its 1/8, or its eighth in a word: ثمن النهائي."""
    loose, others = there.loose, there.open[:MOST]
    for one in here.unfound[:MOST]:
        if one.value / 2 in loose and LAST.search(here.before(one)):
            one.repeated = True
        for other in others:
            if one.value == 2 * other.value and _PART.search(there.before(other)):
                one.repeated = other.repeated = True


def accept_ages(here: Numbers, there: Numbers) -> None:
    """Accept how old somebody in the thirties is: от 30 до 40 лет, and nearly forty in the late thirties, под сорок."""
    others = there.open[:MOST]
    for one in here.atoms[:MOST]:
        if one.value >= _HUNDRED or not _TENS.search(here.reading.text, one.quantity.start, one.quantity.end + 1):
            continue
        is_late = _LATE.search(here.before(one)) is not None
        for other in others if one.partner or is_late else ():
            if other.value - one.value in _TO_THE_NEXT and other.quantity.kind is not Kind.DECADE:
                one.repeated = other.repeated = True
