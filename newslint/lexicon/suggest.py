"""What a misspelled word was meant to be."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.lexicon.known import known
from newslint.lexicon.near import near, weight
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import data_path, lexicon

if TYPE_CHECKING:
    from spellchecker import SpellChecker

MOST = 5


def suggest(word: str, before: str = "", after: str = "") -> tuple[str, ...]:
    """At most five words that a misspelled word may stand for, likeliest first.

    ``before`` and ``after`` are the folded neighbours, if known. The suggestions keep the case of
    the word. Words one edit away come from the word list; if there are none, pyspellchecker is
    asked for words two edits away (loading it takes a third of a second).
    """
    folded = word.lower().replace("’", "'")
    ranked = sorted(
        near(folded),
        key=lambda one: (weight(one) - 8 * _fit(before, one.word.lower(), after), one.word),
    )
    words = [one.word for one in ranked] or _two_edits(folded)
    allowed = [one for one in words if one.lower() not in forbidden()]
    return tuple(_cased(one, word) for one in allowed[:MOST])


@cache
def forbidden() -> frozenset[str]:
    """The words that are never to be offered."""
    with open(data_path("never_suggest.txt"), encoding="utf-8") as file:
        lines = (line.partition("#")[0].strip() for line in file)
        return frozenset(line for line in lines if line)


def _fit(before: str, word: str, after: str) -> int:
    left = bool(before) and pairs().level("b", before, word) > 0
    right = bool(after) and pairs().level("b", word, after) > 0
    return left + right


def _two_edits(folded: str) -> list[str]:
    found = _checker().candidates(folded) or set()
    good = [one for one in found if one != folded and known(one)]
    words = lexicon()

    def rank(one: str) -> tuple[bool, int, str]:
        entry = words.get(one)
        return one[:1] != folded[:1], -(entry.frequency if entry else 0), one

    return sorted(good, key=rank)


@cache
def _checker() -> SpellChecker:
    from spellchecker import SpellChecker

    return SpellChecker("en", distance=2)


def _cased(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if like[:1].isupper() else word
