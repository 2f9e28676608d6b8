"""Texts over a crew: what comes back is used only when it was made with the packages of the lock, in form and in words."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.engine import lending
from generator.engine.argos import ArgosEngine
from generator.engine.batches import Batch, read_batch
from generator.engine.inventory import scan
from generator.engine.pins import Lock, Pin
from generator.engine.places import Places
from generator.engine.protocol import Checkpoint, Identity, Search
from generator.engine.receipt import write_receipt
from generator.engine.spread import CONTROLS, CrewEngine, crew_engine
from generator.errors import OutsideError
from generator.findings import Position
from generator.model.crew import Assignment, Delivery, RefusedError
from tests.engine.conftest import NAMES

SHA256 = "5" * 64
PIN = Pin("en_pl", "0.1", "", None, SHA256, None, Position("translations/packages.lock"))
LOCK = Lock({"en_pl": PIN}, {})
TEXTS = [
    *(f"About {number} migrants remain in Belarus." for number in range(2, 60)),
    "The plane landed in Erbil, in the Kurdistan Region of Iraq.",
]
Reply = Callable[[str], str]


@pytest.fixture(scope="module")
def places(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Places:
    """Return packages in which en_pl lies as it was installed."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(unpacked / NAMES["en_pl"], folder / NAMES["en_pl"])
    write_receipt(folder / NAMES["en_pl"], SHA256, 1)
    return Places(folder)


@dataclass
class Workers:
    """A crew of named workers in this process; each is welcomed like a real one and given one order after the other."""

    replies: Mapping[str, Reply]
    refused: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.replies)

    def do(self, assignment: Assignment[Any]) -> Iterator[Delivery[Any]]:
        reasons = assignment.welcome({name: reply(assignment.greeting.body) for name, reply in self.replies.items()})
        self.refused.update(reasons)
        fit = [name for name in self.replies if name not in self.refused]
        if not fit:
            raise OutsideError("nobody")
        for number, order in enumerate(assignment.orders):
            for name in [*fit[number % len(fit) :], *fit[: number % len(fit)]]:
                try:
                    yield Delivery(number, assignment.judge(number, self.replies[name](order.body)))
                    break
                except RefusedError as error:
                    self.lost.append(str(error))
            else:
                yield Delivery(number, None, ("everybody failed",))


def answering(places: Places) -> Reply:
    return lambda body: lending.translate(read_batch(body), places).write()


def texts(checkpoints: Iterator[Checkpoint]) -> dict[int, list[str]]:
    return {
        one.index: [each.text for each in one.hypotheses] for checkpoint in checkpoints for one in checkpoint.results
    }


def alone(places: Places) -> ArgosEngine:
    (found,) = scan(places)
    return ArgosEngine(found.directory, Identity("en_pl", "0.1", SHA256), Search())


def test_the_hypotheses_are_those_of_one_machine_and_so_is_the_record(places: Places) -> None:
    workers = Workers({"a": answering(places), "b": answering(places)})
    engine = crew_engine("pl", LOCK, places, workers)
    assert texts(engine.translate(TEXTS)) == texts(alone(places).translate(TEXTS))
    assert engine.description.record() == alone(places).description.record()
    assert not workers.refused
    assert not workers.lost
    assert texts(engine.translate([])) == {}


def tampering(places: Places, change: Callable[[dict[str, Any]], object]) -> Reply:
    """Return a worker that is honest in greeting, and changes what it answers to an order."""

    def reply(body: str) -> str:
        answer = answering(places)(body)
        if read_batch(body).texts == CONTROLS:
            return answer
        fields = json.loads(answer)
        change(fields)
        return json.dumps(fields)

    return reply


