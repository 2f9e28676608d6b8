"""A figure over time: what the briefings of a story said it was on each day, from the first to the one that is read.

It reads back along `updates` and never interpolates: a day that nobody gave a value for has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.edition.graphics import chart, day_number
from generator.edition.values import date_phrase, figure
from generator.edition.voice import Voice
from generator.model.editions import Point, Series
from generator.model.facts import Briefing, Fact
from generator.model.phrases import Phrase
from generator.model.values import Contested, Date, Quantity

_FEWEST = 3  # fewer say less as a graphic than as words
_MOST = 12  # the latest; a list of all would grow with the story on every page


@dataclass(frozen=True, slots=True)
class _Value:
    """A figure, the place of its day on the axis, and the address of the fact that says so."""

    figure: Quantity | Contested
    place: Decimal
    address: str

    @property
    def ends(self) -> tuple[Quantity, Quantity]:
        """Return the lowest and the highest account."""
        return _ends(self.figure)


def series(voice: Voice, briefing: Briefing, fact: Fact) -> Series | None:
    """Return the first figure of a fact over time, None where it is known of fewer than three days."""
    found = _values(voice, briefing, fact)
    latest = sorted(found, key=lambda date: found[date].place)[-_MOST:]
    values = [found[date] for date in latest]
    if len({value.place for value in values}) < _FEWEST:
        return None
    days = [date_phrase(voice, date) for date in latest]
    numbers = [(low.number, high.number) for low, high in (value.ends for value in values)]
    drawn = chart([value.place for value in values], numbers, days[0].bare, days[-1].bare)
    if drawn is None:
        return None
    highest = max((value.ends[1] for value in values), key=lambda quantity: quantity.number)
    return Series(
        tuple(Point(day, _phrase(voice, value), value.address) for day, value in zip(days, values, strict=True)),
        drawn,
        voice.formatter.amount(highest),
        voice.formatter.number(Decimal(0)),
        f"{days[0].bare} – {days[-1].bare}",
    )


def _phrase(voice: Voice, value: _Value) -> Phrase:
    return Phrase((voice.precise(value.figure),), voice.code, voice.language.direction)


def _values(voice: Voice, briefing: Briefing, fact: Fact) -> Mapping[Date, _Value]:
    """Return the figure by day; the newest word on a day counts."""
    found: dict[Date, _Value] = {}
    measured = None
    for known, one in _history(voice, briefing, fact):
        value = figure(one.values)
        if len(found) >= _MOST or value is None or measured not in (None, _measured(value)):
            break
        measured = _measured(value)
        address = f"#{one.id}" if known is briefing else f"{known.path}/#{one.id}"
        for date, part in _by_day(value, known.date).items():
            found.setdefault(date, _Value(part, _place(date, known.date), address))
    return found


def _place(date: Date, known: Date) -> Decimal:
    """Return where a day stands: of a month or year its last day, but none after the briefing that speaks of it."""
    following = Date(date.year + 1, 1, 1) if date.month in (None, 12) else Date(date.year, (date.month or 0) + 1, 1)
    last = day_number(date) if date.day else day_number(following) - 1
    return min(last, day_number(known))


def _history(voice: Voice, briefing: Briefing, fact: Fact) -> Iterator[tuple[Briefing, Fact]]:
    """Yield the fact, the one that it updates, and so on; `check` holds that each is of an earlier briefing."""
    yield briefing, fact
    while fact.updates:
        target, _, fact_id = fact.updates.rpartition("/")
        briefing = voice.project.by_path[f"{briefing.story}/{target}"]
        fact = briefing.fact(fact_id)
        yield briefing, fact


def _by_day(value: Quantity | Contested, day: Date) -> dict[Date, Quantity | Contested]:
    """Return what a figure was on each day that it names; `day` is that of its briefing."""
    if isinstance(value, Quantity):
        return {value.as_of or day: value}
    days: dict[Date, list[int]] = {}
    for index, account in enumerate(value.accounts):
        days.setdefault(account.quantity.as_of or day, []).append(index)
    return {
        date: Contested(tuple(value.accounts[index] for index in indexes))
        if len(indexes) > 1
        else value.accounts[indexes[0]].quantity
        for date, indexes in days.items()
    }


def _ends(value: Quantity | Contested) -> tuple[Quantity, Quantity]:
    return (value.lowest(), value.highest()) if isinstance(value, Contested) else (value, value)


def _measured(value: Quantity | Contested) -> tuple[str, str]:
    """Return what a figure measures: only values of one unit stand in one graphic."""
    quantity = _ends(value)[0]
    return quantity.kind, quantity.unit
