"""Numbers that say the same in other ways, one rule each.

A rule takes the text with a number that was not found (`here`) and the other one (`there`), and marks what it accounts for.
"""

from __future__ import annotations

from generator.checks.equivalents.measures import (
    accept_double_measures,
    accept_measures_in_words,
    accept_one_and_a_half,
    accept_single_measures,
    accept_single_money,
)
from generator.checks.equivalents.numbers import Numbers
from generator.checks.equivalents.shares import accept_fractions, accept_shares
from generator.checks.equivalents.solar import accept_solar_dates
from generator.checks.equivalents.times import (
    accept_clock_words,
    accept_days,
    accept_durations,
    accept_greater_units,
    accept_minutes_past,
    accept_month_numbers,
    accept_spoken_times,
)
from generator.checks.equivalents.words import (
    LAST,
    accept_ages,
    accept_duals,
    accept_repeat,
    accept_rounds,
    accept_single_votes,
    accept_the_rest,
)

__all__ = ["LAST", "Numbers", "accept_ages", "accept_equivalents"]

_OF_EITHER = (
    accept_repeat,
    accept_month_numbers,
    accept_shares,
    accept_durations,
    accept_greater_units,
    accept_minutes_past,
    accept_fractions,
)
_OF_SOURCE = (
    accept_one_and_a_half,
    accept_duals,
    accept_double_measures,
    accept_single_money,
    accept_measures_in_words,
    accept_rounds,
    accept_single_votes,
    accept_clock_words,
    accept_days,
)
_OF_TARGET = (accept_spoken_times, accept_single_measures, accept_the_rest, accept_solar_dates)


def accept_equivalents(source: Numbers, target: Numbers) -> None:
    """Mark the numbers of both texts that the other one says in another way."""
    for rule in _OF_EITHER:
        rule(target, source)
        rule(source, target)
    for rule in _OF_SOURCE:
        rule(source, target)
    for rule in _OF_TARGET:
        rule(target, source)
