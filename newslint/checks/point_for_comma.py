"""A point that parts thousands: “1.500 people”, as other languages write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.counted import PEOPLE, after
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NUM045",
    "English copy parts thousands with a comma: “{fix}”.",
    needs=(".",),
    bad=["Some [[1.500 -> 1,500]] people left.", "It lost [[12.000 -> 12,000]] soldiers."],
    good=["Some 1.5 million people left; it fell by 1.500 percent and 2.250 metres."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a count of people with three decimals."""
    for number in doc.numbers:
        figure = doc.text[number.figure.start : number.figure.end]
        if number.kind != "count" or number.scale != 1 or figure[-4:-3] != "." or len(figure) > 7:
            continue
        if PEOPLE & set(after(doc, number, 1)):
            yield Hit(number.figure, (figure.replace(".", ","),))
