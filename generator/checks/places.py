"""Countries and cities that have become others. It knows them by the gazetteer.

A place that is only left out or said otherwise is no fault; one that has come in place of another is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.folding import fold_word
from generator.checks.gazetteer import BRIEF, CAPITALS, KEY, codes_of, local_names, names_in
from generator.checks.problems import Problem
from generator.checks.quantities.reading import KEPT, Reading
from generator.checks.quantities.tokens import WORD, Token
from generator.checks.skeletons import skeletons
from generator.checks.sounds import Sounds
from generator.checks.tables.place_names import TOGETHER

_INITIALS = re.compile(r"\b(U)\.?S\b|\bU\.?(K)\b")
_SHORT = {"U": "US", "K": "GB"}
_LONGEST = 2000  # characters
_SURNAMES = frozenset(
    {
        "jordan",
        "london",
        "holland",
        "france",
        "israel",
        "england",
        "ireland",
        "kent",
        "lincoln",
        "austin",
        "houston",
        "washington",
    }
    | {"cleveland", "hamilton", "york", "paris", "chad", "georgia", "victoria", "sydney", "florence"}
)
_NO_FIRST_NAME = (
    "In|Of|The|From|At|For|New|North|South|East|West|Northern|Southern|Western|Eastern"
    "|Lord|Team|Visit|Greater|Central|Inner"
)
_FIRST_NAME = re.compile(rf"(?<![.!?] )\b(?!(?:{_NO_FIRST_NAME})\b)[A-Z][a-z]+ $")
_MOST_WORDS = 400
_LONG_ADJECTIVE = 8
_PREFIXES = ("وال", "بال", "فال", "كال", "کال", "ولل", "لل", "ال", "و", "ب", "ل", "ف")


def check_places(source: Reading, target: Reading, language: str) -> Iterator[Problem]:
    """Yield a country or city of the translation that is not in the source, where one of the source is gone."""
    here = _said(source)
    if not here:
        return
    there = _found(target, language)
    said = frozenset().union(*here.values()) if here else frozenset()
    new = [(word, codes) for word, codes in there.items() if not _with_neighbours(codes) & said]
    new = [one for one in new if not _is_name_of(one[0], source)] if new else []
    if not new:
        return
    kept = frozenset().union(*there.values())
    lost = [
        word
        for word, codes in here.items()
        if not _with_neighbours(codes) & kept and not _is_kept(word, target, language)
    ]
    if lost:
        yield Problem("name", f"“{new[0][0]}” instead of {lost[0]}")


def _is_name_of(word: str, source: Reading) -> bool:
    """Return whether a word is another name of the source by its sound: Сирил is Cyril and no Syrian."""
    loud = [
        token
        for token in source.meanings.tokens[:_MOST_WORDS]
        if token.kind == WORD and source.text[token.start].isupper() and not codes_of(token.text)
    ]
    heard = set(skeletons(fold_word(word)))
    return any(len(sound) >= BRIEF and sound in heard for token in loud for sound in skeletons(token.text))


@lru_cache(maxsize=KEPT)
def _said(source: Reading) -> dict[str, frozenset[str]]:
    """Return the places that an English text names, by the word."""
    found = {
        match[0]: frozenset({_SHORT[match[1] or match[2]]}) for match in _INITIALS.finditer(source.text[:_LONGEST])
    }
    for token in source.meanings.tokens[:_MOST_WORDS]:
        if token.kind != WORD or _is_surname(token, source.text):
            continue
        if source.text[token.start].isupper() and (codes := codes_of(token.text)):
            found[source.text[token.start : token.end]] = codes
    return found


def _is_surname(token: Token, text: str) -> bool:
    """Return whether a place is a person's name by the first name before it: Michael Jordan."""
    return token.text in _SURNAMES and _FIRST_NAME.search(text, max(token.start - 20, 0), token.start) is not None


def _found(target: Reading, language: str) -> dict[str, frozenset[str]]:
    """Return the places that a translation names, by the word."""
    names = local_names(language)
    found = {}
    for token in target.meanings.tokens[:_MOST_WORDS]:
        if token.kind != WORD or len(token.text) < BRIEF:
            continue
        if language in CAPITALS and len(token.text) < _LONG_ADJECTIVE and not target.text[token.start].isupper():
            continue
        is_lower = language in CAPITALS and not target.text[token.start].isupper()
        for form in _forms(token.text, language):
            codes = names.find(form)
            if is_lower:  # adjectives: of countries they are long
                codes = frozenset(code for code in codes if code.isupper())
            if codes:
                found[target.text[token.start : token.end]] = codes
                break
    return found


def _forms(word: str, language: str) -> Iterator[str]:
    yield word
    if language == "ar":
        yield from (word[len(prefix) :] for prefix in _FOLDED_PREFIXES if word.startswith(prefix))


_FOLDED_PREFIXES = tuple(fold_word(prefix) for prefix in _PREFIXES)


def _is_kept(word: str, target: Reading, language: str) -> bool:
    """Return whether a name stands in the translation as in English, or by its sound where the tables do not have it."""
    name = fold_word(word)
    if any(token.text.startswith(name[:KEY]) for token in target.meanings.tokens):
        return True
    tokens = [token for token in target.meanings.tokens[:_MOST_WORDS] if token.kind == WORD]
    if stems := names_in(language, name):
        return any(token.text.startswith(stems) for token in tokens)
    return Sounds(tokens, tokens, None).has(name)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    groups = [frozenset(group.split()) for group in TOGETHER]
    return {code: frozenset().union(*(one for one in groups if code in one)) for group in groups for code in group}


def _with_neighbours(codes: frozenset[str]) -> frozenset[str]:
    """Return the places and those that share a name with them."""
    groups = _groups()
    return codes.union(*(groups.get(code, frozenset()) for code in codes))
