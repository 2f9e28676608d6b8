"""A fact as plain text that a reader passes on: the sentence, who said it, its standing, its day and its sources.

What a page says beside a sentence travels with it: an unreviewed wording stays marked when it is forwarded. It refuses
to hold an address: whoever shows the text knows where the page is, and puts the fact's permanent link below it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.edition.voice import Voice
from generator.model.editions import AccountLine, FactView
from generator.model.phrases import Phrase, Sentence
from generator.model.units import State

_BETWEEN = " · "


def share_text(voice: Voice, fact: FactView, known_on: Phrase) -> str:
    """Return the lines to share; `known_on` is the day of the briefing, as a phrase of its own.

    Inserted values and names are isolated (U+2068, U+2069), so that a messenger keeps the order of right-to-left text.
    """
    furniture = voice.furniture
    lines = [fact.sentence.phrase.text]
    lines += [state] if (state := _state(voice, fact.sentence)) else []
    lines += [_BETWEEN.join(phrase.text for phrase in fact.attribution)] if fact.attribution else []
    for figure in fact.figures:
        lines += [figure.as_of.text] if figure.as_of else []
        lines += [f"{furniture['figure.accounts']}: {_accounts(voice, figure.accounts)}"] if figure.accounts else []
    lines += [f"{furniture[note.part]}: {note.text.text}" if note.part else note.text.text for note in fact.notes]
    lines.append(f"{furniture['standing.label']}: {furniture[f'standing.{fact.standing}']}")
    lines.append(f"{furniture['source.label']}: {_list(voice, fact.publishers)}")
    known = furniture["briefing.as_of"].replace("{date}", known_on.text)
    lines.append(f"{voice.project.settings.site_name}{_BETWEEN}{known}")
    return "\n".join(lines)


def _state(voice: Voice, sentence: Sentence) -> str:
    """Return what must be said of the wording; nothing where a native speaker stands behind it."""
    if sentence.is_fallback:
        language = voice.project.settings.languages[sentence.phrase.language]
        return voice.furniture["state.fallback"].replace("{name}", language.name)
    return "" if sentence.state in (State.SOURCE, State.REVIEWED) else voice.furniture[f"state.{sentence.state}"]


def _accounts(voice: Voice, accounts: Iterable[AccountLine]) -> str:
    return _BETWEEN.join(
        f"{account.value.text} ({account.speaker.text if account.speaker else voice.furniture['figure.no_speaker']})"
        for account in accounts
    )


def _list(voice: Voice, phrases: Iterable[Phrase]) -> str:
    return voice.furniture["list.separator"].join(phrase.text for phrase in phrases)
