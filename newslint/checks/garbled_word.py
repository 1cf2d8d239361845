"""A word with two or more slips: letters in the wrong order, wrong vowels, letters missing.

A long unknown word with the same letters, the same sound or nearly the same spelling as a common
word, where only one such word comes into question.
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
    "SPE006",
    "“{found}” looks misspelled: “{fix}”?",
    level="error",
    bad=[
        "The [[goverenmnt -> government]] fell at noon.",
        "They visited three public [[insutitions -> institutions]] there.",
    ],
    good=[
        "The novelist read from her unputdownable memoir.",
        "The sibylline jurist left.",
        "The preppers and righties ate.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each such word."""
    return slip_hits(doc, "garbled")
