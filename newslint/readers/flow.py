"""Prose put together from markup: runs of text, white space collapsed, paragraphs with roles.

Every format whose markup says where paragraphs are is read into a ``Flow``; the format's own
reader only says what comes next and where in the source it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.layout import BODY, Paragraph
from newslint.spans import MapBuilder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newslint.source import Source

OBJECT = "\ufffc"  # stands for a picture, code, a formula: the words around it stay apart
_PIECE = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")


def _as_it_is(text: str, _place: int) -> str:
    return text


class Flow:
    """Clean text under construction, with its map and its paragraphs."""

    def __init__(self) -> None:
        self._builder = MapBuilder()
        self._paragraphs: list[Paragraph] = []
        self._start = 0  # of the open paragraph, in the clean text
        self._worded = False  # whether it has anything but objects
        self._space: tuple[str, int, int] | None = None  # white space that a word may follow
        self._last = 0  # the end of what was read last, in the source

    @property
    def length(self) -> int:
        """The length of the clean text so far, in code points."""
        return self._builder.length

    def add(self, text: str, source: int) -> None:
        """Add source text as it stands, any white space in it as one space."""
        for match in _PIECE.finditer(text):
            piece, at = match[0], source + match.start()
            if piece[0] in " \t\n\r\f":
                self.space(at, len(piece), piece)
            else:
                self._put(piece, at, len(piece))

    def stand_for(self, text: str, source: int, length: int) -> None:
        """Add text that stands for ``length`` characters of source, such as an entity."""
        self._put(text, source, length)

    def space(self, source: int, length: int, text: str = "") -> None:
        """Part words, unless they are parted already."""
        if self._space is None:
            self._space = text, source, length

    def end_paragraph(self, role: str = BODY) -> None:
        """End the open paragraph, if there is anything in it."""
        self._space = None
        end = self._builder.length
        if end > self._start:
            if self._worded:
                self._paragraphs.append(Paragraph(self._start, end, role))
            self._worded = False
            self._builder.replace("\n", self._last, 0)
            self._start = self._builder.length

    def _put(self, text: str, source: int, length: int) -> None:
        if self._space and self._builder.length > self._start:
            found, at, size = self._space
            self._builder.replace(" ", at, 1 if found == " " else size)
        self._space = None
        self._worded = self._worded or text != OBJECT
        self._builder.replace(text, source, length)
        self._last = source + length

    def finish(
        self,
        source: Source,
        written: Callable[[str, int], str | None] = _as_it_is,
        published: str = "",
    ) -> Document:
        """The document of what was added; ``written`` and ``published`` as for ``Document``."""
        self.end_paragraph()
        text, source_map = self._builder.finish()
        return Document(
            source, text, source_map, tuple(self._paragraphs), written, published=published
        )


def add_stretches(flow: Flow, text: str, places: Sequence[int], start: int) -> None:
    """Add text that begins at ``start`` in a string: as it stands where the source has it so."""
    at, end = start, start + len(text)
    while at < end:
        stop = at + 1
        if places[stop] - places[at] == 1:
            while stop < end and places[stop + 1] - places[stop] == 1:
                stop += 1
        piece = text[at - start : stop - start]
        length = places[stop] - places[at]
        if length == stop - at:
            flow.add(piece, places[at])
        elif piece.isspace() and piece != "\u00a0":
            flow.space(places[at], length)
        else:
            flow.stand_for(piece, places[at], length)
        at = stop
