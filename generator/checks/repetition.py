"""Words that go round: a phrase said again right after itself, as machines do. It judges no style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.problems import Problem
from generator.checks.quantities.tokens import SIGN, Token

_LONGEST = 30  # words of a phrase that is looked for again
_SHORTEST_LETTERS = 8  # of a phrase of two words: bit by bit is no fault
_SINGLE = 3  # times that one word alone must stand in a row
_SHOWN = 8


def check_repetition(source: Sequence[Token], target: Sequence[Token]) -> Iterator[Problem]:
    """Yield the phrase that goes round, if one does and none does in the source; the time grows with the length only."""
    found = find_loop([token.text for token in target if token.kind != SIGN])
    if found and not find_loop([token.text for token in source if token.kind != SIGN]):
        words, times = found
        shown = " ".join(words[:_SHOWN]) + ("…" if len(words) > _SHOWN else "")
        yield Problem("repetition", f"“{shown}” stands {times} times in a row")


def find_loop(words: Sequence[str]) -> tuple[list[str], int] | None:
    """Return the first phrase that stands twice in a row or oftener, and how often; None where none does.

    >>> find_loop("he said so yesterday said so yesterday".split())
    (['said', 'so', 'yesterday'], 2)
    >>> find_loop("very very good".split())
    """
    for size in range(1, min(_LONGEST, len(words) // 2) + 1):
        run = 0
        for place in range(len(words) - size):
            run = run + 1 if words[place] == words[place + size] else 0
            if run < size * (_SINGLE - 1 if size == 1 else 1):
                continue
            start = place - run + 1
            phrase = list(words[start : start + size])
            if size == 2 and sum(map(len, phrase)) < _SHORTEST_LETTERS:  # noqa: PLR2004 - a phrase of two words
                continue
            end = place
            while end + size < len(words) and words[end] == words[end + size]:
                end += 1
            return phrase, (end + size - start) // size
    return None
