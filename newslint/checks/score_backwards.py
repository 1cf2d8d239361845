"""A win with the smaller score first: “a 1-3 win”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SCORE = regex(
    r"(?<![\d.,:/–-])(?<!\d to )(?P<one>\d{1,3})(?P<dash>[-–])(?P<two>\d{1,3})"
    r"(?= (?:home |away |road |comeback )?(?:win|victory|triumph)\b)"
)


@rule(
    "NUM034",
    "A win has the winner’s score first: “{fix}”?",
    level="warning",
    ask=True,
    needs=("win", "victory", "triumph"),
    bad=["The club opened with a [[1-3 -> 3-1]] win."],
    good=["The club opened with a 3-1 win and a 1-3 defeat."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the score."""
    for place in doc.figures:
        match = _SCORE.match(doc.text, doc.starts[place])
        if match and int(match["one"]) < int(match["two"]):
            fix = f"{match['two']}{match['dash']}{match['one']}"
            yield Hit(Span(match.start(), match.end()), (fix,))
