"""“One of the best player”, “one of Western hostage”: one of several, named in the singular.

Right after “one of the” another rule looks; here one to three words describe the noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import (
    after,
    before,
    followed,
    hyphenated,
    is_capital,
    joined,
    span,
)
from newslint.lexicon.nouns import singulars_after_number
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE, _OF = frozenset(("one",)), frozenset(("of",))
_OWNERS = frozenset("the his her their its our my these those".split())
_DESCRIBES = ("ADJ", "ADV", "NUM", "VERB.VBN")
_PEOPLES = ("ian", "ish", "ese", "ern", "can", "ean", "qi")
_NUMBERS = frozenset("number no part day page phase version chapter".split())
_LOOSE = frozenset(
    "people public family group team crowd press lot side part country world state field market "
    "industry area class form kind type sort set batch book".split()
)
_FOLLOW = frozenset(
    "of in who that which was were is are has have had said says to for at on by from with as than "
    "when where before during while because will would could can should may must did does until "
    "since after and but".split()
)
_VERBS = ("VERB.VBN", "VERB.VBD", "VERB.VBG")
_MOST = 3


@rule(
    "GRA183",
    "One of several, so the plural: “one {fix}”.",
    bad=[
        "He is one [[of the best player -> of the best players]] in the league.",
        "It was one [[of his most recent attempt -> of his most recent attempts]] to win.",
        "They hold one [[of Western hostage -> of Western hostages]] in the camp.",
    ],
    good=[
        "He is one of the best players in the league, one of the best player managers.",
        "She is number one of the old country in size, and one of the royal family by birth.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report singulars after “one of the” and words that describe them."""
    nouns = singulars_after_number()
    last = len(doc.words) - 1
    for one in followed(doc, _ONE, _OF):
        first = one + 2
        if first > last or before(doc, one) in _NUMBERS or hyphenated(doc, one):
            continue
        if doc.words[first] in _OWNERS:
            first += 1
        elif not (is_capital(doc, first) and doc.words[first].endswith(_PEOPLES)):
            continue
        near = doc.words[first + 1 : first + _MOST + 1]
        if nouns.keys().isdisjoint(near):  # so most need no parts of speech
            continue
        noun = _noun_after(doc, first, min(first + _MOST, last))
        if noun and _is_counted(doc, noun) and _ends_phrase(doc, noun):
            where = span(doc, one + 1, noun)
            fixed = doc.text[where.start : doc.starts[noun]] + nouns[doc.words[noun]]
            yield Hit(where, (fixed,))


def _is_counted(doc: Document, noun: int) -> bool:
    return doc.words[noun] in singulars_after_number() and doc.words[noun] not in _LOOSE


def _noun_after(doc: Document, first: int, last: int) -> int:
    """The place of the first noun after one to three words that describe it; 0 if none comes."""
    for place in range(first, last + 1):
        if not joined(doc, place - 1):
            return 0
        tag = doc.tags[place]
        if tag.startswith("NOUN"):
            return place if place > first and not is_capital(doc, place) else 0
        if not tag.startswith(_DESCRIBES):
            return 0
    return 0


def _ends_phrase(doc: Document, noun: int) -> bool:
    """Whether no second noun follows that this one describes."""
    if hyphenated(doc, noun) or hyphenated(doc, noun - 1):
        return False
    if joined(doc, noun):
        if is_capital(doc, noun + 1):
            return False
        return after(doc, noun) in _FOLLOW or doc.tags[noun + 1].startswith(_VERBS)
    return doc.text[doc.ends[noun] : doc.ends[noun] + 1] in {"", ".", ",", ";", "?", "!", "\n"}
