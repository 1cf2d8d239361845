"""From a source to its document, by the reader of its format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.formats import PLAIN, format_of
from newslint.readers.plain import read as read_plain

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

# Text, but full of what is not copy: to read it as plain text would report its markup.
_MARKUP = frozenset("html htm xhtml xml rtf json tex rst".split())


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

    Raises SourceError for a format whose markup would be taken for copy, or for broken markup.
    """
    form = format_of(source.path, source.reading.format)
    if form is not PLAIN:
        document: Document = import_module(f"newslint.readers.{form.module}").read(source)
        return document
    extension = source.path.lower().rpartition(".")[2]
    if extension in _MARKUP and not source.reading.format:
        raise SourceError(
            f"{source.path}: .{extension} files are not read. Save the copy as text or Markdown."
        )
    return read_plain(source)
