"""A gap that somebody meant to fill: TK, XXX, [NAME], lorem ipsum, ???."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

# Few articles have any of these, so the expressions are compiled on first use.
_WORDS = {
    "tk": r"(?<![\w.&@#/'’-])\$?TK(?![\w&'’]|\.\w|-?\d| [A-Z])",
    "tktk": r"\bTKTK(?:TK)*\b",
    "xxx": r"(?<![\w.$/-])\$?XXX(?![\w-])(?!\.? (?:rated|film|video|movie|store|was))",
    "xx": (
        r"(?<![\w.$/-])(?:\$|£|€)?XX(?= (?:people|percent|per cent|years?|million|billion|days?"
        r"|months?|dead|killed|wounded|injured)\b|%)"
    ),
    "ipsum": r"(?i)\blorem ipsum\b[^.\n]*\.?",
    "todo": r"\bTODO\b(?=[: ])(?! el| lo| un)",
    "fixme": r"\bFIXME\b",
    "asdf": r"(?i)\basdf\w*\b",
}  # fmt: skip
_BRACKETED = (
    r"\[(?:NAME|NAMES|FULL NAME|FIRST NAME|LAST NAME|DATE|TIME|DAY|PLACE|CITY|COUNTRY|LOCATION"
    r"|TITLE"
    r"|AGE|NUMBER|AMOUNT|FIGURE|QUOTE|SOURCE|LINK|URL|INSERT[^\]\n]{0,40}|HEADLINE|HED|DEK|BYLINE"
    r"|PHOTO|CAPTION|TK|TBC|TBD|TBA|XX+|blank|_+|\?+|company name|your name|name here)\]"
)
_GAPS = 4  # more uses of TK than these are a name
_MARKS = r"\?{3}(?= ?(?:[a-z]|people|percent|%))|_{4,}"


@rule(
    "NEW003",
    "“{found}” looks like a gap still to be filled.",
    needs=(*_WORDS, "[", "???", "____"),
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
        "The codeword TK was used. Under code name TK he wrote.",
        "“Stick it up your [blank],” he wrote.",
        "A TK label means that it is classified.",
        "He said [sic] that [the mayor] left.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report placeholders, looked up by their words."""
    text = doc.text
    for word, pattern in _WORDS.items():
        if word in doc.index:
            for match in re.finditer(pattern, text):
                if word != "tk" or not _is_code(doc, match.start()):
                    yield Hit(Span(*match.span()))
    if "[" in text:
        for match in re.finditer(_BRACKETED, text):
            if match[0] != "[blank]" or not doc.in_quote(match.start()):  # an oath in a quotation
                yield Hit(Span(*match.span()))
    if "???" in text or "____" in text:
        for match in re.finditer(_MARKS, text):
            yield Hit(Span(*match.span()))


def _is_code(doc: Document, start: int) -> bool:
    """Whether TK is a name or codeword that the article speaks of, not a gap."""
    before = doc.folded[max(0, start - 30) : start]
    if "classified" in doc.index:  # TK is a compartment of secrets
        return True
    named = any(word in before for word in ("code", "called", "initials", "named", "nickname"))
    return named or len(doc.index["tk"]) > _GAPS
