"""The workflows: valid by GitHub's schema, pinned, with the least rights, and naming only what this project has."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS
from generator.site.plugin import SHARD

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def load(path: Path) -> dict[str, Any]:
    # YAML 1.1 reads the key `on` as true: as strings, everything keeps its name.
    workflow: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - as above
    return workflow


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def test_both_workflows_are_here() -> None:
    assert [path.name for path in WORKFLOWS] == ["checks.yml", "site.yml"]


def test_the_site_is_built_with_the_history_that_its_status_page_draws() -> None:
    workflow = load(ROOT / ".github/workflows/site.yml")
    jobs = [job["steps"] for job in workflow["jobs"].values()]
    builders = [taken for taken in jobs if any("polybrief build" in step.get("run", "") for step in taken)]
    assert builders
    for taken in builders:
        (checkout,) = [step for step in taken if step.get("uses", "").startswith("actions/checkout@")]
        assert checkout["with"]["fetch-depth"] == "0"


def test_they_are_valid_by_the_public_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash_and_say_their_version(path: Path) -> None:
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not PINNED.search(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_workflow_has_few_rights_and_an_end(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] in ("", {}, {"contents": "read"})
    assert workflow["concurrency"]["group"]
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_only_the_deployment_may_write_and_it_runs_nothing_of_the_repository() -> None:
    jobs = {(path.stem, name): job for path in WORKFLOWS for name, job in load(path)["jobs"].items()}
    writers = {place: job for place, job in jobs.items() if "write" in job.get("permissions", {}).values()}
    assert set(writers) == {("site", "deploy")}
    (deploy,) = writers.values()
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("run" not in step for step in deploy["steps"])


def test_pull_requests_of_strangers_meet_no_secret() -> None:
    text = (ROOT / ".github/workflows/checks.yml").read_text(encoding="utf-8")
    assert set(load(ROOT / ".github/workflows/checks.yml")["on"]) == {"pull_request"}
    assert "secrets." not in text
    assert "actions/cache" not in text  # what a stranger puts there, a later run would trust


def test_no_text_of_a_pull_request_becomes_a_command() -> None:
    for path in WORKFLOWS:
        for step in steps(load(path)):
            assert "${{" not in step.get("run", ""), step


def test_faults_appear_on_their_lines() -> None:
    for path in WORKFLOWS:
        assert any("polybrief check --format github" in step.get("run", "") for step in steps(load(path)))


def test_a_change_of_anything_that_the_site_is_made_from_starts_it() -> None:
    paths = load(ROOT / ".github/workflows/site.yml")["on"]["push"]["paths"]
    assert {"facts/**", "translations/**", "docs/**", "generator/**", "mkdocs.yml", "polybrief.yml"} <= set(paths)
    missing = [path for path in paths if not (ROOT / path.removesuffix("/**")).exists()]
    assert missing == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_they_call_only_commands_and_targets_that_exist(path: Path) -> None:
    commands = [step["run"] for step in steps(load(path)) if "run" in step]
    named = {name for run in commands for name in re.findall(r"polybrief (\w+)", run)}
    assert named <= set(COMMANDS)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("$(VENV)", ".venv")
    for target in {name for run in commands for name in re.findall(r"^make (\S+)", run)}:
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), target


def test_every_language_is_built_on_a_machine_of_its_own_and_the_site_is_all_of_them() -> None:
    jobs = load(ROOT / ".github/workflows/site.yml")["jobs"]
    build, site = jobs["build"], jobs["site"]
    assert build["strategy"]["matrix"]["language"] == "${{ fromJSON(needs.prepare.outputs.languages) }}"
    (step,) = [step for step in build["steps"] if "polybrief build" in step.get("run", "")]
    assert step["env"][SHARD] == "${{ matrix.language }}"
    (kept,) = [step["with"] for step in build["steps"] if "upload-artifact" in step.get("uses", "")]
    (taken,) = [step["with"] for step in site["steps"] if "download-artifact" in step.get("uses", "")]
    assert kept["name"].startswith(taken["pattern"].rstrip("*"))
    assert (kept["include-hidden-files"], taken["merge-multiple"]) == ("true", "true")
    assert (site["needs"], jobs["deploy"]["needs"]) == ("build", "site")


def test_the_workflow_finds_the_languages_of_the_site() -> None:
    (run,) = [
        step["run"]
        for step in load(ROOT / ".github/workflows/site.yml")["jobs"]["prepare"]["steps"]
        if "jq" in step.get("run", "")
    ]
    command = re.search(r"polybrief (status --format json) \| jq -c '\[\"en\"\] \+ keys'", run)
    assert command, run
    done = subprocess.run(
        [sys.executable, "-m", "generator", *command[1].split()], cwd=ROOT, capture_output=True, check=True
    )
    settings = yaml.safe_load((ROOT / "polybrief.yml").read_text(encoding="utf-8"))
    assert {"en", *json.loads(done.stdout)} == set(settings["languages"])
