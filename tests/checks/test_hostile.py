"""Texts that no translator writes: the checks must answer, with work that grows with the length only."""

import sys

import pytest

from generator.checks.verdict import TARGETS, verify

SIZE = 4_000
HOSTILE = {
    "one letter": "a",
    "spaces": " ",
    "digits": "9",
    "numbers": "1 ",
    "grouped": "111 ",
    "commas": "1,",
    "dates": "1.1.2020 ",
    "months": "May 5 ",
    "times": "12:30 ",
    "scores": "1-2 ",
    "codes": "A1 ",
    "percent": "5% ",
    "money": "$5 ",
    "tags": "<b>",
    "open tags": "<a ",
    "entities": "&a",
    "mail": "a@",
    "addresses": "https://a",
    "loop": "a b ",
    "names": "Name ",
    "NUL": "\0",
    "half of a pair": "\ud800",
    "hidden": "\u200b",
    "marks": "e\u0301",
    "prefixes": "وال ",
    "scales": "thousand ",
    "words of numbers": "two hundred and ",
    "feet": "6-foot-2 ",
    "quotes": '"',
    "Roman": "X",
    "astral": "\U0001f600",
    "turning": "\u202e",
}


@pytest.mark.parametrize("language", TARGETS)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_answered(language: str, piece: str) -> None:
    text = piece * (1000 // len(piece))
    for source, target in ((text, text), ("About 7 people said so.", text), (text, "7")):
        assert isinstance(verify(language, source, target).ok, bool)


# Numbers that are said otherwise on the other side, and differ: every way to say them is tried.
DIFFERING = {
    "times": ("at 4 p.m. 16:20 ", "o 17:20 "),
    "minutes": ("92 minutes ", "godzina 33 minut "),
    "hours": ("48 hours ", "dwa dni "),
    "ages": ("in his late 30s ", "pod 50 "),
    "measures": ("4in (10cm) ", "11 cm "),
    "percent": ("20% ", "jedna szósta "),
    "rounds": ("last 16 ", "1/7 "),
    "scores": ("21-17 ", "21:19 "),
}


def steps(source: str, target: str, language: str) -> int:
    """Return how many calls the checks make on a pair: a measure of the work that is the same on every machine."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        verify(language, source, target)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_the_work_grows_with_the_length_only(piece: str) -> None:
    short, long = (steps(text, text, "tr") for text in (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE)))
    assert long < 6 * short + 2000


@pytest.mark.parametrize("pieces", DIFFERING.values(), ids=DIFFERING)
def test_the_work_grows_with_the_length_only_where_all_differs(pieces: tuple[str, str]) -> None:
    short, long = (steps(pieces[0] * times, pieces[1] * times, "pl") for times in (200, 800))
    assert long < 6 * short + 2000


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_hundred_kilobytes_are_answered(piece: str) -> None:
    verify("ar", "About 7 people said so.", piece * (100_000 // len(piece)))


@pytest.mark.parametrize("text", ["", " ", "\n", "7", "…", "؟"])
def test_little_is_answered(text: str) -> None:
    for language in TARGETS:
        assert verify(language, text, text).ok or text not in ("", " ", "\n")


def test_an_empty_translation_is_no_translation() -> None:
    assert not verify("ru", "He came home at last.", " ").ok


def test_another_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="no checks for the language 'de'"):
        verify("de", "a", "b")
