"""What a correction or an update has to say: the parts of a fact that differ, read again from plain YAML.

It shares nothing with what words them; it knows of each difference the values before and now, or the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.readback import expected
from generator.readback.expected import Amount, Days, Expected
from generator.readback.reader import Reader

_Fact = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One difference: two values, or, where there are none, the words before and now, one of each of which is shown."""

    values: tuple[Expected, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()

    def faults(self, text: str) -> Iterator[str]:
        """Yield the words that a text lacks, or has in the other order."""
        end = 0
        for choices in self.words:
            found = [place + len(word) for word in choices if (place := text.find(word, end)) >= 0]
            if choices and not found:
                yield f"it reads {text!r}, the facts say {choices[0]!r}"
                return
            end = min(found, default=end)


def corrections(fact: _Fact) -> list[_Fact]:
    """Return the corrections of a fact, the oldest first."""
    found = fact.get("corrected", [])
    return [found] if isinstance(found, Mapping) else list(found)


def corrected(reader: Reader, fact: _Fact, place: int) -> Iterator[Line]:
    """Yield what the correction of that place changed."""
    before, after = _before(fact, place), _before(fact, place + 1)
    slots = [slot for slot in corrections(fact)[place].get("was", {}) if slot in after["values"]]
    yield from _values([(before["values"][slot], after["values"][slot]) for slot in slots])
    yield from _parts(reader, before, after)
    if before["says"] != after["says"]:
        yield Line()  # two sentences, whose values stand in the English of the facts file


def updated(reader: Reader, old: _Fact, new: _Fact) -> Iterator[Line]:
    """Yield what a newer fact says otherwise than an older one."""
    was, now = old.get("values", {}), new.get("values", {})
    pairs = [(was[slot], one) for slot, one in now.items() if slot in was]
    if not pairs and (firsts := [*_amounts(was)][:1]) and (latest := [*_amounts(now)][:1]):
        pairs = [(firsts[0], latest[0])]
    yield from _values(pairs)
    yield from _parts(reader, old, new)


def _before(fact: _Fact, place: int) -> dict[str, Any]:
    state = dict(fact) | {"values": dict(fact.get("values", {}))}
    for correction in reversed(corrections(fact)[place:]):
        state["values"] |= correction.get("was", {})
        if "was_said_by" in correction:
            state["said_by"] = dict(state.get("said_by", {})) | {"who": correction["was_said_by"]}
        for part in ("standing", "when", "where", "says"):
            state[part] = correction.get(f"was_{part}") or state.get(part)
    return state


def _values(pairs: list[tuple[Mapping[str, Any], Mapping[str, Any]]]) -> Iterator[Line]:
    for was, now in pairs:
        before, after = expected.value(was), expected.value(now)
        if before != after:
            yield Line((before, after))
            continue
        for one, other in zip(was.get("contested", ()), now.get("contested", ()), strict=False):
            if (left := expected.value(one)) != (right := expected.value(other)):
                yield Line((left, right))
        days = [_as_of(one) for one in (was, now)]
        if all(days) and days[0] != days[1]:
            yield Line(tuple(day for day in days if day))


def _as_of(value: Mapping[str, Any]) -> Days | None:
    first = value["contested"][0] if "contested" in value else value
    return expected.day(first["as_of"]) if "as_of" in first else None


def _amounts(values: Mapping[str, Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (one for one in values.values() if isinstance(expected.value(one), Amount))


def _parts(reader: Reader, before: _Fact, after: _Fact) -> Iterator[Line]:
    record, code = reader.record, reader.code
    was, now = (state["said_by"]["who"] if state.get("said_by") else "" for state in (before, after))
    if was and was != now:
        nobody = reader.labels("figure.no_speaker")
        yield Line(words=((record.name(was, code),), (record.name(now, code),) if now else nobody))
    if before["standing"] != after["standing"]:
        yield Line(words=tuple(reader.labels(f"standing.{state['standing']}") for state in (before, after)))
    if (was := before.get("when")) and (now := after.get("when")) and was != now:
        yield Line((expected.when(was), expected.when(now)))
    if (was := before.get("where")) and (now := after.get("where")) and was != now:
        yield Line(words=((record.name(was, code),), (record.name(now, code),)))
