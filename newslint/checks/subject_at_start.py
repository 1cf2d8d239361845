"""“The talks was”, “Officials says”, “One of the men were”: subject and verb at a sentence's start.

Only a short subject with no preposition in it is judged, since in “the use of drugs is” the plural
is not the subject; and amounts, which are often one thing (“two weeks is a long time”), are let be.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.groups import AMOUNTS, GROUPS
from newslint.lexicon.nearby import after, hyphenated, is_capital, joined, span
from newslint.lexicon.nouns import PEOPLE, plurals_after_article, singulars_after_number
from newslint.lexicon.verbs import only_third
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PLURAL_VERB = {"is": "are", "was": "were", "has": "have", "says": "say", "isn't": "aren't",
                "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}  # fmt: skip
_SINGULAR_VERB = {"are": "is", "were": "was", "have": "has", "aren't": "isn't",
                  "weren't": "wasn't", "haven't": "hasn't"}  # fmt: skip
_VERBS = _PLURAL_VERB.keys() | _SINGULAR_VERB.keys()
_OPENERS = frozenset(
    "the these those some many several most two three four five six seven eight nine ten both few "
    "all other our their his her its my".split()
)
_HEADS = _OPENERS | PEOPLE | {"one"}
_LONGEST = 3


@rule(
    "GRA032",
    "“{found}” does not agree with its subject: “{fix}”.",
    level="warning",
    ask=True,
    bad=[
        "The new plans [[was -> were]] shown to the press.",
        "Officials [[says -> say]] the road is shut.",
        "One of the men [[were -> was]] hurt.",
        "The old bridge [[were -> was]] shut.",
    ],
    good=[
        "The use of drugs is high. The team were late. The best part of the plans is this.",
        "Two weeks is a long time. Electing leaders is hard.",
        "The men and the boy have gone. The United States has a say.",
        "One of the reasons voters are angry is cost. One of the tools the men are using broke.",
        "The crowds this weekend were large.",
        "The problem plans have is cost. What officials says is so.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a verb whose number its short subject, at the sentence's start, denies."""
    plurals, singulars = plurals_after_article(), singulars_after_number()
    third, folded, starts = only_third(), doc.folded, doc.starts
    for sentence in doc.sentences:
        head = folded[sentence.start : sentence.start + 16].lstrip(" “\"'‘(").partition(" ")[0]
        if head not in _HEADS:
            continue
        first = bisect_left(starts, sentence.start)
        hit = _hit(doc, first, plurals, singulars, third)
        if hit:
            yield hit


def _hit(
    doc: Document,
    first: int,
    plurals: dict[str, str],
    singulars: dict[str, str],
    third: dict[str, str],
) -> Hit | None:
    words = doc.words
    opener = words[first] if first < len(words) else ""
    if opener in _OPENERS and _VERBS.isdisjoint(words[first + 2 : first + 3 + _LONGEST]):
        return None
    if opener == "one":
        return _one_of(doc, first, plurals)
    if opener in PEOPLE and opener != "sources":
        return _plural_hit(doc, first, third)
    if opener not in _OPENERS:
        return None
    for noun in range(first + 1, min(first + 1 + _LONGEST, len(words) - 1)):
        if not joined(doc, noun - 1) or is_capital(doc, noun) or hyphenated(doc, noun):
            return None
        word = words[noun]
        if word in _BREAKS or word.endswith("ing"):
            return None
        verb = after(doc, noun)
        if word in plurals and word not in AMOUNTS and verb in _PLURAL_VERB:
            return _plural_hit(doc, noun, third)
        if opener in {"the", "our", "his", "her", "its"} and verb in _SINGULAR_VERB:
            alone = word in singulars or word in _single_nouns()
            if alone and word not in GROUPS:
                return _made(doc, noun + 1, _SINGULAR_VERB[verb])
    return None


@lru_cache(maxsize=1)
def _single_nouns() -> frozenset[str]:
    return frozenset(plurals_after_article().values())


def _plural_hit(doc: Document, noun: int, third: dict[str, str]) -> Hit | None:
    verb = after(doc, noun)
    fix = _PLURAL_VERB.get(verb) or third.get(verb)
    return _made(doc, noun + 1, fix) if fix else None


def _one_of(doc: Document, first: int, plurals: dict[str, str]) -> Hit | None:
    """“One of the men were”: the verb right after a short plural."""
    if doc.words[first + 1 : first + 3] not in (["of", "the"], ["of", "his"], ["of", "these"]):
        return None
    for noun in range(first + 3, min(first + 6, len(doc.words) - 1)):
        if not joined(doc, noun - 1) or doc.words[noun] in _BREAKS | {"the"}:
            return None
        if noun > first + 3 and doc.words[noun - 1] in plurals:  # “the reasons voters are …”
            return None
        verb = after(doc, noun)
        if doc.words[noun] in plurals and verb in _SINGULAR_VERB:
            return _made(doc, noun + 1, _SINGULAR_VERB[verb])
    return None


def _made(doc: Document, place: int, fix: str) -> Hit:
    where = span(doc, place, place)
    return Hit(where, (fit(doc, where, fix),))


_BREAKS = frozenset(
    "of in on at to for from by with and or who that which as than is are was were has "
    "have had between among about nor but not only when whose where per i he she it we "
    "they you what how why under before after during this that these "
    "those last next today yesterday a an".split()
)
