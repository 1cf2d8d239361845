"""A small word that seems to be missing: “according the report”, “as long it lasts”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.gaps import gaps, level_of
from newslint.context.smallwords import fits
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORDS = (
    "of", "to", "in", "on", "for", "and", "that", "is", "was", "be", "been", "has", "have", "had",
    "by", "with", "at", "from", "as", "it", "who", "are", "were", "not", "will",
)  # fmt: skip
_SURE = 2.1  # odds (natural logarithm) from which it is right on news more than 8 times in 10
_LIKELY = 1.5


@rule(
    "CTX004",
    "A word such as “{word}” seems to be missing before “{after}”.",
    level="warning",
    scope="narration",
    requires="onnxruntime",
    bad=[
        "The stings can be fatal, according [[the -> to the]] website of the clinic.",
    ],
    good=[
        "The stings can be fatal, according to the website of the clinic.",
        "He spoke Spanish and was a lot smarter than the others.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each word that seems missing."""
    for gap in gaps(doc, _WORDS, _LIKELY):
        start, end = gap.after.start, gap.after.end
        word, after = gap.missing[0], doc.text[start:end]
        is_sure = fits(doc, doc.word_at(start), word)
        level = level_of(gap.odds, _SURE) if is_sure else "suggestion"
        yield Hit(Span(start, end), (f"{word} {after}",), {"word": word, "after": after}, level)
