"""The progress of a translation: bars on a terminal, plain lines now and then elsewhere; on the standard error."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from generator.engine.protocol import Checkpoint, Description, Engine
from generator.translation.filling import Filled

# Seconds between two plain lines.
_STEP = 10.0


@dataclass
class Metered:
    """An engine that counts the tokens (pieces of the tokenizer) of the best hypotheses."""

    engine: Engine
    tokens: int = 0

    @property
    def description(self) -> Description:
        """Return the engine's."""
        return self.engine.description

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        """Yield the engine's checkpoints."""
        for checkpoint in self.engine.translate(texts):
            self.tokens += checkpoint.pieces
            yield checkpoint


@dataclass(frozen=True, slots=True)
class Watch:
    """The work on one language that is shown: its code, how many units there are, and the engine that counts tokens."""

    code: str
    total: int
    meter: Metered

    def show(self, steps: Iterator[Filled], console: Console) -> Iterator[Filled]:
        """Yield the steps; show units, tokens a second and the time left."""
        return self._bars(steps, console) if console.is_terminal else self.print_lines(steps)

    def _bars(self, steps: Iterator[Filled], console: Console) -> Iterator[Filled]:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("units, {task.fields[speed]:.0f} tokens/s,"),
            TimeRemainingColumn(),
            TextColumn("left"),
        )
        start = time.monotonic()
        with Progress(*columns, console=console) as progress:
            task = progress.add_task(self.code, total=self.total, speed=0.0)
            for step in steps:
                progress.update(task, advance=1, speed=self._speed(time.monotonic() - start))
                yield step

    def print_lines(self, steps: Iterator[Filled], clock: Callable[[], float] = time.monotonic) -> Iterator[Filled]:
        """Yield the steps, and print a line at the beginning, at the end, and every ten seconds between."""
        click.echo(f"{self.code}: {self.total} units", err=True)
        start = said = clock()
        done = 0
        for done, step in enumerate(steps, start=1):
            now = clock()
            if now - said >= _STEP:
                said = now
                left = (now - start) / done * (self.total - done)
                speed = f"{self._speed(now - start):.0f} tokens/s, {left:.0f} s left"
                click.echo(f"{self.code}: {done} of {self.total} units, {speed}", err=True)
            yield step
        seconds = clock() - start
        speed = f"{self._speed(seconds):.0f} tokens/s"
        click.echo(f"{self.code}: {done} of {self.total} units in {seconds:.0f} s, {speed}", err=True)

    def _speed(self, seconds: float) -> float:
        return self.meter.tokens / max(seconds, 1e-3)
