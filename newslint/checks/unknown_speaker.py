"""A speaker by a surname that is one slip from that of somebody whom the article introduces.

“Water said” where only Kathryn Waters was introduced. A speaker who is named three times, or has a
first name or a title anywhere, is another person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.edits import edit_between
from newslint.lexicon.known import frequency, status
from newslint.lexicon.names import accepted, halves, missed_name, neighbour_name
from newslint.lexicon.spellings import places_of
from newslint.lexicon.store import WORD
from newslint.lexicon.survey import stands_free, surface
from newslint.mentions import TITLES
from newslint.rule import Hit, rule
from newslint.spans import Span
from newslint.surnames import HONORIFICS, SPEECH, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SHORTEST = 4
_USES = 2
_MORE = 8  # levels above the other spelling: four times its uses, and so the likelier one
_QUOTES = ("”", '"')
_MARKS = ("{} ", ",{} ", "?{} ", "!{} ", "{}, ")
_AFTER_SPEECH = frozenset(mark.format(quote) for mark in _MARKS for quote in _QUOTES)


@rule(
    "NAM007",
    "Nobody called “{found}” is introduced; “{fix}” is ({uses}).",
    level="warning",
    bad=[
        "Mary Waters runs it. “We are full,” Waters said. “We are,” [[Water -> Waters]] said.",
        "Ivan Petrenson left. Petrenson was sad. “We are full,” [[Petrensen -> Petrenson]] said.",
    ],
    good=[
        "Mary Waterson runs the shop. “We are full,” Waterson said.",
        "Mary Waterson runs it with Ivan Watersen. “We are full,” Watersen said.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each such speaker."""
    for name, places in (*_surnames(doc), *_words(doc)):
        meant = _meant(doc, name.lower())
        for place in places if meant else ():
            start = doc.starts[place]
            if stands_free(doc, place) and not missed_name(doc, name.lower(), place):
                uses = len(places_of(doc)[meant.lower()])
                data = {"uses": "once" if uses == 1 else f"{uses} times"}
                yield Hit(Span(start, start + len(name)), (meant,), data)


def _surnames(doc: Document) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The speakers whom nothing introduces, with their places."""
    for speaker in speakers(doc):
        name, places = speaker.name, speaker.places
        if speaker.introduced or len(places) > _USES or len(name) < _SHORTEST:
            continue
        family = places[0] and doc.words[places[0] - 1] == "the"
        if name.isalpha() and not family and not halves(">" + name.lower()):
            yield name, places


def _words(doc: Document) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Ordinary words with a capital that speak right after a quotation: ” Water said."""
    for verb in sorted(SPEECH & doc.index.keys()):
        for at in doc.index[verb]:
            place = at - 1
            if place < 1 or not doc.spaced[place] or doc.gap(place - 1) not in _AFTER_SPEECH:
                continue
            word = surface(doc, place)
            if len(word) < _SHORTEST or not (word[0].isupper() and word[1:].islower()):
                continue
            ordinary = status(word.lower()) & WORD and word.lower() not in TITLES
            if ordinary and _is_lower_elsewhere(doc, place):
                yield word, (place,)


def _is_lower_elsewhere(doc: Document, place: int) -> bool:
    others = (at for at in doc.index[doc.words[place]] if at != place)
    return all(doc.text[doc.starts[at]].islower() for at in others)


def _meant(doc: Document, folded: str) -> str:
    """The surname of a person with a first name that is one edit from the speaker’s, or ""."""
    found = []
    for word in sorted(places_of(doc)):
        if len(word) < _SHORTEST or not -2 < len(word) - len(folded) < 2:
            continue
        edit = edit_between(folded, word)
        if edit is None or edit.place == 0 or word in accepted(folded):
            continue
        if frequency(folded.capitalize()) > frequency(word.capitalize()) + _MORE:
            continue
        places = places_of(doc)[word]
        if any(_is_introduced(doc, place) for place in places):
            found.append(surface(doc, places[0]))
    return found[0] if len(found) == 1 else ""


def _is_introduced(doc: Document, place: int) -> bool:
    first = neighbour_name(doc, place, -1)
    if not first or neighbour_name(doc, place, 1):
        return False
    return first.lower() in HONORIFICS or bool(halves(">" + first.lower()))
