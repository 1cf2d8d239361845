"""Common words that are sometimes written as two, for the builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.store import ABBREVIATION, RARE, VARIANT, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.lexicon.counts import Counts
    from newslint.lexicon.facts import Fact

SPLIT_RATIO = 400
EVERYDAY = 60
COMPOUND_RATIO = 15
NO_TAILS = frozenset(
    "hold holds come comes cause causes is are or on by them owing tacking vesting age "
    "dependence lines".split()
)
NO_FIRSTS = frozenset(
    "out over under off down up back for most any non per inter pre after house counter web".split()
)
NO_HALVES = frozenset(
    "the and for that with from was were are been has had have who this his her their its but "
    "not any some every one out off down over back away under after all may can self half well "
    "our you your she him they them ally holds here less fully fast ever hold fore full able "
    "ability ting heavy broad white god damn per web cyber super non semi counter cease wide "
    "long heart world make data hour like age ward wards wise come comes coming side rose men "
    "ant ate art ring there".split()
)
RAREST = 9  # uses of a compound whose halves hardly ever meet
NEVER_RATIO = 30
CHANCE = 1.5  # how often two halves may meet by chance in the corpus
CORPUS_WORDS = 30_000_000
NO_SECONDS = frozenset(
    "ally able ring less fully ted led ship ships hip ability king ties mental rally men man age "
    "ate ant ent ion ions ing ers red den ten ton ping ding sing kings tied fold wise ward wards "
    "hood dom ism ist ness like way ways off out over under up down back".split()
)
TOO_COMMON = 20_000  # uses of a second part that is no clue


def splits(facts: dict[str, Fact], counts: Counts) -> Iterator[tuple[str, str, int]]:
    """First part, second part and uses of each common word that is surely one word."""
    for word, fact in facts.items():
        plain = fact.flags & WORD and not fact.flags & (VARIANT | RARE)
        if not plain or fact.uses < RAREST or len(word) < 6 or not word.isalpha():
            continue
        for cut in range(2, len(word) - 1):
            if _never_apart(word[:cut], word[cut:], facts, counts):
                yield word[:cut], word[cut:], fact.uses
            if fact.uses < 100:
                continue
            first, second = word[:cut], word[cut:]
            if first not in facts and second not in facts:
                continue
            if _uses(second, facts) > TOO_COMMON:
                continue
            together = counts.pairs.get(f"{first} {second}", 1)
            both = min(_uses(first, facts), _uses(second, facts)) >= EVERYDAY
            if (
                fact.uses > SPLIT_RATIO * together
                and not (both and (together > 1 or second in NO_TAILS))
            ) or (_is_compound(first, second) and fact.uses > COMPOUND_RATIO * together):
                yield first, second, fact.uses


def _is_compound(first: str, second: str) -> bool:
    """Whether two words could be a compound noun: no small words, no look-alike endings."""
    return min(len(first), len(second)) >= 3 and NO_HALVES.isdisjoint((first, second))


def _never_apart(first: str, second: str, facts: dict[str, Fact], counts: Counts) -> bool:
    """Whether two plain words make a compound that edited news writes as one, rare as it may be.

    The halves must be too rare to meet by chance: “flag pole”, but not “man age”.
    """
    if min(len(first), len(second)) < 3 or second in NO_SECONDS or first in NO_FIRSTS:
        return False
    if not all(_is_plain(half, facts) for half in (first, second)):
        return False
    uses, together = facts[first + second].uses, counts.pairs.get(f"{first} {second}", 0)
    by_chance = facts[first].uses * facts[second].uses / CORPUS_WORDS
    often = uses > NEVER_RATIO * together and uses > 8 * by_chance and by_chance < CHANCE
    return uses >= RAREST and often and facts[second].uses <= TOO_COMMON


def _is_plain(half: str, facts: dict[str, Fact]) -> bool:
    fact = facts.get(half)
    if fact is None or not fact.flags & WORD or fact.uses < EVERYDAY:
        return False
    return not fact.flags & (VARIANT | RARE | ABBREVIATION)


def _uses(word: str, facts: dict[str, Fact]) -> int:
    return facts[word].uses if word in facts else 0
