"""A space just inside a bracket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "PUN025",
    "No space belongs just inside a bracket.",
    level="warning",
    needs=("( ", " )"),
    bad=[
        "The mayor [[(  -> (]]a Democrat) left.",
        "The mayor (a Democrat[[ ) -> )]] left.",
        "The mayor (a Democrat[[\u00a0) -> )]] left.",
    ],
    good=["The mayor (a Democrat) left.", "Mark one: ( ) yes ( ) no.", "We won :)"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the bracket together with the space."""
    text = doc.text
    spaces = " \u00a0" if "\u00a0" in text else " "
    for space in spaces:
        for mark in ("(" + space, space + ")"):
            at = text.find(mark)
            while at >= 0:
                if _is_slip(text, at, mark):
                    yield Hit(Span(at, at + 2), (mark.strip(),))
                at = text.find(mark, at + 2)


def _is_slip(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 2 : at + 3]
    if mark[0] == "(":
        return (after.isalnum() or after in {'"', "“", "‘", "$"}) and text[at - 1 : at] in {" ", ""}
    inside = text.rfind("(", max(0, at - 300), at)
    closed = text.rfind(")", max(0, at - 300), at)
    return (before.isalnum() or before in '.,!?"”’%') and inside > closed and not after.isalnum()
