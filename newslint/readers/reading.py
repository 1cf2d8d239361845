"""Which reader a file gets, by its extension."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from newslint.readers.plain import read_plain

if TYPE_CHECKING:
    from newslint.document import Document
    from newslint.source import Source

_BY_EXTENSION = {
    ".md": "markdown",
    ".markdown": "markdown",
}


def read(source: Source) -> Document:
    """The document of a source; what is of no known format is plain text."""
    _, dot, extension = source.path.lower().rpartition(".")
    name = _BY_EXTENSION.get(dot + extension)
    if not name:
        return read_plain(source)
    module = import_module(f"newslint.readers.{name}")
    document: Document = getattr(module, f"read_{name}")(source)
    return document
