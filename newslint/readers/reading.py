"""Which reader a file gets, by its extension."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.errors import SourceError
from newslint.readers.plain import read_plain

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

_BY_EXTENSION = {
    ".md": "markdown",
    ".markdown": "markdown",
}


# Text, but full of what is not copy: to read it as plain text would report its markup.
_NOT_YET = frozenset(".html .htm .xhtml .xml .rtf .json .tex .rst".split())


def read(source: Source) -> Document:
    """The document of a source; what is of no known format is plain text.

    Raises SourceError for a format whose markup would be taken for copy.
    """
    _, dot, extension = source.path.lower().rpartition(".")
    if dot + extension in _NOT_YET:
        raise SourceError(
            f"{source.path}: {extension} files are not read yet. Save the copy as text or Markdown."
        )
    name = _BY_EXTENSION.get(dot + extension)
    if not name:
        return read_plain(source)
    module = import_module(f"newslint.readers.{name}")
    document: Document = getattr(module, f"read_{name}")(source)
    return document
