"""A difference of percentages called a percentage: “rose 2 percent, from 3% to 5%”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.checks.percent_change import changes
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NUM031",
    "From {old} to {new} is {points} percentage points, not {points} percent.",
    level="warning",
    ask=True,
    needs=("percent", "cent", "%", "pct"),
    bad=["The rate rose [[2 percent -> 2 percentage points]], from 3 percent to 5 percent."],
    good=[
        "The rate rose 2 percentage points, from 3 percent to 5 percent.",
        "The rate rose 50 percent, from 4 percent to 6 percent.",
        "Prices rose 2 percent, from 3 to 5 dollars.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the percentage that is a difference and not the change."""
    for change in changes(doc):
        if change.new.kind != "percent" or change.old.kind not in {"percent", "count"}:
            continue
        points = abs(change.new.value - change.old.value)
        found = change.percent.value
        relative = points / change.old.value * 100
        if abs(found - points) > 0.11 or abs(found - relative) < 1:
            continue
        percent = change.percent
        figure = doc.text[percent.figure.start : percent.figure.end]
        noun = "point" if found == 1 else "points"
        data = {
            "old": doc.text[change.old.span.start : change.old.span.end],
            "new": doc.text[change.new.span.start : change.new.span.end],
            "points": figure,
        }
        yield Hit(percent.span, (f"{figure} percentage {noun}",), data)
