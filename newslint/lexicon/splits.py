"""Common words that are sometimes written as two, for the builder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.store import RARE, VARIANT, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.lexicon.counts import Counts
    from newslint.lexicon.facts import Fact

SPLIT_RATIO = 400
EVERYDAY = 60
COMPOUND_RATIO = 20
NO_TAILS = frozenset(
    "hold holds come comes cause causes is are or on by them owing tacking vesting".split()
)
NO_HALVES = frozenset(
    "the and for that with from was were are been has had have who this his her their its but "
    "not any some every one out off down over back away under after all may can self half well "
    "our you your she him they them ally holds here less fully fast ever hold fore full able "
    "ability ting heavy broad white god damn per web cyber super non semi counter cease wide "
    "long heart world make data hour like age ward wards wise come comes coming side rose men "
    "ant ate art ring there".split()
)
TOO_COMMON = 20_000  # uses of a second part that is no clue


def splits(facts: dict[str, Fact], counts: Counts) -> Iterator[tuple[str, str, int]]:
    """First part, second part and uses of each common word that is surely one word."""
    for word, fact in facts.items():
        plain = fact.flags & WORD and not fact.flags & (VARIANT | RARE)
        if not plain or fact.uses < 100 or len(word) < 6 or not word.isalpha():
            continue
        for cut in range(2, len(word) - 1):
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


def _uses(word: str, facts: dict[str, Fact]) -> int:
    return facts[word].uses if word in facts else 0
