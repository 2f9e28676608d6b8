"""Reads whole pages back: facts at home and mentioned, lists of briefings, sources, speakers, days and names.

Every value on a page is looked at: one that belongs to no fact must at least show what it states.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.readback import elements, expected, graphics, places
from generator.readback.elements import Element
from generator.readback.expected import Expected
from generator.readback.facts import change, home, mention
from generator.readback.reader import Reader, Tongues, date_of, known
from generator.readback.record import Record, Shown
from generator.readback.sentences import sentence, title

_INDEX = "index.html"


def read_back(site: Path, code: str, record: Record) -> Iterator[str]:
    """Yield every difference between the pages below a language's folder and the record, and every page not there."""
    tongues = Tongues(record)
    paths = set()
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix(_INDEX).strip("/")
        paths.add(path)
        reader = Reader(tongues, code, path, elements.read(file.read_text(encoding="utf-8", errors="replace")))
        yield from differences(reader)
    yield from (f"{path}: the page is missing" for path in record.briefings if path not in paths)


def differences(reader: Reader) -> Iterator[str]:
    """Yield what differs on one page, with the page and the fact before it."""
    homes: Counter[str] = Counter()
    for element in tuple(reader.page.elements):
        if "pb-" in element.raw or "id=" in element.raw:
            yield from _element(reader, element, homes)
    for fact in (*reader.record.facts.get(reader.path, {}), *reader.record.withdrawn(reader.path)):
        if homes[fact] != 1:
            yield f"{reader.path}#{fact}: shown {homes[fact]} times with its anchor, not once"
    for element in reader.page.elements:
        if places.is_value(element) and element not in reader.judged:
            claims = reader.tongues.claims(reader.language(element))
            if fault := claims.disagreement(places.stated(element), element.text()):
                yield f"{reader.path or '.'}: {fault}"


def _element(reader: Reader, element: Element, homes: Counter[str]) -> Iterator[str]:
    facts = reader.record.facts.get(reader.path, {})
    anchor, classes = element.attributes.get("id", ""), element.classes
    if anchor in facts:
        homes[anchor] += 1
        yield from _located(facts[anchor], home(reader, element, facts[anchor]))
    elif facts and anchor in (withdrawn := reader.record.withdrawn(reader.path)):
        homes[anchor] += 1
        yield from (f"{reader.path}#{anchor}: {fault}" for fault in _gap(reader, element, withdrawn[anchor]))
    elif facts and not places.HOMES.isdisjoint(classes):
        yield f"{reader.path}#{anchor}: the facts have no such fact"
    for name in classes & _JUDGED:
        if name in _LINKED:
            yield from _linked(reader, element, _LINKED[name])
        else:
            yield from (f"{reader.path or '.'}: {fault}" for fault in _PARTS[name](reader, element))
    if anchor.startswith((places.SOURCE_ANCHOR, places.MONTH_ANCHOR)) or anchor == places.TITLE_ANCHOR:
        yield from (f"{reader.path or '.'}: {fault}" for fault in _anchored(reader, element, anchor))


def _gone(reader: Reader, element: Element) -> Iterator[str]:
    """Compare an entry of a list for a fact that is withdrawn."""
    path, anchor = reader.target(element)
    withdrawn = reader.record.withdrawn(path).get(anchor)
    if withdrawn is None:
        yield f"an entry for a fact that is not withdrawn: {element.text()!r}"
    else:
        yield from _gap(reader, element, withdrawn)


def _gap(reader: Reader, element: Element, withdrawn: Mapping[str, Any]) -> Iterator[str]:
    """Compare what tells of a withdrawn fact with the day and the reason of its withdrawal."""
    shown = places.values(element)
    yield from reader.values(shown, [expected.day(withdrawn["on"])] * max(len(shown), 1), "day of the withdrawal")
    labels = reader.labels(f"reason.{withdrawn['why']}")
    if labels and not any(label in element.text() for label in labels):
        yield f"the gap reads {element.text()!r}, the reason is {labels[0]!r}"


def _strip(reader: Reader, element: Element) -> Iterator[str]:
    """Compare a graphic with the figure it belongs to, or with the timeline below it."""
    home_element = places.home_of(element)
    if home_element is None:
        yield from graphics.timeline_strip(element)
        return
    anchor = home_element.attributes.get("id", "")
    if shown := reader.record.facts.get(reader.path, {}).get(anchor):
        yield from _located(shown, graphics.figure_strip(reader, element, shown))


def _located(shown: Shown, faults: Iterator[str]) -> Iterator[str]:
    yield from (f"{shown}: {fault}" for fault in faults)


def _linked(
    reader: Reader, element: Element, judge: Callable[[Reader, Element, Shown], Iterator[str]]
) -> Iterator[str]:
    shown = reader.linked(element)
    if shown:
        yield from (f"{reader.path or '.'}: {fault}" for fault in _located(shown, judge(reader, element, shown)))
    elif places.values(element):
        yield f"{reader.path or '.'}: a sentence that leads to no fact: {element.text()!r}"


