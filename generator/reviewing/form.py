"""A sheet as one HTML file that works on a phone, from a file and without a network; it saves what `answers` reads.

The page asks nobody for anything: its policy allows its own style and script, by their hashes, and nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.reviews import FORMAT, Category, Gravity, Item, Sheet
from generator.model.units import State
from generator.reviewing.collecting import digest

# The dimensions of MQM in plain words.
_CATEGORIES = {
    Category.ACCURACY: "it says something else than the English",
    Category.LINGUISTIC: "grammar or spelling",
    Category.TERMINOLOGY: "a wrong name or word for a thing",
    Category.STYLE: "stiff, unclear or unnatural",
    Category.LOCALE: "not how this language writes such a thing",
    Category.AUDIENCE: "readers would not understand it, or could be hurt",
    Category.DESIGN: "signs, links or direction are broken",
}
_GRAVITIES = {
    Gravity.NEUTRAL: "a matter of taste",
    Gravity.MINOR: "small: nobody is misled",
    Gravity.MAJOR: "serious: readers stumble or misunderstand",
    Gravity.CRITICAL: "dangerous: readers are told something wrong",
}
_STATES = {
    State.MISSING: "no wording yet: please write one",
    State.STALE: "a suggestion that nobody reads before you have looked at it",
    State.MACHINE: "made by a machine",
    State.DRAFT: "a draft",
    State.REVIEWED: "reviewed before",
}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.reviewing"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["places"] = _places
    return environment


def _places(item: Item) -> list[dict[str, object]]:
    """Return what the page needs for a preview: for each place its plural form and the values as readers see them."""
    return [
        {"form": place.form, "values": {value.name: value.shown for value in place.values}}
        for place in item.places
        if place.values
    ]


def page(sheet: Sheet) -> str:
    """Return the form as one HTML file."""
    style, script = _text("form.css"), _text("form.js")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script)}",
            f"style-src {_hash(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return (
        _environment()
        .get_template("form.html")
        .render(
            sheet=sheet,
            format=FORMAT,
            # What a browser keeps belongs to this sheet only.
            store=digest(sheet.made, *(item.key + item.base for item in sheet.items)),
            categories=_CATEGORIES,
            gravities=_GRAVITIES,
            states=_STATES,
            policy=policy,
            style=Markup(style),  # noqa: S704 - a file of ours
            script=Markup(script),  # noqa: S704 - a file of ours
        )
    )


def _text(name: str) -> str:
    return files("generator.reviewing").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return what allows one inline element: the hash of its text (CSP 3, 8.4)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
