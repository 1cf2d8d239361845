"""A bracket that runs into the word outside it: “Smith(centre)”, “(centre)said”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BEFORE = regex(
    r"\((?<=[^\W\d_]{3}\()(?!(?:ing|ings|ers?|ies|men|ness|able|est|ish|ed|ly|es)\))"
    r"(?=[^\W\d_][\w’']{2,}[ ,.)])"
)
_PREFIXES = frozenset(
    "mis non pre sub over under anti some any every out inter dis semi multi pro super post"
    " eye".split()
)
_AFTER = regex(r"\)(?<=[^\W\d_]{3}\))(?=[^\W\d_]{2,}[ ,.])")


@rule(
    "PUN027",
    "A space is missing beside the bracket.",
    level="warning",
    bad=[
        "John Smith[[( ->  (]]centre) spoke.",
        "John Smith (centre[[) -> ) ]]spoke.",
    ],
    good=[
        "John Smith (centre) spoke.",
        "His latest lewd(est) joke.",
        "The spokes(wo)man, his job(s), a 401(k) and a 501(c)(3) group.",
        "The (re)election of the (un)popular mayor.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the bracket; the fix adds the space."""
    text = doc.text
    for match in _BEFORE.finditer(text) if "x(x" in doc.gaps else ():
        close = text.find(")", match.end())
        if close > 0 and not text[close + 1 : close + 2].isalpha() and not _is_address(text, match):
            yield Hit(Span(match.start(), match.end()), (" (",))
    for match in _AFTER.finditer(text) if "x)x" in doc.gaps else ():
        opened = text.rfind("(", 0, match.start())
        outside = opened > 0 and text[opened - 1] in ' \n“"'
        if outside and not _is_prefix(text[opened : match.end()]):
            yield Hit(Span(match.start(), match.end()), (") ",))


def _is_address(text: str, match: re.Match[str]) -> bool:
    start = text.rfind(" ", 0, match.start())
    return any(mark in text[start : match.start()] for mark in "/_.=")


def _is_prefix(bracket: str) -> bool:
    """Whether the start of a word is bracketed: “(mis)use”."""
    return bracket[1:-1].lower() in _PREFIXES
