"""The one table of the search's folding; Python reads it here and the browser gets it as JSON, so they cannot drift apart.

It holds data only. Letters follow Unicode's own decompositions; what those leave apart, and keyboards mix up, stands here.
Endings are written as readers write them and are folded like any text before they are used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

# Ends every indexed word, so that no word is the beginning of another: Pagefind would take it for one that was meant.
# A letter of no alphabet here (U+01C0), because Pagefind drops what is not a letter.
END = "\u01c0"

# Letters that no decomposition of Unicode brings together. Arabic script: what Arabic, Persian and Kurdish keyboards
# write differently; Latin and Cyrillic: what is left out where a keyboard lacks it.
LETTERS = {
    "ی": "ي",
    "ى": "ي",
    "ې": "ي",
    "ێ": "ي",
    "ے": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ة": "ه",
    "ە": "ه",
    "ھ": "ه",
    "ہ": "ه",
    "ۃ": "ه",
    "ٱ": "ا",
    "ء": "",
    "ۆ": "و",
    "ۇ": "و",
    "ۈ": "و",
    "ۋ": "و",
    "ڕ": "ر",
    "ڵ": "ل",
    "ڤ": "ف",
    "ـ": "",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ə": "e",
    "і": "и",
    "є": "е",
    "ґ": "г",
    "ς": "σ",
    # kept between digits and after a word; everything else that is no letter is a space
    ",": ",",
    ".": ".",
    "٬": ",",
    "٫": ".",
    "'": "'",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "ʻ": "'",
    "´": "'",
    "`": "'",
    "′": "'",
}

# The code points of the digit zero of every script, none above this range; the nine others follow it (Unicode, 4.6).
ZEROS = tuple(point for point in range(0x20000) if unicodedata.decimal(chr(point), None) == 0)


@dataclass(frozen=True, slots=True)
class Endings:
    """How a language inflects, as far as a search cares.

    `prefixes` and `suffixes` are taken off while `least` letters stay. `particles` are written apart by some and joined
    by others: alone, they are no words. `clitic` is a regular expression for what follows an apostrophe and is left out.
    `finals` are ends of a stem that change when an ending follows, and what they become; the first that fits is meant.
    """

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    clitic: str = ""
    finals: Mapping[str, str] = field(default_factory=dict)
    least: int = 3


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Light endings, from the grammar of each language: enough to bring the forms of a noun together, too few to join words.
ENDINGS = {
    "en": Endings(suffixes=_words("s es e ed ing ly y ies ied"), clitic="'s(?![^ ,.'])"),
    "ar": Endings(
        prefixes=_words("ال وال بال كال فال لل ولل وبال و"),
        suffixes=_words("ات ون ين ان تين تان ة ه ي ية ها هم هن نا وا ا"),
        least=4,
    ),
    "fa": Endings(
        prefixes=_words("می نمی"),
        suffixes=_words("ها های هایی هایش ان ین گان گی ه ی یی ای تر ترین ند اند شان اش"),
        particles=_words("ها های هایی می نمی تر ترین ای اند"),
    ),
    "ckb": Endings(
        suffixes=_words("ەکان ەکانی ەکە ەکەی ێک ێکی ان ی ە یە وە ەوە دا یدا یان ن"),
        particles=_words("ی"),
    ),
    "kmr": Endings(
        suffixes=_words("an ên ê î a e i in ek eke ekê ekî ya ye yê yan yên iyan iyên iya yek yeke yekê yekî"),
        clitic="'[^ ,.']*",
    ),
    "tr": Endings(
        suffixes=_words(
            "lar ler ları leri lara lere a e ı i u ü ya ye yı yi yu yü nı ni nu nü na ne sı si su sü "
            "da de ta te dan den tan ten nda nde ndan nden ın in un ün nın nin nun nün ım im um üm "
            "la le yla yle ki daki deki taki teki ndaki ndeki lı li lu lü dır dir dur dür tır tir tur tür"
        ),
        clitic="'[^ ,.']*",
        finals={"g": "k", "b": "p", "d": "t"},
    ),
    "pl": Endings(
        suffixes=_words(
            "a ą e ę i o ó u y ów owi owie ami ach om em am ie iem ego emu ej ich ych ymi imi im ym ia ią iami iach iom"
        ),
        finals={"iec": "c", "ec": "c", "ek": "k"},
    ),
    "ru": Endings(
        suffixes=_words(
            "а е и о у ы ь ю я й ов ев ей ам ям ами ями ах ях ом ем ой ий ый ая яя ое ее ые ие ого его ому ему ым им ых их "
            "ую юю ью ия ии ию ией ил ила или ило ал ала али ало"
        ),
        finals={"ец": "ц", "ок": "к"},
    ),
}
