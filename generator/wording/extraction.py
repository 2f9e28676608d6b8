"""Which units a briefing and a hand-written page consist of; the order is that of their sentences.

A unit is keyed by its English, not by its place: the same sentence in two briefings is translated once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model.documents import Document
from generator.model.facts import Briefing, Fact
from generator.model.patterns import Pattern
from generator.model.units import Unit, UnitKey

DOCUMENTS = "pages"


def key_of(pattern: Pattern) -> UnitKey:
    """Return the key of a pattern's unit: gettext takes the wording for one as msgid where plural forms are driven."""
    return UnitKey("", pattern.one or pattern.text)


def of_briefings(briefings: Iterable[Briefing]) -> dict[str, tuple[Unit, ...]]:
    """Return the units by story, each once, with a reference to every fact that uses it."""
    stories: dict[str, dict[UnitKey, Unit]] = {}
    for briefing in briefings:
        units = stories.setdefault(briefing.story, {})
        _add(units, _unit(briefing.story, briefing.title, "Title of a briefing.", f"{briefing.position.path}#title"))
        for fact in briefing.facts:
            unit = _unit(briefing.story, fact.says, _comment(fact), f"{fact.position.path}#{fact.id}")
            _add(units, replace(unit, reworded_from=fact.reworded_from) if fact.reworded_from else unit)
    return {story: tuple(units.values()) for story, units in stories.items()}


def of_documents(documents: Iterable[Document]) -> tuple[Unit, ...]:
    """Return the units of the hand-written pages, each once."""
    units: dict[UnitKey, Unit] = {}
    for document in documents:
        for block in document.blocks:
            _add(units, Unit(UnitKey("", block.text), DOCUMENTS, references=(document.path,)))
    return tuple(units.values())


def _unit(story: str, pattern: Pattern, comment: str, reference: str) -> Unit:
    plural = pattern.text if pattern.driver else ""
    return Unit(key_of(pattern), story, plural, pattern.driver, pattern.slots, comment, (reference,))


def _add(units: dict[UnitKey, Unit], unit: Unit) -> None:
    known = units.get(unit.key)
    if known is None:
        units[unit.key] = unit
    elif unit.references[0] not in known.references:
        units[unit.key] = replace(known, references=known.references + unit.references)


def _comment(fact: Fact) -> str:
    """Return what a translator should know: the kind, the standing, and who said it."""
    words = [f"{fact.kind}, {fact.standing}"]
    if fact.said_by:
        words.append(f"{fact.said_by.how} by {fact.said_by.who}")
    return "; ".join(words)
