"""Word: paragraphs and runs of the text, its notes, and tracked changes as accepted or rejected.

The XML is read by its events, not by python-docx, which has no places: a fix then changes only
the letters it is about, and the rest of the file stays byte for byte.
"""

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
from newslint.readers.flow import OBJECT
from newslint.readers.pieces import Content, ContentBuilder, changes, document_of, rewritten
from newslint.readers.roles import role_named
from newslint.readers.xmlevents import END, START, TEXT, Event, events_of
from newslint.readers.zipped import part_of, with_parts
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newslint.document import Document
    from newslint.fix import Edit
    from newslint.readers.pieces import Change
    from newslint.source import Source

_MAIN = "word/document.xml"
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "ptab": "\t"}
_HIDDEN = frozenset("Fallback instrText delInstrText rt".split())  # there twice, field codes
_TEXTS = frozenset(("t", "delText"))
_SEPARATORS = frozenset(("separator", "continuationSeparator"))
_OFF = frozenset(("0", "false", "off"))
_ROLES = (
    (re.compile(r"^(?:title|heading1|headline|hed)$"), HEADLINE),
    (re.compile(r"^(?:heading\d|sub-?head\w*|cross-?head\w*)$"), CROSSHEAD),
    (re.compile(r"^(?:subtitle|standfirst|deck|dek|intro)$"), STANDFIRST),
    (re.compile(r"^(?:byline|author)$"), BYLINE),
    (re.compile(r"^(?:caption|credit)$"), CAPTION),
    (re.compile(r"quote"), QUOTE),
    (re.compile(r"^(?:list|bullet)"), LIST),
)
_STYLE = re.compile(r'<w:style\b[^>]*?\bw:styleId="([^"]*)"[^>]*>\s*<w:name w:val="([^"]*)"')
_TARGET = re.compile(r"<Relationship\b[^>]*>")
_OPEN_TEXT = re.compile(r"<(?:\w+:)?t>$")


class _State(NamedTuple):
    """What is open where an event stands."""

    name: str
    seen: bool = True


@lru_cache(maxsize=1)
def _content(data: bytes, path: str, changes_are: str) -> Content:
    main = _main_part(data, path)
    folder = main.rpartition("/")[0]
    styles = dict(_STYLE.findall(part_of(data, f"{folder}/styles.xml", path, "Word") or ""))
    made = ContentBuilder()
    for part in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        xml = part_of(data, part, path, "Word")
        if xml is None and part == main:
            raise SourceError(f"{path}: is no Word file: it has no {main}.")
        if xml is not None:
            made.part = part
            _Reader(made, styles, changes_are).read(events_of(xml, f"{path}({part})"))
    return made.finish()


def _main_part(data: bytes, path: str) -> str:
    """The name of the part with the text, which some programs call otherwise than Word does."""
    links = part_of(data, "_rels/.rels", path, "Word") or ""
    for match in _TARGET.finditer(links):
        target = re.search(r'\bTarget="/?([^"]*)"', match[0])
        if target and re.search(r'\bType="[^"]*/officeDocument"', match[0]):
            return target[1]
    return _MAIN


def text_of(data: bytes, path: str, changes_are: str = "accepted") -> str:
    """The text of a Word file, one paragraph a line, notes at the end. Raises SourceError."""
    return _content(data, path, changes_are).text


