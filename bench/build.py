"""Measure the build: N synthetic briefings in eight languages, against the same pages with mkdocs-static-i18n.

usage: python bench/build.py [--briefings N] [--facts N] [--only-ours]  (needs requirements/bench.lock)

Prints wall and CPU seconds, the peak of memory of all processes together, pages a second, and the ratios. Both builds
get the same Markdown; the other has the full navigation that it makes by itself.
"""

from __future__ import annotations

import argparse
import copy
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import yaml

ROOT = Path(__file__).parents[1]
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
REAL = yaml.safe_load((ROOT / "facts/belarus-border/2021-11-18.yml").read_text(encoding="utf-8"))
CODES = ("en", "ckb", "kmr", "ar", "fa", "tr", "pl", "ru")
I18N_CODES = {"ckb": "ku-IQ", "kmr": "az"}  # static-i18n takes neither ckb nor kmr: others stand in


@dataclass(frozen=True)
class Cost:
    """What a build took."""

    wall: float
    cpu: float
    peak: float
    pages: int

    def row(self, name: str) -> str:
        """Return a line of the table."""
        each = 1000 * self.cpu / self.pages
        return (
            f"{name:34}{self.wall:9.1f}{self.cpu:9.1f}{self.peak:10.0f}{self.pages:8}"
            f"{self.pages / self.wall:9.0f}{each:10.2f}"
        )


def write_project(folder: Path, briefings: int, facts: int) -> None:
    """Write a project with synthetic briefings; every sentence is worded in every language."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "translations", folder / "translations")
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, folder / name)
    for number in range(briefings):
        path = folder / "facts" / f"story-{number // 50}" / f"day-{number:05}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.dump(briefing(number, facts), Dumper=DUMPER, sort_keys=False), encoding="utf-8")
    for path in folder.glob("translations/*/belarus-border.po"):
        text = path.read_text(encoding="utf-8")
        path.unlink()
        for story in (folder / "facts").iterdir():
            (path.parent / f"{story.name}.po").write_text(text, encoding="utf-8")


def briefing(number: int, facts: int) -> dict[str, object]:
    """Return a briefing made of the real story's sentences, with other figures."""
    real = copy.deepcopy(REAL)
    chosen = [fact for fact in real["facts"] if not {"corrected", "updates", "answers"} & set(fact)][:facts]
    for fact in chosen:
        if said_by := fact.get("said_by"):
            fact["said_by"] = {"on" if key is True else key: part for key, part in said_by.items()}  # YAML 1.1's yes
        for value in fact.get("values", {}).values():
            if "count" in value:
                value["count"] += number
    day = f"20{10 + number // 300 % 10:02}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}"
    summary = [fact["id"] for fact in chosen[:3]]
    return {"title": real["title"], "date": day, "summary": summary, "sources": real["sources"], "facts": chosen}


def measure(command: list[str], cwd: Path, site: Path) -> Cost:
    """Run a command to its end and watch it with all its processes."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment()
    )
    watched = psutil.Process(process.pid)
    peak, stop = [0.0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.05):
            try:
                family = [watched, *watched.children(recursive=True)]
                peak[0] = max(peak[0], sum(member.memory_info().rss for member in family) / 2**20)
            except psutil.Error:
                continue

    thread = threading.Thread(target=watch)
    thread.start()
    before = os.times()
    output, _ = process.communicate()
    wall = time.perf_counter() - begin
    stop.set()
    thread.join()
    after = os.times()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{output[-3000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    pages = sum(1 for path in site.rglob("index.html"))
    return Cost(wall, cpu, peak[0], pages)


def environment() -> dict[str, str]:
    """Return the environment of the builds."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}


def ours(folder: Path) -> Cost:
    """Build with Polybrief."""
    command = [sys.executable, "-m", "generator", "build", "--root", str(folder), "--out", str(folder / "site")]
    return measure(command, folder, folder / "site")


def theirs(folder: Path, markdown: Path) -> Cost:
    """Build the same pages with mkdocs-static-i18n, all in its navigation."""
    docs = folder / "i18n-docs"
    for code in CODES:
        for path in (markdown / code).rglob("*.md"):
            to = docs / I18N_CODES.get(code, code) / path.relative_to(markdown / code)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to)
    languages = [
        {"locale": I18N_CODES.get(code, code), "name": code, "build": True, "default": code == "en"} for code in CODES
    ]
    config = {
        "site_name": "Bench",
        "docs_dir": str(docs),
        "site_dir": str(folder / "i18n-site"),
        "theme": {"name": "material", "font": False},
        "plugins": [{"i18n": {"docs_structure": "folder", "languages": languages, "reconfigure_search": False}}],
        "markdown_extensions": ["attr_list"],
    }
    (folder / "i18n.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(folder / "i18n.yml")]
    return measure(command, folder, folder / "i18n-site")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--briefings", type=int, default=500)
    parser.add_argument("--facts", type=int, default=6, help="facts of a briefing")
    parser.add_argument("--only-ours", action="store_true", help="leave the comparison out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder, options.briefings, options.facts)
        print(f"{options.briefings} briefings of {options.facts} facts, {len(CODES)} languages, {os.cpu_count()} cores")
        print(f"{'':34}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}{'pages':>8}{'pages/s':>9}{'CPU ms/p':>10}")
        one = ours(folder)
        print(one.row("polybrief"), flush=True)
        if options.only_ours or importlib.util.find_spec("mkdocs_static_i18n") is None:
            return
        render = [sys.executable, "-m", "generator", "render", "--root", str(folder), "--out", str(folder / "markdown")]
        subprocess.run(render, check=True, stdout=subprocess.DEVNULL, env=environment())
        two = theirs(folder, folder / "markdown")
        print(two.row("mkdocs-static-i18n, full nav"))
        print(f"{'ratio':34}{two.wall / one.wall:9.1f}{two.cpu / one.cpu:9.1f}{two.peak / one.peak:10.2f}")


if __name__ == "__main__":
    main()
