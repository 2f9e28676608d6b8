"""What reading gave the last time, on the disk: a story none of whose files changed is neither parsed nor checked again.

It is kept in files of the cache, which prove themselves to be of this machine and this version before they are looked
at (see cache.py). Even so, they may hold nothing but data of the model: no name of anything else is looked up.
"""

from __future__ import annotations

import io
import pickle
from pathlib import Path

from generator.site.differential.cache import Cache

_FOLDER = "read"
_MODULES = (
    "generator.model.",
    "generator.findings",
    "generator.loading.codes",
    "generator.pipeline.content",
    "generator.checks.units",
)
_OTHERS = {("decimal", "Decimal"), ("builtins", "frozenset"), ("builtins", "set")}


class Readings:
    """Results of reading by digest; those that a reading did not use are deleted when it is done."""

    def __init__(self, root: Path) -> None:
        self._cache = Cache(root, root)
        self._used: set[str] = set()

    def get(self, digest: bytes) -> object | None:
        """Return what was kept under a digest, None where nothing is."""
        name = f"{_FOLDER}/{digest.hex()}"
        data = self._cache.read(name)
        if data is None:
            return None
        self._used.add(name)
        found: object = _Reader(io.BytesIO(data)).load()
        return found

    def put(self, digest: bytes, result: object) -> None:
        """Keep the result of reading a whole story; parts of one are cheaper read than kept."""
        if type(result).__name__ == "StoryRead":
            name = f"{_FOLDER}/{digest.hex()}"
            self._used.add(name)
            self._cache.write(name, pickle.dumps(result, protocol=5))

    def finish(self) -> None:
        """Delete what was not used."""
        for name in self._cache.names(_FOLDER):
            if name not in self._used:
                self._cache.drop(name)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        """Return a class of the model; raises UnpicklingError for everything else."""
        if module.startswith(_MODULES) or (module, name) in _OTHERS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no data of the model")
