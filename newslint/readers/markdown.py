"""Markdown: its prose, without front matter, code, link targets, markers, tags and comments.

Exact places matter more here than a full parse, and no parser keeps the place of every character;
so blocks are told apart line by line, and ``markdown_inline`` walks the text of each. Code and
images become one object replacement character, so that the words around them stay apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.document import Document
from newslint.layout import BODY, CELL, CROSSHEAD, HEADLINE, LIST, QUOTE, Paragraph, refined
from newslint.readers.lines import all_lines_of
from newslint.readers.markdown_hidden import HIDDEN, hide
from newslint.readers.markdown_inline import add_inline
from newslint.readers.writing import as_markdown
from newslint.records import NamedTuple
from newslint.spans import MapBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.source import Source

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_MARKER = re.compile(
    r"[ \t]*(?:(?P<quote>>)[ \t]?|(?:[-*+]|(?P<number>\d{1,9})[.)])"
    r"(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$))"
)
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S")
_TABLE_RULE = re.compile(r"[ \t:|-]+$")
_INDENTED = re.compile(r"(?: {4}|\t)")
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*$")
_BLANK = " \t" + HIDDEN


class _Line(NamedTuple):
    start: int  # offset in the source text
    text: str


class _Content(NamedTuple):
    """The prose of a line: its stretch of source and the markers before it."""

    start: int
    end: int
    listed: bool
    quoted: bool


class _Block(NamedTuple):
    """Stretches of source (start, end) that read as one paragraph, joined by spaces."""

    parts: list[tuple[int, int]]
    role: str = BODY


def read(source: Source) -> Document:
    """The document of a Markdown source."""
    builder = MapBuilder()
    stretches: list[tuple[int, int, str]] = []
    seen = hide(source.text)
    lines = [_Line(start, seen[start:end]) for start, end in all_lines_of(seen)]
    for block in _blocks(lines):
        if builder.length:
            builder.replace("\n\n", block.parts[0][0], 0)
        start = builder.length
        add_inline(builder, *_joined(seen, block))
        stretches.append((start, builder.length, block.role))
    text, source_map = builder.finish()
    trimmed = (_trimmed(text, *stretch) for stretch in stretches)
    paragraphs = [paragraph for paragraph in trimmed if paragraph.start < paragraph.end]
    return Document(source, text, source_map, _with_roles(text, paragraphs), as_markdown(source))


def _with_roles(text: str, paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with what markup does not tell: the headline, bylines, captions."""
    roles = [paragraph.role for paragraph in paragraphs]
    for at, role in enumerate(roles):
        if role == HEADLINE and HEADLINE in roles[:at]:
            roles[at] = CROSSHEAD
    lines = [text[start:end] for start, end, _ in paragraphs]
    found = zip(paragraphs, refined(lines, roles), strict=True)
    return tuple(Paragraph(start, end, role) for (start, end, _), role in found)


def _trimmed(text: str, start: int, end: int, role: str) -> Paragraph:
    inside = text[start:end]
    return Paragraph(end - len(inside.lstrip()), start + len(inside.rstrip()), role)


def _joined(text: str, block: _Block) -> tuple[str, list[tuple[int, int]]]:
    """The text of a block on one line, and the places in it with their source offsets."""
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    length = before = 0
    for start, end in block.parts:
        if pieces:
            pieces.append(" ")
            origins.append((length, before))
            length += 1
        pieces.append(text[start:end])
        origins.append((length, start))
        length += end - start
        before = end
    return "".join(pieces), origins


