"""A dateline with nothing between it and the story: “LONDON (AP) The mayor left”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BARE = regex(
    r"[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]*){0,3}(?:, [A-Z][\w.]+){0,2}"
    r"(?P<error> \((?:AP|AFP|Reuters|CNN|UPI|TASS|Xinhua|dpa|DPA|PA|ANI|PTI|IANS|RFE/RL)\))"
    r"(?= [A-Z“\"])"
)


@rule(
    "NEW010",
    "A dash parts the dateline from the story.",
    level="warning",
    bad=["LONDON[[ (AP) ->  (AP) —]] The mayor left the city on Monday."],
    good=[
        "LONDON (AP) — The mayor left the city on Monday.",
        "LONDON (Reuters) - The mayor left the city on Monday.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the agency of a dateline that no dash follows."""
    lead = parts(doc).lead
    match = _BARE.match(doc.text, lead.start, lead.end) if lead else None
    if match:
        yield Hit(Span(*match.span("error")), (match["error"] + " —",))
