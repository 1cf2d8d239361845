"""A preposition with a bare verb: “for improve relations” for “for improving” or “to improve”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.fitting import fit
from newslint.lexicon.nearby import before, hyphenated, is_capital, preceded, span
from newslint.lexicon.verbs import ONLY_VERBS, progressive
from newslint.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_PREPOSITIONS = frozenset("for of by without from at with about".split())
_VERBS = ONLY_VERBS - frozenset(
    "say write suffer reach release trigger get listen fail think seek teach learn speak "
    "resolve remain sell replace repeal mention carry fill keep convict".split()
)
_RELATIVES = frozenset("who which that what whom".split())
_PRONOUNS = frozenset("i we you he she they".split())


@rule(
    "GRA013",
    "After “{word}” the verb needs another form: “{fix}”.",
    level="suggestion",
    bad=[
        "They met [[for improve -> for improving | to improve]] relations with the north.",
        "He was accused [[of maintain -> of maintaining]] a secret account.",
    ],
    good=[
        "They met to improve relations.",
        "The people we work with agree. What she asks for, they give.",
        "He is the man they speak of. It was a show of resolve, and a cascade of sell orders.",
        "It was a narrow victory for remain in the north.",
        "The charges he was convicted of carry a fine. It is not worthy of mention.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a preposition right before a verb that can be nothing else."""
    for place in preceded(doc, _VERBS, _PREPOSITIONS):
        word = before(doc, place)
        if not word or is_capital(doc, place) or hyphenated(doc, place):
            continue
        if hyphenated(doc, place - 1) or _is_stranded(doc, place - 1):
            continue
        where = span(doc, place - 1, place)
        base = doc.words[place]
        fixes = [f"{word} {progressive(base)}"] + ([f"to {base}"] if word == "for" else [])
        yield Hit(where, tuple(fit(doc, where, fix) for fix in fixes), {"word": word})


def _is_stranded(doc: Document, place: int) -> bool:
    """Whether the preposition may end its clause: “the people they work with agree”."""
    if before(doc, place) in {"kind", "sort", "so", "just", "because"}:
        return True
    return any(
        doc.words[n] in _RELATIVES or (doc.words[n] in _PRONOUNS and before(doc, n))
        for n in range(max(0, place - 6), place)
    )
