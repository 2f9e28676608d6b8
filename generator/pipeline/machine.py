"""Machine wordings: the units that a machine may word, and filling them into the catalogues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.edition.voice import Voice
from generator.engine.protocol import Engine
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.terms import TermKind
from generator.model.units import State, Translation, Unit
from generator.pipeline.catalogues import units_of
from generator.pipeline.saving import Keeper, Keepers
from generator.translation.filling import Filled, Filler, Job
from generator.translation.naming import Name
from generator.wording import extraction

_STALE = frozenset({State.STALE})
_AGAIN = frozenset({State.STALE, State.MACHINE})
# Units that are asked about together, at least; a catalogue is never parted.
_TOGETHER = 2000


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done in one language: jobs by the name of their catalogue, and units that are left to people.

    Furniture with slots is: its slots hold names and phrases, for which there is no example that could be found again.
    """

    jobs: dict[str, list[Job]]
    left_to_people: tuple[Unit, ...]

    @property
    def units(self) -> int:
        """Return the number of units that a machine may word."""
        return sum(map(len, self.jobs.values()))


def work(project: Project, language: Language, *, again: bool = False) -> Work:
    """Return the units of a language without a wording or with a stale one; `again` adds those a machine worded."""
    wanted = _AGAIN if again else _STALE
    jobs: dict[str, list[Job]] = {}
    left: list[Unit] = []
    for name, units in units_of(project, language).items():
        catalogue = project.catalogues[language.code, name]
        lacking = [unit for unit in units if _is_lacking(catalogue.translation(unit.key), wanted)]
        if not lacking:
            continue
        values = {
            extraction.key_of(fact.says): fact.values
            for briefing in project.by_story.get(name, ())
            for fact in briefing.facts
        }
        for unit in lacking:
            known = values.get(unit.key, {})
            if set(unit.slots) <= set(known):
                jobs.setdefault(name, []).append(Job(unit, known))
            else:
                left.append(unit)
    return Work(jobs, tuple(left))


def translate(
    root: Path, project: Project, language: Language, engine: Engine, *, again: bool = False
) -> Iterator[Filled]:
    """Fill the catalogues of a language, and yield what became of every unit.

    Several catalogues are asked about together, so that every core and every worker has enough to do. They are written
    whole after every few wordings: an interruption loses at most those. Raises OutsideError when the engine cannot work,
    OSError when the disk refuses; what came until then is written.
    """
    filler = Filler(engine, language, Voice(project, "en").formatter, known_names(project, language))
    units = units_of(project, language)
    wanted = _AGAIN if again else _STALE
    for jobs in _together(work(project, language, again=again).jobs):
        keepers = Keepers({name: Keeper(root, language, name, units[name], wanted) for name in jobs})
        try:
            for filled in filler.fill([job for each in jobs.values() for job in each]):
                if filled.translation:
                    keepers.add(filled.job.unit, filled.translation)
                yield filled
        finally:
            keepers.save()


def _together(jobs: Mapping[str, list[Job]]) -> Iterator[dict[str, list[Job]]]:
    """Yield the catalogues in their order, as many at a time as hold enough units."""
    chosen: dict[str, list[Job]] = {}
    for name, each in jobs.items():
        chosen[name] = each
        if sum(map(len, chosen.values())) >= _TOGETHER:
            yield chosen
            chosen = {}
    if chosen:
        yield chosen


def known_names(project: Project, language: Language) -> tuple[Name, ...]:
    """Return the names of the termbase that a language has, the form to use before the others."""
    return tuple(
        Name(
            (term.forms["en"].name, *term.forms["en"].accepted),
            (forms.name, *forms.accepted),
            forms.forbidden,
            is_person=term.kind is TermKind.PERSON,
        )
        for term in project.termbase
        if (forms := term.forms.get(language.code))
    )


def _is_lacking(translation: Translation | None, wanted: frozenset[State]) -> bool:
    return translation is None or translation.record.state in wanted
