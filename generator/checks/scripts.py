"""Whether a translation is in its language: the script, and the small words and letters that tell neighbours apart."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.english import LATIN
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import WORD
from generator.checks.tables.shape import table_of

# Where scripts begin; what lies between the last letter of one and the first of the next is a sign or rare.
_STARTS = (
    (0x0041, "Latin"),
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0700, "other"),
    (0x0750, "Arabic"),
    (0x0780, "other"),
    (0x08A0, "Arabic"),
    (0x0900, "Indian"),
    (0x0E00, "Thai"),
    (0x0F00, "other"),
    (0x10A0, "Georgian"),
    (0x1100, "Korean"),
    (0x1200, "other"),
    (0x1E00, "Latin"),
    (0x1F00, "Greek"),
    (0x2000, "other"),
    (0x2C60, "Latin"),
    (0x2C80, "other"),
    (0x2E80, "Chinese or Japanese"),
    (0xA000, "other"),
    (0xAC00, "Korean"),
    (0xD7FC, "other"),
    (0xF900, "Chinese or Japanese"),
    (0xFB00, "Latin"),
    (0xFB13, "other"),
    (0xFB50, "Arabic"),
    (0xFE00, "other"),
    (0xFE70, "Arabic"),
    (0xFEFD, "other"),
)
_POINTS = [start for start, _ in _STARTS]
_OF_LANGUAGE = {"ru": "Cyrillic", "ar": "Arabic", "fa": "Arabic", "ckb": "Arabic"}
_ENOUGH_LETTERS, _STRAY = 8, 3
_SHARE = 0.3
_ENOUGH_WORDS, _CLEAR, _ENOUGH_SIGNS, _TIMES = 6, 2, 5, 3
# What one language writes all the time and its neighbours hardly ever, and letters that are foreign to it.
_TELLING = {
    "ar": (re.compile(r"[ةأإ]|(?<!\w)(?:و|ب|ل)?ال"), re.compile("[پچژگڤۆێڕڵەڭٹڈں]")),
    "fa": (re.compile(r"[پچژگ]|(?<!\w)(?:می|است|این)|ها(?!\w)"), re.compile("[ةۆێڕڵەٹڈں]")),
    "ckb": (re.compile("[ۆێڕڵەڤ]"), re.compile("[ةٹڈںطظصض]")),
    "ru": (re.compile("[ыэъё]"), re.compile("[іїєґўјљњћђџ]")),
    "tr": (re.compile("[ığöü]"), re.compile("[qwxêłąęžřěůđ]")),
    "kmr": (re.compile("[êîûqwx]"), re.compile("[ığöüłąęß]")),
    "pl": (re.compile("[łąęžśćńó]"), re.compile("[ěřůêîûığşñãõß]")),
}
_RIVALS = {
    "ar": ("fa", "ckb"),
    "fa": ("ar", "ckb"),
    "ckb": ("ar", "fa"),
    "tr": ("kmr", "pl"),
    "kmr": ("tr",),
    "pl": ("tr",),
    "ru": (),
}
_CYRILLIC_OR_GREEK = "\u0370-\u052f"
_LATIN_LETTERS = "A-Za-z\u00c0-\u024f"
# A letter of one beside a letter of the other, with no sign between.
_TWO_SCRIPTS = re.compile(
    rf"(?<=[{_LATIN_LETTERS}])[{_CYRILLIC_OR_GREEK}]|(?<=[{_CYRILLIC_OR_GREEK}])[{_LATIN_LETTERS}]"
)
_WORD_AROUND = 20  # letters before and after that are shown
_NAMES = {
    "ar": "Arabic",
    "fa": "Persian",
    "ckb": "Sorani",
    "tr": "Turkish",
    "kmr": "Kurmanji",
    "pl": "Polish",
    "ru": "Russian",
}


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """Return the script of a letter.

    >>> [script_of(char) for char in "aжب漢"]
    ['Latin', 'Cyrillic', 'Arabic', 'Chinese or Japanese']
    """
    return _STARTS[max(bisect(_POINTS, ord(char)) - 1, 0)][1]


def _letters(reading: Reading) -> Counter[str]:
    """Return how many letters of each script a text has; a word is of the script of its first letter."""
    found: Counter[str] = Counter()
    for token in reading.meanings.tokens:
        if token.kind == WORD:
            found[script_of(token.text[0])] += len(token.text)
    return found


def check_script(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield a wrong script, or a language that is not the one that was asked for."""
    if target.text.isascii() and language in LATIN and target.meanings.tokens:
        there = Counter({"Latin": sum(len(token.text) for token in target.meanings.tokens if token.kind == WORD)})
    else:
        there = _letters(target)
    here = _letters(source) if not there or len(there) > 1 else Counter({"Latin": len(source.text)})
    letters = there.total()
    if not letters:
        if here.total() >= _ENOUGH_LETTERS:
            yield Problem("script", "the translation has no letters")
        return
    own = _OF_LANGUAGE.get(language, "Latin")
    if (
        letters >= _ENOUGH_LETTERS
        and there[own] < _SHARE * letters
        and (own == "Latin" or not _mostly_kept(source, target))
    ):
        yield Problem("script", f"the translation is not in the script of {_NAMES[language]}")
        return
    for script, count in there.items():
        if script not in (own, "Latin", "other") and count >= _STRAY and not here[script]:
            yield Problem("script", f"{script} letters in the translation")
    yield from _mixed(source, target)
    yield from _language(target, language)


