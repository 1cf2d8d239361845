"""A corpus of edited news as numbers, and its words grouped by their neighbours."""

from __future__ import annotations

import glob
import json
import os
from array import array
from collections import Counter
from typing import Any, NamedTuple

import numpy as np
from corpus import records
from scipy import sparse
from sklearn.cluster import MiniBatchKMeans
from sklearn.utils.extmath import randomized_svd

from newslint.layout import paragraphs_of
from newslint.segment import sentences_of
from newslint.tagging.tagger import BEGINS, kind_of
from newslint.tokens import Tokens, fold

GROUPS = (48, 256, 1000)
MOST_WORDS, FEWEST, CONTEXTS, DIMENSIONS = 70_000, 8, 1200, 128
_COMMA, _HYPHEN, _STOP, _QUOTE = range(4)
_MARKS = {3: _COMMA, 1: _HYPHEN, 4: _QUOTE, 2: _STOP, 5: _STOP, 6: _STOP, 7: _STOP, 8: _STOP}


class Corpus(NamedTuple):
    """Words in order; after each sentence stands -1, with the gap that ends it."""

    forms: list[str]
    words: Any  # places in forms
    gaps: Any  # the kind of gap before each
    opens: Any  # whether a sentence may begin there


class Usage(NamedTuple):
    """How words are used in edited news: groups by neighbours, and how often capitalised (0-4)."""

    groups: dict[str, tuple[int, ...]]
    capitals: dict[str, int]


def read_corpus(folder: str, cache: str) -> list[Corpus]:
    """The parts of a corpus; ``cache`` is a folder for what was read, empty for none."""
    return [_cached(path, cache) for path in sorted(glob.glob(f"{folder}/part-0*.jsonl.xz"))]


def _cached(path: str, cache: str) -> Corpus:
    kept = os.path.join(cache, os.path.basename(path) + ".npz") if cache else ""
    if kept and os.path.exists(kept):
        data = np.load(kept)
        return Corpus(data["forms"].tolist(), data["words"], data["gaps"], data["opens"])
    found = _read(path)
    if kept:
        np.savez(kept, forms=np.array(found.forms), words=found.words, gaps=found.gaps,
                 opens=found.opens)  # fmt: skip
    return found


def _read(path: str) -> Corpus:
    forms: dict[str, int] = {}
    words, gaps, opens = array("i"), array("b"), array("b")
    for record in records(path):
        text = record.get("text") or ""
        tokens = Tokens(fold(text))
        for mark in "’‘ʼ":
            text = text.replace(mark, "'")
        place = 0
        for start, end in sentences_of(text, paragraphs_of(text)):
            last, begins = start, True
            while place < len(tokens.starts) and tokens.starts[place] < end:
                gap = text[last : tokens.starts[place]]
                last = tokens.ends[place]
                form = text[tokens.starts[place] : last]
                words.append(forms.setdefault(form, len(forms)))
                gaps.append(kind_of(gap) % BEGINS)
                opens.append(begins or kind_of(gap) >= BEGINS)
                begins, place = False, place + 1
            if not begins:
                words.append(-1)
                gaps.append(kind_of(text[last:end]) % BEGINS)
                opens.append(False)
    arrays = (np.frombuffer(words, np.int32), np.frombuffer(gaps, np.int8))
    return Corpus(list(forms), *arrays, np.frombuffer(opens, np.int8).astype(bool))


def usage_of(corpora: list[Corpus], cache: str) -> Usage:
    """How words are used; ``cache`` is a folder for what was found, empty for none."""
    kept = os.path.join(cache, "usage.json") if cache else ""
    if kept and os.path.exists(kept):
        with open(kept, encoding="utf-8") as file:
            groups, capitals = json.load(file)
        return Usage({word: tuple(numbers) for word, numbers in groups.items()}, capitals)
    found = _usage(corpora)
    if kept:
        with open(kept, "w", encoding="utf-8") as file:
            json.dump(found, file)
    return found


def _usage(corpora: list[Corpus]) -> Usage:
    """Count words, their neighbours and their capitals, and group the words."""
    number = {mark: place for place, mark in enumerate((",", "-", ".", '"'))}
    inside: Counter[int] = Counter()
    capitals: Counter[int] = Counter()
    streams = []
    for one in corpora:
        key = ["0" if form[0].isdigit() else form.lower() for form in one.forms]
        table = np.array([number.setdefault(word, len(number)) for word in key] + [_STOP])
        upper = np.array([form[0].isupper() for form in one.forms] + [False])
        words = table[one.words]
        within = (one.words >= 0) & ~one.opens & ((one.gaps == 0) | (one.gaps == 3))
        _count(inside, words[within])
        _count(capitals, words[within & upper[one.words]])
        marks = np.array([_MARKS.get(kind, -1) for kind in range(9)])[one.gaps]
        marks[(one.words < 0) | np.concatenate([[True], one.words[:-1] < 0])] = -1
        both = np.stack([marks, words], 1).ravel()
        streams.append(both[both >= 0])
    names = list(number)
    shares = {
        names[n]: min(4, 5 * capitals[n] // count) for n, count in inside.items() if count >= 4
    }
    return Usage(_groups(np.concatenate(streams), names), shares)


def _count(counter: Counter[int], words: Any) -> None:
    found, times = np.unique(words, return_counts=True)
    counter.update(dict(zip(found.tolist(), times.tolist(), strict=True)))


def _groups(stream: Any, names: list[str]) -> dict[str, tuple[int, ...]]:
    """Words grouped by which frequent words stand up to two places before and after them."""
    counts = np.bincount(stream, minlength=len(names))
    order = np.argsort(-counts, kind="stable")[:MOST_WORDS]
    order = order[counts[order] >= FEWEST]
    place = np.full(len(names), -1)
    place[order] = np.arange(len(order))
    vectors = _vectors(place[stream], len(order))
    weight = np.sqrt(counts[order])
    made = []
    for groups in GROUPS:
        means = MiniBatchKMeans(groups, random_state=1, batch_size=8192, n_init=2, max_iter=60)
        made.append(means.fit(vectors, sample_weight=weight).labels_.tolist())
    return dict(zip([names[n] for n in order], zip(*made, strict=True), strict=True))


def _vectors(stream: Any, count: int) -> Any:
    keys, values = [], []
    width = 4 * CONTEXTS
    for block, (apart, before) in enumerate(((1, True), (1, False), (2, True), (2, False))):
        one, two = (
            (stream[apart:], stream[:-apart]) if before else (stream[:-apart], stream[apart:])
        )
        seen = (one >= 0) & (two >= 0) & (two < CONTEXTS)
        key, value = np.unique(one[seen] * width + two[seen] + block * CONTEXTS, return_counts=True)
        keys.append(key)
        values.append(value.astype(float))
    key, value = np.concatenate(keys), np.concatenate(values)
    matrix = sparse.csr_matrix((value, (key // width, key % width)), shape=(count, width))
    rows = np.asarray(matrix.sum(1)).ravel() + 1
    columns = np.asarray(matrix.sum(0)).ravel() ** 0.75 + 1
    cells = matrix.tocoo()
    worth = np.log(cells.data * columns.sum() / (rows[cells.row] * columns[cells.col]))
    worth = np.maximum(worth, 0) * np.where(cells.col >= 2 * CONTEXTS, 0.5, 1.0)
    matrix = sparse.csr_matrix((worth, (cells.row, cells.col)), shape=matrix.shape)
    left, size, _ = randomized_svd(matrix, DIMENSIONS, random_state=1)
    vectors = left * np.sqrt(size)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
