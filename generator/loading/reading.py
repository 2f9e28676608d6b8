"""From a file's path to its draft: bytes, text, nodes, draft, with the findings of every step in one report."""

from __future__ import annotations

from typing import TypeVar

from generator.loading.codes import Code
from generator.loading.files import Folder
from generator.loading.nodes import compose
from generator.loading.report import Report
from generator.loading.shapes import Record

T = TypeVar("T")


def read_draft(folder: Folder, record: Record[T], report: Report) -> T | None:
    """Return the draft of the report's file; None where the file is missing or cannot be read as that record."""
    if not folder.exists(report.path):
        report.error(Code.FILE_MISSING, f"there is no file {report.path}", hint=record.description)
        return None
    text = folder.read(report.path, report)
    return None if text is None else parse_draft(text, record, report)


def parse_draft(text: str, record: Record[T], report: Report) -> T | None:
    """Return the draft of a file's text; None where it cannot be read as that record."""
    node = compose(text, report)
    return None if node is None else record.read(node, report)
