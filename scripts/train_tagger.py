"""Learn the tagger of parts of speech from treebanks, and from how words are used in edited news.

python scripts/train_tagger.py --treebank ../shared/treebank --corpus ../shared/corpus

Needs numpy, scipy, scikit-learn and numba: pip install --group train. Words are grouped by their
neighbours. A first tagger labels news, so that more words have a list of the labels they may have;
then two that read in opposite directions label news, and the tagger learns from the treebanks and
from all that they agree on. The model goes into newslint/tagging/english.model.
"""

from __future__ import annotations

import argparse
import lzma
import os
import time
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from tagger_corpus import Corpus, Usage, read_corpus, usage_of
from tagger_learner import Learner, Recorder, Sentences

from newslint.lexicon.store import pack
from newslint.modelfile import Origin, write_model
from newslint.tagging.features import NO_CAPITALS
from newslint.tagging.tagger import BEGINS, KIND, VERSION, Tagger, kind_of, standing
from newslint.tagging.words import BASE
from newslint.tokens import Tokens, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAINING = ("ewt-train", "ewt-dev", "ewt-test", "gum")
TEST = "pud"
OUT = os.path.join("newslint", "tagging", "english.model")
FREQUENT, COMMON = 5, 2  # times in the treebanks
SIZE, LARGE = 2_099_989, 16_777_213  # weights of the model; of the first taggers
ROUNDS, LAST_ROUNDS = 6, 4
DICTIONARY_WORDS, NEWS_WORDS = 6_000_000, 4_000_000
SAMPLE, SURE = 2_000, 0.0006  # sentences; share of labels that may differ
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


def trees_of(path: str) -> Iterator[list[list[str]]]:
    """The rows of each sentence of a CoNLL-U file (xz)."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows: list[list[str]] = []
        for line in file:
            if line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif rows and not line.strip():
                yield rows
                rows = []


def sentences_of(path: str) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file (xz)."""
    for rows in trees_of(path):
        yield sentence_of(rows)[0]


def sentence_of(rows: list[list[str]]) -> tuple[Sentence, list[int], list[int]]:
    """Rows as newslint reads their text, and where its words start and end.

    A word that the rows split has the label of its first part.
    """
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
    made = Sentence(
        [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)],
        tokens.words,
        gaps,
        [labels[max(s for s in starts if s <= start)] for start in tokens.starts],
    )
    return made, tokens.starts, tokens.ends


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


class Lists:
    """What the model keeps of each word: how it is used, and the labels that it may have."""

    def __init__(self, sentences: list[Sentence], usage: Usage) -> None:
        self.labels = ["<s>", *sorted({label for one in sentences for label in one.labels})]
        self.number = {label: place for place, label in enumerate(self.labels)}
        self.more = tuple(
            tuple(sorted(self.number[name] for name in names.split())) for names in (OPEN, DIGITS)
        )
        self._usage = usage
        self._seen: dict[str, Counter[int]] = defaultdict(Counter)
        for one in sentences:
            for word, label in zip(one.words, one.labels, strict=True):
                self._seen[word][self.number[label]] += 1

    def packed(self, tagged: dict[str, Counter[int]]) -> bytes:
        """The table of words; ``tagged`` is how often a first tagger gave each label in news."""
        usage = self._usage
        made = {}
        for word in {*self._seen, *usage.groups}:
            seen, news = self._seen.get(word, Counter()), tagged.get(word, Counter())
            known, counted = seen.total(), news.total()
            can = {t for t, n in seen.items() if n * 400 >= known} if known >= COMMON else set()
            often = [t for t in can if known >= FREQUENT]
            closed = known >= FREQUENT
            if counted >= 4:
                often = [t for t, n in news.most_common(4) if n * 10 >= counted]
            if counted >= 50:
                can = can_be(seen, news)
                closed = True
            if word not in usage.groups and not can:
                continue
            often = sorted(often)
            groups = [n + 1 for n in usage.groups.get(word, (-1, -1, -1))]
            numbers = (groups[0], groups[1] // 64, groups[1] % 64, groups[2] // 64, groups[2] % 64,
                       usage.capitals.get(word, NO_CAPITALS),
                       (known >= FREQUENT) + 2 * closed + 4 * len(often))  # fmt: skip
            rest = sorted(can - set(often))
            made[word] = bytes(BASE + n for n in (*numbers, *often, *rest))
        return pack(made)


