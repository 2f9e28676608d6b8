"""Quantities in a text of any of the languages: value, unit, what they count, and where they stand."""

from __future__ import annotations

from generator.checks.quantities.model import DateParts, Kind, Quantity
from generator.checks.quantities.reading import LANGUAGES, find_quantities

__all__ = ["LANGUAGES", "DateParts", "Kind", "Quantity", "find_quantities"]
