"""A date of month, day and year with a comma before the year and none after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb aug sept oct nov dec".split()
)
_FOLLOWERS = frozenset(
    "in on at from for with after before since until when where while as by that who which was "
    "were is has said because during following but he she they it".split()
)
_SIGNED = 24  # characters


@rule(
    "PUN045",
    "The year wants a comma after it as well as before.",
    level="warning",
    bad=[
        "She was born on March 3, [[1990 -> 1990,]] in Leeds.",
        "The fire of Aug. 4, [[2013 -> 2013,]] was never explained.",
    ],
    good=[
        "She was born on March 3, 1990, in Leeds.",
        "She was born on 3 March 1990 in Leeds.",
        "The May 3, 2012 audit was thorough.",
        "It opened in March 1990 in Leeds.",
        "A photo posted by Example (@example) on March 3, 2012 at 6:01am",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “March 3, 1990” with a small closed-class word right after."""
    for month in _MONTHS & doc.vocabulary:
        for place in doc.index[month]:
            if _is_open(doc, place):
                span = Span(doc.starts[place + 2], doc.ends[place + 2])
                yield Hit(span, (f"{doc.text[span.start : span.end]},",))


def _is_open(doc: Document, place: int) -> bool:
    words = doc.words
    if place + 3 >= len(words) or doc.gap(place) not in (" ", ". "):
        return False
    day, year, after = words[place + 1 : place + 4]
    if not (day.isdigit() and len(day) <= 2 and year.isdigit() and len(year) == 4):
        return False
    if year[:2] not in ("17", "18", "19", "20") or doc.gap(place + 1) != ", ":
        return False
    if "@" in doc.text[max(0, doc.starts[place] - _SIGNED) : doc.starts[place]]:
        return False  # the foot of a post: “(@example) on March 3, 2012 at”
    return doc.gap(place + 2) == " " and after in _FOLLOWERS
