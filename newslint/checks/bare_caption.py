"""A caption without a full stop where the others have one. Off by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import CAPTION
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_WORDS = 6


@rule(
    "NEW016",
    "This caption has no full stop; the others have one.",
    level="suggestion",
    on=False,
    bad=[
        (
            "Photo: The mayor leaves the city hall on Monday.\n\nShe left.\n\n"
            "Photo: The mayor waves to the crowd at noon.\n\nShe waved.\n\n"
            "Photo: The crowd cheers in front of the [[hall -> hall.]]"
        ),
    ],
    good=[
        "Photo: The mayor leaves the city hall.\n\nShe left.\n\nPhoto: The crowd cheers her.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the last word of a caption that ends unlike most."""
    captions = [
        p
        for p in doc.paragraphs
        if p.role == CAPTION and doc.text.count(" ", p.start, p.end) >= _LEAST_WORDS - 1
    ]
    bare = [p for p in captions if doc.text[p.end - 1].isalnum()]
    if not bare or len(bare) * 2 >= len(captions):
        return
    for paragraph in bare:
        place = doc.word_at(paragraph.end - 1)
        word = doc.text[doc.starts[place] : paragraph.end]
        yield Hit(Span(doc.starts[place], paragraph.end), (word + ".",))
