"""A clause that opens a sentence and runs into the main one: “When the rain stopped he left”.

Where the first clause ends was learned from edited news (``newslint.openings``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import comma_hit, total
from newslint.openings import KEY, opening_clues, openings
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST = 2.3
_DOUBT = 1.0


@rule(
    "PUN042",
    "A comma would show where the first clause ends.",
    level="warning",
    bad=[
        "When the rain stopped on [[Sunday he -> Sunday, he]] went out to look for the dog.",
        "When Hall was asked about the [[letter she -> letter, she]] said nothing.",
    ],
    good=[
        "When the rain stopped, he left.",
        "When he left it was raining.",
        "After the man said he was ill, the game went on.",
        "If the council thinks it can win, it will go to court.",
        "Because of the storm they had feared, the school was closed.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report opening clauses where edited news nearly always has a comma."""
    for opening in openings(doc):
        if opening.comma:
            continue
        odds = total(KEY, opening_clues(doc, opening))
        if odds >= _LEAST - _DOUBT:
            sure = odds >= _LEAST and not doc.in_quote(doc.starts[opening.subject])
            yield comma_hit(doc, opening.subject, "" if sure else "suggestion")
