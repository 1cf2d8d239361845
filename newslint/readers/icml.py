"""InCopy (ICML): the text of stories, paragraphs by their breaks, roles by their styles' names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.layout import BODY, BYLINE, CAPTION, CROSSHEAD, DATELINE, HEADLINE, QUOTE, STANDFIRST
from newslint.readers.flow import Flow
from newslint.readers.newsxml import add_text, literal_in
from newslint.readers.roles import role_named
from newslint.readers.writing import as_markup
from newslint.readers.xmlevents import END, START, TEXT, Event, events_of
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.document import Document
    from newslint.source import Source

_STYLES = (
    (re.compile(r"sub-?head|cross-?head|heading [2-6]", re.IGNORECASE), CROSSHEAD),
    (re.compile(r"headline|hed\b|title|heading", re.IGNORECASE), HEADLINE),
    (re.compile(r"standfirst|deck|\bdek\b|intro", re.IGNORECASE), STANDFIRST),
    (re.compile(r"byline|author", re.IGNORECASE), BYLINE),
    (re.compile(r"dateline", re.IGNORECASE), DATELINE),
    (re.compile(r"caption|cutline|credit", re.IGNORECASE), CAPTION),
    (re.compile(r"quote", re.IGNORECASE), QUOTE),
)
_HIDDEN = frozenset("Note HiddenText Properties".split())
_SPECIAL = re.compile(r"[\u2028\u2029\ufeff\ue000-\uf8ff]")


class _Open(NamedTuple):
    name: str
    role: str
    seen: bool


def read(source: Source) -> Document:
    """The document of a story. Raises SourceError if it is no ICML."""
    events = list(events_of(source.text, source.path))
    if not any(event.name == "Story" for event in events if event.kind == START):
        raise SourceError(f"{source.path}: no InCopy story: it has no element <Story>.")
    flow = Flow()
    opened: list[_Open] = []
    dropped = "DeletedText" if source.reading.changes == "accepted" else "InsertedText"
    for event in _with_notes_after(events):
        _take(flow, opened, event, dropped)
    return flow.finish(source, as_markup(source, literal_in(events)))


def _with_notes_after(events: Iterable[Event]) -> Iterator[Event]:
    """The events, those of a footnote after the paragraph that it belongs to."""
    notes: list[Event] = []
    depth = 0  # of the elements that are open inside a footnote
    for event in events:
        if event.name == "Footnote" or depth:
            depth += (event.kind == START) - (event.kind == END)
            notes.append(event)
            continue
        if event.kind == END and event.name == "Story":
            yield from notes
            notes = []
        yield event
        if event.kind == END and event.name == "Br":
            yield from notes
            notes = []


def _take(flow: Flow, opened: list[_Open], event: Event, dropped: str) -> None:
    top = opened[-1] if opened else _Open("", BODY, seen=True)
    if event.kind == TEXT:
        if top.seen and top.name == "Content":
            _add_content(flow, event, top.role)
    elif event.kind == END:
        opened.pop()
        if event.name in ("Story", "Footnote", "Cell"):
            flow.end_paragraph(top.role)
    else:
        role = top.role
        if event.name == "ParagraphStyleRange":
            role = _role(event.attributes.get("AppliedParagraphStyle", ""))
        elif event.name in ("Footnote", "Cell"):
            flow.end_paragraph(top.role)
            role = BODY
        if event.name == "Br" and top.seen:
            flow.end_paragraph(top.role)
        seen = top.seen and event.name not in _HIDDEN
        if event.name == "Change" and event.attributes.get("ChangeType") == dropped:
            seen = False
        opened.append(_Open(event.name, role, seen))


def _add_content(flow: Flow, event: Event, role: str) -> None:
    """Add text; a forced line break is a space, a break of paragraphs ends one."""
    if len(event.text) != event.end - event.start or not _SPECIAL.search(event.text):
        add_text(flow, event)
        return
    last = 0
    for match in _SPECIAL.finditer(event.text):
        flow.add(event.text[last : match.start()], event.start + last)
        if match[0] == "\u2029":
            flow.end_paragraph(role)
        elif match[0] == "\u2028":
            flow.space(event.start + match.start(), 1)
        last = match.end()
    flow.add(event.text[last:], event.start + last)


def _role(style: str) -> str:
    return role_named(style.rpartition("/")[2].replace("%3a", " "), _STYLES)