def _blocks(lines: list[_Line]) -> Iterator[_Block]:
    """The blocks of prose, in order; all else is left out."""
    at = _after_front_matter(lines)
    parts: list[tuple[int, int]] = []  # of the paragraph that is open
    role, listed, quoted = BODY, False, False
    while at < len(lines):
        line = lines[at]
        at += 1
        if parts and _UNDERLINE.match(line.text):
            yield _Block(parts, HEADLINE)
            parts = []
            continue
        fence = _FENCE.match(line.text)
        if fence or _is_apart(line.text, inside=bool(parts)):
            yield from _closed(parts, role)
            parts = []
            if fence:
                at = _after_fence(lines, at, fence[1])
            else:
                yield from _apart(line)
            continue
        content = _content(line, inside=bool(parts) and not listed)
        if content.listed or (content.quoted and not quoted) or content.end <= content.start:
            yield from _closed(parts, role)
            parts = []
        if not parts:
            listed = content.listed
            role = QUOTE if content.quoted else LIST if listed else BODY
        quoted = content.quoted
        if content.end > content.start:
            parts.append((content.start, content.end))
    yield from _closed(parts, role)


def _closed(parts: list[tuple[int, int]], role: str) -> Iterator[_Block]:
    if parts:
        yield _Block(parts, role)


def _is_apart(text: str, *, inside: bool) -> bool:
    """Whether a line is no part of a paragraph: blank, a rule, code, a heading, a table row."""
    return (
        not text.strip(_BLANK)
        or bool(_RULE.match(text))
        or bool(_HEADING.match(text))
        or bool(_DEFINITION.match(text))
        or _is_row(text)
        or (not inside and bool(_INDENTED.match(text)) and not _MARKER.match(text))
    )


def _is_row(text: str) -> bool:
    return text.lstrip().startswith("|") or _is_table_rule(text)


def _is_table_rule(text: str) -> bool:
    return "|" in text and "-" in text and bool(_TABLE_RULE.match(text))


def _apart(line: _Line) -> Iterator[_Block]:
    """The prose of a line that is no part of a paragraph, if it has any."""
    if _HEADING.match(line.text):
        yield from _heading(line)
    elif _is_row(line.text) and not _is_table_rule(line.text):
        yield from _cells(line)


def _heading(line: _Line) -> Iterator[_Block]:
    match = _HEADING.match(line.text)
    skip = match.end() if match else 0
    body = line.text[skip:].rstrip(_BLANK)
    without = body.rstrip("#")
    if not without or without[-1] in " \t":
        body = without.rstrip(_BLANK)
    if body:
        yield _Block([(line.start + skip, line.start + skip + len(body))], HEADLINE)


def _cells(line: _Line) -> Iterator[_Block]:
    for match in re.finditer(r"(?:[^|\\]|\\.)+", line.text):
        cell = match[0]
        if cell.strip(_BLANK):
            start = line.start + match.start() + len(cell) - len(cell.lstrip(_BLANK))
            yield _Block([(start, line.start + match.start() + len(cell.rstrip(_BLANK)))], CELL)


def _content(line: _Line, *, inside: bool) -> _Content:
    """The prose of a line. ``inside`` a paragraph only a 1 begins a numbered list: years do not."""
    at, listed, quoted = 0, False, False
    while match := _MARKER.match(line.text, at):
        if match.end() == at or (inside and not quoted and match["number"] not in (None, "1")):
            break
        quoted = quoted or bool(match["quote"])
        listed = listed or not match["quote"]
        at = match.end()
    text = line.text[at:]
    start = line.start + at + len(text) - len(text.lstrip(_BLANK))
    end = line.start + len(line.text.rstrip(_BLANK))
    if line.text[: end - line.start].endswith("\\") and not line.text.endswith("\\\\"):
        end -= 1  # a hard line break
    return _Content(start, end, listed, quoted)


def _after_front_matter(lines: list[_Line]) -> int:
    match = _FRONT.match(lines[0].text) if lines else None
    if not match:
        return 0
    for number, line in enumerate(lines[1:], 1):
        if line.text.rstrip() == match[1]:
            return number + 1
    return 0


def _after_fence(lines: list[_Line], at: int, fence: str) -> int:
    """The line after the fence that closes the code whose first line is ``at``."""
    for number in range(at, len(lines)):
        text = lines[number].text.strip(" \t")
        if len(text) >= len(fence) and text == fence[0] * len(text):
            return number + 1
    return len(lines)
