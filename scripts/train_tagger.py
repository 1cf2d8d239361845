"""Learn the tagger of parts of speech from treebanks, and from how words are used in edited news.

python scripts/train_tagger.py --treebank ../shared/treebank --corpus ../shared/corpus

Words are grouped by their neighbours (needs numpy, scipy and scikit-learn: pip install --group
train); a perceptron then learns the weights. The model goes into newslint/tagging/english.model.
"""

from __future__ import annotations

import argparse
import glob
import json
import lzma
import os
import random
import time
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.lexicon.store import pack
from newslint.modelfile import Origin, write_model
from newslint.tagging.features import NO_CAPITALS, Reading, Type, features_of, gap_of
from newslint.tagging.tagger import KIND, VERSION, Tagger, factors, shapes_of
from newslint.tokens import Tokens, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAINING = ("ewt-train", "ewt-dev", "ewt-test", "gum")
TEST = "pud"
OUT = os.path.join("newslint", "tagging", "english.model")
BITS, ROUNDS, SEED = 21, 5, 7
FREQUENT, COMMON = 5, 2  # times in the treebanks
CORPUS_WORDS = 14_000_000
COARSE, FINE, CONTEXTS = 48, 400, 800
OPEN = "NOUN.NN NOUN.NNS PROPN ADJ ADV VERB.VB VERB.VBD VERB.VBN VERB.VBG VERB.VBZ VERB.VBP INTJ X"
DIGITS = "NUM NOUN.NN NOUN.NNS ADJ PROPN"
ORIGIN = Origin(
    ("UD English EWT and GUM (labels)", "counts of edited news"),
    "weights learnt from CC BY-SA 4.0 and CC BY treebanks",
    "2026-11",
)


class Sentence(NamedTuple):
    """A sentence of a treebank in newslint's own words: forms, words, gaps and labels."""

    forms: list[str]
    words: list[str]
    gaps: list[str]  # one more than there are words
    labels: list[str]


def sentences_of(path: str) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file (xz)."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows: list[list[str]] = []
        for line in file:
            if line.startswith("#"):
                continue
            if line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                yield _sentence(rows)
                rows = []


def _sentence(rows: list[list[str]]) -> Sentence:
    """Rows as newslint reads their text; a word that they split has the label of its first part."""
    text, labels, joined_to, place = "", {}, 0, 0
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            joined_to, place = int(row[0].split("-")[1]), len(text)
        elif int(row[0]) <= joined_to:
            labels.setdefault(place, _label(row[3], row[4]))
            continue
        else:
            labels[len(text)] = _label(row[3], row[4])
        text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    tokens = Tokens(fold(text))
    starts = sorted(labels)
    gaps = [text[end:start] for end, start in pairwise([0, *_flat(tokens), len(text)])][::2]
    return Sentence(
        [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)],
        tokens.words,
        gaps,
        [labels[max(s for s in starts if s <= start)] for start in tokens.starts],
    )


def _flat(tokens: Tokens) -> list[int]:
    return [place for pair in zip(tokens.starts, tokens.ends, strict=True) for place in pair]


def _label(upos: str, xpos: str) -> str:
    """A part of speech with the form that grammar rules ask for."""
    if upos in ("VERB", "AUX"):
        known = xpos in ("VBD", "VBG", "VBN", "VBP", "VBZ", "MD")
        return f"{upos}.{xpos if known else 'VB'}"
    if upos == "NOUN":
        return "NOUN.NNS" if xpos in ("NNS", "NNPS") else "NOUN.NN"
    if upos in ("ADJ", "ADV"):
        ending = {"JJR": ".R", "RBR": ".R", "JJS": ".S", "RBS": ".S", "WRB": ".W"}
        return upos + ending.get(xpos, "")
    if upos == "PRON":
        kinds = {"PRP$": "P", "WP$": "P", "WP": "W", "WDT": "W", "EX": "E", "PRP": "S"}
        return f"PRON.{kinds.get(xpos, 'D')}"
    special = {("DET", "WDT"): "DET.W", ("DET", "WP"): "DET.W", ("ADP", "RP"): "ADP.RP"}
    return "PART.TO" if (upos, xpos) == ("PART", "TO") else special.get((upos, xpos), upos)


class Usage(NamedTuple):
    """How words are used in edited news: groups by neighbours, and how often capitalised (0-4)."""

    coarse: dict[str, int]
    fine: dict[str, int]
    capitals: dict[str, int]


