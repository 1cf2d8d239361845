"""“Here in Baku” in a story with the dateline MOSCOW."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_HERE = regex(
    r"\bhere in (?:the (?:capital|city)(?: of|,)? )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_WIDE = frozenset(
    "america the us uk europe britain russia china india israel iran iraq syria ukraine germany "
    "france africa asia washington texas california florida ohio iowa".split()
)


@rule(
    "NEW011",
    "The dateline is {dateline}, but this says “{found}”.",
    level="suggestion",
    scope="narration",
    needs=("here",),
    bad=["MOSCOW (Reuters) - Talks began on Monday. Delegates met [[here in Baku]] at noon."],
    good=["BAKU (Reuters) - Talks began on Monday. Delegates met here in Baku at noon."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each “here in” with a place that the dateline does not have."""
    dateline = parts(doc).dateline
    if dateline is None:
        return
    told = doc.folded[dateline.span.start : dateline.span.end]
    for match in _HERE.finditer(doc.text):
        place = match["place"].lower()
        named = {place, *place.split()}
        if not named & _WIDE and not any(word in told for word in named):
            yield Hit(Span(*match.span()), (), {"dateline": dateline.place})
