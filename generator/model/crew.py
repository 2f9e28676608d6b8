"""Work that others do: orders and replies of plain text, and who judges a reply.

It knows no machine, no network and nothing of what the work is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.errors import PolybriefError

Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Order:
    """Something to do: the name of a duty, and all that it needs to know as JSON. An order carries data, never code."""

    duty: str
    body: str


class RefusedError(PolybriefError):
    """A reply is not what was asked for: it costs the order, which is done again by somebody else."""


@dataclass(frozen=True, slots=True)
class Delivery(Generic[Result]):
    """What came of the order of a number: a result, or None with the reasons why nobody could do it."""

    number: int
    result: Result | None
    reasons: tuple[str, ...] = ()


class Assignment(Protocol[Result_co]):
    """Orders that belong together, and what their replies are held against."""

    @property
    def greeting(self) -> Order:
        """Return the order that a worker must answer before it is given any other."""

    @property
    def orders(self) -> Sequence[Order]:
        """Return the orders; their places are their numbers."""

    @property
    def is_settled(self) -> bool:
        """Tell whether a single answer to the greeting can be judged; if not, those of all workers are compared."""

    def welcome(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        """Judge answers to the greeting by worker; return the reason for every worker that must not be used."""

    def judge(self, number: int, reply: str) -> Result_co:
        """Return what a reply to an order holds; raise RefusedError when it cannot be used."""


class Crew(Protocol):
    """Workers that do orders. They are not trusted: what they say is judged by the one who gave the order."""

    @property
    def size(self) -> int:
        """Return how many workers there are now, at least one."""

    def do(self, assignment: Assignment[Result]) -> Iterator[Delivery[Result]]:
        """Yield what came of every order once, as it comes. Closing the iterator calls the rest off.

        Raises OutsideError when nobody is left to do the work; what was yielded until then stays.
        """
