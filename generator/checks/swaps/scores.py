"""Scores, and numbers that are joined as they are: 2-1, 52-48. It compares whole scores and nothing around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from generator.checks.atoms import Atom, Pair
from generator.checks.quantities.reading import Reading

_MOST = 12  # numbers of a sentence that are compared with each other
_JOINS = re.compile(r"\s?[-–—&:/]\s?|\sبر\s")
_LEAST_YEAR = 1000


def intact_scores(source: Reading, target: Reading) -> set[Decimal]:
    """Return the numbers of the scores that stand whole on both sides."""
    return {number for score in _scores(source) & _scores(target) for number in score}


def is_of_score(one: Atom, other: Atom, intact: set[Decimal]) -> bool:
    """Return whether a number belongs to a score that is whole: nothing has taken its place, and scores come in any order."""
    return not intact.isdisjoint((one.value, other.value))


def _scores(reading: Reading) -> Counter[tuple[Decimal, ...]]:
    """Return the numbers that are joined by a dash or the like, each group in order of size."""
    found: Counter[tuple[Decimal, ...]] = Counter()
    group: list[Decimal] = []
    end = -1
    for quantity in reading.quantities:
        if quantity.upper is not None:
            found[tuple(sorted((quantity.readings[-1], quantity.upper)))] += 1
            continue
        joined = group and quantity.in_digits and _JOINS.fullmatch(reading.text[end : quantity.start]) is not None
        if not joined:
            if len(group) > 1:
                found[tuple(sorted(group))] += 1
            group = []
        group.append(quantity.value)
        end = quantity.end
    if len(group) > 1:
        found[tuple(sorted(group))] += 1
    return found


def mixed_scores(pairs: Sequence[Pair], source: Reading, target: Reading) -> tuple[Pair, Pair] | None:
    """Return two numbers of scores that the translation has put together otherwise than the source."""
    here, there = _scores(source), _scores(target)
    lost, new = here - there, there - here
    if not lost or not new or len(lost) > _MOST or len(new) > _MOST:
        return None
    for left in lost:
        for right in new:
            common = list((Counter(left) & Counter(right)).elements())
            if len(left) != len(right) or len(common) != len(left) - 1:
                continue
            gone, come = (next(iter(Counter(one) - Counter(common))) for one in (left, right))
            first = next((pair for pair in pairs if pair[0].value == gone), None)
            second = next((pair for pair in pairs if pair[0].value == come), None)
            if first and second:
                return first, second
    return None


def changed_score(source: Reading, target: Reading) -> tuple[str, str] | None:
    """Return a score and the other one it has become, written out; None where none has."""
    here, there = _scores(source), _scores(target)
    for right in list(there - here)[:_MOST]:
        for left in list(here - there)[:_MOST]:
            if len(left) == len(right) and Counter(left) & Counter(right) and max(*left, *right) < _LEAST_YEAR:
                return "-".join(map(str, left)), "-".join(map(str, right))
    return None
