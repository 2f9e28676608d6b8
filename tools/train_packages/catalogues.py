"""Training sentences from the catalogues: the units of the briefings with their wordings, slots filled at random.

No words of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING, Any

import polib
import yaml
from babel import Locale

from tools.train_packages import values

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Maker = Callable[[Random, str], values.Filled]
_KINDS: dict[str, _Maker] = {
    "count": values.count,
    "money": values.money,
    "percent": values.percent,
    "time": values.time,
}
_ORDER = ("zero", "one", "two", "few", "many", "other")


class Catalogue:
    """The worded units of one language and the kinds of their slots, as the facts give them."""

    def __init__(self, root: Path, language: str) -> None:
        self._language = language
        self._slots = dict(_slots(root / "facts"))
        folder = root / "translations" / language
        entries = [entry for path in sorted(folder.glob("*.po")) for entry in polib.pofile(str(path))]
        self._entries = [entry for entry in entries if entry.msgid in self._slots and _worded(entry)]
        rule = Locale.parse(values.CLDR[language]).plural_form
        used = {str(rule(number)) for number in (*range(201), 1000, 10**6)}
        self._categories = [category for category in _ORDER if category in used]

    def __len__(self) -> int:
        """Return how many units can be filled."""
        return len(self._entries)

    def sentence(self, random: Random) -> tuple[str, str]:
        """Return a random unit with random values, in English and in the target language."""
        entry = random.choice(self._entries)
        filled = {name: make(random, self._language) for name, make in self._slots[entry.msgid].items()}
        english, target = entry.msgid, entry.msgstr
        if entry.msgid_plural:
            driver = next(value for value in filled.values() if value.number is not None)
            english = entry.msgid if driver.category("en") == "one" else entry.msgid_plural
            target = entry.msgstr_plural[self._categories.index(driver.category(self._language))]
        return (
            english.format(**{name: value.english for name, value in filled.items()}),
            target.format(**{name: value.target for name, value in filled.items()}),
        )


def _worded(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr) or (bool(entry.msgstr_plural) and all(entry.msgstr_plural.values()))


def _slots(facts: Path) -> Iterator[tuple[str, dict[str, _Maker]]]:
    """Yield every English text of the facts (the one for exactly one, where there are two) with its slots.

    A sentence with a value of a kind that is not made here is left out.
    """
    for path in sorted(facts.glob("*/*.yml")):
        briefing = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield briefing["title"], {}
        for fact in briefing["facts"]:
            says = fact["says"]
            makers = {name: _maker(value) for name, value in fact.get("values", {}).items()}
            known = {name: maker for name, maker in makers.items() if maker}
            if len(known) == len(makers):
                yield says if isinstance(says, str) else says["one"], known


def _maker(value: dict[str, Any]) -> _Maker | None:
    if "contested" in value:
        value = value["contested"][0]
    if "date" in value:
        if str(value["date"]).count("-") == 1:
            return values.month
        return lambda random, language: values.day(random, language, weekday=bool(value.get("weekday")))
    return next((make for kind, make in _KINDS.items() if kind in value), None)
