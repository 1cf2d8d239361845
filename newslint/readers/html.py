"""HTML: the text that a reader of the page sees, with headlines, captions and quotations known.

Python's own parser is used because it alone says where in the source each piece of text stands;
lxml and selectolax, quicker as they are, know the line of an element at best.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from newslint.layout import BODY, BYLINE, CAPTION, CROSSHEAD, DATELINE, HEADLINE, STANDFIRST
from newslint.readers.flow import OBJECT, Flow, add_stretches
from newslint.readers.roles import HTML_ROLES, role_named
from newslint.readers.writing import as_markup
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.document import Document
    from newslint.source import Source

    Attributes = Sequence[tuple[str, str | None]]

_ROLES = {**HTML_ROLES, "summary": CROSSHEAD, "legend": CROSSHEAD}
_BLOCKS = frozenset(_ROLES) | frozenset(
    "address article aside body center details dialog div dl fieldset figure footer form header "
    "hgroup hr html main menu nav ol p pre search section table tbody tfoot thead tr ul".split()
)
_HIDDEN = frozenset(
    "head nav script style noscript template textarea select button svg math iframe object audio "
    "video canvas datalist map title".split()
)
_OBJECTS = frozenset("code kbd samp var img tt".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLASSES = (
    (re.compile(r"\b(?:byline|author)\b"), BYLINE),
    (re.compile(r"\b(?:standfirst|dek|sub-?head(?:line)?|summary|teaser|lede?-?in)\b"), STANDFIRST),
    (re.compile(r"\bdateline\b"), DATELINE),
    (re.compile(r"\b(?:caption|credit)\b"), CAPTION),
    (re.compile(r"\b(?:headline)\b"), HEADLINE),
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SOFT_HYPHEN = "\u00ad"  # where a word may be parted, and no part of it
_DATES = frozenset(
    "article:published_time datepublished date dc.date dcterms.date dcterms.created pubdate "
    "publish-date parsely-pub-date".split()
)
_LINE = re.compile("\n")


def read(source: Source) -> Document:
    """The document of a page of HTML, or of a fragment."""
    flow = Flow()
    published = add_html(flow, source.text)
    return flow.finish(source, as_markup(source), published)


def add_html(flow: Flow, text: str, places: Sequence[int] | None = None, role: str = BODY) -> str:
    """Add the visible text of HTML that is ``role`` where it does not say otherwise.

    ``places`` are the source offsets of its characters and of its end, if it is not the source.
    Returns the date of publication that it gives, nothing if it gives none.
    """
    reader = _Reader(flow, text, places, role)
    reader.read()
    return reader.published


class _Open(NamedTuple):
    """An element that is open: its tag, the role of its paragraphs, and whether it is seen."""

    tag: str
    role: str
    seen: bool
    kept: bool  # line ends are meant


class _Reader(HTMLParser):
    """Follows the elements and adds what is seen of their text."""

    def __init__(self, flow: Flow, text: str, places: Sequence[int] | None, role: str) -> None:
        super().__init__(convert_charrefs=False)
        self._flow = flow
        self._text = text
        self._places = places
        self._last = {mark: text.rfind(mark) for mark in ("-->", ">")}
        self._starts = [0, *(match.end() for match in _LINE.finditer(text))]
        self._outer = _Open("", role, seen=True, kept=False)
        self._open: list[_Open] = []
        self.published = ""
        self._breaks = 0  # line breaks one after another

    def read(self) -> None:
        """Read all of the text; behind the last tag there are only words."""
        after = self._last[">"] + 1
        self.feed(self._text[:after] + self._text[after:].replace("<", OBJECT))
        self.close()
        self._end_paragraph()

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Python's, but for a comment that never ends: to look for its end again takes for ever."""
        if i > self._last["-->"]:
            return -1
        return super().parse_comment(i, report)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _source(self, at: int, length: int) -> tuple[int, int]:
        if self._places is None:
            return at, length
        return self._places[at], self._places[at + length] - self._places[at]

    @property
    def _top(self) -> _Open:
        return self._open[-1] if self._open else self._outer

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Open an element; one that is a block ends the paragraph before it."""
        if tag in _BLOCKS:
            self._end_paragraph()
        self._close_implied(tag)
        if tag == "br":
            self._break()
        elif tag in ("meta", "time"):
            self.published = self.published or _published(attrs)
        elif tag in _OBJECTS and self._top.seen:
            length = len(self.get_starttag_text() or "")
            self._flow.stand_for(OBJECT, *self._source(self._here(), length))
        if tag not in _VOID:
            top = self._top
            seen = top.seen and tag not in _HIDDEN and tag not in _OBJECTS and _is_seen(attrs)
            role = _role(tag, attrs, top.role)
            self._open.append(_Open(tag, role, seen, top.kept or tag == "pre"))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """An element closed where it opens: in HTML only void ones are, so others stay open."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and all that is open inside it; a stray end tag closes nothing."""
        if tag in _BLOCKS:
            self._end_paragraph()
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return
            if self._open[at].tag in ("table", "article") and tag not in _BLOCKS:
                return

    def _close_implied(self, tag: str) -> None:
        """A new paragraph, item or cell closes the one before it, whose end tag may be left out."""
        implied = _IMPLIED.get(tag, ())
        if tag in _BLOCKS and self._top.tag == "p":
            self._open.pop()
        if self._top.tag in implied:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Text as it stands."""
        if not self._top.seen:
            return
        here = self._here()
        data = self._text[here : here + len(data)]
        if data.strip():
            self._breaks = 0
        if self._places is None:
            self._add_lines(data, here) if self._top.kept else self._flow.add(data, here)
            return
        add_stretches(self._flow, data, self._places, here)

    def _add_lines(self, data: str, source: int) -> None:
        """Add text whose line ends are meant: each line is a paragraph."""
        for line in data.splitlines(keepends=True):
            self._flow.add(line, source)
            source += len(line)
            if line[-1] in "\r\n":
                self._flow.end_paragraph(self._top.role)

    def handle_entityref(self, name: str) -> None:
        """A named character, or an ampersand that nobody wrote as one."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self._reference(f"&#{name}")

    def _reference(self, found: str) -> None:
        here = self._here()
        if self._text.startswith(";", here + len(found)):
            found += ";"
        new = unescape(found)
        if not self._top.seen or new == _SOFT_HYPHEN:
            return
        if new == found and self._places is None:
            self._flow.add(found, here)
        elif new.strip(" \t\n\r\f") or not new:
            self._breaks = 0
            self._flow.stand_for(new, *self._source(here, len(found)))
        else:
            self._flow.space(*self._source(here, len(found)))

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self._end_paragraph()
        elif self._top.seen:
            length = len(self.get_starttag_text() or "")
            self._flow.space(*self._source(self._here(), length))

    def _end_paragraph(self) -> None:
        self._breaks = 0
        self._flow.end_paragraph(self._top.role)


