"""A name that is one slip away from a well-known one.

The other half of a full name gives it away (“Boris Jonson”), or the word is unknown and close to a
much-used name of a place, an organisation or a people. Unknown names that resemble nothing are left
alone, and so is a spelling that the article uses throughout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.initials import LENGTHS, missed_initials
from newslint.lexicon.known import UNKNOWN, status
from newslint.lexicon.names import SHORTEST, missed_name, neighbour_name
from newslint.lexicon.survey import stands_free, survey
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_MOST = 20  # places of a word that are looked at


@rule(
    "NAM001",
    "The name “{found}” is usually spelled “{fix}”.",
    level="error",
    bad=[
        "Syrian President [[Basahar -> Bashar]] al-Assad spoke on Monday.",
        "The mayor thanked Boris [[Jonson -> Johnson]] for his letter.",
        "Ministers heard that [[Kier -> Keir]] Starmer would travel.",
        "They flew from Lisbon to [[Austarlia -> Australia]] in May.",
        "The envoys of [[UNSECO -> UNESCO]] came.",
    ],
    good=[
        "Syrian President Bashar al-Assad spoke on Monday.",
        "Ali Akbar Velayati met Khamenei; Netanyahu visited the Golan and Hezbollah fired.",
        "Ben Jonson wrote plays, and Sergei Lavrov is also Sergey Lavrov.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each near miss of a well-known name."""
    found = survey(doc)
    for word in (*found.unknown, *found.named):
        if len(word) < SHORTEST or not word.isascii():
            continue
        for place, name in _missed(doc, word):
            if stands_free_before_hyphen(doc, place):
                start = doc.starts[place]
                yield Hit(Span(start, start + _length(doc, place)), (name,))


def _missed(doc: Document, word: str) -> list[tuple[int, str]]:
    """The places of a near miss and the name that is meant at each.

    What one full name gives away counts wherever the same two words stand together.
    """
    text, starts, places = doc.text, doc.starts, doc.index[word][:_MOST]
    found = [text[starts[at]].isupper() and missed_name(doc, word, at) for at in places]
    if not any(found):
        if len(word) not in LENGTHS or not status(word) & UNKNOWN:
            return []
        found = [missed_initials(doc, word, at) for at in places]
    if not any(found):
        return []
    beside = [neighbour_name(doc, at, 1) for at in places]
    meant = {after: name for after, name in zip(beside, found, strict=True) if after and name}
    return [
        (place, name or meant[after])
        for place, after, name in zip(places, beside, found, strict=True)
        if name or after in meant
    ]


def stands_free_before_hyphen(doc: Document, place: int) -> bool:
    """Whether a name stands in plain prose; a particle may be tied to it by a hyphen."""
    return stands_free(doc, place) or doc.text[doc.starts[place] - 1 : doc.starts[place]] == "-"


def _length(doc: Document, place: int) -> int:
    length = doc.ends[place] - doc.starts[place]
    ending = doc.folded[doc.ends[place] - 2 : doc.ends[place]]
    return length - 2 if ending == "'s" else length
