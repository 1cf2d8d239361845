"""Word: paragraphs and runs of the text, its notes, and tracked changes as accepted or rejected.

The XML is read by its events, not by python-docx, which has no places: a fix then changes only
the letters it is about, and the rest of the file stays byte for byte.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import SourceError
from newslint.layout import (
    BODY,
    BYLINE,
    CAPTION,
    CELL,
    CROSSHEAD,
    HEADLINE,
    LIST,
    QUOTE,
    STANDFIRST,
)
from newslint.readers.flow import OBJECT
from newslint.readers.pieces import Content, ContentBuilder, changes, document_of, rewritten
from newslint.readers.xmlevents import END, START, TEXT, Event, events_of
from newslint.readers.zipped import part_of, with_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document
    from newslint.fix import Edit
    from newslint.source import Source

_MAIN = "word/document.xml"
_PARTS = (_MAIN, "word/footnotes.xml", "word/endnotes.xml")
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "ptab": "\t"}
_OBJECTS = frozenset("drawing pict object".split())
_HIDDEN = frozenset("Fallback instrText delInstrText".split())  # what is there twice, field codes
_TEXTS = frozenset(("t", "delText"))
_SEPARATORS = frozenset(("separator", "continuationSeparator"))
_ROLES = (
    (re.compile(r"^(?:title|heading1|headline|hed)$"), HEADLINE),
    (re.compile(r"^(?:heading\d|sub-?head\w*|cross-?head\w*)$"), CROSSHEAD),
    (re.compile(r"^(?:subtitle|standfirst|deck|dek|intro)$"), STANDFIRST),
    (re.compile(r"^(?:byline|author)$"), BYLINE),
    (re.compile(r"^(?:caption|credit)$"), CAPTION),
    (re.compile(r"quote"), QUOTE),
    (re.compile(r"^(?:list|bullet)"), LIST),
)
_OPEN_TEXT = re.compile(r"<(?:\w+:)?t>$")


class _State(NamedTuple):
    """What is open where an event stands."""

    name: str
    seen: bool = True


@lru_cache(maxsize=1)
def _content(data: bytes, path: str, changes_are: str) -> Content:
    made = ContentBuilder()
    for part in _PARTS:
        xml = part_of(data, part, path, "Word")
        if xml is None and part == _MAIN:
            raise SourceError(f"{path}: is no Word file: it has no {_MAIN}.")
        if xml is not None:
            _Reader(made, part, changes_are).read(events_of(xml, f"{path}({part})"))
    return made.finish()


def text_of(data: bytes, path: str, changes_are: str = "accepted") -> str:
    """The text of a Word file, one paragraph a line, notes at the end. Raises SourceError."""
    return _content(data, path, changes_are).text


def read(source: Source) -> Document:
    """The document of a Word file."""
    return document_of(source, _content(source.data, source.path, source.reading.changes))


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The file with some of its text replaced, all else as it was."""
    content = _content(source.data, source.path, source.reading.changes)
    parts = {}
    for part, some in changes(content.pieces, edits).items():
        xml = part_of(source.data, part, source.path, "Word") or ""
        parts[part] = _with_spaces_kept(xml, some)
    return with_parts(source.data, parts)


def _with_spaces_kept(xml: str, some: list[tuple[int, int, str]]) -> str:
    """The XML changed; an element that now begins or ends in a space says that it is kept."""
    more = list(some)
    for start, _end, _new in some:
        opening = xml.rfind("<", 0, start + 1 if xml.startswith("<", start) else start)
        tag_end = xml.find(">", opening) + 1
        if _OPEN_TEXT.search(xml[opening:tag_end]) and tag_end <= start:
            keep = (tag_end - 1, tag_end - 1, ' xml:space="preserve"')
            if keep not in more:
                more.append(keep)
    return rewritten(xml, sorted(more))


class _Reader:
    """Follows a part's events and adds what is seen of its paragraphs."""

    def __init__(self, made: ContentBuilder, part: str, changes_are: str) -> None:
        self._made = made
        self._part = part
        accepted = changes_are == "accepted"
        self._dropped = frozenset(("del", "moveFrom") if accepted else ("ins", "moveTo"))
        self._open: list[_State] = []
        self._roles: list[str] = []  # of the paragraphs that are open: a text box is inside one
        self._cells = 0

    def read(self, events: Sequence[Event]) -> None:
        """All events of the part."""
        for event in events:
            if event.kind == START:
                self._start(event)
            elif event.kind == END:
                self._end(event)
            elif event.kind == TEXT and self._is_text():
                self._made.add(event.text, self._part, event.start, event.end)

    def _is_text(self) -> bool:
        return bool(self._open) and self._open[-1].seen and self._open[-1].name in _TEXTS

    def _start(self, event: Event) -> None:
        name = event.name
        seen = self._open[-1].seen if self._open else True
        parent = self._open[-1].name if self._open else ""
        if (name in self._dropped and parent != "rPr") or name in _HIDDEN or _is_separator(event):
            seen = False
        elif name == "p":
            if self._roles and self._made.last:
                self._made.end_paragraph(self._roles[-1])
            self._roles.append(CELL if self._cells else BODY)
        elif name == "tc":
            self._cells += 1
        elif self._roles:
            self._inside(event, seen=seen)
        self._open.append(_State(name, seen))

    def _inside(self, event: Event, *, seen: bool) -> None:
        """What an element inside a paragraph says of it or adds to it."""
        name = event.name
        if name == "pStyle" and self._roles[-1] == BODY:
            self._roles[-1] = _role(event.attributes.get("w:val", ""))
        elif name == "numPr" and self._roles[-1] == BODY:
            self._roles[-1] = LIST
        elif name in _SIGNS and seen and self._open[-1].name == "r":
            self._made.add(_SIGNS[name], self._part, event.start, event.end)
        elif name == "sym" and seen:
            self._made.add(OBJECT, self._part, event.start, event.end)

    def _end(self, event: Event) -> None:
        state = self._open.pop()
        if event.name == "p" and self._roles:
            role = self._roles.pop()
            if state.seen:
                self._made.end_paragraph(role)
        elif event.name == "tc":
            self._cells -= 1


def _is_separator(event: Event) -> bool:
    """Whether an element is a rule that Word draws above notes, which Word calls a note."""
    is_note = event.name in ("footnote", "endnote")
    return is_note and event.attributes.get("w:type", "") in _SEPARATORS


def _role(style: str) -> str:
    name = style.lower().replace(" ", "").replace("_", "")
    return next((role for pattern, role in _ROLES if pattern.search(name)), BODY)
