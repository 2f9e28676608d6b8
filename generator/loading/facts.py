"""One facts file judged as a whole: its facts, sources, speakers and summary, and the briefing that they make.

What a briefing says of other briefings is judged elsewhere, when all of them are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.loading.codes import Code
from generator.loading.corrections import CorrectionCheck
from generator.loading.drafts import (
    AttributionDraft,
    BriefingDraft,
    ContestedDraft,
    FactDraft,
    FormsDraft,
    SourceDraft,
    Texts,
    Waivers,
)
from generator.loading.report import Report, quoted
from generator.loading.sentences import SentenceCheck, check_braces, slot_places
from generator.loading.shapes import Located
from generator.loading.slots import SlotCheck
from generator.loading.termbase import KnownTerms
from generator.loading.values import build_values, build_when
from generator.model.facts import Attribution, Briefing, Fact, FactKind, Source, Standing, Withdrawal
from generator.model.patterns import Pattern
from generator.model.terms import TermKind
from generator.model.values import Date, Value

_SPEAKERS = (TermKind.PERSON, TermKind.BODY, TermKind.PLACE)


@dataclass(frozen=True, slots=True)
class Link:
    """A name of another briefing, or of a fact in it, and where it stands."""

    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What the briefings of a story must know of one another, to judge their links.

    `facts` are the ids of the facts, `all_ids` tells whether each has one, `withdrawn` those that are stated no longer;
    `updates` are links as BRIEFING/FACT.
    """

    id: str
    date: Date | None
    facts: tuple[str, ...]
    all_ids: bool
    follows: Link | None
    updates: tuple[Link, ...]
    withdrawn: frozenset[str] = frozenset()


