"""A day that its month does not have, or a weekday that is not that date’s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FULL = (
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_NAMES = frozenset(_FULL)
_FIGURE = regex(r"\d")
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_AFTER = regex(r"[.]? (\d\d?)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|-\w|\w)(?:,? ((?:18|19|20)\d\d)\b)?")
_BEFORE = regex(r"(?<![\d:.,$£€-])(\d\d?)(?:st|nd|rd|th)?(?: of)? $")
_YEAR = regex(r",? ((?:18|19|20)\d\d)\b")
_WEEKDAY = regex(r"\b([A-Z][a-z]+day),? (?:the )?$")
_IN_DATE = regex(r"\b(?:on|until|since|by|from|of|dated|born|for|to|till|before|after) $")


@rule(
    "NUM003",
    "{problem}",
    bad=[
        "The talks open on [[February 30]].",
        "He was born on [[31 June 1990]].",
        "It was passed on [[February 29, 2019]].",
        "They met on [[Tuesday, July 11, 2018]].",
        "They met on [[Tuesday 11 July 2018]].",
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
    text, index = doc.text, doc.index
    for month in _NAMES & index.keys():
        number = _MONTHS.index(month[:3])
        for place in index[month]:
            start, end = doc.starts[place], doc.ends[place]
            # A date has a figure right beside its month: most months in copy have none.
            if text[start].isupper() and _FIGURE.search(text, max(0, start - 12), end + 4):
                yield from _at(doc, start, end, number)


def _at(doc: Document, start: int, end: int, month: int) -> Iterator[Hit]:
    text = doc.text
    before = _BEFORE.search(text, max(0, start - 12), start)
    after = _AFTER.match(text, end)
    if before:
        year = _YEAR.match(text, end)
        day, first = int(before[1]), before.start(1)
        last = year.end() if year else end
    elif after:
        year, day, first = None, int(after[1]), start
        last = after.end()
    else:
        return
    value = int(year[1]) if year else int(after[2]) if after and not before and after[2] else 0
    weekday = _WEEKDAY.search(text, max(0, first - 16), first)
    framed = bool(value or weekday or _IN_DATE.search(text, max(0, first - 8), first))
    problem = _problem(day, month, value, weekday[1].lower() if weekday else "", framed)
    if problem:
        begin = weekday.start(1) if weekday and value else first
        yield Hit(Span(begin, last), (), {"problem": problem})


def _problem(day: int, month: int, year: int, weekday: str, framed: bool) -> str:
    """What is wrong with a date (month from 0; year 0 if unknown), or nothing."""
    name = _FULL[month].capitalize()
    if not 1 <= day <= _LENGTHS[month]:
        sure = framed and (day <= 31 or bool(year))
        return f"{name} has no day {day}." if sure and day else ""
    if not year:
        return ""
    import datetime as dt

    try:
        date = dt.date(year, month + 1, day)
    except ValueError:
        return f"{name} {year} has no day {day}."
    actual = _DAYS[date.weekday()]
    if weekday in _DAYS and weekday != actual:
        return f"{name} {day}, {year}, was a {actual.capitalize()}."
    return ""
