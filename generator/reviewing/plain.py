"""What the checks say, in words for somebody who knows a language and no program. It judges nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.findings import Finding

_SLOT = re.compile(r"\{\w*\}")
_QUOTED = re.compile(r"“([^”]*)”")
_CODE_POINT = re.compile(r"U\+[0-9A-F]{4,6}")

# A sentence for every code of checks/units. {slot} is the name in curly brackets that it is about, {part} the part of the
# wording, {word} what the check quotes, {advice} what it tells to write, {character} an invisible character.
SENTENCES: Mapping[str, str] = {
    "plural-forms": "This sentence needs one wording for each way of counting, and some are missing.",
    "empty-form": "One of the wordings is empty. Every one has to be filled in.",
    "brace": "A curly bracket stands alone, or the name in it is not as in the English. Names in curly brackets are never "
    "translated: copy them from the English.",
    "slot-missing": "{slot} is missing. The site writes the number, date or name there, so the sentence has to contain {slot} "
    "exactly so: curly brackets, English letters.",
    "slot-unknown": "{slot} is not in the English sentence. Names in curly brackets are never translated: copy them from the "
    "English.",
    "slot-repeated": "{slot} stands there more than once. Use it once.",
    "digit": "A number is typed in: “{part}”. The site writes numbers itself, from the facts: use the name in curly brackets.",
    "control-character": "There is a character that nobody can see ({character}). Delete it, or type the words around it again.",
    "number-word": "“{part}” is a number that the English sentence does not have.",
    "hedge-lost": "The English says “{word}” before the number, and the wording does not. The number is not known exactly: "
    "please say so.",
    "negation-lost": "The English says that something is not so, and the wording does not say that.",
    "negation-added": "“{part}” says that something is not so, and the English does not say that.",
    "attribution-lost": "The English says who said it, and the wording tells it as a fact. Please say who said it.",
    "saying-raised": "“{part}” is a stronger word than the English has. Who only said something has not confirmed it.",
    "name-forbidden": "“{word}” is not how this site writes the name. {advice}",
    "name-missing": "The name “{word}” is not there in any form that this site knows. {advice}",
    "name-mixed": "“{word}” is not written in the same way in all wordings of this sentence.",
    "end-mark": "The sign at the end is not as in the English: a sentence has one, a title has none.",
    "foreign-sign": "“{word}” is a sign of another language. {advice}",
    "letter": "“{part}” is a letter of another keyboard. {advice}",
    "markup": "Links and signs as ** have to stand as in the English.",
}


def plain(finding: Finding) -> str:
    """Return what a finding of checks/units says to a reviewer.

    >>> from generator.findings import Position
    >>> plain(Finding("slot-repeated", "the slot {people} stands 2 times in the wording", Position("pl.po")))
    '{people} stands there more than once. Use it once.'
    """
    slot = _SLOT.search(finding.message)
    word = _QUOTED.search(finding.message)
    character = _CODE_POINT.search(finding.message)
    start, end = finding.target_span or (0, 0)
    fields = {
        "slot": slot[0] if slot else "",
        "word": word[1] if word else "",
        "part": finding.target[start:end],
        "advice": f"{finding.hint[:1].upper()}{finding.hint[1:]}." if finding.hint else "",
        "character": character[0] if character else "",
    }
    return SENTENCES[finding.code].format(**fields).strip()
