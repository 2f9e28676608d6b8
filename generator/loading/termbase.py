"""The termbase: terms.yml and one column for every other language become the model's terms.

It judges ids and forms against one another, never whether a form is good language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.findings import Finding, Position, Severity
from generator.loading.codes import Code
from generator.loading.drafts import ColumnDraft, RecordDraft, TermDraft, TermFormsDraft
from generator.loading.files import Folder
from generator.loading.formats import COLUMN, TERMS
from generator.loading.kept import digest
from generator.loading.privacy import report_contacts
from generator.loading.reading import read_draft
from generator.loading.report import Place, Report, Spot, quoted
from generator.loading.settings import PATH as SETTINGS_PATH
from generator.loading.settings import LoadedSettings
from generator.loading.shapes import Located
from generator.model.terms import Term, Termbase, TermForms, TermKind
from generator.model.units import Record

FOLDER = "translations/termbase"
PATH = f"{FOLDER}/terms.yml"
_LISTED = 8
_START = Spot(1, 1)


@dataclass(frozen=True)
class KnownTerms:
    """The ids that facts may refer to; `drafts` is None where the termbase could not be read, and all pass."""

    drafts: Mapping[str, TermDraft | None] | None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return all English names and accepted forms."""
        forms = [draft.en for draft in (self.drafts or {}).values() if draft and draft.en]
        return tuple(text.value for form in forms for text in (form.name, *form.accepted) if text)

    @cached_property
    def private_names(self) -> tuple[str, ...]:
        """Return the English names and accepted forms of persons who are not marked as acting in public, the longest first."""
        drafts = self.drafts or {}
        forms = [draft.en for term, draft in drafts.items() if draft and draft.en and self.is_private_person(term)]
        names = {text.value for form in forms for text in (form.name, *form.accepted) if text}
        return tuple(sorted(names, key=lambda name: (-len(name), name)))

    @cached_property
    def digest(self) -> str:
        """Return a digest of everything that a facts file is checked against."""
        parts = [f"{self.drafts is None}"]
        for term, draft in (self.drafts or {}).items():
            forms = [text.value for text in (draft.en.name, *draft.en.accepted) if text] if draft and draft.en else []
            parts += [term, str(self.kind(term)), str(self.is_private_person(term)), *forms, ""]
        return digest(parts).hex()

    def kind(self, term_id: str) -> TermKind | None:
        """Return the kind of a term, None where it is not known."""
        draft = (self.drafts or {}).get(term_id)
        return draft.kind.value if draft and draft.kind else None

    def is_private_person(self, term_id: str) -> bool:
        """Tell whether the term is a person who is not marked as acting in public."""
        draft = (self.drafts or {}).get(term_id)
        if draft is None or self.kind(term_id) is not TermKind.PERSON:
            return False
        return not (draft.public_actor and draft.public_actor.value)

    def check(self, term: Located[str] | None, report: Report, kinds: Iterable[TermKind] = ()) -> None:
        """Report a term that is not in the termbase, or of none of the kinds where any are given."""
        if term is None or self.drafts is None:
            return
        kind, allowed = self.kind(term.value), tuple(kinds)
        if term.value not in self.drafts:
            report.unknown(Code.UNKNOWN_TERM, f"id in {PATH}", term.value, term, self.drafts)
        elif allowed and kind and kind not in allowed:
            message = f"{quoted(term.value)} is a {kind}, expected a {' or '.join(allowed)}"
            report.error(Code.TERM_KIND, message, term, f"look at its `kind` in {PATH}")


@dataclass(frozen=True, slots=True)
class LoadedTerms:
    """The termbase, the records of its columns by language, and what is wrong with them."""

    termbase: Termbase
    records: Mapping[str, Record]
    known: KnownTerms
    findings: tuple[Finding, ...]


def read_termbase(folder: Folder, settings: LoadedSettings) -> LoadedTerms:
    """Read the terms and the columns of all configured languages."""
    report = Report(PATH)
    draft = read_draft(folder, TERMS, report)
    known = KnownTerms({term.value: entry for term, entry in draft.terms} if draft and draft.terms else None)
    columns = _Columns(folder, settings, known)
    columns.read()
    terms = {
        term.value: built
        for term, entry in (draft.terms if draft else ())
        if (built := _term(term, entry, columns, report))
    }
    return LoadedTerms(Termbase(terms), columns.records, known, (*report.findings, *columns.findings))


def _term(term: Located[str], draft: TermDraft | None, columns: _Columns, report: Report) -> Term | None:
    if draft is None or draft.kind is None:
        return None
    english = _forms(draft.en, report)
    if english is None:
        return None
    forms = {"en": english} | {
        code: column[term.value] for code, column in columns.forms.items() if term.value in column
    }
    is_public = bool(draft.public_actor and draft.public_actor.value)
    return Term(term.value, draft.kind.value, forms, report.position(term), is_public)


