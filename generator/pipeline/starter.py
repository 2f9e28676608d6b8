"""The next briefing of a story: where its starter goes, and what it is made from."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from generator.loading.content import Loaded, load
from generator.loading.starter import check_story, starter, terms_starter
from generator.loading.termbase import PATH as TERMS
from generator.model.facts import Briefing
from generator.model.terms import TermKind


def write_starter(root: Path, story: str, day: str) -> Path:
    """Write the starter of a story's briefing of a day (ISO 8601), and return its path.

    Where the project has no termbase yet, one with a publisher is written first. Raises UsageError for a name that no
    story can have, FileExistsError where the briefing is there already.
    """
    check_story(story)
    path = root / "facts" / story / f"{day}.yml"
    if path.exists():
        raise FileExistsError(errno.EEXIST, "the file is there already", str(path))
    terms = root / TERMS
    if not terms.exists():
        _create(terms, terms_starter())
    content = load(root)
    earlier = [each for each in content.briefings if each.story == story and str(each.date) < day]
    publisher = _publisher(earlier or [*content.briefings]) or _term(content, TermKind.BODY, TermKind.PLACE)
    # A body rather than a person: what is left unchanged by mistake must put no words into anybody's mouth.
    speaker = _term(content, TermKind.BODY, TermKind.PLACE, TermKind.PERSON)
    _create(path, starter(day, publisher, speaker, earlier[-1].id if earlier else ""))
    return path


def like(root: Path, story: str) -> str:
    """Return the story whose name is nearest to a new one's, empty where none is near or it is a known story."""
    known = [path.name for path in (root / "facts").glob("*") if path.is_dir() and any(path.glob("*.yml"))]
    near = get_close_matches(story, known, 1, 0.8)
    return near[0] if near and story not in known else ""


def _create(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:  # never over what is there
        file.write(text)


def _publisher(briefings: Sequence[Briefing]) -> str:
    """Return who published the first source of the latest briefing, empty where there is none."""
    sources = [source.publisher for briefing in briefings[-1:] for source in briefing.sources.values()]
    return sources[0] if sources else ""


def _term(content: Loaded, *kinds: TermKind) -> str:
    """Return the first term of the first of the kinds that the termbase has; persons only where they act in public."""
    for kind in kinds:
        for term in content.termbase:
            if term.kind is kind and (kind is not TermKind.PERSON or term.public_actor):
                return term.id
    return "first-publisher"
