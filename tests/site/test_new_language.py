"""A language is added by the steps of the maintainers' guide and nothing else: Badini, Kurmanji in Arabic letters."""

from __future__ import annotations

import json
from pathlib import Path

import polib
import pytest
from lxml import html

from tests.conftest import build
from tests.site.conftest import run

ENTRY = """\
  kmr-Arab: {name: بادینی, english_name: Badini Kurdish, script: Arab, cldr: ku_TR, digits: arab, maker: people,
             own_dates: true, falls_back_to: [kmr, ckb]}
"""
COLUMN = """\
# yaml-language-server: $schema=column.schema.json
language: kmr-Arab
record: {state: draft, by: Tests, on: 2026-11-25}
terms:
  erbil: {name: هەولێر}
"""
BRIEFING = "belarus-border/2021-11-18"


@pytest.fixture
def badini(project: Path) -> Path:
    """Return the project with the entry and the beginning of a column, as the first two steps say."""
    settings = project / "polybrief.yml"
    settings.write_text(settings.read_text(encoding="utf-8").rstrip("\n") + "\n" + ENTRY, encoding="utf-8")
    (project / "translations/termbase/kmr-Arab.yml").write_text(COLUMN, encoding="utf-8")
    return project


def test_it_needs_no_code_and_stops_no_publication_while_it_grows(badini: Path) -> None:
    assert run("generator", "check", cwd=badini).returncode == 0
    said = run("generator", "catalogues", cwd=badini)
    assert said.returncode == 0, said.stdout + said.stderr
    catalogue = badini / "translations/kmr-Arab/site.po"
    site = polib.pofile(str(catalogue), wrapwidth=0)
    words = {"change.was": "بەری: {value}", "date.month.11": "چریا پاشی", "date.day": "{day}ی {month} {year}"}
    for entry in site:
        if entry.msgctxt in words:
            entry.msgstr, entry.tcomment = words[entry.msgctxt], "state: draft\nby: Tests\non: 2026-11-25"
    site.save(str(catalogue))
    done = build(badini, badini / "site", "--strict", "--lang", "kmr-Arab", "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr

    page = html.parse(str(badini / "site/kmr-Arab" / BRIEFING / "index.html")).getroot()
    assert (page.get("lang"), page.get("dir")) == ("kmr-Arab", "rtl")
    (borrowed,) = page.xpath('//*[@id="remaining"]//p[@class="pb-sentence"]/span[@lang]')
    assert (borrowed.get("lang"), borrowed.get("dir")) == ("kmr", "ltr")
    assert page.xpath('//*[@id="remaining"]//span[contains(@class, "pb-state--fallback")]')
    assert "هەولێر" in page.xpath('string(//*[@id="landing"])')
    (value,) = page.xpath('//*[@id="remaining"]//p[@class="pb-value"]//data/text()')
    assert "٧" in value
    assert "چریا پاشی" in page.xpath('string(//*[@id="remaining"]//p[@class="pb-date"])')
    english = html.parse(str(badini / "site/en" / BRIEFING / "index.html")).getroot()
    assert english.xpath('//a[@hreflang="kmr-Arab"]')


def test_a_person_fills_it_and_a_reviewer_gets_it(badini: Path, tmp_path: Path) -> None:
    run("generator", "catalogues", cwd=badini)
    exported = run("generator", "review", "export", "--lang", "kmr-Arab", "--out", tmp_path / "out", cwd=badini)
    assert exported.returncode == 0, exported.stdout + exported.stderr
    rows = json.loads(run("generator", "status", "--format", "json", cwd=badini).stdout)
    assert rows["kmr-Arab"]["missing"] == rows["kmr-Arab"]["units"] > 200
