"""Review without Git, in order: read the project and collect a sheet; or read answers, judge them, write the catalogues."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.errors import UsageError
from generator.findings import Finding, Position, Severity, in_order
from generator.memory import writing
from generator.model.locales import Language
from generator.model.project import Project
from generator.model.reviews import Outcome, Returned, Sheet
from generator.pipeline.catalogues import catalogue_path, known_names, translated, units_of
from generator.pipeline.places import places
from generator.reviewing import answers, comma_separated, form, portable, replies, spreadsheet, tabled
from generator.reviewing.collecting import Choice, Collector, Current, currents
from generator.reviewing.judging import Judge, Rules
from generator.reviewing.table import Table

KINDS = (".json", ".po", ".xlsx", ".xlsm", ".csv", ".tsv")
_MOST_BYTES = 32 * 1024 * 1024
_NO_RULES = Rules()
_NO_NAME = re.compile(r"[\W_]+")  # what the name of a file had better not hold
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Terms:
    """How answers are taken: the day, the language of files that do not name it, who reviewed, what settles conflicts."""

    today: dt.date
    code: str = ""
    reviewer: str = ""
    rules: Rules = _NO_RULES


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of answers: each sentence, the files that changed, and the findings."""

    outcomes: tuple[Outcome, ...]
    changed: tuple[Path, ...]
    findings: tuple[Finding, ...]


def sheet(project: Project, language: Language, choice: Choice) -> Sheet:
    """Return what a reviewer of a language is given."""
    names = known_names(project, language)
    collector = Collector(project.settings.site_name, language, names, places(project, language))
    return collector.sheet(_currents(project, language), choice)


def write_sheet(folder: Path, content: Sheet, language: Language) -> list[Path]:
    """Write the files of a sheet and return them.

    Raises UsageError where the folder holds files already, which may be somebody's work, and OSError where the disk
    refuses.
    """
    if folder.is_dir() and any(folder.iterdir()):
        hint = "name another folder with --out; what a reviewer wrote may be in this one"
        raise UsageError(f"the folder {folder} is not empty", hint=hint)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"review-{content.language}"
    files = {
        f"{name}.html": form.page(content).encode(),
        f"{name}.xlsx": spreadsheet.workbook(content),
        f"{name}.csv": comma_separated.text(content).encode("utf-8-sig"),
        **{f"{catalogue}.po": text.encode() for catalogue, text in portable.texts(content, language).items()},
    }
    for file, data in files.items():
        (folder / file).write_bytes(data)
    return [folder / file for file in files]


def take_back(root: Path, project: Project, given: Iterable[Path], terms: Terms) -> Imported:
    """Record the answers of all files, and of all files in folders, and return what became of them."""
    reader = _Reader({language.code: language for language in translated(project)}, terms)
    returned: dict[str, list[Returned]] = {}
    for path in _files(given):
        if file := reader.read(path):
            returned.setdefault(file.language, []).append(file)
    findings, outcomes = reader.findings, list[Outcome]()
    changed: list[Path] = []
    settled: set[str] = set()
    for code, each in returned.items():
        language = reader.languages[code]
        judge = Judge(language, _currents(project, language), known_names(project, language), terms.rules)
        judge.judge(each)
        findings += judge.findings
        outcomes += judge.outcomes
        settled |= judge.settled
        changed += _write(root, project, language, judge)
    for choice in sorted(terms.rules.chosen - settled):
        hint = "import without --choose, and take the eight signs from the list of conflicts"
        findings.append(Finding("review-choice", f"no conflict of today has the side {choice}", Position(choice), hint))
    return Imported(tuple(outcomes), tuple(changed), tuple(in_order(findings)))


def write_replies(folder: Path, done: Imported) -> list[Path]:
    """Write what each reviewer is told and return the files; raises OSError where the disk refuses."""
    written: dict[Path, str] = {}
    for who, text in replies.replies(done.outcomes).items():
        name = _NO_NAME.sub("-", who).strip("-")[:_LONGEST] or "nobody"
        path = folder / f"reply-{name}.txt"
        written[path] = written.get(path, "") + text  # two names may differ in signs only
    for path, text in written.items():
        writing.write(path, text)
    return [*written]


