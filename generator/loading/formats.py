"""The formats of the project's YAML files: the one description that readers and JSON Schemas are made from.

It describes the form of a file only; what must hold between its parts is judged by the modules that read it.
"""

from __future__ import annotations

from generator.loading.advice import WEIGHTS
from generator.loading.codes import Code
from generator.loading.drafts import (
    AttributionDraft,
    BriefingDraft,
    ColumnDraft,
    CorrectionDraft,
    FactDraft,
    FormsDraft,
    LanguageDraft,
    PolicyDraft,
    RecordDraft,
    SettingsDraft,
    SourceDraft,
    TermDraft,
    TermFormsDraft,
    TermsDraft,
    WithdrawalDraft,
)
from generator.loading.scalars import Choice, Day, Flag, Name, Number, Text, Url
from generator.loading.shapes import Field, ListOf, MapOf, OneOrList, Record, TextOr
from generator.loading.value_formats import FACT_OF_STORY, ID, RANGE, SLOT, TAG, TERM, VALUES, scripts
from generator.model.facts import Channel, FactKind, Reason, SourceKind, Standing, Verb
from generator.model.locales import Digits, Maker
from generator.model.settings import Shown, Weight
from generator.model.terms import TermKind
from generator.model.units import State
from generator.model.verdicts import UNIT_CODES

SENTENCE = Text(longest=500, expected="a sentence")
_ADVICE = Choice(tuple(WEIGHTS))
_CHECK = Choice(tuple(UNIT_CODES))
_WAIVE = Field(
    "waive",
    MapOf(_ADVICE, Text(300, expected="the reason"), minimum=1),
    "Advice of `check` that does not count here, each with the reason why.",
)

# facts

