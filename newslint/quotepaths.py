"""The cheapest reading of one paragraph's double quotation marks.

Every mark opens, closes, or stands alone. Each reading has a price: a mark that stands on the
wrong side of a space costs a little, one drawn the wrong way more, one with no partner most. The
best reading is found mark by mark over three states (outside, in speech, in speech within speech),
so the work grows with the number of marks only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.quotemarks import CLOSED_UP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.quotemarks import Mark

OPEN, CLOSE, RENEW, STRAY, PRIME, TWIN = range(6)
"""RENEW opens speech though the speech before it was never closed. TWIN is a mark typed twice."""

_NEVER = 1e9
_ALONE = 4.0  # a closer without opener, or an opener without closer
_WRONG_SHAPE = 2.0
_NESTED = 1.5  # double marks straight inside double marks
_TWIN = 2.0
_RESUMED = 2.5  # speech opened afresh after a full stop, as if a new paragraph began there
_CARRIED = 0.5  # speech from the paragraph before goes on without a new opener
_RUNS_ON = 0.3  # speech left open, and the next paragraph opens afresh
_PRIME_OUTSIDE, _PRIME_INSIDE = 0.5, 1.5
# Indexed by what stands beside the mark: room, soft (a dash), closed up.
_OPEN_LEFT, _OPEN_RIGHT = (0.0, 0.3, 2.5), (2.0, 0.3, 0.0)
_CLOSE_LEFT, _CLOSE_RIGHT = (2.0, 0.3, 0.0), (0.0, 0.3, 2.5)


def opens_plainly(mark: Mark) -> bool:
    """Whether shape and room both say that the mark opens."""
    return mark.shape != 2 and mark.left != CLOSED_UP and mark.right == CLOSED_UP


def closes_plainly(mark: Mark) -> bool:
    """Whether shape and room both say that the mark closes."""
    return mark.shape != 1 and mark.left == CLOSED_UP and mark.right != CLOSED_UP


def plain_roles(marks: Sequence[Mark], *, reopened: bool) -> list[int] | None:
    """The roles of marks that alternate beyond doubt, else None.

    `reopened`: the next paragraph begins with an opening mark, so the last one may stay open.
    """
    if len(marks) % 2 and not reopened:
        return None
    if not (all(map(opens_plainly, marks[::2])) and all(map(closes_plainly, marks[1::2]))):
        return None
    return [place % 2 for place in range(len(marks))]


def best_roles(
    marks: Sequence[Mark],
    primes: Sequence[bool],
    resumes: Sequence[bool],
    *,
    reopened: bool,
    carried: bool,
) -> tuple[list[int], bool]:
    """The cheapest roles, and whether speech carried on from an earlier paragraph.

    `primes`: which marks may stand for inches. `resumes`: which marks follow a finished sentence.
    """
    costs = [0.0, _CARRIED if carried else _NEVER, _NEVER]
    trail: list[tuple[tuple[int, int], ...]] = []
    for mark, prime, resume in zip(marks, primes, resumes, strict=True):
        costs, steps = _advance(costs, mark, prime, _RESUMED if resume else _ALONE)
        trail.append(steps)
    costs[1] += _RUNS_ON if reopened else _ALONE
    costs[2] += _ALONE + (_RUNS_ON if reopened else _ALONE)
    state = costs.index(min(costs))
    roles: list[int] = []
    for steps in reversed(trail):
        role, state = steps[state]
        roles.append(role)
    roles.reverse()
    return roles, state == 1


def _advance(
    costs: list[float], mark: Mark, prime: bool, renewing: float
) -> tuple[list[float], tuple[tuple[int, int], ...]]:
    """The cheapest way into each state over one mark: costs, and (role, state before) of each."""
    opening = _OPEN_LEFT[mark.left] + _OPEN_RIGHT[mark.right] + _WRONG_SHAPE * (mark.shape == 2)
    closing = _CLOSE_LEFT[mark.left] + _CLOSE_RIGHT[mark.right] + _WRONG_SHAPE * (mark.shape == 1)
    out, speech, inner = costs
    nested = _NESTED + opening
    ways: list[list[tuple[float, int, int]]] = [
        [(speech + closing, CLOSE, 1), (out + closing + _ALONE, STRAY, 0)],
        [
            (out + opening, OPEN, 0),
            (inner + closing, CLOSE, 2),
            (speech + opening + renewing, RENEW, 1),
        ],
        [(speech + nested, OPEN, 1)],
    ]
    if prime:
        ways[0].append((out + _PRIME_OUTSIDE, PRIME, 0))
        ways[1].append((speech + _PRIME_INSIDE, PRIME, 1))
        ways[2].append((inner + _PRIME_INSIDE, PRIME, 2))
    if mark.twin:
        for state, cost in enumerate(costs):
            ways[state].append((cost + _TWIN, TWIN, state))
    best = [min(way) for way in ways]
    return [cost for cost, _, _ in best], tuple((role, state) for _, role, state in best)
