"""A number while it is put together, part by part: what may carry it on, and what it comes to. It reads no text."""

from __future__ import annotations

from decimal import Decimal

from generator.checks.tables.shape import Entry, Table

_HALF = Decimal("0.5")
_TEN, _TWENTY, _HUNDRED, _THOUSAND = Decimal(10), Decimal(20), Decimal(100), Decimal(1000)
_HALF_ALONE = frozenset({"tr", "ru"})  # say it without a conjunction: iki buçuk, с половиной


class Sum:
    """A number while it is put together."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.total = Decimal(0)
        self.current: Decimal | None = None
        self.last_scale: Decimal | None = None
        self.digits: tuple[Decimal, ...] = ()
        self.in_digits = False
        self.ordinal = False
        self.words = 0

    def digit_string(self, values: tuple[Decimal, ...]) -> bool:
        """Take a numeral; it may open a number or follow a scale word that is greater."""
        if self.current is not None or (self.words and self.last_scale is None):
            return False
        if self.last_scale is not None and values[0] >= self.last_scale:
            return False
        self.current, self.in_digits = values[0], True
        self.digits = values if not self.words else ()
        return True

    def word(self, entry: Entry, *, joined: bool) -> bool:
        """Take a number word where it can carry on what there is."""
        if entry.scale is not None:
            return self._scale(entry.scale)
        if self.ordinal:
            value = entry.cardinal if self.table.words.units_before_tens else entry.ordinal
            return value is not None and self._after_ordinal(value, joined=joined)
        if entry.hundred:
            return self._hundred()
        if entry.cardinal is not None:
            return self._add(entry.cardinal, joined=joined, teen=not joined)
        if entry.ordinal is not None and self._ordinal(entry.ordinal, joined=joined):
            self.ordinal = True
            return True
        return False

    def _ordinal(self, value: Decimal, *, joined: bool) -> bool:
        """Take an ordinal, which ends a number: twenty-first, two hundredth."""
        if self.words and value == _HUNDRED:
            return self._hundred()
        if self.words and value == _THOUSAND:
            return self._scale(value)
        return self._add(value, joined=joined, teen=False)

    def _after_ordinal(self, value: Decimal, *, joined: bool) -> bool:
        """Take the second part of an ordinal of two: الثالث عشر, الثالث والعشرون, dwudziesty piąty."""
        if self.table.words.units_before_tens:
            if value == _HUNDRED and self.current is not None and self.current < _HUNDRED:  # الرابع بعد المئة
                self.current += _HUNDRED
                return True
            return (value == _TEN or joined) and value < _HUNDRED and self._add(value, joined=joined, teen=not joined)
        return (
            self.table.words.declines_tens
            and value < _TEN
            and not joined
            and self._add(value, joined=False, teen=False)
        )

    def _scale(self, scale: Decimal) -> bool:
        if self.last_scale == _TEN and self.current is None and scale > _TEN:  # десятки тысяч
            self.total *= scale
            self.last_scale = scale
            return True
        if self.ordinal or (self.last_scale is not None and scale >= self.last_scale):
            return False
        factor = Decimal(1) if self.current is None else self.current
        if self.last_scale is None and len(self.digits) > 1:
            self.digits = tuple(value * scale for value in self.digits)
        else:
            self.digits = ()
        self.total += factor * scale
        self.current, self.last_scale = None, scale
        return True

    def _hundred(self) -> bool:
        if self.current is None:
            self.current = _HUNDRED
        elif not self.in_digits and 0 < self.current < _HUNDRED:
            self.current *= _HUNDRED
        else:
            return False
        return True

    def _add(self, value: Decimal, *, joined: bool, teen: bool) -> bool:
        if value >= _THOUSAND:
            return self._dual(value)
        if self.current is None:
            if self.last_scale is not None and value >= self.last_scale:
                return False
            self.current = value
            return True
        if self.in_digits and not self.last_scale:
            return False
        rest = self.current % _HUNDRED
        fits = (
            (rest == 0 and self.current >= _HUNDRED and 0 < value < _HUNDRED)
            or (
                rest % _TEN == 0
                and rest >= (_TEN if self.table.words.adds_to_ten else _TWENTY)
                and 0 < value < _TEN
                and (joined or not self.table.words.joins_tens)
            )
            or (teen and self.table.words.units_before_tens and 0 < rest < _TEN and value == _TEN)
            or (
                joined
                and self.table.words.units_before_tens
                and 0 < rest < _TEN
                and value >= _TWENTY
                and value % _TEN == 0
                and value < _HUNDRED
            )
        )
        if fits:
            self.current += value
        return fits

    def _dual(self, value: Decimal) -> bool:
        """Take a scale word in the dual, which is two of it: ألفان."""
        scale = value / 2
        if self.current is not None or (self.last_scale is not None and scale >= self.last_scale):
            return False
        self.total += value
        self.last_scale = scale
        return True

    def half(self, *, joined: bool) -> bool:
        """Add a half to what there is: iki buçuk, two and a half; a million and a half; مليونان ونصف المليون."""
        if self.current is None and joined and self.last_scale:
            self.total += self.last_scale * _HALF
            return True
        if self.current is None or not (joined or self.table.words.code in _HALF_ALONE):
            return False
        self.current += _HALF
        self.digits = ()
        return True

    def result(self) -> tuple[Decimal, ...]:
        """Return the readings of the number."""
        value = self.total + (self.current or Decimal(0))
        if self.digits and (self.current is None or not self.last_scale):
            return self.digits
        return (value,)
