"""A sentence that runs into the year or the day before it: “in 2007.The picture”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_JOINED = regex(r"\.(?<=\d\.)(?=[A-Z][a-z]+ )")
_DATE = regex(
    r"(?:[ ,(][12]\d\d\d|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December) \d\d?)$"
)
_REACH = 16


@rule(
    "PUN151",
    "A space is missing after the full stop.",
    level="warning",
    bad=["She showed a sign for help in 2007[[. -> . ]]The picture won a prize."],
    good=["She showed a sign in 2007. The picture won a prize in May."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the stop; the fix puts a space after it."""
    if "x.x" not in doc.gaps:
        return
    text = doc.text
    for match in _JOINED.finditer(text):
        at = match.start()
        if _DATE.search(text, max(0, at - _REACH), at):
            yield Hit(Span(at, at + 1), (". ",))