def can_be(seen: Counter[int], news: Counter[int]) -> set[int]:
    """The labels that a word may have, by the treebanks and by a tagged corpus."""
    known, counted = seen.total(), news.total()
    can = {t for t, n in news.items() if n * 250 >= counted}
    if known >= FREQUENT:
        can = {t for t in can if seen[t] or news[t] * 20 >= counted}
    return can | {t for t, n in seen.items() if n * 400 >= known}


def encoded(sentences: list[Sentence], lexicon: Recorder, lists: Lists) -> Sentences:
    """Sentences of a treebank as numbers."""
    bounds, words, gaps, labels = [], [], [], []
    for one in sentences:
        kinds = [kind_of(gap) for gap in one.gaps]
        bounds.append((len(words), len(words) + len(one.words)))
        words += [*standing(lexicon, one.words, one.forms, kinds), 0]
        gaps += [kind % BEGINS for kind in kinds]
        labels += [*(lists.number.get(label, -1) for label in one.labels), -1]
    return Sentences(*map(np.array, (bounds, words, gaps, labels)))


def encoded_news(corpus: Corpus, lexicon: Recorder, words: int) -> tuple[Sentences, Any]:
    """The first so many words of a corpus as numbers, and which form each is."""
    cut = np.nonzero(corpus.words[:words] < 0)[0][-1] + 1
    forms, gaps = corpus.words[:cut], corpus.gaps[:cut].astype(np.int64)
    opens = corpus.opens[:cut].astype(np.int64)
    table = np.zeros((2, len(corpus.forms) + 1), np.int64)
    for begins, number in np.unique(np.stack([opens, forms]), axis=1).T:
        if number >= 0:
            form = corpus.forms[number]
            table[begins, number] = (lexicon.first if begins else lexicon.word)(form, form.lower())
    ends = np.nonzero(forms < 0)[0]
    bounds = np.stack([np.concatenate([[0], ends[:-1] + 1]), ends], 1)
    return Sentences(bounds, table[opens, forms], gaps, np.full(len(forms), -1)), forms


