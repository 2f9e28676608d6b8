"""One verdict on a pair of sentences: all checks that need nothing but the two texts, put together."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.alignment import align
from generator.checks.dates import check_dates
from generator.checks.english import check_untranslated
from generator.checks.extent import check_extent
from generator.checks.form import check_characters, check_markup, check_punctuation
from generator.checks.names import check_known, check_names, compare_names
from generator.checks.numbers import check_numbers
from generator.checks.problems import Problem, Verdict
from generator.checks.quantities.reading import read
from generator.checks.repetition import check_repetition
from generator.checks.scripts import check_script

TARGETS = ("ar", "fa", "tr", "pl", "ru", "ckb", "kmr")


def verify(language: str, source: str, target: str) -> Verdict:
    """Return whether a translation of an English sentence says the same numbers, dates and names, and what differs."""
    problems = tuple(_problems(language, source, target))
    return Verdict(all(problem.is_note for problem in problems), problems)


def _problems(language: str, source: str, target: str) -> Iterator[Problem]:
    here, there = read(source, "en"), read(target, language)
    alignment = align(here, there)
    yield from check_numbers(alignment, here, there)
    yield from check_dates(here, there)
    yield from check_untranslated(here, there, language)
    yield from check_repetition(here.meanings.tokens, there.meanings.tokens)
    names = compare_names(here, there, language)
    yield from check_names(names, language)
    yield from check_extent(here, there, language, names.lost_share)
    yield from check_script(here, there, language)
    yield from check_markup(source, target)
    yield from check_punctuation(source, target)
    yield from check_characters(source, target)
