"""Where facts files lie, and what briefings of one story say of one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.loading.content import Loaded

Make = Callable[[Mapping[str, str | bytes | None]], Loaded]
EARLIER, LATER = "facts/story/2021-11-18.yml", "facts/story/2021-11-30.yml"


@pytest.fixture
def later(good: Mapping[str, str]) -> str:
    """Return a second briefing of the story, which follows the first and updates its fact."""
    text = good[EARLIER].replace("2021-11-18", "2021-11-30", 1).replace("summary", "follows: 2021-11-18\nsummary")
    return text + "    updates: 2021-11-18/flight\n"


def summary(loaded: Loaded) -> list[tuple[str, str]]:
    return [(finding.position.path, finding.code) for finding in loaded.findings]


def test_a_briefing_follows_and_updates_an_earlier_one(make: Make, later: str) -> None:
    loaded = make({LATER: later})
    assert loaded.findings == ()
    assert [briefing.path for briefing in loaded.briefings] == ["story/2021-11-18", "story/2021-11-30"]
    assert loaded.briefings[1].follows == "2021-11-18"
    assert loaded.briefings[1].fact("flight").updates == "2021-11-18/flight"


def test_a_link_to_a_fact_that_is_not_there(make: Make, later: str) -> None:
    [finding] = make({LATER: later.replace("/flight", "/fligth")}).findings
    assert finding.code == "unknown-fact"
    assert finding.hint == 'did you mean "2021-11-18/flight"?'


def test_what_hangs_on_a_withdrawn_fact_is_told_to_let_it_go(make: Make, good: Mapping[str, str], later: str) -> None:
    head, _, _ = good[EARLIER].partition("facts:")
    other = '  - {id: other, kind: event, says: "A bus left.", standing: reported, sources: [report]}\n'
    text = f"{head}withdrawn: [{{fact: flight, on: 2021-11-20, why: our_error}}]\nfacts:\n{other}"
    findings = make({EARLIER: text, LATER: later}).findings
    assert [(finding.position.path, finding.hint) for finding in findings if finding.code == "unknown-fact"] == [
        (EARLIER, "take it out here as well"),  # of the summary
        (LATER, "delete `updates`: to readers this is a new fact, and the old one a marked gap"),
    ]


def test_a_link_to_a_later_briefing(make: Make, good: Mapping[str, str], later: str) -> None:
    text = good[EARLIER] + "    updates: 2021-11-30/flight\n"
    [finding] = make({EARLIER: text, LATER: later}).findings
    assert (finding.code, str(finding.position)) == ("unknown-briefing", f"{EARLIER}:12:14")


def test_a_circle_of_one_day(make: Make, good: Mapping[str, str]) -> None:
    evening, morning = "facts/story/2021-11-18-b.yml", "facts/story/2021-11-18-a.yml"
    files = {
        evening: good[EARLIER].replace("summary", "follows: 2021-11-18-a\nsummary"),
        morning: good[EARLIER].replace("summary", "follows: 2021-11-18-b\nsummary"),
    }
    assert summary(make(files)) == [(morning, "unknown-briefing")]


def test_a_link_into_another_story(make: Make, later: str) -> None:
    assert (
        summary(make({"facts/other/2021-11-30.yml": later})) == [("facts/other/2021-11-30.yml", "unknown-briefing")] * 2
    )


@pytest.mark.parametrize("broken", ["facts: [", "title: A\n", b"\xff"])
def test_a_broken_target_is_not_called_unknown(broken: str | bytes, make: Make, later: str) -> None:
    assert {path for path, _ in summary(make({EARLIER: broken, LATER: later}))} == {EARLIER}


NAMES = [
    "facts/2021-11-18.yml",
    "facts/Story/2021-11-18.yml",
    "facts/a story/2021-11-18.yml",
    "facts/story/Flight One.yml",
    "facts/story/2021.11.18.yml",
    "facts/story/2021-11-19.yaml",
    "facts/story/2021-11-19.YML",
    "facts/story/part/2021-11-18.yml",
    "facts/قصة/2021-11-18.yml",
]


@pytest.mark.parametrize("path", NAMES)
def test_a_file_that_would_not_be_found_or_makes_no_address(path: str, make: Make, good: Mapping[str, str]) -> None:
    [finding] = make({path: good[EARLIER]}).findings
    assert finding.code == "file-name"
    assert path.startswith(finding.position.path)


@pytest.mark.parametrize("name", [".hidden.yml", "2021-11-18.yml~", ".#2021-11-18.yml", "#2021-11-18.yml#", "notes.md"])
def test_backups_and_notes_are_left_alone(name: str, make: Make) -> None:
    assert make({f"facts/story/{name}": "[["}).findings == ()


def test_without_facts(make: Make) -> None:
    assert summary(make({EARLIER: None})) == [("facts", "file-missing")]


def test_briefings_come_by_story_date_and_id(make: Make, good: Mapping[str, str]) -> None:
    text = good[EARLIER]
    files = {
        "facts/z/a.yml": text,
        "facts/a/z.yml": text,
        "facts/a/b.yml": text.replace("2021-11-18", "2021-12-01", 1),
        "facts/a/c.yml": text,
        EARLIER: None,
    }
    assert [briefing.path for briefing in make(files).briefings] == ["a/c", "a/z", "a/b", "z/a"]
