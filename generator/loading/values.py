"""What fills a slot: drafts of values become the model's values.

It judges a value by itself; what its sentence says about it is judged elsewhere.
"""

from __future__ import annotations

from generator.loading.codes import Code
from generator.loading.drafts import (
    ContestedDraft,
    DateDraft,
    QuantityDraft,
    RangeDraft,
    TimeDraft,
    ValueDraft,
    ValueDrafts,
)
from generator.loading.report import Report, quoted
from generator.loading.shapes import Located
from generator.model.values import (
    Account,
    Contested,
    Date,
    DateRange,
    Precision,
    Quantity,
    QuantityKind,
    TimeOfDay,
    Value,
)

_WITH_UNIT = (QuantityKind.MONEY, QuantityKind.MEASUREMENT)


def build_values(drafts: ValueDrafts, report: Report) -> dict[str, Value | None]:
    """Return the values by slot; None for one that does not fit, which is reported."""
    return {slot.value: build_value(draft, report) if draft else None for slot, draft in drafts}


def build_value(draft: ValueDraft, report: Report) -> Value | None:
    """Return the value, or None."""
    match draft:
        case QuantityDraft():
            return _quantity(draft)
        case ContestedDraft():
            return _contested(draft, report)
        case DateDraft():
            return _date(draft, report)
        case RangeDraft():
            return build_range(draft, report)
        case TimeDraft():
            return draft.time.value if draft.time else None


def build_range(draft: RangeDraft, report: Report) -> DateRange | None:
    """Return the range of dates; its ends are equally precise and in order."""
    if draft.start is None or draft.end is None:
        return None
    start, end = draft.start.value, draft.end.value
    if _parts(start) != _parts(end):
        hint = "write both as days, both as months or both as years"
        report.error(Code.BAD_DATE, f"the range goes from {start} to {end}", draft.end, hint)
        return None
    if start.sort_key() >= end.sort_key():
        hint = "the end comes after the start; for a single date write {date: …}"
        report.error(Code.BAD_DATE, f"the range goes from {start} to {end}", draft.end, hint)
        return None
    return DateRange(start, end)


def build_when(draft: Located[Date] | RangeDraft | None, report: Report) -> Date | DateRange | None:
    """Return when something happened, None where that is not said or does not fit."""
    if isinstance(draft, RangeDraft):
        return build_range(draft, report)
    return draft.value if draft else None


def quantity_of(value: Value | None) -> Quantity | None:
    """Return what a value measures: for a contested figure, the first of its accounts."""
    if isinstance(value, Contested):
        return value.accounts[0].quantity
    return value if isinstance(value, Quantity) else None


def kind_of(value: Value) -> str:
    """Return the kind of a value as the facts file names it; a date and a range of dates are of one kind."""
    quantity = quantity_of(value)
    if quantity:
        return quantity.kind
    return "time" if isinstance(value, TimeOfDay) else "date"


def is_whole_count(value: Value | None) -> bool:
    """Tell whether the value is a number of things that can be counted: it can drive plural forms."""
    if isinstance(value, Contested):
        return all(is_whole_count(account.quantity) for account in value.accounts)
    return isinstance(value, Quantity) and value.kind is QuantityKind.COUNT and value.number % 1 == 0


def _parts(date: Date) -> int:
    return sum(part is not None for part in (date.month, date.day))


def _date(draft: DateDraft, report: Report) -> Date | None:
    if draft.date is None:
        return None
    date = draft.date.value
    if not (draft.weekday and draft.weekday.value):
        return date
    if not date.day:
        hint = "give the day, or delete `weekday`"
        report.error(Code.BAD_DATE, f"{date} has no day of the week", draft.weekday, hint)
        return None
    return Date(date.year, date.month, date.day, weekday=True)


def _quantity(draft: QuantityDraft) -> Quantity | None:
    if draft.number is None or (draft.kind in _WITH_UNIT and draft.unit is None):
        return None
    return Quantity(
        draft.kind,
        draft.number.value,
        draft.unit.value if draft.unit else "",
        draft.precision.value if draft.precision else Precision.EXACT,
        draft.as_of.value if draft.as_of else None,
    )


def _contested(draft: ContestedDraft, report: Report) -> Contested | None:
    accounts = []
    first: Quantity | None = None
    for entry in draft.accounts or ():
        quantity = _quantity(entry)
        if quantity is None:
            continue
        first = first or quantity
        if (quantity.kind, quantity.unit) != (first.kind, first.unit):
            message = f"this account gives a {_measure(quantity)}, the first a {_measure(first)}"
            report.error(Code.CONTESTED, message, entry.node, "accounts of one figure measure the same")
            continue
        said_by = entry.said_by.value if entry.said_by else ""
        accounts.append(Account(quantity, tuple(source.value for source in entry.sources), said_by))
    return Contested(tuple(accounts)) if len(accounts) > 1 else None


def _measure(quantity: Quantity) -> str:
    return f"{quantity.kind} in {quoted(quantity.unit)}" if quantity.unit else str(quantity.kind)
