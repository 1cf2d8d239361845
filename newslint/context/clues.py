"""What the context model looks at around a word. Learning and judging share this module.

A clue is a whole number; with a pair's own number it names one weight of the model.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.document import Document

_M = (
    0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1, 0xD3A2646C, 0xFD7046C5, 0xB55A4F09,
    0x8DA6B343, 0xD8163841, 0xCB1AB31F, 0x7FEB352D, 0x846CA68B, 0x9E485565, 0xEF1D6B47, 0xA5CB9243,
)  # fmt: skip
_EDGE = (0x5BD1E995, 0x5BD1E995)
WORD = 0xFFFFFFFF


class Clues:
    """The clues of an article."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._words = doc.words
        self._spaced = doc.spaced

    def around(self, place: int) -> list[int]:
        """The clues around the word at ``place`` of ``doc.words``, whatever that word is."""
        (a, ka), (a2, ka2), (a3, _) = self._side(place, -1)
        (b, kb), (b2, kb2), (b3, _) = self._side(place, 1)
        m = _M
        return [
            a * m[0] & WORD,
            b * m[1] & WORD,
            (a * m[2] ^ b * m[3]) & WORD,
            (a * m[4] ^ a2 * m[5]) & WORD,
            (b * m[6] ^ b2 * m[7]) & WORD,
            (ka * m[8] ^ kb * m[9]) & WORD,
            (a * m[10] ^ kb * m[11]) & WORD,
            (ka * m[12] ^ b * m[13]) & WORD,
            a2 * m[14] & WORD,
            b2 * m[15] & WORD,
            (ka * m[1] ^ ka2 * m[3]) & WORD,
            (kb * m[5] ^ kb2 * m[0]) & WORD,
            a3 * m[7] & WORD,
            b3 * m[9] & WORD,
            ka * m[11] & WORD,
            kb * m[13] & WORD,
        ]

    def _side(self, place: int, step: int) -> list[tuple[int, int]]:
        """The numbers of the three words before (-1) or after (1), with what parts each from the
        word nearer to the place worked in.
        """
        words, spaced = self._words, self._spaced
        found: list[tuple[int, int]] = []
        for at in range(place + step, place + 4 * step, step):
            if not 0 <= at < len(words):
                break
            before = at if step < 0 else at - 1
            if spaced[before]:
                found.append(_numbers(words[at]))
            elif (joint := _joint(self._doc.gap(before))) is None:
                break
            else:
                number, kind = _numbers(words[at])
                found.append((number ^ joint, kind ^ joint))
        while len(found) < 3:
            found.append(_EDGE)
        return found


def weights_of(around: Iterable[int], number: int, mask: int) -> list[int]:
    """Where the weights of a pair for these clues are; the first is that of the pair itself.

    ``number`` is the pair's own, ``mask`` the size of the table less one.
    """
    found = [number & mask]
    for clue in around:
        mixed = (clue ^ number) * 0x2C1B3C6D & WORD
        found.append((mixed ^ mixed >> 15) & mask)
    return found


@lru_cache(maxsize=65536)
def _numbers(word: str) -> tuple[int, int]:
    """The numbers of a folded word and of its kind: its ending, or that it is a figure."""
    if word[0].isdigit():
        return crc32(b"0%d" % min(len(word), 4)), crc32(b"0")
    return crc32(word.encode()), crc32(b"-" + word[-3:].encode())


@lru_cache(maxsize=4096)
def _joint(gap: str) -> int | None:
    """The number of what stands between two words; None if it parts sentences."""
    kind = gap.strip()
    if "\n" in gap or kind[:1] in (".", "!", "?"):
        return None
    return crc32(kind.encode()) if kind else 0
