"""Names that a translation has and its source has not. It compares no lost ones with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.english import LATIN
from generator.checks.likeness import runs
from generator.checks.proper import first_places, is_abbreviation
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import Token
from generator.checks.sounds import SHORTEST, STEM, Sounds, languages_of
from generator.checks.tables.name_words import stands_in_names
from generator.checks.tables.shape import table_of


def gained_names(
    target: Reading, words: Sequence[Token], source: Sounds, known: set[str], language: str
) -> Iterator[Token]:
    """Yield the names of the translation that the source does not have.

    A word before a name of the source is none: first names and titles are added to names.
    """
    if language not in LATIN and language != "ru":
        for token in words:
            if _is_unknown_latin(target, token, source):
                yield token
        return
    first = first_places(target)
    for run in runs(word for word in words if target.text[word.start].isupper()):
        last_known = max((place for place, word in enumerate(run) if word.text[:STEM] in known), default=-1)
        yield from (
            word
            for word in run[last_known + 1 :]
            if _stands_out(target, word, first) and _is_unknown(target, word, source, language)
        )


def _stands_out(target: Reading, token: Token, first: set[int]) -> bool:
    """Return whether a capital says that a word is a name: not at the beginning, but always in another script."""
    return token.start not in first or (token.text.isascii() and target.meanings.table.words.code == "ru")


def _is_unknown_latin(target: Reading, token: Token, source: Sounds) -> bool:
    """Return whether a word of Latin script in another script is not in the source."""
    if len(token.text) <= SHORTEST or not token.text.isascii() or not target.text[token.start].isupper():
        return False
    written = target.text[token.start : token.end]
    return not written.isupper() and token.text not in source.words and token.text[:STEM] not in source.stems


def _is_unknown(target: Reading, token: Token, source: Sounds, language: str) -> bool:
    written = target.text[token.start : token.end]
    if len(token.text) < SHORTEST or is_abbreviation(written):
        return False
    if language not in LATIN and token.text.isascii():
        return _is_unknown_latin(target, token, source)
    table = table_of(language)
    entry = table.entry(token.text)
    if (
        entry.month
        or entry.weekday
        or entry.unit
        or entry.is_number
        or token.text in table.common
        or stands_in_names(token.text, language)
    ):
        return False
    return not source.has(token.text)


def opens_new(target: Reading, words: Sequence[Token], source: Sequence[Token], language: str) -> bool:
    """Return whether a word that begins a sentence or a quotation may be a name that the source does not have."""
    places, sounds = first_places(target), Sounds(source, source, languages_of("en", language))
    return any(
        token.start in places and target.text[token.start].isupper() and _is_unknown(target, token, sounds, language)
        for token in words
    )
