"""Fill units with machine wordings: hypotheses are tried in their order, and the first that every check accepts is kept.

A unit for which none passes stays missing, with the reason for each. A person's wording is never touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.checks import units as unit_checks
from generator.checks.verdict import TARGETS, verify
from generator.engine.protocol import Engine, Hypothesis
from generator.findings import Position, Severity
from generator.model.locales import Language
from generator.model.units import Record, State, Translation, Unit
from generator.model.values import Value
from generator.translation.examples import Example, examples
from generator.translation.restoring import restore
from generator.wording.formatting import Formatter

# First the plainest numbers of every category, then others of the same categories.
STRATEGIES = ("examples", "other examples")


@dataclass(frozen=True, slots=True)
class Job:
    """A unit without a wording, its English by plural category, and a real value of each of its slots for their types."""

    unit: Unit
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of a job: a machine's wording, or why there is none."""

    job: Job
    translation: Translation | None
    strategy: str = ""
    rank: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filler:
    """Fills the units of one language with one engine; `names` maps English names to the language's accepted forms."""

    engine: Engine
    language: Language
    english: Formatter
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def fill(self, jobs: Sequence[Job]) -> Iterator[Filled]:
        """Yield every job once, as soon as it is decided; an engine's OutsideError stops it, what was yielded stays."""
        left = list(jobs)
        for attempt, strategy in enumerate(STRATEGIES):
            failed: list[Filled] = []
            for filled in self._attempt(left, attempt, strategy):
                if filled.translation or strategy == STRATEGIES[-1]:
                    yield filled
                else:
                    failed.append(filled)
            left = [filled.job for filled in failed]
            if not left:
                return

    def _attempt(self, jobs: Sequence[Job], attempt: int, strategy: str) -> Iterator[Filled]:
        asked = [
            (place, example)
            for place, job in enumerate(jobs)
            for example in examples(job.unit, job.values, self.language, attempt=attempt)
        ]
        sources = [self._source(jobs[place].unit, example) for place, example in asked]
        waiting = {place: sum(1 for other, _ in asked if other == place) for place in range(len(jobs))}
        heard: dict[int, dict[int, tuple[Hypothesis, ...]]] = {place: {} for place in waiting}
        for checkpoint in self.engine.translate(sources) if sources else ():
            for result in checkpoint.results:
                place, _ = asked[result.index]
                heard[place][result.index] = result.hypotheses
                if len(heard[place]) == waiting[place]:
                    answers = [(asked[index][1], sources[index], heard[place][index]) for index in sorted(heard[place])]
                    yield self._decide(jobs[place], answers, strategy)

    def _source(self, unit: Unit, example: Example) -> str:
        number = example.values.get(unit.driver)
        one = number is not None and getattr(number, "number", None) == 1
        wording = unit.plural if unit.plural and not one else unit.key.source
        return self.english.phrase(wording, example.values).bare

    def _decide(
        self, job: Job, answers: Sequence[tuple[Example, str, tuple[Hypothesis, ...]]], strategy: str
    ) -> Filled:
        forms: list[str] = []
        reasons: list[str] = []
        rank = 0
        for example, source, hypotheses in answers:
            for hypothesis in hypotheses:
                pattern, reason = self._judge(job.unit, example, source, hypothesis)
                if not reason:
                    forms.append(pattern)
                    rank = max(rank, hypothesis.rank)
                    break
                label = f"{example.category}, " if example.category else ""
                reasons.append(f"{label}hypothesis {hypothesis.rank + 1} ({hypothesis.text!r}): {reason}")
        if len(forms) < len(answers):
            return Filled(job, None, strategy, reasons=tuple(reasons))
        details = {
            **self.engine.description.record(),
            "hypothesis": f"{rank + 1}",
            "strategy": strategy,
            "checks": "passed",
        }
        translation = Translation(tuple(forms), Record(State.MACHINE, details=details), Position(""))
        if findings := [
            finding
            for finding in unit_checks.check(job.unit, translation, self.language)
            if finding.severity is Severity.ERROR
        ]:
            return Filled(job, None, strategy, reasons=(*reasons, *(finding.message for finding in findings)))
        return Filled(job, translation, strategy, rank)

    def _judge(self, unit: Unit, example: Example, source: str, hypothesis: Hypothesis) -> tuple[str, str]:
        """Return a pattern and no reason, or the reason against the hypothesis."""
        text = hypothesis.text.strip()
        if not hypothesis.complete:
            return "", "the end is missing"
        if not text:
            return "", "nothing came out"
        restored = restore(text, example.values, self.language.code, category=example.category)
        if restored.reason:
            return "", restored.reason
        if self.language.code in TARGETS:
            verdict = verify(self.language.code, source, text, self.names)
            if not verdict.ok:
                return "", "; ".join(f"{problem.kind}: {problem.detail}" for problem in verdict.problems)
        return restored.pattern, unit_checks.first_error(unit, self.language, restored.pattern, example.category)
