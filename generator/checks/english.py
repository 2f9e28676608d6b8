"""English left standing in a translation: the whole sentence, or a run of words. Names and titles may stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.checks.form import outside_markup
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import NUMBER, WORD, Token
from generator.checks.tables.english_words import COMMON
from generator.checks.tables.shape import table_of

LATIN = frozenset({"tr", "pl", "kmr"})
# Small words that stand inside names and titles as well.
_LINK_WORDS = "of the and for in on to a an at by with from de la le el al van von der du des s t & or vs v"
_LINKS = frozenset(_LINK_WORDS.split())
_ENOUGH_OWN_SCRIPT, _ENOUGH = 2, 3
_RUN, _LONG_RUN = 4, 7
_SMALL = 3  # words written small, links among them: no title of so few words has as many
_WHOLE = 0.7
_POSITIONS = 8
_SHOWN = 10
_LATIN_END = "\u0250"


def check_untranslated(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield the English that a translation has kept: all of it, or the runs of three plain words and more."""
    here, there = _said(source), _said(target)
    words = [token for token in there if token.kind == WORD]
    if not words or (language not in LATIN and not any(token.text[0] < _LATIN_END for token in words)):
        return
    runs = list(_runs(here, there, source.text))
    kept = sum(end - start for start, end, _ in runs)
    plain = sum(count for _, _, count in runs)
    is_headline = len(words) > _RUN and _is_english_headline(words)
    is_left = plain >= min(_ENOUGH_OWN_SCRIPT, len(there)) or is_headline
    if kept >= _WHOLE * len(there) and is_left and len(words) > 1:
        yield Problem("untranslated", "the sentence is left in English")
        return
    if language in LATIN:
        if _is_english(words, language):
            yield Problem("untranslated", "the sentence is in English")
            return
    elif all(token.text.isascii() for token in words) and _plain_words(target.text, words):
        yield Problem("untranslated", "the sentence is left in Latin script")
        return
    for start, end, count in runs:
        enough = _ENOUGH if language in LATIN else _ENOUGH_OWN_SCRIPT
        small = sum(target.text[token.start].islower() for token in there[start:end])
        size = end - start
        if not small and size < _LONG_RUN and language in LATIN:
            continue  # all with capitals: the name of an index, a prize
        if (
            count >= enough
            or (size >= _RUN and (count >= _ENOUGH_OWN_SCRIPT or (count and small >= _SMALL)))
            or (size >= (_LONG_RUN if language in LATIN else _RUN) and small >= _SMALL)
        ):
            yield Problem("untranslated", f"left in English: “{_shown(target.text, there[start:end])}”")
    if language not in LATIN:
        yield from _foreign_runs(here, target, there)


def _is_english_headline(words: Sequence[Token]) -> bool:
    """Return whether words that may all have capitals are a sentence and no name: small words, and enough of a dictionary."""
    small = sum(token.text in table_of("en").common or token.text in _LINKS for token in words)
    known = small + sum(token.text in COMMON for token in words)
    return small >= _ENOUGH_OWN_SCRIPT or (small > 0 and known >= _ENOUGH and len(words) > _RUN + 1)


def _said(reading: Reading) -> list[Token]:
    """Return the words and numbers that are no part of markup or an address."""
    text = outside_markup(reading.text)
    return [token for token in reading.meanings.tokens if token.kind in (WORD, NUMBER) and text[token.start] != " "]


def _shown(text: str, tokens: Sequence[Token]) -> str:
    shown = text[tokens[0].start : tokens[min(_SHOWN, len(tokens)) - 1].end]
    return shown + ("…" if len(tokens) > _SHOWN else "")


def _runs(source: Sequence[Token], target: Sequence[Token], text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the longest runs of the target that stand in the source word for word: start, end, and how many words are plain."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in range(len(source) - 1):
        found = places[source[place].text, source[place + 1].text]
        if len(found) < _POSITIONS:
            found.append(place)
    start = 0
    while start < len(target) - 1:
        best, best_place = 0, 0
        for place in places.get((target[start].text, target[start + 1].text), ()):
            size = 2
            while (
                start + size < len(target)
                and place + size < len(source)
                and target[start + size].text == source[place + size].text
            ):
                size += 1
            if size > best:
                best, best_place = size, place
        if best:
            yield start, start + best, _plain(source[best_place : best_place + best], text)
            start += best
        else:
            start += 1


def _plain(tokens: Sequence[Token], text: str) -> int:
    """Return how many words are written small and are more than links: those with a hyphen count as one, an address as none."""
    return sum(
        token.kind == WORD
        and text[token.start].islower()
        and len(token.text) > 1
        and token.text not in _LINKS
        and text[max(token.start - 1, 0)] != "-"
        and not _is_address(text, token)
        for token in tokens
    )


def _is_address(text: str, token: Token) -> bool:
    """Return whether a word is part of a mail or web address, a handle or a file name."""
    before, after = text[max(token.start - 1, 0) : token.start], text[token.end : token.end + 2]
    return (
        before in ("@", "/", "#", "_", ".")
        or after[:1] in ("@", "/", "_")
        or (after[:1] == "." and after[1:].isalnum())
    )


def _plain_words(text: str, tokens: Sequence[Token]) -> bool:
    return _plain(tokens, text) >= _ENOUGH_OWN_SCRIPT


def _is_english(words: Sequence[Token], language: str) -> bool:
    """Return whether the small words of a sentence are English and not those of its own language."""
    english, own = table_of("en").common, table_of(language).common
    ours = sum(token.text in own for token in words)
    theirs = sum(token.text in english and token.text not in own for token in words)
    return len(words) >= _RUN and theirs >= _ENOUGH and theirs > 2 * ours and theirs * 4 >= len(words)


def _foreign_runs(source: Sequence[Token], target: Reading, tokens: Sequence[Token]) -> Iterator[Problem]:
    """Yield runs of Latin script in another script whose small words are not in the source: some other language."""
    known = {token.text for token in source}
    start = 0
    while start < len(tokens):
        end, small = start, 0
        while end < len(tokens) and tokens[end].kind == WORD and tokens[end].text[0] < _LATIN_END:
            token = tokens[end]
            small += (
                target.text[token.start].islower() and token.text not in known and not _is_address(target.text, token)
            )
            end += 1
        if end - start >= _ENOUGH and small >= _ENOUGH_OWN_SCRIPT:
            yield Problem("script", f"left in Latin script: “{_shown(target.text, tokens[start:end])}”")
        start = max(end, start + 1)
