"""What every reader must hold to: each character of the clean text has its place in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.readers.reading import read
from newslint.source import Reading, Source
from newslint.spans import Span

if TYPE_CHECKING:
    from newslint.document import Document


def read_text(path: str, text: str, reading: Reading = Reading()) -> Document:  # noqa: B008
    return read(Source(path, text, reading=reading))


def told(doc: Document) -> list[tuple[str, str]]:
    """The role and text of each paragraph."""
    return [(p.role, doc.text[p.start : p.end]) for p in doc.paragraphs]


def check_places(doc: Document) -> None:
    """Every character stands in the source where the map says, one after the other.

    A note may come after the paragraph in whose middle it stands.

    A character that stands for something else (an entity, white space) covers all of it; what
    parts paragraphs may stand for nothing.
    """
    last = 0
    for paragraph in doc.paragraphs:
        assert last <= paragraph.start < paragraph.end <= len(doc.text)
        last = paragraph.end
        found = doc.text[paragraph.start : paragraph.end]
        assert found == found.strip(" \n")
    before, last_place = 0, Span(0, 0)
    for at, character in enumerate(doc.text):
        place = doc.map.to_source(Span(at, at + 1))
        assert place == last_place or before <= place.start
        assert place.start <= place.end <= len(doc.source.text)
        before, last_place = (0 if character == "\n" else place.end), place
        there = doc.source.text[place.start : place.end]
        if doc.map.is_unbroken(Span(at, at + 1)):
            assert there == character or (character.isspace() and there.isspace())
