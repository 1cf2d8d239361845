"""Whole lines that are no copy: what the checks for leftovers of pages and wires share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

LONGEST = 200  # code points: a longer paragraph is copy


def whole_lines(
    doc: Document, pattern: re.Pattern[str], *, folded: bool = True, longest: int = LONGEST
) -> Iterator[Hit]:
    """A hit for each paragraph that a pattern fits from end to end, in folded text or as it is."""
    text = doc.folded if folded else doc.text
    for start, end, _ in doc.paragraphs:
        if end - start <= longest and pattern.fullmatch(text, start, end):
            yield Hit(Span(start, end))


def everywhere(doc: Document, pattern: re.Pattern[str], *, folded: bool = True) -> Iterator[Hit]:
    """A hit for each match anywhere: its group ``error`` if it has one, else all of it."""
    for match in pattern.finditer(doc.folded if folded else doc.text):
        yield Hit(Span(*match.span("error" if "error" in pattern.groupindex else 0)))
