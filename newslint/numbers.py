"""The numbers of an article, in figures or in words, with what they count.

``$5 million``, ``£3.2bn``, ``5 euros``, ``25 percent``, ``two-thirds``, ``10 square miles``,
``30C``, ``a dozen``, ``21-year-old``, ``10th``. Figures and number words of the index lead to them.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.numberwords import WORDS, spelled_at
from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span
from newslint.units import UNITS, Unit, cubed, per_hour, squared

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_FIGURE = regex(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_LONGEST = 20  # characters; a longer row of digits is no number that anybody reads
_SCALE = regex(
    r"(?i)[ \u00a0-]?(?P<scale>hundred|thousand|millions?|billions?|trillions?|dozen|bn|mn|tn|mln"
    r"|crore|lakh)\b"
    r"|(?P<letter>[mk])\b"
)
_SCALES = {
    "hundred": 100.0, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "m": 1e6,
    "mln": 1e6, "crore": 1e7, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
    "dozen": 12.0,
}  # fmt: skip
_SIGN = regex(
    r"(?:(?:(?:US|AU|NZ|HK|NT|[ACRS])?\$|[£€¥₽₹₴₺₪₩])[ \u00a0]?"
    r"|\b(?:USD|EUR|GBP|AUD|CAD|JPY|CNY|RMB|Rs\.?) ?)$"
)
_MONEY = (
    "dollars?|cents?|pence|euros?|pounds?|r(?:o?u)bles?|yuan|yen|rupees?|lira|pesos?|francs?|rand"
    "|reais|riyals?|dirhams?|shekels?|won|zlotys?|hryvnias?|kron(?:a|or|er|e)|renminbi|rials?"
)
_HUNDREDTHS = frozenset({"cent", "cents", "pence"})
_UNIT_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
_ENDING = regex(
    r"(?i)(?P<percent>[ \u00a0]?%|[ \u00a0-]per ?cent\b|[ \u00a0]pct\b)"
    r"|(?P<points>[ \u00a0-](?:percentage|basis)[ -]points?\b)"
    r"|(?P<after>[$£€](?![\w$£€]))"
    r"|(?P<age>[ -]years?[ -]old\b|-year-olds\b)"
    r"|(?P<money>[ \u00a0-](?:(?:U\.?S\.?|Canadian|Australian|Hong Kong|Singapore)[ -])?"
    rf"(?:{_MONEY})\b)"
    r"|(?P<degrees>[ \u00a0]?°|[ -]degrees?\b)?[ \u00a0-]?(?P<power>(?:square|sq\.?|cubic)[ -])?"
    rf"(?P<unit>{_UNIT_WORDS})\b(?!')(?P<hour>/h\b|[ -](?:per|an)[ -](?:hour|second)\b)?"
)
_ORDINAL = regex(r"(?i)(?:st|nd|rd|th)\b")
_AGED = regex(r"(?i)\bage[ds]?(?: of)? $")
_CODE = regex(r"(?:[A-Za-z]-|#|[A-Za-z]/)$")
_BELOW = regex(r"(?:(?<![\w.])[-−–]|\bminus )$")
_DECADE = regex(r"['’]?s\b")
# Signs that spare a search: no number goes on after the first, and what comes before it is told by
# the others.
_NO_TAIL = frozenset(("", ".", ",", ";", ":", ")", "\n", "”", '"', "–", "—", "/", "?", "!"))
_OF_SIGNS = frozenset("$£€¥₽₹₴₺₪₩DRPYB")
_BEFORE_CODE = frozenset("-#/")
_AFTER_AGED = frozenset(("e ", "d ", "s ", "f ", "E ", "D ", "S ", "F "))


class Number(NamedTuple):
    """A number as it stands in the clean text.

    ``span`` runs from the currency sign to the scale, percent sign, unit or currency word, and
    ``figure`` is the figure or words alone. ``value`` has the scale (million, or 0.01 for cents)
    multiplied in. ``kind`` is count, money, percent, points, measure, ordinal, fraction, age,
    year, decade, date, time or code (F-16). ``sign`` is the currency sign before (or after) it,
    ``money`` the currency's word. ``first`` and ``last`` are the places of its words in
    ``doc.words``.
    """

    span: Span
    figure: Span
    value: float
    kind: str
    scale: float
    unit: Unit | None
    sign: str
    money: str
    first: int
    last: int
    spelled: bool


class _Tail(NamedTuple):
    """What follows a figure: where it ends, and what it makes of the number."""

    end: int
    kind: str
    unit: Unit | None = None
    money: str = ""
    after: str = ""


def numbers_of(doc: Document) -> tuple[Number, ...]:
    """All numbers of an article in the order of its text."""
    places = [place for word in WORDS & doc.vocabulary for place in doc.index[word]]
    places += doc.figures
    places.sort()
    set_apart = [(date.span, "date") for date in doc.dates]
    set_apart += [(time.span, "time") for time in doc.times]
    set_apart.sort()
    found: list[Number] = []
    last = -1
    for place in places:
        if place <= last:
            continue
        number = _spelled(doc, place) if doc.words[place] in WORDS else _figure(doc, place)
        if number:
            last = number.last
            found.append(_told_apart(number, set_apart))
    return tuple(found)


def ranges(doc: Document) -> Iterator[tuple[Number, Number, str]]:
    """Numbers joined as a span, and by what: “5-10”, “5 to 10”, “between 5 and 10”.

    Dates, times and codes are left out. The second may have the scale and unit of both.
    """
    numbers, folded = doc.numbers, doc.folded
    for one, two in pairwise(numbers):
        gap = folded[one.span.end : two.span.start]
        joined = gap in {"-", "–", " to "} or (gap == " and " and _is_between(doc, one))
        if joined and not {one.kind, two.kind} & {"date", "time", "code"}:
            yield one, two, gap.strip()


def _is_between(doc: Document, number: Number) -> bool:
    return doc.words[max(0, number.first - 1)] == "between"


def _told_apart(number: Number, set_apart: list[tuple[Span, str]]) -> Number:
    """The number with its kind, if it is part of a date or a time of day."""
    if not set_apart:
        return number
    at = bisect_right(set_apart, number.figure.start, key=lambda one: one[0].start) - 1
    if at >= 0 and set_apart[at][0].end > number.figure.start:
        return number._replace(kind=set_apart[at][1], span=number.figure)
    return number


def _spelled(doc: Document, place: int) -> Number | None:
    found = spelled_at(doc, place)
    if not found:
        return None
    figure = Span(doc.starts[found.first], doc.ends[found.last])
    if found.kind != "count":
        return Number(
            figure, figure, found.value, found.kind, 1, None, "", "", found.first, found.last, True
        )
    tail = _tail(doc.text, figure.end)
    span = Span(figure.start, tail.end)
    last = _last(doc, found.last, tail.end)
    return Number(
        span, figure, found.value, tail.kind, 1, tail.unit, "", tail.money, found.first, last, True
    )


def _figure(doc: Document, place: int) -> Number | None:
    text, start = doc.text, doc.starts[place]
    match = _FIGURE.match(text, start)
    if not match or len(match[0]) > _LONGEST:
        return None
    end, value, scale = match.end(), float(match[0].replace(",", "")), 1.0
    before = text[max(0, start - 5) : start]
    lead = None
    if not _OF_SIGNS.isdisjoint(before):  # a quick look spares a slow one
        lead = _SIGN.search(text, max(0, start - 5), start)
    sign = lead[0].strip() if lead else ""
    by = None if text[end : end + 1] in _NO_TAIL else _SCALE.match(text, end)
    if by and (by["scale"] or sign or by["letter"].lower() == "k"):
        word = (by["scale"] or by["letter"]).lower()
        scale, end = _SCALES[word.rstrip("s") or word], by.end()
    tail = _tail(text, end)
    kind, end = tail.kind, tail.end
    if sign:
        kind = "money"
    elif kind == "count":
        kind, end = _bare(text, match, end)
    scale *= 0.01 if tail.money in _HUNDREDTHS else 1
    begin = lead.start() if lead else start
    if (
        tail.unit
        and tail.unit.dimension == "temperature"
        and _BELOW.search(text, max(0, start - 7), start)
    ):
        value = -value
    figure, last = Span(start, match.end()), _last(doc, place, end)
    return Number(
        Span(begin, end), figure, value * scale, kind, scale, tail.unit, sign or tail.after,
        tail.money, place, last, False,
    )  # fmt: skip


def _last(doc: Document, place: int, end: int) -> int:
    """The place of the last word of a number that has the word at a place and ends further on."""
    return place if end <= doc.ends[place] else max(place, doc.word_at(end - 1))


def _bare(text: str, match: re.Match[str], end: int) -> tuple[str, int]:
    """The kind of a figure with nothing after it that says it, and its end."""
    start, figure = match.start(), match[0]
    before = text[max(0, start - 2) : start]
    if before[-1:] in _BEFORE_CODE and _CODE.search(text, max(0, start - 2), start):
        return "code", end
    if before in _AFTER_AGED and _AGED.search(text, max(0, start - 9), start):
        return "age", end
    if end == match.end():
        endings = (("ordinal", _ORDINAL), ("decade", _DECADE))
        for kind, pattern in endings if text[end : end + 1] not in _NO_TAIL else ():
            ending = pattern.match(text, end)
            if ending:
                return kind, ending.end()
        if text[end : end + 1].isalpha():
            return "code", end
        if len(figure) == 4 and "1000" <= figure <= "2100":
            return "year", end
    return "count", end


def _tail(text: str, end: int) -> _Tail:
    """What the text after a figure (and its scale) says it is."""
    if text[end : end + 1] in _NO_TAIL:
        return _Tail(end, "count")
    match = _ENDING.match(text, end)
    if not match:
        return _Tail(end, "count")
    if match["unit"]:
        return _measure(text, match)
    kind = match.lastgroup or "count"
    if kind == "after":
        return _Tail(match.end(), "money", after=match[0])
    word = match[0].strip(" -\u00a0").lower()
    if kind == "money":
        unit = UNITS.get(word) if word.startswith("pound") else None
        return _Tail(match.end(), "money", unit, word)
    return _Tail(match.end(), kind)


def _measure(text: str, match: re.Match[str]) -> _Tail:
    word = match["unit"]
    unit: Unit | None = UNITS[word.lower()]
    glued = match.start("unit") == match.start()
    apart = _Tail(match.start(), "count")
    if len(word) == 1 and word.lower() in "cf":
        if not word.isupper() or not (glued or match["degrees"]):
            return apart
    elif len(word) == 1 and not (glued or text[match.start()] in " \u00a0"):
        return apart
    if match["degrees"] and unit and unit.dimension != "temperature":
        return apart
    if unit and match["power"]:
        unit = cubed(unit) if match["power"].lower().startswith("cubic") else squared(unit)
    elif unit and match["hour"]:
        unit = per_hour(unit)
    return _Tail(match.end(), "measure", unit) if unit else apart