LIES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "another hash": (
        lambda fields: fields["packages"][0].__setitem__(2, "6" * 64),
        "other packages than the lock names",
    ),
    "other files": (lambda fields: fields["packages"][0].__setitem__(3, "6" * 64), "that the worker was welcomed with"),
    "another version": (
        lambda fields: fields["packages"][0].__setitem__(1, "0.2"),
        "other packages than the lock names",
    ),
    "no package": (lambda fields: fields["packages"].clear(), "does not say what packages"),
    "a package that is a number": (
        lambda fields: fields["packages"][0].__setitem__(0, 5),
        "does not say what packages",
    ),
    "a text too few": (lambda fields: fields["results"].pop(), "not one result for each"),
    "texts mixed up": (lambda fields: fields["results"].reverse(), "that the worker was welcomed with"),
    "other texts": (
        lambda fields: [ranked[0].__setitem__(0, "Nie wiadomo.") for ranked in fields["results"]],
        "that the worker was welcomed with",
    ),
    "no hypotheses": (lambda fields: fields["results"][0].clear(), "no hypothesis, or too many"),
    "too many hypotheses": (
        lambda fields: fields["results"][0].extend(fields["results"][0]),
        "no hypothesis, or too many",
    ),
    "a text that is a number": (lambda fields: fields["results"][0][0].__setitem__(0, 5), "not a text with its score"),
    "a score that is none": (
        lambda fields: fields["results"][0][0].__setitem__(1, float("nan")),
        "endless, or has no score",
    ),
    "an endless text": (
        lambda fields: fields["results"][0][0].__setitem__(0, "x" * 50_000),
        "endless, or has no score",
    ),
    "half a character": (lambda fields: fields["results"][0][0].__setitem__(0, "\ud800"), "not Unicode"),
    "pieces below nothing": (lambda fields: fields.__setitem__("pieces", -1), "pieces cannot be"),
    "more than was asked": (lambda fields: fields.__setitem__("more", 1), "not an object of"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_costs_the_batch_which_somebody_else_does(places: Places, lie: str) -> None:
    change, reason = LIES[lie]
    workers = Workers({"good": answering(places), "liar": tampering(places, change)})
    engine = crew_engine("pl", LOCK, places, workers)
    assert texts(engine.translate(TEXTS[:40])) == texts(alone(places).translate(TEXTS[:40]))
    assert workers.lost
    assert all(reason in lost for lost in workers.lost)
    assert not engine.failures


def test_a_batch_that_everybody_fails_at_is_left_out_and_said(places: Places) -> None:
    workers = Workers({"liar": tampering(places, lambda fields: fields.clear())})
    engine = crew_engine("pl", LOCK, places, workers)
    assert texts(engine.translate(TEXTS[:3])) == {}
    assert engine.failures == ["3 texts could not be translated: everybody failed"]


def forged(unpacked: Path, to: Path) -> Places:
    """Return another model under the name of the pinned one, with a receipt that says that it is the pinned one."""
    folder = to / NAMES["en_pl"]
    shutil.copytree(unpacked / NAMES["en_ar"], folder)
    metadata = json.loads((folder / "metadata.json").read_bytes())
    (folder / "metadata.json").write_text(json.dumps({**metadata, "to_code": "pl"}), encoding="utf-8")
    write_receipt(folder, SHA256, 1)
    return Places(to)


def test_other_files_under_the_same_hash_are_seen_beside_packages_of_our_own(
    places: Places, unpacked: Path, tmp_path: Path
) -> None:
    workers = Workers({"forged": answering(forged(unpacked, tmp_path)), "good": answering(places)})
    engine = crew_engine("pl", LOCK, places, workers)
    assert texts(engine.translate(TEXTS)) == texts(alone(places).translate(TEXTS))
    assert workers.refused == {
        "forged": "the files of its packages are not those of the packages that the lock names",
    }


def test_without_packages_of_our_own_most_workers_decide_and_half_of_them_do_not(
    places: Places, unpacked: Path, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    other, nothing = answering(forged(unpacked, tmp_path / "forged")), Places(tmp_path / "none")
    workers = Workers({"forged": other, "good": answering(places), "also good": answering(places)})
    engine = crew_engine("pl", LOCK, nothing, workers)
    assert texts(engine.translate(TEXTS)) == texts(alone(places).translate(TEXTS))
    assert workers.refused.keys() == {"forged"}
    tie = Workers({"forged": other, "good": answering(places)})
    with pytest.raises(OutsideError):
        list(crew_engine("pl", LOCK, nothing, tie).translate(TEXTS))
    assert tie.refused.keys() == {"forged", "good"}
    assert "no package here to tell who is right" in tie.refused["good"]


def test_another_kind_of_processor_that_gives_other_words_is_seen_in_the_greeting(places: Places) -> None:
    def different(body: str) -> str:
        fields = json.loads(answering(places)(body))
        fields["results"][0][3][0] += "!"
        return json.dumps(fields)

    workers = Workers({"good": answering(places), "different": different})
    engine = crew_engine("pl", LOCK, places, workers)
    assert texts(engine.translate(TEXTS)) == texts(alone(places).translate(TEXTS))
    assert "another kind of processor" in workers.refused["different"]


def test_a_worker_proves_every_byte_before_it_translates(places: Places, tmp_path: Path) -> None:
    folder = shutil.copytree(places.packages, tmp_path / "packages")
    batch = Batch((PIN,), Search(), CONTROLS)
    (folder / NAMES["en_pl"] / "README.md").write_text("changed")
    with pytest.raises(OutsideError, match="was changed"):
        lending.translate(batch, Places(folder))
    (folder / NAMES["en_pl"] / "polybrief.json").unlink()
    with pytest.raises(OutsideError, match="not proven"):
        lending.translate(batch, Places(folder))


def test_a_lock_must_name_the_package_and_its_hash(places: Places) -> None:
    workers = Workers({})
    with pytest.raises(OutsideError, match="has no package en_tr"):
        crew_engine("tr", LOCK, places, workers)
    unpinned = Lock({"en_pl": Pin("en_pl", "0.1", "", None, None, None, PIN.position)}, {})
    with pytest.raises(OutsideError, match="has no hash for en_pl") as caught:
        crew_engine("pl", unpinned, places, workers)
    assert "--pin" in caught.value.hint


def test_the_engine_is_one_for_the_rest_of_polybrief(places: Places) -> None:
    engine: CrewEngine = crew_engine("pl", LOCK, places, Workers({"a": answering(places)}))
    assert engine.description.packages == (Identity("en_pl", "0.1", SHA256),)
