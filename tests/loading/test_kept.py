"""What is kept between two readings changes no result: not after any edit of any file."""

from __future__ import annotations

import random
from pathlib import Path

from generator.loading.content import load
from generator.loading.kept import InMemory, digest
from tests.loading.conftest import BRIEFING, PATHS, TERMS, Make

EDITS = {
    "facts/story/2021-11-18.yml": [
        BRIEFING,
        BRIEFING.replace("A flight left.", "A flight left yesterday."),
        BRIEFING.replace("standing: reported", "standing: rumour"),
        BRIEFING.replace("id: flight", "id: landing").replace("[flight]", "[landing]"),
        BRIEFING.replace("A flight left.", "The Driver left."),
        "not: [yaml",
        "",
    ],
    "facts/story/2021-11-20.yml": [
        BRIEFING.replace("2021-11-18\nsummary", "2021-11-20\nfollows: 2021-11-18\nsummary"),
        BRIEFING.replace("2021-11-18\nsummary", "2021-11-20\nsummary").replace(
            "    sources: [report]", "    updates: 2021-11-18/flight\n    sources: [report]"
        ),
    ],
    "translations/termbase/terms.yml": [
        TERMS,
        TERMS.replace("  post:\n", "  paper:\n"),
        TERMS.replace("The Driver", "A flight"),
        TERMS.replace("  driver:\n", "  driver:\n    public_actor: true\n"),
    ],
}


def test_any_edits_give_what_a_fresh_reading_gives(make: Make, tmp_path: Path) -> None:
    make({})
    kept, chance = InMemory(), random.Random(7)  # noqa: S311 - the same edits every time
    for _ in range(150):
        path = chance.choice(list(EDITS))
        target: Path = tmp_path / path
        if path not in PATHS and target.exists() and chance.random() < 0.3:
            target.unlink()
        else:
            target.write_text(chance.choice(EDITS[path]), encoding="utf-8")
        kept.begin()
        assert load(tmp_path, kept) == load(tmp_path)


def test_what_did_not_change_is_taken_as_it_was(make: Make, tmp_path: Path) -> None:
    make({})
    kept = InMemory()
    first = load(tmp_path, kept)
    kept.begin()
    assert load(tmp_path, kept).briefings[0] is first.briefings[0]


def test_what_a_reading_did_not_use_is_dropped() -> None:
    kept, key = InMemory(), digest(("a",))
    kept.put(key, "kept")
    kept.begin()
    assert kept.get(key) == "kept"
    kept.begin()
    kept.begin()
    assert kept.get(key) is None
