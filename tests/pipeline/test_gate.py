"""The gate: a wording with an error falls back and is told; the desk's policy decides what else is shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.findings import Finding, Position, Severity, stops
from generator.loading.kept import InMemory
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Digits, Language, Maker
from generator.model.settings import Policy, Shown
from generator.model.units import Record, State, Translation, Unit, UnitKey
from generator.pipeline.content import read_project
from generator.pipeline.gate import Gate
from generator.pipeline.states import reviewed_briefings
from generator.pipeline.stories import read_content
from tests.pipeline.conftest import Desk

POLISH = Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE)
EVERYTHING = Policy()
UNIT = Unit(UnitKey("", "About {n} remain."), "s", slots=("n",))
PO = "translations/pl/belarus-border.po"


def passed(
    wording: str, state: State = State.DRAFT, policy: Policy = EVERYTHING, **waivers: str
) -> tuple[bool, list[Finding]]:
    """Return whether the wording is shown, and the findings."""
    place = Position("translations/pl/s.po", 7)
    translation = Translation((wording,), Record(state, waivers=waivers), place)
    catalogue = Catalogue("pl", "s", place.path, {UNIT.key: Entry(UNIT, translation, place)})
    gated, findings = Gate(POLISH, policy).passed(catalogue, [UNIT])
    return gated.shown(UNIT.key) is not None, findings


def test_a_right_wording_is_shown() -> None:
    assert passed("Pozostaje około {n}.") == (True, [])


def test_an_error_keeps_a_wording_off_the_site_and_stops_nothing() -> None:
    is_shown, findings = passed("Pozostaje około siedem.")
    assert not is_shown
    assert any(finding.severity is Severity.ERROR for finding in findings)
    assert not stops(findings)


@pytest.mark.parametrize(
    ("state", "shows", "seen"),
    [
        (State.MACHINE, Shown.EVERYTHING, 1),
        (State.MACHINE, Shown.PEOPLE, 0),
        (State.DRAFT, Shown.PEOPLE, 1),
        (State.DRAFT, Shown.REVIEWED, 0),
        (State.REVIEWED, Shown.REVIEWED, 1),
        (State.STALE, Shown.EVERYTHING, 0),
    ],
)
def test_the_desk_chooses_whose_wordings_are_shown(state: State, shows: Shown, seen: int) -> None:
    is_shown, findings = passed("Pozostaje około {n}.", state, Policy(shows))
    assert is_shown == seen
    hidden_by_policy = not is_shown and state is not State.STALE
    assert [finding.code for finding in findings] == ["not-shown"] * hidden_by_policy


def test_a_read_project_falls_back_where_a_slot_is_lost(desk: Desk) -> None:
    assert read_project(desk.root).findings == ()
    desk.replace(PO, 'msgstr "Polskie prawo', 'msgstr "Polskie prawo {sinse}')
    project = read_project(desk.root)
    (found,) = project.findings
    assert (found.code, found.falls_back, stops(project.findings)) == ("slot-unknown", True, False)
    assert len(project.catalogues["pl", "belarus-border"].blocked) == 1


@pytest.mark.parametrize("harm", ["<<<<<<< HEAD", 'msgstr "open'])
def test_a_catalogue_that_cannot_be_read_stops(desk: Desk, harm: str) -> None:
    desk.replace(PO, "# state", f"{harm}\n# state")
    assert stops(read_project(desk.root).findings)


def test_a_page_with_a_blocked_wording_is_not_reviewed(desk: Desk) -> None:
    for path in (desk.root / "translations/pl").glob("*.po"):
        text = path.read_text(encoding="utf-8").replace("# state: draft", "# state: reviewed")
        path.write_text(text.replace("# state: machine", "# state: reviewed"), encoding="utf-8")
    assert "belarus-border/2021-11-18.md" in reviewed_briefings(read_project(desk.root), "pl")
    desk.replace(PO, "Polskie prawo", "Polskie prawo {sinse}")
    assert "belarus-border/2021-11-18.md" not in reviewed_briefings(read_project(desk.root), "pl")


def _publish(root: Path, policy: str) -> None:
    path = root / "polybrief.yml"
    text = path.read_text(encoding="utf-8")
    assert "digits: latn, maker: machine}\n  ru:" in text
    new = f"digits: latn, maker: machine, publish: {policy}}}\n  ru:"
    path.write_text(text.replace("digits: latn, maker: machine}\n  ru:", new), encoding="utf-8")


def test_a_summary_that_waits_too_long_is_told(desk: Desk) -> None:
    _publish(desk.root, "{summary_days: 7}")
    content = read_content(desk.root, InMemory())
    assert [*content.overdue(dt.date(2021, 11, 25))] == []
    found = [*content.overdue(dt.date(2021, 11, 26))]
    assert {(finding.code, finding.severity, finding.language) for finding in found} == {
        ("summary-unreviewed", Severity.WARNING, "pl")
    }
    assert len(found) == len(read_project(desk.root).briefings[0].summary)
    assert all("review" in finding.hint and finding.position.path == PO for finding in found)
    path = desk.root / PO
    path.write_text(path.read_text(encoding="utf-8").replace("# state: draft", "# state: reviewed"), encoding="utf-8")
    assert [*read_content(desk.root, InMemory()).overdue(dt.date(2021, 12, 24))] == []


def test_a_waiver_shows_the_wording_all_the_same() -> None:
    assert passed("Pozostaje {n}.")[0] is False
    assert passed("Pozostaje {n}.", **{"hedge-lost": "the sources agree"}) == (True, [])


@pytest.mark.parametrize(
    ("code", "told", "severity", "hint"),
    [
        ("hedge-lost", "waiver-unused", Severity.NOTE, "delete it"),
        ("hedge-lots", "waiver-unknown", Severity.WARNING, "do you mean 'hedge-lost'?"),
    ],
)
def test_a_waiver_that_waives_nothing_is_told(code: str, told: str, severity: Severity, hint: str) -> None:
    is_shown, (finding,) = passed("Pozostaje około {n}.", **{code: "why"})
    assert (is_shown, finding.code, finding.severity, finding.hint) == (True, told, severity, hint)


def test_a_waiver_in_a_catalogue_is_read_and_respected(desk: Desk) -> None:
    desk.replace(PO, "Na Białorusi pozostaje około {people} migranta.", "Na Białorusi pozostaje {people} migrant.")
    (finding,) = read_project(desk.root).findings
    assert finding.code == "hedge-lost"
    assert "English: ⟦About⟧ {people} migrant remains in Belarus." in str(finding)
    assert "wording: Na Białorusi pozostaje {people} migrant." in str(finding)
    lines = (desk.root / PO).read_text(encoding="utf-8").splitlines(keepends=True)
    at = max(number for number, line in enumerate(lines[: finding.position.line]) if line.startswith("# state"))
    lines.insert(at + 1, "# waive: hedge-lost the number is exact\n")
    (desk.root / PO).write_text("".join(lines), encoding="utf-8")
    assert read_project(desk.root).findings == ()


def test_the_style_of_a_machine_stops_nothing_and_that_of_a_person_is_a_warning() -> None:
    for state, severity in ((State.MACHINE, Severity.NOTE), (State.DRAFT, Severity.WARNING)):
        is_shown, (finding,) = passed("Pozostaje około {n}", state)
        assert (is_shown, finding.code, finding.severity) == (True, "end-mark", severity)
    is_shown, (finding,) = passed("Pozostaje około {n}", State.MACHINE, Policy(blocks=frozenset({"end-mark"})))
    assert (is_shown, finding.severity) == (False, Severity.WARNING)


def test_a_warning_blocks_where_the_desk_says_so() -> None:
    assert passed("Pozostaje około {n}")[0]
    assert not passed("Pozostaje około {n}", policy=Policy(blocks=frozenset({"end-mark"})))[0]
