"""A picture of a control character, or its name, where a program showed what it could not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lines import everywhere
from newslint.regex import regex
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEADS = (b"\xe2\x90", b"\xee", b"\xef\x80", b"\xef\x81", b"\xef\x82", b"\xef\xa3")
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
    text = doc.text
    if "^" in text or "<0x" in text or _has_pictures(text):
        yield from everywhere(doc, _PICTURE, folded=False)


def _has_pictures(text: str) -> bool:
    if text.isascii():
        return False
    encoded = text.encode("utf-8", "surrogatepass")  # the search for a byte is quick
    return any(lead in encoded for lead in _LEADS)
