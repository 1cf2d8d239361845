"""A date in figures that may be read two ways: “04/05/2018” is April 5 or 4 May."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.days import MONTH_NAMES
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAD = regex(r"\b(?:on|dated|since|until|by|from|before|after|for|to|and) $")
_PARTS = regex(r"(\d+)\D(\d+)")


@rule(
    "NUM016",
    "“{found}” may be read two ways: “{one}” or “{two}”?",
    level="warning",
    needs=("/", ".", "-"),
    bad=["The note is dated [[04/05/2018 -> April 5, 2018 | 4 May 2018]]."],
    good=["The note is dated 13/05/2018, 2018-05-04 or 4 May 2018; 9/11 was in 2001."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a date in figures with neither part over 12."""
    for date in doc.dates:
        if date.form != "numeric" or date.day:
            continue
        match = _PARTS.match(doc.text, date.span.start)
        lead = _LEAD.search(doc.text, max(0, date.span.start - 8), date.span.start)
        if match and lead and match[0] != "9/11":
            first, second = int(match[1]), int(match[2])
            one = f"{MONTH_NAMES[first - 1]} {second}, {date.year}"
            two = f"{first} {MONTH_NAMES[second - 1]} {date.year}"
            yield Hit(date.span, (one, two), {"one": one, "two": two})
