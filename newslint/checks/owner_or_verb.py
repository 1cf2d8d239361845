"""“Of it's own”, “their trying”, “who's name”: a word that owns, and one that holds a verb.

*It's*, *they're*, *you're* and *who's* never follow a preposition or a verb that takes an object
where a noun comes next; *its*, *their*, *your* and *whose* never stand before *not* or *going*.
What stands on both sides was counted in edited news, where these pairs do not occur.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import (
    after,
    before,
    hyphenated,
    is_capital,
    places_of,
    span,
    starts_sentence,
)
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OWNERS = {"it's": "its", "they're": "their", "you're": "your", "who's": "whose"}
_VERBS = {"its": "it's", "their": "they're", "your": "you're", "whose": "who's"}
_SHARED = frozenset("not a just also really doing saying trying going".split())
_AFTER_VERB = {
    "its": _SHARED - {"saying", "doing", "trying"} | frozenset("an unclear about something "
    "probably impossible actually certainly quite so too easy hard".split()),
    "their": _SHARED | frozenset(("either", "coming", "getting", "telling", "unlikely")),
    "your": _SHARED | frozenset("either seeing talking gonna unlikely welcome probably".split()),
    "whose": frozenset("been going a not running now also got willing the".split()),
}  # fmt: skip
_LINKS = frozenset(
    "of in on to with from at by into through during under within despite against across "
    "among towards toward upon beyond behind beneath".split()
)
_CLAUSES = frozenset(  # verbs that a whole clause may follow
    "say says said saying think thinks thought thinking believe believes believed believing know "
    "knows knew knowing hope hopes hoped hoping guess feel feels felt feeling mean means meant "
    "see sees saw seeing hear heard hearing tell tells told telling understand realize realise "
    "suppose wish wishes fear fears feared bet claim claims claimed suggest suggests suggested "
    "ensure suggesting suspect assume imagine find found figure decide decided remember "
    "forget admit "
    "admits admitted argue argues argued add adds added worry note notes noted doubt show shows "
    "showed shown is are was were be been being swear promise prove proves pretend explain "
    "insist insists insisted acknowledge agree agreed conclude expect predict recognize recognise "
    "like look looks sure report reports reported reckon appear appears seem seems ok okay warn "
    "warns warned confirm confirmed mention mentioned says. learn learned check hell do did "
    "does accept make makes matter matters whatever trust have had has get getting".split()
)
_NOUNS = frozenset(  # follow the owner hundreds of times for each time they follow the verb
    "own homes lives families way children parents jobs political hands minds views efforts job "
    "ability respective country votes tax kids family money personal actions plans vote heads "
    "names concerns power rights faith future eyes supporters campaign colleagues friends workers "
    "decision base members candidate policies position taxes agenda leaders allies customers name "
    "face house mind device health head employees citizens forces troops borders territory "
    "website staff website investigation core military nuclear neighbours neighbors population "
    "headquarters annual existing commitment residents stake shareholders products users".split()
)
_FINITE = frozenset("is are was were has have had will would can could may must did do".split())
_BECOMES_CLAUSE = frozenset("people time thing things".split())
_FINE = frozenset(
    "a an the not been just all going no only kind sort part possible impossible likely unlikely "
    "clear unclear true important essential vital hard easy better best worth plain obvious "
    "certain sure straight pretty".split()
)


@rule(
    "GRA130",
    "“{found}” should probably be “{fix}”.",
    bad=[
        "The army is proud of [[it's -> its]] record.",
        "The firm had to reduce [[it's -> its]] large workforce.",
        "They went on [[they're -> their]] way.",
        "A singer [[who's -> whose]] name is known was there.",
        "He said that [[their -> they're]] trying to win.",
        "Let us know if [[your -> you're]] going to come.",
        "He said [[its -> it's]] just a game.",
    ],
    good=[
        "The army is proud of its record, and it's late.",
        "They think it's large, and know they're home.",
        "The best of it's over; what it comes from is its just cause.",
        "It is because of what they saw. Their not unkind answer helped.",
        "In its own way, who's who is your trying task. The college lost its a cappella groups.",
        "He wants bans on their coming to town.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report owners and contractions that stand where only the other can."""
    for place in places_of(doc, frozenset(_OWNERS)):
        if _owns(doc, place):
            yield _hit(doc, place, _OWNERS[doc.words[place]])
    for place in places_of(doc, frozenset(_VERBS)):
        if _holds_verb(doc, place):
            yield _hit(doc, place, _VERBS[doc.words[place]])


