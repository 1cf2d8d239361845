"""A comma that edited news would have here: after an opening phrase, around an addition.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.gaps import gaps
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SURE = 2.6  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 1.8


@rule(
    "CTX002",
    "A comma seems to be missing after “{before}”.",
    level="warning",
    requires="onnxruntime",
    bad=[
        "Because of the heavy rain in [[March the -> March, the]] match was called off.",
    ],
    good=[
        "Because of the heavy rain in March, the match was called off.",
        "The mayor of Leeds said the match was called off.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each comma that seems missing."""
    for gap in gaps(doc, (",",), _LIKELY):
        start, end = gap.before.start, gap.after.end
        fix = f"{doc.text[start : gap.before.end]},{doc.text[gap.before.end : end]}"
        level = "" if gap.odds >= _SURE else "suggestion"
        yield Hit(Span(start, end), (fix,), {"before": gap.before.form}, level)
