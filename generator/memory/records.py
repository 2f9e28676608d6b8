"""The record of a wording as translator comments of a PO entry: `# state: draft`, `# by: …`, one field a line.

A line that is no field of a record is a person's note and is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.model.units import Record, State

_FIELD = re.compile(r"(?P<name>[a-z][a-z0-9-]*): (?P<value>.*)")
_WAIVER = re.compile(r"(?P<code>[a-z][a-z0-9-]*) (?P<reason>\S.*)")
_OWN = ("state", "by", "on", "scope")
# What a record tells beside its four own fields, in this order: of a machine, and `mqm` what a reviewer found wrong.
DETAILS = ("package", "sha256", "search", "pivot", "hypothesis", "strategy", "checks", "mqm")


@lru_cache(maxsize=4096)  # a package or a reviewer signs thousands of wordings with the same lines
def parse(comment: str, *, fuzzy: bool) -> tuple[Record | None, tuple[str, ...]]:
    r"""Split a translator comment into a record and notes; the record is None where no line gives a known state.

    A wording without the fuzzy flag is no longer a machine's: a person took the flag away in an editor. It counts as a
    draft, because nobody said that they reviewed it.

    >>> parse("state: draft\nby: Polybrief project\nask about the register", fuzzy=False)[0].by
    'Polybrief project'
    >>> parse("state: machine", fuzzy=False)[0].state
    <State.DRAFT: 'draft'>
    """
    fields: dict[str, str] = {}
    waivers: dict[str, str] = {}
    notes: list[str] = []
    for line in comment.splitlines():
        match = _FIELD.fullmatch(line)
        waiver = _WAIVER.fullmatch(match["value"]) if match and match["name"] == "waive" else None
        if waiver:
            waivers[waiver["code"]] = waiver["reason"]
        elif match and match["name"] in (*_OWN, *DETAILS) and match["name"] not in fields:
            fields[match["name"]] = match["value"]
        else:
            notes.append(line)
    state = _state(fields.get("state", ""), fuzzy=fuzzy)
    if state is None:
        return None, tuple(comment.splitlines())
    details = {name: fields[name] for name in DETAILS if name in fields}
    record = Record(state, fields.get("by", ""), fields.get("on", ""), fields.get("scope", ""), details, waivers)
    return record, tuple(notes)


def _state(name: str, *, fuzzy: bool) -> State | None:
    if name not in (State.MACHINE, State.STALE, State.DRAFT, State.REVIEWED):
        return None
    state = State(name)
    if fuzzy:
        return state if state in (State.MACHINE, State.STALE) else State.STALE
    return State.DRAFT if state in (State.MACHINE, State.STALE) else state


def is_fuzzy(record: Record) -> bool:
    """Tell whether gettext's fuzzy flag belongs to a wording: it does while no person stands behind it as it is."""
    return record.state in (State.MACHINE, State.STALE)


def write(record: Record | None, notes: tuple[str, ...]) -> str:
    """Return the translator comment: the record's fields in their order, then waivers, then notes.

    >>> print(write(Record(State.DRAFT, by="Polybrief project"), ("ask about the register",)))
    state: draft
    by: Polybrief project
    ask about the register
    """
    lines: list[str] = []
    if record:
        own: Mapping[str, str] = {"state": record.state, "by": record.by, "on": record.on, "scope": record.scope}
        details = {name: record.details[name] for name in DETAILS if name in record.details}
        lines += [f"{name}: {value}" for name, value in {**own, **details}.items() if value]
        lines += [f"waive: {code} {reason}" for code, reason in record.waivers.items()]
    return "\n".join([*lines, *notes])
