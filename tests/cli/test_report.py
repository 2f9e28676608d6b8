"""How findings are printed: text, JSON, and annotations that no finding can break out of."""

from __future__ import annotations

import json

import pytest

from generator.cli.report import annotation, print_findings, summary
from generator.findings import Finding, Position, Severity

FAULT = Finding("date", "found '2021-13-01'", Position("facts/a.yml", 3, 7), "months go from 01 to 12")


def test_text_has_place_code_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([FAULT])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "facts/a.yml:3:7: error[date]: found '2021-13-01'"
    assert lines[1].strip() == "hint: months go from 01 to 12"
    assert lines[2] == "1 error, no warnings, no notes"


def test_json_is_read_again(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([FAULT], "json")
    (finding,) = json.loads(capsys.readouterr().out)
    assert finding["position"] == {"path": "facts/a.yml", "line": 3, "column": 7}
    assert finding["severity"] == "error"


def test_an_annotation_is_one_line_whatever_the_finding_says() -> None:
    hostile = Finding("x", "a\n::error file=b::100%", Position("a,b:c.yml"), "c\r\nd", Severity.WARNING)
    line = annotation(hostile)
    assert "\n" not in line
    assert line.startswith(
        "::warning file=a%2Cb%3Ac.yml,line=1,col=1,title=x::a%0A::error file=b::100%25%0Ahint: c%0D%0Ad"
    )


def test_the_summary_counts() -> None:
    assert summary([FAULT, FAULT]) == "2 errors, no warnings, no notes"
