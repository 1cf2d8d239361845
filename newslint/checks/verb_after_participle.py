"""“Figures gathered by the firm shows”: a verb that goes with the noun before it, not its subject.

The subject opens the sentence, and a participle and a short phrase part it from its verb.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.groups import AMOUNTS, GROUPS
from newslint.lexicon.nearby import (
    after,
    hyphenated,
    is_capital,
    joined,
    span,
    starts_sentence,
)
from newslint.lexicon.verbs import is_participle
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_TO_MANY = {"is": "are", "was": "were", "has": "have", "shows": "show", "suggests": "suggest",
            "says": "say", "means": "mean", "indicates": "indicate", "reveals": "reveal",
            "remains": "remain"}  # fmt: skip
_TO_ONE = {"are": "is", "were": "was", "have": "has", "show": "shows", "suggest": "suggests",
           "indicate": "indicates", "reveal": "reveals", "say": "says"}  # fmt: skip
_VERBS = {**_TO_MANY, **_TO_ONE}
_LINKS = frozenset("by in at on from for with during after under to between".split())
_BARS = frozenset(
    "and or but who which that what where when whom whose there it he she they we you i how if "
    "than because while although though is are was were has have had be been being will would can "
    "could may might should must do does did not said says say all those both".split()
)
_DETERMINERS = frozenset("the a an his her their its new some several these".split())
_PASTS = frozenset(
    "occurred happened aired arrived began came died fell appeared emerged said added told warned "
    "argued noted reported met walked worked lived voted looked waited stayed landed crashed "
    "exploded talked insisted agreed".split()
)
_LONGEST = 8


@rule(
    "GRA141",
    "“{found}” should be “{fix}”: it goes with “{head}”.",
    level="warning",
    ask=True,
    bad=[
        "Figures gathered by the firm [[shows -> show]] that sales fell.",
        "The report published by the two banks [[say -> says]] that sales fell.",
        "Documents seen by the court [[was -> were]] sealed in May.",
    ],
    good=[
        "Figures gathered by the firm show that sales fell, as the report seen by us shows.",
        "A team led by two women were there. Killed in the crash was a man.",
        "Ten years spent in the army was enough. Voters asked in the poll a firm did were split.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report verbs whose subject at the start of the sentence has the other number."""
    starts, words = doc.starts, doc.words
    for sentence in doc.sentences:
        first = bisect_left(starts, sentence.start)
        head = _head(doc, first) if words[first : first + 1] else -1
        verb = _verb(doc, head) if head >= 0 else -1
        if verb >= 0 and _opens(doc, first, head) and _differs(doc, head, verb):
            where = span(doc, verb, verb)
            yield Hit(where, (fit(doc, where, _VERBS[words[verb]]),), {"head": words[head]})


def _head(doc: Document, first: int) -> int:
    """The noun at the start of the sentence that a participle and a phrase follow, or -1."""
    words = doc.words
    for noun in range(first, min(first + 3, len(words) - 4)):
        done = words[noun + 1]
        if words[noun + 2] not in _LINKS or not is_participle(done) or done in _PASTS:
            continue
        return noun if all(joined(doc, n) for n in range(first, noun + 2)) else -1
    return -1


def _opens(doc: Document, first: int, head: int) -> bool:
    """Whether nothing but determiners and adjectives stands between the two."""
    return all(
        doc.words[place] in _DETERMINERS or doc.tags[place].startswith("ADJ")
        for place in range(first, head)
    )


def _verb(doc: Document, head: int) -> int:
    """The first verb of the table after the phrase, or -1."""
    words = doc.words
    for place in range(head + 4, min(len(words), head + 3 + _LONGEST)):
        if not joined(doc, place - 1):
            return -1
        if words[place] in _VERBS:
            return place
        if words[place] in _BARS:
            return -1
    return -1


def _differs(doc: Document, head: int, verb: int) -> bool:
    word, many = doc.words[head], doc.words[verb] in _TO_MANY
    if word in AMOUNTS or word in GROUPS or hyphenated(doc, head):
        return False
    if is_capital(doc, head) and not starts_sentence(doc, head):
        return False
    plural = word[-1] == "s" or word.endswith(("men", "people", "children"))
    if doc.tags[head] != ("NOUN.NNS" if many else "NOUN.NN") or plural != many:
        return False
    before_verb = doc.tags[verb - 1]
    if not before_verb.startswith(("NOUN", "PROPN", "NUM")):
        return False
    return bool(after(doc, verb))
