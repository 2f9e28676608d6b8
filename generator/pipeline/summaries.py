"""A story in short: what a build must know of all stories, so that only those that changed need be opened.

Everything here follows from the story and from what all stories share; it is kept beside what was read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.edition.overview import outline_of
from generator.findings import Finding
from generator.model.outlines import StoryOutline
from generator.model.project import Project
from generator.pipeline.catalogues import translated
from generator.pipeline.gate import Unreviewed, too_late, unreviewed
from generator.pipeline.progress import Tally, story_tally
from generator.pipeline.states import LISTS, reviewed_briefings, reviewed_common


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story: its outline, what is wrong with it, and by language its reviewed pages and how far its wordings are.

    `waiting` are the sentences of summaries that nobody reviewed, by language, where the desk sets a time for that.
    """

    outline: StoryOutline
    findings: tuple[Finding, ...] = ()
    reviewed: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    waiting: Mapping[str, tuple[Unreviewed, ...]] = field(default_factory=dict)


def summary_of(story: Project) -> StorySummary:
    """Return a story in short, given the project as if there was no other."""
    settings = story.settings
    return StorySummary(
        outline_of(story.briefings),
        story.findings,
        {code: reviewed_briefings(story, code) for code in settings.languages},
        {language.code: story_tally(story, language) for language in translated(story)},
        {
            language.code: tuple(unreviewed(story, language.code))
            for language in translated(story)
            if settings.policy(language.code).summary_days is not None
        },
    )


def overdue(common: Project, summaries: Iterable[StorySummary], today: dt.date) -> Iterator[Finding]:
    """Yield the sentences of summaries that have waited for a review longer than the desk allows.

    It depends on the day, and is therefore no part of the project's own findings: pages never come from the clock.
    """
    summaries = tuple(summaries)
    for language in translated(common):
        days = common.settings.policy(language.code).summary_days
        for summary in summaries if days is not None else ():
            for sentence in summary.waiting.get(language.code, ()):
                if days is not None and (late := too_late(sentence, days, today)):
                    yield late


@dataclass(frozen=True)
class Reviewed:
    """Which pages no longer wait for a native speaker, of all languages."""

    common: Mapping[str, frozenset[str]]
    summaries: Mapping[str, StorySummary]

    def editions(self, path: str) -> tuple[str, ...]:
        """Return the languages in which a page is reviewed, given its path."""
        story = self.summaries.get(path.rpartition("/")[0])
        pages = story.reviewed if story else self.common
        return tuple(sorted(code for code in self.common if path in pages.get(code, ())))


def reviewed_in(common: Project, summaries: Mapping[str, StorySummary], codes: Iterable[str]) -> Reviewed:
    """Return which pages are reviewed in languages; the home page is where every other one of its language is."""
    found = {}
    for code in codes:
        pages = reviewed_common(common, code)
        every = all(len(each.reviewed[code]) == len(each.outline.briefings) for each in summaries.values())
        found[code] = pages | {"index.md"} if every and pages.issuperset(LISTS) else pages
    return Reviewed(found, summaries)
