"""A missing “the” or “a” before a noun: “he was sent to hospital in convoy of 15 cars”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.articles import article_before
from newslint.context.gaps import gaps, level_of
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SURE = 2.6  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 1.8


@rule(
    "CTX003",
    "An article seems to be missing before “{after}”.",
    level="warning",
    scope="narration",
    requires="onnxruntime",
    bad=[
        "She said there was [[significant -> a significant]] number of new cases in the town.",
    ],
    good=[
        "She said there was a significant number of new cases in the town.",
        "He was sent to prison for fraud.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each article that seems missing."""
    for gap in gaps(doc, ("the", "a"), _LIKELY):
        start, end = gap.after.start, gap.after.end
        word = doc.text[start:end]
        fixes = tuple(f"{article_before(word, one)} {word}" for one in gap.missing)
        yield Hit(Span(start, end), fixes, {"after": word}, level_of(gap.odds, _SURE))
