"""The desk's page on the states: there, true, in no list, and with its course over time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.loading.kept import InMemory
from generator.model.units import State
from generator.pipeline.history import Moment
from generator.pipeline.stories import read_content
from generator.site import root, status

ROOT = Path(__file__).parents[2]


def test_it_is_there_and_in_no_list(site: Path) -> None:
    page = (site / "status/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    for heading in ("Sorani Kurdish", "Kurmanji Kurdish", "Arabic", "Persian", "Turkish", "Polish", "Russian"):
        assert heading in page
    for path in (*site.rglob("sitemap.xml"), *site.glob("*/index.html")):
        if path.parent.name != "status":
            assert "/status/" not in path.read_text(encoding="utf-8")


def test_every_sentence_has_a_link_to_its_place_on_the_forge(tmp_path: Path) -> None:
    content = read_content(ROOT, InMemory())
    settings = replace(content.settings, edit_url="https://forge.example/edit/main/")
    common = replace(content.common, project=replace(content.common.project, settings=settings))
    root.write_status(tmp_path, replace(content, common=common), (), "")
    page = (tmp_path / "status/index.html").read_text(encoding="utf-8")
    assert 'href="https://forge.example/edit/main/translations/ar/belarus-border.po#L' in page


def test_the_age_of_the_oldest_sentence_is_told_without_a_clock() -> None:
    arabic = next(each for each in status.view(read_content(ROOT, InMemory()), ())["languages"] if each["code"] == "ar")
    assert (str(arabic["oldest"]), arabic["age"]) == ("2021-11-18", 12)  # the content is of 2021-11-30


def test_the_course_over_time_is_a_graphic_with_its_text() -> None:
    moments = (
        Moment("2026-11-24", {"ar": {State.DRAFT: 10}}),
        Moment("2026-11-25", {"ar": {State.DRAFT: 5, State.REVIEWED: 5}}),
    )
    arabic = next(
        each for each in status.view(read_content(ROOT, InMemory()), moments)["languages"] if each["code"] == "ar"
    )
    assert arabic["trend"]["label"] == (
        "From 2026-11-24 (10 texts: 10 draft) to 2026-11-25 (10 texts: 5 reviewed, 5 draft)"
    )
    assert [area["state"] for area in arabic["trend"]["areas"]] == [State.REVIEWED, State.DRAFT]
    reviewed = arabic["trend"]["areas"][0]["points"]
    assert reviewed == "0.0,60.0 240.0,30.0 240.0,60.0 0.0,60.0"


def test_one_day_is_no_course() -> None:
    moments = (Moment("2026-11-24", {"ar": {State.DRAFT: 10}}),)
    assert all(each["trend"] is None for each in status.view(read_content(ROOT, InMemory()), moments)["languages"])


def test_what_reviewers_found_is_a_table_by_category_and_severity(tmp_path: Path, project: Path) -> None:
    catalogue = project / "translations/pl/belarus-border.po"
    notes = (
        "# mqm: accuracy major (A. B., 2026-11-24)\n# mqm: style minor (<b>, 2026-11-24)\n# mqm: ask somebody\n#. event"
    )
    catalogue.write_text(catalogue.read_text(encoding="utf-8").replace("#. event", notes, 1), encoding="utf-8")
    root.write_status(tmp_path, read_content(project, InMemory()), (), "")
    page = (tmp_path / "status/index.html").read_text(encoding="utf-8")
    assert page.count("<table>") == 1
    assert '<tr><th scope="row">accuracy</th><td>–</td><td>1</td><td>–</td><td>–</td></tr>' in page
    assert '<tr><th scope="row">style</th><td>–</td><td>–</td><td>1</td><td>–</td></tr>' in page
