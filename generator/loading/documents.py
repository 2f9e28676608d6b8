"""Hand-written pages: cut a Markdown file of docs/ into the blocks that are translated one by one.

It knows headings, paragraphs and lists: all that these pages need. Anything else stays one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.findings import Finding, Position
from generator.loading.advice import WEIGHTS
from generator.loading.files import Folder
from generator.loading.privacy import advise_on_contacts
from generator.loading.report import Report, Spot
from generator.model.documents import Block, Document

FOLDER = "docs"
_MARKER = re.compile(r"(#{1,6} +|[-*] +|\d+\. +)")


def read_documents(root: Path) -> tuple[tuple[Document, ...], list[Finding]]:
    """Return the pages of docs/ below root in the order of their names, and what is wrong with them.

    Codes: those of reading any file (see codes.py), document-empty, document-title.
    """
    folder, report = Folder(root), Report(FOLDER)
    names = [name for name in folder.names(FOLDER, report) if name.endswith(".md")] if folder.exists(FOLDER) else []
    documents: list[Document] = []
    findings = [*report.findings]
    hint = 'start with a title: "# Title"'
    for name in names:
        report = Report(f"{FOLDER}/{name}")
        text = folder.read(report.path, report)
        if text is None:
            findings += report.findings
            continue
        blocks = tuple(_blocks(text))
        for block in blocks:
            for advice in advise_on_contacts(block.text):
                report.advise(advice.code, advice.message, Spot(block.line, 1), advice.hint, WEIGHTS[advice.code])
        findings += report.findings
        if not blocks:
            findings.append(Finding("document-empty", "the page is empty", Position(report.path), hint))
        elif blocks[0].marker != "# ":
            place = Position(report.path, blocks[0].line)
            findings.append(Finding("document-title", "the first block is no title", place, hint))
        else:
            documents.append(Document(name.removesuffix(".md"), report.path, blocks))
    return tuple(documents), findings


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks: lines up to a blank one belong together, and each item of a list is a block of its own."""
    block: Block | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        match = _MARKER.match(line)
        if block and (not line.strip() or match):
            yield block
            block = None
        if not line.strip():
            continue
        marker = match[0] if match else ""
        words = line[len(marker) :].strip()
        block = Block(block.marker, f"{block.text} {words}", block.line) if block else Block(marker, words, number)
    if block:
        yield block
