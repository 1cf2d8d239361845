"""Single quotation marks of one paragraph, told apart from apostrophes.

A mark at a word's start opens unless it stands for missing letters (’90s, ’em). A mark at a word's
end closes; where it could as well be a possessive (the rebels’ attack), it closes only if nothing
better does. Single marks never pair across a double mark's beginning or end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotemarks import (
    CLOSED_UP,
    SINGLES,
    SOFT,
    Mark,
    is_clear_elision,
    is_possible_elision,
    is_suffix,
    is_weak_closer,
)
from newslint.quotepaths import CLOSE, OPEN, RENEW
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What a single mark does. ELIDES and MAY_ELIDE may yet open, if a sure closer follows.
_OPENS, _MAY_OPEN, _MAY_ELIDE, _ELIDES, _CLOSES, _MAY_CLOSE, _NEITHER = range(7)
_SHORT = 60
"""How far, in characters, a doubtful mark may be from its partner."""
_LONG = 120
"""How far it may be, so that its partner is not said to have none."""


class Singles(NamedTuple):
    """Pairs (opener, closer or None if the next paragraph goes on) and (start, end, fix) faults.

    `lost` are openers that nothing closes.
    """

    pairs: list[tuple[int, int | None]]
    wrong: list[tuple[int, int, str]]
    lost: list[int]


class _Level:
    """What is open at one level of double marks."""

    __slots__ = ("kind", "opener", "weak")

    def __init__(self) -> None:
        self.opener: Mark | None = None
        self.kind = _NEITHER
        self.weak: Mark | None = None


def pair_singles(
    text: str, marks: Sequence[Mark], roles: Mapping[int, int], *, reopened: bool
) -> Singles:
    """Pair the single marks among `marks`; `roles` has the role of each double mark by offset.

    `reopened`: the next paragraph begins with a single opening mark.
    """
    found = Singles([], [], [])
    levels = [_Level()]
    for mark in marks:
        if not mark.double:
            _take(text, mark, levels[-1], found)
            continue
        role = roles[mark.at]
        if role in (CLOSE, RENEW):
            _leave(levels.pop(), found)
        if role in (OPEN, RENEW) or not levels:
            levels.append(_Level())
    outer = levels[0].opener
    if reopened and outer and levels[0].kind == _OPENS and not levels[0].weak:
        found.pairs.append((outer.at, None))
        levels[0].opener = None
    for level in levels:
        _leave(level, found)
    return found


def _take(text: str, mark: Mark, level: _Level, found: Singles) -> None:
    kind = _kind(text, mark)
    if kind <= _ELIDES:
        if level.opener and kind != _OPENS:
            _elide(mark, kind, found)
            return
        if level.weak or not _resumes(text, mark.at):
            _leave(level, found)
        level.opener, level.kind, level.weak = mark, kind, None
    elif kind == _CLOSES and level.opener:
        sure = level.kind == _OPENS or (level.kind == _MAY_ELIDE and level.opener.shape == 1)
        if sure or mark.at - level.opener.at <= _SHORT:
            _pair(level.opener, mark, found)
            level.opener = None
        _leave(level, found)
    elif kind == _MAY_CLOSE and level.opener and not level.weak:
        level.weak = mark
    elif kind == _NEITHER and mark.shape == 1 and is_suffix(text, mark.at):
        _apostrophe(mark, found)


def _kind(text: str, mark: Mark) -> int:
    at = mark.at
    before = text[at - 1] if at else " "
    if mark.left == CLOSED_UP and mark.right == CLOSED_UP:
        after = text[mark.end] if mark.end < len(text) else " "
        if before in ",:;" and after.isupper():
            return _OPENS
        return _CLOSES if before in ".!?" and not is_suffix(text, at) else _NEITHER
    if mark.right == CLOSED_UP:
        if is_clear_elision(text, at):
            return _NEITHER if mark.shape == 2 else _ELIDES
        if is_possible_elision(text, at):
            return _NEITHER if mark.shape == 2 else _MAY_ELIDE
        return _MAY_OPEN if mark.shape == 2 else _OPENS
    if mark.left != CLOSED_UP:
        return _CLOSES if mark.left == SOFT or mark.shape == 2 else _NEITHER
    if before in "nN" and at > 1 and text[at - 2] in SINGLES:
        return _NEITHER  # rock 'n' roll
    return _MAY_CLOSE if is_weak_closer(text, at) else _CLOSES


def _leave(level: _Level, found: Singles) -> None:
    """Settle what is still open where its level, or its paragraph, ends."""
    opener, weak, level.opener = level.opener, level.weak, None
    if not opener:
        return
    if weak and level.kind == _OPENS and weak.at - opener.at <= _SHORT:
        _pair(opener, weak, found)
    elif level.kind == _OPENS and not (weak and weak.at - opener.at <= _LONG):
        found.lost.append(opener.at)
    elif level.kind != _OPENS:
        _elide(opener, level.kind, found)


def _resumes(text: str, at: int) -> bool:
    """Whether a mark follows a finished sentence, as in paragraphs run together."""
    return text[max(0, at - 4) : at].rstrip(" ")[-1:] in {".", "!", "?", "…"}


def _elide(mark: Mark, kind: int, found: Singles) -> None:
    if kind == _ELIDES and mark.shape == 1:
        _apostrophe(mark, found)


def _apostrophe(mark: Mark, found: Singles) -> None:
    found.wrong.append((mark.at, mark.end, "’"))


def _pair(opener: Mark, closer: Mark, found: Singles) -> None:
    found.pairs.append((opener.at, closer.at))
    if opener.shape == 2:
        found.wrong.append((opener.at, opener.end, "‘"))
    if closer.shape == 1:
        found.wrong.append((closer.at, closer.end, "’"))
