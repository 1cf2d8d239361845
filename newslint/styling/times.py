"""Times of day: with or without points, by the 24-hour clock, on the hour, with a zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.spans import Span
from newslint.styling.forms import in_prose, use_of
from newslint.styling.reading import ends_sentence

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.clock import Time
    from newslint.document import Document
    from newslint.styling.use import Use

_HALF = regex(
    r"(?P<hour>\d\d?)(?:(?P<mark>[:.])(?P<minute>\d\d))?(?P<gap>[ \u00a0]?)"
    r"(?P<half>[aApP])(?:\.[mM]\b(?P<point>\.?)|[mM]\b)"
)
_FULL = regex(r"(?P<hour>\d\d?)(?P<mark>[:.]?)(?P<minute>\d\d)(?!\d)")
_AT = regex(r"\b(?:at|by|from|until|till|before|after|around|about|between|and|to|since) $")
_ON = regex(r"(?: ?[-–] ?| to | and | or )\d")
_ZONED = regex(r" (?P<zone>GMT|UTC|BST|CET|CEST|EET|MSK)\b")


def uses(doc: Document, point: str) -> Iterator[Use]:
    """The times of day as one of the points sees them."""
    find = {"time-of-day": _clock, "on-the-hour": _on_the_hour, "time-with-zone": _zoned}[point]
    for time in doc.times:
        if time.form != "word" and in_prose(doc, time.span.start):
            yield from find(doc, time)


def _clock(doc: Document, time: Time) -> Iterator[Use]:
    match = _HALF.match(doc.text, time.span.start)
    if match:
        yield from _from_half(doc, match)
    elif time.form == "clock" and time.mark == ":" and not time.zone and time.hour < 24:
        yield from _from_full(doc, time)


def _from_half(doc: Document, match: re.Match[str]) -> Iterator[Use]:
    hour, minute, half = int(match["hour"]), match["minute"] or "", match["half"].lower()
    if not 0 < hour < 13:
        return
    end, stop = match.end(), ""
    if match["point"] and ends_sentence(doc, end):
        stop = "."
    elif doc.text[end : end + 1] == "." and ends_sentence(doc, end + 1):
        end, stop = end + 1, "."
    whole = hour % 12 + (12 if half == "p" else 0)
    texts = {
        "points": f"{hour}{minute and ':' + minute} {half}.m.",
        "closed": f"{hour}{minute and '.' + minute}{half}m{stop}",
        "colon": f"{hour}{minute and ':' + minute}{half}m{stop}",
        "hours": f"{whole:02}:{minute or '00'}{stop}",
    }
    if _ON.match(doc.text, end):
        del texts["hours"]  # the other end of the span may be no time of its own
    yield use_of(doc, Span(match.start(), end), texts)


def _from_full(doc: Document, time: Time) -> Iterator[Use]:
    """A time of the 24-hour clock; “7:30” alone may be half past seven in the evening."""
    match = _FULL.match(doc.text, time.span.start)
    start = time.span.start
    if not match or not (time.hour > 12 or match["hour"][0] == "0"):
        return
    if not _AT.search(doc.text, max(0, start - 9), start) or _ON.match(doc.text, match.end()):
        return
    hour, half = time.hour % 12 or 12, "ap"[time.hour >= 12]
    minute = "" if match["minute"] == "00" else match["minute"]
    end, stop = match.end(), ""
    if doc.text[end : end + 1] == "." and ends_sentence(doc, end + 1):
        end, stop = end + 1, "."
    texts = {
        "points": f"{hour}{minute and ':' + minute} {half}.m.",
        "closed": f"{hour}{minute and '.' + minute}{half}m{stop}",
        "colon": f"{hour}{minute and ':' + minute}{half}m{stop}",
        "hours": f"{match['hour']}:{match['minute']}{stop}",
    }
    if not minute and time.hour in (0, 12):
        named = ("noon" if time.hour else "midnight") + stop
        texts |= dict.fromkeys(("points", "closed", "colon"), named)
    yield use_of(doc, Span(start, end), texts)


def _on_the_hour(doc: Document, time: Time) -> Iterator[Use]:
    match = _HALF.match(doc.text, time.span.start)
    if not match or match["minute"] not in (None, "00"):
        return
    start, mark, hour = match.start(), match["mark"] or ":", match["hour"]
    tail = doc.text[match.start("gap") : match.end()]
    if not match["minute"] and "." not in tail:
        mark = "."
    texts = {"dropped": hour + tail, "kept": f"{hour}{mark}00{tail}"}
    yield use_of(doc, Span(start, match.end()), texts)


def _zoned(doc: Document, time: Time) -> Iterator[Use]:
    match = _FULL.match(doc.text, time.span.start)
    zone = match and _ZONED.match(doc.text, match.end())
    if not match or not zone or time.half or len(match["hour"] + match["minute"]) < 4:
        return
    hour, minute, tail = match["hour"], match["minute"], f" {zone['zone']}"
    texts = {"colon": f"{hour}:{minute}{tail}", "plain": f"{hour}{minute}{tail}"}
    yield use_of(doc, Span(match.start(), zone.end()), texts)