@dataclass
class BriefingCheck:
    """Checks a briefing's draft and builds the briefing of what fits."""

    story: str
    id: str
    draft: BriefingDraft
    terms: KnownTerms
    report: Report

    @cached_property
    def facts(self) -> Mapping[str, FactDraft]:
        """Return the facts by id, the first of each."""
        facts: dict[str, FactDraft] = {}
        for fact in self.draft.facts:
            if fact.id:
                facts.setdefault(fact.id.value, fact)
        return facts

    @cached_property
    def sources(self) -> Mapping[str, SourceDraft | None]:
        """Return the sources by id."""
        return {source.value: draft for source, draft in self.draft.sources}

    @cached_property
    def answered(self) -> frozenset[str]:
        """Return the ids of the facts that others answer."""
        return frozenset(fact.answers.value for fact in self.draft.facts if fact.answers)

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """Return the ids of the facts that are stated no longer."""
        return frozenset(draft.fact.value for draft in self.draft.withdrawn if draft.fact)

    @property
    def knows_all_ids(self) -> bool:
        """Tell whether every fact has its id: else a name may be one that did not fit, which is reported already."""
        return bool(self.draft.facts) and all(draft.id for draft in self.draft.facts)

    def outline(self) -> Outline:
        """Return what the other briefings of the story must know."""
        updates = (_link(fact.updates) for fact in self.draft.facts)
        return Outline(
            self.id,
            self.draft.date.value if self.draft.date else None,
            tuple(self.facts),
            self.knows_all_ids,
            _link(self.draft.follows),
            tuple(link for link in updates if link),
            self.withdrawn,
        )

    def briefing(self) -> Briefing | None:
        """Report what does not fit together; return the briefing, None where it lacks its title or date."""
        self._check_ids()
        self._check_summary()
        sources = {
            name: built for name, draft in self.sources.items() if draft and (built := self._source(name, draft))
        }
        facts = tuple(fact for draft in self.draft.facts if (fact := self._fact(draft)))
        title, date = self._title(), self.draft.date
        if title is None or date is None:
            return None
        return Briefing(
            id=self.id,
            story=self.story,
            date=date.value,
            title=title,
            summary=tuple(fact.value for fact in self.draft.summary),
            sources=sources,
            facts=facts,
            position=self.report.position(self.draft.title),
            follows=self.draft.follows.value if self.draft.follows else "",
            withdrawn=tuple(self._withdrawals()),
        )

    # the file

    def _title(self) -> Pattern | None:
        title = self.draft.title
        if title is None or not check_braces(title, self.report):
            return None
        self._check_sentences((title,), self.draft.waive, can_have_slots=False)
        for slot in slot_places(title.value):
            place = title.node.at(slot.start)
            message = f"the slot {{{slot.name}}} has no value"
            self.report.error(Code.UNDEFINED_SLOT, message, place, "a title has no slots: word it without")
        return Pattern(title.value)

    def _check_ids(self) -> None:
        for fact in self.draft.facts:
            first = self.facts[fact.id.value] if fact.id else fact
            if fact.id and first is not fact and first.id:
                hint = f"the first is in line {first.id.line}: choose another id, it is the anchor on the page"
                message = f"a fact has the id {quoted(fact.id.value)} already"
                self.report.error(Code.DUPLICATE_ID, message, fact.id, hint)

    def _check_summary(self) -> None:
        for fact in self.draft.summary:
            self._check_fact(fact)

    def _withdrawals(self) -> Iterator[Withdrawal]:
        """Yield the withdrawals, and report those of facts that still stand there, stand twice, or went too early."""
        seen: set[str] = set()
        for draft in self.draft.withdrawn:
            if draft.fact and (draft.fact.value in self.facts or draft.fact.value in seen):
                message = f"{quoted(draft.fact.value)} is withdrawn, and stands in this file already"
                self.report.error(Code.WITHDRAWAL, message, draft.fact, "delete the fact, or its withdrawal")
            date = self.draft.date
            if draft.on and date and draft.on.value.sort_key() < date.value.sort_key():
                message = f"withdrawn on {draft.on.value}, before the briefing of {date.value}"
                self.report.error(Code.WITHDRAWAL, message, draft.on, "give the day on which it went")
            if draft.fact and draft.on and draft.why:
                seen.add(draft.fact.value)
                yield Withdrawal(draft.fact.value, draft.on.value, draft.why.value)

    def _check_fact(self, fact: Located[str]) -> None:
        if fact.value in self.withdrawn - self.facts.keys():
            message = f"{quoted(fact.value)} is withdrawn"
            self.report.error(Code.UNKNOWN_FACT, message, fact, "take it out here as well")
        elif fact.value not in self.facts and self.knows_all_ids:
            self.report.unknown(Code.UNKNOWN_FACT, "fact of this briefing", fact.value, fact, self.facts)

    def _check_sources(self, sources: Texts) -> None:
        for source in sources:
            if self.draft.sources and source.value not in self.sources:
                what = "source of this briefing"
                self.report.unknown(Code.UNKNOWN_SOURCE, what, source.value, source, self.sources)

    def _source(self, source_id: str, draft: SourceDraft) -> Source | None:
        self.terms.check(draft.publisher, self.report)
        self.terms.check(draft.dateline, self.report, (TermKind.PLACE,))
        if not (draft.publisher and draft.kind and draft.date):
            return None
        dateline, url = _value(draft.dateline), _value(draft.url)
        return Source(source_id, draft.publisher.value, draft.kind.value, draft.date.value, dateline, url)

    # a fact

    def _fact(self, fact: FactDraft) -> Fact | None:
        values, date = build_values(fact.values, self.report), _day(self.draft.date)
        when = build_when(fact.when, self.report)
        pattern = self._pattern(fact, values)
        self._check_references(fact)
        self._check_standing(fact)
        if not (pattern and fact.id and fact.kind and fact.standing):
            return None
        return Fact(
            id=fact.id.value,
            kind=fact.kind.value,
            says=pattern,
            values={slot: value for slot, value in values.items() if value is not None},
            standing=fact.standing.value,
            sources=tuple(source.value for source in fact.sources),
            position=self.report.position(fact.id),
            said_by=_attribution(fact.said_by),
            when=when,
            where=_value(fact.where),
            about=tuple(term.value for term in fact.about),
            answers=_value(fact.answers),
            updates=_value(fact.updates),
            reworded_from=self._reworded(fact, pattern),
            corrected=CorrectionCheck(fact, values, when, date, self.report).corrections(),
        )

    def _pattern(self, fact: FactDraft, values: Mapping[str, Value | None]) -> Pattern | None:
        says = fact.says
        both = (says.other, says.one) if isinstance(says, FormsDraft) else (says,)
        sentences = tuple(sentence for sentence in both if sentence)
        if len(sentences) < len(both):
            return None
        in_order = [check_braces(sentence, self.report) for sentence in sentences]
        self._check_sentences(sentences, fact.waive)
        return SlotCheck(fact, sentences, values, self.report).pattern() if all(in_order) else None

    def _check_sentences(
        self, sentences: Iterable[Located[str]], waivers: Waivers, *, can_have_slots: bool = True
    ) -> None:
        """Check sentences that have their waivers in common, and note each waiver that nothing needs."""
        waived, used = {code.value for code, _ in waivers}, set[str]()
        for sentence in sentences:
            SentenceCheck(sentence, self.terms.names, self.report, can_have_slots, waived, used).check()
            self._check_named(sentence)
        for code, _ in waivers:
            if code.value not in used:
                message = f"nothing here needs the waiver of {quoted(code.value)}"
                self.report.note(Code.UNUSED_WAIVER, message, code, "delete it")

    def _check_named(self, sentence: Located[str]) -> None:
        """Report the name of a person who is not marked as acting in public."""
        rest = sentence.value
        for name in self.terms.private_names:
            if (offset := rest.find(name)) >= 0:
                rest = rest.replace(name, "\0" * len(name))  # a part of a name is no second one
                hint = "leave a private person's name out; public_actor: true in the termbase marks who acts in public"
                message = f"{quoted(name)} is not marked as a person who acts in public"
                self.report.error(Code.PRIVATE_PERSON, message, sentence.node.at(offset), hint)

    def _check_references(self, fact: FactDraft) -> None:
        self._check_sources(fact.sources)
        self.terms.check(fact.where, self.report, (TermKind.PLACE,))
        for term in fact.about:
            self.terms.check(term, self.report)
        if fact.said_by:
            self._check_speaker(fact.said_by.who)
            self.terms.check(fact.said_by.via, self.report)
        for correction in fact.corrected:
            self._check_speaker(correction.was_said_by)
            self.terms.check(correction.was_where, self.report, (TermKind.PLACE,))
        for slot_values in (fact.values, *(correction.was for correction in fact.corrected)):
            for _, value in slot_values:
                for account in (value.accounts or ()) if isinstance(value, ContestedDraft) else ():
                    self._check_sources(account.sources)
                    self._check_speaker(account.said_by)
        if fact.answers:
            self._check_fact(fact.answers)
            if fact.id and fact.answers.value == fact.id.value:
                self.report.error(
                    Code.ANSWERS, "the fact answers itself", fact.answers, "name the fact that it contradicts"
                )

    def _check_speaker(self, speaker: Located[str] | None) -> None:
        self.terms.check(speaker, self.report, _SPEAKERS)
        if speaker and self.terms.is_private_person(speaker.value):
            hint = "public_actor: true in the termbase says so; do not name a private person"
            message = f"{quoted(speaker.value)} is not marked as a person who acts in public"
            self.report.error(Code.PRIVATE_PERSON, message, speaker, hint)

    def _check_standing(self, fact: FactDraft) -> None:
        """Report a claim that nobody makes: every claim has its speaker, unless another account stands beside it."""
        if fact.standing is None or fact.said_by or "said_by" in _names(fact):
            return
        is_statement = bool(fact.kind and fact.kind.value is FactKind.STATEMENT)
        is_claim = fact.standing.value is Standing.CLAIMED
        if not (is_claim or (is_statement and fact.standing.value is Standing.DISPUTED)):
            return
        is_contested = any(isinstance(value, ContestedDraft) for _, value in fact.values)
        if is_contested or (fact.id and fact.id.value in self.answered):
            return
        hint = "add said_by: {who: …, how: said}, or let another fact answer it"
        self.report.error(
            Code.NO_SPEAKER, f"the fact is {fact.standing.value}, and nobody says it", fact.standing, hint
        )

    def _reworded(self, fact: FactDraft, pattern: Pattern) -> str:
        """Return the sentence's earlier wording, and report one that is the same or cannot carry the same values."""
        before = fact.reworded_from
        if before is None or not check_braces(before, self.report):
            return ""
        slots = {slot.name for slot in slot_places(before.value)}
        if before.value in (pattern.text, pattern.one):
            self.report.error(Code.REWORDED, "the sentence was the same as it is", before, "delete `reworded_from`")
        elif slots != set(pattern.slots):
            expected = ", ".join(f"{{{slot}}}" for slot in pattern.slots) or "none"
            message = "the earlier sentence has other slots, so its translations cannot be kept"
            self.report.error(Code.REWORDED, message, before, f"its slots must be: {expected}; else delete it")
        return before.value


def _attribution(draft: AttributionDraft | None) -> Attribution | None:
    if draft is None or not (draft.who and draft.how):
        return None
    on = draft.on.value if draft.on else None
    channel = draft.channel.value if draft.channel else None
    return Attribution(draft.who.value, draft.how.value, on, channel, _value(draft.via))


def _day(date: Located[Date] | None) -> Date | None:
    return date.value if date else None


def _link(text: Located[str] | None) -> Link | None:
    return Link(text.value, text.line, text.column) if text else None


def _value(text: Located[str] | None) -> str:
    return text.value if text else ""


def _names(fact: FactDraft) -> Iterable[str]:
    return (key.text for key, _ in fact.node.entries)
