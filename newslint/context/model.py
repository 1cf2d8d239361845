"""The context model: of two words, how much likelier one is than the other in a place.

It is linear: each clue has a weight for each pair. Weights are shared out by hashing over a table
of a power of two of bytes; a weight is so many ``step`` of the natural logarithm of the odds.
"""

from __future__ import annotations

import os
from array import array
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.context.clues import WORD, weights_of
from newslint.modelfile import Model
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

KIND, VERSION = "context", 1
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.context")
OFF = 1e9  # the margin of a direction in which the model is not listened to


class Pair(NamedTuple):
    """Two words taken for one another: the smaller first.

    ``margins`` are how much surer than even the model must be to say that the first, and that the
    second word stands for the other (natural logarithm of the odds).
    """

    words: tuple[str, str]
    margins: tuple[float, float] = (OFF, OFF)


class _Other(NamedTuple):
    """What a word may stand for: the other word of a pair in which it is the second, or first."""

    pair: Pair
    second: bool
    number: int


class Doubt(NamedTuple):
    """A word that the model would rather see than what stands there, and by how much."""

    word: str
    odds: float
    margin: float


class ContextModel:
    """A context model in a file. Raises OSError or ValueError, as ``Model`` does."""

    def __init__(self, path: str) -> None:
        self.path = path
        model = Model(path, KIND, VERSION)
        self.head = model.head
        self.weights = array("b", bytes(model.section("weights")))
        self.step: float = model.head["step"]
        self.pairs = tuple(
            Pair((first, second), (one, other)) for first, second, one, other in model.head["pairs"]
        )
        self._others: dict[str, tuple[_Other, ...]] = {}
        for pair in self.pairs:
            for side in (0, 1):
                if pair.margins[side] < OFF:
                    other = _Other(pair, bool(side), factor(pair.words))
                    written = pair.words[side]
                    self._others[written] = (*self._others.get(written, ()), other)
        self.heard = self._others.keys()

    def rivals(self, word: str) -> list[str]:
        """The words that a word may stand for."""
        return [pair.words[not second] for pair, second, _ in self._others.get(word, ())]

    def doubts(self, word: str, around: Iterable[int]) -> list[Doubt]:
        """What rather belongs where a word stands among these clues, surest first."""
        found: list[Doubt] = []
        for pair, second, number in self._others.get(word, ()):
            odds = self._total(around, number)
            odds, margin = (-odds, pair.margins[1]) if second else (odds, pair.margins[0])
            if odds > margin:
                found.append(Doubt(pair.words[not second], odds, margin))
        return sorted(found, key=lambda one: one.margin - one.odds)

    def _total(self, around: Iterable[int], number: int) -> float:
        """The natural logarithm of the odds for a pair's second word against its first."""
        weights = self.weights
        places = weights_of(around, number, len(weights) - 1)
        return sum([weights[place] for place in places]) * self.step


@lru_cache(maxsize=4096)
def factor(pair: tuple[str, str]) -> int:
    """The number that tells a pair's weights from those of other pairs."""
    return crc32("\t".join(pair).encode()) * 2654435761 & WORD


@lru_cache(maxsize=4)
def context_model(path: str = "") -> ContextModel:
    """The model of a path, by default the one that comes with newslint; opened at first use."""
    return ContextModel(path or PATH)
