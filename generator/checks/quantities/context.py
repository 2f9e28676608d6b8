"""What stands around a number: its unit, what it counts, what hedges it. It looks no further than the next number."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.quantities.meanings import Meanings
from generator.checks.quantities.tokens import NUMBER, SIGN, WORD
from generator.checks.quantities.units import CURRENCIES, unit_after, unit_before, unit_within

_AHEAD, _BEHIND = 6, 4
_HEDGES_AFTER = {"tr": 2, "ar": 2}  # words after a number among which its hedge may stand: 20 kişiden fazla
# English, Polish and Russian words before a year: 43 more than in 2017.
_BEFORE_YEARS = frozenset({"in", "since", "from", "w", "we", "od", "в", "во"})
_YEAR_FIGURES = 4
_ALSO_PLACES = frozenset({"ser"})  # hedges that say where something is before anything but a number
_COMMAS = frozenset(",،")
_STOPS = frozenset(".;!?؟؛")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a number; `start` and `end` bound it with its unit sign or word."""

    unit: str
    counted: frozenset[str]
    counts: str
    hedge: str
    leads_hour: bool
    start: int
    end: int

    @property
    def is_money(self) -> bool:
        """Return whether the unit is a currency."""
        return self.unit in CURRENCIES


def surroundings(meanings: Meanings, first: int, after: int) -> Surroundings:
    """Return what stands around the number that takes the tokens from `first` up to `after`."""
    start, end = meanings.tokens[first].start, meanings.tokens[after - 1].end
    unit, unit_end = unit_after(meanings, after)
    if not unit:
        unit, unit_start = unit_before(meanings, first)
        start = unit_start if unit else start
        unit = unit or unit_within(meanings, start, end)
    else:
        end = max(end, unit_end)
        leading, unit_start = unit_before(meanings, first)
        if leading in CURRENCIES or (leading == "percent" and unit not in CURRENCIES):
            unit, start, end = leading, unit_start, meanings.tokens[after - 1].end
    before = meanings.entries[first - 1] if first else None
    counted = _labels(meanings, first, after)
    hedge = _hedge(meanings, first, after)
    leads_hour = before is not None and before.leads_hour
    counts = "" if _is_year_alone(meanings, first) else _counts(meanings, after)
    return Surroundings(unit, counted, counts, hedge, leads_hour, start, end)


def _is_year_alone(meanings: Meanings, first: int) -> bool:
    """Return whether four figures count nothing: they stand after the word for year or a month, or before a comma.

    So in عام 1983 بطائرة and in “until 2004, died”.
    """
    tokens = meanings.tokens
    if not (tokens[first].text.isdigit() and len(tokens[first].text) == _YEAR_FIGURES):
        return False
    follows = first + 1 < len(tokens) and tokens[first + 1].text in _COMMAS
    before = meanings.entries[first - 1] if first else None
    return follows or (before is not None and ("year" in before.unit or before.month > 0))


def _labels(meanings: Meanings, first: int, after: int) -> frozenset[str]:
    """Return the units and counted things named near a number, up to the next number or the end of the clause."""
    found: set[str] = set()
    for step, limit, start in ((1, _AHEAD, after), (-1, _BEHIND, first - 1)):
        place, words = start, 0
        while 0 <= place < len(meanings.tokens) and words < limit and not _ends_clause(meanings, place):
            entry = meanings.entries[place]
            found.update(entry.unit, entry.counted)
            if entry.month:
                found.add(f"month-{entry.month}")
            if entry.leads_hour and step < 0:
                found.add("hour")
            words += meanings.tokens[place].kind == WORD
            place += step
    return frozenset(found)


def _ends_clause(meanings: Meanings, place: int) -> bool:
    """Return whether a token is a number of its own or ends what can belong to the number before."""
    token, entry = meanings.tokens[place], meanings.entries[place]
    if token.kind == WORD:
        return entry.is_number and not entry.ordinal and not entry.half
    return token.kind != SIGN or token.text in _STOPS


def _counts(meanings: Meanings, after: int) -> str:
    """Return what the next word says is counted, past an ending glued to the number."""
    tokens = meanings.tokens
    place = after
    while place < len(tokens) and place < after + 2:
        if tokens[place].kind == WORD and (labels := meanings.entries[place].counted):
            return labels[0]
        glued = tokens[place].start == tokens[place - 1].end
        if not glued or tokens[place].text in _STOPS | _COMMAS:
            break
        place += 1
    return ""


def _parts_a_hedge(meanings: Meanings, place: int) -> bool:
    """Return whether a word leads a year, so that what is before it hedges another number."""
    return meanings.tokens[place].text in _BEFORE_YEARS or "year" in meanings.entries[place].unit


def _leads_number(meanings: Meanings, place: int) -> bool:
    """Return whether a number stands at a place, to which a hedge before it belongs."""
    return place < len(meanings.tokens) and (meanings.tokens[place].kind == NUMBER or meanings.entries[place].is_number)


def _hedge(meanings: Meanings, first: int, after: int) -> str:
    """Return what hedges a number: the hedge right before it, or after it where the language puts it there."""
    for place in range(first - 1, max(first - 5, -1), -1):
        hedge = meanings.entries[place].hedge
        after_it = place + meanings.lengths[place]
        may_be_far = (
            meanings.tokens[place].text not in _ALSO_PLACES and len(meanings.tokens[first].text) != _YEAR_FIGURES
        )
        if hedge and (after_it == first or (after_it < first and may_be_far)):  # more than the same period of 2018
            return hedge
        if meanings.tokens[place].kind == NUMBER or _parts_a_hedge(meanings, place):
            break
    if meanings.table.words.code not in _HEDGES_AFTER:
        return ""
    words = 0
    for place in range(after, min(after + 4, len(meanings.tokens))):
        if meanings.tokens[place].kind == NUMBER:
            break
        if meanings.entries[place].hedge and not _leads_number(meanings, place + meanings.lengths[place]):
            return meanings.entries[place].hedge
        words += meanings.tokens[place].start > meanings.tokens[place - 1].end
        if words >= _HEDGES_AFTER[meanings.table.words.code]:
            break
    return ""
