"""The contracts of the floors: imports point down, siblings never meet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
