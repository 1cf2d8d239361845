"""Two spaces where one belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BLANK = " \u00a0"


@rule(
    "PUN022",
    "One space is enough here.",
    level="suggestion",
    needs=("  ",),
    bad=["He left.[[   ->  ]]She stayed."],
    good=["He left. She stayed.", "  An indented line.", "Trailing spaces  \nA new line."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a run of spaces between two words."""
    text = doc.text
    at = text.find("  ")
    while at >= 0:
        start = end = at
        while start and text[start - 1] in _BLANK:
            start -= 1
        while text[end : end + 1] and text[end] in _BLANK:
            end += 1
        inside = start and text[start - 1] not in "\n\t|" and text[end : end + 1] not in {"", "\n"}
        if inside and end - start < 4:
            yield Hit(Span(start, end), (" ",))
        at = text.find("  ", end)
