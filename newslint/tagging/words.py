"""What the tagger knows of words, ready to be added up.

The scores of all labels are one large number, two bytes a label, so that the scores that two
features give are added for all labels at once.
"""

from __future__ import annotations

from operator import add, itemgetter
from typing import TYPE_CHECKING

from newslint.lexicon.store import Table
from newslint.tagging.features import (
    EDGE,
    FIRST,
    NO_SHAPE,
    Record,
    group_features,
    manner_features,
    number_of,
    own_features,
    parts_of,
    shape_of,
    word_features,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

BASE = 33  # values are written as printing characters
FEW = 4  # labels up to which each is looked at by itself
_MOST_WORDS, _MOST_ROWS = 8_000, 16_000
_POSSESSIVE = 1000  # groups of words in ’s are numbered apart from those of the words alone


class Word:
    """A word as it stands: what it says of its own label and of those around it."""

    __slots__ = (
        "about", "far_after", "far_before", "labels", "last", "next", "only", "own", "parts",
        "pick", "shifts",
    )  # fmt: skip

    about: tuple[str, int, Record]
    labels: tuple[int, ...]
    only: int  # its label, if it can have but one; -1 otherwise
    own: int  # scores, of all labels at once
    next: int  # what it says of the word before it; ``last``: of the word after it
    last: int
    far_after: int  # the same two places away
    far_before: int
    shifts: tuple[int, ...]  # where the scores of its labels are, if these are few
    pick: Callable[[Sequence[int]], tuple[int, ...]]  # the scores of its labels, if they are many
    parts: tuple[int, ...]  # see ``parts_of``; empty until asked for

    def ready(self) -> tuple[int, ...]:
        """``parts``, made if they are not there yet."""
        self.parts = parts_of(*self.about)
        return self.parts


class Rows:
    """The scores that each feature gives to all labels, from a section of the model."""

    def __init__(self, weights: bytes, labels: int) -> None:
        wide = bytearray(2 * len(weights))
        wide[::2] = weights
        self._wide = bytes(wide)
        self._width = 2 * labels
        self.size = len(weights) - labels
        self.known: dict[int, int] = {}

    def row(self, number: int) -> int:
        """The scores for a feature, remembered."""
        place = 2 * (number % self.size)
        made = int.from_bytes(self._wide[place : place + self._width], "little")
        if len(self.known) > _MOST_ROWS:
            self.known.clear()
        self.known[number] = made
        return made

    def total(self, features: Iterable[str]) -> int:
        """The scores for several features together, not remembered."""
        made, wide, width, size = 0, self._wide, self._width, self.size
        for feature in features:
            place = 2 * (number_of(feature) % size)
            made += int.from_bytes(wide[place : place + width], "little")
        return made


def _groups(value: bytes, shift: int) -> tuple[int, int, int]:
    coarse, high, middle, higher, fine = [byte - BASE for byte in value[:5]]
    groups = coarse - 1, high * 64 + middle - 1, higher * 64 + fine - 1
    return groups if not shift else tuple(one + shift * (one >= 0) for one in groups)  # type: ignore[return-value]


class Lexicon:
    """Words by how they stand in a sentence, made when they are first met."""

    def __init__(
        self, words: bytes, rows: Rows, more: tuple[tuple[int, ...], tuple[int, ...]]
    ) -> None:
        """``more``: the labels that an unknown word may have, and an unknown figure."""
        self._table = Table.of(words)
        self._rows = rows
        self._open, self._digits = more
        self._known: dict[tuple[int | str, ...], tuple[int, ...]] = {}
        self.plain: dict[str, Word] = {}
        self._old: dict[str, Word] = {}
        self._first: dict[str, Word] = {}
        self.edge = self._made("<s>", NO_SHAPE, EDGE, (0,))

    def word(self, form: str, folded: str) -> Word:
        """A word within a sentence. Words not met for long are forgotten."""
        found = self.plain.get(form)
        if found is None:
            if len(self.plain) > _MOST_WORDS:
                self._old = self.plain.copy()
                self.plain.clear()
            found = self._old.get(form) or self.made(folded, shape_of(form))
            self.plain[form] = found
        return found

    def first(self, form: str, folded: str) -> Word:
        """A word whose capital says nothing, as at the start of a sentence."""
        if not form[0].isupper() or shape_of(form) != 1:
            return self.word(form, folded)
        found = self._first.get(form)
        if found is None:
            if len(self._first) > _MOST_WORDS:
                self._first.clear()
            found = self._first[form] = self.made(folded, FIRST)
        return found

    def record(self, folded: str) -> tuple[Record, tuple[int, ...]]:
        """What the model knows of a folded word, and the labels that it may have."""
        value = shared = self._table.value(folded)
        shift = 0
        if shared is None and folded[0].isdigit():
            shared = self._table.value("0")
        elif shared is None and folded.endswith("'s"):
            shared, shift = self._table.value(folded[:-2]), _POSSESSIVE
        groups = _groups(shared, shift) if shared else (-1, -1, -1)
        more = self._digits if folded[0].isdigit() else self._open
        if value is None:
            return Record(*groups, known=False), more
        flags = value[6] - BASE
        labels = tuple(sorted([byte - BASE for byte in value[7:]]))
        usual = value[7 : 7 + (flags >> 2)].decode("latin-1") or "none"
        record = Record(*groups, value[5] - BASE, usual, frequent=bool(flags & 1))
        return record, labels if flags & 2 else tuple(sorted({*labels, *more}))

    def made(self, folded: str, shape: int) -> Word:
        """A word from what the model knows of it."""
        return self._made(folded, shape, *self.record(folded))

    def _made(self, folded: str, shape: int, record: Record, labels: tuple[int, ...]) -> Word:
        made = Word()
        made.about, made.parts = (folded, shape, record), ()
        made.labels = labels
        made.only = labels[0] if len(labels) == 1 else -1
        around = self._around(folded, shape, record)
        made.own, made.next, made.last, made.far_after, made.far_before = around
        if made.only >= 0:
            return made
        made.own += self._rows.total(own_features(folded, shape, record))
        if len(labels) > FEW:
            made.shifts, made.pick = (), itemgetter(*labels)
        else:
            made.shifts = tuple(16 * label for label in labels)
        return made

    def _around(self, word: str, shape: int, record: Record) -> list[int]:
        """What a word says of its own label by its kind, and of the labels around it."""
        case = record.case(shape)
        groups = record.fine, record.middle
        manner = record.coarse, case, record.usual
        one = self._known.get(groups) or self._five(groups, group_features(*groups))
        two = self._known.get(manner) or self._five(manner, manner_features(*manner))
        if record.frequent:
            own = map(self._rows.total, word_features(word))
            return [a + b + c for a, b, c in zip(one, two, own, strict=True)]
        return list(map(add, one, two))

    def _five(self, key: tuple[int | str, ...], features: list[list[str]]) -> tuple[int, ...]:
        """Scores by what is known of a word, remembered: many words share it."""
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        made = self._known[key] = tuple(map(self._rows.total, features))
        return made
