"""Names: faithful translations of sentences full of them, and names that have become others."""

import pytest

from generator.checks.folding import fold_word
from generator.checks.skeletons import alike, skeletons
from generator.checks.verdict import verify
from tests.checks.wordings import translated


@pytest.mark.parametrize(("language", "source", "target"), translated("names.jsonl"))
def test_translated_and_inflected_names_are_accepted(language: str, source: str, target: str) -> None:
    verdict = verify(language, source, target)
    assert verdict.ok, verdict.problems


SOURCE = "The reporter asked Karen Whitfield whether Daniel Okafor had signed the letter."
FAITHFUL_NAMES = [
    ("tr", "Muhabir, Karen Whitfield'e Daniel Okafor'un mektubu imzalayıp imzalamadığını sordu."),
    ("pl", "Reporter zapytał Karen Whitfield, czy Daniel Okafor podpisał list."),
    ("ru", "Корреспондент спросил Карен Уитфилд, подписал ли Дэниел Окафор письмо."),
    ("kmr", "Nûçegihan ji Karen Whitfield pirsî ka Daniel Okafor name îmze kiriye an na."),
    ("ar", "سأل المراسل كارين ويتفيلد عما إذا كان دانييل أوكافور قد وقع الرسالة."),
    ("fa", "خبرنگار از کارن ویتفیلد پرسید که آیا دانیل اوکافور نامه را امضا کرده است یا نه."),
    ("ckb", "پەیامنێرەکە لە کارن ویتفیڵدی پرسی ئایا دانیێل ئۆکافۆر نامەکەی واژۆ کردووە."),
]
CHANGED = [
    ("tr", "Muhabir, Karen Whitfield'e Emily Ratajkowski'nin mektubu imzalayıp imzalamadığını sordu."),
    ("pl", "Reporter zapytał Karen Whitfield, czy Matt Damon podpisał list."),
    ("ru", "Корреспондент спросил Карен Уитфилд, подписал ли Степан Куликов письмо."),
    ("ru", "Корреспондент спросил Карен Уитфилд, подписал ли Matt Damon письмо."),
    ("kmr", "Nûçegihan ji Karen Whitfield pirsî ka Salvador Dominguez name îmze kiriye an na."),
    ("fa", "خبرنگار از کارن ویتفیلد پرسید که آیا Google Drive نامه را امضا کرده است یا نه."),
    ("ar", "سأل المراسل كارين ويتفيلد عما إذا كان Matt Damon قد وقع الرسالة."),
]


@pytest.mark.parametrize(("language", "target"), FAITHFUL_NAMES)
def test_names_in_other_scripts_are_accepted(language: str, target: str) -> None:
    assert verify(language, SOURCE, target).ok


@pytest.mark.parametrize(("language", "target"), CHANGED)
def test_a_name_that_has_become_another_is_refused(language: str, target: str) -> None:
    assert "name" in {problem.kind for problem in verify(language, SOURCE, target).problems}


def test_terms_must_stand_in_an_accepted_form() -> None:
    known = {"Kurdistan Region": ("Kürdistan Bölgesi", "Kürdistan Bölgesel"), "Minsk": ("Minsk",)}
    source = "He flew from Minsk to the Kurdistan Region."
    assert verify("tr", source, "Minsk'ten Kürdistan Bölgesi'ne uçtu.", known).ok
    [problem] = verify("tr", source, "Minsk'ten Irak'ın kuzeyine uçtu.", known).problems
    assert problem.kind == "name"
    assert "Kürdistan Bölgesi" in problem.detail


@pytest.mark.parametrize(
    ("latin", "others"),
    [
        ("lukashenko", ("лукашенко", "لوكاشينكو", "لوکاشنکو", "lukaşenko")),
        ("whitfield", ("уитфилд", "ويتفيلد")),
        ("morawiecki", ("моравецкий", "مورافيتسكي")),
        ("erdogan", ("эрдоган", "أردوغان", "اردوغان")),
    ],
)
def test_one_name_has_one_sound_in_every_script(latin: str, others: tuple[str, ...]) -> None:
    for other in others:
        assert any(
            alike(one, two) or alike(two, one) for one in skeletons(latin) for two in skeletons(fold_word(other))
        ), other
