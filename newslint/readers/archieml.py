"""ArchieML: the values of keys that hold copy, and the paragraphs of free-form text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint.layout import BODY, LIST
from newslint.readers.embedded import add_copy, is_html
from newslint.readers.fields import published_of, role_of
from newslint.readers.flow import Flow
from newslint.readers.lines import all_lines_of
from newslint.readers.writing import encodable, escape
from newslint.records import NamedTuple

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

_KEY = re.compile(r"\s*([A-Za-z0-9\-_.]+)[ \t]*:(?!//)[ \t]*")
_SCOPE = re.compile(r"\s*(\[|\{)[ \t]*([+.A-Za-z0-9\-_]*)[ \t]*(\]|\}).*")
_COMMAND = re.compile(r"\s*:[ \t]*(endskip|ignore|skip|end).*", re.IGNORECASE)
_ITEM = re.compile(r"\s*\*[ \t]*")


class _Value(NamedTuple):
    """A value: the path of its key, its role in the text, and the stretch where it stands."""

    path: tuple[str, ...]
    kind: str  # key, text or item
    start: int
    end: int


def read(source: Source) -> Document:
    """The document of an ArchieML file's copy."""
    flow = Flow()
    marked: list[tuple[int, bool]] = []  # where a value begins in the source, if it is HTML
    values = _values(source.text)
    for value in values:
        role = role_of(value.path, source.reading.fields)
        if value.kind != "key" and role is None and not source.reading.fields:
            role = LIST if value.kind == "item" else BODY
        if role is not None:
            text = source.text[value.start : value.end]
            marked.append((value.start, is_html(text)))
            add_copy(flow, text, range(value.start, value.end + 1), role)
            flow.end_paragraph(role)
    starts = [start for start, _ in marked]

    def written(text: str, place: int) -> str:
        html = marked[max(0, bisect_right(starts, place) - 1)][1]
        return encodable(escape(text), source.encoding) if html else text

    keys = ((v.path[-1], source.text[v.start : v.end].strip()) for v in values if v.kind == "key")
    return flow.finish(source, written, published_of(keys))


def _values(text: str) -> list[_Value]:
    values: list[_Value] = []
    scope: tuple[str, ...] = ()
    free = skipped = False
    open_value: _Value | None = None  # what a line that says “:end” would make longer
    for start, end in all_lines_of(text):
        line = text[start:end]
        command = _COMMAND.fullmatch(line)
        if command:
            name = command[1].lower()
            if name == "ignore":
                break
            if name == "end" and open_value and not skipped:
                values[values.index(open_value)] = open_value._replace(end=start)
            skipped = name == "skip" or (skipped and name != "endskip")
            open_value = None
            continue
        if skipped or not line.strip():
            continue
        found = _SCOPE.fullmatch(line)
        if found:
            name = found[2].lstrip("+.")
            scope = tuple(name.split(".")) if name else ()
            free, open_value = found[1] == "[" and "+" in found[2], None
            continue
        value = _value(line, start, end, scope, free=free)
        if value:
            values.append(value)
            open_value = value
    return values


def _value(line: str, start: int, end: int, scope: tuple[str, ...], *, free: bool) -> _Value | None:
    """What a line holds: a key's value, an item of a list, or free text where that counts."""
    key = _KEY.match(line)
    if key and not line.startswith("\\"):
        path = (*scope, *key[1].split("."))
        return _Value(path, "key", start + key.end(), end)
    item = _ITEM.match(line)
    if item and scope and not free:
        return _Value(scope, "item", start + item.end(), end)
    if free:
        skip = len(line) - len(line.lstrip()) + line.lstrip().startswith("\\")
        return _Value(scope, "text", start + skip, end)
    return None
