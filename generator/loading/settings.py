"""Settings: polybrief.yml becomes the model's settings, with every language that can be used.

It never stops the reading of facts: settings that cannot be used are reported and replaced by English alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from babel import localedata

from generator.findings import Finding
from generator.loading.codes import Code
from generator.loading.drafts import LanguageDraft, PolicyDraft, SettingsDraft
from generator.loading.files import Folder
from generator.loading.formats import SETTINGS
from generator.loading.reading import read_draft
from generator.loading.report import Report, quoted
from generator.loading.shapes import Located
from generator.model.locales import Digits, Language, Maker
from generator.model.settings import Policy, Settings, Shown

PATH = "polybrief.yml"
_ENGLISH = Language("en", "English", "English", "Latn", "en_001", Digits.LATN, Maker.SOURCE)


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings, and the place of every language's tag; `tags` is None where the file could not be read."""

    settings: Settings
    tags: Mapping[str, Located[str]] | None
    findings: tuple[Finding, ...]


def read_settings(folder: Folder) -> LoadedSettings:
    """Read the settings; those that cannot be read have English as their only language."""
    report = Report(PATH)
    draft = read_draft(folder, SETTINGS, report)
    if draft is None or not draft.languages:
        return LoadedSettings(Settings("", "", {"en": _ENGLISH}), None, tuple(report.findings))
    tags = {tag.value: tag for tag, _ in draft.languages}
    _check_source(draft, report)
    languages = {"en": _ENGLISH}
    for tag, language in draft.languages:
        if language is not None and (built := _language(tag, language, tags, report)):
            languages[tag.value] = built
    policies = {
        tag.value: _policy(language.publish, report)
        for tag, language in draft.languages
        if language and language.publish and tag.value in languages
    }
    checks = {code.value: weight.value for code, weight in draft.checks if weight}
    settings = Settings(
        _text(draft.site_name), _text(draft.site_url), languages, _text(draft.edit_url), checks, policies
    )
    return LoadedSettings(settings, tags, tuple(report.findings))


def _check_source(draft: SettingsDraft, report: Report) -> None:
    first, _ = draft.languages[0]
    if all(tag.value != "en" for tag, _ in draft.languages):
        hint = "add English, the language of the facts, as the first one: en: {…, maker: source}"
        report.error(Code.SOURCE_LANGUAGE, "the languages lack `en`", first, hint)
    elif first.value != "en":
        report.error(
            Code.SOURCE_LANGUAGE, f"the first language is {quoted(first.value)}", first, "move `en` to the top"
        )


def _language(
    tag: Located[str], draft: LanguageDraft, tags: Mapping[str, Located[str]], report: Report
) -> Language | None:
    _check_maker(tag, draft, report)
    _check_script(tag, draft, report)
    _check_locale(draft, report)
    _check_chain(tag, draft, tags, report)
    if draft.publish and tag.value == "en":
        place = next(key for key, _ in draft.node.entries if key.text == "publish")
        hint = "a policy holds for wordings; delete it, and take out of the facts what nobody may read"
        report.error(Code.SOURCE_LANGUAGE, "English is the original, and always shown", place, hint)
    if not (draft.name and draft.english_name and draft.script and draft.cldr and draft.digits and draft.maker):
        return None
    if not localedata.exists(draft.cldr.value):
        return None
    return Language(
        code=tag.value,
        name=draft.name.value,
        english_name=draft.english_name.value,
        script=draft.script.value,
        cldr=draft.cldr.value,
        digits=draft.digits.value,
        maker=draft.maker.value,
        own_dates=bool(draft.own_dates and draft.own_dates.value),
        falls_back_to=tuple(code.value for code in draft.falls_back_to if code.value in tags),
    )


def _check_maker(tag: Located[str], draft: LanguageDraft, report: Report) -> None:
    if draft.maker and (draft.maker.value is Maker.SOURCE) != (tag.value == "en"):
        expected = "source" if tag.value == "en" else "machine or people"
        message = f"found {quoted(draft.maker.value)} for {quoted(tag.value)}, expected {expected}"
        report.error(Code.SOURCE_LANGUAGE, message, draft.maker, "facts are written in English, and only there")


def _check_script(tag: Located[str], draft: LanguageDraft, report: Report) -> None:
    named = [part for part in tag.value.split("-")[1:] if len(part) == len("Latn") and part.isalpha()]
    if draft.script and named and draft.script.value != named[0]:
        message = f"found the script {quoted(draft.script.value)} for {quoted(tag.value)}, expected {named[0]}"
        report.error(Code.BAD_LANGUAGE, message, draft.script, "the tag names the script; one of the two is wrong")


def _check_locale(draft: LanguageDraft, report: Report) -> None:
    # Asking Babel to parse the name would not do: it replaces what it does not know by a shorter name, silently.
    if draft.cldr and not localedata.exists(draft.cldr.value):
        known = localedata.locale_identifiers()
        report.unknown(Code.UNKNOWN_LOCALE, "CLDR locale that Babel knows", draft.cldr.value, draft.cldr, known)


def _check_chain(tag: Located[str], draft: LanguageDraft, tags: Mapping[str, Located[str]], report: Report) -> None:
    for code in draft.falls_back_to:
        if code.value == tag.value:
            report.error(Code.UNKNOWN_LANGUAGE, f"{quoted(code.value)} falls back to itself", code, "delete it")
        elif code.value not in tags:
            report.unknown(Code.UNKNOWN_LANGUAGE, "language of this site", code.value, code, tags)


def _policy(draft: PolicyDraft, report: Report) -> Policy:
    days = draft.summary_days
    if days and days.value != int(days.value):
        report.error(
            Code.BAD_NUMBER, f"found {days.value} days, expected whole ones", days, "write it without a fraction"
        )
    return Policy(
        draft.shows.value if draft.shows else Shown.EVERYTHING,
        frozenset(code.value for code in draft.blocks),
        int(days.value) if days else None,
    )


def _text(located: Located[str] | None) -> str:
    return located.value if located else ""
