"""JSON, an article a line: each line is a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.readers.json import document_of
from newslint.readers.lines import lines_of
from newslint.readers.strings import strings_of

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source


def read(source: Source) -> Document:
    """All copy of a file as one document. Raises SourceError naming the line that is wrong."""
    strings = [
        string
        for start, end in lines_of(source.text)
        for string in strings_of(source.text, source.path, start, end)
    ]
    return document_of(source, strings)


def read_all(source: Source) -> list[Document]:
    """A document for each line that is not blank. Raises SourceError naming the line."""
    return [
        document_of(source, strings_of(source.text, source.path, start, end))
        for start, end in lines_of(source.text)
    ]
