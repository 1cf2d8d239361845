"""Frequent words more than one edit away that a word may still stand for: letters in the wrong
order, said twice or left out, the wrong vowels, or two slips in a long word.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.alike import alike, letters, sound
from newslint.lexicon.edits import Edit, deletes, distance
from newslint.lexicon.near import Near, inserted, weight
from newslint.lexicon.store import ABBREVIATION, NAME, RARE, VARIANT, lexicon

_SHORTEST = 7
_LONG = 10
_FAMILIAR = 20  # frequency level of a word with the same letters or the same sound
_COMMON = 36  # and of one that only looks alike, or has the same letters in disorder
_EVERYDAY = 52  # and of a short word whose letters are in disorder
_SHORTEST_REORDERED = 5
_MOST_EDITS = 3


@lru_cache(maxsize=1024)
def further(folded: str) -> tuple[Near, ...]:
    """The frequent words that a long unknown word stands for though no single edit leads there."""
    if len(folded) < _SHORTEST_REORDERED or not folded.isascii():
        return ()
    surest, close = [], []
    found = alike(folded)
    if len(folded) >= _SHORTEST:
        found |= _reordered(folded) | _two_away(folded)
    for word in sorted(found):
        entry = lexicon().get(word)
        if entry is None or entry.flags & (RARE | VARIANT | ABBREVIATION | NAME):
            continue
        if entry.frequency >= _needed(folded, word):
            surest.append(Near(word, entry.frequency, Edit("two", 2, 2)))
        elif _is_close(folded, word) and entry.frequency >= _COMMON:
            close.append(Near(word, entry.frequency, Edit("two", 2, 3)))
    if surest:
        return tuple(sorted(surest, key=lambda one: (weight(one), one.word)))
    return tuple(close) if len(close) == 1 else ()


def _needed(folded: str, word: str) -> int:
    """The frequency level from which a word is meant by one that is like it; 999 if it is not."""
    edits = distance(folded, word)
    if sorted(folded) == sorted(word):
        near_enough = edits <= _MOST_EDITS and (folded[0] == word[0] or folded[-1] == word[-1])
        return (_FAMILIAR if len(folded) >= _SHORTEST else _EVERYDAY) if near_enough else 999
    if folded[0] != word[0] or folded[-1] != word[-1]:
        return 999
    if edits <= 2 and len(folded) > _SHORTEST and sound(folded) == sound(word):
        return _FAMILIAR
    ends = (folded[:2], folded[-2:]) == (word[:2], word[-2:])
    in_disorder = ends and len(folded) >= _LONG and letters(folded) == letters(word)
    return _COMMON if in_disorder and edits <= _MOST_EDITS else 999


def _is_close(folded: str, word: str) -> bool:
    return len(folded) >= _LONG and word[:2] == folded[:2] and distance(folded, word) == 2


def _reordered(folded: str) -> set[str]:
    """The word with two letters exchanged, or one moved, over one or two others."""
    found = set()
    for i in range(1, len(folded)):
        for j in range(i + 2, min(i + 4, len(folded))):
            head, middle, tail = folded[:i], folded[i + 1 : j], folded[j + 1 :]
            one, other = folded[i], folded[j]
            found.add(head + other + middle + one + tail)
            found.add(head + middle + other + one + tail)
            found.add(head + other + one + middle + tail)
    return found


def _two_away(folded: str) -> set[str]:
    """Words of about the same length that one or two letters left out, and one put in, lead to."""
    found = set()
    for short in deletes(folded):
        found |= inserted(short)
        for shorter in deletes(short):
            found |= inserted(shorter)
    return {word for word in found if word[0] == folded[0] and len(word) >= len(folded) - 1}


__all__ = ["further", "sound"]
