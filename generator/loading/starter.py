"""The starter of a facts file: one fact of every kind with what each field is for, valid as it stands.

Its sentences begin with a marker that `check` warns of, so that none of them is published unseen.
"""

from __future__ import annotations

import re

from generator.errors import UsageError
from generator.loading.plain_english import STARTER
from generator.loading.value_formats import ID_HINT, ID_PATTERN


def starter(day: str, publisher: str, speaker: str, follows: str = "") -> str:
    """Return the text of a facts file for a day (ISO 8601), with ids of the termbase and of the briefing it follows."""
    brings_up_to_date = f"follows: {follows}\n" if follows else ""
    return f"""\
# yaml-language-server: $schema=../briefing.schema.json
# What is known on this day. Editors with YAML support complete and explain every field while you type.
# One fact, one sentence, in plain English of at most 25 words. Numbers, dates and times stand in slots.
title: "{STARTER} the headline, without numbers and dates"
date: {day}
{brings_up_to_date}# The facts that say most, by their ids, in the order of the page.
summary: [first-event, first-figure]

# Where it can be looked up, by ids of your choice. The publisher is an id of translations/termbase/terms.yml;
# kind: news_report, news_agency, broadcast, official or social_media. A url is welcome.
sources:
  report: {{publisher: {publisher}, kind: news_report, date: {day}}}

facts:
  # Something that happened. standing: confirmed, reported, claimed or disputed.
  - id: first-event
    kind: event
    says: "{STARTER} what happened on {{day}}."
    values:
      day: {{date: {day}, weekday: true}}
    standing: reported
    when: {day}
    sources: [report]

  # A figure. A sentence that counts has two forms: for exactly one, and for all other numbers.
  # precision: about, nearly, more_than, at_least, less_than or up_to; the sentence says the same word.
  - id: first-figure
    kind: figure
    says: {{one: "{STARTER} about {{people}} person.", other: "{STARTER} about {{people}} people."}}
    values:
      people: {{count: 100, precision: about, as_of: {day}}}
    standing: reported
    sources: [report]

  # What somebody says, in your own words. who: an id of terms.yml, to be replaced as well.
  # how: said, announced, claimed, accused, proposed, demanded, reported; or denied, where the sentence is what is denied.
  - id: first-statement
    kind: statement
    says: "{STARTER} what was said, as indirect speech."
    standing: claimed
    said_by: {{who: {speaker}, how: said, on: {day}}}
    sources: [report]

  # What is not known is worth a sentence, too.
  - id: first-unknown
    kind: unknown
    says: "{STARTER} what nobody knows yet."
    standing: reported
    sources: [report]
"""


def terms_starter() -> str:
    """Return the text of a termbase with one publisher, for a project that has none yet."""
    return """\
# yaml-language-server: $schema=terms.schema.json
# Everybody and everything that facts name, by an id of your choice. kind: person, place, body or term.
# A person is named only where `public_actor: true` says that he or she acts in public.
terms:
  first-publisher:
    kind: body
    en: {name: First Publisher, description: Replace this with what readers should know of the publisher.}
"""


def check_story(story: str) -> None:
    """Raise UsageError where the name of a story cannot be a part of addresses.

    >>> check_story("border-crossing")
    """
    if not re.fullmatch(ID_PATTERN, story):
        raise UsageError(f"{story!r} cannot be the name of a story, which becomes part of addresses", hint=ID_HINT)
