"""The languages of a site, each built by itself, spread over the cores.

A build of one language knows nothing of the others but which of their pages are reviewed.
"""

from __future__ import annotations

import logging
import os
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from pathlib import Path

from generator.loading.kept import Nothing
from generator.model.pages import StateCounts
from generator.model.values import Date
from generator.pipeline.stories import Content
from generator.readback.pages import read_back
from generator.readback.record import Record, gather
from generator.site.batches import is_list
from generator.site.configuration import Order
from generator.site.differential import manifest
from generator.site.differential.built import Built, manifest_name
from generator.site.differential.cache import Cache
from generator.site.differential.language import LanguageBuild
from generator.site.differential.manifest import Manifest
from generator.site.differential.outputs import joined, seals_of, survey
from generator.site.differential.readings import Readings
from generator.site.workers import Crew, Team, content_of, run, write_content

_MOST_DIFFERENCES = 100  # of a language are listed: one wrong label is wrong on every page
_NOTHING = Manifest("")
CONTENT = ".content"


def epoch(date: Date) -> str:
    """Return a date as seconds since 1970, for SOURCE_DATE_EPOCH: a build has the date of its content."""
    return str(timegm((date.year, date.month or 1, date.day or 1, 0, 0, 0)))


def build_all(content: Content, orders: tuple[Order, ...], crew: Crew | Team | None = None) -> tuple[Built, ...]:
    """Build each language into its own folder of the stage, in the order of the orders.

    A preview has a crew of processes that know what they built before; other builds read it from the cache, with a team
    that is at work already, or processes of their own.
    """
    if not orders:
        return ()
    path = Path(orders[0].stage) / CONTENT
    write_content(content.handed_to(Nothing()), path)
    try:
        return crew.run(_build, orders) if crew else run(_build, orders)
    finally:
        path.unlink()


_remembered: dict[tuple[str, str], Manifest] = {}  # of a preview's process, by site and language


def _build(order: Order) -> Built:
    content: Content = content_of(Path(order.stage) / CONTENT)
    return build_language(order, content.handed_to(Readings(order.root)))


def build_language(order: Order, content: Content, *, is_read_back: bool = True) -> Built:
    """Build one language into its folder of the stage; its pages may be read back elsewhere."""
    os.environ["SOURCE_DATE_EPOCH"] = epoch(content.date)
    with _collected() as messages:
        build = LanguageBuild(order, content, found_before(order), messages)
        now, done = build.build(lambda written: _read_back(order, written) if is_read_back else None)
        is_whole = not build.before.sections  # also where what all pages show is not what it was
    said = [*now.warnings]
    if order.is_preview:
        _remembered[order.site, order.code] = now
    elif len(messages) > len(said):  # what was not said of a page is said again only by a build of everything
        keep(order, Manifest(""))
    else:
        keep(order, now)
    repeated = [(logging.WARNING, message) for message in said if (logging.WARNING, message) not in messages]
    states = sum((story.states for story in now.stories.values()), StateCounts())
    states = sum((page.states for path, page in now.pages.items() if not is_list(path)), states)
    return Built(
        order.code,
        sum(1 for _ in now.paths),
        states,
        (*messages, *repeated),
        done.written,
        done.removed,
        is_whole,
        joined(seals_of(now.sections)),
    )


def found_before(order: Order) -> Manifest:
    """Return what the build before left of a language; nothing, where anything about it is not as it was left."""
    if order.is_preview:
        return _NOTHING if order.is_clean else _remembered.get((order.site, order.code), _NOTHING)
    data = None if order.is_clean else Cache(order.root, Path(order.site)).read(manifest_name(order.code))
    if data is None:
        return _NOTHING
    found = manifest.read(data)
    if order.seen == seals_of(found.sections):
        return found
    sections = survey(Path(order.site) / order.code, found.sections)
    return replace(found, sections=sections) if sections else _NOTHING


def keep(order: Order, now: Manifest) -> None:
    """Write the manifest into the stage: it holds when the site is published."""
    (Path(order.stage) / manifest_name(order.code)).write_bytes(manifest.written(now))


@lru_cache(maxsize=1)
def _record(root: Path, stage: str) -> Record:  # noqa: ARG001 - of one build: the next reads again
    """Return what pages are compared with; it is the same for all languages that a process builds."""
    return gather(root)


def _read_back(order: Order, written: set[str]) -> None:
    """Warn of every fact that the new pages show differently: a strict build fails on it before the site is touched."""
    log = logging.getLogger("mkdocs.plugins.polybrief")
    found = read_back(Path(order.site_dir), order.code, _record(order.root, order.stage), written)
    for difference in islice(found, _MOST_DIFFERENCES):
        log.warning("%s", difference)
    if left := sum(1 for _ in found):
        log.warning("%s more differences between the pages and the facts", left)


@contextmanager
def _collected() -> Iterator[list[tuple[int, str]]]:
    """Collect what a build logs: the parent says it, with the language before it."""
    messages: list[tuple[int, str]] = []
    handler = _Collector(messages)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)


class _Collector(logging.Handler):
    def __init__(self, messages: list[tuple[int, str]]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append((record.levelno, record.getMessage()))
