"""A sheet as PO catalogues, for people who have a PO editor: a wording to be looked at is marked as fuzzy.

Who takes the mark away calls the wording good; `# decision: bad` above an entry says that it must not be shown, and
`# mqm: accuracy major` and `# comment: …` what was wrong with it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from generator.findings import Finding, Severity
from generator.memory import reading, records
from generator.model.catalogues import Entry
from generator.model.locales import Language
from generator.model.reviews import Answer, Category, Decision, Gravity, Item, Returned, Sheet, Verdict
from generator.model.units import State
from generator.reviewing import cleaning

_LANGUAGE = re.compile(r'^"Language: ([A-Za-z-]+)', re.MULTILINE)
_REVIEWER = re.compile(r'^"Last-Translator: ([^<\\"]*)', re.MULTILINE)
# A file for review is no catalogue: what it does not say about who made a wording is known already.
_NOT_HERE = "po-state"


def texts(sheet: Sheet, language: Language) -> dict[str, str]:
    """Return the text of a PO file for each catalogue of the sheet: gettext allows a sentence once a file."""
    files: dict[str, polib.POFile] = {}
    for item in sheet.items:
        file = files.setdefault(item.catalogue, _empty(language))
        file.append(_raw(item))
    return {name: f"{file}\n" for name, file in files.items()}


def _empty(language: Language) -> polib.POFile:
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "polybrief",
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language.code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
    }
    return file


def _raw(item: Item) -> polib.POEntry:
    fields = {
        "key": item.key,
        "base": item.base,
        "exported": _digest(item.wording),
        "was": item.state.value,
        "state": item.state.value,
    }
    raw = polib.POEntry(
        msgctxt=item.context or None,
        msgid=item.source,
        comment="\n".join(_help(item)),
        tcomment="\n".join(f"{name}: {value}" for name, value in fields.items()),
        occurrences=[(place.address, "") for place in item.places if place.address],
    )
    if item.plural:
        raw.msgid_plural = item.plural
        raw.msgstr_plural = dict(enumerate(item.wording))
    else:
        raw.msgstr = item.wording[0]
    if any(item.wording) and item.state is not State.REVIEWED:
        raw.flags.append("fuzzy")
    if item.old_source:
        raw.previous_msgid = item.old_source
    return raw


def _help(item: Item) -> Iterator[str]:
    """Yield what a translator should know, one line each."""
    lines = [item.comment, *item.remarks]
    for place in item.places:
        lines += [f"{{{value.name}}} = {value.english} → {value.shown}" for value in place.values]
        lines += place.about[1:]
    yield from (" ".join(line.split()) for line in dict.fromkeys(lines) if line)


def _digest(wording: tuple[str, ...]) -> str:
    return hashlib.sha256("\0".join(wording).encode()).hexdigest()[:16]


def read(path: Path, language: Language, on: str) -> tuple[Returned, list[Finding]]:
    """Return the answers of a PO file, and the findings of reading it; `on` is the ISO date to record.

    Codes: those of `memory.reading`, review-unmarked, review-undecided.
    """
    catalogue, found = reading.read(path, language, root=path.parent)
    findings = [finding for finding in found if finding.code != _NOT_HERE]
    answers = []
    for entry in catalogue.entries.values():
        answer, faults = _answer(entry)
        findings += faults
        answers += [answer] if answer else []
    name = _REVIEWER.search(path.read_bytes().decode("utf-8", "replace"))
    reviewer = name[1].strip() if name else ""
    return Returned(path.name, language.code, cleaning.line(reviewer), on, "", tuple(answers)), findings


def language_of(path: Path) -> str:
    """Return the language that the header of a PO file names, empty where it names none."""
    found = _LANGUAGE.search(path.read_bytes().decode("utf-8", "replace"))
    return found[1] if found else ""


def _answer(entry: Entry) -> tuple[Answer | None, list[Finding]]:
    fields = dict(_fields(entry.notes))
    wording = entry.translation.forms if entry.translation else ()
    if not {"key", "base", "exported"} <= fields.keys():
        hint = "take the file that was exported, and keep the comments above each entry"
        message = f"{entry.unit.key.source!r} has lost the comments that say which sentence it is"
        return None, [Finding("review-unmarked", message, entry.position, hint)]
    if fields.get("decision") == Decision.BAD:
        return _decided(fields, Decision.BAD, wording, entry), []
    is_new = bool(wording) and _digest(wording) != fields["exported"]
    is_fuzzy = bool(entry.translation and records.is_fuzzy(entry.translation.record))
    if is_new and is_fuzzy:
        message = f"the new wording of {entry.unit.key.source!r} is still marked as needing work: it was not taken: "
        message += " | ".join(wording)
        hint = "take the fuzzy mark away when it is finished"
        return None, [Finding("review-undecided", message, entry.position, hint, Severity.WARNING)]
    if is_fuzzy or not wording or (not is_new and fields.get("was") == State.REVIEWED):
        return None, []
    decision = Decision.CHANGED if is_new else Decision.GOOD
    return _decided(fields, decision, wording, entry), []


def _decided(fields: Mapping[str, str], decision: Decision, wording: tuple[str, ...], entry: Entry) -> Answer:
    """Return an answer with what the comments `# mqm: accuracy major` and `# comment: …` say beside it."""
    found = next(records.verdicts([f"mqm: {fields.get('mqm', '')}"]), Verdict(Category.NONE, Gravity.NEUTRAL))
    note = cleaning.line(fields.get("comment", ""))
    key, base, where = fields["key"], fields["base"], str(entry.position.line)
    return Answer(key, base, decision, wording, found.category, found.gravity, note, where)


def _fields(notes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for note in notes:
        name, mark, value = note.partition(": ")
        if mark:
            yield name, value.strip()
