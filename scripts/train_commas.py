"""Count what stands around commas and write newslint/lexicon/commas.tsv afresh.

    python scripts/train_commas.py CORPUS_FOLDER

The folder holds ``part-000.jsonl.xz`` and so on: an article a line, its paragraphs in "text". For
each of a few words a logistic regression learns from edited news whether a comma stands before it.
A clue seen fewer than MIN_USES times is dropped, so that no run of text can be read back.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import records

from newslint.commas import clues, site
from newslint.lexicon.store import data_path
from newslint.openings import KEY, PARTICIPLES, RESULT, opening_clues, openings, result_clues
from newslint.readers.plain import read as read_plain
from newslint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

    Clue = tuple[str, str]
    Case = tuple[bool, tuple[Clue, ...]]

TRIGGERS = (
    "who which whose where when whom according including citing although adding noting especially "
    "though particularly referring"
).split()
KEYS = (*TRIGGERS, KEY, RESULT)
MOST_CASES = 120_000
MIN_USES = 40
MIN_WEIGHT = {"when": 0.6, "which": 0.6, "who": 0.6}
ROUNDS = 4
RATE = 0.3
SHRINK = 3e-3


def main() -> None:
    """Read the corpus, learn and write the table."""
    cases = gather(Path(sys.argv[1]))
    lines = ["# clues for a comma before a word: scripts/train_commas.py\n"]
    for trigger in KEYS:
        weights = learn(cases[trigger])
        least = MIN_WEIGHT.get(trigger, 0.5)
        by_kind: defaultdict[str, list[str]] = defaultdict(list)
        for (kind, value), weight in sorted(weights.items()):
            if abs(weight) >= least:
                by_kind[kind].append(f"{value}={round(10 * weight)}")
        lines += [f"{trigger}\t{kind}\t{' '.join(facts)}\n" for kind, facts in by_kind.items()]
    Path(data_path("commas.tsv")).write_text("".join(lines), encoding="utf-8")


def articles(folder: Path) -> Iterator[str]:
    """The texts of the training parts, with a blank line between paragraphs."""
    for path in sorted(folder.glob("part-[0-9]*.jsonl.xz")):
        for record in records(str(path)):
            yield record["text"].replace("\n", "\n\n")


def gather(folder: Path) -> dict[str, list[Case]]:
    """For each trigger: whether a comma stands before it, and the clues."""
    cases: dict[str, list[Case]] = {trigger: [] for trigger in KEYS}
    known: dict[Clue, Clue] = {}
    for text in articles(folder):
        doc = read_plain(Source("article", text))
        for key, comma, found in _cases(doc):
            if len(cases[key]) < MOST_CASES:
                cases[key].append((comma, tuple(known.setdefault(one, one) for one in found)))
    return cases


def _cases(doc: Document) -> Iterator[tuple[str, bool, Iterator[Clue]]]:
    for word in (*TRIGGERS, *PARTICIPLES):
        for place in doc.index.get(word, ()):
            gap = site(doc, place)
            if gap is None:
                continue
            comma = "," in doc.text[doc.ends[place - 1] : doc.starts[place]]
            if word in TRIGGERS:
                yield word, comma, clues(doc, place, gap)
            else:
                yield RESULT, comma, result_clues(doc, place, gap)
    for opening in openings(doc):
        yield KEY, opening.comma, opening_clues(doc, opening)


def learn(cases: list[Case]) -> dict[Clue, float]:
    """The weights of a logistic regression by adaptive gradient descent."""
    uses = Counter(clue for _, clues_ in cases for clue in clues_)
    weights = {clue: 0.0 for clue, number in uses.items() if number >= MIN_USES}
    slopes = dict.fromkeys(weights, 1.0)
    kept = [(comma, [clue for clue in found if clue in weights]) for comma, found in cases]
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(kept)
        for comma, found in kept:
            total = sum([weights[clue] for clue in found])
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - comma
            if abs(error) < 0.005:
                continue
            for clue in found:
                slope = error + SHRINK * weights[clue]
                slopes[clue] += slope * slope
                weights[clue] -= RATE * slope / math.sqrt(slopes[clue])
    return weights


if __name__ == "__main__":
    main()
