"""Precision against recall by kind of error, drawn with matplotlib (dependency group plot).

Findings are taken in order: errors before warnings before suggestions, and first those of the rules
that were right most often when they were read. A right finding counts for the kind of the error
that it touches, a wrong one for the kind that its rule finds most.
"""

from __future__ import annotations

import collections
from typing import TYPE_CHECKING, Any, NamedTuple

import judging

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from judging import Judged

LEVELS = ("error", "warning", "suggestion")
UNREAD = 0.8  # taken for the precision of a rule of which nothing was read
FEWEST = 25  # errors of a kind that is drawn
ALL = "all"


class Point(NamedTuple):
    """Where a curve stands when the findings of a level and precision have been taken."""

    level: str
    recall: float
    precision: float


def errors_by_kind(scorer: Any, folders: Iterable[str]) -> collections.Counter[str]:
    """How many errors of each kind there are to find, and of all."""
    counts: collections.Counter[str] = collections.Counter()
    for folder in folders:
        for error in scorer.lines(scorer.pathlib.Path(folder) / "gold.jsonl"):
            if error["severity"] != "style":
                counts.update((error["kind"], ALL))
    return counts


def kinds_of_rules(findings: Iterable[Judged]) -> dict[str, str]:
    """From a rule, or the three letters of its category, to the kind that it finds most."""
    counts: collections.defaultdict[str, collections.Counter[str]] = collections.defaultdict(
        collections.Counter
    )
    for one in findings:
        for _, kind in one.errors:
            counts[one.code][kind] += 1
            counts[one.code[:3]][kind] += 1
    return {code: min(found, key=lambda k: (-found[k], k)) for code, found in counts.items()}


def curve(
    findings: Sequence[Judged], kind: str, total: int, precision: Mapping[str, float]
) -> list[Point]:
    """The curve of a kind of error, or of all of them, of which there are `total`."""
    kinds = kinds_of_rules(findings)
    groups: collections.defaultdict[tuple[int, float], list[Judged]] = collections.defaultdict(list)
    for one in findings:
        groups[LEVELS.index(one.level), -precision.get(one.code, UNREAD)].append(one)
    points: list[Point] = []
    seen: set[str] = set()
    right = wrong = 0
    for level, sure in sorted(groups):
        for one in groups[level, sure]:
            hit = [number for number, name in one.errors if kind in (ALL, name)]
            own = kinds.get(one.code, kinds.get(one.code[:3], ""))
            seen.update(hit)
            right += bool(hit)
            wrong += one.verdict == "wrong" and kind in (ALL, own)
        if right + wrong:
            points.append(Point(LEVELS[level], len(seen) / total, right / (right + wrong)))
    return points


def plot(
    scorer: Any,
    scored: Iterable[tuple[str, Iterable[Mapping[str, Any]]]],
    precision: Mapping[str, float],
    file: str,
) -> None:
    """Draw the kinds that have enough errors. Needs matplotlib."""
    from matplotlib.figure import Figure

    sets = list(scored)
    findings = [j for folder, found in sets for j in judging.by_annotation(scorer, folder, found)]
    totals = errors_by_kind(scorer, [folder for folder, _ in sets])
    kinds = [kind for kind, count in totals.most_common() if count >= FEWEST]
    rows = -(-len(kinds) // 4)
    figure = Figure(figsize=(10, 2.4 * rows), layout="constrained")
    axes = figure.subplots(rows, 4, sharex=True, sharey=True, squeeze=False).flat
    for axis, kind in zip(axes, [*kinds, *[""] * (4 * rows - len(kinds))], strict=True):
        if not kind:
            axis.set_axis_off()
            continue
        points = curve(findings, kind, totals[kind], precision)
        _draw(axis, points)
        axis.set_title(f"{kind} ({totals[kind]} errors)", fontsize=10)
    figure.supxlabel("recall", fontsize=10)
    figure.supylabel("precision", fontsize=10)
    figure.savefig(file, dpi=100, metadata={"Date": None} if file.endswith(".svg") else None)
    print(f"Drew {file}.")


def _draw(axis: Any, points: Sequence[Point]) -> None:
    """Errors and warnings in a full line to the dot, suggestions in a broken one after it."""
    shown = [one for one in points if one.level != "suggestion"]
    rest = [*shown[-1:], *points[len(shown) :]]
    axis.plot([p.recall for p in shown], [p.precision for p in shown], color="#1f5a94")
    axis.plot([p.recall for p in rest], [p.precision for p in rest], color="#1f5a94", ls=":")
    for one in shown[-1:]:
        axis.plot([one.recall], [one.precision], "o", color="#1f5a94", ms=4)
    axis.set_xlim(0, 0.8)
    axis.set_ylim(0, 1.03)
    axis.grid(color="#dddddd", lw=0.5)
    axis.tick_params(labelsize=8)
