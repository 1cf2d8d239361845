"""A round bracket with no partner.

List numbers (“a)”, “1)”), smileys, and brackets that run over several paragraphs are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BRACKETS = (regex(r"\("), regex(r"\)"))  # apart: a search for one character is quick
_ITEM = regex(r"(?:^|[\s(,;:“\"])(?:\w|\d\d|[ivx]{1,4})\.?$")
_SMILE = regex(r"[:;=8xX][-'^o]?$")
_SPAN = 2000  # code points over which a bracket may stay open across paragraphs


@rule(
    "PUN028",
    "This bracket has no partner.",
    level="warning",
    needs=("(", ")"),
    bad=[
        "The mayor [[(]]a Democrat left.",
        "The mayor, a Democrat[[)]] left.",
        "The mayor [[(]]a Democrat (from Ohio) left.",
        "The mayor (a Democrat)[[)]] left.",
    ],
    good=[
        "The mayor (a Democrat (from Ohio)) left.",
        "1.) The mayor is weak … 2.) There is no other.",
        "He did a) nothing and 2) less. We won :)",
        "(The first part was on Monday.\n\nThe second part was on Friday.)",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report brackets that neither their paragraph nor a near one pairs."""
    text = doc.text
    stack: list[int] = []
    stray: list[int] = []
    for at in sorted(match.start() for mark in _BRACKETS for match in mark.finditer(text)):
        if text[at] == "(":
            if not (_SMILE.search(text, max(0, at - 3), at) and text[at - 1] != "8"):
                stack.append(at)
        elif stack and (text.find("\n", stack[-1], at) < 0 or at - stack[-1] < _SPAN):
            stack.pop()
        elif not _is_item_or_smile(text, at):
            stray.append(at)
    for at in sorted(stack + stray):
        yield Hit(Span(at, at + 1))


def _is_item_or_smile(text: str, at: int) -> bool:
    start = max(0, text.rfind("\n", 0, at) + 1, at - 6)
    before = text[start:at]
    return bool(_ITEM.search(before) or _SMILE.search(before)) or not before.strip()
