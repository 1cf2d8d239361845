"""Signs with which someone marked a place to come back to: @@, %%, ^^, ZZZ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MARKS = regex(
    r"@@+|(?<!\d)%%+(?![A-Z])|\^{2,}"
    r"|(?<!\w)(?:<<|>>)(?=[A-Z]{2,})|(?<=[a-z])(?:<<|>>)(?!\w)|\b(?:ZZZ+|YYY+)\b"
)


@rule(
    "NEW112",
    "“{found}” looks like a mark for someone to come back to.",
    level="warning",
    needs=("@@", "%%", "^^", "<<", ">>", "zzz", "zzzz", "yyy", "yyyy"),
    bad=[
        "The mayor, [[@@]]54, left on [[^^]]Monday.",
        "The mayor left>>. When?".replace(">>", "[[>>]]"),
        "The mayor [[ZZZ]] left.",
    ],
    good=["The mayor left, 5% up. E-mail jane@example.com.\n\n***\n\nShe came back."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report runs of signs that no copy has."""
    for hit in everywhere(doc, _MARKS, folded=False):
        paragraph = doc.paragraph_at(hit.span.start)
        if paragraph.end - paragraph.start > hit.span.end - hit.span.start:
            yield hit
