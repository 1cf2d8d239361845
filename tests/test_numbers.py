"""Numbers in figures and in words, with what they count."""

from __future__ import annotations

import pytest

from newslint.numbers import ranges
from tests.helpers import plain


@pytest.mark.parametrize(
    ("text", "found", "value", "kind"),
    [
        ("It cost $5 million then.", "$5 million", 5e6, "money"),
        ("It cost £3.2bn then.", "£3.2bn", 3.2e9, "money"),
        ("It cost US$20 then.", "US$20", 20, "money"),
        ("It cost 5 euros then.", "5 euros", 5, "money"),
        ("It cost 100$ then.", "100$", 100, "money"),
        ("It cost 6 million U.S. dollars then.", "6 million U.S. dollars", 6e6, "money"),
        ("It fell 25 percent then.", "25 percent", 25, "percent"),
        ("It fell 3.5% then.", "3.5%", 3.5, "percent"),
        ("It fell 5 percentage points then.", "5 percentage points", 5, "points"),
        ("Some 1,250,000 left.", "1,250,000", 1250000, "count"),
        ("Some two hundred and five left.", "two hundred and five", 205, "count"),
        ("Two million six hundred thousand.", "Two million six hundred thousand", 2.6e6, "count"),
        ("Some twenty-five left.", "twenty-five", 25, "count"),
        ("Half a dozen and a dozen men left.", "a dozen", 12, "count"),
        ("The twenty-first left.", "twenty-first", 21, "ordinal"),
        ("The 10th left.", "10th", 10, "ordinal"),
        ("Some two-thirds left.", "two-thirds", 2 / 3, "fraction"),
        ("A 21-year-old left.", "21-year-old", 21, "age"),
        ("A man aged 45 left.", "45", 45, "age"),
        ("In 2018 he left.", "2018", 2018, "year"),
        ("In the 1980s he left.", "1980s", 1980, "decade"),
        ("An F-16 left.", "16", 16, "code"),
        ("It was -5°C then.", "5°C", -5, "measure"),
        ("It was 10 square miles then.", "10 square miles", 10, "measure"),
        ("It did 60 miles per hour then.", "60 miles per hour", 60, "measure"),
        ("On July 11 he left.", "11", 11, "date"),
        ("At 5pm he left.", "5", 5, "time"),
    ],
)  # fmt: skip
def test_numbers(text: str, found: str, value: float, kind: str) -> None:
    doc = plain(text)
    one = doc.numbers[-1]
    assert doc.text[one.span.start : one.span.end] == found
    assert one.value == pytest.approx(value)
    assert one.kind == kind


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("10 sq km", "square kilometre"),
        ("97 km/h", "km/h"),
        ("60 mph", "mph"),
        ("5ft", "foot"),
        ("30 degrees Celsius", "Celsius"),
        ("100-acre", "acre"),
    ],
)
def test_units(text: str, unit: str) -> None:
    (one,) = plain(f"It was {text} then.").numbers
    assert one.unit is not None
    assert one.unit.name == unit


@pytest.mark.parametrize("text", ["Several million left.", "They left.", "Millions left."])
def test_what_is_no_number(text: str) -> None:
    assert plain(text).numbers == ()


def test_ranges() -> None:
    doc = plain("It took 5-10 men, 3 to 4 days and between 5 and 6 percent; five and six left.")
    found = [doc.text[a.span.start : b.span.end] for a, b, _ in ranges(doc)]
    assert found == ["5-10", "3 to 4", "5 and 6 percent"]


def test_figures_are_in_order() -> None:
    doc = plain("In 2018, 3 of 12 left.")
    assert [doc.words[place] for place in doc.figures] == ["2018", "3", "12"]
