"""A gap that somebody meant to fill: TK, XXX, [NAME], lorem ipsum, ???."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_WORDS = {
    "tk": re.compile(r"(?<![\w.&@#/'’-])\$?TK(?![\w&'’]|\.\w|-?\d| [A-Z])"),
    "tktk": re.compile(r"\bTKTK(?:TK)*\b"),
    "xxx": re.compile(r"(?<![\w.$/-])\$?XXX(?![\w-])(?!\.? (?:rated|film|video|movie|store|was))"),
    "xx": re.compile(
        r"(?<![\w.$/-])(?:\$|£|€)?XX(?= (?:people|percent|per cent|years?|million|billion|days?"
        r"|months?|dead|killed|wounded|injured)\b|%)"
    ),
    "ipsum": re.compile(r"\blorem ipsum\b[^.\n]*\.?", re.IGNORECASE),
    "todo": re.compile(r"\bTODO\b(?=[: ])(?! el| lo| un)"),
    "fixme": re.compile(r"\bFIXME\b"),
    "asdf": re.compile(r"\basdf\w*\b", re.IGNORECASE),
}  # fmt: skip
_BRACKETED = re.compile(
    r"\[(?:NAME|NAMES|FULL NAME|FIRST NAME|LAST NAME|DATE|TIME|DAY|PLACE|CITY|COUNTRY|LOCATION"
    r"|TITLE"
    r"|AGE|NUMBER|AMOUNT|FIGURE|QUOTE|SOURCE|LINK|URL|INSERT[^\]\n]{0,40}|HEADLINE|HED|DEK|BYLINE"
    r"|PHOTO|CAPTION|TK|TBC|TBD|TBA|XX+|blank|_+|\?+|company name|your name|name here)\]"
)
_MARKS = re.compile(r"\?{3}(?= ?(?:[a-z]|people|percent|%))|_{4,}")


@rule(
    "NEW003",
    "“{found}” looks like a gap still to be filled.",
    bad=[
        "The mayor, [[TK]], left.",
        "Some [[XX]] people were hurt.",
        "The film cost [[$XXX]] to make.",
        "Police named him as [[[NAME]]], 34.",
        "[[Lorem ipsum dolor sit amet.]]",
        "It was built by [[TKTK]] in 1905.",
    ],
    good=[
        "The judge, T.K. Smith, left with TK Maxx bags.",
        "Super Bowl XX was won by Chicago. Vin Diesel was in “xXx”.",
        "He said [sic] that [the mayor] left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report placeholders, looked up by their words."""
    text = doc.text
    for word, pattern in _WORDS.items():
        if word in doc.index:
            for match in pattern.finditer(text):
                yield Hit(Span(*match.span()))
    if "[" in text:
        for match in _BRACKETED.finditer(text):
            yield Hit(Span(*match.span()))
    if "???" in text or "____" in text:
        for match in _MARKS.finditer(text):
            yield Hit(Span(*match.span()))
