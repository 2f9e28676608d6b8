"""Findings: what is wrong with what people or machines wrote, where, and what to do about it.

A finding is a value. Stages collect and return findings; only the command line prints them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stops publication, a warning does not, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: a path relative to the project, and a line and a column that count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return the form that editors and terminals turn into a link.

        >>> str(Position("facts/a.yml", 3, 7))
        'facts/a.yml:3:7'
        """
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: a stable code, what was found and expected, where, and a hint for mending it.

    `falls_back` says that the site shows another wording instead: it is safe to build. `source` and
    `target` are the English and the wording that it is about, the spans their offending parts from and to a character.
    """

    code: str
    message: str
    position: Position
    hint: str = ""
    severity: Severity = Severity.ERROR
    language: str = ""
    falls_back: bool = False
    source: str = ""
    target: str = ""
    source_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None

    def __str__(self) -> str:
        """Return one line, and a second with the hint when there is one.

        >>> print(Finding("date", "found '2021-13-01'", Position("a.yml", 2, 5), "months go from 01 to 12"))
        a.yml:2:5: error[date]: found '2021-13-01'
            hint: months go from 01 to 12
        """
        where = f" ({self.language})" if self.language else ""
        line = f"{self.position}: {self.severity}[{self.code}]{where}: {self.message}"
        return "\n    ".join([line, *([f"hint: {self.hint}"] if self.hint else []), *self.sides()])

    def sides(self) -> list[str]:
        """Return the English and the wording, where it is about one, with the offending parts between marks."""
        if not self.target:
            return []
        return [
            f"English: {_marked(self.source, self.source_span)}",
            f"wording: {_marked(self.target, self.target_span)}",
        ]


def _marked(text: str, span: tuple[int, int] | None) -> str:
    """Return a text with a part between marks that stay in their place in either direction of writing.

    >>> _marked("About 7 remain.", (0, 5))
    '⟦About⟧ 7 remain.'
    """
    if span is None:
        return text
    start, end = span
    return f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def stops(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings keeps a site from being built: an error that no other wording can stand in for."""
    return any(finding.severity is Severity.ERROR and not finding.falls_back for finding in findings)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings sorted by place, then by code and text, each once."""
    return sorted(
        set(findings), key=lambda finding: (finding.position, finding.code, finding.language, finding.message)
    )
