"""Names in what a machine says: each must stand in a form that the termbase accepts, and none may be made up.

That a name of the source stands in an accepted form is a check of every wording (checks/terms). Here is what only a
machine does: it takes a form that is known to be wrong, and it lets people speak whom the source does not name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.checks.folding import fold_word

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Name:
    """A name of the termbase: its English forms, the forms that a language accepts (the one to use first), wrong ones."""

    english: tuple[str, ...]
    accepted: tuple[str, ...]
    wrong: tuple[str, ...] = ()
    is_person: bool = False

    @property
    def demanded(self) -> tuple[str, ...]:
        """Return the English forms for which a translation must have an accepted form.

        The short names of people are among them; those of others, as EU, have translations that the termbase need not list.
        """
        return self.english if self.is_person else self.english[:1]

    @cached_property
    def folded(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the three kinds of forms as the words of a text are compared."""
        return _folded(self.english), _folded(self.accepted), _folded(self.wrong)


def object_to_names(source: str, target: str, names: Sequence[Name]) -> str:
    """Return what is wrong with the names of a machine's sentence, empty where nothing is.

    >>> lukashenko = Name(("Alexander Lukashenko", "Lukashenko"), ("Alaksandr Łukaszenka",), ("Łukaszenko",), is_person=True)
    >>> object_to_names("Lukashenko spoke.", "Łukaszenko mówił.", [lukashenko])
    'name: “Łukaszenko” should be “Alaksandr Łukaszenka”'
    >>> object_to_names("Somebody spoke.", "Alaksandr Łukaszenka mówił.", [lukashenko])
    'name: “Alaksandr Łukaszenka” is not in the source'
    """
    here, there = _text(source), _text(target)
    for name in names:
        english, accepted, wrong = name.folded
        for form, folded in zip(name.wrong, wrong, strict=True):
            if folded in there and not any(folded in right and right in there for right in accepted):
                return f"name: “{form}” should be “{name.accepted[0]}”"
        if name.is_person and not any(form in here for form in english) and any(form in there for form in accepted):
            return f"name: “{name.accepted[0]}” is not in the source"
    return ""


def with_own_names(source: str, names: Sequence[Name]) -> str:
    """Return an English sentence with the names of its people in the forms that the language uses.

    >>> merkel = Name(("Angela Merkel", "Merkel"), ("Ангела Меркель", "Меркель"), is_person=True)
    >>> with_own_names("Angela Merkel said so.", [merkel])
    'Ангела Меркель said so.'
    """
    forms = {english: name.accepted[0] for name in names if name.is_person for english in name.english}
    if not forms:
        return source
    longest = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
    return pattern.sub(lambda match: forms[match[0]], source)


def _folded(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(_text(form) for form in forms)


def _text(text: str) -> str:
    """Return the folded words of a text with a space on each side, so that forms are found as whole words."""
    return f" {' '.join(fold_word(word) for word in _WORD.findall(text))} "
