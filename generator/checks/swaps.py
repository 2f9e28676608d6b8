"""Numbers that have changed places: each stands where the other one should.

Three signs are read: scores whose numbers are mixed (2–1 and 4–3 as 2–3 and 4–1); numbers that take each other's unit or counted
thing; and numbers in the reverse order whose neighbours, names above all, have kept theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from generator.checks.alignment import Alignment
from generator.checks.anchors import Anchor, find_anchors
from generator.checks.atoms import Atom
from generator.checks.quantities.context import CURRENCIES
from generator.checks.quantities.model import Kind
from generator.checks.quantities.reading import Reading
from generator.checks.tables.directions import DIRECTIONS, ENDINGS

Pair = tuple[Atom, Atom]

_MOST = 12  # numbers of a sentence that are compared with each other
_VAGUE = frozenset({"m", "celsius", "am", "pm", "clock", "second", "century"})
_NEAR, _CLEARLY, _COMMA = 40, 3, 12  # characters; a comma counts for so many
_BREAK = re.compile("[,;،؛]")
_CLOSE = 7  # characters: 52 to 41
_REACH = 26  # characters before a number, or after it
_WORDS_AFTER = 3
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_YEAR = 1000
_JOINS = re.compile(r"\s?[-–—&:/]\s?|\sبر\s")
_SIGNS_NEEDED = {"tr": 2, "fa": 2}  # where what belongs to a number stands before it as often as after it
_PART_OF = re.compile(r"(?:\s\w+)?\s(?:out )?of (?:[\w'’]+ ){0,4}")
_OF_ALL = re.compile(r"(?:^|[.,;“\"] )[Oo]f (?:the |all |its |their |those |these |all the )?(?:[\w'’]+ )?$")
_SETTLED = CURRENCIES | {"percent"}
_NEVER_YEARS = frozenset({"more_than", "less_than", "at_least"})


def swapped(alignment: Alignment, source: Reading, target: Reading) -> Iterator[tuple[Pair, Pair]]:
    """Yield pairs of numbers each of which stands where the other one should."""
    pairs = [pair for pair in alignment.pairs if pair[0].strict and pair[1].strict][:_MOST]
    if len(pairs) < 2:  # noqa: PLR2004 - it takes two
        return
    if mixed := _mixed_scores(pairs, source, target):
        yield mixed
        return
    often = Counter(atom.value for atom in alignment.source)  # one of two equal numbers may be taken for the other
    pairs = [pair for pair in pairs if often[pair[0].value] == 1]
    intact = _intact_scores(source, target)
    anchors: list[Anchor] | None = None
    told: set[int] = set()
    for first, second in combinations(range(len(pairs)), 2):
        one, other = pairs[first], pairs[second]
        if told & {first, second} or one[0].value == other[0].value or one[0].quantity is other[0].quantity:
            continue
        if _is_share(one[0], other[0], source.text) or _is_of_score(one[0], other[0], intact):
            continue
        directions = _directions(one, other, source, target)
        if directions > 0:
            continue
        found = directions < 0 or _took_each_others_part(one, other)
        if not found and _is_reversed(one, other) and _may_stand_for_each_other(one, other):
            if anchors is None:
                anchors = find_anchors(source, target)
            numbers = [
                Anchor(left.quantity.start, right.quantity.start) for left, right in pairs if left not in one + other
            ]
            here, there = _Side(one[0], other[0], source.text), _Side(one[1], other[1], target.text)
            least = _SIGNS_NEEDED.get(target.meanings.table.words.code, 1)
            found = _neighbours_stayed(here, there, [*anchors, *numbers], least)
        if found:
            told |= {first, second}
            yield one, other


def _intact_scores(source: Reading, target: Reading) -> set[Decimal]:
    """Return the numbers of the scores that stand whole on both sides."""
    return {number for score in _scores(source) & _scores(target) for number in score}


def _is_of_score(one: Atom, other: Atom, intact: set[Decimal]) -> bool:
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


def _mixed_scores(pairs: Sequence[Pair], source: Reading, target: Reading) -> tuple[Pair, Pair] | None:
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


def _part(atom: Atom) -> str:
    """Return what part a number plays, where it is plain: a unit, a year, a day of a month, what it counts."""
    quantity, unit = atom.quantity, atom.quantity.unit
    if quantity.date is not None:
        return next((label for label in atom.labels if label.startswith("month-")), "calendar")
    if quantity.kind is Kind.TIME:
        return "time"
    if unit in _SETTLED or quantity.counts:
        return unit if unit in _SETTLED else quantity.counts
    if unit and unit not in _VAGUE and unit != "year":
        return unit
    if "calendar" in atom.labels:
        return "" if quantity.precision in _NEVER_YEARS else "calendar"
    return "year" if unit == "year" else ""


def _directions(one: Pair, other: Pair, source: Reading, target: Reading) -> int:
    """Return whether two numbers of from one to the other have kept their ends (1), changed them (-1), or neither is told (0)."""
    (first, its), (second, others) = one, other
    here, there = (
        (_direction(first, source), _direction(second, source)),
        (_direction(its, target), _direction(others, target)),
    )
    if set(here) != {"from", "to"}:
        return 0
    kept = (here[0] == there[0]) + (here[1] == there[1])
    changed = sum(bool(side) and side != own for own, side in zip(here, there, strict=True))
    return 0 if kept and changed else 1 if kept else -1 if changed == 2 else 0  # noqa: PLR2004 - both


def _direction(atom: Atom, reading: Reading) -> str:
    """Return whether a number is the beginning of a change (from) or its end (to), by the word before it or its ending."""
    code = reading.meanings.table.words.code
    start, end = atom.quantity.outer
    if code in DIRECTIONS and (word := DIRECTIONS[code].search(reading.text[max(start - _REACH, 0) : start])):
        return word.lastgroup or ""
    for word in (
        _WORD.findall(reading.text[atom.quantity.start : end + _REACH])[:_WORDS_AFTER] if code in ENDINGS else ()
    ):
        ending = max((one for one in ENDINGS[code] if word.endswith(one)), key=len, default="")
        if ending:
            return ENDINGS[code][ending]
    return ""


def _took_each_others_part(one: Pair, other: Pair) -> bool:
    """Return whether each number plays the part that is the other one's in the source, or one does and nothing is against it."""
    (first, its), (second, others) = one, other
    parts = _part(first), _part(second), _part(its), _part(others)
    if parts[0] == parts[1] or _fits(parts[0], parts[2]) or _fits(parts[1], parts[3]):
        return False
    if _share_a_unit(first, second) or _share_a_unit(second, first):
        return False
    crossed = _fits(parts[0], parts[3]) + _fits(parts[1], parts[2])
    against = _conflicts(parts[0], parts[2]) + _conflicts(parts[1], parts[3])
    if crossed and against:
        return True
    kept = len(first.labels & its.labels - _VAGUE) + len(second.labels & others.labels - _VAGUE)
    changed = len(first.labels & others.labels - _VAGUE) + len(second.labels & its.labels - _VAGUE)
    if changed - kept >= 2 and against:  # noqa: PLR2004 - one sign of it is not enough
        return True
    return "calendar" in (parts[0], parts[1]) and _lost_year(one if parts[0] == "calendar" else other)


