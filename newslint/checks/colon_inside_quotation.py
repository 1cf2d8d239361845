"""A colon or a semicolon inside the closing quotation mark: “the inner circle:”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WRONG = regex(r"[:;][”\"](?<=[a-z]{2}..)(?=[\s)]|$)(?![;:,.])")
_LEADS = regex(
    r"\b(?:to|of|says|said|following|wrote|reads?|subject|re|note|by|for|that|with)[:;][”\"]$"
    r"|[“\"][A-Za-z-]+:[”\"]$"
)
_GAPS = (":”", ";”", ':"', ';"')
_REACH = 40


@rule(
    "PUN134",
    "A colon or semicolon goes outside the closing quotation mark: “{fix}”.",
    level="warning",
    bad=["It is kept for their “inner circle[[:” -> ”:]] it is small."],
    good=[
        "It is kept for their “inner circle”: it is small. He typed “Subject:” and left.",
        'He asked for papers "relating to:" and so on.',
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the two marks; the fix changes their places."""
    if not any(gap in doc.gaps for gap in _GAPS):
        return
    text = doc.text
    for match in _WRONG.finditer(text):
        start, end = match.span()
        if not _LEADS.search(text, max(0, start - _REACH), end):
            yield Hit(Span(start, end), (text[start + 1] + text[start],))
