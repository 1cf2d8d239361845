"""A Cyrillic or Greek letter inside a Latin word that only looks right.

Search engines and spelling checkers do not know such a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo",
)
_FOREIGN = regex("[\u0370-\u03ff\u0400-\u04ff]+")
_GARBLED = regex("[≈√¬]|.?Γ[Çé]")  # see mojibake
_LATIN = regex(r"[A-Za-z]")
_WORD = regex(r"[^\W\d_]+")


@rule(
    "LAY005",
    "“{found}” has a letter of another alphabet in it.",
    bad=["The [[p\u0430rty -> party]] met in [[\u041doscow -> Hoscow]]."],
    good=["The party met in Москва, or Moscow.", "A 5 μm layer, 2 MΩ and the Δv."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report words of both alphabets; offer the Latin form if each letter has one."""
    text = doc.text
    if not any("\u0370" <= sign <= "\u04ff" for sign in doc.signs):
        return
    last = 0
    for match in _FOREIGN.finditer(text):
        if match.start() < last or _GARBLED.match(text, max(0, match.start() - 1)):
            continue
        start = match.start()
        while start and text[start - 1].isalpha():
            start -= 1
        word = _WORD.match(text, start)
        if not word or not _LATIN.search(word[0]) or len(word[0]) < 4:
            continue
        last = word.end()
        plain = word[0].translate(_ALIKE)
        yield Hit(Span(start, last), (plain,) if plain.isascii() else ())
