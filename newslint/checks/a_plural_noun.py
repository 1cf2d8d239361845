"""“A swords”, “each candidates”, “an international crises”: a plural after a word for one.

The plural must end its phrase, so that “a games console” and “a sports team” are let be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.groups import AMOUNTS
from newslint.lexicon.known import known
from newslint.lexicon.nearby import found, places, span
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_ONE = ("a", "an", "each", "every", "another")
_IRREGULAR = {"crises": "crisis", "analyses": "analysis", "theses": "thesis", "men": "man",
              "women": "woman", "children": "child", "criteria": "criterion",
              "diagnoses": "diagnosis", "hypotheses": "hypothesis"}  # fmt: skip
_BETWEEN = ("ADJ", "ADJ.S", "VERB.VBN")
_NO_ADJECTIVES = frozenset(
    "few many dozen great good hundred couple little third fourth fifth quarter half".split()
)
_BOTH = AMOUNTS | frozenset(
    "means species series crossroads grassroots ways headquarters barracks gallows shambles "
    "whereabouts odds heads outdoors overseas upstairs downstairs news politics sports games "
    "awards mathematics physics economics ethics arms goods savings earnings congratulations "
    "thanks works links sales systems operations communications sanctions customs defenses "
    "physics athletics gymnastics hundreds thousands apparatus premises sessions masters "
    "bachelors".split()
)
_AUX = frozenset("is was has are were have had will would can could may might must should".split())
_FOLLOW = _AUX | frozenset("in of for from with at on who which that".split())

_PERSONS = frozenset(  # adjectives that may be the noun themselves
    "official representative executive individual professional criminal native american "
    "democrat republican".split()
)
_NEVER_BETWEEN = _FOLLOW | _NO_ADJECTIVES | frozenset("and or to by as than other".split())


@rule(
    "GRA125",
    "“{found}” is a plural, but “{word}” asks for one: “{fix}”.",
    level="warning",
    bad=[
        "She led a small [[protests -> protest]] in the town.",
        "After that each [[candidates -> candidate]] will have a minute.",
        "It became an international [[crises -> crisis]] that he had to solve.",
    ],
    good=[
        "A few friends and a great many others came by a means of their own.",
        "It is a games console, a grassroots effort and a small business owners’ club.",
        "They gave each other haircuts. Another said rains fell. Both towns each released men.",
        "Every American benefits from it, and she has a masters in law.",
        "If a military official resigns, it is a crisis. Doctors saw a rise in strep-A infections.",
        "A third have left. Another chimes in. Each says he is right, and an A is a grade.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a plural noun at the end of a phrase that begins with *a* or *each*."""
    words = doc.words
    for place in places(doc, _ONE):
        noun = _noun(doc, place)
        if not noun:
            continue
        fix = _singular(words[noun])
        if fix and doc.tags[noun] == "NOUN.NNS" and _is_phrase(doc, place, noun):
            where = span(doc, noun, noun)
            yield Hit(where, (fit(doc, where, fix),), {"word": words[place]})


def _noun(doc: Document, place: int) -> int:
    """The place of the first word that looks like a plural, one to three words on, or nought."""
    for noun, word in enumerate(doc.words[place + 1 : place + 4], place + 1):
        if word in _NEVER_BETWEEN:
            return 0
        if word[-1] != "s" and word not in _IRREGULAR:
            continue
        if word.endswith(("ss", "us", "is", "'s")) or word in _BOTH:
            return 0
        plain = all(doc.gap(n) == " " for n in range(place, noun))
        return noun if plain and _ends(doc, noun) else 0
    return 0


def _ends(doc: Document, noun: int) -> bool:
    """Whether what follows the noun can be no noun that it describes."""
    if noun + 1 >= len(doc.words):
        return True
    gap = doc.gap(noun)
    if gap != " ":
        return gap[:1] in {".", ",", ";", "?", "!", "\n"}
    return doc.words[noun + 1] in _FOLLOW


def _is_phrase(doc: Document, place: int, noun: int) -> bool:
    tags, words = doc.tags, doc.words
    if tags[place] != "DET" or not found(doc, noun).islower():
        return False
    if found(doc, place) == "A" and place and doc.gap(place - 1) in {" ", "-"}:
        return False  # “strep-A infections”
    if words[noun - 1] in _PERSONS and known(_singular(words[noun]) + "ed"):
        return False  # “a military official resigns”
    alone = noun == place + 1 and words[place] in {"each", "another"}
    if alone and _AUX.isdisjoint(words[noun + 1 : noun + 2]):
        return False  # “another chimes in”
    inside = range(place + 1, noun)
    if words[place] in {"each", "another"} and any(tags[n] == "VERB.VBN" for n in inside):
        return False  # “each released men”
    named = inside and found(doc, noun - 1)[0].isupper()
    if named and words[noun + 1 : noun + 2] != ["of"] and known(_singular(words[noun]) + "ed"):
        return False  # “every American benefits”
    return all(tags[n] in _BETWEEN for n in inside)


def _singular(plural: str) -> str:
    """The singular of a plural, if it is a word."""
    if plural in _IRREGULAR:
        return _IRREGULAR[plural]
    ends = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
    for end, single in ends:
        if plural.endswith(end):
            stem = plural[: -len(end)] + single
            return stem if known(stem) else ""
    return ""
