"""Numbers that share what is said once: between 10 and 15 percent, 340 to 500 million, 1,000–2,000. It reads no new numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.checks.folding import fold
from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.model import Kind, Quantity
from generator.checks.quantities.numerals import readings
from generator.checks.quantities.units import CURRENCIES, PERCENT_LEADS

# What links the numbers of a list or the ends of a range, in every language at once.
_LINKS = re.compile(
    r"[\s'’]*(?:'?\w{0,3}\s)?(?:[-–—,،&/]|and|to|or|إلى|الى|أو|و|تا|یا|الی|ila|ile|ve|veya|do|i|lub|a|до|и|или|بۆ|یان|û|heta|heya|an|bo)"
    r"\s*[$€£٪%]?"
)
_DASH = re.compile(r"[\s%٪$€£]*[-–—]\s*[$€£]?")
_FIGURES = re.compile(r"\d+(?:[.,٫٬ ]\d+)*")
_ALIKE = 10  # times: from 2.7 to 2.2 billion
_SHARED = CURRENCIES | {
    *(
        "percent",
        "km",
        "m",
        "cm",
        "mm",
        "mile",
        "foot",
        "inch",
        "yard",
        "kg",
        "gram",
        "tonne",
        "lb",
        "ounce",
        "litre",
        "gallon",
    ),
    *("acre", "hectare", "mph", "kmh", "degree", "celsius", "fahrenheit"),
}
_ENDS = (Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.YEAR)


def share_units(quantities: Sequence[Quantity], meanings: Meanings) -> list[Quantity]:
    """Give the numbers of one list or range the percent, currency or scale that is said for all of them.

    What follows the last number holds for those before it; in languages that say percent first it holds for those after.
    """
    result = list(quantities)
    text, code = meanings.text, meanings.table.words.code
    for place in range(len(result) - 2, -1, -1):
        one, after = result[place], result[place + 1]
        if _LINKS.fullmatch(text, one.end, after.start):
            result[place] = _scaled(_like(one, after), after, meanings)
    if code in PERCENT_LEADS:
        for place in range(1, len(result)):
            before, one = result[place - 1], result[place]
            if before.outer[0] < before.start and _LINKS.fullmatch(text, before.end, one.start):
                result[place] = _like(one, before)
    return result


def _like(one: Quantity, other: Quantity) -> Quantity:
    if other.unit not in _SHARED or one.kind is not Kind.NUMBER or one.unit or one.counts:
        return one
    return replace(one, unit=other.unit, kind=other.kind, counted=one.counted | {other.unit})


def _scaled(one: Quantity, after: Quantity, meanings: Meanings) -> Quantity:
    """Let a number also be read with the scale word of the one after it, if it is as great in figures or smaller."""
    scale, figures = _scale(after, meanings)
    if scale == 1 or _scale(one, meanings)[0] != 1 or not one.value < figures * _ALIKE:
        return one
    return replace(one, readings=(*one.readings, *(value * scale for value in one.readings)))


def _scale(one: Quantity, meanings: Meanings) -> tuple[Decimal, Decimal]:
    """Return by what a number's figures are multiplied, and the figures alone."""
    if not one.in_digits:
        scales = [
            entry.scale
            for token, entry in zip(meanings.tokens, meanings.entries, strict=True)
            if entry.scale and one.start <= token.start < one.end
        ]
        return (scales[-1], one.value / scales[-1]) if scales else (Decimal(1), one.value)
    match = _FIGURES.match(fold(meanings.text[one.start : one.end]))
    figures = readings(match.group(), meanings.table.words.decimal_sign)[0] if match else one.value
    return (one.value / figures, figures) if figures else (Decimal(1), figures)


def join_ranges(quantities: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the quantities, two ends that a dash joins as one; a score or a telephone number is no range."""
    skip = False
    for place, one in enumerate(quantities):
        after = quantities[place + 1] if place + 1 < len(quantities) else None
        if skip:
            skip = False
        elif after is not None and _is_range(one, after, text):
            low = one.readings[-1] if one.value < one.readings[-1] < after.value else one.value
            yield replace(
                after,
                value=low,
                upper=after.value,
                start=one.start,
                outer=(one.outer[0], after.outer[1]),
                readings=(low, *one.readings),
                unit=after.unit or one.unit,
                kind=one.kind if after.kind is Kind.NUMBER else after.kind,
                counted=one.counted | after.counted,
                precision=one.precision,
            )
            skip = True
        else:
            yield one


def _is_range(low: Quantity, high: Quantity, text: str) -> bool:
    return (
        low.in_digits
        and high.in_digits
        and low.kind in _ENDS
        and high.kind in _ENDS
        and low.value < high.value
        and _DASH.fullmatch(text, low.end, high.start) is not None
        and text[max(low.start - 1, 0)] not in "-–"
        and text[high.end : high.end + 1] not in ("-", "–")
    )
