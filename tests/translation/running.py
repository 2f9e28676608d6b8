"""Running the command as a person does, with the small packages, and with the faults that a test wants."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "tests" / "fixtures" / "packages"
LANGUAGES = ("ar", "pl", "ru")
_PIN = '{version: "0.1", url: "https://packages.invalid/x", size: unknown, sha256: unknown, licence: unknown}'


def run(project: Path, *arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own; `before` is Python that the process executes first."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    environment["ARGOS_PACKAGES_DIR"] = str(project / "packages")
    if before:
        (project / "before").mkdir(exist_ok=True)
        (project / "before" / "sitecustomize.py").write_text(before, encoding="utf-8")
        environment["PYTHONPATH"] = f"{project / 'before'}{os.pathsep}{ROOT}"
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


def empty(project: Path, *languages: str) -> Path:
    """Pin the small packages, install them as stock Argos does, and take all wordings of the languages away."""
    pins = "".join(f"  en_{language}: {_PIN}\n" for language in languages)
    (project / "translations/packages.lock").write_text(f"packages:\n{pins}pivots: {{}}\n", encoding="utf-8")
    for language in languages:
        with zipfile.ZipFile(PACKAGES / f"translate-en_{language}-0_1.argosmodel") as archive:
            archive.extractall(project / "packages")
        for path in (project / "translations" / language).glob("*.po"):
            path.unlink()
    return project


def copy(to: Path) -> Path:
    """Copy the project's own content."""
    for name in ("facts", "translations", "docs"):
        shutil.copytree(ROOT / name, to / name)
    for name in ("polybrief.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, to / name)
    return to


def catalogues(project: Path, language: str) -> dict[str, str]:
    """Return the text of every catalogue of a language."""
    folder = project / "translations" / language
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.po"))}
