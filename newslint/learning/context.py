"""Learns which of two words belongs in a place, from clean news: the context model.

One logistic regression a pair, over hashed clues, learned as the articles pass. Every twelfth
article is held back: on it is measured how sure the model must be before it may speak.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from math import exp, sqrt
from typing import TYPE_CHECKING, Any
from zlib import compress, decompress

from newslint.context.clues import Clues, weights_of
from newslint.context.model import KIND, OFF, VERSION, factor
from newslint.modelfile import Origin, model_bytes
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.context.model import ContextModel
    from newslint.context.pairs import Confused
    from newslint.document import Document

MODEL = "learnt.context"
BITS = 21  # two to this power weights
HELD = 12  # every twelfth article is held back
FALSE_ALARMS = 0.0005  # that a direction may give in 1,000 words of clean copy
LEAST_ODDS = 4.5  # natural logarithm: surer than ninety to one, however clean the copy
LEAST_FOUND = 0.3  # of planted slips that a direction must find at that margin
LEAST_SEEN = 40  # uses of each word, held back or not, to learn a pair from
_COMMONER = 15  # a word this much commoner than another is not written for it by a slip
_FULL = 20_000  # uses of a word after which only every second is learned from, and so on
_HELD_FULL = 8_000
_RATE = 0.25
_SURE = 0.005  # nothing is learned from what is this well known
_STEP = 0.06  # of a weight, as a whole number of which it is kept
_SETTLED = 4.0  # how firmly the weights of an earlier model stand
_CLUES = 16


class _Held:
    """The clues around a word's uses in articles held back, thinned out as they become many."""

    def __init__(self, clues: array[int] | None = None, stride: int = 1, seen: int = 0) -> None:
        self.clues = array("I") if clues is None else clues
        self.stride = stride
        self.seen = seen

    def add(self, around: list[int]) -> None:
        self.seen += 1
        if self.seen % self.stride:
            return
        self.clues.extend(around)
        if len(self.clues) > _HELD_FULL * _CLUES:
            kept = array("I")
            for at in range(_CLUES, len(self.clues) - _CLUES + 1, 2 * _CLUES):
                kept.extend(self.clues[at : at + _CLUES])
            self.clues, self.stride = kept, 2 * self.stride

    def __iter__(self) -> Iterator[array[int]]:
        for at in range(0, len(self.clues), _CLUES):
            yield self.clues[at : at + _CLUES]


class Direction(NamedTuple):
    """How the model does on one word written for another, by the articles held back."""

    margin: float  # OFF if it is not to be listened to
    found: float = 0.0  # share of planted slips found at this margin


