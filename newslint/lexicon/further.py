"""Frequent words more than one edit away that a word may still stand for: letters in the wrong
order, the wrong vowels, or two slips in a long word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.lexicon.edits import Edit, deletes, distance
from newslint.lexicon.near import Near, inserted, weight
from newslint.lexicon.store import ABBREVIATION, NAME, RARE, VARIANT, lexicon

_SHORTEST = 7
_LONG = 10
_FAMILIAR = 20  # frequency level of a word with the same letters or the same sound
_COMMON = 36  # and of one that only looks alike
_SOUNDS = (("ph", "f"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("z", "s"), ("wh", "w"), ("gh", "g"))


def sound(folded: str) -> str:
    """A word's first letter and its consonants, roughly as heard: what vowels cannot hide."""
    for written, heard in _SOUNDS:
        folded = folded.replace(written, heard)
    bare = folded[:1] + re.sub("[aeiouyh]", "", folded[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


@lru_cache(maxsize=1024)
def further(folded: str) -> tuple[Near, ...]:
    """The frequent words that a long unknown word stands for though no single edit leads there."""
    if len(folded) < _SHORTEST or not folded.isascii():
        return ()
    alike, close = [], []
    for word in sorted(_reordered(folded) | _two_away(folded)):
        entry = lexicon().get(word)
        if entry is None or entry.flags & (RARE | VARIANT | ABBREVIATION | NAME):
            continue
        if _is_alike(folded, word) and entry.frequency >= _FAMILIAR:
            alike.append(Near(word, entry.frequency, Edit("two", 2, 2)))
        elif _is_close(folded, word) and entry.frequency >= _COMMON:
            close.append(Near(word, entry.frequency, Edit("two", 2, 3)))
    if alike:
        return tuple(sorted(alike, key=lambda one: (weight(one), one.word)))
    return tuple(close) if len(close) == 1 else ()


def _is_alike(folded: str, word: str) -> bool:
    """Whether two words have the same letters, or the same consonants in the same order."""
    if folded[-1] != word[-1] and sorted(folded) != sorted(word):
        return False
    if sorted(folded) == sorted(word):
        return True
    alike = sound(folded) == sound(word) and distance(folded, word) <= 2
    return alike and len(folded) > _SHORTEST


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
