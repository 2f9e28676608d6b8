"""Form, language and extent: accepted and refused texts as tables."""

import pytest

from generator.checks.repetition import find_loop
from generator.checks.scripts import script_of
from generator.checks.verdict import verify

SOURCE = "The committee said that soldiers went along for the safety of people and to avoid provocations."
GOOD = {
    "tr": "Komite, askerlerin insanların güvenliği ve provokasyonlardan kaçınmak için birlikte gittiğini söyledi.",
    "pl": "Komitet poinformował, że żołnierze towarzyszyli ludziom dla ich bezpieczeństwa i aby uniknąć prowokacji.",
    "ru": "В комитете сообщили, что солдаты сопровождали людей ради их безопасности и во избежание провокаций.",
    "ar": "قالت اللجنة إن الجنود رافقوا الناس من أجل سلامتهم ولتجنب الاستفزازات.",
    "fa": "کمیته گفت که سربازان برای امنیت مردم و جلوگیری از تحریک همراه آنها رفتند.",
    "ckb": "لیژنەکە وتی سەربازەکان بۆ سەلامەتیی خەڵک و دوورکەوتنەوە لە وروژاندن لەگەڵیان چوون.",
    "kmr": "Komîteyê got ku leşker ji bo ewlehiya mirovan û ji bo dûrketina ji provokasyonan bi wan re çûn.",
}


def kinds(language: str, source: str, target: str) -> set[str]:
    return {problem.kind for problem in verify(language, source, target).problems}


@pytest.mark.parametrize("language", GOOD)
def test_a_good_sentence_is_ok(language: str) -> None:
    assert verify(language, SOURCE, GOOD[language]).problems == ()


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("ar", "fa"),
        ("fa", "ar"),
        ("ckb", "ar"),
        ("ar", "ckb"),
        ("fa", "ckb"),
        ("tr", "kmr"),
        ("kmr", "tr"),
        ("ru", "tr"),
        ("tr", "ru"),
        ("pl", "ar"),
    ],
)
def test_another_language_is_refused(asked: str, given: str) -> None:
    assert "script" in kinds(asked, SOURCE, GOOD[given])


def test_other_english_is_refused_as_well() -> None:
    other = "The committee told us that the soldiers had been there for the safety of everyone."
    for language in GOOD:
        assert "untranslated" in kinds(language, SOURCE, other)


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("tr", "Komite, askerlerin went along for the safety of people söyledi."),
        ("ar", "قالت اللجنة إن الجنود went along for the safety of الناس."),
        ("ru", "В комитете сообщили, что soldiers went along for the safety людей."),
    ],
)
def test_a_run_of_english_is_refused(language: str, target: str) -> None:
    assert "untranslated" in kinds(language, SOURCE, target)


def test_names_and_titles_may_stay_in_english() -> None:
    source = "He played in The Power of Nutrition and wrote to Global Citizen about it."
    assert verify("ru", source, "Он снялся в The Power of Nutrition и написал об этом в Global Citizen.").ok


@pytest.mark.parametrize(
    ("language", "target", "kind"),
    [
        ("tr", "Komite, askerlerin insanların güvenliği ve", "truncated"),
        ("pl", "Komitet poinformował, że żołnierze.", "truncated"),
        ("ru", "", "truncated"),
        ("tr", GOOD["tr"] + " Bu, daha önce hiç olmamıştı. " * 6, "length"),
        ("tr", GOOD["tr"][:-1] + ",, dedi.", "punctuation"),
        ("ru", GOOD["ru"] + ".", "punctuation"),
        ("pl", GOOD["pl"] + "\u202e", "forbidden_characters"),
        ("fa", GOOD["fa"] + "\ufffd", "forbidden_characters"),
        ("tr", GOOD["tr"] + "\0", "forbidden_characters"),
        ("tr", GOOD["tr"] + "\u200b", "forbidden_characters"),
        ("ckb", GOOD["ckb"] + " <b>", "markup"),
        ("tr", GOOD["tr"] + " provokasyonlardan kaçınmak için provokasyonlardan kaçınmak için.", "repetition"),
    ],
)
def test_faults_of_form_are_refused(language: str, target: str, kind: str) -> None:
    assert kind in kinds(language, SOURCE, target)


def test_marks_that_people_type_are_told_and_accepted() -> None:
    verdict = verify("ar", SOURCE, GOOD["ar"] + "\u200f")
    assert verdict.ok
    assert [problem.kind for problem in verdict.problems] == ["invisible_characters"]


def test_markup_placeholders_and_addresses_must_stay() -> None:
    source = "See <b>https://example.org/a</b> or write to desk@example.org, {name}."
    assert verify("tr", source, "<b>https://example.org/a</b> adresine bakın veya desk@example.org'a yazın, {name}.").ok
    lost = verify("tr", source, "<b>https://example.org/b</b> adresine bakın veya yazın.")
    assert [problem.kind for problem in lost.problems].count("markup") == 4


def test_marks_of_emphasis_touch_their_words() -> None:
    source = "It is **not** known, and **nobody** asked."
    assert verify("pl", source, "Tego **nie** wiadomo i **nikt** nie pytał.").ok
    loose = verify("pl", source, "Tego ** nie ** wiadomo i **nikt** nie pytał.")
    assert [problem.kind for problem in loose.problems] == ["markup"]


def test_loops_are_found_wherever_they_stand() -> None:
    assert find_loop(["2004", "2004", "2004", "2004"]) == (["2004"], 4)
    assert find_loop(["a", "day", "by", "day", "report"]) is None
    assert find_loop(["in", "the", "end", "in", "the", "end"]) == (["in", "the", "end"], 2)


def test_a_repetition_of_the_source_may_stay() -> None:
    source = "Never again, never again, he cried to all of them in the square."
    assert "repetition" not in kinds("pl", source, "Nigdy więcej, nigdy więcej, krzyczał do nich wszystkich na placu.")


def test_scripts_are_told_apart() -> None:
    assert [script_of(char) for char in "Zżжںα字한"] == [
        "Latin",
        "Latin",
        "Cyrillic",
        "Arabic",
        "Greek",
        "Chinese or Japanese",
        "Korean",
    ]


def test_turkish_and_polish_are_told_apart() -> None:
    source = (
        "The mayor of the small town said on Monday that the old bridge would be closed for repairs until the spring."
    )
    polish = (
        "Burmistrz małego miasta powiedział w poniedziałek, że stary most zostanie zamknięty na czas naprawy do wiosny."
    )
    turkish = (
        "Küçük kasabanın belediye başkanı pazartesi günü eski köprünün bahara kadar onarım için kapatılacağını söyledi."
    )
    assert verify("pl", source, polish).ok
    assert verify("tr", source, turkish).ok
    assert "script" in {problem.kind for problem in verify("tr", source, polish).problems}
    assert "script" in {problem.kind for problem in verify("pl", source, turkish).problems}
