"""What a change means for each language, told from Git."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import polybrief
from generator.errors import OutsideError, UsageError
from generator.pipeline.content import read_project
from generator.pipeline.since import FactChanges, LanguageChange, NameChange, Since, changes_since
from tests.pipeline.conftest import ROOT, Desk

FACTS = "facts/belarus-border/2021-11-18.yml"
LANDED = "The plane landed in Erbil, in the Kurdistan Region of Iraq."


@pytest.fixture
def reviewed(desk: Desk) -> Desk:
    """Return the repository with one reviewed wording, the Polish one of LANDED."""
    catalogue = desk.root / "translations/pl/belarus-border.po"
    text = catalogue.read_text(encoding="utf-8")
    place = text.rindex("# state: draft", 0, text.index(LANDED))
    catalogue.write_text(f"{text[:place]}# state: reviewed{text[place + 14 :]}", encoding="utf-8")
    desk.commit()
    return desk


def since(desk: Desk) -> dict[str, LanguageChange]:
    return dict(found(desk).languages)


def found(desk: Desk) -> Since:
    return changes_since(desk.root, read_project(desk.root), "HEAD")


def test_nothing_changed(desk: Desk) -> None:
    assert set(since(desk).values()) == {LanguageChange()}
    assert (found(desk).facts, found(desk).errors) == (FactChanges(), 0)


def test_a_figure_costs_no_translation(desk: Desk) -> None:
    desk.replace(FACTS, "people: {count: 7000", "people: {count: 6800")
    assert set(since(desk).values()) == {LanguageChange(figures=("belarus-border/2021-11-18#remaining",))}
    assert found(desk).facts == FactChanges(unmarked=("belarus-border/2021-11-18#remaining",))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('Iraq."\n    standing: reported\n    when', 'Iraq."\n    standing: confirmed\n    when'),
        ("where: erbil\n    about: [kurdistan-region]", "where: baghdad\n    about: [kurdistan-region]"),
        ("when: 2021-11-18\n    where: erbil\n    about", "when: 2021-11-19\n    where: erbil\n    about"),
    ],
)  # fmt: skip
def test_neither_does_a_standing_a_place_or_a_day(old: str, new: str, desk: Desk) -> None:
    desk.replace(FACTS, old, new)
    assert set(since(desk).values()) == {LanguageChange(figures=("belarus-border/2021-11-18#landing",))}


def test_a_correction_is_one_of_every_language(desk: Desk) -> None:
    corrected = "corrected: {on: 2021-12-01, was: {people: {count: 7000, precision: about}}, why: our_error}\n    about"
    desk.replace(FACTS, "people: {count: 7000", "people: {count: 6800")
    desk.replace(FACTS, "on: 2021-11-18}\n    about", f"on: 2021-11-18}}\n    {corrected}")
    assert found(desk).facts == FactChanges(corrected=("belarus-border/2021-11-18#remaining",))


COLD = """\
  - id: cold
    kind: context
    says: "Late autumn temperatures at the border are below freezing."
    standing: reported
    sources: [wapo-2021-11-18]
