"""Guilty in one place and acquitted in another: a “not” may have dropped out.

With several counts or defendants both can be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_GUILTY = regex(r"\b(?:found guilty|was convicted|were convicted)\b")
_CLEARED = regex(r"\b(?:found not guilty|was acquitted|were acquitted|cleared of)\b")


@rule(
    "RSK008",
    "“{found}” here, but “{other}” elsewhere in the story: are both right?",
    level="suggestion",
    scope="narration",
    on=False,
    needs=("acquitted", "cleared", "guilty"),
    bad=["A court heard the case. The mayor was convicted. The mayor [[was acquitted]] on Monday."],
    good=["The mayor was acquitted on Monday.", "She was convicted. She was found guilty."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the second of the two."""
    guilty, cleared = _GUILTY.search(doc.folded), _CLEARED.search(doc.folded)
    if guilty and cleared:
        first, second = sorted((guilty, cleared), key=lambda match: match.start())
        yield Hit(Span(*second.span()), (), {"other": first[0]})
