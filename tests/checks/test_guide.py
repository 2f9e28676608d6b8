"""The guide to the checks: every code has its section, and its example really gives the finding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.checks import units
from generator.checks.verdict import verify
from generator.findings import Position
from generator.model.units import Record, State, Translation, Unit, UnitKey
from generator.pipeline.catalogues import known_names
from generator.pipeline.content import read_project

ROOT = Path(__file__).parents[2]
PROJECT = read_project(ROOT)
CODES = {language.english_name: code for code, language in PROJECT.settings.languages.items()}
UNITS, CATALOGUE, VERIFY = re.split(
    r"^## .*\n", (ROOT / "guides/checks.md").read_text(encoding="utf-8"), flags=re.MULTILINE
)[1:]
SECTION = re.compile(r"^### (?P<code>\S+)\n(?P<body>(?:(?!#).*\n?)*)", re.MULTILINE)
EXAMPLE = re.compile(r"- English: (?P<english>.*)\n- (?P<language>.*?): (?P<wording>.*)")


def examples(text: str) -> dict[str, tuple[str, str, str]]:
    found = {}
    for section in SECTION.finditer(text):
        example = EXAMPLE.search(section["body"])
        assert example, section["code"]
        found[section["code"]] = (example["english"], CODES[example["language"]], example["wording"])
    return found


OF_UNITS, OF_VERIFY = examples(UNITS), examples(VERIFY)


def test_every_code_has_its_section() -> None:
    assert set(OF_UNITS) == set(units.CODES)
    told = {section["code"] for section in SECTION.finditer(CATALOGUE)}
    gate = (ROOT / "generator/pipeline/gate.py").read_text(encoding="utf-8")
    assert told == set(re.findall(r'"([a-z]+-[a-z]+)"', gate))
    checks = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator/checks").glob("*.py"))
    assert set(OF_VERIFY) == {*re.findall(r'Problem\(\s*"([a-z_]+)"', checks), "scale"}


@pytest.mark.parametrize("code", OF_UNITS)
def test_the_example_gives_the_finding(code: str) -> None:
    english, language, wording = OF_UNITS[code]
    one, _, plural = (part.strip() for part in english.partition("/"))
    slots = tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", english)))
    unit = Unit(UnitKey("", one), "s", plural, slots[0] if plural else "", slots)
    forms = tuple(part.strip() for part in wording.split("/")) if plural else (wording,)
    translation = Translation(forms, Record(State.DRAFT), Position("s.po"))
    locale = PROJECT.settings.languages[language]
    found = {finding.code: finding for finding in units.check(unit, translation, locale, known_names(PROJECT, locale))}
    assert code in found
    assert found[code].severity is units.CODES[code]
    assert f"### {code}\n{found[code].severity.title()}." in UNITS


@pytest.mark.parametrize("kind", OF_VERIFY)
def test_the_example_gives_the_problem(kind: str) -> None:
    english, language, wording = OF_VERIFY[kind]
    assert kind in {problem.kind for problem in verify(language, english, wording).problems}
