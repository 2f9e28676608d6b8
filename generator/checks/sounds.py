"""Whether a text has a name, by its letters or by its sound, in its own script or another. It judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.checks.english import LATIN
from generator.checks.phones import peoples_place, same_name
from generator.checks.quantities.tokens import Token
from generator.checks.skeletons import alike, skeletons

SHORTEST = 3  # letters of a name
STEM = 4  # letters by which a word is known whatever its ending
_VOWELS = frozenset("aeiouyäöüêîûáéíóúàèìòùâôåøæąęı")
_TELLING = 3  # consonants by which a word is told
_APART = 4  # words that may be one elsewhere


class Sounds:
    """The words of a text, to be found by their letters and by their sound.

    `loud` are those that may be names. `languages` are that of the text and that of the words that are sought where names
    keep their letters, as between languages of Latin script; None elsewhere.
    """

    def __init__(self, tokens: Sequence[Token], loud: Sequence[Token], languages: tuple[str, str] | None) -> None:
        self.words = {token.text for token in tokens}
        self.stems = {word[:STEM] for word in self.words if len(word) >= STEM}
        self.shorter = {word[:SHORTEST] for word in self.words}
        self._languages = languages
        self._loud = loud
        self._tokens = tokens
        self._known: set[str] | None = None
        self._whole: set[str] | None = None
        self._apart: set[str] | None = None

    def has(self, word: str) -> bool:
        """Return whether a word stands here, in this script or another, with an ending or without."""
        if word in self.words or word[:STEM] in self.stems or (len(word) == SHORTEST and word in self.shorter):
            return True
        if len(word) == STEM and word[-1] == "s" and word[:SHORTEST] in self.shorter:
            return True  # an English plural: the Alps
        sought = skeletons(word)
        if self._languages:
            return (
                any(len(one) >= _TELLING and (one in self._all() or one[:STEM] in self._all()) for one in sought)
                or self._misspelt(word)
                or self._has_consonants(word)
                or self._has_sounds(word, *self._languages)
            )
        if word[-1] == "s" and word[-2:] != "ss":
            sought = (*sought, *skeletons(word[:-1]))  # an English plural: the Alps
        if not any(len(one) > 1 for one in sought):
            return True  # too little is heard to tell
        known = self._of_names()
        if not known.isdisjoint(sought) or self._has_apart(sought):
            return True
        return any(
            alike(one, other)
            or (_TELLING <= len(other) >= len(one) - 1 and alike(other, one))
            or (len(one) > _TELLING and other.endswith(one))  # Old Trafford in one word
            or (len(other) > _TELLING and one.endswith(other))
            for one in sought
            if len(one) > 1
            for other in known
            if len(other) > 1
        )

    def has_surely(self, word: str) -> bool:
        """Return whether a name stands here by its letters, or by enough consonants that are all the same."""
        if word in self.words or word[:STEM] in self.stems:
            return True
        sought = {one for one in skeletons(word) if len(one) >= _TELLING}
        return not (sought.isdisjoint(self._of_names()) and sought.isdisjoint(self._of_words_apart()))

    def _has_consonants(self, word: str) -> bool:
        """Return whether a word stands here with other vowels: Kurmanji writes Hedad for Haddad."""
        sought = _consonants(word)
        return len(sought) >= _TELLING and any(_consonants(other).startswith(sought) for other in self.words)

    def _has_sounds(self, word: str, own: str, other: str) -> bool:
        """Return whether a name stands here as this language spells it: Soçi for Sochi."""
        forms = {word, peoples_place(word)} if other == "en" else {word}
        names = {token.text for token in self._loud}
        if own == "pl":
            names |= {found for name in names for found in _nominatives(name)}
        if other == "pl":
            forms |= {*_nominatives(word)}
        if own == "en":
            names |= {peoples_place(name) for name in names}
        return any(same_name(form, other, name, own) for form in forms for name in names)

    def _misspelt(self, word: str) -> bool:
        """Return whether a word stands here but for one letter."""
        if len(word) < STEM:
            return False
        word = _undoubled(word)
        return any(
            other[0] == word[0] and abs(len(other) - len(word)) <= 1 and one_letter_apart(word, other)
            for other in map(_undoubled, self.words)
        )

    def _of_names(self) -> set[str]:
        if self._known is None:
            self._known = {one for token in self._loud for form in bare_forms(token.text) for one in skeletons(form)}
        return self._known

    def _has_apart(self, sought: Sequence[str]) -> bool:
        """Return whether words that follow each other sound like one that is sought, the last with an ending or without."""
        long = tuple(one for one in sought if len(one) > _TELLING)
        return bool(long) and any(
            found.startswith(long) and len(found) <= max(map(len, long)) + 1 for found in self._of_words_apart()
        )

    def _of_words_apart(self) -> set[str]:
        """Return how runs of words sound that some languages write as one: kurt oğlu for Kurtoglu, توت عنخ آمون."""
        if self._apart is None:
            found = {
                sound
                for size in range(2, _APART + 1)
                for place in range(len(self._loud) - size + 1)
                if _is_run(run := self._loud[place : place + size])
                for sound in skeletons("".join(token.text for token in run))
            }
            self._apart = {sound for sound in found if len(sound) > _TELLING}
        return self._apart

    def _all(self) -> set[str]:
        if self._whole is None:
            self._whole = {
                part
                for word in self.words
                for one in skeletons(word)
                if len(one) >= _TELLING
                for part in (one, one[:STEM])
            }
        return self._whole


# Polish endings of the locative and dative, and how the name ends by itself: w Osace, Osaka; w Rydze, Ryga.
_CASES = (
    ("ce", "ka"),
    ("dze", "ga"),
    ("rze", "ra"),
    ("dzie", "da"),
    ("cie", "ta"),
    ("ście", "sta"),
    ("sze", "cha"),
    ("le", "ła"),
)


def _nominatives(word: str) -> Iterator[str]:
    """Yield what a Polish name may be without the ending of its case."""
    return (word.removesuffix(ending) + own for ending, own in _CASES if word.endswith(ending) and len(word) > STEM)


def _is_run(tokens: Sequence[Token]) -> bool:
    """Return whether words follow each other with a space or a hyphen between them."""
    return all(after.start - before.end == 1 for before, after in pairwise(tokens))


@lru_cache(maxsize=20_000)
def _consonants(word: str) -> str:
    return "".join(char for char in _undoubled(word) if char not in _VOWELS)


@lru_cache(maxsize=20_000)
def _undoubled(word: str) -> str:
    """Return a word with doubled letters once: Turkish writes Gazze for Gaza."""
    return "".join(char for place, char in enumerate(word) if not place or word[place - 1] != char)


def one_letter_apart(one: str, other: str) -> bool:
    """Return whether two words differ in one letter, or one letter is left out."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return (
        one[shared + 1 :] == other[shared + 1 :]
        or one[shared:] == other[shared + 1 :]
        or one[shared + 1 :] == other[shared:]
    )


def bare_forms(word: str) -> Iterator[str]:
    """Yield a word and what is left of it without what Arabic writes together with it."""
    yield word
    for prefix in ("و", "ب", "ل", "ف", "ک", "ال", "وال", "بال", "دی", "دل", "دو", "فان", "فون", "ئهل"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            yield word[len(prefix) :]


def languages_of(text: str, sought: str) -> tuple[str, str] | None:
    """Return the languages of a text and of the words that are sought in it where both keep the letters of names."""
    return (text, sought) if {text, sought} <= {*LATIN, "en"} else None