def _mixed(source: Reading, target: Reading) -> Iterator[Problem]:
    """Yield a word whose letters look alike and are of two scripts: Latin "a" in a Cyrillic word."""
    if not target.text.isascii() and (found := _TWO_SCRIPTS.search(target.text)):
        before = re.split(r"\W", target.text[max(found.start() - _WORD_AROUND, 0) : found.start()])[-1]
        word = before + re.split(r"\W", target.text[found.start() : found.start() + _WORD_AROUND])[0]
        if word not in source.text:
            yield Problem("script", f"letters of two scripts in “{word}”")


def _mostly_kept(source: Reading, target: Reading) -> bool:
    """Return whether the words in Latin script are names that the source has too, as in a line of results."""
    known = {token.text for token in source.meanings.tokens}
    words = [token for token in target.meanings.tokens if token.kind == WORD]
    small = sum(target.text[token.start].islower() for token in words if token.text.isascii())
    return small <= 1 and all(token.text in known for token in words if token.text.isascii())


def _language(target: Reading, language: str) -> Iterator[Problem]:
    """Yield the neighbour that a sentence is in: its small words and letters say so, and hardly any of ours do."""
    words = [token.text for token in target.meanings.tokens if token.kind == WORD]
    ours = table_of(language).common
    own = sum(word in ours for word in words)
    if len(words) < _ENOUGH_WORDS or own * 3 > len(words):  # too little to tell, or a third are its own small words
        return
    lowered = target.text.lower()
    own_letters, foreign_letters = (len(letters.findall(lowered)) for letters in _TELLING[language])
    for rival in _RIVALS[language]:
        theirs = table_of(rival).common
        for_it = len(_TELLING[rival][0].findall(lowered)) + 2 * sum(
            word in theirs and word not in ours for word in words
        )
        for_us = own_letters + 2 * sum(word in ours and word not in theirs for word in words)
        if for_it >= max(_ENOUGH_SIGNS, len(words) // 3) and for_it > _TIMES * for_us:
            yield Problem("script", f"the translation is in {_NAMES[rival]}, not in {_NAMES[language]}")
            return
    if foreign_letters > max(_CLEAR, own_letters, len(words) // 2) and own <= len(words) // 8:
        yield Problem("script", f"the translation is not in {_NAMES[language]}")
