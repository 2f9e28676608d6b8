"""The service worker of a language: which files it keeps from the start, and the version that replaces the one before.

What it does stands in worker.js; it refuses to know when it was built.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.site.companions.language import LanguageSite

_SOURCE = Path(__file__).parent / "worker.js"
_ASSET = re.compile(r' (?:href|src)="(assets/[^"]+)"')


def write_worker(site: LanguageSite, content: str, first: list[str]) -> None:
    """Write worker.js; `content` is a digest of all pages and assets, so that new content brings a new worker."""
    source = _SOURCE.read_text(encoding="utf-8")
    settings = f"const VERSION = {json.dumps(content[:16])};\nconst FIRST = {json.dumps(first)};\n"
    (site.folder / "worker.js").write_text(settings + source, encoding="utf-8")


def first_files(home: str, latest: str) -> list[str]:
    """Return what a reader has with no network after one visit: the home page, the latest briefing, what they load.

    `home` is the home page, `latest` the address of the latest briefing, empty where there is none.
    """
    return ["./", *([latest] if latest else []), *sorted({*_ASSET.findall(home), "assets/offline.js"})]
