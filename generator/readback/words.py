"""The words of one language that values are shown with: months, days of the week, currencies, units and hedges.

They come from CLDR and from the labels of the catalogues; it knows no values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import product

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.units import format_unit

from generator.readback.expected import Amount
from generator.readback.numbers import Digits, digits

# Currencies that CLDR does not name in a language of the site, in their usual Sorani names.
_OWN_CURRENCIES = {
    "ckb": {
        "USD": ("دۆلاری ئەمریکی", "دۆلاری ئەمەریکی"),
        "EUR": ("یۆرۆ",),
        "IQD": ("دیناری عێراقی",),
        "GBP": ("پاوەندی بەریتانی",),
    }
}
_PERCENT = ("#%", "# %", "%#", "% #", "#٪", "# ٪", "٪#", "٪ #")
_MOST_COUNTED = 200  # the rules of CLDR repeat from here on
_SAMPLES = (0, 1, 2, 3, 11, 100)
_LENGTHS = ("short", "long", "narrow")

Labels = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Words:
    """The words of one language; `labels` are the texts of the site that may be shown, by their context."""

    code: str
    cldr: str
    system: str
    labels: Labels

    @cached_property
    def digits(self) -> Digits:
        """Return what reads its numbers."""
        return digits(self.cldr, self.system)

    @cached_property
    def _months(self) -> tuple[re.Pattern[str], Mapping[str, int]]:
        names = {number: {*self.labels.get(f"date.month.{number}", ())} for number in range(1, 13)}
        for context in ("format", "stand-alone"):
            for number, name in get_month_names("wide", context, self.cldr).items():
                names[number].add(name)
        return _finder(names)

    @cached_property
    def _weekdays(self) -> tuple[re.Pattern[str], Mapping[str, int]]:
        names = {number: {*self.labels.get(f"date.weekday.{number}", ())} for number in range(1, 8)}
        for number, name in get_day_names("wide", "format", self.cldr).items():
            names[number + 1].add(name)
        return _finder(names)

    def months(self, text: str) -> tuple[int, ...]:
        """Return the months that a text names, in order."""
        pattern, numbers = self._months
        return tuple(numbers[name] for name in pattern.findall(text))

    def weekdays(self, text: str) -> tuple[int, ...]:
        """Return the days of the week that a text names, Monday as 1."""
        pattern, numbers = self._weekdays
        return tuple(numbers[name] for name in pattern.findall(text))

    def is_said_by_form(self, number: Decimal) -> bool:
        """Tell whether one plural form of the language is for this number only, so that the word may say it."""
        category = Locale.parse(self.cldr).plural_form
        same = [one for one in range(_MOST_COUNTED) if category(one) == category(number)]
        return same == [number]

    def forms(self, amount: Amount, *, alone: bool) -> frozenset[str]:
        """Return how an amount may be written, with `#` for each number; alone, the hedge belongs to it."""
        one = self._measured(amount)
        hedged = alone or len(amount.precisions) > 1
        each = [self._hedged(one, precision) if hedged else one for precision in amount.precisions or ("exact",)]
        if len(each) == 1:
            return frozenset(each[0])
        if amount.numbers[0] == amount.numbers[1]:
            return frozenset(each[0])
        return frozenset(
            _flat(label.replace("{low}", low).replace("{high}", high))
            for label in self.labels.get("figure.range", ("{low} – {high}",))
            for low, high in product(*each)
        )

    def _hedged(self, forms: Iterable[str], precision: str) -> frozenset[str]:
        if precision == "exact":
            return frozenset(forms)
        labels = self.labels.get(f"precision.{precision}", ())
        return frozenset(_flat(label.replace("{value}", form)) for label in labels for form in forms)

    def _measured(self, amount: Amount) -> tuple[str, ...]:
        match amount.kind:
            case "percent":
                return _PERCENT
            case "money":
                return tuple(_flat(form) for name in self._currency(amount.unit) for form in (f"# {name}", f"{name} #"))
            case "measurement":
                return self._unit(amount.unit)
            case _:
                return ("#",)

    def _currency(self, code: str) -> frozenset[str]:
        locale = Locale.parse(self.cldr)
        names = {*_OWN_CURRENCIES.get(locale.language, {}).get(code, ())}
        names |= {*locale._data["currency_names_plural"].get(code, {}).values()}  # noqa: SLF001 - Babel asks for a count
        names.add(locale.currencies.get(code, code))
        return frozenset(names)

    def _unit(self, unit: str) -> tuple[str, ...]:
        forms = {unit}
        for number, length in product(_SAMPLES, _LENGTHS):
            text = format_unit(str(number), unit, length, locale=self.cldr)  # type: ignore[arg-type]
            forms.add(_flat(text.replace(str(number), "#")))
            text = format_unit(number, unit, length, locale=self.cldr)  # type: ignore[arg-type]
            forms.add(self.digits.read(text)[1])
        return tuple(forms)


def _finder(names: Mapping[int, Iterable[str]]) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """Return a pattern that finds the names, the longest first, and the number of each."""
    numbers = {name: number for number, forms in names.items() for name in forms if name}
    longest = sorted(numbers, key=len, reverse=True)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, longest))})"), numbers


def _flat(text: str) -> str:
    return " ".join(text.split())
