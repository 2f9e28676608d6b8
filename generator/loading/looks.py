"""How files look: by size, time and inode, without reading them. Who looks the same again has not been changed since."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path

# A file that was changed so shortly before it was looked at may be changed again with the same time (as in Git).
FRESH = 2_000_000_000  # nanoseconds


def looks_of(root: Path, names: Iterable[str], beside: str) -> bytes:
    """Return a digest of the looks of files below a folder, of which any may be missing, and of a text beside them.

    It is empty where one is no plain file, cannot be looked at, or was changed so lately that it may still be changing.
    """
    lines, latest = [beside], time.time_ns() - FRESH
    for name in names:
        try:
            status = os.lstat(f"{root}/{name}")
        except FileNotFoundError:
            lines.append(f"{name}\0")
            continue
        except (OSError, ValueError):
            return b""
        if not stat.S_ISREG(status.st_mode) or status.st_mtime_ns > latest:
            return b""
        lines.append(f"{name}\0{status.st_size} {status.st_mtime_ns} {status.st_ino}")
    return hashlib.blake2b("\n".join(lines).encode("utf-8", "surrogateescape"), digest_size=20).digest()
