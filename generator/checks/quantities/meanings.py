"""What the words of a text mean, one by one and in phrases. It puts no numbers together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.checks.folding import fold_word
from generator.checks.quantities.tokens import WORD, Token
from generator.checks.tables.shape import NOTHING, Entry, Phrase, Table

_PARTED = frozenset({"fa"})  # writes the parts of a word with a joiner between them


@dataclass(frozen=True, slots=True)
class Meanings:
    """The tokens of a text with the entry of each; a phrase's entry stands at its first word, `lengths` says how far it goes."""

    table: Table
    tokens: Sequence[Token]
    entries: Sequence[Entry]
    lengths: Sequence[int]
    text: str


def find_meanings(text: str, table: Table, tokens: Sequence[Token]) -> Meanings:
    """Return the entries of all tokens; the words of a phrase mean what the phrase means."""
    known = table.known
    entries = [known.get(token.text) or table.entry(token.text) for token in tokens]
    for written, entry in table.spelled.items() if any(form in text for form in table.spelled) else ():
        for place, token in enumerate(tokens):
            if text[token.start : token.end] == written:
                entries[place] = entry
    if "\u200c" in text and table.words.code in _PARTED:
        entries = [_by_part(text, table, token, entry) for token, entry in zip(tokens, entries, strict=True)]
    if "'" in text or "’" in text:
        for place in [
            place for place in range(2, len(tokens)) if _is_ending(tokens, place) and entries[place].is_number
        ]:
            entries[place] = NOTHING  # of a name: Queen'sê
    lengths = [1] * len(tokens)
    heads = table.phrases
    after = 0
    for place in [place for place, token in enumerate(tokens) if token.text in heads]:
        if place >= after and (found := _phrase(heads[tokens[place].text], tokens, place)):
            entry, length = found
            after = place + length
            entries[place:after] = [entry, *[NOTHING] * (length - 1)]
            lengths[place] = length
    return Meanings(table, tokens, entries, lengths, text)


def _is_ending(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word is glued to an apostrophe that is glued to a word."""
    first, sign, word = tokens[place - 2 : place + 1]
    return (
        sign.text == "'"
        and (first.kind, word.kind) == (WORD, WORD)
        and first.end == sign.start
        and sign.end == word.start
    )


def _by_part(text: str, table: Table, token: Token, entry: Entry) -> Entry:
    """Return the entry of a word; of one in parts that means nothing as a whole, the number that it begins with: نه‌ساله‌اش."""
    if entry is not NOTHING or token.kind != WORD or "\u200c" not in text[token.start : token.end]:
        return entry
    parts = text[token.start : token.end].split("\u200c")
    for size in range(len(parts) - 1, 0, -1):
        word = fold_word("".join(parts[:size]))
        if word and (found := table.entry(word)).is_number:
            return found
    return entry


def _phrase(phrases: Sequence[Phrase], tokens: Sequence[Token], place: int) -> tuple[Entry, int] | None:
    """Return the meaning of the phrase that begins at a token, and how many tokens it takes."""
    for phrase in phrases:
        after = place + 1 + len(phrase.rest)
        if after <= len(tokens) and all(
            found.text.startswith(word) if stem else found.text == word
            for (word, stem), found in zip(phrase.rest, tokens[place + 1 : after], strict=True)
        ):
            return phrase.entry, after - place
    return None
