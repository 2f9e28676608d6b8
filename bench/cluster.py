"""Measures translating over the workers of a Dask scheduler on this machine against translating without. It is no test.

    python bench/cluster.py

A package of base size with random weights is made on the spot (bench/engine.py), so that every text costs the same. The
engine alone is measured, without checks and catalogues, which are this machine's work either way. A worker has one core,
so that two of them have what this machine has with two cores. The killed workers are killed (SIGKILL) with their third
batch in hand and started again by Dask's nanny, so that none ever does more than two. That nothing is lost is compared
text by text, with all hypotheses.

Last measured: in guides/maintainers.md, on a busy machine.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from engine import make_package, make_words

from generator.cluster.foreman import Foreman, Limits
from generator.cluster.scheduler import Access, connect
from generator.engine.argos import ArgosEngine
from generator.engine.pins import Pin
from generator.engine.protocol import Engine, Identity, Search
from generator.engine.receipt import write_receipt
from generator.engine.spread import CrewEngine
from generator.findings import Position
from generator.model.crew import Assignment, Crew, Delivery

_ROOT = Path(__file__).parents[1]
_SHA256 = "0" * 64
_PIN = Pin("en_xx", "1.0", "", None, _SHA256, None, Position("translations/packages.lock"))
_SEARCH = Search(shortest=24, longest=24)
_ON_ONE_CORE = "import os\nos.sched_setaffinity(0, {{{core}}})\n"
_KILLED = """
import signal
from generator.engine import lending
lend, done = lending.lend, []
def dying(body):
    done.append(body)
    if len(done) > 3:  # the first is the greeting
        os.kill(os.getpid(), signal.SIGKILL)
    return lend(body)
lending.lend = dying
"""
_ADDRESS = re.compile(r"Scheduler at:\s+(\S+)")
_REGISTERED = re.compile(r"Registered to:\s+(\S+)")

Texts = dict[int, tuple[str, ...]]


def main() -> None:
    """Translate the same texts in every way, and print what each took."""
    parser = argparse.ArgumentParser(description="Measure translating over workers.")
    parser.add_argument("--sentences", type=int, default=512)
    arguments = parser.parse_args()
    draw, words = random.Random(7), make_words(32_000)  # noqa: S311 - nothing secret
    texts = [
        " ".join(draw.choices(words, k=min(60, max(4, round(draw.gauss(22, 9)))))) for _ in range(arguments.sentences)
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        package = folder / "packages" / "translate-en_xx-1_0"
        maker = get_context("spawn").Process(target=make_package, args=(package,))
        maker.start()
        maker.join()
        write_receipt(package, _SHA256, 1)
        _race(folder, package, texts)


def _race(folder: Path, package: Path, texts: Sequence[str]) -> None:
    here = ArgosEngine(package, Identity("en_xx", "1.0", _SHA256), _SEARCH)
    cores = sorted(os.sched_getaffinity(0))[:2]
    print(f"{len(texts)} sentences of 4 to 60 pieces, 24 pieces out of each, load {os.getloadavg()[0]:.1f}")
    os.sched_setaffinity(0, cores[:1])
    alone, expected = _measure(here, texts)
    os.sched_setaffinity(0, cores)
    both, _ = _measure(here, texts)
    print(f"without a scheduler: on one core {alone:.1f} s, on two {both:.1f} s")
    for number, killed in ((1, False), (2, False), (2, True)):
        befores = [_ON_ONE_CORE.format(core=core) + (_KILLED if killed else "") for core in cores[:number]]
        with _cluster(folder, befores) as address, connect(Access(address)) as floor:
            lost: list[str] = []
            orders = _Counting(Foreman(floor, Limits(), lambda message, _, lost=lost: lost.append(message)))
            engine = CrewEngine(orders, (_PIN,), _SEARCH)
            _measure(engine, texts[:1])  # they are welcomed, and their models are in memory
            orders.number = 0
            taken, found = _measure(engine, texts)
        same = sum(found.get(place) == texts for place, texts in expected.items())
        name = f"{number} worker{'s' if number > 1 else ''}{', killed with each third batch' if killed else ''}"
        print(
            f"{name}: {taken:.1f} s, {orders.number} batches, {len(lost)} lost, same text {same} of {len(expected)}, "
            f"{1000 * (taken - (alone if number == 1 else both)) / orders.number:+.0f} ms a batch over none"
        )


@dataclass
class _Counting:
    """A crew that counts its orders."""

    crew: Crew
    number: int = 0

    @property
    def size(self) -> int:
        return self.crew.size

    def do(self, assignment: Assignment[Any]) -> Iterator[Delivery[Any]]:
        self.number += len(assignment.orders)
        return self.crew.do(assignment)


def _measure(engine: Engine, texts: Sequence[str]) -> tuple[float, Texts]:
    start = time.perf_counter()
    found = {
        one.index: tuple(each.text for each in one.hypotheses)
        for checkpoint in engine.translate(texts)
        for one in checkpoint.results
    }
    return time.perf_counter() - start, found


@contextmanager
def _cluster(folder: Path, befores: Sequence[str]) -> Iterator[str]:
    """Start a scheduler, and a worker with its nanny for each text that it runs before anything else."""
    with ExitStack() as stack:
        address = _start(stack, ["scheduler", "--port", "0"], str(_ROOT), _ADDRESS)
        for number, before in enumerate(befores):
            own = Path(tempfile.mkdtemp(dir=folder))
            (own / "sitecustomize.py").write_text(before, encoding="utf-8")
            arguments = ["worker", address, "--nthreads", "1", "--nworkers", "1", "--local-directory", str(own)]
            _start(stack, [*arguments, "--name", f"w{number}"], f"{own}{os.pathsep}{_ROOT}", _REGISTERED, folder)
        yield address


def _start(stack: ExitStack, arguments: list[str], path: str, said: re.Pattern[str], folder: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": path, "ARGOS_PACKAGES_DIR": str((folder or _ROOT) / "packages")}
    command = [sys.executable, "-m", "dask", *arguments, "--host", "127.0.0.1", "--no-dashboard"]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    stack.callback(process.wait, 30)
    stack.callback(process.terminate)
    if process.stderr is None:
        raise RuntimeError
    found = next(match[1] for line in process.stderr if (match := said.search(line)))
    threading.Thread(target=process.stderr.readlines, daemon=True).start()
    return found


if __name__ == "__main__":
    main()
