"""The codes of the checks on wordings with their weights: one table for the checks, the settings and the documentation."""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings import Severity

# Only what tells readers something wrong is an error; style is a warning.
UNIT_CODES: Mapping[str, Severity] = {
    **dict.fromkeys(
        (
            "plural-forms",
            "empty-form",
            "brace",
            "slot-missing",
            "slot-unknown",
            "slot-repeated",
            "digit",
            "control-character",
            "number-word",
            "hedge-lost",
            "negation-lost",
            "saying-raised",
            "attribution-lost",
            "name-forbidden",
        ),
        Severity.ERROR,
    ),
    **dict.fromkeys(
        ("negation-added", "name-missing", "name-mixed", "end-mark", "foreign-sign", "letter", "markup"),
        Severity.WARNING,
    ),
}
