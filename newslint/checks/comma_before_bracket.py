"""A comma before an opening bracket: it belongs after the closing one, if anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


_GLOSS = 3  # words


@rule(
    "PUN026",
    "No comma belongs before a bracket.",
    needs=(", (",),
    bad=["The mayor[[, ( ->  (]]a Democrat) left.", "The committee[[, ( ->  (]]RNC), met."],
    good=[
        "The mayor (a Democrat), who left, spoke.",
        "He made (a) tea, (b) toast, (c) coffee.",
        "“For that to work, (the mayor) must go,” she said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the comma with the bracket."""
    text = doc.text
    at = text.find(", (")
    while at >= 0:
        close = text.find(")", at)
        inside = text[at + 3 : close] if close > 0 else ""
        real = len(inside) > 2 and not inside.isdigit() and inside[0].isalnum()
        if real and not _is_gloss(doc, at, close):
            yield Hit(Span(at, at + 3), (" (",))
        at = text.find(", (", at + 3)


def _is_gloss(doc: Document, at: int, close: int) -> bool:
    """Whether the bracket holds the writer's word for the speaker's: “if so, (they) will go”."""
    short = doc.text.count(" ", at + 3, close) < _GLOSS
    follow = doc.text[close + 1 : close + 3]
    return short and follow[:1] == " " and follow[1:].islower() and doc.in_quote(at)
