"""A wrong ending on an ordinal: “22th”, “11st”, “3th”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ENDINGS = ("st", "nd", "rd", "th")


@rule(
    "NUM005",
    "“{found}” should be “{fix}”.",
    bad=["It was his [[22th -> 22nd]] win and her [[11st -> 11th]]."],
    good=[
        "The 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 111th and 1,022nd win. He weighs 7st 5lb.",
        "He weighs 17st 1lb, 108kg.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each ordinal with an ending that does not go with its last digits."""
    index = doc.index
    for word in [word for word in index if word < ":"]:  # those that begin with a figure
        if not word.endswith(_ENDINGS) or not word[:-2].isdecimal():
            continue
        right = ordinal_ending(int(word[:-2]))
        if right != word[-2:]:
            for place in index[word]:
                if word[-2:] == "st" and _is_weight(doc, place):
                    continue
                span = Span(doc.starts[place], doc.ends[place])
                yield Hit(span, (word[:-2] + right,))


def _is_weight(doc: Document, place: int) -> bool:
    """Whether pounds follow: “17st 1lb”, “7st 5 lbs”."""
    after = doc.words[place + 1 : place + 3]
    return bool(after) and (after[0].endswith(("lb", "lbs")) or after[-1] in ("lb", "lbs"))


def ordinal_ending(number: int) -> str:
    """The ending of a whole number as an ordinal: 21 has “st”."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
