"""No space between the agency of a dateline and its dash: “TEHRAN (FNA)- The army”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_GLUED = regex(
    r"[A-Z][A-Za-z.,’' -]{2,40} (?P<error>(?P<agency>\([A-Z][A-Za-z/]{1,11}\))"
    r"(?:(?P<dash>[-–—]{1,2}) |(?P<glued>[-–—]{1,2})| (?P<last>[-–—]{1,2})))(?=[A-Z“\"])"
)
_GAPS = (")-", ")–", ")—", ") -x", ") –x", ") —x")


@rule(
    "NEW130",
    "A space is missing beside the dash of the dateline: “{fix}”.",
    level="warning",
    bad=[
        "TEHRAN [[(FNA)-  -> (FNA) - ]]The army left the city.",
        "LONDON [[(AP) — -> (AP) — ]]The mayor left the city.",
    ],
    good=["TEHRAN (FNA) - The army left the city.", "LONDON (AP) — The mayor left."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report agency and dash at the beginning of the story."""
    lead = parts(doc).lead if any(gap in doc.gaps for gap in _GAPS) else None
    match = _GLUED.match(doc.text, lead.start, lead.end) if lead else None
    if match:
        dash = match["dash"] or match["glued"] or match["last"]
        yield Hit(Span(*match.span("error")), (f"{match['agency']} {dash} ",))