def _share_a_unit(one: Atom, other: Atom) -> bool:
    """Return whether a unit that is said with one number may be meant for the other, too: 250,000 euros and 40,000."""
    part = _part(one)
    return part in _SETTLED and part in other.labels and not _part(other)


def _lost_year(pair: Pair) -> bool:
    """Return whether a year has come to count something."""
    quantity = pair[1].quantity
    return quantity.precision in _NEVER_YEARS or bool(quantity.counts)


def _may_stand_for_each_other(one: Pair, other: Pair) -> bool:
    """Return whether two numbers play one part, or none that can be told: only then does their order say something."""
    (first, its), (second, others) = one, other
    if (first.quantity.kind is Kind.TIME) != (second.quantity.kind is Kind.TIME):
        return False
    if _keeps_its_own(first, its, (second, others)) or _keeps_its_own(second, others, (first, its)):
        return False
    same = _firm_part(first) == _firm_part(second)
    return same or not (_fits(_firm_part(first), _firm_part(its)) or _fits(_firm_part(second), _firm_part(others)))


def _keeps_its_own(one: Atom, other: Atom, rest: Pair) -> bool:
    """Return whether a number counts the same on both sides, and the numbers of `rest` nothing of the kind."""
    counts = one.quantity.counts
    return bool(counts) and counts == other.quantity.counts and not any(counts in atom.labels for atom in rest)


