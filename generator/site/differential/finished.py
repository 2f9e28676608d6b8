"""A build that is done, as the next one finds it again when nothing changed: how it left the site, what it said, what it gave."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.model.pages import StateCounts
from generator.site.differential.built import Built
from generator.site.differential.cache import Cache
from generator.site.differential.looking import Looking
from generator.site.differential.outputs import joined
from generator.site.differential.publishing import SEAL
from generator.site.differential.seals import root_seal, status_seal


@dataclass(frozen=True, slots=True)
class Finished:
    """A build: `said` is what it logged, as levels of `logging` with texts; `day` the one (ISO 8601) that decided on any.

    `key` is a digest of all that it was made from, empty where that is not known; `folders` are digests of how it left the
    site's own folder, the desk's page and the languages.
    """

    key: str
    folders: tuple[str, ...]
    said: tuple[tuple[int, str], ...]
    built: tuple[Built, ...]
    day: str = ""

    @property
    def pages(self) -> int:
        """Return the number of pages of all languages."""
        return sum(each.pages for each in self.built)

    def holds(self, key: str, today: str, site: Path, looking: Looking) -> bool:
        """Tell whether it is certain that another build would give the same and write nothing."""
        if not key or self.key != key or self.day not in {"", today}:
            return False
        languages = (joined(looking.seals(each.code)) for each in self.built)
        return self.folders == (root_seal(site), status_seal(site), *languages)


def remember(
    cache: Cache, site: Path, key: str, done: tuple[tuple[tuple[int, str], ...], tuple[Built, ...], str]
) -> None:
    """Remember a build that was just published: what it said, what it gave, the day that mattered."""
    said, built, day = done
    data = {
        "key": key,
        "folders": [root_seal(site), status_seal(site), *(each.seal for each in built)],
        "said": said,
        "built": [asdict(each) | {"written": [], "removed": []} for each in built],
        "day": day,
    }
    cache.write(SEAL, json.dumps(data, ensure_ascii=False).encode())


def find(cache: Cache) -> Finished | None:
    """Return the build before."""
    data = cache.read(SEAL)
    if data is None:
        return None
    found = json.loads(data)
    said = tuple((level, text) for level, text in found["said"])
    return Finished(found["key"], tuple(found["folders"]), said, tuple(map(_built, found["built"])), found["day"])


def begin_looking(root: Path, site: Path) -> Looking | None:
    """Begin to look at what the build before left; None where nothing is known of one."""
    before = find(Cache(root, site))
    return Looking(site, [each.code for each in before.built], before.pages) if before else None


@contextmanager
def early_look(root: Path, site: Path, *, is_wanted: bool) -> Iterator[Looking | None]:
    """Begin before MkDocs is loaded, which takes half of a second; end with whatever is done meanwhile."""
    looking = begin_looking(root, site) if is_wanted else None
    try:
        yield looking
    finally:
        if looking:
            looking.close()


def _built(data: dict[str, object]) -> Built:
    data["states"] = StateCounts(**data["states"])  # type: ignore[arg-type]
    data["messages"] = tuple((level, text) for level, text in data["messages"])  # type: ignore[attr-defined]
    return Built(**data | {"written": (), "removed": (), "is_whole": False})  # type: ignore[arg-type]
