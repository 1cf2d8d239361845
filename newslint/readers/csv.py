"""The columns of a table that hold copy (RFC 4180, with commas, semicolons or tabs).

Python's ``csv`` tells the cells and not where they stand, so the table is walked here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.readers.embedded import add_copy, is_html
from newslint.readers.fields import plain_key, published_of, role_of, said_twice
from newslint.readers.flow import Flow
from newslint.readers.writing import encodable, escape
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newslint.document import Document
    from newslint.source import Source

_MARKS = (",", ";", "\t", "|")


class Cell(NamedTuple):
    """A cell: its text, the source offset of each character and of its end, and if it is quoted."""

    text: str
    places: list[int]
    quoted: bool


def read(source: Source) -> Document:
    """All copy of a table as one document. Raises SourceError if no column holds copy."""
    heads, rows, _ = _table(source)
    return _document(source, heads, rows)


def read_all(source: Source) -> list[Document]:
    """A document for each row. Raises SourceError if no column holds copy."""
    heads, rows, names = _table(source)
    return [
        _document(
            source,
            heads,
            [row],
            published_of(zip(names, (cell.text for cell in row), strict=False)),
        )
        for row in rows
    ]


def _table(source: Source) -> tuple[list[str | None], list[list[Cell]], list[str]]:
    """What each column is for, None for one without copy; the rows; and the headings."""
    rows = rows_of(source.text, source.path)
    if not rows:
        return [], [], []
    names = [cell.text.strip() for cell in rows[0]]
    twice = set() if source.reading.fields else said_twice({plain_key(name) for name in names})
    heads = [
        None if plain_key(name) in twice else role_of((name,), source.reading.fields)
        for name in names
    ]
    if not any(heads):
        listed = ", ".join(names[:8])
        raise SourceError(
            f"{source.path}: no column is known to hold copy. It has: {listed}. "
            "Name those that do: fields = […] in the configuration."
        )
    return heads, rows[1:], names


def _document(
    source: Source, heads: list[str | None], rows: Iterable[list[Cell]], published: str = ""
) -> Document:
    flow = Flow()
    marked: list[Cell] = []
    for row in rows:
        for role, cell in zip(heads, row, strict=False):
            if role is not None:
                flow.end_paragraph()
                marked.append(cell)
                add_copy(flow, cell.text, cell.places, role)

    def written(text: str, place: int) -> str | None:
        cell = marked[max(0, bisect_right(starts, place) - 1)]
        new = encodable(escape(text), source.encoding) if is_html(cell.text) else text
        if cell.quoted:
            return new.replace('"', '""')
        return None if any(character in new for character in ('"', "\r", "\n", mark)) else new

    mark = _mark_of(source.text)
    starts = [cell.places[0] for cell in marked]
    return flow.finish(source, written, published)


def rows_of(text: str, path: str) -> list[list[Cell]]:
    """The rows of a table. Raises SourceError if a quotation mark is never closed."""
    mark = _mark_of(text)
    plain = re.compile(rf"[^{re.escape(mark)}\r\n]*")
    rows: list[list[Cell]] = []
    row: list[Cell] = []
    at = 0
    while at < len(text) or row:
        if text.startswith('"', at):
            cell, at = _quoted(text, at, path)
        else:
            match = plain.match(text, at)
            end = match.end() if match else at
            cell, at = Cell(text[at:end], list(range(at, end + 1)), quoted=False), end
        row.append(cell)
        if text.startswith(mark, at):
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        if len(row) > 1 or row[0].text:
            rows.append(row)
        row = []
    return rows


def _mark_of(text: str) -> str:
    """What parts the cells: the mark that the first line has most of, outside quotation marks."""
    head = re.sub(r'"[^"]*"', "", text.partition("\n")[0])
    return max(_MARKS, key=head.count)


def _quoted(text: str, start: int, path: str) -> tuple[Cell, int]:
    """A cell in quotation marks, and the offset after it and all that clings to it."""
    parts: list[str] = []
    places: list[int] = []
    at = start + 1
    while True:
        end = text.find('"', at)
        if end < 0:
            line = text.count("\n", 0, start) + 1
            raise SourceError(f"{path}:{line}: a quotation mark opens a cell and is never closed.")
        parts.append(text[at:end])
        places += range(at, end)
        if not text.startswith('""', end):
            break
        parts.append('"')
        places.append(end)
        at = end + 2
    places.append(end)
    return Cell("".join(parts), places, quoted=True), end + 1
