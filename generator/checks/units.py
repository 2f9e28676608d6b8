"""Whether a wording can carry its unit's values at all: plural forms, slots, digits, invisible characters.

It says nothing of the meaning. An error here keeps a wording off the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.model.locales import Language
from generator.model.patterns import PatternError, Slot, parse
from generator.model.units import Translation, Unit

# Categories that mean one exact number in a language: there the word may say the number and the slot may be left out.
_EXACT_CATEGORIES = {"ar": frozenset({"zero", "one", "two"})}
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]"
)


def check(unit: Unit, translation: Translation, language: Language) -> list[Finding]:
    """Return what keeps the wording from standing for its unit.

    Codes: plural-forms, empty-form, brace, slot-missing, slot-unknown, slot-repeated, digit, control-character.
    """

    def finding(code: str, message: str, hint: str) -> Finding:
        return Finding(code, message, translation.position, hint, Severity.ERROR, language.code)

    expected = language.plural_categories if unit.driver else ("",)
    if len(translation.forms) != len(expected):
        hint = f"the forms of {language.english_name} are: {', '.join(expected)}" if unit.driver else "give one wording"
        message = f"{len(translation.forms)} plural forms instead of {len(expected)} for {unit.key.source!r}"
        return [finding("plural-forms", message, hint)]
    found: list[Finding] = []
    for category, form in zip(expected, translation.forms, strict=True):
        of = f" of the form {category!r}" if category else ""
        if not form.strip():
            hint = "word every plural form, or none"
            found.append(finding("empty-form", f"the wording{of} of {unit.key.source!r} is empty", hint))
            continue
        free = unit.driver if category in _EXACT_CATEGORIES.get(language.code, ()) else ""
        found += [finding(code, f"{message}{of}: {form!r}", hint) for code, message, hint in _form(unit, form, free)]
    return found


def _form(unit: Unit, form: str, free: str) -> Iterator[tuple[str, str, str]]:
    """Yield code, message and hint; the slot named `free` may be left out."""
    try:
        pieces = parse(form)
    except PatternError as error:
        yield "brace", f"{error}", "a slot is a name in braces, as {people}; a brace that is meant as text is doubled"
        return
    slots = [piece.name for piece in pieces if isinstance(piece, Slot)]
    for name in unit.slots:
        if slots.count(name) > 1:
            yield (
                "slot-repeated",
                f"the slot {{{name}}} stands {slots.count(name)} times in the wording",
                "use each slot once",
            )
        elif name not in slots and name != free:
            yield (
                "slot-missing",
                f"the slot {{{name}}} is missing in the wording",
                f"write {{{name}}} where the value belongs",
            )
    for name in dict.fromkeys(slots):
        if name not in unit.slots:
            known = ", ".join(f"{{{slot}}}" for slot in unit.slots) or "none"
            yield "slot-unknown", f"no slot is called {{{name}}} in the wording", f"the slots of this unit: {known}"
    literal = "".join(piece for piece in pieces if isinstance(piece, str))
    if not any(char.isdigit() for char in unit.key.source) and any(char.isdigit() for char in literal):
        yield "digit", "a digit that is no slot in the wording", "numbers come from the facts: use the slots"
    if invisible := _INVISIBLE.search(form):
        hint = "delete it: the site isolates values and names by itself"
        yield "control-character", f"the invisible character U+{ord(invisible[0]):04X} in the wording", hint
