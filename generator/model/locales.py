"""Languages as the project knows them: tags, script, digits, plural categories, who translates, what stands in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from babel import Locale as CldrLocale
from babel.plural import PluralRule, to_gettext


class Maker(StrEnum):
    """Who makes a language's first wording."""

    SOURCE = "source"
    MACHINE = "machine"
    PEOPLE = "people"


class Digits(StrEnum):
    """The digits that numbers are written with; CLDR numbering system identifiers."""

    LATN = "latn"
    ARAB = "arab"
    ARABEXT = "arabext"


@dataclass(frozen=True)
class Language:
    """One language of the site.

    `code` is its BCP 47 tag and its folder in the site. `name` is its name in itself. `cldr` is the locale that Babel
    formats numbers with, in underscore form; `own_dates` says that months and date patterns come from the language's
    own catalogue because CLDR's are missing or wrong. `falls_back_to` is the chain of languages that stand in for a
    missing wording; English is always its end.
    """

    code: str
    name: str
    english_name: str
    script: str
    cldr: str
    digits: Digits
    maker: Maker
    own_dates: bool = False
    falls_back_to: tuple[str, ...] = ()

    @property
    def direction(self) -> str:
        """Return the direction of the script: `rtl` for Arabic script, else `ltr`."""
        return "rtl" if self.script == "Arab" else "ltr"

    @cached_property
    def _category(self) -> PluralRule:
        """Return CLDR's rule, which gives the category of a number."""
        return CldrLocale.parse(self.cldr).plural_form

    @cached_property
    def _plural_rule(self) -> PluralRule:
        """Return CLDR's rule for whole numbers: categories that only fractions have are left out."""
        rule = self._category
        samples = {rule(number) for number in (*range(201), 1000, 10**6)}
        unused_other = "other" not in samples
        kept = {category: text for category, text in rule.rules.items() if category in samples}
        if unused_other:  # gettext wants an `other`: the last category that whole numbers have takes its place
            kept.pop([category for category in _ORDER if category in kept][-1])
        return PluralRule(kept)

    @cached_property
    def plural_categories(self) -> tuple[str, ...]:
        """Return the plural categories that whole numbers have, in the order of the gettext forms (CLDR order).

        >>> Language("pl", "polski", "Polish", "Latn", "pl", Digits.LATN, Maker.MACHINE).plural_categories
        ('one', 'few', 'many')
        """
        samples = {self._category(number) for number in (*range(201), 1000, 10**6)}
        return tuple(category for category in _ORDER if category in samples)

    @cached_property
    def plural_forms(self) -> str:
        """Return the value of gettext's Plural-Forms header."""
        return to_gettext(self._plural_rule)

    def plural_index(self, number: int) -> int:
        """Return which of the gettext forms a whole number takes."""
        return self.plural_categories.index(self._category(number))


_ORDER = ("zero", "one", "two", "few", "many", "other")
