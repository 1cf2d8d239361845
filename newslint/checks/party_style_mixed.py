"""Party and state of a politician in two styles in one article: (R-Wyo.) and (R-WY)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PARTY = regex(r"\((?P<party>[RDI])(?P<dash>[-–—]| )(?P<state>[A-Z][A-Za-z.]*(?: [A-Z][a-z.]+)?)\)")
_LEAST = 2


@rule(
    "NEW026",
    "“{found}”: this article writes “{other}” elsewhere.",
    level="suggestion",
    scope="narration",
    needs=("r", "d", "i"),
    bad=[
        "Jane Doe (D-Calif.) and John Doe (R-Mich.) met Ann Roe [[(R-TX)]] on Monday.",
    ],
    good=["Jane Doe (D-Calif.) and John Doe (R-Mich.) met Ann Roe (R-Texas) on Monday."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each use of the rarer way to write a state."""
    if doc.text.find("(") < 0:
        return
    found: dict[bool, list[Span]] = {True: [], False: []}
    for match in _PARTY.finditer(doc.text):
        found[len(match["state"]) == 2 and match["state"].isupper()].append(Span(*match.span()))
    rare, usual = sorted(found.values(), key=len)
    if rare and len(usual) >= _LEAST and len(usual) > len(rare):
        other = doc.text[usual[0].start : usual[0].end]
        for span in rare:
            yield Hit(span, (), {"other": other})
