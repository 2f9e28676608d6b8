"""Hand-written pages: cut a Markdown file of docs/ into the blocks that are translated one by one.

It knows headings, paragraphs and lists: all that these pages need. Anything else stays one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.findings import Finding, Position
from generator.model.documents import Block, Document

_MARKER = re.compile(r"(#{1,6} +|[-*] +|\d+\. +)")


def read_documents(root: Path) -> tuple[tuple[Document, ...], list[Finding]]:
    """Return the pages of docs/ below root in the order of their names, and what is wrong with them.

    Codes: document-encoding, document-empty, document-title.
    """
    documents: list[Document] = []
    findings: list[Finding] = []
    for path in sorted((root / "docs").glob("*.md")):
        name = path.relative_to(root).as_posix()
        try:
            blocks = tuple(_blocks(path.read_text(encoding="utf-8")))
        except UnicodeDecodeError as error:
            findings.append(
                Finding(
                    "document-encoding",
                    f"byte {error.start + 1} is not UTF-8",
                    Position(name),
                    "save the file as UTF-8",
                )
            )
            continue
        if not blocks:
            findings.append(
                Finding("document-empty", "the page is empty", Position(name), 'start with a title: "# Title"')
            )
        elif blocks[0].marker != "# ":
            hint = 'start with a title: "# Title"'
            findings.append(
                Finding("document-title", "the first block is no title", Position(name, blocks[0].line), hint)
            )
        else:
            documents.append(Document(path.stem, name, blocks))
    return tuple(documents), findings


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks: lines up to a blank one belong together, and each item of a list is a block of its own."""
    block: Block | None = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
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