_IMPLIED = {
    "p": ("p",), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th"),
    "th": ("td", "th"), "tr": ("td", "th", "tr"), "option": ("option",),
}  # fmt: skip


def _published(attrs: Attributes) -> str:
    """The date of publication that an element gives, if it does."""
    given = {name: value or "" for name, value in attrs}
    names = {given.get(name, "").lower() for name in ("property", "name", "itemprop")}
    if "pubdate" in given or names & _DATES:
        return given.get("content", "") or given.get("datetime", "")
    return ""


def _is_seen(attrs: Attributes) -> bool:
    given = {name: value or "" for name, value in attrs}
    language = given.get("lang", given.get("xml:lang", "en")).lower()
    return not (
        "hidden" in given
        or given.get("aria-hidden") == "true"
        or _UNSEEN.search(given.get("style", ""))
        or (language and not language.startswith("en"))
    )


def _role(tag: str, attrs: Attributes, outer: str) -> str:
    """The role of an element's paragraphs; one inside a caption or a quotation is of it."""
    named = " ".join(
        value for name, value in attrs if value and name in ("class", "itemprop", "rel", "role")
    ).lower()
    if named and tag not in ("body", "main", "article", "a", "span"):
        role = role_named(named, _CLASSES, "")
        if role:
            return role
    if tag in ("span", "a") and outer == BODY and re.search(r"\b(?:byline|author)\b", named):
        return BYLINE if tag == "a" else outer
    return _ROLES.get(tag, outer)
