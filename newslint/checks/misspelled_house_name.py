"""A name of the house's list, one slip from its spelling there.

The other half of the name gives it away. A spelling that any word list knows, or that the list of
names has as well, is left alone, and so is one that the article uses throughout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearhouse import house_misses
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@rule(
    "NAM061",
    "The house spells this name “{fix}”: {name}.",
    level="error",
    bad=[
        "The envoy wrote to Ilmari [[Vartaniemmi -> Vartaniemi]] in May.",
        "It was [[Ilamri -> Ilmari]] Vartaniemi who opened the bridge.",
    ],
    good=["Ilmari Vartaniemi opened the bridge.", "Anna Vartaniemmi is a dentist in Oulu."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each near miss of a name on the house's list."""
    for miss in house_misses(doc):
        if miss.name is not None:
            start = doc.starts[miss.place]
            data = {"name": miss.name.name}
            yield Hit(Span(start, start + len(miss.found)), (miss.word,), data)
