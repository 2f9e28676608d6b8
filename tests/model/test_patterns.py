"""The syntax of patterns: slots in single braces, braces as text doubled, nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.patterns import PatternError, Slot, parse, slot_names

_LITERAL = st.text(st.characters(codec="utf-8", exclude_characters="{}"), min_size=1)
_SLOT = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).map(Slot)


@given(st.lists(_LITERAL | _SLOT))
def test_parsing_gives_back_what_was_written(pieces: list[str | Slot]) -> None:
    merged: list[str | Slot] = []
    for piece in pieces:
        if merged and isinstance(piece, str) and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece)
    text = "".join(piece if isinstance(piece, str) else f"{{{piece.name}}}" for piece in merged)
    assert parse(text) == tuple(merged)


@pytest.mark.parametrize("text", ["{", "}", "a {", "{a", "{A}", "{1}", "{a b}", "{}", "{{a}", "{a!r}", "{a[0]}"])
def test_a_stray_brace_is_found(text: str) -> None:
    with pytest.raises(PatternError):
        parse(text)


def test_where_the_stray_brace_is() -> None:
    with pytest.raises(PatternError) as caught:
        slot_names("{people} and {")
    assert caught.value.offset == 13
