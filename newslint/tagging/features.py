"""What the tagger looks at. Learning and tagging share this module, so that they see the same.

A feature is a 32-bit number; with a tag's own number it names one weight of the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

M = (
    0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1, 0xD3A2646C, 0xFD7046C5, 0xB55A4F09,
    0x8DA6B343, 0xD8163841, 0xCB1AB31F, 0x7FEB352D, 0x846CA68B, 0x9E485565, 0xEF1D6B47, 0xA5CB9243,
)  # fmt: skip
WORD = 0xFFFFFFFF
NO_SHAPE = 5  # beyond the sentence's ends
NO_CAPITALS = 7  # how often a word has a capital, if nobody counted


class Type:
    """What is known of a word wherever it stands, as numbers ready to be added up."""

    __slots__ = (
        "by_class", "by_coarse", "by_coarse_after", "by_fine", "by_fine_next", "by_word",
        "by_word_next", "by_word_tag", "capitals", "endings", "tags",
    )  # fmt: skip

    def __init__(
        self, word: str, tags: tuple[int, ...], groups: tuple[int, int], capitals: int, *,
        frequent: bool,
    ) -> None:  # fmt: skip
        """``groups`` are the word's coarse and fine kind by its neighbours; -1 if unknown."""
        own = crc32(word.encode())
        coarse, fine = crc32(b"k%d" % groups[0]), crc32(b"K%d" % groups[1])
        self.tags = tags
        self.capitals = capitals
        self.by_word = own * M[0]
        self.by_word_tag = own * M[3]
        self.by_word_next = own * M[10]
        self.by_class = fine if not frequent else crc32(b"c" + bytes(tags))
        self.by_fine = fine
        self.by_coarse = coarse * M[8]
        self.by_coarse_after = coarse * M[10]
        self.by_fine_next = coarse * M[4]
        self.endings: tuple[int, ...] = ()
        if not frequent:
            self.endings = tuple(
                crc32(part.encode()) for part in (f"3{word[-3:]}", f"2{word[-2:]}", f"1{word[:3]}")
            )


def gap_of(gap: str) -> int:
    """The kind of what stands between two words."""
    gap = gap.strip()
    if not gap:
        return 0
    if gap in ("-", "\u2010", "–"):
        return 1 if gap == "-" else 2
    if "," in gap:
        return 3
    if "“" in gap or '"' in gap:
        return 4
    if ":" in gap or ";" in gap or "—" in gap or "--" in gap:
        return 5
    if "(" in gap:
        return 6
    return 7 if "." in gap else 8


def shape_of(form: str, *, first: bool) -> int:
    """The case of a word as it stands; a capital that begins a sentence is one of its own."""
    if form.isupper() and len(form) > 1:
        return 3
    if form[0].isupper():
        return 2 if first else 1
    return 4 if form[0].isdigit() else 0


class Reading(NamedTuple):
    """A sentence as the tagger sees it.

    ``types`` has one word more at each end than the sentence, ``gaps`` one more than it has words.
    """

    types: Sequence[Type]
    shapes: Sequence[int]
    gaps: Sequence[int]


def features_of(sentence: Reading, place: int, before: int, earlier: int) -> list[int]:
    """The features of a word; ``before`` and ``earlier`` are the tags of the two before it."""
    types, shapes, gaps = sentence
    here, last, next_ = types[place + 1], types[place], types[place + 2]
    gap, after = gaps[place], gaps[place + 1]
    shape = shapes[place]
    last_shape = shapes[place - 1] if place else NO_SHAPE
    next_shape = shapes[place + 1] if place + 1 < len(shapes) else NO_SHAPE
    case = shape * 8 + here.capitals + 1
    next_case = next_shape * 8 + next_.capitals + 1
    found = [
        here.by_word,
        (before + 1) * M[1] + gap * 7919,
        (before * 64 + earlier + 1) * M[2],
        here.by_word_tag + before * M[4],
        last.by_class * M[7] + next_.by_class * M[8],
        here.by_word_next + next_.by_class * M[11] + after,
        before * M[15] + next_.by_class * M[3] + after,
        here.by_word_tag + shape * M[2],
        here.by_fine_next + last.by_coarse + next_.by_coarse_after,
        last.by_fine * M[9] + gap * 5,
        next_.by_fine * M[13] + after * 5,
        here.by_fine * M[15] + next_.by_coarse + after,
        case * M[8] + last_shape * M[2] + next_shape * M[3] + gap * 64 + after,
        here.by_fine * M[1] + case * M[12],
        next_case * M[14] + case * M[4] + after,
        (last_shape * 8 + last.capitals + 1) * M[0] + case * M[15] + before * M[13],
    ]
    for number, ending in enumerate(here.endings):
        found.append(ending * M[number + 1] + shape * 31)
    return [(number >> 3) & WORD for number in found]
