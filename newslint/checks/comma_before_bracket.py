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
        "“For that to work, (the mayor) must go,” she said. “It stands, (but) I may go.”",
        "Despite the talk, (poor) farmers come second. On May 3, (asterisk)a man called.",
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
    """Whether the bracket holds the writer's word for the speaker's: “if so, (they) will go”.

    A single small word that the clause goes on after opens that clause, in speech or not.
    """
    inside, follow = doc.text[at + 3 : close], doc.text[close + 1 : close + 3]
    if inside.isalpha() and inside.islower():
        return follow.lstrip(" ")[:1].isalpha()
    short = inside.count(" ") < _GLOSS
    return short and follow[:1] == " " and follow[1:].isalpha() and doc.in_quote(at)