_FORMS = Record(
    "a counted sentence",
    FormsDraft,
    (
        Field("one", SENTENCE, "The sentence for exactly one, with the same slots as `other`.", required=True),
        Field("other", SENTENCE, "The sentence for all other numbers.", required=True),
    ),
)
_ATTRIBUTION = Record(
    "an attribution",
    AttributionDraft,
    (
        Field("who", TERM, "Who said it: an id of the termbase.", required=True),
        Field("how", Choice(tuple(Verb)), "How it was said; `said` is neutral.", required=True),
        Field("on", Day(), "When it was said."),
        Field("channel", Choice(tuple(Channel)), "Where it was said."),
        Field("via", TERM, "The outlet, service or audience by whom it is known: an id of the termbase."),
    ),
)
_CORRECTION = Record(
    "a correction",
    CorrectionDraft,
    (
        Field("on", Day(must_be_day=True), "The day of the correction.", required=True),
        Field("why", Choice(tuple(Reason)), "Why it was corrected.", required=True),
        Field("was", VALUES, "The slots that changed, with their values before."),
        Field("was_said_by", TERM, "Who was said to have said it before: an id of the termbase."),
        Field("was_standing", Choice(tuple(Standing)), "How firm it was said to be before."),
        Field("was_when", TextOr(Day(), RANGE), "When it was said to have happened before."),
        Field("was_where", TERM, "Where it was said to have happened before: the id of a place."),
        Field("was_says", SENTENCE, "The English sentence before, where its meaning changed."),
    ),
    "What a fact said before, when that was changed, and why; at least one field that begins with `was`.",
    shared=True,
)
FACT = Record(
    "a fact",
    FactDraft,
    (
        Field(
            "id", ID, "The fact's id, unique in the briefing; it is the permanent anchor on the page.", required=True
        ),
        Field(
            "kind",
            Choice(tuple(FactKind)),
            "What sort of thing it states; it decides the section of the page.",
            required=True,
        ),
        Field(
            "says",
            TextOr(SENTENCE, _FORMS),
            "One English sentence. Numbers, dates and times stand in slots, as `About {people} remain.`;"
            " with a number that is counted, both `one` and `other`.",
            required=True,
        ),
        Field("values", VALUES, "What fills the slots of the sentence."),
        Field("plural_by", SLOT, "The slot whose number chooses the plural form, where several hold a count."),
        Field(
            "standing",
            Choice(tuple(Standing)),
            "How firm it is: nobody doubts it, the press reports it, one party claims it, parties contradict another.",
            required=True,
        ),
        Field("said_by", _ATTRIBUTION, "Who said it; a claim always has it."),
        Field("when", TextOr(Day(), RANGE), "When it happened: a date, or {from: …, to: …}."),
        Field("where", TERM, "Where it happened: the id of a place in the termbase."),
        Field("about", ListOf(TERM), "Whom and what it is about: ids of the termbase."),
        Field("answers", ID, "The fact of this briefing that it contradicts or answers."),
        Field("updates", FACT_OF_STORY, "The fact of an earlier briefing that it brings up to date: BRIEFING/FACT."),
        Field(
            "corrected",
            OneOrList(_CORRECTION),
            "What it said before, when and why that changed; a list, the oldest first.",
        ),
        Field(
            "reworded_from",
            SENTENCE,
            "The sentence before you changed its words and not its meaning (of a counted one, the form for one):"
            " its translations are kept, and marked for a look.",
        ),
        Field(
            "sources",
            ListOf(ID, minimum=1),
            "Where it can be looked up: ids from `sources` of the briefing.",
            required=True,
        ),
        _WAIVE,
    ),
)
_WITHDRAWAL = Record(
    "a withdrawal",
    WithdrawalDraft,
    (
        Field("fact", ID, "The id that the fact had; its address keeps working.", required=True),
        Field("on", Day(must_be_day=True), "The day of the withdrawal.", required=True),
        Field("why", Choice(tuple(Reason)), "Why it is no longer stated.", required=True),
    ),
)
_SOURCE = Record(
    "a source",
    SourceDraft,
    (
        Field("publisher", TERM, "Who published it: an id of the termbase.", required=True),
        Field("kind", Choice(tuple(SourceKind)), "What sort of publication it is.", required=True),
        Field("date", Day(), "When it was published.", required=True),
        Field("dateline", TERM, "The place it reports from: an id of the termbase."),
        Field("url", Url(), "Its address on the web."),
    ),
)
BRIEFING = Record(
    "a briefing",
    BriefingDraft,
    (
        Field(
            "title", Text(longest=150, expected="a title"), "The headline, without numbers and dates.", required=True
        ),
        Field("date", Day(must_be_day=True), "The day whose state of knowledge it gives.", required=True),
        Field("follows", ID, "The earlier briefing of the same story that it brings up to date."),
        Field("summary", ListOf(ID, minimum=1), "The facts that say most, in their order on the page.", required=True),
        Field("sources", MapOf(ID, _SOURCE, minimum=1), "The sources by ids of your choice.", required=True),
        Field("facts", ListOf(FACT, minimum=1), "Everything that is known, claimed or not known.", required=True),
        Field(
            "withdrawn",
            ListOf(_WITHDRAWAL),
            "Facts that were published and are no longer stated: deleted above, and a marked gap on the page.",
        ),
        _WAIVE,
    ),
    "What is known of a story on one day. The file's name is the briefing's id, its folder's name the story.",
)

# the termbase

