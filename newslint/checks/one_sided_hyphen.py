"""A hyphen with a space on one side only: “in the media -another was seen”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_AFTER = regex(r" -(?<=[a-z]{3} -)(?=[a-z]{3,} )")
_BEFORE = regex(
    r"- (?<=[a-z]{3}- )(?=(?:the|he|she|it|they|we|this|that|there|a|an|which|who|is|was|in|on|for"
    r"|so|because|while|when) )"
)


@rule(
    "PUN149",
    "A hyphen with a space on one side only is neither a hyphen nor a dash.",
    level="warning",
    ask=True,
    bad=[
        "Editing mistakes happen in the media[[ - ->  – ]]another was seen last week.",
        "That is right[[-  ->  – ]]the tag was made up.",
    ],
    good=["It was right – the pro- and anti-war sides met; a low-cost plan - and a good one."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such hyphens; the fix makes a dash of them."""
    if "x -x" in doc.gaps:
        for match in _AFTER.finditer(doc.text):
            yield Hit(Span(*match.span()), (" – ",))
    if "x- x" in doc.gaps:
        for match in _BEFORE.finditer(doc.text):
            yield Hit(Span(*match.span()), (" – ",))
