"""An anniversary that its year does not bear out: “the 10th anniversary of the 2003 war” in 2018.

Only where the article has a date of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_OF = regex(
    r" (?:wedding )?anniversary of (?:[a-z’'-]+ ){0,2}(?:[a-z.]+ \d{1,2}, )?"
    r"(?P<year>1[6-9]\d\d|20\d\d)\b(?![-–])"
)


@rule(
    "NUM020",
    "{year} was {years} years before {now}: please check.",
    level="warning",
    needs=("anniversary",),
    bad=["LONDON, March 19, 2018 — It was the [[10th]] anniversary of the 2003 war."],
    good=[
        "LONDON, March 19, 2018 — It was the 15th anniversary of the 2003 war.",
        "It was the 10th anniversary of the 2003 war.",
        "LONDON, March 19, 2018 — In 2013, on the 10th anniversary of the 2003 war, he left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the ordinal, unless a year of the article makes it right."""
    if not doc.dated:
        return
    for number in doc.numbers:
        match = _OF.match(doc.folded, number.span.end) if number.kind == "ordinal" else None
        if not match:
            continue
        year = int(match["year"])
        if not any(abs(other - year - number.value) <= 1 for other in _years(doc, number)):
            now = doc.dated.year
            data = {"year": str(year), "years": str(now - year), "now": str(now)}
            yield Hit(number.span, (), data)


def _years(doc: Document, number: Number) -> set[int]:
    """The years that the anniversary may be of: the article’s own and any that it names nearby."""
    near = [one for one in doc.numbers if abs(one.first - number.first) < 120]
    found = {int(one.value) for one in near if one.kind in {"year", "date"} and one.value > 1000}
    return found | ({doc.dated.year} if doc.dated else set())
