"""Training sentences from the catalogues: the units of the briefings with their wordings, slots filled at random.

No words of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polib
import yaml
from babel import Locale

from tools.train_packages import values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random

_KINDS: dict[str, Callable[[Random, str], values.Filled]] = {
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


def _slots(facts: Path) -> Iterator[tuple[str, dict[str, Callable[[Random, str], values.Filled]]]]:
    """Yield every English wording of the facts (the one for exactly one, where there are two) with its slots."""
    for path in sorted(facts.glob("*/*.yml")):
        for fact in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).get("facts", []):
            says = fact["says"]
            text = says if isinstance(says, str) else says["one"]
            yield text, {name: _maker(value) for name, value in fact.get("values", {}).items()}


def _maker(value: dict[str, Any]) -> Callable[[Random, str], values.Filled]:
    if "contested" in value:
        value = value["contested"][0]
    if "date" in value:
        parts = str(value["date"]).count("-")
        if parts == 1:
            return values.month
        return lambda random, language: values.day(random, language, weekday=bool(value.get("weekday")))
    return next(make for kind, make in _KINDS.items() if kind in value)
