"""A hand-written page of docs/, cut into the blocks that are translated one by one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or an item of a list: `marker` is the Markdown in front of its text, as `## ` or `- `."""

    marker: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A page by its name (`about`) and path below the project, with its blocks in order."""

    name: str
    path: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> Block:
        """Return the heading that names the page: its first block."""
        return self.blocks[0]
