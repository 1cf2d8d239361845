"""A misspelled word in a hyphenated compound: “goverment-backed”.

Judged as strictly as a word by itself, and only where the other half is an ordinary word.
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
    "SPE007",
    "“{found}” looks misspelled: “{fix}”?",
    level="error",
    bad=[
        "The [[goverment -> government]]-backed lender failed.",
        "A former vice-[[chariman -> chairman]] resigned.",
    ],
    good=["The Song-thaek case; the Marco-mentum of a do-goodery; pre-empt."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each such word."""
    return slip_hits(doc, "part")
