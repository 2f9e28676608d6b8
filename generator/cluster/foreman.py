"""The foreman: gives orders to workers, holds replies against them, and has a lost order done again by somebody else.

A worker is greeted before it is given anything. One that dies, stalls or answers wrongly costs its order only; after
a few faults it is given nothing more. It knows no Dask: the floor, where workers are, is handed to it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol

from generator.cluster.envelopes import unseal, versions
from generator.errors import OutsideError
from generator.model.crew import Assignment, Delivery, Order, RefusedError, Result

_TICK = 1.0
_HINT = "what is finished is kept: mend or start workers, and run the command again"


@dataclass(frozen=True, slots=True)
class Failure:
    """An order that ended without a reply on its worker, and why."""

    reason: str


class Floor(Protocol):
    """Where workers are."""

    def workers(self) -> Collection[str]:
        """Return the names of those that are there now; raise OutsideError when nobody can say so any more."""

    def send(self, worker: str, order: Order) -> int:
        """Give an order to a worker, and return the number of the ticket that its reply will have."""

    def wait(self, seconds: float) -> Sequence[tuple[int, object]]:
        """Return tickets with their replies, or their Failure; wait for one at most for so many seconds."""

    def drop(self, tickets: Iterable[int]) -> None:
        """Forget orders: nobody waits for their replies."""

    def now(self) -> float:
        """Return the time in seconds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds until a reply and until a first worker, how often an order is tried, and a worker's faults."""

    reply: float = 120.0
    arrival: float = 30.0
    tries: int = 3
    faults: int = 3
    # A worker has one order in hand and one waiting, so that it is not idle while its reply travels.
    in_hand: int = 2


