"""A margin that its votes do not bear out: “by 52-47, a margin of six votes”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import after, before
from newslint.numbers import ranges
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.numbers import Number


@rule(
    "NUM033",
    "{one} to {two} is a margin of {right}: please check.",
    level="warning",
    needs=("margin", "majority"),
    bad=["The bill passed 52-47, a margin of [[six]] votes."],
    good=[
        "The bill passed 52-47, a margin of five votes.",
        "He won 52-47 by a margin of 5 percent.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the margin."""
    numbers = doc.numbers
    for one, two, gap in ranges(doc):
        if (
            gap == "and"
            or one.kind != "count"
            or two.kind != "count"
            or one.value <= two.value < 10
        ):
            continue
        sentence = doc.sentence_at(one.span.start)
        for margin in numbers:
            if margin.span.start >= sentence.end or margin.span.start < sentence.start:
                continue
            if _is_margin(doc, margin) and margin.value != one.value - two.value:
                data = {"one": f"{one.value:,.0f}", "two": f"{two.value:,.0f}"}
                data["right"] = f"{one.value - two.value:,.0f}"
                yield Hit(margin.figure, (), data)


def _is_margin(doc: Document, number: Number) -> bool:
    named = before(doc, number, 2) in (["margin", "of"], ["majority", "of"])
    return number.kind == "count" and named and after(doc, number, 1) in (["votes"], ["seats"])
