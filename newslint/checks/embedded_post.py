"""A post of a social network that became text when it was pasted or scraped.

Its signature or its picture’s address stands in the copy; the words of the post should be quoted or
embedded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.lines import in_paragraphs
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
# An expression for each word or sign that it cannot do without.
_BY_NEED = {
    "(@": (
        rf"[—–-] ?[^()\n—–-]{{1,50}}\(@\w{{1,20}}\),? (?:{_MONTH} \d\d?, \d{{4}}"
        rf"|\d\d? {_MONTH} \d{{4}})"
    ),
    "pic": r"\bpic\.(?:twitter|x)\.com/\w+",
    "posted": (
        r"\ba (?:photo|video) posted by [^\n]{2,60}\(@[\w.]+\) on [^\n]{5,40}"
        rf"|\bposted by [^\n]{{2,60}} on \w{{3,6}}day, {_MONTH} \d\d?, \d{{4}}"
    ),
    "shared": r"\ba post shared by [^\n]{2,60}\(@[\w.]+\)(?: on [^\n]{5,40})?",
}


@rule(
    "NEW104",
    "A post of a social network became text here: quote it or embed it.",
    level="suggestion",
    needs=tuple(_BY_NEED),
    bad=[
        "The city is calm. [[— Jane Doe (@janedoe) March 3, 2016]]",
        "Here we go [[pic.twitter.com/AbCdEf123]]",
        "[[A photo posted by Jane Doe (@janedoe) on Nov 11, 2014 at 6:01am PST]]",
    ],
    good=["Jane Doe (@janedoe) is on Twitter.", "She posted a photo of the city on March 3, 2016."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report signatures and picture addresses of posts."""
    for need, pattern in _BY_NEED.items():
        if need.isalpha():
            matches = in_paragraphs(doc, need, pattern)
        else:
            matches = re.finditer(pattern, doc.folded) if need in doc.text else iter(())
        for match in matches:
            yield Hit(Span(*match.span()))
