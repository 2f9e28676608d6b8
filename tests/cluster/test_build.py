"""`polybrief build --scheduler`: languages that workers build, read back here, and the bytes of one machine."""

from __future__ import annotations

import base64
import json
import sys
import zlib
from pathlib import Path

import pytest

from generator.model.crew import RefusedError
from generator.site import luggage
from tests.cluster.machines import Cluster, address_of, cluster
from tests.translation.running import copy, run

# A worker that does something else when it is to build a language; it takes the content as it should.
_BAD = """
import json, os, signal
from generator.site import guests, luggage
host = guests.host
def badly(body):
    if "files" in json.loads(body):
        return host(body)
    {does}
guests.host = badly
"""
DYING = _BAD.format(does="os.kill(os.getpid(), signal.SIGKILL)")
# Another figure on every page that has it, and a manifest that vouches for nothing.
LYING = _BAD.format(
    does="""from generator.site.differential.manifest import Manifest, written
    fields = json.loads(host(body))
    files = luggage.unpack(fields["files"])
    files = {name: data.replace(b'value="2000"', b'value="3000"') for name, data in files.items()}
    files["manifest"] = written(Manifest(""))
    return json.dumps({**fields, "files": luggage.pack(files)})"""
)
# Another word on every page, with the manifest as it was.
CARELESS = _BAD.format(
    does="""fields = json.loads(host(body))
    files = luggage.unpack(fields["files"])
    files = {name: data.replace(b"</body>", b"<p></p></body>") for name, data in files.items()}
    return json.dumps({**fields, "files": luggage.pack(files)})"""
)


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_workers_that_die_or_lie_cost_a_language_which_is_built_again(tmp_path: Path) -> None:
    one, other = copy(tmp_path / "one"), copy(tmp_path / "other")
    alone = run(one, "build")
    assert alone.returncode == 0, alone.stdout + alone.stderr
    with (
        cluster(tmp_path) as own,
        own.workers("", packages=tmp_path) as _,
        own.workers(DYING, LYING, CARELESS, packages=tmp_path) as bad,
    ):
        done = run(other, "build", "--strict", "--scheduler", own.address)
        dying, lying, careless = (
            f"the worker {address_of(each)} has lost a batch, which is done again: " for each in bad
        )
        unchanged = run(other, "build", "--scheduler", own.address)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{dying}the worker was lost" in done.stderr
    assert f"{lying}belarus-border/" in done.stderr, "it was read back"
    assert f"{careless}the files are not those that it says it wrote" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(other / "site") == tree(one / "site")
    assert "Files written: 0, removed: 0." in unchanged.stdout


def test_without_a_worker_the_site_is_not_touched(tmp_path: Path, deserted: Cluster) -> None:
    project = copy(tmp_path / "project")
    done = run(project, "build", "--scheduler", deserted.address, "--time-limit", "1")
    assert done.returncode == 3
    assert "no worker is connected to the scheduler" in done.stderr
    assert not (project / "site").exists()
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def packed(head: object, data: bytes) -> str:
    return base64.b64encode(zlib.compress(json.dumps(head).encode() + b"\n" + data)).decode()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no base64!", "not files"),
        (base64.b64encode(b"no zlib").decode(), "not files"),
        (packed({"a": 1}, b"x"), "not files"),
        (packed([["a", 1]], b"xx"), "not of the size"),
        (packed([["a", -1], ["b", 2]], b"x"), "not of the size"),
        (packed([["../a", 1]], b"x"), "lie elsewhere"),
        (packed([["/etc/a", 1]], b"x"), "lie elsewhere"),
        (packed([["a\\b", 1]], b"x"), "lie elsewhere"),
        (packed([["a\nb", 1]], b"x"), "lie elsewhere"),
        (luggage.pack({"a": b"x" * 1000})[:-8], "torn|not files"),
    ],
)
def test_files_that_are_none_or_would_lie_elsewhere_are_refused(text: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        luggage.unpack(text)


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="where a folder is"):
        luggage.write({"a": b"", "a/b": b""}, tmp_path)
