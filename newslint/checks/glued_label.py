"""A label of a web page that was run into the line that follows it: “RelatedMayor returns”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LABELS = (
    "Related", "Advertisement", "Read", "See", "Most", "Sponsored", "Recommended",
    "Trending", "Breaking", "Photo", "More",
)  # fmt: skip
_HEAD = regex(
    r"(?:Related(?: (?:Articles?|Stories|Content|Links|Coverage))?|Advertisements?|Read [Mm]ore"
    r"|See [Aa]lso|Most [Rr]ead|Sponsored|Recommended|Trending(?: [Nn]ow)?|Breaking [Nn]ews"
    r"|Photos?|More [Ss]tories)(?=[A-Z][a-z’']+[ :,])"
)


@rule(
    "NEW117",
    "“{found}” is a label of a web page that was run into this line.",
    bad=[
        "[[Related]]Mayor returns to office after a row\n\nThe mayor left.",
        "The mayor left.\n\n[[Read more]]Mayor returns to office",
    ],
    good=["Related matters came up.\n\nShareAction said so.\n\nRead More, the author, left."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a label that opens a paragraph with no space behind it."""
    text = doc.text
    for start, end, _ in doc.paragraphs:
        if text.startswith(_LABELS, start):
            match = _HEAD.match(text, start, end)
            if match:
                yield Hit(Span(*match.span()))
