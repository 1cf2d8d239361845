"""“Accusing of the mayor”, “without saying of how”: “of” or “to” after a verb that takes neither.

The verbs are those that edited news, in tens of millions of words, has hundreds of times before an
article and practically never before “of” and an article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import before, followed, found, hyphenated, is_capital, joined
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ING = frozenset(
    "abusing accusing achieving acknowledging addressing affecting allowing announcing "
    "approaching attacking attending avoiding awaiting blaming bringing buying causing "
    "celebrating citing claiming completing condemning confronting considering contacting "
    "containing covering creating criticizing criticising declaring defending delivering "
    "denying describing destroying developing discussing eliminating embracing enforcing "
    "enjoying ensuring entering establishing examining expecting experiencing expressing "
    "extending facing featuring forcing helping highlighting imposing improving increasing "
    "informing investigating involving joining leading limiting losing marking mentioning "
    "missing noting obtaining opposing praising preparing preserving preventing promoting "
    "proposing protecting providing pursuing reaching receiving reducing reflecting regarding "
    "removing replacing representing requiring resolving reviewing sending specifying "
    "suggesting supporting surrounding threatening violating visiting winning".split()
)
_PLAIN = frozenset(
    "accept achieve acknowledge adopt afford allow announce appreciate assess attend avoid "
    "begin cancel choose clarify collect consider contain continue create decide defend define "
    "deliver demonstrate deny describe deserve destroy determine develop discuss eliminate "
    "enable encourage enjoy ensure enter establish examine expand explain facilitate ignore "
    "implement improve include indicate introduce investigate involve join justify lose "
    "maintain mention obtain oppose overcome pose prefer prevent promote protect prove provide "
    "pursue raise receive recognise recognize reduce reflect remove replace represent satisfy "
    "solve specify strengthen submit suggest sustain throw transform understand verify".split()
)
_PAST = frozenset(
    "accepted acknowledged addressed adopted announced attended blamed blasted blocked bought "
    "caused confirmed considered continued created criticized criticised defended delivered "
    "developed discussed dismissed entered expressed faced highlighted identified imposed "
    "included introduced joined launched marked opposed praised produced prompted published "
    "received reiterated rejected repeated supported targeted touted urged violated visited "
    "welcomed".split()
)
_TO = frozenset(
    "entered entering visited visiting contacted contacting asks discussed discussing".split()
)
_BEFORE_ING = frozenset(
    "by without about for after before from while when is are was were be been and on with "
    "not to".split()
)
_BEFORE_PAST = frozenset("has have had he she they it we who also".split())
_BEFORE_PLAIN = frozenset(
    "to will would can could should must may might not didn't don't doesn't cannot can't "
    "won't".split()
)
_NEXT = frozenset("the a an his her their its our my how what whether why".split())
_RELATIVES = frozenset("that which what who whatever all as than asks demand demands".split())
_OF, _TO_WORD = frozenset(("of",)), frozenset(("to",))


@rule(
    "GRA143",
    "“{word}” takes no “{link}”.",
    bad=[
        "He spoke to the press, accusing [[of  -> ]]the mayor of fraud.",
        "They left without specifying [[of  -> ]]how they would pay.",
        "He wants to discuss [[of  -> ]]the price.",
        "She contacted [[to  -> ]]the police.",
        "The firm has included [[of  -> ]]a map.",
    ],
    good=[
        "He accused the mayor of fraud, without saying of what kind; the winning of the cup.",
        "It is what they require of their leaders, the best account they provide of the war.",
        "She was contacted to the last. He asks to see the mayor.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report prepositions after verbs that take an object at once."""
    for verbs, links in ((_ING | _PLAIN | _PAST, _OF), (_TO, _TO_WORD)):
        for verb in followed(doc, verbs, links):
            if _is_slip(doc, verb):
                where = Span(doc.starts[verb + 1], doc.starts[verb + 2])
                data = {"word": found(doc, verb).lower(), "link": doc.words[verb + 1]}
                yield Hit(where, ("",), data)


def _is_slip(doc: Document, verb: int) -> bool:
    words = doc.words
    if words[verb + 2 : verb + 3] == [] or words[verb + 2] not in _NEXT:
        return False
    if not joined(doc, verb) or not joined(doc, verb + 1) or is_capital(doc, verb + 2):
        return False
    if (
        hyphenated(doc, verb)
        or not verb
        or not _RELATIVES.isdisjoint(words[max(0, verb - 6) : verb])
    ):
        return False
    left = before(doc, verb)
    if words[verb] in _PAST:
        return left in _BEFORE_PAST
    if words[verb] in _ING:
        return left in _BEFORE_ING or (not left and doc.gap(verb - 1) == ", ")
    if words[verb] in _TO:
        return left not in {"is", "are", "was", "were", "be", "been", "being"} and bool(left)
    return left in _BEFORE_PLAIN
