"""Numbers that have changed places. It looks at what they count, at their order and at the names near them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.checks.alignment import Alignment, Atom
from generator.checks.quantities.context import CURRENCIES
from generator.checks.quantities.model import Kind

Pair = tuple[Atom, Atom]

_MOST = 12  # numbers of a sentence that are compared with each other
_FIRM = CURRENCIES | {"percent", "time", "calendar"}
_VAGUE = frozenset({"m", "celsius", "am", "pm", "clock", "time", "second"})


def swapped(alignment: Alignment) -> Iterator[tuple[Pair, Pair]]:
    """Yield pairs of numbers each of which stands where the other one should."""
    pairs = [pair for pair in alignment.pairs if pair[0].strict and pair[1].strict][:_MOST]
    told: set[int] = set()
    for first, second in combinations(range(len(pairs)), 2):
        if told & {first, second}:
            continue
        if _is_swap(pairs[first], pairs[second]):
            told |= {first, second}
            yield pairs[first], pairs[second]


def _is_swap(one: Pair, other: Pair) -> bool:
    if one[0].value == other[0].value or one[0].quantity is other[0].quantity:
        return False
    kept = _agreement(one[0], one[1]) + _agreement(other[0], other[1])
    crossed = _agreement(one[0], other[1]) + _agreement(other[0], one[1])
    return crossed - kept >= 2 and _contradicts(one, other)  # noqa: PLR2004 - one sign of it is not enough


def _contradicts(one: Pair, other: Pair) -> bool:
    """Return whether at least one number has nothing in common with what stands for it."""
    return any(source.labels and target.labels and not _firm(source) & _firm(target) for source, target in (one, other))


def _firm(atom: Atom) -> frozenset[str]:
    return atom.labels - _VAGUE


def _agreement(source: Atom, target: Atom) -> int:
    """Return how well the surroundings of two numbers agree; firm units count double."""
    common = source.labels & target.labels
    score = len(common - _VAGUE)
    left, right = source.quantity.unit, target.quantity.unit
    if left and right and not {left, right} <= _VAGUE:
        score += 1 if left == right else -1
    left_year, right_year = source.quantity.kind is Kind.YEAR, target.quantity.kind is Kind.YEAR
    if left_year and right_year:
        score += 1
    if "time" in source.labels and "time" in target.labels:
        score += 1
    return score
