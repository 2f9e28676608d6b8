"""`polybrief translate` with the small real packages: filled, checked, resumed; nothing a person wrote is touched."""

from __future__ import annotations

import sys
from pathlib import Path

import polib
import pytest
from filelock import FileLock
from lxml import html

from tests.translation.conftest import NO_NETWORK, Translated
from tests.translation.running import LANGUAGES, catalogues, empty, run

STORY = "belarus-border.po"
# What the small packages are known to give; training them anew may change these. Eight-bit arithmetic differs between
# processors, and close decisions with it: these sentences are the same with every kernel that CTranslate2 chooses
# (tried with CT2_USE_MKL, CT2_FORCE_CPU_ISA and ONEDNN_MAX_CPU_ISA).
KNOWN = {
    "pl": {
        "Many of the migrants come from the Kurdistan Region of Iraq.": [
            "Wielu migrantów pochodzi z Regionu Kurdystanu w Iraku."
        ],
        "It is not known which of the totals is right.": ["Nie wiadomo, która z liczb łącznych jest prawdziwa."],
        "About {people} migrant remains in Belarus.": [
            "Na Białorusi pozostaje około {people} migranta.",
            "Na Białorusi pozostaje około {people} migrantów.",
            "Na Białorusi pozostaje około {people} migrantów.",
        ],
        "Polish law has allowed such deportations since {since}.": [
            "Polskie prawo zezwala na takie deportacje od {since}."
        ],
    },
    "ru": {
        "The plane landed in Erbil, in the Kurdistan Region of Iraq.": [
            "Самолёт приземлился в Эрбиле, в Иракском Курдистане."
        ],
        "It is not known which of the totals is right.": ["Неизвестно, какая из итоговых цифр верна."],
        "The announcement came about {days} day before the flight.": [
            "Об этом было объявлено примерно за {days} день до рейса.",
            "Об этом было объявлено примерно за {days} дня до рейса.",
            "Об этом было объявлено примерно за {days} дней до рейса.",
        ],
    },
    "ar": {
        "Most of the passengers got off in Erbil.": ["نزل معظم الركاب في أربيل."],
        "It is not known which of the totals is right.": ["ليس معروفًا أي من الأعداد الإجمالية هو الصحيح."],
    },
}
# Sentences that the packages get wrong: a number or half a sentence is lost in every hypothesis.
_EURO = "The European Union mobilizes nearly {dollars}, or about {euros}, for food, blankets, hygiene kits and first-aid kits."
_MONTHS = "Arabic uses the names of the months that are usual in Iraq."
REFUSED = {"pl": (STORY, _EURO), "ar": (STORY, _EURO), "ru": ("pages.po", _MONTHS)}


def worded(project: Path, language: str, name: str = STORY) -> dict[str, list[str]]:
    """Return the wordings of a catalogue by their English."""
    file = polib.pofile(str(project / "translations" / language / name))
    forms = {entry.msgid: [entry.msgstr] if entry.msgstr else [*entry.msgstr_plural.values()] for entry in file}
    return {source: texts for source, texts in forms.items() if any(texts)}


def test_without_its_package_it_says_which_and_how_to_get_it(project: Path) -> None:
    empty(project, "pl")
    (project / "packages" / "translate-en_pl-0_1").rename(project / "elsewhere")
    done = run(project, "translate", "--lang", "pl")
    assert done.returncode == 3
    assert "en_pl 0.1" in done.stderr
    assert "polybrief packages install --lang pl" in done.stderr
    assert catalogues(project, "pl") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_empty_catalogues_are_filled_with_the_network_shut(translated: Translated, language: str) -> None:
    wordings = worded(translated.project, language)
    for source, forms in KNOWN[language].items():
        assert wordings[source] == forms
    text = catalogues(translated.project, language)[STORY]
    assert f"# state: machine\n# package: en_{language} 0.1\n" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_package_gets_wrong_is_refused_with_every_reason(translated: Translated, language: str) -> None:
    name, source = REFUSED[language]
    wordings = worded(translated.project, language, name)
    assert wordings
    assert source not in wordings
    missing = {each["source"]: each["reasons"] for each in translated.report[language]["missing"]}
    assert len(missing[source]) >= 4
    assert all("hypothesis" in reason for reason in missing[source])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_is_accounted_for(translated: Translated, language: str) -> None:
    row = translated.report[language]
    entries = [entry for text in catalogues(translated.project, language).values() for entry in polib.pofile(text)]
    filled = sum(row[way] for way in ("first try", "other hypothesis", "second strategy"))
    assert filled == sum(bool(entry.msgstr or any(entry.msgstr_plural.values())) for entry in entries)
    assert filled == sum(row["strategies"].values())
    assert filled + row["left missing"] + row["left to people"] == len(entries)
    assert row["left to people"] == len(row["people"]) > 0
    assert row["left missing"] == len(row["missing"])


def test_the_guard_of_these_tests_does_shut_the_network(tmp_path: Path) -> None:
    code = f"{NO_NETWORK}\nimport socket\nsocket.create_connection(('127.0.0.1', 9))"
    done = run(tmp_path, before=code)
    assert "the network was used: socket" in done.stderr


