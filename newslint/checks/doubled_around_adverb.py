"""“To partly to blame”, “is now is”: a small word on both sides of an adverb.

The adverb was put in another place and the word before it was left behind, or the other way round.
“Had previously had” is good English.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.lexicon.nearby import hyphenated, is_capital, joined, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SMALL = frozenset(
    "to is are was were has have will would can could should may might must be been being "
    "the a an of for at by from with into".split()
)
_ADVERBS = frozenset("also still now already always often soon again perhaps".split())
_NO_ADVERBS = frozenset(
    "family reply ally supply rally fly apply july only italy early daily weekly monthly yearly "
    "quarterly likely unlikely elderly friendly costly deadly orderly lovely lively ugly holy "
    "silly bully belly assembly anomaly monopoly imply comply multiply rely reapply misapply "
    "resupply".split()
)
_CLAUSES = frozenset(
    "what who whoever whatever which that where how there all it this as than".split()
)
_BEFORE_NOUNS = frozenset(("to", "a", "an", "the"))


@rule(
    "GRA134",
    "“{word}” stands twice here.",
    bad=[
        "The storm was said [[to partly to -> partly to | to partly]] blame.",
        "The bridge [[is now is -> is now | now is]] open.",
        "The road [[has also has -> has also | also has]] a new name.",
    ],
    good=[
        "The storm was partly to blame, and the bridge is now open.",
        "What it really is is a game. He had never had a car, nor had he previously had one.",
        "It is not to be sold to only to be bought; from him and only from him.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a small word that is repeated after an adverb."""
    index = doc.index
    for word in _SMALL & index.keys():
        for place, other in pairwise(index[word]):
            if other - place == 2 and _is_slip(doc, place):
                yield _hit(doc, place)


def _hit(doc: Document, place: int) -> Hit:
    text = doc.text
    start, end = doc.starts[place], doc.ends[place + 2]
    first = text[start : doc.ends[place + 1]]
    last = text[doc.starts[place + 1] : end]
    fixes = (last, first) if doc.words[place] in _BEFORE_NOUNS else (first, last)
    return Hit(span(doc, place, place + 2), fixes, {"word": doc.words[place]})


def _is_slip(doc: Document, place: int) -> bool:
    words = doc.words
    word, adverb = words[place], words[place + 1]
    if not joined(doc, place) or not joined(doc, place + 1):
        return False
    if any(is_capital(doc, n) or hyphenated(doc, n) for n in range(place, place + 3)):
        return False
    if adverb not in _ADVERBS and (not adverb.endswith("ly") or adverb in _NO_ADVERBS):
        return False
    return word in {"to", "of", "the", "a"} or _CLAUSES.isdisjoint(words[max(0, place - 6) : place])
