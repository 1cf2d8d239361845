"""Somebody is named in a quotation, by surname alone, and nowhere else in the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.lexicon.known import NAMED, UNKNOWN, frequency, status
from newslint.lexicon.spellings import places_of
from newslint.lexicon.survey import surface
from newslint.parts import parts
from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_POLITE = ("mr", "mrs", "ms")
_FAMOUS = 40  # frequency level of a name that needs no explaining: a thousand uses
_LEAST_PARAGRAPHS = 3


@rule(
    "NEW036",
    "“{found}” is named only in this quotation: will readers know who is meant?",
    level="suggestion",
    needs=_POLITE,
    bad=[
        (
            "The council met on Monday.\n\n“We owe it all to [[Mr Petrenkov]],” the mayor said."
            "\n\nThe vote was close."
        ),
    ],
    good=[
        (
            "The council met Ivan Petrenkov on Monday.\n\n“We owe it all to Mr Petrenkov,” the"
            " mayor said.\n\nThe vote was close."
        ),
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report a courtesy title with a surname that stands in one quotation only."""
    if len(parts(doc).body) < _LEAST_PARAGRAPHS:
        return
    told: set[str] = set()
    for title in _POLITE:
        for place in doc.index.get(title, ()):
            if place + 1 >= len(doc.words) or doc.gap(place) not in (" ", ". "):
                continue
            name = surface(doc, place + 1)
            if not doc.in_quote(doc.starts[place]) or not _is_surname(name):
                continue
            if doc.gap(place + 1)[:2] in (" (", " [") if place + 2 < len(doc.words) else False:
                continue
            if name not in told and _is_only_there(doc, name, place + 1):
                told.add(name)
                yield Hit(Span(doc.starts[place], doc.starts[place + 1] + len(name)))


def _is_surname(name: str) -> bool:
    if not name[0].isupper() or not name[1:].islower() or frequency(name) >= _FAMOUS:
        return False
    return bool(status(name.lower()) & (NAMED | UNKNOWN))


def _is_only_there(doc: Document, name: str, place: int) -> bool:
    """Whether each use is inside a quotation, and none follows a first name."""
    for at in places_of(doc)[name.lower()]:
        before = doc.words[at - 1] if at else ""
        full = bool(before) and doc.gap(at - 1) == " " and doc.text[doc.starts[at - 1]].isupper()
        if not doc.in_quote(doc.starts[at]) or (full and before not in _POLITE):
            return False
        more = at + 1 < len(doc.words) and doc.gap(at) == " "
        if more and at == place and doc.text[doc.starts[at + 1]].isupper():
            return False
    return True
