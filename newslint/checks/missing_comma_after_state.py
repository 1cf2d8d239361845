"""A state that follows its city with a comma, and then no second comma: “Austin, Texas from”.

The pair of commas is American newspaper style; the second is the one that is forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import WEEKDAYS, places
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_STATES = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont virginia wisconsin wyoming".split()
)
_TWO = {
    "hampshire": "new", "jersey": "new", "mexico": "new", "york": "new", "island": "rhode",
    "carolina": "north south", "dakota": "north south", "virginia": "west",
}  # fmt: skip
_BEFORE_CITY = frozenset(["in", "near", "outside", "from", "of", "at"])
_FOLLOWERS = frozenset(
    "in on at from for with after before since until when while as by to that was "
    "were is has said because during following".split()
)
_LONGEST_CITY = 3


@rule(
    "PUN044",
    "The state wants a comma after it as well as before.",
    level="warning",
    bad=[
        "He flew in from Austin, [[Texas -> Texas,]] on Monday.",
        "A plant near Trenton, New [[Jersey -> Jersey,]] was closed.",
    ],
    good=[
        "He flew in from Austin, Texas, on Monday.",
        "They stopped in Utah, Nevada and Oregon.",
        "In Austin, Texas Rangers fans cheered.",
        "According to Ms Hall, Texas was first.",
        "As of Wednesday, New York was testing more people than the rest of the country.",
        "Apart from Ohio, Texas was the only one.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report “in City, State” with a small closed-class word right after."""
    index = doc.index
    for place in places(doc, _STATES & index.keys()):
        if _is_open(doc, place, place):
            yield _hit(doc, place)
    for last in _TWO.keys() & index.keys():
        firsts = _TWO[last]
        for place in index[last]:
            named = place > 0 and doc.words[place - 1] in firsts.split()
            if named and doc.gap(place - 1) == " " and _is_open(doc, place - 1, place):
                yield _hit(doc, place)


def _hit(doc: Document, place: int) -> Hit:
    span = Span(doc.starts[place], doc.ends[place])
    return Hit(span, (f"{doc.text[span.start : span.end]},",))


def _is_open(doc: Document, first: int, last: int) -> bool:
    """Whether the state at these places follows “in City, ” and goes on without a comma."""
    if not first or last + 1 >= len(doc.words) or doc.gap(first - 1) != ", ":
        return False
    if doc.gap(last) != " " or doc.words[last + 1] not in _FOLLOWERS:
        return False
    if not doc.text[doc.starts[last]].isupper():
        return False
    city = first
    while city and first - city <= _LONGEST_CITY and doc.text[doc.starts[city - 1]].isupper():
        city -= 1
        if not city or doc.gap(city - 1) not in (" ", "-", ". "):
            return False
    if doc.words[first - 1] in WEEKDAYS:
        return False
    if city == first or doc.words[first - 1] in _STATES or doc.words[first - 1] in _TWO:
        return False
    return doc.words[city - 1] in _BEFORE_CITY and doc.text[doc.starts[city - 1]].islower()
