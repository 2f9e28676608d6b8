"""The options of commands that spread their work over the workers of a Dask scheduler."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.errors import UsageError
from generator.model.crew import Crew

Returned = TypeVar("Returned")

_FILES = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--scheduler", metavar="ADDRESS", help="Spread the work over a Dask scheduler's workers."),
    click.option("--tls-ca-file", type=_FILES, help="The CA of the scheduler's certificate (PEM)."),
    click.option("--tls-cert", type=_FILES, help="The certificate to show to the scheduler (PEM)."),
    click.option("--tls-key", type=_FILES, help="The key of that certificate, where it is not in its file."),
)


@dataclass(frozen=True, slots=True)
class Spreading:
    """What the options say: the scheduler's address, None for this machine alone, TLS files, seconds for an order."""

    address: str | None
    time_limit: float
    ca_file: Path | None
    certificate: Path | None
    key: Path | None

    @contextmanager
    def crew(self) -> Iterator[Crew | None]:
        """Yield a crew of the scheduler's workers, None where no scheduler is named.

        Raises OutsideError where Dask is not installed or the scheduler cannot be reached.
        """
        files = (self.ca_file, self.certificate, self.key)
        if self.address is None:
            if any(files):
                raise UsageError("TLS is for a scheduler", hint="name it with --scheduler")
            yield None
            return
        # Dask is an extra, and most runs are without it.
        from generator.cluster.foreman import Foreman, Limits  # noqa: PLC0415
        from generator.cluster.scheduler import Access, connect  # noqa: PLC0415

        access = Access(self.address, *(str(path or "") for path in files))
        with connect(access) as floor:
            yield Foreman(floor, Limits(reply=self.time_limit, arrival=min(30.0, self.time_limit)), _tell)


def spread(seconds: int) -> Callable[[Callable[..., Returned]], Callable[..., Returned]]:
    """Give a command the options, and what they say as its argument `spreading`; an order has so many seconds unasked."""
    limit = click.option(
        "--time-limit",
        type=click.FloatRange(min=1),
        default=seconds,
        show_default=True,
        help="Seconds for an order on a worker.",
    )

    def decorate(command: Callable[..., Returned]) -> Callable[..., Returned]:
        @wraps(command)
        def collecting(**options: Any) -> Returned:
            names = ("scheduler", "time_limit", "tls_ca_file", "tls_cert", "tls_key")
            spreading = Spreading(*(options.pop(name) for name in names))
            return command(**options, spreading=spreading)

        decorated: Callable[..., Returned] = collecting
        for option in reversed((*_OPTIONS, limit)):
            decorated = option(decorated)
        return decorated

    return decorate


def _tell(message: str, hint: str) -> None:
    """Print a warning about a worker: the work goes on."""
    click.echo(f"warning: {message}", err=True)
    if hint:
        click.echo(f"    hint: {hint}", err=True)
