"""To which of two numbers the words around them belong, on both sides of a pair. It looks at no values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.checks.atoms import Atom
from generator.checks.swaps.anchors import Anchor

_NEAR, _CLEARLY, _COMMA = 40, 3, 12  # characters; a comma counts for so many
_BREAK = re.compile("[,;،؛]")


class Side:
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


def neighbours_stayed(here: Side, there: Side, anchors: Sequence[Anchor], least: int) -> bool:
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


def _order_kept(here: Side, there: Side, anchors: Sequence[Anchor]) -> bool:
    """Return whether the words around two numbers stand in one order on both sides, some nearer to one and some to the other.

    So in “11.4 in March to 9.8 in September” and “in March 9.8, in September 11.4”, where the numbers have changed places.
    """
    near = sorted(anchor for anchor in anchors if here.is_near(anchor.source) and there.is_near(anchor.target))
    targets = [anchor.target for anchor in near]
    if len(near) < 2 or targets != sorted(targets):  # noqa: PLR2004 - an order needs two
        return False
    both = {1, 2}
    return {here.nearer(anchor.source) for anchor in near} == both == {there.nearer(place) for place in targets}
