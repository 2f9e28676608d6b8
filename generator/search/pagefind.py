"""Pagefind as a program that is asked through its pipes: no file is written, neither for it nor by it.

Its own command reads the pages of a folder in the order in which the disk names them, and numbers them so: the same
pages give another index on another disk. Its Python package waits a tenth of a second for every answer, and for ever
for one of more than 2 MiB.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BufferedReader, BufferedWriter
from typing import Any, cast

from pagefind.service import get_executable

from generator.errors import OutsideError

_END = b","  # of every message; Base64 has none


def bundle_of(pages: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of Pagefind's bundle by their names, given the names of pages and their HTML.

    The same pages in the same order give the same bytes. Raises OutsideError where Pagefind fails.
    """
    with _running() as service:
        index = service.ask("NewIndex", config=None)["index_id"]
        for name, html in pages:
            service.ask("AddFile", index_id=index, file_path=f"{name}.html", url=None, file_contents=html)
        files = service.ask("GetFiles", index_id=index)["files"]
    for file in files:
        yield file["path"], base64.b64decode(file["content"])


@contextmanager
def _running() -> Iterator[_Service]:
    program = get_executable()
    if program is None:
        raise OutsideError("Pagefind is not installed", hint="install the package pagefind[bin]")
    # Pagefind would take options from the environment, and from a configuration in the folder where it runs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    with tempfile.TemporaryDirectory(prefix="polybrief-search-") as empty:
        said, asked = subprocess.PIPE, subprocess.PIPE
        command = [str(program), "--service"]
        process = subprocess.Popen(command, cwd=empty, env=environment, stdin=asked, stdout=said, stderr=said)  # noqa: S603 - no shell, and nothing that a user wrote
        try:
            yield _Service(process)
        finally:
            process.communicate()  # it ends with its input


class _Service:
    """One question after the other: what it is asked at once, it would answer in any order."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._asked = cast("BufferedWriter", process.stdin)
        self._said = cast("BufferedReader", process.stdout)
        self._number = 0

    def ask(self, kind: str, **question: object) -> Any:
        """Return the answer to a question; raises OutsideError where there is none."""
        self._number += 1
        message = {"message_id": self._number, "payload": {"type": kind, **question}}
        with suppress(BrokenPipeError):  # what it said before it ended is read below
            self._asked.write(base64.b64encode(json.dumps(message).encode()) + _END)
            self._asked.flush()
        said = bytearray()
        while not said.endswith(_END):
            more = self._said.read1()
            if not more:
                raise self._fault(bytes(said))
            said += more
        answer = json.loads(base64.b64decode(said[: -len(_END)]))["payload"]
        if answer["type"] == "Error":
            raise OutsideError(f"Pagefind failed: {answer['message']}")
        return answer

    def _fault(self, said: bytes) -> OutsideError:
        out, error = self._process.communicate()
        text = (said + out + error).decode(errors="replace").strip()
        return OutsideError(f"Pagefind failed: {text}")
