"""Form: markup, addresses and placeholders kept, punctuation not doubled, no character that must not stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from generator.checks.problems import Problem

_MARKUP = re.compile(
    r"</?[A-Za-z][\w:-]{0,40}(?:\s[^<>\n]{0,300})?/?>"
    r"|&(?:[a-zA-Z]{2,10}|#\d{1,7}|#x[0-9a-fA-F]{1,6});"
    r"|\{[A-Za-z_]\w{0,40}\}|%\([a-z_]\w{0,40}\)[sdif]|\$\{\w{1,40}\}"
    r"|https?://[^\s<>\"'()\[\]{}،؛]{1,500}"
    r"|[\w.+-]{1,64}@(?:\w[\w-]{0,62}\.){1,4}[A-Za-z]{2,12}"
    r"|\*\*|\]\("
)
_STRONG = re.compile(r"\*\*([^*]*)\*\*")
_HINT = re.compile(r"[<{@]|&[#\w]|\*\*|\]\(|%\(|://")  # without one of these there is no markup
_ADDRESS = re.compile(r"[.,;:!?…»”’]+$")
_MOST = 10
# ok: an ellipsis, the two dots of Arabic headlines, an interrobang in any order, a dot of an abbreviation before another sign.
_DOUBLED = re.compile(
    r"(?<!\.)\.\.(?!\.|\s?[\u0600-\u06ff])|,\s?,|،\s?،|;;|؛\s?؛|:\s?:|[!?؟]{4,}|[.؟?!،,]\s*،|،\s*[.؟]|۔۔|\.{5,}|,\s?\.(?!\d)|[?!؟]\s?,|(?<=\w)\s\.\s?\.(?!\.)"
)
_ENDS = frozenset(".!?…؟۔")
_CLOSERS = "\"'”’»)]}›“„ \u00a0\u200f\u200e"
# Controls and what redirects or hides text. U+200B and U+00AD break words where nothing shows it.
_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufff9-\ufffd\ufdd0-\ufdef\ufffe\uffff"
    "\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_TOLERATED = re.compile("[\u00ad\u061c\u200d-\u200f]|^\ufeff")
# Signs of Chinese and Japanese, of Urdu, Armenian, Greek and Indian scripts: none of our languages ends or parts sentences so.
_FOREIGN_SIGNS = re.compile("[。、，！？；：｡､·।॥۔։՝;‧…]{0,1}[。、，！？；：｡､।॥۔։՝]")
_QUESTIONS, _SHOUT = "?؟", re.compile("[!！]{2,}")
_INNER_MARK = re.compile("(?<=.)\ufeff", re.DOTALL)
_NAMES = {0x200B: "zero width space", 0xFFFD: "replacement character", 0x0: "NUL"}


def check_markup(source: str, target: str) -> Iterator[Problem]:
    """Yield tags, entities, placeholders and addresses that are not the same on both sides."""
    here, there = (
        Counter(_ADDRESS.sub("", found) or found for found in _MARKUP.findall(text)) for text in (source, target)
    )
    for sort, left, right in (("missing in", here, there), ("added to", there, here)):
        for piece, count in list((left - right).items())[:_MOST]:
            shown = piece if len(piece) <= 60 else piece[:60] + "…"  # noqa: PLR2004 - enough to know it by
            yield Problem("markup", f"“{shown}” is {sort} the translation" + (f" {count} times" if count > 1 else ""))

    if _is_loose(target) and not _is_loose(source):
        yield Problem("markup", "“**” does not touch the words that it marks, and shows as two asterisks")


def _is_loose(text: str) -> bool:
    return any(words != words.strip() for words in _STRONG.findall(text))


def outside_markup(text: str) -> str:
    """Return the text with blanks for its markup and addresses, as long as before.

    >>> outside_markup("See <b>this</b>")
    'See    this    '
    """
    return _MARKUP.sub(lambda found: " " * len(found[0]), text) if _HINT.search(text) else text


def check_punctuation(source: str, target: str) -> Iterator[Problem]:
    """Yield doubled signs, a question that is none any more, brackets that lost their other half; note a lost end."""
    if (doubled := _DOUBLED.search(target)) and not _DOUBLED.search(source):
        yield Problem("punctuation", f"doubled: “{doubled.group()}”")
    for opening, closing in ("()", "[]", "{}"):
        here = source.count(opening) - source.count(closing)
        there = target.count(opening) - target.count(closing)
        if there and not here and abs(there) > 1:
            yield Problem("punctuation", f"“{opening}” and “{closing}” are not in pairs")
    yield from _other_ends(source, target)
    if has_end(source) and target.strip() and not has_end(target):
        yield Problem("ending", "the sign that ends the sentence is left out")


def _other_ends(source: str, target: str) -> Iterator[Problem]:
    """Yield a statement that ends as a question or shouts, and a sign of another script."""
    if (foreign := _FOREIGN_SIGNS.search(target)) and foreign.group() not in source:
        yield Problem("punctuation", f"“{foreign.group()}” is no sign of this language")
    if _last(target) in _QUESTIONS and _last(source) == "." and not any(sign in source for sign in _QUESTIONS):
        yield Problem("punctuation", "a statement has become a question")
    if (shout := _SHOUT.search(target)) and "!" not in source:
        yield Problem("punctuation", f"“{shout.group()}” is not in the source")


def _last(text: str) -> str:
    return text.rstrip().rstrip(_CLOSERS)[-1:] or " "


def is_question(text: str) -> bool:
    """Return whether a text ends as a question.

    >>> is_question("Who?”"), is_question("Who.")
    (True, False)
    """
    return _last(text) in _QUESTIONS


def has_end(text: str) -> bool:
    """Return whether a text ends with a sign that ends sentences, quotation marks and brackets left aside.

    >>> has_end("So he said.”"), has_end("So he")
    (True, False)
    """
    return _last(text) in _ENDS


def check_characters(source: str, target: str) -> Iterator[Problem]:
    """Yield controls, characters that turn the direction of text, and others that must not stand in a text; note joiners."""
    if target.isascii() and target.isprintable():
        return
    for char in list(dict.fromkeys((*_FORBIDDEN.findall(target), *_INNER_MARK.findall(target))))[:_MOST]:
        if char not in source:
            yield Problem("forbidden_characters", _name(char))
    if marks := [char for char in dict.fromkeys(_TOLERATED.findall(target)) if char not in source]:
        yield Problem("invisible_characters", ", ".join(_name(char) for char in marks))


def _name(char: str) -> str:
    name = _NAMES.get(ord(char)) or unicodedata.name(char, "control or unassigned character").lower()
    return f"U+{ord(char):04X} {name}"
