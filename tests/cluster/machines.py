"""Real schedulers and workers of Dask on this machine's loopback, and what makes a worker a bad one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).parents[2]
PATIENCE = 90
_ADDRESS = re.compile(r"Scheduler at:\s+(\S+)")
_REGISTERED = re.compile(r"Registered to:\s+(\S+)")
_WORKER = re.compile(r"Start worker at:\s+(\S+)")

# What a worker runs before anything else. `count` tells the orders with sentences of the project from the greetings.
_BEFORE = """
import json, os, signal
from generator.cluster import envelopes, worker
from generator.engine import lending
from generator.engine.spread import CONTROLS
lend, orders = lending.lend, []
def is_greeting(body):
    return json.loads(body)["texts"] == [*CONTROLS]
def fault(body):
    {fault}
def lending_badly(body):
    if is_greeting(body):
        return lend(body)
    orders.append(body)
    return fault(body)
lending.lend = lending_badly
{more}
"""


def bad(fault: str = "return lend(body)", *, more: str = "") -> str:
    """Return what makes a worker a bad one: what it does with an order, and what else is wrong with it."""
    return _BEFORE.format(fault=fault, more=more)


@dataclass(eq=False)
class Process:
    """A process of Dask, and what it wrote until now."""

    running: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        """Begin to read what it writes."""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def say(self, pattern: re.Pattern[str]) -> str:
        """Return what the pattern finds in what the process writes; wait for it."""

        def found() -> list[str]:
            return [match[1] for line in self.lines if (match := pattern.search(line))]

        with self._changed:
            ended = self._changed.wait_for(lambda: found() or self.running.poll() is not None, PATIENCE)
        assert ended, self.lines
        assert found(), self.lines
        return found()[0]

    def end(self) -> None:
        """End the process, also a stopped one."""
        self.running.kill()
        self.running.wait(PATIENCE)
        self._reader.join(PATIENCE)

    def _read(self) -> None:
        assert self.running.stderr
        with self.running.stderr as written:
            for line in written:
                with self._changed:
                    self.lines.append(line)
                    self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()


@dataclass(eq=False)
class Cluster:
    """A scheduler and its workers."""

    folder: Path
    address: str
    scheduler: Process
    tls: Sequence[str] = ()

    @contextmanager
    def workers(self, *befores: str, packages: Path) -> Iterator[list[Process]]:
        """Start a worker for each text that one runs before anything else, and wait until all are there."""
        with ExitStack() as stack:
            started = []
            for before in befores:
                started.append(self._worker(before, packages))
                stack.callback(started[-1].end)
            for worker in started:
                worker.say(_REGISTERED)
            yield started

    def _worker(self, before: str, packages: Path) -> Process:
        own = self.folder / uuid4().hex
        own.mkdir()
        (own / "sitecustomize.py").write_text(before, encoding="utf-8")
        environment = _environment(ARGOS_PACKAGES_DIR=str(packages), PYTHONPATH=f"{own}{os.pathsep}{ROOT}")
        options = ("--no-nanny", "--nthreads", "1", "--local-directory", str(own), "--memory-limit", "0")
        return _start(("worker", self.address, *options, *self.tls), environment)


def address_of(worker: Process) -> str:
    """Return the address of a worker."""
    return worker.say(_WORKER)


@contextmanager
def cluster(folder: Path, *tls: str) -> Iterator[Cluster]:
    """Start a scheduler on a port that is free."""
    options = ("--port", "0", *(("--protocol", "tls") if tls else ()), *tls)
    process = _start(("scheduler", *options), _environment(PYTHONPATH=str(ROOT)))
    try:
        yield Cluster(folder, process.say(_ADDRESS), process, tls)
    finally:
        process.end()


def _start(arguments: Sequence[str], environment: dict[str, str]) -> Process:
    command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--no-dashboard"]
    running = subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8"
    )
    return Process(running)


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1", **more}


def stopped(process: Process) -> bool:
    """Tell whether a process stands still, as after SIGSTOP; it is let go on, so that it can be ended."""
    _, status = os.waitpid(process.running.pid, os.WUNTRACED | os.WNOHANG)
    if not status or not os.WIFSTOPPED(status):
        return False
    process.running.send_signal(signal.SIGCONT)
    return True
