"""A length of time that its years do not bear out: “a nine-year war (2011-2018)”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.numbers import ranges
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_AFTER = regex(
    r"(?:-year(?:-long)? [\w’'-]+(?: [\w’'-]+)?| years),? (?:\(|from |between |\(from )$"
)
_BEFORE = regex(r",? (?:a|an|the) $")
_YEARS = regex(r"-year(?:-long)? (?!old)")


@rule(
    "NUM019",
    "From {first} to {last} is {years} years: please check.",
    level="warning",
    needs=("year", "years"),
    bad=[
        "It was a [[nine]]-year war (2011-2018).",
        "He ruled for [[10]] years, from 1990 to 2003.",
    ],
    good=[
        "It was a seven-year war (2011-2018). He ruled for 13 years, from 1990 to 2003.",
        "The eight-year plan was drawn up by the mayor, who ruled from 2011 to 2013.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the length; a year more or less is let pass."""
    before = {two.first: one for one, two in pairwise(doc.numbers)}
    for one, two, _ in ranges(doc):
        if one.kind != "year" or two.kind not in {"year", "count"} or one.spelled:
            continue
        last, length = _full(one, two), before.get(one.first)
        if not length or length.kind != "count" or last <= one.value:
            continue
        if not _AFTER.fullmatch(doc.folded, length.span.end, one.span.start):
            continue
        years = int(last - one.value)
        if not years - 1 <= length.value <= years + 1 and length.value < 200:
            data = {"first": f"{one.value:.0f}", "last": f"{last:.0f}", "years": str(years)}
            yield Hit(length.figure, (), data)


def _full(one: Number, two: Number) -> float:
    """The second year of a range, which may be given by its last two figures: 1990-95."""
    return two.value if two.value > 100 else one.value // 100 * 100 + two.value
