"""The text of a container and the pieces of XML that it is made of, so that it can be changed.

The text that newslint counts in is one paragraph a line. Each piece of it stands for a stretch of
one part's XML: characters as they are, an entity, or an element such as a tab.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.layout import BODY, CELL, CROSSHEAD, HEADLINE, LIST, Paragraph, refined, roles_of
from newslint.readers.writing import escape
from newslint.records import NamedTuple
from newslint.spans import SourceMap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newslint.fix import Edit
    from newslint.readers.xmlevents import Event
    from newslint.source import Source

    Change = tuple[int, int, str]  # start and end in a part's XML, and the new XML

PLAIN, ENTITY, ELEMENT = "plain", "entity", "element"


class Piece(NamedTuple):
    """Some of the text (``at``, code points) and where it stands in a part (end exclusive).

    ``kind``: characters as they are, one character by name or number, or an element.
    """

    at: int
    text: str
    part: str
    start: int
    end: int
    kind: str = PLAIN
    literal: bool = False  # in a CDATA section

    @property
    def after(self) -> int:
        """The end of the piece in the text."""
        return self.at + len(self.text)


class Content(NamedTuple):
    """A container's text, its paragraphs and its pieces, in order."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]


class ContentBuilder:
    """Content under construction; a paragraph inside another (a note, a box) comes after it."""

    def __init__(self, part: str = "") -> None:
        self.part = part  # the one that is being read
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._paragraphs: list[Paragraph] = []
        self._at = 0
        self._open: list[list[Piece]] = []
        self._waiting: list[tuple[list[Piece], str]] = []
        self._carried: list[Piece] = []

    def begin_paragraph(self) -> None:
        """Begin a paragraph, perhaps inside another one."""
        self._open.append([] if self._open else self._carried)
        if len(self._open) == 1:
            self._carried = []

    def add_text(self, event: Event) -> None:
        """Add the text of an event."""
        plain = len(event.text) == event.end - event.start
        self._add(event.text, event.start, event.end, PLAIN if plain else ENTITY, event.literal)

    def add_plain(self, text: str, start: int, *, literal: bool = False) -> None:
        """Add text that stands in the part as it is."""
        self._add(text, start, start + len(text), PLAIN, literal)

    def add_sign(self, text: str, start: int, end: int) -> None:
        """Add text that an element, or white space, stands for."""
        self._add(text, start, end, ELEMENT, literal=False)

    def _add(self, text: str, start: int, end: int, kind: str, literal: bool) -> None:
        if text and self._open:
            self._open[-1].append(Piece(0, text, self.part, start, end, kind, literal))

    @property
    def last(self) -> str:
        """The last character of the open paragraph, nothing if it is empty."""
        line = self._open[-1] if self._open else []
        return line[-1].text[-1] if line else ""

    def end_paragraph(self, role: str = BODY) -> None:
        """End the open paragraph; an empty one is a line of its own all the same."""
        line = self._open.pop()
        if self._open:
            self._waiting.append((line, role))
            return
        self._put(line, role)
        for inner, inner_role in self._waiting:
            self._put(inner, inner_role)
        self._waiting = []

    def drop_paragraph(self) -> None:
        """End the open paragraph and leave it out."""
        self._open.pop()

    def join_next(self) -> None:
        """End the open paragraph as if it went on in the next one: its mark is deleted."""
        line = self._open.pop()
        if self._open:
            self._open[-1] += line
        else:
            self._carried = line

    def _put(self, pieces: Sequence[Piece], role: str) -> None:
        start = self._at
        for piece in pieces:
            self._pieces.append(piece._replace(at=self._at))
            self._at += len(piece.text)
        line = "".join(piece.text for piece in pieces)
        lead = len(line) - len(line.lstrip())
        end = start + len(line.rstrip())
        if end > start + lead:
            self._paragraphs.append(Paragraph(start + lead, end, role))
        self._texts += line, "\n"
        self._at += 1

    def finish(self) -> Content:
        """The content of all that was added."""
        if self._carried:
            self.begin_paragraph()
            self.end_paragraph()
        text = "".join(self._texts)
        return Content(text, _with_roles(text, self._paragraphs), tuple(self._pieces))


