"""The pages that list: the archive by month and the glossary of names and terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition.values import date_insert
from generator.edition.voice import Voice
from generator.model.editions import BriefingLink, MonthView, TermView
from generator.model.facts import Briefing
from generator.model.terms import Term
from generator.model.values import Date
from generator.wording.alphabets import order

_LATEST_USES = 5


@dataclass(frozen=True)
class Lists:
    """Makes the lists in one voice, from the links of all briefings in the order of their dates."""

    voice: Voice
    links: dict[str, BriefingLink]

    def latest(self, most: int) -> tuple[BriefingLink, ...]:
        """Return the latest briefings, the newest first."""
        return tuple(reversed(self.links.values()))[:most]

    def months(self) -> Iterator[MonthView]:
        """Yield the months of the archive, the newest first."""
        months: dict[tuple[int, int], list[BriefingLink]] = {}
        for link in reversed(self.links.values()):
            months.setdefault((link.day.year, link.day.month or 1), []).append(link)
        for (year, month), links in months.items():
            date = Date(year, month)
            yield MonthView(f"month_{date}", date_insert(self.voice, date).text, tuple(links))

    def terms(self) -> Iterator[TermView]:
        """Yield the entries of the glossary in the alphabetical order of their names."""
        used = self._used_in()
        views = [self._term(term, used.get(term.id, [])) for term in self.voice.project.termbase]
        yield from sorted(views, key=lambda view: (order(view.name.bare, self.voice.code), view.id))

    def _term(self, term: Term, used_in: list[BriefingLink]) -> TermView:
        code, forms = self.voice.forms(term.id)
        return TermView(
            term.id,
            term.kind,
            self.voice.name_phrase(term.id),
            "" if self.voice.code == "en" else term.forms["en"].name,
            self.voice.plain(forms.role, code) if forms.role else None,
            self.voice.plain(forms.description, code) if forms.description else None,
            tuple(used_in[-_LATEST_USES:]),
        )

    def _used_in(self) -> dict[str, list[BriefingLink]]:
        used: dict[str, list[BriefingLink]] = {}
        for briefing in self.voice.project.briefings:
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
