"""First name and surname again, well after the introduction. Off: many houses do so at will."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.layout import BODY
from newslint.lexicon.known import NAMED, status
from newslint.lexicon.names import halves
from newslint.lexicon.spellings import places_of
from newslint.lexicon.store import ABBREVIATION, PUBLIC, lexicon
from newslint.lexicon.survey import surface
from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LEAST_PARAGRAPHS = 4
_MOST_WORDS = 1500
_KNOWN_FIRST = 3  # last names with which a word is known as a first name


@rule(
    "NAM045",
    "{found} has been named in full already: “{fix}” would do.",
    level="suggestion",
    scope="narration",
    on=False,
    bad=[
        (
            "Boris Petrenkov left on Monday.\n\nIt rained.\n\nShe came back.\n\n"
            "Reporters asked [[Boris Petrenkov -> Petrenkov]] about it."
        ),
    ],
    good=[
        (
            "Boris Petrenkov met Barbara Petrenkov on Monday.\n\nIt rained.\n\nShe came"
            " back.\n\nReporters asked Boris Petrenkov about it."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each later use of a first name right before a surname that one person has."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS or len(doc.words) > _MOST_WORDS:
        return
    firsts = [word for word, places in doc.index.items() if len(places) > 1 and _is_first(word)]
    for first in firsts:
        found: dict[str, list[int]] = {}
        for place in doc.index[first]:
            if _is_full_name(doc, place):
                found.setdefault(surface(doc, place + 1), []).append(place)
        for last, places in found.items():
            for before, place in pairwise(places):
                near = doc.paragraph_at(doc.starts[before]) == doc.paragraph_at(doc.starts[place])
                if not near and _is_alone(doc, first, last):
                    end = doc.starts[place + 1] + len(last)
                    yield Hit(Span(doc.starts[place], end), (last,))


def _is_first(word: str) -> bool:
    """Whether a folded word is known as a first name and as nothing else."""
    if not status(word) & NAMED or len(halves(">" + word)) < _KNOWN_FIRST:
        return False
    if lexicon().get(word.upper()):
        return False
    entry = lexicon().get(word.capitalize())
    return entry is None or not entry.flags & (PUBLIC | ABBREVIATION)


def _is_full_name(doc: Document, place: int) -> bool:
    if place + 1 >= len(doc.words) or doc.gap(place) != " ":
        return False
    text, start, after = doc.text, doc.starts[place], doc.starts[place + 1]
    if not (
        text[start].isupper() and text[after].isupper() and text[after + 1 : after + 2].islower()
    ):
        return False
    more = place + 2 < len(doc.words) and doc.gap(place + 1) == " "
    if more and text[doc.starts[place + 2]].isupper():
        return False
    return doc.paragraph_at(start).role == BODY and not doc.in_quote(start)


def _is_alone(doc: Document, first: str, last: str) -> bool:
    """Whether nobody else in the article has the surname."""
    for at in places_of(doc).get(last.lower(), ()):
        before = doc.words[at - 1] if at and doc.gap(at - 1) == " " else ""
        if (
            before
            and before != first
            and doc.text[doc.starts[at - 1]].isupper()
            and len(before) > 2
        ):
            return False
    return True
