"""The catalogues: which units a language has to word, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.units import Known
from generator.findings import Finding, Position, Severity
from generator.loading.kept import Kept, digest
from generator.memory import reading, writing
from generator.model.catalogues import Catalogue
from generator.model.facts import Briefing
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.units import Unit
from generator.wording import extraction, furniture


def translated(project: Project) -> Iterator[Language]:
    """Yield the languages of the site but for the one that the facts are written in."""
    yield from (language for language in project.settings.languages.values() if language.code != "en")


def units_of(project: Project, language: Language) -> dict[str, tuple[Unit, ...]]:
    """Return the units that a language has to word, by the name of their catalogue."""
    return {
        furniture.CATALOGUE: furniture.units(own_dates=language.own_dates),
        extraction.DOCUMENTS: extraction.of_documents(project.documents),
        **_units_of_stories(project.briefings),
    }


_latest: tuple[tuple[Briefing, ...], dict[str, tuple[Unit, ...]]] = ((), {})


def _units_of_stories(briefings: tuple[Briefing, ...]) -> dict[str, tuple[Unit, ...]]:
    """Return the units of all stories; every language has the same, so they are made once for a reading."""
    global _latest  # noqa: PLW0603 - one answer is kept, for the question that comes once a language
    if _latest[0] is not briefings:
        _latest = briefings, extraction.of_briefings(briefings)
    return _latest[1]


def catalogue_path(root: Path, language: Language, name: str) -> Path:
    """Return the file of a catalogue."""
    return root / "translations" / language.code / f"{name}.po"


def read_catalogue(
    root: Path, language: Language, name: str, kept: Kept | None = None
) -> tuple[Catalogue, list[Finding]]:
    """Return a catalogue, empty where there is no file, and its findings; a file that was read before is not parsed again."""
    path = catalogue_path(root, language, name)
    place = path.relative_to(root).as_posix()
    if not path.is_file():
        return Catalogue(language.code, name, place), []
    if kept is None:
        return reading.read(path, language, root=root)
    key = digest((place, language.code, language.plural_forms, path.read_bytes().hex()))
    known = kept.get(key)
    if isinstance(known, _Read):
        return known.catalogue, [*known.findings]
    catalogue, findings = reading.read(path, language, root=root)
    kept.put(key, _Read(catalogue, tuple(findings)))
    return catalogue, findings


@dataclass(frozen=True, slots=True)
class _Read:
    catalogue: Catalogue
    findings: tuple[Finding, ...]


def known_names(project: Project, language: Language) -> Known:
    """Return what the termbase knows of names in a language."""
    columns = [forms for term in project.termbase if (forms := term.forms.get(language.code))]
    forbidden = {wrong: forms.name for forms in columns for wrong in forms.forbidden}
    return Known(names_of(project, language), forbidden)


def names_of(project: Project, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the English names of the termbase with the forms that a language accepts, the canonical one first."""
    names: dict[str, tuple[str, ...]] = {}
    for term in project.termbase:
        if forms := term.forms.get(language.code):
            names[term.forms["en"].name] = (forms.name, *forms.accepted)
    return names


def orphans(root: Path, language: Language, names: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for every catalogue that belongs to no story."""
    folder = root / "translations" / language.code
    for path in sorted(folder.glob("*.po")):
        if path.stem not in names:
            hint = f"the catalogues are: {', '.join(names)}"
            position = Position(path.relative_to(root).as_posix())
            yield Finding("po-orphan", "no story is called so", position, hint, Severity.WARNING, language.code)


def renew_catalogues(root: Path, project: Project) -> list[Path]:
    """Write every catalogue with exactly the units of today, keep all wordings, and return the files that changed."""
    changed = []
    for language in translated(project):
        for name, units in units_of(project, language).items():
            catalogue = writing.update(project.catalogues[language.code, name], units)
            path = catalogue_path(root, language, name)
            if writing.write(path, writing.text(catalogue, language)):
                changed.append(path)
    return changed
