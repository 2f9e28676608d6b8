"""Whether two measures are the same in different units: feet and centimetres, °F and °C. It knows no language."""

from __future__ import annotations

from decimal import Decimal

from generator.checks.quantities.model import Quantity

# Unit -> dimension and size in the base unit of the dimension. Source: the International System of Units, NIST SP 811.
_SIZES = {
    "km": ("length", "1000"),
    "m": ("length", "1"),
    "cm": ("length", "0.01"),
    "mm": ("length", "0.001"),
    "mile": ("length", "1609.344"),
    "foot": ("length", "0.3048"),
    "inch": ("length", "0.0254"),
    "yard": ("length", "0.9144"),
    "kg": ("mass", "1"),
    "gram": ("mass", "0.001"),
    "tonne": ("mass", "1000"),
    "quintal": ("mass", "100"),
    "lb": ("mass", "0.45359237"),
    "GBP": ("mass", "0.45359237"),
    "ounce": ("mass", "0.02834952"),
    "stone": ("mass", "6.35029318"),
    "litre": ("volume", "1"),
    "pint": ("volume", "0.56826125"),
    "gallon": ("volume", "3.785412"),
    "sqm": ("area", "1"),
    "sqkm": ("area", "1000000"),
    "sqft": ("area", "0.09290304"),
    "sqmile": ("area", "2589988"),
    "acre": ("area", "4046.856"),
    "hectare": ("area", "10000"),
    "donum": ("area", "1000"),
    "mph": ("speed", "1.609344"),
    "kmh": ("speed", "1"),
    "mile/h": ("speed", "1.609344"),
    "km/h": ("speed", "1"),
    "m/s": ("speed", "3.6"),
}
# Stretches of time: each in the next smaller one that is exact; they are told apart, and converted without rounding.
STRETCHES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
TIMES = STRETCHES | {"decade", "century"}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
SIZES = {unit: (dimension, Decimal(size)) for unit, (dimension, size) in _SIZES.items()}
_TOLERANCE, _ROUNDING = Decimal("0.03"), Decimal("0.5")  # people round: 20 feet, 6 metres
_ROUGH = Decimal("0.06")  # about 30 miles are 50 km
_SPEEDS = ({"mph", "km"}, {"kmh", "mile"})  # km/h is read as kilometres
_LANDS = frozenset({"acre", "hectare"})
_SCALES = frozenset({"fahrenheit", "celsius"})
_COLD = ((1, 1), (-1, -1), (1, -1))  # quantities have no sign: minus 22 °F are minus 30 °C, and 14 °F minus 10 °C
_DEGREES = frozenset({"degree", "fahrenheit", "celsius"})


def converts(one: Quantity, other: Quantity) -> bool:
    """Return whether one measure is the other in another unit, as roughly as people convert."""
    if other.unit == "permille":  # alcohol in the blood: 0.19 % is 1.9 per mille
        return one.unit in ("", "percent") and other.value == one.value * 10
    if one.unit in _DEGREES and other.unit in _DEGREES:
        return any(
            _is_celsius_of(sign * left.value, other_sign * right.value)
            for left, right in ((one, other), (other, one))
            for sign, other_sign in _COLD
        )
    if one.unit in TIMES:
        return one.unit != other.unit and any(
            one.value * sizes[one.unit] == other.value * sizes[other.unit]
            for sizes in (_SECONDS, _MONTHS)
            if {one.unit, other.unit} <= sizes.keys()
        )
    first, second = (SIZES.get(unit) for unit in (_speed(one, other), _speed(other, one)))
    if first is None or second is None or first[0] != second[0] or first[1] == second[1]:
        return False
    exact = one.value * first[1] / second[1]
    tolerance = _ROUGH if one.precision == "about" and other.value % 10 == 0 else _TOLERANCE
    return abs(exact - other.value) <= max(tolerance * exact, _ROUNDING)


def _speed(one: Quantity, other: Quantity) -> str:
    """Return the unit; lengths are speeds where the other side is one, or where it is an hour here and a second there."""
    if one.unit in ("km", "mile") and (other.unit in ("mph", "kmh") or (_is_a(one, "hour") and _is_a(other, "second"))):
        return f"{one.unit}/h"
    if one.unit == "m" and _is_a(one, "second") and (other.unit in ("mph", "kmh") or _is_a(other, "hour")):
        return "m/s"
    return one.unit


def _is_a(one: Quantity, time: str) -> bool:
    """Return whether a measure is one a second, an hour."""
    return time in one.counted


def _is_celsius_of(fahrenheit: Decimal, celsius: Decimal) -> bool:
    """Return whether a temperature, or a difference of temperatures, is the other in Celsius."""
    reading = (fahrenheit - 32) * 5 / 9
    near = max(Decimal("0.6"), abs(celsius) / 100)  # 2,500 °F are some 1,370 °C
    return abs(reading - celsius) <= near or abs(fahrenheit * 5 / 9 - celsius) <= near


def differs(one: str, other: str) -> bool:
    """Return whether two units measure the same kind of thing and are not the same; acres are no metres either."""
    if (one in TIMES and other in TIMES) or (one in _SCALES and other in _SCALES):
        return one != other
    if {one, other} in _SPEEDS:
        return True
    if one in _LANDS and other in SIZES and SIZES[other][0] == "length":
        return True
    first, second = SIZES.get(one), SIZES.get(other)
    return first is not None and second is not None and one != other and first[0] == second[0]
