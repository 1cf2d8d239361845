"""What a misspelled word was meant to be: the one ranking that all spelling rules use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.lexicon.edits import Edit, distance, edit_between
from newslint.lexicon.further import further
from newslint.lexicon.known import known
from newslint.lexicon.near import Near, misread, near, rarer, reformed, weight
from newslint.lexicon.pairs import level_beside
from newslint.lexicon.store import data_path, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spellchecker import SpellChecker

MOST = 5
_LONG = 5  # letters of a word that may stand for a rare one
_FIT = 6  # what a neighbour that fits counts for, in frequency levels
_FIT_SHARE = 0.2  # and what each level of that pair adds


def suggest(word: str, before: str = "", after: str = "") -> tuple[str, ...]:
    """At most five words that a misspelled word may stand for, likeliest first.

    ``before`` and ``after`` are the folded neighbours, if known. The suggestions keep the case of
    the word. Words one edit away come from our own tables, and if they have none, further ones
    too; then pyspellchecker is asked (loading it takes a third of a second).
    """
    folded = word.lower().replace("’", "'")
    found = [*reformed(folded), *misread(folded), *near(folded)]
    if len(folded) >= _LONG:
        found += [one for one in rarer(folded) if one not in found]
    if word.islower():
        found = [one for one in found if one.word.islower()] or found
    return fixes(found or further(folded) or _asked(folded), word, before, after)


def fixes(found: Iterable[Near], like: str, before: str, after: str) -> tuple[str, ...]:
    """The words to offer for a word: ranked, none that is never to be offered, in its case."""
    allowed = (one for one in found if one.word.lower() not in forbidden())
    ranked = rank(allowed, before, after)
    return tuple(dict.fromkeys(in_case(one.word, like) for one in ranked))[:MOST]


def rank(found: Iterable[Near], before: str, after: str) -> list[Near]:
    """Candidates, likeliest first: by frequency, the kind of edit and the words on both sides."""

    def cost(one: Near) -> tuple[float, str]:
        sides = context(before, one.word.lower(), after)
        fit = sum(_FIT + _FIT_SHARE * level for level in sides if level)
        return weight(one) - fit, one.word

    return sorted(found, key=cost)


def context(before: str, word: str, after: str) -> tuple[int, int]:
    """Levels of a word's pairs with its neighbours; 0 for a pair that edited news hardly has."""
    return level_beside(before, word), level_beside(word, after)


@cache
def forbidden() -> frozenset[str]:
    """The words that are never to be offered."""
    with open(data_path("never_suggest.txt"), encoding="utf-8") as file:
        lines = (line.partition("#")[0].strip() for line in file)
        return frozenset(line for line in lines if line)


def in_case(word: str, like: str) -> str:
    """A word with the capitals of the one that it replaces."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if like[:1].isupper() else word


def _asked(folded: str) -> list[Near]:
    """What pyspellchecker makes of a word: the known words one edit away, rare ones among them.

    For words two edits away it takes up to a second, where our own tables have been asked.
    """
    found = _checker().candidates(folded) or set()
    return [_near(folded, one) for one in sorted(found) if one != folded and known(one)]


def _near(folded: str, word: str) -> Near:
    entry = lexicon().get(word)
    edit = edit_between(folded, word) or Edit("two", 1, 2 * distance(folded, word))
    return Near(word, entry.frequency if entry else 0, edit)


@cache
def _checker() -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker("en", distance=1)
