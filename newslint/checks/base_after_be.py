"""“The bill was pass by the house”, “he was arrest on Monday”: a form of *be* with a bare verb.

The verbs are those that edited news, in tens of millions of words, puts after *be* hundreds of
times with their ending and practically never without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import after, followed, hyphenated, is_capital, joined, span
from newslint.lexicon.verbs import participle_of
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONLY_VERBS = frozenset(
    "accept accomplish achieve acquire admit adopt allow announce apply approve arrest assess "
    "attach avoid cancel carry collect commit conclude consider convince decide define delete "
    "deliver deny describe determine develop discover discuss distribute encourage engage "
    "estimate examine execute expect identify ignore implement include inform initiate "
    "introduce investigate invite involve join justify marry monitor notify obtain organise "
    "organize perform prepare preserve prevent promote propose protect recommend recover reduce "
    "reflect remember remove replace represent require reveal schedule solve submit suppose "
    "tolerate transform verify abandon abolish accuse acquit appoint apprehend assassinate "
    "assign authorise authorize believe convict criticise criticize demolish deploy deport "
    "deprive detain diagnose dismiss displace educate elect enact endorse evacuate exclude "
    "expose hospitalise hospitalize imprison injure intend interview nominate occupy oust "
    "overturn permit prosecute publish reinstate reject renovate rescue reunite "
    "seize suspend".split()
)
_NOUNS_TOO = frozenset(
    "affect attack award ban blame bury call capture cause challenge charge claim close conduct "
    "confirm control damage defeat design destroy drop execute film force fund grant hail "
    "host impose issue jail kill lift limit link list lock name obtain order own pass place "
    "plan postpone produce push raise reach recall record release report request review sentence "
    "shape share ship sign spark sponsor stab stop supply support surprise surround target "
    "threaten trap treat use view visit".split()
)
_BE = frozenset("is are was were been being".split())
_LINKS = frozenset("by in on at for from with after to of as during over near".split())
_BARS = frozenset(
    "do does did what all thing things there order orders job task step role duty goal aim purpose "
    "way best worst only can could is here message advice choice option answer policy plan "
    "trick first next thing's question request".split()
)
_DETERMINERS = frozenset("the a an his her their its our two three police".split())
_REACH = 7


@rule(
    "GRA146",
    "The form of the verb is wrong: “{fix}”.",
    ask=True,
    bad=[
        "The bill was [[pass -> passed]] by the lower house.",
        "He was [[arrest -> arrested]] on Monday.",
        "The talks were [[schedule -> scheduled]] for May.",
        "The rules have been [[apply -> applied]] by the police.",
    ],
    good=[
        "The bill was passed by the house. All they do is arrest on sight.",
        "What they want is support by Monday. There was use of force.",
        "The plan is release by May, and the first step was control by the army.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report bare verbs between *be* and a preposition."""
    words = doc.words
    for be in followed(doc, _BE, _ONLY_VERBS | _NOUNS_TOO):
        verb = be + 1
        link = after(doc, verb)
        if link not in _LINKS or not joined(doc, be) or is_capital(doc, verb):
            continue
        if hyphenated(doc, verb) or hyphenated(doc, be):
            continue
        if words[verb] not in _ONLY_VERBS and not _has_agent(doc, verb + 1):
            continue
        if _BARS.isdisjoint(words[max(0, be - _REACH) : be]):
            where = span(doc, verb, verb)
            yield Hit(where, (fit(doc, where, participle_of(words[verb])),))


def _has_agent(doc: Document, link: int) -> bool:
    """Whether “by” and someone follow: then even a word that may be a noun is a verb."""
    if doc.words[link] != "by" or not joined(doc, link):
        return False
    return is_capital(doc, link + 1) or doc.words[link + 1] in _DETERMINERS
