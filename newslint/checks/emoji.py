"""An emoji in the words of the reporter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_EMOJI = regex(
    "(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
    "|[\u2600-\u27bf]\ufe0f\u200d?)+"
)


@rule(
    "LAY013",
    "An emoji in the copy: is it meant for readers?",
    level="suggestion",
    scope="narration",
    bad=["The mayor left. [[\U0001f6a8]] She is back."],
    good=["The mayor left. “Yes \U0001f6a8,” she wrote. A \u2605\u2605\u2605 hotel."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each run of emoji."""
    if any(sign >= "\ufe0f" for sign in doc.signs):
        for match in _EMOJI.finditer(doc.text):
            yield Hit(Span(*match.span()))
