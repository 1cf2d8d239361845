"""A space of an odd width, or an unbroken one between plain words.

Searches and line breaks go wrong there. Unbroken spaces beside figures, initials, dashes and signs
are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ODD = regex("[\u1680\u2000-\u200a\u205f\u3000]")
_SPACES = "\u00a0\u202f\u205f\u3000\u1680" + "".join(map(chr, range(0x2000, 0x200B)))
_UNBROKEN = regex("(?<=[a-z]{2}|[a-z][,;.])[\u00a0\u202f](?=[A-Za-z][a-z])")


@rule(
    "LAY009",
    "This is not an ordinary space{more}.",
    level="suggestion",
    needs=tuple(_SPACES),
    bad=[
        "The[[\u2009 ->  ]]mayor left.",
        "The mayor[[\u00a0 ->  ]]left the city.",
    ],
    good=["It cost 5\u00a0million, J.\u00a0Smith said\u00a0– and left."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each odd space, and of unbroken ones the first with their number."""
    for match in _ODD.finditer(doc.text):
        yield Hit(Span(*match.span()), (" ",), {"more": ""})
    unbroken = list(_UNBROKEN.finditer(doc.text))
    if unbroken:
        count = len(unbroken)
        more = f", nor are {count - 1} more" if count > 2 else ", nor is one more"
        data = {"more": more if count > 1 else ""}
        yield Hit(Span(*unbroken[0].span()), (" ",), data)
