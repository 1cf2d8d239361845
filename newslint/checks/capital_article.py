"""“The” or a time of day with a capital in mid-sentence: “that The coroner left”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import WEEKDAYS, found, preceded
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BEFORE = frozenset("that of in at by with for and from on when because while if but as to".split())
_NAMED = frozenset("economist times new one who".split())
_THE = frozenset(("the",))
_TIMES = frozenset("night morning afternoon evening".split())


@rule(
    "NAM060",
    "“{found}” takes no capital in the middle of a sentence.",
    level="warning",
    bad=[
        "She confirmed that [[The -> the]] coroner just left.",
        "They met on Saturday [[Night -> night]] as usual.",
    ],
    good=[
        "She confirmed that The Times and the coroner had left. That The end may be.",
        "They watched “Saturday Night Live” on Saturday night.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report both where ordinary words stand around them."""
    for place in (*preceded(doc, _THE, _BEFORE), *preceded(doc, _TIMES, WEEKDAYS)):
        if place < 2 or place + 2 >= len(doc.words) or not found(doc, place).istitle():
            continue
        if any(doc.gap(place + step) != " " for step in (-2, -1, 0, 1)):
            continue
        around = found(doc, place - 2)[-1] + found(doc, place + 1) + found(doc, place + 2)
        weekday = doc.words[place] != "the"
        if not (around.isalpha() and around.islower()) or doc.words[place + 1] in _NAMED:
            continue
        if weekday or (found(doc, place - 1).islower() and len(doc.words[place + 1]) > 2):
            yield Hit(Span(doc.starts[place], doc.ends[place]), (doc.words[place],))
