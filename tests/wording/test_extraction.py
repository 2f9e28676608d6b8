"""Units: one per English wording, with a reference to every place that uses it."""

from __future__ import annotations

from generator.findings import Position
from generator.model.documents import Block, Document
from generator.model.facts import Briefing, Fact, FactKind, Standing
from generator.model.patterns import Pattern
from generator.model.units import UnitKey
from generator.model.values import Date
from generator.wording import extraction, furniture

_PLURAL = Pattern("{n} people remain.", "{n} person remains.", "n")


def fact(fact_id: str, says: Pattern) -> Fact:
    return Fact(fact_id, FactKind.FIGURE, says, {}, Standing.REPORTED, ("s",), Position("facts/s/1.yml"))


def briefing(briefing_id: str, *facts: Fact) -> Briefing:
    place = Position(f"facts/s/{briefing_id}.yml")
    return Briefing(briefing_id, "s", Date(2021, 11, 18), Pattern("Title"), (), {}, facts, place)


def test_the_same_sentence_is_one_unit_with_two_references() -> None:
    units = extraction.of_briefings(
        [briefing("1", fact("a", Pattern("Rain."))), briefing("2", fact("b", Pattern("Rain.")))]
    )
    assert [unit.key.source for unit in units["s"]] == ["Title", "Rain."]
    assert units["s"][1].references == ("facts/s/1.yml#a", "facts/s/1.yml#b")


def test_a_driven_unit_is_keyed_by_its_wording_for_one() -> None:
    (_, unit) = extraction.of_briefings([briefing("1", fact("a", _PLURAL))])["s"]
    assert unit.key == UnitKey("", "{n} person remains.")
    assert (unit.plural, unit.driver, unit.slots) == ("{n} people remain.", "n", ("n",))


def test_a_comment_tells_a_translator_the_standing() -> None:
    (_, unit) = extraction.of_briefings([briefing("1", fact("a", Pattern("Rain.")))])["s"]
    assert unit.comment == "figure, reported"


def test_blocks_of_hand_written_pages_are_units() -> None:
    document = Document(
        "about", "docs/about.md", (Block("# ", "About", 1), Block("", "Text.", 3), Block("", "Text.", 5))
    )
    assert [unit.key.source for unit in extraction.of_documents([document])] == ["About", "Text."]


def test_only_languages_with_own_dates_get_units_for_months() -> None:
    contexts = {unit.key.context for unit in furniture.units(own_dates=False)}
    assert "date.month.1" not in contexts
    assert "date.month.1" in {unit.key.context for unit in furniture.units(own_dates=True)}
    assert "heading.summary" in contexts
