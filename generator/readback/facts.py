"""A fact at home and a fact mentioned: standing, speaker, sources, figures, dates and notes against the facts file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.readback import expected, places
from generator.readback.differences import Line, corrected, corrections, updated
from generator.readback.elements import Element
from generator.readback.expected import Amount, Days
from generator.readback.reader import Reader, date_of, figures, known
from generator.readback.record import Shown
from generator.readback.sentences import sentence
from generator.readback.series import over_time

_BETWEEN = "·"  # stands between the parts of a speaker's line


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
    yield from over_time(reader, element)
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
    """Yield where an entry of a list of changes differs from the files: sentence, what was and is, and day."""
    yield from mention(reader, element, shown)
    ways = [*_ways(reader, shown)]
    faults = [[*_difference(reader, element, day, lines)] for day, lines in ways]
    if faults and all(faults):
        yield from min(faults, key=len)


def _ways(reader: Reader, shown: Shown) -> Iterator[tuple[Days, list[Line]]]:
    """Yield what an entry may tell of a fact, with its day: that it is new, an update, or one of its corrections."""
    fact, day = shown.fact, date_of(reader.record.briefings[shown.briefing])
    for place, correction in enumerate(corrections(fact)):
        yield expected.day(correction["on"]), [*corrected(reader, fact, place)]
    old = reader.record.earlier(shown)
    yield day, [*updated(reader, old.fact, fact)] if old else []


def _difference(reader: Reader, element: Element, day: Days, lines: list[Line]) -> Iterator[str]:
    shown = places.of_class(element, places.DIFFERENCE)
    if len(shown) != len(lines):
        yield f"{len(shown)} differences are shown, the facts give {len(lines)}"
        return
    for line, wanted in zip(shown, lines, strict=True):
        yield from reader.values(places.values(line), wanted.values, "before and now")
        yield from wanted.faults(line.text())
    for line in places.of_class(element, places.META):
        if found := places.values(line):
            yield from reader.values(found, [day], "day of the change")


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
    parts = len(wanted) + ("on" in said)
    if text.count(_BETWEEN) + 1 != parts:
        yield f"the speaker's line reads {text!r}, it has {text.count(_BETWEEN) + 1} parts instead of {parts}"
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
    """Compare what became of the fact: each thing that was corrected, with the day and the reason, and what is newer."""
    fact = shown.fact
    wanted = [
        (expected.day(correction["on"]), line)
        for place, correction in enumerate(corrections(fact))
        for line in corrected(reader, fact, place)
    ]
    if newer := reader.record.update(shown.briefing, fact["id"]):
        wanted.append((date_of(reader.record.briefings[newer.briefing]), _newer(reader, fact, newer.fact)))
    notes = places.of_class(element, places.NOTE)
    for correction in corrections(fact):
        reasons = reader.labels(f"reason.{correction['why']}")
        if reasons and not any(reason in note.text() for note in notes for reason in reasons):
            yield f"the reason of the correction is not shown; the facts say {reasons[0]!r}"
    if len(notes) != len(wanted):
        yield f"{len(notes)} notes on what changed, the facts give {len(wanted)}"
        return
    for note, (day, line) in zip(notes, wanted, strict=True):
        found = places.values(note)
        # A language may name the day first or last.
        yield from reader.one_of(found, [[day, *line.values], [*line.values, day]], "note")
        yield from line.faults(note.text())


def _newer(reader: Reader, old: Mapping[str, Any], new: Mapping[str, Any]) -> Line:
    """Return what a note says of a newer fact: its figure, else its sentence where it is another, else what differs."""
    if value := figures(new.get("values", {}))[:1]:
        return Line(tuple(value))
    first = next(updated(reader, old, new), Line()) if old["says"] == new["says"] else Line()
    return Line(first.values[1:], first.words[1:])
