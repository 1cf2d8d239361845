"""OpenDocument text: paragraphs, headings, notes and lists of content.xml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

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
from newslint.readers.pieces import Content, ContentBuilder, changes, document_of, rewritten
from newslint.readers.roles import role_named
from newslint.readers.xmlevents import END, START, Event, events_of
from newslint.readers.zipped import part_of, with_parts
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document
    from newslint.fix import Edit
    from newslint.source import Source

_PART = "content.xml"
_HIDDEN = frozenset(
    "tracked-changes annotation note-citation bibliography-mark automatic-styles font-face-decls "
    "scripts sequence-decls forms desc ruby-text".split()
)
_ROLES = (
    (re.compile(r"sub-?head|cross-?head|heading [2-9]"), CROSSHEAD),
    (re.compile(r"^title|headline|heading 1"), HEADLINE),
    (re.compile(r"subtitle|standfirst|deck"), STANDFIRST),
    (re.compile(r"byline|author|sender"), BYLINE),
    (re.compile(r"caption|illustration|credit"), CAPTION),
    (re.compile(r"quot"), QUOTE),
)
_SPACES = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+")


@lru_cache(maxsize=1)
def _content(data: bytes, path: str) -> Content:
    xml = part_of(data, _PART, path, "OpenDocument")
    if xml is None:
        raise SourceError(f"{path}: is no OpenDocument file: it has no {_PART}.")
    reader = _Reader(xml)
    for event in events_of(xml, f"{path}({_PART})"):
        reader.take(event)
    return reader.made.finish()


def text_of(data: bytes, path: str, changes_are: str = "accepted") -> str:  # noqa: ARG001
    """The text of an OpenDocument file, one paragraph a line; changes are as they stand.

    Raises SourceError.
    """
    return _content(data, path).text


def read(source: Source) -> Document:
    """The document of an OpenDocument file."""
    return document_of(source, _content(source.data, source.path))


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The file with some of its text replaced, all else as it was."""
    some = changes(_content(source.data, source.path).pieces, edits, _spaces)
    xml = part_of(source.data, _PART, source.path, "OpenDocument") or ""
    new = rewritten(xml, some.get(_PART, []))
    return with_parts(source.data, {_PART: new}, source.path)


def _spaces(count: int) -> str:
    return f'<text:s text:c="{count}"/>'


class _Open(NamedTuple):
    name: str
    seen: bool
    role: str


class _Reader:
    """Follows the events of content.xml and adds what is seen of its paragraphs."""

    def __init__(self, xml: str) -> None:
        self.made = ContentBuilder(_PART)
        self._parents = dict(_style_parents(xml))
        self._open: list[_Open] = []
        self._paragraphs = 0  # that are open: a note's is inside another

    def take(self, event: Event) -> None:
        """One event."""
        top = self._open[-1] if self._open else _Open("", seen=True, role=BODY)
        if event.kind == START:
            of_picture = event.name == "title" and top.name == "frame"
            seen = top.seen and event.name not in _HIDDEN and not of_picture
            role = self._role(event, top.role)
            if event.name in ("p", "h"):
                self.made.begin_paragraph()
                self._paragraphs += 1
            elif self._paragraphs and seen:
                self._sign(event)
            self._open.append(_Open(event.name, seen, role))
        elif event.kind == END:
            self._open.pop()
            if event.name in ("p", "h"):
                self._paragraphs -= 1
                if top.seen:
                    self.made.end_paragraph(top.role)
                else:
                    self.made.drop_paragraph()
        elif self._paragraphs and top.seen:
            self._text(event)

    def _role(self, event: Event, outer: str) -> str:
        if event.name == "list-item":
            return LIST
        if event.name in ("table-cell", "covered-table-cell"):
            return CELL
        if event.name == "note":
            return BODY
        if event.name == "h":
            return HEADLINE if event.attributes.get("text:outline-level", "1") == "1" else CROSSHEAD
        if event.name == "p" and outer == BODY:
            return self._styled(event.attributes.get("text:style-name", ""))
        return outer

    def _styled(self, style: str) -> str:
        name = self._parents.get(style, style).replace("_20_", " ").lower()
        return role_named(name, _ROLES)

    def _sign(self, event: Event) -> None:
        if event.name == "s":
            given = event.attributes.get("text:c", "1")
            count = min(int(given), 1000) if given.isdigit() else 1
            self.made.add_sign(" " * count, event.start, event.end)
        elif event.name in ("tab", "line-break"):
            text = "\t" if event.name == "tab" else " "
            self.made.add_sign(text, event.start, event.end)

    def _text(self, event: Event) -> None:
        """Add text; white space is one space, and none after another one."""
        if len(event.text) != event.end - event.start:
            self.made.add_text(event)
            return
        for match in _SPACES.finditer(event.text):
            start, end = event.start + match.start(), event.start + match.end()
            if not match[0].isspace():
                self.made.add_plain(match[0], start, literal=event.literal)
            elif match[0] == " " and self.made.last not in ("", " "):
                self.made.add_plain(" ", start, literal=event.literal)
            elif self.made.last not in ("", " "):
                self.made.add_sign(" ", start, end)


def _style_parents(xml: str) -> list[tuple[str, str]]:
    """The named style that each automatic one is made from."""
    return re.findall(
        r'<style:style style:name="([^"]+)" style:family="paragraph" '
        r'style:parent-style-name="([^"]+)"',
        xml,
    )
