"""Which two words stand side by side in edited news: the reader of pairs.set.

The file keeps a 32-bit fingerprint and a level for each fact, so no text can be read back:
“b shot down” (a frequent pair), “n John Smith” (a name that is known), “s with drew” (a common
word in two parts that never stand side by side as words of their own), “j air force” (two words
that go together and are never written as one).
"""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_left
from functools import cache, lru_cache
from struct import Struct
from sys import byteorder
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.lexicon.store import data_path

if TYPE_CHECKING:
    from collections.abc import Sequence

MAGIC = b"NLPAIRS1"
_ASIDE = 512  # places that a key is rarely farther from its share than
HEADER = Struct("<8sI")


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
        """The level of one fact: kind is b, n, s or j."""
        key = crc32(f"{kind} {first} {second}".encode())
        place = self._place(key)
        if place < self.count and self._keys[place] == key:
            return self._levels[place]
        return 0

    def _place(self, key: int) -> int:
        """Where a key stands or would stand: near its share of the whole, as keys are random."""
        keys, guess = self._keys, (key * self.count) >> 32
        low, high = max(0, guess - _ASIDE), min(self.count, guess + _ASIDE)
        if low < high < self.count and keys[low] < key <= keys[high]:
            return bisect_left(keys, key, low, high)
        return bisect_left(keys, key)


@cache
def pairs() -> Pairs:
    """The built-in facts, read at first use."""
    return Pairs(data_path("pairs.set"))


@lru_cache(maxsize=1 << 15)
def level_beside(first: str, second: str) -> int:
    """How often edited news has two folded words side by side, as a level; 0 for no words."""
    return pairs().level("b", first, second) if first and second else 0
