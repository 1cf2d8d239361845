"""A label of guilt (“thief”, “rapist”, “gangster”) for someone whom no court has found guilty.

Until a verdict there are suspects, accused and defendants.
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

_WORDS = tuple(
    "thief thieves rapist rapists robber robbers burglar burglars kidnapper kidnappers hijacker"
    " hijackers arsonist arsonists gangster gangsters mobster fraudster culprit"
    " culprits offender offenders smuggler smugglers trafficker traffickers abuser abusers molester"
    " predator predators".split()
)
_DOUBT = regex(
    r"(?:accused|alleged|suspected|convicted|reputed|former|sex|drug|would-be|war|unknown|common"
    r"|possible|potential|first-time|repeat|young|juvenile|registered|violent|masked|unidentified"
    r"|career) $"
)


@rule(
    "RSK002",
    "“{found}”: in this story somebody is accused; has a court found so?",
    level="suggestion",
    scope="narration",
    on=False,
    needs=_WORDS,
    bad=["A man was charged on Monday. The [[thief]] took a watch."],
    good=[
        "A man was charged on Monday. The suspected thief took a watch.",
        "The thief was convicted of taking a watch after he was charged.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the words in an article about a case that is open."""
    return words_in_open_case(doc, _WORDS, _DOUBT, 16)
