"""The formats that copy comes in: what each is called, its extensions, and who reads it.

A reader is a module of ``newslint.readers``, imported when the first such file comes. It has
``read(source) -> Document``. That of a container (Word, OpenDocument) has as well
``text_of(data, path) -> str``, the text that offsets count in, one paragraph a line, and
``rewrite(data, edits) -> bytes``, the container with some of that text replaced.
"""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """A format of copy.

    ``searched``: whether a folder's files of this kind are checked unasked; ``declares``: whether
    its files may name their own encoding.
    """

    name: str
    about: str
    extensions: tuple[str, ...] = ()
    module: str = ""
    container: bool = False
    searched: bool = True
    declares: bool = False


PLAIN = Format("text", "plain text", (".txt", ".text"), "plain")
FORMATS = (
    PLAIN,
    Format("markdown", "Markdown", (".md", ".markdown"), "markdown"),
    Format("html", "HTML", (".html", ".htm", ".xhtml"), "html", declares=True),
    Format(
        "xml",
        "NITF or NewsML-G2",
        (".nitf", ".newsml", ".xml"),
        "newsxml",
        searched=False,
        declares=True,
    ),
)
NAMES = tuple(format_.name for format_ in FORMATS)
SEARCHED = tuple(end for format_ in FORMATS if format_.searched for end in format_.extensions)
_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_EXTENSION = {end: format_ for format_ in FORMATS for end in format_.extensions}


def format_of(path: str, given: str = "") -> Format:
    """The format of a file: the one that is given, or its extension's; plain text if unknown."""
    if given:
        return _BY_NAME[given]
    _, dot, extension = path.lower().rpartition(".")
    return _BY_EXTENSION.get(dot + extension, PLAIN)
