"""Whether a wording can carry its unit's values: each fault is an error of its own, and what is right passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.units import CODES, check
from generator.findings import Position
from generator.model.locales import Digits, Language, Maker
from generator.model.units import Record, State, Translation, Unit, UnitKey

POLISH = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
ARABIC = Language("ar", "العربية", "Arabic", "Arab", "ar_IQ", Digits.LATN, Maker.MACHINE)
DAYS = Unit(UnitKey("", "{n} day before."), "s", "{n} days before.", "n", ("n",))
MONEY = Unit(UnitKey("", "It is {a}, or {b}."), "s", slots=("a", "b"))
RAIN = Unit(UnitKey("", "It rained."), "s")


def codes(unit: Unit, forms: tuple[str, ...], language: Language = POLISH) -> list[str]:
    translation = Translation(forms, Record(State.DRAFT), Position("translations/pl/s.po", 7))
    findings = check(unit, translation, language)
    assert all(finding.severity is CODES[finding.code] and finding.hint for finding in findings)
    assert all(finding.position.line == 7 for finding in findings)
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("unit", "forms", "language"),
    [
        (RAIN, ("Padało.",), POLISH),
        (MONEY, ("Prawie {a}, czyli około {b}.",), POLISH),
        (MONEY, ("{b}, {a}.",), POLISH),
        (DAYS, ("{n} dzień.", "{n} dni.", "{n} dni."), POLISH),
        (DAYS, ("اليوم.", "قبل يوم.", "قبل يومين.", "{n} أيام.", "{n} يوما.", "{n} يوم."), ARABIC),
        (RAIN, ("می‌بارید.",), POLISH),  # the zero-width non-joiner is orthography
    ],
)
def test_what_is_right_passes(unit: Unit, forms: tuple[str, ...], language: Language) -> None:
    assert codes(unit, forms, language) == []


@pytest.mark.parametrize(
    ("unit", "forms", "code"),
    [
        (DAYS, ("{n} dzień", "{n} dni"), "plural-forms"),
        (DAYS, ("{n} dzień", "", "{n} dni"), "empty-form"),
        (RAIN, (" ",), "empty-form"),
        (MONEY, ("Prawie {a}.",), "slot-missing"),
        (MONEY, ("{a}, {a}, {b}.",), "slot-repeated"),
        (MONEY, ("{a}, {b}, {c}.",), "slot-unknown"),
        (MONEY, ("{a}, {b",), "brace"),
        (DAYS, ("dzień", "{n} dni", "{n} dni"), "slot-missing"),
        (RAIN, ("Padało 3 dni.",), "digit"),
        (RAIN, ("Padało ٣ dni.",), "digit"),
        (RAIN, ("Padało\u200f.",), "control-character"),
        (RAIN, ("Padało\u2066.",), "control-character"),
    ],
)
def test_a_fault_has_its_code(unit: Unit, forms: tuple[str, ...], code: str) -> None:
    assert code in codes(unit, forms)


LISTED = Unit(UnitKey("", "Route 7 is on [the list](https://example.org/3)."), "s")


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("Trasa 7 jest na [liście](https://example.org/3).", []),
        ("Trasa ٧ jest na [liście](https://example.org/3).", []),
        ("Trasa 8 jest na [liście](https://example.org/3).", ["digit"]),
        ("Trasa 3 jest na [liście](https://example.org/3).", ["digit"]),
        ("Trasa 7 jest na 2 [listach](https://example.org/3).", ["digit"]),
    ],
)
def test_a_digit_in_the_english_lets_no_other_number_in(wording: str, found: list[str]) -> None:
    assert [code for code in codes(LISTED, (wording,)) if code == "digit"] == found


def test_only_a_form_that_means_one_exact_number_may_leave_the_slot_out() -> None:
    forms = ("اليوم.", "قبل يوم.", "قبل يومين.", "أيام.", "{n} يوما.", "{n} يوم.")
    assert codes(DAYS, forms, ARABIC) == ["slot-missing"]


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    codes(MONEY, (text,))
