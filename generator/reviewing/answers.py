"""Read the file that the HTML form saves. Whatever is wrong with it is a finding, and the answers that are whole count."""

from __future__ import annotations

import json
from pathlib import Path

from generator.findings import Finding, Position
from generator.model.reviews import FORMAT, Answer, Category, Decision, Gravity, Returned
from generator.reviewing import cleaning


def read(path: Path) -> tuple[Returned | None, list[Finding]]:
    """Return the answers of a form's file, None where it is no such file. Codes: review-file, review-answer."""
    data = path.read_bytes()
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT or not isinstance(content.get("answers"), list):
        hint = "send the file that the form saved, as it is"
        return None, [Finding("review-file", f"no answers of a review ({FORMAT})", Position(path.name), hint)]
    try:
        language, reviewer, on, scope = (
            _text(content.get(name, "")) for name in ("language", "reviewer", "on", "scope")
        )
    except TypeError as error:
        hint = "send the file that the form saved, as it is"
        return None, [
            Finding("review-file", f"who answered, when or in which language: {error}", Position(path.name), hint)
        ]
    findings: list[Finding] = []
    answers = []
    for number, raw in enumerate(content["answers"], start=1):
        try:
            answers.append(_answer(raw, f"{number}"))
        except (KeyError, TypeError, ValueError) as error:
            message = f"answer {number} is not whole: {error}"
            findings.append(Finding("review-answer", message, Position(path.name), "answer it again in the form"))
    return Returned(path.name, language, reviewer, on, scope, tuple(answers)), findings


def _answer(raw: object, where: str) -> Answer:
    if not isinstance(raw, dict) or not isinstance(raw["wording"], list):
        raise TypeError("key, base, decision and wording are expected")
    if not all(isinstance(form, str) for form in raw["wording"]):
        raise TypeError("every form of a wording is text")
    return Answer(
        _text(raw["key"]),
        _text(raw["base"]),
        Decision(raw["decision"]),
        tuple(raw["wording"]),
        Category(raw.get("category", "")),
        Gravity(raw.get("gravity", "neutral")),
        _text(raw.get("note", "")),
        where,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text is expected, not {value!r}")
    return cleaning.line(value)
