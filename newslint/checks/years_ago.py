"""A number of years that its year does not bear out: “10 years ago, in 2003” in 2018.

Only where the article has a date of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import is_rough
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_AGO = regex(r" years ago,? in (?:[a-z]+ )?(?P<year>1[6-9]\d\d|20\d\d)\b(?![-–])")


@rule(
    "NUM047",
    "{year} was {years} years before {now}: please check.",
    level="warning",
    scope="narration",
    needs=("ago",),
    bad=["LONDON, March 19, 2018 — The war began [[10]] years ago, in 2003."],
    good=[
        "LONDON, March 19, 2018 — The war began 15 years ago, in 2003.",
        "LONDON, March 19, 2018 — The war began about 10 years ago, in 2007.",
        "The war began 10 years ago, in 2003.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the number of years; one more or less is let pass."""
    if not doc.dated:
        return
    now = doc.dated.year
    for number in doc.numbers:
        match = _AGO.match(doc.folded, number.span.end) if number.kind == "count" else None
        if not match or is_rough(doc, number):
            continue
        years = now - int(match["year"])
        if abs(years - number.value) > 1:
            data = {"year": match["year"], "years": str(years), "now": str(now)}
            yield Hit(number.figure, (), data)
