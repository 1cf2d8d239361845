"""Whole lines that are no copy: what the checks for leftovers of pages and wires share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

LONGEST = 200  # code points: a longer paragraph is copy
_LEAD = regex(r"\W*")


def whole_lines(
    doc: Document,
    pattern: re.Pattern[str],
    *,
    folded: bool = True,
    longest: int = LONGEST,
    heads: tuple[str, ...] = (),
    marks: tuple[str, ...] = (),
) -> Iterator[Hit]:
    """A hit for each paragraph that a pattern fits from end to end, in folded text or as it is.

    With ``heads``, only for those that begin with one of them but for marks, or have one of
    ``marks``: a large pattern is then not compiled for an article without such a line.
    """  # fmt: skip
    text = doc.folded if folded else doc.text
    for start, end, _ in doc.paragraphs:
        if end - start > longest or (heads and not _may_be(text, start, end, heads, marks)):
            continue
        if pattern.fullmatch(text, start, end):
            yield Hit(Span(start, end))


def _may_be(
    text: str, start: int, end: int, heads: tuple[str, ...], marks: tuple[str, ...]
) -> bool:
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    return text.startswith(heads, first) or any(text.find(m, start, end) >= 0 for m in marks)


def everywhere(doc: Document, pattern: re.Pattern[str], *, folded: bool = True) -> Iterator[Hit]:
    """A hit for each match anywhere: its group ``error`` if it has one, else all of it."""
    for match in pattern.finditer(doc.folded if folded else doc.text):
        yield Hit(Span(*match.span("error" if "error" in pattern.groupindex else 0)))
