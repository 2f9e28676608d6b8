"""What a change of the content means for each language: the content of a Git revision held against today's.

Facts are told apart by their briefing and id, which are their permanent address; furniture by its context.
"""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import OutsideError, UsageError
from generator.model.facts import Fact
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.units import State, Translation, UnitKey
from generator.pipeline.catalogues import translated, units_of
from generator.pipeline.content import WATCHED, read_project
from generator.wording.extraction import key_of

# A sentence's place and its unit's key: the catalogue, then briefing and fact, or the furniture's context.
_Sentences = Mapping[tuple[str, str], UnitKey]


@dataclass(frozen=True, slots=True)
class NameChange:
    """A name of the termbase that reads otherwise now; `was` or `now` is empty where there was or is none."""

    term: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class LanguageChange:
    """What a change did to one language.

    `figures` are facts (briefing and id) whose values changed under a wording that stays: nothing to translate.
    `to_translate` are the English sentences without a wording, `stale` those whose reviewed wording was of another
    sentence, `names` the names that changed.
    """

    figures: tuple[str, ...]
    to_translate: tuple[str, ...]
    stale: tuple[str, ...]
    names: tuple[NameChange, ...]


def changes_since(root: Path, project: Project, revision: str) -> Mapping[str, LanguageChange]:
    """Return what changed for each language since a Git revision.

    Raises UsageError for a revision that Git does not know or a folder outside a repository, OutsideError without Git.
    """
    with tempfile.TemporaryDirectory() as folder:
        _extract(root, revision, Path(folder))
        before = read_project(Path(folder))
    return {language.code: _change(before, project, language) for language in translated(project)}


def _extract(root: Path, revision: str, folder: Path) -> None:
    """Write the content of a revision into a folder, as far as it had any."""
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is no revision", hint="give a commit, a tag or a branch, as HEAD~1")
    listed = _git(root, "ls-tree", "--name-only", "-z", revision).decode()
    names = [name for name in listed.split("\0") if name in WATCHED]
    if not names:
        raise UsageError(f"{revision} has no content of Polybrief here", hint="give a later revision")
    archive = _git(root, "archive", "--format=zip", revision, "--", *names)
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:  # leaves no path out of the folder
        packed.extractall(folder)


def _git(root: Path, *arguments: str) -> bytes:
    try:
        run = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True)  # noqa: S603, S607 - Git
    except FileNotFoundError as error:
        raise OutsideError("Git is not there", hint="install it, or leave --since out") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(
            said[0] if said else "Git failed", hint="give a commit, a tag or a branch, as HEAD~1"
        ) from error
    return run.stdout


def _change(before: Project, now: Project, language: Language) -> LanguageChange:
    old, new = dict(_sentences(before, language)), dict(_sentences(now, language))
    stale, missing = [], []
    for place, key in new.items():
        wording = _wording(now, language, place[0], key)
        if wording and wording.record.state is not State.STALE:
            continue
        was = _wording(before, language, place[0], old[place]) if place in old else None
        if was and was.record.state is State.REVIEWED and old[place] != key:
            stale.append(key.source)
        else:
            missing.append(key.source)
    return LanguageChange(
        tuple(_figures(before, now)),
        tuple(dict.fromkeys(missing)),
        tuple(dict.fromkeys(stale)),
        tuple(_names(before, now, language.code)),
    )


def _sentences(project: Project, language: Language) -> Iterator[tuple[tuple[str, str], UnitKey]]:
    for briefing in project.briefings:
        yield (briefing.story, briefing.path), key_of(briefing.title)
        for fact in briefing.facts:
            yield (briefing.story, f"{briefing.path}#{fact.id}"), key_of(fact.says)
    stories = {briefing.story for briefing in project.briefings}
    for name, units in units_of(project, language).items():
        for unit in units if name not in stories else ():
            yield (name, unit.key.context or unit.key.source), unit.key


def _wording(project: Project, language: Language, name: str, key: UnitKey) -> Translation | None:
    catalogue = project.catalogues.get((language.code, name))
    return catalogue.translation(key) if catalogue else None


def _facts(project: Project) -> Mapping[str, Fact]:
    return {f"{briefing.path}#{fact.id}": fact for briefing in project.briefings for fact in briefing.facts}


def _figures(before: Project, now: Project) -> Iterator[str]:
    old = _facts(before)
    for place, fact in _facts(now).items():
        if place in old and key_of(old[place].says) == key_of(fact.says) and old[place].values != fact.values:
            yield place


def _names(before: Project, now: Project, code: str) -> Iterator[NameChange]:
    for term_id in {**before.termbase.terms, **now.termbase.terms}:
        was, is_now = _name(before, term_id, code), _name(now, term_id, code)
        if was != is_now:
            yield NameChange(term_id, was, is_now)


def _name(project: Project, term_id: str, code: str) -> str:
    forms = project.termbase.forms(term_id, code) if term_id in project.termbase else None
    return forms.name if forms else ""
