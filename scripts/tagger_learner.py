"""The tagger's weights: an averaged perceptron with a margin, compiled by numba."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from newslint.tagging.features import (
    PARTS,
    around_features,
    gaps_of,
    labels_of,
    number_of,
    own_features,
    parts_of,
)
from newslint.tagging.words import Lexicon, Rows

MARGIN, SHARED = 3.0, 8
_P = {name: place for place, name in enumerate(PARTS)}
(_WITH_LABEL, _KIND, _KIND_BEFORE, _KIND_AFTER, _CASE, _CASE_BEFORE, _CASE_AFTER, _USE, _USE_BEFORE,
 _USE_AFTER, _USE_LABELS, _WORD_BEFORE, _WORD_AFTER, _BEFORE_LABEL) = (_P[name] for name in (
    "with_label", "kind", "kind_before", "kind_after", "case", "case_before", "case_after", "use",
    "use_before", "use_after", "use_labels", "word_before", "word_after", "before_label",
))  # fmt: skip


class Sentences(NamedTuple):
    """Sentences as numbers; each takes a place more than it has words, for the gap at its end."""

    bounds: Any  # start and end of each
    words: Any  # places in the lexicon
    gaps: Any
    labels: Any  # -1: unknown

    def reversed(self) -> Sentences:
        """The same with the words of each sentence in reverse."""
        words, gaps, labels = self.words.copy(), self.gaps.copy(), self.labels.copy()
        _reverse(self.bounds, words, gaps, labels)
        return Sentences(self.bounds, words, gaps, labels)


class Tables(NamedTuple):
    """What the perceptron knows of each word."""

    parts: Any
    own: Any  # numbers of features, -1 beyond the last
    next: Any
    last: Any
    far_after: Any
    far_before: Any
    allowed: Any


class Recorder(Lexicon):
    """A lexicon whose words are numbers, with tables of all that were asked for."""

    def __init__(self, words: bytes, labels: int, more: tuple[Any, Any]) -> None:
        self._numbers: dict[tuple[str, int], int] = {}
        self._found: list[tuple[Any, ...]] = []
        super().__init__(words, Rows(bytes(labels + 1), labels), more)

    def _made(self, folded: str, shape: int, record: Any, labels: Any) -> Any:
        key = folded, shape
        if key not in self._numbers:
            self._numbers[key] = len(self._found)
            lists = around_features(folded, shape, record)
            lists[0] += own_features(folded, shape, record)
            numbers = [[number_of(text) for text in one] for one in lists]
            self._found.append((parts_of(folded, shape, record), *numbers, labels))
        return self._numbers[key]

    def tables(self, size: int) -> Tables:
        """The tables for a model of a size."""
        columns = list(zip(*self._found, strict=True))
        made = []
        for lists in columns[1:6]:
            table = np.full((len(lists), max(map(len, lists))), -1, np.int64)
            for place, numbers in enumerate(lists):
                table[place, : len(numbers)] = [number % size for number in numbers]
            made.append(table)
        allowed = np.zeros((len(columns[6]), 48), np.bool_)
        for place, labels in enumerate(columns[6]):
            allowed[place, list(labels)] = True
        return Tables(np.array(columns[0], np.int64), *made, allowed)


@njit
def _reverse(bounds: Any, words: Any, gaps: Any, labels: Any) -> None:
    for start, end in bounds:
        words[start:end] = words[start:end][::-1].copy()
        labels[start:end] = labels[start:end][::-1].copy()
        gaps[start : end + 1] = gaps[start : end + 1][::-1].copy()


@njit
def _features(found: Any, data: Any, tables: Any, setting: Any, at: Any) -> int:
    """Where the weights of a word's features begin; how many there are."""
    words, gaps, parts = data.words, data.gaps, tables.parts
    mixes, size = setting
    place, start, end, after, later = at
    here = words[place]
    last = words[place - 1] if place > start else 0
    before = words[place - 2] if place > start + 1 else 0
    next_ = words[place + 1] if place + 1 < end else 0
    beyond = words[place + 2] if place + 2 < end else 0
    one, ahead, behind = parts[here], parts[next_], parts[last]
    gap = mixes[3, gaps[place]]
    found[0] = one[_USE_LABELS] + mixes[0, after] + mixes[1, later]
    found[1] = mixes[0, after] + mixes[1, later]
    found[2] = one[_WITH_LABEL] + mixes[2, after]
    found[3] = behind[_WORD_BEFORE] + ahead[_WORD_AFTER]
    found[4] = behind[_BEFORE_LABEL] + mixes[2, after] + gap
    found[5] = one[_KIND] + behind[_KIND_BEFORE] + ahead[_KIND_AFTER]
    found[6] = one[_USE] + behind[_USE_BEFORE] + ahead[_USE_AFTER]
    found[7] = one[_CASE] + behind[_CASE_BEFORE] + ahead[_CASE_AFTER] + gap
    found[7] += mixes[4, gaps[place + 1]]
    for number in range(SHARED):
        found[number] %= size
    count = SHARED
    for table, word in (
        (tables.own, here),
        (tables.next, next_),
        (tables.last, last),
        (tables.far_after, beyond),
        (tables.far_before, before),
    ):
        for number in range(table.shape[1]):
            if table[word, number] >= 0:
                found[count] = table[word, number]
                count += 1
    return count