def _with_roles(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with what their styles do not tell: most copy is all in one style."""
    plain = [at for at, one in enumerate(paragraphs) if one.role not in (LIST, CELL)]
    roles = [paragraphs[at].role for at in plain]
    lines = [text[paragraphs[at].start : paragraphs[at].end] for at in plain]
    found = refined(lines, roles) if HEADLINE in roles else roles_of(lines)
    made = list(paragraphs)
    for number, at in enumerate(plain):
        again = roles[number] == HEADLINE and HEADLINE in roles[:number]
        role = CROSSHEAD if again else roles[number]
        made[at] = made[at]._replace(role=found[number] if role == BODY else role)
    return tuple(made)


def document_of(source: Source, content: Content) -> Document:
    """The document of a container whose text is the source's."""
    identity = SourceMap.identity(len(source.text))
    return Document(source, source.text, identity, content.paragraphs)


def changes(
    pieces: Sequence[Piece], edits: Iterable[Edit], spaces: Callable[[int], str]
) -> dict[str, list[Change]]:
    """What edits of the text are in each part, ascending.

    New text goes where the first characters that it replaces stood, in their style; text that is
    added goes to the characters before it. ``spaces`` writes so many spaces as an element.
    """
    made: dict[str, list[Change]] = {}
    gone: dict[Piece, int] = {}  # of an element that stands for several characters
    starts = [piece.at for piece in pieces]
    for edit in edits:
        near = pieces[max(0, bisect_left(starts, edit.start) - 1) : bisect_left(starts, edit.end)]
        touched = [piece for piece in near if edit.start < piece.after]
        home = next((piece for piece in touched if piece.kind != ELEMENT), None)
        if edit.new and home is None:
            beside = _beside(pieces, starts, edit.start)
            if beside is None:
                continue  # there is nothing that could hold it
            made.setdefault(beside.part, []).append(_insertion(beside, edit))
        for piece in touched:
            start, end = _within(piece, edit)
            if piece.kind == ELEMENT and len(piece.text) > 1:
                covered = min(edit.end, piece.after) - max(edit.start, piece.at)
                gone[piece] = gone.get(piece, 0) + covered
                continue
            new = _as_xml(edit.new, piece) if piece is home else ""
            made.setdefault(piece.part, []).append((start, end, new))
    for piece, count in gone.items():
        left = len(piece.text) - count
        change = piece.start, piece.end, spaces(left) if left else ""
        made.setdefault(piece.part, []).append(change)
    return {part: sorted(some) for part, some in made.items()}


def _beside(pieces: Sequence[Piece], starts: Sequence[int], at: int) -> Piece | None:
    """What an insertion is added to: the text that ends there, else the text that begins there."""
    after = bisect_left(starts, at)
    for number in (after - 1, after):
        piece = pieces[number] if 0 <= number < len(pieces) else None
        if piece and piece.kind != ELEMENT and piece.at <= at <= piece.after:
            return piece
    return None


def _insertion(piece: Piece, edit: Edit) -> Change:
    place = piece.end if edit.start == piece.after else piece.start
    return place, place, _as_xml(edit.new, piece)


def _as_xml(text: str, piece: Piece) -> str:
    if piece.literal:
        return text.replace("]]>", "]]]]><![CDATA[>")
    return escape(text)


def _within(piece: Piece, edit: Edit) -> tuple[int, int]:
    if piece.kind != PLAIN:
        return piece.start, piece.end
    first = max(0, edit.start - piece.at)
    last = min(len(piece.text), edit.end - piece.at)
    return piece.start + first, piece.start + last


def rewritten(xml: str, some: Iterable[Change]) -> str:
    """A part's XML with changes made."""
    parts: list[str] = []
    last = 0
    for start, end, new in some:
        parts += xml[last:start], new
        last = end
    return "".join(parts) + xml[last:]
