"""Tables of English sentences: what each lint has to find, and ordinary sentences of news that none of them may touch.

The ordinary ones were written before they were tried; those that a rule rightly found were moved to the other table.
"""

from __future__ import annotations

import pytest

from generator.loading.nodes import ScalarNode
from generator.loading.report import Report
from generator.loading.sentences import SentenceCheck
from generator.loading.shapes import Located

NAMES = (
    "Erbil",
    "Baghdad",
    "Poland",
    "Belarus",
    "United Nations",
    "European Union",
    "Red Crescent",
    "Doctors Without Borders",
    "Minsk",
    "Ankara",
    "Tigris",
    "Mosul Dam",
    "Ministry of Health",
    "World Health Organization",
    "Nechirvan Barzani",
    "River Authority",
)
FAULTY = {
    "long-sentence": (
        "The army and the man who ran the old mill by the sea said that no one is to go to the dam or to sit by it.",
    ),
    "two-facts": (
        "The bridge was closed and the police sent drivers back.",
        "The bridge was closed; drivers were sent back.",
        "The army closed the road, but people went on foot.",
        "Schools are closed, while offices stay open.",
        "The minister resigned, and parliament accepted.",
        "The army closed the road. People went on foot.",
        "The talks failed, so the strike goes on.",
        "The government closed the border and the army sent troops to the crossing.",
        "The talks ended in Erbil, and no date is set for another round.",
    ),
    "unclear-pronoun": (
        "They say the road is closed.",
        "They closed the road.",
        "She denied it.",
        "The minister said they would come back.",
        "It was closed by the army.",
        "This means that the road is closed.",
        "In a statement, he denied the charge.",
        "According to them, the road is closed.",
    ),
    "idiom": (
        "The talks are back to square one.",
        "The government gave the green light to the plan.",
        "The plan is up in the air.",
        "The deal is off the table.",
        "Aid came too little, too late.",
        "The government turned a blind eye to smuggling.",
        "The army drew a red line.",
        "The crisis came to a head on {day}.",
        "The strike took a toll on hospitals.",
        "Talks broke down behind closed doors.",
        "The ministry is dragging its feet.",
        "The company cut corners.",
        "The report fell on deaf ears.",
        "The minister is under fire for the plan.",
        "All options are on the table.",
    ),
    "relative-day": (
        "The road was closed yesterday.",
        "The bridge opens tomorrow.",
        "The flood came last night.",
        "Power returned this morning.",
        "The road has been closed since yesterday.",
        "A week ago, the bridge was open.",
        "The road is currently closed.",
        "The road was recently closed.",
        "The law was passed last year.",
        "The bridge fell two days earlier this week.",
        "This week's flight was cancelled.",
    ),
    "number-in-words": (
        "Twenty people are missing.",
        "Three buses left.",
        "The bus held fifteen people.",
        "Forty-two people are missing.",
        "A dozen people were hurt.",
        "Half a million people left.",
        "Ninety percent of homes have no power.",
        "About a hundred people waited.",
        "Two-thirds of the seats went to the ruling party.",
    ),
    "digits": ("About 20 people are missing.",),
    "phone-number": (
        "Call 0750 123 4567 for help.",
        "Call +964 750 123 4567.",
        "Call 00964 750 1234567.",
        "The line 07501234567 is open.",
    ),
    "email-address": (
        "Write to aid@example.org.",
        "Write to aid (at) example.org.",
        "Write to aid [at] example [dot] org.",
    ),
    "coordinates": (
        "The camp is at 36.19124, 44.00921.",
        "The camp is at 36°11'28\"N 44°0'33\"E.",
        "The camp is at N 36.19124 E 44.00921.",
        "The camp is at 38SMB4488 Grid 38S MB 44880 06350.",
        "The store is at 8H7C6X5Q+2Q in the old town.",
    ),
    "unknown-person": (
        "Ahmed Hassan was hurt.",
        "The teacher Sara Omar died.",
        "A relative, Omar al-Hashimi, spoke to the press.",
        "Police arrested Karwan Ali Mohammed.",
    ),
}
ORDINARY = (
    "The River Authority closed the bridge on {day}.",
    "The ministry said that the hospital has no power.",
    "Schools in Erbil stay closed until {day}.",
    "Rescue workers are searching the ruins of the building.",
    "The mayor asked people to leave the low-lying districts.",
    "Officials said that they do not know the cause.",
    "The government has not said when the road will open.",
    "Heavy rain flooded streets in Erbil and Baghdad.",
    "The army denied the report.",
    "The United Nations called for an end to the fighting.",
    "About {n} people left their homes.",
    "The water rose by {height} in one night.",
    "One person is missing.",
    "The dam is the largest of its kind in the country.",
    "No one was hurt.",
    "The airport opened again at {hour}.",
    "It is not clear who fired first.",
    "It is not known whether the talks will go on.",
    "The two sides did not agree.",
    "Families returned to what was left of their houses.",
    "The company, which owns the ship, said that the crew is safe.",
    "The ship had left the port without a permit.",
    "Doctors Without Borders runs a clinic in the camp.",
    "The Red Crescent hands out tents, blankets and food.",
    "The prime minister will travel to Ankara on {day}.",
    "The European Union sends {money} for tents and food.",
    "Many people spent the night in their cars.",
    "The court rejected the appeal.",
    "The police arrested a man who had thrown a stone.",
    "Women and children were the first to leave.",
    "The price of bread rose by {percent}.",
    "The strike ended without an agreement.",
    "The second bridge is still open.",
    "In the third week of the strike, the trains ran again.",
    "The power station supplies half of the city.",
    "The border crossing is open to trucks only.",
    "According to the ministry, the water is safe to drink.",
    "The ministry said on {day} that it would send more doctors.",
    "Parliament passed the law despite protests.",
    "Nobody has claimed responsibility for the attack.",
    "The party said that its candidate withdrew.",
    "A convoy with aid reached the town after {n} days.",
    "Thousands of people marched through the capital.",
    "The fire spread because of strong winds.",
    "Residents say that there was no warning.",
    "The group says that the attack was revenge for air strikes.",
    "The regional government pays the salaries late.",
    "The Mosul Dam holds back the Tigris.",
    "The office for refugees registers new arrivals at the gate.",
    "Red Crescent volunteers went from house to house.",
    "The World Health Organization warned of cholera.",
    "President Nechirvan Barzani met the delegation.",
    "The Ministry of Health and the World Health Organization opened a clinic.",
    "Some of those who left have returned.",
    "Those who stay have no power.",
    "Those in the camp need blankets.",
    "The minister said that this is not a ransom.",
    "People who work there said they had not been paid.",
    "The children, some of them without parents, live in tents.",
    "The road is closed to all but the ambulances.",
    "The talks will go on in Minsk.",
    "Turkish officials said the aircraft crossed the border.",
    "The Iraqi government asked for help.",
    "Kurdish and Arab families live in the district.",
    "The victims are believed to be workers from Bangladesh.",
    "The mother and her child were taken to a hospital.",
    "The ceasefire holds in most places.",
    "The Speaker of Parliament resigned.",
    "Hospitals have fuel for {n} more days.",
    "Bread, water and medicine are scarce.",
    "The number of dead is likely to rise.",
    "There is no sign of the missing plane.",
    "The aid agency said that it had stopped its work.",
)


def codes(sentence: str) -> set[str]:
    report = Report("facts/story/2026-11-24.yml")
    SentenceCheck(Located(sentence, ScalarNode(sentence, '"', 1, 1, is_verbatim=True)), NAMES, report).check()
    return {str(finding.code) for finding in report.findings}


@pytest.mark.parametrize(("code", "sentence"), [(code, each) for code, table in FAULTY.items() for each in table])
def test_what_translates_badly_or_can_harm_is_found(code: str, sentence: str) -> None:
    assert code in codes(sentence)


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_is_left_alone(sentence: str) -> None:
    assert codes(sentence) == set()


def test_a_number_that_can_harm_is_not_offered_a_slot() -> None:
    report = Report("facts/story/2026-11-24.yml")
    sentence = "Call 0750 123 4567 for help."
    SentenceCheck(Located(sentence, ScalarNode(sentence, '"', 1, 1, is_verbatim=True)), NAMES, report).check()
    hints = {str(finding.code): finding.hint for finding in report.findings}
    assert hints["digits"] == "leave it out: what can harm people belongs in no slot either"
