"""Hand-written pages: cut into blocks, with every fault located and nothing read from outside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.documents import read_documents
from generator.model.documents import Block


def page(root: Path, content: bytes) -> Path:
    path = root / "docs" / "about.md"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_headings_paragraphs_and_items_are_blocks(tmp_path: Path) -> None:
    page(tmp_path, b"# About\n\nOne line\nand the next.\n\n- an item\n- another\n\n## More\n")
    (document,), findings = read_documents(tmp_path)
    assert findings == []
    assert document.blocks == (
        Block("# ", "About", 1),
        Block("", "One line and the next.", 3),
        Block("- ", "an item", 6),
        Block("- ", "another", 7),
        Block("## ", "More", 9),
    )


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "document-empty", 1),
        (b"\n\ntext\n", "document-title", 3),
        (b"# About\n\n\xff\n", "encoding", 3),
        (b"# About\n\n\x00\n", "control-character", 3),
    ],
)
def test_a_fault_is_located(tmp_path: Path, content: bytes, code: str, line: int) -> None:
    page(tmp_path, content)
    documents, findings = read_documents(tmp_path)
    assert documents == ()
    assert [(finding.code, finding.position.path, finding.position.line) for finding in findings] == [
        (code, "docs/about.md", line)
    ]


def test_a_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.md"
    outside.write_text("# Secret\n")
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "about.md").symlink_to(outside)
    documents, findings = read_documents(root)
    assert documents == ()
    assert [finding.position.path for finding in findings] == ["docs/about.md"]


def test_no_folder_is_no_fault(tmp_path: Path) -> None:
    assert read_documents(tmp_path) == ((), [])
