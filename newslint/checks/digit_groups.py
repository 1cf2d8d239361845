"""A figure whose commas do not part thousands: “1,2500”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_GROUP = regex(r",(?<=\d,)(?:\d{4,}|\d{1,2})(?![\d,.:/-]{0,40}\d)(?!-)")
_FIGURE = regex(r"[\d,]+$")


@rule(
    "NUM002",
    "The commas of “{found}” do not part thousands.",
    level="warning",
    bad=["Some [[1,2500]] people left.", "It has [[12,50]] members and cost $[[1,000,00]]."],
    good=[
        "Some 1,250 people left in 1999,2000 times as many as before.",
        "In India it is 1,00,000 or 12,34,567.",
        "The route 1,2,3 and the score 6-4,6-2 stand.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the whole figure; which digits are wrong only the writer knows."""
    text = doc.text
    for match in _GROUP.finditer(text) if ",x" in doc.gaps else ():
        found = _FIGURE.search(text, max(0, match.start() - 40), match.start())
        head = found[0] if found else ""
        start = match.start() - len(head)
        groups = head.split(",")
        tail = match[0][1:]
        if len(head) < 3 and tail[:2] in {"18", "19", "20"} and len(tail) == 4:  # July 4,1976
            continue
        odd = len(groups[0]) > 3 or text[start - 1 : start] in {".", "-", "–", ":", "/", "="}
        lone = len(tail) == 1 or (len(tail) == 2 and text[match.end() : match.end() + 1] == "%")
        if (
            odd
            or lone
            or any(len(group) != 3 for group in groups[1:])
            or not _is_count(text, match)
        ):
            continue
        yield Hit(Span(start, match.end()))


def _is_count(text: str, match: re.Match[str]) -> bool:
    """Whether a counted noun or a sentence end follows, not a unit of a decimal figure."""
    after = text[match.end() : match.end() + 12]
    return not re.match(r"\s?(?:%|per|mill|bill|trill|bn|km|kg|°)|[a-zA-Z]", after)
