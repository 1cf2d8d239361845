"""Dates: the order of day and month, months cut short, ordinals, and the comma after a weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import MONTH_NAMES
from newslint.numberwords import ordinal_figure
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import in_prose, use_of
from newslint.styling.reading import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.dates import Date
    from newslint.document import Document
    from newslint.styling.use import Use

_DAY = r"\d\d?(?:st|nd|rd|th)?"
_DAYS = rf"(?P<days>{_DAY}(?:(?: ?[-–] ?| to | and | through ){_DAY})?)"
_MONTH_FIRST = regex(rf"(?P<month>[A-Za-z]+\.?) {_DAYS}(?P<comma>,)?(?: (?P<year>\d{{4}}))?$")
_DAY_FIRST = regex(
    rf"{_DAYS}(?P<of> of)? (?P<month>[A-Za-z]+\.?)(?P<comma>,)?(?: (?P<year>\d{{4}}))?$"
)
_ONE_DAY = regex(r"(?P<day>\d\d?)(?P<ending>st|nd|rd|th)?")
_OF_MONTH = regex(r"(?P<month>[A-Za-z]+)(?P<point>\.?)(?P<comma>,?) (?P<year>\d{4})$")
# “July 11 Movement”: what the date names is no date.
_NAME = regex(
    r" (?:Movement|Alliance|Group|Brigades?|Coalition|Revolution|Square|Bridge|Street|Uprising"
    r"|Martyrs|Memorial|Museum|Avenue|Stadium|University|Commission|Committee"
    r"|(?:terror |terrorist )?(?:attacks?|hijackers?)(?= ))\b"
)
_SIGNED = regex(r"\(@\w+\) $")  # the date of an embedded post
_DATELINE = regex(r"[A-Z][A-Z/ .'’-]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?, $")
_OPENERS = frozenset("on since by until in from after before as of about around".split())
_OPENING = 40  # characters; a sentence may open with a date: “Early on Monday, July 9, 2018,”
_DETERMINERS = frozenset("the a an this that his her its their our my your".split())
# After one of these the comma that closes an American date goes with its year.
_GOES_ON = regex(
    r",(?= (?:in|at|by|for|from|to|with|when|where|after|before|and|or|near|on|until|through|during"
    r"|because|if|as|over|under|into|about|against|following|outside|inside|between)\b)"
)
_SHORT = {
    1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec.",
}  # fmt: skip
_CUT_SHORT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_AGENCY = (
    "Jan",
    "Feb",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
)


class _Parts(NamedTuple):
    """The parts of a date as written: “11th”, “July” or “Jan.”, “2018”."""

    days: str
    month: str
    year: str
    of: bool


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The dates as one of the points sees them."""
    find = {
        "date-order": _order, "month-with-day": _month, "dateline-month": _dateline_month,
        "month-alone": _month_alone, "date-ordinal": _ordinal, "weekday-and-date": _weekday,
    }[point]  # fmt: skip
    wants_dateline = point == "dateline-month"
    for date in doc.dates:
        start = date.span.start
        if not in_prose(doc, start) or _SIGNED.search(doc.text, max(0, start - 30), start):
            continue
        if _in_dateline(doc, date) == wants_dateline:
            yield from find(doc, date)


def may_differ(doc: Document, point: str) -> bool:
    """Whether an article has dates of both orders; a month cut short, if a point is on months."""
    if point == "date-order":
        return {"mdy", "dmy"} <= {date.form for date in doc.dates}
    return not point.startswith("month") or not doc.clues.isdisjoint(_CUT_SHORT)


def _in_dateline(doc: Document, date: Date) -> bool:
    """Whether a date stands in a dateline: “LONDON, July 11 (Reuters) -”."""
    start = doc.paragraph_at(date.span.start).start
    if date.span.start - start > 60:
        return False
    lead = doc.text[start : date.span.start]
    return bool(_DATELINE.fullmatch(lead)) and doc.text[date.span.end : date.span.end + 2] in (
        " (", " -", " –", " —",
    )  # fmt: skip


def _parts(doc: Document, date: Date) -> _Parts | None:
    shape = {"mdy": _MONTH_FIRST, "dmy": _DAY_FIRST}.get(date.form)
    match = shape and shape.match(doc.text[date.span.start : date.span.end])
    if not match or _NAME.match(doc.text, date.span.end):
        return None
    of = bool(match.groupdict().get("of"))
    return _Parts(match["days"], match["month"], match["year"] or "", of)


def _order(doc: Document, date: Date) -> Iterator[Use]:
    parts = _parts(doc, date)
    if not parts:
        return
    start, end = date.span
    if date.form == "mdy":
        end += parts.year != "" and _drops_comma(doc, date)
        other = f"{parts.days} {parts.month}" + (f" {parts.year}" if parts.year else "")
        here, there = "month-first", "day-first"
    else:
        if parts.of and doc.folded[start - 4 : start] == "the ":
            start -= 4
        span = _month_span(doc, date)
        if span.end > end:  # 5 Oct.
            parts, end = parts._replace(month=doc.text[span.start : span.end]), span.end
        other = _month_first(doc, parts, end)
        here, there = "day-first", "month-first"
    yield use_of(doc, Span(start, end), {here: doc.text[start:end], there: other})


