"""Processes that build languages: one build's for all its languages, or a preview's, which stay and remember.

They are spawned, not forked: a preview runs threads, and a forked copy of a lock may never open again.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread, current_thread, main_thread
from typing import Any, TypeVar

_MANY_OBJECTS = 100_000
Order = TypeVar("Order")
Result = TypeVar("Result")


def cores() -> int:
    """Return how many processes can work at a time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def collect_less() -> None:
    """Look for what can be forgotten less often than Python does, which is after 700 more objects: a site is many of them."""
    gc.set_threshold(_MANY_OBJECTS)


def run(work: Callable[[Order], Result], orders: Sequence[Order]) -> tuple[Result, ...]:
    """Do the work for every order, in processes where there are several cores; return the results in their order."""
    workers = min(len(orders), cores())
    if workers <= 1:
        return tuple(map(work, orders))
    team = Team(workers)
    try:
        return team.run(work, orders)
    finally:
        team.close()


class Team:
    """Processes for one build, each of which does whatever comes next."""

    def __init__(self, workers: int) -> None:
        self._pool = _pool(workers)

    def begin(self, work: Callable[[Order], Result], order: Order) -> Future[Result]:
        """Begin with an order, and do not wait for it."""
        with _interrupts_held():
            return self._pool.submit(work, order)

    def run(self, work: Callable[[Order], Result], orders: Sequence[Order]) -> tuple[Result, ...]:
        """Do the work for every order; return the results in their order."""
        with _interrupts_held():
            results = self._pool.map(work, orders)  # starts the processes
        return tuple(results)

    def close(self) -> None:
        """Stop the processes."""
        self._pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """End this process when its parent has ended, however that was: what it makes is then of no use to anybody."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement is no finding
    collect_less()
    if parent := parent_process():
        Thread(target=_wait_for, args=(parent.sentinel,), daemon=True).start()


def _wait_for(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


class Crew:
    """Processes that stay: each order goes to the one that had it before, which may remember what it did."""

    def __init__(self) -> None:
        self._pools: list[ProcessPoolExecutor] = []

    def run(self, work: Callable[[Order], Result], orders: Sequence[Order]) -> tuple[Result, ...]:
        """Do the work for every order; the place of an order among the orders says which process has it."""
        workers = max(1, min(len(orders), cores()))
        while len(self._pools) < workers:
            self._pools.append(_pool(1))
        with _interrupts_held():
            futures = [self._pools[place % workers].submit(work, order) for place, order in enumerate(orders)]
        return tuple(future.result() for future in futures)

    def close(self) -> None:
        """Stop the processes; they begin anew, knowing nothing, with the next run."""
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)
        self._pools = []


def write_content(content: object, path: Path) -> None:
    """Write what all orders need into a file, which is read once in every process."""
    path.write_bytes(pickle.dumps(content))


_read: tuple[Path, int, Any] | None = None


def content_of(path: Path) -> Any:
    """Return what stands in the file of a build; a process reads it once for all orders of that build."""
    global _read  # noqa: PLW0603 - what a process knows from one order to the next
    written = path.stat().st_mtime_ns
    if _read is None or _read[:2] != (path, written):
        _read = path, written, pickle.loads(path.read_bytes())  # noqa: S301 - written by the parent a moment ago
    return _read[2]


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold interrupts back while processes start, which inherit that: Ctrl-C stops the parent, without a traceback from each.

    What comes meanwhile reaches the parent afterwards. Windows has no way to hold a signal, and ignores it for so long.
    """
    if hasattr(signal, "pthread_sigmask"):
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        return
    if current_thread() is not main_thread():  # only the main thread may ask for this
        yield
        return
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
