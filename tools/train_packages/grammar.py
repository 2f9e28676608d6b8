"""A small grammar of news sentences in English, Polish, Russian and Arabic; it knows nothing of models.

A template's slots are named after the kind of their value: `counted` (a number and its noun), `total` (a round number
and its noun in the form that follows 'about'), `where`, `whither`, `whence` (a place), `day`, `weekday`, `money`,
`percent`, `time`. In a target, `[a|b|c]` holds one wording for each plural category of the language that `counted` has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.train_packages import values

if TYPE_CHECKING:
    from random import Random

_CATEGORIES = {
    "en": ("one", "other"),
    "pl": ("one", "few", "many"),
    "ru": ("one", "few", "many"),
    "ar": ("zero", "one", "two", "few", "many", "other"),
}
_LEAST_TOTAL = 100
_CHOICE = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as each language counts it, one wording a plural category; and its form after 'about' in two of them."""

    en: str
    pl: str
    ru: str
    ar: str
    many_pl: str
    many_ru: str


NOUNS = (
    Noun(
        "{n} migrant|{n} migrants",
        "{n} migrant|{n} migranci|{n} migrantów",
        "{n} мигрант|{n} мигранта|{n} мигрантов",
        "0 مهاجر|مهاجر واحد|مهاجران|{n} مهاجرين|{n} مهاجرًا|{n} مهاجر",
        "migrantów",
        "мигрантов",
    ),
    Noun(
        "{n} person|{n} people",
        "{n} osoba|{n} osoby|{n} osób",
        "{n} человек|{n} человека|{n} человек",
        "0 شخص|شخص واحد|شخصان|{n} أشخاص|{n} شخصًا|{n} شخص",
        "osób",
        "человек",
    ),
    Noun(
        "{n} passenger|{n} passengers",
        "{n} pasażer|{n} pasażerowie|{n} pasażerów",
        "{n} пассажир|{n} пассажира|{n} пассажиров",
        "0 راكب|راكب واحد|راكبان|{n} ركاب|{n} راكبًا|{n} راكب",
        "pasażerów",
        "пассажиров",
    ),
    Noun(
        "{n} child|{n} children",
        "{n} dziecko|{n} dzieci|{n} dzieci",
        "{n} ребёнок|{n} ребёнка|{n} детей",
        "0 طفل|طفل واحد|طفلان|{n} أطفال|{n} طفلًا|{n} طفل",
        "dzieci",
        "детей",
    ),
    Noun(
        "{n} soldier|{n} soldiers",
        "{n} żołnierz|{n} żołnierze|{n} żołnierzy",
        "{n} солдат|{n} солдата|{n} солдат",
        "0 جندي|جندي واحد|جنديان|{n} جنود|{n} جنديًا|{n} جندي",
        "żołnierzy",
        "солдат",
    ),
)

# English name: for each language 'in', 'to' and 'from' that place.
PLACES = {
    "Belarus": {
        "pl": ("na Białorusi", "na Białoruś", "z Białorusi"),
        "ru": ("в Белоруссии", "в Белоруссию", "из Белоруссии"),
        "ar": ("في بيلاروسيا", "إلى بيلاروسيا", "من بيلاروسيا"),
    },
    "Poland": {
        "pl": ("w Polsce", "do Polski", "z Polski"),
        "ru": ("в Польше", "в Польшу", "из Польши"),
        "ar": ("في بولندا", "إلى بولندا", "من بولندا"),
    },
    "Iraq": {
        "pl": ("w Iraku", "do Iraku", "z Iraku"),
        "ru": ("в Ираке", "в Ирак", "из Ирака"),
        "ar": ("في العراق", "إلى العراق", "من العراق"),
    },
    "Minsk": {
        "pl": ("w Mińsku", "do Mińska", "z Mińska"),
        "ru": ("в Минске", "в Минск", "из Минска"),
        "ar": ("في مينسك", "إلى مينسك", "من مينسك"),
    },
    "Baghdad": {
        "pl": ("w Bagdadzie", "do Bagdadu", "z Bagdadu"),
        "ru": ("в Багдаде", "в Багдад", "из Багдада"),
        "ar": ("في بغداد", "إلى بغداد", "من بغداد"),
    },
    "Erbil": {
        "pl": ("w Irbilu", "do Irbilu", "z Irbilu"),
        "ru": ("в Эрбиле", "в Эрбиль", "из Эрбиля"),
        "ar": ("في أربيل", "إلى أربيل", "من أربيل"),
    },
}


@dataclass(frozen=True, slots=True)
class Template:
    """One sentence in English and in the target languages."""

    en: str
    pl: str
    ru: str
    ar: str


