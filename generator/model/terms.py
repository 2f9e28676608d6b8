"""The termbase: people, places, bodies and terms, with their forms in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.findings import Position


class TermKind(StrEnum):
    """What sort of thing a term names."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class TermForms:
    """A term in one language: the form to use, other forms that are right too, forms that are wrong, role and description."""

    name: str
    accepted: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    role: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the termbase. `public_actor` marks a person who acts in public, whose name may be published."""

    id: str
    kind: TermKind
    forms: Mapping[str, TermForms]
    position: Position
    public_actor: bool = False


@dataclass(frozen=True, slots=True)
class Termbase:
    """All terms by id, in the order of the files."""

    terms: Mapping[str, Term] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Term]:
        """Go through the terms in order."""
        return iter(self.terms.values())

    def __contains__(self, term_id: object) -> bool:
        """Tell whether there is a term of that id."""
        return term_id in self.terms

    def forms(self, term_id: str, language: str) -> TermForms | None:
        """Return the term's forms in the language, None when it has none; KeyError when there is no such term."""
        return self.terms[term_id].forms.get(language)

    def spellings(self, term_id: str) -> Mapping[str, TermForms]:
        """Return the term's forms by language, in all that have any; KeyError when there is no such term."""
        return self.terms[term_id].forms
