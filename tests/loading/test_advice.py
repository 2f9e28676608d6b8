"""Advice on English that translates badly or can harm people: given, silent where all is well, weighed, and waived."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Severity
from generator.loading.advice import WEIGHTS
from generator.loading.plain_english import advise
from generator.loading.privacy import advise_on_contacts, advise_on_names
from tests.loading.conftest import BRIEFING, COLUMN, SETTINGS, TERMS, Make

PATH = "facts/story/2021-11-18.yml"

ADVISED = {
    "long-sentence": [
        f"The guards led {'the people and ' * 8}the children to a warehouse.",
    ],
    "two-facts": [
        "The camp was cleared; the people went to a warehouse.",
        "The camp was cleared, and the people went to a warehouse.",
        "The flight landed in Erbil, but Baghdad was closed.",
        "The camp was cleared. Buses took people away.",
        "Poland closed the crossing, while Belarus kept its side open.",
    ],
    "unclear-pronoun": [
        "They left the camp.",
        "He denied the report.",
        "Their tents were taken away.",
        "In the forest, they waited.",
        "This was denied.",
        "It denied the report.",
        "Poland said that they would go.",
    ],
    "relative-day": [
        "The camp was cleared yesterday.",
        "A flight left last week.",
        "The talks began two days ago.",
        "The border is open today.",
    ],
    "idiom": [
        "Poland sounded the alarm, in the wake of the attack.",
        "The talks are on thin ice.",
        "The guards turn a blind eye to the tents.",
    ],
    "starter-text": ["REPLACE what happened."],
    "phone-number": [
        "Call +48 22 601 74 22 for help.",
        "The office has the number 022 601 74 22.",
        "Call 555-123-4567.",
        "Call +٤٨ ٢٢ ٦٠١ ٧٤ ٢٢.",
    ],
    "email-address": ["Write to help@example.org.", "Write to first.last+aid@mail.example.co."],
    "coordinates": ["The camp is at 52.69812, 23.90143.", "The camp is at 52°41'53\" N.",
                    "The camp is at 52.69812° N, 23.90143° E."],
    "unknown-person": ["A flight took Jan Kowalski home.", "Maria van der Berg left.", "The lawyer of Ahmed al-Masri left."],
}  # fmt: skip
SILENT = [
    "The plane landed in Erbil.",
    "It is not known what happens to people who do not want to go back.",
    "Many people are deported, even if they ask for asylum.",
    "The committee said that it does not negotiate.",
    "\x00\x00\x00\x00 said that they will leave.",
    "It rained.",
    "These routes are closed.",
    "Erbil, in the north, and Baghdad have airports.",
    "The office said what it calls a campaign ended on \x00\x00\x00.",
    "The guards took the people by bus to a warehouse, a school and a hall.",
    "Nothing changed between 2021-11-18 and 2021-11-30.",
    "About 12,500,000 people live there.",
    "The price is 1 200 000 000 dinars.",
    "The Speaker met the Group of Seven in Erbil.",
    "In Erbil, flights go on.",
    "The version is 1.234.",
]


def _codes(sentence: str) -> list[str]:
    names = ("Erbil", "Baghdad", "Poland", "Belarus", "Group of Seven", "The Speaker")
    advice = (*advise(sentence), *advise_on_contacts(sentence), *advise_on_names(sentence, names))
    return [each.code.value for each in advice]


@pytest.mark.parametrize(("code", "sentence"), [(code, text) for code, texts in ADVISED.items() for text in texts])
def test_advice_is_given(code: str, sentence: str) -> None:
    assert code in _codes(sentence)


def test_there_is_a_case_for_every_piece_of_advice_on_a_sentence() -> None:
    assert {*ADVISED, "number-in-words"} == {code.value for code in WEIGHTS}


@pytest.mark.parametrize("sentence", SILENT)
def test_a_good_sentence_gets_none(sentence: str) -> None:
    assert _codes(sentence) == []


def _fact(sentence: str, more: str = "") -> str:
    return BRIEFING.replace("A flight left.", sentence) + more


def test_advice_stands_where_it_belongs(make: Make) -> None:
    findings = make({PATH: _fact("The flight left yesterday.")}).findings
    assert [(finding.code, finding.position.line, finding.position.column) for finding in findings] == [
        ("relative-day", 9, 28)
    ]
    assert findings[0].severity is Severity.WARNING


@pytest.mark.parametrize(("weight", "expected"), [("error", ["error"]), ("note", ["note"]), ("off", [])])
def test_a_desk_weighs_advice(weight: str, expected: list[str], make: Make) -> None:
    settings = SETTINGS + f"checks: {{relative-day: {weight}}}\n"
    findings = make({"polybrief.yml": settings, PATH: _fact("The flight left yesterday.")}).findings
    assert [finding.severity.value for finding in findings] == expected


def test_what_a_fact_must_have_cannot_be_weighed(make: Make) -> None:
    findings = make({"polybrief.yml": SETTINGS + "checks: {digits: off}\n", PATH: _fact("The 7 left.")}).findings
    assert [finding.code for finding in findings] == ["digits", "unknown-value"]


def test_a_waiver_beside_the_fact_silences_its_advice_there_and_nowhere_else(make: Make) -> None:
    second = '  - {id: second, kind: event, says: "It left yesterday.", standing: reported, sources: [report]}\n'
    waived = _fact("The flight left yesterday.", "    waive: {relative-day: a film of that name}\n")
    findings = make({PATH: waived + second}).findings
    assert sorted((finding.code, finding.position.line) for finding in findings) == [
        ("relative-day", 13),
        ("unclear-pronoun", 13),
    ]


def test_a_waiver_needs_a_reason_and_a_piece_of_advice(make: Make) -> None:
    waive = '    waive: {relative-day: "", digits: because, relativeday: because}\n'
    findings = make({PATH: _fact("The flight left yesterday.", waive)}).findings
    assert {(finding.code, finding.hint) for finding in findings if finding.code == "unknown-value"} >= {
        ("unknown-value", 'did you mean "relative-day"?')
    }
    assert [finding.code for finding in findings].count("empty-value") == 1


def test_a_waiver_that_nothing_needs_is_noted(make: Make) -> None:
    findings = make({PATH: _fact("The flight left.", "    waive: {idiom: a name}\n")}).findings
    assert [(finding.code, finding.severity) for finding in findings] == [("unused-waiver", Severity.NOTE)]


def test_the_title_has_waivers_of_its_own(make: Make) -> None:
    text = BRIEFING.replace("A flight home", "The flight of yesterday").replace(
        "facts:", "waive: {relative-day: a film}\nfacts:"
    )
    assert make({PATH: text}).findings == ()


def test_a_person_without_the_mark_is_named_in_no_sentence(make: Make) -> None:
    findings = make({PATH: _fact("A bus took The Driver home.")}).findings
    assert [(finding.code, finding.severity) for finding in findings] == [("private-person", Severity.ERROR)]


def test_names_roles_and_descriptions_hold_no_way_to_reach_anybody(make: Make) -> None:
    terms = TERMS.replace("role: spokesman", "role: spokesman (+48 22 601 74 22)")
    column = COLUMN.replace("يتحدث.", "help@example.org")
    found = make({"translations/termbase/terms.yml": terms, "translations/termbase/ar.yml": column}).findings
    assert {finding.code for finding in found} == {"phone-number", "email-address"}


@given(st.text(max_size=200))
def test_any_text_gives_advice_or_none(text: str) -> None:
    for advice in (*advise(text), *advise_on_contacts(text), *advise_on_names(text, ("A", "Erbil"))):
        assert 0 <= advice.offset < max(len(text), 1)


@pytest.mark.parametrize("part", ["a ", "A ", "1 ", "1.1111 ", "+1", "a@", "a.b@c.", "Aa ", "it is ", ", and "])
def test_long_texts_take_no_long_time(part: str) -> None:
    """A guard against patterns whose cost explodes: seconds here would be hours; the limit is far from both."""
    text = part * (20_000 // len(part))
    start = time.process_time()
    _codes(text)
    assert time.process_time() - start < 5
