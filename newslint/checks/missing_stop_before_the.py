"""A capital in the middle of a sentence shows where the next one begins: “on Saturday In the talk”.

Words after which a title may follow are left alone: “she read The Long Road”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.nearby import WEEKDAYS, found, places_of
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OPENERS = frozenset("the in after while at".split())
_BEFORE_TITLES = frozenset(
    "which that with from when what where whom than because while though although said says saying "
    "like called titled into over upon before after their this about under reads watched wrote "
    "sang sings sing played plays headlined entitled reading watching film movie book novel show "
    "song play series album magazine newspaper poem band read".split()
)
_GOES_ON = regex(r" [a-z]+ [a-z]+[ ,][^“”\"\n]*\.")
_LEAST = 4  # letters of the word before


@rule(
    "PUN141",
    "A full stop seems to be missing: “{fix}”.",
    level="warning",
    bad=[
        "She was asked about it on [[Saturday In -> Saturday. In]] the talk, she said no.",
        "They risk more and more by the [[week The -> week. The]] same thing was seen up north.",
    ],
    good=["She was asked about it on Saturday. In the talk she said no. He read The long road."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report such a word with a capital after an ordinary word or a weekday."""
    words = doc.words
    for place in places_of(doc, _OPENERS):
        if place < 2 or not found(doc, place).istitle() or doc.gap(place - 1) != " ":
            continue
        last = words[place - 1]
        plain = found(doc, place - 1).islower() and last.isalpha() and len(last) >= _LEAST
        if not (plain or last in WEEKDAYS) or last in _BEFORE_TITLES:
            continue
        if doc.gap(place - 2) != " " or not found(doc, place - 2)[-1].islower():
            continue
        if _GOES_ON.match(doc.text, doc.ends[place], doc.paragraph_at(doc.ends[place]).end):
            before, word = found(doc, place - 1), found(doc, place)
            yield Hit(Span(doc.starts[place - 1], doc.ends[place]), (f"{before}. {word}",))
