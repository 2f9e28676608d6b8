"""Numbers that have changed places: each stands where the other one should.

Three signs are read: scores whose numbers are mixed (2–1 and 4–3 as 2–3 and 4–1); numbers that take each other's unit or counted
thing; and numbers in the reverse order whose neighbours, names above all, have kept theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.checks.alignment import Alignment
from generator.checks.atoms import Atom, Pair
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading
from generator.checks.swaps.anchors import Anchor, find_anchors
from generator.checks.swaps.directions import directions
from generator.checks.swaps.parts import NEVER_YEARS, SETTLED, VAGUE, conflicts, firm_part, fits, part_of
from generator.checks.swaps.scores import intact_scores, is_of_score, mixed_scores
from generator.checks.swaps.sides import Side, neighbours_stayed

_MOST = 12  # numbers of a sentence that are compared with each other
_BEFORE = 40  # characters before a number
_CLOSE = 7  # characters: 52 to 41
_SIGNS_NEEDED = {"tr": 2, "fa": 2}  # where what belongs to a number stands before it as often as after it
_PART_OF = re.compile(r"(?:\s\w+)?\s(?:out of|of|from a possible) (?:[\w'’]+ ){0,4}")
_COMPARED = re.compile(r"\b(?:on|than|than in|over|of|with|against|to) $")
_LISTED = re.compile(r"(?:st|nd|rd|th)?(?:\s?,\s?|\s(?:and|or)\s|\s&\s)")
_OF_ALL = re.compile(r"(?:^|[.,;“\"] )[Oo]f (?:the |all |its |their |those |these |all the )?(?:[\w'’]+ )?$")


def swapped(alignment: Alignment, source: Reading, target: Reading) -> Iterator[tuple[Pair, Pair]]:
    """Yield pairs of numbers each of which stands where the other one should."""
    pairs = [pair for pair in alignment.pairs if pair[0].strict and pair[1].strict][:_MOST]
    if len(pairs) < 2:  # noqa: PLR2004 - it takes two
        return
    if mixed := mixed_scores(pairs, source, target):
        yield mixed
        return
    often = Counter(atom.value for atom in alignment.source)  # one of two equal numbers may be taken for the other
    pairs = [pair for pair in pairs if often[pair[0].value] == 1]
    intact = intact_scores(source, target)
    anchors: list[Anchor] | None = None
    told: set[int] = set()
    for first, second in combinations(range(len(pairs)), 2):
        one, other = pairs[first], pairs[second]
        if told & {first, second} or one[0].value == other[0].value or one[0].quantity is other[0].quantity:
            continue
        if _is_share(one[0], other[0], source.text) or is_of_score(one[0], other[0], intact):
            continue
        kept = directions(one, other, source, target)
        if kept > 0:
            continue
        found = kept < 0 or _took_each_others_part(one, other, source.text)
        if not found and _is_reversed(one, other) and _may_stand_for_each_other(one, other):
            if anchors is None:
                anchors = find_anchors(source, target)
            numbers = [
                Anchor(left.quantity.start, right.quantity.start) for left, right in pairs if left not in one + other
            ]
            here, there = Side(one[0], other[0], source.text), Side(one[1], other[1], target.text)
            least = _SIGNS_NEEDED.get(target.meanings.table.words.code, 1)
            found = neighbours_stayed(here, there, [*anchors, *numbers], least)
        if found:
            told |= {first, second}
            yield one, other


def _took_each_others_part(one: Pair, other: Pair, text: str) -> bool:
    """Return whether each number plays the part that is the other one's in the source, or one does and nothing is against it."""
    (first, its), (second, others) = one, other
    parts = part_of(first), part_of(second), part_of(its), part_of(others)
    if parts[0] == parts[1] or fits(parts[0], parts[2]) or fits(parts[1], parts[3]):
        return False
    if _share_a_unit(first, second) or _share_a_unit(second, first) or _are_listed(first, second, text):
        return False
    crossed = fits(parts[0], parts[3]) + fits(parts[1], parts[2])
    against = conflicts(parts[0], parts[2]) + conflicts(parts[1], parts[3])
    if crossed and against:
        return True
    kept = len(first.labels & its.labels - VAGUE) + len(second.labels & others.labels - VAGUE)
    changed = len(first.labels & others.labels - VAGUE) + len(second.labels & its.labels - VAGUE)
    if changed - kept >= 2 and against:  # noqa: PLR2004 - one sign of it is not enough
        return True
    return "calendar" in (parts[0], parts[1]) and _lost_year(one if parts[0] == "calendar" else other, text)


def _are_listed(one: Atom, other: Atom, text: str) -> bool:
    """Return whether two numbers are of one list, so that the last one's unit holds for both: the 14th and 78th minutes."""
    first, second = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    return _LISTED.fullmatch(text, first.end, second.start) is not None


def _share_a_unit(one: Atom, other: Atom) -> bool:
    """Return whether a unit that is said with one number may be meant for the other, too: 250,000 euros and 40,000."""
    part = part_of(one)
    return part in SETTLED and part in other.labels and not part_of(other)


def _lost_year(pair: Pair, text: str) -> bool:
    """Return whether a year has come to count something."""
    quantity, start = pair[1].quantity, pair[0].quantity.start
    is_compared = _COMPARED.search(text[max(start - _BEFORE, 0) : start])  # up 9 per cent on 2017 is more than 2017
    return bool(quantity.counts) or (quantity.precision in NEVER_YEARS and not is_compared)


def _may_stand_for_each_other(one: Pair, other: Pair) -> bool:
    """Return whether two numbers play one part, or none that can be told: only then does their order say something."""
    (first, its), (second, others) = one, other
    if (first.quantity.kind is Kind.TIME) != (second.quantity.kind is Kind.TIME):
        return False
    if _keeps_its_own(first, its, (second, others)) or _keeps_its_own(second, others, (first, its)):
        return False
    same = firm_part(first) == firm_part(second)
    return same or not (fits(firm_part(first), firm_part(its)) or fits(firm_part(second), firm_part(others)))


def _keeps_its_own(one: Atom, other: Atom, rest: Pair) -> bool:
    """Return whether a number counts the same on both sides, and the numbers of `rest` nothing of the kind."""
    counts = one.quantity.counts
    return bool(counts) and counts == other.quantity.counts and not any(counts in atom.labels for atom in rest)


def _is_reversed(one: Pair, other: Pair) -> bool:
    """Return whether two numbers stand in another order; two that stand close together may, as the sides of a vote do."""
    (first, its), (second, others) = one, other
    gaps = abs(first.quantity.start - second.quantity.start), abs(its.quantity.start - others.quantity.start)
    if gaps[0] <= _CLOSE and gaps[1] <= 2 * _CLOSE:
        return False
    return (first.quantity.start < second.quantity.start) != (its.quantity.start < others.quantity.start)


def _is_share(one: Atom, other: Atom, text: str) -> bool:
    """Return whether a number is said to be part of another: 30 of the 120 seats, which other languages turn round.

    So is “of the 120 seats, 30”.
    """
    first, second = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.start)
    if _OF_ALL.search(text[max(first.start - _BEFORE, 0) : first.start]):
        return True
    return _PART_OF.fullmatch(text[first.end : second.start]) is not None
