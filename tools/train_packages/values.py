"""Random values for the slots of training sentences, written as English and as a target language writes them.

No words.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date

if TYPE_CHECKING:
    from random import Random

CLDR = {"pl": "pl", "ru": "ru", "ar": "ar_IQ"}
# English, around the number: the words after the number in each language.
_CURRENCIES = {
    "${}": {"pl": "dolarów", "ru": "долларов", "ar": "دولار"},
    "{} US dollars": {"pl": "dolarów amerykańskich", "ru": "долларов США", "ar": "دولار أمريكي"},
    "€{}": {"pl": "euro", "ru": "евро", "ar": "يورو"},
    "{} euros": {"pl": "euro", "ru": "евро", "ar": "يورو"},
}
_TARGET_DATE = {"pl": "d MMMM y", "ru": "d MMMM y 'года'", "ar": "d MMMM y"}
_TARGET_WEEKDAY = {"pl": "EEEE, d MMMM y", "ru": "EEEE, d MMMM y 'года'", "ar": "EEEE، d MMMM y"}
_TARGET_MONTH = {"pl": "MMMM y", "ru": "MMMM y 'года'", "ar": "MMMM y"}
_ENGLISH_DATES = ("d MMMM y", "MMMM d, y")
_ENGLISH_WEEKDAYS = ("EEEE, d MMMM y", "EEEE d MMMM y", "EEEE, MMMM d, y")
_LARGEST_UNGROUPED = 9999


@dataclass(frozen=True, slots=True)
class Filled:
    """One value: its English text, its text in the target language, and the number that chooses plural forms."""

    english: str
    target: str
    number: int | None = None

    def category(self, language: str) -> str:
        """Return the plural category of the number in a language, `other` when there is no number."""
        if self.number is None:
            return "other"
        return str(Locale.parse(CLDR.get(language, language)).plural_form(self.number))


def count(random: Random, language: str, *, at_least: int = 1) -> Filled:
    """Return a whole number: small ones and round ones are the most frequent, as in the news."""
    ranges = ((1, 5), (1, 20), (21, 99), (100, 999), (1000, 9999), (10_000, 999_999))
    low, high = random.choice([pair for pair in ranges if pair[1] > at_least])
    number = random.randint(max(low, at_least), high)
    if random.choice((True, False)):
        number = max(at_least, round(number, 1 - len(str(number))) or number)
    return Filled(f"{number:,}", grouped(number, language), number)


def grouped(number: int, language: str) -> str:
    """Return a whole number as the target language groups it: Polish leaves four digits together.

    >>> grouped(7000, "pl"), grouped(7000, "ru"), grouped(7000, "ar")
    ('7000', '7 000', '7,000')
    """
    if language == "ar":
        return f"{number:,}"
    if language == "pl" and number <= _LARGEST_UNGROUPED:
        return str(number)
    return f"{number:,}".replace(",", " ")


def money(random: Random, language: str) -> Filled:
    """Return an amount of dollars or euros."""
    english, names = random.choice(list(_CURRENCIES.items()))
    number = random.randint(2, 999) * random.choice((1, 100, 1000, 10_000))
    return Filled(english.format(f"{number:,}"), f"{grouped(number, language)} {names[language]}")


def percent(random: Random, language: str) -> Filled:
    """Return a percentage, some with one decimal."""
    whole, tenth = random.randint(1, 99), random.choice((None, None, random.randint(1, 9)))
    english = f"{whole}%" if tenth is None else f"{whole}.{tenth}%"
    return Filled(english, english.replace(".", ",") if language in {"pl", "ru"} else english)


def time(random: Random, _language: str) -> Filled:
    """Return a time of day on a 24-hour clock."""
    text = f"{random.randint(0, 23):02d}:{random.randint(0, 59):02d}"
    return Filled(text, text)


def day(random: Random, language: str, *, weekday: bool = False) -> Filled:
    """Return a full date between 2019 and 2027, with the day of the week when asked."""
    date = dt.date(2019, 1, 1) + dt.timedelta(days=random.randrange(9 * 365))
    english = random.choice(_ENGLISH_WEEKDAYS if weekday else _ENGLISH_DATES)
    target = (_TARGET_WEEKDAY if weekday else _TARGET_DATE)[language]
    return Filled(format_date(date, english, locale="en"), format_date(date, target, locale=CLDR[language]))


def month(random: Random, language: str) -> Filled:
    """Return a month and its year, as they stand inside a sentence."""
    date = dt.date(random.randint(2019, 2027), random.randint(1, 12), 1)
    return Filled(
        format_date(date, "MMMM y", locale="en"), format_date(date, _TARGET_MONTH[language], locale=CLDR[language])
    )
