"""A briefing in the words of schema.org (NewsArticle), for search engines: what it rests on, and what was corrected.

It says nothing that the page does not show, and takes every date from the content.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.edition.voice import Voice
from generator.model.editions import BriefingView, NoteView
from generator.model.facts import Briefing, Source
from generator.model.pages import LICENCE_URL, Publication

Data = dict[str, Any]


def news_article(voice: Voice, briefing: Briefing, view: BriefingView, publication: Publication) -> Data:
    """Return the briefing as a NewsArticle; addresses are left out where the site's is not known."""
    url = publication.address(f"{briefing.path}/")
    publisher: Data = {"@type": "Organization", "name": voice.project.settings.site_name}
    if url:
        publisher["url"] = publication.site_url
    article: Data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": view.title.phrase.bare,
        "inLanguage": view.title.phrase.language,
        "datePublished": str(briefing.date),
        "dateModified": str(briefing.modified),
        "isAccessibleForFree": True,
        "license": LICENCE_URL,
        "publisher": publisher,
        "author": publisher,
        "citation": [_citation(voice, source, url) for source in briefing.sources.values()],
    }
    if view.summary:
        article["description"] = view.summary[0].sentence.phrase.bare
    if url:
        article |= {"@id": url, "url": url, "mainEntityOfPage": url} | _translations(voice.code, briefing, publication)
    if based_on := [*_bases(briefing, url)]:
        article["isBasedOn"] = based_on
    if corrections := [*_corrections(voice, briefing, view, url)]:
        article["correction"] = corrections
    return article


def _translations(code: str, briefing: Briefing, publication: Publication) -> Data:
    def work(other: str) -> Data:
        return {"@type": "NewsArticle", "@id": publication.address(f"{briefing.path}/", other), "inLanguage": other}

    if code != "en":
        return {"translationOfWork": work("en")}
    return {"workTranslation": [work(other) for other in publication.codes if other != "en"]}


def _bases(briefing: Briefing, url: str) -> Iterator[Data | str]:
    """Yield each source: its address, else the place of its citation, so that it is not said twice."""
    for source in briefing.sources.values():
        if source.url:
            yield source.url
        elif url:
            yield {"@id": _place(source, url)}


def _place(source: Source, url: str) -> str:
    return f"{url}#source_{source.id}"


def _citation(voice: Voice, source: Source, url: str) -> Data:
    name = voice.name_phrase(source.publisher).bare
    cited: Data = {"@type": "CreativeWork", "name": name, "datePublished": str(source.date)}
    cited["publisher"] = {"@type": "Organization", "name": name}
    return cited | ({"@id": _place(source, url)} if url else {}) | ({"url": source.url} if source.url else {})


def _corrections(voice: Voice, briefing: Briefing, view: BriefingView, url: str) -> Iterator[Data]:
    facts = view.facts
    for fact in briefing.facts:
        for place, correction in enumerate(fact.corrected):
            reason = voice.furniture["reason.label"].replace("{reason}", voice.furniture[f"reason.{correction.why}"])
            notes = [_told(voice, note) for note in facts[fact.id].notes if note.correction == place]
            comment: Data = {
                "@type": "CorrectionComment",
                "text": ". ".join((facts[fact.id].sentence.phrase.bare.rstrip("."), *notes, reason)),
                "datePublished": str(correction.on),
                "inLanguage": voice.code,
            }
            yield comment | ({"url": f"{url}#{fact.id}"} if url else {})
    for gap in view.withdrawn:
        reason = voice.furniture["reason.label"].replace("{reason}", gap.reason)
        comment = {
            "@type": "CorrectionComment",
            "text": f"{gap.sentence.phrase.bare} {reason}",
            "datePublished": str(gap.date),
            "inLanguage": gap.sentence.phrase.language,
        }
        yield comment | ({"url": f"{url}#{gap.fact}"} if url else {})


def _told(voice: Voice, note: NoteView) -> str:
    text = note.text.bare
    return f"{voice.furniture[note.part]}: {text}" if note.part else text
