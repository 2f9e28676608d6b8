"""Percentages that are said as parts: two in five are 40 %, a fifth is 20 %."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from generator.checks.equivalents.numbers import MOST, Numbers
from generator.checks.quantities.model import Kind

_HUNDRED = 100
_SHARE = 16  # characters between the numbers of two in five


def accept_shares(here: Numbers, there: Numbers) -> None:
    """Accept a percentage that the other side says as so many of so many: two in five are 40 %."""
    others = there.open[:MOST]
    for atom in [one for one in here.unfound if one.quantity.kind is Kind.PERCENT][:MOST]:
        for part, whole in pairwise(others):
            if (
                part.partner is None
                and whole.partner is None
                and whole.quantity.start - part.quantity.end <= _SHARE
                and max(part.value, whole.value) < _HUNDRED
                and {part.value * _HUNDRED, whole.value * _HUNDRED}
                & {atom.value * whole.value, atom.value * part.value}
            ):
                atom.repeated = part.repeated = whole.repeated = True


def accept_fractions(here: Numbers, there: Numbers) -> None:
    """Accept a percentage that the other side says as a fraction: a fifth is 20 %, three quarters are 75 %."""
    parts = [one for one in there.atoms[: 2 * MOST] if one.quantity.kind is Kind.ORDINAL and not one.quantity.in_digits]
    for atom in [one for one in here.unfound if one.quantity.kind is Kind.PERCENT][:MOST]:
        for part in parts:
            before = {one.value for one in there.atoms if 0 <= part.quantity.start - one.quantity.end <= 1} or {
                Decimal(1)
            }
            if any(atom.value * part.value == _HUNDRED * times for times in before):
                atom.repeated = part.repeated = True
