"""Collects the facts about two words that pairs.set keeps; part of the builder."""

from __future__ import annotations

from array import array
from collections import Counter
from math import log2
from sys import byteorder
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.lexicon.pairs import HEADER, MAGIC
from newslint.lexicon.splits import splits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.lexicon.assemble import Words
    from newslint.lexicon.counts import Counts

PAIR_USES = 15
MORE_THAN_CHANCE = 2
NAME_USES = 5
JOINED_USES = 100


def pair_bytes(words: Words, counts: Counts) -> bytes:
    """The contents of pairs.set."""
    facts: dict[int, int] = {}
    for kind, first, second, number in _facts(words, counts):
        key = crc32(f"{kind} {first} {second}".encode())
        facts[key] = max(facts.get(key, 1), min(255, round(4 * log2(1 + number))))
    keys = array("I", sorted(facts))
    levels = bytes(facts[key] for key in keys)
    if byteorder == "big":
        keys.byteswap()
    return HEADER.pack(MAGIC, len(keys)) + keys.tobytes() + levels


def _facts(words: Words, counts: Counts) -> Iterator[tuple[str, str, str, int]]:
    yield from _frequent_pairs(counts)
    for pair, number in counts.pairs.items():
        first, _, second = pair.partition(" ")
        if number >= NAME_USES and second[0].isupper() and second[1:].islower():
            yield "n", first[0].upper() + first[1:], second, number
    yield from _collocations(words, counts)
    for first, second, uses in splits(words.facts, counts):
        yield "s", first, second, uses


def _collocations(words: Words, counts: Counts) -> Iterator[tuple[str, str, str, int]]:
    """Two words that go together far more often than chance has it, and are never one word."""
    facts = words.facts
    folded: Counter[str] = Counter()
    for pair, number in counts.pairs.items():
        folded[pair.lower()] += number
    for pair, number in folded.items():
        first, _, second = pair.partition(" ")
        known = first + second in facts or (first + second).capitalize() in facts
        if number < JOINED_USES or known or min(len(first), len(second)) < 3:
            continue
        if not (pair.isascii() and first.isalpha() and second.isalpha()):
            continue
        expected = counts.inside.get(first, 9) * counts.inside.get(second, 9) / 30_000_000
        if number > 30 * expected:
            yield "j", first, second, number


def _frequent_pairs(counts: Counts) -> Iterator[tuple[str, str, str, int]]:
    """Pairs of words that stand side by side more often than chance has it."""
    folded: Counter[str] = Counter()
    for pair, number in counts.pairs.items():
        if pair.isascii():
            folded[pair.lower()] += number
    for pair, number in folded.items():
        first, _, second = pair.partition(" ")
        if number < PAIR_USES or not (first.isalpha() and second.isalpha()):
            continue
        expected = counts.inside.get(first, 9) * counts.inside.get(second, 9) / 30_000_000
        if number > MORE_THAN_CHANCE * expected:
            yield "b", first, second, number
