"""How the languages say from where to where something rises or falls: the words before a number, the endings after it.

A hedge or two may stand between the word and the number. A word that means much else (Persian به, Kurmanji li) is left out
where nothing after it tells; what is not told proves nothing.
"""

from __future__ import annotations

import re

_GAP = r"(?:\s+[^\W\d]+){0,3}\s*[$€£₺₽¥₹%]?$"


# In English, where from and to stand before much else, only what may stand with an amount.
_ENGLISH = (
    r"(?:\s+(?:about|around|roughly|nearly|almost|just|only|some|at|least|most|more|less|fewer|than|over|under|an?|estimated|average|of"
    r"|record|the|as|many|much|high|low))*\s*[$€£₺₽¥₹%]?$"
)


def _words(start: str, end: str, gap: str = _GAP) -> re.Pattern[str]:
    """Return what finds the last word before a number that says a direction."""
    return re.compile(rf"(?:.*[\s(]|^)(?:(?P<from>{start})|(?P<to>{end})){gap}", re.IGNORECASE)


DIRECTIONS = {
    "en": _words("from", "to", _ENGLISH),
    "ar": _words("من", "إلى|الى|حتى"),
    "fa": _words("از", "به"),
    "pl": _words("z|ze", "do"),
    "ru": _words("с|со", "до"),
    "ckb": _words("لە", "بۆ|گەیشتە|دەگاتە|گەیشتووەتە"),
    "kmr": _words("ji", "gihîşt|gihîşte|digihîje"),
}
# Endings of a number or of one of the words after it; of two that fit the longer one counts, and an empty name says nothing.
ENDINGS = {
    "tr": {
        "dan": "from",
        "den": "from",
        "tan": "from",
        "ten": "from",
        "da": "",
        "de": "",
        "ta": "",
        "te": "",
        "a": "to",
        "e": "to",
    }
}
