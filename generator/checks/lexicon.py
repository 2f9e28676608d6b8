"""The ordinary English words: what begins with a capital and is one of them may be translated. It knows no names.

The list is that of SCOWL 2020.12.07 up to size 60 (spellings of all countries, small letters only), without the words that
SCOWL also has as names of people, places and firms; LICENSE-CONTENT.md has its licence.
"""

from __future__ import annotations

import gzip
import re
from functools import lru_cache
from pathlib import Path

from generator.checks.tables.english_words import COMMON

_LIST = Path(__file__).with_name("tables") / "english_lexicon.txt.gz"


# What ends compounds that no dictionary has yet: cheesemakers, whistleblower.
_COMPOUND = re.compile(
    "(.{3,})(?:maker|killer|runner|blower|keeper|holder|goer|worker|owner|taker|seeker|fighter|grower|breeder|attack)s?"
)


def is_ordinary(word: str) -> bool:
    """Return whether a folded English word is one of the language and no name.

    >>> is_ordinary("pedestrians"), is_ordinary("symphony"), is_ordinary("cheesemakers"), is_ordinary("lukashenko")
    (True, True, True, False)
    """
    if word in COMMON or word in _words():
        return True
    compound = _COMPOUND.fullmatch(word)
    return compound is not None and compound[1] in _words()


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """Return the list; it is read when the first sentence asks for it, so that a start costs nothing."""
    return frozenset(gzip.decompress(_LIST.read_bytes()).decode("ascii").split())
