"""Units of measure as news writes them: what each measures and how large it is."""

from __future__ import annotations

from newslint.records import NamedTuple


class Unit(NamedTuple):
    """A unit: what it measures and its size in the basic unit of that (metre, kilogram, …).

    ``other`` is the size of its second sense (the long ton, the imperial gallon), else 0.
    """

    name: str
    dimension: str
    size: float
    other: float = 0.0


_FOOT, _MILE, _POUND = 0.3048, 1609.344, 0.45359237
_TABLE = (
    (Unit("kilometre", "length", 1000), "km kms kilometre kilometres kilometer kilometers"),
    (Unit("mile", "length", _MILE, 1852), "mile miles mi"),
    (Unit("metre", "length", 1), "m metre metres meter meters"),
    (Unit("centimetre", "length", 0.01), "cm centimetre centimetres centimeter centimeters"),
    (Unit("millimetre", "length", 0.001), "mm millimetre millimetres millimeter millimeters"),
    (Unit("yard", "length", 0.9144), "yard yards yd yds"),
    (Unit("foot", "length", _FOOT), "foot feet ft"),
    (Unit("inch", "length", 0.0254), "inch inches"),
    (Unit("hectare", "area", 10_000), "hectare hectares ha"),
    (Unit("acre", "area", 4046.856), "acre acres"),
    (Unit("kilogram", "mass", 1), "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    (Unit("gram", "mass", 0.001), "g gram grams gramme grammes"),
    (Unit("pound", "mass", _POUND), "lb lbs pound pounds"),
    (Unit("ounce", "mass", 0.0283495, 0.0311035), "oz ounce ounces"),
    (Unit("stone", "mass", 14 * _POUND), "stone"),
    (Unit("ton", "mass", 2000 * _POUND, 2240 * _POUND), "ton tons"),
    (Unit("tonne", "mass", 1000), "tonne tonnes"),
    (Unit("litre", "volume", 1), "l litre litres liter liters"),
    (Unit("gallon", "volume", 3.785412, 4.54609), "gallon gallons gal"),
    (Unit("pint", "volume", 0.473176, 0.568261), "pint pints"),
    (Unit("barrel", "volume", 158.9873), "barrel barrels"),
    (Unit("km/h", "speed", 1), "kph kmh"),
    (Unit("mph", "speed", 1.609344), "mph"),
    (Unit("knot", "speed", 1.852), "knot knots"),
    (Unit("Celsius", "temperature", 1), "c celsius centigrade"),
    (Unit("Fahrenheit", "temperature", 1), "f fahrenheit"),
)
UNITS: dict[str, Unit] = {word: unit for unit, words in _TABLE for word in words.split()}
_SPEEDS = {
    "kilometre": Unit("km/h", "speed", 1),
    "mile": UNITS["mph"],
    "metre": Unit("m/s", "speed", 3.6),
    "foot": Unit("ft/s", "speed", _FOOT * 3.6),
}


def squared(unit: Unit) -> Unit | None:
    """The square of a length: square miles."""
    if unit.dimension != "length":
        return None
    size = 1609.344 if unit.name == "mile" else unit.size
    return Unit(f"square {unit.name}", "area", size * size)


def cubed(unit: Unit) -> Unit | None:
    """The cube of a length, in litres."""
    if unit.dimension != "length":
        return None
    return Unit(f"cubic {unit.name}", "volume", unit.size**3 * 1000)


def per_hour(unit: Unit) -> Unit | None:
    """A length travelled in an hour (for metres and feet, in a second)."""
    return _SPEEDS.get(unit.name)
