"""Which pages of a language no longer wait for a native speaker.

It looks only at the states of the wordings, so that every language can be asked before any page is made.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.project import Project
from generator.model.units import State, UnitKey
from generator.wording import extraction, furniture

LISTS = ("archive.md", "glossary.md", "corrections.md")


def reviewed_common(project: Project, code: str) -> frozenset[str]:
    """Return the paths of the reviewed pages of a language that belong to no story, but for the home page.

    That one shows sentences of stories, which decide with these.
    """
    documents = {
        document.name: (UnitKey("", block.text) for block in document.blocks) for document in project.documents
    }
    if code == "en":
        return frozenset((*LISTS, *(f"{name}.md" for name in documents)))
    own_dates = project.settings.languages[code].own_dates
    found = {
        f"{name}.md" for name, keys in documents.items() if _are_reviewed(project, code, extraction.DOCUMENTS, keys)
    }
    if _are_reviewed(project, code, furniture.CATALOGUE, (unit.key for unit in furniture.units(own_dates=own_dates))):
        found |= {*LISTS}
    return frozenset(found)


def reviewed_briefings(project: Project, code: str) -> frozenset[str]:
    """Return the paths of the pages of a project's briefings that are reviewed in a language."""
    found = []
    for briefing in project.briefings:
        keys = map(extraction.key_of, (briefing.title, *(fact.says for fact in briefing.facts)))
        if code == "en" or _are_reviewed(project, code, briefing.story, keys):
            found.append(f"{briefing.path}.md")
    return frozenset(found)


def _are_reviewed(project: Project, code: str, name: str, keys: Iterable[UnitKey]) -> bool:
    catalogue = project.catalogues[code, name]
    translations = (catalogue.shown(key) for key in keys)
    return all(translation and translation.record.state is State.REVIEWED for translation in translations)
