"""A title of two offices before a name in a caption, where the short one would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import CAPTION
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LONG = regex(
    r"\b(?:President|Prime Minister|Minister|Chairman|Secretary|King|Governor|Chancellor|Premier)"
    r"(?P<error>,? and (?:the )?(?:[A-Z][\w’'-]+ (?:(?:of|for|to|the|and|in) ){0,2}){3,10})"
    r"(?=[A-Z][a-z’'-]+ [A-Z][\w’'-]+)"
)


@rule(
    "NEW019",
    "A caption has little room: would the shorter title do?",
    level="suggestion",
    needs=(
        "president",
        "minister",
        "chairman",
        "secretary",
        "king",
        "governor",
        "chancellor",
        "premier",
    ),
    bad=[
        (
            "Photo: President[[ and Supreme Commander of the National Armed Forces ]]"
            "Anna Kovalenko waves to the crowd."
        ),
    ],
    good=[
        "Photo: President Anna Kovalenko and Prime Minister Ivan Petrov wave to the crowd.",
        (
            "President and Supreme Commander of the National Armed Forces Anna Kovalenko left"
            " the city on Monday."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second office."""
    for start, end, role in doc.paragraphs:
        match = _LONG.search(doc.text, start, end) if role == CAPTION else None
        if match and _has_lower(match["error"]):
            yield Hit(Span(*match.span("error")))


def _has_lower(title: str) -> bool:
    """Whether small words join the title, as they do not join names."""
    return " of " in title or " for " in title
