"""YAML that is broken, hostile or too clever: a located finding each, with both of PyYAML's parsers."""

from __future__ import annotations

import pytest
import yaml

from generator.loading import nodes
from generator.loading.nodes import ListNode, MapNode, ScalarNode, compose
from generator.loading.report import LIMIT, Report

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__, autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "PARSER", request.param)


def faults(text: str) -> list[tuple[str, int, int]]:
    report = Report("a.yml")
    compose(text, report)
    return [(finding.code, finding.position.line, finding.position.column) for finding in report.findings]


FAULTS = {
    "an alias and its anchor": ("a: &x 1\nb: *x", [("yaml-alias", 1, 4), ("yaml-alias", 2, 4)]),
    "an anchor of a mapping": ("a: &x {b: 1}", [("yaml-alias", 1, 4)]),
    "a tag": ("a: !!str 1", [("yaml-tag", 1, 4)]),
    "a tag that would run code": ("a: !!python/object/apply:os.system [ls]", [("yaml-tag", 1, 4)]),
    "a second document": ("a: 1\n---\nb: 2", [("yaml-documents", 2, 1)]),
    "a name twice": ("a: 1\nb: 2\na: 3", [("duplicate-key", 3, 1)]),
    "a name twice, inside": ("a: {b: 1, c: 2, b: 3}", [("duplicate-key", 1, 17)]),
    "a list as a name": ("? [a]\n: 1", [("yaml-key", 1, 3)]),
    "no name": ('a: 1\n"": 2', [("yaml-key", 2, 1)]),
    "nothing": ("", [("file-empty", 1, 1)]),
    "comments only": ("# nothing\n", [("file-empty", 1, 1)]),
    "an empty document": ("---\n", [("file-empty", 1, 1)]),
    "an escape that hides a character": ('a: "b\\u202ec"', [("invisible-character", 1, 4)]),
    "an escape that hides a NUL": ('a: "b\\0c"', [("invisible-character", 1, 4)]),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_where_it_is(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert faults(text) == expected


SYNTAX = {
    "a colon in a text": ("says: He said: no", 1, "quotes"),
    "a tab": ("a:\n\tb: 1", 2, "tab"),
    "an open bracket": ("a: [b, c\nd: 1", 2, ""),
    "an open quotation mark": ('a: "b\nc: 1\n', 3, ""),
    "a sign that begins nothing": ("a: @b", 1, "quotes"),
    "a bad indentation": ("a: 1\n   b: 2", 2, ""),
    "a wrong escape": ('a: "\\d"', 1, "escape"),
    "an undefined tag handle": ("a: !x!y 1", 1, ""),
}


@pytest.mark.parametrize(("text", "line", "hint"), SYNTAX.values(), ids=SYNTAX)
def test_what_is_no_yaml_is_one_finding_with_its_line(text: str, line: int, hint: str) -> None:
    report = Report("a.yml")
    assert compose(text, report) is None
    [finding] = report.findings
    assert finding.code == "yaml-syntax"
    assert finding.position.line == line
    assert hint in finding.hint


def test_an_alias_bomb_is_refused_without_being_expanded() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    found = faults("\n".join(lines))
    assert {code for code, _, _ in found} == {"yaml-alias", "too-many-findings"}
    assert len(found) == LIMIT + 1


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 10_000, "{a: " * 10_000, "? " * 10_000, "[{a: " * 10_000])
def test_deep_nesting_is_refused_and_exhausts_no_stack(text: str) -> None:
    assert [code for code, _, _ in faults(text)] == ["yaml-depth"]


def test_a_flood_of_faults_is_cut() -> None:
    assert len(faults("{" + "a: 1, " * 5_000 + "}")) == LIMIT + 1


def test_texts_are_left_as_they_stand() -> None:
    report = Report("a.yml")
    root = compose("{a: no, b: 12:30, c: 2021-11, d: 0o17, e: ~, f: 1_000, g: 2021-11-18, <<: x}", report)
    assert isinstance(root, MapNode)
    texts = [value.text for _, value in root.entries if isinstance(value, ScalarNode)]
    assert texts == ["no", "12:30", "2021-11", "0o17", "~", "1_000", "2021-11-18", "x"]
    assert report.findings == []


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("[abc]", 1, (1, 3)),
        ('["abc"]', 1, (1, 4)),
        ("['abc']", 1, (1, 4)),
        ("['a''c']", 2, (1, 2)),  # an escape: the offset tells nothing, so the beginning
        ('["a\\u0062c"]', 2, (1, 2)),
        ("- |\n  abc", 1, (1, 3)),
        ("[ناتاليا x]", 8, (1, 10)),
    ],
)
def test_an_offset_in_a_text_becomes_a_column_where_it_can(text: str, offset: int, expected: tuple[int, int]) -> None:
    root = compose(text, Report("a.yml"))
    assert isinstance(root, ListNode)
    [node] = root.items
    assert isinstance(node, ScalarNode)
    spot = node.at(offset)
    assert (spot.line, spot.column) == expected
