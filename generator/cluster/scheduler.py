"""The only door to Dask: workers of a scheduler as a floor for the foreman.

It judges nothing. An order goes to the worker that it is meant for, and to no other.
"""

from __future__ import annotations

import asyncio
import logging
import os
import queue
import time
import warnings
from collections.abc import Collection, Coroutine, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from generator.cluster.foreman import Failure
from generator.cluster.worker import perform
from generator.errors import OutsideError, UsageError
from generator.model.crew import Order

if TYPE_CHECKING:
    from distributed import Client, Security

# Seconds to reach the scheduler, to leave it, between two looks at its workers, and without any sign of it until it
# counts as lost.
_CONNECTING = 15.0
_CLOSING = 5.0
_LOOKING = 1.0
_SILENT = 60.0
_LOST = "the connection to the scheduler {} was lost"
_HINT = "what is finished is kept: run the command again when the scheduler is there"


@dataclass(frozen=True, slots=True)
class Access:
    """A scheduler's address, and the files for TLS; where none is named, Dask's own configuration counts."""

    address: str
    ca_file: str = ""
    certificate: str = ""
    key: str = ""


@contextmanager
def connect(access: Access) -> Iterator[DaskFloor]:
    """Connect to a scheduler, and leave it at the end; what is still under way there is called off.

    Raises OutsideError where Dask is not installed or the scheduler cannot be reached, UsageError for faulty TLS options.
    """
    try:
        # Dask names what it will drop one day: nothing that a desk could mend.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import distributed  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise OutsideError(
            f"Dask is not installed ({error})", hint="install the extra `cluster`: pip install 'polybrief[cluster]'"
        ) from error
    if not os.environ.get("POLYBRIEF_DEBUG"):
        _silence()
    security = _security(distributed.Security, access)
    with warnings.catch_warnings(), _thread() as loop:
        warnings.simplefilter("ignore")  # other versions of Dask: the versions that matter are compared by the foreman
        floor = DaskFloor(_client(loop, distributed.Client, access, security), loop, access.address)
        try:
            yield floor
        finally:
            floor.close()


def _silence() -> None:
    """Keep the logs of Dask and what it stands on from the terminal: what matters of them is told as a finding."""
    for name in ("distributed", "tornado", "asyncio", *logging.root.manager.loggerDict):
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


@contextmanager
def _thread() -> Iterator[asyncio.AbstractEventLoop]:
    """Run an event loop in a thread: whatever hangs in it, the program goes on and ends."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_CLOSING)


def _security(kind: type[Security], access: Access) -> Security | None:
    if not (access.ca_file or access.certificate or access.key):
        return None
    if not (access.ca_file and access.certificate):
        raise UsageError("TLS needs a CA and a certificate", hint="name them with --tls-ca-file and --tls-cert")
    try:
        security = kind(
            tls_ca_file=access.ca_file or None,
            tls_client_cert=access.certificate or None,
            tls_client_key=access.key or None,
            require_encryption=True,
        )
        security.get_connection_args("client")
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            f"the files for TLS cannot be used: {error}", hint="they are PEM files: a CA, a certificate and its key"
        ) from error
    return security


def _client(loop: asyncio.AbstractEventLoop, kind: type[Client], access: Access, security: Security | None) -> Client:
    async def reach() -> Client:
        client: Client = kind(
            access.address,
            timeout=_CONNECTING,
            security=security,
            set_as_default=False,
            asynchronous=True,
            name="polybrief",
        )
        try:
            await client
        except BaseException:
            with suppress(Exception):
                await client.close()
            raise
        return client

    try:
        # Dask's own time limit does not cover a server that answers in another language.
        return asyncio.run_coroutine_threadsafe(reach(), loop).result(_CONNECTING + _CLOSING)
    except Exception as error:  # a foreign server on that port may break Dask in any way; it is reported
        told = f"{type(error).__name__}: {error}".splitlines()[0].removesuffix(": ")
        raise OutsideError(
            f"the scheduler {access.address} cannot be reached: {told}",
            hint="is it running, is the address right (tcp://HOST:8786), does it want TLS (tls://HOST:8786)?",
        ) from error


class DaskFloor:
    """Workers of a scheduler. All talk with it is in a thread of its own, so that nothing here waits for long."""

    def __init__(self, client: Client, loop: asyncio.AbstractEventLoop, address: str) -> None:
        self._client = client
        self._loop = loop
        self._address = address
        self._events: queue.SimpleQueue[tuple[int, object]] = queue.SimpleQueue()
        self._tickets = count(1)
        self._running: dict[int, Future[None]] = {}
        self._prefix = f"polybrief-{uuid4().hex}"
        self._workers: frozenset[str] = frozenset()
        self._heard = time.monotonic()
        looked = Event()
        self._looking = self._start(self._look(looked))
        looked.wait(_CONNECTING)

    def workers(self) -> Collection[str]:
        """Return the addresses of the workers; raise OutsideError when the scheduler is lost."""
        if self._client.status != "running" or time.monotonic() - self._heard > _SILENT:
            raise OutsideError(_LOST.format(self._address), hint=_HINT)
        return self._workers

    def send(self, worker: str, order: Order) -> int:
        """Give an order to a worker."""
        ticket = next(self._tickets)
        self._running[ticket] = self._start(self._attempt(ticket, worker, order))
        return ticket

    def wait(self, seconds: float) -> Sequence[tuple[int, object]]:
        """Return all replies that have come, and wait for one where there is none."""
        found = []
        try:
            found.append(self._events.get(timeout=seconds))
            while True:
                found.append(self._events.get_nowait())
        except queue.Empty:
            pass
        for ticket, _ in found:
            self._running.pop(ticket, None)
        return found

    def drop(self, tickets: Iterable[int]) -> None:
        """Forget orders; the scheduler takes those back that no worker has begun."""
        for ticket in tickets:
            if task := self._running.pop(ticket, None):
                task.cancel()

    def now(self) -> float:
        """Return the time of a clock that is never set."""
        return time.monotonic()

    def close(self) -> None:
        """Leave the scheduler."""
        self.drop([*self._running])
        self._looking.cancel()
        with suppress(Exception):  # it may be lost; nobody needs it any more
            asyncio.run_coroutine_threadsafe(self._leave(), self._loop).result(_CLOSING)

    def _start(self, work: Coroutine[Any, Any, None]) -> Future[None]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _leave(self) -> None:
        await self._client.close()

    async def _attempt(self, ticket: int, worker: str, order: Order) -> None:
        future = self._client.submit(
            perform,
            order.duty,
            order.body,
            key=f"{self._prefix}-{ticket}",
            workers=[worker],
            allow_other_workers=False,
            pure=False,
        )
        try:
            reply: object = await future
        except asyncio.CancelledError:
            if not future.cancelled():
                raise  # it was dropped
            reply = Failure("the scheduler called it off")
        except Exception as error:  # noqa: BLE001 - whatever a worker or Dask raises costs the order, and is told
            reply = Failure(f"{type(error).__name__}: {error}"[:300])
        finally:
            future.release()
        self._events.put((ticket, reply))

    async def _look(self, looked: Event) -> None:
        """See again and again who is there; the scheduler's answer is the sign that it lives."""
        while True:
            with suppress(OSError):
                self._workers = frozenset(await self._client.nthreads())
                self._heard = time.monotonic()
            looked.set()
            await asyncio.sleep(_LOOKING)