def counted(corpus: Corpus, forms: Any, labels: Any) -> dict[str, Counter[int]]:
    """How often each folded word has each label."""
    made: dict[str, Counter[int]] = defaultdict(Counter)
    real = forms >= 0
    keys, times = np.unique(forms[real] * 64 + labels[real], return_counts=True)
    for key, count in zip(keys.tolist(), times.tolist(), strict=True):
        made[corpus.forms[key // 64].lower()][key % 64] += count
    return made


class Trainer:
    """From treebanks to weights, by way of two first taggers that read in opposite directions."""

    def __init__(self, lists: Lists, sentences: list[Sentence], news: Corpus) -> None:
        self._lists, self._sentences, self._news = lists, sentences, news

    def _ready(self, tagged: dict[str, Counter[int]]) -> tuple[Recorder, bytes]:
        words = self._lists.packed(tagged)
        return Recorder(words, len(self._lists.labels), self._lists.more), words

    def dictionary(self) -> dict[str, Counter[int]]:
        """How a first tagger labels the words of news."""
        lexicon, _ = self._ready({})
        data = encoded(self._sentences, lexicon, self._lists)
        news, forms = encoded_news(self._news, lexicon, DICTIONARY_WORDS)
        tagger = Learner(lexicon.tables(LARGE), LARGE)
        tagger.learn(data, ROUNDS)
        return counted(self._news, forms, tagger.tag(news))

    def weights(self, tagged: dict[str, Counter[int]]) -> tuple[bytes, bytes]:
        """The table of words, and the weights learnt from treebanks and from tagged news."""
        lexicon, words = self._ready(tagged)
        data = encoded(self._sentences, lexicon, self._lists)
        news, _ = encoded_news(self._news, lexicon, NEWS_WORDS)
        tables = lexicon.tables(LARGE)
        forwards, backwards = Learner(tables, LARGE, 2), Learner(tables, LARGE, 3)
        forwards.learn(data, ROUNDS)
        backwards.learn(data.reversed(), ROUNDS)
        one = forwards.tag(news)
        other = news._replace(labels=backwards.tag(news.reversed())).reversed().labels
        print(f"  the two agree on {(one == other).mean():.4f} of news", flush=True)
        news = news._replace(labels=np.where(one == other, one, -1))
        tagger = Learner(lexicon.tables(SIZE), SIZE, 4)
        tagger.learn(joined(data, news), 1)
        tagger.learn(data, LAST_ROUNDS)
        return words, tagger.packed(len(self._lists.labels))

    def news_sample(self) -> list[tuple[list[str], list[str], list[str]]]:
        """Words, forms and gaps of sentences that nothing was learnt from."""
        forms, numbers, gaps = self._news.forms, self._news.words, self._news.gaps
        marks = (" ", "-", "–", ", ", ' "', ": ", " (", ". ", " / ")
        ends = np.nonzero(numbers < 0)[0]
        made = []
        for start, end in pairwise(ends[-SAMPLE - 1 :]):
            shown = [forms[number] for number in numbers[start + 1 : end]]
            between = [marks[kind] for kind in gaps[start + 1 : end + 1]]
            made.append(([form.lower() for form in shown], shown, ["", *between[1:]]))
        return made


def sure_margin(tagger: Tagger, sample: list[tuple[list[str], list[str], list[str]]]) -> int:
    """The least margin at which a label is as good as certain without looking further."""
    whole = [label for one in sample for label in tagger.tag(*one)]
    for margin in range(40, 1000, 10):
        tagger.sure = margin
        quick = [label for one in sample for label in tagger.tag(*one)]
        if sum(a != b for a, b in zip(whole, quick, strict=True)) <= SURE * len(whole):
            return margin
    return 1000


def joined(data: Sentences, news: Sentences) -> Sentences:
    """Treebanks and tagged news as one."""
    after = np.concatenate([data.bounds, news.bounds + len(data.words)])
    arrays = zip(data[1:], news[1:], strict=True)
    return Sentences(after, *(np.concatenate(pair) for pair in arrays))


def accuracy(tagger: Tagger, sentences: list[Sentence]) -> tuple[float, float, float]:
    """Shares of words with the right label and the right part of speech; words a second."""
    began = time.process_time()
    found = [label for one in sentences for label in tagger.tag(one.words, one.forms, one.gaps)]
    took = time.process_time() - began
    right = [label for one in sentences for label in one.labels]
    same = sum(a == b for a, b in zip(found, right, strict=True))
    part = sum(a.split(".")[0] == b.split(".")[0] for a, b in zip(found, right, strict=True))
    return same / len(right), part / len(right), len(right) / took


def main() -> None:
    """Learn, write the model, and say how often it is right on what it never saw."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--treebank", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--cache", default="", help="a folder for the corpus as numbers")
    parser.add_argument("--out", default=OUT)
    args = parser.parse_args()
    paths = {name: os.path.join(args.treebank, f"{name}.conllu.xz") for name in (*TRAINING, TEST)}
    sentences = [one for name in TRAINING for one in sentences_of(paths[name]) if one.words]
    print(f"{sum(len(one.words) for one in sentences):,} words of treebank", flush=True)
    corpora = read_corpus(args.corpus, args.cache)
    lists = Lists(sentences, usage_of(corpora, args.cache))
    trainer = Trainer(lists, sentences, max(corpora, key=lambda one: len(one.words)))
    words, weights = trainer.weights(trainer.dictionary())
    head = {"labels": lists.labels, "open": lists.more[0], "digits": lists.more[1], "sure": 10**6}
    for sure in (10**6, 0):
        head["sure"] = sure or sure_margin(Tagger(args.out), trainer.news_sample())
        write_model(args.out, (KIND, VERSION), ORIGIN, head, words=words, weights=weights)
    print(f"sure from a margin of {head['sure']}", flush=True)
    test = list(sentences_of(paths[TEST]))
    label, part, speed = accuracy(Tagger(args.out), test)
    print(f"{TEST}: label {label:.4f}, part of speech {part:.4f}, {speed:,.0f} words/s")


if __name__ == "__main__":
    main()
