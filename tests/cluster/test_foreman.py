"""The foreman on a floor that a script drives: no order is lost, none is delivered twice, and nothing hangs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cluster.envelopes import seal
from generator.cluster.foreman import Failure, Foreman, Limits
from generator.errors import OutsideError
from generator.model.crew import Delivery, Order, RefusedError

GREETING = Order("test", "hello")
LIMITS = Limits(reply=10, arrival=5, tries=3, faults=3)
SILENT, GONE = "silent", "gone"
Act = Callable[[Order], object]


def good(order: Order) -> object:
    return seal(order, body=order.body.upper())


def failing(order: Order) -> object:
    return good(order) if order == GREETING else Failure("it fell")


def wrong(order: Order) -> object:
    return good(order) if order == GREETING else seal(order, body="wrong")


def silent(order: Order) -> object:
    return good(order) if order == GREETING else SILENT


def dying(order: Order) -> object:
    return good(order) if order == GREETING else GONE


@dataclass
class Script:
    """Workers that act at once, in the order in which they were asked; the clock goes on only when nothing happens."""

    acts: dict[str, Act]
    arriving: dict[float, tuple[str, Act]] = field(default_factory=dict)
    time: float = 0
    asked: list[tuple[str, Order]] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    _replies: list[tuple[int, object]] = field(default_factory=list)

    def workers(self) -> list[str]:
        for moment in [moment for moment in self.arriving if moment <= self.time]:
            name, act = self.arriving.pop(moment)
            self.acts[name] = act
        return [*self.acts]

    def send(self, worker: str, order: Order) -> int:
        self.asked.append((worker, order))
        ticket = len(self.asked)
        reply = self.acts[worker](order) if worker in self.acts else SILENT
        if reply == GONE:
            del self.acts[worker]
        elif reply != SILENT:
            self._replies.append((ticket, reply))
        return ticket

    def wait(self, seconds: float) -> Sequence[tuple[int, object]]:
        if not self._replies:
            self.time += seconds
            assert self.time < 1000, "it hangs"
        found, self._replies = self._replies, []
        return found

    def drop(self, tickets: Iterable[int]) -> None:
        self.dropped |= {*tickets}

    def now(self) -> float:
        return self.time


@dataclass
class Shouting:
    """Orders whose right reply is the same in capital letters."""

    orders: Sequence[Order]
    is_settled: bool = True
    unwelcome: tuple[str, ...] = ()
    greeted: list[Mapping[str, str]] = field(default_factory=list)
    greeting: Order = GREETING

    def welcome(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        self.greeted.append(answers)
        return {name: "unwelcome" for name in answers if name in self.unwelcome}

    def judge(self, number: int, reply: str) -> str:
        if reply != self.orders[number].body.upper():
            raise RefusedError("that is not it")
        return reply


def orders(number: int = 10) -> list[Order]:
    return [Order("test", f"order {place}") for place in range(number)]


def work(floor: Script, assignment: Shouting, told: list[str] | None = None) -> list[Delivery[str]]:
    said: list[str] = [] if told is None else told
    return [*Foreman(floor, LIMITS, lambda message, _: said.append(message)).do(assignment)]


def everything(delivered: Sequence[Delivery[str]], number: int = 10) -> bool:
    return sorted(each.number for each in delivered if each.result) == [*range(number)]


def test_every_order_is_delivered_once_and_workers_are_greeted_first() -> None:
    floor = Script({"a": good, "b": good})
    delivered = work(floor, Shouting(orders()))
    assert everything(delivered)
    for name in ("a", "b"):
        own = [order for worker, order in floor.asked if worker == name]
        assert own[0] == GREETING
        assert len(own) > 3, "the work is shared"


@pytest.mark.parametrize("act", [failing, wrong, silent])
def test_a_bad_worker_is_given_nothing_more_after_three_faults(act: Act) -> None:
    floor, told = Script({"a": good, "bad": act}), list[str]()
    assert everything(work(floor, Shouting(orders(40)), told), 40)
    given = [order for worker, order in floor.asked if worker == "bad" and order != GREETING]
    assert 1 <= len(given) <= 4  # three faults, and one that was in hand behind the last
    assert any(message.startswith("the worker bad has lost a batch") for message in told)


def test_faults_are_counted_from_one_assignment_to_the_next() -> None:
    floor, told = Script({"bad": failing, "good": good}), list[str]()
    foreman = Foreman(floor, LIMITS, lambda message, _: told.append(message))
    for _ in range(4):
        assert everything([*foreman.do(Shouting(orders(3)))], 3)
    assert sum(worker == "bad" and order != GREETING for worker, order in floor.asked) <= 4
    assert sum("bad is not used: 3 faults, the last one: it fell" in message for message in told) == 1
    assert sum(order == GREETING for _, order in floor.asked) == 2, "who was welcomed is not greeted again"


def test_a_worker_that_stood_still_is_greeted_again_and_used() -> None:
    asked = iter(range(100))

    def tired(order: Order) -> object:
        return SILENT if order != GREETING and next(asked) < 2 else good(order)

    floor = Script({"tired": tired})
    assert everything(work(floor, Shouting(orders())))
    assert [order for _, order in floor.asked].count(GREETING) == 2


def test_a_worker_that_is_lost_costs_one_try_of_the_order_in_its_hand() -> None:
    floor, told = Script({"a": good, "dying": dying}), list[str]()
    assert everything(work(floor, Shouting(orders()), told))
    assert told == ["the worker dying has lost a batch, which is done again: the worker was lost"]


def test_an_order_that_fails_everywhere_is_said_and_costs_no_worker_its_place() -> None:
    def failing_at(order: Order) -> object:
        return Failure("poison") if order.body in {f"order {place}" for place in range(6)} else good(order)

    told: list[str] = []
    delivered = work(Script({"a": failing_at, "b": failing_at}), Shouting(orders()), told)
    assert sorted(each.number for each in delivered) == [*range(10)]
    failed = [each for each in delivered if each.result is None]
    assert sorted(each.number for each in failed) == [*range(6)]
    assert all(sorted(each.reasons) == ["a: poison", "b: poison"] for each in failed)
    assert not any("not used" in message for message in told)


def test_a_single_worker_does_all_others_before_it_tries_an_order_again() -> None:
    def failing_at_the_first(order: Order) -> object:
        return Failure("poison") if order.body == "order 0" else good(order)

    delivered = work(Script({"a": failing_at_the_first}), Shouting(orders()))
    assert [each.number for each in delivered if each.result is None] == [0]
    assert len(delivered) == 10


def test_a_worker_that_comes_later_is_used_and_one_that_is_unwelcome_is_not() -> None:
    floor = Script(
        {"slow": lambda order: good(order) if order == GREETING else SILENT}, {3.0: ("late", good), 4.0: ("evil", good)}
    )
    told: list[str] = []
    assert everything(work(floor, Shouting(orders(), unwelcome=("evil",)), told))
    assert {worker for worker, order in floor.asked if order != GREETING} == {"slow", "late"}
    assert told[0] == "the worker evil is not used: unwelcome"


def test_without_a_yardstick_all_answers_to_the_greeting_are_judged_together() -> None:
    assignment = Shouting(orders(), is_settled=False)
    floor = Script({"a": good, "b": good, "mute": lambda _: SILENT})
    work(floor, assignment)
    assert assignment.greeted[0].keys() == {"a", "b"}
    assert floor.time > LIMITS.reply, "the mute one was waited for, and not longer than the limit"


@pytest.mark.parametrize(
    ("acts", "reason"),
    [
        ({}, "no worker is connected"),
        ({"a": lambda _: SILENT}, "a: no reply in 10 seconds"),
        ({"a": lambda _: Failure("no such module")}, "a: no such module"),
        ({"a": lambda order: seal(order, fault="no package")}, "a: no package"),
        ({"a": lambda _: GONE}, "no worker is connected"),
        ({"a": failing}, "a: 3 faults, the last one: it fell"),
        ({"a": dying}, "no worker is connected"),
    ],
)
def test_when_nobody_can_work_it_says_why_and_ends(acts: dict[str, Act], reason: str) -> None:
    with pytest.raises(OutsideError, match=reason) as caught:
        work(Script(dict(acts)), Shouting(orders(5)))
    assert "what is finished is kept" in caught.value.hint


def test_a_worker_that_dies_of_every_greeting_and_comes_back_is_not_waited_for_for_ever() -> None:
    floor = Script({}, {float(second): (f"life {second}", lambda _: GONE) for second in range(200)})
    with pytest.raises(OutsideError, match=r"no worker (can be used|is connected)"):
        work(floor, Shouting(orders(1)))


def test_closing_drops_what_is_under_way() -> None:
    floor = Script({"a": good, "slow": silent})
    delivering = Foreman(floor, LIMITS, lambda *_: None).do(Shouting(orders()))
    next(delivering)
    delivering.close()
    waited_for = {ticket for ticket, (name, order) in enumerate(floor.asked, 1) if name == "slow" and order != GREETING}
    assert waited_for
    assert waited_for <= floor.dropped


ACTS = (
    good,
    failing,
    wrong,
    silent,
    dying,
    lambda _: SILENT,
    lambda _: 7,
    lambda _: "{}",
    lambda _: seal(GREETING),
)


@settings(max_examples=60, deadline=None)
@given(others=st.lists(st.sampled_from(ACTS), max_size=4), number=st.integers(1, 12), settled=st.booleans())
def test_with_one_good_worker_all_is_done_whoever_the_others_are(
    others: list[Act], number: int, *, settled: bool
) -> None:
    floor = Script({**{f"other {place}": act for place, act in enumerate(others)}, "good": good})
    assert everything(work(floor, Shouting(orders(number), is_settled=settled)), number)
