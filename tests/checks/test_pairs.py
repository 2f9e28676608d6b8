"""News sentences with a faithful translation in every language: none may be refused, and each of their faults must be seen."""

import json
from pathlib import Path

import pytest

from generator.checks.verdict import TARGETS, verify

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["source"][:40])
def test_a_faithful_translation_is_ok(pair: dict[str, str], language: str) -> None:
    verdict = verify(language, pair["source"], pair[language])
    assert verdict.ok, verdict.problems


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["source"][:40])
def test_the_whole_sentence_in_english_is_seen(pair: dict[str, str], language: str) -> None:
    verdict = verify(language, pair["source"], pair["source"])
    assert "untranslated" in {problem.kind for problem in verdict.problems}


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["source"][:40])
def test_a_loop_is_seen(pair: dict[str, str], language: str) -> None:
    words = pair[language].rstrip('.!?"»”').split()
    for size, times in ((3, 1), (5, 3)):
        looped = " ".join(words + words[-size:] * times) + "."
        assert "repetition" in {problem.kind for problem in verify(language, pair["source"], looped).problems}


@pytest.mark.parametrize("language", TARGETS)
def test_half_a_sentence_is_seen(language: str) -> None:
    kinds = []
    for pair in PAIRS:
        words = pair[language].split()
        half = " ".join(words[: len(words) // 2]).rstrip(",،;:")
        kinds.append(verify(language, pair["source"], half).ok)
    assert sum(kinds) <= len(PAIRS) // 20


@pytest.mark.parametrize("language", TARGETS)
def test_an_english_run_is_seen(language: str) -> None:
    missed = 0
    for pair in PAIRS:
        words = pair[language].split()
        run = pair["source"].split()[-7:-1]
        if sum(word.islower() for word in run) >= 4:
            missed += verify(language, pair["source"], " ".join(words[:2] + run + words[8:])).ok
    assert missed == 0