def _month_first(doc: Document, parts: _Parts, end: int) -> str:
    """“July 11, 2018,” with the comma after the year that running text asks for."""
    days = parts.days
    if not parts.year:
        return f"{parts.month} {days}"
    if days[-1].isalpha():  # July 11th 2018
        return f"{parts.month} {days} {parts.year}"
    after = doc.text[end : end + 2]
    closing = "," if after[:1] == " " and after[1:].isalnum() else ""
    return f"{parts.month} {days}, {parts.year}{closing}"


def _drops_comma(doc: Document, date: Date) -> bool:
    """Whether the comma after a year belongs to an American date and not to its sentence."""
    text, start, end = doc.text, *date.span
    if text[end : end + 2] != ", ":
        return False
    place = doc.word_at(start)
    before = doc.words[place - 1] if place else ""
    if before in _DETERMINERS or text[max(0, start - 3) : start - 1] in ("'s", "’s"):
        return True
    lead = doc.sentence_at(start).start
    if start - lead < _OPENING:
        opening = text[lead:start].lower().replace(",", "").split()
        if not opening or (len(opening) < 4 and opening[0] in _OPENERS):
            return False
    return bool(_GOES_ON.match(text, end))


def _month(doc: Document, date: Date) -> Iterator[Use]:
    """A month that stands with a day: “Jan. 5” or “January 5”."""
    parts = _parts(doc, date)
    name = MONTH_NAMES[date.month - 1]
    if not parts or parts.month.isupper() or (parts.month == name and date.month not in _SHORT):
        return
    span = _month_span(doc, date)
    short = _SHORT.get(date.month, name)
    if doc.text[span.end : span.end + 1] == ".":
        short = short.rstrip(".")
    yield use_of(doc, span, {"abbreviated": short, "full": name})


def _month_span(doc: Document, date: Date) -> Span:
    """The month with the point that cuts it short, unless that also ends the sentence."""
    start = end = doc.folded.index(MONTH_NAMES[date.month - 1][:3].lower(), date.span.start)
    while end < len(doc.text) and doc.text[end].isalpha():
        end += 1
    short = doc.text[start:end] != MONTH_NAMES[date.month - 1] and end - start < 5
    if short and doc.text[end : end + 1] == "." and not ends_sentence(doc, end + 1):
        end += 1
    return Span(start, end)


def _dateline_month(doc: Document, date: Date) -> Iterator[Use]:
    if date.form == "mdy":
        name = MONTH_NAMES[date.month - 1]
        texts = {"points": _SHORT.get(date.month, name), "plain": _AGENCY[date.month - 1]}
        yield use_of(doc, _month_span(doc, date), {**texts, "full": name})


def _month_alone(doc: Document, date: Date) -> Iterator[Use]:
    """A month with a year and no day: “January 2018”."""
    match = _OF_MONTH.match(doc.text[date.span.start : date.span.end])
    if date.form != "my" or not match or match["comma"]:
        return
    name = MONTH_NAMES[date.month - 1]
    if match["month"] != name or date.month in _SHORT:
        span = Span(date.span.start, date.span.start + match.end("point"))
        yield use_of(doc, span, {"full": name, "abbreviated": _SHORT.get(date.month, name)})


def _ordinal(doc: Document, date: Date) -> Iterator[Use]:
    """The day in a date with its ending or without: “July 11th”."""
    parts = _parts(doc, date)
    holiday = date.month == 7 and date.day == 4 and parts and not parts.year
    if not parts or parts.of or holiday:
        return
    plain = _ONE_DAY.sub(lambda one: one["day"], parts.days)
    ordinal = _ONE_DAY.sub(lambda one: ordinal_figure(int(one["day"])), parts.days)
    start = doc.text.index(parts.days, date.span.start)
    if date.form == "dmy" or not parts.year:
        span = Span(start, start + len(parts.days))
        yield use_of(doc, span, {"plain": plain, "ordinal": ordinal})
        return
    drops = _drops_comma(doc, date)
    end = date.span.end + drops
    after = doc.text[end : end + 2]
    closing = "," if drops or (after[:1] == " " and after[1:].isalnum()) else ""
    texts = {"plain": f"{plain}, {parts.year}{closing}", "ordinal": f"{ordinal} {parts.year}"}
    if parts.days == plain:
        texts["plain"] = doc.text[start:end]
    yield use_of(doc, Span(start, end), texts)


def _weekday(doc: Document, date: Date) -> Iterator[Use]:
    """A weekday and its date: “Friday, July 13” or “Friday 13 July”."""
    named, start = date.named, date.span.start
    if date.weekday < 0 or doc.text[named.end : start] not in (" ", ", "):
        return
    day, rest = doc.text[named.start : named.end], doc.text[start : date.span.end]
    if not day.endswith("day"):
        return
    span = Span(named.start, date.span.end)
    yield use_of(doc, span, {"comma": f"{day}, {rest}", "plain": f"{day} {rest}"})
