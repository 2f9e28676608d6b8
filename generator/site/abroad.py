"""Languages built by a crew on other machines: what comes back is read back against the facts before it is staged.

Only this machine writes the site. A language that nobody could build is built here.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.model import crew
from generator.model.pages import StateCounts
from generator.pipeline.stories import Content
from generator.readback.pages import read_back
from generator.readback.record import Record, gather
from generator.site import languages, luggage
from generator.site.configuration import Order
from generator.site.differential import manifest
from generator.site.differential.built import Built
from generator.site.differential.language import LanguageBuild
from generator.site.differential.manifest import Manifest
from generator.site.differential.outputs import joined, outputs, seals_of
from generator.site.guests import CONFIG, DUTY

_CONTENT = ("facts", "translations", "docs", "polybrief.yml", CONFIG)
_LEVELS = (logging.WARNING, logging.ERROR)


def build_all(content: Content, orders: tuple[Order, ...], workers: crew.Crew) -> tuple[Built, ...]:
    """Build the languages of which nothing is known over a crew, the others here; return them in their order.

    Raises UsageError where more than the content decides on the pages, OutsideError where no worker is left.
    """
    anew = [order for order in orders if not languages.found_before(order).sections]
    done: dict[str, Built] = {}
    if anew:
        if not all(order.common for order in anew):
            raise UsageError("other plugins or hooks decide on the pages", hint="build without --scheduler")
        journey = _Journey(content, anew)
        for delivery in workers.do(journey):
            if delivery.result is not None:
                done[delivery.result.code] = delivery.result
    here = languages.build_all(content, tuple(order for order in orders if order.code not in done))
    done |= {built.code: built for built in here}
    return tuple(done[order.code] for order in orders)


class _Journey:
    """The languages of a site as orders, the content as the greeting, and the judgement of what comes back."""

    is_settled = True

    def __init__(self, content: Content, orders: Sequence[Order]) -> None:
        self._read, self._orders = content, orders
        self._record: Record = gather(orders[0].root)
        files = dict(_files(orders[0].root))
        self._content = luggage.digest(files)
        self.greeting = crew.Order(DUTY, json.dumps({"files": luggage.pack(files)}))
        self.orders = [crew.Order(DUTY, json.dumps(self._asked(order))) for order in orders]

    def _asked(self, order: Order) -> dict[str, object]:
        fields = asdict(order)
        return {"content": self._content, **{name: fields[name] for name in ("code", "codes", "site_url", "common")}}

    def welcome(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        """Return the workers that have not the content that was sent."""
        return {name: "it has other content" for name, digest in answers.items() if digest != self._content}

    def judge(self, number: int, reply: str) -> Built:
        """Stage a language and return it; raise RefusedError where its files or what its pages say are not right."""
        order = self._orders[number]
        fields = _fields(reply)
        files = luggage.unpack(fields["files"])
        data = files.pop("manifest", b"")
        folder = Path(order.site_dir)
        shutil.rmtree(folder, ignore_errors=True)
        try:
            luggage.write({name.removeprefix("site/"): content for name, content in files.items()}, folder)
            now = self._manifest(order, data)
            self._read_back(order, folder)
        except crew.RefusedError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        languages.keep(order, now)
        told = fields["pages"], fields["states"], fields["messages"]
        return Built(order.code, *told, tuple(now.files), (), is_whole=True, seal=joined(seals_of(now.sections)))

    def _manifest(self, order: Order, data: bytes) -> Manifest:
        """Return the manifest with the files as they are here; an empty one, where the build could not be remembered."""
        try:
            found = manifest.read(data)
            said = {name: each.digest for name, each in found.files.items()}
        except Exception as error:  # whatever a broken one raises
            raise crew.RefusedError(f"the manifest cannot be read: {type(error).__name__}") from error
        if not found.common:
            return Manifest("")
        if found.common != LanguageBuild(order, self._read, Manifest(""), []).common:
            raise crew.RefusedError("it was built from something else")
        here = outputs(Path(order.site_dir))
        if {name: each.digest for name, each in here.items()} != said:
            raise crew.RefusedError("the files are not those that it says it wrote")
        # Where their stories come from is not told by those who built them: the next build opens them, and compares.
        stories = {name: replace(story, read="") for name, story in found.stories.items()}
        return replace(found, stories=stories).with_files(here)

    def _read_back(self, order: Order, folder: Path) -> None:
        """Refuse a language whose pages differ from the facts; if all workers give that, it is built and told here."""
        if difference := next(read_back(folder, order.code, self._record), ""):
            raise crew.RefusedError(difference)


def _files(root: Path) -> Iterable[tuple[str, bytes]]:
    for name in _CONTENT:
        paths = [root / name] if (root / name).is_file() else sorted((root / name).rglob("*"))
        yield from ((path.relative_to(root).as_posix(), path.read_bytes()) for path in paths if path.is_file())


def _fields(reply: str) -> dict[str, Any]:
    """Return the fields of a reply in their types."""
    try:
        found = json.loads(reply)
        messages = tuple((int(level), str(text)) for level, text in found["messages"])
        states = {str(name): int(number) for name, number in found["states"].items()}
        fields = {"files": str(found["files"]), "pages": int(found["pages"]), "states": StateCounts(**states)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise crew.RefusedError(f"not a language that was built: {type(error).__name__}") from error
    if any(level not in _LEVELS for level, _ in messages):
        raise crew.RefusedError("its messages have no level")
    return {**fields, "messages": messages}
