"""Two shares of one question that come to more than all: “60% for and 55% against”."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number

_SIDES = (
    ("approve approved approves", "disapprove disapproved disapproves"),
    (
        "support supported supports favor favour favored favoured favors favours backed",
        "oppose opposed opposes",
    ),
    ("agree agreed agrees", "disagree disagreed disagrees"),
    ("favorable favourable", "unfavorable unfavourable"),
)
_PAIRS = tuple((frozenset(one.split()), frozenset(two.split())) for one, two in _SIDES)
_GROUPS = frozenset("of from to among in who whom".split())
_PARTIES = frozenset("democrats republicans independents who those men women whites blacks".split())
_WINDOW = 6  # words after a share in which it says what for
_MOST = 101  # rounding may add one


@rule(
    "NUM029",
    "The two shares come to {sum} percent.",
    level="suggestion",
    needs=tuple(sorted(set().union(*(two for _, two in _PAIRS)))),
    bad=["Some [[60 percent approve and 55 percent]] disapprove of it."],
    good=["Some 60 percent approve and 40 percent disapprove of it."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report two neighbouring shares, one for and one against."""
    shares = [one for one in doc.numbers if one.kind in {"percent", "count"}]
    for one, two in pairwise(shares):
        total = one.value + two.value
        if (
            "percent" not in {one.kind, two.kind}
            or not _MOST < total <= 200
            or max(one.value, two.value) > 100
        ):
            continue
        if doc.sentence_at(one.span.start) != doc.sentence_at(two.span.start):
            continue
        if any(_say(doc, one, two, pair) for pair in _PAIRS):
            yield Hit(Span(one.span.start, two.span.end), (), {"sum": f"{total:g}"})


def _say(
    doc: Document, one: Number, two: Number, pair: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Whether the two are the shares of a pair of answers, in either order.

    The second must say so at once: “55 percent of Republicans disapprove” is of others.
    """
    if two.last + 1 >= len(doc.words):
        return False
    first = set(doc.words[one.last + 1 : min(two.first, one.last + 1 + _WINDOW)])
    second = set(doc.words[two.last + 1 : two.last + 3])
    lead = set(doc.words[max(0, two.first - 3) : two.first])
    lead |= {doc.words[two.last + 1], *doc.words[one.first - 1 : one.first]}
    if lead & _GROUPS or first & _PARTIES:
        return False
    return any(mine & first and other & second for mine, other in (pair, pair[::-1]))
