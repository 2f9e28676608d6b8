"""What is wrong with a wording of a unit: one theme a file, a code a fault. An error keeps the wording off the site.

Only what tells readers something wrong is an error; style is a warning. It compares, and reads no files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from generator.checks.units import form, names, style, words
from generator.checks.units.denials import denials
from generator.checks.units.pairs import Fault, Pair, read
from generator.checks.verdict import TARGETS
from generator.findings import Finding, Severity
from generator.model.locales import Language
from generator.model.units import Translation, Unit
from generator.model.verdicts import UNIT_CODES

CODES = UNIT_CODES
_OF_ANY = (form.slots, form.digits, form.invisible, style.end_mark, style.signs, style.letters, style.markup)
_OF_KNOWN = (
    words.number_words,
    words.hedges,
    denials,
    words.saying,
    words.attribution,
)  # of languages that have tables


@dataclass(frozen=True, slots=True)
class Known:
    """What the termbase knows: English names with their accepted forms, and wrong forms with the right one."""

    accepted: Mapping[str, Sequence[str]] = field(default_factory=dict)
    forbidden: Mapping[str, str] = field(default_factory=dict)


_NOTHING = Known()


def check(unit: Unit, translation: Translation, language: Language, known: Known = _NOTHING) -> list[Finding]:
    """Return what is wrong with the wording, of CODES; without `known`, names are not looked at."""
    found: list[Finding] = []

    def add(fault: Fault, source: str = unit.key.source, target: str = "") -> None:
        severity = CODES[fault.code]
        place, code = translation.position, language.code
        shown = {"source": source, "target": target, "source_span": fault.source, "target_span": fault.target}
        found.append(Finding(fault.code, fault.message, place, fault.hint, severity, code, **shown))  # type: ignore[arg-type]

    expected = language.plural_categories if unit.driver else ("",)
    if len(translation.forms) != len(expected):
        hint = f"the forms of {language.english_name} are: {', '.join(expected)}" if unit.driver else "give one wording"
        message = f"{len(translation.forms)} plural forms instead of {len(expected)} for {unit.key.source!r}"
        add(Fault("plural-forms", message, hint), target=" | ".join(translation.forms))
        return found
    pairs = []
    for category, text in zip(expected, translation.forms, strict=True):
        if not text.strip():
            of = f" of the form {category!r}" if category else ""
            message = f"the wording{of} of {unit.key.source!r} is empty"
            add(Fault("empty-form", message, "word every plural form, or none"))
            continue
        pair = _pair(unit, language.code, text, category)
        pairs.append(pair)
        for fault in _faults(pair, known):
            add(fault, pair.source.raw, text)
    for fault in names.mixed(pairs, known.accepted):
        add(fault, target=translation.forms[-1])
    return found


def first_error(unit: Unit, language: Language, text: str, category: str) -> str:
    """Return what an error-level check says of one form of a wording, empty where none objects; names are not looked at."""
    faults = _faults(_pair(unit, language.code, text, category), _NOTHING)
    return next((fault.message for fault in faults if CODES[fault.code] is Severity.ERROR), "")


def _pair(unit: Unit, code: str, text: str, category: str) -> Pair:
    english = unit.plural if unit.plural and category != "one" else unit.key.source
    return Pair(unit, code, read(english), read(text), category)


def _faults(pair: Pair, known: Known) -> Iterator[Fault]:
    checks = (*_OF_ANY, *_OF_KNOWN) if pair.language in TARGETS else _OF_ANY
    yield from chain.from_iterable(check(pair) for check in checks)
    yield from names.names(pair, known.accepted)
    yield from names.wrong_names(pair, known.forbidden)
