"""A word that no list knows and that is one slip away from a common one.

Words in lower case are judged anywhere; a word with a capital only where its capital says nothing:
at the start of a sentence, or in a headline that gives every word one. Foreign words, names,
coinages and compounds have no common word so close, and a word that the article repeats is left
alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.slips import slip_hits
from newslint.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.rule import Hit


@rule(
    "SPE001",
    "“{found}” looks misspelled: “{fix}”?",
    level="error",
    bad=[
        "The army said it had [[interecepted -> intercepted]] the drone.",
        "[[Immediatly -> Immediately]] after the vote he left the hall.",
        "Ministers met the [[goverment -> government]] adviser’s team.",
    ],
    good=[
        "He ate pljeskavica and drank rakija with the villagers.",
        "Write to pressofice@example.org or see @goverment_news.",
        "Velayati met Khamenei in the Golan before Netanyahu arrived.",
        "The megadonors called it fearmongering.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each misspelled word."""
    return slip_hits(doc, "near")
