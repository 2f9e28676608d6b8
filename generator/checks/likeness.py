"""Names that sound less alike than usual and stand where they should: beside the same name, or joined with it.

Spelling hides sounds of many languages: Ghosn is گون. What stands beside a name that is kept has to be less like.
It judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.checks.lexicon import is_ordinary
from generator.checks.quantities.tokens import Token
from generator.checks.skeletons import alike, skeletons
from generator.checks.sounds import Sounds

_NEAR = 3  # letters between words that stand beside each other
_LIKE = 0.5  # share of the consonants of the longer one that are the other's, in their order
_LEAST = 2  # consonants
_JOINED = 5  # consonants of two names that are told when they are written as one


def is_beside(name: Token, loud: Sequence[Token], target: Sequence[Token], languages: tuple[str, str] | None) -> bool:
    """Return whether a word beside a kept neighbour of a name may be the name, or both are written as one word.

    `loud` are the capitalized words of the source, `target` the words of the translation that may be names.
    """
    place = next((number for number, token in enumerate(loud) if token is name), None)
    if place is None:
        return False
    for neighbour in (loud[place - 1] if place else None, loud[place + 1] if place + 1 < len(loud) else None):
        if (
            neighbour is None
            or not _is_telling(neighbour.text)
            or not _are_near(*sorted((neighbour, name), key=_start))
        ):
            continue
        before = neighbour.start < name.start
        if _is_joined((neighbour, name) if before else (name, neighbour), target):
            return True
        for one, other in pairwise(target):
            kept, candidate = (one, other) if before else (other, one)
            if (
                _are_near(one, other)
                and _resemble(name.text, candidate.text)
                and Sounds([kept], [kept], languages).has(neighbour.text)
            ):
                return True
    return False


def lost_person(names: Sequence[Token], sounds: Sounds, target: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return two names of a source that stand together and of which a translation without capitals has neither.

    Alone nearly every short name sounds like some word; of two that stand together one must surely be there, or words that
    sound like them stand together as well.
    """
    for run in runs(names):
        if len(run) < _LEAST or any(sounds.has_surely(one.text) for one in run):
            continue
        if not any(_stand_together(one, other, target) for one, other in pairwise(run)):
            return run[0], run[-1]
    return None


def runs(words: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the words that follow each other with one character between them."""
    run: list[Token] = []
    for word in words:
        if run and word.start - run[-1].end != 1:
            yield run
            run = []
        run.append(word)
    yield run


def _stand_together(one: Token, other: Token, target: Sequence[Token]) -> bool:
    """Return whether words that sound like two names stand beside each other; too short names are taken to."""
    return min(_telling(one.text), _telling(other.text)) < _LEAST or any(
        _are_near(left, right) and _sounds_like(one, left) and _sounds_like(other, right)
        for left, right in pairwise(target)
    )


def _sounds_like(name: Token, word: Token) -> bool:
    return _resemble(name.text, word.text) or Sounds([word], [word], None).has(name.text)


def _telling(word: str) -> int:
    """Return how many consonants tell a word."""
    return len(skeletons(word)[0])


def _is_telling(word: str) -> bool:
    """Return whether a word is a name by which another can be found."""
    return not is_ordinary(word) and _telling(word) >= _LEAST


def _start(token: Token) -> int:
    return token.start


def _are_near(one: Token, other: Token) -> bool:
    return 0 <= other.start - one.end <= _NEAR


def _is_joined(pair: tuple[Token, Token], target: Sequence[Token]) -> bool:
    """Return whether two names are one word of the translation: Луангпхабанг."""
    sought = {one for one in skeletons(pair[0].text + pair[1].text) if len(one) >= _JOINED}
    return any(
        len(other) >= len(one) and alike(one, other)
        for token in target
        for other in skeletons(token.text)
        for one in sought
    )


def _resemble(one: str, other: str) -> bool:
    """Return whether two words have enough consonants in common, in their order."""
    return any(
        (shared := _shared(left, right)) >= _LIKE * max(len(left), len(right)) and shared >= _LEAST
        for left in skeletons(one)
        for right in skeletons(other)
        if left[:1] == right[:1]
    )


def _shared(one: str, other: str) -> int:
    """Return how many letters the longest sequence in both has.

    >>> _shared("KSN", "KN")
    2
    """
    line = [0] * (len(other) + 1)
    for char in one:
        before = 0
        for place, its in enumerate(other, 1):
            before, line[place] = line[place], before + 1 if char == its else max(line[place], line[place - 1])
    return line[-1]
