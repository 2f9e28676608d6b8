"""A project whose lock pins the small packages, its catalogues as one machine fills them, and a cluster of two workers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cluster.machines import Cluster, cluster
from tests.translation.running import PACKAGES, catalogues, copy, empty, run

# The story alone is enough here, and half of what the packages word of it.
ONLY_STORY = """
from generator.pipeline import machine, saving
saving.SAVED_TOGETHER = 10
work = machine.work
def of_the_story(*given, **options):
    found = work(*given, **options)
    return machine.Work({name: jobs for name, jobs in found.jobs.items() if name == "belarus-border"}, ())
machine.work = of_the_story
"""


@dataclass(frozen=True)
class Alone:
    """The project with empty catalogues, where its packages are, and what one machine makes of it."""

    empty: Path
    packages: Path
    catalogues: dict[str, str]
    printed: str


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    project = empty(copy(tmp_path_factory.mktemp("alone")), "pl")
    shutil.rmtree(project / "packages")
    done = run(project, "packages", "install", str(PACKAGES / "translate-en_pl-0_1.argosmodel"), "--pin")
    assert done.returncode == 0, done.stdout + done.stderr
    kept = shutil.copytree(
        project, project.with_name(f"{project.name}-empty"), ignore=shutil.ignore_patterns("packages")
    )
    done = run(project, "translate", "--lang", "pl", before=ONLY_STORY)
    assert done.returncode == 0, done.stdout + done.stderr
    return Alone(kept, project / "packages", catalogues(project, "pl"), done.stdout)


@pytest.fixture
def emptied(alone: Alone, tmp_path: Path) -> Path:
    """Return the project with empty catalogues; it has no packages of its own."""
    return shutil.copytree(alone.empty, tmp_path / "project")


@pytest.fixture
def knowing(emptied: Path, alone: Alone) -> Path:
    """Return the project with empty catalogues, on a machine that has the packages too."""
    shutil.copytree(alone.packages, emptied / "packages")
    return emptied


@pytest.fixture(scope="session")
def deserted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Return a scheduler to which tests bring their workers."""
    with cluster(tmp_path_factory.mktemp("deserted")) as running:
        yield running


@pytest.fixture(scope="session")
def honest(alone: Alone, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Return a scheduler with two workers that do what they are told."""
    with cluster(tmp_path_factory.mktemp("honest")) as running, running.workers("", "", packages=alone.packages):
        yield running
