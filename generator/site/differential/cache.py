"""The folder of what builds remember. It may be deleted at any time, and nothing in it is believed without proof.

Every file begins with a keyed digest (BLAKE2b as a MAC, RFC 7693) of its name, its content and the fingerprint of
what made it. The key is this machine's and stands outside of every project, so that a file that came with a
repository, was torn, or was made by another version is as good as none. It holds data only: nothing in it is run.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import generator

FOLDER = "POLYBRIEF_CACHE"  # another place than .cache/polybrief in the project's folder
_MAC, _KEY = 32, 32  # bytes
_PACKAGES = ("babel", "jinja2", "markupsafe", "mkdocs", "mkdocs-material", "pagefind", "polib", "pyyaml", "segno")


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Return a digest of everything but the content that decides on what a build gives: this program and what it uses."""
    state = hashlib.blake2b(digest_size=16)
    folder = Path(generator.__file__).parent
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        state.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        state.update(path.read_bytes())
    for name in _PACKAGES:
        state.update(f"{name}\0{_version(name)}\0".encode())
    state.update(f"{sys.version}\0{zlib.ZLIB_RUNTIME_VERSION}".encode())
    return state.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


class Cache:
    """Named files of one site of a project, written whole."""

    def __init__(self, root: Path, site: Path) -> None:
        chosen = os.environ.get(FOLDER)
        place = hashlib.blake2b(f"{root.resolve()}\0{site.resolve()}".encode(), digest_size=8).hexdigest()
        self._top = Path(chosen) if chosen else root / ".cache" / "polybrief"
        self._folder = self._top / place
        self._key_file = (self._top if chosen else _state_folder()) / "cache.key"

    def read(self, name: str) -> bytes | None:
        """Return what was written under a name; None where there is nothing, or nothing that this program wrote here."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return None
        mac, content = data[:_MAC], data[_MAC:]
        return content if hmac.compare_digest(mac, self._mac(name, content)) else None

    def write(self, name: str, content: bytes) -> None:
        """Write a file whole, or not at all: where there is no room for it, the next build does more, and that is all."""
        path = self._folder / name
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            self._make_folder(path.parent)
            beside.write_bytes(self._mac(name, content) + content)
            beside.replace(path)

    def drop(self, name: str) -> None:
        """Forget what is under a name; raises OSError where it cannot be forgotten, for then it must not be outdated."""
        (self._folder / name).unlink(missing_ok=True)

    def names(self, folder: str) -> list[str]:
        """Return the names of everything in a folder of the cache."""
        path = self._folder / folder
        return [f"{folder}/{each.name}" for each in path.iterdir()] if path.is_dir() else []

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Let one build at a time write this site; another waits here. Where nothing can be locked, nobody is held up."""
        try:
            self._make_folder(self._folder)
            file = (self._folder / "lock").open("ab")
        except OSError:
            yield
            return
        with file:
            _lock(file.fileno())
            yield

    def _make_folder(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        ignored = self._top / ".gitignore"
        if not ignored.exists():
            ignored.write_text("*\n", encoding="utf-8")

    def _mac(self, name: str, content: bytes) -> bytes:
        state = hashlib.blake2b(key=self._key, digest_size=_MAC)
        state.update(f"{fingerprint()}\0{self._folder.name}\0{name}\0".encode())
        state.update(content)
        return state.digest()

    @property
    def _key(self) -> bytes:
        return _key(self._key_file)


@lru_cache(maxsize=4)
def _key(path: Path) -> bytes:
    """Return this machine's key, made at its first use; one for this process only where it cannot be kept."""
    fresh = secrets.token_bytes(_KEY)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(fresh)
        if len(found := path.read_bytes()) == _KEY:
            return found
    return fresh


def _state_folder() -> Path:
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "polybrief"


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - Windows has no other

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - and Windows has not this one

        fcntl.flock(descriptor, fcntl.LOCK_EX)
