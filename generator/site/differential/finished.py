"""A build that is done, as the next one finds it again when nothing changed: its seal, what it said, what it gave."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.model.pages import StateCounts
from generator.site.differential.cache import Cache
from generator.site.differential.publishing import SEAL
from generator.site.differential.seals import Seal, sealed
from generator.site.languages import Built

_STATUS = "status"


@dataclass(frozen=True, slots=True)
class Finished:
    """A build: `said` is what it logged, as levels of `logging` with texts; `day` the one (ISO 8601) that decided on any."""

    seal: Seal
    said: tuple[tuple[int, str], ...]
    built: tuple[Built, ...]
    day: str = ""


def remember(
    cache: Cache, site: Path, key: str, done: tuple[tuple[tuple[int, str], ...], tuple[Built, ...], str]
) -> None:
    """Remember a build that was just published: what it said, what it gave, the day that mattered."""
    said, built, day = done
    folders = [*sealed(site, ["", _STATUS]), *((each.code, each.seal) for each in built)]
    data = {
        "key": key,
        "folders": folders,
        "said": said,
        "built": [asdict(each) | {"written": [], "removed": []} for each in built],
        "day": day,
    }
    cache.write(SEAL, json.dumps(data, ensure_ascii=False).encode())


def find(cache: Cache, site: Path, key: str, today: str) -> Finished | None:
    """Return the build before where it is certain that another one would give the same and write nothing."""
    data = cache.read(SEAL)
    if data is None or not key:
        return None
    found = json.loads(data)
    pages = sum(each["pages"] for each in found["built"])
    seal = Seal(found["key"], tuple((name, digest) for name, digest in found["folders"]), pages)
    if found["day"] not in {"", today} or not seal.holds(key, site):
        return None
    built = tuple(_built(each) for each in found["built"])
    return Finished(seal, tuple((level, text) for level, text in found["said"]), built, found["day"])


def _built(data: dict[str, object]) -> Built:
    data["states"] = StateCounts(**data["states"])  # type: ignore[arg-type]
    data["messages"] = tuple((level, text) for level, text in data["messages"])  # type: ignore[attr-defined]
    return Built(**data | {"written": (), "removed": (), "is_whole": False})  # type: ignore[arg-type]