def usage_of(folder: str) -> Usage:
    """Count words, their neighbours and their capitals in a corpus, and group them."""
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    lines: list[list[str]] = []
    for text in _texts(folder):
        tokens = Tokens(fold(text))
        line, last = [], 0
        for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
            gap, last = text[last:start], end
            if gap.strip():
                line.append("," if "," in gap and len(gap) < 4 else "-" if gap == "-" else ".")
            if gap in (" ", ", "):
                inside[word] += 1
                capitals[word] += text[start].isupper()
            line.append("0" if word[0].isdigit() else word)
        counts.update(line)
        lines.append([*line, "."])
    words = [word for word, count in counts.most_common(60_000) if count >= 5]
    coarse, fine = _groups(words, counts, lines)
    shares = {w: min(4, 5 * capitals[w] // inside[w]) for w in inside if inside[w] >= 4}
    return Usage(coarse, fine, shares)


def _texts(folder: str) -> Iterator[str]:
    """Every other article of a corpus, up to a number of words."""
    total = 0
    for path in sorted(glob.glob(os.path.join(folder, "part-0*.jsonl.xz"))):
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for number, line in enumerate(file):
                if number % 2 == 0:
                    text = json.loads(line).get("text") or ""
                    total += text.count(" ") + 1
                    yield text
                if total > CORPUS_WORDS:
                    return


def _groups(
    words: list[str], counts: Counter[str], lines: list[list[str]]
) -> tuple[dict[str, int], dict[str, int]]:
    """Words grouped by which frequent words stand before and after them."""
    import numpy as np
    from scipy import sparse
    from sklearn.cluster import MiniBatchKMeans
    from sklearn.utils.extmath import randomized_svd

    number = {word: place for place, word in enumerate(words)}
    seen: Counter[int] = Counter()
    for line in lines:
        for one, two in pairwise(number.get(word, -1) for word in line):
            if 0 <= one < CONTEXTS and two >= 0:
                seen[two * 2 * CONTEXTS + one] += 1
            if 0 <= two < CONTEXTS and one >= 0:
                seen[one * 2 * CONTEXTS + CONTEXTS + two] += 1
    keys = np.fromiter(seen.keys(), dtype=np.int64)
    values = np.fromiter(seen.values(), dtype=np.float64)
    shape = len(words), 2 * CONTEXTS
    matrix = sparse.csr_matrix((values, (keys // shape[1], keys % shape[1])), shape=shape)
    rows = np.asarray(matrix.sum(1)).ravel() + 1
    columns = np.asarray(matrix.sum(0)).ravel() ** 0.75
    cells = matrix.tocoo()
    worth = np.log(cells.data * columns.sum() / (rows[cells.row] * columns[cells.col]))
    worth[worth < 0] = 0
    matrix = sparse.csr_matrix((worth, (cells.row, cells.col)), shape=shape)
    left, size, _ = randomized_svd(matrix, 100, random_state=1)
    vectors = left * np.sqrt(size)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    weight = np.sqrt(np.array([counts[word] for word in words]))
    made = []
    for clusters in (COARSE, FINE):
        means = MiniBatchKMeans(clusters, random_state=1, batch_size=4096, n_init=3, max_iter=60)
        found = means.fit(vectors, sample_weight=weight).labels_
        made.append({word: int(group) for word, group in zip(words, found, strict=True)})
    return made[0], made[1]


class Learner:
    """An averaged perceptron over hashed features."""

    def __init__(self, sentences: list[Sentence], usage: Usage) -> None:
        self.labels = ["<s>", *sorted({label for one in sentences for label in one.labels})]
        number = {label: place for place, label in enumerate(self.labels)}
        self.open = tuple(sorted(number[name] for name in OPEN.split()))
        self.digits = tuple(sorted(number[name] for name in DIGITS.split()))
        self._usage = usage
        self._seen: dict[str, Counter[int]] = defaultdict(Counter)
        for one in sentences:
            for word, label in zip(one.words, one.labels, strict=True):
                self._seen[word][number[label]] += 1
        self._number = number
        self._factors = factors(len(self.labels))
        self._mask = (1 << BITS) - 1
        self._weights = [0.0] * (1 << BITS)
        self._sums = [0.0] * (1 << BITS)
        self._step = 1

    def records(self) -> dict[str, bytes]:
        """What the model keeps of each word; see ``Tagger``."""
        usage = self._usage
        made = {}
        for word in {*self._seen, *usage.fine, *usage.capitals}:
            seen = self._seen.get(word, Counter())
            total = seen.total()
            tags = sorted(t for t, n in seen.items() if n * 400 >= total) if total >= COMMON else []
            if not tags and word not in usage.fine:
                continue
            fine = usage.fine.get(word, -1) + 1
            head = (usage.capitals.get(word, NO_CAPITALS), usage.coarse.get(word, -1) + 1,
                    fine // 64, fine % 64)  # fmt: skip
            frequent = b"f" if total >= FREQUENT else b"r"
            made[word] = bytes(33 + n for n in head) + frequent + bytes(33 + tag for tag in tags)
        return made

    def learn(self, sentences: list[Sentence], type_of: Any, edge: Type) -> bytes:
        """The weights after all rounds, as signed bytes."""
        random.seed(SEED)
        ready = [
            (_reading(one, type_of, edge), [self._number[label] for label in one.labels])
            for one in sentences
        ]
        for _ in range(ROUNDS):
            random.shuffle(ready)
            wrong = sum(self._learn_one(*one) for one in ready)
            print(f"  {wrong} wrong", flush=True)
        means = [w - s / self._step for w, s in zip(self._weights, self._sums, strict=True)]
        scale = 127 / sorted(map(abs, means))[-200]
        return bytes(max(-127, min(127, round(mean * scale))) % 256 for mean in means)

    def _learn_one(self, sentence: Reading, labels: list[int]) -> int:
        wrong = before = earlier = 0
        for place, label in enumerate(labels):
            tags = sentence.types[place + 1].tags
            best = tags[0]
            if len(tags) > 1 or best != label:
                found = features_of(sentence, place, before, earlier)
                best = max(tags, key=lambda tag: self._score(found, tag))
                if best != label:
                    wrong += 1
                    self._change(found, label, 1.0)
                    self._change(found, best, -1.0)
            self._step += 1
            before, earlier = (best if random.random() < 0.9 else label), before
        return wrong

    def _score(self, found: list[int], tag: int) -> float:
        factor = self._factors[tag]
        return sum(self._weights[(feature ^ factor) & self._mask] for feature in found)

    def _change(self, found: list[int], tag: int, by: float) -> None:
        factor = self._factors[tag]
        for feature in found:
            place = (feature ^ factor) & self._mask
            self._weights[place] += by
            self._sums[place] += by * self._step


def _reading(one: Sentence, type_of: Any, edge: Type) -> Reading:
    types = [edge, *map(type_of, one.words), edge]
    return Reading(types, shapes_of(one.forms, one.gaps), [gap_of(gap) for gap in one.gaps])


def accuracy(tagger: Tagger, sentences: list[Sentence]) -> tuple[float, float, float]:
    """Shares of words with the right label and the right part of speech; words a second."""
    began = time.perf_counter()
    found = [label for one in sentences for label in tagger.tag(one.words, one.forms, one.gaps)]
    took = time.perf_counter() - began
    right = [label for one in sentences for label in one.labels]
    same = sum(a == b for a, b in zip(found, right, strict=True))
    part = sum(a.split(".")[0] == b.split(".")[0] for a, b in zip(found, right, strict=True))
    return same / len(right), part / len(right), len(right) / took


def main() -> None:
    """Learn, write the model, and say how often it is right on what it never saw."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--out", default=OUT)
    args = parser.parse_args()
    paths = {name: os.path.join(args.treebank, f"{name}.conllu.xz") for name in (*TRAINING, TEST)}
    sentences = [one for name in TRAINING for one in sentences_of(paths[name])]
    print(f"{sum(len(one.words) for one in sentences):,} words of treebank", flush=True)
    learner = Learner(sentences, usage_of(args.corpus))
    head = {"labels": learner.labels, "open": learner.open, "digits": learner.digits}
    words, identity = pack(learner.records()), (KIND, VERSION)
    write_model(args.out, identity, ORIGIN, head, words=words, weights=bytes(1 << BITS))
    types = Tagger(args.out)
    weights = learner.learn(sentences, types.type_of, types.edge)
    write_model(args.out, identity, ORIGIN, head, words=words, weights=weights)
    test = list(sentences_of(paths[TEST]))
    label, part, speed = accuracy(Tagger(args.out), test)
    print(f"{TEST}: label {label:.4f}, part of speech {part:.4f}, {speed:,.0f} words/s")


if __name__ == "__main__":
    main()
