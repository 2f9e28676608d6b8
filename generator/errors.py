"""The exceptions of Polybrief: what stops a stage. A user's faults are findings, not exceptions (see findings.py)."""

from __future__ import annotations


class PolybriefError(Exception):
    """The one root: the command line prints its text and its hint, and exits with `exit_code`."""

    exit_code = 3

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(PolybriefError):
    """The command was asked for something that it cannot mean."""

    exit_code = 2


class OutsideError(PolybriefError):
    """Something outside failed: the disk, the network, a package."""

    exit_code = 3