_FORMS_OF_TERM = Record(
    "a term's forms",
    TermFormsDraft,
    (
        Field("name", Text(150), "The form to use.", required=True),
        Field("accepted", ListOf(Text(150)), "Other forms that are right: inflections, variants, short forms."),
        Field("forbidden", ListOf(Text(150)), "Forms that are wrong."),
        Field("role", Text(), "The office or role, as it stands after the name."),
        Field("description", Text(500), "One line for the glossary."),
    ),
    shared=True,
)
TERMS = Record(
    "the termbase",
    TermsDraft,
    (
        Field(
            "terms",
            MapOf(
                ID,
                Record(
                    "a term",
                    TermDraft,
                    (
                        Field("kind", Choice(tuple(TermKind)), "What it names.", required=True),
                        Field(
                            "public_actor",
                            Flag(),
                            "Whether this person acts in public; only such persons are named as speakers.",
                        ),
                        Field("en", _FORMS_OF_TERM, "The English forms.", required=True),
                    ),
                ),
                minimum=1,
            ),
            "All terms by their ids.",
            required=True,
        ),
    ),
    "People, places, bodies and terms with their English forms.",
)
_RECORD = Record(
    "a record",
    RecordDraft,
    (
        Field(
            "state", Choice((State.DRAFT, State.REVIEWED, State.MACHINE)), "Who stands behind the forms.", required=True
        ),
        Field("by", Text(), "Who made or reviewed them.", required=True),
        Field("on", Day(must_be_day=True), "When.", required=True),
        Field("scope", Text(), "What was looked at, and what was not."),
    ),
)
COLUMN = Record(
    "a column of the termbase",
    ColumnDraft,
    (
        Field("language", TAG, "The language's tag, which is the file's name too.", required=True),
        Field("record", _RECORD, "Who stands behind these forms.", required=True),
        Field("terms", MapOf(ID, _FORMS_OF_TERM, minimum=1), "The forms by the ids of terms.yml.", required=True),
    ),
    "The terms in one language.",
)

# settings

_POLICY = Record(
    "a policy",
    PolicyDraft,
    (
        Field(
            "shows",
            Choice(tuple(Shown)),
            "Whose wordings are shown: `everything`, `people` (no machine's) or `reviewed`; the others fall back.",
        ),
        Field("blocks", ListOf(_CHECK), "Checks that keep a wording off the site even where they only warn."),
        Field(
            "summary_days",
            Number(may_be_negative=False),
            "How many days a briefing's summary may stay without review; a strict build fails after them.",
        ),
    ),
)
_LANGUAGE = Record(
    "a language",
    LanguageDraft,
    (
        Field("name", Text(80), "Its name in itself.", required=True),
        Field("english_name", Text(80), "Its name in English.", required=True),
        Field(
            "script",
            Name(
                "[A-Z][a-z]{3}",
                "a script of ISO 15924 as Latn",
                "four letters, the first a capital",
                Code.BAD_LANGUAGE,
                Code.BAD_LANGUAGE,
                scripts,
            ),
            "Its script by the ISO 15924 code, as Arab, Cyrl, Latn.",
            required=True,
        ),
        Field(
            "cldr",
            Name("[A-Za-z0-9]+(_[A-Za-z0-9]+)*", "a CLDR locale as ckb_IQ", "with underscores", Code.UNKNOWN_LOCALE),
            "The CLDR locale that formats its numbers and dates, as ckb_IQ.",
            required=True,
        ),
        Field("digits", Choice(tuple(Digits)), "The digits of its numbers by CLDR's name.", required=True),
        Field(
            "maker",
            Choice(tuple(Maker)),
            "Who words it first: `source` (English only), `machine` or `people`.",
            required=True,
        ),
        Field("own_dates", Flag(), "Whether dates come from its catalogue, where CLDR's are missing or wrong."),
        Field("publish", _POLICY, "What may be published in it."),
        Field(
            "falls_back_to",
            ListOf(TAG),
            "The languages that stand in for a missing wording, the best first; English is their end.",
        ),
    ),
)
SETTINGS = Record(
    "the settings",
    SettingsDraft,
    (
        Field("site_name", Text(80), "The name of the site.", required=True),
        Field("site_url", Url(), "The address that the site is published at."),
        Field("edit_url", Url(), "The address below which its files can be edited."),
        Field("checks", MapOf(_ADVICE, Choice(tuple(Weight))), "How much each piece of advice on the English weighs."),
        Field(
            "languages",
            MapOf(TAG, _LANGUAGE, minimum=1),
            "The languages by their tags, in the switcher's order; en first.",
            required=True,
        ),
    ),
    "The settings of one site.",
)
