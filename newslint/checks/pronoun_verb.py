"""“He said they was late”, “the mayor says it have”, “everyone have left”: pronoun against verb.

Only a pronoun that opens a clause is judged: after *said*, *that* and the like, or at the start of
a sentence. Where something is demanded, “that he have” is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import before, followed, hyphenated, joined, span, starts_sentence
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE = {"have": "has", "are": "is", "do": "does", "don't": "doesn't", "haven't": "hasn't",
        "aren't": "isn't"}  # fmt: skip
_MANY = {"was": "were", "is": "are", "has": "have", "does": "do", "isn't": "aren't",
         "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}  # fmt: skip
_ANYBODY = {**_ONE, "know": "knows", "want": "wants", "need": "needs", "think": "thinks",
            "agree": "agrees"}  # fmt: skip
_POINTED = {"is": "are", "was": "were", "has": "have"}
_VERBS = {
    "he": _ONE, "she": _ONE, "it": _ONE, "they": _MANY, "we": _MANY,
    "everyone": _ANYBODY, "everybody": _ANYBODY, "nobody": _ANYBODY, "someone": _ANYBODY,
    "somebody": _ANYBODY, "everything": _ONE,
    "these": _POINTED, "those": _POINTED, "this": {"are": "is", "have": "has"},
}  # fmt: skip
_ALL_VERBS = frozenset(_ANYBODY) | frozenset(_MANY)
_CLAUSES = frozenset(
    "said says say saying that because but while although think thinks thought believe believes "
    "believed claim claims claimed added adds argued argues denied admitted confirmed hoped hopes "
    "announced insisted when which what where as".split()
)
_START_ONLY = frozenset(("these", "those", "this"))
_DEMANDS = frozenset(
    "ask asks asked asking insist insists insisted insisting require requires required requiring "
    "recommend recommends recommended recommending demand demands demanded demanding request "
    "requests requested suggest suggests suggested suggesting propose proposes proposed proposal "
    "important essential vital crucial imperative necessary order orders ordered prefer prefers "
    "preferred wish ensure lest urge urged rather requirement recommendation condition mandate "
    "mandates mandated advise advised agree agreed stipulate stipulates stipulated better idea "
    "critical better whether be".split()
)
_REACH = 9


@rule(
    "GRA149",
    "“{found}” should be “{fix}” after “{word}”.",
    scope="narration",
    bad=[
        "The police said they [[was -> were]] late.",
        "The mayor says it [[have -> has]] a plan.",
        "Everyone [[have -> has]] left the town.",
        "These [[was -> were]] his last words.",
    ],
    good=[
        "The police said they were late, as they insisted that he have a say.",
        "Does everyone have a seat? He says what those who like it do is wrong.",
        "It is vital that she do this.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report verbs of the wrong number right after a pronoun that opens a clause."""
    for place in followed(doc, _VERBS.keys(), _ALL_VERBS):
        word, verb = doc.words[place], place + 1
        new = _VERBS[word].get(doc.words[verb])
        if not new or not joined(doc, place) or hyphenated(doc, verb):
            continue
        if not _opens(doc, place) or _is_demand(doc, place):
            continue
        where = span(doc, verb, verb)
        yield Hit(where, (fit(doc, where, new),), {"word": word})


def _opens(doc: Document, place: int) -> bool:
    if starts_sentence(doc, place):
        return True
    return doc.words[place] not in _START_ONLY and before(doc, place) in _CLAUSES


def _is_demand(doc: Document, place: int) -> bool:
    """Whether the sentence asks for something, so that the plain form may be right."""
    first = max(0, place - _REACH)
    return doc.words[place + 1] in {"have", "do", "don't"} and not _DEMANDS.isdisjoint(
        doc.words[first:place]
    )
