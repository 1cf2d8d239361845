"""More than one exclamation or question mark in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "PUN024",
    "One “{fix}” is enough in news copy.",
    level="suggestion",
    scope="narration",
    needs=("!", "?"),
    bad=["What a week[[!!! -> !]] The team won.", "Who won[[?? -> ?]] Nobody knows."],
    good=["What a week! Who won?", "“We won!!!” he said."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report runs of the same mark in narration."""
    text = doc.text
    for mark in "!?":
        at = text.find(mark * 2) if mark in text else -1  # the search for one mark is quick
        while at >= 0:
            end = at
            while text[end : end + 1] == mark:
                end += 1
            if at and text[at - 1].isalnum():
                yield Hit(Span(at, end), (mark,))
            at = text.find(mark * 2, end)
