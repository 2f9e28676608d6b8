"""The record of a wording as translator comments of a PO entry: `# state: draft`, `# by: …`, one field a line.

A line that is no field of a record is a person's note and is kept as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.model.reviews import Category, Gravity, Verdict
from generator.model.units import Record, State

_FIELD = re.compile(r"(?P<name>[a-z][a-z0-9-]*): (?P<value>.*)")
_WAIVER = re.compile(r"(?P<code>[a-z][a-z0-9-]*) (?P<reason>\S.*)")
_OWN = ("state", "by", "on", "scope")
# What a machine's record tells beside the four own fields, in this order.
DETAILS = ("package", "sha256", "search", "pivot", "hypothesis", "strategy", "checks")
# A verdict is a note, because it outlives the wording that it was about: `mqm: accuracy major (A name, 2026-11-24)`.
_VERDICT = re.compile(
    r"mqm: (?P<category>[a-z]+) (?P<gravity>[a-z]+)(?: \((?P<by>.*?)(?:(?:^|, )(?P<on>\d{4}-\d\d-\d\d))?\))?"
)


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


def verdict_note(verdict: Verdict) -> str:
    """Return the note that keeps a reviewer's verdict with a sentence.

    >>> verdict_note(Verdict(Category.ACCURACY, Gravity.MAJOR, "A. B.", "2026-11-24"))
    'mqm: accuracy major (A. B., 2026-11-24)'
    """
    who = ", ".join(filter(None, (verdict.by, verdict.on)))
    return f"mqm: {verdict.category} {verdict.gravity}{f' ({who})' if who else ''}"


def verdicts(notes: Iterable[str]) -> Iterator[Verdict]:
    """Yield the verdicts among the notes of an entry; a note that is nearly one is a person's and is passed over.

    >>> [*verdicts(["mqm: style minor (A. B., 2026-11-24)", "mqm: ask somebody"])]
    [Verdict(category=<Category.STYLE: 'style'>, gravity=<Gravity.MINOR: 'minor'>, by='A. B.', on='2026-11-24')]
    """
    for note in notes:
        match = _VERDICT.fullmatch(note)
        if match and match["category"] in {*Category} and match["gravity"] in {*Gravity}:
            yield Verdict(Category(match["category"]), Gravity(match["gravity"]), match["by"] or "", match["on"] or "")
