"""A quotation of more than a hundred words: may so much be printed?

Songs, poems, letters and books are protected; speeches and rulings mostly are not.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 100  # words


@rule(
    "RSK016",
    "A quotation of {size} words: is there a right to print so much of it?",
    level="suggestion",
    on=False,
    bad=["He sang: [[“]]La" + " la" * 120 + ".”"],
    good=["He said: “It is late.”"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the opening mark of each quotation that is too long."""
    for quote in doc.quotes.pairs:
        if quote.closer is None:
            continue
        size = bisect_left(doc.starts, quote.closer) - bisect_left(doc.starts, quote.opener)
        if size > _MOST:
            yield Hit(Span(quote.opener, quote.opener + 1), (), {"size": str(size)})
