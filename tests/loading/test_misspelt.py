"""A name that is misspelt, anywhere: its place is named, with the nearest name that exists or all of the few."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.loading.content import load
from tests.conftest import ROOT

FIRST, LAST = "facts/belarus-border/2021-11-18.yml", "facts/belarus-border/2021-11-30.yml"
SETTINGS, TERMS, COLUMN = "polybrief.yml", "translations/termbase/terms.yml", "translations/termbase/ar.yml"
# file, what stands there, what is typed instead with ▶ before the place that the finding names, the hint
CASES = {
    "a kind": (FIRST, "kind: figure", "kind: ▶figrue", 'did you mean "figure"?'),
    "a standing": (FIRST, "standing: reported", "standing: ▶reportd", 'did you mean "reported"?'),
    "a speaker": (FIRST, "who: eismont", "who: ▶eismnt", 'did you mean "eismont"?'),
    "a verb": (FIRST, "how: said", "how: ▶sayd", 'did you mean "said"?'),
    "a channel": (FIRST, "channel: video", "channel: ▶vidoe", 'did you mean "video"?'),
    "an outlet": (
        FIRST,
        "via: pro-government-channel",
        "via: ▶pro-goverment-channel",
        'did you mean "pro-government-channel"?',
    ),
    "a source": (FIRST, "sources: [wapo-2021-11-18]", "sources: [▶wapo-2021-11-81]", 'did you mean "wapo-2021-11-18"?'),
    "a fact of the summary": (FIRST, "summary: [", "summary: [▶remianing, ", 'did you mean "remaining"?'),
    "a fact that is answered": (FIRST, "answers: escort-videos", "answers: ▶escort-video", 'did you mean "escort-videos"?'),
    "a term": (FIRST, "about: [iraq]", "about: [▶irak]", 'did you mean "iraq"?'),
    "a place": (FIRST, "where: erbil", "where: ▶erbl", 'did you mean "erbil"?'),
    "a slot": (
        FIRST,
        'other: "About {people} migrants',
        'other: "About ▶{peple} migrants',
        'did you mean "people"?',
    ),
    "a corrected slot": (FIRST, "was: {people: {count: 419}}", "was: {▶poeple: {count: 419}}", 'did you mean "people"?'),
    "a precision": (FIRST, "precision: about", "precision: ▶abuot", 'did you mean "about"?'),
    "a currency": (FIRST, "currency: USD", "currency: ▶USDD", 'did you mean "USD"?'),
    "a currency in small letters": (FIRST, "currency: USD", "currency: ▶usd", 'did you mean "USD"?'),
    "a reason": (FIRST, "why: other_reports_differ", "why: ▶other_report_differ", 'did you mean "other_reports_differ"?'),
    "a field of a fact": (FIRST, "values:", "▶vales:", 'did you mean "values"?'),
    "a field of a value": (FIRST, "as_of:", "▶asof:", 'did you mean "as_of"?'),
    "the kind of a value": (FIRST, "{count: 7000", "{▶cuont: 7000", 'did you mean "count"?'),
    "a publisher": (FIRST, "publisher: washington-post", "publisher: ▶washingtonpost", 'did you mean "washington-post"?'),
    "a kind of source": (FIRST, "kind: news_report", "kind: ▶newsreport", 'did you mean "news_report"?'),
    "an updated fact": (
        LAST,
        "updates: 2021-11-18/iraqis-home",
        "updates: ▶2021-11-18/iraqi-home",
        'did you mean "2021-11-18/iraqis-home"?',
    ),
    "an updated briefing": (LAST, "updates: 2021-11-18/", "updates: ▶2021-11-81/", "known are: 2021-11-18"),
    "a briefing that is followed": (LAST, "follows: 2021-11-18", "follows: ▶2021-11-81", 'did you mean "2021-11-18"?'),
    "a language to fall back to": (SETTINGS, "falls_back_to: [tr]", "falls_back_to: [▶tu]", "known are: en, ckb, kmr"),
    "digits": (SETTINGS, "digits: arab,", "digits: ▶arb,", 'did you mean "arab"?'),
    "a locale": (SETTINGS, "cldr: ckb_IQ", "cldr: ▶ckb_IC", 'did you mean "ckb_I'),
    "a script": (SETTINGS, "script: Cyrl", "script: ▶Cyrk", 'did you mean "Cyr'),
    "a maker": (SETTINGS, "maker: machine", "maker: ▶machin", 'did you mean "machine"?'),
    "a field of the settings": (SETTINGS, "site_url:", "▶siteurl:", 'did you mean "site_url"?'),
    "a piece of advice": (SETTINGS, "languages:\n", "checks: {▶idoim: error}\nlanguages:\n", 'did you mean "idiom"?'),
    "a weight": (SETTINGS, "languages:\n", "checks: {idiom: ▶eror}\nlanguages:\n", 'did you mean "error"?'),
    "what is shown": (SETTINGS, "latn, maker: machine}", "latn, maker: machine, publish: {shows: ▶reviwed}}",
                      'did you mean "reviewed"?'),
    "a check that blocks": (SETTINGS, "latn, maker: machine}", "latn, maker: machine, publish: {blocks: [▶hedgelost]}}",
                            'did you mean "hedge-lost"?'),
    "a policy": (SETTINGS, "latn, maker: machine}", "latn, maker: machine, ▶publsh: {}}", 'did you mean "publish"?'),
    "a kind of term": (TERMS, "kind: person", "kind: ▶persn", 'did you mean "person"?'),
    "the mark of a public actor": (TERMS, "public_actor:", "▶public_actr:", 'did you mean "public_actor"?'),
    "a term of a column": (COLUMN, "\n  eismont:", "\n  ▶eismnt:", 'did you mean "eismont"?'),
    "the state of a column": (COLUMN, "state: draft", "state: ▶darft", 'did you mean "draft"?'),
}  # fmt: skip


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("misspelt")
    for name in ("facts", "translations"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "polybrief.yml", root)
    return root


@pytest.fixture
def typed(content: Path, case: str) -> Iterator[tuple[Path, str, int, int]]:
    """Return the project with a name misspelt, the file, and the line and column of the name."""
    name, old, new, _ = CASES[case]
    path = content / name
    right = path.read_text(encoding="utf-8")
    assert old in right
    before, _, after = right.replace(old, new, 1).partition("▶")
    path.write_text(before + after, encoding="utf-8")
    yield content, name, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    path.write_text(right, encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_the_nearest_name_is_suggested_at_the_place(case: str, typed: tuple[Path, str, int, int]) -> None:
    root, name, line, column = typed
    found = [
        finding.hint
        for finding in load(root).findings
        if (finding.position.path, finding.position.line, finding.position.column) == (name, line, column)
    ]
    assert any(CASES[case][3] in hint for hint in found), [str(finding) for finding in load(root).findings]
