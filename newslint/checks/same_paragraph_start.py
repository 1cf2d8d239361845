"""Three paragraphs in a row that begin with the same words. Off by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ROW = 3


@rule(
    "NEW052",
    "The {count} paragraph in a row to begin with “{found}”.",
    level="suggestion",
    on=False,
    bad=["He said no to it.\n\nHe said yes to that.\n\n[[He said]] so again."],
    good=["He said no to it.\n\nShe said yes to that.\n\nHe said so again."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first two words of the third such paragraph and those after it."""
    before, row = ("", ""), 1
    for start, end, _ in parts(doc).body:
        place = doc.word_at(start)
        if place + 1 >= len(doc.words) or doc.ends[place + 1] > end:
            before, row = ("", ""), 1
            continue
        if doc.starts[place] < start:
            place += 1
        here = (doc.words[place], doc.words[min(place + 1, len(doc.words) - 1)])
        row = row + 1 if here == before else 1
        before = here
        if row >= _ROW:
            count = "third" if row == _ROW else f"{row}th"
            yield Hit(Span(doc.starts[place], doc.ends[place + 1]), (), {"count": count})
