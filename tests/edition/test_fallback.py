"""The fallback chain: a missing wording is shown in the first language of the chain that has it, and says so."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.edition.briefings import briefing_links, count_states
from generator.edition.voice import Voice
from generator.findings import Position
from generator.model.catalogues import Catalogue, Entry
from generator.model.facts import Briefing, Fact, FactKind, Source, SourceKind, Standing
from generator.model.locales import Digits, Language, Maker
from generator.model.pages import StateCounts
from generator.model.patterns import Pattern
from generator.model.project import Project
from generator.model.settings import Settings
from generator.model.terms import Term, Termbase, TermForms, TermKind
from generator.model.units import Record, State, Translation, Unit, UnitKey
from generator.model.values import Date, Quantity, QuantityKind

PLACE = Position("facts/s/1.yml")
LANGUAGES = {
    "en": Language("en", "English", "English", "Latn", "en_001", Digits.LATN, Maker.SOURCE),
    "kmr": Language("kmr", "Kurmancî", "Kurmanji", "Latn", "ku_TR", Digits.LATN, Maker.PEOPLE, falls_back_to=("tr",)),
    "tr": Language("tr", "Türkçe", "Turkish", "Latn", "tr", Digits.LATN, Maker.MACHINE),
    "ckb": Language("ckb", "کوردی", "Sorani", "Arab", "ckb_IQ", Digits.ARAB, Maker.PEOPLE, falls_back_to=("ar",)),
    "ar": Language("ar", "العربية", "Arabic", "Arab", "ar_IQ", Digits.LATN, Maker.MACHINE),
}
PEOPLE = Pattern("{n} people remain.", "{n} person remains.", "n")
KEY = UnitKey("", PEOPLE.one)


def catalogue(code: str, *forms: str, state: State = State.MACHINE) -> Catalogue:
    unit = Unit(KEY, "s", PEOPLE.text, "n", ("n",))
    entry = Entry(unit, Translation(forms, Record(state), PLACE), PLACE)
    return Catalogue(code, "s", f"translations/{code}/s.po", {KEY: entry})


def project(*catalogues: Catalogue, number: int = 7000) -> Project:
    values = {"n": Quantity(QuantityKind.COUNT, Decimal(number))}
    fact = Fact("remaining", FactKind.FIGURE, PEOPLE, values, Standing.REPORTED, ("a",), PLACE)
    source = Source("a", "paper", SourceKind.NEWS_REPORT, Date(2021, 11, 18))
    briefing = Briefing("1", "s", Date(2021, 11, 18), Pattern("Title"), (), {"a": source}, (fact,), PLACE)
    term = Term("paper", TermKind.BODY, {"en": TermForms("The Paper"), "tr": TermForms("Gazete")}, PLACE)
    memory = {(found.language, found.name): found for found in catalogues}
    return Project(Settings("Test", "", LANGUAGES), Termbase({"paper": term}), (briefing,), (), memory)


TURKISH = catalogue("tr", "{n} kişi kalıyor.", "{n} kişi kalıyor.")


@pytest.mark.parametrize(
    ("code", "catalogues", "text", "language", "state"),
    [
        (
            "kmr",
            (catalogue("kmr", "{n} kes dimîne.", "{n} kes dimînin.", state=State.DRAFT), TURKISH),
            "7.000 kes dimînin.",
            "kmr",
            State.DRAFT,
        ),
        ("kmr", (TURKISH,), "7.000 kişi kalıyor.", "tr", State.MACHINE),
        ("kmr", (catalogue("kmr", "x", "x", state=State.STALE), TURKISH), "7.000 kişi kalıyor.", "tr", State.MACHINE),
        ("kmr", (), "7,000 people remain.", "en", State.SOURCE),
        ("ckb", (catalogue("ar", *(["بقي {n}."] * 6)),), "بقي 7,000.", "ar", State.MACHINE),
    ],
    ids=["own", "next-in-chain", "stale-is-passed-over", "english-at-the-end", "digits-of-the-language-shown"],
)
def test_the_first_of_the_chain_that_has_a_wording(
    code: str, catalogues: tuple[Catalogue, ...], text: str, language: str, state: State
) -> None:
    content = project(*catalogues)
    (briefing,) = content.briefings
    sentence = Voice(content, code).fact(briefing, briefing.facts[0])
    assert (sentence.phrase.bare, sentence.phrase.language, sentence.state) == (text, language, state)
    assert sentence.is_fallback == (language != code)
    assert sentence.phrase.direction == LANGUAGES[language].direction


def test_the_page_counts_what_stands_in() -> None:
    content = project(TURKISH)
    (link,) = briefing_links(Voice(content, "kmr")).values()
    assert link.states == StateCounts(fallback=2)
    assert not link.states.is_reviewed


def test_a_name_falls_back_with_its_language() -> None:
    phrase = Voice(project(), "kmr").name_phrase("paper")
    assert (phrase.bare, phrase.language) == ("Gazete", "tr")


@pytest.mark.parametrize(
    ("number", "text"), [(1, "one"), (2, "two"), (0, "zero"), (5, "few"), (11, "many"), (100, "other")]
)
def test_the_number_chooses_the_plural_form(number: int, text: str) -> None:
    content = project(catalogue("ar", "zero", "one", "two", "few", "many", "other"), number=number)
    (briefing,) = content.briefings
    assert Voice(content, "ar").fact(briefing, briefing.facts[0]).phrase.bare == text


def test_english_takes_its_wording_for_one() -> None:
    content = project(number=1)
    (briefing,) = content.briefings
    assert Voice(content, "en").fact(briefing, briefing.facts[0]).phrase.bare == "1 person remains."


def test_states_are_counted_once_each() -> None:
    voice = Voice(project(TURKISH), "tr")
    sentence = voice.fact(voice.project.briefings[0], voice.project.briefings[0].facts[0])
    states = [State.REVIEWED, State.DRAFT, State.MACHINE, State.SOURCE]
    counts = count_states([replace(sentence, state=state, is_fallback=False) for state in states])
    assert counts == StateCounts(reviewed=1, draft=1, machine=1, source=1)


def test_a_blocked_wording_falls_back() -> None:
    own = catalogue("kmr", "{n} kes dimîne.", "{n} kes dimînin.", state=State.DRAFT)
    content = project(replace(own, blocked=frozenset({KEY})), TURKISH)
    (briefing,) = content.briefings
    sentence = Voice(content, "kmr").fact(briefing, briefing.facts[0])
    assert (sentence.phrase.bare, sentence.phrase.language) == ("7.000 kişi kalıyor.", "tr")
    assert [*Voice(content, "kmr").states(briefing)] == [State.MISSING, State.MISSING]
    assert own.shown(KEY) is own.translation(KEY)
