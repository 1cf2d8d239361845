"""A byline in lower case: “by jane doe”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BYLINE
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LOWER = regex(r"by [a-z]+ [a-z]+$")
_NO_NAMES = frozenset("by the a an all any no far day night hand law and large way".split())


@rule(
    "NEW012",
    "A byline has capitals: “{fix}”.",
    level="warning",
    needs=("by",),
    bad=["Mayor leaves the city\n\n[[by jane doe -> By Jane Doe]]\n\nThe mayor left on Monday."],
    good=["Mayor leaves the city\n\nBy Jane Doe\n\nThe mayor left on Monday."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a byline of small letters under the headline."""
    for start, end, role in doc.paragraphs[:4]:
        if role != BYLINE or not _LOWER.match(doc.text, start, end):
            continue
        words = doc.text[start:end].split()
        if _NO_NAMES.isdisjoint(words[1:]):
            yield Hit(Span(start, end), (" ".join(word.capitalize() for word in words),))
