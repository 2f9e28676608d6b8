"""What translators of news write, sentence by sentence, and the same sentences with one thing in them that has become another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.checks.lexicon import is_ordinary
from generator.checks.verdict import verify
from tests.checks.wordings import translated


@pytest.mark.parametrize(("language", "source", "target"), translated("written.jsonl"))
def test_what_translators_write_is_accepted(language: str, source: str, target: str) -> None:
    verdict = verify(language, source, target)
    assert verdict.ok, verdict.problems


REFUSED = [
    tuple(json.loads(line).values())
    for line in (Path(__file__).parent / "refused.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("kind", "language", "source", "target"), REFUSED)
def test_what_has_become_another_is_refused(kind: str, language: str, source: str, target: str) -> None:
    verdict = verify(language, source, target)
    assert not verdict.ok
    assert kind in {problem.kind for problem in verdict.problems}


CONVERTED = [
    ("tr", "The concert sold out within 90 minutes.", "Konser biletleri bir buçuk saatte tükendi."),
    ("pl", "They walked for nearly five miles.", "Szli prawie osiem kilometrów."),
    ("ru", "The trial lasted 18 months.", "Суд длился полтора года."),
]


@pytest.mark.parametrize(("language", "source", "target"), CONVERTED)
def test_a_conversion_is_told_as_a_note(language: str, source: str, target: str) -> None:
    verdict = verify(language, source, target)
    assert verdict.ok
    assert [problem.kind for problem in verdict.problems] == ["conversion"]


def test_a_month_that_is_a_name_of_the_source_is_no_month() -> None:
    assert verify("ar", "Nissan will build a plant in Tangier.", "ستبني نيسان مصنعًا في طنجة.").ok
    assert not verify("ar", "The company will build a plant in Tangier.", "ستبني الشركة مصنعًا في طنجة في نيسان.").ok


@pytest.mark.parametrize("word", ["pedestrians", "hospice", "symphony", "weedkiller", "cheesemakers", "unveiled"])
def test_words_of_titles_are_ordinary(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("name", ["ramaphosa", "kavanaugh", "utrecht", "airbnb", "google"])
def test_names_are_not(name: str) -> None:
    assert not is_ordinary(name)
