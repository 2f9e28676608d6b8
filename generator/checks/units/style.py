"""Signs, letters and markup: what a speaker would mend, and what tells no reader anything wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.form import check_markup, has_end, is_question
from generator.checks.units.pairs import Fault, Pair

_ARABIC_SCRIPT = frozenset({"ar", "fa", "ckb"})
_SIGNS = {",": "،", ";": "؛", "?": "؟"}
_FOREIGN = re.compile(r"(?<=[\u0600-\u06ff])[,;?]|۔")
# Letters of a neighbour's keyboard, and what stands for them. Sorani: Unicode's ە, never ه with a joiner.
_FINAL_HEH = r"(?<=[^\W\d_ا])ه(?!\w)"  # the vowel at a word's end; a consonant stands there only after a long vowel
_LETTERS: dict[str, dict[str, str]] = {
    "ckb": {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ە", "ه\u200c": "ە", "ھ": "ه", "ه": "ە"},
    "fa": {"ي": "ی", "ى": "ی", "ك": "ک", "ە": "ه"},
    "ar": {"ی": "ي", "ک": "ك", "ە": "ه", "ھ": "ه"},
}
_WRONG = {
    code: re.compile("|".join(_FINAL_HEH if wrong == "ه" else re.escape(wrong) for wrong in letters))
    for code, letters in _LETTERS.items()
}
# Placeholders of other programs, and braces that a reader would see.
_PLACEHOLDER = re.compile(r"%(?:\d+\$)?[sdf](?!\w)|\{\{|\}\}")
_SLOT = re.compile(r"\{\w*\}")


def end_mark(pair: Pair) -> Iterator[Fault]:
    """A sentence without its end, or a title with one."""  # noqa: D401
    source, target = pair.source.raw.rstrip(), pair.target.raw.rstrip()
    if has_end(source) != has_end(target):
        what = "the sign that ends the sentence is missing" if has_end(source) else "a sign at the end is too much"
        hint = "end it as the English"
        yield Fault("end-mark", what, hint, (len(source) - 1, len(source)), (len(target) - 1, len(target)))
    elif is_question(source) != is_question(target):
        what = "a question has become a statement" if is_question(source) else "a statement has become a question"
        hint = "end it as the English"
        yield Fault("end-mark", what, hint, (len(source) - 1, len(source)), (len(target) - 1, len(target)))


def signs(pair: Pair) -> Iterator[Fault]:
    """A comma, semicolon or question mark of another script."""  # noqa: D401
    if pair.language in _ARABIC_SCRIPT and (found := _FOREIGN.search(pair.target.raw)):
        hint = f"write “{_SIGNS.get(found[0], '.')}”"
        yield Fault("foreign-sign", f"“{found[0]}” is no sign of this language", hint, target=found.span())


def letters(pair: Pair) -> Iterator[Fault]:
    """A letter of a neighbour's keyboard, as Arabic ي in Sorani."""  # noqa: D401
    wrong = _WRONG.get(pair.language)
    if wrong and (found := wrong.search(pair.target.raw)):
        message = f"U+{ord(found[0][0]):04X} “{found[0]}” is no letter of this language"
        yield Fault("letter", message, f"write “{_LETTERS[pair.language][found[0]]}”", target=found.span())


def markup(pair: Pair) -> Iterator[Fault]:
    """Tags, emphasis and links that are not those of the English."""
    for problem in check_markup(_SLOT.sub("", pair.source.raw), _SLOT.sub("", pair.target.raw)):
        yield Fault("markup", problem.detail, "keep markup and links as in the English")
    here, there = (sorted(_PLACEHOLDER.findall(text.raw)) for text in (pair.source, pair.target))
    if here != there:
        found = _PLACEHOLDER.search(pair.target.raw)
        message = f"“{found[0]}” is not in the English" if found else f"“{here[0]}” is missing"
        yield Fault("markup", message, "a value is a slot in single braces", target=found.span() if found else None)
