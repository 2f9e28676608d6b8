"""The schemas in the hands of somebody else's tool, check-jsonschema, which reads YAML and schemas in its own way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.loading.starter import starter, terms_starter
from tests.conftest import ROOT

BRIEFING = ROOT / "facts/briefing.schema.json"
SCHEMAS = {
    BRIEFING: "facts/*/*.yml",
    ROOT / "polybrief.schema.json": "polybrief.yml",
    ROOT / "translations/termbase/terms.schema.json": "translations/termbase/terms.yml",
    ROOT / "translations/termbase/column.schema.json": "translations/termbase/[a-s]*.yml",
}


def validate(schema: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name)
def test_the_files_of_the_project_are_valid(schema: Path) -> None:
    done = validate(schema, *sorted(ROOT.glob(SCHEMAS[schema])))
    assert done.returncode == 0, done.stdout + done.stderr


def test_starters_are_valid(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yml", tmp_path / "second.yml"
    first.write_text(starter("2026-11-24", "first-publisher", "first-publisher"), encoding="utf-8")
    second.write_text(starter("2026-11-25", "first-publisher", "first-publisher", "2026-11-24"), encoding="utf-8")
    done = validate(BRIEFING, first, second)
    assert done.returncode == 0, done.stdout
    terms = tmp_path / "terms.yml"
    terms.write_text(terms_starter(), encoding="utf-8")
    done = validate(ROOT / "translations/termbase/terms.schema.json", terms)
    assert done.returncode == 0, done.stdout


CORRECTION = "{on: 2026-11-25, was: {people: {count: 7}}, was_standing: claimed, why: our_error}"


@pytest.mark.parametrize(
    ("new", "fault"),
    [
        (f"corrected: {CORRECTION}", ""),
        (f"corrected: [{CORRECTION}, {CORRECTION}]", ""),
        ("corrected: []", "corrected"),
        ("corrected: {on: 2026-11-25, was_standing: claimd, why: our_error}", "claimd"),
        ("waive: {idiom: a name}", ""),
        ("waive: {idoim: a name}", "idoim"),
        ("sources_: [report]", "sources_"),
    ],
)
def test_a_wrong_file_is_refused_and_a_right_one_is_not(new: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "briefing.yml"
    text = starter("2026-11-24", "first-publisher", "first-publisher")
    path.write_text(text.replace("    sources: [report]", f"    sources: [report]\n    {new}", 1), encoding="utf-8")
    done = validate(BRIEFING, path)
    assert (done.returncode != 0, fault in done.stdout) == (bool(fault), True), done.stdout
