"""The shape of a language's table and how it is made searchable. It holds no words of any language itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from generator.checks.folding import fold_word

_LONGEST_ENDING = 7  # letters that may follow a stem
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class Words:
    """What a language's table says, as a speaker writes it.

    Every field but the plain lists holds lines of the form `meaning: word, word, two words`. A word that ends in a hyphen is a
    stem: it also stands for every longer word that begins with it. One that ends in a tilde stands for itself with each of
    the endings of `declension`, and for nothing else. `prefixes` and `endings` are what is written together with a word and
    taken off before it is looked up; `never_last` are words that no sentence ends with. `duals` are the endings of two of a noun, `indefinite` those that
    say one of it, `spelled` cardinals and
    ordinals (`30: سی`) that are told from others by their very letters, `idioms` words that together mean
    nothing of what they mean alone. `compounds` are numbers as they
    begin a compound; `joins_tens` says that a unit follows its tens after a conjunction only; `compounded` is what such a compound goes on with: twenty-four-year-old is one word in some languages.
    """

    code: str
    decimal_sign: str
    cardinals: str
    hundreds: str
    scales: str
    ordinals: str
    loose: str
    half: str
    joining: str
    months: str
    weekdays: str
    units: str
    counted: str
    hedges: str
    common: str
    doubtful_months: str = ""
    hours_lead: str = ""
    prefixes: str = ""
    endings: str = ""
    never_last: str = ""
    duals: str = ""
    indefinite: str = ""
    spelled: str = ""
    idioms: str = ""
    declension: str = ""
    compounds: str = ""
    compounded: str = ""
    adds_to_ten: bool = False
    joins_tens: bool = False
    units_before_tens: bool = False
    declines_tens: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What one word means; empty where it means nothing of the kind."""

    cardinal: Decimal | None = None
    hundred: bool = False
    scale: Decimal | None = None
    ordinal: Decimal | None = None
    loose: tuple[Decimal, ...] = ()
    half: bool = False
    joins: bool = False
    carried_join: bool = False
    month: int = 0
    doubtful: bool = False
    weekday: int = 0
    unit: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    hedge: str = ""
    leads_hour: bool = False
    is_number: bool = False  # whether the word can begin or carry on a number


