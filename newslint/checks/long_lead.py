"""A first sentence that readers may not get through. Off by default."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 35


@rule(
    "NEW015",
    "The first sentence has {count} words: more than 35 are hard to take in.",
    level="suggestion",
    on=False,
    bad=["[[" + "The mayor left the city on the hill, and " * 4 + "so did she.]]"],
    good=["The mayor left the city on the hill, and so did she."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first sentence of the first paragraph of text if it is long."""
    found = parts(doc)
    if found.lead is None:
        return
    start = found.dateline.span.end if found.dateline else found.lead.start
    sentence = doc.sentence_at(start)
    count = bisect_left(doc.starts, sentence.end) - bisect_left(doc.starts, start)
    if count > _MOST:
        yield Hit(sentence, (), {"count": str(count)})
