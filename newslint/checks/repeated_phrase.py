"""“At the at the end”: a phrase of two to four words that stands twice in a row.

A repetition that is meant has a comma or a dash in it, or is a name; figures repeat by chance.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.lexicon.nearby import is_capital, joined, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LONGEST = 4
_SMALL = frozenset(
    "the a an of in on at to for from by with and or but that this his her their its is are was "
    "were has have had be been he she it they we who which as said into after before "
    "not being will would".split()
)
_CHAINS = frozenset("and or by after upon of to a an in for".split())
_LINKS = frozenset(("and", "or", "after", "by", "upon"))
_DEEPER = frozenset("heart core best worst rest friend son daughter brother".split())
_MEANT = frozenset(("so", "on", "very", "again", "more", "day", "year", "over", "bit", "blah"))


@rule(
    "GRA114",
    "“{found}” says the same words twice.",
    bad=[
        "The vote came [[at the at the -> at the]] end of a long day.",
        "She hopes [[he will be he will be -> he will be]] home soon.",
    ],
    good=[
        "The vote came at the end. It went on and on and on.",
        "It is day by day by day harder. They had had a good day.",
        "It is a copy of a copy of a copy. How bad that will be will be seen in May.",
        "They cried: of the people, of the people.",
        "It is a town in the heart of the heart of the country.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a phrase that begins or ends with a small word and is repeated at once."""
    words = doc.words
    done = -1
    for place, size in sorted(_echoes(doc)):
        phrase = words[place : place + size]
        if place > done and phrase[0] not in _MEANT and _is_slip(doc, place, phrase):
            done = place + 2 * size - 1
            once = span(doc, place, place + size - 1)
            yield Hit(span(doc, place, done), (doc.text[once.start : once.end],))


def _echoes(doc: Document) -> set[tuple[int, int]]:
    """Place and length of each run of words that ends in a small one and is followed by itself."""
    words, index = doc.words, doc.index
    found = set()
    for last in _SMALL & doc.vocabulary:
        places = index[last]
        for one, other in pairwise(places):
            if other - one > _LONGEST:
                continue
            for size in range(2, _LONGEST + 1):
                first, second = other - 2 * size + 1, other - size + 1
                if first >= 0 and words[first:second] == words[second : other + 1]:
                    found.add((first, size))
    return found


def _is_slip(doc: Document, place: int, phrase: list[str]) -> bool:
    size = len(phrase)
    if _SMALL.isdisjoint(phrase) or phrase[0] == phrase[-1]:
        return False
    words = doc.words
    if "of" in phrase and not _DEEPER.isdisjoint(phrase):
        return False  # “the heart of the heart of the country”
    if words[place + 2 * size : place + 2 * size + 1] == [phrase[0]]:
        return False  # a copy of a copy of a copy
    if phrase == ["will", "be"] and {"how", "what", "who"} & set(words[max(0, place - 6) : place]):
        return False
    small = _SMALL.issuperset(phrase)
    if size == 2 and (not small or not _CHAINS.isdisjoint(phrase)):
        return False
    if phrase[-1] not in _SMALL or not _LINKS.isdisjoint(phrase):
        return False
    if any(is_capital(doc, place + n) for n in range(1, 2 * size)):
        return False
    return all(joined(doc, place + n) for n in range(2 * size - 1))
