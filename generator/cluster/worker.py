"""What runs on a worker: one function, which is given the name of a duty and data, and gives text back.

It runs nothing else that it is told to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.cluster.envelopes import seal
from generator.errors import PolybriefError
from generator.model.crew import Order


def perform(duty: str, body: str) -> str:
    """Do an order and return the envelope of the reply; a fault of any kind is in it, and not raised.

    >>> import json
    >>> json.loads(perform("sing", "{}"))["fault"]
    'no duty is called sing'
    """
    order = Order(duty, body)
    try:
        work = _DUTIES.get(duty)
        if work is None:
            return seal(order, fault=f"no duty is called {duty}")
        return seal(order, body=work()(body))
    except PolybriefError as error:
        return seal(order, fault=f"{error}" + (f" ({error.hint})" if error.hint else ""))
    except Exception as error:  # noqa: BLE001 - a worker stays; its fault is told to the one who gave the order
        return seal(order, fault=f"{type(error).__name__}: {error}")


def _translating() -> Callable[[str], str]:
    from generator.engine.lending import lend  # noqa: PLC0415 - a worker loads what its duty needs

    return lend


def _building() -> Callable[[str], str]:
    from generator.site.guests import host  # noqa: PLC0415 - as above

    return host


_DUTIES: Mapping[str, Callable[[], Callable[[str], str]]] = {"translate": _translating, "build": _building}
