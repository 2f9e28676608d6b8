"""A fact at home and a fact mentioned: standing, speaker, sources, figures, dates and notes against the facts file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.readback import expected, places
from generator.readback.elements import Element
from generator.readback.expected import Amount, Expected
from generator.readback.reader import Reader, date_of, figures, known
from generator.readback.record import Shown
from generator.readback.sentences import sentence


def home(reader: Reader, element: Element, shown: Shown) -> Iterator[str]:
    """Yield where a fact with its anchor differs from its file: everything that it has must be there."""
    fact = shown.fact
    sentences = places.of_class(element, places.SENTENCE)
    if len(sentences) != 1:
        yield f"{len(sentences)} sentences where one belongs"
    for paragraph in sentences:
        yield from sentence(reader, paragraph, shown)
    yield from _standing(reader, element, fact)
    if len(list(places.standings(element))) != 1:
        yield f"the standing is not shown once; the facts say {fact['standing']}"
    bylines = places.of_class(element, places.BY)
    if "said_by" in fact and not bylines:
        yield f"no speaker; the facts say {reader.record.name(fact['said_by']['who'], reader.code)}"
    for line in bylines:
        yield from _speaker(reader, line, fact)
    yield from _figures(reader, element, fact)
    own = [refs for refs in places.of_class(element, places.REFS) if not _in_accounts(refs)]
    if len(own) != 1:
        yield f"{len(own)} lists of sources where one belongs"
    for refs in own:
        yield from _sources(reader, refs, shown, fact["sources"])
    yield from _notes(reader, element, shown)
    if "where" in fact:
        name = reader.record.name(fact["where"], reader.code)
        if not any(name in line.text() for line in places.of_class(element, places.META)):
            yield f"the place {name!r} is not shown"


def mention(reader: Reader, element: Element, shown: Shown) -> Iterator[str]:
    """Yield where a fact away from home differs from its file: what is shown must be right."""
    for paragraph in places.of_class(element, places.SENTENCE):
        yield from sentence(reader, paragraph, shown)
    yield from _standing(reader, element, shown.fact)
    for line in places.of_class(element, places.BY):
        yield from _speaker(reader, line, shown.fact)


def change(reader: Reader, element: Element, shown: Shown) -> Iterator[str]:
    """Yield where an entry of a list of changes differs from the files: sentence, figures before and now, and day."""
    yield from mention(reader, element, shown)
    fact, updated, corrected = shown.fact, [], []
    now = figures(fact.get("values", {}))[:1]
    day: Expected = date_of(reader.record.briefings[shown.briefing])
    if "updates" in fact:
        target, _, old = fact["updates"].rpartition("/")
        before = reader.record.facts[f"{shown.briefing.split('/')[0]}/{target}"][old].fact
        updated = [([*figures(before.get("values", {}))[:1], *now], day)]
    if "corrected" in fact:
        corrected = [([*figures(fact["corrected"]["was"])[:1], *now], expected.day(fact["corrected"]["on"]))]
    ways = [*updated, *corrected]
    for line in places.of_class(element, places.DIFFERENCE):
        yield from reader.one_of(places.values(line), [amounts for amounts, _ in ways], "before and now")
    for line in places.of_class(element, places.META):
        if found := places.values(line):
            yield from reader.one_of(found, [[on] for _, on in ways] or [[day]], "day of the change")


def _standing(reader: Reader, element: Element, fact: Mapping[str, Any]) -> Iterator[str]:
    for standing, text in places.standings(element):
        if standing != fact["standing"]:
            yield f"the standing is {standing!r}, the facts say {fact['standing']!r}"
        elif (labels := reader.labels(f"standing.{standing}")) and not any(label in text for label in labels):
            yield f"the standing reads {text!r}, the facts say {fact['standing']!r}"


def _speaker(reader: Reader, line: Element, fact: Mapping[str, Any]) -> Iterator[str]:
    """Compare the line of who said it: each part that the facts have must be there, and the day be that day."""
    said = fact.get("said_by")
    if said is None:
        yield f"a speaker where the facts have none: {line.text()!r}"
        return
    text, record, code = line.text(), reader.record, reader.code
    name = record.name(said["who"], code)
    firsts = tuple(label.replace("{name}", name) for label in reader.labels(f"verb.{said['how']}")) or (name,)
    wanted: list[tuple[str, ...]] = [firsts]
    wanted += [reader.labels(f"channel.{said['channel']}")] if "channel" in said else []
    wanted += [(role,) for role in (record.role(said["who"], code),) if role]
    wanted += [(record.name(said["via"], code),)] if said.get("via") else []
    for choices in wanted:
        if choices and not any(choice in text for choice in choices):
            yield f"the speaker's line reads {text!r}, the facts say {choices[0]!r}"
    yield from reader.values(places.values(line), known(said, "on"), "day of the words")


def _sources(reader: Reader, refs: Element, shown: Shown, wanted: list[str]) -> Iterator[str]:
    """Compare a list of references: each source once, in the facts' order, by its number on the page."""
    numbers = {source: place for place, source in enumerate(reader.record.briefings[shown.briefing]["sources"], 1)}
    links = [inner for inner in refs.inside() if inner.tag == "a"]
    anchors = [places.SOURCE_ANCHOR + source for source in wanted]
    found = [inner.attributes.get("href", "").rpartition("#")[2] for inner in links]
    if found != anchors:
        yield f"{len(found)} sources are shown ({', '.join(found)}), the facts name {len(wanted)} ({', '.join(wanted)})"
        return
    digits = reader.tongues.claims(reader.code).words.digits
    for link, source in zip(links, wanted, strict=True):
        if list(digits.read(link.text())[0]) != [numbers[source]]:
            yield f"the source {source} is shown as {link.text()!r}, it is number {numbers[source]}"


