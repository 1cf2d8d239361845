"""Initials in brackets that the article never uses again: the bracket can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.acronyms import definitions, uses
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_PARAGRAPHS = 3


@rule(
    "NEW021",
    "The initials {found} are not used again in this article.",
    level="suggestion",
    scope="narration",
    needs=("(",),
    bad=[
        (
            "The Harbour Workers Union [[(HWU) -> ]] met on Monday.\n\nIt was a long night.\n\n"
            "The union won."
        ),
    ],
    good=[
        ("The Harbour Workers Union (HWU) met on Monday.\n\nIt was a long night.\n\nThe HWU won."),
        "The Harbour Workers Union (HWU) met on Monday.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report brackets whose letters stand nowhere else."""
    if len(doc.paragraphs) < _LEAST_PARAGRAPHS:
        return
    for one in definitions(doc):
        if one.fits and len(one.spelled) > 1 and len(uses(doc, one.letters)) == 1:
            start, end = one.bracket(doc)
            if doc.text[end : end + 1] == "-" or doc.text[end + 1 : end + 2].isupper():
                continue  # part of a longer name
            fix = () if doc.text[start - 1] != " " else ("",)
            yield Hit(Span(start, end), fix)
