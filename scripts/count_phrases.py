"""Count phrases that a preposition ends in edited news: newslint/lexicon/phrases.txt afresh.

    python scripts/count_phrases.py CORPUS

CORPUS holds ``part-000.jsonl.xz`` and so on: an article a line, its paragraphs in "text"; other
files in it, such as part-valid, are never read. A row is a phrase and the preposition that edited
news puts between it and an article: ``in front of``, ``at the expense of``. Only words are written,
and no phrase that was seen fewer than LEAST times.
"""

from __future__ import annotations

import argparse
import os
import re
from collections import Counter, defaultdict

from corpus import parts, records
from tqdm import tqdm

from newslint.lexicon.store import data_path

LEAST = 25  # uses with a preposition and an article or owner after it
SURE = 0.01  # uses without the preposition, at most, for each of them
SAME = 0.85  # share of the most frequent preposition
TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\S")
PREPOSITIONS = frozenset(
    "of to in on at by for with from into about under after before through against over between "
    "during since as without towards toward".split()
)
ARTICLES = frozenset(("the", "a", "an"))
OWNERS = frozenset("the his her their its our".split())
PAIRS = frozenset(  # read in context: the words before *one* and *some* decide
    "one some any many most each members lying knowledge dealing respect questions or river wall "
    "much two good big".split()
)

Phrase = tuple[str, ...]


def main() -> None:
    """Count, and write the list."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("corpus", help="folder of part-000.jsonl.xz and so on")
    paths = parts(ask.parse_args().corpus)
    rows = phrase_rows(*count(paths))
    with open(data_path("phrases.txt"), "w", encoding="utf-8", newline="\n") as file:
        file.writelines(row + "\n" for row in rows)
    print(f"phrases.txt: {len(rows)} entries")


def count(paths: list[str]) -> tuple[dict[Phrase, Counter[str]], Counter[Phrase]]:
    """How often each phrase has each preposition before an owner, and how often it has none."""
    full: dict[Phrase, Counter[str]] = defaultdict(Counter)
    bare: Counter[Phrase] = Counter()
    for path in paths:
        for record in tqdm(records(path), desc=os.path.basename(path)):
            _count_words(TOKEN.findall(record["text"].replace("’", "'")), full, bare)
    return full, bare


def _count_words(words: list[str], full: dict[Phrase, Counter[str]], bare: Counter[Phrase]) -> None:
    last = len(words) - 4
    for place, word in enumerate(words):
        first = word.lower()
        if first not in PREPOSITIONS or place >= last:
            continue
        size = 3 if words[place + 1] in ARTICLES else 2
        phrase = (first, *words[place + 1 : place + size])
        noun, right, owner = words[place + size - 1 : place + size + 2]
        if not noun.islower() or not noun.isalpha() or noun in PREPOSITIONS | ARTICLES:
            continue
        if right in PREPOSITIONS and owner in OWNERS:
            full[phrase][right] += 1
        elif right in OWNERS:
            bare[phrase] += 1


def phrase_rows(full: dict[Phrase, Counter[str]], bare: Counter[Phrase]) -> list[str]:
    """The rows to write, in the order of the alphabet."""
    rows = []
    for phrase, links in full.items():
        total = sum(links.values())
        (link, uses) = links.most_common(1)[0]
        if total < LEAST or uses < SAME * total or bare[phrase] > SURE * total:
            continue
        if phrase[-1] not in PAIRS:
            rows.append(" ".join((*phrase, link)))
    return sorted(rows)


if __name__ == "__main__":
    main()