def _files(given: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, and those of a kind that can be read in the folders, sorted."""
    for path in given:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.is_file() and each.suffix.lower() in KINDS)
        else:
            yield path


@dataclass
class _Reader:
    """Reads files of any kind; what is wrong with them is among `findings`."""

    languages: Mapping[str, Language]
    terms: Terms

    def __post_init__(self) -> None:
        self.findings: list[Finding] = []

    def read(self, path: Path) -> Returned | None:
        """Return the answers of a file, None where it has none that can be taken."""
        size = path.stat().st_size
        if size > _MOST_BYTES or not size:
            message = f"it has {size} bytes; a file of answers has at most {_MOST_BYTES}" if size else "it is empty"
            self._fault("review-file", path, message, "send the file that was saved")
            return None
        before = len(self.findings)
        file = self._read(path)
        name = path.as_posix()
        self.findings[before:] = [
            replace(found, position=replace(found.position, path=name)) for found in self.findings[before:]
        ]
        if file is None:
            return None
        if file.language not in self.languages:
            hint = f"give --lang; the languages are: {', '.join(self.languages)}"
            self._fault("review-language", path, f"the site has no language {file.language!r}", hint)
            return None
        reviewer = " ".join((self.terms.reviewer or file.reviewer).split())
        return replace(file, path=name, reviewer=reviewer, on=_day(file.on, self.terms.today))

    def _read(self, path: Path) -> Returned | None:
        match path.suffix.lower():
            case ".json":
                file, found = answers.read(path)
            case ".po":
                code = portable.language_of(path) or self.terms.code
                if code not in self.languages:
                    return Returned(path.name, code, "", "", "", ())
                file, found = portable.read(path, self.languages[code], self.terms.today.isoformat())
            case ".xlsx" | ".xlsm":
                return self._tabled(path, *spreadsheet.table(path))
            case ".csv" | ".tsv":
                return self._tabled(path, *comma_separated.table(path, self.languages, self.terms.code))
            case _:
                hint = f"files of answers end with {', '.join(KINDS)}"
                self._fault("review-file", path, "no file of answers", hint)
                return None
        self.findings += found
        return file

    def _tabled(self, path: Path, table: Table | None, found: list[Finding]) -> Returned | None:
        self.findings += found
        if table is None:
            return None
        code = table.language or self.terms.code
        if code not in self.languages:
            return Returned(path.name, code, "", "", "", ())
        file, faults = tabled.answers(table, path.name, self.languages[code], self.terms.today.isoformat())
        self.findings += faults
        return file

    def _fault(self, code: str, path: Path, message: str, hint: str) -> None:
        self.findings.append(Finding(code, message, Position(path.as_posix()), hint, Severity.ERROR))


def _day(text: str, today: dt.date) -> str:
    """Return the day that a file names, today where it names none or one that has not come yet."""
    try:
        return min(dt.date.fromisoformat(text), today).isoformat()
    except ValueError:
        return today.isoformat()


def _currents(project: Project, language: Language) -> dict[str, Current]:
    """Return every unit as it stands today, with the suggestion that a changed sentence hands on."""
    units = units_of(project, language)
    catalogues = {name: writing.update(project.catalogues[language.code, name], each) for name, each in units.items()}
    return currents(catalogues, units)


def _write(root: Path, project: Project, language: Language, judge: Judge) -> Iterable[Path]:
    units = units_of(project, language)
    for name in {judge.known[key].catalogue: None for key in judge.accepted}:
        catalogue = writing.update(project.catalogues[language.code, name], units[name])
        mine = {entry.unit.key: entry for key, entry in judge.accepted.items() if judge.known[key].catalogue == name}
        path = catalogue_path(root, language, name)
        if writing.write(path, writing.text(replace(catalogue, entries={**catalogue.entries, **mine}), language)):
            yield path
