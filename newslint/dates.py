"""The dates that an article gives, in any of the usual spellings, and its own date.

``July 11, 2018``, ``11 July``, ``the 11th of July``, ``Wed., July 11``, ``July 9-11``,
``July 2018``, ``2018-07-11``, ``11/07/2018``. The month words and figures of
the index lead to them, so that an article without any costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import MONTH_NAMES, WEEKDAY_NAMES, Day, day_of
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_SHORT = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTH_NUMBERS: dict[str, int] = {
    **{name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name: number for number, name in enumerate(_SHORT.split(), 1)},
    "sept": 9,
}
_WEEKDAYS = {name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
_END = r"(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,:/-]\d|,\d{3})\b"
# After the second day of a pair no counted noun may follow: “on June 5 and 12 people”.
_CLOSE = rf"(?=,? {_YEAR.replace('P<year>', ':')}|[,.;:)]|\s*$|\n| (?:in|at|for|by|on)\b)"
_BEFORE = regex(
    rf"(?<![\d:.,$£€/–-])(?:(?P<day>\d\d?){_END}(?: ?[-–] ?| (?:to|and) (?:the )?))?"
    rf"(?<![\d:.,$£€/])(?P<last>\d\d?){_END}(?: (?:day )?of)? $"
)
_AFTER = regex(
    rf"[.]? (?P<day>\d\d?){_END}"
    rf"(?: ?[-–] ?(?P<last>\d\d?){_END}(?!\d|[/-])|"
    rf" (?:to|and|through) (?P<late>\d\d?){_END}{_CLOSE})?"
    rf"(?![\d:%]|[.,]\d|[-–]\w|\w)(?:,? {_YEAR})?"
)
_ONLY_YEAR = regex(rf"[.]?,? {_YEAR}")
_DAY_NAME = r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_LEAD = regex(rf"\b{_DAY_NAME}(?:[a-z]*day|[a-z]{{0,2}}\.)?(?:, | | ?\(|, ?\()(?:the )?$")
_TRAIL = regex(rf"(?: \(|, a |, ){_DAY_NAME}[a-z]*day\b")
_JOINED = regex(r"(?:\b(?:and|to|through|or)|[-–]|day,) ?$")
_FIGURES = regex(
    r"(?<![\d/.,$£€-])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"
    r"|(?P<a>\d\d?)(?P<mark>[/.-])(?P<b>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)"
    r"(?![\d/]|[.,-]\d))"
)


class Date(NamedTuple):
    """A date as it stands in the clean text; what it does not say is 0.

    ``last`` is the last day of a span within the month (July 9-11). ``weekday`` is 0 for Monday to
    6 and -1 for none; ``named`` is its span. ``span`` leaves the weekday out. ``form`` is one of
    mdy, dmy, my, iso and numeric; in the last, day and month are 0 if either could be either.
    """

    span: Span
    year: int
    month: int
    day: int
    last: int
    weekday: int
    named: Span
    form: str

    @property
    def calendar_day(self) -> Day | None:
        """The (first) day, if the date says all of it and the calendar has it."""
        return day_of(self.year, self.month, self.day) if self.day else None


def dates_of(doc: Document) -> tuple[Date, ...]:
    """All dates of an article in the order of its text."""
    found = [*_with_month(doc), *_in_figures(doc)]
    found.sort()
    return tuple(found)


def _with_month(doc: Document) -> Iterator[Date]:
    text, last_end = doc.text, 0
    places = sorted(p for word in MONTH_NUMBERS.keys() & doc.index.keys() for p in doc.index[word])
    for place in places:
        start, end = doc.starts[place], doc.ends[place]
        if start < last_end or not text[start].isupper():
            continue
        date = _around(text, start, end, MONTH_NUMBERS[doc.words[place]])
        if date:
            last_end = date.span.end
            yield date


def _around(text: str, start: int, end: int, month: int) -> Date | None:
    """The date whose month stands at a place of the text."""
    after = _AFTER.match(text, end)
    before = _BEFORE.search(text, max(0, start - 30), start)
    if after and not (before and not after["year"]):
        last = int(after["last"] or after["late"] or 0)
        span = Span(start, after.end())
        if last > 31:  # no span of days: “since May 7 – 70 percent of them”
            last, span = 0, Span(start, after.end("day"))
        return _dated(text, span, (after["year"], month, int(after["day"]), last), "mdy")
    year = _ONLY_YEAR.match(text, end)
    if before:
        day, last = int(before["day"] or before["last"]), int(before["last"])
        first = before.start("day") if before["day"] else before.start("last")
        if last <= day and before["day"]:  # no span: “40 and 9 May”
            day, first = last, before.start("last")
        span = Span(first, year.end() if year else end)
        return _dated(
            text, span, (year and year["year"], month, day, last if last > day else 0), "dmy"
        )
    if year:
        return _dated(text, Span(start, year.end()), (year["year"], month, 0, 0), "my")
    return None


def _dated(
    text: str, span: Span, parts: tuple[str | None, int, int, int], form: str
) -> Date | None:
    year, month, day, last = parts
    if day > 31 and not year:
        return None
    weekday, named = (-1, Span(0, 0)) if last or not day else _weekday(text, span)
    return Date(span, int(year or 0), month, day, last, weekday, named, form)


def _weekday(text: str, span: Span) -> tuple[int, Span]:
    """The weekday that stands beside a date; one of a pair (Monday and Tuesday) is none."""
    match = _LEAD.search(text, max(0, span.start - 18), span.start)
    if match and _JOINED.search(text, max(0, match.start() - 9), match.start()):
        match = None
    elif not match:
        match = _TRAIL.match(text, span.end)
    if not match or _is_newspaper(text, match):
        return -1, Span(0, 0)
    end = match.start("weekday")
    while end < len(text) and text[end].isalpha():
        end += 1
    return _WEEKDAYS[match["weekday"].lower()], Span(match.start("weekday"), end)


def _is_newspaper(text: str, match: re.Match[str]) -> bool:
    """Whether a weekday cut short is the Sun of a town: “Edmonton Sun, August 16”."""
    start = match.start("weekday")
    word = text[max(0, text.rfind(" ", 0, start - 1)) : start].strip()
    return text[start + 3 : start + 4] == "," and word[:1].isupper()


def _in_figures(doc: Document) -> Iterator[Date]:
    text = doc.text
    if "-" not in text and "/" not in text and "." not in text:
        return
    for place in doc.figures:
        start, end = doc.starts[place], doc.ends[place]
        if text[end : end + 1] not in {"-", "/", "."} or not text[end + 1 : end + 2].isdigit():
            continue
        match = _FIGURES.match(text, start)
        date = match and _from_figures(match)
        if date:
            yield date


def _from_figures(match: re.Match[str]) -> Date | None:
    span, none = Span(match.start(), match.end()), Span(0, 0)
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
        fits = month <= 12 and day <= 31
        return Date(span, year, month, day, 0, -1, none, "iso") if fits else None
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if year < 100 and match["mark"] != "/":
        return None  # 3.10.12 is a version, 1-2-34 a number
    year += 2000 if year < 50 else 1900 if year < 100 else 0
    if max(first, second) > 31 or min(first, second) > 12 or not first or not second:
        return None
    if first > 12 or second > 12 or first == second:
        day, month = max(first, second), min(first, second)
    else:
        day = month = 0
    return Date(span, year, month, day, 0, -1, none, "numeric")
