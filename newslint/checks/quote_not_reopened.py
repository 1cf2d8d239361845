"""Speech that goes on in a new paragraph without a new opening mark.

A paragraph of speech that the next one takes up stays open at its end, and the next one opens
afresh.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint.quotestyle import as_typed, is_mangled
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORD = regex(r"\w[\w’'-]*")
_MOST = 4  # an article that never opens afresh so often has its own custom


@rule(
    "PUN007",
    "The quotation goes on in this paragraph: open it afresh with a quotation mark.",
    level="warning",
    ask=True,
    bad=[
        "“First we waited for the boat.\n\n[[Then -> “Then]] we left,” he said.",
        'She said: "It was cold.\n\n[[It -> "It]] was dark.\n\n[[We -> "We]] fell," and wept.',
    ],
    good=[
        "“First we waited for the boat.\n\n“Then we left,” he said.",
        "“First we waited.”\n\nThen they left, “at last”.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that takes up open speech unmarked."""
    if not doc.quotes.not_reopened or is_mangled(doc):
        return
    text = doc.text
    level = "" if doc.quotes.continued or len(doc.quotes.not_reopened) < _MOST else "suggestion"
    starts = [paragraph.start for paragraph in doc.paragraphs]
    for quote in doc.quotes.pairs:
        if quote.closer is None or "\n" not in text[quote.opener : quote.closer]:
            continue
        first = bisect_right(starts, quote.opener)
        unmarked = doc.paragraphs[first : bisect_right(starts, quote.closer)]
        for paragraph in unmarked[: _MOST if len(unmarked) <= _MOST else 1]:
            word = _WORD.match(text, paragraph.start)
            if word:
                fixed = as_typed(doc, "“") + word[0]
                yield Hit(Span(*word.span()), (fixed,), {}, level)
