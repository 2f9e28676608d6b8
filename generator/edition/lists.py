"""The pages that list: the archive by month and the glossary of names and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.edition.facts import date_insert
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, MonthView, TermView
from generator.model.facts import Briefing
from generator.model.terms import Term
from generator.model.values import Date

_LATEST_USES = 5
# So many briefings stand on the page of the archive; where there are more, older months have pages of their own.
MOST_ON_ARCHIVE = 100


@dataclass(frozen=True)
class Lists:
    """Makes the lists in one voice, from the links of all briefings."""

    voice: Voice
    links: Mapping[str, BriefingLink]

    @cached_property
    def _newest_first(self) -> tuple[BriefingLink, ...]:
        return tuple(sorted(self.links.values(), key=lambda link: (link.day.sort_key(), link.path), reverse=True))

    def latest(self, most: int) -> tuple[BriefingLink, ...]:
        """Return the latest briefings of all stories, the newest first."""
        return self._newest_first[:most]

    def archive(self) -> tuple[tuple[MonthView, ...], tuple[MonthView, ...]]:
        """Return the months of the page of the archive, and those that have pages of their own, the newest first."""
        months, count = tuple(self.months()), 0
        for place, month in enumerate(months):
            count += len(month.briefings)
            if place and count > MOST_ON_ARCHIVE:
                return months[:place], months[place:]
        return months, ()

    def months(self) -> Iterator[MonthView]:
        """Yield the months of the archive, the newest first."""
        months: dict[tuple[int, int], list[BriefingLink]] = {}
        for link in self._newest_first:
            months.setdefault((link.day.year, link.day.month or 1), []).append(link)
        for (year, month), links in months.items():
            date = Date(year, month)
            yield MonthView(f"month_{date}", date_insert(self.voice, date).text, tuple(links))

    def terms(self) -> Iterator[TermView]:
        """Yield the entries of the glossary in the alphabetical order of their names, as far as code points give it."""
        used = self._used_in()
        views = [self._term(term, used.get(term.id, [])) for term in self.voice.project.termbase]
        yield from sorted(views, key=lambda view: (view.name.bare.casefold(), view.id))

    def _term(self, term: Term, used_in: list[BriefingLink]) -> TermView:
        code, forms = self.voice.forms(term.id)
        return TermView(
            term.id,
            term.kind,
            self.voice.plain(forms.name, code),
            "" if self.voice.code == "en" else term.forms["en"].name,
            self.voice.plain(forms.role, code) if forms.role else None,
            self.voice.plain(forms.description, code) if forms.description else None,
            tuple(used_in[-_LATEST_USES:]),
        )

    def _used_in(self) -> dict[str, list[BriefingLink]]:
        used: dict[str, list[BriefingLink]] = {}
        for briefing in sorted(self.voice.project.briefings, key=lambda each: (each.date.sort_key(), each.path)):
            for term in dict.fromkeys(_mentions(briefing)):
                used.setdefault(term, []).append(self.links[briefing.path])
        return used


def _mentions(briefing: Briefing) -> Iterator[str]:
    """Yield the ids of the terms that a briefing's data name."""
    for source in briefing.sources.values():
        yield from (term for term in (source.publisher, source.dateline) if term)
    for fact in briefing.facts:
        yield from fact.about
        if fact.where:
            yield fact.where
        if fact.said_by:
            yield from (term for term in (fact.said_by.who, fact.said_by.via) if term)
