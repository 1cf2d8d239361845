"""A dash between speech and its speaker: “We will go” – Hall warned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_DASHED = regex(
    r"(?P<error>(?P<stop>[.,]?)(?P<close>[\"”]) ?[–—-] )(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:said|warned|urged|added|told|explained|stated|wrote|insisted|asked|replied|declared"
    r"|concluded)(?=[.,;:\n]|$)"
)
_GAPS = tuple(f"{mark}{space}{dash} x" for mark in '"”' for space in (" ", "") for dash in "–—-")


@rule(
    "PUN137",
    "A comma joins the speech to its speaker: “{fix}”.",
    level="warning",
    ask=True,
    bad=["“We will use it against you[[” –  -> ,” ]]Hall warned."],
    good=["“We will use it against you,” Hall warned. “Now” – Hall said it softly – “or never.”"],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the mark and the dash, where the speaker's verb closes the sentence."""
    if any(gap in doc.gaps for gap in _GAPS):
        for match in _DASHED.finditer(doc.text):
            yield Hit(Span(*match.span("error")), (f",{match['close']} ",))
