"""What English and the languages call countries and cities: by CLDR, and by tables/place_names.py where it is silent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.checks.folding import fold_word
from generator.checks.phones import peoples_place
from generator.checks.tables.english_words import COMMON
from generator.checks.tables.place_names import CITIES, ENGLISH, LOCAL, NO_PLACES

if TYPE_CHECKING:
    from babel import Locale

_ALSO_AS_IN = {"kmr": ("tr",), "ckb": ("ar", "fa")}  # languages whose names of countries are written as well
_COMPLETE = frozenset({"tr", "pl"})  # of which CLDR has all names of cities that are not those of English
_LOCALES = {"kmr": "ku"}  # what CLDR calls the language
_SHORTEST, _LONG, _ENDING = 4, 7, 2  # letters of a name, of a long one, letters of it that endings may change
BRIEF = 3  # letters of names that are known where little else stands in the word: چین, دبي, مصر
_DECLINING = frozenset({"pl", "ru"})
_LONGEST_CHANGE = 3  # letters in which a case of a city differs from its name
_LONGEST_ENDING = 7  # letters that a name may have more in a case, or for its people
_ENDINGS = {"ru": 3}  # where a short name begins those of people: Дания, Даниленко
_PEOPLED = frozenset({"tr", "kmr"})  # countries are called after their people there: Arnavutluk, Arnavut
_OF_A_PEOPLE = re.compile("(?:i?stan|l[ıiuü]k)$")
KEY = 4  # letters by which a name is looked up
CAPITALS = frozenset({"tr", "pl", "ru", "kmr"})  # names begin with a capital there, and long adjectives may not
_OF_PEOPLES = frozenset(fold_word("يه"))  # what adjectives add to a country: مصري, مصرية
_FOLDED_YA = fold_word("يا")
# What is a country among the English words of place_names.
_COUNTRIES = frozenset(
    {
        "vatican",
        "emirates",
        "bosnia",
        "britain",
        "england",
        "scotland",
        "wales",
        "uk",
        "korea",
        "burma",
        "myanmar",
        "holland",
        "zealand",
        "palestine",
        "gaza",
        "turkey",
        "america",
    }
)


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The names of places in a language: how they begin, under their first letters, with the places they may be."""

    ending: int = _LONGEST_ENDING
    by_key: Mapping[str, list[tuple[str, str, frozenset[str]]]] = field(default_factory=dict)
    by_code: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, word: str) -> frozenset[str]:
        """Return the places that a folded word may name: those whose names have most letters in common with it."""
        best, found = 0, frozenset[str]()
        for stem, whole, codes in (*self.by_key.get(word[:KEY], ()), *self.by_key.get(word[:BRIEF], ())):
            if not word.startswith(stem) or len(word) > len(whole) + (
                self.ending if len(whole) < _LONG else _LONGEST_ENDING
            ):
                continue
            if len(stem) == BRIEF and not _OF_PEOPLES.issuperset(word[BRIEF:]):
                continue
            shared = _shared(word, whole)
            if shared < len(whole) and len(word) - shared > _LONGEST_CHANGE and not any(map(str.isupper, codes)):
                continue  # Bangkoku is a case of Bangkok and none of Bangui
            if shared > best:
                best, found = shared, codes
            elif shared == best:
                found = found | codes
        return found


def _shared(one: str, other: str) -> int:
    size = 0
    while size < min(len(one), len(other)) and one[size] == other[size]:
        size += 1
    return size


def codes_of(word: str) -> frozenset[str]:
    """Return what an English word names: a place, or the people of a country."""
    names = _english()
    codes = names.get(word)
    if codes is None and (place := peoples_place(word)) != word:
        codes = frozenset(
            code
            for name in (place, f"{place}a", f"{place}e", f"{place}ia")
            for code in names.get(name, ())
            if code.isupper()
        )
    return codes or frozenset()


@lru_cache(maxsize=1)
def _english() -> dict[str, frozenset[str]]:
    """Return the English words that name places, folded, with what they name."""
    found: dict[str, set[str]] = defaultdict(set)
    locale = _locale("en")
    for code, name in _countries(locale):
        found[fold_word(name)].add(code)
    for line in ENGLISH.strip().splitlines():
        code, _, words = line.strip().partition(": ")
        for word in words.split(", "):
            found[fold_word(word)].add(code)
    for zone, name in _cities(locale):
        if fold_word(name) not in COMMON:
            found[fold_word(name)].add(zone)
    for text in CITIES.values():
        for word, _ in _entries(text):
            found[fold_word(word)].add(fold_word(word))
    return {word: frozenset(codes) for word, codes in found.items()}


