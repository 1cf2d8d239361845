"""“No evident of it”, “he pleaded guilt”: a word of the same family or sound as the right one.

Edited news has neither pair that the word makes with its neighbours, and both of those that the
other word would make.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import hyphenated, is_capital, joined, places_of, span
from newslint.lexicon.pairs import pairs
from newslint.lexicon.store import data_path
from newslint.lexicon.suggest import context
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_EACH, _BOTH = 20, 40  # levels of a pair, 4 * log2 of its uses: some 30 times each


@rule(
    "USE600",
    "“{found}” does not seem to fit here: was “{fix}” meant?",
    level="warning",
    ask=True,
    bad=[
        "She was found [[guilt -> guilty]] of fraud in May.",
        "He spoke of the [[important -> importance]] of trade.",
        "They filed a [[complain -> complaint]] against the bank.",
        "The house was [[know -> known]] as the Rock.",
    ],
    good=[
        "She felt guilt for it. He spoke of the important role of trade.",
        "They complain against the bank, as you know.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report words that edited news has with neither neighbour, where it has another with both."""
    table = _table()
    words, last = doc.words, len(doc.words) - 1
    for place in places_of(doc, table.keys()):
        if not 0 < place < last:
            continue
        left, word, right = words[place - 1 : place + 2]
        if is_capital(doc, place) or _is_known(left, word) or _is_known(word, right):
            continue
        if not joined(doc, place - 1) or not joined(doc, place):
            continue
        if any(hyphenated(doc, near) for near in (place - 1, place, place + 1)):
            continue
        best = max(table[word], key=lambda other: min(context(left, other, right)))
        sides = context(left, best, right)
        if min(sides) >= _EACH and sum(sides) >= _BOTH:
            where = span(doc, place, place)
            yield Hit(where, (fit(doc, where, best),))


@lru_cache(maxsize=32768)
def _is_known(first: str, second: str) -> bool:
    """Whether edited news has two words side by side."""
    return pairs().level("b", first, second) > 0


@lru_cache(maxsize=1)
def _kin() -> frozenset[str]:
    return frozenset(_table())


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    """From a word to those that it may stand for."""
    with open(data_path("kin.txt"), encoding="utf-8") as file:
        rows = (row.split() for row in file if not row.startswith("#"))
        return {word: others for word, *others in rows}
