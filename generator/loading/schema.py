"""The JSON Schemas of the formats, for editors that complete and check while one types.

They are made from the same description as the readers. Draft-07, because that is what the servers behind editors'
YAML support implement in full. A schema says less than the readers check: what it accepts may still have findings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.loading.formats import BRIEFING, COLUMN, SETTINGS, TERMS
from generator.loading.shapes import Record, Schema

_RECORDS: Mapping[str, tuple[str, Record[object]]] = {
    "facts/briefing.schema.json": ("A briefing of Polybrief", BRIEFING),
    "translations/termbase/terms.schema.json": ("The termbase of Polybrief", TERMS),
    "translations/termbase/column.schema.json": ("A language's column of the termbase of Polybrief", COLUMN),
    "polybrief.schema.json": ("The settings of a Polybrief site", SETTINGS),
}


def schemas() -> Mapping[str, str]:
    """Return the text of each schema by its path relative to the project; the same text every time."""
    return {path: _text(title, record) for path, (title, record) in _RECORDS.items()}


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write the schemas below root where they differ, and return the paths of those that were written.

    Raises OSError where a file cannot be written.
    """
    written = []
    for path, text in schemas().items():
        target = root / path
        if not target.is_file() or target.read_bytes() != text.encode():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode())
            written.append(path)
    return tuple(written)


def _text(title: str, record: Record[object]) -> str:
    shared: dict[str, Schema] = {}
    body = record.schema(shared)
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **body}
    if shared:
        schema["definitions"] = dict(sorted(shared.items()))
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
