"""People whom an article lets speak by one name: where they are named in full, if anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.lexicon.known import NAMED, UNKNOWN, frequency, status
from newslint.lexicon.names import PARTICLES, halves
from newslint.lexicon.nearby import MONTHS, WEEKDAYS
from newslint.lexicon.spellings import places_of
from newslint.lexicon.store import ABBREVIATION, PUBLIC, lexicon
from newslint.lexicon.survey import surface
from newslint.lexicon.views import view
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

SPEECH = frozenset("said says told tells added adds wrote explained recalled replied".split())
HONORIFICS = frozenset("mr mrs ms miss".split())
_FAMOUS = 44  # frequency level of a surname that needs no first name: two thousand uses
_COMMON_FIRST = 3  # last names with which a word is known as a first name


class Speaker(NamedTuple):
    """One who speaks by surname: its places, and those with a first name or title before.

    ``spoke`` is the first place beside a word of speech.
    """

    name: str
    spoke: int
    places: tuple[int, ...]
    introduced: tuple[int, ...]


@view
def speakers(doc: Document) -> tuple[Speaker, ...]:
    """The speakers who are named by surname alone at least once beside a word of speech."""
    found: dict[str, int] = {}
    for place in sorted(_beside_speech(doc)):
        found.setdefault(surface(doc, place).lower(), place)
    return tuple(_speaker(doc, *one) for one in found.items())


def is_obscure(doc: Document, speaker: Speaker) -> bool:
    """Whether a speaker goes by the surname of a person whom not every reader can place."""
    folded = speaker.name.lower()
    if frequency(speaker.name) >= _FAMOUS or len(halves(">" + folded)) >= _COMMON_FIRST:
        return False
    polite = any(at and doc.words[at - 1] in HONORIFICS for at in speaker.places)
    return polite or bool(halves("<" + folded))


def _beside_speech(doc: Document) -> Iterator[int]:
    words, last = doc.words, len(doc.words) - 1
    for verb in SPEECH & doc.index.keys():
        for at in doc.index[verb]:
            if at and doc.gap(at - 1) == " " and _is_surname(doc, at - 1):
                yield at - 1
            elif at < last and doc.gap(at) == " " and verb == "said":
                after = at + 1
                ends = after == last or doc.gap(after) != " " or words[after + 1] not in SPEECH
                if ends and _is_surname(doc, after) and not _goes_on(doc, after):
                    yield after


def _goes_on(doc: Document, place: int) -> bool:
    """Whether a capital follows: said Sergei Lavrov."""
    if place + 1 >= len(doc.words) or doc.gap(place) not in (" ", "-", ". "):
        return False
    return doc.gap(place) != ". " and doc.text[doc.starts[place + 1]].isupper()


def _is_surname(doc: Document, place: int) -> bool:
    """Whether a capitalised word that nobody takes for a word or a place stands alone."""
    word = surface(doc, place)
    if not word[0].isupper() or not word[1:].islower() or len(word) < 4:
        return False
    if not status(word.lower()) & (NAMED | UNKNOWN) or doc.words[place].endswith("'s"):
        return False
    entry = lexicon().get(word)
    if entry and entry.flags & (PUBLIC | ABBREVIATION):
        return False
    return not is_introduced(doc, place) and doc.paragraph_at(doc.starts[place]).role == BODY


def is_introduced(doc: Document, place: int) -> bool:
    """Whether a first name, an initial, a title or a particle stands before a surname."""
    if not place or doc.gap(place - 1) not in (" ", "-", ". ", "’ ", ".", "” ", '" '):
        return False
    if doc.gap(place - 1) == ". " and len(doc.words[place - 1]) > 5:
        return False
    before = doc.words[place - 1]
    if before in HONORIFICS:
        return False
    if before in PARTICLES:
        return True
    sentence = doc.sentence_at(doc.starts[place])
    capital = doc.text[doc.starts[place - 1]].isupper() and before not in MONTHS | WEEKDAYS
    return capital and doc.starts[place - 1] >= sentence.start


def is_followed(doc: Document, place: int) -> bool:
    """Whether more of a name, or what tells who it is, comes after a word."""
    if place + 1 >= len(doc.words):
        return False
    gap = doc.gap(place)
    if gap.startswith((",", "*", " (", "-")):
        return True
    return _goes_on(doc, place) or (gap == " " and doc.words[place + 1] in PARTICLES)


def _speaker(doc: Document, folded: str, spoke: int) -> Speaker:
    places = places_of(doc)[folded]
    introduced = tuple(at for at in places if is_introduced(doc, at))
    return Speaker(surface(doc, spoke), spoke, tuple(places), introduced)
