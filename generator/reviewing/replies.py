"""What a reviewer is told after an import, as a text to be sent back: in plain words, and with what they wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.reviews import Fate, Outcome

_TITLES = {
    Fate.REFUSED: "These were not taken. Please look at them again:",
    Fate.CONFLICT: "Somebody else worked on these as well. The desk chooses between you; you need not do anything:",
}


def replies(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """Return a text for everybody who answered something, by name; those who agreed on a sentence have one of their own."""
    by_name: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        for who in dict.fromkeys([side.who for side in outcome.sides[1:]] or [outcome.who]):
            by_name.setdefault(who, []).append(outcome)
    return {who: "\n".join(_lines(who, each)) + "\n" for who, each in by_name.items() if who}


def _lines(who: str, outcomes: list[Outcome]) -> Iterator[str]:
    taken = sum(outcome.fate in {Fate.ACCEPTED, Fate.UNCHANGED} for outcome in outcomes)
    yield f"To {who}: thank you. {taken} of your {len(outcomes)} answers are recorded."
    for fate, title in _TITLES.items():
        found = [outcome for outcome in outcomes if outcome.fate is fate]
        if found:
            yield f"\n{title}"
        for number, outcome in enumerate(found, start=1):
            yield from _answer(number, who, outcome)


def _answer(number: int, who: str, outcome: Outcome) -> Iterator[str]:
    yield f"\n{number}. {outcome.source}"
    wording = next((side.wording for side in outcome.sides if side.who == who), outcome.wording)
    yield from (f"   You wrote: {form}" for form in wording)
    yield from (f"   Why: {reason}" for reason in outcome.reasons)
