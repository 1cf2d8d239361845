"""Clean news as streams of token types, and the same with slips like those of rough copy.

A type is a form as it stands; a stream holds twice its number, plus one if a space stands before.
Slips are planted where and as often as natural ones are found, by kind: commas, articles and other
small words left out, words and commas too much, words taken for others, wrong forms of a word.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from corpus import records

from newslint.context.pairs import read_pairs
from newslint.context.reading import END, folded, shape_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    Numbers = np.ndarray  # of whole numbers, unless said otherwise

WORDS, ENDINGS = 24_000, 3_000
# What may be missing before a token; the first is nothing. “a” stands for “an” as well.
MISSING = (
    "", ",", "the", "a", "of", "to", "in", "on", "for", "and", "that", "is", "was", "be", "been",
    "has", "have", "had", "by", "with", "at", "from", "as", "it", "who", "are", "were", "not",
    "his", "he", "will", "'s", ".", "-",
)  # fmt: skip
LEFT_OUT = {",": 0.22, "the": 0.07, "a": 0.10, "an": 0.10, ".": 0.012, "-": 0.10, "'s": 0.06}
LEFT_OUT_ELSE, FIRST_ARTICLE = 0.03, 0.02
TOO_MANY_COMMAS, TOO_MANY_WORDS, TAKEN = 0.008, 0.0035, 0.012
TOO_MUCH = {
    "the": 25, "a": 10, "of": 12, "to": 10, "in": 7, "and": 4, "that": 4, "for": 4, "on": 4,
    "is": 3, "was": 3, "it": 2, "has": 2, "have": 2, "be": 2, "with": 2, "at": 1, "he": 1, "by": 1,
    "as": 1,
}  # fmt: skip
BEFORE_COMMA = (
    "that who which and was is has had have are were said to in on at with for from by after when "
    "because but or"
).split()
SWAPS = 4
_LEAST = 60  # uses of a form that is written for another
# Fiction of the spelling kind is easy to learn; small words for one another are worth as much.
SMALL = (
    "is/are was/were has/have this/these a/an who/which he/she his/her in/on at/in for/of to/for "
    "on/at is/was has/had are/had with/of it/is in/is the/that and/an the/they"
).split()


class Types(NamedTuple):
    """What is known of every type, each an array by its number."""

    forms: list[str]
    words: list[str]  # the vocabulary, from number 1
    endings: list[str]
    word: Numbers
    ending: Numbers
    shape: Numbers
    upper: Numbers  # the type with a capital, or -1
    lower: Numbers
    missing: Numbers  # its place in MISSING, 0 if it has none
    rate: Numbers  # how often it is left out (float)
    swaps: Numbers  # up to SWAPS types written for it, -1 for none
    comma_rate: Numbers  # how likely a comma too much is before it (float)
    extra: Numbers
    extra_rate: Numbers


def read_corpus(paths: list[str], doubled: str) -> tuple[list[str], list[tuple[array[int], int]]]:
    """The forms of the types, and each article's stream and how often it is to be read.

    Articles whose source matches the expression ``doubled`` are read twice.
    """
    numbers: dict[str, int] = {END: 0}
    articles: list[tuple[array[int], int]] = []
    for path in paths:
        for record in records(path):
            stream = array("i", [0])
            for token in tokens_of(record["text"]):
                number = numbers.setdefault(token.form, len(numbers))
                stream.append(2 * number + token.spaced)
            stream.append(0)
            times = 2 if re.search(doubled, record["source"]) else 1
            articles.append((stream, times))
    return list(numbers), articles


def tables(forms: list[str], counts: Numbers) -> Types:
    """All that is known of the types, from their forms and how often they are used."""
    place = {form: number for number, form in enumerate(forms)}
    keys = [folded(form) for form in forms]
    words, endings = _vocabulary(keys, counts)
    known, ends = _numbered(words), _numbered(endings)
    shape = np.array([shape_of(form) for form in forms], np.int32)
    missing = np.zeros(len(forms), np.int32)
    rate = np.zeros(len(forms), np.float32)
    for number, form in enumerate(MISSING[1:], 1):
        missing[place[form]] = number
        rate[place[form]] = LEFT_OUT.get(form, LEFT_OUT_ELSE)
    missing[place["an"]], rate[place["an"]] = MISSING.index("a"), LEFT_OUT["an"]
    comma_rate = np.full(len(forms), 0.15, np.float32)
    comma_rate[[place[word] for word in BEFORE_COMMA]] = 1.0
    comma_rate[shape == shape_of("Title")] = 0.6
    comma_rate[(shape == shape_of(END)) | (shape == shape_of(","))] = 0
    extra_rate = np.array(list(TOO_MUCH.values()), float)
    return Types(
        forms, words, endings,
        np.array([known.get(key, 0) for key in keys], np.int32),
        np.array([ends.get(key[-3:], 0) if key.isalpha() else 0 for key in keys], np.int32),
        shape,
        np.array([place.get(form[:1].upper() + form[1:], -1) for form in forms], np.int32),
        np.array([_lowered(form, place, counts) for form in forms], np.int32),
        missing, rate, _swaps(forms, place, counts), comma_rate,
        np.array([place[word] for word in TOO_MUCH], np.int32),
        extra_rate / extra_rate.sum(),
    )  # fmt: skip


def _numbered(lines: list[str]) -> dict[str, int]:
    return {line: number for number, line in enumerate(lines, 1)}


def _vocabulary(keys: list[str], counts: Numbers) -> tuple[list[str], list[str]]:
    words: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    for key, count in zip(keys, counts.tolist(), strict=True):
        if key != END:
            words[key] += count
        if key.isalpha():
            endings[key[-3:]] += 1 + count
    return _commonest(words, WORDS - 1), _commonest(endings, ENDINGS - 1)


def _commonest(counts: Counter[str], most: int) -> list[str]:
    return sorted(counts, key=lambda key: (-counts[key], key))[:most]


def _lowered(form: str, place: dict[str, int], counts: Numbers) -> int:
    number = place.get(form[:1].lower() + form[1:], -1)
    return number if number >= 0 and counts[number] > 50 else -1


def _swaps(forms: list[str], place: dict[str, int], counts: Numbers) -> Numbers:
    """For each type, forms that are written for it: by sound, letters, number or tense."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in (
        *(one.words for one in read_pairs()),
        *(pair.split("/") for pair in SMALL),
    ):
        found[first].add(second)
        found[second].add(first)

    def common(form: str) -> bool:
        return form in place and counts[place[form]] > _LEAST

    for form in forms:
        if form.islower() and form.isalpha() and len(form) > 3 and common(form):
            found[form].update(other for other in _inflected(form) if common(other))
    table = np.full((len(forms), SWAPS), -1, np.int32)
    for form, others in found.items():
        usable = sorted(other for other in others if common(other))[:SWAPS]
        if common(form) and usable:
            table[place[form], : len(usable)] = [place[other] for other in usable]
    return table


