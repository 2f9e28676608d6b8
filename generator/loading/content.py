"""Everything that people write as YAML, read in one go: settings, termbase, briefings, and all that is wrong with them.

It only reads, and only below the project's folder; a file that is broken hides nothing in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, in_order
from generator.loading.advice import weighed
from generator.loading.files import Folder
from generator.loading.kept import Kept, Nothing
from generator.loading.settings import read_settings
from generator.loading.stories import read_briefings
from generator.loading.termbase import read_termbase
from generator.model.facts import Briefing
from generator.model.settings import Settings
from generator.model.terms import Termbase
from generator.model.units import Record


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content of a project as far as it can be read, and the findings in the order of files and lines.

    `records` says for each column of the termbase who stands behind it. Where there are errors among the findings,
    parts are missing: facts that do not fit, languages that cannot be used. English is always there.
    """

    settings: Settings
    termbase: Termbase
    records: Mapping[str, Record]
    briefings: tuple[Briefing, ...]
    findings: tuple[Finding, ...]


def load(root: Path, kept: Kept | None = None) -> Loaded:
    """Read the project at root; whatever is wrong with its files is among the findings, never an exception.

    `kept` is what an earlier reading left, so that files which did not change are not parsed again.
    """
    folder = Folder(root)
    settings = read_settings(folder)
    terms = read_termbase(folder, settings)
    briefings, findings = read_briefings(folder, terms.known, kept or Nothing())
    ordered = in_order(weighed([*settings.findings, *terms.findings, *findings], settings.settings.checks))
    return Loaded(settings.settings, terms.termbase, terms.records, briefings, tuple(ordered))
