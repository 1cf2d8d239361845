"""A clause that only adds something, not set off by a comma: “Ms Hall who”, “Austin where”.

A clause that tells which one is meant takes no comma: “the man who”. Which of the two it is was
learned from edited news (``newslint.commas``); this speaks only where edited news is nearly agreed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.commas import comma_hit, missing
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# The odds from which a missing comma is reported, after a capitalised word and after another.
_LEAST = {
    "who": (1.3, 2.0),
    "where": (1.0, 2.0),
    "which": (1.5, 1.8),
    "whom": (1.5, 2.0),
    "whose": (2.0, 2.5),
    "when": (2.5, 3.0),
}
_DOUBT = 0.7


@rule(
    "PUN040",
    "A comma seems to be missing before “{word}”: the clause only adds to what is already clear.",
    level="warning",
    bad=[
        "They moved to [[Canada where -> Canada, where]] they opened a bakery.",
        "The letter was sent to Prime Minister [[Johnson who -> Johnson, who]] gave no reply.",
        "He praised the Senate Judiciary [[Committee which -> Committee, which]] will meet on "
        "Tuesday.",
    ],
    good=[
        "The man who found the dog took it home.",
        "It was Mr Johnson who opened the letter.",
        "They moved to Canada, where they opened a bakery.",
        "Americans who live abroad may vote by post.",
        "She asked Mr Hall which road he would take.",
        "Nobody in Paris knew where the money was.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report relative clauses that edited news nearly always sets off."""
    for place, odds in missing(doc, _LEAST):
        named = doc.text[doc.starts[place - 1]].isupper()
        least = _LEAST[doc.words[place]][0 if named else 1]
        if odds >= least - _DOUBT:
            yield comma_hit(doc, place, "" if odds >= least else "suggestion")