def _forms(draft: TermFormsDraft | None, report: Report) -> TermForms | None:
    if draft is None or draft.name is None:
        return None
    right = {text.value for text in (draft.name, *draft.accepted)}
    for wrong in draft.forbidden:
        if wrong.value in right:
            hint = "keep it in one of the two lists"
            report.error(Code.TERM_FORMS, f"{quoted(wrong.value)} is both right and forbidden", wrong, hint)
    for text in (draft.name, draft.role, draft.description):
        report_contacts(text, report)
    accepted, forbidden = ([text.value for text in texts] for texts in (draft.accepted, draft.forbidden))
    role, description = (part.value if part else "" for part in (draft.role, draft.description))
    return TermForms(draft.name.value, tuple(accepted), tuple(forbidden), role, description)


@dataclass
class _Columns:
    """The files of the languages beside terms.yml."""

    folder: Folder
    settings: LoadedSettings
    known: KnownTerms
    forms: dict[str, dict[str, TermForms]] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def read(self) -> None:
        """Read them all."""
        for code in self._codes():
            report = Report(f"{FOLDER}/{code}.yml")
            draft = read_draft(self.folder, COLUMN, report)
            if draft:
                self._take(code, draft, report)
            self.findings += report.findings

    def _codes(self) -> Iterator[str]:
        """Yield the codes of the files that are there, and report what is there and should not be, and the reverse."""
        tags = self.settings.tags
        listing = Report(FOLDER)
        names = self.folder.names(FOLDER, listing) if self.folder.exists(FOLDER) else []
        self.findings += listing.findings
        codes = [name.removesuffix(".yml") for name in names if name.endswith(".yml") and name != "terms.yml"]
        for name in names:
            if not name.endswith(".yml") and name.lower().endswith((".yml", ".yaml")):
                report = Report(f"{FOLDER}/{name}")
                report.error(Code.FILE_NAME, f"found {quoted(name)}, expected a name as ar.yml", hint="rename the file")
                self.findings += report.findings
        yield from codes
        for code in codes:
            if tags is not None and (code == "en" or code not in tags):
                report = Report(f"{FOLDER}/{code}.yml")
                known = [tag for tag in tags if tag != "en"]
                report.unknown(Code.UNKNOWN_LANGUAGE, "translated language of this site", code, _START, known)
                self.findings += report.findings
        for code, tag in (tags or {}).items():
            if code not in codes and code != "en":
                hint = f"add {FOLDER}/{code}.yml; until then its names stand in another language"
                position = Position(SETTINGS_PATH, tag.line, tag.column)
                message = "the language has no file of terms"
                self.findings.append(Finding(Code.MISSING_COLUMN, message, position, hint, Severity.NOTE, code))

    def _take(self, code: str, draft: ColumnDraft, report: Report) -> None:
        if draft.language and draft.language.value != code:
            message = f"found {quoted(draft.language.value)}, expected {quoted(code)} as in the file's name"
            report.error(Code.BAD_LANGUAGE, message, draft.language, "rename the file or change the tag")
        if draft.record and (record := _record(draft.record)):
            self.records[code] = record
        column = self.forms.setdefault(code, {})
        for term, entry in draft.terms:
            self.known.check(term, report)
            forms = _forms(entry, report)
            if forms:
                column[term.value] = forms
        if draft.terms:
            self._check_complete(draft, report)

    def _check_complete(self, draft: ColumnDraft, report: Report) -> None:
        here = {term.value: entry for term, entry in draft.terms}
        known = self.known.drafts or {}
        place = draft.terms[0][0]
        _warn_missing("form", [term for term in known if term not in here], place, report)
        for part in ("role", "description"):
            english = [term for term, entry in known.items() if entry and entry.en and getattr(entry.en, part)]
            lacking = [term for term in english if (entry := here.get(term)) and not getattr(entry, part)]
            _warn_missing(part, lacking, place, report)


def _warn_missing(what: str, terms: list[str], place: Place, report: Report) -> None:
    if terms:
        listed = ", ".join(terms[:_LISTED]) + (", …" if len(terms) > _LISTED else "")
        hint = "until it is there, another language stands in"
        report.note(Code.MISSING_TERM, f"no {what} for {len(terms)} terms that English has: {listed}", place, hint)


def _record(draft: RecordDraft) -> Record | None:
    if not (draft.state and draft.by and draft.on):
        return None
    return Record(draft.state.value, draft.by.value, str(draft.on.value), draft.scope.value if draft.scope else "")
