"""Earlier convictions or a criminal record of someone whose case is open.

Where juries decide, such facts may not be reported before the verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cases import is_open_case
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_RECORD = regex(
    r"\b(?:(?:previous|prior|earlier|past|several|multiple|former) (?:\w+ )?(?:convictions?"
    r"|arrests?)"
    r"|criminal (?:record|history|past)|rap sheet|(?:had|has) (?:served"
    r"|spent) (?:\w+ ){0,3}(?:time|years?"
    r"|months?) in (?:prison|jail)|previously (?:been )?(?:convicted|jailed|arrested|charged)"
    r"|known to (?:the )?police)\b"
)


@rule(
    "RSK011",
    "“{found}”: may this be reported before the verdict?",
    level="suggestion",
    scope="narration",
    on=False,
    needs=(
        "conviction", "convictions", "arrest", "arrests", "record", "history", "past", "sheet",
        "prison", "jail", "previously", "police",
    ),
    bad=["A man was charged on Monday. He has a [[criminal record]]."],
    good=["He has a criminal record.", "A man was charged on Monday. He has a record of songs."],
)  # fmt: skip
def check(doc: Document) -> Iterator[Hit]:
    """Report the words in an article about a case that is open."""
    if is_open_case(doc) or {"charged", "trial"} & doc.index.keys():
        for match in _RECORD.finditer(doc.folded):
            yield Hit(Span(*match.span()))
