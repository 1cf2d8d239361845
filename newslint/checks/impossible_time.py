"""A time that no clock shows: “14:00 p.m.”, “10:75 a.m.”, “13 p.m.”, “25:10 GMT”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.clock import Time
    from newslint.document import Document


@rule(
    "NUM004",
    "No clock shows “{found}”.",
    ask=True,
    bad=[
        "They met at [[14:00 p.m. -> 14:00 | 2:00 p.m.]] on Monday.",
        "They met at [[10:75 a.m.]] on Monday and left at [[13 p.m. -> 1 p.m.]].",
        "They met at [[25:10 GMT]] on Monday.",
    ],
    good=["They met at 2:00 p.m., 12:15 am, 14:00, 00:30 a.m. and 11:59pm.", "The ratio is 25:10."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report an hour over 12 with a half of the day, a minute over 59, an hour over 24."""
    for time in doc.times:
        hour, minute = time.hour, max(0, time.minute)
        if time.form == "word" or not (time.half or time.zone):
            continue
        limit = 12 if time.half else 24
        if hour > limit or minute > 59 or (time.half and time.minute < 0 and not hour):
            yield Hit(time.span, _fixes(doc, time) if 12 < hour < 24 and minute < 60 else ())


def _fixes(doc: Document, time: Time) -> tuple[str, ...]:
    """The time by the 24-hour clock, if it has minutes, and by the 12-hour clock."""
    if not time.half:
        return ()
    start, end = time.span
    found = doc.text[start:end]
    head = found[: 2 if time.minute < 0 else 5]
    late = f"{time.hour - 12}{found[2:]}"
    return (late,) if time.minute < 0 else (head, late)
