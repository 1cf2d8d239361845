"""A conversion in brackets that is not the same measure: “10 miles (10 km)”, “30C (68F)”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.counted import grain
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_JOINS = regex(
    r"(?:-\w+){0,2}(?: (?!squared?\b)[a-z]+)? ?[(\[]"
    r"(?:or |about |around |roughly |approximately |some )?$"
)
_CLOSES = regex(r"(?:-\w+){0,2}(?: [a-z]+)?[)\]]")
_FAR = 0.1  # of the measure: journalists round
_NEAR = 0.04  # for figures given to three places
_DEGREES = 3.0


class _Pair(NamedTuple):
    """Two measures and what the first comes to in the unit of the second, nearest first."""

    one: Number
    two: Number
    come_to: tuple[float, ...]


@rule(
    "NUM038",
    "{one} is about {right}: please check “{two}”.",
    level="warning",
    ask=True,
    needs=("(", "["),
    bad=[
        "The lake is 10 miles ([[10 -> 16]] km) long.",
        "It reached 30C ([[68 -> 86]]F) on Monday.",
        "A 100-acre ([[100 -> 40]]-hectare) farm burned.",
        "They ran at 60 mph ([[60 -> 97]] km/h).",
    ],
    good=[
        "The lake is 10 miles (16 km) long and 3 feet (1 metre) deep.",
        "It reached 30C (86F), a rise of 2C (3.6F). A baby of 7 pounds 8 ounces (3.4 kg).",
        "It cost £10 (12 euros) for 12 miles (by car).",
        "He is 6ft 8in (2.03m) and lives in 8 metres square (86 square feet).",
        "It fell 12 feet (3.7 metres) and drove 20 to 30 miles (32 to 48 km).",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second figure, with the right one."""
    numbers = [one for one in doc.numbers if one.unit]
    before: Number | None = None
    for one, two in pairwise(numbers):
        pair = None if _is_part(doc, one, before) else _pair(doc, one, two)
        before = one
        if pair and _is_wrong(doc, pair):
            right = _rounded(doc, pair)
            data = {
                "one": doc.text[one.span.start : one.span.end],
                "two": doc.text[two.span.start : two.span.end],
                "right": right + doc.text[two.figure.end : two.span.end],
            }
            yield Hit(two.figure, (right,) if right.strip("0.") else (), data)


def _pair(doc: Document, one: Number, two: Number) -> _Pair | None:
    """The two as a measure and its conversion, if that is what they are."""
    text = doc.text
    if not one.unit or not two.unit or one.unit.name == two.unit.name or two.spelled:
        return None
    if one.unit.dimension != two.unit.dimension or two.span.start - one.span.end > 40:
        return None
    if not _JOINS.fullmatch(text, one.span.end, two.span.start):
        return None
    if not _CLOSES.match(text, two.span.end):
        return None
    if one.unit.dimension == "temperature":
        celsius = one.unit.name == "Celsius"
        fifths = one.value * 1.8 if celsius else one.value / 1.8
        whole = fifths + 32 if celsius else (one.value - 32) / 1.8
        return _Pair(one, two, (whole, fifths))
    sizes = [(one.unit.size, two.unit.size)]
    sizes += [(one.unit.other, two.unit.size)] if one.unit.other else []
    sizes += [(one.unit.size, two.unit.other)] if two.unit.other else []
    return _Pair(one, two, tuple(one.value * mine / other for mine, other in sizes))


def _is_part(doc: Document, one: Number, before: Number | None) -> bool:
    """Whether a measure is the end of a longer one (7 pounds 8 ounces) or of a range."""
    start = one.span.start
    lead = doc.text[max(0, start - 5) : start]
    if lead.endswith((" to ", "-", "–", " by ", " x ", " and ", " or ", "/")):
        return True
    return before is not None and doc.text[before.span.end : start] in {" ", ", ", ""}


def _is_wrong(doc: Document, pair: _Pair) -> bool:
    value = pair.two.value
    if pair.one.unit and pair.one.unit.dimension == "temperature":
        return min(abs(value - right) for right in pair.come_to) > _DEGREES
    exact = all(_places(doc, one) >= 3 for one in pair[:2])
    limit = _NEAR if exact else _FAR
    for right in pair.come_to:
        slack = grain(doc, pair.two) + grain(doc, pair.one) * right / max(pair.one.value, 1e-9)
        if abs(value - right) <= max(limit * right, slack):
            return False
    return value > 0


def _places(doc: Document, number: Number) -> int:
    """How many places of a number mean something: 1,250 has three."""
    figure = doc.text[number.figure.start : number.figure.end]
    digits = "".join(filter(str.isdigit, figure)).lstrip("0")
    return len(digits if "." in figure else digits.rstrip("0"))


def _rounded(doc: Document, pair: _Pair) -> str:
    """The right figure, as finely as the first is given."""
    value = pair.come_to[0] / pair.two.scale
    step = 1.0
    while value >= 100 * step and _places(doc, pair.one) < 3:
        step *= 10
    if abs(value) < 10 and "." in doc.text[pair.two.figure.start : pair.two.figure.end]:
        return f"{value:.1f}"
    return f"{round(value / step) * step:,.0f}"
