"""The facts files together: where they lie, and what briefings of one story say of one another.

It reads every file, whatever is wrong with the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.findings import Finding
from generator.loading.codes import Code
from generator.loading.facts import BriefingCheck
from generator.loading.files import Folder
from generator.loading.formats import BRIEFING
from generator.loading.reading import read_draft
from generator.loading.report import Report, quoted
from generator.loading.shapes import Located
from generator.loading.termbase import KnownTerms
from generator.loading.value_formats import ID_HINT, ID_PATTERN
from generator.model.facts import Briefing

FOLDER = "facts"


@dataclass(frozen=True, slots=True)
class _Read:
    """A facts file: `check` is None where it could not be read."""

    check: BriefingCheck | None
    briefing: Briefing | None


def read_briefings(folder: Folder, terms: KnownTerms) -> tuple[tuple[Briefing, ...], list[Finding]]:
    """Return the briefings by story, date and id, and what is wrong with all the files."""
    reports: list[Report] = []
    briefings: list[Briefing] = []
    for story, ids in _stories(folder, reports):
        files: dict[str, _Read] = {}
        for briefing_id in ids:
            report = Report(f"{FOLDER}/{story}/{briefing_id}.yml")
            reports.append(report)
            draft = read_draft(folder, BRIEFING, report)
            check = BriefingCheck(story, briefing_id, draft, terms, report) if draft else None
            files[briefing_id] = _Read(check, check.briefing() if check else None)
        for read in files.values():
            if read.check:
                _check_links(read.check, files)
        briefings += (read.briefing for read in files.values() if read.briefing)
    briefings.sort(key=lambda briefing: (briefing.story, briefing.date.sort_key(), briefing.id))
    return tuple(briefings), [finding for report in reports for finding in report.findings]


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


def _check_links(check: BriefingCheck, files: Mapping[str, _Read]) -> None:
    """Report links to briefings and facts that are not there, or not before this briefing."""
    follows = check.draft.follows
    if follows:
        _target(check, follows, follows.value, files)
    for fact in check.draft.facts:
        if fact.updates is None:
            continue
        briefing_id, _, fact_id = fact.updates.value.partition("/")
        target = _target(check, fact.updates, briefing_id, files)
        if target and fact_id not in target.facts and target.knows_all_ids:
            names = [f"{briefing_id}/{name}" for name in target.facts]
            check.report.unknown(Code.UNKNOWN_FACT, "fact of that briefing", fact.updates.value, fact.updates, names)


def _target(
    check: BriefingCheck, link: Located[str], briefing_id: str, files: Mapping[str, _Read]
) -> BriefingCheck | None:
    """Return the briefing that a link names; None where it cannot be the target or could not be read."""
    if briefing_id not in files:
        check.report.unknown(Code.UNKNOWN_BRIEFING, "briefing of this story", link.value, link, _others(check, files))
        return None
    target = files[briefing_id].check
    if target is None or target.draft.date is None or check.draft.date is None:
        return target
    if (target.draft.date.value.sort_key(), target.id) >= (check.draft.date.value.sort_key(), check.id):
        hint = "name an earlier briefing; those of one day are in the order of their ids"
        check.report.error(Code.UNKNOWN_BRIEFING, f"{quoted(briefing_id)} is not before this briefing", link, hint)
        return None
    return target


def _others(check: BriefingCheck, files: Iterable[str]) -> list[str]:
    return [name for name in files if name != check.id]
