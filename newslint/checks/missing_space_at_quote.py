"""A quotation mark that runs into the word outside it: “It is late,”he said.

The space goes after a mark that closes and before one that opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CLOSED = regex(
    r"[”\"](?<=[a-z][.,!?].)(?=[A-Za-z][a-z]+[ ,.’'])|[”\"](?<=[a-z]{2}.)(?=[a-z]{2,}[ ,.])"
)
_OPENED = regex(r"[“\"](?<=[a-z]{2}.)(?=[A-Za-z][a-z’']+ )|[“\"](?<=[a-z][,:;].)(?=[A-Z][a-z’']+ )")
_LINK = regex(r"[@/\\=#_&~<>]")
_MOST = 8
_GAPS = tuple(
    f"x{before}{mark}x" for mark in '”"“' for before in ("", ".", ",", "!", "?", ":", ";")
)


@rule(
    "PUN150",
    "A space is missing beside this quotation mark.",
    level="warning",
    bad=[
        "“It is late[[,” -> ,” ]]he said.",
        '"It is late[[." -> ." ]]He stood up and left.',
    ],
    good=["“It is late,” he said. “It is late.” He left. The “X”s on the map were red."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report double marks with a letter right outside them."""
    if not any(gap in doc.gaps for gap in _GAPS):
        return
    text = doc.text
    closers = {quote.closer for quote in doc.quotes.pairs if quote.mark == "double"}
    openers = {quote.opener for quote in doc.quotes.pairs if quote.mark == "double"}
    hits = []
    for match in _CLOSED.finditer(text):
        at = match.start()
        if at in closers and not _is_code(text, at):
            hits.append(Hit(Span(at - 1, at + 1), (text[at - 1 : at + 1] + " ",)))
    for match in _OPENED.finditer(text):
        at = match.start()
        if at in openers and not _is_code(text, at):
            hits.append(Hit(Span(at, at + 1), (" " + text[at],)))
    if len(hits) <= _MOST:
        yield from hits


def _is_code(text: str, at: int) -> bool:
    """Whether the mark stands in an address or a piece of markup."""
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return _LINK.search(text, start, end if end > 0 else len(text)) is not None
