"""Which two words stand side by side in edited news: builder and reader of pairs.set.

The file keeps a 32-bit fingerprint and a level for each fact, so no text can be read back:
“b shot down” (a frequent pair), “n John Smith” (a name that is known), “s with drew” (a common
word in two parts that never stand side by side as words of their own).
"""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_left
from functools import cache
from math import log2
from struct import Struct
from sys import byteorder
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.lexicon.splits import splits
from newslint.lexicon.store import SHADOWED, data_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newslint.lexicon.assemble import Words
    from newslint.lexicon.counts import Counts

MAGIC = b"NLPAIRS1"
HEADER = Struct("<8sI")
PAIR_USES = 20
NAME_USES = 5


class Pairs:
    """Levels (4 * log2(1 + uses), at least 1) of facts about two words; 0 for an unknown one.

    Raises OSError if the file cannot be read and ValueError if it is not such a file.
    """

    def __init__(self, path: str) -> None:
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if data[:8] != MAGIC:
            raise ValueError(f"{path} is not a newslint pair file")
        _, self.count = HEADER.unpack_from(data)
        end = HEADER.size + 4 * self.count
        self._keys: Sequence[int] = memoryview(data)[HEADER.size : end].cast("I")
        if byteorder == "big":
            keys = array("I", data[HEADER.size : end])
            keys.byteswap()
            self._keys = keys
        self._levels = memoryview(data)[end:]

    def level(self, kind: str, first: str, second: str) -> int:
        """The level of one fact: kind is b, n or s."""
        key = crc32(f"{kind} {first} {second}".encode())
        place = bisect_left(self._keys, key)
        if place < self.count and self._keys[place] == key:
            return self._levels[place]
        return 0


@cache
def pairs() -> Pairs:
    """The built-in facts, read at first use."""
    return Pairs(data_path("pairs.set"))


def pair_bytes(words: Words, counts: Counts) -> bytes:
    """The contents of pairs.set."""
    facts: dict[int, int] = {}
    for kind, first, second, number in _facts(words, counts):
        key = crc32(f"{kind} {first} {second}".encode())
        facts[key] = max(facts.get(key, 1), min(255, round(4 * log2(1 + number))))
    keys = array("I", sorted(facts))
    levels = bytes(facts[key] for key in keys)
    if byteorder == "big":
        keys.byteswap()
    return HEADER.pack(MAGIC, len(keys)) + keys.tobytes() + levels


def _facts(words: Words, counts: Counts) -> Iterator[tuple[str, str, str, int]]:
    yield from _frequent_pairs(words, counts)
    for pair, number in counts.pairs.items():
        first, _, second = pair.partition(" ")
        if number >= NAME_USES and second[0].isupper() and second[1:].islower():
            yield "n", first[0].upper() + first[1:], second, number
    for first, second, uses in splits(words.facts, counts):
        yield "s", first, second, uses


def _frequent_pairs(words: Words, counts: Counts) -> Iterator[tuple[str, str, str, int]]:
    """Pairs of which one word is frequent and has a rare look-alike."""
    facts, near = words.facts, words.neighbours()
    wanted: set[str] = set()
    for word, fact in facts.items():
        if fact.flags & SHADOWED:
            wanted.update(look_alikes(word, near))
    for pair, number in counts.pairs.items():
        if number < PAIR_USES or not pair.isascii():
            continue
        first, _, second = pair.lower().partition(" ")
        if first in wanted or second in wanted:
            expected = counts.inside.get(first, 9) * counts.inside.get(second, 9) / 30_000_000
            if number > 3 * expected:
                yield "b", first, second, number


def look_alikes(word: str, near: dict[str, bytes]) -> set[str]:
    """The frequent words in lower case that are one edit away, by the neighbours' records."""
    found = set()
    for short in {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}:
        record = near.get(short, b"")
        for place, letter in zip(record[::2], record[1::2], strict=True):
            if place < 64:
                found.add(short[: place - 32] + chr(letter) + short[place - 32 :])
    return found - {word}
