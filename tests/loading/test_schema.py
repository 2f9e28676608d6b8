"""The JSON Schemas: in step with the committed files, true to the content, and of one mind with the readers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import jsonschema
import pytest

from generator.loading.content import Loaded
from generator.loading.nodes import ListNode, MapNode, Node, ScalarNode, compose
from generator.loading.report import Report
from generator.loading.schema import schemas, write_schemas

ROOT = Path(__file__).parents[2]
FACTS = "facts/story/2021-11-18.yml"
Make = Callable[[Mapping[str, str | bytes | None]], Loaded]

_CORE = [  # YAML 1.2.2, section 10.3.2, as editors read a text without quotes
    (re.compile(r"~|null|"), lambda _: None),
    (re.compile(r"true|false"), lambda text: text == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
]


def as_editors_see(node: Node | None) -> object:
    if isinstance(node, MapNode):
        return {key.text: as_editors_see(value) for key, value in node.entries}
    if isinstance(node, ListNode):
        return [as_editors_see(item) for item in node.items]
    assert isinstance(node, ScalarNode)
    for pattern, construct in () if node.style else _CORE:
        if pattern.fullmatch(node.text):
            return construct(node.text)
    return node.text


def faults(schema_path: str, text: str) -> list[str]:
    schema = json.loads(schemas()[schema_path])
    data = as_editors_see(compose(text, Report("a.yml")))
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(data)]


@pytest.mark.parametrize("path", schemas())
def test_the_committed_schema_is_in_step(path: str) -> None:
    hint = "run `polybrief schema`"
    assert (ROOT / path).read_text(encoding="utf-8") == schemas()[path], hint


@pytest.mark.parametrize("path", schemas())
def test_the_schema_is_one_and_tells_what_every_field_means(path: str) -> None:
    schema = json.loads(schemas()[path])
    jsonschema.Draft7Validator.check_schema(schema)
    silent = []

    def walk(part: object, where: str) -> None:
        if isinstance(part, dict):
            for name, field in part.get("properties", {}).items():
                if not field.get("description"):
                    silent.append(f"{where}.{name}")
            for name, child in part.items():
                walk(child, f"{where}.{name}")
        elif isinstance(part, list):
            for child in part:
                walk(child, where)

    walk(schema, path)
    assert silent == []


def schema_of(path: Path) -> str:
    if path.name == "polybrief.yml":
        return "polybrief.schema.json"
    if path.parent.name == "termbase":
        return f"translations/termbase/{'terms' if path.stem == 'terms' else 'column'}.schema.json"
    return "facts/briefing.schema.json"


CONTENT = sorted([ROOT / "polybrief.yml", *ROOT.glob("facts/*/*.yml"), *ROOT.glob("translations/termbase/*.yml")])


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_the_content_of_this_repository_fits_and_names_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert faults(schema_of(path), text) == []
    match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert match, "the first line names the schema"
    assert (path.parent / match[1]).resolve() == ROOT / schema_of(path)


def test_the_good_project_fits(good: Mapping[str, str]) -> None:
    for path, text in good.items():
        assert faults(schema_of(Path(path)), text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("standing: reported", "standing: reportd"),
        ("standing: reported", "stnding: reported"),
        ("sources: [report]", "sources: []"),
        ("sources: [report]", "sources: report"),
        ("sources: [report]", "sources: [report, report]"),
        ("id: flight", "id: Flight"),
        ("date: 2021-11-18\n", "date: 2021-11\n"),
        ("date: 2021-11-18\n", "date: 18.11.2021\n"),
        ('says: "A flight left."', "says: 12"),
        ('says: "A flight left."', 'says: {one: "A."}'),
        ("    standing", "    values: {}\n    standing"),
        ("    standing", "    values: {n: 7}\n    standing"),
        ("    standing", "    values: {n: {count: '7'}}\n    standing"),
        ("    standing", "    values: {n: {count: -7}}\n    standing"),
        ("    standing", "    values: {n: {money: 7}}\n    standing"),
        ("    standing", "    values: {n: {date: 2021-13}}\n    standing"),
        ("    standing", "    values: {n: {contested: [{count: 7, sources: [report]}]}}\n    standing"),
        ("    standing", "    said_by: {who: speaker}\n    standing"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old: str, new: str, make: Make, good: Mapping[str, str]) -> None:
    text = good[FACTS].replace(old, new, 1)
    assert text != good[FACTS]
    assert faults("facts/briefing.schema.json", text)
    assert make({FACTS: text}).findings


@pytest.mark.parametrize(
    "value",
    [
        "{count: 7000, precision: about, as_of: 2021}",
        "{money: 0.5, currency: USD}",
        "{percent: -12.5}",
        "{measurement: -3, unit: temperature-celsius}",
        "{date: 2021-11-18, weekday: true}",
        "{date: 2021-11}",
        "{date: 2021}",
        '{date: "2021"}',
        "{from: 2021-11, to: 2021-12}",
        "{time: 09:30}",
        '{time: "09:30"}',
        "{contested: [{count: 1, sources: [report]}, {count: 1, as_of: 2021-11, said_by: speaker, sources: [report]}]}",
    ],
)
def test_the_schema_takes_every_value(value: str, good: Mapping[str, str]) -> None:
    text = good[FACTS].replace("    standing", f"    values: {{n: {value}}}\n    standing", 1)
    assert faults("facts/briefing.schema.json", text) == []


def test_schemas_are_written_where_they_differ(tmp_path: Path) -> None:
    assert set(write_schemas(tmp_path)) == set(schemas())
    assert write_schemas(tmp_path) == ()
    (tmp_path / "polybrief.schema.json").write_text("{}")
    assert write_schemas(tmp_path) == ("polybrief.schema.json",)
