"""Quotation marks and apostrophes in a text, each with the room on either side of it.

`scan` makes one pass over the marks and never looks at the words between them. What a mark does
(open, close, stand for missing letters) is settled later, by `newslint.quotes`, from the marks of
its whole paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.records import NamedTuple
from newslint.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    Block = Sequence[Any]  # (start, end, ...) of a paragraph

DOUBLES = '"“”„‟«»″'
SINGLES = "'‘’‚‛`´"
CLOSED_UP, SOFT, ROOM = 2, 1, 0
"""What stands beside a mark: a word or the like, a dash or the like, or a space or bracket."""

# An apostrophe inside a word is by far the commonest mark, so the pattern itself passes over it.
# A search for one character is much quicker than for any of many: each mark has its own.
_EACH = tuple(
    (mark, regex(mark + (rf"(?!(?<=\w{mark})\w)" if mark in "'’" else "")))
    for mark in DOUBLES + SINGLES
)
_RUN_AND_COMMAS = regex(r"""["“”„‟«»″'‘’‚‛`´]+(?!(?<=\w['’])\w)|(?<![\w,]),,(?=\w)""")
_SPACES = " \t\n\r\x0b\x0c\x85\xa0\u2002\u2003\u2009\u200a\u2028\u2029\u202f\u3000"
_DASHES = "-–—―‒‑/*_>|=~\u200b"
_LEFT = dict.fromkeys(_SPACES + "([{", ROOM) | dict.fromkeys(_DASHES + "…<", SOFT)
_RIGHT = dict.fromkeys(_SPACES + ")]}.,;:!?", ROOM) | dict.fromkeys(_DASHES + "…<", SOFT)
_DOTTED = frozenset(".0123456789")
_LEAD_IN = " \t\xa0-–—•*>([…."
_LABEL = 60
_SHAPES = {"“": 1, "„": 1, "‟": 1, "«": 1, "‘": 1, "‚": 1, "‛": 1, "`": 1, ",": 1,
           "”": 2, "»": 2, "’": 2, "´": 2}  # fmt: skip


class Mark(NamedTuple):
    """One mark. `shape`: 0 either way (straight), 1 drawn to open, 2 drawn to close.

    `width` is 2 for a double mark typed as two single ones or as two commas. `twin` is true when
    the mark before it, with nothing between, is the same double mark.
    """

    at: int
    width: int
    double: bool
    shape: int
    left: int
    right: int
    twin: bool

    @property
    def end(self) -> int:
        """Offset just after the mark."""
        return self.at + self.width


def scan(text: str) -> list[Mark]:
    """Every mark of `text` in order, but for apostrophes between two letters or digits."""
    marks: list[Mark] = []
    size = len(text)
    for start, end in _runs(text):
        left = _LEFT.get(text[start - 1], CLOSED_UP) if start else ROOM
        right = _room_after(text, end) if end < size else ROOM
        first = text[start]
        if end - start == 1:
            shape = _SHAPES.get(first, 0)
            marks.append(Mark(start, 1, first in DOUBLES, shape, left, right, False))
        elif first == ",":
            marks.append(Mark(start, 2, True, 1, left, right, False))
        else:
            marks.extend(_split(text, start, end, left, right))
    return marks


def _runs(text: str) -> list[tuple[int, int]]:
    """Start and end of each run of marks."""
    if ",," in text:
        return [found.span() for found in _RUN_AND_COMMAS.finditer(text)]
    places = [found.start() for mark, one in _EACH if mark in text for found in one.finditer(text)]
    places.sort()
    runs: list[tuple[int, int]] = []
    start = end = -1
    for at in places:
        if at != end:
            if end > 0:
                runs.append((start, end))
            start = at
        end = at + 1
    if places:
        runs.append((start, end))
    return runs


def _room_after(text: str, end: int) -> int:
    char = text[end]
    room = _RIGHT.get(char, CLOSED_UP)
    if char == "." and text[end + 1 : end + 2] in _DOTTED:
        return SOFT  # “...and then”, a “.45 revolver”
    return room


