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

_ONE_WORD = (
    "BitTorrent", "BuzzFeed", "DreamWorks", "eBay", "FedEx", "GitHub", "iPad", "iPhone", "PayPal",
    "PlayStation", "PolitiFact", "PowerPoint", "SpaceX", "TikTok", "WhatsApp", "WikiLeaks",
    "YouTube",
)  # fmt: skip


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
        "It sold on [[e-Bay -> eBay]] and was seen on [[You Tube -> YouTube]].",
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
    yield from _parted(doc)
    for folded in sorted(_forms().intersection(doc.index)):
        brand = brands()[folded.removesuffix("'s")]
        for place in doc.index[folded]:
            found = surface(doc, place)
            small = found.islower() and brand[0].islower()
            if not (small or (found[0].isupper() and found[1:].islower())) or found == brand:
                continue
            if stands_free(doc, place):
                start = doc.starts[place]
                yield Hit(Span(start, start + len(found)), (brand,))


def _parted(doc: Document) -> Iterator[Hit]:
    """Brands written as two words, each with a capital: You Tube, e-Bay."""
    for first in sorted(doc.index.keys() & _halves().keys()):
        second, brand = _halves()[first]
        for place in doc.index[first]:
            if place + 1 == len(doc.words) or doc.gap(place) not in {" ", "-"}:
                continue
            if doc.words[place + 1] not in {second, f"{second}'s"}:
                continue
            start, tail = doc.starts[place], doc.starts[place + 1]
            capitals = doc.text[start].isupper() or doc.gap(place) == "-"
            if capitals and doc.text[tail : tail + len(second)].istitle():
                yield Hit(Span(start, tail + len(second)), (brand,))


@cache
def _halves() -> dict[str, tuple[str, str]]:
    """From the folded first part of a brand to its second part and the brand."""
    table = {}
    for brand in _ONE_WORD:
        cut = max(i for i, letter in enumerate(brand) if letter.isupper())
        table[brand[:cut].lower()] = (brand[cut:].lower(), brand)
    return table


@cache
def _forms() -> frozenset[str]:
    return frozenset(brands()) | {f"{brand}'s" for brand in brands()}
