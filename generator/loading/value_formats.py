"""The formats of ids and of the values that fill slots, which all of a project's YAML files share.

It describes the form of a value only; what must hold within and between values is judged by the modules that read them.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, partial

from babel import Locale

from generator.loading.codes import Code
from generator.loading.drafts import ContestedDraft, DateDraft, QuantityDraft, RangeDraft, TimeDraft, ValueDraft
from generator.loading.scalars import Choice, Clock, Day, Flag, Name, Number
from generator.loading.shapes import ByField, Field, ListOf, MapOf, Record
from generator.model.patterns import SLOT_NAME
from generator.model.values import Precision, QuantityKind

ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
# RFC 5646 as far as sites use it: language, script, region, variants; each part in its usual case.
TAG_PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*"
ID_HINT = "use lower-case letters a to z, digits, and hyphens between them"


@cache
def _units() -> Collection[str]:
    return frozenset(Locale.parse("en").unit_display_names)


@cache
def scripts() -> Collection[str]:
    """Return the scripts that CLDR knows, by their ISO 15924 codes."""
    return frozenset(Locale.parse("en").scripts)


@cache
def _currencies() -> Collection[str]:
    return frozenset(Locale.parse("en").currencies)


ID = Name(ID_PATTERN, "an id as first-flight", ID_HINT)
TERM = Name(ID_PATTERN, "an id of the termbase", ID_HINT)
FACT_OF_STORY = Name(
    f"{ID_PATTERN}/{ID_PATTERN}", "a fact of an earlier briefing, as 2021-11-18/passengers", "write BRIEFING/FACT"
)
SLOT = Name(SLOT_NAME, "the name of a slot", "begin with a lower-case letter; go on with such letters, digits and _")
TAG = Name(TAG_PATTERN, "a BCP 47 language tag as ckb or kmr-Arab", "see RFC 5646", code=Code.BAD_LANGUAGE)
_PRECISION = Field(
    "precision",
    Choice(tuple(Precision)),
    "How exactly the number is known (exact by default); the sentence says the same before the slot: `about {people}`.",
)
_AS_OF = Field("as_of", Day(), "The day, month or year that the number held for, as 2021-11-18.")
_ACCOUNT = (
    Field("said_by", TERM, "Who gives this number: an id of the termbase."),
    Field(
        "sources",
        ListOf(ID, minimum=1),
        "The sources of this number: ids from `sources` of the briefing.",
        required=True,
    ),
)


_CURRENCY = Name("[A-Z]{3}", "a currency code of ISO 4217 as USD", "three capital letters", known=_currencies,
                 unknown=Code.UNKNOWN_CURRENCY)  # fmt: skip
_UNIT = Name(
    "[a-z0-9]+(-[a-z0-9]+)*",
    "a unit of CLDR as temperature-celsius",
    "lower-case words with hyphens: the sort of unit, then the unit",
    known=_units,
    unknown=Code.UNKNOWN_UNIT,
)


_CURRENCY_FIELD = Field("currency", _CURRENCY, "The currency by its ISO 4217 code, as USD.", required=True, into="unit")
_UNIT_FIELD = Field(
    "unit", _UNIT, "The unit by its CLDR identifier, as temperature-celsius.", required=True, into="unit"
)
_QUANTITIES: tuple[tuple[QuantityKind, str, str, tuple[Field, ...]], ...] = (
    (QuantityKind.COUNT, "a count", "How many: a number without separators, as 7000.", ()),
    (QuantityKind.MONEY, "an amount of money", "An amount of money, as 800000.", (_CURRENCY_FIELD,)),
    (QuantityKind.PERCENT, "a percentage", "A percentage, as 12.5.", ()),
    (QuantityKind.MEASUREMENT, "a measurement", "A number of units, as -3.", (_UNIT_FIELD,)),
)


def _quantities(prefix: str = "", more: tuple[Field, ...] = ()) -> dict[str, Record[ValueDraft]]:
    records: dict[str, Record[ValueDraft]] = {}
    for kind, name, description, unit in _QUANTITIES:
        shape = Number(may_be_negative=kind is not QuantityKind.COUNT)
        number = Field(kind.value, shape, description, required=True, into="number")
        fields = (number, *unit, _PRECISION, _AS_OF, *more)
        records[kind.value] = Record(prefix + name, partial(QuantityDraft, kind=kind), fields, shared=True)
    return records


_ANY_ACCOUNT = ByField("an account of a contested figure", _quantities("an account with ", _ACCOUNT), "account")
RANGE = Record(
    "a range of dates",
    RangeDraft,
    (
        Field("from", Day(), "The first day, month or year.", required=True, into="start"),
        Field("to", Day(), "The last day, month or year; it is included.", required=True, into="end"),
    ),
    shared=True,
)
_DATE = Record(
    "a date in a slot",
    DateDraft,
    (
        Field("date", Day(), "A day, month or year, as 2021-11-18.", required=True),
        Field("weekday", Flag(), "Whether the day of the week is named beside the date."),
    ),
    shared=True,
)
_TIME = Record(
    "a time in a slot", TimeDraft, (Field("time", Clock(), "A time of the day, as 09:30.", required=True),), shared=True
)
_CONTESTED = Record(
    "a contested figure",
    ContestedDraft,
    (
        Field(
            "contested",
            ListOf(_ANY_ACCOUNT, minimum=2),
            "The differing accounts, each with its sources: at least two, of the same kind and unit.",
            required=True,
            into="accounts",
        ),
    ),
    shared=True,
)
VALUE: ByField[ValueDraft] = ByField(
    "a value",
    {**_quantities(), "date": _DATE, "from": RANGE, "time": _TIME, "contested": _CONTESTED},
    "value",
)
VALUES = MapOf(SLOT, VALUE, minimum=1)
