"""The tagger: the labels of a sentence's words, one after another."""

from __future__ import annotations

import os
from array import array
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from newslint.lexicon.store import Table
from newslint.modelfile import Model
from newslint.tagging.features import (
    NO_CAPITALS,
    WORD,
    Reading,
    Type,
    features_of,
    gap_of,
    shape_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document

KIND, VERSION = "tagger", 1
_OPENS = ('"', "“", ".", "!", "?")
_BASE = 33  # values are written as printing characters


class Tagger:
    """A tagger whose model is in a file. Raises OSError or ValueError, as ``Model`` does."""

    def __init__(self, path: str) -> None:
        self.path = path
        model = Model(path, KIND, VERSION)
        head = model.head
        self.labels: list[str] = head["labels"]
        self._weights = array("b", bytes(model.section("weights")))
        self._mask = len(self._weights) - 1
        self._words = Table.of(model.section("words"))
        self._open = tuple(head["open"])
        self._digits = tuple(head["digits"])
        self._factors = factors(len(self.labels))
        self._types: dict[str, Type] = {}
        self.edge = self.type_of("<s>")

    def type_of(self, word: str) -> Type:
        """What is known of a folded word."""
        found = self._types.get(word)
        if found is None:
            if len(self._types) > 50_000:
                self._types.clear()
            found = self._types[word] = self._made(word)
        return found

    def _made(self, word: str) -> Type:
        key = "0" if word[0].isdigit() else word
        value = self._words.value(word)
        shared = self._words.value(key) if value is None else value
        offset = 0
        if shared is None and word.endswith("'s"):
            shared, offset = self._words.value(word[:-2]), 900
        groups, capitals = (-1, -1), NO_CAPITALS
        if shared is not None:
            coarse, fine = shared[1] - _BASE, (shared[2] - _BASE) * 64 + shared[3] - _BASE
            groups = (coarse - 1 + offset * (coarse > 0), fine - 1 + offset * (fine > 0))
        if value is not None:
            capitals = value[0] - _BASE
        tags = tuple(byte - _BASE for byte in value[5:]) if value is not None else ()
        frequent = value is not None and value[4] == ord("f")
        if not frequent:
            more = self._digits if word[0].isdigit() else self._open
            tags = tuple(sorted({*tags, *more}))
        return Type(word, tags, groups, capitals, frequent=frequent)

    def tag(self, words: Sequence[str], forms: Sequence[str], gaps: Sequence[str]) -> list[str]:
        """The labels of a sentence's words.

        ``words`` are folded, ``forms`` as they stand; ``gaps`` is what stands before each word and
        after the last one, one more than there are words.
        """
        types = [self.edge, *map(self.type_of, words), self.edge]
        sentence = Reading(types, shapes_of(forms, gaps), [gap_of(gap) for gap in gaps])
        labels, factors_, weights, mask = self.labels, self._factors, self._weights, self._mask
        made: list[str] = []
        before = earlier = 0
        for place in range(len(words)):
            tags = types[place + 1].tags
            best = tags[0]
            if len(tags) > 1:
                found = features_of(sentence, place, before, earlier)
                top = -(10**9)
                for tag in tags:
                    factor = factors_[tag]
                    score = 0
                    for feature in found:
                        score += weights[(feature ^ factor) & mask]
                    if score > top:
                        best, top = tag, score
            made.append(labels[best])
            before, earlier = best, before
        return made


def shapes_of(forms: Sequence[str], gaps: Sequence[str]) -> list[int]:
    """The shapes of a sentence's words; where all is in capitals, capitals say nothing."""
    shapes = [
        shape_of(form, first=not place or gaps[place].strip()[-1:] in _OPENS)
        for place, form in enumerate(forms)
    ]
    if all(shape in (3, 4) for shape in shapes):
        return [0 if shape == 3 else shape for shape in shapes]
    return shapes


def factors(count: int) -> list[int]:
    """For each tag, the number that tells its weights from those of other tags."""
    return [(crc32(b"tag%d" % number) * 2654435761) & WORD for number in range(count)]


@cache
def tagger() -> Tagger:
    """The tagger that comes with newslint, opened at first use."""
    return Tagger(os.path.join(os.path.dirname(os.path.abspath(__file__)), "english.model"))


class Tags:
    """The parts of speech of an article's words, a sentence tagged when it is first asked for."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._known: dict[int, str] = {}

    def __getitem__(self, place: int) -> str:
        """The label of a word by its place in ``doc.words``: ``NOUN.NNS``, ``DET`` and so on."""
        found = self._known.get(place)
        if found is None:
            self._tag_around(place)
            found = self._known[place]
        return found

    def _tag_around(self, place: int) -> None:
        doc = self._doc
        numbers = doc.sentence_numbers
        first = last = place
        while first and numbers[first - 1] == numbers[place]:
            first -= 1
        while last + 1 < len(numbers) and numbers[last + 1] == numbers[place]:
            last += 1
        start, end = doc.sentence_at(doc.starts[place])
        edges = [start, *doc.ends[first : last + 1]]
        nexts = [*doc.starts[first : last + 1], max(end, doc.ends[last])]
        gaps = [doc.text[a:b] for a, b in zip(edges, nexts, strict=True)]
        forms = [doc.text[doc.starts[n] : doc.ends[n]] for n in range(first, last + 1)]
        labels = tagger().tag(doc.words[first : last + 1], forms, gaps)
        self._known.update(zip(range(first, last + 1), labels, strict=True))
