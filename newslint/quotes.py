"""Direct speech: which quotation marks belong together, and which are left over.

Each paragraph is read by itself, so that one stray mark never spoils the next paragraph. Marks
that plainly alternate are paired at once; any other paragraph gets the cheapest reading of its
double marks, where a mark of the wrong shape costs less than one with no partner. Single marks are
then paired inside what the double ones enclose.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from newslint.quotemarks import CLOSED_UP, Mark, by_paragraph, is_label, opening_mark, scan
from newslint.quotepaths import (
    CLOSE,
    OPEN,
    PRIME,
    RENEW,
    STRAY,
    TWIN,
    best_roles,
    plain_roles,
)
from newslint.quotesingles import pair_singles
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.quotemarks import Block

_SENTENCE_ENDS = frozenset(".!?…)]”’\"'")
_CURLY = ("“", "”")
_USUAL = frozenset({'""', "“”", '"”', '“"'})  # pairs of which neither mark can be of a wrong shape
_DOUBLE = attrgetter("double")


class Quote(NamedTuple):
    """What one opening mark encloses; offsets are 0-based code points of the text.

    `opener` and `closer` are offsets of the marks. `closer` is None where the speech goes on in
    the next paragraph (then `open_at_end`) or is never closed; `end` is where it ends, exclusive.
    `depth` counts the quotations around it. `mark` is "double" or "single".
    """

    opener: int
    closer: int | None
    end: int
    depth: int
    mark: str
    open_at_end: bool


class WrongShape(NamedTuple):
    """A mark drawn or typed the wrong way: its span, and the curly mark that belongs there."""

    start: int
    end: int
    fix: str


class Quotes(NamedTuple):
    """Every quotation of a text, in the order of the opening marks.

    `stray_closers` and `unclosed` are offsets of double marks with no partner. `continued` are the
    openers of speech left open at a paragraph's end and taken up by the next. `not_reopened` are
    starts of paragraphs that go on with such speech without a mark of their own. `doubles` are the
    offsets of all double marks. `lost_singles` are single openers that nothing closes. `starts`
    and `ends` bound the merged stretches inside quotations.
    """

    pairs: tuple[Quote, ...] = ()
    stray_closers: tuple[int, ...] = ()
    unclosed: tuple[int, ...] = ()
    wrong_shape: tuple[WrongShape, ...] = ()
    continued: tuple[int, ...] = ()
    not_reopened: tuple[int, ...] = ()
    doubles: tuple[int, ...] = ()
    lost_singles: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def inside(self, offset: int) -> bool:
        """Whether an offset is inside quotation marks (the marks themselves count)."""
        place = bisect_right(self.starts, offset) - 1
        return place >= 0 and offset < self.ends[place]


def read_quotes(
    text: str, paragraphs: Sequence[Block], block_quotes: Sequence[tuple[int, int]] = ()
) -> Quotes:
    """Pair the quotation marks of `text`.

    `paragraphs` are ascending (start, end, ...) in code points, end exclusive. `block_quotes` are
    stretches set off as quotations, where speech need not be closed; they count as inside.
    """
    reader = _Reader(text)
    groups = dict(by_paragraph(scan(text), paragraphs))
    if not groups and not block_quotes:
        return Quotes()
    for number, marks in groups.items():
        if reader.read_plain(marks):
            continue
        following = paragraphs[number + 1 : number + 3]
        if following and not is_label(text, following[0]):
            following = following[:1]
        openings = (
            opening_mark(text, groups[after][0], paragraph[0])
            for after, paragraph in enumerate(following, number + 1)
            if after in groups
        )
        opening = max(filter(None, openings), key=_DOUBLE, default=None)  # no ‘crosshead’
        reader.read(marks, paragraphs[number][0], paragraphs[number][1], opening)
    reader.drop_carried()
    return reader.finish(block_quotes)


class _Reader:
    """What has been read so far; one use per text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs: list[Quote] = []
        self.stray: list[int] = []
        self.unclosed: list[int] = []
        self.wrong: list[WrongShape] = []
        self.not_reopened: list[int] = []
        self.lost_singles: list[int] = []
        self.doubles: list[int] = []
        self.carried: tuple[int, int] | None = None  # opener, end of its paragraph

    def read_plain(self, marks: list[Mark]) -> bool:
        """Pair double marks that alternate beyond doubt; False if they do not.

        As most paragraphs are such, this is a shorter way to what `read` would do.
        """
        if len(marks) % 2 or not all(map(_DOUBLE, marks)):
            return False
        if plain_roles(marks, reopened=False) is None:
            return False
        self.drop_carried()
        for opener, closer in zip(marks[::2], marks[1::2], strict=True):
            self.pairs.append(Quote(opener.at, closer.at, closer.end, 0, "double", False))
            self.doubles += (opener.at, closer.at)
            if self.text[opener.at] + self.text[closer.at] not in _USUAL:
                self.check_shape(opener, True)
                self.check_shape(closer, False)
        return True

    def read(self, marks: list[Mark], start: int, end: int, opening: Mark | None) -> None:
        """Read one paragraph; `opening` is the mark that the next one begins with, if any."""
        doubles = [mark for mark in marks if mark.double]
        roles: list[int] = []
        if doubles:
            roles = self.read_doubles(doubles, start, end, bool(opening and opening.double))
        if len(doubles) == len(marks):
            return
        role_of = dict(zip((mark.at for mark in doubles), roles, strict=True))
        reopened = bool(opening and not opening.double)
        singles = pair_singles(self.text, marks, role_of, reopened=reopened)
        for opener, closer in singles.pairs:
            stop = end if closer is None else closer + 1
            self.pairs.append(Quote(opener, closer, stop, 0, "single", closer is None))
        self.wrong += [WrongShape(*wrong) for wrong in singles.wrong]
        self.lost_singles += singles.lost

    def read_doubles(self, marks: list[Mark], start: int, end: int, reopened: bool) -> list[int]:
        """Pair the double marks of one paragraph; returns their roles."""
        roles = plain_roles(marks, reopened=reopened)
        came = False
        if roles is None:
            primes = [self.is_prime(mark) for mark in marks]
            carried = self.carried is not None and marks[0].at > start
            resumes = [self.resumes(mark) for mark in marks]
            roles, came = best_roles(marks, primes, resumes, reopened=reopened, carried=carried)
        open_marks: list[int] = []
        if came and self.carried:
            self.not_reopened.append(start)
            open_marks.append(self.carried[0])
            self.carried = None
        self.drop_carried()
        deepest = 0
        for mark, role in zip(marks, roles, strict=True):
            self.act(mark, role, open_marks)
            deepest = max(deepest, len(open_marks))
        # Double marks straight inside speech that runs on: rather a mark has been lost.
        self.leave_open(open_marks, end, reopened and deepest < 2)
        if reopened:
            self.drop_carried()
        return roles

    def act(self, mark: Mark, role: int, open_marks: list[int]) -> None:
        """Do what one double mark does."""
        if role != PRIME:
            self.doubles.append(mark.at)
        if role == OPEN:
            open_marks.append(mark.at)
        elif role == CLOSE:
            self.pairs.append(Quote(open_marks.pop(), mark.at, mark.end, 0, "double", False))
        elif role == RENEW:
            self.renew(open_marks.pop(), mark)
            open_marks.append(mark.at)
        elif role == STRAY and mark.width == 1:
            self.stray.append(mark.at)
        elif role == TWIN:
            self.wrong.append(WrongShape(mark.at - 1, mark.end, self.text[mark.at]))
        if role in (OPEN, RENEW, CLOSE):
            self.check_shape(mark, role != CLOSE)

    def check_shape(self, mark: Mark, opens: bool) -> None:
        """Note a mark drawn the other way or typed with other signs."""
        contrary = mark.shape == (2 if opens else 1)
        if contrary or mark.width == 2 or self.text[mark.at] in "„‟«»":
            self.wrong.append(WrongShape(mark.at, mark.end, _CURLY[not opens]))

    def leave_open(self, open_marks: list[int], end: int, reopened: bool) -> None:
        """Settle the speech that is open where a paragraph ends."""
        for opener in open_marks[1:]:
            self.lose(opener, end)
        if not open_marks:
            return
        if reopened:
            self.pairs.append(Quote(open_marks[0], None, end, 0, "double", True))
        else:
            self.carried = (open_marks[0], end)

    def drop_carried(self) -> None:
        """Give up on speech left open that nothing has taken up."""
        if self.carried:
            self.lose(*self.carried)
        self.carried = None

    def lose(self, opener: int, end: int) -> None:
        """Note an opener that is never closed."""
        self.unclosed.append(opener)
        self.pairs.append(Quote(opener, None, end, 0, "double", False))

    def renew(self, opener: int, mark: Mark) -> None:
        """End speech where `mark` opens afresh; after a full stop it may be the same speech.

        Copy whose paragraphs have been run together is full of such marks.
        """
        if self.resumes(mark):
            self.pairs.append(Quote(opener, None, mark.at, 0, "double", True))
        else:
            self.lose(opener, mark.at)

    def resumes(self, mark: Mark) -> bool:
        """Whether a finished sentence stands before a mark."""
        before = self.text[max(0, mark.at - 4) : mark.at].rstrip()
        return before[-1:] in _SENTENCE_ENDS and mark.left != CLOSED_UP

    def is_prime(self, mark: Mark) -> bool:
        """Whether a double mark may stand for inches: after a figure that is not a year."""
        if mark.width != 1 or mark.shape == 1 or mark.right == CLOSED_UP:
            return False
        before = self.text[max(0, mark.at - 4) : mark.at]
        return before[-1:].isdigit() and not (len(before) == 4 and before.isdigit())

    def finish(self, blocks: Sequence[tuple[int, int]]) -> Quotes:
        """Everything in order, with depths and merged stretches."""
        pairs = _with_depth(sorted(self.pairs))
        stretches = sorted([(quote.opener, quote.end) for quote in pairs] + list(blocks))
        merged = _merge(stretches)
        opened = [at for at in self.unclosed if not any(a <= at < b for a, b in blocks)]
        return Quotes(
            tuple(pairs),
            tuple(self.stray),
            tuple(sorted(opened)),
            tuple(sorted(self.wrong)),
            tuple(quote.opener for quote in pairs if quote.open_at_end),
            tuple(self.not_reopened),
            tuple(self.doubles),
            tuple(at for at in self.lost_singles if not any(a <= at < b for a, b in blocks)),
            tuple(start for start, _ in merged),
            tuple(end for _, end in merged),
        )


def _with_depth(pairs: list[Quote]) -> list[Quote]:
    found: list[Quote] = []
    around: list[int] = []  # ends of the quotations around the present one
    for quote in pairs:
        while around and around[-1] <= quote.opener:
            around.pop()
        found.append(quote._replace(depth=len(around)) if around else quote)
        around.append(quote.end)
    return found


def _merge(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
