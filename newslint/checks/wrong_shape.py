"""A quotation mark or apostrophe of the wrong shape.

An opening shape at a word's end or a closing one at its start, an opening single mark for an
apostrophe (the ’90s), a mark typed twice, backticks, two commas or two single marks for a double
one, and a quotation that opens with a curly mark and closes with a straight one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotestyle import as_typed
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_FOREIGN = "„‟«»"
_MOST = 8  # beyond this many it is a habit of the copy, not slips
_MOST_MIXED = 3
_MIXED = ('“"', '"”')


@rule(
    "PUN005",
    "This mark has the wrong shape here: it should be {fix} (found {found}).",
    bad=[
        "[[” -> “]]Leave,[[“ -> ”]] he said. “Now,” she said. “Go,” he said.",
        "“It was good in the [[‘ -> ’]]90s,” she said.",
        "“They love rock [[‘ -> ’]]n’ roll,” she said.",
        "“We don[[` -> ’]]t know,” she said.",
        "“We don[[‘ -> ’]]t know,” she said.",
        '[[`` -> "]]Leave,[[\'\' -> "]] he said. "Now," she said.',
        "[[““ -> “]]Leave,” he said. “Now,” she said.",
        "The chief [[” -> “]]took no advantage” of it, and “nobody” lost.",
        '“We left,[[" -> ”]] he said. “We never went back,” she said.',
        "One official said [[” -> “]]We found the planes”, and “left”.",
        "One official said, [[”  -> “]]We found the planes.” He “left”.",
    ],
    good=[
        "“It was good in the ’90s,” she said.",
        "“Rock ’n’ roll is ‘in’,” she said. “’Tis true.”",
        "They live in Hawai‘i and in Sana‘a.",
        "“The rebels’ attack failed,” he said.",
        "He said—“go”—and left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report marks drawn or typed the wrong way, and pairs of two kinds."""
    text, quotes = doc.text, doc.quotes
    wrong = [mark for mark in quotes.wrong_shape if text[mark.start] not in _FOREIGN]
    if len(wrong) <= _MOST:
        for mark in wrong:
            yield _with_space(doc, mark.start, mark.end, as_typed(doc, mark.fix))
    if '"' not in text or not ("“" in text or "”" in text):
        return
    mixed = [
        quote
        for quote in quotes.pairs
        if quote.closer is not None and text[quote.opener] + text[quote.closer] in _MIXED
    ]
    if len(mixed) <= _MOST_MIXED:
        for quote in mixed:
            fixes = as_typed(doc, "“"), as_typed(doc, "”")
            at = quote.opener if text[quote.opener] != fixes[0] else quote.closer or 0
            fix = fixes[at != quote.opener]
            yield Hit(Span(at, at + 1), (fix,), level="warning")


def _with_space(doc: Document, start: int, end: int, fix: str) -> Hit:
    """The mark, with the space that parts it from the words it belongs to."""
    text = doc.text
    if fix in "“‘" and text[end : end + 1] == " " and text[end + 1 : end + 2].isalnum():
        end += 1
    return Hit(Span(start, end), (fix,))
