"""Builds the data files of this folder: python -m newslint.lexicon.build --help.

A developer's command. The same sources give the same bytes: everything is sorted, nothing is dated.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from newslint.lexicon.alike import alike_records
from newslint.lexicon.assemble import Sources, assemble
from newslint.lexicon.counts import Counts, articles_in, count
from newslint.lexicon.gazetteer import name_records, read_names
from newslint.lexicon.pairing import pair_bytes
from newslint.lexicon.sources import read_cities, read_scowl, read_words
from newslint.lexicon.store import pack
from newslint.lexicon.varieties import variety_lines

HERE = Path(__file__).parent


def main(argv: list[str] | None = None) -> int:
    """Build the five tables and varieties.tsv; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scowl", type=Path, required=True, help="folder of SCOWL's final lists")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of edited news")
    parser.add_argument("--cities", type=Path, required=True, help="world-cities.csv.xz")
    parser.add_argument("--counts", type=Path, help="keep the corpus counts in this file")
    parser.add_argument("--out", type=Path, default=HERE)
    args = parser.parse_args(argv)
    counts = _counts(args.corpus, args.counts)
    names = read_names(HERE / "names.tsv")
    sources = Sources(
        read_scowl(args.scowl),
        counts,
        _subtitles(),
        frozenset(read_words(HERE / "extra_words.txt")),
        frozenset(read_words(HERE / "not_words.txt")),
        frozenset(read_cities(args.cities)),
        names,
    )
    words = assemble(sources)
    files = {
        "english.lex": pack(words.entries()),
        "near.lex": pack(words.neighbours()),
        "alike.lex": pack(alike_records(words.levels())),
        "names.lex": pack(name_records(names, counts)),
        "pairs.set": pair_bytes(words, counts),
        "varieties.tsv": "\n".join(variety_lines(args.scowl, counts.inside.__getitem__)).encode(),
    }
    for name, data in files.items():
        fresh = args.out / f"{name}.new"
        fresh.write_bytes(data)
        fresh.replace(args.out / name)  # a program that has the old file mapped keeps it
        print(f"{name}: {len(data):,} bytes", file=sys.stdout)
    return 0


def _counts(corpus: Path, cache: Path | None) -> Counts:
    if cache and cache.exists():
        return Counts(*map(Counter, json.loads(cache.read_text("utf-8"))))
    counts = count(articles_in(corpus))
    if cache:
        cache.write_text(json.dumps(counts), "utf-8")
    return counts


def _subtitles() -> dict[str, int]:
    from spellchecker import SpellChecker

    return dict(SpellChecker("en").word_frequency.dictionary)


if __name__ == "__main__":
    raise SystemExit(main())
