"""Dates, times, numbers, money and units from one house's style to another's and back."""

from __future__ import annotations

import random

import pytest

from newslint.proving import chosen, document_of
from newslint.ruleset import RuleSet
from tests.styling import POINTS, changed, using

AMERICAN = {
    "date-order": "month-first", "month-with-day": "abbreviated", "date-ordinal": "plain",
    "weekday-and-date": "comma", "time-of-day": "points", "on-the-hour": "dropped", "era": "points",
    "on-weekday": "bare", "small-number": "nine", "ordinal": "nine", "age": "figures",
    "million": "word", "rank": "point", "dollar": "symbol", "cents": "word", "unit": "words",
    "pound-and-euro": "symbol", "speed": "kph", "temperature": "words", "calibre": "spaced",
    "ratio": "to", "metric-first": "imperial", "decimal-nought": "nought",
}  # fmt: skip
BRITISH = {
    "date-order": "day-first", "month-with-day": "full", "date-ordinal": "plain",
    "weekday-and-date": "plain", "time-of-day": "closed", "on-the-hour": "dropped", "era": "plain",
    "on-weekday": "on", "small-number": "nine", "ordinal": "nine", "age": "nine",
    "million": "money", "rank": "plain", "dollar": "symbol", "cents": "letter", "unit": "closed",
    "pound-and-euro": "symbol", "speed": "kmh", "temperature": "letter", "calibre": "closed",
    "ratio": "colon", "metric-first": "metric", "decimal-nought": "nought",
}  # fmt: skip
ECONOMIST = {
    **BRITISH, "date-order": "month-first", "date-ordinal": "ordinal", "small-number": "ten",
    "ordinal": "ten", "age": "ten", "temperature": "sign",
}  # fmt: skip

IN_AMERICAN = """\
The mayor of Westbridge resigned Tuesday after a vote on Sept. 11, 2018, in a hall that cost \
$5 million, and left at 7:30 p.m. in a taxi.

A 5-year-old boy and his sister, aged 8, saw nine cars and 12 vans. The No. 1 road of the town was \
shut from 6 a.m. to 11:45 p.m. on Friday, Oct. 5, after a 9 mm pistol was found. It was the sixth \
find since Jan. 2.

A flat there costs £250 million, bread 75 cents. The lake lies 5 miles (8 kilometers) away, and \
the bridge weighs 12,000 kilograms. Winds reached 90 kph, the temperature was 27 degrees Celsius, \
and women lead by a ratio of 2-to-1.

The fort of 44 B.C. was dug up May 9. “I paid five dollars on 3 March,” Ana Ruiz said."""

IN_BRITISH = """\
The mayor of Westbridge resigned on Tuesday after a vote on 11 September 2018 in a hall that cost \
$5m, and left at 7.30pm in a taxi.

A five-year-old boy and his sister, aged eight, saw nine cars and 12 vans. The No 1 road of the \
town was shut from 6am to 11.45pm on Friday 5 October, after a 9mm pistol was found. It was the \
sixth find since 2 January.

A flat there costs £250m, bread 75c. The lake lies 8km (5 miles) away, and the \
bridge weighs 12,000kg. Winds reached 90km/h, the temperature was 27C, \
and women lead by a ratio of 2:1.

The fort of 44 BC was dug up 9 May. “I paid five dollars on 3 March,” Ana Ruiz said."""


HOUSES = {"american": using(AMERICAN), "british": using(BRITISH), "economist": using(ECONOMIST)}


def turned(text: str, house: str) -> str:
    """The text in a house's style: a round for each fix that lies over another."""
    for _ in range(5):
        before, text = text, changed(HOUSES[house], text)
        if text == before:
            return text
    raise AssertionError(f"never settles: {text}")


def test_american_copy_becomes_british() -> None:
    assert turned(IN_AMERICAN, "british") == IN_BRITISH


def test_british_copy_becomes_american_again() -> None:
    assert turned(IN_BRITISH, "american") == IN_AMERICAN


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("text", [IN_AMERICAN, IN_BRITISH], ids=["american", "british"])
def test_a_second_run_changes_nothing(house: str, text: str) -> None:
    made = turned(text, house)
    assert turned(made, house) == made


MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
WORDS = "zero one two three four five six seven eight nine".split()


