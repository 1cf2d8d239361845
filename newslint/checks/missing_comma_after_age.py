"""An age between a name and a verb with a comma before it and none after it: “Smith, 42 was”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_AGES = frozenset(str(age) for age in range(13, 100))
_FOLLOWERS = frozenset(
    "was is has said told who whose pleaded appeared faces faced admitted denied".split()
)
_NOT_NAMES = frozenset(
    "in on at by for from of to last january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday".split()
)


@rule(
    "PUN046",
    "The age wants a comma after it as well as before.",
    level="warning",
    bad=[
        "Mary Hall, [[42 -> 42,]] was charged with theft.",
        "The driver, Omar Said, [[21 -> 21,]] appeared in court.",
    ],
    good=[
        "Mary Hall, 42, was charged with theft.",
        "On Monday, 42 of them were charged.",
        "In Puerto Rico, 42 of 69 were shut. At St. Mary's Church, 27 died.",
        "In all, 42 was the highest number drawn.",
        "In March, 42 died on the roads.",
        "Of the votes in Paris, 42 of every 100 were his.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “First Last, 42 was”."""
    for age in _AGES & doc.vocabulary:
        for place in doc.index[age]:
            if _is_open(doc, place):
                yield Hit(Span(doc.starts[place], doc.ends[place]), (f"{age},",))


def _is_open(doc: Document, place: int) -> bool:
    if place < 2 or place + 1 >= len(doc.words) or doc.words[place + 1] not in _FOLLOWERS:
        return False
    if doc.gap(place) != " " or doc.gap(place - 1) != ", " or doc.gap(place - 2) != " ":
        return False
    return all(
        doc.text[doc.starts[at]].isupper() and doc.words[at] not in _NOT_NAMES
        for at in (place - 2, place - 1)
    )
