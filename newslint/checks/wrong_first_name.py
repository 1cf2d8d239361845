"""A well-known surname with a first name that is nearly, but not, that of the person.

“Antonio Blinken” stands for Antony Blinken: the surname is practically his alone, and the first
name is another form of his, or one or two letters away from it. Relatives and namesakes that edited
news knows are left alone, and so is whoever the article names three times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.edits import distance
from newslint.lexicon.families import relatives
from newslint.lexicon.names import (
    halves,
    is_title,
    missed_name,
    neighbour_name,
    transliterates,
)
from newslint.lexicon.owners import Owner, owned, owner_of
from newslint.lexicon.pairs import pairs
from newslint.lexicon.plain import without_accents
from newslint.lexicon.spellings import places_of
from newslint.lexicon.survey import stands_free, surface
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SELDOM = 14  # levels below the right pair: a twelfth of its uses, or fewer
_LONG = 5  # letters of a first name that may differ in two
_MOST = 50  # uses of a surname that are looked at
_WELL_KNOWN = 22  # level of a name that an office points to: fifty uses
_OFFICES = frozenset(
    "president minister chancellor secretary premier governor gov senator sen king queen pope "
    "prince princess".split()
)
_USES = 2  # uses of a first name that may be a slip
_SHORT_FORMS = frozenset(
    "dan daniel dave david steve steven stephen mike michael rob robert bob bobby ben benjamin "
    "jon jonathan jim jimmy tom tommy tim timothy sam samuel samantha pat patrick patricia phil "
    "philip phillip chris christopher christine alex alexander alexandra ed eddie edward ted bill "
    "billy will william ron ronald don donald ken kenneth kate katie kathy catherine katherine liz "
    "elizabeth beth joe joseph joey josh joshua jeff jeffrey greg gregory andy andrew tony anthony "
    "nick nicholas matt matthew max maxwell rick ricky richard rich dick chuck chuckie charlie "
    "charles jen jenny jennifer jess jessica jerry gerry gerald jack jackie john johnny larry "
    "lawrence fred freddie frederick al albert allen bernie bernard vic victor vince vincent "
    "prayut louie louis lou rudy rudolph stan stanley walt walter wes wesley zach zachary".split()
)


@rule(
    "NAM004",
    "{name} is usually “{fix}”.",
    level="warning",
    bad=[
        "Secretary of State [[Antonio -> Antony]] Blinken landed in Cairo on Tuesday.",
        "President [[Christina -> Cristina]] Fernandez met farmers.",
        "They quoted [[Steven -> Stephen]] Colbert at length.",
        "President [[Vladimir -> Volodymyr]] Zelensky thanked the donors.",
    ],
    good=[
        "Antony Blinken landed in Cairo; Tony Blinken, as friends say, was late.",
        "President Vladimir Putin met Donald Trump and Melania Trump.",
        "Evan Blinken, a cousin, came too.",
        "Hasan Rouhani met Gérald Darmanin and Erica Garner.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each such first name."""
    seen = set()
    for first, owner in (*_by_surname(doc), *_by_office(doc)):
        if first not in seen and stands_free(doc, first):
            seen.add(first)
            name = {"name": f"{owner.first} {owner.last}’s first name"}
            yield Hit(Span(doc.starts[first], doc.ends[first]), (owner.first,), name)


def _by_surname(doc: Document) -> Iterator[tuple[int, Owner]]:
    """The places of first names before a surname that is nearly one person’s alone."""
    places = places_of(doc)
    for folded in sorted(owned().keys() & places.keys()):
        owner = owner_of(folded)
        for place in places[folded][:_MOST]:
            first = _first_name(doc, place, owner)
            if first >= 0 and _is_other_form(surface(doc, first), owner):
                yield first, owner


def _by_office(doc: Document) -> Iterator[tuple[int, Owner]]:
    """The same before any surname, where a high office shows who is meant."""
    last = len(doc.words) - 2
    for title in sorted(_OFFICES & doc.index.keys()):
        for place in doc.index[title][:_MOST]:
            if place >= last or doc.gap(place) not in {" ", ". "} or doc.gap(place + 1) != " ":
                continue
            first, surname = surface(doc, place + 1), surface(doc, place + 2)
            if not (first.isalpha() and first[0].isupper() and surname[0].isupper()):
                continue
            for half in halves("<" + surname.lower()):
                owner = Owner(half.word, surname, half.level)
                if half.level < _WELL_KNOWN or not half.word.isalpha():
                    continue
                if _first_name(doc, place + 2, owner) >= 0 and _is_other_form(first, owner):
                    yield place + 1, owner


def _first_name(doc: Document, place: int, owner: Owner) -> int:
    """The place of another first name than the owner’s before a surname, or -1."""
    first = neighbour_name(doc, place, -1)
    if not first or first == owner.first or surface(doc, place) != owner.last:
        return -1
    at = place - 1
    while surface(doc, at) != first:
        at -= 1
    if neighbour_name(doc, place, 1) or len(places_of(doc).get(first.lower(), ())) > _USES:
        return -1
    if doc.words[at - 1 : at] == [owner.first.lower()] or is_title(first):
        return -1
    return -1 if missed_name(doc, first.lower(), at) else at


def _is_other_form(first: str, owner: Owner) -> bool:
    """Whether a first name is wrong for the owner of a surname, and yet nearly right."""
    seldom = pairs().level("n", first, owner.last) <= owner.level - _SELDOM
    one = without_accents(first.lower().replace("'", "").replace("’", ""))
    other = without_accents(owner.first.lower())
    if not seldom or one == other or transliterates(one, other) or _is_short_form(one, other):
        return False
    if first in relatives(("national",)).get(owner.first, ()):
        return True
    if one[0] != other[0] or {one.removesuffix(end) for end in "as"} & {other}:
        return False
    apart = distance(one, other)
    return apart == 1 or (apart == 2 and min(len(one), len(other)) >= _LONG)


def _is_short_form(one: str, other: str) -> bool:
    """Whether one first name is the pet form of the other: Steve of Steven."""
    if not {one, other} <= _SHORT_FORMS:
        return False
    shorter, longer = sorted((one, other), key=len)
    return (longer.startswith(shorter[:2]) and len(shorter) + 1 < len(longer)) or (
        longer.startswith(shorter) and len(shorter) < len(longer)
    )
