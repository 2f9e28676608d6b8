"""A briefing as data for bots and other sites: each fact with its typed values and the sentence that the page shows.

The format is described in guides/data.md and schemas/briefing.schema.json. It refuses to choose: a contested figure
keeps every account, and a wording that the page does not show is not here either.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.edition.sharing import share_text
from generator.edition.voice import Voice
from generator.model.editions import BriefingView, FactView
from generator.model.facts import Attribution, Briefing, Correction, Fact, Source, Withdrawal
from generator.model.pages import LICENCE, LICENCE_URL, Publication
from generator.model.patterns import Pattern
from generator.model.phrases import Phrase, Piece, Sentence
from generator.model.values import Account, Contested, Date, DateRange, Quantity, Value

FORMAT = "polybrief-briefing"
VERSION = 1

Data = dict[str, Any]


@dataclass(frozen=True)
class BriefingData:
    """Puts one briefing together as data, in the language of the voice; the view is the one that the page is made of."""

    voice: Voice
    briefing: Briefing
    view: BriefingView
    publication: Publication

    def whole(self) -> Data:
        """Return the briefing; fields that have nothing to say are left out."""
        briefing, language = self.briefing, self.voice.language
        facts = self.view.facts
        return _filled(
            format=FORMAT,
            version=VERSION,
            id=briefing.path,
            url=self._url(),
            language=language.code,
            direction=language.direction,
            published=str(briefing.date),
            modified=str(briefing.modified),
            follows=f"{briefing.story}/{briefing.follows}" if briefing.follows else "",
            title=self._sentence(self.view.title, briefing.title, {}),
            summary=list(briefing.summary),
            facts=[self._fact(fact, facts[fact.id]) for fact in briefing.facts],
            withdrawn=[self._withdrawal(each) for each in briefing.withdrawn],
            sources=[self._source(source) for source in briefing.sources.values()],
            provenance=self._provenance(),
        )

    def _url(self, code: str = "", anchor: str = "") -> str:
        address = self.publication.address(f"{self.briefing.path}/", code)
        return f"{address}#{anchor}" if address and anchor else address

    def _provenance(self) -> Data:
        return _filled(
            project=self.voice.project.settings.site_name,
            site=self.publication.site_url,
            licence=LICENCE,
            licence_url=LICENCE_URL,
            original=self._url("en"),
            editions={code: self._url(code) for code in self.publication.codes} if self._url() else {},
        )

    def _fact(self, fact: Fact, view: FactView) -> Data:
        voice = self.voice
        later = voice.project.updated_by.get((self.briefing.path, fact.id))
        url = self._url(anchor=fact.id)
        return _filled(
            id=fact.id,
            url=url,
            kind=fact.kind,
            standing=fact.standing,
            sentence=self._sentence(view.sentence, fact.says, fact.values),
            values={slot: self._value(value) for slot, value in fact.values.items()},
            said_by=self._said_by(fact.said_by) if fact.said_by else {},
            when=str(fact.when or ""),
            where=self._term(fact.where) if fact.where else {},
            about=[self._term(term) for term in fact.about],
            answers=fact.answers,
            updates=f"{self.briefing.story}/{fact.updates}" if fact.updates else "",
            updated_by=f"{later[0].path}/{later[1].id}" if later else "",
            corrections=[self._correction(each) for each in fact.corrected],
            sources=list(fact.sources),
            share="\n".join(filter(None, (share_text(voice, view, self.view.date), url))),
        )

    def _sentence(self, sentence: Sentence, pattern: Pattern, values: Mapping[str, Value]) -> Data:
        """Return a sentence as shown; `parts` says which of its words are values, `original` is the English wording."""
        phrase, record = sentence.phrase, sentence.record
        original = "" if phrase.language == "en" else self.voice.original(pattern, values).bare
        return _filled(
            text=phrase.bare,
            language=phrase.language,
            direction=phrase.direction,
            state=sentence.state,
            fallback=sentence.is_fallback,
            parts=[_part(piece) for piece in phrase.pieces] if len(phrase.pieces) > 1 else [],
            original=original,
            record=_filled(by=record.by, on=record.on, scope=record.scope, **record.details) if record else {},
        )

    def _said_by(self, said_by: Attribution) -> Data:
        role = self.voice.role(said_by.who)
        return _filled(
            **self._term(said_by.who),
            role=_text(role) if role else {},
            how=said_by.how,
            on=str(said_by.on or ""),
            channel=said_by.channel or "",
            via=self._term(said_by.via) if said_by.via else {},
        )

    def _source(self, source: Source) -> Data:
        return _filled(
            id=source.id,
            publisher=self._term(source.publisher),
            kind=source.kind,
            date=str(source.date),
            dateline=self._term(source.dateline) if source.dateline else {},
            url=source.url,
        )

    def _correction(self, correction: Correction) -> Data:
        return _filled(
            on=str(correction.on),
            why=correction.why,
            reason=self.voice.furniture[f"reason.{correction.why}"],
            was={slot: self._value(value) for slot, value in correction.was.items()},
            was_said_by=self._term(correction.was_said_by) if correction.was_said_by else {},
            was_standing=correction.was_standing or "",
            was_when=str(correction.was_when or ""),
            was_where=self._term(correction.was_where) if correction.was_where else {},
            was_original=correction.was_says,
        )

    def _withdrawal(self, withdrawal: Withdrawal) -> Data:
        reason = self.voice.furniture[f"reason.{withdrawal.why}"]
        return {"id": withdrawal.fact, "on": str(withdrawal.on), "why": withdrawal.why, "reason": reason}

    def _term(self, term: str) -> Data:
        return {"term": term, "name": _text(self.voice.name_phrase(term))}

    def _value(self, value: Value) -> Data:
        match value:
            case Quantity():
                return _quantity(value)
            case Contested():
                return {"type": "contested", "accounts": [self._account(account) for account in value.accounts]}
            case DateRange():
                return {"type": "date_range", "start": str(value.start), "end": str(value.end)}
            case Date():
                return {"type": "date", "date": str(value)}
            case _:
                return {"type": "time", "time": str(value)}

    def _account(self, account: Account) -> Data:
        said_by = self._term(account.said_by) if account.said_by else {}
        return _filled(**_quantity(account.quantity), said_by=said_by, sources=list(account.sources))


def _quantity(quantity: Quantity) -> Data:
    """Return a quantity; its number is a decimal in a string, so that no reader of JSON rounds it."""
    return _filled(
        type=quantity.kind,
        number=f"{quantity.number:f}",
        unit=quantity.unit,
        precision=quantity.precision,
        as_of=str(quantity.as_of or ""),
    )


def _text(phrase: Phrase) -> Data:
    return {"text": phrase.bare, "language": phrase.language, "direction": phrase.direction}


def _part(piece: Piece) -> str | Data:
    return piece if isinstance(piece, str) else {"text": piece.text, "value": piece.value, "slot": piece.slot}


def _filled(**fields: Any) -> Data:
    """Return the fields that say something: no empty text, list or mapping."""
    return {name: value for name, value in fields.items() if value or value is False}
