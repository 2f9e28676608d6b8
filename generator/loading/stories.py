"""The facts files together: where they lie, and what briefings of one story say of one another.

It reads every file, whatever is wrong with the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.findings import Finding
from generator.loading.codes import Code
from generator.loading.facts import BriefingCheck, Link, Outline
from generator.loading.files import Folder
from generator.loading.formats import BRIEFING
from generator.loading.kept import Kept, digest
from generator.loading.reading import parse_draft
from generator.loading.report import Report, quoted
from generator.loading.termbase import KnownTerms
from generator.loading.value_formats import ID_HINT, ID_PATTERN
from generator.model.facts import Briefing

FOLDER = "facts"


@dataclass(frozen=True, slots=True)
class _Read:
    """A facts file: `outline` is None where it could not be read, `briefing` where it lacks what makes a briefing."""

    outline: Outline | None
    briefing: Briefing | None
    findings: tuple[Finding, ...]


def list_stories(folder: Folder) -> tuple[dict[str, tuple[str, ...]], list[Finding]]:
    """Return the ids of the briefings of each story, and what is wrong with the names of files and folders."""
    reports: list[Report] = []
    stories = {story: tuple(ids) for story, ids in _stories(folder, reports)}
    return stories, [finding for report in reports for finding in report.findings]


def read_story(
    folder: Folder, story: tuple[str, Sequence[str]], terms: KnownTerms, kept: Kept
) -> tuple[tuple[Briefing, ...], list[Finding]]:
    """Return the briefings of a story, given its name and their ids, by date and id; and what is wrong with its files."""
    name, ids = story
    briefings: list[Briefing] = []
    findings: list[Finding] = []
    files = {briefing_id: _read(folder, name, briefing_id, terms, kept) for briefing_id in ids}
    for briefing_id, read in files.items():
        if read.outline:
            links = Report(f"{FOLDER}/{name}/{briefing_id}.yml")
            _check_links(read.outline, files, links)
            findings += links.findings
        findings += read.findings
        if read.briefing:
            briefings.append(read.briefing)
    briefings.sort(key=lambda briefing: (briefing.date.sort_key(), briefing.id))
    return tuple(briefings), findings


def read_briefings(folder: Folder, terms: KnownTerms, kept: Kept) -> tuple[tuple[Briefing, ...], list[Finding]]:
    """Return the briefings by story, date and id, and what is wrong with all the files."""
    stories, findings = list_stories(folder)
    briefings: list[Briefing] = []
    for story in sorted(stories.items()):
        read, found = read_story(folder, story, terms, kept)
        briefings += read
        findings += found
    return tuple(briefings), findings


def _read(folder: Folder, story: str, briefing_id: str, terms: KnownTerms, kept: Kept) -> _Read:
    """Read one facts file, or take what came of it when it and the names were the same."""
    path = f"{FOLDER}/{story}/{briefing_id}.yml"
    report = Report(path)
    text = folder.read(path, report)
    if text is None:
        return _Read(None, None, tuple(report.findings))
    key = digest((path, text, terms.digest))
    known = kept.get(key)
    if isinstance(known, _Read):
        return known
    draft = parse_draft(text, BRIEFING, report)
    check = BriefingCheck(story, briefing_id, draft, terms, report) if draft else None
    briefing = check.briefing() if check else None
    read = _Read(check.outline() if check else None, briefing, tuple(report.findings))
    kept.put(key, read)
    return read


def _stories(folder: Folder, reports: list[Report]) -> Iterator[tuple[str, list[str]]]:
    """Yield the stories with the ids of their briefings, and report what lies where nothing would read it."""
    listing = Report(FOLDER)
    reports.append(listing)
    if not folder.exists(FOLDER):
        listing.error(
            Code.FILE_MISSING, f"there is no folder {FOLDER}/", hint="`polybrief new STORY` makes the first facts"
        )
        return
    for name in folder.names(FOLDER, listing):
        path = f"{FOLDER}/{name}"
        if folder.is_folder(path):
            _check_name(path, name, reports)
            yield name, list(_ids(folder, path, reports))
        elif _is_yaml(name):
            hint = f"put it into the folder of its story: {FOLDER}/STORY/{name}"
            _misplaced(path, "a facts file outside the folders of stories", hint, reports)


def _ids(folder: Folder, story: str, reports: list[Report]) -> Iterator[str]:
    report = Report(story)
    reports.append(report)
    for name in folder.names(story, report):
        path = f"{story}/{name}"
        if name.endswith(".yml"):
            _check_name(path, name.removesuffix(".yml"), reports)
            yield name.removesuffix(".yml")
        elif _is_yaml(name):
            _misplaced(path, f"the name {quoted(name)}", "let it end in .yml", reports)
        elif folder.is_folder(path):
            _misplaced(path, "a folder within a story", "put the facts files into the story's folder itself", reports)


def _check_name(path: str, name: str, reports: list[Report]) -> None:
    if not re.fullmatch(ID_PATTERN, name):
        _misplaced(path, f"the name {quoted(name)}, which becomes part of addresses", ID_HINT, reports)


def _misplaced(path: str, found: str, hint: str, reports: list[Report]) -> None:
    report = Report(path)
    report.error(Code.FILE_NAME, f"found {found}", hint=hint)
    reports.append(report)


def _is_yaml(name: str) -> bool:
    return name.lower().endswith((".yml", ".yaml"))


def _check_links(here: Outline, files: Mapping[str, _Read], report: Report) -> None:
    """Report links to briefings and facts that are not there, or not before this briefing."""
    if here.follows:
        _target(here, here.follows, here.follows.value, files, report)
    for link in here.updates:
        briefing_id, _, fact_id = link.value.partition("/")
        target = _target(here, link, briefing_id, files, report)
        if target and fact_id not in target.facts and target.all_ids:
            names = [f"{briefing_id}/{name}" for name in target.facts]
            report.unknown(Code.UNKNOWN_FACT, "fact of that briefing", link.value, link, names)


def _target(here: Outline, link: Link, name: str, files: Mapping[str, _Read], report: Report) -> Outline | None:
    """Return the briefing that a link names; None where it cannot be the target or could not be read."""
    if name not in files:
        others = [other for other in files if other != here.id]
        report.unknown(Code.UNKNOWN_BRIEFING, "briefing of this story", link.value, link, others)
        return None
    target = files[name].outline
    if target is None or target.date is None or here.date is None:
        return target
    if (target.date.sort_key(), target.id) >= (here.date.sort_key(), here.id):
        hint = "name an earlier briefing; those of one day are in the order of their ids"
        report.error(Code.UNKNOWN_BRIEFING, f"{quoted(name)} is not before this briefing", link, hint)
        return None
    return target
