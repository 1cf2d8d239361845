"""An agency's code for a place in a picture: (L), (2-L), (C). Readers need words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CODE = regex(r"\((?P<count>\d)?-?(?P<side>[LRC])\)")
_SIDES = {"L": "left", "R": "right", "C": "centre"}
_COUNTS = ("", "", "second", "third", "fourth", "fifth")
_SURE = regex(r"\((?:\d-?[LR]|L)\)")
_SHOWN = regex(
    r"\b(?:shakes? hands|greets?|poses?|stands?|sits?|speaks?|walks?|arrives?|attends?|looks?"
    r"|watch(?:es)?|meets?|talks?|listens?|waves?|smiles?|photo|picture|pictured)\b"
)


@rule(
    "NEW014",
    "Readers may not know what {found} means: “{fix}”.",
    level="suggestion",
    needs=("(",),
    bad=[
        "Anna Kovalenko [[(L) -> (left)]] talks with Ivan Petrov [[(2-L) -> (second from left)]].",
    ],
    good=[
        "Senator Jane Doe (R) of Texas talks with John Doe (D).",
        "Vitamin K (L) was tested.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the codes of paragraphs that describe a picture."""
    for start, end, _ in doc.paragraphs:
        if doc.text.find("(", start, end) < 0 or not _SURE.search(doc.text, start, end):
            continue
        if not _SHOWN.search(doc.text, start, end):
            continue
        for match in _CODE.finditer(doc.text, start, end):
            side, count = _SIDES[match["side"]], int(match["count"] or 0)
            if count >= len(_COUNTS) or (count and match["side"] == "C"):
                continue
            words = f"{_COUNTS[count]} from {side}" if count > 1 else side
            yield Hit(Span(*match.span()), (f"({words})",))
