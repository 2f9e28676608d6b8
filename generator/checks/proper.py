"""Which words of an English text are names that other languages keep. It compares nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.checks.lexicon import is_ordinary
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import SIGN, WORD, Token
from generator.checks.sounds import SHORTEST, one_letter_apart
from generator.checks.tables.english_words import ALSO_NAMES, COMMON, PLACES
from generator.checks.tables.nicknames import SHORTENED

_QUOTED = re.compile('["“«‘][^"“”«»‘’]{1,60}["”»’]')  # so short that it may be the title of a work
_OPENERS = frozenset(".!?:;\"'([{-…؟>")
_MOST_NAMES = 40
_LONG_WORD = 6  # letters of a word that may be a dictionary word with a slip in it
# Endings of dictionary words: Inclusive Ownership Funds is no name of a person.
_DERIVED = re.compile(
    "(?:al|ive|ity|ies|ions?|ments?|ness|ing|ed|ful|less|ous|museum|able|ible|ary|ory|ism|ists?|ics?|ance|ence|ship|hood|ly|logy|ure)$"
)


def source_names(source: Reading, words: Sequence[Token]) -> list[Token]:
    """Return the words that stay names in other languages: capitalized, in no dictionary, no place with a name of its own."""
    found: dict[str, Token] = {}
    first = first_places(source)
    titles = [match.span() for match in _QUOTED.finditer(source.text)]
    for place, token in enumerate(words):
        if not _is_name(source, token) or (token.text in ALSO_NAMES and _is_quoted(titles, token)):
            continue
        if token.start in first and token.text not in found:
            after = words[place + 1] if place + 1 < len(words) else None
            named = after is not None and _is_name(source, after) and after.start - token.end <= 1
            if not named and not _acts(source, token, after):
                continue
        if _is_crowned(source, words, place) or _is_part_of(words, place):
            continue
        if len(token.text) > SHORTEST and token.text not in found and len(found) < _MOST_NAMES:
            found[token.text] = token
    return list(found.values())


def _is_quoted(quoted: Sequence[tuple[int, int]], token: Token) -> bool:
    return any(start <= token.start < end for start, end in quoted)


# Bodies whose initials British papers write as a word: others translate their names.
_ACRONYMS = frozenset(
    {
        "ukip",
        "nato",
        "unesco",
        "unicef",
        "fifa",
        "uefa",
        "nasa",
        "opec",
        "asean",
        "nafta",
        "ofsted",
        "ofcom",
        "ofgem",
        "acas",
        "cobra",
        "farc",
        "eta",
        "isis",
        "brics",
        "interpol",
        "europol",
    }
)


# What a person, firm or club does: an English sentence that begins with one bare word and one of these begins with a name.
_ACTIONS = frozenset(
    [
        "said",
        "says",
        "will",
        "won",
        "beat",
        "told",
        "wants",
        "announced",
        "plans",
        "faces",
        "delivered",
        "wrote",
        "denied",
        "bought",
        "sold",
        "signed",
        "scored",
        "played",
    ]
)


def _acts(source: Reading, token: Token, after: Token | None) -> bool:
    """Return whether a word at the beginning of a sentence is a name by what follows it: Google will, Chelsea's."""
    if token.text in {"it", "that", "there", "he", "she", "who", "what", "let"} or token.text.endswith("s"):
        return False
    return source.text[token.end : token.end + 2] in ("'s", "’s") or (after is not None and after.text in _ACTIONS)


_CROWNS = frozenset(
    {"king", "queen", "pope", "emperor", "empress", "tsar", "czar", "prince", "princess", "saint", "st", "sultan"}
)


def _is_crowned(source: Reading, words: Sequence[Token], place: int) -> bool:
    """Return whether a name is a king's or a saint's: those have names of their own in every language."""
    after = words[place + 1] if place + 1 < len(words) else None
    numbered = after is not None and set(source.text[after.start : after.end]) <= set("IVX")
    return numbered or (place > 0 and words[place - 1].text in _CROWNS)


def _is_part_of(words: Sequence[Token], place: int) -> bool:
    """Return whether a word is what a place is called by, as Horn in the Horn of Africa: that is translated."""
    after = words[place + 1] if place + 1 < len(words) else None
    return after is not None and after.text == "of" and place > 0 and words[place - 1].text == "the"


def _is_name(source: Reading, token: Token) -> bool:
    written = source.text[token.start : token.end]
    if not written[0].isupper() or is_abbreviation(written) or is_known(token.text) or token.text in _ACRONYMS:
        return False
    if token.text in SHORTENED and source.text[token.end : token.end + 1] == ".":
        return False
    if (token.text.endswith("s") and is_known(token.text[:-1])) or _DERIVED.search(token.text):
        return False
    entry = source.meanings.table.entry(token.text)
    return not (entry.month or entry.weekday or entry.is_number or entry.unit or entry.loose)


def is_known(word: str) -> bool:
    """Return whether a folded English word is in a dictionary, or a place that has names of its own elsewhere."""
    return word in PLACES or is_ordinary(word)


def is_abbreviation(written: str) -> bool:
    """Return whether a word is letters of an abbreviation, with an ending or without: CSU, CSUya; O'Rourke is none."""
    return written[:2].isupper() and written[1:2].isalpha()


def first_places(reading: Reading) -> set[int]:
    """Return where sentences, quotations and insertions begin: a capital says nothing there."""
    found = set()
    opened = True
    for token in reading.meanings.tokens:
        if token.kind == SIGN:
            opened = opened or token.text in _OPENERS or reading.text[token.start] in "«“„‘"
            opened = opened and token.text != ","
            continue
        if opened and token.kind == WORD:
            found.add(token.start)
        opened = False
    return found


def is_misspelt(word: str) -> bool:
    """Return whether a word is one of the dictionary but for one letter: Leaguge."""
    return len(word) >= _LONG_WORD and any(
        abs(len(other) - len(word)) <= 1 and one_letter_apart(word, other) for other in _long_words().get(word[0], ())
    )


@lru_cache(maxsize=1)
def _long_words() -> dict[str, list[str]]:
    """Return the words of the dictionary that may be mistaken, by their first letter."""
    found: dict[str, list[str]] = {}
    for word in COMMON:
        if len(word) >= _LONG_WORD - 1:
            found.setdefault(word[0], []).append(word)
    return found
