"""Initials that the article uses and never explains, and that not every reader knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.acronyms import is_explained, uses
from newslint.lexicon.known import UNKNOWN, frequency, status
from newslint.lexicon.store import ABBREVIATION, lexicon
from newslint.lexicon.survey import stands_free, surface, survey
from newslint.parts import parts
from newslint.regex import regex
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_USES = 2
_LEAST_PARAGRAPHS = 3
_LENGTHS = range(3, 7)
_WELL_KNOWN = 12  # frequency level: seven uses in edited news
_EVERYDAY = frozenset("isbn iso psp ppo rfid html http pdf usb dvd vhs ipad gif jpeg wifi".split())
_STATION = regex("[KW][A-Z]{3}")


@rule(
    "NEW020",
    "What does {found} stand for? The article does not say.",
    level="suggestion",
    scope="narration",
    bad=[
        (
            "The [[HWKU]] met on Monday.\n\nIt was a long night for the leaders of the HWKU.\n\n"
            "The union won."
        ),
    ],
    good=[
        (
            "The Harbour Work Kings Union met on Monday.\n\nIt was a long night for the HWKU."
            "\n\nThe HWKU won."
        ),
        "The HWKU met on Monday.",
        "The FBI met.\n\nThe FBI left.\n\nThe FBI won.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report the first use in the text of each unexplained row of initials."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS:
        return
    found = survey(doc)
    for folded in (*found.unknown, *found.named):
        letters = folded.upper()
        if len(folded) not in _LENGTHS or not folded.isalpha() or not folded.isascii():
            continue
        if surface(doc, doc.index[folded][0]) != letters or not _is_obscure(letters):
            continue
        if folded in _EVERYDAY or _STATION.fullmatch(letters):
            continue
        places = uses(doc, letters)
        if len(places) < _LEAST_USES or is_explained(doc, letters):
            continue
        place = next((at for at in places if _is_plain(doc, at)), None)
        if place is not None:
            yield Hit(Span(doc.starts[place], doc.starts[place] + len(letters)))


def _is_obscure(letters: str) -> bool:
    entry = lexicon().get(letters)
    if entry and entry.flags & ABBREVIATION:
        return entry.frequency < _WELL_KNOWN
    return bool(status(letters.lower()) & UNKNOWN) and not frequency(letters.capitalize())


def _is_plain(doc: Document, place: int) -> bool:
    """Whether initials stand in prose: no ticker, no party of a member, no part of a name."""
    around = [at for at in (place - 1, place + 1) if 0 <= at < len(doc.words)]
    loud = any(len(doc.words[at]) > 3 and surface(doc, at).isupper() for at in around)
    start, after = doc.starts[place], doc.text[doc.ends[place] : doc.ends[place] + 2]
    if after[:1] == " " and (after[1:].isupper() or after[1:].isdigit()):
        return False
    bracket = doc.text[start - 1 : start] in "([:" if start else False
    return stands_free(doc, place) and not loud and not bracket
