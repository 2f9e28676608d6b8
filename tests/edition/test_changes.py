"""What changed between two briefings: their facts are held against each other, part by part."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.edition.changes import Changes
from generator.model.editions import Change, FactView
from generator.model.facts import Attribution, Fact, FactKind, Standing, Verb
from generator.model.patterns import Pattern
from generator.model.project import Project
from generator.model.values import Account, Contested, Date, Quantity, QuantityKind
from generator.pipeline.content import read_project
from generator.pipeline.pages import Edition

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
OLD = PROJECT.briefings[0]
SPEAKER = Attribution("mamer", Verb.SAID)


def count(number: int, **more: object) -> Quantity:
    return replace(Quantity(QuantityKind.COUNT, Decimal(number)), **more)  # type: ignore[arg-type]


def fact(**parts: object) -> Fact:
    plain = replace(OLD.facts[0], id="it", kind=FactKind.FIGURE, says=Pattern("There are {n}."), values={"n": count(7)},
                    standing=Standing.REPORTED, said_by=None, when=None, where="", updates="", corrected=())  # fmt: skip
    return replace(plain, **parts)  # type: ignore[arg-type]


def project(old: Fact, new: Fact) -> Project:
    first = replace(OLD, facts=(old,), summary=("it",))
    last = replace(OLD, id="later", date=Date(2021, 11, 30), facts=(new,), summary=("it",), follows=OLD.id)
    return Project(PROJECT.settings, PROJECT.termbase, (first, last), (), PROJECT.catalogues)


def changes(old: Fact, new: Fact, code: str = "en") -> list[Change]:
    content = project(old, new)
    return list(Changes(Edition(content, code).voice).of_briefing(content.briefings[1]))


def told(change: Change) -> list[tuple[str, str, str]]:
    return [(each.part, each.was.text, each.now.text) for each in change.differences]


def test_a_fact_that_was_only_copied_is_no_news() -> None:
    assert changes(fact(), fact()) == []


def test_a_fact_of_another_id_is_new() -> None:
    (change,) = changes(fact(id="other"), fact())
    assert (change.label, change.differences) == ("change.new", ())


EUROS = {"n": replace(count(7), kind=QuantityKind.MONEY, unit="EUR"), "m": count(3)}
CASES = {
    "a value": (fact(), fact(values={"n": count(8)}), [("", "7", "8")]),
    "the second value": (fact(values=EUROS), fact(values=EUROS | {"m": count(4)}), [("", "3", "4")]),
    "slots of other names": (fact(), fact(says=Pattern("{m} are there."), values={"m": count(8)}), [("", "7", "8")]),
    "how firm it is": (fact(), fact(standing=Standing.CONFIRMED), [("standing.label", "Reported", "Confirmed")]),
    "who said it": (
        fact(said_by=SPEAKER),
        fact(said_by=Attribution("putin", Verb.SAID)),
        [("part.speaker", "Eric Mamer", "Vladimir Putin")],
    ),
    "when": (
        fact(when=Date(2021, 11)),
        fact(when=Date(2021, 12, 1)),
        [("part.date", "November 2021", "1 December 2021")],
    ),
    "where": (fact(where="erbil"), fact(where="baghdad"), [("part.place", "Erbil", "Baghdad")]),
    "only the day of a figure": (
        fact(values={"n": count(7, as_of=Date(2021, 11, 18))}),
        fact(values={"n": count(7, as_of=Date(2021, 11, 30))}),
        [("part.date", "18 November 2021", "30 November 2021")],
    ),
    "an account inside of a range": (
        fact(
            values={"n": Contested((Account(count(1), ("a",)), Account(count(2), ("b",)), Account(count(9), ("c",))))}
        ),
        fact(
            values={"n": Contested((Account(count(1), ("a",)), Account(count(3), ("b",)), Account(count(9), ("c",))))}
        ),
        [("", "2", "3")],
    ),
    "only the words": (fact(), fact(says=Pattern("There are {n} now.")), []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_differs_is_told_of_a_fact_that_kept_its_id(case: str) -> None:
    old, new, expected = CASES[case]
    (change,) = changes(old, new)
    assert (change.label, told(change)) == ("change.updated", expected)


@pytest.mark.parametrize("case", [case for case in CASES if case != "only the words"])
@pytest.mark.parametrize("code", ["ckb", "ar", "pl"])
def test_every_language_tells_it_without_a_translation(case: str, code: str) -> None:
    old, new, expected = CASES[case]
    (change,) = changes(old, new, code)
    assert [part for part, _, _ in told(change)] == [part for part, _, _ in expected]
    assert not {each.was.language or code for each in change.differences} - {code}


def note(old: Fact, new: Fact) -> str:
    """Return what the older briefing says of an update."""
    content = project(old, replace(new, updates=f"{OLD.id}/it"))
    view = Edition(content, "en").views.view(content.briefings[0])
    shown: FactView = view.facts["it"]
    (update,) = shown.notes
    return f"{update.part} {update.text.bare}".strip()


def test_the_older_page_points_to_every_update_with_or_without_a_figure() -> None:
    assert note(fact(), fact(values={"n": count(8)})) == "Updated on 30 November 2021: now 8"
    without = {"values": {}, "kind": FactKind.MEASURE}
    closed, opened = (fact(says=Pattern(f"The road is {how}."), **without) for how in ("closed", "open"))
    assert note(closed, opened) == "Updated on 30 November 2021: now The road is open"
    firm = replace(closed, standing=Standing.CONFIRMED)
    assert note(closed, firm) == "standing.label Updated on 30 November 2021: now Confirmed"
