"""Judging one wording of one English sentence, as the tables of the tests need it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.checks.units import Known, check
from generator.findings import Position
from generator.model.units import Record, State, Translation, Unit, UnitKey
from generator.pipeline.content import read_project

LANGUAGES = read_project(Path(__file__).parents[2]).settings.languages


def translated(name: str) -> list[tuple[str, str, str]]:
    """Return the pairs of a file of this folder, each with its language: a line is a sentence with its translations."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    sentences = [json.loads(line) for line in lines]
    return [(code, pair["source"], text) for pair in sentences for code, text in pair.items() if code != "source"]


def codes(english: str, wording: str, language: str, known: Known | None = None) -> list[str]:
    """Return the codes of what the checks find in a wording; the slots are those of the English."""
    unit = Unit(UnitKey("", english), "s", slots=tuple(dict.fromkeys(re.findall(r"\{(\w+)\}", english))))
    translation = Translation((wording,), Record(State.DRAFT), Position("s.po"))
    return [finding.code for finding in check(unit, translation, LANGUAGES[language], known or Known())]
