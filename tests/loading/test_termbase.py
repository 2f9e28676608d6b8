"""Faults of the termbase and its columns, and how the columns come together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.findings import Severity
from generator.loading.content import Loaded
from generator.model.terms import TermForms, TermKind
from generator.model.units import Record, State

TERMS, COLUMN = "translations/termbase/terms.yml", "translations/termbase/ar.yml"
Marked = Callable[..., tuple[list[tuple[str, int, int]], list[tuple[str, int, int]]]]
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]

TERM_FAULTS = {
    "no kind": ("missing-field", ("kind: place\n    en: {name: E", "▶en: {name: E")),
    "an unknown kind": ("unknown-value", ("kind: place", "kind: ▶plaec")),
    "an empty name": ("empty-value", ("name: Erbil", 'name: ▶""')),
    "a name of spaces": ("empty-value", ("name: Erbil", 'name: ▶"  "')),
    "no name": ("missing-field", ("{name: The Driver}", "▶{role: driver}")),
    "an id with a space": ("bad-id", ("  erbil:", "  erbil: {kind: place, en: {name: X}}\n  ▶the driver:")),
    "an id twice": ("duplicate-key", ("  seven:", "  ▶driver:")),
    "a form both right and wrong": ("term-forms", ("[Arbela]", "[Arbela, ▶Hewler]")),
    "a form in no list": ("wrong-type", ("[Arbela]", "▶Arbela")),
    "yes for true": ("wrong-type", ("public_actor: true", "public_actor: ▶yes")),
    "an unknown field": ("unknown-field", ("public_actor: true", "▶public: true\n    public_actor: true")),
}
COLUMN_FAULTS = {
    "another language": ("bad-language", ("language: ar", "language: ▶fa")),
    "no record": ("missing-field", ("language: ar\nrecord: {state: draft, by: Test, on: 2026-11-24}", "▶language: ar")),
    "a record without a person": ("missing-field", ("{state: draft, by: Test,", "▶{state: draft,")),
    "a state that no person gives": ("unknown-value", ("state: draft", "state: ▶source")),
    "a month as the day": ("bad-date", ("2026-11-24", "▶2026-11")),
    "an unknown term": ("unknown-term", ("  post:", "  ▶pots: {name: x}\n  post:")),
    "an empty name": ("empty-value", ("name: أربيل", "name: ▶")),
    "a form both right and wrong": ("term-forms", ("{name: أربيل}", "{name: أربيل, forbidden: [▶أربيل]}")),
    "a missing term": ("missing-term", ("  speaker", "  ▶speaker"), ("  post: {name: البريد}\n", "")),
    "a missing role": ("missing-term", ("  speaker", "  ▶speaker"), ("role: متحدث, ", "")),
}


@pytest.mark.parametrize("case", TERM_FAULTS.values(), ids=TERM_FAULTS)
def test_a_fault_of_the_terms(case: tuple[str, tuple[str, str]], good: Mapping[str, str], marked: Marked) -> None:
    check(TERMS, case, good, marked)


@pytest.mark.parametrize("case", COLUMN_FAULTS.values(), ids=COLUMN_FAULTS)
def test_a_fault_of_a_column(case: tuple[str, tuple[str, str]], good: Mapping[str, str], marked: Marked) -> None:
    check(COLUMN, case, good, marked)


def check(path: str, case: tuple[str, *tuple[tuple[str, str], ...]], good: Mapping[str, str], marked: Marked) -> None:
    code, *changes = case
    text = good[path]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    found, expected = marked(path, text, code)
    assert found == expected


def test_what_a_column_lacks_is_a_note_only(make: Make, good: Mapping[str, str]) -> None:
    findings = make({COLUMN: good[COLUMN].replace("  post: {name: البريد}\n", "")}).findings
    assert [(finding.severity, "post" in finding.message) for finding in findings] == [(Severity.NOTE, True)]


def test_columns_come_together_with_the_english_forms(make: Make) -> None:
    loaded = make({})
    term = loaded.termbase.terms["erbil"]
    assert term.kind is TermKind.PLACE
    assert term.forms == {"en": TermForms("Erbil", ("Hewler",), ("Arbela",)), "ar": TermForms("أربيل")}
    assert (term.position.path, term.position.line, term.position.column) == (TERMS, 9, 3)
    assert [term.id for term in loaded.termbase if term.public_actor] == ["speaker"]
    assert loaded.records == {"ar": Record(State.DRAFT, "Test", "2026-11-24")}


def test_a_language_without_a_column_is_a_note_at_its_entry(make: Make) -> None:
    [finding] = make({COLUMN: None}).findings
    assert (finding.severity, finding.code, finding.language) == (Severity.NOTE, "missing-column", "ar")
    assert str(finding.position) == "polybrief.yml:4:3"


@pytest.mark.parametrize(
    ("name", "code"), [("fa.yml", "unknown-language"), ("en.yml", "unknown-language"), ("ar.yaml", "file-name")]
)
def test_a_file_that_is_no_language_of_the_site(name: str, code: str, make: Make, good: Mapping[str, str]) -> None:
    path = f"translations/termbase/{name}"
    text = good[COLUMN].replace("language: ar", f"language: {name[:2]}")
    findings = make({path: text}).findings
    assert [(finding.position.path, finding.code) for finding in findings] == [(path, code)]


@pytest.mark.parametrize("text", [None, "terms: {", "terms: []"])
def test_without_a_termbase_no_name_in_the_facts_is_called_unknown(text: str | None, make: Make) -> None:
    findings = make({TERMS: text}).findings
    assert [finding.position.path for finding in findings] == [TERMS]


def test_a_broken_term_is_still_known(make: Make, good: Mapping[str, str]) -> None:
    loaded = make({TERMS: good[TERMS].replace("kind: body\n    en: {name: The Post}", "kind: bdoy\n    en: {}")})
    assert {finding.code for finding in loaded.findings} == {"unknown-value", "missing-field"}
    assert "post" not in loaded.termbase
