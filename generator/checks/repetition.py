"""Words that go round: a phrase said again right after itself, as machines do. It judges no style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.folding import fold
from generator.checks.problems import Problem

_LONGEST = 30  # words of a phrase that is looked for again
_SHORTEST_LETTERS = 8  # of a phrase of two words: bit by bit is no fault
_SINGLE = 3  # times that one word alone must stand in a row
_SHOWN = 8
_GROUP = 3  # figures of a group of a number
_SIGNS = ".,;:!?…\"'()[]{}-،؛؟۔"


def check_repetition(source: str, target: str) -> Iterator[Problem]:
    """Yield the phrase that goes round, if one does and none does in the source; the time grows with the length only."""
    found = find_loop(_words(target))
    if found and not find_loop(_words(source)):
        words, times = found
        shown = " ".join(words[:_SHOWN]) + ("…" if len(words) > _SHOWN else "")
        yield Problem("repetition", f"“{shown}” stands {times} times in a row")


def _words(text: str) -> list[str]:
    return [word for piece in fold(text).split() if (word := piece.strip(_SIGNS))]


def find_loop(words: Sequence[str]) -> tuple[list[str], int] | None:
    """Return the first phrase that stands twice in a row or oftener, and how often; None where none does.

    >>> find_loop("he said so yesterday said so yesterday".split())
    (['said', 'so', 'yesterday'], 2)
    >>> find_loop("very very good".split())
    """
    if len(set(words)) == len(words):
        return None
    places: dict[str, list[int]] = {}
    runs: dict[int, tuple[int, int]] = {}  # distance -> where the latest run of equal words ends, and its length
    for place, word in enumerate(words):
        before = places.setdefault(word, [])
        for earlier in reversed(before[-_LONGEST:]):
            size = place - earlier
            if size > _LONGEST:
                break
            end, run = runs.get(size, (-2, 0))
            run = run + 1 if end == place - 1 else 1
            runs[size] = place, run
            if run == size * (_SINGLE - 1 if size == 1 else 1) and not _is_slight(words[earlier + 1 : place + 1]):
                return list(words[place - size + 1 : place + 1]), _times(words, place, size)
        before.append(place)
    return None


def _is_slight(phrase: Sequence[str]) -> bool:
    """Return whether a phrase is of two words as short as in bit by bit, one shorter still, or groups of a number."""
    if len(phrase) == 1 and len(phrase[0]) < _GROUP:
        return True  # letters of an abbreviation that are read out: سي إن إن
    if all(len(word) == _GROUP and word.isdecimal() for word in phrase):
        return True
    return len(phrase) == 2 and sum(map(len, phrase)) < _SHORTEST_LETTERS  # noqa: PLR2004 - a phrase of two words


def _times(words: Sequence[str], place: int, size: int) -> int:
    """Return how often the phrase of `size` words that ends at a place stands in a row."""
    first = last = place
    while first - size >= 0 and words[first] == words[first - size]:
        first -= 1
    while last + size < len(words) and words[last] == words[last + size]:
        last += 1
    return (last - first + size) // size
