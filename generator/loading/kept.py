"""What was read before: the result of reading a file, found again by the digest of everything that it depends on.

Nothing here is ever needed: with an empty store the same comes out, only later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Protocol


class Kept(Protocol):
    """A store of results by digest. What was not asked for during one reading may be dropped afterwards."""

    def get(self, digest: bytes) -> object | None:
        """Return what was kept under a digest, None where nothing is."""

    def put(self, digest: bytes, result: object) -> None:
        """Keep a result."""

    def hold(self, digest: bytes) -> None:
        """Keep what is under a digest, without asking for it."""


class Nothing:
    """The store that keeps nothing."""

    def get(self, digest: bytes) -> None:
        """Return None."""

    def put(self, digest: bytes, result: object) -> None:
        """Forget the result."""

    def hold(self, digest: bytes) -> None:
        """Do nothing."""


class InMemory:
    """A store for one process: it keeps what the latest reading used."""

    def __init__(self) -> None:
        self._before: dict[bytes, object] = {}
        self._now: dict[bytes, object] = {}

    def get(self, digest: bytes) -> object | None:
        """Return what was kept under a digest, None where nothing is."""
        found = self._now.get(digest) or self._before.get(digest)
        if found is not None:
            self._now[digest] = found
        return found

    def put(self, digest: bytes, result: object) -> None:
        """Keep a result."""
        self._now[digest] = result

    def hold(self, digest: bytes) -> None:
        """Keep what is under a digest, without asking for it."""
        self.get(digest)

    def begin(self) -> None:
        """Begin another reading: what the one before did not use is dropped."""
        self._before, self._now = self._now, {}


class Both:
    """Two stores: what is asked for comes from the first one, what is kept goes into both."""

    def __init__(self, first: Kept, second: Kept) -> None:
        self._first, self._second = first, second

    def get(self, digest: bytes) -> object | None:
        """Return what the first store has."""
        found = self._first.get(digest)
        if found is not None:
            self._second.hold(digest)
        return found

    def put(self, digest: bytes, result: object) -> None:
        """Keep a result."""
        self._first.put(digest, result)
        self._second.put(digest, result)

    def hold(self, digest: bytes) -> None:
        """Keep what is under a digest, without asking for it."""
        self._first.hold(digest)
        self._second.hold(digest)


def digest(parts: Iterable[str]) -> bytes:
    """Return a digest that tells any two different sequences of texts apart.

    >>> digest(["ab", "c"]) == digest(["a", "bc"])
    False
    """
    state = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(len(data).to_bytes(8, "big"))
        state.update(data)
    return state.digest()