NOTHING = Entry()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A meaning of several words: the words after the first, and what they mean together."""

    rest: tuple[tuple[str, bool], ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Table:
    """A language's words, ready to be looked up by their folded form."""

    words: Words
    exact: Mapping[str, Entry]
    stems: Mapping[str, Entry]
    phrases: Mapping[str, tuple[Phrase, ...]]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    common: frozenset[str]
    never_last: frozenset[str]
    compounds: Mapping[str, Decimal] = field(default_factory=dict)
    compounded: tuple[str, ...] = ()
    spelled: Mapping[str, Entry] = field(default_factory=dict)
    links: tuple[str, ...] = ()  # conjunctions that may join numbers within a word
    # The first letters of stems and of number words, and the endings that no number word has: most words are told by them.
    stem_starts: frozenset[str] = frozenset()
    part_starts: frozenset[str] = frozenset()
    long_endings: tuple[str, ...] = ()
    known: dict[str, Entry] = field(default_factory=dict)  # words already looked up

    def entry(self, word: str) -> Entry:
        """Return what a folded word means; NOTHING where it is unknown."""
        found = self.known.get(word)
        if found is None:
            found = self._look_up(word)
            if len(self.known) > _REMEMBERED:
                self.known.clear()
            self.known[word] = found
        return found

    def _look_up(self, word: str) -> Entry:
        if len(word) > _LONGEST_WORD or word[0].isdigit():
            return NOTHING
        if word in self.common:
            return self.exact.get(word, NOTHING)  # no ending of it is one: نێوان is no half
        for form, carried in self._forms(word):
            entry = self.exact.get(form)
            if entry is None:
                entry = self._by_stem(form)
            if entry is not None:
                return _carrying(entry) if carried else entry
        return self._compound(word) if self.compounds else self._glued_with_ending(word)

    def _glued_with_ending(self, word: str) -> Entry:
        """Return the number of words that are written as one, with a long ending or without: سی‌وپنج‌سالگی."""
        if word[:_START] not in self.part_starts:
            return NOTHING
        found = self.glued(word)
        for ending in self.long_endings if found is NOTHING else ():
            if word.endswith(ending) and len(word) > len(ending):
                return self.glued(word[: -len(ending)])
        return found

    def _compound(self, word: str) -> Entry:
        """Return the number that begins a compound, as in двадцатичетырёхлетний; tens come before units."""
        total, last, rest = Decimal(0), Decimal(1000), word
        while rest and not (total and rest.startswith(self.compounded)):
            begin = next((rest[:size] for size in range(_LONGEST_BEGIN, 1, -1) if rest[:size] in self.compounds), "")
            value = self.compounds.get(begin, last)
            if value >= last or (total and last < _TENS):
                return NOTHING
            total, last, rest = total + value, value, rest[len(begin) :]
        unit = self._by_stem(rest) if rest else None
        return Entry(loose=(total,), unit=unit.unit if unit else ()) if total and rest else NOTHING

    def _forms(self, word: str) -> Iterator[tuple[str, bool]]:
        """Yield the word, then what is left of it without what may be written together with it."""
        yield word, False
        for ending in self.endings if word.endswith(self.endings) else ():
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                yield word[: -len(ending)], False
        for prefix in self.prefixes if word.startswith(self.prefixes) else ():
            if word.startswith(prefix) and len(word) - len(prefix) > _SHORTEST_STEM:
                yield word[len(prefix) :], prefix[0] == "و"

    def glued(self, word: str) -> Entry:
        """Return the number of words that are written as one: yirmibeş, bîstûpênc; only the last may be an ordinal."""
        total, last, rest = Decimal(0), Decimal(0), word
        while rest:
            size = (
                0
                if self._last(rest)
                else next(
                    (size for size in range(min(len(rest) - 1, _LONGEST_PART), 1, -1) if self._part(rest[:size])), 0
                )
            )
            value = self._part(rest[:size]) if size else self._last(rest) or self._part(rest)
            if not value:
                return NOTHING
            if last and value > last and value >= _TENS * 5:
                total, last = total * value, value
            elif last and value > last:
                return NOTHING
            else:
                total, last = total + value, value
            if not size:
                break
            rest = rest[size:]
            rest = next((rest[len(link) :] for link in self.links if rest.startswith(link)), rest)
        if last == total or not total:
            return NOTHING
        return Entry(ordinal=total, is_number=True) if self._last(rest) else Entry(cardinal=total, is_number=True)

    def _part(self, word: str) -> Decimal | None:
        """Return the number that a word says, where it says one and nothing else."""
        entry = self.exact.get(word)
        if entry is None:
            return None
        return Decimal(100) if entry.hundred else entry.cardinal or entry.scale

    def _last(self, word: str) -> Decimal | None:
        entry = self.exact.get(word) or self._by_stem(word)
        return entry.ordinal if entry else None

    def _by_stem(self, word: str) -> Entry | None:
        if word[:_START] not in self.stem_starts:
            return None
        for length in range(len(word), max(_SHORTEST_STEM, len(word) - _LONGEST_ENDING) - 1, -1):
            if (entry := self.stems.get(word[:length])) is not None:
                return entry
        return None


_REMEMBERED = 50_000
_START = 2  # letters by which most words are told apart
_LONGEST_BEGIN = 20  # letters of a number that begins a compound
_LONG_ENDING = 4  # letters: ساله, no part of a number
_LONGEST_PART = 10  # letters of a number that is written together with the next
_TENS = 20
_LONGEST_WORD = 60


def _carrying(entry: Entry) -> Entry:
    """Return the entry of a word that carries the conjunction with it, as Arabic words do."""
    kept = {name: getattr(entry, name) for name in Entry.__slots__}
    return Entry(**{**kept, "carried_join": True})


_OF_NUMBERS = frozenset({"cardinal", "hundred", "scale", "ordinal", "half"})


