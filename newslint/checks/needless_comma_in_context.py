"""A comma that edited news would not have: “reports indicate, that”, “identified as, Mr Hall”.

A small network that has read edited news (``newslint.context.network``) speaks only where it is
sure. It needs ``pip install "newslint[context]"``; without it this rule is silent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.context.gaps import level_of, surplus
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_SURE = 3.0  # odds (natural logarithm) from which it is right on news more than 7 times in 10
_LIKELY = 2.2
_BEFORE = 60  # characters in which another comma may open what this one closes


@rule(
    "CTX006",
    "The comma after “{before}” seems to be one too many.",
    level="warning",
    requires="onnxruntime",
    bad=[
        "The man was identified as[[, -> ]] Peter Hall of Leeds.",
    ],
    good=[
        "The man was identified as Peter Hall of Leeds.",
        "He bought apples, pears and plums, but no bread.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each comma that seems too much."""
    for one in surplus(doc, _LIKELY):
        if one.token.form != "," or not one.before.is_word:
            continue
        begin = max(doc.sentence_at(one.token.start).start, one.token.start - _BEFORE)
        if "," in doc.text[begin : one.token.start]:
            continue
        data = {"before": one.before.form}
        yield Hit(Span(one.token.start, one.token.end), ("",), data, level_of(one.odds, _SURE))
