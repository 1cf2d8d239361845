"""“Reportedly” again and again: readers want to know who reported it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 2
_WORD = "reportedly"


@rule(
    "NEW046",
    "“{found}” for the third time: who reports it?",
    level="suggestion",
    scope="narration",
    needs=(_WORD,),
    bad=[
        "He reportedly left. She reportedly stayed. The ship [[reportedly]] sank.",
    ],
    good=["He reportedly left. She reportedly stayed. The ship sank, the navy reported."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the third use in the article's own words."""
    told = [at for at in doc.index.get(_WORD, ()) if not doc.in_quote(doc.starts[at])]
    for at in told[_MOST : _MOST + 1]:
        yield Hit(Span(doc.starts[at], doc.ends[at]))
