"""Words for crowds that nobody counted, by their size: dozens, hundreds, thousands; one line a language.

Each entry is `size: word, word`; a hyphen at the end stands for any ending. Words that also follow a figure are left out:
“2 tysiące” is a number.
"""

from __future__ import annotations

from collections.abc import Mapping

CROWDS: Mapping[str, str] = {
    "en": "dozens: dozens, scores, tens; hundreds: hundreds; thousands: thousands",
    "ar": "dozens: عشرات, العشرات, لعشرات, بعشرات, وعشرات; hundreds: مئات, المئات, لمئات, بمئات, ومئات; thousands: الآلاف",
    "fa": "dozens: ده‌ها, دهها; hundreds: صدها; thousands: هزاران",
    "tr": "dozens: onlarca-, düzinelerce-; hundreds: yüzlerce-; thousands: binlerce-",
    "pl": "dozens: dziesiątki, dziesiątek, dziesiątkom, dziesiątkach, kilkadziesiąt, kilkudziesięciu; hundreds: setki, setek, setkom, setkach, kilkaset, kilkuset",
    "ru": "dozens: десятки, десятков, десятками, десятках, десяткам; hundreds: сотни, сотен, сотнями, сотнях, сотням",
    "ckb": "dozens: دەیان, دەیەها; hundreds: سەدان, سەدەها; thousands: هەزاران",
    "kmr": "dozens: dehan; hundreds: sedan, sedhan; thousands: hezaran",
}
