"""The catalogues: which units a language has to word, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.checks.units import Known
from generator.findings import Finding, Position, Severity
from generator.memory import reading, writing
from generator.model.catalogues import Catalogue
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
        **extraction.of_briefings(project.briefings),
    }


def catalogue_path(root: Path, language: Language, name: str) -> Path:
    """Return the file of a catalogue."""
    return root / "translations" / language.code / f"{name}.po"


def read_catalogue(root: Path, language: Language, name: str) -> tuple[Catalogue, list[Finding]]:
    """Return a catalogue, empty where there is no file, and its findings."""
    path = catalogue_path(root, language, name)
    if not path.is_file():
        return Catalogue(language.code, name, path.relative_to(root).as_posix()), []
    return reading.read(path, language, root=root)


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
