"""The sign “�” that stands where a character could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LOST = regex("(?:\ufffd|ï¿½)+")


@rule(
    "LAY002",
    "A character was lost here: put it back from the original.",
    needs=("\ufffd", "½"),
    bad=["It[[\ufffd]]s late.", "The caf[[\ufffd\ufffd]] is shut.", "It[[ï¿½]]s late."],
    good=["It’s late at the café."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each run of replacement characters."""
    for match in _LOST.finditer(doc.text):
        yield Hit(Span(*match.span()))