def _split(text: str, start: int, end: int, left: int, right: int) -> Iterator[Mark]:
    """The marks of a run such as `’”`, `"'` or `''`; they share the room at the run's two ends."""
    at = start
    while at < end:
        char = text[at]
        twin = at > start and text[at - 1] == char
        if char in DOUBLES:
            yield Mark(at, 1, True, _SHAPES.get(char, 0), left, right, twin)
            at += 1
            continue
        same = 1 + (at + 1 < end and text[at + 1] == char)
        same += same == 2 and at + 2 < end and text[at + 2] == char
        # Three alike are a single and a double mark, the single one nearer to the words.
        pair = same == 2 or (same == 3 and left == ROOM)
        if pair and char in "'‘’`´":
            yield Mark(at, 2, True, _SHAPES.get(char, 0), left, right, False)
            at += 2
            continue
        yield Mark(at, 1, False, _SHAPES.get(char, 0), left, right, False)
        at += 1


def by_paragraph(
    marks: list[Mark], paragraphs: Sequence[Block]
) -> Iterator[tuple[int, list[Mark]]]:
    """The number of each paragraph that has marks, and its marks."""
    place, count = 0, len(marks)
    for number, paragraph in enumerate(paragraphs):
        start, end = paragraph[0], paragraph[1]
        while place < count and marks[place].at < start:
            place += 1
        first = place
        while place < count and marks[place].at < end:
            place += 1
        if place > first:
            yield number, marks[first:place]
        if place == count:
            return


def is_label(text: str, paragraph: Block) -> bool:
    """Whether a paragraph is a crosshead or the like, which speech may run on over."""
    start, end = paragraph[0], paragraph[1]
    return end - start <= _LABEL and text[end - 1] not in '.!?:,;…”"'


def opening_mark(text: str, mark: Mark, start: int) -> Mark | None:
    """The mark if its paragraph begins with it and it opens (”We did” is a slip), else None."""
    if mark.shape == 2 and not mark.double:
        return None
    if mark.right != CLOSED_UP or mark.at - start > len(_LEAD_IN):
        return None
    return None if text[start : mark.at].strip(_LEAD_IN) else mark


_CLEAR_ELISION = regex(
    r"(?:\d\ds?(?![\w%])(?![:.,]\d)|n['’‘](?!\w)"
    r"|(?:tis|twas|twere|twill|twould|em|n|til|cuz|coz|nuff|fraid|cept|nother|ndrangheta)\b)",
    re.IGNORECASE,
)
_POSSIBLE_ELISION = regex(
    r"(?:till|cause|cos|bout|round|kay|neath|gainst|ere|ome|ello|er|im|ave|ole|scuse|sup|hood"
    r"|burbs|specially|phone|net|copter|flu|t|s|d|ll|re|ve|m)\b",
    re.IGNORECASE,
)
_SUFFIX = regex(r"(?:s|S|t|d|re|ve|ll|m)\b")
_CLIPPED = regex(r"(?:\w[a-z]+in|\b(?:[Oo]|[Oo]l|[Tt]h|[Aa]n|[Ll]il|[Mm]o|[Tt]ha|[Ww]i))$")


def is_clear_elision(text: str, at: int) -> bool:
    """Whether the single mark at `at`, at a word's start, must stand for missing letters."""
    return _CLEAR_ELISION.match(text, at + 1) is not None


def is_possible_elision(text: str, at: int) -> bool:
    """Whether the single mark at `at`, at a word's start, may stand for missing letters."""
    return _POSSIBLE_ELISION.match(text, at + 1) is not None


def is_suffix(text: str, at: int) -> bool:
    """Whether `s`, `re`, `ll` or the like follows the single mark at `at`."""
    return _SUFFIX.match(text, at + 1) is not None


def is_weak_closer(text: str, at: int) -> bool:
    """Whether a single mark at a word's end may be a possessive, a clipped word or a prime."""
    before = text[at - 1] if at else " "
    if before.isdigit():
        return True
    if not before.isalpha():
        return False
    if _CLIPPED.search(text, max(0, at - 12), at):
        return True
    after = text[at + 1 : at + 3]
    return before in "sSzZxX" and after[:1] in " \n" and after[1:2].isalnum()
