"""The page /status/ for the desk: how far each language is, which sentences wait, and how that went over time.

It is one page a build, in English, in no list and in no search engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.reviews import Gravity
from generator.model.units import State
from generator.pipeline.history import Moment
from generator.pipeline.progress import BriefingProgress, LanguageProgress
from generator.pipeline.stories import Content

STATES = (State.REVIEWED, State.DRAFT, State.MACHINE, State.STALE, State.MISSING)
SEVERITIES = tuple(reversed(Gravity))
_LISTED = 30  # briefings of a language, the newest first
_WIDTH, _HEIGHT = 240, 60


def view(content: Content, moments: Sequence[Moment]) -> Mapping[str, Any]:
    """Return what the template of the page shows; `moments` are the history, the oldest first."""
    languages = [_language(content, each, moments) for each in content.progress(_LISTED)]
    return {"date": content.date, "states": STATES, "severities": SEVERITIES, "languages": languages}


def _language(content: Content, each: LanguageProgress, moments: Sequence[Moment]) -> Mapping[str, Any]:
    language, shown = each.language, each.briefings
    return {
        "code": language.code,
        "name": language.name,
        "english_name": language.english_name,
        "direction": language.direction,
        "summary": _summary(each.states),
        "bar": [{"state": state, "share": share} for state, share in _shares(each.states)],
        "oldest": each.oldest,
        "age": each.age(content.date.first_day()),  # no clock: on the day of the latest content
        "findings": sorted(each.findings.items()),
        "verdicts": [
            (category, [counts.get(severity, 0) for severity in SEVERITIES])
            for category, counts in each.verdicts.items()
        ],
        "trend": _trend(language.code, moments),
        "briefings": [_briefing(briefing, content.settings.edit_url) for briefing in shown],
        "more": len(content.paths) - len(shown),
    }


def _summary(states: Mapping[State, int]) -> str:
    parts = [f"{states[state]} {state}" for state in STATES if states.get(state)]
    return f"{sum(states.values())} texts: {', '.join(parts)}" if parts else "no texts"


def _shares(states: Mapping[State, int]) -> Iterator[tuple[State, str]]:
    total = sum(states.values())
    for state in STATES:
        if number := states.get(state, 0):
            yield state, f"{100 * number / total:.2f}"


def _briefing(briefing: BriefingProgress, edit_url: str) -> Mapping[str, Any]:
    waiting = [
        {
            "source": sentence.source,
            "wording": sentence.wording,
            "state": sentence.state,
            "place": sentence.position,
            "href": f"{edit_url}{sentence.position.path}#L{sentence.position.line}" if edit_url else "",
        }
        for sentence in briefing.waiting
    ]
    return {
        "path": briefing.path,
        "title": briefing.title,
        "summary": _summary(briefing.states),
        "waiting": waiting,
    }


def _trend(code: str, moments: Sequence[Moment]) -> Mapping[str, Any] | None:
    """Return the shares of the states over time as areas that stand on one another, from the first day to the last."""
    counts = [moment.states.get(code, {}) for moment in moments]
    most = max((sum(states.values()) for states in counts), default=0)
    if len(moments) < 2 or not most:  # noqa: PLR2004 - one point is no course
        return None
    areas, floor = [], [0] * len(counts)
    for state in STATES[:-1]:
        top = [below + states.get(state, 0) for below, states in zip(floor, counts, strict=True)]
        if top != floor:
            outline = [*_points(top, most), *reversed([*_points(floor, most)])]
            areas.append({"state": state, "points": " ".join(outline)})
        floor = top
    label = f"From {moments[0].day} ({_summary(counts[0])}) to {moments[-1].day} ({_summary(counts[-1])})"
    return {"label": label, "areas": areas}


def _points(heights: Sequence[int], most: int) -> Iterator[str]:
    for place, height in enumerate(heights):
        x = _WIDTH * place / (len(heights) - 1)
        yield f"{x:.1f},{_HEIGHT * (1 - height / most):.1f}"
