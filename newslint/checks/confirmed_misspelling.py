"""An unknown word where a common one, one letter away, fits the words on both sides.

A short word, or one that differs in its first or last letter, could be foreign or a coinage; the
words around it decide. So does a name in lower case that nobody would write so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.slips import slip_hits
from newslint.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.rule import Hit

_HEARD = frozenset(("bing", "nots"))  # bing, bong; the have nots


@rule(
    "SPE008",
    "“{found}” looks misspelled: “{fix}”?",
    level="warning",
    bad=[
        "The vote was put off [[ths -> this]] week.",
        "The witness [[siad -> said]] no.",
    ],
    good=[
        "The plonk of the house was red.",
        "He did not want ajvar to spread.",
        "In the old days, bing, bong. The haves and the have nots. Stab the motherf– now.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each such word."""
    for hit in slip_hits(doc, "confirmed"):
        start, end = hit.span
        bleeped = doc.text[end : end + 1] in {"–", "—", "*"}
        if not bleeped and doc.folded[start:end] not in _HEARD:
            yield hit
