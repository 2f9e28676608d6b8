"""What several tests need: the project's own site, built once, and a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def build(root: Path, out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Build a project's site as a person does."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--out", str(out), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let builds remember what they did in a folder of the tests, not in the checkout."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLYBRIEF_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the project's own site; POLYBRIEF_SITE names one that is built already, to check that."""
    if built := os.environ.get("POLYBRIEF_SITE"):
        return Path(built)
    out = tmp_path_factory.mktemp("site") / "site"
    done = build(ROOT, out, "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project's own content, to be changed at will."""
    root = tmp_path / "project"
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, root / name)
    return root


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Return the address of the project's own site on this machine."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium or Chrome of this machine."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium or Chrome is installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()
