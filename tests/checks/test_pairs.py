"""Bilingual pairs: what a translator legitimately does is accepted, and an injected fault is found, in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.checks.verdict import TARGETS, verify

PAIRS = [
    json.loads(line) for line in (Path(__file__).with_name("pairs.jsonl")).read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("language", TARGETS)
def test_translations_are_accepted(language: str) -> None:
    alarms = {pair["source"]: verify(language, pair["source"], pair[language]) for pair in PAIRS if language in pair}
    assert [source for source, verdict in alarms.items() if not verdict.ok] == []


@pytest.mark.parametrize("language", TARGETS)
def test_a_changed_digit_is_found(language: str) -> None:
    missed, tried = [], 0
    for pair in PAIRS:
        target = pair.get(language, "")
        for match in re.finditer(r"\d{2,}", target):
            digit = match[0][0]
            other = chr(ord(digit) + (1 if digit not in "9٩۹" else -1))
            changed = target[: match.start()] + other + target[match.start() + 1 :]
            tried += 1
            if verify(language, pair["source"], changed).ok:
                missed.append(changed)
    assert tried > 10
    assert len(missed) <= tried // 20, missed


@pytest.mark.parametrize("language", TARGETS)
def test_english_and_loops_are_found(language: str) -> None:
    for pair in PAIRS:
        if language in pair:
            assert not verify(language, pair["source"], pair["source"]).ok
            words = pair[language].split()
            assert not verify(language, pair["source"], " ".join([*words, *words[-3:] * 3])).ok


@pytest.mark.parametrize("text", ["a" * 100_000, "1 " * 50_000, "\x00\ud800" * 1000, "<" * 20_000, "{" * 20_000, ""])
def test_hostile_text_neither_crashes_nor_stalls(text: str) -> None:
    for language in TARGETS:
        verify(language, text, text[::-1])
