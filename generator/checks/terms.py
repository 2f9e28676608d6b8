"""Names and terms whose forms are known: one of them must stand where the source has the term. It knows no grammar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.checks.folding import fold_word
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import SIGN


def check_terms(source: Reading, target: Reading, forms: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Yield terms of the source that stand in none of their accepted forms; a form may carry endings and prefixes."""
    if not forms:
        return
    here, there = f" {_words(source)} ", f" {_words(target)} "
    for term, accepted in forms.items():
        known = [_fold(form) for form in accepted if form.strip()]
        if known and f" {_fold(term)} " in here and not any(form in there for form in known):
            yield Problem("name", f"“{term}” should be “{accepted[0]}”")


def _fold(text: str) -> str:
    return " ".join(fold_word(word) for word in text.replace("-", " ").split())


def _words(reading: Reading) -> str:
    return " ".join(token.text for token in reading.meanings.tokens if token.kind != SIGN)
