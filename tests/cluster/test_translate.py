"""`polybrief translate --scheduler` with real workers: whatever happens to them, the result is that of one machine."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from tests.cluster.conftest import ONLY_STORY, Alone
from tests.cluster.machines import ROOT, Cluster, address_of, bad, cluster, stopped
from tests.translation.running import catalogues, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
TLS = ROOT / "tests" / "fixtures" / "tls"


def spread(project: Path, cluster: Cluster, *more: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Translate over a cluster."""
    arguments = ("translate", "--lang", "pl", "--scheduler", cluster.address, *more)
    return run(project, *arguments, before=ONLY_STORY + before)


def worded(project: Path) -> int:
    """Return how many units of the story have a wording."""
    file = polib.pofile(str(project / "translations/pl/belarus-border.po"))
    return sum(bool(entry.msgstr or any(entry.msgstr_plural.values())) for entry in file)


def test_two_workers_give_the_bytes_of_one_machine(emptied: Path, alone: Alone, honest: Cluster) -> None:
    done = spread(emptied, honest)
    assert done.returncode == 0, done.stdout + done.stderr
    assert catalogues(emptied, "pl") == alone.catalogues
    assert done.stdout == alone.printed
    assert "tokens/s" in done.stderr
    assert "Traceback" not in done.stderr
    assert "warning" not in done.stderr


