"""What a check reports. It holds no check."""

from __future__ import annotations

from dataclasses import dataclass

# Kinds that tell of something a reviewer may want to know and that is no fault.
NOTES = frozenset({"conversion", "invisible_characters", "ending"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One difference between a source and its translation: its kind, and what differs in words."""

    kind: str
    detail: str

    @property
    def is_note(self) -> bool:
        """Return whether the pair may be right all the same."""
        return self.kind in NOTES


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of comparing a pair: ok unless one of the problems is more than a note."""

    ok: bool
    problems: tuple[Problem, ...]
