"""An article with a headline and no byline. Off: agency copy has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NEW013",
    "No byline under the headline.",
    level="suggestion",
    on=False,
    bad=["[[Mayor leaves the city]]\n\nThe mayor left on Monday."],
    good=["Mayor leaves the city\n\nBy Jane Doe\n\nThe mayor left on Monday."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the headline of an article without a byline."""
    found = parts(doc)
    if found.headline and found.lead and not found.byline:
        yield Hit(Span(found.headline.start, found.headline.end))
