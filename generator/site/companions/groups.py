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

# Measured on 2 cores: an index costs 0.6 ms a page, and eight languages change at once, so that a group of 300 pages
# (at most 600) costs a change 0.7 s (at most 1.3 s).
USUAL_SIZE = 300


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
    paths = [path for _, path in sorted(pages)]
    if len(paths) <= largest_single:
        return (Group("", tuple(paths)),)
    runs = [*_runs(paths, USUAL_SIZE)]
    newest: list[str] = []
    while runs and len(newest) < USUAL_SIZE:
        newest = [*runs.pop(), *newest]
    older = (Group(hashlib.sha256(run[0].encode()).hexdigest()[:12], tuple(run)) for run in reversed(runs))
    return (Group("", tuple(newest)), *older)


def _runs(paths: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield the paths in runs of about a size; one that is longer than twice that is cut at more of its names."""
    starts = [0, *(place for place, path in enumerate(paths) if place and _number(path) % size == 0), len(paths)]
    for start, end in pairwise(starts):
        if end - start > 2 * size:
            yield from _runs(paths[start:end], max(1, size // 2))
        else:
            yield paths[start:end]


@lru_cache(maxsize=1 << 17)  # every language has the same paths
def _number(path: str) -> int:
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:8], "big")
