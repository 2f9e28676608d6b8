"""The whole content: the repository's own is clean and complete, and all faults of all files come at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

from generator.findings import has_errors
from generator.loading.content import Loaded, load
from generator.model.facts import Attribution, Channel, FactKind, Reason, Standing, Verb
from generator.model.patterns import Pattern
from generator.model.values import Contested, Date, Precision, Quantity, QuantityKind

ROOT = Path(__file__).parents[2]
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]


def test_the_content_of_this_repository_has_no_fault() -> None:
    loaded = load(ROOT)
    # Terms that a language still lacks are shown in another one: a warning while people work on them, no fault.
    findings = [finding for finding in loaded.findings if finding.code not in ("missing-column", "missing-term")]
    assert findings == []
    assert not has_errors(loaded.findings)
    assert [(briefing.path, len(briefing.facts)) for briefing in loaded.briefings] == [
        ("belarus-border/2021-11-18", 45),
        ("belarus-border/2021-11-30", 4),
    ]
    assert list(loaded.settings.languages) == ["en", "ckb", "kmr", "ar", "fa", "tr", "pl", "ru"]


def test_a_fact_is_read_in_full() -> None:
    fact = load(ROOT).briefings[0].fact("remaining")
    assert fact.kind is FactKind.FIGURE
    assert fact.standing is Standing.CLAIMED
    assert fact.says == Pattern(
        "About {people} migrants remain in Belarus.", "About {people} migrant remains in Belarus.", "people"
    )
    day = Date(2021, 11, 18)
    assert fact.values == {"people": Quantity(QuantityKind.COUNT, Decimal(7000), "", Precision.ABOUT, day)}
    assert fact.said_by == Attribution("eismont", Verb.SAID, day, Channel.VIDEO, "pro-government-channel")
    assert fact.sources == ("wapo-2021-11-18",)
    assert fact.position.path == "facts/belarus-border/2021-11-18.yml"


def test_a_contested_figure_and_its_correction_are_read_in_full() -> None:
    fact = load(ROOT).briefings[0].fact("passengers")
    figure = fact.values["people"]
    assert isinstance(figure, Contested)
    assert [int(account.quantity.number) for account in figure.accounts] == [419, 431, 431, 430, 400]
    assert figure.accounts[2].said_by == "airport-board"
    assert fact.says.driver == "people"
    (correction,) = fact.corrected
    assert correction.was == {"people": Quantity(QuantityKind.COUNT, Decimal(419))}
    assert correction.why is Reason.OTHER_REPORTS_DIFFER


def test_all_faults_of_all_files_come_at_once_and_in_order(make: Make, good: Mapping[str, str]) -> None:
    path = "facts/story/2021-11-18.yml"
    loaded = make(
        {
            "polybrief.yml": good["polybrief.yml"].replace("ar_IQ", "ar_XQ"),
            "translations/termbase/ar.yml": b"\xff",
            "translations/termbase/terms.yml": good["translations/termbase/terms.yml"].replace("Hewler", "&a Hewler"),
            path: good[path].replace("reported", "reportd").replace("A flight left", "{n} flights left"),
            "facts/story/2021-11-19.yml": "title: [",
            "facts/story/2021-11-20.yml": None,
            "facts/story/2021-11-21.yml": "",
        }
    )
    assert [(finding.position.path, finding.code) for finding in loaded.findings] == [
        (path, "undefined-slot"),
        (path, "unknown-value"),
        ("facts/story/2021-11-19.yml", "yaml-syntax"),
        ("facts/story/2021-11-21.yml", "file-empty"),
        ("polybrief.yml", "unknown-locale"),
        ("translations/termbase/ar.yml", "encoding"),
        ("translations/termbase/terms.yml", "yaml-alias"),
    ]


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert [(finding.position.path, finding.code) for finding in loaded.findings] == [
        ("facts", "file-missing"),
        ("polybrief.yml", "file-missing"),
        ("translations/termbase/terms.yml", "file-missing"),
    ]
    assert loaded.briefings == ()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert has_errors(load(tmp_path / "nowhere").findings)
