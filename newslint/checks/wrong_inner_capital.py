"""A capital inside an ordinary word: “goVernment”.

Names and brands have such capitals too, so only an everyday word is reported, and none that the
capital parts into two words (FaceTime).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.store import lexicon
from newslint.lexicon.survey import stands_free
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from newslint.document import Document

_INNER = regex(r"(?<!\w)([A-Za-z][a-z]+)([A-Z][a-z]*)(?!\w)")
_SHAPES = bytes(65 if 65 <= code <= 90 else 97 if 97 <= code <= 122 else 32 for code in range(256))
_EVERYDAY = 32  # frequency level: 250 uses
_SHORTEST = 5


@rule(
    "SPE012",
    "“{found}” has a capital inside: “{fix}”.",
    level="error",
    bad=["The [[goVernment -> government]] fell.", "[[PresidenTs -> Presidents]] come and go."],
    good=["FaceTime, YouTube, iPhone, McDonald, LaVar, DeShawn, MPs and eBay were named."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each everyday word with one capital inside."""
    for match in _inner_capitals(doc.text):
        word = match[0].lower()
        if len(word) < _SHORTEST or frequency(word) < _EVERYDAY or match[0] in lexicon():
            continue
        if not any(_is_part(half) for half in match.groups()):
            continue
        if stands_free(doc, doc.word_at(match.start())):
            fix = word.capitalize() if match[0][0].isupper() else word
            yield Hit(Span(*match.span()), (fix,))


def _inner_capitals(text: str) -> Iterator[re.Match[str]]:
    """The words with one capital inside."""
    # With every capital turned into A and every small letter into a, a quick search finds them;
    # a character that is not in Latin-1 becomes a question mark, and places stay what they are.
    shape = text.encode("latin-1", "replace").translate(_SHAPES)
    at = shape.find(b"aA")
    while at >= 0:
        start = at
        while start and text[start - 1].isascii() and text[start - 1].isalpha():
            start -= 1
        match = _INNER.match(text, start)
        if match:
            yield match
        at = shape.find(b"aA", match.end() if match else at + 1)


def _is_part(half: str) -> bool:
    """Whether half a word is nothing by itself, so that no capital may begin or end there."""
    return len(half) < 2 or bool(status(half.lower()) & UNKNOWN)
