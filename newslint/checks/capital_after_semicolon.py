"""A capital after a semicolon, where the sentence goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_CAPITAL = regex(
    r"; (?<=[a-z]; )(The|On|In|He|She|It|They|This|But|And|At|An|We|You|If|When|That"
    r"|There) (?=[a-z])"
)


@rule(
    "NAM029",
    "After a semicolon the sentence goes on: “{fix}”.",
    level="suggestion",
    bad=["The mayor left; [[The -> the]] council stayed."],
    good=["The mayor left; the council stayed; The Hague was quiet."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the word with the capital."""
    for match in _CAPITAL.finditer(doc.text):
        yield Hit(Span(*match.span(1)), (match[1].lower(),))
