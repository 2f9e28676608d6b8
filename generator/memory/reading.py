"""Read a PO catalogue strictly: whatever gettext would mend or drop silently is a located finding.

It never writes, and a file with findings still gives every entry that is whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

import polib

from generator.findings import Finding, Position, Severity
from generator.memory import records
from generator.memory.raw import RawEntry, read_any, read_plain
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Language
from generator.model.units import Record, State, Translation, Unit, UnitKey

_CONFLICTS = ("<<<<<<<", "=======", ">>>>>>>")
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)", re.MULTILINE)
# polib takes an open quote or an unknown escape without a word: every line has to have one of gettext's forms first.
_LINE = re.compile(
    r"""#.*|\s*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)?\s*"(?:[^"\\]|\\[abfnrtv"\\]|\\[0-7]{1,3}|\\x[0-9a-fA-F]{2})*"\s*"""
)
_MARK = "\ufeff"  # a byte order mark, which some editors write
_POLIB_LINE = re.compile(r"\(line (?P<line>\d+)\)(: (?P<what>.*))?", re.DOTALL)
MOST_BYTES = 32 * 1024 * 1024


@dataclass
class _Reader:
    language: Language
    name: str
    path: str
    findings: list[Finding] = field(default_factory=list)

    def fault(
        self, code: str, line: int | None, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        position = Position(self.path, line or 1)
        self.findings.append(Finding(code, message, position, hint, severity, self.language.code))


def read(path: Path, language: Language, *, root: Path) -> tuple[Catalogue, list[Finding]]:
    """Return the catalogue of a file, empty where it cannot be read, and its findings. The file must exist below root.

    Codes: po-encoding, po-size, po-conflict, po-syntax, po-header, po-plural-forms, po-duplicate, po-state.
    """
    reader = _Reader(language, path.stem, path.relative_to(root).as_posix())
    empty = Catalogue(language.code, reader.name, reader.path)
    text = _text(path, reader)
    if text is None:
        return empty, reader.findings
    try:
        found = read_plain(text) or (read_any(text) if _has_lines_of_po(text, reader) else None)
    except (OSError, ValueError) as error:  # polib raises these two for every fault of syntax
        match = _POLIB_LINE.search(str(error))
        line, what = (int(match["line"]), match["what"] or "syntax error") if match else (1, str(error))
        reader.fault(
            "po-syntax",
            line,
            f"not a PO file from here on: {what}",
            "open it in a PO editor, or take the last good version",
        )
        return empty, reader.findings
    if found is None:
        return empty, reader.findings
    header, raws = found
    _check_header(header, reader)
    entries: dict[UnitKey, Entry] = {}
    obsolete: dict[UnitKey, Entry] = {}
    for raw in raws:
        key = UnitKey(raw.context, raw.source)
        target = obsolete if raw.obsolete else entries
        if key in target:
            hint = f"keep one of the two; the first is in line {target[key].position.line}"
            reader.fault("po-duplicate", raw.line, f"a second entry for {raw.source!r}", hint)
            continue
        target[key] = _entry(raw, key, reader)
    return Catalogue(language.code, reader.name, reader.path, entries, obsolete), reader.findings


def _text(path: Path, reader: _Reader) -> str | None:
    data = path.read_bytes()
    if len(data) > MOST_BYTES:
        reader.fault("po-size", 1, f"{len(data)} bytes; a catalogue has at most {MOST_BYTES}")
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reader.fault("po-encoding", line, f"byte {error.start + 1} is not UTF-8", "save the file as UTF-8")
        return None
    if any(marker in text for marker in _CONFLICTS) and (conflict := _CONFLICT.search(text)):
        line = text.count("\n", 0, conflict.start()) + 1
        reader.fault("po-conflict", line, "a conflict marker of a version control system", "resolve the conflict first")
        return None
    return f"{text.removeprefix(_MARK)}\n"  # a text without a line break could be taken for a file's name by polib


def _has_lines_of_po(text: str, reader: _Reader) -> bool:
    for number, content in enumerate(text.split("\n"), start=1):
        if not _LINE.fullmatch(content.removesuffix("\r")):
            reader.fault("po-syntax", number, f"not a line of a PO file: {content[:60]!r}", "mend it in a PO editor")
            return False
    return True


def _check_header(file: polib.POFile, reader: _Reader) -> None:
    if (found := file.metadata.get("Language", "")) != reader.language.code:
        reader.fault("po-header", 1, f"the header says language {found!r}", f'write "Language: {reader.language.code}"')
    expected = reader.language.plural_forms
    if re.sub(r"\s|;$", "", file.metadata.get("Plural-Forms", "")) != re.sub(r"\s|;$", "", expected):
        reader.fault(
            "po-plural-forms", 1, "the Plural-Forms header is not the language's", f'write "Plural-Forms: {expected}"'
        )


def _entry(raw: RawEntry, key: UnitKey, reader: _Reader) -> Entry:
    unit = Unit(key, reader.name, raw.plural, comment=raw.comment, references=raw.references)
    position = Position(reader.path, raw.line)
    record, notes = records.parse(raw.note, fuzzy=raw.fuzzy)
    if not any(raw.forms):
        return Entry(unit, None, position, notes)
    if record is None:
        reader.fault("po-state", raw.line, *_no_state(raw.note), Severity.WARNING)
        record = Record(State.STALE if raw.fuzzy else State.DRAFT)
    if record.state is State.REVIEWED and not (record.by and record.on):
        hint = 'write "# by: name" and "# on: 2026-11-24" above the entry'
        reader.fault("po-state", raw.line, "a review that does not say by whom and when", hint)
    return Entry(unit, Translation(raw.forms, record, position, raw.previous), position, notes)


def _no_state(note: str) -> tuple[str, str]:
    """Return what is wrong with a comment that gives no state, and what helps."""
    said = next((line.removeprefix("state:").strip() for line in note.splitlines() if line.startswith("state:")), "")
    if near := get_close_matches(said, [state.value for state in State], 1):
        return f"found the state {said!r}, which is none", f"did you mean {near[0]!r}?"
    hint = 'write the comment "# state: draft" or "# state: reviewed" with "# by:" and "# on:" above the entry'
    return "a wording that does not say who made it", hint
