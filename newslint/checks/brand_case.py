"""A brand or a newsroom whose capitals are in the wrong place: Buzzfeed for BuzzFeed.

Only the form with one capital in front (or none, for names that begin with a small letter) is an
error. Addresses, handles and headlines all in capitals are left alone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newslint.lexicon.store import data_path
from newslint.lexicon.survey import stands_free, surface
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document


@cache
def brands() -> dict[str, str]:
    """From the folded name of a brand to the way its owner writes it."""
    with open(data_path("brands.txt"), encoding="utf-8") as file:
        lines = [line.strip() for line in file if not line.startswith("#")]
    return {line.lower(): line for line in lines if line}


@rule(
    "NAM003",
    "“{found}” is written “{fix}”.",
    level="error",
    source="The owners' own use, 2026-11.",
    bad=[
        "The site [[Buzzfeed -> BuzzFeed]] published the memo.",
        "She posted it on [[Youtube -> YouTube]] and [[Linkedin -> LinkedIn]].",
        "He dropped his [[Iphone -> iPhone]] in the river.",
    ],
    good=[
        "The memo is at www.buzzfeed.com and youtube.com/watch, says @Youtube.",
        "YOUTUBE AND BUZZFEED SUED",
        "BuzzFeed and YouTube said nothing; his iPhone rang.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Yield a hit for each brand with its capitals misplaced."""
    for folded in doc.index.keys() & _forms():
        brand = brands()[folded.removesuffix("'s")]
        for place in doc.index[folded]:
            found = surface(doc, place)
            small = found.islower() and brand[0].islower()
            if not (small or (found[0].isupper() and found[1:].islower())) or found == brand:
                continue
            if stands_free(doc, place):
                start = doc.starts[place]
                yield Hit(Span(start, start + len(found)), (brand,))


@cache
def _forms() -> frozenset[str]:
    return frozenset(brands()) | {f"{brand}'s" for brand in brands()}