@njit
def _learn(order: Any, data: Any, tables: Any, setting: Any, state: Any) -> tuple[int, int]:
    weights, sums, step = state
    found = np.empty(64, np.int64)
    wrong = 0
    for number in order:
        start, end = data.bounds[number]
        after = later = 0
        for place in range(end - 1, start - 1, -1):
            label = data.labels[place]
            allowed = tables.allowed[data.words[place]]
            best, choices = 0, 0
            for tag in range(48):
                if allowed[tag]:
                    choices += 1
                    best = tag
            step += 1
            if choices > 1:
                at = place, start, end, after, later
                count = _features(found, data, tables, setting, at)
                top = -1e30
                for tag in range(48):
                    if allowed[tag]:
                        score = 0.0 if tag == label else MARGIN
                        for one in range(count):
                            score += weights[found[one] + tag]
                        if score > top:
                            best, top = tag, score
                if best != label and label >= 0:
                    wrong += 1
                    for one in range(count):
                        weights[found[one] + label] += 1
                        sums[found[one] + label] += step
                        weights[found[one] + best] -= 1
                        sums[found[one] + best] -= step
            later = after
            after = best if label < 0 or np.random.random() < 0.9 else label  # noqa: NPY002 (numba knows no other)
    return wrong, step


@njit
def _tag(data: Any, tables: Any, setting: Any, weights: Any, made: Any) -> None:
    found = np.empty(64, np.int64)
    for number in range(len(data.bounds)):
        start, end = data.bounds[number]
        after = later = 0
        for place in range(end - 1, start - 1, -1):
            allowed = tables.allowed[data.words[place]]
            best, choices = 0, 0
            for tag in range(48):
                if allowed[tag]:
                    choices += 1
                    best = tag
            if choices > 1:
                at = place, start, end, after, later
                count = _features(found, data, tables, setting, at)
                top = -1e30
                for tag in range(48):
                    if allowed[tag]:
                        score = 0.0
                        for one in range(count):
                            score += weights[found[one] + tag]
                        if score > top:
                            best, top = tag, score
            made[place] = best
            after, later = best, after


@njit
def _seed(seed: int) -> None:
    np.random.seed(seed)  # noqa: NPY002 (numba's own)


def _mixes() -> Any:
    mixes = np.zeros((5, 48), np.int64)
    for row, numbers in enumerate((*labels_of(48), *gaps_of())):
        mixes[row, : len(numbers)] = numbers
    return mixes


class Learner:
    """Weights for a model of a size."""

    def __init__(self, tables: Tables, size: int, seed: int = 1) -> None:
        self._tables, self._size, self._setting = tables, size, (_mixes(), size)
        self._weights = np.zeros(size + 48, np.float32)
        self._sums = np.zeros(size + 48, np.float64)
        self._step, self._seed = 1, seed
        self.means = self._weights

    def learn(self, data: Sentences, rounds: int) -> None:
        """Go over sentences a number of times, in an order of its own each time."""
        order = np.random.default_rng(self._seed)
        _seed(self._seed)
        for _ in range(rounds):
            turn = order.permutation(len(data.bounds))
            state = self._weights, self._sums, self._step
            wrong, self._step = _learn(turn, data, self._tables, self._setting, state)
            print(f"  {wrong:,} wrong", flush=True)
        self.means = (self._weights - self._sums / self._step).astype(np.float32)

    def tag(self, data: Sentences) -> Any:
        """The labels of all words."""
        made = np.zeros(len(data.words), np.int64)
        _tag(data, self._tables, self._setting, self.means, made)
        return made

    def packed(self, labels: int) -> bytes:
        """The weights as the model keeps them: bytes from 1 to 255, 128 for nought."""
        scale = 127 / np.sort(np.abs(self.means))[-200]
        whole = np.clip(np.round(self.means * scale), -127, 127) + 128
        return bytes(whole.astype(np.uint8)[: self._size + labels])
