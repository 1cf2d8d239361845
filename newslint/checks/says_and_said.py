"""“Says” in a story told with “said”, or the other way round. Off: features mix them at will."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SPOKEN = regex(
    r"[,?!][”\"’'] (?:(?:[A-Z][\w’'-]+ ){1,3}|he |she |they )?(?P<error>said|says|told|tells)\b"
)
_PAST = {"said": "says", "told": "tells", "says": "said", "tells": "told"}
_LEAST = 3


@rule(
    "NEW050",
    "“{found}” here, but “{fix}” elsewhere in this story.",
    level="suggestion",
    scope="narration",
    on=False,
    needs=("says", "tells"),
    bad=[
        (
            "“It is late,” she said. “We must go,” she said. “At once,” he said.\n\n"
            "“It is cold,” she [[says -> said]]."
        ),
    ],
    good=["“It is late,” she said. “We must go,” she said. “At once,” he said."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the rarer tense of the words that attribute direct speech."""
    forms: dict[bool, list[Span]] = {True: [], False: []}
    for match in _SPOKEN.finditer(doc.text):
        if doc.paragraph_at(match.start()).role == BODY:
            forms[match["error"] in ("said", "told")].append(Span(*match.span("error")))
    rare, usual = sorted(forms.values(), key=len)
    if len(usual) >= _LEAST and len(rare) * 3 <= len(usual):
        for span in rare:
            yield Hit(span, (_PAST[doc.text[span.start : span.end]],))
