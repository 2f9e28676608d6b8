"""One verdict on a pair of sentences: every check that needs nothing but the two texts. It stores nothing and reads no files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from generator.checks.alignment import align
from generator.checks.crowds import check_crowds
from generator.checks.dates import check_dates
from generator.checks.english import check_untranslated
from generator.checks.extent import Kept, check_extent
from generator.checks.form import check_characters, check_markup, check_punctuation
from generator.checks.fractions import check_fractions
from generator.checks.names import check_names, compare_names
from generator.checks.number_words import check_number_words
from generator.checks.numbers import check_numbers
from generator.checks.places import check_places
from generator.checks.problems import Problem, Verdict
from generator.checks.quantities.reading import KEPT, Reading, read
from generator.checks.repetition import check_repetition
from generator.checks.scripts import check_script
from generator.checks.stretches import check_stretches
from generator.checks.terms import check_terms

TARGETS = ("ar", "fa", "tr", "pl", "ru", "ckb", "kmr")
_SENTENCE = 2000  # characters: what is longer is not kept
_TAIL = 0.6  # of a source: what comes after is its end
_NO_NAMES: Mapping[str, Sequence[str]] = MappingProxyType({})


def verify(language: str, source: str, target: str, names: Mapping[str, Sequence[str]] = _NO_NAMES) -> Verdict:
    """Compare a translation with its English source; `language` is one of TARGETS.

    `names` maps English names and terms to the forms that the language accepts, the canonical one first. Any text is
    judged, however broken; ValueError for another language.

    >>> verify("tr", "About 7,000 people remain.", "Yaklaşık 700 kişi kaldı.").problems[0].kind
    'scale'
    >>> verify("tr", "About 7,000 people remain.", "Yaklaşık yedi bin kişi kaldı.").ok
    True
    """
    if language not in TARGETS:
        raise ValueError(f"no checks for the language {language!r}")
    problems = tuple(dict.fromkeys(_problems(language, source, target, names)))
    return Verdict(all(problem.is_note for problem in problems), problems)


@lru_cache(maxsize=KEPT)
def _read_source(source: str) -> Reading:
    """Return what is read of a source; its next translation is judged soon."""
    return read(source, "en")


def _problems(language: str, source: str, target: str, known: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    here = _read_source(source) if len(source) <= _SENTENCE else read(source, "en")
    there = read(target, language)
    alignment = align(here, there)
    yield from check_numbers(alignment, here, there)
    yield from check_number_words(alignment, here, there)
    yield from check_crowds(here, there, language)
    yield from check_fractions(here, there, language)
    yield from check_stretches(here, there)
    yield from check_dates(here, there)
    found = compare_names(here, there, language)
    yield from check_names(found, language)
    yield from check_places(here, there, language)
    yield from check_terms(here, there, known)
    yield from check_untranslated(here, there, language)
    yield from check_repetition(source, target)
    tail = any(one.quantity.start > _TAIL * len(source) for one, _ in alignment.pairs)
    yield from check_extent(here, there, language, Kept(found.lost_share, tail, len(alignment.pairs)))
    yield from check_script(here, there, language)
    yield from check_markup(source, target)
    yield from check_punctuation(source, target)
    yield from check_characters(source, target)
