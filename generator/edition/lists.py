"""The pages that list: the archive by month and the glossary of names and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.edition.chronicle import Chronicle, Place
from generator.edition.overview import Overview
from generator.edition.values import date_insert
from generator.edition.voice import Voice
from generator.model.editions import MonthView, TermView
from generator.model.terms import Term
from generator.model.values import Date
from generator.wording.alphabets import order

_LATEST_USES = 5
# So many briefings stand on the page of the archive; where there are more, older months have pages of their own.
MOST_ON_ARCHIVE = 100


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the archive, and where its briefings are, the newest first."""

    date: Date
    places: tuple[Place, ...]

    @property
    def anchor(self) -> str:
        """Return its anchor, which is a part of its address where it has a page of its own."""
        return f"month_{self.date}"


def archive(chronicle: Chronicle) -> tuple[tuple[Month, ...], tuple[Month, ...]]:
    """Return the months of the page of the archive, and those that have pages of their own, the newest first."""
    months, count = tuple(_months(chronicle)), 0
    for place, month in enumerate(months):
        count += len(month.places)
        if place and count > MOST_ON_ARCHIVE:
            return months[:place], months[place:]
    return months, ()


def _months(chronicle: Chronicle) -> Iterator[Month]:
    months: dict[tuple[int, int], list[Place]] = {}
    for place in chronicle.newest_first:
        day = chronicle.entries[place].day
        months.setdefault((day.year, day.month or 1), []).append(place)
    yield from (Month(Date(*month), tuple(places)) for month, places in months.items())


def latest_uses(chronicle: Chronicle) -> Mapping[str, tuple[Place, ...]]:
    """Return the latest briefings whose data name each term, the oldest of them first."""
    return {term: places[-_LATEST_USES:] for term, places in chronicle.uses.items()}


@dataclass(frozen=True)
class Lists:
    """Makes the lists in one voice."""

    voice: Voice
    overview: Overview

    def months(self, months: Sequence[Month]) -> tuple[MonthView, ...]:
        """Return months of the archive as shown."""
        return tuple(
            MonthView(
                month.anchor, date_insert(self.voice, month.date).text, tuple(map(self.overview.linked, month.places))
            )
            for month in months
        )

    def terms(self) -> Iterator[TermView]:
        """Yield the entries of the glossary in the alphabetical order of their names."""
        used = latest_uses(self.overview.chronicle)
        views = [self._term(term, used.get(term.id, ())) for term in self.voice.project.termbase]
        yield from sorted(views, key=lambda view: (order(view.name.bare, self.voice.code), view.id))

    def _term(self, term: Term, used_in: Sequence[Place]) -> TermView:
        code, forms = self.voice.forms(term.id)
        return TermView(
            term.id,
            term.kind,
            self.voice.name_phrase(term.id),
            "" if self.voice.code == "en" else term.forms["en"].name,
            self.voice.plain(forms.role, code) if forms.role else None,
            self.voice.plain(forms.description, code) if forms.description else None,
            tuple(map(self.overview.linked, used_in)),
        )