class ContextLearner:
    """Learns a context model for pairs of words, afresh or on top of an earlier model."""

    name = "context"

    def __init__(
        self, pairs: Iterable[Confused], origin: Origin, start: ContextModel | None = None
    ) -> None:
        """``origin`` is written into the file. What ``start`` has learned is the beginning."""
        self._origin = origin
        self._start = start
        size = len(start.weights) if start else 1 << BITS
        self._mask = size - 1
        self._weights = array("f", bytes(4 * size))
        self._squares = array("f", bytes(4 * size))
        if start:
            self._weights = array("f", [weight * start.step for weight in start.weights])
            self._squares = array("f", [_SETTLED if weight else 0.0 for weight in start.weights])
        confused = {one.words: one for one in pairs}
        self._pairs = tuple(sorted(confused))
        self._undoubted = {
            (pair, pair.index(word)) for pair in self._pairs for word in confused[pair].undoubted
        }
        self._of_word: dict[str, list[tuple[int, float]]] = {}
        for pair in self._pairs:
            for label, word in enumerate(pair):
                self._of_word.setdefault(word, []).append((factor(pair), float(label)))
        self._words = frozenset(self._of_word)
        self._articles = self._read = self._held_words = 0
        self._seen = dict.fromkeys(sorted(self._words), 0)
        self._held = {word: _Held() for word in sorted(self._words)}

    def add(self, doc: Document) -> None:
        """Learn from one article, or hold it back."""
        self._articles += 1
        self._read += len(doc.words)
        held = self._articles % HELD == 0
        if held:
            self._held_words += len(doc.words)
        text, starts, index, seen, clues = doc.text, doc.starts, doc.index, self._seen, Clues(doc)
        for word in sorted(self._words & index.keys()):
            for place in index[word]:
                if text[starts[place]].isupper():
                    continue
                if held:
                    self._held[word].add(clues.around(place))
                    continue
                seen[word] += 1
                if seen[word] % (1 << (seen[word] // _FULL)) == 0:
                    self._learn(word, clues.around(place))

    def _learn(self, word: str, around: list[int]) -> None:
        weights, squares, mask = self._weights, self._squares, self._mask
        for number, label in self._of_word[word]:
            places = weights_of(around, number, mask)
            total = 0.0
            for place in places:
                total += weights[place]
            miss = label - (1 / (1 + exp(-total)) if -30 < total < 30 else float(total > 0))
            if -_SURE < miss < _SURE:
                continue
            square = miss * miss
            for place in places:
                sum_ = squares[place] + square
                squares[place] = sum_
                weights[place] += _RATE * miss / sqrt(sum_ + 0.05)

    def state(self) -> list[Any]:
        """All that is needed to go on later, for JSON."""
        held = {word: [_text(one.clues), one.stride, one.seen] for word, one in self._held.items()}
        counts = [self._articles, self._read, self._held_words]
        return [counts, self._seen, _text(self._weights), _text(self._squares), held]

    def restore(self, state: list[Any]) -> None:
        """Go on from a state."""
        counts, self._seen, weights, squares, held = state
        self._articles, self._read, self._held_words = counts
        self._weights, self._squares = _array("f", weights), _array("f", squares)
        self._held = {
            word: _Held(_array("I", data), stride, seen)
            for word, (data, stride, seen) in held.items()
        }

    def learnt(self) -> tuple[dict[str, bytes], list[str]]:
        """The model file by name, and lines that say what is in it."""
        judged = self.directions()
        head = {
            "step": _STEP,
            "words": self._read,
            "articles": self._articles,
            "pairs": [
                [*pair, *(round(one.margin, 2) for one in judged[pair])] for pair in self._pairs
            ],
        }
        weights = array("b", [_byte(weight) for weight in self._weights])
        data = model_bytes((KIND, VERSION), self._origin, head, weights=weights.tobytes())
        heard = sum(one.margin < OFF for pair in judged.values() for one in pair)
        told = f"{heard:,} of {2 * len(judged):,} words taken for others are told apart: {MODEL}"
        return {MODEL: data}, [told]

    def directions(self) -> dict[tuple[str, str], tuple[Direction, Direction]]:
        """For each pair, how the first and the second word is caught where it stands wrongly."""
        return {pair: (self._judged(pair, 0), self._judged(pair, 1)) for pair in self._pairs}

    def _judged(self, pair: tuple[str, str], written: int) -> Direction:
        """The margin for ``pair[written]`` standing for the other word."""
        if (pair, written) in self._undoubted:
            return Direction(OFF)
        earlier = self._earlier(pair, written)
        seen = [self._seen[word] + self._held[word].seen for word in pair]
        few = min(seen) < LEAST_SEEN or seen[1 - written] * _COMMONER < seen[written]
        if few or earlier == OFF:
            return Direction(earlier or OFF)
        stands, meant = self._held[pair[written]], self._held[pair[1 - written]]
        allowed = int(FALSE_ALARMS * self._held_words / 1000 / stands.stride)
        alarms = sorted((self._odds(one, pair, written) for one in stands), reverse=True)
        margin = max([LEAST_ODDS, earlier, *alarms[allowed : allowed + 1]])
        hits = [self._odds(one, pair, written) > margin for one in meant]
        found = sum(hits) / max(1, len(hits))
        judged = not earlier or len(hits) >= LEAST_SEEN
        return Direction(OFF if judged and found < LEAST_FOUND else margin, found)

    def _earlier(self, pair: tuple[str, str], written: int) -> float:
        """The margin of the earlier model, which saw more clean copy; 0 if it had not this pair."""
        for one in self._start.pairs if self._start else ():
            if one.words == pair:
                return one.margins[written]
        return 0.0

    def _odds(self, around: array[int], pair: tuple[str, str], written: int) -> float:
        """How much likelier the other word is than ``pair[written]``."""
        places = weights_of(around, factor(pair), self._mask)
        total = sum([self._weights[place] for place in places])
        return -total if written else total


def _byte(weight: float) -> int:
    return max(-127, min(127, round(weight / _STEP)))


def _text(data: array[Any]) -> str:
    return b64encode(compress(data.tobytes(), 1)).decode()


def _array(code: str, text: str) -> array[Any]:
    return array(code, decompress(b64decode(text)))
