"""The times of day that an article gives: “3:30 p.m. EDT”, “15.30”, “0900 GMT”, “noon”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.regex import regex
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

ZONES = (
    "GMT|UTC|BST|CET|CEST|EET|EEST|MSK|EDT|EST|ET|CDT|CST|CT|MDT|MST|MT|PDT|PST|PT|AKDT|HST|IST"
    "|JST|KST|HKT|AEST|AEDT|ACST|AWST|NZST|NZDT|SAST|WAT|EAT|PKT"
)
_TIME = regex(
    r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d\d)(?!\d)(?::\d\d(?!\d))?)?"
    r"(?:[ \u00a0]?(?P<half>[ap]\.m\.?|[ap]m\b|[AP]\.M\.?|[AP]M\b))?"
    r"(?: \(?(?P<local>local time|Eastern|Central|Mountain|Pacific))?"
    rf"(?:[ \u00a0]\(?(?P<zone>{ZONES})\b)?"
)
_MILITARY = regex(
    rf"(?P<hour>\d\d):?(?P<minute>\d\d)(?:[ \u00a0]?(?P<zone>{ZONES})\b|[ \u00a0](?:hours|hrs)\b)"
)
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_NO_TIME = regex(r"(?:[$£€#.:/]|\d,|\d: )$")
_JOINED = regex(r"\d-$")  # 7-9 p.m., but not 5-3


class Time(NamedTuple):
    """A time of day as it stands in the clean text.

    ``hour`` and ``minute`` are as written (``minute`` -1 if it has none); ``half`` is "am", "pm" or
    empty; ``mark`` is what stands between hour and minute; ``zone`` is "" if none is given.
    ``form`` is clock (3:30 p.m., 15:30), military (0900 GMT) or word (noon).
    """

    span: Span
    hour: int
    minute: int
    half: str
    mark: str
    zone: str
    form: str

    @property
    def minutes(self) -> int:
        """Minutes since midnight, as the half of the day has it."""
        hour = self.hour
        if self.half:
            hour = hour % 12 + (12 if self.half == "pm" else 0)
        return hour * 60 + max(0, self.minute)


def times_of(doc: Document) -> tuple[Time, ...]:
    """All times of day in the order of the text, those that no clock shows included."""
    found = [*_in_figures(doc)]
    for word in _NAMED.keys() & doc.index.keys():
        for place in doc.index[word]:
            span = Span(doc.starts[place], doc.ends[place])
            found.append(Time(span, _NAMED[word], -1, "", "", "", "word"))
    found.sort()
    return tuple(found)


def _in_figures(doc: Document) -> Iterator[Time]:
    text, last = doc.text, 0
    for place in doc.figures:
        start = doc.starts[place]
        if start < last or _NO_TIME.search(text, max(0, start - 3), start):
            continue
        match = _MILITARY.match(text, start)
        form = "military" if match else "clock"
        match = match or _TIME.match(text, start)
        time = _read(match, form) if match else None
        joined = _JOINED.search(text, max(0, start - 2), start)
        if time and not _goes_on(text, time) and (time.half or not joined):
            last = time.span.end
            yield time


def _read(match: re.Match[str], form: str) -> Time | None:
    part = match.groupdict()
    half = (part.get("half") or "").lower().replace(".", "")
    zone, mark = part.get("zone") or part.get("local") or "", part.get("mark") or ""
    minute = int(part["minute"] or -1)
    if form == "clock" and not half and (minute < 0 or (mark == "." and not zone)):
        return None
    ends = [
        match.end(name) for name in ("hour", "minute", "half", "zone", "local") if part.get(name)
    ]
    end = max(ends)
    return Time(Span(match.start(), end), int(match["hour"]), minute, half, mark, zone, form)


def _goes_on(text: str, time: Time) -> bool:
    """Whether the figures go on: a ratio, a score, a version, a verse."""
    after = text[time.span.end : time.span.end + 2]
    return not time.half and (after[:1].isalnum() or (after[:1] in ":.-–" and after[1:].isdigit()))