def _inflected(form: str) -> Iterator[str]:
    """Other forms that the same word may have: number, tense."""
    yield from (form + "s", form + "ed", form + "ing")
    if form.endswith("e"):
        yield from (form + "d", form[:-1] + "ing")
    if form.endswith("s"):
        yield form[:-1]
    if form.endswith("ed"):
        yield from (form[:-2], form[:-1])
    if form.endswith("ing"):
        yield from (form[:-3], form[:-3] + "e")


class Slips(NamedTuple):
    """A stream with slips: types, spaces, what is missing before each, and its own fault."""

    types: Numbers
    spaced: Numbers
    missing: Numbers
    fault: Numbers  # 0 right, 1 too much, 2 wrong


def planted(stream: Numbers, known: Types, chance: np.random.Generator) -> Slips:
    """A stream with slips planted at random."""
    types, spaced = stream >> 1, stream & 1
    fault = np.zeros(len(types), np.int32)
    choices = (known.swaps >= 0).sum(1)[types]
    taken = (choices > 0) & (chance.random(len(types)) < TAKEN)
    chosen = (chance.random(int(taken.sum())) * choices[taken]).astype(int)
    types = types.copy()
    types[taken] = known.swaps[types[taken], chosen]
    fault[taken] = 2
    out, left, types = _left_out(types, taken, known, chance)
    places = np.flatnonzero(out)
    missing = np.zeros(len(types), np.int32)
    missing[places + 1] = left[places]
    spaced = spaced.copy()
    spaced[places + 1] = 1
    kept = ~out
    return _with_too_much(
        Slips(types[kept], spaced[kept], missing[kept], fault[kept]), known, chance
    )


def _left_out(
    types: Numbers, taken: Numbers, known: Types, chance: np.random.Generator
) -> tuple[Numbers, Numbers, Numbers]:
    """Which tokens are left out, as what in MISSING, and the types with capitals set right."""
    out = (chance.random(len(types)) < known.rate[types]) & ~taken
    out[1:] &= ~out[:-1]
    out[-2:] = False
    before = np.roll(known.shape[types], 1)
    first = (before == shape_of(".")) | (before == shape_of(END))
    lower = known.lower[types]
    article = np.isin(known.missing[np.maximum(lower, 0)], (2, 3))
    opening = first & (lower >= 0) & article & (known.missing[types] == 0)
    opening &= chance.random(len(types)) < FIRST_ARTICLE
    opening &= np.roll(np.roll(opening, 1) & (known.upper[types] >= 0), -1)
    opening[-2:] = False
    out = (out & ~np.roll(opening, 1) & ~np.roll(opening, -1)) | opening
    left = known.missing[types].copy()
    left[opening] = known.missing[lower[opening]]
    types = np.where(np.roll(opening, 1), known.upper[types], types)
    return out, left, types


def _with_too_much(slips: Slips, known: Types, chance: np.random.Generator) -> Slips:
    types, spaced, missing, fault = slips
    free = (spaced == 1) & (missing == 0)
    commas = np.flatnonzero(
        free & (chance.random(len(types)) < TOO_MANY_COMMAS * known.comma_rate[types])
    )
    words = np.flatnonzero(
        free & (known.comma_rate[types] > 0) & (chance.random(len(types)) < TOO_MANY_WORDS)
    )
    comma = known.forms.index(",")
    places = np.concatenate([commas, words])
    new = np.concatenate(
        [np.full(len(commas), comma), chance.choice(known.extra, len(words), p=known.extra_rate)]
    )
    order = np.argsort(places, kind="stable")
    places, new = places[order], new[order]
    return Slips(
        np.insert(types, places, new),
        np.insert(spaced, places, np.where(new == comma, 0, 1)),
        np.insert(missing, places, 0),
        np.insert(fault, places, 1),
    )
