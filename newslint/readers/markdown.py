"""Markdown: its prose, without front matter, code, link targets, markers and tags.

Exact places matter more here than a full parse, and no parser keeps the place of every character;
so blocks are told apart line by line, and ``markdown_inline`` walks the text of each. Code and
images become one object replacement character, so that the words around them stay apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newslint.document import Document
from newslint.layout import Paragraph
from newslint.readers.markdown_inline import add_inline
from newslint.spans import MapBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.source import Source

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_MARKER = re.compile(r"[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$))")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*$")
_INDENTED = re.compile(r"(?: {4}|\t)")
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*$")


class _Line(NamedTuple):
    start: int  # offsets in the source text
    text: str


class _Block(NamedTuple):
    """Stretches of source (start, end) that read as one paragraph, joined by spaces."""

    parts: list[tuple[int, int]]
    role: str = "body"


def read_markdown(source: Source) -> Document:
    """The document of a Markdown source."""
    builder = MapBuilder()
    paragraphs: list[Paragraph] = []
    for block in _blocks(_lines(source.text)):
        if builder.length:
            builder.replace("\n\n", block.parts[0][0], 0)
        start = builder.length
        _add_block(builder, source.text, block)
        if builder.length > start:
            paragraphs.append(Paragraph(start, builder.length, block.role))
    text, source_map = builder.finish()
    return Document(source, text, source_map, tuple(paragraphs))


def _add_block(builder: MapBuilder, text: str, block: _Block) -> None:
    last = -1
    for start, end in block.parts:
        if last >= 0:
            builder.replace(" ", last, start - last)
        add_inline(builder, text, start, end)
        last = end


def _lines(text: str) -> list[_Line]:
    return [_Line(match.start(), match[1]) for match in _LINE.finditer(text)]


def _blocks(lines: list[_Line]) -> Iterator[_Block]:
    """The blocks of prose, in order; all else is left out."""
    at = _after_front_matter(lines)
    open_block: list[tuple[int, int]] = []
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.match(line.text)
        indented = _INDENTED.match(line.text) and not open_block and not _MARKER.match(line.text)
        if fence or indented or _ends_block(line.text):
            yield from _closed(open_block)
            open_block = []
        if fence:
            at = _after_fence(lines, at, fence[1])
            continue
        at += 1
        if indented or not line.text.strip() or _is_furniture(line.text):
            continue
        if _HEADING.match(line.text):
            yield _heading(line)
        elif open_block and _UNDERLINE.match(line.text):
            yield _Block(open_block, "headline")
            open_block = []
        elif line.text.lstrip().startswith("|"):
            yield from _cells(line)
        else:
            start, fresh = _content_start(line)
            if fresh:
                yield from _closed(open_block)
                open_block = []
            end = line.start + len(line.text.rstrip())
            if end > start:
                open_block.append((start, end))
    yield from _closed(open_block)


def _closed(parts: list[tuple[int, int]]) -> Iterator[_Block]:
    if parts:
        yield _Block(parts)


def _ends_block(text: str) -> bool:
    return (
        not text.strip()
        or bool(_HEADING.match(text))
        or bool(_DEFINITION.match(text))
        or text.lstrip().startswith("|")
    )


def _is_furniture(text: str) -> bool:
    """Whether a line is no prose: a rule, a link definition, the line under a table's head."""
    if _DEFINITION.match(text) or ("|" in text and _TABLE_RULE.match(text)):
        return True
    return bool(_RULE.match(text)) and not _UNDERLINE.match(text)


def _heading(line: _Line) -> _Block:
    match = _HEADING.match(line.text)
    skip = match.end() if match else 0
    body = line.text[skip:].rstrip()
    body = re.sub(r"(?:^|[ \t]+)#+$", "", body)
    return _Block([(line.start + skip, line.start + skip + len(body))], "headline")


def _cells(line: _Line) -> Iterator[_Block]:
    for match in re.finditer(r"(?:[^|\\]|\\.)+", line.text):
        cell = match[0]
        if cell.strip():
            start = line.start + match.start() + len(cell) - len(cell.lstrip())
            yield _Block([(start, line.start + match.start() + len(cell.rstrip()))], "cell")


def _content_start(line: _Line) -> tuple[int, bool]:
    """Where a line's prose starts, and whether a marker there opens a new paragraph."""
    at, fresh = 0, False
    while match := _MARKER.match(line.text, at):
        if match.end() == at:
            break
        fresh = fresh or ">" not in match[0]
        at = match.end()
    text = line.text[at:]
    return line.start + at + len(text) - len(text.lstrip()), fresh


def _after_front_matter(lines: list[_Line]) -> int:
    match = _FRONT.match(lines[0].text) if lines else None
    if not match:
        return 0
    for number, line in enumerate(lines[1:], 1):
        if line.text.rstrip() == match[1]:
            return number + 1
    return 0


def _after_fence(lines: list[_Line], at: int, fence: str) -> int:
    close = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
    for number in range(at + 1, len(lines)):
        if close.match(lines[number].text):
            return number + 1
    return len(lines)
