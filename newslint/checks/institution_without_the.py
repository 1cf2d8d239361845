"""“By Indonesian navy”, “in Ukrainian parliament”: one institution of a country takes “the”."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.checks.country_for_adjective import adjectives
from newslint.lexicon.nearby import (
    after,
    before,
    found,
    hyphenated,
    in_full_sentence,
    is_capital,
    joined,
    places_of,
    span,
    starts_sentence,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PAIRS = {"air": {"force"}, "armed": {"forces"}, "supreme": {"court"}}
_SINGLE = frozenset("navy army government parliament military embassy consulate capital".split())
_BEFORE = frozenset("by in from to with of for at against that on into near inside outside".split())
_FOLLOW = frozenset(
    "in on at to of for by with from that which who where when was is were are has have "
    "had will would said says as after before during since while but because over under "
    "since against into and".split()
)


@rule(
    "GRA043",
    "An article seems to be missing: “{fix}”.",
    level="warning",
    bad=[
        "The boat was stopped by [[Indonesian -> the Indonesian]] navy on Monday.",
        "He spoke in [[Ukrainian -> the Ukrainian]] parliament.",
        "It was fired by [[Russian -> the Russian]] Air Force.",
    ],
    good=[
        "The boat was stopped by Indonesian navy ships, and by Indonesian President Widodo.",
        "She spoke of Russian military aid, Indian government and other officials.",
        "Cash from French government",
        "CNN: Rebels End Peace Talks With Nigerian Government.",
        "He was freed by Egyptian armed forces on Monday.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a country's adjective with one institution, after a preposition."""
    words = doc.words
    for place in places_of(doc, _nations()):
        if words[place - 1] not in _BEFORE or not before(doc, place) or not is_capital(doc, place):
            continue
        if is_capital(doc, place - 1) and not starts_sentence(doc, place - 1):
            continue  # a headline: “Rebels End Talks With Nigerian Government.”
        last = _last(doc, place)
        if not last or not _ends_phrase(doc, last) or not in_full_sentence(doc, place):
            continue
        where = span(doc, place, place)
        yield Hit(where, ("the " + found(doc, place),))


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    return frozenset(adjectives().values())


def _last(doc: Document, place: int) -> int:
    """The last word of the institution's name, or 0."""
    if not joined(doc, place) or hyphenated(doc, place):
        return 0
    head = doc.words[place + 1]
    if head in _SINGLE:
        return place + 1
    second = after(doc, place + 1)
    if head == "armed" and not is_capital(doc, place + 1):
        return 0
    if second in _PAIRS.get(head, ()):
        return place + 2
    if head in {"foreign", "defence", "defense", "interior"} and second == "ministry":
        return place + 2
    return 0


def _ends_phrase(doc: Document, last: int) -> bool:
    if hyphenated(doc, last):
        return False
    if joined(doc, last):
        return after(doc, last) in _FOLLOW - {"and"} and not is_capital(doc, last + 1)
    return doc.text[doc.ends[last] : doc.ends[last] + 1] in {".", ",", ";", "?", "!", "\n", ""}
