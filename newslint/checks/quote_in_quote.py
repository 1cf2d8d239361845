"""“He said “no” to us”: speech within speech in the same marks as the speech around it.

The inner quotation takes the other kind of mark, or a reader cannot tell who stops speaking where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MARKS = regex("[“”]")
_OPEN_TWICE = regex("“[^“”\n]*“")
_LONGEST = 6  # words; a longer one is more likely to follow speech that was never closed


@rule(
    "PUN095",
    "A quotation within a quotation takes the other kind of marks: “{fix}”.",
    level="warning",
    ask=True,
    needs=["“"],
    bad=["“He said [[“no thanks” -> ‘no thanks’]] to us,” she said."],
    good=[
        "“He said ‘no thanks’ to us,” she said.",
        "“He said no,” she said. “No thanks.”",
        "“The first of it.\n\n“The second of it,” she said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a curly pair that opens while another is open, when both close in the paragraph."""
    text = doc.text
    if not _OPEN_TWICE.search(text):
        return
    for paragraph in doc.paragraphs:
        if text.find("“", paragraph.start, paragraph.end) < 0:
            continue
        opened: list[int] = []
        inner: Span | None = None
        for mark in _MARKS.finditer(text, paragraph.start, paragraph.end):
            if mark.group() == "“":
                opened.append(mark.start())
            elif opened:
                start = opened.pop()
                if len(opened) == 1:
                    inner = Span(start, mark.end())
                elif not opened and inner:
                    yield from _hit(text, inner)
                    inner = None


def _hit(text: str, inner: Span) -> Iterator[Hit]:
    said = text[inner.start + 1 : inner.end - 1]
    if 0 < len(said.split()) <= _LONGEST and "‘" not in said and text[inner.start - 1] in " (—":
        yield Hit(inner, (f"‘{said}’",))
