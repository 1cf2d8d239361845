"""XML as a row of events, each with its place in the source.

Expat, which comes with Python, is the one parser that tells the byte at which each event begins.
No entity is ever declared by a document, so none can grow; no DTD is fetched.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING
from xml.parsers import expat

from newslint.errors import SourceError
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

START, END, TEXT = "start", "end", "text"
_NO_ATTRIBUTES: Mapping[str, str] = {}
_CHUNK = 1 << 16  # code points: a large file is never held as events
_TAG_END = re.compile(r"""(?:[^>"']|"[^"]*"|'[^']*')*>""")


class Event(NamedTuple):
    """An element's start or end, or text; offsets are code points of the source, end exclusive.

    Text that stands in the source as it is has as many characters there as here; ``literal`` is
    that of a CDATA section, where nothing can be escaped.
    """

    kind: str
    name: str  # the element's, without its prefix
    start: int
    end: int
    text: str = ""
    attributes: Mapping[str, str] = _NO_ATTRIBUTES  # by name, with prefix
    literal: bool = False


def events_of(text: str, path: str) -> Iterator[Event]:
    """The events of a document, in order. Raises SourceError where it is not well-formed XML."""
    reader = _Reader(text)
    try:
        for at in range(0, len(reader.data) + 1, _CHUNK):
            piece = reader.data[at : at + _CHUNK]
            reader.parser.Parse(piece, at + _CHUNK > len(reader.data))
            yield from reader.events
            reader.events.clear()
    except expat.ExpatError as error:
        line, column = error.lineno, error.offset + 1
        problem = expat.ErrorString(error.code)
        raise SourceError(f"{path}:{line}:{column}: not well-formed XML: {problem}.") from None
    except _Forbidden:
        raise SourceError(f"{path}: declares entities of its own; such XML is not read.") from None


class _Forbidden(Exception):
    pass


class _Reader:
    """Collects events; what is not ASCII makes byte and code point differ, so both are counted."""

    def __init__(self, text: str) -> None:
        self.events: list[Event] = []
        self._text = text
        self.data = text.encode("utf-8", "surrogatepass")
        self._byte = self._point = 0
        self._literal = False  # inside a CDATA section
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.UseForeignDTD(True)  # an entity that only a DTD would know is then skipped
        parser.EntityDeclHandler = self._declared
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.SkippedEntityHandler = self._skipped
        parser.StartCdataSectionHandler = lambda: self._cdata(is_open=True)
        parser.EndCdataSectionHandler = lambda: self._cdata(is_open=False)

    def _here(self) -> int:
        """The code point at which the current event begins."""
        byte = self.parser.CurrentByteIndex
        passed = self.data[self._byte : byte]
        if passed.isascii():
            self._point += len(passed)
        else:
            self._point += len(passed.decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._point

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._here()
        end = _tag_end(self._text, start)
        self.events.append(Event(START, _local(name), start, end, "", attributes))

    def _end(self, name: str) -> None:
        start = self._here()
        end = start
        if self._text.startswith("</", start):
            end = self._text.index(">", start) + 1
        self.events.append(Event(END, _local(name), start, end))

    def _characters(self, data: str) -> None:
        start = self._here()
        if self._text.startswith("&", start) and not self._literal:
            end = self._text.index(";", start) + 1
        elif data == "\n" and self._text.startswith("\r\n", start):
            end = start + 2
        else:
            end = start + len(data)
        self.events.append(Event(TEXT, "", start, end, data, literal=self._literal))

    def _cdata(self, *, is_open: bool) -> None:
        self._literal = is_open

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            start = self._here()
            end = start + len(name) + 2
            self.events.append(Event(TEXT, "", start, end, html5.get(f"{name};", f"&{name};")))

    def _declared(self, *_: object) -> None:
        raise _Forbidden


def _tag_end(text: str, start: int) -> int:
    """The offset after a start tag; a mark in an attribute's value does not end it."""
    match = _TAG_END.match(text, start)
    return match.end() if match else len(text)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
