"""Phrases that mean something else than their words: a machine translates the words.

Only such as are rarely meant literally in news: "under fire" of a convoy is no idiom, "under fire for its plan" is one.
"""

from __future__ import annotations

import re

# The forms of the verbs below; one in braces stands for all of its forms.
_VERBS = {
    "break": "br(?:eak(?:s|ing)?|oke|oken)",
    "bring": "br(?:ing(?:s|ing)?|ought)",
    "call": "call(?:s|ed|ing)?",
    "come": "c(?:omes?|ame|oming)",
    "cut": "cut(?:s|ting)?",
    "drag": "drag(?:s|ged|ging)?",
    "draw": "dr(?:aw(?:s|n|ing)?|ew)",
    "face": "fac(?:es?|ed|ing)",
    "fall": "f(?:all(?:s|en|ing)?|ell)",
    "gain": "gain(?:s|ed|ing)?",
    "get": "g(?:ets?|ot|otten|etting)",
    "give": "g(?:iv(?:es?|en|ing)|ave)",
    "go": "go(?:es|ing|ne)?|went",
    "hit": "hit(?:s|ting)?",
    "keep": "ke(?:eps?|pt|eping)",
    "lay": "la(?:ys?|id|ying)",
    "pave": "pav(?:es?|ed|ing)",
    "play": "play(?:s|ed|ing)?",
    "point": "point(?:s|ed|ing)?",
    "pull": "pull(?:s|ed|ing)?",
    "push": "push(?:es|ed|ing)?",
    "save": "sav(?:es?|ed|ing)",
    "sit": "s(?:its?|at|itting)",
    "sound": "sound(?:s|ed|ing)?",
    "spill": "spill(?:s|ed|ing)?",
    "step": "step(?:s|ped|ping)?",
    "take": "t(?:ak(?:es?|en|ing)|ook)",
    "touch": "touch(?:es|ed|ing)?",
    "turn": "turn(?:s|ed|ing)?",
    "wash": "wash(?:es|ed|ing)?",
    "zero": "zero(?:es|ed|ing)?",
}
_PHRASES = (
    "a slap in the face", "add(?:s|ed|ing)? fuel to", "all eyes on", "at loggerheads", "at the drop of a hat",
    "at the end of the day", "back on track", "back to square one", "ballpark figure", "behind closed doors",
    "boots on the ground", "{break} the ice", "{bring} to the table", "by and large", "{call} it a day", "{call} the shots",
    "{come} to a head", "{come} to terms with", "{cut} corners", "{drag} (?:its|his|her|their) feet", "{draw} a line",
    "drop in the ocean", "{face} the music", "{fall} on deaf ears", "follow(?:s|ed|ing)? suit", "from scratch",
    "{gain} ground", "game[ -]changer", "(?:{get}|{give}|{give} \\w+) the green light", "{go} the extra mile", "hand in hand",
    "{hit} the ground running", "in hot water", "in limbo", "(?:{keep}|left|leave) in the dark", "in the same boat",
    "in the wake of", "in the works", "{keep} an eye on", "last[ -]ditch", "{lay} the groundwork", "lip service",
    "on the back burner", "on the brink", "on the same page", "on thin ice", "out of the blue",
    "(?:{take}|is|are|was|were|remains?|offer|options?) (?:on|off) the table", "{pave} the way", "{play} with fire",
    "{point} the finger", "{pull} the plug", "{pull} the strings", "{push} the envelope", "red lines?", "red tape",
    "rule of thumb", "sab(?:er|re)[ -]rattling", "safe and sound", "{save} face", "scapegoats?", "{sit} on the fence",
    "(?:conditions|developments|facts|situation|realit(?:y|ies)) on the ground", "{sound} the alarm", "{spill} the beans",
    "{step} up to the plate", "{take} (?:a|its|their) toll", "tip of the iceberg", "tit[ -]for[ -]tat", "too little,? too late",
    "{touch} base", "{turn} a blind eye", "{turn} the tide", "under fire (?:for|over)", "under the radar", "up in arms",
    "up in the air", "war of words", "{wash} (?:its|his|her|their) hands", "with open arms", "{zero} in on",
)  # fmt: skip
_FORMS = {name: f"(?:{forms})" for name, forms in _VERBS.items()}
IDIOM = re.compile(rf"\b(?:{'|'.join(phrase.format_map(_FORMS) for phrase in _PHRASES)})\b", re.IGNORECASE)
