"""What is remembered of a language: what each page read and showed, which files it gave, and how these looked.

It is in pieces, story by story and folder by folder: a build of few changes unpacks few of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any, NamedTuple

from generator.model.pages import StateCounts
from generator.pipeline.digests import digest_of
from generator.pipeline.recorded import Trace
from generator.site.differential.blobs import packed, unpacked
from generator.site.differential.outputs import Output, Section, section_of_files


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page: a digest of what it shows, the languages in which it is reviewed, its dates, states and files.

    `trace` is what a briefing's page read; `made_of` is a digest of what a list was made from, hand-written pages are made
    each time and compared. `shown` and `indexed` are the page as the search has it, `html` a digest of the page as it was
    written, `warnings` what was said of it. `date` is the page's, `changed` that of its latest change (ISO 8601).
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
    made_of: str = ""


class Row(NamedTuple):
    """A page in what is made of all pages: its days (ISO 8601), and digests of it and of what the search has of it.

    `entry` is empty where the search has nothing of it: then it is no briefing.
    """

    date: str
    changed: str
    html: str
    entry: str


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story: a digest of all that it was read from, one of its view, its pages as rows, and what was said of them.

    `records` and `view` are the records of its pages and its view, packed.
    """

    read: str
    stamp: str
    rows: Mapping[str, Row]
    states: StateCounts
    warnings: tuple[str, ...]
    records: bytes
    view: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """Files that belong to no page: a digest of what they were made from, and their names."""

    digest: str
    files: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """A language as it was built last. `common` is a digest of what all its pages read.

    `stories` have the pages of the briefings, `pages` are the records of the others by their paths, `parts` what belongs to
    no page by its name, `sections` everything in the folder; `home` is the home page before it says how large the ZIP is.
    """

    common: str
    stories: Mapping[str, StoryRecord] = field(default_factory=dict)
    pages: Mapping[str, PageRecord] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    home: str = ""

    @property
    def warnings(self) -> Iterator[str]:
        """Yield what was said of pages."""
        yield from (said for page in self.pages.values() for said in page.warnings)
        yield from (said for story in self.stories.values() for said in story.warnings)

    @property
    def paths(self) -> Iterator[str]:
        """Yield the paths of all pages."""
        yield from self.pages
        for story in self.stories.values():
            yield from story.rows

    @property
    def files(self) -> dict[str, Output]:
        """Return all files of the folder; it unpacks everything."""
        return {name: output for section in self.sections.values() for name, output in section.files.items()}

    def with_files(self, files: Mapping[str, Output]) -> Manifest:
        """Return the manifest with other files."""
        return replace(self, sections=section_of_files(files))


def row_of(record: PageRecord) -> Row:
    """Return a page as a row."""
    entry = digest_of(record.shown, record.indexed) if record.shown else ""
    return Row(record.date, record.changed, record.html, entry)


def packed_records(records: Mapping[str, PageRecord]) -> bytes:
    """Return the records of a story's pages, by their paths, as bytes."""
    return packed({path: _plain(record) for path, record in records.items()})


def unpacked_records(data: bytes) -> dict[str, PageRecord]:
    """Return the records of bytes that `packed_records` made."""
    return {path: _record(record) for path, record in unpacked(data).items()} if data else {}


_LENGTH = 8  # bytes of the length of the part of a manifest that is read at once


def written(manifest: Manifest) -> bytes:
    """Return a manifest as bytes."""
    blobs: list[bytes] = []

    def put(blob: bytes) -> int:
        blobs.append(blob)
        return len(blob)

    head = packed(
        {
            "common": manifest.common,
            "home": manifest.home,
            "pages": {path: _plain(record) for path, record in manifest.pages.items()},
            "parts": {name: [part.digest, part.files, part.detail] for name, part in manifest.parts.items()},
            "stories": {
                name: [
                    story.read,
                    story.stamp,
                    story.rows,
                    _plain(story.states),
                    story.warnings,
                    put(story.records),
                    put(story.view),
                ]
                for name, story in manifest.stories.items()
            },
            "sections": {name: [section.seal, put(section.packed)] for name, section in manifest.sections.items()},
        }
    )
    return b"".join([len(head).to_bytes(_LENGTH, "big"), head, *blobs])


def read(data: bytes) -> Manifest:
    """Return the manifest of bytes that `written` made."""
    end = _LENGTH + int.from_bytes(data[:_LENGTH], "big")
    found, blobs = unpacked(data[_LENGTH:end]), memoryview(data)[end:]
    taken = 0

    def take(size: int) -> bytes:
        nonlocal taken
        taken += size
        return bytes(blobs[taken - size : taken])

    stories = {
        name: StoryRecord(
            digest,
            stamp,
            {path: Row(*row) for path, row in rows.items()},
            StateCounts(**states),
            tuple(warnings),
            take(records),
            take(view),
        )
        for name, (digest, stamp, rows, states, warnings, records, view) in found["stories"].items()
    }
    sections = {name: Section(seal, take(size)) for name, (seal, size) in found["sections"].items()}
    pages = {path: _record(record) for path, record in found["pages"].items()}
    parts = {name: Part(digest, tuple(files), detail) for name, (digest, files, detail) in found["parts"].items()}
    return Manifest(found["common"], stories, pages, sections, parts, found["home"])


def story_record(read_from: str, records: Mapping[str, PageRecord], view: tuple[str, bytes]) -> StoryRecord:
    """Return a story's record: a digest of what it was read from, its pages, and its view with the digest of it."""
    stamp, data = view
    rows = {path: row_of(each) for path, each in records.items()}
    warnings = tuple(said for each in records.values() for said in each.warnings)
    states = sum((each.states for each in records.values()), StateCounts())
    return StoryRecord(read_from, stamp, rows, states, warnings, packed_records(records), data)


def _plain(value: Any) -> Any:
    """Return a dataclass as JSON has it; `asdict` copies all that is in it, which takes longer than writing it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [*map(_plain, value)]
    if isinstance(value, int):
        return value
    kind: type = type(value)
    return {name: _plain(getattr(value, name)) for name in _names(kind)}


@lru_cache(maxsize=8)
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _record(data: dict[str, Any]) -> PageRecord:
    trace = data["trace"]
    found: dict[str, Any] = {key: tuple(each) if isinstance(each, list) else each for key, each in data.items()}
    found["trace"] = Trace(tuple(map(tuple, trace["questions"])), trace["answers"]) if trace else None
    found["states"] = StateCounts(**data["states"])
    return PageRecord(**found)
