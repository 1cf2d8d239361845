"""The article's own date: from its file, a dateline or a line of its own, never the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.dates import MONTH_NUMBERS
from newslint.days import Day, day_of
from newslint.regex import regex

if TYPE_CHECKING:
    import re

    from newslint.document import Document

_FRONT = regex(
    r"(?s)\A\s*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.{0,8000}?)\n(?P=fence)[ \t]*(?:\r?\n|\Z)"
)
_KEY = regex(
    r"(?im)^[ \t]*[\"']?(?:date|publish(?:ed)?(?:[_ -]?(?:at|on|date))?|pub[_-]?date"
    r"|date[_-]?published|issued)[\"']?[ \t]*[:=][ \t]*[\"']?(?P<value>[^\n\"']{6,40})"
)
_ISO = regex(r"\b(?P<y>(?:19|20)\d\d)[-/](?P<m>\d\d?)[-/](?P<d>\d\d?)(?!\d)")
_COMPACT = regex(r"^\s*(\d{4})(\d\d)(\d\d)(?!\d)")
_WRITTEN = regex(
    r"\b(?:(?P<d1>\d\d?)(?:st|nd|rd|th)? )?(?P<month>[A-Z][a-z]{2,8})\.?"
    r"(?: (?P<d2>\d\d?)(?:st|nd|rd|th)?,)? (?P<y>(?:19|20)\d\d)\b"
)
_LABEL = regex(
    r"(?i)(?:(?:first )?(?:published|posted|updated|last updated|date|issued)(?: on| at)?:? )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
)
_TAIL = regex(r"(?i)(?:[,;|]? ?(?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?[.,]?$")
_DATELINE = regex(r"[A-Z][A-Z'’.-]{2,30}[^\n–—]{0,60}?,? ")
_DASH = regex(r"(?: \([A-Z][\w /.]{1,30}\))? ?(?:–|—|--| -) ?")
_FIRST_PARAGRAPHS = 6


def dated_of(doc: Document) -> Day | None:
    """The date of the article, or None where it does not say one in full."""
    source = doc.source.text
    front = _FRONT.match(source) if source[:400].lstrip()[:3] in {"---", "+++"} else None
    if front:
        key = _KEY.search(front["body"])
        day = read_day(key["value"]) if key else None
        if day:
            return day
    if doc.published:
        day = read_day(_COMPACT.sub(r"\1-\2-\3", doc.published))
        if day:
            return day
    for paragraph in doc.paragraphs[:_FIRST_PARAGRAPHS]:
        day = _opening(doc.text[paragraph.start : paragraph.end])
        if day:
            return day
    return None


def read_day(text: str) -> Day | None:
    """The first full date in a short text: 2018-07-11, July 11, 2018, 11 July 2018."""
    match = _ISO.search(text)
    if match:
        return day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return _written(_WRITTEN.search(text))


def _written(match: re.Match[str] | None) -> Day | None:
    if not match:
        return None
    month = MONTH_NUMBERS.get(match["month"].lower(), 0)
    return day_of(int(match["y"]), month, int(match["d1"] or match["d2"] or 0))


def _opening(paragraph: str) -> Day | None:
    """The date of a paragraph that is a date and no more, or that opens with a dateline."""
    label = _LABEL.match(paragraph)
    at = label.end() if label else 0
    written = _WRITTEN.match(paragraph, at)
    if written:
        rest = paragraph[written.end() :]
        return _written(written) if len(rest) < 20 and _TAIL.match(rest) else None
    dateline = _WRITTEN.search(paragraph, 0, 110) if _DATELINE.match(paragraph) else None
    if dateline and _DASH.match(paragraph, dateline.end()):
        head = _DATELINE.fullmatch(paragraph, 0, dateline.start())
        return _written(dateline) if head else None
    return None
