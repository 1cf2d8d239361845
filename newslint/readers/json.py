"""JSON of a CMS, ninjs above all: its fields that hold copy, HTML inside strings read as HTML."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.readers.embedded import add_copy, is_html
from newslint.readers.fields import plain_key, published_of, role_of, said_twice
from newslint.readers.flow import Flow
from newslint.readers.strings import String, strings_of
from newslint.readers.writing import escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.document import Document
    from newslint.source import Source


def read(source: Source) -> Document:
    """The document of a JSON file's copy. Raises SourceError if it is none or holds none."""
    strings = strings_of(source.text, source.path)
    return document_of(source, strings)


def document_of(source: Source, strings: list[String]) -> Document:
    """The document of those strings that hold copy. Raises SourceError if none does."""
    fields = source.reading.fields
    twice = set() if fields else said_twice({plain_key(s.path[-1]) for s in strings if s.path})
    flow = Flow()
    marked: list[tuple[int, bool]] = []  # where a string begins in the source, if it is HTML
    for string in strings:
        role = role_of(string.path, fields)
        if role is not None and plain_key(string.path[-1]) not in twice:
            flow.end_paragraph()
            marked.append((string.places[0], is_html(string.text)))
            add_copy(flow, string.text, string.places, role)
    if not marked:
        raise SourceError(_no_copy(source, strings))
    own = ((string.path[-1], string.text) for string in strings if len(string.path) == 1)
    return flow.finish(source, _writer(source, marked), published_of(own))


def _writer(source: Source, marked: list[tuple[int, bool]]) -> Callable[[str, int], str]:
    """How the string at a place writes text: in ASCII if the file has escapes and no other."""
    starts = [start for start, _ in marked]
    only_ascii = source.text.isascii() and "\\u" in source.text

    def written(text: str, place: int) -> str:
        html = marked[max(0, bisect_right(starts, place) - 1)][1]
        return json.dumps(escape(text) if html else text, ensure_ascii=only_ascii)[1:-1]

    return written


def _no_copy(source: Source, strings: list[String]) -> str:
    known = list(dict.fromkeys(".".join(string.path) for string in strings if string.path))[:8]
    has = f" It has: {', '.join(known)}." if known else ""
    wanted = ", ".join(source.reading.fields)
    if wanted:
        return f"{source.path}: none of the fields {wanted} is in it.{has}"
    return (
        f"{source.path}: none of its fields is known to hold copy.{has} "
        "Name those that do: fields = […] in the configuration."
    )
