"""Verb forms that cannot follow a helping verb or “to”, from forms.txt.

Each was counted in edited news with the small word after it: *arrest* never stands between *was*
and *on*, where *arrested* does hundreds of times.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.lexicon.nearby import after
from newslint.lexicon.store import data_path

if TYPE_CHECKING:
    from newslint.document import Document

Table = dict[str, frozenset[str]]
SMALL = frozenset(  # words and marks
    "by in on at for from with after to of as during over near into the a an his her their its "
    "that him them it this up out off down about against under around between through . , ; : "
    "and or but when while because before until since who which is not only more last us me what "
    "how dead".split()
)
_ANY = "*"


@lru_cache(maxsize=1)
def misfits() -> dict[str, Table]:
    """By helper (``be``, ``have``, ``to``): the word that follows, and forms not found before it.

    The word ``*`` is any of ``SMALL``.
    """
    tables: dict[str, Table] = {"be": {}, "have": {}, "to": {}}
    with open(data_path("forms.txt"), encoding="utf-8") as file:
        for row in file:
            helper, word, forms = row.split(" ", 2)
            tables[helper][word] = frozenset(forms.split())
    return tables


@lru_cache(maxsize=4)
def forms_after(helper: str) -> frozenset[str]:
    """All forms that cannot follow a helper before some word."""
    return frozenset().union(*misfits()[helper].values())


def is_misfit(doc: Document, place: int, helper: str) -> bool:
    """Whether the word at ``place`` cannot stand between the helper and what follows it."""
    table, form = misfits()[helper], doc.words[place]
    if place + 1 >= len(doc.words):
        return False
    right = after(doc, place) or doc.gap(place)[:1]
    if form in table.get(right, ()):
        return True
    return form in table[_ANY] and right in SMALL
