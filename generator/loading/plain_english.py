"""Advice on English that translates badly: long sentences, two facts in one, pronouns without a noun, idioms, "today".

The rules are those of plain-language guides for translated and machine-translated text, held to what can be told from
one sentence. It reports nothing itself and knows no files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.loading.advice import Advice
from generator.loading.codes import Code
from generator.loading.idioms import IDIOM

LONGEST = 25  # words
STARTER = "REPLACE"  # what the sentences of a starter begin with
_WORD = re.compile(r"[\w'’-]*[^\W\d_][\w'’-]*|\x00+")
# Verbs that can be nothing else where they follow a subject; past participles are left out before a preposition.
_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|said|says|went|came|took|left|sent|gave|found"
    r"|held|began|fell|rose|ran|fled|died|broke|met|made|got|kept|lost|won|saw|told|shot|hit|put|set|shut"
    r"|\w+ed(?! (?:to|by|in|on|at|from|with|for|near|of|as)\b))"
)
_SUBJECT = r"(?:(?!(?:who|that|which|whose|and|or|from|to|in|on|at|of|with|by|for|near)\b)[\w'’-]+ ){1,3}"
_JOINED = re.compile(
    r";|, (?:while|whereas|but|so(?! that\b))\b|[.!?] (?=[A-Z])"
    r"|, and (?=(?:he|she|it|they|the|a|an|no|this|these|those|[A-Z]\w+)\b)"
    rf"|,? and (?={_SUBJECT}{_VERB}\b)"
)
_STATED = re.compile(rf"\b{_VERB}\b")
_QUALIFIED = re.compile(r"\b(?:who|which|whose|between|both)\b")
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|nowadays|currently|recently|lately|at the moment|right now|last night|the other day"
    r"|th(?:is|ese) (?:morning|afternoon|evening|week|weekend|month|year|days)"
    r"|(?:last|next) (?:week|weekend|month|year|spring|summer|autumn|winter)|(?:an?|\w+) (?:day|week|month|year)s? ago)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|it|its|they|them|their|theirs|this|these|those)\b", re.IGNORECASE)
_PLURAL = frozenset({"they", "them", "their", "theirs"})
# "It" that stands for nothing: the sentence says afterwards what it is about.
_EMPTY_IT = re.compile(
    r"it (?:is|was|remains|seems|appears|became|has been|had been|will be|takes|took|rain(?:s|ed)|snow(?:s|ed)|froze|freezes)\b",
    re.IGNORECASE,
)
# "It was closed" stands for something, "it was said that" and "it was cold" do not.
_DONE = re.compile(
    r"it (?:is|was|has been|had been|will be) (?:not |\w+ly )?(?:\w+ed|built|found|held|hit|lost|made|sent|shot|shut|taken)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:that|whether|how|why|who|what|when|where|if|to)\b")
# A place or an occasion in front of a sentence is nobody that "he" or "it" could stand for.
_OCCASION = re.compile(r"(?:In|On|At|During|From|With|By|For|According to) [^,]*, ")
_POINTING = frozenset({"this", "these", "those"})  # no pronoun before a noun: "these routes"
_VERB_AFTER = re.compile(
    r"(?:this|these|those) (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shows?|means?)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    {"a", "an", "the", "in", "on", "at", "to", "of", "for", "from", "by", "with", "about", "after", "before", "during", "since",
     "until", "when", "while", "if", "as", "and", "or", "but", "nor", "so", "also", "then", "there", "here", "not", "no", "that",
     "which", "who", "whom", "whose", "what", "where", "why", "how", "said", "says", "say"}
)  # fmt: skip
# People who are many without an s.
_MANY = frozenset(
    {"people", "men", "women", "children", "police", "media", "some", "many", "most", "others", "others'", "both"}
)


def advise(sentence: str) -> Iterator[Advice]:
    """Yield advice on a sentence whose slots are masked with NUL characters, one for each place.

    >>> [advice.code.value for advice in advise("They left yesterday; nobody knows why.")]
    ['two-facts', 'relative-day', 'unclear-pronoun']
    """
    if sentence.startswith(STARTER):
        yield Advice(Code.STARTER_TEXT, "this is the starter's sentence", 0, "write your own, or delete the fact")
    words = len(_WORD.findall(sentence))
    if words > LONGEST:
        yield Advice(Code.LONG_SENTENCE, f"the sentence has {words} words, at most {LONGEST} translate well", 0,
                     "divide it: one fact a sentence, each with its own sources")  # fmt: skip
    for match in _JOINED.finditer(sentence):
        if "and" in match[0] and not _joins_statements(sentence[: match.start()], match[0]):
            continue
        found = match[0].strip(" ")
        yield Advice(Code.TWO_FACTS, f'"{found}" joins two statements', match.start(), "make each a fact of its own")
    for match in _RELATIVE.finditer(sentence):
        hint = "bind the date to a slot: {day}; the page is read later than it is written"
        yield Advice(Code.RELATIVE_DAY, f'"{match[0]}" means another day to every reader', match.start(), hint)
    yield from _pronouns(sentence)
    for match in IDIOM.finditer(sentence):
        hint = "say plainly what is meant: a machine translates the words"
        yield Advice(Code.IDIOM, f'"{match[0]}" means something else than its words', match.start(), hint)


def _joins_statements(before: str, found: str) -> bool:
    """Tell whether an "and" joins two statements, and not the members of a list or of what qualifies a subject."""
    if "," in before:
        return False  # the last member of a list, or what follows an insertion
    return found.startswith(",") or bool(_STATED.search(before) and not _QUALIFIED.search(before))


def _pronouns(sentence: str) -> Iterator[Advice]:
    """Yield the first pronoun that has nothing before it in the sentence to stand for."""
    for match in _PRONOUN.finditer(sentence):
        word = match[0].casefold()
        if word == "it" and _is_empty(sentence, match.start()):
            continue
        if word in _POINTING and not _VERB_AFTER.match(sentence, match.start()):
            continue
        occasion = _OCCASION.match(sentence)
        before = sentence[occasion.end() if occasion else 0 : match.start()]
        if not _has_noun(before, plural=word in _PLURAL):
            hint = "name whom or what: each sentence stands alone on the page"
            yield Advice(Code.UNCLEAR_PRONOUN, f'"{match[0]}" stands for nothing in this sentence', match.start(), hint)
            return


def _is_empty(sentence: str, start: int) -> bool:
    """Tell whether an "it" stands for nothing: the sentence says afterwards what it is about."""
    if not _EMPTY_IT.match(sentence, start):
        return False
    done = _DONE.match(sentence, start)
    return not done or bool(_CLAUSE.search(sentence, done.end()))


def _has_noun(before: str, *, plural: bool) -> bool:
    """Tell whether something before a pronoun can be what it stands for; a slot can."""
    words = [word for word in _WORD.findall(before) if word.casefold() not in _SMALL]
    if not plural:
        return bool(words)
    return any(
        "\x00" in word or word.casefold() in _MANY or word.casefold().rstrip("'’").endswith("s") for word in words
    )
