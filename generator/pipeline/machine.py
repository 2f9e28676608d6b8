"""Machine wordings: the units that a machine may word, and filling them into the catalogues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.edition.voice import Voice
from generator.engine.protocol import Engine
from generator.memory import writing
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.units import State
from generator.pipeline.catalogues import catalogue_path, names_of, units_of
from generator.translation.filling import Filled, Filler, Job
from generator.wording import extraction

_SAVED_TOGETHER = 50


def jobs(project: Project, language: Language, name: str, *, again: bool = False) -> list[Job]:
    """Return the units of a catalogue that a machine may word: those without a wording or with a stale one.

    `again` adds those that a machine worded before. Furniture with slots is left to people: its slots hold names and
    phrases, for which there is no example that could be found again.
    """
    values = {
        extraction.key_of(fact.says): fact.values
        for briefing in project.by_story.get(name, ())
        for fact in briefing.facts
    }
    catalogue = project.catalogues[language.code, name]
    wanted = {State.STALE, State.MACHINE} if again else {State.STALE}
    found = []
    for unit in units_of(project, language)[name]:
        translation = catalogue.translation(unit.key)
        if translation is not None and translation.record.state not in wanted:
            continue
        if set(unit.slots) <= set(values.get(unit.key, ())):
            found.append(Job(unit, values.get(unit.key, {})))
    return found


def translate(
    root: Path, project: Project, language: Language, engine: Engine, *, again: bool = False
) -> Iterator[Filled]:
    """Fill the catalogues of a language, and yield what became of every unit.

    A catalogue is written whole after every few wordings, so that an interruption loses at most those. Raises
    OutsideError when the engine cannot work; what it gave until then is written.
    """
    filler = Filler(engine, language, Voice(project, "en").formatter, names_of(project, language))
    for name in units_of(project, language):
        catalogue = writing.update(project.catalogues[language.code, name], units_of(project, language)[name])
        entries = dict(catalogue.entries)
        waiting = 0

        def save() -> None:
            content = writing.text(replace(catalogue, entries=entries), language)  # noqa: B023 - called at once
            writing.write(catalogue_path(root, language, name), content)  # noqa: B023 - called at once

        try:
            for filled in filler.fill(jobs(project, language, name, again=again)):
                if filled.translation:
                    key = filled.job.unit.key
                    entries[key] = replace(entries[key], translation=filled.translation)
                    waiting += 1
                yield filled
                if waiting >= _SAVED_TOGETHER:
                    save()
                    waiting = 0
        finally:
            if waiting:
                save()
