"""The furniture: every English text of the site that is not content, with a note for its translators.

The context says where a text stands and is its key; no other module holds a text that a reader sees.
"""

from __future__ import annotations

from generator.model.facts import Channel, FactKind, Reason, SourceKind, Standing, Verb
from generator.model.patterns import slot_names
from generator.model.terms import TermKind
from generator.model.units import State, Unit, UnitKey
from generator.model.values import Precision

CATALOGUE = "site"
_NAME = "The name comes from the termbase in its basic form: word it so that the name need not be inflected."
_LABEL = "A label; what follows it is a list or a value."

# context: (English, note for translators)
FURNITURE: dict[str, tuple[str, str]] = {
    # the site and its navigation
    "site.tagline": ("What is known, with its sources", "Under the name of the site."),
    "site.description": (
        "What is known about a moving story, with sources, in eight languages.",
        "For search engines and previews.",
    ),
    "nav.home": ("Home", "Navigation."),
    "nav.archive": ("Archive", "Navigation: all briefings by month."),
    "nav.glossary": ("Names and terms", "Navigation: the glossary."),
    "nav.corrections": ("Corrections", "Navigation."),
    "nav.about": ("About", "Navigation."),
    "nav.method": ("Method", "Navigation: how the briefings are made."),
    "nav.label": ("Pages of this site", "For screen readers: name of the navigation."),
    "nav.menu": ("Menu", "Button that opens the navigation on a phone."),
    "nav.language": ("Language", "Button that opens the list of languages."),
    "nav.skip": ("Skip to the content", "First link of the page, for keyboards and screen readers."),
    "nav.top": ("Back to top", "Link at the end of a page."),
    "nav.previous": ("Earlier briefing", "Link to the briefing before this one."),
    "nav.next": ("Later briefing", "Link to the briefing after this one."),
    "nav.source_language": ("Read this page in English", "Link in the notice on translation."),
    "nav.edition_unreviewed": (
        "not reviewed",
        "Beside a language in the switcher whose version of this page no native speaker has checked.",
    ),
    "theme.dark": ("Switch to dark colours", "Button."),
    "theme.light": ("Switch to light colours", "Button."),
    # headings of pages and sections
    "heading.home": ("What is known now", "Title of the home page."),
    "heading.latest": ("Latest briefings", "Section of the home page."),
    "heading.recent_changes": ("What changed lately", "Section of the home page."),
    "heading.archive": ("Archive", "Title of the page with all briefings by month."),
    "heading.glossary": ("Names and terms", "Title of the glossary."),
    "heading.corrections": ("Corrections", "Title of the page that lists all corrections."),
    "heading.summary": ("Summary", "Section of a briefing."),
    "heading.figures": ("Key figures", "Section of a briefing."),
    "heading.timeline": ("Timeline", "Section of a briefing."),
    "heading.who_says_what": ("Who says what", "Section of a briefing: statements by speaker."),
    "heading.disputed": (
        "Accounts that contradict each other",
        "Section of a briefing: both sides of a dispute, side by side.",
    ),
    "heading.measures": ("What is being done", "Section of a briefing: measures and decisions."),
    "heading.context": ("Background", "Section of a briefing."),
    "heading.unknown": ("What is not known", "Section of a briefing."),
    "heading.changes": ("What changed", "Section of a briefing: compared with the briefing before it."),
    "heading.sources": ("Sources", "Section of a briefing."),
    "heading.other_briefings": ("Other briefings on this story", "Section of a briefing."),
    # kinds and standings
    f"kind.{FactKind.FIGURE}": ("Figure", "Kind of a fact."),
    f"kind.{FactKind.EVENT}": ("Event", "Kind of a fact."),
    f"kind.{FactKind.STATEMENT}": ("Statement", "Kind of a fact."),
    f"kind.{FactKind.MEASURE}": ("Measure", "Kind of a fact: something that was decided or done."),
    f"kind.{FactKind.CONTEXT}": ("Background", "Kind of a fact."),
    f"kind.{FactKind.UNKNOWN}": ("Not known", "Kind of a fact."),
    "standing.label": ("Standing", f"{_LABEL} How firm a fact is."),
    f"standing.{Standing.CONFIRMED}": ("Confirmed", "Standing of a fact: nobody doubts it."),
    f"standing.{Standing.REPORTED}": (
        "Reported",
        "Standing of a fact: the press reports it. Not stronger than 'reported'.",
    ),
    f"standing.{Standing.CLAIMED}": ("Claimed", "Standing of a fact: one party says so. Not 'confirmed', not 'false'."),
    f"standing.{Standing.DISPUTED}": ("Disputed", "Standing of a fact: the parties contradict each other."),
    # who said it
    f"verb.{Verb.SAID}": ("Said by: {name}", _NAME),
    f"verb.{Verb.ANNOUNCED}": ("Announced by: {name}", _NAME),
    f"verb.{Verb.CLAIMED}": ("Claimed by: {name}", _NAME),
    f"verb.{Verb.DENIED}": ("Denied by: {name}", _NAME),
    f"verb.{Verb.ACCUSED}": ("Accusation by: {name}", _NAME),
    f"verb.{Verb.PROPOSED}": ("Proposed by: {name}", _NAME),
    f"verb.{Verb.DEMANDED}": ("Demanded by: {name}", _NAME),
    f"verb.{Verb.REPORTED}": ("Reported by: {name}", _NAME),
    f"channel.{Channel.VIDEO}": ("video", "Where it was said."),
    f"channel.{Channel.TELEVISION}": ("television", "Where it was said."),
    f"channel.{Channel.SOCIAL_MEDIA}": ("social media", "Where it was said."),
    f"channel.{Channel.INTERVIEW}": ("interview", "Where it was said."),
    f"channel.{Channel.PRESS_BRIEFING}": ("press briefing", "Where it was said."),
    f"channel.{Channel.MEETING}": ("meeting", "Where it was said."),
    f"channel.{Channel.STATEMENT}": ("written statement", "Where it was said."),
    f"channel.{Channel.NEWS_AGENCY}": ("news agency", "Where it was said."),
    # sources
    "source.label": ("Sources", f"{_LABEL} The sources of one fact."),
    "source.dateline": ("from {name}", f"The place that a report was written in. {_NAME}"),
    f"source.{SourceKind.NEWS_REPORT}": ("news report", "What sort of source it is."),
    f"source.{SourceKind.NEWS_AGENCY}": ("news agency", "What sort of source it is."),
    f"source.{SourceKind.BROADCAST}": ("broadcast", "What sort of source it is."),
    f"source.{SourceKind.OFFICIAL}": ("official publication", "What sort of source it is."),
    f"source.{SourceKind.SOCIAL_MEDIA}": ("social media", "What sort of source it is."),
    # figures and their precision
    f"precision.{Precision.ABOUT}": ("about {value}", "The value is a number in digits, sometimes with a unit."),
    f"precision.{Precision.NEARLY}": ("nearly {value}", "A little less than the number."),
    f"precision.{Precision.MORE_THAN}": (
        "more than {value}",
        "The value is a number in digits, sometimes with a unit.",
    ),
    f"precision.{Precision.AT_LEAST}": ("at least {value}", "The value is a number in digits, sometimes with a unit."),
    f"precision.{Precision.LESS_THAN}": (
        "less than {value}",
        "The value is a number in digits, sometimes with a unit.",
    ),
    f"precision.{Precision.UP_TO}": ("up to {value}", "The value is a number in digits, sometimes with a unit."),
    "figure.range": (
        "{low} to {high}",
        "A range between two numbers, used inside sentences; each may carry a word such as 'nearly'.",
    ),
    "figure.as_of": ("As of {date}", "Under a figure: the day for which it holds. The date is formatted already."),
    "figure.accounts": ("What each source says", "Under a contested figure: the list of values follows."),
    "figure.over_time": (
        "How the figure changed",
        "Above a graphic of a figure over time: a list of days with its values follows.",
    ),
    "figure.no_speaker": ("speaker not named", "In the list of a contested figure, where only the source is known."),
    "list.separator": (", ", "Between the items of a list of names, with its space."),
    "date.range": ("{start} to {end}", "From one date to another; both are formatted already."),
    # anchors and states of a sentence
    "fact.permalink": ("Permanent link to this sentence", "For screen readers."),
    "fact.details": ("Details", "Opens what is known about one sentence: its state, its original, its link."),
    "share.copy": ("Copy as text", "Button: copies a sentence with its speaker and link, to be sent in a message."),
    "share.copied": ("Copied", "What the button says afterwards."),
    "fact.place": ("Place: {name}", _NAME),
    "fact.updated": ("Updated on {date}: now {value}", "Under a fact for which a later briefing has a newer figure."),
    "fact.corrected": (
        "Corrected on {date}: it said {old}, it says {new}",
        "Under a corrected fact; old and new are figures, dates, names or sentences.",
    ),
    "fact.withdrawn": (
        "Withdrawn on {date}: what stood here is no longer stated.",
        "In the place of a fact that was withdrawn.",
    ),
    f"state.{State.REVIEWED}": ("Reviewed", "State of a wording: checked by a native speaker."),
    f"state.{State.DRAFT}": ("Draft, not checked by a native speaker", "State of a wording."),
    f"state.{State.MACHINE}": ("Machine translation, not reviewed", "State of a wording."),
    f"state.{State.SOURCE}": ("Original wording", "State of an English sentence."),
    "state.fallback": (
        "In {name}",
        "Beside a sentence shown in another language; the name of that language in itself.",
    ),
    # the notice on translation
    "notice.title": ("About this translation", "Title of the notice on top of a page."),
    "notice.sentences": ("Sentences on this page: {number}", "The number is in digits."),
    "notice.reviewed": ("Reviewed by a native speaker: {number}", "The number is in digits."),
    "notice.draft": ("Drafts not checked by a native speaker: {number}", "The number is in digits."),
    "notice.machine": ("Machine translations: {number}", "The number is in digits."),
    "notice.fallback": ("Shown in another language: {number}", "The number is in digits."),
    "notice.figures": (
        "Numbers, dates and names come from the facts themselves, not from the translation.",
        "Sentence in the notice.",
    ),
    "notice.english": ("This is the original wording in English.", "The notice on the English page."),
    # lists
    "briefing.as_of": ("Known on {date}", "Under a briefing's title; the date is formatted already."),
    "briefing.facts": ("Facts: {number}", "In a list of briefings; the number is in digits."),
    "archive.empty": ("There is no briefing yet.", "On an empty archive."),
    "glossary.intro": (
        "People, places, bodies and terms of the briefings, with the forms that this site uses.",
        "First sentence of the glossary.",
    ),
    "glossary.english": ("In English: {name}", "The English form of a name."),
    f"glossary.{TermKind.PERSON}": ("People", "Heading in the glossary."),
    f"glossary.{TermKind.PLACE}": ("Places", "Heading in the glossary."),
    f"glossary.{TermKind.BODY}": ("Organizations", "Heading in the glossary."),
    f"glossary.{TermKind.TERM}": ("Terms", "Heading in the glossary."),
    "glossary.used_in": ("In the briefings", f"{_LABEL} The briefings that a name occurs in."),
    # what changed
    "change.new": ("New", "Label beside a fact that the briefing before did not have."),
    "change.updated": ("Updated", "Label beside a fact with a newer figure."),
    "change.corrected": ("Corrected", "Label beside a fact that was wrong or incomplete."),
    "change.withdrawn": ("Withdrawn", "Label beside a fact that is no longer stated."),
    "part.speaker": ("Speaker", f"{_LABEL} What was corrected or updated: who said it."),
    "part.date": ("Date", f"{_LABEL} What was corrected or updated: when it happened."),
    "part.place": ("Place", f"{_LABEL} What was corrected or updated: where it happened."),
    "part.words": ("Wording", f"{_LABEL} What was corrected: the sentence."),
    "change.was": ("Before: {value}", "What was said earlier: a figure, a date, a name or a sentence."),
    "change.now": ("Now: {value}", "What is said now: a figure, a date, a name or a sentence."),
    "change.none": ("Nothing changed since the briefing before.", "In the section on changes."),
    "change.first": ("This is the first briefing on this story.", "In the section on changes."),
    "corrections.intro": (
        "Every correction of a published fact, the latest first.",
        "First sentence of the page of corrections.",
    ),
    "corrections.none": ("No fact has been corrected so far.", "On the page of corrections, when there are none."),
    "reason.label": ("Reason: {reason}", "Why a fact was corrected; one of the reasons below."),
    f"reason.{Reason.OTHER_REPORTS_DIFFER}": ("other reports give other figures", "Reason of a correction."),
    f"reason.{Reason.SOURCE_CORRECTED}": ("the source corrected itself", "Reason of a correction."),
    f"reason.{Reason.OUR_ERROR}": ("our mistake", "Reason of a correction."),
    f"reason.{Reason.COULD_HARM}": ("it could have harmed somebody", "Reason of a withdrawal."),
    f"reason.{Reason.NEW_INFORMATION}": ("new information", "Reason of a correction."),
    # 404, landing page, search, footer
    "missing.title": ("This page does not exist", "Title of the page shown for a wrong address."),
    "missing.text": (
        "The address may be mistyped, or the page has moved. All briefings are in the archive.",
        "On that page.",
    ),
    "landing.choose": ("Choose a language", "On the first page of the site."),
    "search.title": ("Search", "Button and title of the search."),
    "search.placeholder": ("Search the briefings", "In the empty search field."),
    "search.none": ("Nothing found", "Result of a search."),
    "search.results": ("Results: {number}", "Result of a search; the number is in digits."),
    "search.so_far": (
        "Results so far: {number}",
        "While older briefings are not searched yet; the number is in digits.",
    ),
    "search.older": ("Searching older briefings", "While older briefings are looked through."),
    "search.close": ("Close the search", "Button."),
    "search.failed": ("The search could not be loaded", "Instead of results, with a link to the archive below."),
    "footer.licence": ("Text: {licence}", "At the foot of every page; the name of the licence follows."),
    "footer.translated": ("Wordings that are not reviewed are marked.", "At the foot of every translated page."),
    "footer.content_date": ("Content of {date}", "At the foot of every page; the date is formatted already."),
    # copies for slow and missing networks
    "copy.label": ("Copies of this page", "For screen readers: name of the links to the copies of a page."),
    "copy.text": ("Text only", "Link to the same page without graphics, for slow connections."),
    "copy.full": ("Full page", "Link from the text-only page back to the page with graphics."),
    "copy.file": ("This briefing as one file", "Link to a file that can be passed on by messenger or Bluetooth."),
    "copy.bundle": (
        "All pages for reading offline ({size})",
        "Link to a ZIP file; its size follows in brackets, as '1.2 MB'.",
    ),
    "copy.newest": (
        "Home page, lists and latest briefings for reading offline ({size})",
        "Link to a ZIP file; its size follows in brackets, as '1.2 MB'.",
    ),
    "copy.older": (
        "Older briefings for reading offline",
        "Opens a list of ZIP files, each with its first and last day and its size; also the title of such a file.",
    ),
    "copy.offline": (
        "No connection. This is a copy with content of {date}.",
        "Line on a page that was kept on the device; the date is formatted already.",
    ),
}

# Only languages with `own_dates` need these: for the others CLDR has them.
DATES: dict[str, tuple[str, str]] = (
    {
        "date.day": ("{day} {month} {year}", "Order of a full date, as '18 November 2021'."),
        "date.weekday": ("{weekday}, {day} {month} {year}", "Order of a full date with the day of the week."),
        "date.month_year": ("{month} {year}", "Order of a month and its year, as 'October 2021'."),
    }
    | {
        f"date.month.{number}": (name, "Name of a month.")
        for number, name in enumerate(
            (
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ),
            start=1,
        )
    }
    | {
        f"date.weekday.{number}": (name, "Name of a day of the week.")
        for number, name in enumerate(
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), start=1
        )
    }
)


def units(*, own_dates: bool) -> tuple[Unit, ...]:
    """Return the units of the furniture, with the names of months and days where the language needs its own."""
    texts = FURNITURE | DATES if own_dates else FURNITURE
    return tuple(
        Unit(UnitKey(context, english), CATALOGUE, slots=slot_names(english), comment=note)
        for context, (english, note) in texts.items()
    )
