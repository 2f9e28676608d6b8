"""The stages in their order, and the only place that knows it: load, remember, check, put together, render.

    facts/*.yml -- load --> Briefing -- word --> units -- memory, checks --> editions -- render --> Markdown

Every stage is a function of the one before and of files below the project's folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.checks import units as unit_checks
from generator.edition.briefings import BriefingViews, count_states
from generator.edition.changes import Changes
from generator.edition.lists import Lists
from generator.edition.voice import Voice
from generator.engine.protocol import Engine
from generator.findings import Finding, Position, Severity, in_order
from generator.loading.content import load
from generator.loading.documents import read_documents
from generator.memory import reading, writing
from generator.model.catalogues import Catalogue
from generator.model.editions import BriefingLink
from generator.model.locales import Language
from generator.model.pages import Page, StateCounts
from generator.model.phrases import Phrase, Sentence
from generator.model.project import Project
from generator.model.units import State, Unit, UnitKey
from generator.model.values import Date
from generator.rendering.pages import Renderer
from generator.translation.filling import Filled, Filler, Job
from generator.wording import extraction, furniture
from generator.wording.formatting import native_digits

# What a preview watches, below the project's folder.
WATCHED = ("facts", "translations", "docs", "polybrief.yml")
_LATEST_ON_HOME = 10
_SAVED_TOGETHER = 50
_LISTS = ("archive.md", "glossary.md", "corrections.md")


def read_project(root: Path) -> Project:
    """Read everything below the project's folder and check it; the findings are in the project, all of them.

    Raises OSError only where the folder itself cannot be read.
    """
    loaded = load(root)
    documents, document_findings = read_documents(root)
    findings = [*loaded.findings, *document_findings]
    catalogues: dict[tuple[str, str], Catalogue] = {}
    content = Project(loaded.settings, loaded.termbase, loaded.briefings, documents)
    for language in translated(content):
        units = units_of(content, language)
        for name in units:
            catalogue, faults = read_catalogue(root, language, name)
            catalogues[language.code, name] = catalogue
            findings += faults
            findings += check_catalogue(catalogue, units[name], language)
        findings += _orphans(root, language, units)
    ordered = tuple(in_order(findings))
    return Project(loaded.settings, loaded.termbase, loaded.briefings, documents, catalogues, ordered)


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


# the memory


def catalogue_path(root: Path, language: Language, name: str) -> Path:
    """Return the file of a catalogue."""
    return root / "translations" / language.code / f"{name}.po"


def read_catalogue(root: Path, language: Language, name: str) -> tuple[Catalogue, list[Finding]]:
    """Return a catalogue, empty where there is no file, and its findings."""
    path = catalogue_path(root, language, name)
    if not path.is_file():
        return Catalogue(language.code, name, path.relative_to(root).as_posix()), []
    return reading.read(path, language, root=root)


def check_catalogue(catalogue: Catalogue, units: Iterable[Unit], language: Language) -> list[Finding]:
    """Return what is wrong with the wordings of the units, and a note of how many have none."""
    findings: list[Finding] = []
    missing = 0
    for unit in units:
        translation = catalogue.translation(unit.key)
        if translation is None:
            missing += 1
        elif translation.record.state is not State.STALE:
            found = unit_checks.check(unit, translation, language)
            findings += (finding for finding in found if finding.code not in translation.record.waivers)
    if missing:
        hint = "the site shows another language there, and says so"
        message = f"{missing} units have no wording"
        position = Position(catalogue.path)
        findings.append(Finding("no-wording", message, position, hint, Severity.NOTE, language.code))
    return findings


def _orphans(root: Path, language: Language, names: Iterable[str]) -> Iterator[Finding]:
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


# machine wordings


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


def names_of(project: Project, language: Language) -> dict[str, tuple[str, ...]]:
    """Return the English names of the termbase with the forms that a language accepts, the canonical one first."""
    names: dict[str, tuple[str, ...]] = {}
    for term in project.termbase:
        if forms := term.forms.get(language.code):
            names[term.forms["en"].name] = (forms.name, *forms.accepted)
    return names


# the pages


def pages(project: Project, code: str) -> Iterator[Page]:
    """Yield all pages of a language, the home page first; a generator, so that they need not be held all at once."""
    edition = _Edition(project, code)
    yield edition.home()
    yield from edition.lists()
    yield from edition.documents()
    yield from edition.briefings()


def reviewed_pages(project: Project, code: str) -> frozenset[str]:
    """Return the paths of the pages of a language that no longer wait for a native speaker.

    It looks only at the states of the wordings, so that every language can be asked before any page is made.
    """
    if code == "en":
        return frozenset(("index.md", *_LISTS, *(f"{name}.md" for name in (*_documents(project), *project.by_path))))

    def reviewed(catalogue: str, keys: Iterable[UnitKey]) -> bool:
        found = project.catalogues[code, catalogue]
        translations = (found.translation(key) for key in keys)
        return all(translation and translation.record.state is State.REVIEWED for translation in translations)

    language = project.settings.languages[code]
    paths = set()
    if reviewed(furniture.CATALOGUE, (unit.key for unit in furniture.units(own_dates=language.own_dates))):
        paths |= {*_LISTS}
    for document in project.documents:
        if reviewed(extraction.DOCUMENTS, (UnitKey("", block.text) for block in document.blocks)):
            paths.add(f"{document.name}.md")
    for briefing in project.briefings:
        patterns = (briefing.title, *(fact.says for fact in briefing.facts))
        if reviewed(briefing.story, map(extraction.key_of, patterns)):
            paths.add(f"{briefing.path}.md")
    if all(f"{briefing.path}.md" in paths for briefing in project.briefings) and paths.issuperset(_LISTS):
        paths.add("index.md")
    return frozenset(paths)


def _documents(project: Project) -> Iterator[str]:
    return (document.name for document in project.documents)


def furniture_texts(project: Project, code: str) -> Mapping[str, str]:
    """Return a language's furniture by context, English where it has none."""
    return Voice(project, code).furniture


