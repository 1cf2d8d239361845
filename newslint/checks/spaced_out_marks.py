"""A row of exclamation or question marks, spaced out: “at the march! ! !”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ROW = regex(r"(?<=[A-Za-z]) ?[!?](?: [!?])+")
_GAPS = ("! !", "? ?", "! ?", "? !")


@rule(
    "PUN152",
    "One mark is enough.",
    level="warning",
    bad=["They were all at the march[[! ! ! -> ! | ?]]"],
    good=["They were all at the march! Was it good?"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the row."""
    if any(gap in doc.gaps for gap in _GAPS):
        for match in _ROW.finditer(doc.text):
            yield Hit(Span(*match.span()), ("!", "?"))
