"""The codes of loading's findings with their meaning; they are stable, so that tools and people can rely on them.

It says nothing about single findings: their text, place and hint come from whoever reports them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """What can be wrong with a project's files; `meaning` says it in a line."""

    meaning: str

    def __new__(cls, code: str, meaning: str) -> Self:
        """Make a member that equals its code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    # files
    FILE_MISSING = "file-missing", "a file or folder that the project needs is not there"
    FILE_UNREADABLE = "file-unreadable", "the file system does not let the file be read"
    FILE_OUTSIDE = "file-outside", "the path leads out of the project's folder"
    FILE_TYPE = "file-type", "something that is no regular file stands where a file belongs"
    FILE_TOO_LARGE = "file-too-large", "the file is larger than any that people write by hand"
    FILE_EMPTY = "file-empty", "the file holds nothing"
    FILE_NAME = "file-name", "a file or folder has a name or place that would not be read"
    ENCODING = "encoding", "the bytes are not UTF-8"
    CONTROL_CHARACTER = (
        "control-character",
        "a control character, or a line end that editors and YAML count differently",
    )
    INVISIBLE_CHARACTER = "invisible-character", "a character that nobody sees, or that turns the direction of text"
    TOO_MANY_FINDINGS = "too-many-findings", "the rest of the file's faults is not listed"

    # YAML
    YAML_SYNTAX = "yaml-syntax", "the file is not YAML"
    YAML_ALIAS = "yaml-alias", "anchors and aliases are not used here"
    YAML_TAG = "yaml-tag", "explicit types are not used here"
    YAML_DOCUMENTS = "yaml-documents", "a file holds one document"
    YAML_DEPTH = "yaml-depth", "nested deeper than any of the formats"
    YAML_KEY = "yaml-key", "a field's name is not a plain text"
    DUPLICATE_KEY = "duplicate-key", "the same name stands twice in one mapping"

    # shape
    WRONG_TYPE = "wrong-type", "a text, list, mapping, number or yes-or-no stands where another of them belongs"
    UNKNOWN_FIELD = "unknown-field", "the format has no field of that name"
    MISSING_FIELD = "missing-field", "a field that must be there is not"
    EMPTY_VALUE = "empty-value", "a field is there and holds nothing"
    UNKNOWN_VALUE = "unknown-value", "not one of the words that the field knows"
    DUPLICATE_ITEM = "duplicate-item", "a list names the same thing twice"
    TEXT_FORM = "text-form", "a text is too long, has line breaks, or spaces at its ends"
    BAD_ID = "bad-id", "an id has characters that ids do not have"
    BAD_NUMBER = "bad-number", "not a number as the format writes them"
    BAD_DATE = "bad-date", "not a date of the calendar, or not as precise as needed"
    BAD_TIME = "bad-time", "not a time of the day"
    BAD_URL = "bad-url", "not a web address"
    UNKNOWN_UNIT = "unknown-unit", "CLDR does not know the unit"
    UNKNOWN_CURRENCY = "unknown-currency", "CLDR does not know the currency"

    # settings
    BAD_LANGUAGE = "bad-language", "a language's tag, script or order is wrong"
    SOURCE_LANGUAGE = "source-language", "English, the language of the facts, is missing or not the source"
    UNKNOWN_LANGUAGE = "unknown-language", "the settings have no such language"
    UNKNOWN_LOCALE = "unknown-locale", "Babel does not know the CLDR locale"

    # termbase
    UNKNOWN_TERM = "unknown-term", "the termbase has no such id"
    TERM_KIND = "term-kind", "the term is of a kind that does not belong there"
    MISSING_TERM = "missing-term", "a language has no form of a term, or no role or description where English has one"
    MISSING_COLUMN = "missing-column", "a language has no file of terms"
    TERM_FORMS = "term-forms", "the forms of a term contradict one another"

    # briefings
    DUPLICATE_ID = "duplicate-id", "two facts of a briefing have the same id"
    UNKNOWN_SOURCE = "unknown-source", "the briefing defines no such source"
    UNKNOWN_FACT = "unknown-fact", "no fact has that id"
    UNKNOWN_BRIEFING = "unknown-briefing", "the story has no such briefing, or none before this one"
    BRACE = "brace", "a brace opens or closes no slot"
    UNDEFINED_SLOT = "undefined-slot", "a sentence has a slot that `values` does not fill"
    UNUSED_VALUE = "unused-value", "`values` fills a slot that the sentence does not have"
    PLURAL_SLOTS = "plural-slots", "`one` and `other` do not have the same slots"
    PLURAL_FORMS = "plural-forms", "a counted sentence needs `one` and `other`, and only a counted one has them"
    PLURAL_DRIVER = "plural-driver", "it is not clear, or not possible, which number chooses the plural form"
    DIGITS = "digits", "a number is written into a sentence instead of being bound to a slot"
    NUMBER_IN_WORDS = "number-in-words", "a number is spelled out instead of being bound to a slot"
    DATE_IN_WORDS = "date-in-words", "a date is written into a sentence instead of being bound to a slot"
    MARKUP = "markup", "a sentence holds HTML or Markdown"
    QUOTATION = "quotation", "a direct quotation is longer than a few words"
    PRECISION_WORD = "precision-word", "the sentence and the value disagree about how exact a number is"
    CONTESTED = "contested", "the accounts of a contested figure cannot be compared"
    NO_SPEAKER = "no-speaker", "a claim names nobody who makes it"
    PRIVATE_PERSON = "private-person", "a speaker is not marked as a person who acts in public"
    ANSWERS = "answers", "a fact answers itself"
    WITHDRAWAL = "withdrawal", "a withdrawal contradicts the facts or the calendar"
    REWORDED = "reworded", "an earlier wording that is the same, or has other slots"
    CORRECTION = "correction", "a correction contradicts the fact or the calendar"

    # advice on wording: weighed by the settings, and waived beside a fact
    LONG_SENTENCE = "long-sentence", "a sentence is longer than translates well"
    TWO_FACTS = "two-facts", "a sentence states two things that belong into two facts"
    UNCLEAR_PRONOUN = "unclear-pronoun", "a pronoun stands for nothing in its sentence"
    IDIOM = "idiom", "a phrase means something else than its words"
    RELATIVE_DAY = "relative-day", "a day is named from the day of writing, as today or last week"
    PHONE_NUMBER = "phone-number", "a text holds what looks like a telephone number"
    EMAIL_ADDRESS = "email-address", "a text holds an e-mail address"
    COORDINATES = "coordinates", "a text holds exact coordinates"
    UNKNOWN_PERSON = "unknown-person", "a name in a sentence is not in the termbase: it may be a private person's"
    STARTER_TEXT = "starter-text", "a sentence of the starter still stands there"
    UNUSED_WAIVER = "unused-waiver", "a waiver for something that is not found here"
