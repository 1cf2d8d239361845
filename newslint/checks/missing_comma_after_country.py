"""A country or state that follows its town with a comma, and then no second comma.

“An airstrike near Raqqa, Syria killed two”; “in Tampa, Fla. on Monday”; “in Austin, Texas Monday”.
Left alone where the comma may part two clauses: “After talks in Geneva, Iran said”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import WEEKDAYS, found, places_of
from newslint.openings import NOT_SUBJECTS
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_STATES = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont virginia wisconsin wyoming hampshire jersey mexico "
    "york carolina dakota".split()
)
_SHORT = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn mo mont neb nev okla "
    "ore pa tenn tex vt va wis wyo ny nj ca tx fl il oh".split()
)
_COUNTRIES = frozenset(
    "syria iraq libya china russia ukraine france germany italy spain england scotland ireland "
    "israel turkey egypt kenya nigeria japan india pakistan afghanistan canada australia brazil "
    "yemen lebanon iran poland greece belgium switzerland austria sweden norway somalia sudan "
    "thailand vietnam indonesia philippines malaysia venezuela colombia argentina chile peru cuba "
    "portugal hungary romania bulgaria croatia serbia denmark finland tunisia morocco algeria "
    "ethiopia uganda rwanda tanzania ghana cameroon mali niger chad wales qatar jordan kuwait "
    "bangladesh nepal myanmar cambodia taiwan honduras guatemala haiti jamaica".split()
)
_TWO = {"jersey": "new", "mexico": "new", "york": "new", "hampshire": "new",
        "carolina": "north south", "dakota": "north south", "virginia": "west"}  # fmt: skip
_WASHINGTON = frozenset("seattle spokane tacoma olympia yakima bellevue everett".split())
_REGIONS = frozenset("crimea kashmir siberia europe asia africa england scotland wales".split())
_NAMES = _COUNTRIES | _STATES | _SHORT | {"washington"}
_BEFORE = frozenset("in near outside from at of to".split())
_ARTICLES = frozenset(("the", "a", "an"))
_LINKS = frozenset("in on at from for with after before since until during by to where as".split())
_OWN = frozenset("in on at from for with after before since until when while as by to".split())
_OPENING = NOT_SUBJECTS | frozenset("if whether when while as because where which".split())
_LONGEST = 3
_VERBS = ("VERB.VBD", "VERB.VBZ", "VERB.VBN", "AUX")


@rule(
    "PUN132",
    "The name of a country or state wants a comma after it as well as before.",
    level="warning",
    bad=[
        "An airstrike near Raqqa, [[Syria -> Syria,]] killed two people.",
        "He was seen in Austin, [[Texas -> Texas,]] Monday.",
        "She was born in Tampa, [[Fla. -> Fla.,]] in 1990.",
        "They met in Lausanne, [[Switzerland -> Switzerland,]] on April 2.",
    ],
    good=[
        "An airstrike near Raqqa, Syria, killed two people.",
        "After talks in Geneva, Iran said it was ready.",
        "He said that in Geneva, Iran would be ready.",
        "They fought in Libya, Somalia and Yemen.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “near City, Country” with a verb, a weekday or a small word right after."""
    for place in places_of(doc, _NAMES):
        if _is_open(doc, place):
            end = doc.ends[place] + (doc.text[doc.ends[place]] == ".")
            yield Hit(Span(doc.starts[place], end), (f"{doc.text[doc.starts[place] : end]},",))


def _is_open(doc: Document, place: int) -> bool:
    """Whether this name closes “in City, …” and the sentence goes on without a comma."""
    word, last = doc.words[place], len(doc.words) - 1
    if not 0 < place < last:
        return False
    shape = found(doc, place)
    first = place - 1 if doc.words[place - 1] in _TWO.get(word, "").split() else place
    if word in _TWO and word != "virginia" and first == place:
        return False
    if not first or not shape[0].isupper() or doc.gap(first - 1) != ", ":
        return False
    if word in _SHORT and len(word) > 2 and doc.gap(place) != ". ":
        return False
    if doc.gap(place) != " " and not (word in _SHORT and doc.gap(place) == ". "):
        return False
    before = _before_city(doc, first - 1)
    if before < 0:
        return False
    if found(doc, before).lower() in _ARTICLES:  # “the Tampa, Fla. woman”
        return word in _SHORT and doc.gap(place) == ". " and doc.tags[place + 1] == "NOUN.NN"
    return before > 0 and _goes_on(doc, before, place)


def _before_city(doc: Document, last: int) -> int:
    """The place of the small word before the town whose last word is at ``last``; else -1."""
    city = last
    while city > 0 and last - city < _LONGEST and found(doc, city - 1)[0].isupper():
        city -= 1
        if doc.gap(city) not in (" ", "-", ". "):
            return -1
    name = doc.words[last]
    if doc.words[last + 1] == "washington" and name not in _WASHINGTON:
        return -1
    if not found(doc, last)[0].isupper() or name in _COUNTRIES | _STATES | _REGIONS:
        return -1
    small = city - 1
    word = found(doc, small) if small >= 0 and doc.gap(small) == " " else ""
    if word in _BEFORE or word.lower() in _ARTICLES:
        return small
    if city < last and doc.words[city] in _ARTICLES:
        return city
    return -1


def _goes_on(doc: Document, small: int, place: int) -> bool:
    """Whether what follows belongs to what stands before the town, not to the country."""
    follower = doc.words[place + 1]
    if follower in WEEKDAYS or (follower == "and" and _lists_town(doc, place + 2)):
        return True
    if doc.words[small] == "of":  # “the leaders of Britain, Germany said”
        return False
    if not found(doc, place + 1).islower():
        return False
    if follower in _LINKS:
        return doc.words[place] not in _STATES or follower not in _OWN
    opening = doc.sentence_at(doc.starts[place]).start
    first = small
    while first and doc.starts[first - 1] >= opening and "," not in doc.gap(first - 1):
        first -= 1
    if not _OPENING.isdisjoint(doc.words[first:small]) or doc.gap(small - 1) != " ":
        return False
    before = doc.tags[small - 1]
    return before.startswith(("NOUN", "PROPN")) and doc.tags[place + 1].startswith(_VERBS)


def _lists_town(doc: Document, place: int) -> bool:
    """Whether another town and its state follow: “and Tulsa, Oklahoma”."""
    last = place + 1 if place + 1 < len(doc.words) and doc.gap(place) == " " else place
    if last + 1 >= len(doc.words) or doc.gap(last) != ", ":
        return False
    return found(doc, place)[0].isupper() and doc.words[last + 1] in _NAMES
