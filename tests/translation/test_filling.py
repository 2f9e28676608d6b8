"""Filling units with an engine: the first hypothesis that passes is kept, and nothing wrong ever is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.edition.voice import Voice
from generator.engine.protocol import Checkpoint, Description, Hypothesis, Identity, Search, Translated
from generator.model.units import State, Unit, UnitKey
from generator.model.values import Quantity, QuantityKind, Value
from generator.pipeline.content import read_project
from generator.translation.filling import Filled, Filler, Job
from generator.translation.naming import Name

PROJECT = read_project(Path(__file__).parents[2])
ENGLISH = Voice(PROJECT, "en").formatter
PEOPLE: Mapping[str, Value] = {"people": Quantity(QuantityKind.COUNT, Decimal(7000))}
REMAIN = Unit(
    UnitKey("", "About {people} migrant remains in Belarus."),
    "story",
    "About {people} migrants remain in Belarus.",
    "people",
    ("people",),
)
RAIN = Unit(UnitKey("", "It is not known who was there."), "story")


class Scripted:
    """An engine that answers from a script: English in, hypotheses out."""

    def __init__(self, script: Mapping[str, Sequence[str]], *, complete: bool = True) -> None:
        self.script, self.complete = script, complete
        self.asked: list[str] = []

    @property
    def description(self) -> Description:
        return Description((Identity("en_pl", "1.9", "85d8"),), Search())

    def translate(self, texts: Sequence[str]) -> Iterator[Checkpoint]:
        for index, text in reversed([*enumerate(texts)]):
            self.asked.append(text)
            answers = self.script.get(text, ())
            hypotheses = tuple(Hypothesis(answer, -rank, rank, self.complete) for rank, answer in enumerate(answers))
            yield Checkpoint((Translated(index, hypotheses),), 1)


def fill(engine: Scripted, *jobs: Job) -> list[Filled]:
    return [*Filler(engine, PROJECT.settings.languages["pl"], ENGLISH).fill(jobs)]


GOOD = {
    "About 1 migrant remains in Belarus.": ["Na Białorusi pozostaje około 1 migranta."],
    "About 22 migrants remain in Belarus.": ["Na Białorusi pozostaje około 22 migrantów."],
    "About 4 migrants remain in Belarus.": ["Na Białorusi pozostaje około 4 migrantów."],
    "About 7,000 migrants remain in Belarus.": ["Na Białorusi pozostaje około 7000 migrantów."],
}


def test_every_plural_form_is_filled_and_recorded() -> None:
    (filled,) = fill(Scripted(GOOD), Job(REMAIN, PEOPLE))
    assert filled.translation
    assert filled.translation.forms == (
        "Na Białorusi pozostaje około {people} migranta.",
        "Na Białorusi pozostaje około {people} migrantów.",
        "Na Białorusi pozostaje około {people} migrantów.",
    )
    record = filled.translation.record
    assert record.state is State.MACHINE
    assert record.details["package"] == "en_pl 1.9"
    assert (record.details["hypothesis"], record.details["strategy"]) == ("1", "examples")


def test_the_first_hypothesis_that_passes_is_kept() -> None:
    wrong = {text: ["Na Białorusi pozostaje około 700 migrantów.", *answers] for text, answers in GOOD.items()}
    (filled,) = fill(Scripted(wrong), Job(REMAIN, PEOPLE))
    assert filled.translation
    assert filled.rank == 1
    assert "700" not in "".join(filled.translation.forms)


def test_none_passes_and_the_unit_stays_missing_with_every_reason() -> None:
    engine = Scripted({text: ["Na Białorusi pozostaje około 700 migrantów."] for text in GOOD})
    (filled,) = fill(engine, Job(REMAIN, PEOPLE))
    assert filled.translation is None
    assert filled.reasons
    assert len(engine.asked) > len(GOOD) - 1  # the second strategy was tried as well


def test_one_form_that_is_not_understood_keeps_the_unit_missing() -> None:
    partly = {text: answers for text, answers in GOOD.items() if " 7,000 " not in text}
    (filled,) = fill(Scripted(partly), Job(REMAIN, PEOPLE))
    assert filled.translation is None


def test_english_a_cut_end_and_nothing_are_refused() -> None:
    english = Scripted({"It is not known who was there.": ["It is not known who was there."]})
    assert fill(english, Job(RAIN, {}))[0].translation is None
    cut = Scripted({"It is not known who was there.": ["Nie wiadomo, kto tam był."]}, complete=False)
    assert fill(cut, Job(RAIN, {}))[0].translation is None
    assert fill(Scripted({}), Job(RAIN, {}))[0].translation is None


def test_a_unit_without_slots_is_filled() -> None:
    engine = Scripted({"It is not known who was there.": ["Nie wiadomo, kto tam był."]})
    (filled,) = fill(engine, Job(RAIN, {}))
    assert filled.translation
    assert filled.translation.forms == ("Nie wiadomo, kto tam był.",)


def test_a_hypothesis_that_denies_nothing_where_the_english_does_is_refused() -> None:
    hypotheses = ["Wiadomo, kto tam był.", "Nie wiadomo, kto tam był."]
    (filled,) = fill(Scripted({RAIN.key.source: hypotheses}), Job(RAIN, {}))
    assert filled.translation is not None
    assert filled.translation.forms == ("Nie wiadomo, kto tam był.",)
    (refused,) = fill(Scripted({RAIN.key.source: hypotheses[:1]}), Job(RAIN, {}))
    assert refused.translation is None
    assert "denies" in refused.reasons[0]


MARKED = Unit(UnitKey("", "The <b>list</b> is **not** here: [see it](https://example.org/list?a=1&amp;b=2)."), "story")
KEPT = "<b>Listy</b> tu **nie** ma: [zobacz ją](https://example.org/list?a=1&amp;b=2)."


@pytest.mark.parametrize(
    "broken",
    [
        KEPT.replace("<b>", "").replace("</b>", ""),
        KEPT.replace("</b>", "< / b>"),
        KEPT.replace("**", ""),
        KEPT.replace("**nie**", "** nie **"),
        KEPT.replace("example.org", "example.com"),
        KEPT.replace("/list?", "/lista?"),
        KEPT.replace("](", "] ("),
        KEPT.replace("&amp;", "&wzmacniacz;"),
        KEPT.replace("ma:", "ma<script>:"),
        f"{KEPT[:-1]} [i to](https://example.org/).",
    ],
)
def test_markup_and_links_survive_or_the_hypothesis_is_refused(broken: str) -> None:
    (filled,) = fill(Scripted({MARKED.key.source: [broken, KEPT]}), Job(MARKED, {}))
    assert filled.translation
    assert (filled.translation.forms, filled.rank) == ((KEPT,), 1)
    (refused,) = fill(Scripted({MARKED.key.source: [broken]}), Job(MARKED, {}))
    assert refused.translation is None
    assert "markup" in " ".join(refused.reasons)


MERKEL = Name(("Angela Merkel", "Merkel"), ("Angela Merkel", "Angeli Merkel"), ("Anioła Merkla",), is_person=True)
SPOKE = Unit(UnitKey("", "It is not known what Angela Merkel was told."), "story")


@pytest.mark.parametrize(
    "wrong", ["Nie wiadomo, co powiedziano Anioła Merkla.", "Nie wiadomo, co powiedziano Andżeli Makrel."]
)
def test_a_name_that_is_no_accepted_form_is_refused(wrong: str) -> None:
    right = "Nie wiadomo, co powiedziano Angeli Merkel."
    filler = Filler(Scripted({SPOKE.key.source: [wrong, right]}), PROJECT.settings.languages["pl"], ENGLISH, (MERKEL,))
    (filled,) = filler.fill([Job(SPOKE, {})])
    assert filled.translation
    assert (filled.translation.forms, filled.rank) == ((right,), 1)


def test_when_nothing_passes_the_names_are_put_in_as_the_language_writes_them() -> None:
    merkel = replace(MERKEL, accepted=("Ангела Меркель",))
    asked = "It is not known what Ангела Меркель was told."
    script = {SPOKE.key.source: ["Неизвестно, что сказали Андреа."], asked: ["Неизвестно, что сказали Ангела Меркель."]}
    (filled,) = Filler(Scripted(script), PROJECT.settings.languages["ru"], ENGLISH, (merkel,)).fill([Job(SPOKE, {})])
    assert filled.translation
    assert filled.strategy == "names put in"
    assert filled.translation.record.details["strategy"] == "names put in"


def test_when_the_whole_is_refused_the_sentences_are_asked_one_by_one() -> None:
    both = Unit(UnitKey("", "It is not known who was there. It is not known who left."), "story")
    script = {
        both.key.source: ["Nie wiadomo, kto tam był, kto tam był, kto tam był, kto tam był."],
        "It is not known who was there.": ["Nie wiadomo, kto tam był."],
        "It is not known who left.": ["Nie wiadomo, kto wyjechał."],
    }
    (filled,) = fill(Scripted(script), Job(both, {}))
    assert filled.translation
    assert filled.translation.forms == ("Nie wiadomo, kto tam był. Nie wiadomo, kto wyjechał.",)
    assert filled.strategy == "parts"
