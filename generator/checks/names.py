"""Names that a translation has lost while it has gained others.

Names are compared by sound across scripts. A name that is only left out of a shorter translation is no fault: people write
“he” for it. Where a translation is as long as its source and lacks a name, something else stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.checks.english import LATIN
from generator.checks.folding import fold_word
from generator.checks.gained import gained_names, opens_new
from generator.checks.gazetteer import is_place, names_in
from generator.checks.likeness import is_beside, lost_person
from generator.checks.problems import Problem
from generator.checks.proper import is_known, is_misspelt, source_names
from generator.checks.quantities.reading import KEPT, Reading
from generator.checks.quantities.tokens import WORD, Token
from generator.checks.skeletons import skeletons
from generator.checks.sounds import SHORTEST, STEM, Sounds, bare_forms, languages_of
from generator.checks.tables.english_words import PLACES
from generator.checks.tables.name_words import stands_in_names
from generator.checks.tables.nicknames import NICKNAMES, SHORTENED

_FULL = 0.7  # of the source's length
_MOST_WORDS = 400  # of a text that are compared: more is no sentence
_NO_CAPITALS = frozenset({"ar", "fa", "ckb"})
_FEW, _LONG = 0.19, 180  # of the names of a sentence of so many letters: some are left out now and then
_FEW_LEADING, _FEW_LEADING_LONG = 0.25, 0.34  # the same where a new name can stand at a beginning only
_ADJECTIVE = 8  # letters of an adjective made of a name: франкфуртский


# Letters and groups that the language does not write in words of its own.
_FOREIGN = {
    "tr": re.compile(
        "[qwx]|th|sh|ck|ph|ee|oo|ou|gh|ll|tt|ss|ff|rr|zz|ea|oa|ey$|[bcdfgkmnprstvz]y$|^(?:bl|br|cl|cr|dr|fl|gl|sc|sl|sm|sw)"
    ),
    "pl": re.compile("[qvx]|th|sh|ck|ph|ee|oo|ou|gh|ll|tt|ss|ff|rr|zz"),
    "kmr": re.compile("th|sh|ck|ph|ee|oo|ou|gh|ll|tt|ss|ff|ea|oa|[bcdfgkmnprtz]y$"),
}


_OWN = {"tr": frozenset("üöışçğ")}  # letters that foreign names do not have


@dataclass(frozen=True, slots=True)
class Names:
    """What became of the names of a source.

    `lost` and `new` are as written; `number` is how many the source had. `left_out` says that more capitalized words are
    gone than the translation can have translated, `new_is_one` that the new words stand together, `is_full` that the
    translation is about as long as its source, `length` is the source's in characters.
    """

    lost: tuple[str, ...]
    new: tuple[str, ...]
    number: int
    left_out: bool
    new_is_one: bool
    is_full: bool
    length: int
    opens_new: bool
    lost_places: tuple[str, ...] = ()
    lost_person: str = ""

    @property
    def lost_share(self) -> float:
        """Return the share of the source's names that the translation lacks."""
        return len(self.lost) / self.number if self.number else 0.0


_ALL_KEPT = Names((), (), 0, left_out=False, new_is_one=False, is_full=True, length=0, opens_new=False)


def compare_names(source: Reading, target: Reading, language: str) -> Names:
    """Return which names the translation has lost and which it has gained."""
    there = _parted(target, _words(target))
    here, names, loud = _of_source(source)
    known = {token.text[:STEM] for token in names}
    gained = list(gained_names(target, there, Sounds(here, loud, languages_of("en", language)), known, language))
    if gained and (stems := _stems([token.text for token in loud], language)):
        gained = [token for token in gained if not token.text.startswith(stems)]
    if gained and (
        full := {sound for token in loud for name in _full_names(token, source) for sound in skeletons(name)}
    ):
        gained = [token for token in gained if full.isdisjoint(skeletons(token.text))]
    if not names and not gained:
        return _ALL_KEPT
    named = [token for token in there if language in _NO_CAPITALS or _may_be_name(target, token, language)]
    sounds = Sounds(there, named, languages_of(language, "en"))
    gone = [
        token
        for token in names
        if not (sounds.has(token.text) or _is_place_here(token.text, there, language) or is_misspelt(token.text))
    ]
    gone = [token for token in gone if not is_beside(token, loud, named, languages_of(language, "en"))]
    if language in _NO_CAPITALS:
        gone = [token for token in gone if not _stands_by_surname(token, loud, sounds)]
    lost = tuple(source.text[token.start : token.end] for token in gone)
    new = tuple(target.text[token.start : token.end] for token in gained)
    places = _lost_places(source, loud, there, language, sounds) if new else ()
    translated = sum(stands_in_names(token.text, language) for token in there if target.text[token.start].isupper())
    left_out = bool(new) and sum(not sounds.has(token.text) for token in loud if token.text not in PLACES) > translated
    is_full = len(target.text) > _FULL * len(source.text)
    return Names(
        lost,
        new,
        len(names),
        left_out,
        _is_one(gained),
        is_full,
        len(source.text),
        bool(lost and not new) and opens_new(target, there, here, language),
        places,
        _lost_person(source, names, sounds, there) if language in _NO_CAPITALS else "",
    )


