"""A weekday that is not that of its date: “Thursday, July 11, 2018”, which was a Wednesday.

Where the date has no year, the article’s own date gives it; without one, nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import MONTH_NAMES, WEEKDAY_NAMES, Day, day_of, month_length, nearest
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.dates import Date
    from newslint.document import Document

_NEEDS = tuple(name.lower() for name in WEEKDAY_NAMES) + tuple(
    "mon tue tues wed thu thur thurs fri sat sun".split()
)
_NEAR = 3  # days within which no other year can be meant
_FAR = 120  # days from the article's date within which a date without a year is of that year


@rule(
    "NUM013",
    "{date} was a {right}, not a {wrong}: one of the two is a slip.",
    ask=True,
    needs=_NEEDS,
    bad=[
        "[[Tuesday, July 11, 2018 -> Wednesday, July 11, 2018 | Tuesday, July 10, 2018]].",
        "They met on [[Friday 13 July 2019 -> Saturday 13 July 2019 | Friday 12 July 2019]].",
        "PARIS, July 13, 2018 — On [[Tuesday, July 11 -> Wednesday, July 11]] it opened.",
        "It was on [[July 11, 2018 (Thursday -> July 11, 2018 (Wednesday]]).",
    ],
    good=[
        "They met on Wednesday, July 11, 2018, on Wednesday 11 July 2018 and on Monday, July 11.",
        "PARIS, July 13, 2018 — It opened on Wednesday, July 11.",
        "They meet on Monday and Tuesday, July 9 and 10, 2018.",
    ],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report weekday and date together; both repairs are offered."""
    for date in doc.dates:
        if date.weekday < 0 or not date.month:
            continue
        day = date.calendar_day or (None if date.year else _near(doc, date))
        if day and day.weekday != date.weekday:
            yield _hit(doc, date, day)


def _near(doc: Document, date: Date) -> Day | None:
    """The day of that name nearest to the article's own date, if it is near."""
    near = nearest(date.month, date.day, doc.dated) if doc.dated else None
    if not near or not doc.dated or abs(near.number - doc.dated.number) > _FAR:
        return None
    if near[1:] == (9, 11):
        return None  # of 2001, most likely
    years = _years(doc)
    if abs(near.number - doc.dated.number) > _NEAR:
        years |= {near.year - 1, near.year + 1}
    others = (day_of(year, date.month, date.day) for year in years)
    return None if any(day and day.weekday == date.weekday for day in others) else near


def _years(doc: Document) -> set[int]:
    """The years that the article speaks of: a date may be of one of them."""
    found = {date.year for date in doc.dates if date.year}
    return found | {int(one.value) for one in doc.numbers if one.kind == "year"}


def _hit(doc: Document, date: Date, day: Day) -> Hit:
    span = Span(min(date.span.start, date.named.start), max(date.span.end, date.named.end))
    found = doc.text[span.start : span.end]
    wrong = doc.text[date.named.start : date.named.end]
    right = WEEKDAY_NAMES[day.weekday]
    at = date.named.start - span.start
    shown = right if wrong.endswith("day") else right[:3]
    weekday = found[:at] + shown + found[at + len(wrong) :]
    fixes = (weekday, *_other_day(found, date, day, span))
    spelled = f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year},"
    return Hit(
        span,
        fixes,
        {"date": spelled, "right": right, "wrong": WEEKDAY_NAMES[date.weekday]},
        "" if date.year else "warning",
    )


def _other_day(found: str, date: Date, day: Day, span: Span) -> tuple[str, ...]:
    """The text with the nearest day of the month that is of the weekday it says."""
    step = (date.weekday - day.weekday + 3) % 7 - 3
    new, at = day.day + step, date.span.start - span.start
    place = found.find(str(day.day), at)
    if not 1 <= new <= month_length(day.month, day.year) or place < 0:
        return ()
    after = found[place + len(str(day.day)) :]
    if after[:1].isalpha():  # an ordinal
        return ()
    return (found[:place] + str(new) + after,)
