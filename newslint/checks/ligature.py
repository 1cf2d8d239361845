"""Joined letters such as “ﬁ” from a PDF, and letters in fancy dress (𝗯𝗼𝗹𝗱) from social media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_FANCY = regex("[\ufb00-\ufb06\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a]+")


@rule(
    "LAY006",
    "“{found}” should be in plain letters: “{fix}”.",
    level="warning",
    bad=["The of[[\ufb01 -> fi]]ce was shut.", "It is [[\U0001d5ef\U0001d5fc -> bo]]."],
    good=["The office was shut.", "Œuvre and æther."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report letters that have a plain form."""
    if not any(sign >= "\uf000" for sign in doc.signs):
        return
    import unicodedata

    for match in _FANCY.finditer(doc.text):
        yield Hit(Span(*match.span()), (unicodedata.normalize("NFKC", match[0]),))