def content_date(project: Project) -> Date:
    """Return the day of the latest content: builds take their dates from it, never from the clock."""
    days = [briefing.date for briefing in project.briefings]
    days += [fact.corrected.on for briefing in project.briefings for fact in briefing.facts if fact.corrected]
    return max(days, key=Date.sort_key, default=Date(1970, 1, 1))


@dataclass(frozen=True)
class _Edition:
    """All pages of one language."""

    project: Project
    code: str

    @cached_property
    def voice(self) -> Voice:
        return Voice(self.project, self.code)

    @cached_property
    def views(self) -> BriefingViews:
        return BriefingViews(self.voice)

    @cached_property
    def links(self) -> dict[str, BriefingLink]:
        return self.views.links

    @cached_property
    def renderer(self) -> Renderer:
        digits = {ord(digit): native_digits(digit, self.voice.language.digits) for digit in "0123456789"}
        return Renderer(self.voice.language, self.project.settings.languages, self.voice.furniture, digits)

    @cached_property
    def day(self) -> Date:
        return content_date(self.project)

    @cached_property
    def furniture_states(self) -> StateCounts:
        if self.code == "en":
            return StateCounts(source=1)
        empty = Phrase((), self.code)
        states = self.voice.furniture_states
        return count_states(Sentence(empty, state, state is State.MISSING) for state in states)

    def home(self) -> Page:
        changes = [*Changes(self.voice).of_project()][:_LATEST_ON_HOME]
        latest = Lists(self.voice, self.links).latest(_LATEST_ON_HOME)
        shown = [sentence for link in latest for sentence in (link.title, *link.summary)]
        shown += [change.sentence for change in changes]
        return self.renderer.home(latest, changes, self.day, count_states(shown))

    def lists(self) -> Iterator[Page]:
        lists, states = Lists(self.voice, self.links), self.furniture_states
        yield self.renderer.archive(tuple(lists.months()), self.day, states)
        yield self.renderer.glossary(tuple(lists.terms()), self.day, states)
        yield self.renderer.corrections(tuple(Changes(self.voice).corrections()), self.day, states)

    def documents(self) -> Iterator[Page]:
        for document in self.project.documents:
            sentences = [self.voice.block(block.text) for block in document.blocks]
            yield self.renderer.document(document, sentences, self.day, count_states(sentences))

    def briefings(self) -> Iterator[Page]:
        for briefing in self.project.briefings:
            yield self.renderer.briefing(self.views.view(briefing))
