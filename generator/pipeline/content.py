"""Everything below the project's folder, read and checked as a whole; it writes nothing."""

from __future__ import annotations

from pathlib import Path

from generator.findings import in_order
from generator.loading.advice import weighed
from generator.loading.content import load
from generator.loading.documents import read_documents
from generator.loading.kept import Kept
from generator.memory.keeping import carried
from generator.model.catalogues import Catalogue
from generator.model.project import Project
from generator.model.values import Date
from generator.pipeline.catalogues import known_names, orphans, read_catalogue, translated, units_of
from generator.pipeline.gate import Gate

# What a preview watches, below the project's folder.
WATCHED = ("facts", "translations", "docs", "polybrief.yml")


def read_project(root: Path, kept: Kept | None = None) -> Project:
    """Read everything below the project's folder and check it; the findings are in the project, all of them.

    `kept` is what an earlier reading left: files that did not change are not parsed again.

    Raises OSError only where the folder itself cannot be read.
    """
    loaded = load(root, kept)
    documents, document_findings = read_documents(root)
    findings = [*loaded.findings, *weighed(document_findings, loaded.settings.checks)]
    catalogues: dict[tuple[str, str], Catalogue] = {}
    content = Project(loaded.settings, loaded.termbase, loaded.briefings, documents)
    for language in translated(content):
        units = units_of(content, language)
        gate = Gate(language, content.settings.policy(language.code), known_names(content, language))
        for name in units:
            catalogue, faults = read_catalogue(root, language, name, kept)
            catalogues[language.code, name], found = gate.passed(carried(catalogue, units[name]), units[name])
            findings += (*faults, *found)
        findings += orphans(root, language, units)
    ordered = tuple(in_order(findings))
    return Project(loaded.settings, loaded.termbase, loaded.briefings, documents, catalogues, ordered)


def content_date(project: Project) -> Date:
    """Return the day of the latest content: builds take their dates from it, never from the clock."""
    days = (briefing.modified for briefing in project.briefings)
    return max(days, key=Date.sort_key, default=Date(1970, 1, 1))
