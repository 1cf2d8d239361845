"""A range that runs backwards: “from 2015 to 2011”, “between 10 and 5 percent”, “July 11-9”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, after
from newslint.numbers import ranges
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

# What goes down may well go “from 2000 to 1500”.
_CHANGE = regex(
    r"\b(?:fell|fall|falls|falling|fallen|drop\w*|down|cut\w*|declin\w*|decreas\w*|reduc\w*|shr[aiu]nk"
    r"|shrinking|slash\w*|back\w*|revers\w*|count\w*|lower\w*|sank|slid\w*|plunge\w*|trim\w*|gap"
    r"|differen\w*|split\w*|divid\w*|rewound|rewind|from \d{4} levels?)\b"
)
_AGO = regex(
    r" (?:million |billion )?(?:years (?:ago|old|before)|b\.?c\b|bce\b)"
)  # ages are told so
_BETWEEN = regex(r"(?i)\bbetween (?:about |the ages of |ages )?$")
_AGES = regex(r"(?i)\b(?:ages?|aged|ages of)(?: from| between)? $")
_HOURS = 150  # minutes; a longer way back is a night shift: from 5 a.m. to 1 a.m.
_FROM = regex(r"(?i)\bfrom (?:about )?$")


@rule(
    "NUM017",
    "“{found}” runs backwards.",
    level="warning",
    ask=True,
    needs=("between", "from", "-", "–", "ages", "aged"),
    bad=[
        "He led the party [[from 2015 to 2011]].",
        "Prices rose by [[between 10 and 5 percent -> between 5 and 10 percent]].",
        "It cost [[between $3 million and $2 million -> between $2 million and $3 million]].",
        "The fair of [[July 11-9, 2018]], was cancelled.",
        "It is for men aged [[60 to 18 -> 18 to 60]].",
        "The bank is open [[from 5 p.m. to 3 p.m.]]",
    ],
    good=[
        "He led the party from 2011 to 2015, and prices rose by between 5 and 10 percent.",
        "The number fell from 2000 to 1500. The gap between 10 and 5 percent was wide.",
        "It fell between 30 and 59 cents.",
        "It is open between 9 and 5. It cost between 2 and 3 million. She won by 52-47 percent.",
        "It runs from 10 p.m. to 6 a.m. The fair is on July 9-11, 2018.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report ranges of days, years, ages, amounts and hours."""
    for date in doc.dates:
        mark = doc.text[date.span.start : date.span.end]
        if 0 < date.last < date.day and ("-" in mark or "–" in mark) and date.year:
            yield Hit(date.span)
    for one, two, gap in ranges(doc):
        hit = _numbers(doc, one, two, gap)
        if hit:
            yield hit
    yield from _hours(doc)


def _numbers(doc: Document, one: Number, two: Number, gap: str) -> Hit | None:
    text = doc.text
    sentence = doc.sentence_at(one.span.start)
    lead_from = max(sentence.start, one.span.start - 24)
    if gap == "and":
        lead = _BETWEEN.search(text, lead_from, one.span.start)
        goes_on = (
            text[two.span.end : two.span.end + 1] == ","
            and text[two.span.end + 1 : two.span.end + 2].isdigit()
        )
        if not lead or goes_on or not _is_backwards(doc, one, two):
            return None
    elif _AGES.search(text, lead_from, one.span.start):
        lead = None
        if max(one.value, two.value) > 120 or one.value <= two.value or two.value < 2:
            return None
    elif one.kind == two.kind == "year" and not one.spelled:
        lead = _FROM.search(text, lead_from, one.span.start)
        sure = gap != "to" or lead
        if one.value <= two.value or not sure or min(one.value, two.value) < 1700:
            return None
        if gap != "to" and not _is_span_of_years(doc, one, two):
            return None
    else:
        return None
    if _AGO.match(doc.folded, two.span.end):
        return None
    if _CHANGE.search(doc.folded, sentence.start, one.span.start):
        return None
    start = lead.start() if lead else one.span.start
    return Hit(Span(start, two.span.end), _turned(text, start, one, two))


def _is_span_of_years(doc: Document, one: Number, two: Number) -> bool:
    """Whether two figures with a dash are years and no score, number or product."""
    around = doc.text[max(0, one.span.start - 1) : one.span.start]
    after = doc.text[two.span.end : two.span.end + 1]
    return around in {" ", "("} and after in {" ", ")", ",", "."} and one.value - two.value < 150


def _is_backwards(doc: Document, one: Number, two: Number) -> bool:
    """Whether an amount is larger than the one after it, whose scale and kind may serve both."""
    first = one.value
    if one.scale == 1 and two.scale > 1 and not one.spelled:  # “between 10 and 5 million”
        first *= two.scale if one.value < two.value / two.scale * 10 else 0
    if two.scale < 1 and one.kind == "count":  # “between 300 and 325 pence”
        first *= two.scale
    alike = one.kind in {two.kind, "count"}
    if not alike or (one.unit and one.unit != two.unit) or two.kind in {"year", "age", "ordinal"}:
        return False
    if one.spelled != two.spelled:
        return False
    hours = two.kind == "count" and max(one.value, two.value) <= 24  # between 9 and 5
    if hours and not PEOPLE & set(after(doc, two, 1)):
        return False
    return first > two.value


def _turned(text: str, start: int, one: Number, two: Number) -> tuple[str, ...]:
    """The range the other way round, where that is a plain exchange of two figures."""
    if one.kind == "year" or (one.sign, one.money) not in {(two.sign, two.money), ("", "")}:
        return ()
    same = text[one.span.end : two.span.start]
    first, second = text[one.figure.start : one.figure.end], text[two.figure.start : two.figure.end]
    if one.scale not in {two.scale, 1}:
        return ()
    lead = text[start : one.figure.start]
    middle = text[one.figure.end : one.span.end] + same + text[two.span.start : two.figure.start]
    return (lead + second + middle + first + text[two.figure.end : two.span.end],)


def _hours(doc: Document) -> Iterator[Hit]:
    """Hours of one half of the day that run backwards."""
    times = doc.times
    for one, two in pairwise(times):
        gap = doc.text[one.span.end : two.span.start]
        if gap not in {" to ", "-", "–", " and "} or not one.half or one.half != two.half:
            continue
        lead = (_BETWEEN if gap == " and " else _FROM).search(
            doc.text, max(0, one.span.start - 24), one.span.start
        )
        back = one.minutes - two.minutes
        if one.zone == two.zone and lead and 0 < back <= _HOURS:
            yield Hit(Span(lead.start(), two.span.end))
