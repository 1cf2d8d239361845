"""Whole lines that are no copy: what the checks for leftovers of pages and wires share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.lexicon.views import view
from newslint.regex import regex
from newslint.rule import Hit
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

LONGEST = 200  # code points: a longer paragraph is copy
_LONGEST_ASKED = 260
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
    for start, end, first in _short_lines(doc):
        if end - start > longest:
            continue
        may_be = not heads or text.startswith(heads, first)
        if not may_be and not any(text.find(mark, start, end) >= 0 for mark in marks):
            continue
        if pattern.fullmatch(text, start, end):
            yield Hit(Span(start, end))


@view
def _short_lines(doc: Document) -> list[tuple[int, int, int]]:
    """Start and end of each paragraph that may be no copy, and where its first word begins."""
    found = []
    for start, end, _ in doc.paragraphs:
        if end - start <= _LONGEST_ASKED:
            lead = _LEAD.match(doc.text, start, end)
            found.append((start, end, lead.end() if lead else start))
    return found


def in_paragraphs(doc: Document, word: str, pattern: str) -> Iterator[re.Match[str]]:
    """The matches in folded paragraphs that have a folded word: quicker than a look everywhere."""
    numbers = dict.fromkeys(doc.paragraph_numbers[place] for place in doc.index.get(word, ()))
    for number in numbers:
        start, end, _ = doc.paragraphs[number]
        yield from re.compile(pattern).finditer(doc.folded, start, end)


def everywhere(doc: Document, pattern: re.Pattern[str], *, folded: bool = True) -> Iterator[Hit]:
    """A hit for each match anywhere: its group ``error`` if it has one, else all of it."""
    for match in pattern.finditer(doc.folded if folded else doc.text):
        yield Hit(Span(*match.span("error" if "error" in pattern.groupindex else 0)))
