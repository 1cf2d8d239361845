"""“republicans” or “democrats” for the American parties, which take a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_AMERICAN = frozenset(
    "republican democrat gop senate congress obama trump clinton biden bush senator congressman"
    " congresswoman".split()
)
_CAUSES = frozenset("unionists monarchists royalists loyalists nationalists".split())
_OTHERS = frozenset(
    "social christian liberal pro free true committed irish catalan spanish french british welsh"
    " loyalist nationalist small r d new young fellow swedish sweden and or right".split()
)


@rule(
    "NAM028",
    "The party takes a capital: “{fix}”.",
    level="warning",
    bad=["Trump said that the [[republicans -> Republicans]] would win."],
    good=[
        "Trump said that the Republicans would win.",
        "Trump is not liked by small-R republicans all over the world.",
        "In Belfast neither unionists nor republicans trust Trump.",
        "In Bonn the social democrats won; the republicans of Belfast did not.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the plural in lower case in an article about American politics."""
    if not _AMERICAN & doc.index.keys() or _CAUSES & doc.index.keys():
        return
    for word in ("republicans", "democrats"):
        for place in doc.index.get(word, ()):
            start, end = doc.starts[place], doc.ends[place]
            before = doc.words[place - 1] if place else ""
            if not doc.text[start].islower() or before in _OTHERS:
                continue
            if doc.text[start - 1 : start] in {" ", "“", '"'} and doc.text[end : end + 1] != ".":
                yield Hit(Span(start, end), (word.capitalize(),))
