"""One run over three languages from empty catalogues, with the network shut, that several tests look at."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.translation.running import LANGUAGES, copy, empty, run

# Python calls the hook before any socket does anything; what opens one is told where it stands.
NO_NETWORK = """
import sys
def shut(event, _):
    if event.startswith("socket."):
        raise RuntimeError(f"the network was used: {event}")
sys.addaudithook(shut)
"""


@dataclass(frozen=True)
class Translated:
    """A project after the run, what the run said, and its report."""

    project: Path
    done: subprocess.CompletedProcess[str]
    report: dict[str, Any]


@pytest.fixture(scope="session")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Translated:
    project = empty(copy(tmp_path_factory.mktemp("translated")), *LANGUAGES)
    chosen = [argument for language in LANGUAGES for argument in ("--lang", language)]
    done = run(project, "translate", "--format", "json", *chosen, before=NO_NETWORK)
    assert done.returncode == 0, done.stdout + done.stderr
    return Translated(project, done, json.loads(done.stdout))
