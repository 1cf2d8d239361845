"""“The size of the crowds have grown”: a verb that goes with the nearest noun, not with its own.

Only subjects at the start of a sentence or clause count, with one short phrase between noun and
verb, so that the verb cannot belong to anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    before,
    followed,
    hyphenated,
    is_capital,
    joined,
    span,
    starts_sentence,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE = frozenset(
    "use lack rise death arrest release loss cost price level rate presence absence impact effect "
    "importance killing murder shooting introduction creation construction return arrival "
    "departure removal withdrawal purpose aim size quality scale scope extent pace identity name "
    "fate role value sale launch success failure start beginning leader spokesman author owner son "
    "mother father collapse growth spread threat fear risk danger nature history future discovery "
    "destruction treatment behaviour behavior production distribution delivery capture seizure "
    "closure legacy popularity cause result reason problem aftermath".split()
)
_MANY = frozenset(
    "talks officials protests attacks workers troops soldiers rebels elections results plans "
    "reports claims allegations charges comments remarks statements efforts measures leaders "
    "members residents students victims pictures images documents records rules laws changes "
    "issues problems questions concerns fears demands negotiations discussions relations ties "
    "tensions clashes figures prices costs shares profits losses jobs children families parents "
    "teachers doctors patients voters supporters opponents critics companies banks countries "
    "nations cities areas towns villages schools hospitals homes houses buildings roads cars "
    "vehicles ships planes flights weapons missiles bombs tests findings experts scientists "
    "researchers analysts details players fans teams goals men women civilians policies".split()
)
_TO_ONE = {"are": "is", "were": "was", "have": "has"}
_TO_MANY = {"is": "are", "was": "were", "has": "have"}
_LINKS = frozenset("of in from at on between with against over about".split())
_OF = frozenset(("of",))
_DETERMINERS = frozenset("the a an his her their its these those some several other".split())
_OPENERS = frozenset("that because but while although though said says".split())
_BARS = frozenset(
    "and or who which that what where when whom whose there it he she they we you i is are was "
    "were has have had be been will would can could if as than how not to but by all felt feel "
    "feels hope hopes hoped think thinks thought believe believes believed know knew fear want "
    "wants".split()
)
_PLURALS = frozenset("men women children people police".split())
_BEFORE_PEOPLE = _DETERMINERS | frozenset("of many young old black white more most".split())
_LONGEST = 5


@rule(
    "GRA096",
    "“{found}” should be “{fix}”: it goes with “{head}”.",
    level="warning",
    bad=[
        "The size of the crowds [[have -> has]] grown since May.",
        "He said that the use of drones [[are -> is]] banned.",
        "The talks between the two sides [[was -> were]] held in secret.",
        "Civilians in the city [[has -> have]] left.",
    ],
    good=[
        "The size of the crowds has grown. The sizes of the crowds have grown.",
        "The talks between the two sides were held in secret; what the talks of war are is plain.",
        "The death of his father and the loss of two friends were a blow.",
        "The value of the money people have grows. Some members of the house felt it was late.",
        "All he wants from talks with them is an answer.",
        "The cost of those who have left and the rise of what drones are is known.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a verb with the number of the noun before it instead of its subject's."""
    for heads, verbs, links in ((_ONE, _TO_ONE, _OF), (_MANY, _TO_MANY, _LINKS)):
        if heads.isdisjoint(doc.vocabulary):
            continue
        for place in followed(doc, heads, links):
            verb = _verb(doc, place, verbs)
            if verb and _is_subject(doc, place):
                where = span(doc, verb, verb)
                fix = fit(doc, where, verbs[doc.words[verb]])
                yield Hit(where, (fix,), {"head": doc.words[place]})


def _verb(doc: Document, place: int, verbs: dict[str, str]) -> int:
    """The place of a verb of the wrong number after the phrase that follows, or nought."""
    words = doc.words
    for n in range(place + 2, min(len(words), place + 2 + _LONGEST)):
        if not joined(doc, n - 1):
            return 0
        if words[n] in verbs:
            return n if n > place + 2 and _fits(doc, n, verbs) else 0
        if words[n] in _BARS or hyphenated(doc, n):
            return 0
    return 0


def _fits(doc: Document, verb: int, verbs: dict[str, str]) -> bool:
    """Whether the noun before the verb may have led it astray, and no clause begins after it."""
    noun = doc.words[verb - 1]
    following = doc.words[verb + 1] if verb + 1 < len(doc.words) else ""
    if following in _DETERMINERS | {"what", "why", "how", "where", "that"}:
        return False
    if noun == "people" and doc.words[verb - 2] not in _BEFORE_PEOPLE:
        return False  # the value of the money people have
    plural = noun in _PLURALS or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    return (plural or verbs is _TO_MANY) and not is_capital(doc, verb - 1)


def _is_subject(doc: Document, place: int) -> bool:
    """Whether the noun opens a sentence or clause, with an article and a word before it at most."""
    if is_capital(doc, place) and not starts_sentence(doc, place):
        return False
    for first in (place, place - 1, place - 2):
        if first < 0 or (first < place and not joined(doc, first)):
            return False
        word = doc.words[first]
        if starts_sentence(doc, first):
            return first == place or word in _DETERMINERS
        if first < place and word in _DETERMINERS:
            return before(doc, first) in _OPENERS
        if first < place and (word in _BARS or word.endswith(("s", "ing"))):
            return False
    return False
