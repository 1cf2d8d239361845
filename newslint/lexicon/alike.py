"""Frequent words by their letters and by their sound: what a garbled word can still be found by.

The table alike.lex has, under “=” and a word's different letters in order, and under “~” and its
sound, the words that share them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.lexicon.store import table

if TYPE_CHECKING:
    from collections.abc import Iterable

COMMON = 36  # frequency level of a word kept by its letters: 500 uses
FAMILIAR = 24  # and by its sound: 60 uses
_SHORTEST_LETTERS = 4
_SHORTEST_SOUND = 6
_SOUNDS = (("ph", "f"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("z", "s"), ("wh", "w"), ("gh", "g"))


def sound(folded: str) -> str:
    """A word's first letter and its consonants, roughly as heard: what vowels cannot hide."""
    for written, heard in _SOUNDS:
        folded = folded.replace(written, heard)
    bare = folded[:1] + re.sub("[aeiouyh]", "", folded[1:])
    return re.sub(r"(.)\1+", r"\1", bare)


def letters(folded: str) -> str:
    """A word's different letters, in order."""
    return "".join(sorted(set(folded)))


def alike(folded: str) -> set[str]:
    """The frequent words that have the same letters as a word, or sound like it."""
    found: set[str] = set()
    for key in ("=" + letters(folded), "~" + sound(folded)):
        record = table("alike.lex").value(key)
        if record:
            found.update(record.decode().split())
    return found


def alike_records(frequencies: Iterable[tuple[str, int]]) -> dict[str, bytes]:
    """The records of alike.lex from lower-case words and their frequency levels."""
    found: dict[str, list[str]] = {}
    for word, level in sorted(frequencies):
        if level >= COMMON and len(word) >= _SHORTEST_LETTERS:
            found.setdefault("=" + letters(word), []).append(word)
        if level >= FAMILIAR and len(word) >= _SHORTEST_SOUND:
            found.setdefault("~" + sound(word), []).append(word)
    return {key: " ".join(words).encode() for key, words in found.items()}