def _briefing(reader: Reader, element: Element) -> Iterator[str]:
    """Compare a briefing in a list: title, day, number of facts, and the sentences of its summary."""
    links = [inner for inner in element.inside() if inner.tag == "a"]
    found = places.target(links[0].attributes.get("href", ""), reader.path) if links else None
    if found is None or found[0] not in reader.record.briefings:
        yield f"an entry that leads to no briefing: {element.text()!r}"
        return
    path, content = found[0], reader.record.briefings[found[0]]
    for line in places.of_class(element, places.BRIEFING_TITLE):
        yield from title(reader, line, path)
    for line in places.of_class(element, places.META):
        dates = places.values(line)
        yield from reader.values(dates, [date_of(content)], path)
        rest = line.text(dict.fromkeys(dates, ""))
        if (numbers := reader.tongues.claims(reader.code).words.digits.read(rest)[0]) != (
            Decimal(len(content["facts"])),
        ):
            yield f"{path} is said to have {', '.join(map(str, numbers)) or 'no'} facts, it has {len(content['facts'])}"
    for line, fact in zip(places.of_class(element, places.SENTENCE), content["summary"], strict=False):
        shown = reader.record.facts[path][fact]
        yield from _located(shown, sentence(reader, line, shown))


def _as_of(reader: Reader, element: Element) -> Iterator[str]:
    if reader.path in reader.record.briefings:
        day = date_of(reader.record.briefings[reader.path])
        yield from reader.values(places.values(element), [day], "day of the briefing")


def _moment(reader: Reader, element: Element) -> Iterator[str]:
    """Compare a day of the timeline with the days of the facts that stand below it."""
    facts = reader.record.facts.get(reader.path, {})
    below = [facts[fact].fact for fact in _facts_in(reader, element) if fact in facts]
    for fact in below:
        yield from reader.values(places.values(element), known(fact, "when"), f"day of {fact['id']}")


def _speaker(reader: Reader, element: Element) -> Iterator[str]:
    """Compare the name above a group of statements with the speakers of its facts."""
    facts = reader.record.facts.get(reader.path, {})
    text = element.text()
    for fact in _facts_in(reader, element):
        said = facts[fact].fact.get("said_by") if fact in facts else None
        names = (reader.record.name(said["who"], reader.code),) if said else reader.labels("figure.no_speaker")
        if names and not any(name in text for name in names):
            yield f"{fact} stands under {text!r}, the facts say {names[0]!r}"


def _facts_in(reader: Reader, heading: Element) -> Iterator[str]:
    """Yield the ids of the facts at home or mentioned in the element that a heading belongs to."""
    for inner in heading.parent.inside() if heading.parent else ():
        if not places.HOMES.isdisjoint(inner.classes):
            yield inner.attributes.get("id", "")
        elif places.MENTION in inner.classes and (shown := reader.linked(inner)):
            yield shown.fact["id"]


def _glossary(reader: Reader, element: Element) -> Iterator[str]:
    for inner in element.inside():
        if inner.tag == "dt" and (term := inner.attributes.get("id")):
            name = reader.record.name(term, reader.code)
            if inner.text() != " ".join(name.split()):
                yield f"the name {inner.text()!r}, the termbase says {name!r}"


def _anchored(reader: Reader, element: Element, anchor: str) -> Iterator[str]:
    """Compare what anchors of the site name: a source, a month of the archive, the title of a briefing."""
    content = reader.record.briefings.get(reader.path)
    if anchor == places.TITLE_ANCHOR:
        yield from title(reader, element, reader.path) if content else ()
    elif anchor.startswith(places.MONTH_ANCHOR):
        stated = anchor.removeprefix(places.MONTH_ANCHOR)
        if fault := reader.tongues.claims(reader.code).disagreement(stated, element.text()):
            yield fault
    elif content:
        yield from _source(reader, element, anchor.removeprefix(places.SOURCE_ANCHOR))


def _source(reader: Reader, element: Element, source: str) -> Iterator[str]:
    sources = reader.record.briefings[reader.path]["sources"]
    if source not in sources:
        yield f"the facts have no source {source!r}"
        return
    wanted: list[Expected] = [expected.day(sources[source]["date"])]
    yield from reader.values(places.values(element), wanted, f"source {source}")
    text, place = element.text(), list(sources).index(source) + 1
    for part in ("publisher", "dateline"):
        if (term := sources[source].get(part)) and reader.record.name(term, reader.code) not in text:
            yield f"source {source} reads {text!r}, the facts say {reader.record.name(term, reader.code)!r}"
    if element.attributes.get("value", str(place)) != str(place):
        yield f"source {source} has the number {element.attributes['value']}, it is number {place}"


_LINKED = {places.MENTION: mention, places.CHANGE: change}
_PARTS = {
    places.BRIEFING: _briefing,
    places.AS_OF: _as_of,
    places.MOMENT: _moment,
    places.SPEAKER_NAME: _speaker,
    places.GLOSSARY: _glossary,
    places.FIRMNESS: graphics.firmness,
    places.STRIP: _strip,
    places.GONE: _gone,
}
_JUDGED = frozenset({*_LINKED, *_PARTS})
