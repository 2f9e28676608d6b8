"""Drafts: what was read of a file, each part with its place, before it is judged as a whole and becomes the model.

A part is None where it is missing or did not fit; that is reported already, and whoever meets it stays silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.loading.nodes import MapNode
from generator.loading.shapes import Located
from generator.model.facts import Channel, FactKind, Reason, SourceKind, Standing, Verb
from generator.model.locales import Digits, Maker
from generator.model.settings import Shown, Weight
from generator.model.terms import TermKind
from generator.model.units import State
from generator.model.values import Date, Precision, QuantityKind, TimeOfDay

Texts = tuple[Located[str], ...]
Waivers = tuple[tuple[Located[str], Located[str] | None], ...]  # codes of advice with the reason why it does not count


@dataclass(frozen=True, slots=True)
class QuantityDraft:
    """A number with what it measures; an account of a contested figure also has its speaker and sources."""

    node: MapNode
    kind: QuantityKind
    number: Located[Decimal] | None = None
    unit: Located[str] | None = None
    precision: Located[Precision] | None = None
    as_of: Located[Date] | None = None
    said_by: Located[str] | None = None
    sources: Texts = ()


@dataclass(frozen=True, slots=True)
class DateDraft:
    """A date in a slot."""

    node: MapNode
    date: Located[Date] | None = None
    weekday: Located[bool] | None = None


@dataclass(frozen=True, slots=True)
class RangeDraft:
    """A first and a last date."""

    node: MapNode
    start: Located[Date] | None = None
    end: Located[Date] | None = None


@dataclass(frozen=True, slots=True)
class TimeDraft:
    """A time in a slot."""

    node: MapNode
    time: Located[TimeOfDay] | None = None


@dataclass(frozen=True, slots=True)
class ContestedDraft:
    """A figure with several accounts."""

    node: MapNode
    accounts: tuple[QuantityDraft, ...] | None = None


ValueDraft = QuantityDraft | DateDraft | RangeDraft | TimeDraft | ContestedDraft
ValueDrafts = tuple[tuple[Located[str], ValueDraft | None], ...]


@dataclass(frozen=True, slots=True)
class FormsDraft:
    """A counted sentence: for exactly one, and for all other numbers."""

    node: MapNode
    one: Located[str] | None = None
    other: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class AttributionDraft:
    """Who said it."""

    node: MapNode
    who: Located[str] | None = None
    how: Located[Verb] | None = None
    on: Located[Date] | None = None
    channel: Located[Channel] | None = None
    via: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """What a fact said before."""

    node: MapNode
    on: Located[Date] | None = None
    why: Located[Reason] | None = None
    was: ValueDrafts = ()
    was_said_by: Located[str] | None = None
    was_standing: Located[Standing] | None = None
    was_when: Located[Date] | RangeDraft | None = None
    was_where: Located[str] | None = None
    was_says: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A source."""

    node: MapNode
    publisher: Located[str] | None = None
    kind: Located[SourceKind] | None = None
    date: Located[Date] | None = None
    dateline: Located[str] | None = None
    url: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A fact."""

    node: MapNode
    id: Located[str] | None = None
    kind: Located[FactKind] | None = None
    says: Located[str] | FormsDraft | None = None
    values: ValueDrafts = ()
    plural_by: Located[str] | None = None
    standing: Located[Standing] | None = None
    said_by: AttributionDraft | None = None
    when: Located[Date] | RangeDraft | None = None
    where: Located[str] | None = None
    about: Texts = ()
    answers: Located[str] | None = None
    updates: Located[str] | None = None
    corrected: tuple[CorrectionDraft, ...] = ()
    reworded_from: Located[str] | None = None
    sources: Texts = ()
    waive: Waivers = ()


@dataclass(frozen=True, slots=True)
class WithdrawalDraft:
    """A fact that is no longer stated."""

    node: MapNode
    fact: Located[str] | None = None
    on: Located[Date] | None = None
    why: Located[Reason] | None = None


@dataclass(frozen=True, slots=True)
class BriefingDraft:
    """A facts file."""

    node: MapNode
    title: Located[str] | None = None
    date: Located[Date] | None = None
    follows: Located[str] | None = None
    summary: Texts = ()
    sources: tuple[tuple[Located[str], SourceDraft | None], ...] = ()
    facts: tuple[FactDraft, ...] = ()
    withdrawn: tuple[WithdrawalDraft, ...] = ()
    waive: Waivers = ()


@dataclass(frozen=True, slots=True)
class TermFormsDraft:
    """A term's forms in a language."""

    node: MapNode
    name: Located[str] | None = None
    accepted: Texts = ()
    forbidden: Texts = ()
    role: Located[str] | None = None
    description: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class TermDraft:
    """A term."""

    node: MapNode
    kind: Located[TermKind] | None = None
    public_actor: Located[bool] | None = None
    en: TermFormsDraft | None = None


@dataclass(frozen=True, slots=True)
class TermsDraft:
    """The file of all terms."""

    node: MapNode
    terms: tuple[tuple[Located[str], TermDraft | None], ...] = ()


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """Who stands behind a column's forms."""

    node: MapNode
    state: Located[State] | None = None
    by: Located[str] | None = None
    on: Located[Date] | None = None
    scope: Located[str] | None = None


@dataclass(frozen=True, slots=True)
class ColumnDraft:
    """The terms in one language."""

    node: MapNode
    language: Located[str] | None = None
    record: RecordDraft | None = None
    terms: tuple[tuple[Located[str], TermFormsDraft | None], ...] = ()


@dataclass(frozen=True, slots=True)
class PolicyDraft:
    """What may be published in a language."""

    node: MapNode
    shows: Located[Shown] | None = None
    blocks: Texts = ()
    summary_days: Located[Decimal] | None = None


@dataclass(frozen=True, slots=True)
class LanguageDraft:
    """A language of the site."""

    node: MapNode
    name: Located[str] | None = None
    english_name: Located[str] | None = None
    script: Located[str] | None = None
    cldr: Located[str] | None = None
    digits: Located[Digits] | None = None
    maker: Located[Maker] | None = None
    own_dates: Located[bool] | None = None
    publish: PolicyDraft | None = None
    falls_back_to: Texts = ()


@dataclass(frozen=True, slots=True)
class SettingsDraft:
    """The settings file."""

    node: MapNode
    site_name: Located[str] | None = None
    site_url: Located[str] | None = None
    edit_url: Located[str] | None = None
    checks: tuple[tuple[Located[str], Located[Weight] | None], ...] = ()
    languages: tuple[tuple[Located[str], LanguageDraft | None], ...] = ()
