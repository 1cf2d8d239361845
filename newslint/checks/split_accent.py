"""A letter and its accent as two characters, which look like one.

Searches and word lists do not know such a word; one character is what keyboards write.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SPLIT = regex("[A-Za-z][\u0300-\u036f]+")


@rule(
    "LAY012",
    "This accented letter is made of two characters.",
    level="suggestion",
    bad=["The caf[[e\u0301 -> \u00e9]] is shut."],
    good=["The caf\u00e9 is shut."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report letters that have a form of one character."""
    if not any("\u0300" <= sign <= "\u036f" for sign in doc.signs):
        return
    import unicodedata

    for match in _SPLIT.finditer(doc.text):
        whole = unicodedata.normalize("NFC", match[0])
        if len(whole) == 1:
            yield Hit(Span(*match.span()), (whole,))
