"""Fill units with machine wordings: hypotheses are tried in their order, and the first that every check accepts is kept.

A unit for which none passes stays missing, with the reason for each. A person's wording is never touched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.checks import units as unit_checks
from generator.checks.verdict import TARGETS, verify
from generator.engine.protocol import Engine, Hypothesis
from generator.findings import Position, Severity
from generator.model.locales import Language
from generator.model.units import Record, State, Translation, Unit
from generator.model.values import Value
from generator.translation.examples import Example, examples
from generator.translation.naming import Name, object_to_names, with_own_names
from generator.translation.restoring import restore
from generator.translation.splitting import Parts, split
from generator.wording.formatting import Formatter

# First the plainest numbers of every category; then others of the same categories; then the sentence in parts; then with
# the names of people as the language writes them. STRATEGIES says what each is worth.
EXAMPLES, OTHERS, PARTS, NAMES = "examples", "other examples", "parts", "names put in"
STRATEGIES = (EXAMPLES, OTHERS, PARTS, NAMES)
UNHEARD = "it could not be asked: run the command again"


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


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked for one plural form of a job: the English that the answer is held against, and the texts to ask."""

    place: int
    example: Example
    source: str
    texts: tuple[str, ...]
    parts: Parts | None = None

    def join(self, answers: Sequence[tuple[Hypothesis, ...]], language: str) -> tuple[Hypothesis, ...]:
        """Return hypotheses for the whole: the first ones of all parts together, then the second ones."""
        if self.parts is None:
            return answers[0]
        joined = []
        for rank, ranked in enumerate(zip(*answers, strict=False)):
            text = self.parts.join([hypothesis.text for hypothesis in ranked], language)
            score = sum(hypothesis.score for hypothesis in ranked)
            complete = all(hypothesis.complete and hypothesis.text.strip() for hypothesis in ranked)
            joined.append(Hypothesis(text, score, rank, complete=complete))
        return tuple(joined)


@dataclass(frozen=True)
class Filler:
    """Fills the units of one language with one engine; `names` are those of the termbase that the language has."""

    engine: Engine
    language: Language
    english: Formatter
    names: Sequence[Name] = ()

    @cached_property
    def _forms(self) -> Mapping[str, Sequence[str]]:
        return {english: name.accepted for name in self.names for english in name.demanded}

    def fill(self, jobs: Sequence[Job]) -> Iterator[Filled]:
        """Yield every job once, as soon as it is decided; an engine's OutsideError stops it, what was yielded stays.

        A job about which the engine left a text out is not asked about in another way: the next run must find what this
        one would have found.
        """
        left = {place: Filled(job, None) for place, job in enumerate(jobs)}
        unheard: list[Filled] = []
        for strategy in STRATEGIES:
            questions = [
                question for place, filled in left.items() for question in self._questions(place, filled.job, strategy)
            ]
            silent = {question.place for question in questions}
            for place, filled in self._ask(questions, jobs, strategy) if questions else ():
                silent.discard(place)
                if filled.translation:
                    del left[place]
                    yield filled
                else:
                    reasons = tuple(dict.fromkeys((*left[place].reasons, *filled.reasons)))
                    left[place] = replace(filled, reasons=reasons)
            unheard += (replace(left.pop(place), reasons=(UNHEARD,)) for place in sorted(silent))
        yield from left.values()
        yield from unheard

    def _questions(self, place: int, job: Job, strategy: str) -> Iterator[_Question]:
        """Yield what a strategy asks for a job: nothing where the strategy could ask nothing new."""
        if strategy == OTHERS and not job.unit.slots:
            return
        found = []
        for example in examples(job.unit, job.values, self.language, attempt=int(strategy == OTHERS)):
            source = self._source(job.unit, example)
            if strategy == PARTS:
                parts = split(source)
                if parts is None:
                    return
                found.append(_Question(place, example, source, parts.texts, parts))
            elif strategy == NAMES:
                named = with_own_names(source, self.names)
                if named == source:
                    return
                found.append(_Question(place, example, source, (named,)))
            else:
                found.append(_Question(place, example, source, (source,)))
        yield from found

    def _ask(self, questions: Sequence[_Question], jobs: Sequence[Job], strategy: str) -> Iterator[tuple[int, Filled]]:
        """Yield the place of every job that was asked about, and what became of it, when all its answers are there."""
        texts = [(number, text) for number, question in enumerate(questions) for text in question.texts]
        of_job: defaultdict[int, list[int]] = defaultdict(list)
        for number, question in enumerate(questions):
            of_job[question.place].append(number)
        waiting = Counter(questions[number].place for number, _ in texts)
        heard: defaultdict[int, dict[int, tuple[Hypothesis, ...]]] = defaultdict(dict)
        for checkpoint in self.engine.translate([text for _, text in texts]):
            for result in checkpoint.results:
                number = texts[result.index][0]
                place = questions[number].place
                heard[number][result.index] = result.hypotheses
                waiting[place] -= 1
                if waiting[place]:
                    continue
                answers = []
                for each in of_job[place]:
                    parts = heard.pop(each)
                    joined = questions[each].join([parts[index] for index in sorted(parts)], self.language.code)
                    answers.append((questions[each], joined))
                yield place, self._decide(jobs[place], answers, strategy)

    def _source(self, unit: Unit, example: Example) -> str:
        number = example.values.get(unit.driver)
        one = number is not None and getattr(number, "number", None) == 1
        wording = unit.plural if unit.plural and not one else unit.key.source
        return self.english.phrase(wording, example.values).bare

    def _decide(self, job: Job, answers: Sequence[tuple[_Question, tuple[Hypothesis, ...]]], strategy: str) -> Filled:
        forms: list[str] = []
        reasons: list[str] = []
        rank = 0
        for question, hypotheses in answers:
            category = question.example.category
            label = f"{strategy}, {category}, " if category else f"{strategy}, "
            for hypothesis in hypotheses:
                pattern, reason = self._judge(job.unit, question, hypothesis)
                if not reason:
                    forms.append(pattern)
                    rank = max(rank, hypothesis.rank)
                    break
                reasons.append(f"{label}hypothesis {hypothesis.rank + 1} ({hypothesis.text!r}): {reason}")
            if not hypotheses:
                reasons.append(f"{label}nothing came out")
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

    def _judge(self, unit: Unit, question: _Question, hypothesis: Hypothesis) -> tuple[str, str]:
        """Return a pattern and no reason, or the reason against the hypothesis."""
        text = hypothesis.text.strip()
        if not hypothesis.complete:
            return "", "the end is missing"
        if not text:
            return "", "nothing came out"
        example = question.example
        restored = restore(text, example.values, self.language.code, category=example.category)
        if restored.reason:
            return "", restored.reason
        if objection := object_to_names(question.source, text, self.names):
            return "", objection
        if self.language.code in TARGETS:
            verdict = verify(self.language.code, question.source, text, self._forms)
            if not verdict.ok:
                return "", "; ".join(f"{problem.kind}: {problem.detail}" for problem in verdict.problems)
        return restored.pattern, unit_checks.first_error(unit, self.language, restored.pattern, example.category)
