"""One name with and without its accents in the same article: Erdogan and Erdoğan.

The rarer form is reported; of two that are as frequent, the later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import status
from newslint.lexicon.plain import without_accents
from newslint.lexicon.spellings import different_people, places_of
from newslint.lexicon.store import WORD
from newslint.lexicon.survey import stands_free, surface
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SHORTEST = 4


@rule(
    "NAM006",
    "“{found}” is written “{fix}” elsewhere in this article ({uses}).",
    level="suggestion",
    bad=["President Erdoğan spoke. [[Erdogan -> Erdoğan]] left, and Erdoğan came back."],
    good=[
        "President Erdoğan spoke, and Erdoğan left.",
        "Ana García met José Garcia of Texas; they wrote “Erdogan” and Erdoğan.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each use of the rarer form."""
    if doc.text.isascii():
        return
    places = places_of(doc)
    for accented in dict.fromkeys(w.removesuffix("'s") for w in doc.index if not w.isascii()):
        plain = without_accents(accented)
        if plain == accented or len(plain) < _SHORTEST or plain not in places:
            continue
        if status(plain) & WORD or different_people(doc, accented, plain):
            continue
        yield from _rarer(doc, accented, plain)


def _rarer(doc: Document, accented: str, plain: str) -> Iterator[Hit]:
    one, other = _named(doc, accented), _named(doc, plain)
    if not one or not other:
        return
    odd, usual = (one, other) if (len(one), -one[0]) < (len(other), -other[0]) else (other, one)
    data = {"uses": "once" if len(usual) == 1 else f"{len(usual)} times"}
    form = surface(doc, usual[0])
    for place in odd:
        start = doc.starts[place]
        yield Hit(Span(start, start + len(surface(doc, place))), (form,), data)


def _named(doc: Document, word: str) -> list[int]:
    """The places where a word is a plain name with one capital."""
    found = []
    for place in places_of(doc)[word]:
        form = surface(doc, place)
        plain = form[0].isupper() and form[1:].islower() and stands_free(doc, place)
        if plain and not doc.in_quote(doc.starts[place]):
            found.append(place)
    return found
