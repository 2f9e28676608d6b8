"""The pages of a language in groups that stay as they are: a change of a page changes its own group, and no other.

A group ends where the names of the pages say so, not after a number of them: a page more or less in between moves the
border of one group, where counting would move the borders of all that follow.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

# Measured: an index costs 0.7 ms a page for 100 of them, and 1.5 ms for 400, so that many small ones cost less than few
# large ones; every change costs one for each language, and a reader who looks further back loads one after the other.
USUAL_SIZE = 150


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that follow each other: their paths from the oldest, and a name that stays while the oldest does."""

    name: str
    paths: tuple[str, ...]


def groups_of(pages: Sequence[tuple[str, str]], largest_single: int) -> tuple[Group, ...]:
    """Return the groups of pages, the newest first; a page is its date (ISO 8601) and its path.

    So many pages as the largest single group may have, and no more, are one.

    The newest group has at least the usual size, so that what is looked up most is found at once; there is always one.
    """
    return _groups(tuple(path for _, path in sorted(pages)), largest_single, USUAL_SIZE)


@lru_cache(maxsize=4)  # every language has the same pages
def _groups(paths: tuple[str, ...], largest_single: int, size: int) -> tuple[Group, ...]:
    if len(paths) <= largest_single:
        return (Group("", paths),)
    runs = [*_runs(paths, size)]
    newest: list[str] = []
    while runs and len(newest) < size:
        newest = [*runs.pop(), *newest]
    older = (Group(hashlib.sha256(run[0].encode()).hexdigest()[:12], tuple(run)) for run in reversed(runs))
    return (Group("", tuple(newest)), *older)


def _runs(paths: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield the paths in runs of about a size, at least half of it; a run begins where a path's number is the least around.

    The least within half a size on both sides: what is further away moves no border (local minimum chunking).
    """
    numbers, around = [*map(_number, paths)], max(1, size // 2)
    starts = [
        place
        for place in range(1, len(paths))
        if numbers[place] == min(numbers[max(0, place - around) : place + around + 1])
    ]
    for start, end in pairwise([0, *starts, len(paths)]):
        yield paths[start:end]


def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], "big")
