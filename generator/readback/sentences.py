"""A fact's sentence on a page: its values slot by slot, and its words against the wordings of that fact."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.readback import expected, places
from generator.readback.elements import Element
from generator.readback.expected import Amount
from generator.readback.reader import Reader
from generator.readback.record import Shown


def sentence(reader: Reader, paragraph: Element, shown: Shown) -> Iterator[str]:
    """Yield where a paragraph differs from the fact whose sentence it should be."""
    wanted = shown.fact.get("values", {})
    slots: dict[str, Element] = {}
    for element in places.values(paragraph):
        slot = element.attributes.get("data-slot", "")
        if slot not in wanted or slot in slots:
            reader.judged.add(element)
            yield f"a value that the sentence does not have: {element.text()!r}"
            continue
        slots[slot] = element
        yield from reader.value(element, expected.value(wanted[slot]), alone=False)
    language = _language(reader, paragraph)
    for slot in wanted:
        if slot not in slots and not _may_be_in_words(reader, language, expected.value(wanted[slot])):
            yield f"{{{slot}}} is not shown; the facts say {expected.value(wanted[slot])}"
    text = _text(paragraph, slots)
    if text not in _wordings(reader, shown, language):
        yield f"not a wording of this fact: {text!r}"
    yield from _state(reader, paragraph, shown, language)


def _state(reader: Reader, paragraph: Element, shown: Shown, language: str) -> Iterator[str]:
    """Yield where the mark beside a sentence does not say who has looked at its wording."""
    if reader.code == "en":
        return
    wanted = (
        "fallback"
        if language != reader.code
        else reader.record.state(shown.briefing.split("/")[0], shown.fact["says"], language)
    )
    if wanted and (found := places.states(paragraph)) != [wanted]:
        yield f"the sentence is marked as {', '.join(found) or 'nothing'}, it is {wanted!r}"


def title(reader: Reader, element: Element, briefing: str) -> Iterator[str]:
    """Yield how a title differs from the briefing's."""
    says = reader.record.briefings[briefing]["title"]
    text = _text(element, {})
    if text not in _flat(reader.record.sentences(briefing.partition("/")[0], says, _language(reader, element))):
        yield f"not the title of {briefing}: {text!r}"


def _wordings(reader: Reader, shown: Shown, language: str) -> frozenset[str]:
    story = shown.briefing.split("/")[0]
    earlier = shown.fact.get("reworded_from", "")
    return _flat(reader.record.sentences(story, shown.fact["says"], language, earlier))


@lru_cache(maxsize=4096)
def _flat(wordings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(text.replace("{{", "{").replace("}}", "}").split()) for text in wordings)


def _language(reader: Reader, paragraph: Element) -> str:
    """Return the language of the words: a sentence that is shown in another language is one element with `lang`."""
    for inner in paragraph.inside():
        if "lang" in inner.raw and inner.tag == "span" and not _is_aside(inner):
            return reader.language(inner)
    return reader.language(paragraph)


def _is_aside(element: Element) -> bool:
    """Tell whether an element is none of the sentence's words: a label may be in another language as well."""
    return any(not places.ASIDE.isdisjoint(outer.classes) for outer in (element, *element.around()))


def _text(paragraph: Element, slots: dict[str, Element]) -> str:
    """Return the words of a sentence, with its slots for its values and without the mark of its state."""
    replaced = {element: f"{{{slot}}}" for slot, element in slots.items()}
    replaced |= {inner: "" for inner in paragraph.inside() if not places.ASIDE.isdisjoint(inner.classes)}
    return paragraph.text(dict(sorted(replaced.items(), key=lambda item: item[0].index)))


def _may_be_in_words(reader: Reader, language: str, value: expected.Expected) -> bool:
    """Tell whether a plural form may say the number by itself, as the Arabic dual does for two."""
    if not isinstance(value, Amount) or value.kind != "count" or len(value.numbers) != 1:
        return False
    return reader.tongues.claims(language).words.is_said_by_form(value.numbers[0])
