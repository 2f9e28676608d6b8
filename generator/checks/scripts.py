"""Whether a translation is in its language: the script, and the small words and letters that tell neighbours apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.english import LATIN
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import WORD
from generator.checks.tables.shape import table_of

_ARABIC = "\u0620-\u06d3\u06d5-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_OWN = {"ru": re.compile("[\u0400-\u04ff]")} | {code: re.compile(f"[{_ARABIC}]") for code in ("ar", "fa", "ckb")}
_LATIN_LETTERS = re.compile("[a-zA-Z\u00c0-\u024f]")
_LETTERS = re.compile(r"[^\W\d_]")
_OTHER_SCRIPTS = {
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "Arabic": re.compile(f"[{_ARABIC}]"),
    "Greek": re.compile("[\u0370-\u03ff]"),
    "Hebrew": re.compile("[\u0590-\u05ff]"),
    "Han or Kana": re.compile("[\u3040-\u30ff\u4e00-\u9fff]"),
    "Hangul": re.compile("[\uac00-\ud7a3]"),
    "Devanagari": re.compile("[\u0900-\u097f]"),
    "Armenian or Georgian": re.compile("[\u0530-\u058f\u10a0-\u10ff]"),
}
_OF_LANGUAGE = {"ru": "Cyrillic", "ar": "Arabic", "fa": "Arabic", "ckb": "Arabic"}
_ENOUGH_LETTERS, _STRAY = 8, 3
_SHARE = 0.3
_ENOUGH_WORDS, _CLEAR = 6, 3
# Letters that one language writes all the time and its neighbour hardly ever. Own letters first, then those that are foreign.
_TELLING = {
    "ar": (re.compile("[ةأإ]|ال"), re.compile("[پچژگڤۆێڕڵەڭٹڈں]")),
    "fa": (re.compile("[پچژگ]|ها|می|است|این"), re.compile("[ةۆێڕڵەٹڈں]")),
    "ckb": (re.compile("[ۆێڕڵەڤ]"), re.compile("[ةٹڈںطظصض]")),
    "ru": (re.compile("[ыэъё]"), re.compile("[іїєґўјљњћђџ]")),
    "tr": (re.compile("[ığşçöü]"), re.compile("[qwxêłąęžřěůđ]")),
    "kmr": (re.compile("[êîûqwx]"), re.compile("[ığöüłąęß]")),
    "pl": (re.compile("[łąężśćńó]"), re.compile("[ěřůůêîûığşñãõß]")),
}
_RIVALS = {"ar": ("fa", "ckb"), "fa": ("ar", "ckb"), "ckb": ("ar", "fa"), "tr": ("kmr",), "kmr": ("tr",), "pl": (), "ru": ()}
_NAMES = {"ar": "Arabic", "fa": "Persian", "ckb": "Sorani", "tr": "Turkish", "kmr": "Kurmanji", "pl": "Polish", "ru": "Russian"}


def check_script(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield a wrong script, or a language that is not the one that was asked for."""
    text = target.text
    letters = len(_LETTERS.findall(text))
    if not letters:
        if len(_LETTERS.findall(source.text)) >= _ENOUGH_LETTERS:
            yield Problem("script", "the translation has no letters")
        return
    own = len((_OWN.get(language) or _LATIN_LETTERS).findall(text))
    if letters >= _ENOUGH_LETTERS and own < _SHARE * letters and not (language not in LATIN and _mostly_kept(source, target)):
        yield Problem("script", f"the translation is not in the script of {_NAMES[language]}")
        return
    for name, letter in _OTHER_SCRIPTS.items():
        if name != _OF_LANGUAGE.get(language) and len(letter.findall(text)) >= _STRAY and not letter.search(source.text):
            yield Problem("script", f"{name} letters in the translation")
    yield from _language(target, language)


def _mostly_kept(source: Reading, target: Reading) -> bool:
    """Return whether the words in Latin script are names that the source has too, as in a line of results."""
    known = {token.text for token in source.meanings.tokens}
    words = [token for token in target.meanings.tokens if token.kind == WORD]
    small = sum(target.text[token.start].islower() for token in words if token.text.isascii())
    return small <= 1 and all(token.text in known for token in words if token.text.isascii())


def _language(target: Reading, language: str) -> Iterator[Problem]:
    """Yield the neighbour that a sentence is in: its small words and letters say so, and none of ours do."""
    words = [token.text for token in target.meanings.tokens if token.kind == WORD]
    if len(words) < _ENOUGH_WORDS:
        return
    lowered = target.text.lower()
    ours = table_of(language).common
    own = sum(word in ours for word in words)
    own_letters, foreign_letters = (len(letters.findall(lowered)) for letters in _TELLING[language])
    for rival in _RIVALS[language]:
        theirs = table_of(rival).common
        other = sum(word in theirs and word not in ours for word in words)
        own_only = sum(word in ours and word not in theirs for word in words)
        if other >= _CLEAR and other > 2 * own_only and len(_TELLING[rival][0].findall(lowered)) > 2 * own_letters:
            yield Problem("script", f"the translation is in {_NAMES[rival]}, not in {_NAMES[language]}")
            return
    if foreign_letters >= _CLEAR and foreign_letters > own_letters and foreign_letters > len(words) // 2 and own <= len(words) // 8:
        yield Problem("script", f"the translation is not in {_NAMES[language]}")
