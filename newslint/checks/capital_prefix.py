"""“Pro-”, “Anti-” or “Ex-” with a capital inside a sentence: “the Pro-Moscow rally”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BEFORE = regex(
    r"\b(?:the|an?|of|and|or|in|by|with|for|to|from|on|at|between|against|among|some|many|several|most"
    r"|all|two|three|that|than|its|their|his|her|other|more|about|into|over|under|via) $"
)
_AFTER = regex(r"-[A-Za-z]+ [a-z]{3,}")
_NAMES = regex(
    r"-(?:Defamation|Corruption|Terrorism|Fascist|Saloon|Federalist|Slavery|Im\b|[A-Z]{2,}|Comm\b)"
)


@rule(
    "NAM027",
    "Inside a sentence “{fix}” takes no capital.",
    level="warning",
    bad=["Some of the [[Pro-Moscow -> pro-Moscow]] protesters left."],
    good=[
        "He sat with the Ex-Comm that day, and the Pro-CODE bill failed.",
        "Pro-Moscow protesters left the Anti-Defamation League office and the pro-Kyiv rally.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the prefix together with its word."""
    text = doc.text
    for prefix in ("pro", "anti", "ex"):
        for place in doc.index.get(prefix, ()):
            start, end = doc.starts[place], doc.ends[place]
            after = _AFTER.match(text, end)
            if not text[start].isupper() or not after or _NAMES.match(text, end):
                continue
            if _BEFORE.search(text, max(0, start - 9), start):
                stop = end + after[0].index(" ")
                yield Hit(Span(start, stop), (prefix + text[end:stop],))
