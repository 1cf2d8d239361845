"""Nouns that are counted, from nouns.txt: which copy never puts in the other number.

``after-number`` holds singulars that edited news never has after *three* or *these*;
``after-article`` holds singulars whose plural it never has after *a* or *every*.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.store import data_path

IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people"}
PEOPLE = frozenset(  # plurals that are people and no surname
    "officials analysts experts doctors scientists researchers critics lawmakers "
    "campaigners sources witnesses protesters prosecutors investigators lawyers "
    "economists supporters opponents democrats republicans students officers soldiers "
    "voters residents teachers women men children journalists reporters refugees migrants "
    "workers employees politicians leaders activists rebels americans russians ukrainians "
    "palestinians israelis victims suspects patients parents citizens drivers players".split()
)
_FURTHER = frozenset(  # singulars that edited news hardly has so before a small word or a mark
    "activist activity agency author bank bomb building citizen comment crime delegate district "
    "drug fact fighter finding gun hostage immigrant letter missile protest refugee school "
    "session speech stage student study survey suspect takeaway terrorist witness".split()
)
_COMPOUNDS = ("spokes", "police", "business", "gun", "fire", "congress", "chair", "fisher")


@lru_cache(maxsize=1)
def singulars_after_number() -> dict[str, str]:
    """From a singular that cannot follow a number to its plural."""
    found = {noun: plural_of(noun) for noun in (*_lists()["after-number"], *_FURTHER)}
    found.update((one, many) for one, many in _irregular().items() if one != "person")
    return found


@lru_cache(maxsize=1)
def plurals_after_article() -> dict[str, str]:
    """From a plural that cannot follow *a* to its singular."""
    found = {plural_of(noun): noun for noun in _lists()["after-article"]}
    found.update((plural_of(noun), noun) for noun in _lists()["after-number"])
    found.update((many, one) for one, many in _irregular().items() if one != "person")
    return found


def plural_of(noun: str) -> str:
    """The plural of a regular noun, or of one of the few irregular ones."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _irregular() -> dict[str, str]:
    made = dict(IRREGULAR)
    for first in _COMPOUNDS:
        made[first + "man"], made[first + "woman"] = first + "men", first + "women"
    return made


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    with open(data_path("nouns.txt"), encoding="utf-8") as file:
        rows = [line.split() for line in file]
    return {row[0]: row[1:] for row in rows}
