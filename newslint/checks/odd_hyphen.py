"""A hyphen or an apostrophe inside a word that only looks like the usual one.

Searches for the word do not find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit_apostrophes
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d\u2043"
_APOSTROPHES = "\u02bc\u2032\uff07\u201b\u02b9\u055a\ua78c\u201a"
_INSIDE = regex(
    f"(?<=[^\\W\\d_])(?:(?P<hyphen>[{_HYPHENS}])(?=[^\\W\\d_])|[{_APOSTROPHES}](?=(?:s|t|re|ve|ll|d|m)\\b))"
)


@rule(
    "LAY014",
    "This only looks like the usual {what}.",
    level="suggestion",
    needs=tuple(_HYPHENS + _APOSTROPHES),
    bad=["A long[[\u2011 -> -]]term plan.", "It[[\u2032 -> ']]s late."],
    good=["A long-term plan; it is 5\u2032 6\u2033 tall, and it’s \u22125 degrees."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such signs between two letters."""
    for match in _INSIDE.finditer(doc.text):
        hyphen = match["hyphen"]
        fix = "-" if hyphen else fit_apostrophes(doc, "'")
        yield Hit(Span(*match.span()), (fix,), {"what": "hyphen" if hyphen else "apostrophe"})