def compile_words(words: Words) -> Table:
    """Return the table of a language, ready for looking up."""
    meanings: dict[str, dict[str, object]] = {}
    for form, name, value in _declined(_meanings(words), _split(words.declension)):
        known = meanings.setdefault(form, {})
        known[name] = (*known.get(name, ()), value) if name in ("unit", "counted", "loose") else known.get(name, value)  # type: ignore[misc]
    exact: dict[str, Entry] = {}
    stems: dict[str, Entry] = {}
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for form, known in meanings.items():
        entry = Entry(**known, is_number=not _OF_NUMBERS.isdisjoint(known))  # type: ignore[arg-type]
        first, *rest = form.split(" ")
        if rest:
            phrase = Phrase(tuple((word.rstrip("-"), word.endswith("-")) for word in rest), entry)
            phrases[first] = (*phrases.get(first, ()), phrase)
        elif form.endswith("-"):
            stems[form.rstrip("-")] = entry
        else:
            exact[form] = entry
    for first, *rest in (form.split(" ") for form in _split(words.idioms)):
        idiom = Phrase(tuple((word, False) for word in rest), NOTHING)
        phrases[first] = (idiom, *phrases.get(first, ()))
    endings = _longest_first(words.endings)
    parts = (form for form, entry in exact.items() if entry.hundred or entry.cardinal or entry.scale)
    return Table(
        words=words,
        exact=exact,
        stems=stems,
        phrases=phrases,
        prefixes=_longest_first(words.prefixes),
        endings=endings,
        stem_starts=frozenset(form[:_START] for form in stems),
        part_starts=frozenset(form[:_START] for form in parts),
        long_endings=tuple(ending for ending in endings if len(ending) >= _LONG_ENDING),
        common=frozenset(fold_word(word) for word in words.common.split()),
        never_last=frozenset(fold_word(word) for word in words.never_last.split()),
        compounds={form: Decimal(value) for value, form in _lines(words.compounds)},
        compounded=tuple(_split(words.compounded)),
        spelled=_spelled(words.spelled),
        links=tuple(_split(words.joining)),
    )


def _spelled(text: str) -> dict[str, Entry]:
    """Return the entries of words that are looked up as they are written; those that end in an m are ordinals."""
    found = {}
    for line in text.strip().splitlines():
        value, _, forms = line.strip().partition(": ")
        for form in forms.split(", "):
            number = Decimal(value)
            is_ordinal = form.endswith(("م", "مین"))
            found[form] = (
                Entry(ordinal=number, is_number=True) if is_ordinal else Entry(cardinal=number, is_number=True)
            )
    return found


def _declined(meanings: Iterator[tuple[str, str, object]], endings: Sequence[str]) -> Iterator[tuple[str, str, object]]:
    """Yield the meanings, those of a declined word once for each of its forms."""
    for form, name, value in meanings:
        if form.endswith("~"):
            yield from ((form[:-1] + ending, name, value) for ending in endings)
        else:
            yield form, name, value


def _longest_first(text: str) -> tuple[str, ...]:
    return tuple(sorted(_split(text), key=len, reverse=True))


def _meanings(words: Words) -> Iterator[tuple[str, str, object]]:
    """Yield every folded form with the field of Entry it fills and the value."""
    for name, text, kind in (
        ("cardinal", words.cardinals, Decimal),
        ("scale", words.scales, Decimal),
        ("ordinal", words.ordinals, Decimal),
        ("loose", words.loose, Decimal),
        ("month", words.months, int),
        ("weekday", words.weekdays, int),
        ("unit", words.units, str),
        ("counted", words.counted, str),
        ("hedge", words.hedges, str),
    ):
        for meaning, form in _lines(text):
            yield form, name, kind(meaning)
    for name, text in (
        ("hundred", words.hundreds),
        ("half", words.half),
        ("doubtful", words.doubtful_months),
        ("joins", words.joining),
        ("leads_hour", words.hours_lead),
    ):
        for form in _split(text):
            yield form, name, True


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.strip().splitlines():
        meaning, _, forms = line.strip().partition(": ")
        for form in _split(forms):
            yield meaning, form


def _split(text: str) -> list[str]:
    return [" ".join(fold_word(word) for word in form.split()) for form in text.split(",") if form.strip()]


@lru_cache(maxsize=16)
def table_of(language: str) -> Table:
    """Return the table of a language of LANGUAGES; it is read the first time only."""
    from importlib import import_module  # noqa: PLC0415 - only the languages that are asked for

    return compile_words(import_module(f"generator.checks.tables.{language}").WORDS)
