"""Advice on English that translates badly: long sentences, two facts in one, pronouns without a noun, idioms, "today".

The rules are those of plain-language guides for translated and machine-translated text, held to what can be told from
one sentence. It reports nothing itself and knows no files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.loading.advice import Advice
from generator.loading.codes import Code

LONGEST = 25  # words
STARTER = "REPLACE"  # what the sentences of a starter begin with
_WORD = re.compile(r"[\w'’-]*[^\W\d_][\w'’-]*|\x00+")
_JOINED = re.compile(
    r";|, (?:while|whereas|but)\b|[.!?] (?=[A-Z])"
    r"|, and (?=(?:he|she|it|they|the|a|an|this|these|those|[A-Z]\w+)\b)"
)
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|nowadays|last night|the other day"
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
# Phrases that mean something else than their words; a machine translates the words.
_IDIOMS = (
    "a slap in the face", "add fuel to", "all eyes on", "at loggerheads", "at the drop of a hat", "at the end of the day",
    "back on track", "back to square one", "ballpark figure", "behind closed doors", "boots on the ground", "break the ice",
    "bring to the table", "by and large", "call it a day", "call the shots", "caught in the crossfire", "come to a head",
    "cross the line", "cut corners", "draw a line", "drop in the ocean", "face the music", "fall on deaf ears",
    "follow suit", "from scratch", "gain ground", "game changer", "get the green light", "give the green light",
    "go the extra mile", "hand in hand", "hit the ground running", "in hot water", "in limbo", "in the dark",
    "in the same boat", "in the wake of", "in the works", "keep an eye on", "last-ditch", "lay the groundwork", "lip service",
    "on the back burner", "on the brink", "on the ground", "on the same page", "on the table", "on thin ice", "out of the blue",
    "pave the way", "play with fire", "point the finger", "pull the plug", "pull the strings", "push the envelope",
    "red line", "red tape", "rule of thumb", "saber-rattling", "sabre-rattling", "safe and sound", "save face", "scapegoat",
    "sit on the fence", "sound the alarm", "spill the beans", "step up to the plate", "take a toll", "tip of the iceberg",
    "tit-for-tat", "touch base", "turn a blind eye", "turn the tide", "under fire", "under the radar", "up in arms",
    "up in the air", "war of words", "wash their hands", "with open arms", "zero in on",
)  # fmt: skip
_IDIOM = re.compile(rf"\b(?:{'|'.join(map(re.escape, _IDIOMS))})\b", re.IGNORECASE)


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
        if "and" in match[0] and sentence.find(",") < match.start():
            continue  # the last member of a list, or what follows an insertion
        found = match[0].strip(" ")
        yield Advice(Code.TWO_FACTS, f'"{found}" joins two statements', match.start(), "make each a fact of its own")
    for match in _RELATIVE.finditer(sentence):
        hint = "bind the date to a slot: {day}; the page is read later than it is written"
        yield Advice(Code.RELATIVE_DAY, f'"{match[0]}" means another day to every reader', match.start(), hint)
    yield from _pronouns(sentence)
    for match in _IDIOM.finditer(sentence):
        hint = "say plainly what is meant: a machine translates the words"
        yield Advice(Code.IDIOM, f'"{match[0]}" means something else than its words', match.start(), hint)


def _pronouns(sentence: str) -> Iterator[Advice]:
    """Yield the first pronoun that has nothing before it in the sentence to stand for."""
    for match in _PRONOUN.finditer(sentence):
        word = match[0].casefold()
        if word == "it" and _EMPTY_IT.match(sentence, match.start()):
            continue
        if word in _POINTING and not _VERB_AFTER.match(sentence, match.start()):
            continue
        if not _has_noun(sentence[: match.start()], plural=word in _PLURAL):
            hint = "name whom or what: each sentence stands alone on the page"
            yield Advice(Code.UNCLEAR_PRONOUN, f'"{match[0]}" stands for nothing in this sentence', match.start(), hint)
            return


def _has_noun(before: str, *, plural: bool) -> bool:
    """Tell whether something before a pronoun can be what it stands for; a slot can."""
    words = [word for word in _WORD.findall(before) if word.casefold() not in _SMALL]
    if not plural:
        return bool(words)
    return any(
        "\x00" in word or word.casefold() in _MANY or word.casefold().rstrip("'’").endswith("s") for word in words
    )
