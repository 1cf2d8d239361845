"""A day that its month does not have: “June 31”, “February 29, 2019”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates import MONTH_NUMBERS
from newslint.days import MONTH_NAMES, month_length
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.dates import Date
    from newslint.document import Document

_IN_DATE = regex(r"\b(?:on|until|since|by|from|of|dated|born|for|to|till|before|after) (?:the )?$")


@rule(
    "NUM003",
    "{problem}",
    needs=tuple(MONTH_NUMBERS),
    bad=[
        "The talks open on [[February 30]].",
        "He was born on [[31 June 1990]].",
        "It was passed on [[February 29, 2019]].",
        "They met on Friday the [[31st of April]].",
        "The fair runs from [[June 28-31]].",
    ],
    good=[
        "The talks open on February 28 and end on 31 May.",
        "It was passed on February 29, 2020, in April 45 men strong.",
        "They met on Wednesday, July 11, 2018, and on Wednesday 11 July 2018.",
        "In May 40 people left; a March 35 miles long, until June 1990.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each date that no calendar has."""
    for date in doc.dates:
        problem = _problem(doc, date) if date.month and (date.day or date.last) else ""
        if problem:
            yield Hit(date.span, (), {"problem": problem})


def _problem(doc: Document, date: Date) -> str:
    """What is wrong with a date, or nothing."""
    day = date.last or date.day
    if day <= month_length(date.month, date.year):
        return ""
    start = date.span.start
    framed = date.year or date.weekday >= 0
    if not framed and not _IN_DATE.search(doc.text, max(0, start - 12), start):
        return ""
    name = MONTH_NAMES[date.month - 1]
    if day == 29:
        return f"{name} {date.year} has no day {day}."
    return f"{name} has no day {day}."
