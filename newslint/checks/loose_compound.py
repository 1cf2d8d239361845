"""“A time honored custom”, “the next door neighbor”: a pair joined with a hyphen before a noun.

The pairs are those of ``lexicon/compounds.txt``; edited news joins them nine times in ten or more.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import found, span
from newslint.lexicon.store import data_path
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_BEFORE = ("DET", "PRON.P", "ADJ", "ADP", "VERB", "NOUN.NN", "CCONJ", "PROPN")
_NOUN = ("NOUN", "PROPN")
_ARTICLES = frozenset("a an the his her its their our my your this that another any".split())
_SMALL = frozenset(  # never nouns
    "in of to and or the a an for at on with as that is was were are be but he she it they by from "
    "who which when while after before since because than if so his her its their".split()
)
_POINTING = frozenset(("last", "next", "this", "every"))
# Ordinary words side by side unless an article comes before them.
_LOOSE = frozenset(
    "in on off no all now near not under close follow drive hands take top full first second third "
    "early late life made like man men left right deep far fast free hard high ill best better "
    "little live long low lower higher middle short slow small wide most never old open once oft "
    "next pop front big cash well world worst white black hot head work war year years week weeks "
    "month months decade decades day hour home second state government record light real".split()
)


@rule(
    "PUN130",
    "“{found}” needs its hyphen before a noun: “{fix}”.",
    level="warning",
    bad=[
        "They kept up a [[time honored -> time-honored]] custom.",
        "His [[next door -> next-door]] neighbor had [[shoulder length -> shoulder-length]] hair.",
        "She spent her [[hard earned -> hard-earned]] money.",
    ],
    good=[
        "They kept up a time-honored custom; she lives next door to a school.",
        "It was time honored by all, and the next door opened.",
        "He had hair of shoulder length.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report an open pair of words that describes the noun after it."""
    words, index = doc.words, doc.index
    table, last = _table(), len(words) - 2
    for first in doc.vocabulary.intersection(table):
        seconds = table[first]
        for place in index[first]:
            if not 0 < place < last or words[place + 1] not in seconds:
                continue
            if _is_open(doc, place) and _is_before_noun(doc, place):
                where = span(doc, place, place + 1)
                yield Hit(where, (fit(doc, where, f"{first}-{words[place + 1]}"),))


def _is_open(doc: Document, place: int) -> bool:
    """Whether the pair and the word after it stand in lower case with only spaces between."""
    if any(doc.gap(place + step) != " " for step in (-1, 0, 1)):
        return False
    if doc.words[place + 2] in _SMALL:
        return False
    return (found(doc, place) + found(doc, place + 1) + found(doc, place + 2)).islower()


def _is_before_noun(doc: Document, place: int) -> bool:
    """Whether the words around make a description of the pair."""
    words, tags = doc.words, doc.tags
    if words[place] in _LOOSE and words[place - 1] not in _ARTICLES:
        return False
    if not tags[place - 1].startswith(_BEFORE):
        return False
    if tags[place + 2].startswith(_NOUN):
        return True
    if place + 3 >= len(words) or doc.gap(place + 2) != " " or words[place + 2] in _POINTING:
        return False
    return tags[place + 2] == "ADJ" and tags[place + 3].startswith(_NOUN)


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    """From the first word of a pair to the second words that it is joined with."""
    with open(data_path("compounds.txt"), encoding="utf-8") as file:
        rows = [row.split() for row in file if not row.startswith("#")]
    return {first: frozenset(seconds) for first, *seconds in rows}
