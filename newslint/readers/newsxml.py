"""NITF and NewsML-G2, the two XML formats that agencies send: their copy, with its roles.

What is not copy (identifiers, subject codes, rights) is left out. HTML inside NewsML-G2 is read
by its elements, and a NITF inside it as NITF.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.layout import BODY, BYLINE, CAPTION, CROSSHEAD, DATELINE, HEADLINE, QUOTE, STANDFIRST
from newslint.readers.flow import OBJECT, Flow
from newslint.readers.roles import HTML_ROLES
from newslint.readers.writing import as_markup
from newslint.readers.xmlevents import END, START, TEXT, Event, events_of
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.document import Document
    from newslint.source import Source

_ROOTS = frozenset("nitf newsItem newsMessage packageItem conceptItem html".split())
# Elements that are paragraphs of their own, by what they are for; HTML may be in either format.
_ROLES = {
    **HTML_ROLES,
    # NITF, and its body inside NewsML-G2
    "hl1": HEADLINE, "hl2": CROSSHEAD, "hedline": HEADLINE, "abstract": STANDFIRST,
    "byline": BYLINE, "dateline": DATELINE, "media-caption": CAPTION, "bq": QUOTE,
    "tagline": BODY, "note": BODY, "credit": CAPTION,
    # NewsML-G2's content metadata
    "headline": HEADLINE, "by": BYLINE, "description": STANDFIRST,
}  # fmt: skip
_BLOCKS = frozenset(_ROLES) | frozenset(
    "p block body div section article table tr ul ol dl figure media inlineData body.head "
    "body.content body.end nitf html fn datasource distributor".split()
)
# What holds no copy, though it has text in it.
_HIDDEN = frozenset(
    "head itemMeta rightsInfo catalogRef subject genre slugline creditline creator contributor "
    "located name related header media-metadata media-producer media-reference media-object "
    "docdata location.code revision-history pubdata tobject meta title style script object "
    "remoteContent partMeta assert derivedFrom".split()
)
_PARTED = frozenset("bytag story.date".split())  # not a paragraph, but no part of the word before
_DATES = ("date.issue", "contentCreated", "versionCreated", "date.release", "story.date")
_CAPTION_ROLE = "drol:caption"


class _Open(NamedTuple):
    name: str
    role: str
    seen: bool
    holds_copy: bool  # white space between the parts of an item is none


def read(source: Source) -> Document:
    """The document of a NITF article or a NewsML-G2 item. Raises SourceError for other XML."""
    events = list(events_of(source.text, source.path))
    root = next(event.name for event in events if event.kind == START)
    if root not in _ROOTS:
        raise SourceError(
            f"{source.path}: XML with the root <{root}>, which is neither NITF nor NewsML-G2. "
            "Leave it out with “exclude”, or export the copy as text."
        )
    flow = Flow()
    opened: list[_Open] = []
    for event in events:
        _take(flow, opened, event)
    return flow.finish(source, as_markup(source, literal_in(events)), _published(events))


def _published(events: list[Event]) -> str:
    """The date that an item gives for itself, as it is written there."""
    found: dict[str, str] = {}
    for event, after in pairwise(events):
        if event.kind == START and event.name in _DATES:
            given = event.attributes.get("norm", after.text.strip())
            found.setdefault(event.name, given)
    return next((found[name] for name in _DATES if found.get(name)), "")


def literal_in(events: Iterable[Event]) -> list[tuple[int, int]]:
    """Where events have text of CDATA sections: start and end in the source."""
    return [(event.start, event.end) for event in events if event.literal]


def _take(flow: Flow, opened: list[_Open], event: Event) -> None:
    top = opened[-1] if opened else _Open("", BODY, seen=True, holds_copy=False)
    if event.kind == TEXT:
        if top.seen and top.holds_copy:
            add_text(flow, event)
        return
    if event.name in _BLOCKS:
        flow.end_paragraph(top.role)
    if event.kind == END:
        opened.pop()
        return
    if event.name == "br" or event.name in _PARTED:
        flow.space(event.start, event.end - event.start)
    elif event.name == "img" and top.seen:
        flow.stand_for(OBJECT, event.start, event.end - event.start)
    seen = top.seen and event.name not in _HIDDEN and _is_english(event)
    holds_copy = top.holds_copy or event.name in _COPY
    opened.append(_Open(event.name, _role(event, top.role), seen, holds_copy))


def add_text(flow: Flow, event: Event) -> None:
    """Add the text of an event: as it stands in the source, or as an entity says."""
    length = event.end - event.start
    if length == len(event.text):
        flow.add(event.text, event.start)
    elif event.text.strip(" \t\r\n"):
        flow.stand_for(event.text, event.start, length)
    else:
        flow.space(event.start, length)


_COPY = frozenset(
    "body body.content body.head body.end p headline by dateline description inlineData hl1 hl2 "
    "hedline abstract byline media-caption html".split()
)


def _role(event: Event, outer: str) -> str:
    if event.name == "description" and event.attributes.get("role") == _CAPTION_ROLE:
        return CAPTION
    if outer in (CAPTION, QUOTE, STANDFIRST, BYLINE) and event.name in ("p", "block", "div"):
        return outer
    return _ROLES.get(event.name, BODY if event.name == "body.content" else outer)


def _is_english(event: Event) -> bool:
    language = event.attributes.get("xml:lang", "en").lower()
    return language.startswith("en") or not language
