"""Advice on the English of facts: what is no fault by itself, but makes a sentence hard to translate or unsafe to publish.

A desk may weigh each piece of advice otherwise (`checks` in polybrief.yml), and an author may waive it beside the fact
with a reason. It judges wording only; what a fact must have is not advice and cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.findings import Finding, Severity
from generator.loading.codes import Code
from generator.model.settings import Weight

# Every piece of advice with its weight where the settings say nothing.
WEIGHTS: Mapping[Code, Severity] = {
    Code.LONG_SENTENCE: Severity.WARNING,
    Code.TWO_FACTS: Severity.WARNING,
    Code.UNCLEAR_PRONOUN: Severity.WARNING,
    Code.IDIOM: Severity.WARNING,
    Code.RELATIVE_DAY: Severity.WARNING,
    Code.NUMBER_IN_WORDS: Severity.WARNING,
    Code.PHONE_NUMBER: Severity.ERROR,
    Code.EMAIL_ADDRESS: Severity.ERROR,
    Code.COORDINATES: Severity.ERROR,
    Code.UNKNOWN_PERSON: Severity.WARNING,
    Code.STARTER_TEXT: Severity.WARNING,
}


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice on a text: its code, what was found from which offset (to which, where told), and what to do."""

    code: Code
    message: str
    offset: int
    hint: str
    end: int = 0


def weighed(findings: Iterable[Finding], weights: Mapping[str, Weight]) -> Iterator[Finding]:
    """Yield the findings with the weights that a desk gave to advice, without what it turned off."""
    for finding in findings:
        weight = weights.get(finding.code) if finding.code in WEIGHTS else None
        if weight is None:
            yield finding
        elif weight is not Weight.OFF:
            yield replace(finding, severity=Severity(weight))