TEMPLATES = (
    Template(
        "{counted} [remains|remain] in {where}.",
        "{where} [pozostaje|pozostają|pozostaje] {counted}.",
        "{where} [остаётся|остаются|остаётся] {counted}.",
        "لا يزال {where} {counted}.",
    ),
    Template(
        "About {total} remain in {where}.",
        "{where} pozostaje około {total}.",
        "{where} остаётся около {total}.",
        "لا يزال {where} نحو {total}.",
    ),
    Template(
        "More than {total} returned to {whither}.",
        "{whither} wróciło ponad {total}.",
        "{whither} вернулось более {total}.",
        "عاد أكثر من {total} {whither}.",
    ),
    Template(
        "The plane from {whence} landed in {where} on {day}.",
        "Samolot {whence} wylądował {where} {day}.",
        "Самолёт {whence} приземлился {where} {day}.",
        "هبطت الطائرة القادمة {whence} {where} في {day}.",
    ),
    Template(
        "The plane landed in {where} at {time} with {counted} on board.",
        "Samolot wylądował {where} o {time}, na pokładzie: {counted}.",
        "Самолёт приземлился {where} в {time}, на борту: {counted}.",
        "هبطت الطائرة {where} في الساعة {time} وعلى متنها {counted}.",
    ),
    Template(
        "The European Union will give {money} for food and blankets.",
        "Unia Europejska przeznaczy {money} na żywność i koce.",
        "Европейский союз выделит {money} на продукты и одеяла.",
        "سيقدم الاتحاد الأوروبي {money} للغذاء والبطانيات.",
    ),
    Template(
        "According to the spokesman, {percent} of the migrants come from {whence}.",
        "Według rzecznika {percent} migrantów pochodzi {whence}.",
        "По словам представителя, {percent} мигрантов прибыли {whence}.",
        "بحسب المتحدث فإن {percent} من المهاجرين قدموا {whence}.",
    ),
    Template(
        "On {weekday}, {counted} crossed the border.",
        "{weekday}: granicę [przekroczył|przekroczyły|przekroczyło] {counted}.",
        "{weekday}: границу [пересёк|пересекли|пересекли] {counted}.",
        "{weekday}: عبر {counted} الحدود.",
    ),
    Template(
        "The first flight to {whither} left at {time}.",
        "Pierwszy lot {whither} odbył się o {time}.",
        "Первый рейс {whither} вылетел в {time}.",
        "غادرت أول رحلة {whither} في الساعة {time}.",
    ),
    Template(
        "The flight from {whence} to {whither} is planned for {day}.",
        "Lot {whence} {whither} zaplanowano na {day}.",
        "Рейс {whence} {whither} запланирован на {day}.",
        "من المقرر أن تكون الرحلة {whence} {whither} في {day}.",
    ),
)


def sentence(random: Random, language: str) -> tuple[str, str]:
    """Return a random English sentence and its translation."""
    template = random.choice(TEMPLATES)
    english, target = template.en, getattr(template, language)
    for name in re.findall(r"\{(\w+)\}", template.en):
        filled = _VALUES[name](random, language)
        english = _fill(english, name, filled.english, filled.category("en"), "en")
        target = _fill(target, name, filled.target, filled.category(language), language)
    return _capital(english), _capital(target)


def _fill(text: str, name: str, value: str, category: str, language: str) -> str:
    if name == "counted":
        place = _CATEGORIES[language].index(category)
        text = _CHOICE.sub(lambda match: match[1].split("|")[place], text)
    return text.replace(f"{{{name}}}", value)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _counted(random: Random, language: str) -> values.Filled:
    noun, number = random.choice(NOUNS), values.count(random, language)
    english = _form(noun.en, "en", number.category("en")).format(n=number.english)
    target = _form(getattr(noun, language), language, number.category(language)).format(n=number.target)
    return values.Filled(english, target, number.number)


def _total(random: Random, language: str) -> values.Filled:
    noun, number = random.choice(NOUNS), values.count(random, language, at_least=_LEAST_TOTAL)
    rounded = (number.number or 0) // 10 * 10
    english = f"{rounded:,} {_form(noun.en, 'en', 'other').format(n='').strip()}"
    if language == "ar":
        category = values.Filled("", "", rounded).category("ar")
        return values.Filled(english, _form(noun.ar, "ar", category).format(n=values.grouped(rounded, "ar")))
    return values.Filled(english, f"{values.grouped(rounded, language)} {getattr(noun, f'many_{language}')}")


def _form(forms: str, language: str, category: str) -> str:
    return forms.split("|")[_CATEGORIES[language].index(category)]


def _place(case: int) -> object:
    def choose(random: Random, language: str) -> values.Filled:
        name = random.choice(list(PLACES))
        return values.Filled(name, PLACES[name][language][case])

    return choose


def _weekday(random: Random, language: str) -> values.Filled:
    return values.day(random, language, weekday=True)


_VALUES = {
    "counted": _counted,
    "total": _total,
    "where": _place(0),
    "whither": _place(1),
    "whence": _place(2),
    "day": values.day,
    "weekday": _weekday,
    "money": values.money,
    "percent": values.percent,
    "time": values.time,
}
