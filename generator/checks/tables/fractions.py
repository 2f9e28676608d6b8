"""How the languages say a half, a third, a quarter, two thirds and three quarters, one line a language, and in English when they count.

Each entry is `name: word, word`; a hyphen at the end stands for any ending. Of entries that begin at the same word the longest counts.
"""

from __future__ import annotations

from collections.abc import Mapping

# Only what divides something: the third time and the last quarter are none.
ENGLISH = """
    half: half of, half its, half the, half their, half his, half her, than half,
    nearly half, almost half, about half, by half, halve, halved, halves, halving;
    third: a third, one third of, one-third of; quarter: a quarter of, one quarter of, one-quarter of;
    thirds: two thirds of, two-thirds of; quarters: three quarters of, three-quarters of
"""
FRACTIONS: Mapping[str, str] = {
    "ar": "half: نصف-, النصف, بالنصف, للنصف; third: ثلث-, الثلث, بالثلث; quarter: ربع-, الربع, بالربع; thirds: ثلثا-, ثلثي-; quarters: ثلاثة أرباع, ثلاثة ارباع",
    "fa": """half: نصف-, نیم, نیمی, نیمه; third: یک‌سوم-, یک سوم-, ثلث; quarter: یک‌چهارم-, یک چهارم-, ربع; thirds: دوسوم-, دو سوم-, دو‌سوم-;
        quarters: سه‌چهارم-, سه چهارم-""",
    "tr": """half: yarı-, yarım-; third: üçte bir-, üçte birini; quarter: dörtte bir-, çeyre-; thirds: üçte iki-;
        quarters: dörtte üç-""",
    "pl": """half: połow-, połów-, pół, dwukrotnie; third: jedna trzecia, jedną trzecią, jednej trzeciej; quarter: ćwier-, jedna czwarta, jedną czwartą,
        jednej czwartej; thirds: dwie trzecie, dwóch trzecich; quarters: trzy czwarte, trzech czwartych""",
    "ru": """half: половин-, пол, вдвое, наполовину, пополам; third: трет, треть, трети, одна треть, одной трети; quarter: четверть-, четверти;
        thirds: две трети, двух третей, двумя третями; quarters: три четверти, трех четвертей, трёх четвертей""",
    "ckb": """half: نیوە-, نیو; third: سێیەک-, یەک لەسەر سێ-; quarter: چارەک-, چواریەک-, یەک لەسەر چوار-;
        thirds: دوو لەسەر سێ-, دوو سێیەک-; quarters: سێ لەسەر چوار-, سێ چارەک-""",
    "kmr": "half: nîv-; third: sêyek-, ji sisêyan yek; quarter: çaryek-, çarîk-; thirds: du sêyek-, ji sisêyan du-, du ji sê, du ji sisêyan; quarters: sê çaryek-",
}
