"""Whether a translation says as much as its source: cut short, or far too long. It reads lengths, ends and lost names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.form import has_end
from generator.checks.problems import Problem
from generator.checks.quantities.reading import Reading
from generator.checks.quantities.tokens import WORD


@dataclass(frozen=True, slots=True)
class Habit:
    """How a language's sentences run: letters for each English letter, words that end no sentence, whether writers leave out the full stop."""

    ratio: float
    unfinished: frozenset[str]
    ends_loosely: bool = False


# The ratios are those of news sentences; a quarter more or less is nothing out of the way.
HABITS = {
    "ar": Habit(
        0.97,
        frozenset(
            "في من علی الی ان و التی الذی عن مع او ثم لکن حیث قبل بعد بین کما انه بان الذین وقد قد لم لن کان کانت".split()
        ),
        ends_loosely=True,
    ),
    "fa": Habit(
        0.98,
        frozenset("و در به از که با برای تا یا این آن یک هر بر را ولی اما اگر بین".split()),
    ),
    "tr": Habit(
        1.08,
        frozenset("ve veya ile bir bu icin için ama ancak daha en olan gibi ya de da ki her çok yeni eski".split()),
    ),
    "pl": Habit(
        1.1,
        frozenset(
            "w i na z do że ze o za po dla przez od oraz a ale który która które jak we u przy pod nad jego jej lub czy aby".split()
        ),
    ),
    "ru": Habit(
        1.1,
        frozenset(
            "в и на с что по из за к для от о у а но который которая которые как во со об при или его ее их чтобы не".split()
        ),
    ),
    "ckb": Habit(
        1.02,
        frozenset(
            "لە و بە کە بۆ لەگەڵ ئەو ئەم یان بەڵام لەسەر هەر نێوان".replace("ە", "ه")
            .replace("ۆ", "و")
            .replace("ڵ", "ل")
            .split()
        ),
        ends_loosely=True,
    ),
    "kmr": Habit(1.03, frozenset("û li di ji bi ku bo an lê yan her ser nav".split()), ends_loosely=True),
}
_SHORT_SOURCE = 45  # letters; below it the ratio says little
_SURELY_SHORT, _SHORT, _RATHER_SHORT = 0.62, 0.78, 0.93
_LONG, _SHORT_LONG = 2.3, 3.5


def check_extent(source: Reading, target: Reading, language: str, lost_names: float) -> Iterator[Problem]:
    """Yield a translation that ends before its source does or runs on; `lost_names` is the share of the source's names it lacks."""
    here, there = source.text.strip(), target.text.strip()
    if not there and here:
        yield Problem("truncated", "the translation is empty")
        return
    habit = HABITS[language]
    ratio = len(there) / (len(here) * habit.ratio) if here else 1.0
    if ratio > (_LONG if len(here) >= _SHORT_SOURCE else _SHORT_LONG):
        yield Problem("length", f"{ratio:.1f} times as long as is usual")
        return
    if reason := _cut(source, target, habit, ratio, lost_names):
        yield Problem("truncated", f"{reason}: {ratio * 100:.0f} % of the usual length")


def _cut(source: Reading, target: Reading, habit: Habit, ratio: float, lost_names: float) -> str:
    words = [token for token in target.meanings.tokens if token.kind == WORD]
    if not words:
        return ""
    open_end = has_end(source.text) and not has_end(target.text)
    last = words[-1]
    unfinished = (
        not target.text[last.start].isupper()
        and last.text in habit.unfinished
        and target.text[last.end :].strip("\"'”’».!?؟… ") == ""
    )
    if len(source.text) < _SHORT_SOURCE:
        return "much is left out" if ratio < _SURELY_SHORT * 0.7 else ""
    if ratio < _SURELY_SHORT:
        return "much is left out"
    if unfinished and has_end(source.text) and (open_end or ratio < _RATHER_SHORT):
        return f"it ends in “{last.text}”"
    if open_end and ratio < (_SHORT if habit.ends_loosely else _RATHER_SHORT):
        return "the end is missing"
    if lost_names >= 0.5 and ratio < _SHORT:  # noqa: PLR2004 - half of the names
        return "names and words are left out"
    return ""
