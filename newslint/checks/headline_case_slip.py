"""A main word in small letters in a headline that gives its main words capitals."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SMALL = frozenset(
    "about above across after against along amid among around before behind below beneath beside "
    "between beyond despite during except inside outside since through throughout toward towards "
    "under underneath until upon versus within without while although because unless whether over "
    "into onto from with than that when then from were been".split()
)
_LEAST = 5  # letters
_CAPITALS = 5  # words of such length, or four times those in small letters


@rule(
    "NEW017",
    "The other words of this headline have capitals: “{fix}”?",
    level="suggestion",
    bad=[
        "Mayor Leaves Council [[meeting -> Meeting]] After Crowd Cheers Budget\n\nShe left.",
    ],
    good=[
        "Mayor Leaves Council before Crowd Cheers Budget\n\nShe left on Monday.",
        "Mayor leaves council as crowd cheers Anna Kovalenko\n\nShe left on Monday.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a single long word without a capital among many with one."""
    headline = parts(doc).headline
    if headline is None:
        return
    first = bisect_left(doc.starts, headline.start)
    after = bisect_left(doc.starts, headline.end)
    long = [at for at in range(first, after) if doc.ends[at] - doc.starts[at] >= _LEAST]
    small = [
        at for at in long if doc.text[doc.starts[at]].islower() and doc.words[at] not in _SMALL
    ]
    if len(small) != 1 or len(long) - 1 < _CAPITALS:
        return
    start, end = doc.starts[small[0]], doc.ends[small[0]]
    word = doc.text[start:end]
    alone = doc.text[start - 1 : start] == " " and word.isalpha()
    if alone and not doc.in_quote(start):
        yield Hit(Span(start, end), (word[0].upper() + word[1:],))