def _hit(doc: Document, place: int, word: str) -> Hit:
    where = span(doc, place, place)
    return Hit(where, (fit(doc, where, word),))


def _owns(doc: Document, place: int) -> bool:
    """Whether a noun follows that belongs to the words before."""
    word, left, right = doc.words[place], before(doc, place), after(doc, place)
    if not right or right in _FINE:
        return False
    if is_capital(doc, place):
        return word == "it's" and starts_sentence(doc, place) and _has_own_verb(doc, place)
    if word == "who's":
        return right == "name" or (right in _NOUNS and doc.tags[place - 1].startswith("NOUN"))
    if left in _LINKS or (left and left not in _CLAUSES and before(doc, place - 1) in _BEFORE):
        is_object = left in _LINKS or doc.tags[place - 1] in {"VERB.VB", "VERB.VBG"}
        return is_object and (right in _NOUNS or _noun(doc, place + 1) > 0)
    return word == "it's" and _has_own_verb(doc, place)


_OPENERS = frozenset("when if think thinks says said that believe believes and but".split())
_BEFORE = frozenset(
    "to will would can could should must may might not by of for without and after before "
    "is are was were be been from".split()
)


def _noun(doc: Document, place: int) -> int:
    """The place of the common noun here or after one or two adjectives, or nought."""
    tags, words = doc.tags, doc.words
    for n in range(place, min(place + 3, len(words))):
        if is_capital(doc, n) or words[n] in _FINE:
            return 0
        if tags[n].startswith("NOUN"):
            return n
        if not tags[n].startswith(("ADJ", "NUM")) or not after(doc, n):
            return 0
    return 0


def _has_own_verb(doc: Document, place: int) -> bool:
    """Whether a noun and its verb follow: “it's success continues”."""
    near = doc.words[place + 2 : place + 6]
    if _FINITE.isdisjoint(near) and not any(word.endswith("s") for word in near):
        return False
    noun = _noun(doc, place + 1)
    while noun and after(doc, noun) and doc.tags[noun + 1].startswith("NOUN"):
        noun += 1
    if not noun or doc.words[noun] in _BECOMES_CLAUSE or not after(doc, noun):
        return False
    tag = doc.tags[noun + 1]
    return tag.startswith("AUX") or tag == "VERB.VBZ"


def _holds_verb(doc: Document, place: int) -> bool:
    """Whether what follows cannot belong to anyone."""
    word, left, right = doc.words[place], before(doc, place), after(doc, place)
    if (word, right, left) == ("your", "from", "where"):
        return True
    if (word, right) == ("its", "time"):
        return left in _OPENERS and after(doc, place + 1) in {"to", "for"}
    if right not in _AFTER_VERB[word] or hyphenated(doc, place + 1) or is_capital(doc, place + 1):
        return False
    following = doc.tags[place + 2] if after(doc, place + 1) else ""
    if right == "a" and after(doc, place + 1) in {"cappella", "capella", "la", "priori"}:
        return False
    if right == "just" and after(doc, place + 1) in {"cause", "war", "reward", "deserts", "share"}:
        return False
    if right in {"so", "too"}:
        return after(doc, place + 1) not in {"", "far", "called", "many", "few"}
    if following.startswith(("NOUN", "ADJ")) and right not in {"a", "an", "the"}:
        return False
    return left not in _LINKS  # “a ban on their coming to town”
