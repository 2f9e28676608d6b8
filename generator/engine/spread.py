"""An engine whose texts are translated by a crew on other machines, and whose answers are held against a yardstick.

The yardstick is what the proven package says: the digest of its files and its hypotheses for some control sentences. It
is this machine's own where the package is here, else what most of the workers say. A worker is greeted with the
controls, and every batch holds one, so that a batch from another model, another kind of processor or nowhere is seen
before its sentences are; those are then judged as if they had been made here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from generator.engine import lending
from generator.engine.batches import DUTY, Answer, Batch, pins_of, read_answer
from generator.engine.pins import PATH, Lock, Pin
from generator.engine.places import Places
from generator.engine.protocol import Checkpoint, Description, Hypothesis, Identity, Search, Translated
from generator.errors import OutsideError
from generator.model.crew import Crew, Order, RefusedError

# Texts of an order: many fill the engine's own batches, few are lost with a worker and let all workers have some.
_MOST, _FEWEST, _ROUNDS = 128, 16, 4
CONTROLS = (
    "The plane landed on Thursday.",
    "About 7,000 people remain at the border.",
    "It is not known who was on the first flight, or what became of the others.",
    "On 18 November 2021, a spokesman said that 40% of the passengers came from the Kurdistan Region of Iraq.",
)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a machine says of its packages, and what they say: the digests of their files, the texts for the controls."""

    contents: tuple[str, ...]
    controls: tuple[tuple[str, ...], ...]


@dataclass
class CrewEngine:
    """Translates with the packages of a way that workers have; `failures` says which batches nobody could translate."""

    crew: Crew
    pins: tuple[Pin, ...]
    search: Search = field(default_factory=Search)
    yardstick: Saying | None = None
    failures: list[str] = field(default_factory=list)

    @property
    def description(self) -> Description:
        """Return the packages as they are pinned, which is how workers have proven that they have them."""
        return Description(tuple(Identity(pin.code, pin.version, pin.sha256 or "") for pin in self.pins), self.search)

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the hypotheses of the texts; those of a batch that nobody could translate are left out."""
        if not texts:
            return
        spread = _Spread(self, texts)
        for delivery in self.crew.do(spread):
            if delivery.result is not None:
                yield delivery.result
                continue
            number = len(spread.places[delivery.number])
            self.failures.append(f"{number} texts could not be translated: {'; '.join(delivery.reasons)}")


def crew_engine(language: str, lock: Lock, places: Places, crew: Crew) -> CrewEngine:
    """Return the engine of a language over a crew; packages that are on this machine as well become the yardstick.

    Raises OutsideError when the lock has no package, or no hash to prove it by.
    """
    codes = lock.route(language)
    if unknown := [code for code in codes if code not in lock.pins]:
        raise OutsideError(f"{PATH} has no package {', '.join(unknown)}", hint=f"add it to {PATH}")
    pins = tuple(lock.pins[code] for code in codes)
    if unproven := [pin.code for pin in pins if pin.sha256 is None]:
        raise OutsideError(
            f"{PATH} has no hash for {', '.join(unproven)}, and workers could not prove what they have",
            hint=f"run: polybrief packages install --lang {language} --pin",
        )
    return CrewEngine(crew, pins, yardstick=_own(pins, places))


def _own(pins: Sequence[Pin], places: Places) -> Saying | None:
    """Return what this machine's own packages say, None where it has not got them as they are pinned."""
    try:
        answer = lending.translate(Batch(tuple(pins), Search(), CONTROLS), places)
    except OutsideError:
        return None
    return _saying(answer)


class _Spread:
    """The texts of one call as orders, one control among each, and the judgement of what comes back."""

    def __init__(self, engine: CrewEngine, texts: Sequence[str]) -> None:
        self._engine = engine
        self._welcome = Batch(engine.pins, engine.search, CONTROLS)
        self.greeting = Order(DUTY, self._welcome.write())
        # Texts of one length are decoded together, and the longest are begun first.
        places = sorted(range(len(texts)), key=lambda place: (-len(texts[place]), place))
        size = min(_MOST, max(_FEWEST, ceil(len(texts) / engine.crew.size / _ROUNDS)))
        self.places = [places[start : start + size] for start in range(0, len(places), size)]
        self._batches = [self._batch(number, texts) for number in range(len(self.places))]
        self.orders = [Order(DUTY, batch.write()) for batch in self._batches]

    @property
    def is_settled(self) -> bool:
        """Tell whether there is a yardstick."""
        return self._engine.yardstick is not None

    def welcome(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        """Return why workers must not be used; without a yardstick, it becomes what more than half of them say."""
        reasons: dict[str, str] = {}
        sayings: dict[str, Saying] = {}
        for worker, text in answers.items():
            try:
                sayings[worker] = _saying(self._read(text, self._welcome))
            except RefusedError as error:
                reasons[worker] = str(error)
        if self._engine.yardstick is None and sayings:
            (common, number), *_ = Counter(sayings.values()).most_common(1)
            if 2 * number <= len(sayings):
                told = "the workers translate differently, and there is no package here to tell who is right"
                return {**reasons, **dict.fromkeys(sayings, told)}
            self._engine.yardstick = common
        for worker, saying in sayings.items():
            if reason := self._compare(saying):
                reasons[worker] = reason
        return reasons

    def judge(self, number: int, reply: str) -> Checkpoint:
        """Return the hypotheses of a batch without its control; raise RefusedError when it is not from a proven package."""
        batch = self._batches[number]
        answer = self._read(reply, batch)
        place, control = self._control(number)
        yardstick = self._engine.yardstick
        said = _texts(answer.hypotheses[place])
        if yardstick is None or _contents(answer) != yardstick.contents or said != yardstick.controls[control]:
            raise RefusedError("it was not made with the package that the worker was welcomed with")
        others = [*answer.hypotheses[:place], *answer.hypotheses[place + 1 :]]
        pairs = zip(self.places[number], others, strict=True)
        return Checkpoint(tuple(Translated(index, ranked) for index, ranked in pairs), answer.pieces)

    def _batch(self, number: int, texts: Sequence[str]) -> Batch:
        chosen = [texts[place] for place in self.places[number]]
        place, control = self._control(number)
        chosen.insert(place, CONTROLS[control])
        return Batch(self._engine.pins, self._engine.search, tuple(chosen))

    def _control(self, number: int) -> tuple[int, int]:
        """Return where in a batch its control stands, and which it is."""
        return 7 * number % (len(self.places[number]) + 1), number % len(CONTROLS)

    def _read(self, text: str, batch: Batch) -> Answer:
        answer = read_answer(text, batch)
        if pins_of(answer) != [(pin.code, pin.version, pin.sha256) for pin in self._engine.pins]:
            raise RefusedError("it was made with other packages than the lock names")
        return answer

    def _compare(self, saying: Saying) -> str:
        yardstick = self._engine.yardstick
        if yardstick is None or saying == yardstick:
            return ""
        if saying.contents != yardstick.contents:
            return "the files of its packages are not those of the packages that the lock names"
        return "it translates the control sentences differently: another kind of processor, or a changed package"


def _saying(answer: Answer) -> Saying:
    return Saying(_contents(answer), tuple(map(_texts, answer.hypotheses)))


def _contents(answer: Answer) -> tuple[str, ...]:
    return tuple(proof.contents for proof in answer.proofs)


def _texts(ranked: Sequence[Hypothesis]) -> tuple[str, ...]:
    return tuple(hypothesis.text for hypothesis in ranked)
