"""Review without Git, in order: read the project and collect a sheet; or read answers, judge them, write the catalogues."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.findings import Finding, Position, in_order
from generator.memory import writing
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.reviews import Returned, Sheet
from generator.pipeline.catalogues import catalogue_path, known_names, translated, units_of
from generator.reviewing import answers, portable
from generator.reviewing.collecting import Choice, Current, collect, currents
from generator.reviewing.judging import Judge, Take


@dataclass(frozen=True, slots=True)
class Terms:
    """How answers are taken: the day, the language of files that do not name it, who reviewed, and what wins a conflict."""

    today: dt.date
    code: str = ""
    reviewer: str = ""
    take: Take = Take.NOTHING


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of answers: the number that was recorded, the files that changed, and the findings."""

    recorded: int
    changed: tuple[Path, ...]
    findings: tuple[Finding, ...]


def sheet(project: Project, language: Language, choice: Choice) -> Sheet:
    """Return what a reviewer of a language is given."""
    return collect(project, language, _currents(project, language), known_names(project, language), choice)


def write_sheet(folder: Path, content: Sheet, language: Language) -> list[Path]:
    """Write the files of a sheet and return them; raises OSError where the disk refuses."""
    written = []
    for name, text in portable.texts(content, language).items():
        path = folder / f"{name}.po"
        writing.write(path, text)
        written.append(path)
    return written


def take_back(root: Path, project: Project, files: Iterable[Path], terms: Terms) -> Imported:
    """Record the answers of all files, and return what became of them."""
    today = terms.today
    languages = {language.code: language for language in translated(project)}
    findings: list[Finding] = []
    returned: dict[str, list[Returned]] = {}
    for path in files:
        file, found = _read(path, languages.get(terms.code), today)
        findings += found
        if file and file.language not in languages:
            message = f"the site has no language {file.language!r}"
            hint = f"the languages are: {', '.join(languages)}"
            findings.append(Finding("review-language", message, Position(path.name), hint))
        elif file:
            file = replace(file, reviewer=" ".join((terms.reviewer or file.reviewer).split()))
            returned.setdefault(file.language, []).append(replace(file, on=_day(file.on, today)))
    changed: list[Path] = []
    recorded = 0
    for language_code, each in returned.items():
        language = languages[language_code]
        judge = Judge(language, _currents(project, language), known_names(project, language), terms.take)
        judge.judge(each)
        findings += judge.findings
        recorded += len(judge.accepted)
        changed += _write(root, project, language, judge)
    return Imported(recorded, tuple(changed), tuple(in_order(findings)))


def _read(path: Path, language: Language | None, today: dt.date) -> tuple[Returned | None, list[Finding]]:
    if path.suffix == ".json":
        return answers.read(path)
    if path.suffix == ".po" and language:
        return portable.read(path, language, today.isoformat())
    hint = "give the .json file of the form, or a .po file with --lang"
    return None, [Finding("review-file", "no file of answers", Position(path.name), hint)]


def _day(text: str, today: dt.date) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return today.isoformat()


def _currents(project: Project, language: Language) -> dict[str, Current]:
    units = units_of(project, language)
    return currents({name: project.catalogues[language.code, name] for name in units}, units)


def _write(root: Path, project: Project, language: Language, judge: Judge) -> Iterable[Path]:
    units = units_of(project, language)
    for name in {judge.known[key].catalogue: None for key in judge.accepted}:
        catalogue = writing.update(project.catalogues[language.code, name], units[name])
        mine = {entry.unit.key: entry for key, entry in judge.accepted.items() if judge.known[key].catalogue == name}
        path = catalogue_path(root, language, name)
        if writing.write(path, writing.text(replace(catalogue, entries={**catalogue.entries, **mine}), language)):
            yield path