@dataclass
class _Worker:
    name: str
    since: float  # when it last began something or gave a sign
    faults: int = 0
    tickets: deque[int] = field(default_factory=deque)
    welcomed: set[Order] = field(default_factory=set)
    refused: dict[Order, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Foreman:
    """A crew on a floor; `tell` is told in a sentence, and with a hint, why a worker is not used."""

    floor: Floor
    limits: Limits
    tell: Callable[[str, str], None]
    _known: dict[str, _Worker] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Return how many workers there are now, at least one."""
        return max(1, len(self.floor.workers()))

    def do(self, assignment: Assignment[Result]) -> Iterator[Delivery[Result]]:
        """Yield what came of every order once; see Crew."""
        return _Shift(self, self._known, assignment).run()


class _Shift(Generic[Result]):
    """The orders of one assignment, from the first greeting to the last reply."""

    def __init__(self, foreman: Foreman, known: dict[str, _Worker], assignment: Assignment[Result]) -> None:
        self._floor, self._limits, self._tell = foreman.floor, foreman.limits, foreman.tell
        self._workers = known
        self._assignment = assignment
        self._greeting = assignment.greeting
        self._orders = assignment.orders
        self._waiting = deque(range(len(self._orders)))
        self._open = len(self._orders)
        self._tried: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        self._sent: dict[int, tuple[str, int | None]] = {}  # the worker and the order's number, None for the greeting
        self._answers: dict[str, str] = {}
        self._done: list[Delivery[Result]] = []
        self._somebody = self._floor.now()  # when there was last somebody to work

    def run(self) -> Iterator[Delivery[Result]]:
        """Yield what came of every order."""
        try:
            while self._open:
                self._look_around()
                self._greet()
                self._hand_out()
                for ticket, reply in self._floor.wait(_TICK):
                    self._take(ticket, reply)
                self._welcome()
                self._miss()
                yield from self._deliver()
                self._demand_somebody()
        finally:
            self._floor.drop(self._sent)
            for worker in self._workers.values():
                worker.tickets.clear()

    def _deliver(self) -> Iterator[Delivery[Result]]:
        done, self._done = self._done, []
        self._open -= len(done)
        yield from done

    def _look_around(self) -> None:
        """See who came and who went; what those had in hand is for others."""
        now, here = self._floor.now(), set(self._floor.workers())
        for name in sorted(self._workers.keys() - here):
            self._take_back(self._workers.pop(name), "the worker was lost")
        for name in sorted(here - self._workers.keys()):
            self._workers[name] = _Worker(name, now)

    def _greet(self) -> None:
        for worker in self._workers.values():
            known = self._greeting in worker.welcomed or worker.name in self._answers or self._is_out(worker)
            if not known and not worker.tickets:
                self._send(worker, None)

    def _hand_out(self) -> None:
        """Give every welcomed worker its orders: one each, then a second each, to those without faults first."""
        fit = sorted(self._fit(), key=lambda worker: worker.faults)
        for already in range(self._limits.in_hand):
            for worker in fit:
                if len(worker.tickets) <= already and (number := self._next(worker, fit)) is not None:
                    self._waiting.remove(number)
                    self._send(worker, number)

    def _next(self, worker: _Worker, fit: Sequence[_Worker]) -> int | None:
        """Return the first order that is for the worker, whose turn it is.

        One that was lost is done again by those with the fewest faults of all that have not failed at it; one that all
        have failed at comes last.
        """
        last = None
        for number in self._waiting:
            if number not in self._tried:
                return number
            failed = {name for name, _ in self._tried[number]}
            others = [other for other in fit if other.name not in failed]
            if not others:
                last = number if last is None else last
            elif worker in others and worker.faults == min(other.faults for other in others):
                return number
        return last

    def _send(self, worker: _Worker, number: int | None) -> None:
        if not worker.tickets:
            worker.since = self._floor.now()
        ticket = self._floor.send(worker.name, self._greeting if number is None else self._orders[number])
        worker.tickets.append(ticket)
        self._sent[ticket] = worker.name, number

    def _take(self, ticket: int, reply: object) -> None:
        if ticket not in self._sent:
            return  # it was given up meanwhile
        name, number = self._sent.pop(ticket)
        worker = self._workers[name]
        worker.tickets.remove(ticket)
        worker.since = self._floor.now()
        try:
            body = self._unsealed(number, reply)
            if number is None:
                self._answers[name] = body
            else:
                self._done.append(Delivery(number, self._assignment.judge(number, body)))
        except RefusedError as error:
            if number is None:
                self._refuse(worker, str(error), error.hint)
            else:
                worker.faults += 1
                self._fail(number, name, str(error))
                self._blame(worker, str(error))

    def _unsealed(self, number: int | None, reply: object) -> str:
        if isinstance(reply, Failure):
            raise RefusedError(reply.reason)
        return unseal(self._greeting if number is None else self._orders[number], reply, versions())

    def _welcome(self) -> None:
        """Judge the answers to the greeting: at once where that can be, else when all who are expected have answered."""
        if not self._answers or (not self._assignment.is_settled and self._expected()):
            return
        answers, self._answers = self._answers, {}
        reasons = self._assignment.welcome(answers)
        for name in answers.keys() & self._workers.keys():
            if name in reasons:
                self._refuse(self._workers[name], reasons[name], "install the same packages on all machines")
            else:
                self._workers[name].welcomed.add(self._greeting)

    def _miss(self) -> None:
        """Take orders back from workers that have given no sign for too long; they are greeted again."""
        for worker in self._workers.values():
            if not worker.tickets or not self._is_late(worker) or self._sent[worker.tickets[0]][1] is None:
                continue
            reason = f"no reply in {self._limits.reply:.0f} seconds"
            worker.faults += 1
            worker.welcomed.clear()
            self._take_back(worker, reason)
            self._blame(worker, reason)

    def _take_back(self, worker: _Worker, reason: str) -> None:
        """Have a worker's orders done by others: the first one failed, the others never began."""
        taken = [(ticket, self._sent.pop(ticket)[1]) for ticket in worker.tickets]
        worker.tickets.clear()
        self._floor.drop(ticket for ticket, _ in taken)
        numbers = [number for _, number in taken if number is not None]
        self._waiting.extendleft(reversed(numbers[1:]))
        if numbers:
            self._fail(numbers[0], worker.name, reason)

    def _fail(self, number: int, name: str, reason: str) -> None:
        """Have an order done again, or give it up when everybody has failed at it."""
        tried = self._tried[number]
        tried.append((name, reason))
        names = {worker for worker, _ in tried}
        everywhere = len(names) > 1 and all(worker.name in names for worker in self._fit())
        if len(tried) < self._limits.tries and not everywhere:
            self._waiting.appendleft(number)
            self._tell(f"the worker {name} has lost a batch, which is done again: {reason}", "")
            return
        if len(names) > 1:  # it was the order's fault, and not theirs
            for worker, _ in tried:
                if known := self._workers.get(worker):
                    known.faults = max(0, known.faults - 1)
        told = dict.fromkeys(f"{worker}: {why}" for worker, why in tried)
        self._done.append(Delivery(number, None, tuple(told)))

    def _blame(self, worker: _Worker, reason: str) -> None:
        if worker.faults >= self._limits.faults:
            self._refuse(worker, f"{worker.faults} faults, the last one: {reason}", "")

    def _refuse(self, worker: _Worker, reason: str, hint: str) -> None:
        worker.refused[self._greeting] = reason
        worker.welcomed.discard(self._greeting)
        if worker.tickets:
            numbers = [number for ticket in worker.tickets if (number := self._sent.pop(ticket)[1]) is not None]
            self._floor.drop(worker.tickets)
            worker.tickets.clear()
            self._waiting.extendleft(reversed(numbers))
        self._tell(f"the worker {worker.name} is not used: {reason}", hint)

    def _fit(self) -> list[_Worker]:
        return [worker for worker in self._workers.values() if self._greeting in worker.welcomed]

    def _expected(self) -> bool:
        """Tell whether an answer to the greeting may still come."""
        greeted = {name for name, number in self._sent.values() if number is None}
        return any(not self._is_late(self._workers[name]) for name in greeted)

    def _is_late(self, worker: _Worker) -> bool:
        return self._floor.now() - worker.since > self._limits.reply

    def _demand_somebody(self) -> None:
        """Raise OutsideError where nobody works, and nobody will."""
        if not self._open or self._fit():
            self._somebody = self._floor.now()
            return
        alone = self._floor.now() - self._somebody
        if not self._workers and alone > self._limits.arrival:
            raise OutsideError("no worker is connected to the scheduler", hint=_HINT)
        reasons = [reason for worker in self._workers.values() if (reason := self._hopeless(worker))]
        given_up = self._workers and len(reasons) == len(self._workers)
        if given_up or alone > self._limits.arrival + self._limits.reply:
            told = "".join(f"\n  {reason}" for reason in reasons) or " they came and went"
            raise OutsideError(f"no worker can be used:{told}", hint=_HINT)

    def _hopeless(self, worker: _Worker) -> str:
        """Return why nothing more is expected of a worker, empty where something is."""
        if self._is_out(worker):
            reason = worker.refused.get(self._greeting, f"{worker.faults} faults")
        elif worker.tickets and self._is_late(worker):
            reason = f"no reply in {self._limits.reply:.0f} seconds"
        else:
            return ""
        return f"{worker.name}: {reason}"

    def _is_out(self, worker: _Worker) -> bool:
        return self._greeting in worker.refused or worker.faults >= self._limits.faults
