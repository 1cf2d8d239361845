"""A name spelled out with its initials a second time: the initials alone would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.acronyms import definitions
from newslint.layout import BODY
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NEW022",
    "{letters} has been explained already in this article.",
    level="suggestion",
    scope="narration",
    needs=("(",),
    bad=[
        (
            "The Harbour Workers Union (HWU) met on Monday.\n\nIt was late when the"
            " [[Harbour Workers Union (HWU) -> HWU]] won."
        ),
    ],
    good=["The Harbour Workers Union (HWU) met on Monday.\n\nThe HWU won."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each later bracket with the same letters after the same words."""
    seen: set[tuple[str, str]] = set()
    for one in definitions(doc):
        if not one.fits or doc.paragraph_at(doc.starts[one.place]).role != BODY:
            continue
        key = (one.letters, one.spelled)
        if key in seen and len(one.spelled) > 1:
            span = Span(doc.starts[one.first], one.bracket(doc).end)
            letters = doc.text[doc.starts[one.place] : doc.ends[one.place]]
            yield Hit(span, (letters,), {"letters": one.letters})
        seen.add(key)
