"""“Murderer”, “killer” or “murdered” as a fact while nobody has been found guilty.

A killing becomes murder, and a suspect a murderer, when a court has found so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.cases import words_in_open_case
from newslint.regex import regex
from newslint.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document
    from newslint.rule import Hit

_WORDS = ("murderer", "murderers", "killer", "killers", "murdered", "murderous", "assassin")
_NAMED = regex(
    r"(?:serial|contract|accused|alleged|suspected|confessed|convicted|would-be|mass|job|whale|natural"
    r"|unknown|unidentified|pain|weed|giant|real|possible|potential) $|(?:allegedly|reportedly|was"
    r" charged with|suspected of having) $"
)


@rule(
    "RSK001",
    "“{found}”: has a court found that this was murder, and who did it?",
    level="suggestion",
    scope="narration",
    on=False,
    needs=_WORDS,
    bad=["Police arrested a man on Monday. The [[killer]] fled by car, and is in custody."],
    good=[
        "Police arrested a man on Monday. The gunman fled by car.",
        "The killer was found guilty after he was charged. The accused murderer is in jail.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the words in an article about a case that is open."""
    return words_in_open_case(doc, _WORDS, _NAMED, 24)
