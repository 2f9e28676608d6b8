"""One language's voice: its furniture, its names and its sentences, with the fallback chain where one is missing.

A fallback is never silent: what it returns says which language it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model.editions import Origin
from generator.model.facts import Briefing, Fact
from generator.model.locales import Language
from generator.model.patterns import Pattern
from generator.model.phrases import Insert, InsertKind, Phrase, Sentence
from generator.model.project import Project
from generator.model.terms import TermForms
from generator.model.units import State, Translation, UnitKey
from generator.model.values import Contested, Date, Quantity, Value
from generator.wording import furniture
from generator.wording.extraction import DOCUMENTS, key_of
from generator.wording.formatting import Formatter

_OF_SITE = ("furniture", "borrowed", "furniture_states", "formatter")  # what no story decides on
_LATIN = re.compile("[A-Za-z]")
_ISO_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


@dataclass(frozen=True)
class Voice:
    """The words of one language of a project."""

    project: Project
    code: str

    @cached_property
    def language(self) -> Language:
        """Return the language."""
        return self.project.settings.languages[self.code]

    @cached_property
    def chain(self) -> tuple[str, ...]:
        """Return the codes of the languages to ask, this one first and English last."""
        return self.project.settings.chain(self.code)

    @cached_property
    def furniture(self) -> Mapping[str, str]:
        """Return the furniture by context, English where the catalogue has none."""
        texts = {context: english for context, (english, _) in (furniture.FURNITURE | furniture.DATES).items()}
        catalogue = self.project.catalogues.get((self.code, furniture.CATALOGUE))
        for context, english in tuple(texts.items()) if catalogue else ():
            if translation := catalogue.shown(UnitKey(context, english)) if catalogue else None:
                texts[context] = translation.forms[0]
        return texts

    @cached_property
    def borrowed(self) -> frozenset[str]:
        """Return the contexts of the furniture that is shown in English for want of a wording."""
        if self.code == "en":
            return frozenset()
        catalogue = self.project.catalogues.get((self.code, furniture.CATALOGUE))
        units = furniture.units(own_dates=self.language.own_dates)
        found = {unit.key.context: catalogue.shown(unit.key) if catalogue else None for unit in units}
        return frozenset(context for context, wording in found.items() if not wording)

    @cached_property
    def furniture_states(self) -> tuple[State, ...]:
        """Return the states of the furniture's wordings, MISSING where none is shown."""
        catalogue = self.project.catalogues.get((self.code, furniture.CATALOGUE))
        units = furniture.units(own_dates=self.language.own_dates)
        translations = [catalogue.shown(unit.key) if catalogue else None for unit in units]
        return tuple(found.record.state if found else State.MISSING for found in translations)

    @cached_property
    def formatter(self) -> Formatter:
        """Return what writes the language's values."""
        return Formatter(self.language, self.furniture)

    @cached_property
    def _fallbacks(self) -> Mapping[str, Voice]:
        return {code: Voice(self.project, code) for code in self.chain[1:]}

    def sharing(self, other: Voice) -> Voice:
        """Return this voice with the furniture of one of the same language and settings, which is made once for both."""
        # A cached property keeps its value among the instance's attributes; there it is put before its first use.
        self.__dict__.update({name: getattr(other, name) for name in _OF_SITE})
        for code, voice in self._fallbacks.items():
            voice.sharing(other._fallbacks[code])
        return self

    def _voice(self, code: str) -> Voice:
        return self if code == self.code else self._fallbacks[code]

    # sentences

    def title(self, briefing: Briefing) -> Sentence:
        """Return the briefing's title."""
        return self._sentence(briefing.story, briefing.title, {})

    def fact(self, briefing: Briefing, fact: Fact) -> Sentence:
        """Return the fact's sentence with its values."""
        return self._sentence(briefing.story, fact.says, fact.values)

    def origin(self, briefing: Briefing, fact: Fact) -> Origin | None:
        """Return where the wording of a fact's sentence comes from, None on the English pages."""
        if self.code == "en":
            return None
        found = self._shown(briefing.story, key_of(fact.says))
        english = self._voice("en").fact(briefing, fact).phrase
        if found is None:
            return Origin(english)
        record = found[1].record
        by = record.details.get("package", "") if record.state is State.MACHINE else record.by
        return Origin(english, by, self._day(record.on))

    def _day(self, text: str) -> Phrase | None:
        """Return the day of a record as a phrase; None where it holds no full ISO date, which people may have typed."""
        found = _ISO_DAY.fullmatch(text)
        if not found:
            return None
        date = Date(int(found[1]), int(found[2]), int(found[3]))
        insert = Insert(self.formatter.date(date), str(date), InsertKind.TIME)
        return Phrase((insert,), self.code, self.language.direction)

    def block(self, text: str) -> Sentence:
        """Return the wording of a block of a hand-written page."""
        return self._sentence(DOCUMENTS, Pattern(text.replace("{", "{{").replace("}", "}}")), {}, key=UnitKey("", text))

    def _sentence(
        self, catalogue: str, pattern: Pattern, values: Mapping[str, Value], *, key: UnitKey | None = None
    ) -> Sentence:
        number = _number(values[pattern.driver]) if pattern.driver else 0
        if found := self._shown(catalogue, key or key_of(pattern)):
            code, translation = found
            voice = self._voice(code)
            form = translation.forms[voice.language.plural_index(number) if pattern.driver else 0]
            record = translation.record
            return Sentence(voice.formatter.phrase(form, values), record.state, code != self.code, record)
        return Sentence(self.original(pattern, values), State.SOURCE, self.code != "en")

    def original(self, pattern: Pattern, values: Mapping[str, Value]) -> Phrase:
        """Return the English wording with its values, which every other wording is a translation of."""
        number = _number(values[pattern.driver]) if pattern.driver else 0
        wording = pattern.one if pattern.one and number == 1 else pattern.text
        return self._voice("en").formatter.phrase(wording, values)

    def _shown(self, catalogue: str, key: UnitKey) -> tuple[str, Translation] | None:
        """Return the first wording of the chain that may be shown, None where only the English is left."""
        for code in self.chain[:-1] if self.code != "en" else ():
            found = self.project.catalogues.get((code, catalogue))
            if translation := found.shown(key) if found else None:
                return code, translation
        return None

    def states(self, briefing: Briefing) -> Iterator[State]:
        """Yield the state of every sentence of a briefing, MISSING for one that is shown in another language.

        It words nothing, so that a list of many briefings costs little.
        """
        for pattern in (briefing.title, *(fact.says for fact in briefing.facts)):
            if self.code == "en":
                yield State.SOURCE
                continue
            found = self._shown(briefing.story, key_of(pattern))
            yield found[1].record.state if found and found[0] == self.code else State.MISSING

    # names

    def forms(self, term_id: str) -> tuple[str, TermForms]:
        """Return the term's forms and the code of their language, by the fallback chain."""
        for code in self.chain:
            if forms := self.project.termbase.forms(term_id, code):
                return code, forms
        raise KeyError(term_id)

    def name(self, term_id: str) -> Insert:
        """Return a term's name as an insert."""
        code, forms = self.forms(term_id)
        spoken = self._spoken(forms.name, code)
        return Insert(forms.name, term_id, InsertKind.NAME, "" if spoken == self.code else spoken)

    def name_phrase(self, term_id: str) -> Phrase:
        """Return a term's name as a phrase of its own."""
        code, forms = self.forms(term_id)
        return self.plain(forms.name, self._spoken(forms.name, code))

    def _spoken(self, name: str, code: str) -> str:
        """Return the language of a name's form: English where it keeps its Latin letters among others, as newspapers do."""
        is_foreign = self.project.settings.languages[code].script != "Latn" and _LATIN.search(name)
        return "en" if is_foreign and name.isascii() else code

    def role(self, term_id: str) -> Phrase | None:
        """Return a term's role, None where it has none."""
        code, forms = self.forms(term_id)
        return self.plain(forms.role, code) if forms.role else None

    def plain(self, text: str, code: str = "") -> Phrase:
        """Return a text as a phrase in the language of that code, this one by default."""
        language = self.project.settings.languages[code or self.code]
        return Phrase((text,), language.code, language.direction)

    # furniture with slots

    def say(self, context: str, **inserts: Insert) -> Phrase:
        """Return a text of the furniture with inserts in its slots."""
        if context not in self.borrowed:
            return self.formatter.filled(self.furniture[context], inserts.__getitem__)
        # What is inserted keeps its own language inside the English words.
        own = {name: replace(insert, language=insert.language or self.code) for name, insert in inserts.items()}
        phrase = self.formatter.filled(self.furniture[context], own.__getitem__)
        return replace(phrase, language="en", direction="ltr")

    def stated(self, context: str, **inserts: Insert) -> Sentence:
        """Return a text of the furniture as a sentence of its own, with the state of its wording."""
        phrase = self.say(context, **inserts)
        if self.code == "en" or context in self.borrowed:
            return Sentence(phrase, State.SOURCE, self.code != "en")
        english = furniture.FURNITURE[context][0]
        wording = self.project.catalogues[self.code, furniture.CATALOGUE].shown(UnitKey(context, english))
        return Sentence(phrase, wording.record.state if wording else State.SOURCE, is_fallback=False)

    def precise(self, value: Quantity | Contested) -> Insert:
        """Return a figure as it stands alone, with the word for its precision."""
        inserted = self.formatter.insert("", value)
        text = self.formatter.precise(value) if isinstance(value, Quantity) else inserted.text
        return Insert(text, inserted.value, inserted.kind)


def _number(value: Value) -> int:
    """Return the number that chooses the plural form: of a range, CLDR lets the upper end choose in most languages."""
    quantity = value.highest() if isinstance(value, Contested) else value
    if not isinstance(quantity, Quantity):
        raise TypeError(f"{value} cannot drive plural forms")
    return int(quantity.number)