def read(source: Source) -> Document:
    """The document of a Word file."""
    return document_of(source, _content(source.data, source.path, source.reading.changes))


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The file with some of its text replaced, all else as it was. Raises SaveError."""
    content = _content(source.data, source.path, source.reading.changes)
    parts = {}
    for part, some in changes(content.pieces, edits, lambda count: " " * count).items():
        xml = part_of(source.data, part, source.path, "Word") or ""
        parts[part] = _with_spaces_kept(xml, some)
    return with_parts(source.data, parts, source.path)


def _with_spaces_kept(xml: str, some: list[Change]) -> str:
    """The XML changed; an element that now begins or ends in a space says that it is kept."""
    more: set[Change] = set()
    for start, _end, _new in some:
        opening = xml.rfind("<", 0, start)
        tag_end = xml.find(">", opening) + 1
        if tag_end > start or not _OPEN_TEXT.search(xml[opening:tag_end]):
            continue
        close = xml.find("<", tag_end)
        inside = [(s - tag_end, e - tag_end, new) for s, e, new in some if tag_end <= s <= close]
        text = rewritten(xml[tag_end:close], inside)
        if text != text.strip():
            more.add((tag_end - 1, tag_end - 1, ' xml:space="preserve"'))
    return rewritten(xml, sorted([*some, *more]))


class _Reader:
    """Follows a part's events and adds what is seen of its paragraphs."""

    def __init__(self, made: ContentBuilder, styles: Mapping[str, str], changes_are: str) -> None:
        self._made = made
        self._styles = styles
        accepted = changes_are == "accepted"
        self._dropped = frozenset(("del", "moveFrom") if accepted else ("ins", "moveTo"))
        self._open: list[_State] = []
        self._roles: list[str] = []  # of the paragraphs that are open: a text box is inside one
        self._joined: list[bool] = []  # whether each one's end is deleted
        self._cells = 0
        self._run_hidden = False

    def read(self, events: Iterable[Event]) -> None:
        """All events of the part."""
        for event in events:
            if event.kind == START:
                self._start(event)
            elif event.kind == END:
                self._end(event)
            elif event.kind == TEXT and self._is_text():
                self._made.add_text(event)

    def _is_text(self) -> bool:
        if not self._open or self._run_hidden:
            return False
        return self._open[-1].seen and self._open[-1].name in _TEXTS

    def _start(self, event: Event) -> None:
        name = event.name
        seen = self._open[-1].seen if self._open else True
        parent = self._open[-1].name if self._open else ""
        if name in self._dropped and parent in ("rPr", "trPr"):
            self._mark_deleted(parent)
        elif name in self._dropped or name in _HIDDEN or _is_separator(event):
            seen = False
        elif name == "p":
            self._made.begin_paragraph()
            self._roles.append(CELL if self._cells else BODY)
            self._joined.append(False)
        elif name == "tc":
            self._cells += 1
        elif self._roles:
            self._inside(event, seen=seen)
        self._open.append(_State(name, seen))

    def _mark_deleted(self, parent: str) -> None:
        """A deleted paragraph mark: what it parted is one paragraph."""
        if parent == "rPr" and self._joined and self._open[-2].name == "pPr":
            self._joined[-1] = True

    def _inside(self, event: Event, *, seen: bool) -> None:
        """What an element inside a paragraph says of it or adds to it."""
        name = event.name
        if name == "r":
            self._run_hidden = False
        elif name in ("vanish", "webHidden") and self._open[-2].name == "r":
            self._run_hidden = event.attributes.get("w:val", "1") not in _OFF
        elif name == "pStyle" and self._roles[-1] == BODY:
            style = event.attributes.get("w:val", "")
            self._roles[-1] = _role(style, self._styles.get(style, ""))
        elif name == "numPr" and self._roles[-1] == BODY:
            self._roles[-1] = LIST
        elif name in _SIGNS and seen and self._open[-1].name == "r" and not self._run_hidden:
            self._made.add_sign(_SIGNS[name], event.start, event.end)
        elif name == "sym" and seen:
            self._made.add_sign(OBJECT, event.start, event.end)

    def _end(self, event: Event) -> None:
        state = self._open.pop()
        if event.name == "p" and self._roles:
            role = self._roles.pop()
            joined = self._joined.pop()
            if not state.seen:
                self._made.drop_paragraph()
            elif joined:
                self._made.join_next()
            else:
                self._made.end_paragraph(role)
        elif event.name == "tc":
            self._cells -= 1
        elif event.name == "r":
            self._run_hidden = False


def _is_separator(event: Event) -> bool:
    """Whether an element is a rule that Word draws above notes, which Word calls a note."""
    is_note = event.name in ("footnote", "endnote")
    return is_note and event.attributes.get("w:type", "") in _SEPARATORS


def _role(*names: str) -> str:
    """The role that the number or the name of a style tells."""
    plain = (name.lower().replace(" ", "").replace("_", "") for name in names)
    roles = (role_named(name, _ROLES) for name in plain)
    return next((role for role in roles if role != BODY), BODY)
