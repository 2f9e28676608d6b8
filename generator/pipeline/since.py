"""What a change of the content means for each language: the content of a Git revision held against today's.

Facts are told apart by their briefing and id, which are their permanent address; furniture by its context. It judges
what is in the files, whether it is committed or not.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Severity
from generator.model.facts import Fact
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.units import State, Translation, UnitKey
from generator.pipeline.catalogues import translated, units_of
from generator.pipeline.content import read_project
from generator.pipeline.revisions import extract
from generator.wording.extraction import DOCUMENTS, key_of

# A sentence's place and its unit's key: the catalogue, then briefing and fact, page and block, or the furniture's context.
_Place = tuple[str, str]
_Sentences = Mapping[_Place, UnitKey]


@dataclass(frozen=True, slots=True)
class NameChange:
    """A name of the termbase that reads otherwise now; `was` or `now` is empty where there was or is none."""

    term: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class FactChanges:
    """What a change did to the facts, in every language alike; facts are given by briefing and id.

    `corrected` and `withdrawn` were marked as such since. `unmarked` say otherwise now and have no new correction,
    `gone` are no longer there and not withdrawn: readers of a published page are told of neither.
    """

    corrected: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageChange:
    """What a change did to one language.

    `figures` are facts whose values, speaker, standing, day or place changed under a wording that stays: nothing to
    translate. `to_translate` are the English sentences that lost their wording or came without, `stale` those whose
    reviewed wording was of another sentence, `look` those that were reworded and kept theirs, `names` changed names.
    """

    figures: tuple[str, ...] = ()
    to_translate: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    names: tuple[NameChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since a revision: the facts, and each language; `errors` are those of today, whose facts are left out."""

    facts: FactChanges
    languages: Mapping[str, LanguageChange]
    errors: int = 0


def changes_since(root: Path, project: Project, revision: str) -> Since:
    """Return what changed since a Git revision.

    Raises UsageError for a revision that Git does not know or a folder outside a repository, OutsideError without Git.
    """
    with tempfile.TemporaryDirectory() as folder:
        extract(root, revision, Path(folder))
        before = read_project(Path(folder))
    languages = {language.code: _change(before, project, language) for language in translated(project)}
    errors = [finding for finding in project.findings if finding.severity is Severity.ERROR and not finding.falls_back]
    return Since(_fact_changes(before, project), languages, len(errors))


def _fact_changes(before: Project, now: Project) -> FactChanges:
    old, new = _facts(before), _facts(now)
    marked = {place: fact for place, fact in new.items() if place in old and fact.corrected != old[place].corrected}
    withdrawn = {f"{briefing.path}#{gone.fact}" for briefing in now.briefings for gone in briefing.withdrawn}
    earlier = {f"{briefing.path}#{gone.fact}" for briefing in before.briefings for gone in briefing.withdrawn}
    unmarked = (
        place
        for place, fact in new.items()
        if place in old
        and place not in marked
        and (_says_otherwise(old[place], fact) or _is_reworded(old[place], fact))
    )
    gone = (place for place in old if place not in new and place not in withdrawn)
    return FactChanges(tuple(marked), tuple(sorted(withdrawn - earlier)), tuple(unmarked), tuple(gone))


def _says_otherwise(old: Fact, new: Fact) -> bool:
    """Tell whether anything differs that is shown as data beside or in the sentence."""
    parts = ("values", "standing", "said_by", "when", "where")
    return any(getattr(old, part) != getattr(new, part) for part in parts)


def _is_reworded(old: Fact, new: Fact) -> bool:
    """Tell whether the sentence is another one, and not marked as one that means the same."""
    return key_of(old.says) != key_of(new.says) and new.reworded_from not in (
        old.says.text,
        old.says.one or old.says.text,
    )


def _change(before: Project, now: Project, language: Language) -> LanguageChange:
    old, new = dict(_sentences(before, language)), dict(_sentences(now, language))
    stale, missing, look = [], [], []
    for place, key in new.items():
        wording = _current(now, language, place, key)
        was = _current(before, language, place, old[place]) if place in old else None
        if wording:
            look += [key.source] if wording.previous and old.get(place) != key else []
        elif was and was.record.state is State.REVIEWED and old[place] != key:
            stale.append(key.source)
        elif was or old.get(place) != key:
            missing.append(key.source)
    return LanguageChange(
        tuple(_figures(before, now)),
        tuple(dict.fromkeys(missing)),
        tuple(dict.fromkeys(stale)),
        tuple(dict.fromkeys(look)),
        tuple(_names(before, now, language.code)),
    )


def _sentences(project: Project, language: Language) -> Iterator[tuple[_Place, UnitKey]]:
    for briefing in project.briefings:
        yield (briefing.story, briefing.path), key_of(briefing.title)
        for fact in briefing.facts:
            yield (briefing.story, f"{briefing.path}#{fact.id}"), key_of(fact.says)
    for document in project.documents:
        for number, block in enumerate(document.blocks):
            yield (DOCUMENTS, f"{document.name}:{number}"), UnitKey("", block.text)
    named = {DOCUMENTS, *(briefing.story for briefing in project.briefings)}
    for name, units in units_of(project, language).items():
        for unit in units if name not in named else ():
            yield (name, unit.key.context or unit.key.source), unit.key


def _current(project: Project, language: Language, place: _Place, key: UnitKey) -> Translation | None:
    """Return the wording of a sentence, None where there is none or only that of another sentence."""
    catalogue = project.catalogues.get((language.code, place[0]))
    found = catalogue.translation(key) if catalogue else None
    return found if found and found.record.state is not State.STALE else None


def _facts(project: Project) -> Mapping[str, Fact]:
    return {f"{briefing.path}#{fact.id}": fact for briefing in project.briefings for fact in briefing.facts}


def _figures(before: Project, now: Project) -> Iterator[str]:
    old = _facts(before)
    for place, fact in _facts(now).items():
        if place in old and key_of(old[place].says) == key_of(fact.says) and _says_otherwise(old[place], fact):
            yield place


def _names(before: Project, now: Project, code: str) -> Iterator[NameChange]:
    for term_id in {**before.termbase.terms, **now.termbase.terms}:
        was, is_now = _name(before, term_id, code), _name(now, term_id, code)
        if was != is_now:
            yield NameChange(term_id, was, is_now)


def _name(project: Project, term_id: str, code: str) -> str:
    forms = project.termbase.forms(term_id, code) if term_id in project.termbase else None
    return forms.name if forms else ""
