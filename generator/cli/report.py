"""How findings are printed: as text for people, as JSON for programs, as annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

import click

from generator.findings import Finding, Severity, has_errors

FORMATS = ("text", "json", "github")
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def print_findings(findings: Sequence[Finding], style: str = "text") -> None:
    """Print the findings in one of FORMATS to the standard output, with a count at the end of the text."""
    if style == "json":
        click.echo(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2))
        return
    for finding in findings:
        click.echo(annotation(finding) if style == "github" else str(finding))
    if style == "text":
        click.echo(summary(findings))


def summary(findings: Sequence[Finding]) -> str:
    """Return the numbers of errors, warnings and notes.

    >>> summary([])
    'no errors, no warnings, no notes'
    """
    counts = Counter(finding.severity for finding in findings)
    words = (f"{counts[severity] or 'no'} {severity}{'' if counts[severity] == 1 else 's'}" for severity in Severity)
    return ", ".join(words)


def annotation(finding: Finding) -> str:
    """Return a finding as a GitHub workflow command, which puts it on the line it is about.

    >>> from generator.findings import Position
    >>> annotation(Finding("date", "100% wrong", Position("a.yml", 2, 5)))
    '::error file=a.yml,line=2,col=5,title=date::100%25 wrong'
    """
    place = finding.position
    text = _escape("\n".join([finding.message, *([f"hint: {finding.hint}"] if finding.hint else []), *finding.sides()]))
    path = _escape(place.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{_LEVEL[finding.severity]} file={path},line={place.line},col={place.column},title={finding.code}::{text}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def exit_code(findings: Sequence[Finding]) -> int:
    """Return 1 where there is an error, else 0."""
    return int(has_errors(findings))
