"""What is remembered of a language: what each page read and showed, which files it gave, and how these looked."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any

from generator.model.pages import StateCounts
from generator.pipeline.recorded import Trace
from generator.site.differential.outputs import Output


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page: a digest of what it shows, the languages in which it is reviewed, its dates, states and files.

    `trace` is what a briefing's page read; lists and hand-written pages are made each time and compared. `shown` and
    `indexed` are the page as the search has it, `html` a digest of the page as it was written, `warnings` what was
    said of it. `date` is the page's, `changed` that of its latest change (ISO 8601).
    """

    content: str
    reviewed: tuple[str, ...]
    date: str
    changed: str
    states: StateCounts
    files: tuple[str, ...]
    trace: Trace | None = None
    shown: str = ""
    indexed: str = ""
    html: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Files that belong to no page: a digest of what they were made from, and their names."""

    digest: str
    files: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A language as it was built last. `common` is a digest of what all its pages read.

    `pages` are the records by the page's path, `parts` what belongs to no page by its name, `files` everything in the
    folder; `home` is the home page before it says how large the ZIP is; `stories` digests of what they were read from.
    """

    common: str
    pages: Mapping[str, PageRecord] = field(default_factory=dict)
    files: Mapping[str, Output] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    home: str = ""
    stories: Mapping[str, str] = field(default_factory=dict)


def written(manifest: Manifest) -> bytes:
    """Return a manifest as bytes."""
    data = {
        "common": manifest.common,
        "pages": {path: _plain(record) for path, record in manifest.pages.items()},
        "files": {name: [*_plain(output).values()] for name, output in manifest.files.items()},
        "parts": {name: _plain(part) for name, part in manifest.parts.items()},
        "home": manifest.home,
        "stories": dict(manifest.stories),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return zlib.compress(text.encode(), 1)


def _plain(value: Any) -> dict[str, Any]:
    """Return a dataclass as JSON has it; `asdict` copies all that is in it, which takes longer than writing it."""
    kind: type = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@lru_cache(maxsize=8)
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def read(data: bytes) -> Manifest:
    """Return the manifest of bytes that `written` made."""
    found = json.loads(zlib.decompress(data))
    pages = {path: _record(record) for path, record in found["pages"].items()}
    files = {name: Output(*output) for name, output in found["files"].items()}
    parts = {name: Part(part["digest"], tuple(part["files"]), part["detail"]) for name, part in found["parts"].items()}
    return Manifest(found["common"], pages, files, parts, found["home"], found["stories"])


def _record(data: dict[str, Any]) -> PageRecord:
    trace = data["trace"]
    fields: dict[str, Any] = {key: tuple(each) if isinstance(each, list) else each for key, each in data.items()}
    fields["trace"] = Trace(tuple(map(tuple, trace["questions"])), trace["answers"]) if trace else None
    fields["states"] = StateCounts(**data["states"])
    return PageRecord(**fields)
