"""Curly and straight apostrophes in one article.

It is said once, at the first apostrophe of the rarer kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_STRAIGHT = regex(r"'(?<=\w')(?=\w)")
_CURLY = regex(r"’(?<=\w’)(?=\w)")


@rule(
    "PUN004",
    "This article has {curly} curly and {straight} straight apostrophes: keep to one kind.",
    level="suggestion",
    needs=("’",),
    bad=[
        "The mayor’s plan isn’t dead, but it[[' -> ’]]s late.",
        "The mayor's plan isn't dead, but it[[’ -> ']]s late.",
    ],
    good=["The mayor’s plan isn’t dead.", "The mayor's plan isn't dead."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first apostrophe of the rarer kind, if there are both."""
    text = doc.text
    if "'" not in text or "’" not in text:
        return
    straight = [match.start() for match in _STRAIGHT.finditer(text)]
    curly = [match.start() for match in _CURLY.finditer(text)]
    if not straight or not curly:
        return
    rarer, fix = (straight, "’") if len(straight) <= len(curly) else (curly, "'")
    data = {"curly": str(len(curly)), "straight": str(len(straight))}
    yield Hit(Span(rarer[0], rarer[0] + 1), (fix,), data)
