"""Write PO catalogues: the same content gives the same bytes, and a file is replaced whole or not at all.

It never drops a wording: what no unit uses any more goes to the end of the file as obsolete.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import polib

from generator.findings import Position
from generator.memory import records
from generator.memory.keeping import Heirs, carried
from generator.model.catalogues import Catalogue, Entry
from generator.model.locales import Language
from generator.model.units import Unit


def update(catalogue: Catalogue, units: Iterable[Unit]) -> Catalogue:
    """Return the catalogue with exactly these units, in their order; wordings that lose their unit become obsolete.

    An obsolete wording whose unit comes back is taken up again. A wording is carried over to a unit that says the same in
    other words, and handed on as a stale one where a fact's sentence changed; it stays among the obsolete ones as well.
    """
    wanted = tuple(units)
    known = {**catalogue.obsolete, **carried(catalogue, wanted).entries}
    entries = {unit.key: _renewed(unit, known.get(unit.key), catalogue) for unit in wanted}
    left = {key: entry for key, entry in known.items() if key not in entries and entry.translation}
    if lacking := [key for key, entry in entries.items() if entry.translation is None]:
        heirs = Heirs.of(left.values(), known.values())
        for key in lacking:
            entries[key] = heirs.hand_on(entries[key])
    return replace(catalogue, entries=entries, obsolete=left)


def _renewed(unit: Unit, known: Entry | None, catalogue: Catalogue) -> Entry:
    if known is None:
        return Entry(unit, None, Position(catalogue.path))
    return replace(known, unit=unit)


def text(catalogue: Catalogue, language: Language) -> str:
    """Return the text of the PO file: UTF-8, unwrapped, in the order of the catalogue, with no date of writing."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {
        "Project-Id-Version": "polybrief",
        "Language": language.code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
    }
    for entry in catalogue.entries.values():
        file.append(_raw(entry, len(language.plural_categories)))
    for entry in catalogue.obsolete.values():
        raw = _raw(entry, len(language.plural_categories))
        raw.obsolete = True
        raw.occurrences = []
        file.append(raw)
    return f"{file}\n" if not str(file).endswith("\n") else str(file)


def _raw(entry: Entry, forms: int) -> polib.POEntry:
    unit, translation = entry.unit, entry.translation
    raw = polib.POEntry(
        msgctxt=unit.key.context or None,
        msgid=unit.key.source,
        comment=unit.comment,
        tcomment=records.write(translation.record if translation else None, entry.notes),
        occurrences=[(reference, "") for reference in unit.references],
    )
    if unit.plural:
        raw.msgid_plural = unit.plural
        raw.msgstr_plural = dict(enumerate(translation.forms if translation else ("",) * forms))
    else:
        raw.msgstr = translation.forms[0] if translation else ""
    if translation and records.is_fuzzy(translation.record):
        raw.flags.append("fuzzy")
    if translation and translation.previous:
        raw.previous_msgid = translation.previous
    return raw


def write(path: Path, content: str) -> bool:
    """Replace the file by the content in one step; return False, and touch nothing, where it has that content already.

    Raises OSError when the disk refuses; the old file is whole then.
    """
    data = content.encode("utf-8")
    if path.exists() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True
