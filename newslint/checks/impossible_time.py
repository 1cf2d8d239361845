"""A time that no clock shows: “14:00 p.m.”, “10:75 a.m.”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TIME = regex(r":(?<=\d:)(\d\d) ?(?P<half>[ap]\.m\.?|[ap]m\b|[AP]\.?M\b\.?)")


@rule(
    "NUM004",
    "No clock shows “{found}”.",
    bad=[
        "They met at [[14:00 p.m. -> 14:00 | 2:00 p.m.]] on Monday.",
        "They met at [[10:75 a.m.]] on Monday.",
    ],
    good=["They met at 2:00 p.m., 12:15 am, 14:00 and 11:59pm."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report times with an hour over 12 and a half of the day, or over 59 minutes."""
    text = doc.text
    for match in _TIME.finditer(text):
        start = match.start()
        while start and text[start - 1].isdigit():
            start -= 1
        hour, minute = int(text[start : match.start()]), int(match[1])
        if hour > 24 or text[start - 1 : start] in {":", "."} or (hour <= 12 and minute <= 59):
            continue
        end = match.end()
        if text[end - 1] == "." and text[end : end + 1] in {"", "\n"}:
            end -= 1
        plain = f"{text[start : match.start()]}:{match[1]}"
        half = text[match.start("half") : end]
        fixes = (plain, f"{hour - 12}:{match[1]} {half}")
        yield Hit(Span(start, end), fixes if 12 < hour < 24 and minute < 60 else ())
