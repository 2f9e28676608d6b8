"""Languages that are built for somebody on another machine: content in, the files of a language out.

It is given data only. What it unpacks lies in a folder of its own, which goes with the next content or the process.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from generator.loading.kept import InMemory
from generator.model.crew import RefusedError
from generator.pipeline.stories import Content, read_content
from generator.site import languages, luggage
from generator.site.configuration import Order

DUTY = "build"
CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class _Guest:
    """Content that was unpacked and read."""

    digest: str
    folder: tempfile.TemporaryDirectory[str]
    content: Content


_alone = Lock()
_guest: list[_Guest] = []  # one at most: a site's languages come one after the other


def host(body: str) -> str:
    """Take content, and return its digest; or build a language of content that was taken, and return it.

    Raises RefusedError for anything else, what a build raises where that cannot be done.
    """
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise RefusedError("not an order to build")
    with _alone:
        if fields.keys() == {"files"}:
            return _take(luggage.unpack(str(fields["files"])))
        if fields.keys() == {"content", "code", "codes", "site_url", "common"}:
            return _build(fields)
    raise RefusedError("not an order to build")


def _take(files: Mapping[str, bytes]) -> str:
    digest = luggage.digest(files)
    if not _guest or _guest[0].digest != digest:
        for guest in _guest:
            guest.folder.cleanup()
        _guest.clear()
        folder = tempfile.TemporaryDirectory(prefix="polybrief-")
        luggage.write(files, Path(folder.name, "content"))
        _guest.append(_Guest(digest, folder, read_content(Path(folder.name, "content"), InMemory())))
    return digest


def _build(fields: Mapping[str, Any]) -> str:
    if not _guest or _guest[0].digest != fields["content"]:
        raise RefusedError("this worker does not have the content")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    guest = _guest[0]
    code, codes = str(fields["code"]), tuple(map(str, fields["codes"]))
    with tempfile.TemporaryDirectory(dir=guest.folder.name) as stage:
        order = Order(
            code,
            codes,
            str(Path(guest.folder.name, "content", CONFIG)),
            stage,
            str(Path(stage, "none")),
            str(fields["site_url"]),
            str(fields["common"]),
            is_preview=False,
            is_clean=True,
        )
        built = languages.build_language(order, guest.content, is_read_back=False)
        top = Path(order.site_dir)
        files = {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        manifest = Path(stage, built.manifest).read_bytes()
    return json.dumps(
        {
            "files": luggage.pack({**{f"site/{name}": data for name, data in files.items()}, "manifest": manifest}),
            "pages": built.pages,
            "states": asdict(built.states),
            "messages": built.messages,
        }
    )
