"""Two whole clauses joined by “but” without a comma.

Short clauses need none, and British copy often leaves it out, so this is only a suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import comma_hit, missing
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST = 1.8


@rule(
    "PUN042",
    "A comma would help the reader before “but” here.",
    level="suggestion",
    bad=[
        "The council agreed to buy the land in [[March but -> March, but]] it has not said how "
        "much it will pay.",
    ],
    good=[
        "The council bought the land, but it has not said why.",
        "They were poor but happy.",
        "Nobody but him knew the way.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “but” where edited news nearly always has a comma."""
    for place, odds in missing(doc, ("but",)):
        if odds >= _LEAST:
            yield comma_hit(doc, place)
