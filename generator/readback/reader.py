"""What judges the parts of a page share: the record, the language, and the values that have been judged already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.readback import expected, places
from generator.readback.claims import Claims
from generator.readback.elements import Element, Page
from generator.readback.expected import Amount, Days, Expected
from generator.readback.record import Record, Shown
from generator.readback.words import Words


@dataclass(frozen=True)
class Tongues:
    """The words and judged claims of every language of the record: a page may show another language's sentence."""

    record: Record
    _claims: dict[str, Claims] = field(default_factory=dict)

    def claims(self, code: str) -> Claims:
        """Return what judges claims in a language."""
        if code not in self._claims:
            settings = self.record.languages[code]
            words = Words(code, settings["cldr"], settings["digits"], self.record.labels.get(code, {}))
            self._claims[code] = Claims(words)
        return self._claims[code]


@dataclass(frozen=True)
class Reader:
    """One page in one language, at its path below the language's folder; `judged` are the values looked at so far."""

    tongues: Tongues
    code: str
    path: str
    page: Page
    judged: set[Element] = field(default_factory=set)

    @property
    def record(self) -> Record:
        """Return what the page is compared with."""
        return self.tongues.record

    def language(self, element: Element) -> str:
        """Return the language of an element, the page's own where it names one that the site does not have."""
        code = places.language(element, self.code)
        return code if code in self.record.languages else self.code

    def value(self, element: Element, wanted: Expected, *, alone: bool = True) -> Iterator[str]:
        """Yield what is wrong with a value that should be `wanted`."""
        self.judged.add(element)
        claims = self.tongues.claims(self.language(element))
        if fault := claims.fault(wanted, places.stated(element), element.text(), alone=alone):
            yield fault

    def values(self, elements: Sequence[Element], wanted: Sequence[Expected], what: str) -> Iterator[str]:
        """Yield what is wrong with values that should be these, in this order."""
        if len(elements) != len(wanted):
            self.judged.update(elements)
            shown = ", ".join(places.stated(element) for element in elements) or "nothing"
            yield f"{what}: the page states {shown}, the facts say {', '.join(map(str, wanted)) or 'nothing'}"
            return
        for element, one in zip(elements, wanted, strict=True):
            yield from (f"{what}: {fault}" for fault in self.value(element, one))

    def one_of(self, elements: Sequence[Element], choices: Sequence[Sequence[Expected]], what: str) -> Iterator[str]:
        """Yield what is wrong with values that should be one of several sequences: what differs from the first."""
        faults = [list(self.values(elements, wanted, what)) for wanted in choices]
        if faults and all(faults):
            yield from faults[0]

    def labels(self, context: str) -> tuple[str, ...]:
        """Return the texts that may stand for a label of the site on this page; none where no catalogue has it."""
        return self.record.labels.get(self.code, {}).get(context, ())

    def linked(self, element: Element) -> Shown | None:
        """Return the fact that the first link inside leads to."""
        path, anchor = self.target(element)
        return self.record.facts.get(path, {}).get(anchor)

    def target(self, element: Element) -> tuple[str, str]:
        """Return the page and anchor that the first link inside leads to, empty where none does."""
        for inner in element.inside():
            if inner.tag == "a" and (found := places.target(inner.attributes.get("href", ""), self.path)):
                return found
        return "", ""


def figures(values: Mapping[str, Mapping[str, Any]]) -> list[Amount]:
    """Return the values that are figures, in order."""
    found = [expected.value(one) for one in values.values()]
    return [one for one in found if isinstance(one, Amount)]


def known(fact: Mapping[str, Any], field_name: str) -> list[Expected]:
    """Return the date of a field as the values of a place that shows it, none where the fact has none."""
    found = fact.get(field_name)
    return [expected.when(found)] if found else []


def date_of(briefing: Mapping[str, Any]) -> Days:
    """Return a briefing's day."""
    return expected.day(briefing["date"])
