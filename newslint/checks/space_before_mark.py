"""A space before a comma, full stop or other mark that belongs to the word before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MARKS = ",.;:?!"
_ENDS_WORD = frozenset(")]}”’\"'%°…")


@rule(
    "PUN020",
    "No space belongs before “{mark}”.",
    bad=[
        "He left[[ , -> ,]] she said.",
        "He left the city[[ . -> .]]",
        "Source[[ : -> :]] the ministry.",
        "Why[[ ? -> ?]] Nobody knows.",
        "Prices rose by 2%[[\u00a0. -> .]]",
    ],
    good=[
        "He left, she said: “Why?”",
        "A .22 rifle, a .com name and the .NET kit.",
        "It was . . . a long wait ... and then it was over :)",
        "The result was 3 : 2.",
        "“It affects the people of the west … .” The end was near.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the space together with the mark."""
    text, gaps = doc.plain, doc.gaps
    for mark in _MARKS:
        at = text.find(f" {mark}") if f" {mark}" in gaps else -1
        while at >= 0:
            start = at
            while start and text[start - 1] == " ":
                start -= 1
            if _is_slip(text, start, at + 1):
                # “in ? to put it so”: here a dash may have been lost
                ask = mark == "?" and text[at + 3 : at + 4].islower()
                yield Hit(Span(start, at + 2), (mark,), {"mark": mark}, ask=ask)
            at = text.find(f" {mark}", at + 2)


def _is_slip(text: str, start: int, at: int) -> bool:
    before, after = text[start - 1 : start], text[at + 1 : at + 2]
    if not before or not (before.isalnum() or before in _ENDS_WORD) or (after in _MARKS and after):
        return False
    if text[at] == "." and (after.isalnum() or before == "…" or text[at + 2 : at + 3] == "."):
        return False
    if text[at] in ":;" and ((after in ")(-/DPp[]'|" and after) or before.isdigit()):
        return False
    return not after.isalnum() or text[at] in ",;"
