"""Crowds that nobody counted and that have become others: dozens of stations, hundreds of stations. It looks at no figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.problems import Problem
from generator.checks.quantities.reading import KEPT, Reading
from generator.checks.tables.crowds import CROWDS


def check_crowds(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield a crowd of the source that has become one of another size."""
    here = _english(source)
    there = _crowds(target, language) if here else set()
    lost, new = here - there, there - here
    if lost and new and (len(lost) == len(new) == 1 or not here & there):
        yield Problem("scale", f"{' of '.join(sorted(lost))} have become {' of '.join(sorted(new))}")


@lru_cache(maxsize=KEPT)
def _english(source: Reading) -> set[str]:
    return _crowds(source, "en")


def _crowds(reading: Reading, language: str) -> set[str]:
    exact, stems = _table(language)
    found = set()
    for token in reading.meanings.tokens:
        size = exact.get(token.text) or next((size for stem, size in stems if token.text.startswith(stem)), None)
        if size:
            found.add(size)
    return found


@lru_cache(maxsize=8)
def _table(language: str) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the sizes of words, and of stems."""
    exact, stems = {}, []
    for entry in CROWDS[language].split(";"):
        size, _, words = entry.strip().partition(": ")
        for word in words.split(","):
            if word.strip().endswith("-"):
                stems.append((fold_word(word.strip()[:-1]), size))
            else:
                exact[fold_word(word.strip())] = size
    return exact, tuple(stems)