def _full_names(token: Token, source: Reading) -> Sequence[str]:
    """Return what a short name stands for: Spurs, and Alta. with its full stop."""
    stopped = SHORTENED.get(token.text, ()) if source.text[token.end : token.end + 1] == "." else ()
    return NICKNAMES.get(token.text, stopped)


def _lost_person(source: Reading, names: Sequence[Token], sounds: Sounds, words: Sequence[Token]) -> str:
    """Return the name and surname of which the translation has neither, as written; empty where it has them all."""
    pair = lost_person(names, sounds, words)
    return source.text[pair[0].start : pair[1].end] if pair else ""


def _lost_places(
    source: Reading, loud: Sequence[Token], words: Sequence[Token], language: str, sounds: Sounds
) -> tuple[str, ...]:
    """Return the places whose name in the language is known and does not stand in the translation, as written."""
    return tuple(
        source.text[token.start : token.end]
        for token in loud
        if is_place(token.text)
        and (stems := _stems([token.text], language))
        and not any(word.text.startswith(stems) for word in words)
        and not sounds.has(token.text)
    )


def _may_be_name(target: Reading, token: Token, language: str) -> bool:
    """Return whether a word may be a name in a language with capitals; Russian writes adjectives of names small."""
    return target.text[token.start].isupper() or (language not in LATIN and len(token.text) >= _ADJECTIVE)


def _stands_by_surname(token: Token, loud: Sequence[Token], sounds: Sounds) -> bool:
    """Return whether a name stands before one that is kept: first names are left out, surnames stay."""
    after = next((other for other in loud if other.start - token.end == 1), None)
    return after is not None and not is_known(after.text) and sounds.has(after.text)


def _is_place_here(word: str, words: Sequence[Token], language: str) -> bool:
    """Return whether a place stands in the translation under the name that its language has for it."""
    stems = _stems([word], language)
    forms = (form for token in words for form in (bare_forms(token.text) if language == "ar" else (token.text,)))
    return bool(stems) and any(form.startswith(stems) for form in forms)


def _stems(words: Sequence[str], language: str) -> tuple[str, ...]:
    """Return how the places among English words begin in a language; short ones may change their last letter."""
    return tuple(
        stem[: max(SHORTEST, len(stem) - 1)] if len(stem) <= STEM + 1 else stem
        for word in words
        for stem in names_in(language, word)
    )


def _is_one(tokens: Sequence[Token]) -> bool:
    """Return whether words follow each other."""
    return all(after.start - token.end == 1 for token, after in pairwise(tokens))


@lru_cache(maxsize=KEPT)
def _of_source(source: Reading) -> tuple[list[Token], list[Token], list[Token]]:
    """Return the words of a source, its names, and the words that have a capital."""
    words = _words(source)
    return words, source_names(source, words), [token for token in words if source.text[token.start].isupper()]


def _parted(target: Reading, words: list[Token]) -> list[Token]:
    """Return the words of a text, and beside those that are written in parts the parts: سن‌متیو."""
    found = []
    for token in words:
        found.append(token)
        written = target.text[token.start : token.end]
        if "\u200c" in written:
            start = token.start
            for part in written.split("\u200c"):
                if len(part) >= SHORTEST:
                    found.append(Token(WORD, fold_word(part), start, start + len(part)))
                start += len(part) + 1
    return found


def _words(reading: Reading) -> list[Token]:
    return [token for token in reading.meanings.tokens if token.kind == WORD][:_MOST_WORDS]


def check_names(names: Names, language: str) -> Iterator[Problem]:
    """Yield names that have become others: lost on one side, new on the other."""
    latin_new = [name for name in names.new if name.isascii() and len(name) > SHORTEST]
    if language not in LATIN and latin_new:
        instead = f" instead of {', '.join(names.lost[:3])}" if names.lost else ""
        yield Problem("name", f"“{' '.join(latin_new[:4])}” is not in the source{instead}")
    elif names.new and (
        names.lost or (names.new_is_one and (names.lost_places or (names.left_out and _looks_foreign(names, language))))
    ):
        yield Problem(
            "name",
            f"“{' '.join(names.new[:4])}” instead of {', '.join((names.lost or names.lost_places)[:3]) or 'a name'}",
        )
    elif names.lost and names.is_full and names.lost_share > _few(names, language):
        yield Problem("name", f"{', '.join(names.lost[:3])} is not in the translation")
    elif names.lost_person and names.is_full:
        yield Problem("name", f"{names.lost_person} is not in the translation")


def _few(names: Names, language: str) -> float:
    """Return the share of names that a translation may leave out although it says all the rest."""
    is_long = names.length >= _LONG
    if language in _NO_CAPITALS:
        return _FEW if is_long else 0
    return (_FEW_LEADING_LONG if is_long else _FEW_LEADING) if names.opens_new else 1


def _looks_foreign(names: Names, language: str) -> bool:
    """Return whether a new name is written as the language does not write its own words."""
    own = _OWN.get(language, frozenset())
    return language in _FOREIGN and any(
        _FOREIGN[language].search(name.lower()) and own.isdisjoint(name.lower()) for name in names.new
    )
