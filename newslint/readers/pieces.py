"""The text of a container and the pieces of XML that it is made of, so that it can be changed.

The text that newslint counts in is one paragraph a line. Each piece of it stands for a stretch of
one part's XML: characters as they are, an entity, or an element such as a tab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

from newslint.document import Document
from newslint.layout import BODY, Paragraph
from newslint.spans import SourceMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.fix import Edit
    from newslint.source import Source


class Piece(NamedTuple):
    """Some of the text (``at``, code points) and where it stands in a part (end exclusive)."""

    at: int
    text: str
    part: str
    start: int
    end: int

    @property
    def is_plain(self) -> bool:
        """Whether the XML has the characters as they are."""
        return len(self.text) == self.end - self.start


class Content(NamedTuple):
    """A container's text, its paragraphs and its pieces, in order."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]


class ContentBuilder:
    """Content under construction."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._paragraphs: list[Paragraph] = []
        self._at = self._start = 0
        self._line: list[str] = []  # the texts of the open paragraph

    def add(self, text: str, part: str, start: int, end: int) -> None:
        """Add text that a stretch of a part stands for."""
        if text:
            self._pieces.append(Piece(self._at, text, part, start, end))
            self._line.append(text)
            self._at += len(text)

    @property
    def last(self) -> str:
        """The last character of the open paragraph, nothing if it is empty."""
        return self._line[-1][-1] if self._line else ""

    def end_paragraph(self, role: str = BODY) -> None:
        """End the open paragraph; an empty one is a line of its own all the same."""
        line = "".join(self._line)
        lead = len(line) - len(line.lstrip())
        end = self._start + len(line.rstrip())
        if end > self._start + lead:
            self._paragraphs.append(Paragraph(self._start + lead, end, role))
        self._texts += line, "\n"
        self._line = []
        self._at += 1
        self._start = self._at

    def finish(self) -> Content:
        """The content of all that was added."""
        return Content("".join(self._texts), tuple(self._paragraphs), tuple(self._pieces))


def document_of(source: Source, content: Content) -> Document:
    """The document of a container whose text is the source's."""
    identity = SourceMap.identity(len(source.text))
    return Document(source, source.text, identity, content.paragraphs)


def changes(
    pieces: Sequence[Piece], edits: Iterable[Edit]
) -> dict[str, list[tuple[int, int, str]]]:
    """What edits of the text are in each part: ascending (start, end, new XML).

    New text goes where the first characters that it replaces stood, in their style; text that is
    added goes to the characters before it.
    """
    made: dict[str, list[tuple[int, int, str]]] = {}
    for edit in edits:
        touched = [p for p in pieces if p.at < edit.end and edit.start < p.at + len(p.text)]
        home = next((piece for piece in touched if piece.is_plain), None) or _before(pieces, edit)
        written = home is None
        for piece in touched:
            start, end = _within(piece, edit)
            new = escape(edit.new) if piece is home else ""
            written = written or piece is home
            made.setdefault(piece.part, []).append((start, end, new))
        if home is not None and not written:
            place = home.start + min(edit.start - home.at, len(home.text))
            made.setdefault(home.part, []).append((place, place, escape(edit.new)))
    return {part: sorted(some) for part, some in made.items()}


def _before(pieces: Sequence[Piece], edit: Edit) -> Piece | None:
    """The plain piece that an insertion belongs to: the one it is in, or that ends before it."""
    return next(
        (p for p in reversed(pieces) if p.is_plain and p.at <= edit.start <= p.at + len(p.text)),
        None,
    )


def _within(piece: Piece, edit: Edit) -> tuple[int, int]:
    if not piece.is_plain:
        return piece.start, piece.end
    first = max(0, edit.start - piece.at)
    last = min(len(piece.text), edit.end - piece.at)
    return piece.start + first, piece.start + last


def rewritten(xml: str, some: Iterable[tuple[int, int, str]]) -> str:
    """A part's XML with changes made."""
    parts: list[str] = []
    last = 0
    for start, end, new in some:
        parts += xml[last:start], new
        last = end
    return "".join(parts) + xml[last:]
