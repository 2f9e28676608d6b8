"""What reading gave the last time, on the disk: a story none of whose files changed is neither parsed nor checked again.

It is kept in files of the cache, which prove themselves to be of this machine and this version before they are looked
at (see cache.py). Even so, they may hold nothing but data of the model: no name of anything else is looked up.
"""

from __future__ import annotations

import json
import pickle
from functools import cached_property
from pathlib import Path

from generator.pipeline.content import StoryRead
from generator.pipeline.summaries import StorySummary
from generator.site.differential.blobs import restored
from generator.site.differential.cache import Cache

_FOLDER, _DIGESTS = "read", "digests"


class Readings:
    """Results of reading by digest; those that a reading did not use are deleted when it is done.

    Where `is_anew`, nothing is believed that was there before, and what is read now is kept for others.
    """

    def __init__(self, root: Path, *, is_anew: bool = False) -> None:
        self._cache = Cache(root, root)
        self._is_anew = is_anew
        self._used: set[str] = set()
        self._digests: dict[str, str] = {}  # those of this reading

    def get(self, digest: bytes) -> object | None:
        """Return what was kept under a digest, None where nothing is."""
        if found := self._digests.get(digest.hex()) or self._digests_before.get(digest.hex()):
            self._digests[digest.hex()] = found
            return bytes.fromhex(found)
        name = _name(digest)
        if self._is_anew and name not in self._used:
            return None
        data = self._cache.read(name)
        if data is None:
            return None
        self._used.add(name)
        return restored(data)

    def put(self, digest: bytes, result: object) -> None:
        """Keep the result of reading a whole story, or a story in short; parts of one are cheaper read than kept.

        Digests that are kept under others are so many and so short that they are in one file.
        """
        if isinstance(result, bytes):
            self._digests[digest.hex()] = result.hex()
        elif isinstance(result, StoryRead | StorySummary):
            name = _name(digest)
            self._used.add(name)
            self._cache.write(name, pickle.dumps(result, protocol=5))

    @cached_property
    def _digests_before(self) -> dict[str, str]:
        data = None if self._is_anew else self._cache.read(_DIGESTS)
        return json.loads(data) if data else {}

    def hold(self, digest: bytes) -> None:
        """Keep what is under a digest, without asking for it."""
        self._used.add(_name(digest))

    def finish(self) -> None:
        """Delete what was not used."""
        if self._digests != self._digests_before:
            self._cache.write(_DIGESTS, json.dumps(self._digests).encode())
        for name in self._cache.names(_FOLDER):
            if name not in self._used:
                self._cache.drop(name)


def _name(digest: bytes) -> str:
    return f"{_FOLDER}/{digest.hex()}"
