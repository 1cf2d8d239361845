"""Counts over a folder of edited news, for the builder; never imported by a check."""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from typing import TYPE_CHECKING

from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_OPENERS = frozenset(".!?:;\"“”'\n([*•—–")
_CURLY = str.maketrans("’‘", "''")


class Counts(NamedTuple):
    """Token counts by spelling: inside a sentence, at its start, by article; and of pairs.

    A pair is two words with one space between; a word at a sentence start counts in lower case.
    """

    inside: Counter[str]
    at_start: Counter[str]
    articles: Counter[str]
    pairs: Counter[str]
    triples: Counter[str]


def articles_in(folder: Path) -> Iterator[str]:
    """The texts of the training parts in name order."""
    for path in sorted(folder.glob("part-[0-9]*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"].translate(_CURLY)


def count(texts: Iterable[str]) -> Counts:
    """Count words and pairs; pairs and capitalised triples seen once are dropped."""
    counts = Counts(Counter(), Counter(), Counter(), Counter(), Counter())
    for text in texts:
        _add(text, counts)
    return Counts(*counts[:3], _repeated(counts.pairs), _repeated(counts.triples))


def _repeated(counter: Counter[str]) -> Counter[str]:
    return Counter({key: n for key, n in counter.items() if n > 1})


def _add(text: str, counts: Counts) -> None:
    before, last, end = "", "", -9
    seen = set()
    for match in _TOKEN.finditer(text):
        word, start = match[0], match.start()
        adjacent = start == end + 1 and text[end] == " "
        opens = not last or (not adjacent and not _OPENERS.isdisjoint(text[end:start]))
        (counts.at_start if opens else counts.inside)[word] += 1
        seen.add(word)
        if adjacent:
            counts.pairs[f"{last} {word}"] += 1
            if before and word[0].isupper() and last[0].isupper() and before[0].isupper():
                counts.triples[f"{before} {last} {word}"] += 1
        before = last if adjacent else ""
        last, end = word.lower() if opens and word[1:].islower() else word, match.end()
    counts.articles.update(seen)
