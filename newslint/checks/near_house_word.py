"""A word that nobody knows and that is one slip away from one that the house often prints.

Only a word that the article has once or twice is doubted, only against a word of the house's
vocabulary or names that is frequent, and not if a mere ending parts the two.
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
    "NAM062",
    "Is “{fix}” meant? That is how the house writes it.",
    level="warning",
    bad=[
        "They ate [[lihapirakka -> lihapiirakka]] by the harbour.",
        "The ferry to [[Vartaneimi -> Vartaniemi]] sails at noon.",
    ],
    good=["They ate lihapiirakka by the harbour.", "They ate lihapiirakkas by the harbour."],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each near miss of a frequent word of the house."""
    for miss in house_misses(doc):
        if miss.name is None:
            start = doc.starts[miss.place]
            yield Hit(Span(start, start + len(miss.found)), (miss.word,))
