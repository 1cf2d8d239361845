"""“In front the house”, “in response the vote”: a phrase that lost its second preposition.

The phrases were counted in edited news: each stands there with its preposition between it and an
article, and practically never without.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.nearby import found, hyphenated, is_capital, joined, places_of, span
from newslint.lexicon.store import data_path
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_OWNERS = frozenset("the his her their its our my your".split())
_JOINING = frozenset("and but or so that when while where then".split())
_WHEN = frozenset(
    "end start beginning top bottom front middle centre center back side time".split()
)


@rule(
    "GRA132",
    "A word is missing: “{fix}”.",
    bad=[
        "He stood in [[front the -> front of the]] house.",
        "They acted in [[response his -> response to his]] speech.",
        "It is open until the end of May, at [[the expense the -> the expense of the]] guests.",
    ],
    good=[
        "He stood in front of the house, in response to his speech.",
        "At the end, the band played. In front, the drums began. At the end the lights went out.",
        "They sang, and at the end the band played.",
        "He asked for some of the money, and what in the end their votes were worth.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report phrases that an article follows at once."""
    words, table = doc.words, _table()
    for owner in places_of(doc, _OWNERS):
        if owner < 2 or words[owner - 1] not in table:
            continue
        for phrase, link in table[words[owner - 1]]:
            first = owner - len(phrase)
            if (
                first < 0
                or tuple(words[first:owner]) != phrase
                or _opens_clause(doc, first, owner - 1)
            ):
                continue
            if _is_plain(doc, first, owner):
                where = span(doc, first + 1, owner)
                kept = doc.text[where.start : doc.ends[owner - 1]]
                yield Hit(where, (f"{kept} {link} {found(doc, owner)}",))


def _opens_clause(doc: Document, first: int, last: int) -> bool:
    """Whether a clause may begin with the phrase: “and at the end the band played”."""
    if doc.words[last] not in _WHEN:
        return False
    return not first or not joined(doc, first - 1) or doc.words[first - 1] in _JOINING


def _is_plain(doc: Document, first: int, owner: int) -> bool:
    """Whether the words stand side by side, and none is a name or part of a compound."""
    return all(joined(doc, place) for place in range(first, owner)) and not any(
        is_capital(doc, place) or hyphenated(doc, place) for place in range(first + 1, owner + 1)
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """From the last word of a phrase to its words and the preposition that belongs after them."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    with open(data_path("phrases.txt"), encoding="utf-8") as file:
        for row in file:
            *phrase, link = row.split()
            table.setdefault(phrase[-1], []).append((tuple(phrase), link))
    return table
