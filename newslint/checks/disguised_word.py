"""A whole English word in letters of another alphabet: a Cyrillic “а” for “a”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LOOK = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_ALIKE = str.maketrans(_LOOK, "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo")
_WORD = regex(f"(?<![\\w'’])[{_LOOK}]+(?![\\w'’])")
_LATIN_BEFORE = regex(r"[A-Za-z][,;]? $")
_LATIN_AFTER = regex(r"[,;]? [A-Za-z]{2}")
_SHORT = frozenset({"a", "A", "I", "as", "is", "so", "he", "me", "by"})


@rule(
    "LAY015",
    "“{found}” is written in letters of another alphabet.",
    needs=tuple(_LOOK),
    bad=["She is [[\u0430 -> a]] mayor. Then [[\u0410\u0421 -> AC]] Milan won."],
    good=["The word Москва, or \u0430\u0441 as they say, is Russian. The Χ axis."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report words of lookalikes between two Latin ones, if they are English when read so."""
    text = doc.text
    for match in _WORD.finditer(text):
        before = _LATIN_BEFORE.search(text, max(0, match.start() - 3), match.start())
        if before and _LATIN_AFTER.match(text, match.end()):
            plain = match[0].translate(_ALIKE)
            if plain in _SHORT or (len(plain) > 1 and (plain.isupper() or _is_known(plain))):
                yield Hit(Span(*match.span()), (plain,))


def _is_known(word: str) -> bool:
    from newslint.lexicon.known import known

    return len(word) > 2 and known(word.lower())
