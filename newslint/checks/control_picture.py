"""A picture of a control character, or its name, where a program showed what it could not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PICTURE = regex(
    "[\u2400-\u2426\ue000-\uf0ff\uf8ff]+|(?<!\\w)\\^[A-Z@\\[\\]](?=\\s|$)|<0x[0-9A-F]{2}>"
)


@rule(
    "LAY017",
    "A control character, or a sign that no typeface has, is shown here.",
    level="warning",
    bad=[
        "The mayor left.[[^M]]\n\nShe is back.",
        "[[\u2402]]The mayor left.",
        "[[\uf0b7]] She left.",
    ],
    good=["The mayor left. A ^ sign, and x^2."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such signs."""
    drawn = any("\u2400" <= sign <= "\u2426" or sign >= "\ue000" for sign in doc.signs)
    if drawn or "^" in doc.gaps or "<" in doc.gaps:
        yield from everywhere(doc, _PICTURE, folded=False)