def _in_accounts(element: Element) -> bool:
    return any(places.ACCOUNTS in outer.classes for outer in element.around())


def _figures(reader: Reader, element: Element, fact: Mapping[str, Any]) -> Iterator[str]:
    """Compare what stands above the sentence: each figure with its day and accounts, or the day of the fact."""
    shown = places.of_class(element, places.VALUE)
    dates = places.of_class(element, places.DATE)
    if not shown:
        for line in dates:
            yield from reader.values(places.values(line), known(fact, "when"), "day")
        if places.CARD in element.classes:
            yield "a card without its figure"
        return
    raw = [one for one in fact.get("values", {}).values() if isinstance(expected.value(one), Amount)]
    if len(shown) != len(raw):
        yield f"{len(shown)} figures where the facts have {len(raw)}"
        return
    ends = [*(line.index for line in shown[1:]), element.end]
    for line, end, one in zip(shown, ends, raw, strict=True):
        yield from reader.values(places.values(line), [expected.value(one)], "figure")
        as_of = known((one["contested"][0] if "contested" in one else one), "as_of")
        for date in dates:
            if line.index < date.index < end:
                yield from reader.values(places.values(date), as_of, "day of the figure")
        lists = [inner for inner in places.of_class(element, places.ACCOUNTS) if line.index < inner.index < end]
        if len(lists) != ("contested" in one):
            yield "the accounts of a contested figure are not shown once"
        for inner in lists:
            yield from _accounts(reader, inner, fact, one.get("contested", []))


def _accounts(reader: Reader, element: Element, fact: Mapping[str, Any], accounts: list[Any]) -> Iterator[str]:
    items = [inner for inner in element.inside() if inner.tag == "li"]
    if len(items) != len(accounts):
        yield f"{len(items)} accounts are shown, the facts have {len(accounts)}"
        return
    shown = reader.record.facts[reader.path][fact["id"]]
    for item, account in zip(items, accounts, strict=True):
        yield from reader.values(places.values(item), [expected.value(account)], "account")
        speaker = account.get("said_by")
        names = (reader.record.name(speaker, reader.code),) if speaker else reader.labels("figure.no_speaker")
        if names and not any(name in item.text() for name in names):
            yield f"the account reads {item.text()!r}, the facts say {names[0]!r}"
        for refs in places.of_class(item, places.REFS):
            yield from _sources(reader, refs, shown, account["sources"])


def _notes(reader: Reader, element: Element, shown: Shown) -> Iterator[str]:
    """Compare what became of the fact: a newer figure, and a correction with the day, the old and the new figure."""
    fact, now = shown.fact, figures(shown.fact.get("values", {}))[:1]
    wanted: list[list[Expected]] = []
    if "corrected" in fact and now and (was := figures(fact["corrected"]["was"])[:1]):
        wanted.append([expected.day(fact["corrected"]["on"]), *was, *now])
    newer = reader.record.update(shown.briefing, fact["id"])
    if newer and (value := figures(newer.fact.get("values", {}))[:1]):
        wanted.append([date_of(reader.record.briefings[newer.briefing]), *value])
    notes = [found for line in places.of_class(element, places.NOTE) if (found := places.values(line))]
    if len(notes) != len(wanted):
        yield f"{len(notes)} notes on what changed, the facts give {len(wanted)}"
    for found in notes:
        in_order = sorted(found, key=lambda one: one.tag != "time")  # a language may name the day last
        yield from reader.one_of(in_order, wanted, "note")
