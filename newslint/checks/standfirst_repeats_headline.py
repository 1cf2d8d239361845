"""A standfirst or first paragraph that only says the headline again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORD = regex(r"[^\W_]{3,}")
_SHARED = 0.8
_LEAST = 4
_TOLD = 60  # code points


@rule(
    "NEW009",
    "The line under the headline says nearly the same as the headline.",
    level="suggestion",
    bad=[
        (
            "Mayor leaves city after budget row\n\n[[Mayor leaves the city after a budget row]]"
            "\n\nShe will be back on Monday."
        ),
    ],
    good=[
        (
            "Mayor leaves city after budget row\n\nCouncil will vote again on Tuesday night"
            "\n\nShe will be back on Monday."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a standfirst with most of the headline's words and few of its own."""
    found = parts(doc)
    if found.headline is None or found.standfirst is None:
        return
    start, end, _ = found.standfirst
    if end - start >= _TOLD and doc.folded.find(doc.folded[start:end], 0, start) >= 0:
        return  # told as a paragraph that stands there already
    head = set(_WORD.findall(doc.folded, found.headline.start, found.headline.end))
    under = set(_WORD.findall(doc.folded, start, end))
    if min(len(head), len(under)) < _LEAST:
        return
    if len(head & under) >= _SHARED * max(len(head), len(under)):
        yield Hit(Span(start, end))
