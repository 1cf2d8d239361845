"""A comma before an opening bracket: it belongs after the closing one, if anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "PUN026",
    "No comma belongs before a bracket.",
    bad=["The mayor[[, ( ->  (]]a Democrat) left.", "The committee[[, ( ->  (]]RNC), met."],
    good=["The mayor (a Democrat), who left, spoke.", "He made (a) tea, (b) toast, (c) coffee."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the comma with the bracket."""
    text = doc.text
    at = text.find(", (")
    while at >= 0:
        close = text.find(")", at)
        inside = text[at + 3 : close] if close > 0 else ""
        if len(inside) > 2 and not inside.isdigit() and inside[0].isalnum():
            yield Hit(Span(at, at + 3), (" (",))
        at = text.find(", (", at + 3)