def _firm_part(atom: Atom) -> str:
    """Return the part of a number, leaving out what is only counted: people are killed and injured alike."""
    part = _part(atom)
    return "" if part == atom.quantity.counts else part


_ALIKE = ({"calendar", "year"}, {"mph", "mile"}, {"kmh", "km"})


def _fits(one: str, other: str) -> bool:
    return bool(one) and (one == other or {one, other} in _ALIKE)


def _conflicts(one: str, other: str) -> bool:
    if one in _SETTLED or other in _SETTLED:
        return one != other
    return bool(one) and bool(other) and not _fits(one, other)


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
    if _OF_ALL.search(text[max(first.start - _NEAR, 0) : first.start]):
        return True
    return _PART_OF.fullmatch(text[first.end : second.start]) is not None


class _Side:
    """Two numbers of one text, to be asked to which of them a place belongs; 1 and 2 are the numbers."""

    def __init__(self, one: Atom, other: Atom, text: str) -> None:
        self.starts = one.quantity.start, other.quantity.start
        self.text = text

    def distances(self, place: int) -> tuple[int, int]:
        """Return how far a place is from each number; a comma between makes it farther."""
        first, second = (self._distance(start, place) for start in self.starts)
        return first, second

    def _distance(self, start: int, place: int) -> int:
        low, high = min(start, place), max(start, place)
        return high - low + (_COMMA if _BREAK.search(self.text, low, high) else 0)

    def is_near(self, place: int) -> bool:
        """Return whether a place is near enough to belong to either."""
        return min(self.distances(place)) <= _NEAR

    def nearer(self, place: int) -> int:
        """Return the nearer number."""
        first, second = self.distances(place)
        return 1 if first < second else 2

    def owner(self, place: int) -> int:
        """Return the clearly nearer number if it is also the last one before the place; 0 for neither."""
        first, second = self.distances(place)
        if abs(first - second) < _CLEARLY:
            return 0
        before = [(start, number) for number, start in enumerate(self.starts, 1) if start <= place]
        nearer = 1 if first < second else 2
        return nearer if before and max(before)[1] == nearer else 0


def _neighbours_stayed(here: _Side, there: _Side, anchors: Sequence[Anchor], least: int) -> bool:
    """Return whether what stood with one number now stands with the other, and nothing has gone along with its number.

    `least` is how much must have stayed behind.
    """
    against = kept = 0
    for anchor in anchors:
        left, right = here.owner(anchor.source), there.owner(anchor.target)
        if left and right and (left == right or (here.is_near(anchor.source) and there.is_near(anchor.target))):
            kept += left == right
            against += left != right
    return not kept and (against >= least or _order_kept(here, there, anchors))


def _order_kept(here: _Side, there: _Side, anchors: Sequence[Anchor]) -> bool:
    """Return whether the words around two numbers stand in one order on both sides, some nearer to one and some to the other.

    So in “11.4 in March to 9.8 in September” and “in March 9.8, in September 11.4”, where the numbers have changed places.
    """
    near = sorted(anchor for anchor in anchors if here.is_near(anchor.source) and there.is_near(anchor.target))
    targets = [anchor.target for anchor in near]
    if len(near) < 2 or targets != sorted(targets):  # noqa: PLR2004 - an order needs two
        return False
    both = {1, 2}
    return {here.nearer(anchor.source) for anchor in near} == both == {there.nearer(place) for place in targets}