# What a worker does with an order, after it was honest when it was greeted, and what is said of it.
FAULTS = {
    "dies": ("os.kill(os.getpid(), signal.SIGKILL)\n    return lend(body)", "the worker was lost"),
    "fails": ("raise MemoryError('no memory')", "MemoryError: no memory"),
    "mixes the texts up": (
        "fields = json.loads(lend(body)); fields['results'].reverse(); return json.dumps(fields)",
        "it was not made with the package that the worker was welcomed with",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_worker_costs_its_batches_only(emptied: Path, alone: Alone, honest: Cluster, fault: str) -> None:
    """Without packages of its own the client greets all workers before it gives out anything: the bad one gets its share."""
    does, told = FAULTS[fault]
    with honest.workers(bad(does), packages=alone.packages) as (worker,):
        done = spread(emptied, honest)
        address = address_of(worker)
    assert done.returncode == 0, done.stdout + done.stderr
    assert catalogues(emptied, "pl") == alone.catalogues
    assert done.stdout == alone.printed
    assert f"warning: the worker {address} has lost a batch, which is done again: {told}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_worker_that_stands_still_costs_its_batches_and_the_time_limit(
    emptied: Path, alone: Alone, honest: Cluster
) -> None:
    still = bad("os.kill(os.getpid(), signal.SIGSTOP)\n    return lend(body)")
    with honest.workers(still, packages=alone.packages) as (worker,):
        done = spread(emptied, honest, "--time-limit", "6")
        assert stopped(worker), "it was given an order"
    assert done.returncode == 0, done.stdout + done.stderr
    assert catalogues(emptied, "pl") == alone.catalogues


def changed(packages: Path, to: Path, *, receipt: bool) -> Path:
    """Return a copy of the packages with other weights; with a receipt that says that they are as they were installed."""
    shutil.copytree(packages, to)
    (package,) = to.iterdir()
    model = package / "model" / "model.bin"
    data = bytearray(model.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 2000] = bytes(2000)
    model.write_bytes(data)
    if receipt:
        code = "import sys, pathlib; from generator.engine import receipt as r; p = pathlib.Path(sys.argv[1]); "
        code += "old = r.read_receipt(p); r.write_receipt(p, old.sha256, old.size)"
        subprocess.run([sys.executable, "-c", code, str(package)], check=True, cwd=ROOT)
    return to


def test_workers_with_other_packages_or_versions_are_named_and_not_used(
    knowing: Path, alone: Alone, honest: Cluster, tmp_path: Path
) -> None:
    tampered = changed(alone.packages, tmp_path / "tampered", receipt=False)
    forged = changed(alone.packages, tmp_path / "forged", receipt=True)
    (tmp_path / "none").mkdir()
    other = bad(
        more="own = dict(envelopes.versions())\nworker.seal.__globals__['versions'] = lambda: {**own, 'babel': '1.0'}"
    )
    with (
        honest.workers("", packages=tampered) as (first,),
        honest.workers("", packages=forged) as (second,),
        honest.workers("", packages=tmp_path / "none") as (third,),
        honest.workers(other, packages=alone.packages) as (fourth,),
    ):
        # Held until all have been greeted: two honest workers might be done before.
        done = spread(knowing, honest, before=_GREET_ALL)
        told = {
            each: f"warning: the worker {address_of(each)} is not used: " for each in (first, second, third, fourth)
        }
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{told[first]}model/model.bin was changed" in done.stderr
    assert f"{told[second]}the files of its packages are not those of the packages that the lock names" in done.stderr
    assert f"{told[third]}en_pl 0.1 is missing: not installed" in done.stderr
    assert "run there: polybrief packages install --lang pl" in done.stderr
    assert f"{told[fourth]}other versions: babel 1.0 instead of" in done.stderr
    assert "hint: install the same release of Polybrief on all machines" in done.stderr
    assert catalogues(knowing, "pl") == alone.catalogues


_GREET_ALL = """
from generator.cluster import foreman
welcome = foreman._Shift._welcome
def when_all_have_answered(shift):
    if not shift._expected():
        welcome(shift)
foreman._Shift._welcome = when_all_have_answered
"""


def test_without_a_usable_worker_it_says_why_of_each_and_changes_nothing(
    emptied: Path, alone: Alone, deserted: Cluster, tmp_path: Path
) -> None:
    done = spread(emptied, deserted, "--time-limit", "1")
    assert done.returncode == 3
    assert "polybrief: no worker is connected to the scheduler\n    hint: what is finished is kept" in done.stderr
    other = bad(more="worker.seal.__globals__['versions'] = lambda: {'polybrief': '9.9'}")
    (tmp_path / "none").mkdir()
    with (
        deserted.workers("", packages=tmp_path / "none") as (one,),
        deserted.workers(other, packages=alone.packages) as (two,),
    ):
        done = spread(emptied, deserted)
        addresses = address_of(one), address_of(two)
    assert done.returncode == 3
    assert "polybrief: no worker can be used:\n" in done.stderr
    assert f"  {addresses[0]}: en_pl 0.1 is missing: not installed" in done.stderr
    assert f"  {addresses[1]}: other versions: " in done.stderr
    assert "Traceback" not in done.stderr
    assert catalogues(emptied, "pl") == {}


def test_a_batch_that_fails_everywhere_is_said_and_the_next_run_finds_what_this_one_would_have(
    emptied: Path, alone: Alone, deserted: Cluster, honest: Cluster
) -> None:
    poisoned = bad("assert 'provocations' not in body, 'poison'\n    return lend(body)")
    with deserted.workers(poisoned, poisoned, packages=alone.packages):
        done = spread(emptied, deserted)
    assert done.returncode == 3
    assert "texts could not be translated: tcp://127.0.0.1:" in done.stderr
    assert "AssertionError: poison" in done.stderr
    assert "it could not be asked: run the command again" in done.stdout
    assert worded(emptied) >= 5
    assert catalogues(emptied, "pl") != alone.catalogues
    done = spread(emptied, honest)
    assert done.returncode == 0, done.stdout + done.stderr
    assert catalogues(emptied, "pl") == alone.catalogues


INTERRUPTIONS = {
    "Ctrl-C": ("os.kill(os.getpid(), signal.SIGINT)", 130, "polybrief: stopped"),
    "killed": ("os.kill(os.getpid(), signal.SIGKILL)", -9, ""),
}


@pytest.mark.parametrize("interruption", INTERRUPTIONS)
def test_interrupted_it_keeps_what_is_done_and_goes_on_there(
    emptied: Path, alone: Alone, honest: Cluster, interruption: str
) -> None:
    does, code, told = INTERRUPTIONS[interruption]
    done = spread(emptied, honest, before=_AFTER_WRITING.format(does=does))
    assert done.returncode == code, done.stdout + done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert worded(emptied) >= 10
    done = spread(emptied, honest, "--format", "json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["pl"]["missing"]
    assert catalogues(emptied, "pl") == alone.catalogues


def test_when_the_scheduler_dies_what_is_done_is_kept_and_one_machine_goes_on_there(
    knowing: Path, alone: Alone, tmp_path: Path
) -> None:
    with cluster(tmp_path) as own, own.workers("", packages=alone.packages):
        does = f"os.kill({own.scheduler.running.pid}, signal.SIGKILL)"
        done = spread(knowing, own, before=_AFTER_WRITING.format(does=does))
    assert done.returncode == 3, done.stdout + done.stderr
    assert f"polybrief: the connection to the scheduler {own.address} was lost\n    hint: " in done.stderr
    assert "Traceback" not in done.stderr
    assert worded(knowing) >= 10
    done = run(knowing, "translate", "--lang", "pl", before=ONLY_STORY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert catalogues(knowing, "pl") == alone.catalogues


_AFTER_WRITING = """
import os, signal
from generator.memory import writing
write = writing.write
def interrupted(path, content):
    write(path, content)
    if not written:
        written.append(path)
        {does}
writing.write = interrupted
written = []
"""


def test_over_tls_with_the_files_named_or_in_the_configuration_of_dask(
    emptied: Path, alone: Alone, tmp_path: Path
) -> None:
    files = (
        "--tls-ca-file",
        str(TLS / "cert.pem"),
        "--tls-cert",
        str(TLS / "cert.pem"),
        "--tls-key",
        str(TLS / "key.pem"),
    )
    with cluster(tmp_path, *files) as own, own.workers("", packages=alone.packages):
        assert own.address.startswith("tls://")
        without = spread(emptied, own)
        named = spread(emptied, own, *files)
        translated = catalogues(emptied, "pl")
        configured = spread(emptied, own, before=_CONFIGURED)
    assert without.returncode == 3
    assert "cannot be reached" in without.stderr
    assert named.returncode == 0, named.stdout + named.stderr
    assert translated == alone.catalogues
    assert configured.returncode == 0, configured.stdout + configured.stderr


_CONFIGURED = f"""
import os
for name in ("CA_FILE", "CLIENT__CERT", "CLIENT__KEY"):
    file = "key.pem" if name.endswith("KEY") else "cert.pem"
    os.environ[f"DASK_DISTRIBUTED__COMM__TLS__{{name}}"] = {str(TLS)!r} + "/" + file
"""


def test_a_scheduler_that_is_not_there_or_is_something_else_is_named(emptied: Path) -> None:
    quick = "from generator.cluster import scheduler\nscheduler._CONNECTING = scheduler._CLOSING = 1.0\n"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        for address in ("nonsense", f"tcp://127.0.0.1:{silent.getsockname()[1]}"):
            arguments = ("translate", "--lang", "pl", "--scheduler", address)
            done = run(emptied, *arguments, before=quick)
            assert done.returncode == 3
            assert done.stderr.startswith(f"polybrief: the scheduler {address} cannot be reached: ")
            assert "hint: is it running" in done.stderr
            assert "Traceback" not in done.stderr
    assert catalogues(emptied, "pl") == {}


def test_without_dask_the_extra_is_named(emptied: Path) -> None:
    before = "import sys\nsys.modules['distributed'] = None\n"
    done = run(emptied, "translate", "--lang", "pl", "--scheduler", "tcp://127.0.0.1:1", before=before)
    assert done.returncode == 3
    assert "Dask is not installed" in done.stderr
    assert "pip install 'polybrief[cluster]'" in done.stderr


def test_a_lock_without_a_hash_cannot_be_proven(emptied: Path, deserted: Cluster) -> None:
    lock = emptied / "translations/packages.lock"
    text = lock.read_text(encoding="utf-8")
    lock.write_text(text.replace(text.partition("sha256: ")[2][:64], "unknown"), encoding="utf-8")
    done = spread(emptied, deserted)
    assert done.returncode == 3
    assert "has no hash for en_pl" in done.stderr
    assert "polybrief packages install --lang pl --pin" in done.stderr


def test_options_of_tls_without_a_scheduler_are_a_usage_fault(emptied: Path) -> None:
    done = run(emptied, "translate", "--lang", "pl", "--tls-ca-file", str(TLS / "cert.pem"))
    assert done.returncode == 2
    assert "name it with --scheduler" in done.stderr
