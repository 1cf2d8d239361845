"""A story of a suicide that says nowhere where help is to be had.

Guidelines for suicide reporting ask for the number of a helpline at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SUICIDE = regex(
    r"\b(?:committed suicide|died by suicide|took (?:his|her|their) own li(?:fe|ves)|suicide note"
    r"|killed (?:himself|herself)|suicidal|attempted suicide|suicide attempts?|suicides?"
    r"(?! (?:bomb\w*|attack\w*|vest\w*|belt\w*|squad|mission|car|truck|blast|driver|drone)))\b"
)
_HELP = frozenset(
    "helpline helplines hotline hotlines lifeline samaritans counseling counselling 988".split()
)


@rule(
    "RSK013",
    "The story speaks of suicide: should it say where help is to be had?",
    level="suggestion",
    on=False,
    needs=("suicide", "suicides", "suicidal", "killed", "own"),
    bad=["The singer [[died by suicide]]. Her suicide shocked the town, as suicides do."],
    good=[
        "A suicide bomber struck. The suicide attack killed two.",
        "The singer died by suicide. Her suicide was a shock. Call the helpline on 100.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first mention of two or more."""
    if not doc.index.keys().isdisjoint(_HELP):
        return
    found = list(_SUICIDE.finditer(doc.folded))
    if len(found) > 1:
        yield Hit(Span(*found[0].span()))
