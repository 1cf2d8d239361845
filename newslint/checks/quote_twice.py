"""The same words quoted twice, as when a quotation is moved and its first place forgotten.

A headline or a summary may have the words of the story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST = 30  # code points
_LEAST_WORDS = 8
_MOST = 3  # in one article: more are captions and the like


@rule(
    "NEW035",
    "This quotation stands in the article already.",
    level="suggestion",
    needs=('"', "“"),
    bad=[
        (
            "“We have never seen the river rise as fast as this,” the mayor said.\n\nHe left.\n\n"
            "The mayor said: [[“We have never seen the river rise as fast as this.”]]"
        ),
    ],
    good=[
        (
            "“We have never seen the river rise as fast as this,” the mayor said.\n\nHe left.\n\n"
            "“We had never seen a flood like it,” he said."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second of two equal quotations."""
    twice = list(_repeated(doc))
    if len(twice) <= _MOST:
        yield from (Hit(span) for span in twice)


def _repeated(doc: Document) -> Iterator[Span]:
    seen: dict[str, Span] = {}
    for span, text in _quoted(doc):
        if len(text) < _LEAST or text.count(" ") < _LEAST_WORDS - 1:
            continue
        if text in seen and _in_unlike_paragraphs(doc, span, seen[text]):
            yield span
        seen.setdefault(text, span)


def _in_unlike_paragraphs(doc: Document, one: Span, other: Span) -> bool:
    """Whether two quotations are in two paragraphs that are not the same from end to end."""
    here, there = doc.paragraph_at(one.start), doc.paragraph_at(other.start)
    return (
        here != there and doc.folded[here.start : here.end] != doc.folded[there.start : there.end]
    )


def _quoted(doc: Document) -> list[tuple[Span, str]]:
    """Each outer quotation of the body, marks included, and its folded words."""
    found = []
    for quote in doc.quotes.pairs:
        if quote.depth or quote.mark != "double" or quote.closer is None:
            continue
        if doc.paragraph_at(quote.opener).role != BODY:
            continue
        inside = doc.folded[quote.opener + 1 : quote.closer]
        span = Span(quote.opener, min(quote.end, len(doc.text)))
        found.append((span, " ".join(inside.split()).strip(" .,!?;:…")))
    return found