def test_check_and_build_go_on_from_there_and_nothing_refused_is_published(translated: Translated) -> None:
    checked = run(translated.project, "check")
    assert checked.returncode == 0, checked.stdout
    built = run(translated.project, "build", "--out", "site")
    assert built.returncode == 0, built.stdout + built.stderr
    for language in LANGUAGES:
        folder = translated.project / "site" / language
        pages = [
            html.parse(folder / name / "index.html", parser=html.HTMLParser(encoding="utf-8")).getroot()
            for name in ("belarus-border/2021-11-18", "belarus-border/2021-11-30", "method")
        ]
        said = " ".join(" ".join(page.text_content() for page in pages).split())
        plain = [forms[0] for forms in KNOWN[language].values() if "{" not in forms[0]]
        assert [form for form in plain if form not in said] == []
        assert all(page.xpath("//*[contains(@class, 'pb-state--machine')]") for page in pages[:2])
        english = [" ".join(each.text_content().split()) for page in pages for each in page.xpath("//*[@lang='en']")]
        start = REFUSED[language][1].partition("{")[0].strip()
        assert any(text.startswith(start) for text in english), "the refused sentence stands there in English"


def test_nothing_to_do_changes_nothing(translated: Translated) -> None:
    before = catalogues(translated.project, "pl")
    rest = run(translated.project, "translate", "--lang", "pl", "--dry-run")
    assert rest.stdout == f"pl: {translated.report['pl']['left missing']} units\n"
    assert catalogues(translated.project, "pl") == before


def test_a_persons_wording_is_never_asked_about(project: Path) -> None:
    before = {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}
    assert run(project, "translate", "--force-machine").stdout == "nothing to translate\n"
    assert before == {path: path.read_bytes() for path in (project / "translations").rglob("*.po")}


def test_texts_whose_slots_hold_names_are_left_to_people_and_said_to_be(project: Path) -> None:
    path = project / "translations/pl/site.po"
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file:
        if "{" in entry.msgid and not entry.msgid_plural:
            entry.msgstr, entry.tcomment = "", ""
    file.save()
    done = run(project, "translate", "--lang", "pl")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("nothing to translate\n")
    assert "left to people" in done.stdout.splitlines()[-1]


def test_a_language_that_people_translate_is_a_usage_fault(project: Path) -> None:
    done = run(project, "translate", "--lang", "ckb")
    assert done.returncode == 2
    assert "ckb" in done.stderr


# Saved after every ten wordings, so that there is a middle; fsync is called when a new file is whole but not yet in place.
_SMALL_STEPS = "from generator.pipeline import saving\nsaving.SAVED_TOGETHER = 10\nimport os, signal\n"
FAULTS = {
    "stopped by Ctrl-C": (
        _SMALL_STEPS
        + """
from generator.memory import writing
write = writing.write
def interrupted(path, content):
    write(path, content)
    os.kill(os.getpid(), signal.SIGINT)
writing.write = interrupted
""",
        130,
        "polybrief: stopped",
    ),
    "killed": (
        _SMALL_STEPS
        + """
fsync, calls = os.fsync, []
def dying(handle):
    calls.append(handle)
    if len(calls) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    fsync(handle)
os.fsync = dying
""",
        -9,
        "",
    ),
    "disk full": (
        _SMALL_STEPS
        + """
import errno
fsync, calls = os.fsync, []
def full(handle):
    calls.append(handle)
    if len(calls) > 1:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    fsync(handle)
os.fsync = full
""",
        3,
        "No space left on device",
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize("fault", FAULTS)
def test_stopped_in_the_middle_it_keeps_what_is_done_and_finishes_later(
    project: Path, translated: Translated, fault: str
) -> None:
    before, code, told = FAULTS[fault]
    empty(project, "pl")
    people = translated.project / "translations" / "pl"
    for name in ("site.po", "pages.po"):  # the story alone is enough here
        (project / "translations" / "pl" / name).write_bytes((people / name).read_bytes())
    only_story = before + _ONLY_STORY
    done = run(project, "translate", "--lang", "pl", before=only_story)
    assert done.returncode == code, done.stdout + done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    saved = worded(project, "pl")
    assert 10 <= len(saved) < len(worded(translated.project, "pl"))
    assert run(project, "check").returncode == 0
    again = run(project, "translate", "--lang", "pl", before=_ONLY_STORY)
    assert again.returncode == 0, again.stdout + again.stderr
    assert catalogues(project, "pl") == catalogues(translated.project, "pl")


# Furniture that the package words with nonsense is refused again and again: nothing that these tests are about.
_ONLY_STORY = """
from generator.pipeline import machine
work = machine.work
def of_the_story(*given, **options):
    found = work(*given, **options)
    return machine.Work({name: jobs for name, jobs in found.jobs.items() if name == "belarus-border"}, ())
machine.work = of_the_story
"""


def test_a_second_run_says_so_and_leaves(project: Path) -> None:
    empty(project, "pl")
    (project / ".cache").mkdir()
    with FileLock(project / ".cache" / "translate.lock"):
        done = run(project, "translate", "--lang", "pl")
    assert done.returncode == 3
    assert "another run is translating this project" in done.stderr
    assert catalogues(project, "pl") == {}