def _locale(code: str) -> Locale:
    from babel import Locale  # noqa: PLC0415 - only for the first sentence that names a place: verify starts quickly

    return Locale(code)


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the cities that time zones are named for: the English name in small letters as the code, and the name."""
    names = _locale("en").time_zones
    for zone in _zones() if locale.language == "en" else map(str, locale.time_zones):
        english = str(names.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " "))
        name = str(locale.time_zones.get(zone, {}).get("city") or english)
        if "/" in zone and " " not in english and len(english) >= _SHORTEST and "Etc" not in zone:
            yield fold_word(english), name


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    """Return all time zones: English names only those of another spelling than the zone's own, Arabic all of them."""
    return tuple(sorted({*map(str, _locale("en").time_zones), *map(str, _locale("ar").time_zones)}))


@lru_cache(maxsize=8)
def local_names(language: str) -> PlaceNames:
    """Return the names of places in a language."""
    by_key: dict[str, list[tuple[str, str, frozenset[str]]]] = defaultdict(list)
    for name, codes in _whole_names(language).items():
        is_brief_country = len(name) == BRIEF and language not in CAPITALS and any(map(str.isupper, codes))
        if len(name) >= _SHORTEST or is_brief_country:
            by_key[name[:KEY]].append((_stem(name, language), name, frozenset(codes)))
    for code, stems in _entries(LOCAL[language]):
        for stem in map(fold_word, stems):
            if len(stem) >= _SHORTEST:
                by_key[stem[:KEY]].append((stem, stem, frozenset({code})))
    return PlaceNames(_ENDINGS.get(language, _LONGEST_ENDING), dict(by_key), _by_code(by_key, language))


def _by_code(
    by_key: Mapping[str, list[tuple[str, str, frozenset[str]]]], language: str
) -> Mapping[str, tuple[str, ...]]:
    """Return how the names of each place begin; short ones say only that a place is not gone: Şam."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    brief = [(name, codes) for name, codes in _whole_names(language).items() if len(name) == BRIEF]
    brief += [
        (fold_word(stem), {code})
        for code, stems in _entries(LOCAL[language])
        for stem in stems
        if len(fold_word(stem)) == BRIEF
    ]
    known = [(stem, codes) for entries in by_key.values() for stem, _, codes in entries]
    for stem, codes in (*brief, *known):
        for code in codes:
            found[code] = (*found[code], stem)
    return dict(found)


def names_in(language: str, english: str) -> tuple[str, ...]:
    """Return how the names of a place begin in a language, folded; none where the English word is no place that is known.

    >>> names_in("tr", "chisinau"), names_in("tr", "lukashenko")
    (('kişinev',), ())
    """
    codes = codes_of(english)
    found = tuple(stem for code in sorted(codes) for stem in local_names(language).by_code.get(code, ()))
    return found or ((english,) if codes and language in _COMPLETE else ())


def is_place(english: str) -> bool:
    """Return whether an English word is the name of a place itself: what tells of its people is often left out.

    >>> is_place("turkey"), is_place("turkish")
    (True, False)
    """
    return english in _english() and english not in _peoples()


@lru_cache(maxsize=1)
def _peoples() -> frozenset[str]:
    countries = {fold_word(name) for _, name in _countries(_locale("en"))}
    words = {fold_word(word) for line in ENGLISH.strip().splitlines() for word in line.partition(": ")[2].split(", ")}
    return frozenset(words - countries - _COUNTRIES)


def _whole_names(language: str) -> dict[str, set[str]]:
    """Return names of countries and cities in a language, folded, with what they name."""
    found: dict[str, set[str]] = defaultdict(set)
    locale = _locale(_LOCALES.get(language, language))
    english = set(_english())
    for code, name in _countries(locale):
        found[_bare(name, language)].add(code)
    for city, name in _cities(locale):
        if city in english and " " not in name:
            found[_bare(name, language)].add(city)
    for city, names in _entries(CITIES[language]):
        for name in names:
            found[_bare(name, language)].add(city)
    for other in _ALSO_AS_IN.get(language, ()):
        for code, name in _countries(_locale(other)):
            found[_bare(name, other)].add(code)
    for word in NO_PLACES[language].split(","):
        found.pop(_bare(word.strip(), language), None)
    return found


def _countries(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the countries whose name is one word: code of ISO 3166 and name."""
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and " " not in name:  # noqa: PLR2004 - a region of the UN has three figures
            yield code, name


def _stem(name: str, language: str) -> str:
    """Return what all forms of a name have in common: Warszawa, Warszawie; كولومبيا, كولومبي."""
    if language in _PEOPLED and (stem := _OF_A_PEOPLE.sub("", name)) != name and len(stem) >= _SHORTEST:
        return stem
    if language in _DECLINING:
        return name[: max(_SHORTEST, len(name) - (1 if len(name) < _LONG else _ENDING))]
    return name[:-1] if language == "ar" and name.endswith(_FOLDED_YA) and len(name) > _SHORTEST else name


def _bare(name: str, language: str) -> str:
    return fold_word(name.removeprefix("ال") if language == "ar" else name)


def _entries(text: str) -> Iterator[tuple[str, list[str]]]:
    for entry in text.replace("\n", " ").split(";"):
        code, _, words = entry.strip().partition(": ")
        if words:
            yield code, [word.strip() for word in words.split(",")]
