"""Quotation marks with nothing between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "PUN008",
    "There is nothing between these quotation marks.",
    bad=[
        "He said [[“”]] and left.",
        'He said [[" "]] and left.',
        "“We won,” she said. [[“ ”]]",
    ],
    good=["He said “no” and left.", "The code is “7”.", "He was 6'2\" tall."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report double marks that enclose nothing but space."""
    for quote in doc.quotes.pairs:
        if quote.closer is None or quote.mark != "double" or quote.closer > quote.opener + 3:
            continue
        if not doc.text[quote.opener + 1 : quote.closer].strip():
            yield Hit(Span(quote.opener, quote.closer + 1))
