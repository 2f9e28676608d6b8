"""Folding: one form for what is written in several ways, letter by letter, so that places in the text stay true.

It never changes the length of a text: a span found in the folded text is the same span of the text itself.
"""

from __future__ import annotations

import unicodedata

# Left: as it is met. Right: as it is looked up. Arabic letters: the shapes that keyboards and habits mix up.
_LETTERS = {
    "İ": "i",
    "ı": "i",
    "I": "i",
    "Ё": "е",
    "ё": "е",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ي": "ی",
    "ى": "ی",
    "ێ": "ی",
    "ې": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ة": "ه",
    "ە": "ه",
    "ھ": "ه",
    "ہ": "ه",
    "ۀ": "ه",
    "ۆ": "و",
    "ؤ": "و",
    "ڕ": "ر",
    "ڵ": "ل",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "−": "-",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "ʻ": "'",
    "`": "'",
    "´": "'",
    "′": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "٪": "%",
    "﹪": "%",
    "％": "%",
    "\u00a0": " ",
    "\u2000": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2004": " ",
    "\u2005": " ",
    "\u2007": " ",
    "\u2008": " ",
    "\u2009": " ",
    "\u200a": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\t": " ",
    "\n": " ",
    "\r": " ",
}
_DIGITS = {
    code: str(unicodedata.decimal(chr(code)))
    for code in (*range(0x0660, 0x066A), *range(0x06F0, 0x06FA), *range(0x0966, 0x0970), *range(0xFF10, 0xFF1A))
}
_FOLD = {ord(old): new for old, new in _LETTERS.items()} | _DIGITS
# What may stand inside a word and says nothing: vowel marks, the lengthening stroke, joiners, directional marks.
MARKS = (
    *range(0x0610, 0x061B),
    0x0640,
    *range(0x064B, 0x0660),
    0x0670,
    *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E9),
    *range(0x06EA, 0x06EE),
    *range(0x200B, 0x2010),
    0x00AD,
)
_WITHOUT_MARKS = dict.fromkeys(MARKS)
_FIRST_COMBINING, _LAST_COMBINING = "\u0300", "\u036f"


def fold(text: str) -> str:
    """Return the text with one form for each letter, digit, space, dash and quotation mark; its length stays.

    >>> fold("İKİ yüz ٣٫٥")
    'iki yüz 3٫5'
    """
    if text.isascii():
        return text.translate(_FOLD).lower()
    folded = text.translate(_FOLD).lower()
    if len(folded) != len(text):  # a capital whose small form is two characters: keep it as it is
        folded = "".join(char.lower() if len(char.lower()) == 1 else char for char in text.translate(_FOLD))
    return folded


def bare(word: str) -> str:
    """Return a folded word without the marks inside it, composed.

    >>> bare("مُرشَّح")
    'مرشح'
    """
    if word.isascii():
        return word
    word = word.translate(_WITHOUT_MARKS)
    if any(_FIRST_COMBINING <= char <= _LAST_COMBINING for char in word):
        word = unicodedata.normalize("NFC", word).translate(_FOLD)
    return word


def fold_word(word: str) -> str:
    """Return a word as tables and texts are compared.

    >>> fold_word("Ağustos")
    'ağustos'
    """
    return bare(fold(word))
