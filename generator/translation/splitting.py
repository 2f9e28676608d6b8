"""Split a text for a machine that loses its thread in long ones, and put the translated parts together again.

A block of several sentences is split at their ends, one sentence at a clause that begins with a conjunction. It never
splits inside a name, a number or an abbreviation that it knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# A full stop after one letter or a known abbreviation ends no sentence: "J. Doe", "Mr. Doe", "the U.S. said".
_SENTENCE_END = re.compile(r"(?<!\b[A-Za-z])(?<!\b(?:Mr|Dr|St|vs|No))(?<!\bMrs)(?<=[.!?])\s+(?=[A-Z“\"{])")
_CLAUSE = re.compile(r"(?:;|,) (?=(?:and|but|while|because|although|so that|where) )")
_CLAUSE_WORDS = 3
_COMMA = {"ar": "،", "fa": "،", "ckb": "،"}
_FINAL = ".!?…؟。"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a text in their order; `sentences` says whether they are whole sentences, or clauses of one."""

    texts: tuple[str, ...]
    sentences: bool

    def join(self, translated: Sequence[str], language: str) -> str:
        """Return one text of the translated parts.

        >>> Parts(("It rains.", "But I stay."), sentences=False).join(["Pada.", "Ale zostaję."], "pl")
        'Pada, ale zostaję.'
        """
        whole = [text.strip() for text in translated]
        if self.sentences:
            return " ".join(whole)
        first = [text.rstrip(_FINAL) for text in whole[:-1]] + whole[-1:]
        comma = _COMMA.get(language, ",")
        return f"{comma} ".join([first[0], *(_lower(text, language) for text in first[1:])])


def split(text: str) -> Parts | None:
    """Return the sentences of a text, or the clauses of its only one; None where there is nothing to split.

    >>> split("It is no agency. It has no reporters.").texts
    ('It is no agency.', 'It has no reporters.')
    >>> split("The plane landed in Erbil, but most people flew on to Baghdad.").texts
    ('The plane landed in Erbil.', 'But most people flew on to Baghdad.')
    >>> split("Food, blankets and hygiene kits arrived.") is None
    True
    """
    sentences = tuple(_SENTENCE_END.split(text))
    if len(sentences) > 1:
        return Parts(sentences, sentences=True)
    clauses = _CLAUSE.split(text)
    if len(clauses) == 1 or any(len(clause.split()) < _CLAUSE_WORDS for clause in clauses):
        return None
    whole = [f"{clause}." for clause in clauses[:-1]] + clauses[-1:]
    return Parts((whole[0], *(clause[0].upper() + clause[1:] for clause in whole[1:])), sentences=False)


def _lower(text: str, language: str) -> str:
    """Return the text with a small first letter: the part began with a conjunction, which is no name."""
    if language == "tr" and text[:1] in "Iİ":
        return ("ı" if text[0] == "I" else "i") + text[1:]
    return text[:1].lower() + text[1:]
