"""Slots, braces, digits and invisible characters: whether a wording can carry its unit's values at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.form import outside_markup
from generator.checks.units.pairs import Fault, Pair
from generator.model.patterns import PatternError, Slot, parse

_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]"
    "|\u200c(?=\u200c|\\W|$)|(?<=\\s)\u200c"  # a non-joiner that parts no letters
)
_DIGITS = re.compile(r"\d+")
_SLOT = re.compile(r"\{\w*\}")


def slots(pair: Pair) -> Iterator[Fault]:
    """A slot that is missing, repeated or unknown, or a brace that is none."""  # noqa: D401 - a check's docstring is its title
    try:
        pieces = parse(pair.target.raw)
    except PatternError as error:
        hint = "a slot is a name in braces, as {people}; a brace that is meant as text is doubled"
        yield Fault("brace", f"{error}", hint, target=(error.offset, error.offset + 1))
        return
    found = [piece.name for piece in pieces if isinstance(piece, Slot)]
    wanted = pair.unit.slots
    for name in wanted:
        here = _place(pair.source.raw, name)
        if found.count(name) > 1:
            message = f"the slot {{{name}}} stands {found.count(name)} times in the wording"
            yield Fault("slot-repeated", message, "use each slot once", here, _place(pair.target.raw, name))
        elif name not in found and not (name == pair.unit.driver and pair.says_number):
            hint = f"write {{{name}}} where the value belongs"
            yield Fault("slot-missing", f"the slot {{{name}}} is missing in the wording", hint, here)
    for name in dict.fromkeys(found):
        if name not in wanted:
            known = ", ".join(f"{{{slot}}}" for slot in wanted) or "none"
            message, hint = f"no slot is called {{{name}}} in the wording", f"the slots of this unit: {known}"
            yield Fault("slot-unknown", message, hint, target=_place(pair.target.raw, name))


def _place(text: str, name: str) -> tuple[int, int] | None:
    at = text.find(f"{{{name}}}")
    return (at, at + len(name) + 2) if at >= 0 else None


def digits(pair: Pair) -> Iterator[Fault]:
    """A digit that is no slot."""  # noqa: D401
    literal = {number for number, _ in _numbers(pair.source.raw)}
    for number, span in _numbers(pair.target.raw):
        if number not in literal:
            hint = "numbers come from the facts: use the slots"
            yield Fault("digit", "a digit that is no slot in the wording", hint, target=span)
            return


def _numbers(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the runs of digits outside slots and addresses, in ASCII, with their places."""
    for found in _DIGITS.finditer(outside_markup(_SLOT.sub(lambda slot: " " * len(slot[0]), text))):
        yield "".join(str(unicodedata.digit(char)) for char in found[0]), found.span()


def invisible(pair: Pair) -> Iterator[Fault]:
    """A character that nobody sees, or that turns the direction of the text."""  # noqa: D401
    if found := _INVISIBLE.search(pair.target.raw):
        message = f"the invisible character U+{ord(found[0]):04X} in the wording"
        hint = "delete it: the site isolates values and names by itself"
        yield Fault("control-character", message, hint, target=found.span())
