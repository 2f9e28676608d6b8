"""Where each sentence stands and what its readers see around it, for people who review without the site at hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edition.facts import FactViews
from generator.edition.voice import Voice
from generator.model.editions import FactView
from generator.model.facts import Briefing, Fact
from generator.model.locales import Language
from generator.model.phrases import Insert
from generator.model.project import Project
from generator.model.reviews import Place, SlotHelp
from generator.model.values import Contested, Quantity
from generator.wording.extraction import DOCUMENTS, key_of


def places(project: Project, language: Language) -> dict[tuple[str, str], list[Place]]:
    """Return the places of all sentences, by the name of the catalogue and the msgid."""
    found: dict[tuple[str, str], list[Place]] = {}
    english, voice = Voice(project, "en"), Voice(project, language.code)
    for briefing in project.briefings:
        views = FactViews(english, briefing)
        title = Place(briefing.title.text, f"{briefing.path}/")
        found.setdefault((briefing.story, key_of(briefing.title).source), []).append(title)
        for fact in briefing.facts:
            place = _place(briefing, fact, views, voice)
            found.setdefault((briefing.story, key_of(fact.says).source), []).append(place)
    for document in project.documents:
        for block in document.blocks:
            found.setdefault((DOCUMENTS, block.text), []).append(Place(document.name, f"{document.name}/"))
    return found


def _place(briefing: Briefing, fact: Fact, views: FactViews, voice: Voice) -> Place:
    view = views.view(fact)
    own, english = voice.formatter, views.voice.formatter
    values = tuple(
        SlotHelp(name, english.insert(name, value).text, own.insert(name, value).text)
        for name, value in fact.values.items()
    )
    sources = tuple(
        ", ".join((line.publisher.bare, *(detail.bare for detail in line.details))) for line in view.sources
    )
    sentence = view.sentence.phrase
    is_worded = any(isinstance(piece, Insert) for piece in sentence.pieces)
    return Place(
        briefing.title.text,
        f"{briefing.path}/#{fact.id}",
        sentence.bare if is_worded else "",
        values,
        tuple(_about(briefing, fact, view, views.voice)),
        sources,
        _form(fact, voice.language),
    )


def _about(briefing: Briefing, fact: Fact, view: FactView, english: Voice) -> Iterator[str]:
    """Yield the lines beside a fact in English: how firm it is, who says so, where it was, and what it answers."""
    yield f"{fact.kind}, {fact.standing}"
    if view.attribution:
        yield ", ".join(phrase.bare for phrase in view.attribution)
    if view.place:
        yield view.place.bare
    if fact.answers:
        yield f"It answers: {english.fact(briefing, briefing.fact(fact.answers)).phrase.bare}"


def _form(fact: Fact, language: Language) -> int:
    """Return the index of the plural form that the fact's number takes: of a contested figure, its upper end."""
    value = fact.values.get(fact.says.driver)
    quantity = value.highest() if isinstance(value, Contested) else value
    return language.plural_index(int(quantity.number)) if isinstance(quantity, Quantity) else 0