"""


def test_a_fact_that_is_gone_breaks_its_address_and_one_that_is_withdrawn_does_not(desk: Desk) -> None:
    desk.replace(FACTS, COLD, "")
    assert found(desk).facts == FactChanges(gone=("belarus-border/2021-11-18#cold",))
    desk.replace(FACTS, "facts:\n", "withdrawn: [{fact: cold, on: 2021-12-01, why: our_error}]\nfacts:\n")
    assert found(desk).facts == FactChanges(withdrawn=("belarus-border/2021-11-18#cold",))


def test_a_renamed_briefing_keeps_its_wordings_and_loses_its_addresses(desk: Desk) -> None:
    (desk.root / FACTS).rename(desk.root / "facts/belarus-border/2021-11-19.yml")
    desk.replace("facts/belarus-border/2021-11-30.yml", "2021-11-18/iraqis-home", "2021-11-19/iraqis-home")
    desk.replace("facts/belarus-border/2021-11-30.yml", "follows: 2021-11-18", "follows: 2021-11-19")
    changes = found(desk)
    assert set(changes.languages.values()) == {LanguageChange()}
    assert "belarus-border/2021-11-18#cold" in changes.facts.gone


def test_a_changed_sentence_is_to_be_translated_and_a_reviewed_wording_of_it_is_stale(reviewed: Desk) -> None:
    new = "The plane landed in Erbil at night."
    reviewed.replace(FACTS, LANDED, new)
    changes = since(reviewed)
    assert changes["pl"] == LanguageChange(stale=(new,))
    assert changes["ar"] == LanguageChange(to_translate=(new,))
    assert found(reviewed).facts.unmarked == ("belarus-border/2021-11-18#landing",)


def test_a_sentence_that_means_the_same_keeps_its_wording_for_a_look(reviewed: Desk) -> None:
    new = "The plane came down in Erbil, in the Kurdistan Region of Iraq."
    reviewed.replace(FACTS, f'says: "{LANDED}"', f'says: "{new}"\n    reworded_from: "{LANDED}"')
    assert set(since(reviewed).values()) == {LanguageChange(look=(new,))}
    assert found(reviewed).facts == FactChanges()


def test_a_new_sentence_is_to_be_translated_only(desk: Desk) -> None:
    fact = '  - {id: later, kind: event, says: "A bus left.", standing: reported, sources: [wapo-2021-11-18]}\n'
    desk.replace(FACTS, "facts:\n", f"facts:\n{fact}")
    assert set(since(desk).values()) == {LanguageChange(to_translate=("A bus left.",))}
    desk.commit()
    assert set(since(desk).values()) == {LanguageChange()}, "what was missing before is no change"


def test_what_waited_before_is_no_change_either(desk: Desk) -> None:
    desk.replace("translations/pl/belarus-border.po", "# state: draft", "# state: stale", count=1)
    desk.commit()
    assert set(since(desk).values()) == {LanguageChange()}


def test_a_wording_that_was_lost_is_to_be_translated_again(desk: Desk) -> None:
    catalogue = desk.root / "translations/pl/belarus-border.po"
    catalogue.unlink()
    changes = since(desk)
    assert LANDED in changes["pl"].to_translate
    assert changes["ar"] == LanguageChange()


def test_a_paragraph_of_a_page_is_told_apart_by_its_place(desk: Desk) -> None:
    page = desk.root / "docs/about.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line and not line.startswith(("#", "-")))
    catalogue = desk.root / "translations/pl/pages.po"
    text = catalogue.read_text(encoding="utf-8").replace("# state: draft", "# state: reviewed")
    catalogue.write_text(text, encoding="utf-8")
    desk.commit()
    page.write_text(
        "\n".join([*lines[:place], "Something quite different.", "", *lines[place + 1 :]]), encoding="utf-8"
    )
    assert "Something quite different." in (*since(desk)["pl"].stale, *since(desk)["pl"].to_translate)
    assert "Something quite different." in since(desk)["ar"].to_translate


def test_a_name_changes_in_its_language_only(desk: Desk) -> None:
    desk.replace("translations/termbase/pl.yml", 'name: "Sinopharm"', 'name: "Sinopharm BIBP"')
    changes = since(desk)
    assert changes["pl"].names == (NameChange("sinopharm", "Sinopharm", "Sinopharm BIBP"),)
    assert changes["ar"].names == ()


def asked(desk: Desk, *arguments: str) -> Result:
    return CliRunner().invoke(polybrief, ["status", "--since", *arguments, "--root", str(desk.root)])


def test_the_command_prints_it_for_people_and_for_programs(reviewed: Desk) -> None:
    new = "The plane landed in Erbil at night."
    reviewed.replace(FACTS, LANDED, new)
    text = asked(reviewed, "HEAD")
    assert text.exit_code == 0, text.output
    assert "changed without a correction: 1 fact (where the page is published, add `corrected:`)" in text.output
    assert f"pl: 1 reviewed sentence now stale\n    reviewed wording is stale: {new}\n" in text.output
    assert f"ar: 1 sentence to translate\n    to translate: {new}\n" in text.output
    listed = json.loads(asked(reviewed, "HEAD", "--format", "json").output)
    assert listed["languages"]["pl"]["stale"] == [new]
    assert listed["facts"]["unmarked"] == ["belarus-border/2021-11-18#landing"]


def test_a_tree_with_faults_is_told_without_a_traceback(desk: Desk) -> None:
    desk.replace(FACTS, "kind: figure", "kind: figrue")
    (desk.root / "translations/pl/belarus-border.po").write_text("<<<<<<< HEAD", encoding="utf-8")
    said = asked(desk, "HEAD")
    assert said.exit_code == 0, said.output
    assert "errors in the content: what has them is left out here; see `polybrief check`" in said.output


def test_a_revision_with_faults_is_read_as_far_as_it_can_be(desk: Desk) -> None:
    text = (desk.root / FACTS).read_text(encoding="utf-8")
    (desk.root / FACTS).write_text("title: [", encoding="utf-8")
    desk.commit()
    (desk.root / FACTS).write_text(text, encoding="utf-8")
    assert asked(desk, "HEAD").exit_code == 0


def test_a_clone_without_history_says_how_to_get_it(desk: Desk, tmp_path: Path) -> None:
    desk.commit_empty()
    clone = tmp_path / "shallow"
    source = desk.root.parent.as_uri()
    subprocess.run(["git", "clone", "-q", "--depth", "1", source, str(clone)], check=True)
    said = CliRunner().invoke(polybrief, ["status", "--since", "HEAD~1", "--root", str(clone / "site")])
    assert isinstance(said.exception, UsageError)
    assert said.exception.hint == "this clone has no history: git fetch --unshallow"


def test_without_git_it_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(desk.root))
    with pytest.raises(OutsideError, match="Git is not there"):
        found(desk)


@pytest.mark.parametrize(
    "revision", ["nonsense", "--output=x", "", " ", "HEAD~99", "HEAD:facts", "HEAD:polybrief.yml", "a..b", "\udcff"]
)
def test_a_revision_that_is_none_is_a_usage_error(revision: str, desk: Desk) -> None:
    with pytest.raises(UsageError):
        changes_since(desk.root, read_project(desk.root), revision)


def test_a_folder_outside_a_repository_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(UsageError):
        changes_since(tmp_path, read_project(ROOT), "HEAD")
