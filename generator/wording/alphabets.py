"""The order of names in a list, by each language's own alphabet; code points order none but English.

The alphabets are those that schools teach; of a letter that an alphabet does not have, the base letter counts.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS = {
    "ar": "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "kmr": "abcçdeêfghiîjklmnopqrsştuûvwxyz",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
# Letters of Arabic that stand with another one, which Unicode does not say.
_WITH = {"ar": {"ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"}, "ckb": {"ھ": "ه"}}
_TURKISH_I = {"tr": str.maketrans("Iİ", "ıi")}
_DIGITS, _LETTERS, _OTHERS = 100, 200, 1000


def order(name: str, code: str) -> tuple[int, ...]:
    """Return a key that sorts names as readers of the language look for them: spaces first, digits, letters, others.

    >>> sorted(["Zürih", "Şam", "İzmir", "Irak", "Çad", "Soma"], key=lambda name: order(name, "tr"))
    ['Çad', 'Irak', 'İzmir', 'Soma', 'Şam', 'Zürih']
    >>> sorted(["Łukaszenka", "Zachód", "Lądek", "Émile", "Ewa"], key=lambda name: order(name, "pl"))
    ['Émile', 'Ewa', 'Lądek', 'Łukaszenka', 'Zachód']
    >>> sorted(["گرجستان", "ورشو", "پوتین", "بغداد", "آلمان"], key=lambda name: order(name, "fa"))
    ['آلمان', 'بغداد', 'پوتین', 'گرجستان', 'ورشو']
    """
    lowered = name.translate(_TURKISH_I.get(code, {})).lower()
    return tuple(place for char in unicodedata.normalize("NFC", lowered) for place in _place(char, code))


@lru_cache(maxsize=4096)
def _place(char: str, code: str) -> tuple[int, ...]:
    alphabet = _ALPHABETS.get(code, _LATIN)
    char = _WITH.get(code, {}).get(char, char)
    if char in alphabet:
        return (_LETTERS + alphabet.index(char),)
    base = unicodedata.normalize("NFKD", char)[0]
    if base in alphabet:
        return (_LETTERS + alphabet.index(base),)
    if char.isspace():
        return (0,)
    if char.isdecimal():
        return (_DIGITS + unicodedata.decimal(char),)
    return (_OTHERS + ord(char),) if char.isalpha() else ()
