"""A unit and one form of its wording side by side, as words that tables know. It judges nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.model.units import Unit

_WORD = re.compile(r"\{\w{1,40}\}|[^\W_](?:[\w'’\u200c\u200d\u0640\u064b-\u0652\u0670]*[^\W_])?[\u064b-\u0652]*")
# What Arabic writes together with the word after it.
_PREFIXES = {"ar": "(?:[وف]?(?:[بلك]?ال|لل|[بلك])?)"}

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found: its code, what is wrong, what to do, and the parts of the English and of the wording."""

    code: str
    message: str
    hint: str
    source: Span | None = None
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text, its words folded and joined by blanks, and where each word stands in both."""

    raw: str
    joined: str
    starts: tuple[int, ...]
    spans: tuple[Span, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the part of the text that a part of `joined` comes from."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        return self.spans[first][0], self.spans[last][1]

    def words(self) -> Iterator[tuple[str, Span]]:
        """Yield the folded words that are no slots, with their places in the text."""
        for word, span in zip(self.joined.split(" "), self.spans, strict=False):
            if word and word[0] != "{":
                yield word, span


@lru_cache(maxsize=512)  # the English of a unit is compared with every language's forms
def read(raw: str) -> Text:
    """Return a text as words.

    >>> read("About {n} remain.").joined
    'about {n} remain'
    """
    words, starts, spans, at = [], [], [], 0
    for found in _WORD.finditer(raw):
        word = found[0] if found[0][0] == "{" else fold_word(found[0])
        if not word:
            continue
        words.append(word)
        starts.append(at)
        spans.append(found.span())
        at += len(word) + 1
    return Text(raw, " ".join(words), tuple(starts), tuple(spans))


@dataclass(frozen=True, slots=True)
class Pair:
    """The English of a unit and one form of its wording in a language; `category` is the form's plural category."""

    unit: Unit
    language: str
    source: Text
    target: Text
    category: str = ""

    @property
    def says_number(self) -> bool:
        """Return whether the form means one exact number and may say it in words, as the Arabic dual does."""
        return self.category in EXACT_CATEGORIES.get(self.language, ())


# Categories that mean one exact number in a language: there the word may say the number and the slot may be left out.
EXACT_CATEGORIES = {"ar": frozenset({"zero", "one", "two"})}


class Lexicon:
    """Words and phrases by meaning, as a table of tables/ writes them: `word, two words, stem-`; the longest counts."""

    def __init__(self, language: str, meanings: Mapping[str, str]) -> None:
        self._exact: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, tuple[str, ...]] = {}
        for meaning, text in meanings.items():
            for form in text.split(","):
                words = " ".join(fold_word(word) for word in form.split())
                known = self._stems if words.endswith("-") else self._exact
                known[words.rstrip("-")] = (*known.get(words.rstrip("-"), ()), meaning)
        self._stems = {stem: self._stems[stem] for stem in sorted(self._stems, key=len, reverse=True)}
        forms = sorted((*self._exact, *self._stems), key=len, reverse=True)
        either = "|".join(re.escape(form) + (r"\S*" if form in self._stems else "") for form in forms if form)
        self._pattern = re.compile(rf"(?<!\S){_PREFIXES.get(language, '')}(?P<form>{either})(?!\S)")

    def find(self, text: Text) -> Iterator[tuple[tuple[str, ...], int, int]]:
        """Yield the meanings of every known word or phrase, and where it stands in `text.joined`."""
        for found in self._pattern.finditer(text.joined):
            form = found["form"]
            known = self._exact.get(form)
            if known is None:
                known = next(means for stem, means in self._stems.items() if form.startswith(stem))
            yield known, *found.span()
