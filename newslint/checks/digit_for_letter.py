"""A nought or a one where a letter should be, as scanners and tired fingers write: “p0lice”.

Only where the word with the letter is an everyday one and most of it is letters already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import frequency
from newslint.lexicon.survey import stands_free
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_READINGS = ({48: "o", 49: "l"}, {48: "o", 49: "i"})
_EVERYDAY = 30  # frequency level: 180 uses
_LETTERS = 3  # at least so many, and more than digits


@rule(
    "SPE009",
    "“{found}” has a digit for a letter: “{fix}”?",
    level="error",
    bad=[
        "The [[p0lice -> police]] came at noon.",
        "They [[wi11 -> will]] vote [[1ater -> later]].",
    ],
    good=[
        "The H1N1 flu; the A10 road; 10am; the 100th; Boeing 101s; a 1990s song; the 0x0 key.",
        "He left.10And so did she.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each word with such a digit."""
    for word in [word for word in doc.unlettered if "0" in word or "1" in word]:
        fix = "" if word.isdigit() else _read(word)
        for place in doc.index[word] if fix else ():
            start, end = doc.starts[place], doc.ends[place]
            glued = (
                doc.text[start].isdigit() and doc.text[start:end].lstrip("0123456789")[0].isupper()
            )
            if stands_free(doc, place) and not glued:
                yield Hit(Span(start, end), (_in_case(fix, doc.text[start:end]),))


def _read(word: str) -> str:
    """The everyday word that the digits hide, or ""."""
    letters = sum(char.isalpha() for char in word)
    if letters < max(_LETTERS - (len(word) == 4), len(word) - letters):
        return ""
    readings = [word.translate(reading) for reading in _READINGS]
    likely = [one for one in readings if one.isalpha() and frequency(one) >= _EVERYDAY]
    return max(likely, key=lambda one: (frequency(one), one), default="")


def _in_case(word: str, found: str) -> str:
    if found.upper() == found:
        return word.upper()
    return word.capitalize() if found[0].isupper() or found[1:2].isupper() else word
