"""Numbers that have changed places with each other, and scores that have become others."""

from __future__ import annotations

from generator.checks.swaps.scores import changed_score
from generator.checks.swaps.swapped import swapped

__all__ = ["changed_score", "swapped"]
