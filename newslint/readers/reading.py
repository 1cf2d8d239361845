"""From a source to its document, by the reader of its format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.formats import PLAIN, format_of
from newslint.readers.plain import read as read_plain

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source


def read_all(source: Source) -> list[Document]:
    """The documents of a source: one, but for a format whose files hold many articles.

    Raises SourceError as ``read`` does.
    """
    form = format_of(source.path, source.reading.format)
    if not form.many:
        return [read(source)]
    made: list[Document] = import_module(f"newslint.readers.{form.module}").read_all(source)
    return made


def read(source: Source) -> Document:
    """The document of a source; what is of no known format is plain text.

    Raises SourceError for broken markup.
    """
    form = format_of(source.path, source.reading.format)
    if form is not PLAIN:
        document: Document = import_module(f"newslint.readers.{form.module}").read(source)
        return document
    return read_plain(source)
