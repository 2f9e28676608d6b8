"""Whether what a page states, to machines and to readers, is what the facts say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.readback.expected import Amount, Clock, Days, Expected, from_data
from generator.readback.words import Words


@dataclass(frozen=True)
class Claims:
    """Judges claims in one language; the same claims recur on many pages, so that each is judged once."""

    words: Words
    _judged: dict[tuple[object, ...], str] = field(default_factory=dict)

    def fault(self, expected: Expected, stated: str, shown: str, *, alone: bool) -> str:
        """Return what is wrong with a value, empty when nothing is.

        `stated` is what the attribute says, `shown` the visible text; `alone` when no sentence stands around it.
        """
        key = (expected, stated, shown, alone)
        return self._once(key, lambda: self._value(expected, stated, shown, alone=alone))

    def disagreement(self, stated: str, shown: str) -> str:
        """Return how the visible text of a value differs from its attribute, empty when it does not."""
        return self._once((stated, shown), lambda: self._own(stated, shown))

    def _once(self, key: tuple[object, ...], judge: Callable[[], str]) -> str:
        if key not in self._judged:
            self._judged[key] = judge()
        return self._judged[key]

    def _value(self, expected: Expected, stated: str, shown: str, *, alone: bool) -> str:
        if self._differs(expected, stated):
            return f"the page states {stated!r}, the facts say {expected}"
        if reason := self._shown(expected, shown, alone=alone):
            return f"the page shows {shown!r}, the facts say {expected}{reason}"
        return ""

    def _differs(self, expected: Expected, stated: str) -> bool:
        found = from_data(stated)
        if isinstance(expected, Amount):
            return not isinstance(found, Amount) or found.numbers != expected.numbers
        return str(found) != str(expected)

    def _own(self, stated: str, shown: str) -> str:
        expected = from_data(stated)
        if expected is None:
            return f"{stated!r} is no value"
        if reason := self._shown(expected, shown, alone=False):
            return f"the page shows {shown!r} and states {stated!r}{reason}"
        return ""

    def _shown(self, expected: Expected, shown: str, *, alone: bool) -> str:
        """Return why a visible text does not say what is expected, None when it does."""
        numbers, rest = self.words.digits.read(shown)
        if any(char.isdecimal() for char in rest):
            return ": these are not the digits of the language"
        match expected:
            case Clock(time):
                return "" if numbers == tuple(int(part) for part in time.split(":")) else ": another time"
            case Days():
                return self._days(expected, shown, tuple(map(int, numbers)))
            case Amount():
                return self._amount(expected, numbers, rest, alone=alone)

    def _amount(self, amount: Amount, numbers: tuple[object, ...], rest: str, *, alone: bool) -> str:
        if numbers != tuple(dict.fromkeys(amount.numbers)):
            return ": another number"
        if not amount.kind:  # only the number is known
            return ""
        if not self.words.labels:  # no catalogue says how the site words ranges and what is not exact
            return ""
        return "" if rest in self.words.forms(amount, alone=alone) else ": another unit or precision"

    def _days(self, days: Days, shown: str, numbers: tuple[int, ...]) -> str:
        expected = [number for date in days.dates for number in (*date[2:], date[0])]
        if sorted(numbers) != sorted(expected):
            return ": another day or year"
        if self.words.months(shown) != tuple(date[1] for date in days.dates if len(date) > 1):
            return ": another month"
        weekdays = [dt.date(*date).isoweekday() for date in days.dates if len(date) == 3]  # noqa: PLR2004 - a full date
        found = self.words.weekdays(shown)
        if found != tuple(weekdays) and (found or days.weekday):
            return ": another day of the week"
        return ""
