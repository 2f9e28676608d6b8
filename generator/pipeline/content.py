"""Everything below the project's folder, read and checked: what all stories share, each story, or all at once.

A story depends on nothing of another: it can be read, checked and made into pages by itself. It writes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.edition.chronicle import Chronicle
from generator.edition.overview import outline_of
from generator.findings import Finding, in_order
from generator.loading.advice import weighed
from generator.loading.documents import read_documents
from generator.loading.files import Folder
from generator.loading.kept import Kept, Nothing
from generator.loading.looks import looks_of
from generator.loading.settings import read_settings
from generator.loading.stories import list_stories
from generator.loading.stories import read_story as read_facts
from generator.loading.termbase import KnownTerms, read_termbase
from generator.memory.keeping import carried
from generator.model.catalogues import Catalogue
from generator.model.facts import Briefing
from generator.model.project import Project
from generator.model.units import Unit
from generator.model.values import Date
from generator.pipeline.catalogues import known_names, orphans, read_catalogue, translated
from generator.pipeline.digests import digest_of
from generator.pipeline.gate import Gate
from generator.wording import extraction, furniture


@dataclass(frozen=True)
class Common:
    """What all stories share: a project without briefings, its names, and the stories with the ids of their briefings.

    The project's findings are those of everything but the stories.
    """

    project: Project
    terms: KnownTerms
    stories: Mapping[str, tuple[str, ...]]

    @cached_property
    def digest(self) -> str:
        """Return a digest of everything that the reading of a story depends on beside its own files."""
        return digest_of(self.project.settings, self.project.termbase, self.terms.digest)


@dataclass(frozen=True, slots=True)
class StoryRead:
    """What reading a story gave: its briefings, its catalogues with what they may not show, and what is wrong.

    Without briefings, what reading the catalogues gave that are of no story.
    """

    briefings: tuple[Briefing, ...]
    catalogues: dict[tuple[str, str], Catalogue]
    findings: tuple[Finding, ...]


def read_common(root: Path, kept: Kept | None = None) -> Common:
    """Read and check everything but the stories; raises OSError only where the folder itself cannot be read."""
    folder = Folder(root)
    settings = read_settings(folder)
    terms = read_termbase(folder, settings)
    documents, found = read_documents(root)
    stories, misplaced = list_stories(folder)
    findings = weighed([*settings.findings, *terms.findings, *found, *misplaced], settings.settings.checks)
    project = Project(settings.settings, terms.termbase, (), documents)
    shared = _read_shared(root, project, terms.known.digest, kept)
    names = (furniture.CATALOGUE, extraction.DOCUMENTS, *stories)
    lost = [finding for language in translated(project) for finding in orphans(root, language, names)]
    project = replace(
        project, catalogues=shared.catalogues, findings=tuple(in_order([*findings, *shared.findings, *lost]))
    )
    return Common(project, terms.known, dict(sorted(stories.items())))


def _read_shared(root: Path, project: Project, terms: str, kept: Kept | None) -> StoryRead:
    """Read and check the catalogues that are of no story, given a project without any; `terms` is the digest of its names.

    Where nothing of it changed, what came of it is taken from `kept`.
    """
    names = (furniture.CATALOGUE, extraction.DOCUMENTS)
    paths = [f"translations/{language.code}/{name}.po" for language in translated(project) for name in names]
    read_with = digest_of(project.settings, project.termbase, project.documents, terms)
    key = _digest_of_files(root, read_with, paths) if kept else b""
    read = kept.get(key) if kept and key else None
    if not isinstance(read, StoryRead):
        units = {extraction.DOCUMENTS: extraction.of_documents(project.documents)}
        catalogues, wrong = _gated(root, project, units, kept)
        read = StoryRead((), catalogues, tuple(wrong))
        if kept and key:
            kept.put(key, read)
    return read


def read_story(root: Path, common: Common, story: str, kept: Kept | None = None) -> Project:
    """Read and check one story: the project as if there was no other; the findings are the story's own.

    Where no file of the story changed, nor anything else that it was read with, what came of it is taken from `kept`.
    """
    key = story_digest(root, common, story, kept) if kept else b""
    read = kept.get(key) if kept and key else None
    if not isinstance(read, StoryRead):
        read = read_anew(root, common, story, kept)
        if kept and key:
            kept.put(key, read)
    return with_story(common, read)


def with_story(common: Common, read: StoryRead) -> Project:
    """Return the project as if there was no other story than one that was read."""
    catalogues = {**common.project.catalogues, **read.catalogues}
    return replace(common.project, briefings=read.briefings, catalogues=catalogues, findings=read.findings)


def story_digest(root: Path, common: Common, story: str, kept: Kept | None = None) -> bytes:
    """Return a digest of all that reading a story depends on, empty where any of its files is none that can be read.

    Where its files look as they did, it is taken from `kept`: ten thousand files take a second to read.
    """
    names = [f"facts/{story}/{name}.yml" for name in common.stories[story]]
    names += [f"translations/{language.code}/{story}.po" for language in translated(common.project)]
    seen = (
        looks_of(root, names, common.digest) if kept else b""
    )  # first: what is changed meanwhile looks otherwise then
    found = kept.get(seen) if kept and seen else None
    if isinstance(found, bytes):
        return found
    digest = _digest_of_files(root, common.digest, names)
    if kept and seen and digest:
        kept.put(seen, digest)
    return digest


def _digest_of_files(root: Path, read_with: str, names: Iterable[str]) -> bytes:
    """Return a digest of files and of what they are read with, empty where any is none that can be read."""
    state = hashlib.blake2b(read_with.encode(), digest_size=20)
    for name in names:
        path = root / name
        try:
            data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        except OSError:
            return b""
        if data is None and path.exists():
            return b""
        state.update(f"{name}\0{-1 if data is None else len(data)}\0".encode("utf-8", "surrogateescape"))
        state.update(data or b"")
    return state.digest()


def read_anew(root: Path, common: Common, story: str, kept: Kept | None) -> StoryRead:
    """Read and check a story whose files changed; of `kept`, what came of single files is taken."""
    shared = common.project
    briefings, found = read_facts(Folder(root), (story, common.stories[story]), common.terms, kept or Nothing())
    units = extraction.of_briefings(briefings)
    read, wrong = _gated(root, replace(shared, briefings=briefings), units, kept, with_furniture=False)
    findings = in_order([*weighed(found, shared.settings.checks), *wrong])
    return StoryRead(briefings, read, tuple(findings))


def whole(common: Common, stories: Iterable[Project]) -> Project:
    """Return the project of all stories."""
    stories = tuple(stories)
    catalogues = dict(common.project.catalogues)
    for story in stories:
        catalogues |= story.catalogues
    findings = in_order([*common.project.findings, *(found for story in stories for found in story.findings)])
    briefings = tuple(briefing for story in stories for briefing in story.briefings)
    return replace(common.project, briefings=briefings, catalogues=catalogues, findings=tuple(findings))


def read_project(root: Path, kept: Kept | None = None) -> Project:
    """Read everything below the project's folder and check it; the findings are in the project, all of them.

    `kept` is what an earlier reading left: files that did not change are not parsed again.

    Raises OSError only where the folder itself cannot be read.
    """
    common = read_common(root, kept)
    return whole(common, (read_story(root, common, story, kept) for story in common.stories))


def content_date(project: Project) -> Date:
    """Return the day of the latest content of a project."""
    return Chronicle({"": outline_of(project.briefings)}).day


def _gated(
    root: Path, project: Project, units: Mapping[str, Sequence[Unit]], kept: Kept | None, *, with_furniture: bool = True
) -> tuple[dict[tuple[str, str], Catalogue], list[Finding]]:
    """Return catalogues of all languages with what they may not show, and what is wrong with them."""
    catalogues: dict[tuple[str, str], Catalogue] = {}
    findings: list[Finding] = []
    for language in translated(project):
        gate = Gate(language, project.settings.policy(language.code), known_names(project, language))
        own = {furniture.CATALOGUE: furniture.units(own_dates=language.own_dates)} if with_furniture else {}
        for name, wanted in (own | dict(units)).items():
            catalogue, faults = read_catalogue(root, language, name, kept)
            catalogues[language.code, name], found = gate.passed(carried(catalogue, wanted), wanted)
            findings += (*faults, *found)
    return catalogues, findings
