"""Graphics and counts that sum facts up: points on a line with its two ends, and how many facts there are of each standing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.readback import expected, places
from generator.readback.elements import Element
from generator.readback.expected import Amount
from generator.readback.reader import Reader
from generator.readback.record import Shown

_TOLERANCE = 0.02  # of the length of the line


def firmness(reader: Reader, element: Element) -> Iterator[str]:
    """Yield where the counts under a title differ from the standings of the briefing's facts."""
    if reader.path not in reader.record.briefings:
        return
    wanted = Counter(str(fact["standing"]) for fact in reader.record.briefings[reader.path]["facts"])
    digits = reader.tongues.claims(reader.code).words.digits
    shown = list(places.standings(element))
    for standing, text in shown:
        labels = reader.labels(f"standing.{standing}")
        if digits.read(text)[0] != (Decimal(wanted[standing]),) or not wanted[standing]:
            yield f"the count reads {text!r}, the facts have {wanted[standing]} of {standing!r}"
        elif labels and not any(label in text for label in labels):
            yield f"the count of {standing!r} reads {text!r}"
    if Counter(standing for standing, _ in shown) != Counter(wanted.keys()):
        yield f"counts of {', '.join(standing for standing, _ in shown)}, the facts have {', '.join(wanted)}"


def figure_strip(reader: Reader, element: Element, shown: Shown) -> Iterator[str]:
    """Yield where the graphic of a contested figure differs from its accounts."""
    contested = [one for one in shown.fact.get("values", {}).values() if "contested" in one]
    found = []
    for one in contested:
        amount = expected.value(one)
        accounts = [value for value in map(expected.value, one["contested"]) if isinstance(value, Amount)]
        values = [account.numbers[0] for account in accounts]
        label = element.page.elements[element.index + 1].attributes.get("aria-label", "")
        faults = [*_strip(reader, element, values, (min(values), max(values)))]
        if fault := reader.tongues.claims(reader.code).fault(amount, str(amount), label, alone=True):
            faults.append(f"the graphic's label: {fault}")
        found.append(faults)
    if not contested:
        yield "a graphic of accounts, and the figure is not contested"
    elif all(found):
        yield from found[0]


def timeline_strip(element: Element) -> Iterator[str]:
    """Yield where the graphic of a timeline differs from the days below it, which are compared with the facts elsewhere."""
    moments = [value for line in places.of_class(_below(element), places.MOMENT) for value in places.values(line)]
    days = [expected.from_data(places.stated(value)) for value in moments]
    ordinals = [_ordinal(day) for day in days if isinstance(day, expected.Days)]
    if len(ordinals) < 2:  # noqa: PLR2004 - a line has two ends
        yield "a graphic of a timeline that has no two days"
        return
    ends = moments[0].text(), moments[-1].text()
    texts = [inner.text() for inner in element.inside() if inner.tag == "text"]
    if texts[:2] != list(ends):
        yield f"the graphic goes from {' to '.join(texts[:2])}, the timeline from {' to '.join(ends)}"
    if strange := [text for text in texts[2:] if text not in [moment.text() for moment in moments]]:
        yield f"the graphic names {', '.join(strange)}, the timeline does not"
    label = element.page.elements[element.index + 1].attributes.get("aria-label", "")
    if not all(end in label for end in ends):
        yield f"the graphic's label is {label!r}, the timeline goes from {' to '.join(ends)}"
    yield from _dots(element, ordinals)


def _below(element: Element) -> Element:
    """Return the element that holds a graphic and what it sums up."""
    return element.parent or element


def _ordinal(days: expected.Days) -> Decimal:
    """Return a day as a number; of a month, a year or a range its first day counts."""
    year, month, day = (*days.dates[0], 1, 1)[:3]
    return Decimal(dt.date(year, month, day).toordinal())


def _strip(reader: Reader, element: Element, values: Sequence[Decimal], ends: tuple[Decimal, Decimal]) -> Iterator[str]:
    digits = reader.tongues.claims(reader.code).words.digits
    texts = [inner.text() for inner in element.inside() if inner.tag == "text"]
    read = [digits.read(text)[0] for text in texts]
    if read[:2] != [(end,) for end in ends]:
        yield f"the graphic goes from {' to '.join(texts[:2])}, the facts say {ends[0]:f} to {ends[1]:f}"
    known = [(value,) for value in values]
    if strange := [text for text, found in zip(texts[2:], read[2:], strict=True) if found not in known]:
        yield f"the graphic names {', '.join(strange)}, the facts say {', '.join(f'{value:f}' for value in values)}"
    yield from _dots(element, values)


def _dots(element: Element, values: Sequence[Decimal]) -> Iterator[str]:
    """Compare the points of a line with values: as many, and each as far from the end that is written first.

    The texts of the two ends come before those of what is between them.
    """
    low, high = min(values), max(values)
    wanted = sorted(float((value - low) / (high - low)) for value in values) if high > low else []
    lines = [inner for inner in element.inside() if inner.tag == "line"]
    texts = [inner for inner in element.inside() if inner.tag == "text"]
    try:
        first, last = (float(lines[0].attributes[name]) for name in ("x1", "x2"))
        backwards = float(texts[0].attributes["x"]) > float(texts[1].attributes["x"])
        places_of_dots = [float(inner.attributes["cx"]) for inner in element.inside() if inner.tag == "circle"]
    except (IndexError, KeyError, ValueError):
        yield "a graphic without its line, ends or points"
        return
    shares = (
        sorted((last - x if backwards else x - first) / (last - first) for x in places_of_dots) if last > first else []
    )
    if len(shares) != len(wanted) or any(
        abs(one - other) > _TOLERANCE for one, other in zip(shares, wanted, strict=True)
    ):
        yield f"the graphic has points at {_percent(shares)}, the facts at {_percent(wanted)}"


def _percent(shares: Sequence[float]) -> str:
    return ", ".join(f"{share:.0%}" for share in shares) or "no places"