def american_sentence(chance: random.Random) -> str:
    """A sentence in American style with facts drawn by lot."""
    month, day, year = chance.choice(MONTHS), chance.randint(1, 28), chance.randint(1950, 2025)
    hour, minute = chance.randint(1, 12), chance.choice(("", ":05", ":30", ":59"))
    number = chance.randint(2, 99)
    count = WORDS[number] if number < 10 else str(number)
    sum_ = f"{chance.choice('$£€')}{chance.randint(2, 900)} {chance.choice(('million', 'billion'))}"
    return chance.choice((
        f"She was born on {month} {day}, {year}, in Leeds.",
        f"It opened on {month} {day} and shut on {chance.choice(MONTHS)} {day}.",
        f"On {month} {day}, {year}, the court sat.",
        f"The {month} {day}, {year}, vote was close.",
        f"The shop shut at {hour}{minute} {chance.choice('ap')}.m. in June.",
        f"The shop shut at {hour}{minute} {chance.choice('ap')}.m.",
        f"The court heard {count} witnesses there.",
        f"A {chance.randint(1, 99)}-year-old boy was found.",
        f"The town paid {sum_} for it.",
        f"They walked {number} kilometers that day.",
        f"The temperature was {number} degrees Celsius there.",
        f"The team is No. {chance.randint(1, 9)} there.",
    ))  # fmt: skip


@pytest.mark.parametrize("house", ["british", "economist"])
def test_it_comes_back_as_it_was(house: str) -> None:
    chance = random.Random(7)
    for _ in range(400):
        text = " ".join(american_sentence(chance) for _ in range(3))
        there = turned(text, house)
        assert turned(there, "american") == text, there


@pytest.mark.parametrize(
    "text",
    [
        "He was born in 1980 and won 6-3, 6-4 on page 5 of Chapter 2.",
        "Apollo 9 returned. Call 555-201-3344 or see https://example.org/9-people.",
        "The Sept. 11 Memorial is at 5th Avenue. The ten commandments were read.",
        "“We saw 9 people at 7pm on 3 March,” she said.",
        "Eleven men came. One in ten left; it was nine to five, six of one and half a dozen.",
        "Genesis 14:18 was read, and the film runs 2:15.",
    ],
)
def test_what_is_no_business_of_style_is_left(text: str) -> None:
    assert turned(text, "american") == text


@pytest.mark.parametrize(
    ("given", "house", "wanted"),
    [
        ("He left on the 11th of July.", "american", "He left on July 11."),
        ("He left on 9-11 July 2018.", "american", "He left on July 9-11, 2018."),
        (
            "He left on Friday 5 Oct., a cold day.",
            "american",
            "He left on Friday, Oct. 5, a cold day.",
        ),
        ("It ran from 7-9 p.m. there.", "british", "It ran from 7-9pm there."),
        ("The polls close at 19:00.", "american", "The polls close at 7 p.m."),
        ("The polls close at 00:00 there.", "american", "The polls close at midnight there."),
        (
            "He died on March 3, 1990, police said.",
            "british",
            "He died on 3 March 1990, police said.",
        ),
        (
            "She fell on March 3rd, 1990, in Leeds.",
            "economist",
            "She fell on March 3rd 1990 in Leeds.",
        ),
        (
            "It drew £2m and 3 million people.",
            "american",
            "It drew £2 million and 3 million people.",
        ),
        ("The ten judges sat.", "american", "The 10 judges sat."),
        ("The 10 judges sat.", "economist", "The ten judges sat."),
        ("The twenty-one judges sat.", "economist", "The 21 judges sat."),
        (
            "It was her 7th goal and eleventh match.",
            "british",
            "It was her seventh goal and 11th match.",
        ),
        ("The boys, aged 7 and 9, ran.", "british", "The boys, aged seven and nine, ran."),
        ("A 3-month-old girl was found.", "british", "A three-month-old girl was found."),
        ("Odds of two to one were given.", "british", "Odds of 2:1 were given."),
        ("It costs $7.00 now.", "american", "It costs $7 now."),
        ("It costs $7.00 to $7.50 now.", "american", "It costs $7.00 to $7.50 now."),
    ],
)
def test_one_sentence_at_a_time(given: str, house: str, wanted: str) -> None:
    assert turned(given, house) == wanted


def test_an_article_that_spells_all_numbers_out_is_of_one_mind() -> None:
    mixed = RuleSet([POINTS["small-number"]])
    spelled = "The court heard nine men, then fifty women and twelve boys."
    assert not list(mixed.hits(document_of(spelled)))
    figures = f"{spelled} It heard 14 girls, then 30 guards and later 45 clerks."
    assert [hit.replacements for _, hit in mixed.hits(document_of(figures))] == [("50",), ("12",)]


def test_figures_in_the_headline_and_words_below_it() -> None:
    rule = chosen(POINTS["small-number"], "nine")
    rules = RuleSet([rule._replace(spec={**rule.spec, "headline": "figures"})])
    text = "Fire kills two guards at prison\n\nThe fire killed 2 guards, the governor said."
    found = [hit.replacements for _, hit in rules.hits(document_of(text))]
    assert found == [("2",), ("two",)]
