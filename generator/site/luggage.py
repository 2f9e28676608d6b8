"""Files on their way between machines, as one text: what comes in is read as untrusted data."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.model.crew import RefusedError

_LARGEST = 2_000_000_000  # bytes, unpacked


def pack(files: Mapping[str, bytes]) -> str:
    """Return files, by their paths, as text."""
    head = json.dumps([[name, len(files[name])] for name in sorted(files)]).encode()
    data = b"".join([head, b"\n", *(files[name] for name in sorted(files))])
    return base64.b64encode(zlib.compress(data, 1)).decode("ascii")


def unpack(text: str) -> dict[str, bytes]:
    r"""Return the files that `pack` made a text of; raise RefusedError when they are none, or would lie elsewhere.

    >>> unpack(pack({"a/b.txt": b"one", "c": b""}))
    {'a/b.txt': b'one', 'c': b''}
    """
    try:
        opener = zlib.decompressobj()
        data = opener.decompress(base64.b64decode(text, validate=True), _LARGEST)
        if not opener.eof:
            raise RefusedError("the files are torn, or too large")
        head, _, rest = data.partition(b"\n")
        sizes = {str(name): int(size) for name, size in json.loads(head)}
    except (binascii.Error, zlib.error, ValueError, TypeError, RecursionError) as error:
        raise RefusedError(f"not files: {error}") from error
    if any(size < 0 for size in sizes.values()) or sum(sizes.values()) != len(rest):
        raise RefusedError("the files are not of the size that they say")
    if strange := [name for name in sizes if not _is_below(name)]:
        raise RefusedError(f"a file would lie elsewhere: {strange[0][:100]!r}")
    files, start = {}, 0
    for name, size in sizes.items():
        files[name] = rest[start : start + size]
        start += size
    return files


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files below a folder. Raises RefusedError where one stands in the place of another's folder."""
    for name, content in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
            raise RefusedError(f"a file stands where a folder is: {name[:100]!r}") from error


def digest(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256 of files with their paths."""
    state = hashlib.sha256()
    for name in sorted(files):
        state.update(f"{name}\0{len(files[name])}\0".encode("utf-8", "surrogatepass"))
        state.update(files[name])
    return state.hexdigest()


def _is_below(name: str) -> bool:
    """Tell whether a path leads to a file below any folder, on every system.

    >>> [_is_below(name) for name in ("a/b", "../a", "/a", "a/../../b", "", "c:\\\\a", "a//b")]
    [True, False, False, False, False, False, False]
    """
    parts = PurePosixPath(name).parts
    is_plain = name.isprintable() and not set(name) & set('\\:*?"<>|')
    return bool(parts) and is_plain and "/".join(parts) == name and not {"..", ".", "/"} & {*parts}
