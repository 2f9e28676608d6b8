"""Names across scripts: a skeleton of consonants in which Latin, Cyrillic and Arabic spellings of a name meet.

It decides nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.checks.phones import spelled

# Letters -> class. Labials B, gutturals K, hissing S, dentals T, liquids L R, nasals M N. Vowels, h, w, y carry nothing.
_LATIN = {
    **dict.fromkeys("bpfv", "B"),
    **dict.fromkeys("kgqx", "K"),
    **dict.fromkeys("szjşçšžć", "S"),
    "ǰ": "J",
    **dict.fromkeys("td", "T"),
    "l": "L",
    "r": "R",
    "m": "M",
    "n": "N",
}
_CYRILLIC = {
    **dict.fromkeys("бпвф", "B"),
    **dict.fromkeys("кгх", "K"),
    **dict.fromkeys("сзшщжцч", "S"),
    **dict.fromkeys("тд", "T"),
    "л": "L",
    "р": "R",
    "м": "M",
    "н": "N",
}
_ARABIC = {
    **dict.fromkeys("بپفڤ", "B"),
    **dict.fromkeys("کقغخگڭ", "K"),
    **dict.fromkeys("سشصزژچظذ", "S"),
    **dict.fromkeys("ج", "J"),
    **dict.fromkeys("تطدضث", "T"),
    **dict.fromkeys("ل", "L"),
    **dict.fromkeys("ر", "R"),
    "م": "M",
    "ن": "N",
}
_CLASSES = _CYRILLIC | _ARABIC
_GROUPS = (
    (re.compile("^(?:kn|gn)"), "n"),
    (re.compile("^wr"), "r"),
    (re.compile("^isl(?=[ae])|isle(?=s?$)"), "ile"),
    (re.compile("mb$"), "m"),
    (re.compile("tch|tsch|sch|sh|ch|cz|sz|rz|dz|ts"), "j"),
    (re.compile("igh|ough|augh"), "o"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("kh|gh"), "k"),
    (re.compile("ck"), "k"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("x"), "ks"),
)
# What is heard in French, Spanish, German, Dutch and Hungarian names: silent ends, ll, z, j, cs, ij.
_FOREIGN = (
    (re.compile("(?<=[aeiouy])(?:r|t|s|x|d|ts|lt|z)$|(?<=[aeiouy]n)[dts]$"), ""),
    (re.compile("ll(?=[aeiou])"), "y"),
    (re.compile("z"), "ts"),
    (re.compile("ij"), "y"),
    (re.compile("gn"), "n"),
    (re.compile("cs"), "ch"),
    (re.compile("j"), "k"),
    (re.compile("trz|drz"), "ch"),
    (re.compile("ti(?=[ao])"), "sh"),
    (re.compile("^ps"), "s"),
)
# What others hear: Polish ch and Kurmanji x in Khartoum, Chinese x and q in Xiaomei and Qing,
# Polish ck in Donetsk, Arabic ذ and س in Sotheby, ج in Eugenia.
_TURKISH_LETTERS, _TURKISH = frozenset("çşğı"), str.maketrans({"ç": "ş", "c": "ǰ", "ğ": "g"})
_POLISH_LETTERS, _HISSING = frozenset("ąęłńśźż"), str.maketrans("CJSZH", "ssssk")
_ELSEWHERE = (
    ("ch", "k"),
    ("x", "k"),
    ("x", "sh"),
    ("q", "ch"),
    ("c", "ǰ"),
    ("ck", "tsk"),
    ("alk", "ok"),
    ("gia", "ya"),
    ("th", "s"),
    ("g", "j"),
    ("j", "y"),
    ("j", "ǰ"),
    ("ng", "n"),
)
_ALLOWED = (0, 0, 0, 0.5, 1, 1, 2)  # differences that a skeleton of so many consonants bears
_MIXED_UP = ("SK", "SJ", "KJ")  # classes that one language hears for the other
_CLOSE = frozenset((pair[place], pair[1 - place]) for pair in _MIXED_UP for place in (0, 1))


@lru_cache(maxsize=20_000)
def skeletons(word: str) -> tuple[str, ...]:
    """Return the classes of a folded word's consonants, doubled ones once; several where a letter is heard or silent.

    >>> skeletons("lukashenko"), skeletons("лукашенко"), skeletons("لوکاشنکو")
    (('LKSNK',), ('LKSNK',), ('LKSNK', 'LBKSNKB'))
    >>> skeletons("iowa"), skeletons("айова")
    (('', 'B'), ('B',))
    """
    word = word[:40]
    if not word.isascii() and not "a" <= unicodedata.normalize("NFD", word[0])[0] <= "z":
        word = word.replace("дж", "ж").replace("تش", "چ")
        found = [_single("".join(_CLASSES.get(char, "") for char in word))]
        if "х" in word or "г" in word:
            found.append(_single("".join("" if char in "хг" else _CLASSES.get(char, "") for char in word)))
        if "و" in word:  # a vowel, or the v of Persian and the w of all
            rests = (word, word[2:]) if word.startswith("او") else (word,)
            found += [
                _single("".join("B" if char == "و" else _CLASSES.get(char, "") for char in rest)) for rest in rests
            ]
        if "تس" in word:
            found.append(_single("".join(_CLASSES.get(char, "") for char in word.replace("تس", "س"))))
        if "ث" in word:  # a hissing sound everywhere but in Arabic itself
            found.append(_single("".join(_CLASSES.get(char, "") for char in word.replace("ث", "س"))))
        if "ج" in word:  # Egypt writes g with it, the others j
            found.append(found[0].replace("J", "K"))
        return tuple(dict.fromkeys(found))
    spoken = _polish(word) + _turkish(word)
    word = "".join(
        char for char in unicodedata.normalize("NFD", word.replace("ł", "l")) if not unicodedata.combining(char)
    )
    heard = [word.replace(*letters) for letters in _ELSEWHERE if letters[0] in word]
    heard += [spelling for pattern, letters in _FOREIGN if (spelling := pattern.sub(letters, word)) != word]
    heard += [one.replace("w", "v") for one in heard if "w" in one] + spoken
    word = _grouped(word)
    found = [_single("".join(_LATIN.get(char, "") for char in one)) for one in (word, *map(_grouped, heard))]
    if "w" in word:
        found.append(_single("".join(_LATIN.get(char, "") for char in word.replace("w", "v"))))
    if "h" in word[:-1]:
        found.append(_single("".join(_LATIN.get(char, "") for char in word.replace("h", "k"))))
    return tuple(dict.fromkeys(found))


def _polish(word: str) -> list[str]:
    """Return how a word with Polish letters sounds: Jędrzejów is Енджеюв."""
    if _POLISH_LETTERS.isdisjoint(word):
        return []
    return [spelled(word.replace("ę", "en").replace("ą", "on"), "pl").translate(_HISSING)]


def _turkish(word: str) -> list[str]:
    """Return how a word with Turkish letters sounds: Kılıçarslan is كيليتش أرسلان, Hacıömeroğlu حاجي عمر أوغلو."""
    return [] if _TURKISH_LETTERS.isdisjoint(word) else [word.translate(_TURKISH)]


def _grouped(word: str) -> str:
    """Return a word with one letter for each group that stands for one sound."""
    for pattern, letters in _GROUPS:
        word = pattern.sub(letters, word)
    return word


def _single(text: str) -> str:
    return "".join(char for place, char in enumerate(text) if not place or text[place - 1] != char)


def alike(one: str, other: str) -> bool:
    """Return whether two skeletons can be one name; the second may be longer by an ending.

    >>> alike("KBN", "KBNK"), alike("KBN", "TRM")
    (True, False)
    """
    if not one or not other:
        return False
    if other.startswith(one) and len(one) > 1:
        return len(other) - len(one) <= 3  # noqa: PLR2004 - an ending has few consonants
    if one == other:
        return True
    allowed = _ALLOWED[min(len(one), len(_ALLOWED) - 1)]
    if not allowed or (one[0] != other[0] and (one[0], other[0]) not in _CLOSE):
        return False
    return _distance(one, other[: len(one) + 1], allowed) <= allowed or (
        len(other) > len(one) and _distance(one, other[: len(one)], allowed) <= allowed
    )


def _distance(one: str, other: str, most: float) -> float:
    """Return how many classes must be changed; classes that languages mix up count half."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[float] = [float(place) for place in range(len(other) + 1)]
    for row, left in enumerate(one, 1):
        line: list[float] = [float(row)]
        for column, right in enumerate(other, 1):
            cost = 0.0 if left == right else 0.5 if (left, right) in _CLOSE else 1.0
            line.append(min(before[column] + 1, line[-1] + 1, before[column - 1] + cost))
        before = line
    return before[-1]
