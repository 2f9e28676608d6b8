"""One translation with a package before it is published, in a process of its own.

A bad model may take its process down.
"""

from __future__ import annotations

from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from generator.engine.argos import ArgosEngine
from generator.engine.faults import PackageFault
from generator.engine.protocol import Identity, Search
from generator.errors import PolybriefError

SENTENCE = "The first flight is planned for Thursday."
_PATIENCE = 120.0
_FAULT = "package-smoke"


def smoke_translate(directory: Path, code: str) -> str:
    """Return the package's translation of one sentence; raise PackageFault when it has none to give."""
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_translate, args=(directory, code, sender), daemon=True)
    process.start()
    sender.close()
    try:
        ok, text = (
            receiver.recv() if receiver.poll(_PATIENCE) else (False, f"it gave no answer in {_PATIENCE:.0f} seconds")
        )
    except EOFError:
        ok, text = False, "its model ended the process that loaded it"
    finally:
        process.kill()
        process.join()
        receiver.close()
    if not ok:
        raise PackageFault(_FAULT, f"the package does not translate: {text}")
    return text


def _translate(directory: Path, code: str, sender: Connection) -> None:
    """Send whether a translation was made, and its text or what went wrong."""
    engine = ArgosEngine(directory, Identity(code, ""), Search(hypotheses=1))
    try:
        texts = [
            result.hypotheses[0].text for checkpoint in engine.translate([SENTENCE]) for result in checkpoint.results
        ]
    except PolybriefError as error:
        sender.send((False, str(error)))
        return
    except Exception as error:  # noqa: BLE001 - a foreign tokenizer may raise anything; it is reported, not hidden
        sender.send((False, f"{type(error).__name__}: {error}"))
        return
    sender.send((True, texts[0]) if texts and texts[0].strip() else (False, "it translates a sentence into nothing"))
