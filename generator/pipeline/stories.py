"""All stories in short, each opened when it is needed: what a build is made from, however many there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.edition.chronicle import Chronicle
from generator.errors import OutsideError
from generator.findings import Finding, in_order
from generator.loading.kept import Kept
from generator.model.project import Project
from generator.model.settings import Settings
from generator.model.values import Date
from generator.pipeline.catalogues import translated
from generator.pipeline.content import (
    Common,
    StoryRead,
    read_anew,
    read_common,
    read_story,
    story_digest,
    whole,
    with_story,
)
from generator.pipeline.progress import LanguageProgress, common_tally, language_progress
from generator.pipeline.summaries import Reviewed, StorySummary, overdue, reviewed_in, summary_of

_IN_SHORT = b"s"  # at the end of a digest: the story in short


@dataclass(frozen=True)
class Content:
    """What a build is made from: what all stories share and each of them in short; a story is opened when it is needed.

    `digests` are of all that each story was read from, empty where that is not known.
    """

    root: Path
    common: Common
    digests: Mapping[str, str]
    summaries: Mapping[str, StorySummary]
    chronicle: Chronicle
    kept: Kept

    @property
    def settings(self) -> Settings:
        """Return the settings."""
        return self.common.project.settings

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of all briefings."""
        return tuple(entry.path for entry in self.chronicle.entries.values())

    @property
    def date(self) -> Date:
        """Return the day of the latest content."""
        return self.chronicle.day

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return everything that is wrong."""
        stories = (found for summary in self.summaries.values() for found in summary.findings)
        return tuple(in_order([*self.common.project.findings, *stories]))

    def overdue(self, today: dt.date) -> Iterator[Finding]:
        """Yield the sentences of summaries that have waited for a review longer than the desk allows."""
        yield from overdue(self.common.project, self.summaries.values(), today)

    def reviewed(self, codes: Iterable[str]) -> Reviewed:
        """Return which pages are reviewed in languages."""
        return reviewed_in(self.common.project, self.summaries, codes)

    def open(self, story: str) -> Project:
        """Return the project as if there was no other story.

        Raises OutsideError where the story's files have changed since they were read.
        """
        digest = self.digests[story]
        read = self.kept.get(bytes.fromhex(digest)) if digest else None
        if not isinstance(read, StoryRead):  # what was kept was deleted meanwhile, or there was no room for it
            if story_digest(self.root, self.common, story).hex() != digest:
                raise OutsideError(f"facts/{story} changed while it was read", hint="build again")
            read = read_anew(self.root, self.common, story, None)
        return with_story(self.common, read)

    def handed_to(self, kept: Kept) -> Content:
        """Return the content for a process that only builds: it opens stories from another store."""
        findings = replace(self.common.project, findings=())
        lean = {story: replace(each, findings=(), tallies={}, waiting={}) for story, each in self.summaries.items()}
        return replace(self, common=replace(self.common, project=findings), summaries=lean, kept=kept)

    def progress(self, latest: int) -> Iterator[LanguageProgress]:
        """Yield how far each translated language is, with its latest briefings one by one."""
        common = self.common.project
        newest = [(each.story, self.chronicle.entries[each].path) for each in self.chronicle.newest_first[:latest]]
        opened = whole(self.common, (self.open(story) for story in dict.fromkeys(story for story, _ in newest)))
        paths = {path for _, path in newest}
        shown = replace(opened, briefings=tuple(each for each in opened.briefings if each.path in paths))
        for language in translated(common):
            tallies = (summary.tallies[language.code] for summary in self.summaries.values())
            yield language_progress(shown, language, (common_tally(common, language), *tallies), self.findings)


def read_content(root: Path, kept: Kept) -> Content:
    """Read everything below the project's folder, story by story, and check it; no more than one story is held."""
    common = read_common(root, kept)
    # Before they are read: what is changed meanwhile has another digest the next time.
    digests = {story: story_digest(root, common, story, kept) for story in common.stories}
    summaries = {story: _summary(root, common, (story, digest), kept) for story, digest in digests.items()}
    chronicle = Chronicle({story: summary.outline for story, summary in summaries.items()})
    return Content(root, common, {story: digest.hex() for story, digest in digests.items()}, summaries, chronicle, kept)


def _summary(root: Path, common: Common, story: tuple[str, bytes], kept: Kept) -> StorySummary:
    name, digest = story
    key = digest + _IN_SHORT
    summary = kept.get(key) if digest else None
    if isinstance(summary, StorySummary):
        kept.hold(digest)
        return summary
    summary = summary_of(read_story(root, common, name, kept))
    if digest:
        kept.put(key, summary)
    return summary
